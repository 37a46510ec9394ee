"""Word files (.docx, and .docm or .dotx where they are simple): read into blocks, written back with tracked changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from washer.documents.blocks import blocks
from washer.documents.errors import DocumentError
from washer.documents.files import write_atomically
from washer.documents.model import Document
from washer.documents.package import Package, open_package
from washer.documents.signatures import is_signed
from washer.documents.wordfile import take_apart
from washer.documents.writing import washed
from washer.findings import Edit, Finding


@dataclass(frozen=True, slots=True)
class DocxSource:
    """The Word file as it was read; the writer walks the same bytes again."""

    package: Package

    @property
    def format(self) -> str:
        """The format's short name."""
        return "docx"

    @property
    def signed(self) -> bool:
        """Whether the file carries a digital signature, which a draft with any change in it loses."""
        return is_signed(self.package)


def read_docx(path: Path) -> Document:
    """Read all that a reader sees in a Word file. Raises DocumentError for what is no whole Word file."""
    package = open_package(path)
    return Document(path, blocks(take_apart(package)), DocxSource(package))


def washed_docx(
    document: Document, edits: Sequence[Edit], findings: Sequence[Finding], author: str, date: datetime
) -> tuple[bytes, tuple[Edit, ...]]:
    """The washed Word file as bytes, and the edits that could not be made. The same input gives the same bytes."""
    if not isinstance(document.source, DocxSource):
        raise TypeError("the document was not read from a Word file")
    return washed(document.source.package, edits, findings, author, date)


def write_docx(
    document: Document,
    target: Path,
    edits: Sequence[Edit],
    findings: Sequence[Finding],
    author: str,
    date: datetime,
    *,
    force: bool = False,
) -> tuple[Edit, ...]:
    """Write the washed Word file: tracked changes for edits, a comment for each finding.

    Returns the edits that could not be made (locked or calculated text); their comments carry the proposal. An existing
    `target` is replaced only with `force`. Raises DocumentError.
    """
    if document.path is not None and target.resolve() == document.path.resolve():
        raise DocumentError(target, "is the source file, which is never written over", "name another file")
    data, left = washed_docx(document, edits, findings, author, date)
    write_atomically(target, data, force)
    return left
