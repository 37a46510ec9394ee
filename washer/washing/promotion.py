"""Promoting the need: the purpose of a prescribed solution becomes the requirement, the solution a remark."""

from __future__ import annotations

from washer.findings import Safety
from washer.ruleset.facts import Facts
from washer.ruleset.model import Fix, Match
from washer.washing.carrying import Words, carried, owner
from washer.washing.clauses import turn_clause
from washer.washing.prescription import Prescription, prescription
from washer.washing.proposals import Draft, Proposal
from washer.washing.purposes import Shape, is_infinitive, purposes
from washer.washing.references import is_empty, refers_back, stands_for
from washer.washing.wishes import BEARING, ERGATIVE, LOWERING, is_vague
from washer.washing.wordlists import word_set

_MEASURE_WORDS = word_set("med till genom inom under per senast jämfört från så utan i på vid")
_FEWEST_WORDS = 2


def promote_need(match: Match, fix: Fix, facts: Facts) -> Proposal | None:
    """The purpose as the requirement, with its conditions, measures and negation; None where it is not a plain need.

    The struck words must stand in the part that is taken away.
    """
    tokens = [token for token in match.sentence.span if not token.is_space]
    for purpose in purposes(tokens):
        if is_vague([token.lower_ for token in tokens[purpose.first : purpose.end]], purpose.who is not None):
            continue
        scene = prescription(match, tokens, purpose)
        proposal = _Promotion(scene, fix.safety).written() if scene else None
        if proposal and _covers(proposal, match):
            return proposal
    return None


def _covers(proposal: Proposal, match: Match) -> bool:
    return any(edit.start <= match.start and match.end <= edit.end for edit in proposal.edits)


