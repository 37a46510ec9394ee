"""Which of the checks' expressions may match a text, told by the words that each of them needs.

An expression of `re` is slow where it begins with what may be any word; most sentences hold none of its other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from washer.expressions import expression
from washer.ruleset.patterns import PatternFilter

# What may stand in an expression of `re`, and what it loosens to; all else stays as it is.
_KINDS = {
    "looks": (r"\(\?<?[=!]", ""),
    "flags": (r"\(\?[a-z]+\)", ""),
    "same": (r"\(\?P=\w+\)", ".*"),
    "group": (r"\((?:\?P<\w+>)?", "("),
    "anything": (r"\[\^?\]?(?:\\.|[^\]\\])*\]|\\[wWsSdD]|\\u\w{4}", "."),
    "edge": (r"[$^]|\\[bBAZ]", "(?:)"),
    "more": (r"\{[1-9]\d*,?\d*\}", "+"),
    "any": (r"\{[\d,]+\}", "*"),
}
_PIECE = expression("|".join(rf"(?P<{kind}>{piece})" for kind, (piece, _) in _KINDS.items()) + r"|\\.|[^\\\[$^{()]+|\)")


def likely(patterns: tuple[re.Pattern[str], ...], text: str) -> Iterator[re.Pattern[str]]:
    """Those of the patterns whose words stand in a text, in order: a look that costs less than one slow pattern."""
    return (patterns[number] for number in sorted(_filter(patterns).candidates(text)))


@cache
def _filter(patterns: tuple[re.Pattern[str], ...]) -> PatternFilter:
    return PatternFilter([loosened(pattern.pattern) for pattern in patterns])


def loosened(pattern: str) -> str:
    """A pattern for RE2 that matches wherever `re` finds this one, and more: enough to tell which words it needs."""
    out = ["(?is)"]
    hidden = 0  # how many brackets deep in what only looks around
    for found in _PIECE.finditer(pattern):
        kind, piece = found.lastgroup or "", found.group()
        if kind == "looks" or hidden:
            hidden += (kind in ("looks", "group")) - (piece == ")")
        else:
            out.append(_KINDS[kind][1] if kind else piece)
    return "".join(out)
