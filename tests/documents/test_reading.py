from __future__ import annotations

from pathlib import Path

import pytest

from washer.documents.errors import DocumentError
from washer.documents.reading import SUFFIXES, read_document

TEXT = "Möblerna ska tåla daglig användning – i minst tio år.\r\n\r\nAllt trä ska vara FSC-märkt.\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_are_told_apart(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "krav.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert [block.text for block in read_document(path).blocks] == [*TEXT.split("\r\n\r\n")[:1], TEXT.split("\r\n")[2]]


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("krav.doc", b"x", "old Word format; open it in Word, choose File > Save As"),
        ("krav.pdf", b"x", "is a PDF"),
        ("krav.odt", b"x", "save it as Word document"),
        ("krav.rtf", b"x", "RTF"),
        ("krav.xyz", b"x", "save it as .docx, .txt or .md"),
        ("krav", b"x", "save it as .docx, .txt or .md"),
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \r\n\t\n", "holds no text"),
        ("zip.txt", b"PK\x03\x04rest", "name it .docx"),
        ("word.txt", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office file"),
        ("pdf.txt", b"%PDF-1.7", "is a PDF"),
        ("binary.txt", bytes(range(256)), "is not a text file"),
        ("zeros.txt", b"\x00" * 500, "is not a text file"),
        ("half.txt", "ab".encode("utf-16") + b"\x00", "is not a text file"),
        ("empty.docx", b"", "is empty"),
        ("text.docx", b"only text", "is no Word file"),
    ],
)
def test_bad_files_get_one_line_that_tells_what_to_do(tmp_path: Path, name: str, content: bytes, problem: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(DocumentError) as error:
        read_document(path)
    assert problem in str(error.value)
    assert str(error.value).startswith(f"{path}: ")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("name", "problem"), [("none.txt", "no such file"), ("none.pdf", "no such file"), ("", "folder")]
)
def test_what_is_no_file_is_told(tmp_path: Path, name: str, problem: str) -> None:
    with pytest.raises(DocumentError, match=problem):
        read_document(tmp_path / name)


def test_suffixes_are_read_whatever_their_case(tmp_path: Path) -> None:
    (tmp_path / "KRAV.TXT").write_text("Systemet ska svara.")
    assert read_document(tmp_path / "KRAV.TXT").source.format == "txt"
    assert ".docx" in SUFFIXES
