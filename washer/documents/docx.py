"""Word files (.docx, and .docm or .dotx where they are simple): read into blocks, written back with tracked changes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from washer.documents.blocks import blocks
from washer.documents.model import Document
from washer.documents.package import Package, open_package
from washer.documents.wordfile import take_apart


@dataclass(frozen=True, slots=True)
class DocxSource:
    """The Word file as it was read; the writer walks the same bytes again."""

    package: Package

    @property
    def format(self) -> str:
        """The format's short name."""
        return "docx"


def read_docx(path: Path) -> Document:
    """Read all that a reader sees in a Word file. Raises DocumentError for what is no whole Word file."""
    package = open_package(path)
    return Document(path, blocks(take_apart(package)), DocxSource(package))
