"""Markdown as a reader sees it: its marks are left alone, code and addresses are no text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from washer.documents.drafts import Draft, cells_of
from washer.documents.lines import Line, hashes, marker, split_lines
from washer.documents.model import BlockKind
from washer.documents.stretches import Hidden, Stretch, hide, joined, text_of
from washer.documents.texttables import table_at
from washer.expressions import expression

CODE = "\ufffc"
"""What stands in a block's text for code, a picture or an address, which are no prose."""

_FENCE = expression(r"(`{3,}|~{3,})")
_RULE = expression(r"(?:[-*_][ \t]*){3,}")
_SETEXT = expression(r"=+|-{2,}")
_CLOSING_HASHES = expression(r"[ \t]+#+$")
_QUOTE = expression(r"(?:>[ \t]?)+")
_COMMENT_END = expression(r".*-->")
_TASK = expression(r"\[[ xX]\][ \t]+")
_DEFINITION = expression(r"\[[^\]]+\]:[ \t]")
_CODE_INDENT = 4
_INLINE = expression(
    r"(?P<code>(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`))"
    r"|(?P<picture>!\[[^\]]{0,300}\](?:\([^)]{0,900}\)|\[[^\]]{0,300}\]))"
    r"|(?P<address><(?:https?://|mailto:)[^>\s]+>)"
    r"|(?P<comment><!--.*?-->)"
    r"|(?P<break><br ?/?>)"
    r"|(?P<tag></?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>)"
    r"|(?P<open>\[(?=[^\]\[]{1,300}\](?:\([^)]{0,900}\)|\[[^\]]{0,300}\])))"
    r"|(?P<close>(?<=[^\[\\])\](?:\([^)]{0,900}\)|\[[^\]]{0,300}\]))"
    r"|(?P<strong>\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|~~)"
    r"|(?P<escape>\\[!-/:-@\[-`{-~])"
)
_SHOWN = {"code": CODE, "picture": CODE, "address": CODE, "break": " "}


def markdown_drafts_of(raw: str) -> tuple[Draft, ...]:
    """The blocks of a Markdown text, in order."""
    lines = split_lines(raw)
    return tuple(_Reader(raw, lines).read(_front_matter(lines)))


def _front_matter(lines: Sequence[Line]) -> int:
    """The index of the first line after a YAML header."""
    if lines and lines[0].text == "---":
        for index, line in enumerate(lines[1:], start=1):
            if line.text in ("---", "..."):
                return index + 1
    return 0


@dataclass(slots=True)
class _Reader:
    raw: str
    lines: tuple[Line, ...]
    drafts: list[Draft] = field(default_factory=list)
    indents: list[int] = field(default_factory=list)
    tables: int = 0

    def read(self, index: int) -> list[Draft]:
        while index < len(self.lines):
            index = self._skipped(index) or self._block(index)
        return self.drafts

    def _skipped(self, index: int) -> int:
        """The index after what holds no prose (a blank, a rule, code, a comment), or 0."""
        text = self.lines[index].text
        if not text or _RULE.fullmatch(text) or _DEFINITION.match(text):
            return index + 1
        if fence := _FENCE.match(text):
            return self._after(index + 1, re.compile(rf"{re.escape(fence[1])}{re.escape(fence[1][0])}*$"))
        if text.startswith("<!--"):
            return self._after(index, _COMMENT_END)
        if self.lines[index].indent >= _CODE_INDENT and not self.indents and self._opens(index):
            return index + 1
        return 0

    def _after(self, index: int, last: re.Pattern[str]) -> int:
        while index < len(self.lines) and not last.match(self.lines[index].text):
            index += 1
        return index + 1

    def _opens(self, index: int) -> bool:
        """Whether an indented line opens, or goes on, a block of code: nothing but space or code stands before it."""
        before = self.lines[index - 1] if index else None
        return before is None or before.blank or before.indent >= _CODE_INDENT

    def _block(self, index: int) -> int:
        if table := table_at(self.raw, self.lines, index):
            self.tables += 1
            self.drafts += cells_of(self.tables, [[self._inline(cell) for cell in row] for row in table.rows])
            return table.end
        line = self.lines[index]
        if heading := hashes(line.text):
            end = line.first + len(_CLOSING_HASHES.sub("", line.text))
            self._add(BlockKind.HEADING, [(line.first + heading[1], end)], heading[0])
            return index + 1
        end = index + 1
        while end < len(self.lines) and self._goes_on(end):
            end += 1
        underline = self.lines[end].text if end < len(self.lines) else ""
        if underline and _SETEXT.fullmatch(underline) and not marker(line.text):
            level = 1 if underline[0] == "=" else 2
            self._add(BlockKind.HEADING, self._ranges(index, end, 0), level)
            return end + 1
        self._paragraph(index, end)
        return end

    def _goes_on(self, index: int) -> bool:
        text = self.lines[index].text
        quoted = _QUOTE.match(text)
        words = text[quoted.end() :] if quoted else text
        mark = marker(words)
        if not words or (mark and mark.item) or hashes(words) or text.startswith(("```", "~~~", "<!--")):
            return False
        if _SETEXT.fullmatch(text) or _RULE.fullmatch(text) or table_at(self.raw, self.lines, index):
            return False
        return bool(quoted) == bool(_QUOTE.match(self.lines[index - 1].text)) or not quoted

    def _ranges(self, start: int, end: int, length: int) -> list[tuple[int, int]]:
        """The ranges of the lines' words; `length` is that of the marker on the first one."""
        ranges = []
        for line in self.lines[start:end]:
            quoted = _QUOTE.match(line.text)
            first = line.first + (quoted.end() if quoted else 0)
            ranges.append((first, line.last - (line.text.endswith("\\"))))
        ranges[0] = (ranges[0][0] + length, ranges[0][1])
        return ranges

    def _paragraph(self, start: int, end: int) -> None:
        first = self.lines[start]
        quoted = _QUOTE.match(first.text)
        words = first.text[quoted.end() :] if quoted else first.text
        mark = marker(words)
        length = mark.length if mark else 0
        if mark and (task := _TASK.match(words, length)):
            length = task.end()
        ranges = self._ranges(start, end, length)
        if ranges[0][0] >= ranges[0][1]:
            return
        if mark and mark.item:
            self._add(BlockKind.LIST_ITEM, ranges, self._list_level(first.indent), mark.number)
        else:
            if not first.indent:
                self.indents.clear()
            self._add(BlockKind.PARAGRAPH, ranges, number=mark.number if mark else "")

    def _add(self, kind: BlockKind, ranges: list[tuple[int, int]], level: int | None = None, number: str = "") -> None:
        if kind is BlockKind.HEADING:
            self.indents.clear()
        stretches = self._inline(joined(self.raw, ranges))
        if text_of(stretches).strip(f" {CODE}"):
            self.drafts.append(Draft(kind, stretches, level, number))

    def _list_level(self, indent: int) -> int:
        while self.indents and self.indents[-1] > indent:
            self.indents.pop()
        if not self.indents or self.indents[-1] < indent:
            self.indents.append(indent)
        return len(self.indents) - 1

    def _inline(self, stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
        """The stretches without the marks for emphasis, links and code."""
        hidden = [Hidden(found.start(), found.end(), _shown(found)) for found in _INLINE.finditer(text_of(stretches))]
        return hide(stretches, hidden) if hidden else stretches


def _shown(found: re.Match[str]) -> str:
    """What a reader sees of a mark."""
    if found["escape"]:
        return found["escape"][1]
    return _SHOWN.get(found.lastgroup or "", "")
