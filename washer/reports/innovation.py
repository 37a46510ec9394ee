"""Innovationsutrymme: how many of a document's requirements leave the solution to the supplier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from washer.api import WashedDocument
from washer.documents.model import Block
from washer.findings import Category

HOW_COUNTED = (
    "Innovationsutrymmet är den andel av kraven som lämnar lösningen öppen. Ett krav räknas som låst när "
    "tvättmaskinen har hittat ett fabrikat, en teknik, ett mått, en resurs eller något annat som pekar ut lösningen. "
    "Varje mening som ställer ett krav räknas en gång, så som den löd före tvätten. Det kan finnas goda skäl för ett "
    "låst krav."
)


@dataclass(frozen=True, slots=True)
class Room:
    """Requirements under one heading: how many there are, and how many of them fix the solution."""

    heading: str
    requirements: int
    locked: int

    @property
    def share(self) -> float:
        """The share of requirements that leave the solution open, from 0 to 1; 1 where there is no requirement."""
        return 1 - self.locked / self.requirements if self.requirements else 1.0

    @property
    def percent(self) -> int:
        """The share in whole percent."""
        return round(100 * self.share)


def rooms(washed: WashedDocument) -> tuple[Room, ...]:
    """The room under each heading of the first level that has requirements, in reading order."""
    counts: dict[str, list[int]] = {}
    for block, sentence in washed.requirements:
        count = counts.setdefault(_section(washed.document.blocks[block]), [0, 0])
        count[0] += 1
        count[1] += _is_locked(washed, block, sentence)
    return tuple(Room(heading, *count) for heading, count in counts.items())


def total(parts: Sequence[Room]) -> Room:
    """All sections together."""
    return Room("", sum(room.requirements for room in parts), sum(room.locked for room in parts))


def _section(block: Block) -> str:
    return block.headings[0] if block.headings else ""


def _is_locked(washed: WashedDocument, block: int, sentence: tuple[int, int]) -> bool:
    start, end = sentence
    return any(
        finding.category is Category.SOLUTION_LOCKED and finding.block == block and start <= finding.start < end
        for finding in washed.findings
    )
