"""The words that really change when one wording replaces another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Change:
    """A replacement of `[start, end)` in a paragraph's text; an insertion where the two are equal."""

    start: int
    end: int
    replacement: str


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
