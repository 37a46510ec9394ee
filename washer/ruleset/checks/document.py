"""Checks of the whole document, by name, as rules refer to them in `find: {document: …}`."""

from __future__ import annotations

from collections.abc import Mapping

from washer.ruleset.checks import consistency, evidence, readability, repetition
from washer.ruleset.facts import DocumentCheck

DOCUMENT_CHECKS: Mapping[str, DocumentCheck] = {
    "repeated-requirement": repetition.repeated,
    "contradicting-numbers": repetition.contradicting,
    "mixed-modality": consistency.mixed_modality,
    "unexplained-should": consistency.unexplained_should,
    "mixed-terms": consistency.mixed_terms,
    "missing-evidence": evidence.missing,
    "readability": readability.hard_sections,
}
