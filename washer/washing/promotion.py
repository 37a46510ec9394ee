"""Promoting the need: the purpose of a prescribed solution becomes the requirement, the solution a remark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from washer.ruleset.facts import Facts
from washer.ruleset.model import Fix, Match
from washer.washing.clauses import turn_clause
from washer.washing.mainclause import MainClause, main_clause
from washer.washing.proposals import Draft, Proposal
from washer.washing.purposes import Purpose, Shape, is_infinitive, purposes
from washer.washing.references import is_empty, refers_back, stands_for
from washer.washing.wishes import BEARING, ERGATIVE, LOWERING, is_vague
from washer.washing.wordlists import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_REMARK = "Tidigare lösning i texten: "
_LONGEST_REMARK = 240
_DENIED = re.compile(r"(?i)\b(?:inte|ej|aldrig|ingen|inga|inget|icke)\b")
_OTHER_DEMAND = re.compile(r"(?i);|\b(?:och|samt) (?:ska|skall|måste|bör)\b")
_RESULT = re.compile(r"(?i)\b(?:högst|minst|inom|senast|maximalt|max|varje|dagligen|per \w+|svarstid\w*)\b|[±≤≥<>]")
_MAIN_GOES_ON = re.compile(r", (?:och|samt|men|eller) ")
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
        draft = _Promotion(match, fix, tokens, purpose).written()
        if draft and _covers(draft, match):
            return draft
    return None


def _covers(proposal: Proposal, match: Match) -> bool:
    return any(edit.start <= match.start and match.end <= edit.end for edit in proposal.edits)


class _Promotion:
    """One purpose of one sentence on its way to become the requirement."""

    def __init__(self, match: Match, fix: Fix, tokens: Sequence[Token], purpose: Purpose) -> None:
        self.match, self.tokens, self.purpose = match, tokens, purpose
        self.draft = Draft(match, fix.safety)
        start = purpose.end if purpose.leading else 0
        end = len(tokens) if purpose.leading else purpose.start
        while purpose.leading and start < end and tokens[start].is_punct:
            start += 1
        self.main = main_clause(tokens, start, end)
        self.stop = next((i for i in range(len(tokens), 0, -1) if tokens[i - 1].text not in ".;!?:"), len(tokens))

    def written(self) -> Proposal | None:
        main = self.main
        if main is None or main.modal == 0 or not self._one_demand(main):
            return None
        if self.purpose.end - self.purpose.first < _FEWEST_WORDS:
            return None
        make = {Shape.CLAUSE: self._clause, Shape.INFINITIVE: self._infinitive, Shape.POSSIBLE: self._possible}
        if not make[self.purpose.shape](main):
            return None
        return self.draft.proposal(self._remark())

    def _one_demand(self, main: MainClause) -> bool:
        """The main clause prescribes one solution, forbids nothing, and does not go on after the purpose."""
        solution = self._text(*self._solution())
        verb = main.verb.i - self.tokens[0].i
        denied = _DENIED.search(" ".join(token.text for token in self.tokens[main.modal : verb + 1]))
        if denied or _OTHER_DEMAND.search(solution) or solution.count("(") != solution.count(")"):
            return False
        if _MAIN_GOES_ON.search(self._text(self.purpose.first, self.purpose.end)):
            return False
        return not any(_RESULT.search(part) for part in self._unstruck_parts(main))

    def _unstruck_parts(self, main: MainClause) -> list[str]:
        """What else the main clause demands: its joined infinitives ("… och ha en svarstid …") without the match."""
        first, end = self._solution()
        begin = max(first, main.modal)
        joints = (
            index
            for index in range(begin + 1, end - 1)
            if self.tokens[index].lower_ in ("och", "samt") and is_infinitive(self.tokens[index + 1])
        )
        cuts = (begin, *joints, end)
        parts = [(self._at(left), self._end(right - 1)) for left, right in pairwise(cuts)]
        struck = self.match.start
        return [self.draft.text[left:right] for left, right in parts if not left <= struck < right]

    def _text(self, first: int, end: int) -> str:
        return self.draft.text[self._at(first) : self._end(end - 1)]

    def _solution(self) -> tuple[int, int]:
        return (self.purpose.end, self.stop) if self.purpose.leading else (0, self.purpose.start)

    def _remark(self) -> str:
        _, end = self._solution()
        assert self.main is not None  # noqa: S101 - written() has seen to it
        words = self._text(self.main.begin, end).strip(" ,")
        if self.purpose.leading:
            words = self._inverted_back()
        if len(words) > _LONGEST_REMARK:
            words = words[:_LONGEST_REMARK].rsplit(" ", 1)[0] + " …"
        return f"{_REMARK}{words[:1].upper()}{words[1:]}."

    def _inverted_back(self) -> str:
        """The main clause after a leading purpose, with its subject first again."""
        main = self.main
        assert main is not None  # noqa: S101
        subject = self._text(*main.subject)
        return f"{subject} {self.tokens[main.modal].text} {self._text(main.subject[1], self.stop)}"

    def _at(self, index: int) -> int:
        return self.tokens[index].idx + self.match.sentence.offset

    def _end(self, index: int) -> int:
        return self._at(index) + len(self.tokens[index].text.rstrip(".;") or self.tokens[index].text)

    @property
    def _modal(self) -> str:
        assert self.main is not None  # noqa: S101
        return "bör" if self.tokens[self.main.modal].lower_ == "bör" else "ska"

    def _keeps_front(self, main: MainClause) -> bool:
        """Whether words before the modal stay ("Vid strömavbrott ska …"): a condition that is no part of the lock."""
        return main.fronted and not self.purpose.leading

    def _open(self, main: MainClause, kept: int) -> bool:
        """Takes away what stands before the kept words; True where they then follow a modal that stays."""
        if self._keeps_front(main):
            self.draft.delete(self._at(main.subject[0]), self._at(kept))
            return True
        self.draft.delete(self._at(main.begin if not self.purpose.leading else 0), self._at(kept))
        self.draft.capitalise(self._at(kept))
        return False

    def _close(self) -> None:
        """Takes away the solution after a leading purpose."""
        if self.purpose.leading:
            self.draft.delete(self._end(self.purpose.end - 1), self._end(self.stop - 1))

    def _clause(self, main: MainClause) -> bool:
        """»… att N ska kunna V« → »N ska kunna V«."""
        first = self.purpose.first
        if pronoun := self._pronoun_subject(main):
            return pronoun
        if not self._named_again(main, first):
            return False
        if (verb := self._anybody(first)) and not main.fronted:
            return self._able(main, verb)
        inverted = self._open(main, first)
        self._close()
        return turn_clause(
            self.draft, self.match.sentence, self.tokens, (first, self.purpose.end), self._modal, inverted
        )

    def _anybody(self, first: int) -> int | None:
        """Where the verb stands in "man ska (kunna) V" and "man kan V"."""
        words = [token.lower_ for token in self.tokens[first : first + 4]]
        for lead in (["man", "ska", "kunna"], ["man", "skall", "kunna"], ["man", "ska"], ["man", "kan"]):
            if words[: len(lead)] == lead and is_infinitive(self.tokens[first + len(lead)]):
                return first + len(lead)
        return None

    def _able(self, main: MainClause, verb: int) -> bool:
        """»Det ska gå att V«."""
        start = 0 if self.purpose.leading else main.begin
        self.draft.replace(self._at(start), self._at(verb), f"Det {self._modal} gå att ")
        self._close()
        return True

    def _pronoun_subject(self, main: MainClause) -> bool:
        """»Bilarna ska ha X så att de kan V« → »Bilarna ska kunna V«."""
        first = self.purpose.first
        if self.tokens[first + 1].lower_ == "som":
            return False
        if self._keeps_front(main) or self.purpose.leading or is_empty(self.tokens, first, self.purpose.end):
            return False
        if not stands_for(self.tokens[first], main.head, self.tokens[main.modal : self.purpose.start]):
            return False
        self.draft.delete(self._end(main.modal) + 1, self._at(first + 1))
        return turn_clause(
            self.draft, self.match.sentence, self.tokens, (first, self.purpose.end), self._modal, inverted=True
        )

    def _infinitive(self, main: MainClause) -> bool:
        """»X ska … för att kunna V« → »X ska kunna V«; »… för att minska N« → »N ska minska«."""
        first = self.purpose.first
        verb = self.tokens[first]
        if verb.lower_ in ERGATIVE or verb.lower_ in LOWERING:
            return self._ergative(main)
        if self.purpose.ensured or refers_back(self.tokens, first, self.purpose.end):
            return False
        able = verb.lower_ == "kunna"
        head = self.tokens[first + 1] if able and first + 1 < self.purpose.end else verb
        passive = "Voice=Pass" in str(head.morph)
        if main.supplies or main.expletive:
            return able and not passive and self._impersonal(main, first + 1)
        acting = able and main.is_system
        if (main.passive and not passive and not acting) or not (able or main.by_people or verb.lower_ in BEARING):
            return False
        return self._keep_subject(main, first, "")

    def _keep_subject(self, main: MainClause, verb: int, added: str) -> bool:
        """The main clause's subject and modal stay, and take the purpose's verb."""
        if self.purpose.leading:
            subject = self._text(*main.subject)
            self.draft.replace(self._at(0), self._at(verb), f"{subject[:1].upper()}{subject[1:]} {self._modal} {added}")
            self._close()
            return True
        kept = main.subject[1] - 1 if main.fronted else main.modal
        self.draft.delete(self._end(kept) + 1, self._at(verb))
        if added:
            self.draft.insert(self._at(verb), added)
        return True

    def _impersonal(self, main: MainClause, verb: int) -> bool:
        """»Det ska vara möjligt att V«, where the text does not say who."""
        if verb >= self.purpose.end:
            return False
        words = "det vara möjligt att " if self._keeps_front(main) else f"Det {self._modal} vara möjligt att "
        start = main.subject[0] if self._keeps_front(main) else 0 if self.purpose.leading else main.begin
        self.draft.replace(self._at(start), self._at(verb), words)
        if main.is_place and not self.purpose.leading and not main.fronted:
            subject = self._text(*main.subject)
            self.draft.insert(self._end(self.purpose.end - 1), f" i {subject[:1].lower()}{subject[1:]}")
        self._close()
        return True

    def _ergative(self, main: MainClause) -> bool:
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
        inverted = self._open(main, first + 1)
        passive = verb if verb in ERGATIVE else f"{verb}s"
        self.draft.insert(self._end(stop - 1), f" {passive}" if inverted else f" {self._modal} {passive}")
        self._close()
        return True

    def _possible(self, main: MainClause) -> bool:
        """»… som gör det möjligt för N att V« → »N ska kunna V«."""
        verb = self.purpose.first
        added = (
            ""
            if self.tokens[verb].lower_ in ("kunna", "slippa", "ha") or self.tokens[verb].pos_ in ("ADV", "PART")
            else "kunna "
        )
        if self.purpose.who:
            first, mark = self.purpose.who
            if not self._named_again(main, first):
                return False
            inverted = self._open(main, first)
            self.draft.replace(self._at(mark), self._at(verb), added if inverted else f"{self._modal} {added}")
            return True
        if (
            main.by_people
            and not main.supplies
            and not main.passive
            and not refers_back(self.tokens, verb, self.purpose.end)
        ):
            return self._keep_subject(main, verb, added)
        return self._named_again(main, verb) and self._impersonal(main, verb)

    def _named_again(self, main: MainClause, verb: int) -> bool:
        """Puts the subject's noun for a pronoun that stands for it; False where it is open what one stands for."""
        back = refers_back(self.tokens, verb, self.purpose.end)
        if back is None:
            return True
        plural = "Number=Plur" in str(main.head.morph)
        definite = "Definite=Def" in str(main.head.morph)
        if (
            back == self.purpose.first
            or not definite
            or main.fronted
            or self.purpose.leading
            or (self.tokens[back].lower_ in ("dem", "de")) is not plural
        ):
            return False
        if self.tokens[back].lower_ not in ("dem", "de", "den", "det"):
            return False
        subject = self._text(*main.subject)
        self.draft.replace(self._at(back), self._end(back), subject[:1].lower() + subject[1:])
        return True
