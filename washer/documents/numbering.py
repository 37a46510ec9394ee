"""List numbers as Word shows them: "3.2.1", "a)", "•"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from washer.documents.ooxml import Element, attribute, child, name, number, toggle, value
from washer.documents.styles import Styles
from washer.expressions import expression

LEVELS = 9
_PLACE = expression(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_SMALL = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_BULLETS = {
    "o": "◦",
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf0a8": "☐",
    "\uf06f": "☐",
    "\uf0e0": "→",
}


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list definition. `restart` is the level at or above which a new number restarts this one."""

    start: int = 0
    format: str = "decimal"
    text: str = ""
    style: str | None = None
    legal: bool = False
    restart: int | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class List:
    """A list as paragraphs name it: the definition that it counts in, its own levels and the starts it forces."""

    abstract: int
    levels: dict[int, Level]
    forced: dict[int, int]


@dataclass(frozen=True, slots=True)
class Numbering:
    """The lists of a document by id."""

    lists: dict[int, List] = field(default_factory=dict)

    def position(self, properties: Element | None, styles: Styles) -> tuple[int, int] | None:
        """The list id and level (0 is the outermost) of the paragraph with these properties, or None."""
        direct = child(properties, "numPr")
        list_id, level = number(value(direct, "numId")), number(value(direct, "ilvl"))
        if list_id is None:
            for style_id, style in styles.chain(styles.of(properties)):
                if style.list_id is not None:
                    list_id = style.list_id
                    level = level if level is not None else self._style_level(list_id, style_id, style.list_level)
                    break
        if not list_id or list_id not in self.lists:
            return None
        return list_id, min(max(level or 0, 0), LEVELS - 1)

    def _style_level(self, list_id: int, style_id: str, otherwise: int | None) -> int | None:
        levels = self.lists[list_id].levels if list_id in self.lists else {}
        return next((index for index, level in levels.items() if level.style == style_id), otherwise)


@dataclass(slots=True)
class Counter:
    """Counts list paragraphs in the order of the document."""

    numbering: Numbering
    _counts: dict[int, list[int | None]] = field(default_factory=dict)
    _forced: set[tuple[int, int]] = field(default_factory=set)

    def next(self, list_id: int, level: int) -> str:
        """The number that Word shows before the next paragraph of this list at this level; "" where it shows none."""
        entry = self.numbering.lists[list_id]
        counts = self._counts.setdefault(entry.abstract, [None] * LEVELS)
        counts[level] = self._advance(list_id, entry, level, counts[level])
        for deeper in range(level + 1, LEVELS):
            restart = entry.levels.get(deeper, Level()).restart
            if restart is None or level < restart:
                counts[deeper] = None
        return _shown(entry, level, counts)

    def _advance(self, list_id: int, entry: List, level: int, count: int | None) -> int:
        if level in entry.forced and (list_id, level) not in self._forced:
            self._forced.add((list_id, level))
            return entry.forced[level]
        start = entry.forced.get(level, entry.levels.get(level, Level()).start)
        return start if count is None else count + 1


def _shown(entry: List, level: int, counts: list[int | None]) -> str:
    shape = entry.levels.get(level, Level())
    if shape.hidden or (shape.format == "none" and not shape.text):
        return ""
    if shape.format == "bullet":
        return "".join(_BULLETS.get(mark, "•" if "\uf000" <= mark <= "\uf0ff" else mark) for mark in shape.text).strip()

    def place(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        other = entry.levels.get(index, Level())
        count = counts[index]
        return format_number(other.start if count is None else count, "decimal" if shape.legal else other.format)

    return _PLACE.sub(place, shape.text).strip()


def format_number(count: int, style: str) -> str:
    """`count` in one of Word's number formats; decimal for those that are not Swedish."""
    if style in ("none", "bullet"):
        return ""
    if style in ("lowerLetter", "upperLetter") and 0 < count <= 26 * 30:
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters.upper() if style == "upperLetter" else letters
    if style in ("lowerRoman", "upperRoman") and 0 < count < 4000:
        digits = _roman(count)
        return digits.upper() if style == "upperRoman" else digits
    return f"{count:02}" if style == "decimalZero" else str(count)


def _roman(count: int) -> str:
    digits = ""
    for worth, letters in _ROMAN + _ROMAN_SMALL:
        while count >= worth:
            digits += letters
            count -= worth
    return digits


def read_numbering(root: Element | None, styles: Styles) -> Numbering:
    """The lists in `numbering.xml`; none where the part lacks."""
    if root is None:
        return Numbering()
    abstracts = {number(attribute(e, "abstractNumId")): e for e in root if name(e) == "abstractNum"}
    instances = {number(attribute(e, "numId")): e for e in root if name(e) == "num"}
    lists: dict[int, List] = {}
    for list_id, element in instances.items():
        abstract = number(value(element, "abstractNumId"))
        definition = _definition(abstracts.get(abstract), abstracts, instances, styles)
        if list_id is not None and abstract is not None and definition is not None:
            lists[list_id] = _list(abstract, definition, element)
    return Numbering(lists)


def _definition(
    element: Element | None,
    abstracts: dict[int | None, Element],
    instances: dict[int | None, Element],
    styles: Styles,
) -> Element | None:
    """The definition itself, or the one that its list style leads to."""
    link = value(element, "numStyleLink")
    if link is None:
        return element
    for other in abstracts.values():
        if value(other, "styleLink") == link:
            return other
    style = styles.by_id.get(link)
    target = None if style is None else instances.get(style.list_id)
    return None if target is None else abstracts.get(number(value(target, "abstractNumId")))


def _list(abstract: int, definition: Element, element: Element) -> List:
    levels: dict[int, Level] = {}
    forced: dict[int, int] = {}
    for entry in definition:
        index = number(attribute(entry, "ilvl")) if name(entry) == "lvl" else None
        if index is not None:
            levels[index] = _level(entry)
    for override in element:
        index = number(attribute(override, "ilvl")) if name(override) == "lvlOverride" else None
        if index is None:
            continue
        own, start = child(override, "lvl"), number(value(override, "startOverride"))
        if own is not None:
            levels[index] = _level(own)
        if start is not None:
            forced[index] = start
    return List(abstract, levels, forced)


def _level(element: Element) -> Level:
    return Level(
        start=number(value(element, "start")) or 0,
        format=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        style=value(element, "pStyle"),
        legal=bool(toggle(element, "isLgl")),
        restart=number(value(element, "lvlRestart")),
        hidden=bool(toggle(child(element, "rPr"), "vanish")),
    )
