"""A term replaced by its plain twin, in the form in which it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from washer.findings import Edit, Safety
from washer.language.inflection import phrase_forms
from washer.ruleset.model import Match, Term
from washer.washing.agreement import agreeing_edits
from washer.washing.casing import cased_like
from washer.washing.particles import tail_place
from washer.washing.proposals import Proposal

if TYPE_CHECKING:
    from spacy.tokens import Token

_ARTICLES = frozenset({"en", "ett", "den", "det", "denna", "detta", "varje", "någon", "sin", "vår"})
_STEM = 5
_FINITE = {"Pres": "pres", "Past": "past"}


def replace_term(match: Match) -> Proposal | None:
    """The term's first twin in the same form, the words around it in agreement; None where that form is missing."""
    term = match.term
    if term is None or term.safety is None or not term.prefer:
        return None
    words = _twin(match, term, term.prefer[0])
    words = _without_people(match, words) if words else None
    if words is None or _doubles(match, words) or _in_article(match, term):
        return None
    text = match.sentence.block.text
    around = agreeing_edits(match) if term.inflect == "noun" else ()
    if around is None:
        return None
    model = match.text
    if len(model) > 1 and term.text.isupper():  # "FAQ", whose capitals are not for the twin
        model = model[0] if match.start == match.sentence.start else model.lower()
    if term.inflect == "verb" and " " in words and " " not in term.text:
        return _verb_and_tail(match, cased_like(model, words), term.safety)
    start, end = _trimmed(text, match.start, match.end, words := cased_like(model, words))
    words = words[start - match.start : len(words) - (match.end - end)]
    own = Edit(match.sentence.block.index, start, end, words, term.safety)
    edits = sorted((own, *around), key=lambda edit: edit.start)
    return Proposal(tuple(edits)) if start < end or words else None


def _verb_and_tail(match: Match, words: str, safety: Safety) -> Proposal | None:
    """A twin of a verb and more: "mottar leverantören" → "tar leverantören emot"; None where the rest has no place."""
    verb, _, tail = words.partition(" ")
    place = tail_place(match, tail)
    if place is None:
        return None
    block = match.sentence.block.index
    if place == match.end:
        return Proposal((Edit(block, match.start, match.end, words, safety),))
    return Proposal((Edit(block, match.start, match.end, verb, safety), Edit(block, place, place, f" {tail}", safety)))


def _without_people(match: Match, words: str) -> str:
    """»som är invandrare« → »som är utrikes födda«: people need not be named as such after "är"."""
    before = match.sentence.block.text[: match.start].split()[-1:]
    return words.removesuffix(" personer") if before in (["är"], ["var"], ["vara"]) else words


def _in_article(match: Match, term: Term) -> bool:
    """Whether an article stands before a term that does not inflect, whose twin may have another number or gender."""
    before = match.sentence.block.text[: match.start].split()[-1:]
    return not term.inflect and term.text[:1].isupper() and bool(before) and before[0].lower() in _ARTICLES


def _twin(match: Match, term: Term, prefer: str) -> str | None:
    """The twin in the form of the match; the rest of a compound that the term is part of stays."""
    rest = _rest(match, term)
    if rest is None:
        return None
    if not term.inflect or term.inflect == "name":
        genitive = term.inflect == "name" and match.form.endswith("gen") and not prefer.endswith("s")
        return prefer + ("s" if genitive else "") + rest
    try:
        forms = phrase_forms(prefer, term.inflect)
    except ValueError:
        return None
    slots = [slot for slot in match.form.split(",") if slot in forms]
    written = {forms[slot][0] for slot in slots}
    if len(written) == 1 and (len(slots) == len(match.form.split(",")) or len(slots) == 1):
        return written.pop() + rest
    if {"sing.ind", "sing.def"} <= set(slots):  # "anmodan", mostly without an article
        return forms["sing.ind"][0] + rest
    slot = _read_slot(match, term.inflect, slots)
    return forms[slot][0] + rest if slot else None


def _rest(match: Match, term: Term) -> str | None:
    """What of a compound follows the term ("skall" in "skall-krav" → "-krav"); None where the term is only a part."""
    text = match.text.lower()
    for form in _forms(term):
        if text == form.lower():
            return ""
    for form in _forms(term):
        if term.prefix and text.startswith(f"{form.lower()}-"):
            return match.text[len(form) :]
    return None


