"""Checks that need Python (jargon)."""

from __future__ import annotations

from collections.abc import Mapping

from washer.ruleset.checks import abbreviations, actionnouns, loanwords, longforms, nominalisation, oldmodals, sentences
from washer.ruleset.facts import Check

CHECKS: Mapping[str, Check] = {
    "unexplained-abbreviation": abbreviations.unexplained,
    "hidden-verb": nominalisation.hidden_verbs,
    "action-noun": actionnouns.action_nouns,
    "hidden-passive": nominalisation.hidden_passives,
    "long-form": longforms.long_forms,
    "old-modal": oldmodals.old_modals,
    "english-phrase": loanwords.english_phrases,
    "long-sentence": sentences.too_long,
    "nested-sentence": sentences.too_nested,
}
