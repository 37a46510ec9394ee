"""Easings by name, as rules refer to them in `eased_by`: what makes a finding one step milder, and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from washer.documents.model import BlockKind
from washer.expressions import expression
from washer.ruleset.checks.places import place_of
from washer.ruleset.facts import Facts
from washer.ruleset.model import Match, Rule
from washer.ruleset.procedure import milder

Easing = Callable[[Match, Facts], str]
"""Says, in a sentence for the message, why a match weighs less; empty where it does not."""

_CLOSED = expression(
    r"(?i)\b(?:endast|enbart|uteslutande|inget annat|ingen annan|inga andra|inga alternativ|exakt samma)\b"
)
_ELSEWHERE = "på ett annat ställe i dokumentet"


def equivalence_clause(match: Match, facts: Facts) -> str:
    """The document accepts equivalents once for all, and the sentence does not take that back."""
    clause = facts.equivalence_clause
    if clause is None or _CLOSED.search(match.sentence.text):
        return ""
    headings = [parsed.block for parsed in facts.blocks if parsed.block.kind is BlockKind.HEADING]
    return f"Att likvärdigt godtas står {place_of(clause.block, headings) or _ELSEWHERE}."


def own_resource(match: Match, facts: Facts) -> str:
    """One resource of the buyer's own is often what is bought."""
    alone = match.text.lower().endswith("resurs")
    return "Är resursen det som köps räcker det att säga vad den ska göra." if alone else ""


EASINGS: Mapping[str, Easing] = {"equivalence-clause": equivalence_clause, "own-resource": own_resource}


def eased(rule: Rule, match: Match, facts: Facts) -> Rule:
    """The rule as it speaks about a match: one step milder, with the reasons, where something eases it."""
    reasons = [reason for name in rule.eased_by if (reason := EASINGS[name](match, facts))]
    if not reasons:
        return rule
    softer = milder(rule)
    return replace(softer, message=" ".join((softer.message, *reasons)))
