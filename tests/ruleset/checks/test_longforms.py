"""Long verb forms: what the lexicon gives, and the words that only look like them."""

from __future__ import annotations

import pytest

from tests.ruleset.reading import sentence_of
from washer.language.engine import Engine
from washer.ruleset.checks.longforms import long_forms
from washer.ruleset.facts import Facts


def written(engine: Engine, text: str) -> list[str]:
    return [match.values["write"] for match in long_forms(sentence_of(engine, text), Facts())]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Kocken iakttager reglerna för hygien.", "iakttar"),
        ("Verktygen omhändertages av vakten.", "omhändertas"),
        ("Tillståndet utgives av nämnden.", "utges"),
        ("Beloppet skall avdragas från fakturan.", "avdras"),
        ("Kranen hyres per dygn.", "hyrs"),
        ("Tanken tömmes varje vecka.", "töms"),
        ("Alla rum äro möblerade.", "är"),
        ("Lådorna bortföras av säljaren.", "bortförs"),
        ("Parterna hava rätt till insyn.", "har"),
        ("Parterna ska hava rätt till insyn.", "ha"),
    ],
)
def test_the_form_of_today_is_told(engine: Engine, text: str, short: str) -> None:
    assert written(engine, text) == [short]


@pytest.mark.parametrize(
    "text",
    [
        "Filmen läses av i skannern.",
        "Kylvarorna sändes i går.",
        "Filen får vara högst 500 bytes.",
        "Deltagarna kallas till mötet.",
        "Lådorna ska bortföras av säljaren.",
        "Det går att bortföra lådorna, och de kan bortföras på natten.",
        "Uppdragstagaren har ansvaret.",
    ],
)
def test_other_words_are_left_alone(engine: Engine, text: str) -> None:
    assert written(engine, text) == []
