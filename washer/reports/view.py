"""The document and its findings as a page shows them: rows of text with the notes beside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from washer.documents.model import Block, BlockKind, Document
from washer.expressions import expression
from washer.findings import Edit, Finding, Safety
from washer.reports.pieces import Piece, PieceKind, answers, pieces
from washer.reports.words import CATEGORIES, SEVERITIES, one_line, place_in_words, shortened, story_in_words

_CELL = expression(r"((?:[a-z]+\d*\.)*?t\d+)\.r(\d+)\.c(\d+)(?:\..+)?")
_SHORT = 12
_GONE = "Ändrat: orden togs bort av en annan ändring här"
_DEEPEST = 6
_TOP = 3


@dataclass(frozen=True, slots=True)
class Note:
    """What is said beside the text about one finding. `outcome` tells what the washer did with it.

    `first` is the number of the first note of the same rule, which tells the why.
    """

    number: int
    finding: Finding
    category: str
    severity: str
    place: str
    quote: str
    outcome: str
    changed: bool
    first: int


@dataclass(frozen=True, slots=True)
class Row:
    """A block: its pieces, and the notes on it. `story` names where it stands when that is not the running text."""

    block: Block
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]
    story: str = ""

    @property
    def changed(self) -> bool:
        """Whether the washer changed its text."""
        return any(piece.kind is not PieceKind.KEPT for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table: the blocks in each of its cells."""

    cells: tuple[tuple[Row, ...], ...]
    labels: tuple[str, ...]
    header: bool

    @property
    def short(self) -> tuple[bool, ...]:
        """Which of its cells hold a word or two, such as an id."""
        return tuple(sum(len(row.block.text) for row in cell) <= _SHORT for cell in self.cells)

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes on all its cells."""
        return tuple(note for cell in self.cells for row in cell for note in row.notes)


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that belong together on the page. `kind` is heading, paragraph, list or table; a table has `table`."""

    kind: str
    rows: tuple[Row, ...] = ()
    table: tuple[TableRow, ...] = ()
    level: int = 0

    @property
    def noted(self) -> bool:
        """Whether any of its blocks has a note."""
        return any(row.notes for row in self.rows) or any(row.notes for row in self.table)


def notes_of(document: Document, findings: Sequence[Finding], edits: Sequence[Edit]) -> tuple[Note, ...]:
    """A note for each finding, numbered from 1 in reading order."""
    first: dict[str, int] = {}
    by_block: dict[int, list[Edit]] = defaultdict(list)
    for edit in edits:
        by_block[edit.block].append(edit)
    notes = []
    ordered = sorted(findings, key=lambda finding: (finding.block, finding.start, finding.end))
    for number, finding in enumerate(ordered, start=1):
        block = document.blocks[finding.block]
        own = [edit for edit in by_block[finding.block] if answers(edit, finding)]
        gone = not own and any(_takes_away(edit, finding) for edit in by_block[finding.block])
        notes.append(
            Note(
                number=number,
                finding=finding,
                category=CATEGORIES[finding.category],
                severity=SEVERITIES[finding.severity],
                place=place_in_words(document, block, finding.start),
                quote=shortened(finding.match),
                outcome=_GONE if gone else _outcome(finding, own),
                changed=gone or bool(own),
                first=first.setdefault(finding.code, number),
            )
        )
    return tuple(notes)


def _takes_away(edit: Edit, finding: Finding) -> bool:
    """Whether an edit made for another finding takes the finding's words out of the text."""
    covered = edit.start <= finding.start < finding.end <= edit.end
    return covered and finding.match.casefold() not in edit.replacement.casefold()


def _outcome(finding: Finding, own: Sequence[Edit]) -> str:
    if own:
        safe = all(edit.safety is Safety.SAFE for edit in own)
        return "Ändrat: betydelsen är oförändrad" if safe else "Ändrat: läs igenom förslaget"
    if finding.edits:
        return "Inte ändrat: förslaget gick inte att lägga in här"
    return "Inte ändrat: ni behöver ta ställning"


def groups_of(document: Document, edits: Sequence[Edit], notes: Sequence[Note]) -> tuple[Group, ...]:
    """The whole document, block by block, with its edits and notes."""
    changes: dict[int, list[Edit]] = defaultdict(list)
    said: dict[int, list[Note]] = defaultdict(list)
    for edit in edits:
        changes[edit.block].append(edit)
    for note in notes:
        said[note.finding.block].append(note)
    rows = [_row(block, changes[block.index], said[block.index]) for block in document.blocks]
    return tuple(
        group
        for key, members in groupby(rows, key=lambda row: _key(row.block))
        for group in _groups(key[0], list(members))
    )


def _row(block: Block, edits: Sequence[Edit], notes: Sequence[Note]) -> Row:
    cut = pieces(block.text, edits, {note.number: note.finding for note in notes})
    return Row(block, cut, tuple(notes), story_in_words(block))


def _key(block: Block) -> tuple[str, str]:
    cell = _CELL.fullmatch(block.place)
    if cell:
        return "table", cell[1]
    kind = "paragraph" if block.kind is BlockKind.TABLE_CELL else block.kind.value
    return kind, ""


def _groups(kind: str, rows: list[Row]) -> Iterator[Group]:
    if kind == "table":
        yield Group(kind, table=tuple(_table_rows(rows)))
    elif kind == BlockKind.LIST_ITEM:
        yield Group("list", tuple(rows))
    else:
        for row in rows:
            level = min(_TOP + (row.block.level or 1) - 1, _DEEPEST) if kind == BlockKind.HEADING else 0
            yield Group(kind, (row,), level=level)


def _table_rows(rows: Sequence[Row]) -> Iterator[TableRow]:
    placed = [(row, _coordinates(row.block)) for row in rows]
    width = max(column for _, (_, column) in placed)
    labels = tuple(next((row.block.column for row, at in placed if at[1] == column and row.block.column), "")
                   for column in range(1, width + 1))  # fmt: skip
    for number, members in groupby(placed, key=lambda item: item[1][0]):
        cells: list[list[Row]] = [[] for _ in range(width)]
        for row, (_, column) in members:
            cells[column - 1].append(row)
        texts = [one_line(" ".join(row.block.text for row in cell)) for cell in cells]
        header = (
            number == 1
            and any(labels)
            and all(text in ("", label) for text, label in zip(texts, map(one_line, labels), strict=True))
        )
        yield TableRow(tuple(tuple(cell) for cell in cells), labels, header)


def _coordinates(block: Block) -> tuple[int, int]:
    cell = _CELL.fullmatch(block.place)
    return (int(cell[2]), int(cell[3])) if cell else (1, 1)
