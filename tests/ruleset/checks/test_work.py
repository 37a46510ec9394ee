from __future__ import annotations

import pytest

from tests.ruleset.reading import sentence_of
from washer.language.engine import Engine
from washer.ruleset.checks.work import put_in, work_often
from washer.ruleset.facts import Facts


def work(engine: Engine, text: str) -> list[str]:
    return [match.text for match in work_often(sentence_of(engine, text), Facts())]


def put(engine: Engine, text: str) -> list[str]:
    return [match.text for match in put_in(sentence_of(engine, text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hallen ska dammsugas två gånger per vecka.", "dammsugas två gånger per vecka"),
        ("Rondering ska ske varannan timme.", "Rondering ska ske varannan timme"),
        ("Filtren ska bytas var tredje månad.", "bytas var tredje månad"),
        ("En gång i halvåret ska stuprören rensas.", "En gång i halvåret"),
        ("Trappstädning fyra gånger per år", "fyra gånger per år"),
    ],
)
def test_how_often_work_is_done_is_found(engine: Engine, text: str, found: str) -> None:
    assert work(engine, text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Lösenordet ska bytas var tredje månad.",
        "Parterna ska ses varje månad.",
        "Hallen dammsugs två gånger per vecka.",
        "Servicetekniker ska finnas som kan svara varje vardag.",
        "Leverantören ska informera dem som får sina kärl tömda varannan vecka.",
    ],
)
def test_what_is_no_physical_work_is_left_alone(engine: Engine, text: str) -> None:
    assert work(engine, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Byggledaren avsätter 14 timmar i veckan för kontroller.", "14 timmar i veckan"),
        ("Kantorn ska ägna 40 procent av sin tid åt barnkören.", "40 procent av sin tid"),
        ("Utföraren ska göra nio slåtterrundor per säsong.", "nio slåtterrundor per säsong"),
        ("Badpersonalen ska gå tvåskift.", "gå tvåskift"),
        ("Rotfrukterna ska skalas för hand.", "skalas för hand"),
        ("Massage: 25 min per behandling", "25 min per behandling"),
    ],
)
def test_input_is_found(engine: Engine, text: str, found: str) -> None:
    assert found in put(engine, text)


@pytest.mark.parametrize(
    "text",
    [
        "Samtalen ska besvaras inom 3 minuter.",
        "Priset ska anges per timme.",
        "Receptionen ska vara öppen 45 timmar i veckan.",
        "Statistik ska lämnas två gånger per år.",
    ],
)
def test_results_and_terms_of_the_contract_are_left_alone(engine: Engine, text: str) -> None:
    assert put(engine, text) == []
