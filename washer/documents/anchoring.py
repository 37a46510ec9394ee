"""Where the comment on a finding can stand: at its words, or, where Word or LibreOffice takes none there, near them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from washer.documents.ooxml import Element, attribute, name
from washer.documents.story import Paragraph
from washer.documents.wordfile import WordFile

_MARGINS = {"header": "I sidhuvudet", "footer": "I sidfoten"}
_NOTES = {"footnote": "I fotnot", "endnote": "I slutnot"}


@dataclass(frozen=True, slots=True)
class Stand:
    """`[start, end)` in the text of a paragraph, or the run of the note mark `mark` in it.

    `paragraph` is an index among all paragraphs of the file; `where` tells in Swedish where the words themselves are.
    """

    paragraph: int
    start: int
    end: int
    where: str = ""
    mark: Element | None = None


def stand(file: WordFile, index: int, start: int, end: int) -> Stand | None:
    """Where the comment on these words stands; None where the file has no place for it.

    Word takes no comments in headers and footers, and LibreOffice cannot open a file with one in a note.
    """
    paragraph = file.paragraphs[index]
    margin = re.sub(r"\d+$", "", paragraph.story)
    if margin in _MARGINS:
        return _at_top(file, _MARGINS[margin])
    if paragraph.story in _NOTES and paragraph.anchor is not None:
        ordinal = re.search(r"\d+", paragraph.place)
        where = f"{_NOTES[paragraph.story]} {ordinal[0] if ordinal else ''}".strip()
        host = file.paragraphs[paragraph.anchor]
        return Stand(paragraph.anchor, 0, len(host.text), where, _mark(host, paragraph))
    if paragraph.part != file.main and paragraph.anchor is not None:
        return stand(file, paragraph.anchor, 0, len(file.paragraphs[paragraph.anchor].text))
    return Stand(index, *_widened(paragraph.text, start, end))


def _at_top(file: WordFile, where: str) -> Stand | None:
    for index, paragraph in enumerate(file.paragraphs):
        if paragraph.story == "body" and paragraph.text.strip():
            return Stand(index, 0, len(paragraph.text), where)
    return None


def _mark(host: Paragraph, note: Paragraph) -> Element | None:
    """The reference to the note in the paragraph that it hangs on."""
    key = next((attribute(e, "id") for e in note.elements[0].iterancestors() if name(e) == note.story), None)
    for root in host.elements:
        for element in root.iter(etree.Element):
            if name(element) == f"{note.story}Reference" and attribute(element, "id") == key:
                return element
    return None


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """A range that holds at least one character, inside the text."""
    end = min(max(end, 0), len(text))
    start = min(max(start, 0), end)
    if start < end:
        return start, end
    return (start - 1, start) if start == len(text) else (start, start + 1)
