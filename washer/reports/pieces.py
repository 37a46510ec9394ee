"""A block's text cut at its edits and findings, as annotated reports show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from washer.findings import NEW_PARAGRAPH, Edit, Finding


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


@dataclass(frozen=True, slots=True)
class _Change:
    """An edit as it is shown, with the numbers of the findings that it answers."""

    start: int
    end: int
    replacement: str
    findings: tuple[int, ...]


def pieces(text: str, edits: Sequence[Edit], findings: Mapping[int, Finding]) -> tuple[Piece, ...]:
    """The pieces of a block's text in order; every number in `findings` is the last of exactly one piece.

    A word that changes in part is shown whole, before and after.
    """
    found = list(_merged(_cut(text, _changes(text, edits, findings), findings)))
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


def _changes(text: str, edits: Sequence[Edit], findings: Mapping[int, Finding]) -> list[_Change]:
    """The edits in order, widened to whole words where nothing else changes in these."""
    ordered = sorted(edits, key=lambda edit: (edit.start, edit.end))
    changes: list[_Change] = []
    for index, edit in enumerate(ordered):
        start, end = edit.start, edit.end
        low = changes[-1].end if changes else 0
        high = ordered[index + 1].start if index + 1 < len(ordered) else len(text)
        while start > low and _in_word(text, start):
            start -= 1
        while end < high and _in_word(text, end):
            end += 1
        words = text[start : edit.start] + edit.replacement + text[edit.end : end]
        numbers = tuple(number for number, finding in findings.items() if answers(edit, finding))
        changes.append(_Change(start, end, words, numbers))
    return changes


def _in_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _cut(text: str, changes: Sequence[_Change], findings: Mapping[int, Finding]) -> Iterator[Piece]:
    ranges = [(item.start, item.end) for item in changes] + [(item.start, item.end) for item in findings.values()]
    bounds = sorted({0, len(text), *(min(spot, len(text)) for both in ranges for spot in both)})
    yield from _insertions(changes, 0)
    if not text:
        yield Piece(PieceKind.KEPT, "", 0, 0)
    for start, end in pairwise(bounds):
        gone = any(change.start <= start and end <= change.end for change in changes)
        numbers = tuple(number for number, item in findings.items() if item.start <= start and end <= item.end)
        yield Piece(PieceKind.DELETED if gone else PieceKind.KEPT, text[start:end], start, end, numbers)
        yield from _insertions(changes, end)


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


def _insertions(changes: Sequence[_Change], at: int) -> Iterator[Piece]:
    for change in changes:
        if change.end == at and change.replacement:
            yield Piece(PieceKind.INSERTED, change.replacement.replace(NEW_PARAGRAPH, "\n"), at, at, change.findings)


def answers(edit: Edit, finding: Finding) -> bool:
    """Whether the edit is one of the finding's own."""
    mine = (edit.block, edit.start, edit.end, edit.replacement)
    return any((own.block, own.start, own.end, own.replacement) == mine for own in finding.edits)
