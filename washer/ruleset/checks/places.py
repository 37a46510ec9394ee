"""Running text of a document, and what its places are called in a message."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from washer.documents.model import Block, BlockKind
from washer.expressions import expression
from washer.language.lists import listed
from washer.language.model import Role, Sentence
from washer.ruleset.facts import Facts

_LABEL = expression(r"[A-ZÅÄÖa-zåäö]{0,6}[-. ]?\d+(?:\.\d+)*")
_NUMBER = expression(r"\d+(?:\.\d+)*")
_FEWEST_WORDS = 6
_MOST_PLACES = 3
_SAME_SECTION = "i samma avsnitt"
_FURTHER_DOWN = "längre ned"
_SILENT = frozenset({Role.QUOTATION, Role.HEADING})


def running_text(facts: Facts) -> Iterator[Sentence]:
    """The sentences of the document's own running text.

    Headings, lines of a table of contents, labels, quotations and short table cells are left out.
    """
    for parsed in facts.blocks:
        block = parsed.block
        if block.kind is BlockKind.TABLE_CELL and len(block.text.split()) < _FEWEST_WORDS:
            continue
        yield from (sentence for sentence in parsed.sentences if sentence.role not in _SILENT)


def also_at(here: Sentence, sentences: Iterable[Sentence], facts: Facts) -> str:
    """Where other sentences stand, each place once: "i 3.2, i 4.1 och på 2 ställen till", "i samma avsnitt"."""
    headings = [parsed.block for parsed in facts.blocks if parsed.block.kind is BlockKind.HEADING]
    own = place_of(here.block, headings)
    names = list(dict.fromkeys(place_of(sentence.block, headings) for sentence in sentences))
    others = [name for name in names if name and name != own]
    if len(others) > _MOST_PLACES + 1:
        others = [*others[:_MOST_PLACES], f"på {len(others) - _MOST_PLACES} ställen till"]
    return listed(others) or (_SAME_SECTION if own else _FURTHER_DOWN)


def place_of(block: Block, headings: Sequence[Block]) -> str:
    """Where a block stands: in its number, the label of its row, or under the heading above; "" where none tells."""
    number = block.number.rstrip(".)")
    if "." in number and _NUMBER.fullmatch(number):
        return f"i {number}"
    if label := next((cell.strip() for cell in block.row if is_label(cell)), ""):
        return f"i {label}"
    at = bisect_right(headings, block.index, key=lambda heading: heading.index)
    if not at:
        return ""
    heading = headings[at - 1]
    title = " ".join(heading.text.split())
    return f"i {heading.number.rstrip('.')}" if heading.number else f"under »{title}«"


def is_label(cell: str) -> bool:
    """Whether a table cell holds only the number of a requirement: "K12", "3.2.1"."""
    return _LABEL.fullmatch(cell.strip()) is not None
