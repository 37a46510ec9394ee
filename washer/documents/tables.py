"""Tables of a Word file as a reader sees them: which header stands above a cell, what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass, field

from washer.documents.ooxml import Element, attribute, child, name, number, toggle, value


@dataclass(slots=True, eq=False)
class Cell:
    """A cell under reading. `column` is where it begins in the table's grid, `span` how many columns it covers."""

    column: int
    span: int
    row: Row
    texts: list[str] = field(default_factory=list)
    parent: Cell | None = None

    @property
    def text(self) -> str:
        """The cell's text, its paragraphs on lines of their own."""
        return "\n".join(text for text in self.texts if text.strip())

    @property
    def outermost(self) -> Table:
        """The table that stands in the text itself."""
        return self.row.table if self.parent is None else self.parent.outermost


@dataclass(slots=True, eq=False)
class Row:
    """A row under reading; a cell that is merged downwards stands in each row that it covers."""

    table: Table
    header: bool = False
    cells: list[Cell] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Table:
    """A table under reading. `merged` holds the cells that go on downwards, by grid column."""

    rows: list[Row] = field(default_factory=list)
    merged: dict[int, Cell] = field(default_factory=dict)
    _headers: list[Row] | None = None

    def headers(self) -> list[Row]:
        """The rows that head the columns: those marked so, else the first one that is no title across the table.

        To be asked for only when the whole table is read.
        """
        if self._headers is None:
            self._headers = self._find_headers()
        return self._headers

    def _find_headers(self) -> list[Row]:
        marked = [row for row in self.rows if row.header]
        if marked or len(self.rows) < 2:
            return marked
        width = max(len(row.cells) for row in self.rows)
        for row in self.rows[:2]:
            if len(row.cells) > 1 or width == 1:
                return [row]
        return []


def column_of(cell: Cell) -> str:
    """The header text above a cell; "" for a header itself."""
    headers = cell.row.table.headers()
    if cell.row in headers:
        return ""
    above = [other for row in headers for other in row.cells if other.column <= cell.column < other.column + other.span]
    return " ".join(dict.fromkeys(" ".join(other.text.split()) for other in above)).strip()


def beside(cell: Cell) -> tuple[str, ...]:
    """The texts of the other cells in the row, empty ones left out."""
    return tuple(other.text for other in cell.row.cells if other is not cell and other.text)


def is_header(row: Element) -> bool:
    """Whether the row is marked as repeated at the top of every page."""
    return bool(toggle(child(row, "trPr"), "tblHeader"))


def is_removed(row: Element) -> bool:
    """Whether the row is deleted (with tracking) or hidden."""
    properties = child(row, "trPr")
    return child(properties, "del") is not None or bool(toggle(properties, "hidden"))


def columns_before(row: Element) -> int:
    """The grid columns that the row leaves empty at its start."""
    return _bounded(value(child(row, "trPr"), "gridBefore"), 0)


def span_of(cell: Element) -> int:
    """The grid columns that the cell covers."""
    return max(1, _bounded(value(child(cell, "tcPr"), "gridSpan"), 1))


def _bounded(text: str | None, otherwise: int) -> int:
    count = number(text)
    return otherwise if count is None else min(max(count, 0), 1000)


def goes_on(cell: Element, direction: str) -> bool:
    """Whether the cell continues a merged one; `direction` is "vMerge" (from above) or "hMerge" (from the left)."""
    merge = child(child(cell, "tcPr"), direction)
    return merge is not None and (attribute(merge, "val") or "continue") == "continue"


def is_merged(cell: Element) -> bool:
    """Whether the cell is part of a downward merge."""
    return child(child(cell, "tcPr"), "vMerge") is not None


def is_deleted(cell: Element) -> bool:
    """Whether the cell is deleted with tracking."""
    properties = child(cell, "tcPr")
    return properties is not None and any(name(element) == "cellDel" for element in properties)
