"""Long prepositions replaced by short ones, where the noun before them tells which one fits."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from washer.language.inflection import PREFIXES, phrase_forms
from washer.ruleset.facts import Facts
from washer.ruleset.model import Fix, Match
from washer.washing.mainclause import is_people
from washer.washing.proposals import Draft, Proposal

if TYPE_CHECKING:
    from spacy.tokens import Token

_SHORTEST_PART = 3
_OBJECTS = ("obj", "iobj", "obl")
_SET_PHRASES = ("hänsyn", "samband", "exempel", "stöd", "kraft", "anbud", "fall", "sätt")
_NOUNS_IN_A = ("fråga", "faktura")


def preposition_after_noun(match: Match, fix: Fix, facts: Facts) -> Proposal | None:
    """»frågor angående avtalet« → »frågor om avtalet«; the fix names words and their prepositions ("fråga=om").

    A verb counts as well as a noun: »kontakta kommunen angående« → »kontakta kommunen om«. After another noun in the
    indefinite »som rör«: »statistik avseende besök« → »statistik som rör besök«. No edit after any other word, nor
    where a preposition follows.
    """
    before, after = _token_before(match), _token_after(match)
    if before is None or after is None or after.pos_ not in ("NOUN", "PROPN", "ADJ", "DET", "PRON", "NUM"):
        return None
    table = _table(fix.words)
    written = (
        table.get(before.lower_)
        or _of_last_part(before.lower_, table)
        or (before.dep_ in _OBJECTS and table.get(before.head.lower_))
    )
    if not written and before.pos_ == "NOUN" and "Ind" in before.morph.get("Definite", []):
        written = "" if is_people(before.lower_) or before.lower_ in _SET_PHRASES or _belongs(before) else "som rör"
    if not written or (written == "i" and _names_people(after)):
        return None
    draft = Draft(match, fix.safety)
    draft.replace(match.start, match.end, written)
    return draft.proposal()


def _belongs(noun: Token) -> bool:
    """Whether the noun stands in a longer phrase, so that "som rör" would seem to tell of it alone: "krav på bilar"."""
    first = noun.i
    while first > noun.sent.start and noun.doc[first - 1].pos_ in ("ADJ", "DET", "NUM"):
        first -= 1
    joint, head = noun.doc[first - 1], noun.doc[first - 2]
    return first - noun.sent.start > 1 and joint.pos_ in ("ADP", "CCONJ") and head.pos_ in ("NOUN", "PROPN", "PUNCT")


def adverbial_twin(match: Match, fix: Fix, facts: Facts) -> Proposal | None:
    """The first twin of a phrase that tells why or when, where it belongs to the verb: not right after a noun."""
    before = _token_before(match)
    if match.term is None or not match.term.prefer or match.text.lower() not in fix.words.split(", "):
        return None
    if before is not None and before.pos_ not in ("AUX", "VERB", "ADV", "CCONJ", "PUNCT"):
        return None
    draft = Draft(match, fix.safety)
    words = match.term.prefer[0]
    draft.replace(match.start, match.end, words[:1].upper() + words[1:] if match.text[0].isupper() else words)
    return draft.proposal()


@cache
def _table(words: str) -> Mapping[str, str]:
    """Every form of the words (a noun, or a verb in -a) with the preposition that goes with it."""
    table: dict[str, str] = {}
    for pair in words.split():
        word, preposition = pair.split("=")
        for forms in phrase_forms(word, "verb" if word.endswith("a") and word not in _NOUNS_IN_A else "noun").values():
            table |= dict.fromkeys(forms, preposition)
    return table


def _of_last_part(compound: str, table: Mapping[str, str]) -> str | None:
    """The preposition of a compound's last part: »ramavtal« takes that of »avtal«, but »upphandling« none."""
    cuts = (cut for cut in range(_SHORTEST_PART, len(compound) - _SHORTEST_PART) if compound[:cut] not in PREFIXES)
    return next((table[compound[cut:]] for cut in cuts if compound[cut:] in table), None)


def _names_people(first: Token) -> bool:
    """Whether the noun phrase that begins here is about people: "utbildning avseende personal"."""
    noun = first if first.pos_ == "NOUN" else first.head
    return is_people(noun.lower_)


def _token_before(match: Match) -> Token | None:
    before = [token for token in _tokens(match) if token.idx + match.sentence.offset < match.start]
    return before[-1] if before else None


def _token_after(match: Match) -> Token | None:
    return next((token for token in _tokens(match) if token.idx + match.sentence.offset >= match.end), None)


def _tokens(match: Match) -> list[Token]:
    return [token for token in match.sentence.span if not token.is_space]
