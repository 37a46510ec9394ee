"""Regular expressions in linear time (RE2), taught Swedish letters."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import re2

from washer.expressions import expression

# Latin letters are enough, and keep RE2's automata a hundred times smaller than all of Unicode's would be.
_WORD = r"0-9A-Za-z_\x{C0}-\x{D6}\x{D8}-\x{F6}\x{F8}-\x{17F}"
_TRANSLATED_IN_CLASS = {r"\w": _WORD, r"\s": r"\s\x{A0}\x{202F}"}
_TRANSLATED = {piece: f"[{words}]" for piece, words in _TRANSLATED_IN_CLASS.items()} | {r"\W": f"[^{_WORD}]"}
_SPECIAL = expression(r"(?s)\\.|[\[\]]")
_MEMORY = 64 << 20


def translate(pattern: str) -> str:
    r"""The pattern with \w and \s widened from ASCII to what stands in Swedish text.

    Raises ValueError for \b, \B and \W inside a class: RE2 knows them for ASCII only.
    """
    in_class = False

    def widened(piece: re.Match[str]) -> str:
        nonlocal in_class
        text = piece.group()
        if text in (r"\b", r"\B"):
            raise ValueError(rf"{text} knows only ASCII; matches are held to word boundaries anyway")
        if text == r"\W" and in_class:
            raise ValueError(r"\W cannot stand inside a class")
        if len(text) == 1:
            in_class = text == "["
        return (_TRANSLATED_IN_CLASS if in_class else _TRANSLATED).get(text, text)

    return _SPECIAL.sub(widened, pattern)


def _options() -> Any:
    options = re2.Options()
    options.max_mem = _MEMORY
    options.log_errors = False  # errors are raised; RE2's own log would write over the terminal
    return options


@dataclass(frozen=True)
class Pattern:
    """One regular expression; the group `span`, where it has one, is what it points at."""

    source: str

    @cached_property
    def translated(self) -> str:
        """The expression as RE2 is to read it."""
        return translate(self.source)

    @cached_property
    def compiled(self) -> Any:
        """The compiled expression; a ValueError where RE2 refuses it."""
        try:
            return re2.compile(self.translated, _options())
        except re2.error as error:
            raise ValueError(f"not a regular expression that RE2 knows: {error}") from error

    @cached_property
    def groups(self) -> dict[str, int]:
        """The numbers of its named groups."""
        return dict(self.compiled.groupindex)

    def found_in(self, text: str) -> bool:
        """Whether it matches anywhere, held to word boundaries."""
        return next(self.matches(text), None) is not None

    def matches(self, text: str) -> Iterator[tuple[int, int, dict[str, str]]]:
        """Start, end and named groups of each match whose ends are word boundaries."""
        if not self.compiled.search(text):  # most patterns strike few sentences, and iterating costs more than a look
            return
        position = 0
        while found := self.compiled.search(text, position):
            start, end = found.span(self.groups["span"]) if "span" in self.groups else found.span()
            bounded = start < end and is_bounded(text, start, end)
            if bounded:
                values = {name: found.group(index) or "" for name, index in self.groups.items() if name != "span"}
                yield start, end, values
            position = max(found.end() if bounded else 0, found.start() + 1)  # a match that cuts a word hides none
            if position > len(text):
                return


class PatternFilter:
    """Which of many patterns for RE2 may match a text, told by the words that each needs; it errs on the safe side."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self._filter = re2.Filter()
        self._any = bool(patterns)
        for pattern in patterns:
            self._filter.Add(pattern, _options())
        if patterns:
            self._filter.Compile()

    def candidates(self, text: str) -> Collection[int]:
        """The numbers of the patterns that may match."""
        return (self._filter.Match(text, True) or ()) if self._any else ()


def is_bounded(text: str, start: int, end: int) -> bool:
    """Whether neither end of `[start, end)` cuts a word in two."""
    cuts_left = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    cuts_right = end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    return not cuts_left and not cuts_right
