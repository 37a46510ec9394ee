"""What the headings and the table around a text say about what the text does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from washer.documents.model import Block, BlockKind
from washer.expressions import expression


class Section(StrEnum):
    """The kind of section that a block stands in."""

    REQUIREMENT = "requirement"
    CRITERION = "criterion"
    CONDITION = "condition"
    BACKGROUND = "background"
    DEFINITION = "definition"
    QUESTION = "question"
    LABEL = "label"
    NEUTRAL = "neutral"


# First match wins: "Krav och villkor" holds requirements, "Utvärdering av krav" criteria.
_HEADINGS = (
    (Section.DEFINITION, r"definition|begrepp|ordlist|förkortning|terminologi"),
    (Section.QUESTION, r"frågor att besvara|besvara\w* (?:i|med) anbud|frågor till anbudsgivar|beskrivning av hur"),
    (
        Section.CRITERION,
        r"utvärdering|tilldelning|poäng|mervärde|\bbör-?krav|önskemål|meriter|viktning|prövning av anbud",
    ),
    (Section.BACKGROUND, r"bakgrund|nuläge|dagens|nuvarande|orientering|inledning|historik|läses|läsanvisning"),
    (Section.REQUIREMENT, r"krav|specifikation|kvalific|kompetens|teknisk beskrivning|uppdragsbeskrivning|föreskrift"),
    (
        Section.CONDITION,
        r"villkor|avtal|kontrakt|ersättning|betalning|faktur|\bvite|ansvar|force majeure|uppsägning|hävning|påföljd"
        r"|försäkring|sekretess|tvist|sanktion|prisjustering",
    ),
    (
        Section.BACKGROUND,
        r"allmän|omfattning|om (?:kommunen|regionen|myndigheten|oss|verksamheten|upphandlingen)|organisation|syfte"
        r"|information(?!ssäkerhet)|kontaktuppgift|kontaktperson|förutsättning|verksamhetsbeskrivning|befintlig|målgrupp|lokaler",
    ),
)
_COLUMNS = (
    (Section.LABEL, r"(?:krav-?)?(?:nr|id|nummer|ref\w*|pos)\.?|#|krav ?(?:nr|id)\.?"),
    (
        Section.LABEL,
        r"typ(?: av krav)?|kravtyp|ska ?/ ?bör|ska-? ?eller bör-?krav|prio(?:ritet)?|obligatoriskt?|kategori|status",
    ),
    (Section.LABEL, r"uppfylls.*|ja ?/ ?nej|svar.*|anbudsgivarens (?:svar|kommentar).*|kommentar.*|verifiering.*"),
    (Section.CRITERION, r"vikt\w*|poäng.*|avdrag.*|mervärde.*|bör-?krav.*"),
    (Section.BACKGROUND, r"bakgrund.*|nuläge.*|motiv\w*|syfte.*|information.*|anmärkning.*|antal.*|volym.*|dagens.*"),
    (Section.DEFINITION, r"förklaring|definition|betydelse|begrepp|term"),
    (Section.REQUIREMENT, r".*krav.*|beskrivning.*|funktion.*|specifikation.*|egenskap.*|omfattning.*|villkor.*"),
)
_SHALL = expression(r"(?:ska(?:ll)?|sk|s|o|obl\.?|obligatorisk[at]?|krav|ska-?krav|skall-?krav|måste)", re.IGNORECASE)
_SHOULD = expression(
    r"(?:bör|bk|b|bör-?krav|önskemål|mervärde|utvärder\w+|tilldelningskriterium|poäng\w*)", re.IGNORECASE
)
_LABEL_WORDS = 3


def section_of(block: Block) -> Section:
    """The section that the block stands in: its column and row in a table, else the nearest heading that tells."""
    cell, heading = _section_of_cell(block), section_of_headings(block.headings)
    told_by_row = any(_type_section(text) for text in block.row)
    if cell is Section.REQUIREMENT and heading is Section.CRITERION and not told_by_row:
        return heading  # a table of what is scored often has a column "Krav"
    return cell or heading


def section_of_headings(headings: Sequence[str]) -> Section:
    """The section that the headings name, the innermost one that tells."""
    for heading in reversed(headings):
        for section, pattern in _HEADINGS:
            if re.search(pattern, heading, re.IGNORECASE):
                return section
    return Section.NEUTRAL


def _section_of_cell(block: Block) -> Section | None:
    if block.kind is not BlockKind.TABLE_CELL:
        return None
    column, text = block.column.strip(), block.text.strip()
    short = len(text.split()) <= _LABEL_WORDS
    heads_column = not column and short and _section_of_column(text) is not None
    if text == column or _type_section(text) or heads_column:
        return Section.LABEL
    named = _section_of_column(column)
    if named is Section.LABEL:
        return Section.LABEL if short else Section.BACKGROUND
    if named in (None, Section.REQUIREMENT):
        types = {_type_section(cell) for cell in block.row}
        return next((section for section in (Section.CRITERION, Section.REQUIREMENT) if section in types), named)
    return named


def _section_of_column(column: str) -> Section | None:
    return next((section for section, pattern in _COLUMNS if re.fullmatch(pattern, column, re.IGNORECASE)), None)


def _type_section(cell: str) -> Section | None:
    """What a cell that holds nothing but the type of a requirement ("Ska", "Bör") says."""
    text = cell.strip()
    if _SHALL.fullmatch(text):
        return Section.REQUIREMENT
    return Section.CRITERION if _SHOULD.fullmatch(text) else None
