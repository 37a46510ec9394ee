"""Checks by name, as rules refer to them in `find: {check: …}` and `find: {document: …}`."""

from __future__ import annotations

from collections.abc import Mapping

from washer.ruleset.checks import document, jargon, people, solution, unclear
from washer.ruleset.facts import Check, DocumentCheck

CHECKS: Mapping[str, Check] = {
    **solution.CHECKS,
    **people.CHECKS,
    **unclear.CHECKS,
    **jargon.CHECKS,
}

DOCUMENT_CHECKS: Mapping[str, DocumentCheck] = document.DOCUMENT_CHECKS
