"""From proposed edits to the edits that are made: whole proposals, none that clash, the far-reaching ones first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from washer.documents.model import Block
from washer.findings import Category, Edit, Finding, Safety
from washer.washing.protection import loses_facts, protected, touches


@dataclass(frozen=True, slots=True)
class Wash:
    """The findings, each with the edits that are made for it, and all edits: sorted, none overlapping another."""

    findings: tuple[Finding, ...]
    edits: tuple[Edit, ...]


@dataclass(slots=True)
class _Accepted:
    """The edits taken so far, by block."""

    by_block: dict[int, list[Edit]] = field(default_factory=dict)

    def take(self, edits: Sequence[Edit]) -> bool:
        """Takes all the edits, or none where one of them clashes with an edit taken before or with its own kind."""
        new = [edit for edit in dict.fromkeys(edits) if not self._has(edit)]
        if any(_clash(edit, other) for edit in new for other in self.by_block.get(edit.block, ())):
            return False
        if any(_overlap(*pair) for pair in combinations(new, 2)):
            return False
        for edit in new:
            self.by_block.setdefault(edit.block, []).append(edit)
        return True

    def _has(self, edit: Edit) -> bool:
        return any(_same(edit, other) for other in self.by_block.get(edit.block, ()))

    def sorted(self) -> tuple[Edit, ...]:
        edits = (edit for taken in self.by_block.values() for edit in taken)
        return tuple(sorted(edits, key=lambda edit: (edit.block, edit.start, edit.end)))


def plan(blocks: tuple[Block, ...], findings: Iterable[Finding], level: Safety = Safety.SUGGESTED) -> Wash:
    """The edits to make: of each finding all or none, far-reaching ones before small ones.

    Several findings may ask for the same edit; it is made once. A finding whose edits are not made loses them and its
    remark. `level` SAFE makes safe edits only. No edit touches a quotation or an address, or drops a number or name.
    """
    found = tuple(findings)
    texts = {block.index: block.text for block in blocks}
    ranges = {index: protected(text) for index, text in texts.items()}
    accepted = _Accepted()
    made: set[int] = set()
    for number in sorted(range(len(found)), key=lambda number: _order(found[number], number)):
        finding = found[number]
        allowed = level is Safety.SUGGESTED or all(edit.safety is Safety.SAFE for edit in finding.edits)
        spared = any(
            touches(edit, ranges[edit.block]) or loses_facts(edit, texts[edit.block], finding) for edit in finding.edits
        )
        if (
            finding.edits
            and allowed
            and not spared
            and not _leaves_lock(finding, found)
            and accepted.take(finding.edits)
        ):
            made.add(number)
    kept = (one if number in made else replace(one, edits=(), remark="") for number, one in enumerate(found))
    return Wash(tuple(kept), accepted.sorted())


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text of one block with its edits made; ValueError where two of them overlap."""
    pieces: list[str] = []
    position = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start < position:
            msg = f"the edit at {edit.start}:{edit.end} overlaps the one before it"
            raise ValueError(msg)
        pieces += (text[position : edit.start], edit.replacement)
        position = edit.end
    return "".join((*pieces, text[position:]))


def _order(finding: Finding, number: int) -> tuple[int, int, int]:
    """Promoted needs first, then what changes several places or adds a sentence, then insertions, then replacements."""
    if finding.remark:
        reach = 0
    elif len(finding.edits) > 1 or any(". " in edit.replacement for edit in finding.edits):
        reach = 1
    elif all(edit.start == edit.end for edit in finding.edits):
        reach = 2
    else:
        reach = 3
    return reach, -sum(edit.end - edit.start for edit in finding.edits), number


def _same(edit: Edit, other: Edit) -> bool:
    return (edit.block, edit.start, edit.end, edit.replacement) == (
        other.block,
        other.start,
        other.end,
        other.replacement,
    )


def _clash(edit: Edit, other: Edit) -> bool:
    """Whether two edits of a block cannot both be made.

    An insertion may stand beside words that are replaced, but not beside words that are taken away: what it was to
    follow is then gone.
    """
    if _overlap(edit, other):
        return True
    if edit.start == edit.end or other.start == other.end:
        point, wide = (edit, other) if edit.start == edit.end else (other, edit)
        return wide.start <= point.start <= wide.end and not wide.replacement
    return False


def _overlap(edit: Edit, other: Edit) -> bool:
    """Whether two edits change the same words, or insert at the same place."""
    if edit.block != other.block:
        return False
    if edit.start == edit.end and other.start == other.end:
        return edit.start == other.start
    return edit.start < other.end and other.start < edit.end


def _leaves_lock(finding: Finding, findings: tuple[Finding, ...]) -> bool:
    """Whether a promoted need would keep words of its sentence that lock the solution too."""
    if not finding.remark:
        return False
    return any(
        other.category is Category.SOLUTION_LOCKED
        and other.block == finding.block
        and other.sentence == finding.sentence
        and not any(edit.start <= other.start and other.end <= edit.end for edit in finding.edits)
        for other in findings
    )
