from __future__ import annotations

import pytest

from tests.ruleset.reading import match_of
from washer.language.engine import Engine
from washer.ruleset.facts import Facts
from washer.ruleset.guards.solution import GUARDS


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ugnen ska vara en Vorpex eller likvärdig.", "Vorpex"),
        ("Ugnen ska vara likvärdig med Vorpex.", "Vorpex"),
        ("Ugnen ska vara en Vorpex. Likvärdiga fabrikat godtas.", "Vorpex"),
        ("Ugnen ska vara märkt med Vorpex eller motsvarande märkning.", "Vorpex"),
        ("Ugn: Vorpex, alt. likv.", "Vorpex"),
        ("Ugnen ska vara Vorpex eller en annan ugn av samma kvalitet.", "Vorpex"),
        ("Ugnen ska vara lika tyst som Vorpex.", "Vorpex"),
        ("Annan ugn än Vorpex godtas.", "Vorpex"),
        ("Filen ska skickas via Vorpex eller ett likvärdigt öppet gränssnitt.", "Vorpex"),
    ],
)
def test_equivalence_is_seen_where_it_is_stated(engine: Engine, text: str, words: str) -> None:
    assert GUARDS["equivalence-stated"](match_of(engine, text, words), Facts())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ugnen ska vara en Vorpex.", "Vorpex"),
        ("Ugnen ska vara en Vorpex. Likvärdiga fabrikat godtas inte.", "Vorpex"),
        ("Ugnen ska vara av samma fabrikat som Vorpex.", "Vorpex"),
        ("Spisen ska vara en Hettix eller likvärdig och ha luckor från Vorpex.", "Vorpex"),
    ],
)
def test_equivalence_is_not_seen_where_it_is_not(engine: Engine, text: str, words: str) -> None:
    assert not GUARDS["equivalence-stated"](match_of(engine, text, words), Facts())


@pytest.mark.parametrize(
    "text",
    [
        "Batterierna ska passa de 40 pumpar av märket Vorpex som regionen redan äger.",
        "Leverantören ska ge stöd för kommunens befintliga Vorpex.",
        "Elevernas Vorpex ska kunna laddas i skåpet.",
    ],
)
def test_what_the_buyer_has_is_seen(engine: Engine, text: str) -> None:
    assert GUARDS["describes-today"](match_of(engine, text, "Vorpex"), Facts())


def test_what_the_supplier_is_to_bring_is_not_taken_for_the_buyers(engine: Engine) -> None:
    match = match_of(
        engine, "Systemet ska ersätta dagens lösning och bygga på en Vorpex som har stöd för tre språk.", "Vorpex"
    )
    assert not GUARDS["describes-today"](match, Facts())
