"""Guards: what excuses a match (people)."""

from __future__ import annotations

from collections.abc import Mapping

from washer.ruleset.facts import Guard

GUARDS: Mapping[str, Guard] = {}
