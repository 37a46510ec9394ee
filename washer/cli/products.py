"""What washing a document gives, as bytes: the draft, the annotated text, the report."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from washer.api import WashedDocument
from washer.cli.paths import Outputs
from washer.documents.docx import washed_docx
from washer.documents.text import TextSource, encoded_text
from washer.findings import Safety
from washer.reports.criticmarkup import annotated_text
from washer.reports.dialog import dialog_markdown
from washer.reports.dialogdocx import dialog_docx
from washer.reports.htmlreport import Washing, html_report
from washer.reports.innovation import rooms


def products(washed: WashedDocument, planned: Outputs, author: str, date: datetime, level: Safety) -> dict[Path, bytes]:
    """The content of every output. Raises DocumentError where the draft cannot be made."""
    document, findings, edits = washed.document, washed.findings, washed.edits
    made: dict[Path, bytes] = {}
    if isinstance(document.source, TextSource):
        made[planned.washed] = encoded_text(document, planned.washed, edits)
    else:
        made[planned.washed], left = washed_docx(document, edits, findings, author, date)
        edits = tuple(edit for edit in edits if edit not in left)
    if planned.annotated:
        made[planned.annotated] = _utf8(annotated_text(document, edits, findings))
    shown = Washing(document, findings, edits, planned.washed.name, date, level, rooms(washed))
    made[planned.report] = _utf8(html_report(shown))
    made[planned.dialog] = _utf8(dialog_markdown(washed, shown.name))
    made[planned.dialog_docx] = dialog_docx(washed, shown.name, date)
    return made


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", errors="replace")
