"""The Swedish words that reports use for severities, categories, formats and places."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from washer.documents.model import Block, Document
from washer.documents.text import TextSource, line_and_column
from washer.findings import Category, Finding, Reference, Severity

SEVERITIES: Mapping[Severity, str] = MappingProxyType(
    {Severity.ERROR: "måste ses över", Severity.WARNING: "bör motiveras", Severity.INFO: "förslag"}
)
CATEGORIES: Mapping[Category, str] = MappingProxyType(
    {
        Category.SOLUTION_LOCKED: "Låst lösning",
        Category.JARGON: "Krångligt språk",
        Category.EXCLUSIONARY: "Stänger ute",
        Category.UNCLEAR: "Otydligt krav",
    }
)
FORMATS: Mapping[str, str] = MappingProxyType({"docx": "Word-dokument", "txt": "textfil", "md": "textfil i Markdown"})
_STORIES = {
    "footnote": "fotnot",
    "endnote": "slutnot",
    "header": "sidhuvud",
    "footer": "sidfot",
    "box": "textruta",
    "textbox": "textruta",
    "t": "tabell",
    "r": "rad",
    "c": "kolumn",
    "p": "stycke",
}
_PLACE_PART = re.compile(r"([a-z]+)(\d*)")
_SPACE = re.compile(r"\s+")
_CODE = "\ufffc"


def place_in_words(document: Document, block: Block, offset: int = 0) -> str:
    """Where a character of a block stands, for people: "rad 14", "stycke 12", "tabell 2, rad 3, kolumn 1"."""
    if isinstance(document.source, TextSource):
        return f"rad {line_and_column(document, block.index, offset)[0]}"
    parts = (_PLACE_PART.fullmatch(part) for part in block.place.split("."))
    return ", ".join(f"{_STORIES.get(part[1], part[1])} {part[2]}".strip() for part in parts if part) or block.place


def place_short(document: Document, finding: Finding) -> str:
    """Where a finding stands, for programs and terminals: "14:5" (line and column), or the block's place."""
    if isinstance(document.source, TextSource):
        line, column = line_and_column(document, finding.block, finding.start)
        return f"{line}:{column}"
    return finding.place


def source_in_words(reference: Reference) -> str:
    """A source with the paragraph that holds below the thresholds."""
    below = reference.below_threshold
    return f"{reference.ref} (under tröskelvärdet: {below})" if below else reference.ref


def one_line(text: str) -> str:
    """The text on one line, with code and pictures as a word."""
    return _SPACE.sub(" ", text).replace(_CODE, "[kod]").strip()


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 fil", "3 filer"."""
    return f"{number} {one if number == 1 else many}"


def shortened(text: str, width: int = 60) -> str:
    """The text on one line, its middle left out where it is longer than `width`."""
    line = one_line(text)
    if len(line) <= width:
        return line
    head = (width - 3) * 2 // 3
    return f"{line[:head].rstrip()} … {line[-(width - 3 - head) :].lstrip()}"
