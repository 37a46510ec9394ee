"""Dates that stand too close: the award and the start, the notice and the last day for tenders."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from washer.expressions import expression

_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_MONTH = r"(?P<month>januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
_DATE = expression(
    rf"(?i)(?:senast\s+)?(?:(?:den\s+)?(?P<day>\d{{1,2}})\s+{_MONTH}(?:\s+(?P<year>20\d\d))?"
    r"|(?P<iso>20\d\d-\d\d-\d\d))(?![\w-])"
)
_CLAUSE = expression(r"(?i)[,;:.](?=\s)|\s(?:och|samt|men)\s")
_ANY_YEAR = 2027
_YEAR = 365


@dataclass(frozen=True, slots=True)
class Dated:
    """A date at `[start, end)` of a text, with the clause that it stands in. Without a year it gets a common one."""

    start: int
    end: int
    day: date
    clause: str


def dated(text: str) -> Iterator[Dated]:
    """The dates of a text, in order; days that no month has are left out."""
    cuts = [0, *(found.start() for found in _CLAUSE.finditer(text)), len(text)]
    for found in _DATE.finditer(text):
        first = max(cut for cut in cuts if cut <= found.start())
        last = min(cut for cut in cuts if cut >= found.end())
        try:
            day = date.fromisoformat(found["iso"]) if found["iso"] else _day(found)
        except ValueError:
            continue
        yield Dated(found.start(), found.end(), day, text[first:last])


def close_pairs(text: str, opens: re.Pattern[str], closes: re.Pattern[str], most: int) -> Iterator[Dated]:
    """The later date of each pair at most so many days apart: its clause fits `closes`, that of the earlier `opens`."""
    found = list(dated(text))
    for later in found:
        earlier = (one for one in found if one is not later and opens.search(one.clause))
        if closes.search(later.clause) and any((later.day - one.day).days % _YEAR <= most for one in earlier):
            yield later


def _day(found: re.Match[str]) -> date:
    month = _MONTHS.index(found["month"][:3].lower()) + 1
    return date(int(found["year"] or _ANY_YEAR), month, int(found["day"]))
