"""Articles, adjectives and pronouns that follow when a noun of another gender or number takes a noun's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from washer.findings import Edit, Safety
from washer.language.inflection import gender, phrase_forms
from washer.ruleset.model import Match
from washer.washing.casing import cased_like
from washer.washing.wordlists import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_TO_NEUTER = {
    "en": "ett", "den": "det", "någon": "något", "ingen": "inget", "annan": "annat", "vilken": "vilket",
    "sådan": "sådant", "sin": "sitt", "vår": "vårt", "er": "ert",
    "denna": "detta", "all": "allt", "egen": "eget", "liten": "litet",
}  # fmt: skip
_TO_COMMON = {neuter: common for common, neuter in _TO_NEUTER.items()}
_NEUTRAL = word_set("varje samma ens alla dess deras hans hennes")


def agreeing_edits(match: Match, words: str) -> tuple[Edit, ...] | None:
    """Edits of the words before the match that must agree with its new noun; None where they cannot be written.

    Nothing is needed where gender and number stay.
    """
    term = match.term
    if term is None or not term.prefer:
        return ()
    number, _, _ = match.form.partition(".")
    if "plur" in match.form.split(",")[0] and number == "plur":
        return ()
    try:
        old, new = gender(term.text.split(" ")[-1]), gender(term.prefer[0].split(" ")[-1])
    except ValueError:
        return None
    if old == new or "sing" not in match.form:
        return ()
    edits: list[Edit] = []
    for token in _attributes(match):
        changed = _changed(token, new)
        if changed is None:
            return None
        if changed != token.text:
            start = token.idx + match.sentence.offset
            safety = term.safety or Safety.SUGGESTED
            edits.append(Edit(match.sentence.block.index, start, start + len(token), changed, safety))
    return () if not edits and not _predicate_agrees(match) else None if not _predicate_agrees(match) else tuple(edits)


def _attributes(match: Match) -> list[Token]:
    """The determiners and adjectives right before the match, from left to right."""
    offset = match.sentence.offset
    before = [token for token in match.sentence.span if token.idx + offset < match.start]
    found: list[Token] = []
    while (
        before and before[-1].pos_ in ("DET", "ADJ", "PRON") and before[-1].dep_ in ("det", "amod", "nmod:poss", "nmod")
    ):
        found.insert(0, before.pop())
    return found


def _changed(token: Token, new: str) -> str | None:
    """The word agreeing with a noun of the new gender; None where its form is not known."""
    word = token.lower_
    table = _TO_NEUTER if new == "neut" else _TO_COMMON
    if word in table:
        return cased_like(token.text, table[word])
    if word in _NEUTRAL or word in _TO_NEUTER.values() or word in _TO_NEUTER:
        return token.text
    if token.pos_ != "ADJ" or "Definite=Def" in str(token.morph) or word.endswith(("a", "e")):
        return token.text if token.pos_ == "ADJ" else None
    try:
        forms = phrase_forms(token.lemma_.lower(), "adjective")
    except ValueError:
        return None
    slots = ("pos.com", "pos.neut") if new == "neut" else ("pos.neut", "pos.com")
    return cased_like(token.text, forms[slots[1]][0]) if forms.get(slots[0], ("",))[0] == word else None


def _predicate_agrees(match: Match) -> bool:
    """Whether no predicate adjective in the singular agrees with the old noun ("utvärderingen är klar")."""
    offset = match.sentence.offset
    inside = [token for token in match.sentence.span if match.start <= token.idx + offset < match.end]
    if not inside:
        return True
    head = inside[-1]
    predicate = head.head
    copular = predicate.pos_ in ("ADJ", "VERB") and head.dep_.startswith("nsubj") and "Gender=" in str(predicate.morph)
    return not copular
