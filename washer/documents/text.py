"""Text files (.txt, .md): read into blocks, written back in their own layout."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from washer.documents.drafts import Draft, blocks_of
from washer.documents.encoding import Encoding, decode
from washer.documents.errors import DocumentError
from washer.documents.files import read_whole, write_atomically
from washer.documents.layout import drafts_of
from washer.documents.markdown import markdown_drafts_of
from washer.documents.model import BlockKind, Document
from washer.documents.stretches import Stretch, file_offset, file_range
from washer.documents.textedits import edited
from washer.expressions import expression
from washer.findings import Edit

_LINE_BREAK = expression(r"\r\n|\n|\r")
_MARKDOWN = frozenset({".md", ".markdown"})


@dataclass(frozen=True, slots=True)
class TextSource:
    """A text as it was found: its characters without byte order mark, its encoding, and where its blocks stand.

    `stretches` holds, for each block, what its characters stand for in `text`; `lines` the offset of each line.
    """

    text: str
    encoding: Encoding
    stretches: tuple[tuple[Stretch, ...], ...]
    lines: tuple[int, ...] = (0,)
    format: str = "txt"


def read_text(path: Path) -> Document:
    """Read a text file in UTF-8, UTF-16 or Windows-1252. Raises DocumentError for what is none."""
    text, encoding = decode(path, read_whole(path))
    if path.suffix.lower() in _MARKDOWN:
        return _document(path, text, markdown_drafts_of(text), encoding, "md")
    return _document(path, text, drafts_of(text), encoding)


def document_from_text(text: str, heading: str | None = None) -> Document:
    """The document in a string that stands under `heading`; one line is one block, character by character."""
    above = (heading,) if heading else ()
    if text.strip() and len(text.strip().splitlines()) == 1:
        drafts: tuple[Draft, ...] = (Draft(BlockKind.PARAGRAPH, (Stretch(text, 0, len(text)),)),)
    else:
        drafts = drafts_of(text)
    return _document(None, text, drafts, Encoding(), above=above)


def _document(
    path: Path | None,
    text: str,
    drafts: tuple[Draft, ...],
    encoding: Encoding,
    form: str = "txt",
    above: tuple[str, ...] = (),
) -> Document:
    lines = (0, *(found.end() for found in _LINE_BREAK.finditer(text)))
    source = TextSource(text, encoding, tuple(draft.stretches for draft in drafts), lines, form)
    return Document(path, blocks_of(drafts, above), source)


def offset_in_source(document: Document, block: int, offset: int) -> int:
    """The offset in the file's text of the character at `offset` of a block's text. Text documents only."""
    return file_offset(_source(document).stretches[block], offset)


def range_in_source(document: Document, block: int, start: int, end: int) -> tuple[int, int]:
    """The half-open range of the file's text that holds `[start, end)` of a block's text. Text documents only."""
    return file_range(_source(document).stretches[block], start, end)


def line_and_column(document: Document, block: int, offset: int) -> tuple[int, int]:
    """Where a character of a block stands in its file, both counted from 1. Text documents only."""
    at = offset_in_source(document, block, offset)
    starts = _source(document).lines
    line = bisect_right(starts, at)
    return line, at - starts[line - 1] + 1


def edited_text(document: Document, edits: Sequence[Edit]) -> str:
    """The file's text with the edits made and all else as it was. Text documents only."""
    source = _source(document)
    return edited(source.text, source.stretches, edits)


def write_text(document: Document, target: Path, edits: Sequence[Edit], force: bool = False) -> None:
    """Write the text with the edits made, in its own encoding, line breaks and layout. Raises DocumentError."""
    if document.path is not None and target.resolve() == document.path.resolve():
        raise DocumentError(target, "is the source file, which is never written over", "name another file")
    write_atomically(target, encoded_text(document, target, edits), force)


def encoded_text(document: Document, target: Path, edits: Sequence[Edit]) -> bytes:
    """The bytes of the edited file. Raises DocumentError where its encoding lacks a character of an edit."""
    try:
        return _source(document).encoding.encode(edited_text(document, edits))
    except UnicodeEncodeError as problem:
        lack = f"its encoding ({problem.encoding}) lacks the character {problem.object[problem.start]!r}"
        raise DocumentError(target, lack, "save the original in UTF-8 and wash it again") from None


def _source(document: Document) -> TextSource:
    if not isinstance(document.source, TextSource):
        raise TypeError("not a text document")
    return document.source
