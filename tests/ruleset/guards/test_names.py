"""Rules name guards and checks across modules, so that a name means one thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from washer.ruleset.checks import jargon as jargon_checks
from washer.ruleset.checks import people as people_checks
from washer.ruleset.checks import solution as solution_checks
from washer.ruleset.checks import unclear as unclear_checks
from washer.ruleset.guards import common, degrees, jargon, people, solution, unclear


def twice(*tables: Mapping[str, object]) -> list[str]:
    times = Counter(name for table in tables for name in table)
    return sorted(name for name, count in times.items() if count > 1)


def test_no_two_guards_share_a_name() -> None:
    modules = (common, solution, people, unclear, jargon, degrees)
    assert twice(*(module.GUARDS for module in modules)) == []


def test_no_two_checks_share_a_name() -> None:
    modules = (solution_checks, people_checks, unclear_checks, jargon_checks)
    assert twice(*(module.CHECKS for module in modules)) == []
