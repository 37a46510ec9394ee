from __future__ import annotations

import pytest

from tests.ruleset.reading import sentence_of
from washer.language.engine import Engine
from washer.ruleset.checks.build import counted_parts, placed_parts


def found_in(engine: Engine, text: str) -> list[str]:
    sentence = sentence_of(engine, text)
    return [match.text for match in (*counted_parts(sentence), *placed_parts(sentence))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sopkärlet har fyra hjul.", "fyra hjul"),
        ("Karusellen byggs med tolv sitsar.", "tolv sitsar"),
        ("2 st utdragslådor till vänster", "2 st utdragslådor till vänster"),
        ("Kartan ska visas i nedre högra hörnet.", "i nedre högra hörnet"),
        ("Luckan skall öppnas åt höger.", "åt höger"),
        ("Namnet broderas på vänster ärm.", "på vänster ärm"),
        ("Griffeltavla, upphängd vågrätt", "vågrätt"),
    ],
)
def test_numbers_and_places_of_parts_are_found(engine: Engine, text: str, found: str) -> None:
    assert found in found_in(engine, text)


@pytest.mark.parametrize(
    "text",
    [
        "Sopkärlet ska ha minst två hjul.",
        "Leverantören ska ha två portar.",
        "Leveransen ska omfatta 30 hyllor.",
        "Handtaget ska kunna monteras till höger eller vänster.",
        "Bilen ska stå till höger om garaget.",
        "Temperaturen ska mätas i mitten av kärlet.",
        "Installationen ska kompletteras med fyra uttag.",
    ],
)
def test_limits_orders_and_free_places_are_left_alone(engine: Engine, text: str) -> None:
    assert found_in(engine, text) == []
