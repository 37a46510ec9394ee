"""Wideners by name, as rules refer to them in `widen`: they take more words into a match."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from washer.expressions import expression
from washer.ruleset.guards.degrees import thing_of
from washer.ruleset.model import Match
from washer.ruleset.names import designation_end

Widener = Callable[[Match], Match]
"""Gives the match with the words around it that belong to it."""

_COMPANY = expression(r"\s(?:[A-ZÅÄÖ]{2,4}\s)?(?:AB|HB|KB|GmbH|Inc|Ltd)\b")
_STANDARD_TAIL = expression(
    r"(?:[:-]\d[\w:-]*|/[A-Z]\d+:\d{4})*(?:\s(?:XL|A{1,3}|(?:klass|nivå|del|typ|grad|steg)\s[\dA-Z]+|\d\.\d"
    r"|[A-C]\d))?"
)
_DEMAND = expression(
    r"(?i)(?:(?:\b(?:uppfyll\w*|följ\w*|märk\w+|märkning\w*|certifier\w*|certifikat\w*|\w*certifikat\w*"
    r"|ackrediter\w*|diplomer\w*"
    r"|licensier\w*|godkän\w+|auktoriser\w*|registrer\w*|ansluten|anslutna|anslutet|medlem\w*|miljömärk\w*)\s+"
    r"(?:(?:kraven|kriterierna|krav|kriterier)\s+)?(?:(?:i|enligt|med|av|för|mot|till|hos|från)\s+)?"
    r"(?:(?:kraven|kriterierna)\s+(?:i|för)\s+)?(?:(?:standarden|märkningen|licensen|systemet"
    r"|ledningssystemet)\s+)?"
    r"(?:SS-EN\s|EN\s|SS-)?))$"
)


def designation(match: Match) -> Match:
    """A make with the model designation that follows ("Volvo" → "Volvo V60")."""
    text = match.sentence.block.text
    if _COMPANY.match(text, match.end):
        return match
    return replace(match, end=designation_end(text, match.end, match.sentence.end))


def demand(match: Match) -> Match:
    """A standard, label or certificate with the word that demands it ("certifierad enligt ISO 9001:2015")."""
    text = match.sentence.block.text
    tail = _STANDARD_TAIL.match(text, match.end, match.sentence.end)
    found = _DEMAND.search(text, match.sentence.start, match.start)
    return replace(match, start=found.start() if found else match.start, end=tail.end() if tail else match.end)


def quality(match: Match) -> Match:
    """A word of degree with the noun that it stands before ("hög" → "hög kvalitet")."""
    thing = thing_of(match)
    return replace(match, end=match.sentence.range(thing, thing)[1]) if thing is not None else match


WIDENERS: Mapping[str, Widener] = {"designation": designation, "demand": demand, "quality": quality}
