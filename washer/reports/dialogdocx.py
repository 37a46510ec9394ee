"""The dialogue kit as a Word file."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import docx

from washer.api import WashedDocument
from washer.reports.dialog import DialogKit, dialog_kit, room_in_words
from washer.reports.innovation import HOW_COUNTED


def dialog_docx(washed: WashedDocument, name: str, date: datetime) -> bytes:
    """The kit as a Word file, under the document's name; the same bytes for the same date."""
    kit = dialog_kit(washed)
    word = docx.Document()
    word.core_properties.title = f"Underlag för dialog: {name}"
    word.core_properties.author = word.core_properties.last_modified_by = "Tvättmaskinen"
    word.core_properties.comments = ""
    word.core_properties.language = "sv-SE"
    word.core_properties.created = word.core_properties.modified = date
    word.add_heading(f"Underlag för dialog: {name}", 0)
    word.add_paragraph(room_in_words(washed))
    word.add_paragraph(HOW_COUNTED)
    _questions(word, kit)
    _locked(word, kit)
    packed = io.BytesIO()
    word.save(packed)
    return _dated(packed.getvalue(), date)


def _questions(word: docx.document.Document, kit: DialogKit) -> None:
    word.add_heading("Frågor till marknaden", 1)
    for theme, questions in kit.by_theme().items():
        word.add_heading(theme, 2)
        for question in questions:
            word.add_paragraph(f"{question.text} ({'; '.join(question.places)})", style="List Bullet")
    if not kit.questions:
        word.add_paragraph("Tvättmaskinen hittade inget att fråga marknaden om.")


def _locked(word: docx.document.Document, kit: DialogKit) -> None:
    word.add_heading("Krav som låser lösningen", 1)
    if not kit.locked:
        word.add_paragraph("Tvättmaskinen hittade inga sådana krav.")
        return
    table = word.add_table(rows=1, cols=4, style="Table Grid")
    for cell, title in zip(table.rows[0].cells, ("Var", "Kravet i dag", "Det som låser", "Behov"), strict=True):
        cell.paragraphs[0].add_run(title).bold = True
    for locked in kit.locked:
        texts = (
            locked.place,
            locked.text,
            ", ".join(locked.locks),
            f"{locked.need}\nMall: {locked.skeleton}" if locked.skeleton else locked.need,
        )
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text


def _dated(packed: bytes, date: datetime) -> bytes:
    """The package with every member dated alike, so that the same kit gives the same bytes."""
    out = io.BytesIO()
    stamp = (max(date.year, 1980), date.month, date.day, date.hour, date.minute, date.second)
    with zipfile.ZipFile(io.BytesIO(packed)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, stamp), source.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
