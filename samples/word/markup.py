"""The plain text that a sample is written in, read into items.

One paragraph a line. `#` begins a heading, `-` and `--` a bullet, `1.` a numbered item. `@krav`, `@tabell` and `@meta`
begin a table of lines with `|` between the cells, `@slut` ends it. `@kontroll TITLE` begins a content control,
`@slutkontroll` ends it; they nest. In a line: `**bold**`, `[[Title|text]]` a content control around words,
`{{8}}` a cross-reference to a chapter, `[^text]` a footnote, `¦` a place where Word has cut the run in two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `page` is its page in the table of contents, "" where it stands in none."""

    level: int
    text: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or list item: `style` is "", "bullet" or "number"; `level` is the list level, from 0."""

    text: str
    style: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table: `kind` is "krav", "tabell" or "meta" (no header row); `widths` are the columns', in centimetres."""

    kind: str
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The place of the table of contents."""


@dataclass(frozen=True, slots=True)
class Control:
    """A content control around whole paragraphs and tables."""

    title: str
    items: tuple[Item, ...]


Item = Heading | Paragraph | Table | Contents | Control


@dataclass(slots=True)
class Manuscript:
    """A sample as written: `facts` holds the single-line marks (titel, undertitel, myndighet, sidhuvud, dnr)."""

    facts: dict[str, str] = field(default_factory=dict)
    items: tuple[Item, ...] = ()


_FACTS = ("titel", "undertitel", "myndighet", "sidhuvud", "dnr")
_WIDTHS = {"krav": (1.7, 12.4, 1.9), "meta": (5.0, 11.0)}


def parse(text: str) -> Manuscript:
    """The manuscript written in `text`."""
    manuscript = Manuscript()
    manuscript.items = tuple(_items(iter(text.splitlines()), manuscript.facts))
    return manuscript


def _items(lines: Iterator[str], facts: dict[str, str]) -> Iterator[Item]:
    for line in lines:
        mark, _, rest = line.partition(" ")
        if mark == "@slutkontroll":
            return
        if mark.startswith("@") and mark[1:] in _FACTS:
            facts[mark[1:]] = rest
        elif mark in ("@krav", "@meta", "@tabell"):
            yield _table(mark[1:], rest, lines)
        elif mark == "@kontroll":
            yield Control(rest, tuple(_items(lines, facts)))
        elif mark == "@innehåll":
            yield Contents()
        elif line:
            yield _line(mark, rest, line)


def _line(mark: str, rest: str, line: str) -> Heading | Paragraph:
    if mark and set(mark) == {"#"}:
        text, _, page = rest.partition(" @")
        return Heading(len(mark), text, page)
    if mark in ("-", "--"):
        return Paragraph(rest, "bullet", len(mark) - 1)
    if mark == "1.":
        return Paragraph(rest, "number")
    return Paragraph(line)


def _table(kind: str, widths: str, lines: Iterator[str]) -> Table:
    rows: list[tuple[str, ...]] = []
    for line in lines:
        if line == "@slut":
            break
        rows.append(tuple(cell.strip() for cell in _cells(line)))
    return Table(kind, tuple(map(float, widths.split())) or _WIDTHS[kind], tuple(rows))


def _cells(line: str) -> list[str]:
    """The cells of a row; a bar inside `[[…|…]]` parts no cells."""
    cells = [""]
    depth = 0
    for position, character in enumerate(line):
        depth += (line[position : position + 2] == "[[") - (line[position : position + 2] == "]]")
        if character == "|" and depth == 0:
            cells.append("")
        else:
            cells[-1] += character
    return cells
