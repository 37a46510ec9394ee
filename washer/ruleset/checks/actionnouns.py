"""Nouns in -ande and -ende that stand for a clause: "vid uppsättande av", "före anbudets avgivande"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from washer.language.lexicon import verbal_nouns
from washer.language.model import Sentence
from washer.ruleset.checks.nominalisation import derived_verb
from washer.ruleset.facts import Facts
from washer.ruleset.model import Match

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEFORE_DEEDS = frozenset({"för", "i", "till", "vid", "genom", "före", "under", "efter", "inför", "med", "utan", "mot"})
_BEFORE_OWNED = frozenset({"före", "vid", "efter", "genom", "inför"})
_OWNED = frozenset(
    [
        "avgivande",
        "upprättande",
        "inlämnande",
        "framtagande",
        "färdigställande",
        "ingående",
        "tecknande",
        "undertecknande",
    ]
)
_ARTICLES = frozenset({"en", "ett"})
_HEAVY = frozenset({"säkerställandet", "uppfyllandet", "framtagandet", "upprättandet", "utarbetandet"})
_LEXICAL = frozenset(  # nouns of their own, whose "av" tells who or whose
    [
        "meddelande", "uttalande", "utlåtande", "yttrande", "förhållande", "avseende", "åtagande", "påstående",
        "erbjudande", "anförande", "uppträdande", "utseende", "inflytande", "anseende", "antagande", "beteende",
        "biträde", "bemötande", "förtroende", "boende", "utövande", "avstående", "omdöme", "ombyggnad", "oberoende",
        "bestånd", "innehållande", "löpande", "lydande", "motsvarande", "deltagande", "rubricerande", "förbehåll",
        "närvarande", "utförande", "vidkommande", "återstående", "avgörande", "föregående", "rörande", "omfattande",
        "studerande", "sökande", "vårdande", "inkommande", "gående", "tillväxande",
    ]
)  # fmt: skip


def action_nouns(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """A noun of action made from a verb, after a preposition and before "av", or with its object in the genitive."""
    tokens = list(sentence.span)
    for index, token in enumerate(tokens):
        governs = index + 1 < len(tokens) and tokens[index + 1].lower_ == "av"
        if token.lower_ in _HEAVY and governs:
            first = index
        elif _is_action(token.lower_) and (found := _preposition(tokens, index, governs)) is not None:
            first = found
        else:
            continue
        start, end = sentence.range(tokens[first], tokens[index + governs])
        yield Match(sentence, start, end)


def _is_action(noun: str) -> bool:
    made = noun.endswith(("ande", "ende")) and noun not in _LEXICAL
    return made and bool(derived_verb(noun) or noun in verbal_nouns())


def _preposition(tokens: Sequence[Token], index: int, governs: bool) -> int | None:
    """The place of the preposition before the noun, past its adjectives and article or the genitive that it acts on."""
    first = index - 1
    while first >= 0 and governs and (tokens[first].pos_ == "ADJ" or tokens[first].lower_ in _ARTICLES):
        first -= 1
    if first > 0 and not governs and "Gen" in tokens[first].morph.get("Case", []):
        owned = tokens[index].lower_ in _OWNED and tokens[first - 1].lower_ in _BEFORE_OWNED
        return first - 1 if owned else None
    return first if first >= 0 and governs and tokens[first].lower_ in _BEFORE_DEEDS else None
