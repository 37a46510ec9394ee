"""A sentence that prescribes a solution for a purpose: its parts, and whether it demands anything else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from washer.expressions import expression
from washer.ruleset.model import Match
from washer.washing.mainclause import MainClause, main_clause
from washer.washing.purposes import Purpose, is_infinitive

if TYPE_CHECKING:
    from spacy.tokens import Token

REMARK = "Tidigare lösning i texten: "
_LONGEST_REMARK = 240
_DENIED = expression(r"(?i)\b(?:inte|ej|aldrig|ingen|inga|inget|icke)\b")
_OTHER_DEMAND = expression(r"(?i);|\b(?:och|samt) (?:ska|skall|måste|bör)\b")
_RESULT = expression(r"(?i)\b(?:högst|minst|inom|senast|maximalt|max|varje|dagligen|per \w+|svarstid\w*)\b|[±≤≥<>]")
_MAIN_GOES_ON = expression(r", (?:och|samt|men|eller) ")
_ENDS = ".;!?:"


@dataclass(frozen=True, slots=True)
class Prescription:
    """The tokens of a sentence with the main clause that prescribes and the purpose that it serves.

    Places are indices of `tokens`; `stop` is where the sentence's last punctuation begins.
    """

    match: Match
    tokens: Sequence[Token]
    purpose: Purpose
    main: MainClause
    stop: int

    def at(self, index: int) -> int:
        """The offset in the block of a token's first character."""
        return self.tokens[index].idx + self.match.sentence.offset

    def end(self, index: int) -> int:
        """The offset in the block after a token, less a full stop that sticks to it ("14001.")."""
        return self.at(index) + len(self.tokens[index].text.rstrip(".;") or self.tokens[index].text)

    def text(self, first: int, end: int) -> str:
        """The words of the tokens [first, end)."""
        return self.match.sentence.block.text[self.at(first) : self.end(end - 1)]

    @property
    def solution(self) -> tuple[int, int]:
        """The tokens of the main clause, end exclusive."""
        return (self.purpose.end, self.stop) if self.purpose.leading else (0, self.purpose.start)

    @property
    def modal(self) -> str:
        """The modal of the need: "bör" where the solution was a wish, else "ska"."""
        return "bör" if self.tokens[self.main.modal].lower_ == "bör" else "ska"

    @property
    def keeps_front(self) -> bool:
        """Whether words before the modal stay ("Vid strömavbrott ska …"): a condition that is no part of the lock."""
        return self.main.fronted and not self.purpose.leading

    @property
    def begin(self) -> int:
        """The token that the washed sentence begins in the place of."""
        return 0 if self.purpose.leading else self.main.begin

    def has_one_demand(self) -> bool:
        """Whether the main clause only prescribes the solution, forbids nothing, and ends before the purpose."""
        solution = self.text(*self.solution)
        verb = self.main.verb.i - self.tokens[0].i
        denied = _DENIED.search(" ".join(token.text for token in self.tokens[self.main.modal : verb + 1]))
        if denied or _OTHER_DEMAND.search(solution) or solution.count("(") != solution.count(")"):
            return False
        if self.tokens[self.main.modal + 1].lower_ == "kunna":  # a function, wanted as such
            return False
        if _MAIN_GOES_ON.search(self.text(self.purpose.first, self.purpose.end)):
            return False
        return not any(_RESULT.search(part) for part in self._unstruck_parts())

    def _unstruck_parts(self) -> list[str]:
        """What else the main clause demands: its joined infinitives ("… och ha en svarstid …") without the match."""
        first, end = self.solution
        begin = max(first, self.main.modal)
        joints = (
            index
            for index in range(begin + 1, end - 1)
            if self.tokens[index].lower_ in ("och", "samt") and is_infinitive(self.tokens[index + 1])
        )
        parts = [(self.at(left), self.end(right - 1)) for left, right in pairwise((begin, *joints, end))]
        struck, text = self.match.start, self.match.sentence.block.text
        return [text[left:right] for left, right in parts if not left <= struck < right]

    def remark(self) -> str:
        """The old solution, as a sentence for the comment."""
        words = self.text(self.main.begin, self.solution[1]).strip(" ,")
        if self.purpose.leading:
            modal = self.tokens[self.main.modal].text
            words = f"{self.text(*self.main.subject)} {modal} {self.text(self.main.subject[1], self.stop)}"
        if len(words) > _LONGEST_REMARK:
            words = words[:_LONGEST_REMARK].rsplit(" ", 1)[0] + " …"
        return f"{REMARK}{words[:1].upper()}{words[1:]}."


def prescription(match: Match, tokens: Sequence[Token], purpose: Purpose) -> Prescription | None:
    """The sentence taken apart, or None where its main clause is not plain."""
    start = purpose.end if purpose.leading else 0
    end = len(tokens) if purpose.leading else purpose.start
    while purpose.leading and start < end and tokens[start].is_punct:
        start += 1
    main = main_clause(tokens, start, end)
    stop = next((i for i in range(len(tokens), 0, -1) if tokens[i - 1].text not in _ENDS), len(tokens))
    return Prescription(match, tokens, purpose, main, stop) if main and main.modal else None
