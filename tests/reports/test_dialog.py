from __future__ import annotations

import pytest

from washer.api import WashedDocument, Washer
from washer.documents.text import document_from_text
from washer.reports.dialog import QUESTIONS, THEMES, dialog_kit, dialog_markdown
from washer.reports.innovation import rooms, total

TEXT = """\
1 Tekniska krav

Schemat ska kunna visas i Excel.

Statistiken ska kunna visas i Excel.

Enhetschefen ska kunna följa bemanningen vecka för vecka.

Leverantören ska tillhandahålla en app för iPad för att personalen ska kunna läsa sina besök.

2 Bakgrund

Kommunen har tolv skolor.
"""


@pytest.fixture(scope="module")
def washed(washer: Washer) -> WashedDocument:
    return washer.wash_document(document_from_text(TEXT))


def test_every_question_has_a_theme_and_names_the_words() -> None:
    assert QUESTIONS.keys() == THEMES.keys()
    assert all("{match}" in question and question.endswith("?") for question in QUESTIONS.values())


def test_one_cause_gives_one_question_with_all_its_places(washed: WashedDocument) -> None:
    (about_excel,) = [question for question in dialog_kit(washed).questions if "»Excel«" in question.text]
    assert len(about_excel.places) == 2


def test_what_one_requirement_says_of_a_kind_is_one_question(washer: Washer) -> None:
    vague = washer.wash_document(document_from_text("Vyn ska vara modern, intuitiv och modern.", "Krav"))
    (question,) = dialog_kit(vague).questions
    assert question.text.startswith("Vi har skrivit »modern« och »intuitiv«. ")


def test_a_locked_requirement_tells_its_need_where_the_text_does(washed: WashedDocument) -> None:
    needs = {locked.text: locked.need for locked in dialog_kit(washed).locked}
    assert len(needs) == 3
    assert "Personalen ska kunna läsa sina besök." in needs.values()
    assert needs["Schemat ska kunna visas i Excel."].startswith("Behovet framgår inte av texten.")


def test_a_need_is_told_without_the_rest_of_its_paragraph(washer: Washer) -> None:
    need = "Leverantören ska leverera en app för iPad så att personalen kan läsa sina besök."
    washed = washer.wash_document(document_from_text(f"Tjänsten omfattar hemtjänsten. {need} Priset är fast.", "Krav"))
    assert [locked.need for locked in dialog_kit(washed).locked] == ["Personalen ska kunna läsa sina besök."]


def test_the_room_is_the_share_of_open_requirements(washed: WashedDocument) -> None:
    (room,) = rooms(washed)
    assert (room.requirements, room.locked, room.percent) == (4, 3, 25)
    assert total([room, room]).percent == 25


def test_a_document_without_findings_says_so(washer: Washer) -> None:
    washed = washer.wash_document(document_from_text("Kommunen har tolv skolor.", "Bakgrund"))
    text = dialog_markdown(washed, "bakgrund.txt")
    assert "Dokumentet ställer inga krav." in text
    assert text.count("Tvättmaskinen hittade inga sådana krav.") == 1


def test_the_kit_is_plain_markdown(washed: WashedDocument) -> None:
    text = dialog_markdown(washed, "krav.txt")
    assert text.startswith("# Underlag för dialog: krav.txt\n")
    assert "### Produkter och fabrikat" in text
    assert "Innovationsutrymme: 25 procent. 1 av 4 krav är öppna." in text
