from __future__ import annotations

import pytest

from tests.ruleset.reading import sentence_of
from washer.language.engine import Engine
from washer.ruleset.checks.effort import prescribed_resources
from washer.ruleset.facts import Facts


def resources(engine: Engine, text: str) -> list[str]:
    return [match.text for match in prescribed_resources(sentence_of(engine, text), Facts())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Två värdar ska alltid tjänstgöra i foajén.", "Två värdar"),
        ("Sveputrustningen ska skötas av två maskinister.", "två maskinister"),
        ("Konsulten ska vara på plats tre dagar i veckan.", "på plats tre dagar i veckan"),
        ("Samordnaren ska ägna 60 procent av sin arbetstid åt uppdraget.", "60 procent av sin arbetstid"),
        ("Personaltätheten ska vara 0,9 per boende.", "Personaltätheten ska vara 0,9 per boende"),
        ("Gruppen ska ha högst åtta elever per lärare.", "högst åtta elever per lärare"),
        ("Introduktionen ska omfatta två heldagar.", "två heldagar"),
        ("Utföraren ska avsätta 40 minuter per besök.", "40 minuter"),
        ("Driften ska ske i treskift.", "i treskift"),
        ("Larmcentralen bemannas med tre operatörer per pass.", "tre operatörer per pass"),
        ("Fyra murare ska arbeta på bygget samtidigt.", "Fyra murare"),
        ("Bageriet ska ha en egen verkstad.", "en egen verkstad"),
    ],
)
def test_what_is_put_in_is_found(engine: Engine, text: str, found: str) -> None:
    assert found in resources(engine, text)


@pytest.mark.parametrize(
    "text",
    [
        "Båren ska kunna bäras av två personer.",
        "Systemet ska skicka en påminnelse till tre personer.",
        "Vid brand ska två väktare kunna nås inom fem minuter.",
        "Rummet ska vara utrustat för tolv personer.",
        "Beställaren har nio handläggare som ska utbildas.",
        "Proven bedöms av tre lärare.",
        "Utryckning ska ske inom 20 minuter.",
        "Utbildningen ska ge 20 chefer kunskap om arbetsmiljö.",
    ],
)
def test_results_and_those_who_are_served_are_left_alone(engine: Engine, text: str) -> None:
    assert resources(engine, text) == []
