"""Checks that need Python (jargon)."""

from __future__ import annotations

from collections.abc import Mapping

from washer.ruleset.facts import Check

CHECKS: Mapping[str, Check] = {}
