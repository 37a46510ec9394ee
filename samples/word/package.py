"""The parts of a Word file, zipped so that the same manuscript always gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

from samples.word.markup import parse
from samples.word.styles import numbering, settings, styles
from samples.word.writing import Writer
from samples.word.xml import PROLOGUE, RELATIONSHIPS

SAVED = "2026-03-02T08:30:00Z"
_BASE = "application/vnd.openxmlformats-package"
_OFFICE = "application/vnd.openxmlformats"
_DOCUMENT = f"{_OFFICE}-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATED = ("styles", "numbering", "settings", "footnotes", "header", "footer")


def word_file(text: str) -> bytes:
    """The Word file of a manuscript."""
    writer = Writer(parse(text))
    facts = writer.manuscript.facts
    document = writer.document()
    return zipped(
        {
            "[Content_Types].xml": _content_types(),
            "_rels/.rels": _relationships(
                (f"{RELATIONSHIPS}/officeDocument", "word/document.xml"),
                (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
                (f"{RELATIONSHIPS}/extended-properties", "docProps/app.xml"),
            ),
            "word/document.xml": document,
            "word/_rels/document.xml.rels": _relationships(
                *((f"{RELATIONSHIPS}/{name}", f"{name}.xml") for name in _RELATED)
            ),
            "word/styles.xml": styles(),
            "word/numbering.xml": numbering(),
            "word/settings.xml": settings(),
            "word/footnotes.xml": writer.notes(),
            "word/header.xml": writer.header(),
            "word/footer.xml": writer.footer(),
            "docProps/core.xml": _core(f"{facts['titel']} – {facts['undertitel']}", facts["myndighet"]),
            "docProps/app.xml": _application(facts["myndighet"]),
        }
    )


def zipped(parts: Mapping[str, str]) -> bytes:
    """A zip of the parts, in their order, with one fixed date."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, content.encode())
    return target.getvalue()


def _content_types() -> str:
    kinds = {f"word/{name}": f"{_DOCUMENT}.{name}" for name in _RELATED}
    kinds |= {
        "word/document": f"{_DOCUMENT}.document.main",
        "docProps/app": f"{_OFFICE}-officedocument.extended-properties",
    }
    kinds["docProps/core"] = f"{_BASE}.core-properties"
    defaults = f'<Default Extension="rels" ContentType="{_BASE}.relationships+xml"/>'
    defaults += '<Default Extension="xml" ContentType="application/xml"/>'
    parts = "".join(f'<Override PartName="/{name}.xml" ContentType="{kind}+xml"/>' for name, kind in kinds.items())
    return f'{PROLOGUE}<Types xmlns="{_PACKAGE}/content-types">{defaults}{parts}</Types>'


def _relationships(*targets: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{PROLOGUE}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _core(title: str, creator: str) -> str:
    dates = "".join(
        f'<dcterms:{when} xsi:type="dcterms:W3CDTF">{SAVED}</dcterms:{when}>' for when in ("created", "modified")
    )
    spaces = {
        "cp": f"{_PACKAGE}/metadata/core-properties",
        "dc": "http://purl.org/dc/elements/1.1/",
        "dcterms": "http://purl.org/dc/terms/",
        "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }
    declared = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in spaces.items())
    return (
        f"{PROLOGUE}<cp:coreProperties {declared}><dc:title>{escape(title)}</dc:title>"
        f"<dc:creator>{escape(creator)}</dc:creator><cp:lastModifiedBy>{escape(creator)}</cp:lastModifiedBy>"
        f"{dates}<dc:language>sv-SE</dc:language></cp:coreProperties>"
    )


def _application(company: str) -> str:
    space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return (
        f'{PROLOGUE}<Properties xmlns="{space}"><Application>Microsoft Office Word</Application>'
        f"<Company>{escape(company)}</Company></Properties>"
    )
