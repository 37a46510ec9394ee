"""The actor of a passive requirement, where the text around it names the one who does such things."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from washer.expressions import expression
from washer.language.inflection import phrase_forms
from washer.language.model import Sentence
from washer.ruleset.facts import Facts
from washer.ruleset.model import Fix, Match
from washer.washing.mainclause import is_organisation
from washer.washing.proposals import Draft, Proposal
from washer.washing.purposes import MODALS
from washer.washing.wordlists import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUPPLIER = expression(
    r"[a-zåäö]*(?:leverantör|entreprenör|konsult|operatör)en|(?:utför|uppdragstag|vårdgiv|tjänstelever|sälj)aren"
)
_PARTICLES = word_set("upp fram in ut ner ned av bort om till över")
_REFUSED = word_set("sin sitt sina ingen inget inga inte ej aldrig som den det de han hon hen denna detta dessa vilket")
_LIGHT = word_set("genomföra genomför utföra utför göra gör vidta vidtar")  # their noun is the deed
_NEVER_GUESSED = word_set(  # who pays and who orders is for the parties; the others stand in for stiff verbs
    "betala erlägga ersätta beställa rekvirera ta göra avlägsna kassera påminna"
)
_LONGEST = 30


def name_actor(match: Match, fix: Fix, facts: Facts) -> Proposal | None:
    """»Avvikelser ska dokumenteras« → »Leverantören ska dokumentera avvikelser«.

    Only where the sentences before it in the paragraph, or else those of its section, demand things of one actor.
    """
    actor = _actor(match.sentence, facts)
    return _Passive(match, fix).made_active(actor) if actor else None


def _actor(sentence: Sentence, facts: Facts) -> str | None:
    """The only supplier who shall do things in the paragraph before the sentence; else the only one in its section.

    Nobody where others than the supplier are asked for something too.
    """
    block = sentence.block
    here = next((one for one in facts.blocks if one.block.index == block.index), None)
    if here is None:
        return None
    before = set(_actors([one for one in here.sentences if one.start < sentence.start]))
    if not before:
        section = [one for one in facts.blocks if one.block.headings == block.headings and block.headings]
        before = set(_actors([one for parsed in section for one in parsed.sentences]))
    return (before.pop() or None) if len(before) == 1 else None


def _actors(sentences: Sequence[Sentence]) -> Iterator[str]:
    """Who is the subject of active demands, in lower case: a supplier by name, anybody else as nothing."""
    for sentence in sentences:
        for token in sentence.span:
            if token.dep_ == "nsubj" and is_organisation(token.lower_) and _is_demand(token):
                yield token.lower_ if _SUPPLIER.fullmatch(token.lower_) else ""


def _is_demand(subject: Token) -> bool:
    verb = subject.head
    asked = {child.lower_ for child in verb.children} | {verb.lower_}
    return bool(asked & MODALS) or verb.lower_ in ("ansvarar", "svarar")


class _Passive:
    """A sentence with one passive verb on its way to the active."""

    def __init__(self, match: Match, fix: Fix) -> None:
        self.match, self.draft = match, Draft(match, fix.safety)
        self.offset = match.sentence.offset
        self.tokens = [token for token in match.sentence.span if not token.is_space]

    def made_active(self, actor: str) -> Proposal | None:
        """The edits, or None where the sentence holds more than a subject, the verb and what follows."""
        struck = [i for i, token in enumerate(self.tokens) if self.match.start <= self._at(i) < self.match.end]
        if not struck:
            return None
        passive = struck[-1]
        if self.tokens[passive].lemma_.lower() in _NEVER_GUESSED:
            return None
        modals = [i for i, token in enumerate(self.tokens[:passive]) if token.lower_ in MODALS]
        modal = modals[-1] if modals else None
        verb = self._active(self.tokens[passive], "pres.pass" if modal is None else "inf.pass")
        if verb is None:
            return None
        subject = self._subject(modal, passive)
        if subject is None or not self._stands_alone(subject, passive):
            return None
        particle = passive + 1 if self._has_particle(passive) else None
        verb = f"{verb} {self.tokens[particle].text}" if particle else verb
        stop = self._end(particle or passive)
        first, end = subject
        if modal is not None and first > modal:  # "Vid larm ska en rapport upprättas"
            self.draft.insert(self._at(first), f"{actor} {verb} ")
            self.draft.delete(self._end(end - 1), stop)
            return self.draft.proposal()
        if first or verb in _LIGHT:
            return None
        asked = "ska" if modal is not None and self.tokens[modal].lower_ == "skall" else ""
        words = f"{asked or self.tokens[modal].text} {verb}" if modal is not None else verb
        head = self.tokens[0]
        small = head.text if head.pos_ == "PROPN" or head.text[1:2].isupper() or head.text.isupper() else head.lower_
        self.draft.insert(self._at(0), f"{actor[:1].upper()}{actor[1:]} {words} ")
        if small != head.text:
            self.draft.replace(self._at(0), self._at(0) + 1, small[:1])
        self.draft.delete(self._end(end - 1), stop)
        return self.draft.proposal()

    def _at(self, index: int) -> int:
        return self.tokens[index].idx + self.offset

    def _end(self, index: int) -> int:
        return self._at(index) + len(self.tokens[index])

    def _active(self, verb: Token, slot: str) -> str | None:
        """The active form of a passive verb that stands in the slot, where the lexicon is sure."""
        try:
            forms = phrase_forms(verb.lemma_.lower(), "verb")
        except ValueError:
            return None
        return forms[slot.removesuffix(".pass")][0] if verb.lower_ in forms.get(slot, ()) else None

    def _subject(self, modal: int | None, passive: int) -> tuple[int, int] | None:
        """The subject's tokens, which must fill the room beside the modal or before the verb."""
        base = self.tokens[0].i
        for child in self.tokens[passive].children:
            if child.dep_ in ("nsubj", "nsubj:pass"):
                first, end = child.left_edge.i - base, child.right_edge.i - base + 1
                room = (0, modal) if modal is not None else (0, passive)
                inverted = (modal + 1, passive) if modal is not None else room
                return (first, end) if (first, end) in (room, inverted) else None
        return None

    def _has_particle(self, passive: int) -> bool:
        following = self.tokens[passive + 1 : passive + 2]
        return bool(following) and following[0].dep_ == "compound:prt" and following[0].lower_ in _PARTICLES

    def _stands_alone(self, subject: tuple[int, int], passive: int) -> bool:
        """Whether nothing in the sentence would read otherwise with another subject, or be left without its verb."""
        rest = self.tokens[passive + 1 :]
        words = {token.lower_ for token in (*self.tokens[slice(*subject)], *rest)}
        other = any(token.pos_ in ("VERB", "AUX") for token in rest) or (
            rest and rest[0].lower_ in ("och", "eller", "samt")
        )
        return not words & _REFUSED and not other and len(self.tokens) < _LONGEST
