"""The paragraphs of one story (the body, a footnote, a header, a text box) in the order that a reader meets them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from washer.documents.inline import Content, InlineReader, Piece, is_locked, unclosed_fields
from washer.documents.ooxml import Element, child, chosen, name
from washer.documents.styles import Styles
from washer.documents.tables import (
    Cell,
    Row,
    Table,
    columns_before,
    goes_on,
    is_deleted,
    is_header,
    is_merged,
    is_removed,
    span_of,
)

_THROUGH = frozenset({"customXml", "ins", "smartTag"})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A shown paragraph: the `w:p` that it stands in (several where a deleted mark joins them), and its pieces.

    `story` is "body", "footnote", "endnote", "textbox", or "header1" and so on; `anchor` is the index of the paragraph
    that a note or text box hangs on, among all paragraphs of the file.
    """

    part: str
    story: str
    place: str
    elements: tuple[Element, ...]
    pieces: tuple[Piece, ...]
    cell: Cell | None = None
    notes: tuple[tuple[str, str], ...] = ()
    boxes: tuple[Element, ...] = ()
    anchor: int | None = None

    @property
    def text(self) -> str:
        """What a reader sees."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def properties(self) -> Element | None:
        """The `w:pPr` that shapes the paragraph."""
        return child(self.elements[-1], "pPr")


@dataclass(slots=True)
class _Scope:
    """A place that paragraphs and tables are counted in: the story, or a cell."""

    prefix: str
    cell: Cell | None = None
    paragraphs: int = 0
    tables: int = 0
    joined: list[tuple[Element, Content]] = field(default_factory=list)

    def place(self) -> str:
        if self.cell is not None and self.paragraphs == 1:
            return self.prefix
        return f"{self.prefix}.p{self.paragraphs}".lstrip(".")


@dataclass(slots=True)
class StoryReader:
    """Reads stories of one part of a Word file."""

    part: str
    styles: Styles
    _inline: InlineReader = field(init=False)
    _story: str = ""
    _anchor: int | None = None

    def read(self, container: Element, story: str, prefix: str = "", anchor: int | None = None) -> list[Paragraph]:
        """All shown paragraphs in `container`, empty ones too; `prefix` goes before their places."""
        self._story, self._anchor = story, anchor
        self._inline = InlineReader(self.styles, unclosed_fields(container))
        return list(self._blocks(container, _Scope(prefix), locked=False, outer=True))

    def _blocks(self, container: Element, scope: _Scope, locked: bool, outer: bool = False) -> Iterator[Paragraph]:
        for element in container:
            kind = name(element)
            if kind == "p":
                yield from self._paragraph(element, scope, locked)
            elif kind == "tbl":
                yield from self._flush(scope)
                yield from self._table(element, scope, locked)
            elif kind in _THROUGH:
                yield from self._blocks(element, scope, locked)
            elif kind == "moveTo":
                yield from self._blocks(element, scope, True)
            elif kind == "sdt":
                content = child(element, "sdtContent")
                if content is not None:
                    yield from self._blocks(content, scope, locked or is_locked(element))
            elif kind == "mc:AlternateContent":
                branch = chosen(element)
                if branch is not None:
                    yield from self._blocks(branch, scope, True)
        if outer:
            yield from self._flush(scope)

    def _paragraph(self, element: Element, scope: _Scope, locked: bool) -> Iterator[Paragraph]:
        start = sum(content.length for _, content in scope.joined)
        scope.joined.append((element, self._inline.read(element, start, locked)))
        if not _mark_is_deleted(element):
            yield from self._flush(scope)

    def _flush(self, scope: _Scope) -> Iterator[Paragraph]:
        """Close the paragraph that is open in `scope`; one of which all is deleted is none."""
        joined = scope.joined
        if not joined:
            return
        scope.joined = []
        pieces = tuple(piece for _, content in joined for piece in content.pieces)
        if not pieces and _mark_is_deleted(joined[-1][0]):
            return
        scope.paragraphs += 1
        paragraph = Paragraph(
            part=self.part,
            story=self._story,
            place=scope.place(),
            elements=tuple(element for element, _ in joined),
            pieces=pieces,
            cell=scope.cell,
            notes=tuple(note for _, content in joined for note in content.notes),
            boxes=tuple(box for _, content in joined for box in content.boxes),
            anchor=self._anchor,
        )
        if scope.cell is not None:
            scope.cell.texts.append(paragraph.text)
        yield paragraph

    def _table(self, element: Element, scope: _Scope, locked: bool) -> Iterator[Paragraph]:
        scope.tables += 1
        prefix = f"{scope.prefix}.t{scope.tables}".lstrip(".")
        table = Table()
        for row, row_locked in _inside(element, "tr", locked):
            if not is_removed(row):
                yield from self._row(row, table, f"{prefix}.r{len(table.rows) + 1}", scope.cell, row_locked)

    def _row(
        self, element: Element, table: Table, prefix: str, parent: Cell | None, locked: bool
    ) -> Iterator[Paragraph]:
        row = Row(table, is_header(element))
        table.rows.append(row)
        column, ordinal = columns_before(element), 0
        for entry, cell_locked in _inside(element, "tc", locked):
            if is_deleted(entry):
                continue
            span = span_of(entry)
            ordinal += 1
            above = table.merged.get(column) if goes_on(entry, "vMerge") else None
            if above is not None:
                row.cells.append(above)
            elif not goes_on(entry, "hMerge") or not row.cells:
                cell = Cell(column, span, row, parent=parent)
                row.cells.append(cell)
                table.merged.pop(column, None)
                if is_merged(entry):
                    table.merged[column] = cell
                inner = _Scope(f"{prefix}.c{ordinal}", cell)
                yield from self._blocks(entry, inner, cell_locked, outer=True)
                if parent is not None:
                    parent.texts.extend(cell.texts)
            else:
                row.cells[-1].span += span
            column += span


def _inside(container: Element, wanted: str, locked: bool) -> Iterator[tuple[Element, bool]]:
    """The rows of a table or the cells of a row, also those in content controls, and whether they are locked."""
    for element in container:
        kind = name(element)
        if kind == wanted:
            yield element, locked
        elif kind == "sdt":
            content = child(element, "sdtContent")
            if content is not None:
                yield from _inside(content, wanted, locked or is_locked(element))
        elif kind in _THROUGH:
            yield from _inside(element, wanted, locked)
        elif kind == "mc:AlternateContent":
            branch = chosen(element)
            if branch is not None:
                yield from _inside(branch, wanted, True)


def _mark_is_deleted(paragraph: Element) -> bool:
    """Whether the paragraph's end is deleted or moved away, so that the next paragraph goes on in it."""
    mark = child(child(paragraph, "pPr"), "rPr")
    return child(mark, "del") is not None or child(mark, "moveFrom") is not None
