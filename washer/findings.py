"""What the washer says about a text: findings, and the edits that would answer them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

NEW_PARAGRAPH = "\u2029"
"""In the text of an edit: here a new paragraph begins, in a list a new item."""


class Category(StrEnum):
    """The four families of findings; the value is the prefix of every code."""

    SOLUTION_LOCKED = "LOS"
    JARGON = "JAR"
    EXCLUSIONARY = "UTE"
    UNCLEAR = "OTY"


class Severity(StrEnum):
    """How much a finding weighs: error "måste ses över", warning "bör motiveras", info "förslag"."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return ("info", "warning", "error").index(self.value)


class Safety(StrEnum):
    """SAFE: the meaning stays, may be applied unseen. SUGGESTED: the meaning may move, a person decides."""

    SAFE = "safe"
    SUGGESTED = "suggested"


@dataclass(frozen=True, slots=True)
class Reference:
    """A source for a rule: paragraph or page, where to read it, what it says in our words, the day it was checked.

    `below_threshold`, `luf` and `luk` name the paragraph that holds in its place under another procedure; empty where
    none does.
    """

    ref: str
    url: str = ""
    says: str = ""
    checked: str = ""
    below_threshold: str = ""
    luf: str = ""
    luk: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement of `[start, end)` in the block at index `block`; an insertion where start equals end.

    Edits of one finding belong together: all of them are applied, or none. A line break in the replacement stays in the
    paragraph; NEW_PARAGRAPH begins another one, with the properties of the block.
    """

    block: int
    start: int
    end: int
    replacement: str
    safety: Safety


@dataclass(frozen=True, slots=True)
class Skeleton:
    """An open requirement to fill in, as far as a locked one tells it: `need` is empty where no purpose is told."""

    need: str
    demand: str
    proof: str

    def __str__(self) -> str:
        return f"Behov: {self.need or '…'} · Krav: {self.demand} · Bevis: {self.proof}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One place in one block that a rule points at, with the reason and the proposed edits.

    `sentence` is the half-open range, in the block's text, of the sentence around the finding.
    `remark` is a comment for the redline beyond the message, such as the former solution of a promoted need.
    `skeleton` helps to open a requirement whose need the text does not tell well enough; one a sentence.
    `only_by` names the engine that it was found with where two engines looked and the other found nothing here: it is
    less certain. "" otherwise.
    """

    code: str
    name: str
    category: Category
    kind: str
    severity: Severity
    block: int
    place: str
    start: int
    end: int
    match: str
    sentence: tuple[int, int]
    message: str
    why: str
    question: str = ""
    sources: tuple[Reference, ...] = ()
    edits: tuple[Edit, ...] = ()
    remark: str = ""
    skeleton: Skeleton | None = None
    only_by: str = ""

    @property
    def caveat(self) -> str:
        """What is said of a finding that is less certain, in Swedish; "" of others."""
        return "Mindre säkert: bara den ena av två språkmodeller stannade här." if self.only_by else ""
