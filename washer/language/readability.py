"""LIX, the Swedish index of how hard a text is to read (Björnsson 1968).

LIX = words per sentence + the percentage of words with more than six letters. Under 30 is very easy, 30–40 easy, 40–50
medium, 50–60 hard (official texts) and over 60 very hard.
"""

from __future__ import annotations

from collections.abc import Iterable

from washer.expressions import expression

LONG_WORD = 7
"""The fewest letters of a long word."""

_WORD = expression(r"[^\W\d_]+(?:[-'’:][^\W\d_]+)*")


def words_in(text: str) -> list[str]:
    """The words of a text; numbers and signs are none, a hyphenated compound is one."""
    return _WORD.findall(text)


def is_long(word: str) -> bool:
    """Whether a word has more than six letters, hyphens not counted."""
    return sum(letter.isalpha() for letter in word) >= LONG_WORD


def lix(sentences: Iterable[str]) -> float:
    """The LIX of a text, given its sentences; 0 for a text without words."""
    counted = [words for sentence in sentences if (words := words_in(sentence))]
    total = sum(len(words) for words in counted)
    if not total:
        return 0.0
    long = sum(is_long(word) for words in counted for word in words)
    return total / len(counted) + 100 * long / total
