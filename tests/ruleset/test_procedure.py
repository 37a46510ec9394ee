from __future__ import annotations

from dataclasses import replace

import pytest

from washer.findings import Reference, Severity
from washer.ruleset.loader import RuleSet
from washer.ruleset.model import Rule
from washer.ruleset.procedure import Procedure, under

BRAND = Reference("LOU 9 kap. 6 §", below_threshold="LOU 19 kap. 2 §", luf="LUF 9 kap. 6 §", luk="LUK 7 kap. 2 §")
PLAIN = Reference("Språklagen 11 §")


@pytest.fixture
def rule(ruleset: RuleSet) -> Rule:
    return replace(ruleset.rules[0], severity=Severity.ERROR, sources=(BRAND, PLAIN))


@pytest.mark.parametrize(
    ("procedure", "paragraph", "severity"),
    [
        (Procedure.LOU, "LOU 9 kap. 6 §", Severity.ERROR),
        (Procedure.LOU_UNDER_THRESHOLD, "LOU 19 kap. 2 §", Severity.WARNING),
        (Procedure.LUF, "LUF 9 kap. 6 §", Severity.ERROR),
        (Procedure.LUK, "LUK 7 kap. 2 §", Severity.ERROR),
    ],
)
def test_the_act_chooses_paragraph_and_severity(
    rule: Rule, procedure: Procedure, paragraph: str, severity: Severity
) -> None:
    adapted = under(rule, procedure)
    assert [source.ref for source in adapted.sources] == [paragraph, PLAIN.ref]
    assert adapted.severity is severity


def test_a_rule_of_language_is_as_severe_under_every_act(rule: Rule) -> None:
    plain = replace(rule, sources=(PLAIN,))
    assert {under(plain, procedure).severity for procedure in Procedure} == {Severity.ERROR}


@pytest.mark.parametrize(
    ("message", "milder"),
    [
        ("»{match}« pekar ut en produkt. Kravet måste ses över.", "»{match}« pekar ut en produkt. Det bör motiveras."),
        ("»{match}« bestämmer utseendet. Det bör motiveras.", "»{match}« bestämmer utseendet."),
        ("»{match}« gynnar företag på orten.", "»{match}« gynnar företag på orten."),
    ],
)
def test_a_milder_rule_speaks_more_mildly(rule: Rule, message: str, milder: str) -> None:
    spoken = replace(rule, message=message)
    assert under(spoken, Procedure.LOU_UNDER_THRESHOLD).message == milder
    assert under(spoken, Procedure.LUF).message == message
