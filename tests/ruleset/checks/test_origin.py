from __future__ import annotations

import pytest

from tests.ruleset.reading import sentence_of
from washer.language.engine import Engine
from washer.ruleset.checks.origin import goods_origin
from washer.ruleset.facts import Facts


def found(engine: Engine, text: str) -> list[str]:
    return [match.text for match in goods_origin(sentence_of(engine, text), Facts())]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Fikonen ska vara från Turkiet.", "från Turkiet"),
        ("Trappan ska vara av kalksten från Portugal.", "från Portugal"),
        ("Alla armaturer ska vara av samma fabrikat.", "av samma fabrikat"),
        ("Äggen ska komma från danska gårdar.", "från danska gårdar"),
    ],
)
def test_the_origin_of_goods_is_found(engine: Engine, text: str, words: str) -> None:
    assert words in found(engine, text)


@pytest.mark.parametrize(
    "text",
    [
        "Konsulten ska komma från Tyskland.",
        "Resan ska gå från Norge till Finland.",
        "Statistiken ska hämtas från Skatteverket.",
        "Teglet ska vara från Skåne.",
    ],
)
def test_people_journeys_and_swedish_places_are_other_matters(engine: Engine, text: str) -> None:
    assert found(engine, text) == []
