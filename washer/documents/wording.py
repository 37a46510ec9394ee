"""The words that really change when one wording replaces another."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from washer.expressions import expression

_TOKEN = expression(r"\w+|\s+|[^\w\s]")
_WORD = expression(r"\w+")


@dataclass(frozen=True, slots=True)
class Change:
    """A replacement of `[start, end)` in a paragraph's text; an insertion where the two are equal."""

    start: int
    end: int
    replacement: str


def whole_words(text: str, change: Change, low: int, high: int) -> Change:
    """The change widened to the words that it begins and ends in, unless these reach outside `[low, high)`."""
    start, end = change.start, change.end
    replacement = change.replacement
    if replacement[:1].isalnum() or text[start : start + 1].isalnum():
        start = word_start(text, start)
    if replacement[-1:].isalnum() or text[end - 1 : end].isalnum():
        end = word_end(text, end)
    start = change.start if start < low else start
    end = change.end if end > high else end
    return Change(start, end, text[start : change.start] + replacement + text[change.end : end])


def word_start(text: str, offset: int) -> int:
    """The start of the word that goes on at `offset`."""
    while offset > 0 and text[offset - 1].isalnum():
        offset -= 1
    return offset


def word_end(text: str, offset: int) -> int:
    """The end of the word that has begun before `offset`."""
    while offset < len(text) and text[offset].isalnum():
        offset += 1
    return offset


def changes(text: str, start: int, end: int, replacement: str, apart: int = 2) -> tuple[Change, ...]:
    """The smallest whole-word changes that turn `text[start:end]` into `replacement`, in order.

    Words that stay stand between two changes only where there are at least `apart` of them: a redline of scraps is
    harder to read than one of phrases.
    """
    old, new = _TOKEN.findall(text[start:end]), _TOKEN.findall(replacement)
    spans: list[tuple[int, int, int, int]] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if spans and len(_WORD.findall("".join(old[spans[-1][1] : a]))) < apart:
            a, c = spans.pop()[::2]
        spans.append((a, b, c, d))
    return tuple(
        Change(start + sum(map(len, old[:a])), start + sum(map(len, old[:b])), "".join(new[c:d]))
        for a, b, c, d in spans
    )
