"""A block's text cut at its edits and findings, as annotated reports show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from washer.findings import Edit, Finding


class PieceKind(StrEnum):
    """What the washing did to a piece of text."""

    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a block. `findings` are the numbers of those that it belongs to, `last_of` of those that end with it.

    `start` and `end` are its half-open range in the block's text; an inserted piece stands at one point.
    """

    kind: PieceKind
    text: str
    start: int
    end: int
    findings: tuple[int, ...] = ()
    last_of: tuple[int, ...] = ()


def pieces(text: str, edits: Sequence[Edit], findings: Mapping[int, Finding]) -> tuple[Piece, ...]:
    """The pieces of a block's text in order; every number in `findings` is the last of exactly one piece."""
    found = list(_merged(_cut(text, sorted(edits, key=lambda edit: (edit.start, edit.end)), findings)))
    last: dict[int, int] = {}
    for index, piece in enumerate(found):
        last.update(dict.fromkeys(piece.findings, index))
    for number, finding in findings.items():
        if number not in last:  # nothing is marked: a point in the text, or words that are gone
            last[number] = max((i for i, piece in enumerate(found) if piece.start <= finding.start), default=0)
    ends: dict[int, list[int]] = {}
    for number, index in sorted(last.items()):
        ends.setdefault(index, []).append(number)
    return tuple(replace(piece, last_of=tuple(ends.get(index, ()))) for index, piece in enumerate(found))


def _cut(text: str, edits: Sequence[Edit], findings: Mapping[int, Finding]) -> Iterator[Piece]:
    ranges = [(item.start, item.end) for item in edits] + [(item.start, item.end) for item in findings.values()]
    bounds = sorted({0, len(text), *(min(spot, len(text)) for both in ranges for spot in both)})
    yield from _insertions(edits, 0, findings)
    if not text:
        yield Piece(PieceKind.KEPT, "", 0, 0)
    for start, end in pairwise(bounds):
        gone = any(edit.start <= start and end <= edit.end for edit in edits)
        numbers = tuple(number for number, item in findings.items() if item.start <= start and end <= item.end)
        yield Piece(PieceKind.DELETED if gone else PieceKind.KEPT, text[start:end], start, end, numbers)
        yield from _insertions(edits, end, findings)


def _merged(found: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces with deletions that follow on each other made one."""
    held: Piece | None = None
    for piece in found:
        if held and held.kind is piece.kind is PieceKind.DELETED:
            numbers = tuple(dict.fromkeys((*held.findings, *piece.findings)))
            held = replace(held, text=held.text + piece.text, end=piece.end, findings=numbers)
            continue
        if held:
            yield held
        held = piece
    if held:
        yield held


def _insertions(edits: Sequence[Edit], at: int, findings: Mapping[int, Finding]) -> Iterator[Piece]:
    for edit in edits:
        if edit.end == at and edit.replacement:
            numbers = tuple(number for number, finding in findings.items() if answers(edit, finding))
            yield Piece(PieceKind.INSERTED, edit.replacement, at, at, numbers)


def answers(edit: Edit, finding: Finding) -> bool:
    """Whether the edit is one of the finding's own."""
    mine = (edit.block, edit.start, edit.end, edit.replacement)
    return any((own.block, own.start, own.end, own.replacement) == mine for own in finding.edits)
