"""Checks by name, as rules refer to them in `find: {check: …}`."""

from __future__ import annotations

from collections.abc import Mapping

from washer.ruleset.checks import jargon, people, solution, unclear
from washer.ruleset.facts import Check

CHECKS: Mapping[str, Check] = {
    **solution.CHECKS,
    **people.CHECKS,
    **unclear.CHECKS,
    **jargon.CHECKS,
}
