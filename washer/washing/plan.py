"""From proposed edits to the edits that are made: whole proposals, none that clash, the far-reaching ones first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from washer.documents.model import Block
from washer.findings import Category, Edit, Finding, Safety
from washer.washing.ledger import Ledger
from washer.washing.protection import loses_facts, protected, touches


@dataclass(frozen=True, slots=True)
class Wash:
    """The findings, each with the edits that are made for it, and all edits: sorted, none overlapping another."""

    findings: tuple[Finding, ...]
    edits: tuple[Edit, ...]


def plan(blocks: tuple[Block, ...], findings: Iterable[Finding], level: Safety = Safety.SUGGESTED) -> Wash:
    """The edits to make: of each finding all or none, far-reaching ones before small ones.

    Several findings may ask for the same edit; it is made once. A finding whose edits are not made loses them and its
    remark. `level` SAFE makes safe edits only. No edit touches a quotation or an address, or drops a number or name.
    """
    found = tuple(findings)
    texts = {block.index: block.text for block in blocks}
    ranges = {index: protected(text) for index, text in texts.items()}
    ledger = Ledger(texts)
    made: set[int] = set()
    for number in sorted(range(len(found)), key=lambda number: (*_order(found[number]), number)):
        finding = found[number]
        spared = any(
            touches(edit, ranges[edit.block]) or loses_facts(edit, texts[edit.block], finding) for edit in finding.edits
        )
        wanted = finding.edits and _allowed(finding, level) and not spared and not _leaves_lock(finding, found)
        if wanted and ledger.take(finding.edits):
            made.add(number)
    settled = ledger.settled()
    kept = (
        replace(one, edits=_in_order(end for edit in one.edits for end in _settled(edit, settled)))
        if number in made
        else replace(one, edits=(), remark="")
        for number, one in enumerate(found)
    )
    return Wash(_one_skeleton_each(kept), _in_order(ends[0] for ends in settled.values()))


def _one_skeleton_each(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with one skeleton a sentence at most, and none where the need has been promoted."""
    kept = tuple(findings)
    done = {(one.block, one.sentence) for one in kept if one.remark}
    settled: list[Finding] = []
    for one in kept:
        sentence = (one.block, one.sentence)
        settled.append(replace(one, skeleton=None) if one.skeleton and sentence in done else one)
        done |= {sentence} if one.skeleton else set()
    return tuple(settled)


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


def _in_order(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Each edit once, in the order of the text."""
    return tuple(sorted(dict.fromkeys(edits), key=lambda edit: (edit.block, edit.start, edit.end)))


def _settled(edit: Edit, settled: dict[Edit, tuple[Edit, ...]]) -> tuple[Edit, ...]:
    """What an edit became, and the edits that it leans on.

    One that differs from another in safety alone became what that one did.
    """
    if edit in settled:
        return settled[edit]
    return next(end for start, end in settled.items() if replace(edit, safety=start.safety) == start)


def _allowed(finding: Finding, level: Safety) -> bool:
    return level is Safety.SUGGESTED or all(edit.safety is Safety.SAFE for edit in finding.edits)


def _order(finding: Finding) -> tuple[int, int]:
    """Promoted needs first, then what changes several places or adds a sentence, then insertions, then replacements."""
    if finding.remark:
        reach = 0
    elif len(finding.edits) > 1 or any(". " in edit.replacement for edit in finding.edits):
        reach = 1
    elif all(edit.start == edit.end for edit in finding.edits):
        reach = 2
    else:
        reach = 3
    return reach, -sum(edit.end - edit.start for edit in finding.edits)


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