def _forms(term: Term) -> list[str]:
    if not term.inflect or term.inflect == "name":
        return [term.text, f"{term.text}s", f"{term.text}:s"]
    found = {form for forms in phrase_forms(term.text, term.inflect).values() for form in forms}
    return sorted(found, key=len, reverse=True)


def _read_slot(match: Match, inflect: str, slots: list[str]) -> str | None:
    """The slot that the parse gives, among those that the form may fill."""
    token = _head_token(match, inflect)
    if token is None:
        return None
    morph = token.morph.to_dict()
    reader = {"verb": _verb_slot, "noun": _noun_slot, "adjective": _adjective_slot}.get(inflect)
    slot = reader(morph, token) if reader else None
    return slot if slot in slots else None


def _head_token(match: Match, inflect: str) -> Token | None:
    """The token that inflects: the first one of a verb phrase, the last one of the others."""
    offset = match.sentence.offset
    inside = [token for token in match.sentence.span if match.start <= token.idx + offset < match.end]
    return None if not inside else inside[0] if inflect == "verb" else inside[-1]


def _verb_slot(morph: dict[str, str], token: Token) -> str | None:
    passive = ".pass" if morph.get("Voice") == "Pass" else ""
    form = morph.get("VerbForm")
    if form == "Part":
        return {"Neut": "ptcp.neut", "Com": "ptcp.com"}.get(morph.get("Gender", ""), "ptcp.plur")
    if form == "Inf":
        return f"pres{passive}" if _is_finite_clause(token) else f"inf{passive}"
    if form == "Sup":
        return f"sup{passive}"
    if morph.get("Mood") == "Imp":
        return "imp"
    tense = _FINITE.get(morph.get("Tense", ""))
    return f"{tense}{passive}" if tense else None


def _is_finite_clause(token: Token) -> bool:
    """Whether what the parser takes for an infinitive is the verb of an "om" or "som" clause ("om så krävs")."""
    words = {child.lower_ for child in token.children}
    helped = "att" in words or any(child.dep_.startswith("aux") for child in token.children)
    return not helped and bool(words & {"om", "som", "när", "där", "eftersom", "ifall"})


def _noun_slot(morph: dict[str, str], token: Token) -> str | None:
    number = {"Sing": "sing", "Plur": "plur"}.get(morph.get("Number", ""))
    definite = {"Def": "def", "Ind": "ind"}.get(morph.get("Definite", ""))
    if not number or not definite:
        return None
    genitive = morph.get("Case") == "Gen" and token.head.i > token.i
    if morph.get("Case") == "Gen" and not genitive:
        number = "plur" if token.text.endswith("s") else number
    return f"{number}.{definite}{'.gen' if genitive else ''}"


def _adjective_slot(morph: dict[str, str], token: Token) -> str | None:
    degree = morph.get("Degree", "Pos")
    if degree == "Cmp":
        return "cmp"
    if degree == "Sup":
        return "sup.def" if morph.get("Definite") == "Def" else "sup"
    if morph.get("Number") == "Plur" or morph.get("Definite") == "Def":
        return "pos.plur"
    return "pos.neut" if morph.get("Gender") == "Neut" else "pos.com"


def _doubles(match: Match, words: str) -> bool:
    """Whether the twin would stand beside the same word, or one of the same stem ("betalning betalas")."""
    text = match.sentence.block.text
    before = text[: match.start].split()[-1:]
    after = text[match.end :].split()[:1]
    first, last = words.split()[0].lower(), words.split()[-1].lower()
    return any(
        word == twin or (word[:_STEM] == twin[:_STEM] and len(twin) > _STEM)
        for neighbours, twin in ((before, first), (after, last))
        for word in (neighbour.lower().strip(".,;:") for neighbour in neighbours)
    )


def _trimmed(text: str, start: int, end: int, words: str) -> tuple[int, int]:
    """The range without the whole words that the twin begins or ends with too: the redline marks only what changes."""
    old = text[start:end]
    while (gap := old.find(" ") + 1) and words.startswith(old[:gap]):
        start, old, words = start + gap, old[gap:], words[gap:]
    while (gap := old.rfind(" ")) > 0 and words.endswith(old[gap:]):
        end, old, words = end - (len(old) - gap), old[:gap], words[: len(words) - (len(old) - gap)]
    return start, end
