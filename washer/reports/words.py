"""The Swedish words that reports use for severities, categories, formats and places."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from washer.documents.model import Block, BlockKind, Document
from washer.documents.text import TextSource, line_and_column
from washer.expressions import expression
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
_PLACE_PART = expression(r"([a-z]+)(\d*)")
_STORY = expression(r"(?:footnote|endnote|header|footer|box|textbox)\d*")
_ID = 8
_SPACE = expression(r"\s+")
_CODE = "\ufffc"


def section_in_words(document: Document, block: Block) -> str:
    """The nearest heading above a block as it is shown, number and all: "3.1 Planering"; "" where none is."""
    if not block.headings:
        return ""
    title = block.headings[-1]
    for above in reversed(document.blocks[: block.index]):
        if above.kind is BlockKind.HEADING and one_line(above.text) == one_line(title):
            return f"{above.number} {one_line(title)}".strip()
    return one_line(title)


def place_in_words(document: Document, block: Block, offset: int = 0) -> str:
    """Where a character of a block stands, for people.

    In a text file "rad 14"; in a Word file, whose pages and lines are not known, "3.1 Planering, F6" by heading and
    number or first cell of the row, else "stycke 12", "tabell 2, rad 3, kolumn 1", "fotnot 4".
    """
    if isinstance(document.source, TextSource):
        return f"rad {line_and_column(document, block.index, offset)[0]}"
    section = "" if _STORY.match(block.place) else section_in_words(document, block)
    if block.kind is BlockKind.HEADING:
        section = f"{block.number} {shortened(block.text)}".strip()
        return f"rubriken {section}"
    if not section:
        return _place_in_words(block)
    return _labelled(section, block)


def heading_and_label(document: Document, block: Block) -> str:
    """The nearest heading above a block, and its number or the first cell of its row: "3.1 Planering, F6"."""
    return _labelled(section_in_words(document, block), block)


def _labelled(section: str, block: Block) -> str:
    cell = next((cell for cell in block.row if len(cell) <= _ID and any(map(str.isalnum, cell))), "")
    label = block.number if any(map(str.isalnum, block.number)) else cell
    return ", ".join(part for part in (section, label) if part)


def _place_in_words(block: Block) -> str:
    parts = (_PLACE_PART.fullmatch(part) for part in block.place.split("."))
    return ", ".join(f"{_STORIES.get(part[1], part[1])} {part[2]}".strip() for part in parts if part) or block.place


def place_short(document: Document, finding: Finding) -> str:
    """Where a finding stands, for programs and terminals: "14:5" (line and column), or the block's place."""
    if isinstance(document.source, TextSource):
        line, column = line_and_column(document, finding.block, finding.start)
        return f"{line}:{column}"
    return finding.place


def story_in_words(block: Block) -> str:
    """The note, header, footer or text box that a block stands in: "fotnot 4"; "" in the running text."""
    return _place_in_words(block) if _STORY.match(block.place) else ""


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
    start = line[:head].rsplit(" ", 1)[0]
    end = line[-(width - 3 - head) :].split(" ", 1)[-1]
    return f"{start} … {end}"
