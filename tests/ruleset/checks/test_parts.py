from __future__ import annotations

import pytest

from tests.ruleset.reading import sentence_of
from washer.language.engine import Engine
from washer.ruleset.checks.parts import parts_and_places
from washer.ruleset.facts import Facts


def found(engine: Engine, text: str) -> list[str]:
    return [match.text for match in parts_and_places(sentence_of(engine, text), Facts())]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Verkstadsvagnen ska ha sex lådor.", "sex lådor"),
        ("Portalen ska ha en vänsterställd meny med fyra flikar.", "en vänsterställd meny med fyra flikar"),
        ("Loggan ska placeras i det nedre vänstra hörnet.", "placeras i det nedre vänstra hörnet"),
        ("Intyget ska skrivas i typsnittet Georgia, 12 punkter.", "typsnittet Georgia, 12 punkter"),
        ("Hopfällbara stegar ska vara tvådelade.", "tvådelade"),
        ("Årsboken ska omfatta 40 sidor.", "40 sidor"),
    ],
)
def test_how_a_thing_is_built_is_found(engine: Engine, text: str, words: str) -> None:
    assert words in found(engine, text)


@pytest.mark.parametrize(
    "text",
    [
        "Verkstadsvagnen ska ha minst sex lådor.",
        "Årsboken ska omfatta högst 40 sidor.",
        "Bussen ska ha plats för två rullstolar.",
        "Priset ska anges i tabellen till höger.",
    ],
)
def test_limits_and_room_are_left_alone(engine: Engine, text: str) -> None:
    assert found(engine, text) == []
