"""The remedy that a rule proposes for a match."""

from __future__ import annotations

from washer.ruleset.facts import Facts
from washer.ruleset.model import Match, Rule
from washer.washing.rewriters import REWRITERS, Proposal
from washer.washing.terms import replace_term


def propose(rule: Rule, match: Match, facts: Facts) -> Proposal | None:
    """The first remedy that can be written in good Swedish, or None."""
    if match.term and match.term.safety and (proposal := replace_term(match)):
        return proposal
    for fix in rule.fix:
        if proposal := REWRITERS[fix.rewrite](match, fix, facts):
            return proposal
    return None
