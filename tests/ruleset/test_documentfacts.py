from __future__ import annotations

import pytest

from washer.documents.text import document_from_text
from washer.language.engine import Engine
from washer.ruleset.documentfacts import gather_facts
from washer.ruleset.facts import Facts


def facts(engine: Engine, text: str) -> Facts:
    return gather_facts(engine.parse(document_from_text(text, "Inledning").blocks))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kommunen har två återvinningscentraler (ÅVC).", "ÅVC"),
        ("Leveransen prövas i ett FAT (Factory Acceptance Test).", "FAT"),
        ("SLA: avtalad servicenivå för drift och support.", "SLA"),
        ("MTA betyder medicinteknisk avdelning.", "MTA"),
        ("Medicintekniska avdelningen (MTA) och systemägaren beslutar.", "MTA"),
    ],
)
def test_an_explained_abbreviation_is_known(engine: Engine, text: str, name: str) -> None:
    assert name in facts(engine, text).abbreviations


def test_an_unexplained_abbreviation_is_not_known(engine: Engine) -> None:
    assert facts(engine, "MTA deltar vid FAT hos leverantören.").abbreviations == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "Där ett fabrikat eller en standard anges godtas även likvärdiga produkter.",
        "Hänvisningar till varumärken ska läsas med tillägget ”eller likvärdigt”.",
        "Vid hänvisning till standard accepteras likvärdig standard i hela dokumentet.",
        "Oavsett om ett märke eller ett certifikat nämns gäller även likvärdigt.",
        "Fabrikat i rumsbeskrivningen är att betrakta som exempel på kvalitet.",
        "Likvärdiga varor får erbjudas även om ett fabrikat har angetts, och de beaktas i utvärderingen.",
        "Med angivet fabrikat avses fabrikatet eller likvärdigt.",
    ],
)
def test_equivalence_may_be_stated_once_for_all(engine: Engine, text: str) -> None:
    assert facts(engine, text).equivalence_clause


@pytest.mark.parametrize(
    "text",
    [
        "Stolarna ska vara Skoga eller likvärdiga.",
        "Standarden SS-EN 131-1 gäller, eller likvärdig.",
        "Där ett fabrikat anges godtas inte likvärdiga produkter.",
        "Om leverantören byter fabrikat ska det nya vara likvärdigt.",
        "Anbudsgivaren ska bifoga certifikat eller likvärdigt intyg.",
    ],
)
def test_one_equivalent_product_is_no_clause_for_all(engine: Engine, text: str) -> None:
    assert facts(engine, text).equivalence_clause is None


@pytest.mark.parametrize(
    "text",
    ["Bör-krav ger poäng i utvärderingen.", "Krav märkta Bör värderas i utvärderingen enligt kapitel 8."],
)
def test_a_document_may_tell_how_should_is_used(engine: Engine, text: str) -> None:
    assert facts(engine, text).should_explained


def test_a_lone_should_tells_nothing(engine: Engine) -> None:
    assert not facts(engine, "Systemet bör kunna skicka påminnelser.").should_explained
