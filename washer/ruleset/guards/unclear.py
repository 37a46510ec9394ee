"""Guards: what excuses a match (unclear)."""

from __future__ import annotations

from collections.abc import Mapping

from washer.ruleset.facts import Guard

GUARDS: Mapping[str, Guard] = {}
