from __future__ import annotations

import pytest

from tests.ruleset.reading import sentence_of
from washer.language.engine import Engine
from washer.ruleset.checks.measures import exact_measures
from washer.ruleset.facts import Facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hyllan ska vara 1 200 mm lång.", ["1 200 mm lång"]),
        ("Skiva: 700 x 600 mm", ["700 x 600 mm"]),
        ("Kannan ska rymma exakt 1,5 liter.", ["exakt 1,5 liter"]),
        ("Knäckebröd, 24 skivor per paket", ["24 skivor per paket"]),
        ("Skylt: bredd 30 cm, höjd 20 cm", ["30 cm", "20 cm"]),
        ("Hyllplan av ask, 18 mm", ["18 mm"]),
        ("Locket ska ha diametern 600 mm.", ["600 mm"]),
        ("Soppa: 5 l hink", ["5 l"]),
        ("Skåp: H 900 mm, D 300 mm", ["900 mm", "300 mm"]),
        ("Hyllan ska vara minst 1 200 mm lång.", []),
        ("Hyllan ska vara 1 100–1 300 mm lång.", []),
        ("Hyllan ska vara 1 200 mm lång ±10 mm.", []),
        ("Skiva: minst 700 x 600 mm", []),
        ("Pipan ska höras på 10 meters avstånd.", []),
        ("Skåpet ska passa i en nisch som är 620 mm bred.", []),
    ],
)
def test_only_exact_measures_are_found(engine: Engine, text: str, expected: list[str]) -> None:
    assert [match.text for match in exact_measures(sentence_of(engine, text), Facts())] == expected
