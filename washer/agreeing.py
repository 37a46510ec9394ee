"""Two engines over one document: what both find is certain, what only one finds is less so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from washer.findings import Finding, Safety


def agreed(found: Mapping[str, Sequence[Finding]]) -> tuple[Finding, ...]:
    """The findings of one document by engine as one list in reading order; those of the first engine go first.

    Findings of one kind that overlap are one finding, as the first engine found it. One that a single engine found of
    several says so, and none of its edits counts as safe.
    """
    engines = list(found)
    if len(engines) == 1:
        return tuple(found[engines[0]])
    first, second = engines
    certain = [one if any(_same(one, other) for other in found[second]) else _less(one, first) for one in found[first]]
    added = [_less(one, second) for one in found[second] if not any(_same(one, other) for other in found[first])]
    return tuple(sorted((*certain, *added), key=lambda one: (one.block, one.start, one.end, one.code)))


def _same(one: Finding, other: Finding) -> bool:
    return (
        one.kind == other.kind and one.block == other.block and one.start < other.end and other.start < one.end
    ) or (one.code, one.block, one.start, one.end) == (other.code, other.block, other.start, other.end)


def _less(finding: Finding, engine: str) -> Finding:
    edits = tuple(replace(edit, safety=Safety.SUGGESTED) for edit in finding.edits)
    return replace(finding, only_by=engine, edits=edits)
