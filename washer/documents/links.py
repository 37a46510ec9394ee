"""Links in a Word file: elements of their own, or fields of several runs."""

from __future__ import annotations

from lxml import etree

from washer.documents.inline import Piece
from washer.documents.ooxml import Element, attribute, name


def goes_on(left: Piece, right: Piece) -> bool:
    """Whether text typed between the two still belongs to the left one: not at the end of a link."""
    return left.link is None or left.link is right.link


def last_element(link: Element) -> Element | None:
    """The element with which a link ends, beside which text stands outside it; None where it is not to be found."""
    if name(link) != "fldChar":
        return link
    run, depth = link.getparent(), 0
    while run is not None:
        for mark in run.iter(etree.Element):
            if name(mark) == "fldChar":
                depth += {"begin": 1, "end": -1}.get(attribute(mark, "fldCharType") or "", 0)
        if depth == 0:
            return run
        run = run.getnext()
    return None
