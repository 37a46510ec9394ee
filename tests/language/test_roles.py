from __future__ import annotations

import pytest

from tests.language.making import block
from washer.documents.model import Block, BlockKind
from washer.language.engine import Engine
from washer.language.model import Role

REQUIREMENTS = [
    ("Krav på tjänsten", "Leverantören ska rapportera varje månad."),
    ("Krav på tjänsten", "Leverantören skall rapportera varje månad."),
    ("Krav på tjänsten", "Chauffören måste tala svenska."),
    ("Krav på tjänsten", "Truckkort krävs."),
    ("Krav på tjänsten", "Utföraren är skyldig att lämna uppgifterna."),
    ("Krav på tjänsten", "Utföraren har att följa rutinerna."),
    ("Krav på tjänsten", "Det åligger utföraren att dokumentera besöken."),
    ("Krav på tjänsten", "Fordon får inte lämnas med motorn i gång."),
    ("Krav på tjänsten", "Leverantören ansvarar för att städmaterial finns."),
    ("Krav på tjänsten", "Leverantören lämnar statistik varje kvartal."),
    ("Livsmedelskrav", "Morötter: strimlade, påsar om högst 2 kg"),
    ("Krav på utrustningen", "Lyftens högsta last: minst 250 kg"),
    ("Krav på utrustningen", "Hjulen är låsbara."),
    ("Kvalificeringskrav", "Anbudsgivare som saknar tillstånd prövas inte; tillstånd krävs."),
    ("Säkerhet", "Loggar ska sparas i 12 månader."),
    ("Bakgrund", "Leverantören ska därför börja den 1 mars."),
    ("Kravspecifikation", "Hur säkerställer ni spårbarheten?"),
    ("Kravspecifikation", "Beskriv hur ni säkerställer spårbarheten."),
    ("", "Systemet ska fungera."),
]
CRITERIA = [
    ("Krav på tjänsten", "Leverantören bör ha en egen app."),
    ("Krav på tjänsten", "Det är meriterande med erfarenhet av skolor."),
    ("Tilldelningskriterier", "Anbud som ska få full poäng beskriver en plan."),
    ("Utvärdering", "Hur arbetar ni med kvalitet?"),
    ("Frågor att besvara i anbudet", "Hur säkerställer ni spårbarheten?"),
    ("Utvärdering", "Priset väger 60 procent."),
    ("Utvärdering", "Beställaren antar det anbud som har lägst jämförelsepris."),
]
CONDITIONS = [
    ("Avtalsvillkor", "Leverantören ska hålla en ansvarsförsäkring."),
    ("Kontraktsvillkor", "Vite utgår med 5 000 kr per vecka."),
    ("Kravspecifikation", "Beställaren lämnar ut nycklar före start."),
    ("Fakturering", "Fakturor betalas inom 30 dagar."),
]
BACKGROUND = [
    ("Krav på fordon", "Kommunen har i dag 30 lastbilar."),
    ("Krav på hissar", "Hissen i hus C är en Fabrik från 1987."),
    ("Krav på systemet", "Handläggarna arbetar för närvarande i ett annat system."),
    ("Krav på systemet", "Regionen införde systemet 2015."),
    ("Bakgrund", "Förvaltningen har tolv enheter."),
    ("Bakgrund", "Kommunen ska bygga en ny skola 2027."),
    ("Nuläge", "Larmen som ska bytas sitter i entrén."),
    ("Omfattning", "Avtalet omfattar städning av sex skolor."),
    ("Kontaktuppgifter", "Upphandlaren svarar via systemet."),
    ("Mängder", "Vägen omfattar 300 meter."),
]
DEFINITIONS = [
    ("Definitioner", "Arbetsdag: vardag som inte är lördag"),
    ("Avtalsvillkor", "Med fel avses varje avvikelse från kraven."),
    ("Krav på tjänsten", "Med akut ärende menas ett ärende som rör liv och hälsa."),
]
QUOTATIONS = [
    ("Krav på tjänsten", "”Den som upphandlar skall behandla alla lika.”"),
    ("Bakgrund", "I den gamla lagen stod det: ”Nämnden skall handlägga ärendet skyndsamt.”"),
    ("Avtalsvillkor", "9 kap. 1 § De krav som ställs ska anges i dokumenten."),
]


def roles(engine: Engine, *blocks: Block) -> list[Role]:
    return [sentence.role for parsed in engine.parse(blocks) for sentence in parsed.sentences]


def cases() -> list[tuple[Role, str, str]]:
    groups = [
        (Role.REQUIREMENT, REQUIREMENTS),
        (Role.CRITERION, CRITERIA),
        (Role.CONDITION, CONDITIONS),
        (Role.BACKGROUND, BACKGROUND),
        (Role.DEFINITION, DEFINITIONS),
        (Role.QUOTATION, QUOTATIONS),
    ]
    return [(role, heading, text) for role, group in groups for heading, text in group]


@pytest.mark.parametrize(("role", "heading", "text"), cases())
def test_role_of_a_sentence(engine: Engine, role: Role, heading: str, text: str) -> None:
    headings = (heading,) if heading else ()
    assert roles(engine, block(text, *headings)) == [role]


def test_headings_and_labels(engine: Engine) -> None:
    heading = block("3 Krav på tjänsten", kind=BlockKind.HEADING)
    label = block("Ska", "Krav", kind=BlockKind.TABLE_CELL, column="Typ", row=("K1",))
    contents = block("Krav på tjänsten\t12", "Kravspecifikation")
    assert roles(engine, heading, label, contents) == [Role.HEADING] * 3


def test_the_row_tells_what_a_cell_is(engine: Engine) -> None:
    cells = [
        block("Systemet loggar allt.", "Säkerhet", kind=BlockKind.TABLE_CELL, column="Krav", row=("K1", kind))
        for kind in ("Ska", "Bör")
    ]
    assert roles(engine, *cells) == [Role.REQUIREMENT, Role.CRITERION]


def test_a_list_follows_the_line_that_leads_into_it(engine: Engine) -> None:
    blocks = [
        block("Det är meriterande om leverantören har:", "Säkerhet"),
        block("egen jour", "Säkerhet", kind=BlockKind.LIST_ITEM),
        block("bilar i området", "Säkerhet", kind=BlockKind.LIST_ITEM),
        block("Jouren ska nås dygnet runt.", "Säkerhet", kind=BlockKind.LIST_ITEM),
        block("Jour dygnet runt", "Säkerhet"),
    ]
    assert roles(engine, *blocks) == [Role.CRITERION] * 3 + [Role.REQUIREMENT] * 2


def test_sentences_of_one_block_have_their_own_roles(engine: Engine) -> None:
    text = "Kommunen har i dag 30 lastbilar. Leverantören ska serva dem."
    assert roles(engine, block(text, "Krav på service")) == [Role.BACKGROUND, Role.REQUIREMENT]


def test_a_reference_to_law_is_no_quotation(engine: Engine) -> None:
    text = "9 kap. 6 § LOU ska följas när märkning används."
    assert roles(engine, block(text, "Krav på tjänsten")) == [Role.REQUIREMENT]
