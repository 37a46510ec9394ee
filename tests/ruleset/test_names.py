from __future__ import annotations

import pytest

from tests.ruleset.reading import sentence_of
from washer.language.engine import Engine
from washer.ruleset.names import designation_end, is_coined, is_other_name, names_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bilen ska vara en Volvo V60 med kran.", ["Volvo V60"]),
        ("Databasen ska vara Oracle 19c.", ["Oracle 19c"]),
        ("Möten ska hållas i Skype for Business.", ["Skype for Business"]),
        ("Grytan ska vara en Vorpex 1200, 40 liter.", ["Vorpex 1200"]),
        ("Städvagn Rullex 300, 12 st", ["Rullex 300"]),
        ("Det ska finnas 12 st iPad i skåpet.", ["iPad"]),
        ("Skenan ska komma från Vorpex AB.", ["Vorpex", "AB"]),
        ("Golvet ska vara rent.", []),
    ],
)
def test_a_name_takes_its_model_with_it(engine: Engine, text: str, expected: list[str]) -> None:
    assert [name.text for name in names_in(sentence_of(engine, text)) if not name.opens] == expected


@pytest.mark.parametrize("text", ["Tjänsten ska ges i Umeå.", "Rapporten går till Trafikverket.", "Kontakta Karin Ek."])
def test_places_authorities_and_people_are_known(engine: Engine, text: str) -> None:
    assert all(is_other_name(name) for name in names_in(sentence_of(engine, text)) if not name.opens)


def test_coined_spelling_is_seen(engine: Engine) -> None:
    names = list(names_in(sentence_of(engine, "Greppet ska vara UltraHold och lådan I-Drive.")))
    assert [is_coined(name) for name in names if not name.opens] == [True, True]


@pytest.mark.parametrize("text", ["Vorpex 10 x 20 cm", "Vorpex 12 kg", "Vorpex 3 st", "Vorpex 2,5 mm"])
def test_a_measure_is_no_model(text: str) -> None:
    assert designation_end(text, len("Vorpex"), len(text)) == len("Vorpex")
