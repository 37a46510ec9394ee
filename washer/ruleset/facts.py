"""What the document as a whole says, for rules that must know more than one sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from washer.language.model import ParsedBlock, Sentence
from washer.ruleset.model import Match


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts of one document.

    `blocks` are all its parsed blocks, in order. `abbreviations` are those that the text explains somewhere,
    `parties` those that name a party to the contract.
    `equivalence_clause`: where it says once for all that equivalents are accepted. `should_explained`: it says how
    bör-krav are used. `contract_value`: what it says that the contract is worth, in kronor; 0 where it does not.
    """

    blocks: tuple[ParsedBlock, ...] = ()
    abbreviations: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    equivalence_clause: Sentence | None = None
    should_explained: bool = False
    contract_value: float = 0.0


Guard = Callable[[Match, Facts], bool]
"""Tells whether a match is excused."""

Check = Callable[[Sentence, Facts], Iterable[Match]]
"""Finds what needs Python to be found, a sentence at a time."""

DocumentCheck = Callable[[Facts], Iterable[Match]]
"""Finds what only the whole document shows; run once a document."""
