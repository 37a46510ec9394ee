"""The skeleton of an open requirement, filled with what a locked one tells: need, demand, proof."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from washer.expressions import expression
from washer.findings import Category, Skeleton
from washer.ruleset.model import Match, Rule
from washer.washing.mainclause import MainClause, main_clause
from washer.washing.purposes import purposes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Token

_PROOFS: Mapping[str, str] = MappingProxyType(
    {
        "brand": "produktblad, prov eller demonstration",
        "origin": "dokumentation av egenskapen eller prov",
        "technology": "beskrivning av lösningen och demonstration eller prov",
        "construction": "ritning, produktblad eller mätning",
        "resource": "uppföljning av resultatet",
        "existing-system": "beskrivning av gränssnittet och ett test",
    }
)
_MEASURE = expression(
    r"(?i)\b(?:inom|högst|minst|senast|max(?:imalt)?|mellan) (?:kl\. )?"
    r"\d[\d.,–-]*(?:[ \u00a0]\d{3}\b)*(?: (?:och|till) \d+)?"
    r"(?: [^\W\d_]+| %| °C)?"
    r"|\bdygnet runt\b"
)
_LONGEST_NEED = 120
_FEWEST_GAPS = 2
_GAP = "…"


def skeleton(rule: Rule, match: Match) -> Skeleton | None:
    """What to fill in: »Behov: … · Krav: Larmet ska … inom 10 sekunder · Bevis: …«; nothing without a plain clause."""
    proof = _PROOFS.get(rule.kind) if rule.category is Category.SOLUTION_LOCKED else None
    tokens = [token for token in match.sentence.span if not token.is_space]
    main = main_clause(tokens, 0, len(tokens)) if proof else None
    if main is None or proof is None:
        return None
    modal = "bör" if tokens[main.modal].lower_ == "bör" else "ska"
    gap = f"kunna {_GAP}" if main.is_system or main.supplies or main.expletive else _GAP
    return Skeleton(
        _need(match, tokens), " ".join((_subject(match, tokens, main), modal, gap, *_measures(match))), proof
    )


def _need(match: Match, tokens: Sequence[Token]) -> str:
    """The purpose in the text, as far as one is told."""
    offset, text = match.sentence.offset, match.sentence.block.text
    for purpose in purposes(tokens):
        first, last = tokens[purpose.who[0] if purpose.who else purpose.first], tokens[purpose.end - 1]
        words = text[first.idx + offset : last.idx + len(last) + offset].strip(" ,.;")
        if (
            words.count(" ") >= _FEWEST_GAPS
            and len(words) <= _LONGEST_NEED
            and not match.start <= first.idx + offset < match.end
        ):
            return words
    return ""


def _subject(match: Match, tokens: Sequence[Token], main: MainClause) -> str:
    """The thing itself; a gap for the users of what a supplier hands over, or of what shall be found somewhere."""
    if main.supplies or main.expletive:
        return _GAP
    first, last = tokens[main.subject[0]], tokens[main.subject[1] - 1]
    start, end = first.idx + match.sentence.offset, last.idx + len(last) + match.sentence.offset
    if start < match.end and match.start < end:
        return _GAP
    words = match.sentence.block.text[start:end]
    return words[:1].upper() + words[1:]


def _measures(match: Match) -> list[str]:
    """Measures of the sentence outside the struck words, as they stand."""
    text = match.sentence.block.text
    found = _MEASURE.finditer(text, match.sentence.start, match.sentence.end)
    outside = [one.group().strip() for one in found if one.end() <= match.start or match.end <= one.start()]
    return [words for words in outside if not words.endswith((" km", " mil"))]  # where the supplier is, is no result
