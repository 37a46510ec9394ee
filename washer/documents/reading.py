"""Reading a file, whatever its format."""

from __future__ import annotations

from pathlib import Path

from washer.documents.errors import DocumentError
from washer.documents.model import Document

WORD_SUFFIXES = frozenset({".docx", ".docm", ".dotx", ".dotm"})
TEXT_SUFFIXES = frozenset({".txt", ".md", ".markdown"})
SUFFIXES = WORD_SUFFIXES | TEXT_SUFFIXES

_SAVE = "open it in Word, choose File > Save As and the type Word Document (.docx)"
_SAVE_OFFICE = "open it in LibreOffice or Word and save it as Word document (.docx)"
_REMEDIES = {
    ".doc": ("is in the old Word format", _SAVE),
    ".dot": ("is in the old Word format", _SAVE),
    ".rtf": ("is in RTF format, which is not read", _SAVE),
    ".wps": ("is in Works format, which is not read", _SAVE),
    ".odt": ("is an OpenDocument text, which is not read", _SAVE_OFFICE),
    ".pages": ("is a Pages document, which is not read", "open it in Pages and export it to Word (.docx)"),
    ".pdf": ("is a PDF, which cannot be washed", "use the Word file that it was made from (.docx)"),
    ".xlsx": ("is an Excel workbook, which is not read", "copy the requirements into a Word document (.docx)"),
    ".xls": ("is an Excel workbook, which is not read", "copy the requirements into a Word document (.docx)"),
    ".html": ("is a web page, which is not read", _SAVE),
    ".htm": ("is a web page, which is not read", _SAVE),
    ".zip": ("is a zip file", "unpack it and name the files in it"),
}  # fmt: skip


def read_document(path: Path) -> Document:
    """The document in a .docx, .txt or .md file. Raises DocumentError, which says what to do, for all that is none."""
    path = Path(path)
    suffix = path.suffix.lower()
    if path.is_dir():
        raise DocumentError(path, "is a folder", "name the files in it")
    if not path.exists():
        raise DocumentError(path, "there is no such file", "check the name")
    if suffix in WORD_SUFFIXES:
        from washer.documents.docx import read_docx

        return read_docx(path)
    if suffix in TEXT_SUFFIXES:
        from washer.documents.text import read_text

        return read_text(path)
    raise DocumentError(
        path, *_REMEDIES.get(suffix, ("is of a kind that is not read", "save it as .docx, .txt or .md"))
    )
