"""Blocks in the making: what the layout of a text file tells, before headings and places are worked out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from washer.documents.model import Block, BlockKind
from washer.documents.stretches import Stretch, text_of


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a cell stands, counted from 1, with the header above it and the other cells of its row."""

    table: int
    row: int
    number: int
    column: str
    neighbours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A block as the layout shows it. `level` is that of a heading or a list item."""

    kind: BlockKind
    stretches: tuple[Stretch, ...]
    level: int | None = None
    number: str = ""
    cell: Cell | None = None

    @property
    def text(self) -> str:
        """The block's text."""
        return text_of(self.stretches)


def blocks_of(drafts: Iterable[Draft], above: tuple[str, ...] = ()) -> tuple[Block, ...]:
    """The drafts as blocks, with their places and the headings over them; `above` are headings over the whole text."""
    path = _HeadingPath(above)
    blocks: list[Block] = []
    paragraphs = 0
    for index, draft in enumerate(drafts):
        paragraphs += draft.cell is None
        cell = draft.cell
        blocks.append(
            Block(
                index=index,
                text=draft.text,
                kind=draft.kind,
                place=f"t{cell.table}.r{cell.row}.c{cell.number}" if cell else f"p{paragraphs}",
                headings=path.over(draft),
                level=draft.level,
                number=draft.number,
                column=cell.column if cell else "",
                row=cell.neighbours if cell else (),
            )
        )
    return tuple(blocks)


def cells_of(table: int, rows: Sequence[Sequence[tuple[Stretch, ...]]]) -> list[Draft]:
    """A table's cells as drafts; the first row holds the headers. Empty cells are left out."""
    texts = [[text_of(cell).strip() for cell in row] for row in rows]
    header = texts[0] if texts else []
    drafts = []
    for number, (row, words) in enumerate(zip(rows, texts, strict=True), start=1):
        for index, stretches in enumerate(row):
            if not words[index]:
                continue
            neighbours = tuple(word for other, word in enumerate(words) if other != index and word)
            column = header[index] if number > 1 and index < len(header) else ""
            cell = Cell(table, number, index + 1, column, neighbours if number > 1 else ())
            drafts.append(Draft(BlockKind.TABLE_CELL, stretches, cell=cell))
    return drafts


@dataclass(slots=True)
class _HeadingPath:
    """The headings that are open at a place in the text."""

    above: tuple[str, ...]
    open: list[tuple[int, str]] = field(default_factory=list)

    def over(self, draft: Draft) -> tuple[str, ...]:
        """The headings over the draft, which is added where it is one."""
        if draft.kind is not BlockKind.HEADING:
            return self._path()
        level = draft.level or 1
        self.open = [item for item in self.open if item[0] < level]
        path = self._path()
        self.open.append((level, draft.text))
        return path

    def _path(self) -> tuple[str, ...]:
        return (*self.above, *(text for _, text in self.open))
