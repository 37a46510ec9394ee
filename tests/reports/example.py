"""A small tender with findings and edits made by hand, so that reports are tested without a parse."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from washer.documents.model import Block, Document
from washer.documents.text import document_from_text
from washer.findings import Category, Edit, Finding, Reference, Safety, Severity
from washer.reports.htmlreport import Washing

TEXT = """\
1 Bakgrund

Kommunen använder i dag flera system för ärenden.

2 Krav på systemet

2.1 Systemet skall bygga på Microsoft SharePoint och vara användarvänligt.

2.2 Leverantören ska tillhandahålla en app i iOS för att personalen ska
kunna registrera avvikelser.

    - Leverantören ska ha ett kontor i kommunen.
    - Systemet ska svara inom två sekunder.

ID\tKrav\tTyp
K1\tSystemet ska skicka larm snarast.\tSka
K2\tRapporter ska kunna tas ut som Excelfiler.\tSka
"""
DATE = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
LAW = Reference("LOU 9 kap. 6 §", url="https://lagen.example/lou#K9P6", below_threshold="LOU 19 kap. 2 §")

_SEVERITIES = {"LOS": Severity.ERROR, "UTE": Severity.WARNING, "OTY": Severity.WARNING, "JAR": Severity.INFO}


def finding(
    document: Document, words: str, code: str, message: str, *, edits: Iterable[tuple[str, str]] = (), **values: str
) -> Finding:
    """A finding on the first place where the words stand; `edits` are pairs of old and new words in the same block."""
    block = next(block for block in document.blocks if words in block.text)
    start = block.text.index(words)
    return Finding(
        code=code,
        name="example-rule",
        category=Category(code[:3]),
        kind="example",
        severity=_SEVERITIES[code[:3]],
        block=block.index,
        place=block.place,
        start=start,
        end=start + len(words),
        match=words,
        sentence=(0, len(block.text)),
        message=message,
        why=values.get("why", ""),
        question=values.get("question", ""),
        sources=(LAW,) if code.startswith("LOS") else (),
        edits=tuple(_edit(block, old, new) for old, new in edits),
        remark=values.get("remark", ""),
    )


def _edit(block: Block, old: str, new: str) -> Edit:
    """The edit that makes `old` into `new`; where `new` begins with `old`, the insertion of the rest."""
    start = block.text.index(old)
    if new.startswith(old):
        at = start + len(old)
        return Edit(block.index, at, at, new[len(old) :], Safety.SUGGESTED)
    return Edit(block.index, start, start + len(old), new, Safety.SAFE if old == "skall" else Safety.SUGGESTED)


def example(text: str = TEXT, path: str = "krav.txt") -> Document:
    """The tender as a document."""
    made = document_from_text(text)
    return Document(Path(path), made.blocks, made.source)


def findings(document: Document) -> tuple[Finding, ...]:
    """What is found in the tender, in reading order."""
    return (
        finding(
            document,
            "skall",
            "JAR101",
            "»skall« är en äldre form av »ska«.",
            edits=[("skall", "ska")],
            why="Myndigheternas skrivregler rekommenderar ska.",
        ),
        finding(
            document,
            "Microsoft SharePoint",
            "LOS101",
            "»Microsoft SharePoint« pekar ut ett visst fabrikat.",
            edits=[("Microsoft SharePoint", "Microsoft SharePoint eller likvärdigt")],
            why="Ett fabrikat får bara nämnas om kravet inte går att beskriva på annat sätt.",
            question="Vilken funktion hos Microsoft SharePoint behöver ni?",
        ),
        finding(
            document,
            "användarvänligt",
            "OTY101",
            "»användarvänligt« går inte att mäta.",
            question="Hur märks det att systemet är användarvänligt?",
            why="Ett krav som inte går att mäta går inte att följa upp.",
        ),
        finding(
            document,
            "en app i iOS",
            "LOS201",
            "»en app i iOS« låser lösningen.",
            edits=[("Leverantören ska tillhandahålla en app i iOS för att personalen", "Personalen")],
            remark="Tidigare lösning i texten: en app i iOS.",
        ),
        finding(
            document,
            "ha ett kontor i kommunen",
            "UTE101",
            "Kravet på kontor i kommunen kan stänga ute leverantörer från andra orter.",
            question="Vad i uppdraget kräver ett kontor just där?",
        ),
        finding(document, "snarast", "OTY102", "»snarast« säger inte när.", question="Inom vilken tid ska larmet gå?"),
        finding(
            document,
            "Excelfiler",
            "LOS101",
            "»Excelfiler« pekar ut ett visst fabrikat.",
            question="Vilken funktion hos Excelfiler behöver ni?",
        ),
    )


def washing(document: Document, found: tuple[Finding, ...]) -> Washing:
    """The tender washed."""
    edits = tuple(edit for one in found for edit in one.edits)
    return Washing(document, found, edits, "krav.tvattad.txt", DATE)
