"""Tables in text files: rows between bars (`| ID | Krav |`), and rows of fields with tabs between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from washer.documents.lines import Line, marker
from washer.documents.stretches import Stretch, trimmed
from washer.expressions import expression

_RULER = expression(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?|[+|][-=+|:\s]*")
_BAR = expression(r"(?<!\\)\|")
_TAB = expression(r"\t")
_MIN_TAB_ROWS = 2
_MAX_COLUMNS = 60

Row = tuple[tuple[Stretch, ...], ...]


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table's rows of cells, and the index of the line after it."""

    rows: tuple[Row, ...]
    end: int


def table_at(raw: str, lines: Sequence[Line], index: int) -> TextTable | None:
    """The table that begins at a line, or None."""
    return _barred(raw, lines, index) or _tabbed(raw, lines, index)


def _barred(raw: str, lines: Sequence[Line], index: int) -> TextTable | None:
    end = index
    rows = []
    while end < len(lines) and _is_barred(lines, end):
        line = lines[end]
        if not _RULER.fullmatch(line.text):
            rows.append(_cells(raw, line, _BAR, 1, 1 if line.text.endswith("|") else 0))
        end += 1
    return TextTable(tuple(rows), end) if rows else None


def _is_barred(lines: Sequence[Line], index: int) -> bool:
    text = lines[index].text
    if text.startswith("|"):
        return 1 < text.count("|") <= _MAX_COLUMNS
    return text.startswith("+") and bool(_RULER.fullmatch(text))


def _tabbed(raw: str, lines: Sequence[Line], index: int) -> TextTable | None:
    columns = _tab_columns(lines[index])
    end = index
    while columns > 1 and end < len(lines) and _tab_columns(lines[end]) == columns:
        end += 1
    if end - index < _MIN_TAB_ROWS:
        return None
    return TextTable(tuple(_cells(raw, line, _TAB, 0, 0) for line in lines[index:end]), end)


def _tab_columns(line: Line) -> int:
    """How many fields with tabs between the line holds; a tab behind a list marker parts none."""
    mark = marker(line.text)
    if mark and "\t" in line.text[: mark.length]:
        return 1
    columns = len(_TAB.findall(line.text)) + 1
    return columns if columns <= _MAX_COLUMNS else 1


def _cells(raw: str, line: Line, border: re.Pattern[str], skip: int, drop: int) -> Row:
    """The line's fields; `skip` and `drop` tell how many characters at its ends are the table's own border."""
    cells = []
    position, last = line.first + skip, line.last - drop
    for match in (*border.finditer(raw, position, last), None):
        first, end = trimmed(raw, position, match.start() if match else last)
        cells.append((Stretch(raw[first:end], first, end),) if first < end else ())
        position = match.end() if match else last
    return tuple(cells)
