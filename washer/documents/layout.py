"""Plain text as a reader sees it: which lines make a paragraph, which are headings, list items or table cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from washer.documents.drafts import Draft, cells_of
from washer.documents.lines import (
    Line,
    Marker,
    all_capitals,
    chapter,
    hashes,
    marker,
    split_lines,
    titular,
    underline_level,
)
from washer.documents.model import BlockKind
from washer.documents.stretches import joined
from washer.documents.texttables import table_at

_WIDEST_WRAP = 130
_NARROWEST_WRAP = 40
_RAGGED = 0.9
_SHORT = 0.5
_TITLE_SHARE = 0.7
_SENTENCE_ENDS = ".:;!?"


def drafts_of(raw: str) -> tuple[Draft, ...]:
    """The blocks of a plain text, in order."""
    return tuple(_Reader(raw, split_lines(raw)).read())


def wrap_width(lines: Sequence[Line]) -> int:
    """The width at which the text was wrapped, or 0 where each line is a paragraph of its own."""
    widths = [line.width for line in lines if not line.blank]
    wrapped = [width for width in widths if width <= _WIDEST_WRAP]
    long = len(widths) - len(wrapped)
    return max(wrapped, default=0) if long * 10 < len(widths) else 0


@dataclass(slots=True)
class _Reader:
    raw: str
    lines: tuple[Line, ...]
    drafts: list[Draft] = field(default_factory=list)
    indents: list[int] = field(default_factory=list)
    numbered_level: int = 0
    tables: int = 0

    def read(self) -> list[Draft]:
        width = wrap_width(self.lines)
        index = 0
        while index < len(self.lines):
            index = index + 1 if self.lines[index].blank else self._block(index, width)
        return self.drafts

    def _block(self, index: int, width: int) -> int:
        """Read the block that begins at a line; the index of the line after it."""
        table = table_at(self.raw, self.lines, index)
        if table:
            self.tables += 1
            self.drafts += cells_of(self.tables, table.rows)
            self.indents.clear()
            return table.end
        title = self._heading(index, width)
        if title:
            self.drafts.append(title)
            self.indents.clear()
            return index + (2 if self._underline(index) else 1)
        end = index + 1
        while end < len(self.lines) and self._goes_on(index, end, width):
            end += 1
        self.drafts.append(self._paragraph(index, end))
        return end

    def _line(self, index: int) -> Line | None:
        return self.lines[index] if 0 <= index < len(self.lines) else None

    def _alone(self, index: int) -> bool:
        """Whether nothing stands on the lines before and after."""
        before, after = self._line(index - 1), self._line(index + 1)
        return (before is None or before.blank) and (after is None or after.blank)

    def _underline(self, index: int) -> int | None:
        after = self._line(index + 1)
        line = self.lines[index]
        mark = marker(line.text)
        return None if after is None or (mark and mark.item) else underline_level(after.text, line.text)

    def _heading(self, index: int, width: int) -> Draft | None:
        line = self.lines[index]
        if marked := hashes(line.text):
            return self._title(line, marked[0], Marker(marked[1], "", item=False))
        number = marker(line.text) or chapter(line.text)
        if number and (not number.number or not number.number.strip("().")[-1:].isalnum()):
            number = None
        if level := self._underline(index):
            return self._title(line, level, number)
        words = line.text[number.length :] if number else line.text
        if not titular(words):
            return None
        if not number and all_capitals(line.text) and self._capitals_end(index):
            return self._title(line, 1, None)
        if not self._set_off(index, width):
            return None
        if number:
            return self._numbered(index, line, number)
        if self._alone(index) and not any(char.isdigit() for char in words) and "\t" not in words:
            return self._title(line, self.numbered_level + 1, None)
        return None

    def _numbered(self, index: int, line: Line, number: Marker) -> Draft | None:
        """A heading with a number; one of a row of list items is none."""
        parts = number.number.rstrip(".:").split(".")
        if not parts[0][-1:].isdigit():
            return None
        if number.item and (number.number.endswith(")") or not self._alone(index) or self._has_sibling(index)):
            return None
        self.numbered_level = len(parts)
        return self._title(line, len(parts), number)

    def _has_sibling(self, index: int) -> bool:
        """Whether the block before, or the next line with words, is an item of a numbered list."""
        following = next((self.lines[at] for at in range(index + 1, len(self.lines)) if not self.lines[at].blank), None)
        mark = marker(following.text) if following else None
        before = self.drafts[-1] if self.drafts else None
        in_list = before is not None and before.kind is BlockKind.LIST_ITEM and before.number.endswith(".")
        return in_list or (mark is not None and mark.item and mark.number.endswith("."))

    def _capitals_end(self, index: int) -> bool:
        after = self._line(index + 1)
        return after is None or not all_capitals(after.text)

    def _set_off(self, index: int, width: int) -> bool:
        """Whether the line stands apart from the one after it, by space or by being cut short before a new start."""
        line, after = self.lines[index], self._line(index + 1)
        if after is None or after.blank or marker(after.text):
            return True
        return width > 0 and line.width < width * _TITLE_SHARE and after.text[0].isupper() and after.width > line.width

    def _title(self, line: Line, level: int, number: Marker | None) -> Draft:
        start = line.first + (number.length if number else 0)
        shown = number.number.rstrip(".:") if number else ""
        return Draft(BlockKind.HEADING, joined(self.raw, [(start, line.last)]), level, shown)

    def _goes_on(self, start: int, index: int, width: int) -> bool:
        """Whether the line at `index` goes on the paragraph that begins at `start`."""
        first, before, line = self.lines[start], self.lines[index - 1], self.lines[index]
        if line.blank or hashes(line.text) or table_at(self.raw, self.lines, index):
            return False
        full = width >= _NARROWEST_WRAP and before.width + 1 + len(line.text.split()[0]) > width * _RAGGED
        if marker(line.text):  # a number or dash may have come first on its line by the wrapping alone
            return full and before.text[-1] not in _SENTENCE_ENDS and not marker(first.text)
        lower = line.text[0].islower()
        if lower and before.text.endswith("-"):
            return True
        if not lower and (self._underline(index) or (chapter(line.text) and self._heading(index, width))):
            return False
        marked = marker(first.text)
        if line.indent > before.indent + 1 and not (marked and index == start + 1):
            return False
        if marked and line.indent >= first.indent + 2 and before.text[-1] not in _SENTENCE_ENDS:
            return True
        if full:
            return True
        return lower and before.text[-1] not in _SENTENCE_ENDS and before.width >= width * _SHORT and width > 0

    def _paragraph(self, start: int, end: int) -> Draft:
        first = self.lines[start]
        mark = marker(first.text)
        begin = first.first + (mark.length if mark else 0)
        ranges = [(begin, first.last), *((line.first, line.last) for line in self.lines[start + 1 : end])]
        stretches = joined(self.raw, ranges)
        if mark and mark.item:
            return Draft(BlockKind.LIST_ITEM, stretches, self._list_level(first.indent), mark.number)
        if not mark:
            self.indents.clear()
        return Draft(BlockKind.PARAGRAPH, stretches, number=mark.number.rstrip(".") if mark else "")

    def _list_level(self, indent: int) -> int:
        while self.indents and self.indents[-1] > indent:
            self.indents.pop()
        if not self.indents or self.indents[-1] < indent:
            self.indents.append(indent)
        return len(self.indents) - 1