class _Promotion:
    """One purpose of one sentence on its way to become the requirement."""

    def __init__(self, scene: Prescription, safety: Safety) -> None:
        self.scene, self.tokens, self.purpose, self.main = scene, scene.tokens, scene.purpose, scene.main
        self.draft = Draft(scene.match, safety)

    def written(self) -> Proposal | None:
        """The edits and the remark, or None where the need cannot be written in good Swedish."""
        if not self.scene.has_one_demand() or self.purpose.end - self.purpose.first < _FEWEST_WORDS:
            return None
        make = {Shape.CLAUSE: self._clause, Shape.INFINITIVE: self._infinitive, Shape.POSSIBLE: self._possible}
        return self.draft.proposal(self.scene.remark()) if make[self.purpose.shape]() else None

    def _open(self, kept: int) -> bool:
        """Takes away what stands before the kept words; True where they then follow a modal that stays."""
        if self.scene.keeps_front:
            self.draft.delete(self.scene.at(self.main.subject[0]), self.scene.at(kept))
            return True
        self.draft.delete(self.scene.at(self.scene.begin), self.scene.at(kept))
        self.draft.capitalise(self.scene.at(kept))
        return False

    def _close(self) -> None:
        """Takes away the solution after a leading purpose."""
        if self.purpose.leading:
            self.draft.delete(self.scene.end(self.purpose.end - 1), self.scene.end(self.scene.stop - 1))

    def _clause(self) -> bool:
        """»… att N ska kunna V« → »N ska kunna V«."""
        first = self.purpose.first
        if pronoun := self._pronoun_subject():
            return pronoun
        if not self._named_again(first):
            return False
        if (verb := self._anybody(first)) and not self.main.fronted:
            return self._able(verb)
        lost = carried(self.scene)
        if lost is None:
            return False
        self._carry(lost)
        inverted = self._open(first)
        self._close()
        return turn_clause(
            self.draft, self.scene.match.sentence, self.tokens, (first, self.purpose.end), self.scene.modal, inverted
        )

    def _carry(self, lost: Words) -> None:
        for index, words in lost:
            self.draft.insert(self.scene.end(index), words)

    def _anybody(self, first: int) -> int | None:
        """Where the verb stands in "man ska (kunna) V" and "man kan V"."""
        words = [token.lower_ for token in self.tokens[first : first + 4]]
        for lead in (["man", "ska", "kunna"], ["man", "skall", "kunna"], ["man", "ska"], ["man", "kan"]):
            verb = first + len(lead)
            if words[: len(lead)] == lead and verb < self.purpose.end and is_infinitive(self.tokens[verb]):
                return verb
        return None

    def _able(self, verb: int) -> bool:
        """»Det ska gå att V«."""
        start = 0 if self.purpose.leading else self.main.begin
        self.draft.replace(self.scene.at(start), self.scene.at(verb), f"Det {self.scene.modal} gå att ")
        self._close()
        return True

    def _pronoun_subject(self) -> bool:
        """»Bilarna ska ha X så att de kan V« → »Bilarna ska kunna V«."""
        first = self.purpose.first
        if self.tokens[first + 1].lower_ == "som":
            return False
        if self.scene.keeps_front or self.purpose.leading or is_empty(self.tokens, first, self.purpose.end):
            return False
        if not stands_for(self.tokens[first], self.main.head, self.tokens[self.main.modal : self.purpose.start]):
            return False
        self.draft.delete(self.scene.end(self.main.modal) + 1, self.scene.at(first + 1))
        return turn_clause(
            self.draft,
            self.scene.match.sentence,
            self.tokens,
            (first, self.purpose.end),
            self.scene.modal,
            inverted=True,
        )

    def _infinitive(self) -> bool:
        """»X ska … för att kunna V« → »X ska kunna V«; »… för att minska N« → »N ska minska«."""
        first = self.purpose.first
        verb = self.tokens[first]
        if verb.lower_ in ERGATIVE or verb.lower_ in LOWERING:
            return self._ergative()
        if self.purpose.ensured or refers_back(self.tokens, first, self.purpose.end):
            return False
        able = verb.lower_ == "kunna"
        head = self.tokens[first + 1] if able and first + 1 < self.purpose.end else verb
        passive = "Voice=Pass" in str(head.morph)
        if self.main.supplies or self.main.expletive:
            return able and not passive and self._impersonal(first + 1)
        acting = able and self.main.is_system
        if (self.main.passive and not passive and not acting) or not (
            able or self.main.by_people or verb.lower_ in BEARING
        ):
            return False
        return self._keep_subject(first, "")

    def _keep_subject(self, verb: int, added: str) -> bool:
        """The main clause's subject and modal stay, and take the purpose's verb."""
        if self.purpose.leading:
            subject = self.scene.text(*self.main.subject)
            self.draft.replace(
                self.scene.at(0), self.scene.at(verb), f"{subject[:1].upper()}{subject[1:]} {self.scene.modal} {added}"
            )
            self._close()
            return True
        kept = self.main.subject[1] - 1 if self.main.fronted else self.main.modal
        self.draft.delete(self.scene.end(kept) + 1, self.scene.at(verb))
        if added:
            self.draft.insert(self.scene.at(verb), added)
        return True

    def _impersonal(self, verb: int) -> bool:
        """»Det ska vara möjligt att V«, where the text does not say who."""
        if verb >= self.purpose.end:
            return False
        words = "det vara möjligt att " if self.scene.keeps_front else f"Det {self.scene.modal} vara möjligt att "
        start = self.main.subject[0] if self.scene.keeps_front else 0 if self.purpose.leading else self.main.begin
        self.draft.replace(self.scene.at(start), self.scene.at(verb), words)
        if self.main.is_place and not self.purpose.leading and not self.main.fronted:
            subject = self.scene.text(*self.main.subject)
            self.draft.insert(self.scene.end(self.purpose.end - 1), f" i {subject[:1].lower()}{subject[1:]}")
        self._close()
        return True

    def _ergative(self) -> bool:
        """»… för att minska bullret med 3 dB« → »Bullret ska minska med 3 dB«."""
        first, end = self.purpose.first, self.purpose.end
        verb = self.tokens[first].lower_
        words = [token.lower_ for token in self.tokens[first + 1 : end]]
        measured = any(token.like_num or token.is_digit for token in self.tokens[first:end])
        if verb in LOWERING and not measured:
            return False
        stop = first + 1 + next((i for i, word in enumerate(words) if i and word in _MEASURE_WORDS), len(words))
        thing = self.tokens[first + 1 : stop]
        if not any(token.pos_ in ("NOUN", "PROPN") for token in thing) or refers_back(self.tokens, first + 1, end):
            return False
        inverted = self._open(first + 1)
        passive = verb if verb in ERGATIVE else f"{verb}s"
        carried_words = "".join(words for _, words in owner(self.scene, first + 1)) if stop == first + 2 else ""
        binding = passive if inverted else f"{self.scene.modal} {passive}"
        self.draft.insert(self.scene.end(stop - 1), f"{carried_words} {binding}")
        self._close()
        return True

    def _possible(self) -> bool:
        """»… som gör det möjligt för N att V« → »N ska kunna V«."""
        verb = self.purpose.first
        added = (
            ""
            if self.tokens[verb].lower_ in ("kunna", "slippa", "ha") or self.tokens[verb].pos_ in ("ADV", "PART")
            else "kunna "
        )
        if self.purpose.who:
            first, mark = self.purpose.who
            if not self._named_again(first):
                return False
            inverted = self._open(first)
            self.draft.replace(
                self.scene.at(mark), self.scene.at(verb), added if inverted else f"{self.scene.modal} {added}"
            )
            return True
        if (
            self.main.by_people
            and not self.main.supplies
            and not self.main.passive
            and not refers_back(self.tokens, verb, self.purpose.end)
        ):
            return self._keep_subject(verb, added)
        return self._named_again(verb) and self._impersonal(verb)

    def _named_again(self, verb: int) -> bool:
        """Puts the subject's noun for a pronoun that stands for it; False where it is open what one stands for."""
        back = refers_back(self.tokens, verb, self.purpose.end)
        if back is None:
            return True
        plural = "Number=Plur" in str(self.main.head.morph)
        definite = "Definite=Def" in str(self.main.head.morph)
        if (
            back == self.purpose.first
            or not definite
            or self.main.fronted
            or self.purpose.leading
            or (self.tokens[back].lower_ in ("dem", "de")) is not plural
        ):
            return False
        if self.tokens[back].lower_ not in ("dem", "de", "den", "det"):
            return False
        subject = self.scene.text(*self.main.subject)
        self.draft.replace(self.scene.at(back), self.scene.end(back), subject[:1].lower() + subject[1:])
        return True
