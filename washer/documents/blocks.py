"""From the paragraphs of a Word file to blocks: heading paths, list numbers, what stands beside a cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from washer.documents.model import Block, BlockKind
from washer.documents.numbering import Counter
from washer.documents.story import Paragraph
from washer.documents.tables import Table, beside, column_of
from washer.documents.wordfile import WordFile


@dataclass(slots=True)
class _Path:
    """The headings that a paragraph stands under, by level."""

    entries: list[tuple[int, str]] = field(default_factory=list)

    def above(self, level: int | None = None) -> tuple[str, ...]:
        return tuple(text for depth, text in self.entries if level is None or depth < level)

    def enter(self, level: int, text: str) -> None:
        self.entries = [entry for entry in self.entries if entry[0] < level]
        self.entries.append((level, text))


def shown(file: WordFile) -> tuple[int, ...]:
    """The indexes of the paragraphs that become blocks: those with more than white space."""
    return tuple(index for index, paragraph in enumerate(file.paragraphs) if paragraph.text.strip())


def blocks(file: WordFile) -> tuple[Block, ...]:
    """The blocks of a Word file, one for each of its `shown` paragraphs."""
    return tuple(_Builder(file).blocks())


class _Builder:
    def __init__(self, file: WordFile) -> None:
        self._file = file
        self._counters: dict[str, Counter] = {}
        self._path = _Path()
        self._table: Table | None = None
        self._table_path = _Path()
        self._paths: dict[int, tuple[str, ...]] = {}

    def blocks(self) -> Iterator[Block]:
        count = 0
        for index, paragraph in enumerate(self._file.paragraphs):
            block = self._block(count, index, paragraph)
            if block is not None:
                yield block
                count += 1

    def _block(self, count: int, index: int, paragraph: Paragraph) -> Block | None:
        heading = self._file.styles.heading_level(paragraph.properties)
        level, number = self._number(paragraph)
        text = paragraph.text
        path = self._enter(paragraph, heading, " ".join(text.split()))
        self._paths[index] = path
        if not text.strip():
            return None
        kind, level = _kind(paragraph, heading, level)
        cell = paragraph.cell
        return Block(
            index=count,
            text=text,
            kind=kind,
            place=paragraph.place,
            headings=path,
            level=level,
            number=number,
            column="" if cell is None else column_of(cell),
            row=() if cell is None else beside(cell),
        )

    def _number(self, paragraph: Paragraph) -> tuple[int | None, str]:
        """The list level and the number shown; a list goes on through its story, whatever stands between."""
        position = self._file.numbering.position(paragraph.properties, self._file.styles)
        if position is None:
            return None, ""
        counter = self._counters.setdefault(paragraph.story, Counter(self._file.numbering))
        return position[1], counter.next(*position)

    def _enter(self, paragraph: Paragraph, heading: int | None, text: str) -> tuple[str, ...]:
        """The headings above the paragraph; a heading is entered on the way, in a table for that table only."""
        if paragraph.story != "body":
            return () if paragraph.anchor is None else self._paths.get(paragraph.anchor, ())
        path = self._path
        if paragraph.cell is not None:
            table = paragraph.cell.outermost
            if table is not self._table:
                self._table, self._table_path = table, _Path(list(self._path.entries))
            path = self._table_path
        above = path.above(heading)
        if heading is not None and text:
            path.enter(heading, text)
        return above


def _kind(paragraph: Paragraph, heading: int | None, level: int | None) -> tuple[BlockKind, int | None]:
    if heading is not None:
        return BlockKind.HEADING, heading
    if paragraph.cell is not None:
        return BlockKind.TABLE_CELL, level
    return (BlockKind.PARAGRAPH, None) if level is None else (BlockKind.LIST_ITEM, level)
