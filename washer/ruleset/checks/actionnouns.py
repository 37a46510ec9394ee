"""Nouns in -ande and -ende that stand for a clause: "vid uppsättande av", "före anbudets avgivande"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from washer.language.dictionary import shipped_dictionary
from washer.language.lexicon import verbal_nouns
from washer.language.model import Sentence
from washer.ruleset.checks.nominalisation import derived_verb
from washer.ruleset.facts import Facts
from washer.ruleset.model import Match

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEFORE_DEEDS = frozenset({"för", "i", "till", "vid", "genom", "före", "under", "efter", "inför", "med", "utan", "mot"})
_WHEN_OR_HOW = frozenset({"före", "vid", "efter", "genom", "inför", "under", "med"})
_IN_CONNECTION = ("i", "samband", "med")
_ARTICLES = frozenset({"en", "ett"})
_OWNED = frozenset((
    "avgivande", "upprättande", "inlämnande", "framtagande", "färdigställande", "ingående", "tecknande",
    "undertecknande", "fullgörande", "ikraftträdande",
))  # fmt: skip
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
_FROM_VERBS = ("tagande", "läggande", "sättande", "ställande", "förande")  # "idrifttagande"
_EVENTS = frozenset({"upphörande", "utlöpande", "tecknande", "boende", "stående"})  # what has no doer
_DOERS = ("arens", "örens", "arnas", "munens", "partens", "nämndens", "hetens", "chefens", "ledarens", "bolagets")
_PHASES = frozenset({"utförande", "genomförande"})


def action_nouns(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """A noun of action made from a verb, after a preposition and before "av", or with its object in the genitive."""
    tokens = list(sentence.span)
    for index, token in enumerate(tokens[1:], start=1):
        deed = _deed(token.lower_)
        if not deed:
            continue
        governs = index + 1 < len(tokens) and tokens[index + 1].lower_ == "av"
        find = _before_governing if governs else _before_owner
        first = find(tokens, index, deed)
        if first is not None:
            yield Match(sentence, *sentence.range(tokens[first], tokens[index + governs]))


@cache
def _deed(word: str) -> str:
    """The indefinite form of a noun that may name an action, or ""."""
    for ending in ("ande", "ende", "ning", "ring", "ling"):
        for definite in (ending, f"{ending}en" if ending.endswith("ing") else f"{ending}t"):
            if word.endswith(definite):
                return word.removesuffix(definite) + ending
    return ""


@cache
def _is_made(deed: str) -> bool:
    if deed in _LEXICAL or deed.endswith(_FROM_VERBS):
        return deed not in _LEXICAL
    stem = deed.removesuffix("nde").removesuffix("ning").removesuffix("e")
    verb = stem if stem.endswith("a") else f"{stem}a"
    return deed in verbal_nouns() or bool(derived_verb(deed)) or shipped_dictionary().is_lemma(verb)


def _before_governing(tokens: Sequence[Token], index: int, deed: str) -> int | None:
    """The place where the phrase begins whose noun at `index` is followed by "av"."""
    noun = tokens[index].lower_
    if noun in _HEAVY:
        return index
    first = index - 1
    while first >= 0 and (tokens[first].pos_ == "ADJ" or tokens[first].lower_ in _ARTICLES | {"det", "den"}):
        first -= 1
    if first < 0:
        return None
    word = tokens[first].lower_
    if _connects(tokens, first):
        return first - 2 if _is_made(deed) or deed in _PHASES else None
    if deed.endswith("ing"):
        return None
    if noun != deed:  # "vid mottagandet av" is a fact with a name; "svarar för utförandet av" is a deed
        answers = word == "för" and first and tokens[first - 1].lower_.startswith(("ansvar", "svara"))
        return first if deed in _PHASES and answers else None
    return first if word in _BEFORE_DEEDS and _is_made(deed) else None


def _before_owner(tokens: Sequence[Token], index: int, deed: str) -> int | None:
    """The place where the phrase begins whose noun at `index` follows its object in the genitive."""
    first = index - 2
    if first < 0 or "Gen" not in tokens[index - 1].morph.get("Case", []):
        return None
    if _connects(tokens, first):
        return first - 2 if deed in _OWNED | _PHASES else None
    if tokens[index - 1].lower_.endswith(_DOERS):
        return None  # "efter beställarens godkännande": who does it
    owned = deed in _OWNED or (deed.endswith(("ande", "ende")) and deed not in _EVENTS and _is_made(deed))
    return first if owned and tokens[first].lower_ in _WHEN_OR_HOW - {"med"} else None


def _connects(tokens: Sequence[Token], index: int) -> bool:
    """Whether "i samband med" ends here."""
    return index > 1 and tuple(token.lower_ for token in tokens[index - 2 : index + 1]) == _IN_CONNECTION
