"""Parsed Swedish text: blocks with their sentences, and what each sentence does."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from washer.documents.model import Block

if TYPE_CHECKING:  # reading rules must not cost the second that importing spaCy takes
    from spacy.tokens import Doc, Span, Token


class Role(StrEnum):
    """What a sentence does in a tender document."""

    REQUIREMENT = "requirement"
    CRITERION = "criterion"
    CONDITION = "condition"
    BACKGROUND = "background"
    DEFINITION = "definition"
    QUOTATION = "quotation"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block. `start` and `end` are half-open offsets in the block's text.

    `span` is its parse; `offset` is what to add to a token's `idx` to get its offset in the block's text.
    """

    block: Block
    start: int
    end: int
    span: Span
    offset: int
    role: Role

    @property
    def text(self) -> str:
        """The sentence as it stands in the block."""
        return self.block.text[self.start : self.end]

    def range(self, first: Token, last: Token) -> tuple[int, int]:
        """The half-open range in the block's text from the first token to the last one, both included."""
        return first.idx + self.offset, last.idx + len(last) + self.offset


@dataclass(frozen=True, slots=True)
class ParsedBlock:
    """A block with its parse (`doc`, without leading section number or list marker) and its sentences."""

    block: Block
    doc: Doc
    offset: int
    sentences: tuple[Sentence, ...]
