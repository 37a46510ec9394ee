"""What a rewriter hands back, and the small edits that it is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

from washer.findings import Edit, Safety
from washer.ruleset.facts import Facts
from washer.ruleset.model import Fix, Match


@dataclass(frozen=True, slots=True)
class Proposal:
    """Edits that belong together, and a remark for the comment ("Tidigare lösning i texten: …")."""

    edits: tuple[Edit, ...]
    remark: str = ""


Rewriter = Callable[[Match, Fix, Facts], Proposal | None]
"""Writes the remedy, or returns None where it cannot be written in good Swedish."""


@dataclass(slots=True)
class Draft:
    """Edits in the making for the block of one match; positions are offsets in the block's text.

    A rewriting touches as little as it can, so that other edits fit between and the redline stays small.
    """

    match: Match
    safety: Safety = Safety.SUGGESTED
    _edits: list[Edit] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The block's text."""
        return self.match.sentence.block.text

    def replace(self, start: int, end: int, words: str) -> None:
        """Writes `words` over [start, end), unless they stand there already."""
        if self.text[start:end] != words:
            self._edits.append(Edit(self.match.sentence.block.index, start, end, words, self.safety))

    def insert(self, at: int, words: str) -> None:
        """Writes `words` before the character at `at`."""
        self.replace(at, at, words)

    def delete(self, start: int, end: int) -> None:
        """Takes away [start, end)."""
        self.replace(start, end, "")

    def capitalise(self, at: int) -> None:
        """Makes the letter at `at` a capital."""
        self.replace(at, at + 1, self.text[at : at + 1].upper())

    def proposal(self, remark: str = "") -> Proposal | None:
        """The edits in order; None where there are none, or where two of them clash."""
        edits = sorted(self._edits, key=lambda edit: (edit.start, edit.end))
        clash = any(left.end > right.start for left, right in pairwise(edits))
        return Proposal(tuple(edits), remark) if edits and not clash else None
