"""Rewritings of words that are no terms: what they leave to a person."""

from __future__ import annotations

import pytest

from washer.documents.text import document_from_text
from washer.language.engine import Engine
from washer.ruleset.checker import Checker
from washer.ruleset.loader import RuleSet
from washer.washing.plan import apply, plan


def washed(text: str, code: str, ruleset: RuleSet, engine: Engine) -> str:
    document = document_from_text(text, "Krav")
    checker = Checker(ruleset.selected((code,)), engine.nlp)
    edits = plan(document.blocks, checker.check(engine.parse(document.blocks))).edits
    return apply(document.blocks[-1].text, [edit for edit in edits if edit.block == document.blocks[-1].index])


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("JAR112", "Leverantören ska mäta ljudet, varvid resultatet inte får ändras."),
        ("JAR112", "Varvid fel upptäcks ska de antecknas."),
        ("JAR214", "Beställaren ska tillställas fakturan."),
        ("JAR404", "Hands-on-momenten tar två timmar."),
        ("JAR201", "Angående parkering gäller kommunens regler."),
        ("JAR207", "De uppgifter som åligger konsulten framgår av bilaga 2."),
        ("JAR304", "Utbildning av personal på skolan genomförs i augusti."),
        ("JAR303", "Leverantören ska utföra regelbundna kontroller av maten."),
    ],
)
def test_what_would_read_badly_is_left_alone(code: str, text: str, ruleset: RuleSet, engine: Engine) -> None:
    assert washed(text, code, ruleset, engine) == text


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("JAR303", "Konsulten gör en noggrann granskning av planen.", "Konsulten granskar noggrant planen."),
        ("JAR303", "Entreprenören har utfört mätning av bullret.", "Entreprenören har mätt bullret."),
        ("JAR304", "Kontroll av larm kan utföras på natten.", "Larm kan kontrolleras på natten."),
        ("JAR207", "Vid fel åligger det entreprenören att rätta dem.", "Vid fel ska entreprenören rätta dem."),
        ("JAR206", "ÄGER RÄTT ATT", "HAR RÄTT ATT"),
    ],
)
def test_the_form_and_the_capitals_are_kept(
    code: str, text: str, expected: str, ruleset: RuleSet, engine: Engine
) -> None:
    assert washed(text, code, ruleset, engine) == expected
