"""What a Word file's styles say about a paragraph or a run: heading level, numbering, hidden text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from washer.documents.ooxml import Element, attribute, child, descend, name, number, toggle, value
from washer.expressions import expression

_HEADING = expression(r"(?:heading|rubrik) ?([1-9])", re.IGNORECASE)
_TITLE = expression(r"title|rubrik", re.IGNORECASE)
_CONTENTS = expression(r"(?:toc|innehåll) ?(?:\d|heading)|innehållsförteckningsrubrik|table of .*", re.IGNORECASE)
BODY_TEXT = 9
"""The outline level that says "no heading"."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style as it stands in the file; None is "not said here"."""

    name: str
    based_on: str | None = None
    outline: int | None = None
    list_id: int | None = None
    list_level: int | None = None
    hidden: bool | None = None


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by id, and the id of the default paragraph style."""

    by_id: dict[str, Style] = field(default_factory=dict)
    default: str | None = None

    def chain(self, style_id: str | None) -> Iterator[tuple[str, Style]]:
        """The style and those that it builds on, nearest first."""
        seen: set[str] = set()
        while style_id is not None and style_id in self.by_id and style_id not in seen:
            seen.add(style_id)
            style = self.by_id[style_id]
            yield style_id, style
            style_id = style.based_on

    def of(self, properties: Element | None) -> str | None:
        """The id of the paragraph style that a `w:pPr` names, or the default one."""
        style_id = value(properties, "pStyle")
        return style_id if style_id in self.by_id else self.default

    def heading_level(self, properties: Element | None) -> int | None:
        """The level of the heading (1 is the top), or None for other paragraphs. A title counts as 1."""
        direct = number(value(properties, "outlineLvl"))
        style_id = self.of(properties)
        if any(_CONTENTS.fullmatch(style.name) for _, style in self.chain(style_id)):
            return None
        if direct is not None:
            return None if direct >= BODY_TEXT else direct + 1
        for ancestor, style in self.chain(style_id):
            if style.outline is not None:
                return None if style.outline >= BODY_TEXT else style.outline + 1
            named = _HEADING.fullmatch(style.name) or _HEADING.fullmatch(ancestor)
            if named:
                return int(named[1])
            if _TITLE.fullmatch(style.name):
                return 1
        return None

    def hides(self, style_id: str | None) -> bool:
        """Whether text in this paragraph or character style is hidden."""
        return next((style.hidden for _, style in self.chain(style_id) if style.hidden is not None), False)

    def named(self, built_in: str) -> str | None:
        """The id of the style with that built-in name, such as "annotation text", or None."""
        return next((key for key, style in self.by_id.items() if style.name.casefold() == built_in), None)


def read_styles(root: Element | None) -> Styles:
    """The styles in `styles.xml`; none where the part lacks."""
    by_id: dict[str, Style] = {}
    default: str | None = None
    for element in root if root is not None else ():
        if name(element) != "style":
            continue
        style_id = attribute(element, "styleId") or ""
        by_id[style_id] = _style(element)
        if attribute(element, "type") == "paragraph" and attribute(element, "default") in ("1", "true", "on"):
            default = style_id
    return Styles(by_id, default)


def _style(element: Element) -> Style:
    properties = child(element, "pPr")
    lists = child(properties, "numPr")
    return Style(
        name=value(element, "name") or "",
        based_on=value(element, "basedOn"),
        outline=number(value(properties, "outlineLvl")),
        list_id=number(value(lists, "numId")),
        list_level=number(value(lists, "ilvl")),
        hidden=toggle(descend(element, "rPr"), "vanish"),
    )
