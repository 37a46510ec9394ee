"""Edits written back into the layout of a text file, so that only what changes is touched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import groupby
from operator import attrgetter

from washer.documents.stretches import Stretch, cut, file_offset, file_range, text_of
from washer.expressions import expression
from washer.findings import NEW_PARAGRAPH, Edit

_BULLET = expression(r"[ \t]*[-*+•–]\s+")
_WORDS = expression(r"\s|[^\s\w]|\w+")

Change = tuple[int, int, str]
"""A replacement of a half-open range of the file's text."""


def edited(raw: str, stretches: Sequence[Sequence[Stretch]], edits: Iterable[Edit]) -> str:
    """The file's text with the edits made; they must not overlap."""
    changes: list[Change] = []
    ordered = sorted(edits, key=attrgetter("block", "start", "end"))
    for block, group in groupby(ordered, key=attrgetter("block")):
        changes += _block_changes(raw, stretches[block], tuple(group))
    return _applied(raw, changes)


def _applied(raw: str, changes: Sequence[Change]) -> str:
    parts = []
    position = 0
    for first, last, replacement in sorted(changes, key=lambda change: change[:2]):
        parts += [raw[position:first], replacement]
        position = last
    return "".join((*parts, raw[position:]))


def _block_changes(raw: str, stretches: Sequence[Stretch], edits: Sequence[Edit]) -> list[Change]:
    border = _new_item(raw, stretches)
    changes = [
        change
        for edit in edits
        for change in _changes(stretches, replace(edit, replacement=edit.replacement.replace(NEW_PARAGRAPH, border)))
    ]
    lost = [
        raw[gap.first : gap.last]
        for gap in stretches
        if gap.gap and not gap.mark and any(first <= gap.first and gap.last <= last for first, last, _ in changes)
    ]
    breaks = [gap for gap in lost if "\n" in gap]
    return _with_breaks(raw, stretches, changes, breaks[0]) if breaks else changes


def _new_item(raw: str, stretches: Sequence[Stretch]) -> str:
    """What begins a new item like the block; a space where it is no bulleted one, so that no number changes."""
    first = raw.rfind("\n", 0, stretches[0].first) + 1 if stretches else 0
    mark = raw[first : stretches[0].first] if stretches else ""
    if not _BULLET.fullmatch(mark):
        return " "
    return ("\r\n" if "\r\n" in raw else "\n") + mark


def _changes(stretches: Sequence[Stretch], edit: Edit) -> Iterator[Change]:
    """The edit as replacements in the file; word by word where it reaches over a line break or a mark."""
    if not any(part.gap for part in cut(stretches, edit.start, edit.end)):
        yield (*file_range(stretches, edit.start, edit.end), edit.replacement)
        return
    for start, end, words in _by_word(text_of(stretches)[edit.start : edit.end], edit.replacement):
        yield from _around_marks(stretches, edit.start + start, edit.start + end, words)


def _by_word(old: str, new: str) -> Iterator[tuple[int, int, str]]:
    """What differs between two texts, as replacements of ranges of the old one, whole words at a time."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    starts = [0]
    for word in before:
        starts.append(starts[-1] + len(word))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, low, high, new_low, new_high in matcher.get_opcodes():
        if tag != "equal":
            yield starts[low], starts[high], "".join(after[new_low:new_high])


def _around_marks(stretches: Sequence[Stretch], start: int, end: int, words: str) -> Iterator[Change]:
    """The replacement in the file, around the marks that are read as nothing: they stay."""
    begin, last = file_offset(stretches, start), file_range(stretches, start, end)[1]
    for part in cut(stretches, start, end):
        if part.mark:
            yield begin, part.first, words
            begin, words = part.last, ""
    yield begin, max(begin, last), words


def _with_breaks(raw: str, stretches: Sequence[Stretch], changes: list[Change], lost: str) -> list[Change]:
    """The changes, with a line break put back where one was lost and the line would else grow past the others."""
    first = raw.rfind("\n", 0, stretches[0].first) + 1
    before = raw[first : stretches[-1].last]
    after = _applied(before, [(low - first, high - first, words) for low, high, words in changes])
    width = max(map(_width, before.split("\n")))
    if all(_width(line) <= width for line in after.split("\n")):
        return changes
    return [(first, first + len(before), _rewrapped(after, width, lost))]


def _rewrapped(text: str, width: int, lost: str) -> str:
    """The text with its too long lines broken at a space, in the way of the break that was lost."""
    end = "\r" if "\r\n" in lost else ""
    prefix = lost.rsplit("\n", 1)[-1]
    lines = []
    for line in text.split("\n"):
        rest, indent = line, ""
        while _width(rest) > width and (space := rest.rfind(" ", len(indent) + 1, width + 1)) > 0:
            lines.append(rest[:space] + end)
            indent = prefix
            rest = prefix + rest[space + 1 :]
        lines.append(rest)
    return "\n".join(lines)


def _width(line: str) -> int:
    return len(line.rstrip("\r"))
