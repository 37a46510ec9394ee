"""Text files as bytes: which encoding they are in, and back to it."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path

from washer.documents.errors import DocumentError
from washer.expressions import expression

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CONTROL = expression("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MAX_CONTROL_SHARE = 0.002
_KINDS = (
    (b"PK\x03\x04", "is a zip file, not text", "if it is a Word file, name it .docx"),
    (b"\xd0\xcf\x11\xe0", "is an old Office file, not text", "open it in Word and save it as .docx"),
    (b"%PDF", "is a PDF, not text", "wash the Word file that it was made from"),
    (b"{\\rtf", "is in RTF format, not text", "open it in Word and save it as .docx"),
)


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a text file is stored: a Python codec, and the byte order mark that it begins with."""

    codec: str = "utf-8"
    mark: bytes = b""

    def encode(self, text: str) -> bytes:
        """The text as bytes. Raises UnicodeEncodeError for characters that the codec lacks."""
        return self.mark + text.encode(self.codec)


def decode(path: Path, data: bytes) -> tuple[str, Encoding]:
    """The text in `data` and how it is stored. Raises DocumentError, with `path`, for what is no text."""
    for magic, problem, remedy in _KINDS:
        if data.startswith(magic):
            raise DocumentError(path, problem, remedy)
    text, encoding = _decoded(path, data)
    if len(_CONTROL.findall(text)) > len(text) * _MAX_CONTROL_SHARE:
        raise _no_text(path)
    if not text.strip():
        raise DocumentError(path, "holds no text", "fetch or save the file again")
    return text, encoding


def _decoded(path: Path, data: bytes) -> tuple[str, Encoding]:
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return _try(path, data[len(mark) :], Encoding(codec, mark))
    try:
        return data.decode("utf-8"), Encoding()
    except UnicodeDecodeError:
        return _try(path, data, Encoding("cp1252"))


def _try(path: Path, data: bytes, encoding: Encoding) -> tuple[str, Encoding]:
    try:
        return data.decode(encoding.codec), encoding
    except UnicodeDecodeError:
        raise _no_text(path) from None


def _no_text(path: Path) -> DocumentError:
    return DocumentError(path, "is not a text file", "save it as text in UTF-8, or as .docx")
