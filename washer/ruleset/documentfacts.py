"""Gathering what the document as a whole says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from washer.language.model import ParsedBlock
from washer.ruleset.checks.economy import contract_values
from washer.ruleset.facts import Facts

_ABBREVIATION = r"[A-ZÅÄÖ][A-ZÅÄÖ0-9&/-]{1,9}"
_IN_BRACKETS = re.compile(rf"\w[^()]{{3,80}}\(({_ABBREVIATION})(?:[:-][a-zåäö]+)?\)")
_WITH_BRACKETS = re.compile(rf"\b({_ABBREVIATION})\s*\(([^()]*[a-zåäö]{{3}}[^()]*)\)")
_MEANS = re.compile(rf"\b({_ABBREVIATION})\s*(?:=|:|–|betyder|avser|står för)\s+[^\W\d_]{{4,}}")
_APPOSED = re.compile(rf"\b[a-zåäö]{{4,}}, ({_ABBREVIATION})(?=[.,;)]|$)")
_REFERENCE = r"(?:hänvis|fabrikat|varumärke|produktnamn|standard)"
_ACCEPTED = r"(?:accepter|godta|godkänn|beakta)"
_EQUIVALENCE_CLAUSE = re.compile(
    rf"(?i)(?:där|om|när|vid|oavsett)\b.{{0,60}}{_REFERENCE}.{{0,160}}"
    rf"(?:{_ACCEPTED}.{{0,60}}likvärdig|likvärdig.{{0,60}}{_ACCEPTED})"
    rf"|{_REFERENCE}.{{0,120}}(?:följas|åtföljas|läsas|förstås|anses|gäller).{{0,80}}likvärdig"
)
_SHOULD_EXPLAINED = re.compile(
    r"(?i)\bbör(?:-?krav\w*)?\b.{0,160}(?:poäng|utvärder|mervärde|tilldelning|viktas|meriter|betyg(?:et)?\b)"
    r"|(?:poäng|utvärder|mervärde|tilldelning|viktas|meriter|betyg(?:et)?\b).{0,160}\bbör(?:-?krav\w*)?\b"
)


def gather_facts(blocks: Iterable[ParsedBlock]) -> Facts:
    """The facts of a document, from all its parsed blocks."""
    parsed = tuple(blocks)
    texts = [block.block.text for block in parsed]
    return Facts(
        blocks=parsed,
        abbreviations=frozenset(name for text in texts for name in _explained(text)),
        equivalence_clause=any(_EQUIVALENCE_CLAUSE.search(text) for text in texts),
        contract_value=max((value for text in texts for value in contract_values(text)), default=0.0),
        should_explained=any(_SHOULD_EXPLAINED.search(text) for text in texts),
    )


def _explained(text: str) -> Iterator[str]:
    for pattern in (_IN_BRACKETS, _WITH_BRACKETS, _MEANS, _APPOSED):
        for found in pattern.finditer(text):
            yield found.group(1)
