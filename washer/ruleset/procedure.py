"""The law that a procurement falls under, and what the rules say under it."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from washer.findings import Reference, Severity
from washer.ruleset.model import Rule


class Procedure(StrEnum):
    """The procurement acts, and LOU below the thresholds, where chapters 4, 9 and 14–17 do not apply directly."""

    LOU = "lou"
    LOU_UNDER_THRESHOLD = "lou-under-threshold"
    LUF = "luf"
    LUK = "luk"


_MILDER = {Severity.ERROR: Severity.WARNING, Severity.WARNING: Severity.INFO, Severity.INFO: Severity.INFO}
_MILDER_WORDS = ((" Kravet måste ses över.", " Det bör motiveras."), (" Det bör motiveras.", ""))


def under(rule: Rule, procedure: Procedure) -> Rule:
    """The rule with the paragraphs that hold under a procedure.

    Below the thresholds a rule that rests on a paragraph which does not apply there is one step milder (LOU 19:1–2).
    """
    if procedure is Procedure.LOU:
        return rule
    weighs_less = procedure is Procedure.LOU_UNDER_THRESHOLD and any(source.below_threshold for source in rule.sources)
    sources = tuple(_anchored(source, procedure) for source in rule.sources)
    return replace(milder(rule) if weighs_less else rule, sources=sources)


def milder(rule: Rule) -> Rule:
    """The rule one step milder, in its severity and in the words that tell it."""
    return replace(rule, severity=_MILDER[rule.severity], message=_milder(rule.message))


def _milder(message: str) -> str:
    """The message with a last sentence that weighs as much as the milder severity."""
    for words, instead in _MILDER_WORDS:
        if message.endswith(words):
            return message.removesuffix(words) + instead
    return message


def _anchored(source: Reference, procedure: Procedure) -> Reference:
    """The source with the paragraph that stands in its place; what another act lacks keeps LOU's, as guidance."""
    instead = {
        Procedure.LOU_UNDER_THRESHOLD: source.below_threshold,
        Procedure.LUF: source.luf,
        Procedure.LUK: source.luk,
    }.get(procedure, "")
    return replace(source, ref=instead, url="", below_threshold="") if instead else source
