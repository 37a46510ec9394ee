"""Text boxes are stored twice: as a drawing and, for old programs, as VML. What changes in one copy changes in both."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from copy import deepcopy

from lxml import etree

from washer.documents.ooxml import Element, attribute, name, sibling_tag
from washer.expressions import expression

_REVISION = frozenset({"ins", "del"})
_ANCHORS = frozenset({"commentRangeStart", "commentRangeEnd"})
_SESSION = expression(rb' (?:w14:(?:paraId|textId)|w:rsid\w*)="[^"]*"')
"""Ids of paragraphs and of the sessions that typed them may differ between copies."""


def twins(paragraph: Element) -> tuple[Element, ...] | None:
    """The copies of a paragraph in the forms of its text box that are not shown; None where one is not like it."""
    found: list[Element] = []
    for shown in paragraph.iterancestors():
        if name(shown) not in ("mc:Choice", "mc:Fallback"):
            continue
        place = _paragraphs(shown, paragraph).index(paragraph)
        for other in (branch for branch in shown.itersiblings() if name(branch)):
            paragraphs = _paragraphs(other, paragraph)
            if not paragraphs:
                continue
            twin = paragraphs[place] if len(paragraphs) == len(_paragraphs(shown, paragraph)) else None
            if twin is None or _canonical(twin) != _canonical(paragraph):
                return None
            found.append(twin)
    return tuple(found)


def _paragraphs(branch: Element, like: Element) -> list[Element]:
    return list(branch.iter(sibling_tag(like, "p")))


def _canonical(element: Element) -> bytes:
    """The element in a form that can be compared; as it stands where its namespaces are no whole addresses."""
    try:
        data = etree.tostring(element, method="c14n", exclusive=True, with_tail=False)
    except etree.C14NError:
        data = etree.tostring(element, with_tail=False)
    return _SESSION.sub(b"", data)


def follow(paragraph: Element, copies: Sequence[Element], comments: Set[int], next_id: Callable[[], int]) -> None:
    """Write what was changed in a paragraph into its copies: without the comments, with numbers of its own."""
    for twin in copies:
        parent = twin.getparent()
        if parent is None:
            continue
        kept = {attribute(element, "id") for element in twin.iter(etree.Element) if name(element) in _REVISION}
        new = deepcopy(paragraph)
        new.attrib.clear()
        new.attrib.update(twin.attrib)
        new.tail = twin.tail
        for element in list(new.iter(etree.Element)):
            if name(element) in _REVISION and attribute(element, "id") not in kept:
                element.set(sibling_tag(element, "id"), str(next_id()))
            elif _marks(element) in comments:
                _remove(element)
        parent.replace(twin, new)


def _marks(element: Element) -> int | None:
    """The id of the comment that the element marks, or None."""
    kind = name(element)
    marks = element if kind in _ANCHORS else None
    if kind == "r":
        marks = next((inner for inner in element if name(inner) == "commentReference"), None)
    text = None if marks is None else attribute(marks, "id")
    return int(text) if text is not None and text.isdecimal() and len(text) < 12 else None


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
