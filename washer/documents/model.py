"""The document as the rules see it: an ordered tuple of blocks, free of file formats."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol


class BlockKind(StrEnum):
    """What a block is on the page."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or table cell paragraph of a document.

    `text` is what a reader sees; every start and end in this project is a character offset in it, half-open.
    `place` names the block for people: `p12`, `t2.r3.c1`, `t2.r3.c1.p2`, `footnote4.p1`.
    `headings` is the path of headings above the block, outermost first.
    `level` is the heading level (1 is the top) or the list level (0 is the outermost), else None.
    `number` is the number that the program shows before the text ("3.2.1", "a)"), not part of `text`.
    `column` is the header text of a table cell's column; `row` holds the texts of the other cells in its row.
    """

    index: int
    text: str
    kind: BlockKind
    place: str
    headings: tuple[str, ...] = ()
    level: int | None = None
    number: str = ""
    column: str = ""
    row: tuple[str, ...] = ()


class Source(Protocol):
    """What a writer needs to put changes back; each file format has its own."""

    @property
    def format(self) -> str:
        """The format's short name: "docx", "txt" or "md"."""
        ...


@dataclass(frozen=True, slots=True)
class Document:
    """An ordered tuple of blocks, and the source that they came from.

    `path` is None for text that was never a file.
    """

    path: Path | None
    blocks: tuple[Block, ...]
    source: Source
