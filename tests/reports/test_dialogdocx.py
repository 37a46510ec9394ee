from __future__ import annotations

import io
from datetime import UTC, datetime

import docx
import pytest

from washer.api import WashedDocument, Washer
from washer.documents.text import document_from_text
from washer.reports.dialog import dialog_kit
from washer.reports.dialogdocx import dialog_docx

DATE = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def washed(washer: Washer) -> WashedDocument:
    text = "Schemat ska kunna visas i Excel. Systemet ska vara lättanvänt."
    return washer.wash_document(document_from_text(text, "Tekniska krav"))


def test_the_file_holds_the_whole_kit(washed: WashedDocument) -> None:
    word = docx.Document(io.BytesIO(dialog_docx(washed, "krav.docx", DATE)))
    kit = dialog_kit(washed)
    text = "\n".join(paragraph.text for paragraph in word.paragraphs)
    assert all(question.text in text for question in kit.questions)
    assert [row.cells[1].text for row in word.tables[0].rows][1:] == [locked.text for locked in kit.locked]


def test_the_same_date_gives_the_same_bytes(washed: WashedDocument) -> None:
    assert dialog_docx(washed, "krav.docx", DATE) == dialog_docx(washed, "krav.docx", DATE)


def test_an_empty_kit_says_so(washer: Washer) -> None:
    washed = washer.wash_document(document_from_text("Kommunen har tolv skolor.", "Bakgrund"))
    word = docx.Document(io.BytesIO(dialog_docx(washed, "bakgrund.docx", DATE)))
    assert word.paragraphs[-1].text == "Tvättmaskinen hittade inga sådana krav."
    assert not word.tables
