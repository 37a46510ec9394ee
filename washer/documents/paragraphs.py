"""Paragraphs of a Word file as wholes: dividing them, and where they stand."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from washer.documents.ooxml import Element, child, name, sibling_tag

REVISIONS = frozenset({"ins", "del", "moveFrom", "moveTo", "rPrChange"})
"""What others have changed in the properties of a run or of a paragraph's end; a copy is without it."""
_THIS_ONE_ONLY = frozenset({"sectPr", "pPrChange"})
_ONCE = frozenset({"pageBreakBefore", "framePr"})
"""Properties that two paragraphs would show twice."""


def divisible(node: Element) -> bool:
    """Whether the paragraph of `node` can be divided beside it: not inside a link, a control or a frame."""
    parent = node.getparent()
    while parent is not None and name(parent) == "ins":
        parent = parent.getparent()
    if parent is None or name(parent) != "p":
        return False
    properties = _properties(parent)
    return properties is None or not any(name(element) in _ONCE for element in properties)


def divide(border: Element, insertion: Element) -> None:
    """Divide a paragraph at its child `border`, which goes; `insertion` marks the end of the first part as inserted.

    The first part is new: it has the properties of the paragraph, its place in a list too, and rejecting the insertion
    leaves the paragraph that was there.
    """
    second = border.getparent()
    if second is None:
        return
    first = etree.Element(second.tag)
    first.append(_copied(_properties(second), insertion))
    for element in reversed(list(border.itersiblings(preceding=True))):
        if name(element) != "pPr":
            first.append(element)
    second.remove(border)
    second.addprevious(first)


def begins_control(paragraph: Element) -> bool:
    """Whether a content control begins with the paragraph.

    LibreOffice 7.4 loses all text there that stands before the mark of a comment, Word's own comments too.
    """
    controls = (above for above in paragraph.iterancestors() if name(above) == "sdt")
    return any(next(above.iter(str(paragraph.tag)), None) is paragraph for above in controls)


def _properties(paragraph: Element) -> Element | None:
    """The `w:pPr`, which is the first child if there is one: a paragraph may have very many."""
    first = next(iter(paragraph), None)
    return None if first is None or name(first) != "pPr" else first


def _copied(properties: Element | None, insertion: Element) -> Element:
    """A copy of paragraph properties whose end is marked with `insertion`, without what others changed in them."""
    copy = etree.Element(sibling_tag(insertion, "pPr")) if properties is None else deepcopy(properties)
    for element in [element for element in copy if name(element) in _THIS_ONE_ONLY]:
        copy.remove(element)
    numbering = child(copy, "numPr")
    if numbering is not None:
        for element in [element for element in numbering if name(element) in ("ins", "numberingChange")]:
            numbering.remove(element)
    end = child(copy, "rPr")
    if end is None:
        end = etree.SubElement(copy, sibling_tag(insertion, "rPr"))
    for element in [element for element in end if name(element) in REVISIONS]:
        end.remove(element)
    end.insert(0, insertion)
    return copy
