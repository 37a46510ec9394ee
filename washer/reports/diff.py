"""The changes of a washing as a diff, on the screen only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import unified_diff

import click

from washer.documents.model import Block, Document
from washer.documents.text import TextSource, edited_text
from washer.findings import Edit
from washer.reports.words import place_in_words

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def diff_lines(document: Document, edits: Sequence[Edit]) -> Iterator[str]:
    """A unified diff, styled for a terminal; that of a Word file tells the place of each changed paragraph."""
    name = str(document.path or "text")
    if isinstance(document.source, TextSource):
        before, after = document.source.text.splitlines(), edited_text(document, edits).splitlines()
        lines = unified_diff(before, after, name, f"{name} (tvättad)", lineterm="")
    else:
        lines = _word_file(document, name, edits)
    for line in lines:
        colour = None if line.startswith(("+++", "---")) else _COLOURS.get(line[:1])
        yield click.style(line, fg=colour) if colour else line


def _word_file(document: Document, name: str, edits: Sequence[Edit]) -> Iterator[str]:
    changed = [document.blocks[index] for index in sorted({edit.block for edit in edits})]
    if changed:
        yield f"--- {name}"
        yield f"+++ {name} (tvättad)"
    for block in changed:
        yield f"@@ {block.place} @@ {place_in_words(document, block)}"
        yield f"-{_line(block.text)}"
        yield f"+{_line(_washed(block, edits))}"


def _washed(block: Block, edits: Sequence[Edit]) -> str:
    text = block.text
    mine = sorted((edit for edit in edits if edit.block == block.index), key=lambda edit: (edit.start, edit.end))
    for edit in reversed(mine):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text


def _line(text: str) -> str:
    return " ".join(text.split())
