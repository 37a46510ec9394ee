"""Rewriting of words and set phrases that are no terms: what a check proposes, a map of words, an owed duty."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from washer.expressions import expression
from washer.language.inflection import gender, phrase_forms
from washer.ruleset.facts import Facts
from washer.ruleset.model import Fix, Match
from washer.washing.casing import cased_like
from washer.washing.infinitives import infinitive
from washer.washing.mainclause import main_clause
from washer.washing.proposals import Draft, Proposal

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORD = expression(r"[^\W\d_]+")
_OWED = expression(
    r"(?i)^(?:det (?:åligger|ankommer på|åvilar) (?P<first>\S+) att"
    r"|(?:åligger|ankommer på|åvilar) det (?P<then>\S+) att)$"
)
_RECEIVER = expression(
    r"(?:upphandlande|beställar|köpar|leverantör|anbudsgivar|entreprenör|konsult|utförar|kommun|region|myndighet|nämnd|part"
    r"|motpart|kund|rektor|handläggar|förvaltning|bolag|byggherre|samtliga|alla|respektive|vårdnadshavar|brukar|hyres)"
)
_MODALS = frozenset({"ska", "skall", "kan", "får", "bör", "måste"})
_LONGEST_SUBJECT = 6


def write_value(match: Match, fix: Fix, facts: Facts) -> Proposal | None:
    """What the check wrote in the value "write", over the whole match."""
    words = match.values.get("write")
    if not words:
        return None
    draft = Draft(match, fix.safety)
    first = match.text[:1] if match.start == match.sentence.start else ""
    draft.replace(match.start, match.end, cased_like(first, words))
    return draft.proposal()


def replace_words(match: Match, fix: Fix, facts: Facts) -> Proposal | None:
    """Each word of the match that the fix names ("äger=har ej=inte"); None where none of them stands there."""
    pairs = dict(pair.split("=") for pair in fix.words.split())
    draft = Draft(match, fix.safety)
    for found in _WORD.finditer(match.text):
        word = found.group()
        new = pairs.get(word) or cased_like(word, pairs.get(word.lower(), ""))
        if new:
            draft.replace(match.start + found.start(), match.start + found.end(), new)
    return draft.proposal()


def drop(match: Match, fix: Fix, facts: Facts) -> Proposal | None:
    """Takes the match away with the space after it; not where it opens the sentence."""
    if match.start == match.sentence.start or match.sentence.block.text[match.end : match.end + 1] != " ":
        return None
    draft = Draft(match, fix.safety)
    draft.delete(match.start, match.end + 1)
    return draft.proposal()


def owed_to_must(match: Match, fix: Fix, facts: Facts) -> Proposal | None:
    """Who owes what: "Det åligger leverantören att" → "Leverantören ska", "åligger det denne att" → "ska denne"."""
    found = _OWED.match(match.text)
    draft = Draft(match, fix.safety)
    if match.text.lower() == "har att":
        draft.replace(match.start, match.end, "ska")
        return draft.proposal()
    if not found:
        return None
    words = f"{found['first']} ska" if found["first"] else f"ska {found['then']}"
    draft.replace(match.start, match.end, cased_like(match.text[:1], words))
    return draft.proposal()


def send_to(match: Match, fix: Fix, facts: Facts) -> Proposal | None:
    """The verb tillställa: "tillställer kommunen" → "skickar kommunen", "tillställs den" → "skickas till den".

    The passive only where the receiver follows and is not the subject.
    """
    slot = match.form.split(",")[0]
    words = phrase_forms("skicka", "verb").get(slot)
    if words is None or slot.startswith("ptcp"):
        return None
    to = ""
    if slot.endswith(".pass"):
        verb, *following = _tokens_from(match, match.start)[:2]
        subjects = [child.lower_ for child in verb.children if child.dep_.startswith("nsubj") and child.i < verb.i]
        if not following or not _RECEIVER.match(following[0].lower_) or any(map(_RECEIVER.match, subjects)):
            return None
        to = " till"
    draft = Draft(match, fix.safety)
    draft.replace(match.start, match.end, cased_like(match.text, words[0]) + to)
    return draft.proposal()


def adjective_before(match: Match, fix: Fix, facts: Facts) -> Proposal | None:
    """A compound with a foreign first part, "hands-on-stöd" → "praktiskt stöd"; the fix names the adjective."""
    _, _, noun = match.text.rpartition("-")
    number = _number(match)
    try:
        forms = phrase_forms(fix.words, "adjective")
        slot = "pos.plur" if number == "Plur" else "pos.neut" if gender(noun.lower()) == "neut" else "pos.com"
    except ValueError:
        return None
    if number == "Def":
        return None
    draft = Draft(match, fix.safety)
    draft.replace(match.start, match.end, cased_like(match.text[:1], f"{forms[slot][0]} {noun}"))
    return draft.proposal()


def _number(match: Match) -> str:
    """The parsed number of the last word, or "Def" for a definite noun."""
    token = _tokens_from(match, match.end - 1)[:1]
    if not token:
        return ""
    return "Def" if "Def" in token[0].morph.get("Definite", []) else "".join(token[0].morph.get("Number", []))


def whereby_to_and(match: Match, fix: Fix, facts: Facts) -> Proposal | None:
    """A clause with varvid, "varvid provet ska loggas" → "och provet ska loggas"; after a demand ". Provet ska loggas".

    A present after a demand is owed too. What people demanded of may do in the passive stays in their sentence, which
    tells who shall do it.

    Only where a subject and then the verb follow, with no adverb between, since that would have to move.
    """
    text = match.sentence.block.text
    if not text[: match.start].endswith(", ") or match.text.lower() not in ("varvid", "varjämte"):
        return None
    after = _tokens_from(match, match.end)
    place = next((place for place, token in enumerate(after[:_LONGEST_SUBJECT]) if _is_verb(token)), None)
    if not place or any(token.pos_ in ("ADV", "PART", "PUNCT", "SCONJ", "ADP") for token in after[:place]):
        return None
    draft = Draft(match, fix.safety)
    verb = after[place]
    owed = re.search(r"\bska(?:ll)?\b", text[match.sentence.start : match.start])
    tokens = [token for token in match.sentence.span if not token.is_space]
    main = main_clause(tokens, 0, after[0].i - tokens[0].i)
    if main and not main.by_people:
        draft.replace(match.start - len(", "), match.end, ".")
        draft.capitalise(after[0].idx + match.sentence.offset)
    else:
        draft.replace(match.start, match.end, "och")
    duty = verb.lower_ == "har" and verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "att"  # "ska", by its own rule
    if owed and verb.lower_ not in _MODALS and not duty:
        wanted = infinitive(verb)
        if wanted is None:
            return None
        start = verb.idx + match.sentence.offset
        draft.replace(start, start + len(verb), f"ska {wanted}")
    return draft.proposal()


def _is_verb(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX")


def _tokens_from(match: Match, start: int) -> list[Token]:
    offset = match.sentence.offset
    return [token for token in match.sentence.span if token.idx + offset + len(token) > start]
