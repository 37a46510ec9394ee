from __future__ import annotations

import pytest

from tests.language.making import block
from washer.documents.model import BlockKind
from washer.language.sections import Section, section_of, section_of_headings


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Kravspecifikation", Section.REQUIREMENT),
        ("3.2 Krav och villkor", Section.REQUIREMENT),
        ("Kvalificering av leverantörer", Section.REQUIREMENT),
        ("Teknisk beskrivning", Section.REQUIREMENT),
        ("Tilldelningskriterier", Section.CRITERION),
        ("Utvärdering av anbud", Section.CRITERION),
        ("Bör-krav", Section.CRITERION),
        ("Avtalsvillkor", Section.CONDITION),
        ("Kontraktsvillkor", Section.CONDITION),
        ("Vite och hävning", Section.CONDITION),
        ("Bakgrund", Section.BACKGROUND),
        ("Nuläge", Section.BACKGROUND),
        ("Allmän orientering", Section.BACKGROUND),
        ("Information om upphandlingen", Section.BACKGROUND),
        ("Kontaktuppgifter", Section.BACKGROUND),
        ("Omfattning", Section.BACKGROUND),
        ("Bakgrund till kraven", Section.BACKGROUND),
        ("Så läses kraven", Section.BACKGROUND),
        ("Definitioner och begrepp", Section.DEFINITION),
        ("Frågor att besvara i anbudet", Section.QUESTION),
        ("Säkerhet", Section.NEUTRAL),
    ],
)
def test_headings(heading: str, section: Section) -> None:
    assert section_of_headings((heading,)) is section


def test_the_innermost_heading_that_tells_wins() -> None:
    assert section_of_headings(("Kravspecifikation", "Bakgrund")) is Section.BACKGROUND
    assert section_of_headings(("Kravspecifikation", "Säkerhet")) is Section.REQUIREMENT
    assert section_of_headings(()) is Section.NEUTRAL


@pytest.mark.parametrize(
    ("text", "column", "row", "section"),
    [
        ("K1", "ID", ("Systemet ska logga.", "Ska"), Section.LABEL),
        ("Ska", "Typ", ("K1", "Systemet ska logga."), Section.LABEL),
        ("Krav", "Krav", ("ID", "Typ"), Section.LABEL),
        ("Systemet loggar allt.", "Krav", ("K1", "Ska"), Section.REQUIREMENT),
        ("Systemet loggar allt.", "Krav", ("K1", "Bör"), Section.CRITERION),
        ("Systemet loggar allt.", "Beskrivning", ("K1", "B"), Section.CRITERION),
        ("Vi har 40 bilar.", "Nuläge", ("K1", "Ska"), Section.BACKGROUND),
        ("5 poäng vid full uppfyllelse", "Vikt", (), Section.CRITERION),
        ("Ja", "Uppfylls (Ja/Nej)", (), Section.LABEL),
        ("Typ", "", ("ID", "Krav"), Section.LABEL),
    ],
)
def test_table_cells(text: str, column: str, row: tuple[str, ...], section: Section) -> None:
    cell = block(text, "Kravspecifikation", kind=BlockKind.TABLE_CELL, column=column, row=row)
    assert section_of(cell) is section


def test_a_table_without_telling_columns_follows_its_heading() -> None:
    cell = block("Systemet loggar.", "Avtalsvillkor", kind=BlockKind.TABLE_CELL, column="Rubrik", row=("x",))
    assert section_of(cell) is Section.CONDITION


def test_what_is_scored_stays_a_criterion_in_a_column_of_requirements() -> None:
    cell = block("Anteckning genom tal", "Utvärdering", kind=BlockKind.TABLE_CELL, column="Krav", row=("F13",))
    assert section_of(cell) is Section.CRITERION
