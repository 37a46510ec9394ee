"""Findings on a terminal: place, code, the sentence with the words underlined, what and why it is asked."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from washer.documents.model import Document
from washer.findings import Edit, Finding, Severity
from washer.reports.words import CATEGORIES, SEVERITIES, counted, heading_and_label, one_line, place_short

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_INDENT = "    "
_WORDS_BEFORE = 2
_NARROWEST = 40
_WIDEST = 110


def finding_lines(path: Path, document: Document, finding: Finding, width: int = 100) -> Iterator[str]:
    """The lines that tell of a finding, styled for a terminal; `width` is its width in columns."""
    width = max(min(width, _WIDEST), _NARROWEST)
    where = click.style(f"{_plain(str(path))}:{place_short(document, finding)}:", bold=True)
    code = click.style(finding.code, fg=_COLOURS[finding.severity], bold=True)
    block = document.blocks[finding.block]
    heading = heading_and_label(document, block)
    under = click.style(f"  [{_within(heading, 50)}]", dim=True) if heading else ""
    yield f"{where} {code} {SEVERITIES[finding.severity]} ({CATEGORIES[finding.category].lower()}){under}"
    yield from excerpt(block.text, finding, width)
    yield from _wrapped(finding.message, width)
    if finding.caveat:
        yield from _wrapped(finding.caveat, width)
    if finding.question:
        yield from _wrapped(f"Fråga: {finding.question}", width)
    for edit in finding.edits:
        yield from _wrapped(f"Förslag: {edit_in_words(block.text, edit)}", width)


def edit_in_words(text: str, edit: Edit) -> str:
    """An edit on one line: "skall → ska"."""
    old, new = one_line(text[edit.start : edit.end]), one_line(edit.replacement)
    if not old:
        before = " ".join(text[: edit.start].split()[-_WORDS_BEFORE:])
        return f"lägg till »{new}« efter »{before}«" if before else f"lägg till »{new}« först"
    return f"»{old}« → »{new}«" if new else f"stryk »{old}«"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of a sentence, and the columns of it that are to be underlined."""

    text: str
    start: int
    end: int


def excerpt(text: str, finding: Finding, width: int) -> Iterator[str]:
    """The finding's sentence, wrapped to `width`, with its words underlined; lines far from them are left out."""
    first, last = finding.sentence if finding.sentence[0] < finding.sentence[1] else (0, len(text))
    first, last = min(first, finding.start), max(last, finding.end)
    lines = list(_lines(text, first, last, width - len(_INDENT) - 2))
    low, high = finding.start, max(finding.end, finding.start + 1)
    touched = [index for index, (start, end) in enumerate(lines) if start < high and low < end] or [0]
    shown = range(max(0, touched[0] - 1), min(len(lines), touched[-1] + 2))
    for index in shown:
        start, end = lines[index]
        cut = (index == shown[0] and index > 0, index == shown[-1] and index < len(lines) - 1)
        yield from _underlined(text, (start, end), (low, high), cut)


def _underlined(text: str, line: tuple[int, int], span: tuple[int, int], cut: tuple[bool, bool]) -> Iterator[str]:
    start, end = line
    before = "… " if cut[0] else ""
    words = _plain(text[start:end])
    yield f"{_INDENT}{before}{words}{' …' if cut[1] else ''}"
    low, high = max(span[0], start), min(span[1], end)
    if low < high:
        lead = columns(before) + columns(_plain(text[start:low]))
        marks = "^" * max(1, columns(_plain(text[low:high]).rstrip()))
        yield f"{_INDENT}{' ' * lead}{click.style(marks, fg='red', bold=True)}"


def _lines(text: str, first: int, last: int, width: int) -> Iterator[tuple[int, int]]:
    """The ranges of the text's lines when it is wrapped at spaces."""
    start = first
    while start < last:
        end = _fit(text, start, last, width)
        if end < last:
            space = max(text.rfind(char, start + 1, end + 1) for char in " \n\t")
            end = space if space > start else end
        yield start, end
        start = end
        while start < last and text[start].isspace():
            start += 1


def _fit(text: str, start: int, last: int, width: int) -> int:
    used = 0
    for end in range(start, last):
        used += columns(text[end])
        if used > width:
            return end
    return last


def columns(text: str) -> int:
    """How many columns of a terminal the text takes up."""
    return sum(_column(char) for char in text)


def _column(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _plain(text: str) -> str:
    """The text with white space and control characters as spaces, one for one."""
    return "".join(" " if char.isspace() or unicodedata.category(char) == "Cc" else char for char in text)


def _wrapped(text: str, width: int) -> Iterator[str]:
    line = one_line(text)
    for start, end in _lines(line, 0, len(line), width - len(_INDENT)):
        yield _INDENT + line[start:end]


def _within(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"


def summary_line(findings: Sequence[Finding], files: int) -> str:
    """How many findings of each severity were made in how many files."""
    checked = counted(files, "fil", "filer")
    if not findings:
        return f"{checked} kontrollerad{'e' if files > 1 else ''}: inget att anmärka på." if files else ""
    return f"{checked}, {len(findings)} fynd: {by_severity(findings)}."


def by_severity(findings: Iterable[Finding]) -> str:
    """The findings counted by severity: "4 måste ses över, 2 förslag"."""
    counts = Counter(finding.severity for finding in findings)
    return ", ".join(f"{counts[severity]} {SEVERITIES[severity]}" for severity in Severity if counts[severity])
