"""Guards by name, as rules refer to them in `unless`."""

from __future__ import annotations

from collections.abc import Mapping

from washer.ruleset.facts import Guard
from washer.ruleset.guards import common, degrees, jargon, people, solution, unclear

GUARDS: Mapping[str, Guard] = {
    **common.GUARDS,
    **solution.GUARDS,
    **people.GUARDS,
    **unclear.GUARDS,
    **jargon.GUARDS,
    **degrees.GUARDS,
}
