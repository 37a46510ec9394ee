"""The report as one HTML file: a summary, and the whole document with its changes and the reasons beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from washer import __version__
from washer.documents.model import Document
from washer.findings import Category, Edit, Finding, Safety, Severity
from washer.reports.innovation import HOW_COUNTED, Room, total
from washer.reports.view import Note, groups_of, notes_of
from washer.reports.words import CATEGORIES, FORMATS, SEVERITIES, counted, one_line, source_in_words

_TEMPLATES = Path(__file__).parent / "templates"
_CODE = "\ufffc"
_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
)  # fmt: skip
_EXPLAINED = {
    Category.SOLUTION_LOCKED: "Kravet pekar ut en lösning, ett fabrikat eller ett arbetssätt i stället för behovet.",
    Category.JARGON: "Ordet eller meningen är svårare än den behöver vara.",
    Category.EXCLUSIONARY: "Formuleringen kan stänga ute leverantörer eller människor utan att behovet kräver det.",
    Category.UNCLEAR: "Det går inte att säga säkert när kravet är uppfyllt.",
}


@dataclass(frozen=True, slots=True)
class Washing:
    """What a report tells of: a document, what was found in it, and the edits that were made.

    `draft` is the name of the washed file. `level` SAFE tells that only safe edits were asked for. `rooms` tell how
    many requirements each section has, and how many of them fix the solution.
    """

    document: Document
    findings: tuple[Finding, ...]
    edits: tuple[Edit, ...]
    draft: str
    date: datetime
    level: Safety = Safety.SUGGESTED
    rooms: tuple[Room, ...] = ()

    @property
    def name(self) -> str:
        """The name of the file that was washed."""
        return self.document.path.name if self.document.path else "texten"


def html_report(washing: Washing) -> str:
    """The report: one self-contained page in Swedish that loads nothing and runs no script."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["source"] = source_in_words
    environment.filters["plain"] = one_line
    environment.filters["visible"] = lambda words: words.replace(_CODE, "[kod]")
    return environment.get_template("report.html.j2").render(**_context(washing))


def _context(washing: Washing) -> dict[str, Any]:
    document = washing.document
    notes = notes_of(document, washing.findings, washing.edits)
    words = sum(len(block.text.split()) for block in document.blocks)
    return {
        "washing": washing,
        "version": __version__,
        "date": _date(washing.date),
        "format": _capital(FORMATS.get(document.source.format, "fil")),
        "words": f"{words:,}".replace(",", "\u00a0"),
        "blocks": len(document.blocks),
        "notes": notes,
        "by_severity": [
            (severity, _capital(SEVERITIES[severity]), [note for note in notes if note.finding.severity is severity])
            for severity in Severity
        ],
        "matrix": _matrix(notes),
        "severities": SEVERITIES,
        "groups": groups_of(document, washing.edits, notes),
        "done": _done(washing, notes),
        "room": total(washing.rooms),
        "how_counted": HOW_COUNTED,
    }


def _matrix(notes: Sequence[Note]) -> list[tuple[str, str, list[tuple[str, int]], int]]:
    """For each category: its name, what it is, the number of notes by severity, and in all."""
    counts = Counter((note.finding.category, note.finding.severity) for note in notes)
    return [
        (
            CATEGORIES[category],
            _EXPLAINED[category],
            [(SEVERITIES[severity], counts[category, severity]) for severity in Severity],
            sum(counts[category, severity] for severity in Severity),
        )
        for category in Category
    ]


def _done(washing: Washing, notes: Sequence[Note]) -> dict[str, str]:
    safe = sum(edit.safety is Safety.SAFE for edit in washing.edits)
    suggested = len(washing.edits) - safe
    open_notes = sum(not note.changed for note in notes)
    return {
        "safe": counted(safe, "ändring", "ändringar"),
        "suggested": counted(suggested, "ändring", "ändringar"),
        "open": counted(open_notes, "ställe", "ställen"),
        "left": "ja" if open_notes else "",
        "all": counted(len(notes), "ställe", "ställen"),
    }


def _capital(words: str) -> str:
    """The words from a capital letter on, the rest as it is."""
    return words[:1].upper() + words[1:]


def _date(date: datetime) -> str:
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"
