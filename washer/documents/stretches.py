"""How the text of a block maps to the characters of a text file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from washer.expressions import expression

_JOINED_WORDS = expression(r"[\s\u00ad]*(?:och|eller|samt|respektive|till|alternativt|men)\b")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some text of a block, and the half-open range of the file that it stands for.

    Mostly the file holds the same characters. Where it does not, the stretch is a gap: a line break that is read as a
    space, a line prefix, or a mark such as `**` that is read as nothing and stays through every edit.
    """

    text: str
    first: int
    last: int
    gap: bool = False
    mark: bool = False


@dataclass(frozen=True, slots=True)
class Hidden:
    """A half-open range of a block's text that is to be read as `shown`."""

    start: int
    end: int
    shown: str = ""


def joined(raw: str, lines: Sequence[tuple[int, int]]) -> tuple[Stretch, ...]:
    """The lines, given as ranges of the file, read as one text: each line break between them becomes a space.

    A word that is divided at the end of a line is put together.
    """
    found: list[Stretch] = []
    for index, (first, last) in enumerate(lines):
        if index:
            tail, shown = _break(raw[slice(*lines[index - 1])], raw[first:last])
            previous = found.pop()
            kept = len(previous.text) - tail
            found.append(Stretch(previous.text[:kept], previous.first, previous.first + kept))
            found.append(Stretch(shown, previous.first + kept, first, gap=True))
        found.append(Stretch(raw[first:last], first, last))
    return tuple(found)


def _break(before: str, after: str) -> tuple[int, str]:
    """How many characters at the end of a line are no part of the text, and what the line break is read as."""
    if before.endswith("\u00ad"):
        return 1, ""
    if not before.endswith("-") or before.endswith((" -", "--")) or _JOINED_WORDS.match(after):
        return 0, " "
    word = re.split(r"[\s(/»”\"]", before)[-1][:-1]
    divided = len(word) > 1 and word.isalpha() and word.islower() and after[:1].islower()
    return (1, "") if divided else (0, "")


def text_of(stretches: Iterable[Stretch]) -> str:
    """The text of a block."""
    return "".join(stretch.text for stretch in stretches)


def placed(stretches: Iterable[Stretch]) -> Iterator[tuple[int, Stretch]]:
    """Each stretch with the offset in the block's text where it starts."""
    offset = 0
    for stretch in stretches:
        yield offset, stretch
        offset += len(stretch.text)


def hide(stretches: Sequence[Stretch], hidden: Sequence[Hidden]) -> tuple[Stretch, ...]:
    """The stretches with ranges of the block's text read as something else; the ranges are in order and apart."""
    found: list[Stretch] = []
    position = 0
    for item in hidden:
        found += cut(stretches, position, item.start)
        inner = cut(stretches, item.start, item.end)
        found.append(Stretch(item.shown, inner[0].first, inner[-1].last, gap=True, mark=not item.shown))
        position = item.end
    return (*found, *cut(stretches, position, len(text_of(stretches))))


def cut(stretches: Sequence[Stretch], start: int, end: int) -> list[Stretch]:
    """The stretches of `[start, end)` of the block's text; gaps are kept whole, empty ones only inside the range."""
    found = []
    for offset, stretch in placed(stretches):
        low, high = max(start - offset, 0), min(end - offset, len(stretch.text))
        if stretch.gap and (low < high or (not stretch.text and start < offset < end)):
            found.append(stretch)
        elif not stretch.gap and low < high:
            found.append(Stretch(stretch.text[low:high], stretch.first + low, stretch.first + high))
    return found


def file_offset(stretches: Sequence[Stretch], offset: int) -> int:
    """Where the character at `offset` of the block's text stands in the file; behind the last one for the end."""
    for start, stretch in placed(stretches):
        if start <= offset < start + len(stretch.text):
            return stretch.first if stretch.gap else stretch.first + offset - start
    return stretches[-1].last if stretches else 0


def file_range(stretches: Sequence[Stretch], start: int, end: int) -> tuple[int, int]:
    """The range of the file that holds `[start, end)` of the block's text."""
    first = file_offset(stretches, start)
    if end <= start:
        return first, first
    for offset, stretch in placed(stretches):
        if offset < end <= offset + len(stretch.text):
            return first, stretch.last if stretch.gap else stretch.first + end - offset
    return first, stretches[-1].last


def trimmed(raw: str, first: int, last: int) -> tuple[int, int]:
    """The range without the white space at its ends."""
    text = raw[first:last]
    return first + len(text) - len(text.lstrip()), first + len(text.rstrip())
