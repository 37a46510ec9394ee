"""Files that are no whole Word file get their own clear line; hostile ones do no harm."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from pathlib import Path

import pytest

from tests.documents.building import paragraph, word_file, zipped
from tests.documents.revisions import document, members, packed
from washer.documents import package as limits
from washer.documents.docx import read_docx
from washer.documents.errors import DocumentError
from washer.documents.package import package_from_bytes
from washer.documents.repack import repack

GOOD = word_file(paragraph("Systemet ska svara."))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def without(*names: str, **changed: str) -> bytes:
    kept: dict[str, str | bytes] = {name: data for name, data in members(GOOD).items() if name not in names}
    return zipped(kept | {name.replace("__", "/") + ".xml": data for name, data in changed.items()})


def problem(folder: Path, data: bytes) -> str:
    path = folder / "krav.docx"
    path.write_bytes(data)
    with pytest.raises(DocumentError) as caught:
        read_docx(path)
    line = str(caught.value)
    assert line.startswith(f"{path}: ")
    assert "\n" not in line
    assert caught.value.remedy
    return caught.value.problem


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (OLE, "is in the old Word format (.doc)"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "is locked with a password"),
        (b"%PDF-1.7 ...", "is a PDF"),
        (b"{\\rtf1 hej}", "is in RTF format"),
        (b"<html>hej</html>", "is no Word file"),
        (GOOD[:600], "is cut or damaged"),
        (zipped({"a.txt": "hej"}), "is a zip file but no Word file"),
        (without("_rels/.rels"), "is a zip file but no Word file"),
        (without("word/document.xml"), "is a zip file but no Word file"),
        (without(word__document="<a/>"), "is an Office file but no Word document"),
        (without(word__document="<w:document"), "the part word/document.xml is not well-formed XML"),
        (without(word__document="<a>" * 300 + "</a>" * 300), "the part word/document.xml is not well-formed XML"),
    ],
)
def test_each_kind_of_bad_file_has_its_line(tmp_path: Path, data: bytes, said: str) -> None:
    assert problem(tmp_path, data) == said


def test_missing_files_and_folders(tmp_path: Path) -> None:
    for path in (tmp_path / "inte.docx", tmp_path):
        with pytest.raises(DocumentError):
            read_docx(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(tmp_path: Path, encoding: str) -> None:
    bomb = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><d>&b;</d>'
    data = zipped({**members(GOOD), "word/document.xml": bomb.encode(encoding)})
    assert "declares a document type" in problem(tmp_path, data)


def test_zip_bombs_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "out of bounds" in problem(tmp_path, without(word__styles=" " * (3 * 2**20)))
    assert "out of bounds" in problem(tmp_path, zipped({f"m{count}": "" for count in range(limits.MAX_MEMBERS + 1)}))
    monkeypatch.setattr(limits, "MAX_PART", 100)
    assert "is too large" in problem(tmp_path, GOOD)
    monkeypatch.setattr(limits, "MAX_TOTAL", 100)
    assert "out of bounds" in problem(tmp_path, GOOD)


def test_members_that_share_bytes_are_refused(tmp_path: Path) -> None:
    data = bytearray(GOOD)
    records = [at for at in range(len(data)) if data[at : at + 4] == b"PK\x01\x02"]
    for at in records:
        data[at + 42 : at + 46] = struct.pack("<L", 0)
    assert "out of bounds" in problem(tmp_path, bytes(data))


def test_a_member_with_a_password_is_refused(tmp_path: Path) -> None:
    data = bytearray(GOOD)
    for at in [at for at in range(len(data)) if data[at : at + 4] == b"PK\x01\x02"]:
        data[at + 8] |= 1
    assert problem(tmp_path, bytes(data)) == "is locked with a password"


def test_external_pointers_are_not_followed() -> None:
    rels = members(GOOD)["word/_rels/document.xml.rels"].decode()
    outside = '<Relationship Id="x" Type="t/comments" Target="http://example.org/c.xml" TargetMode="External"/>'
    above = '<Relationship Id="y" Type="t/header" Target="../../../etc/passwd"/>'
    changed = rels.replace("</Relationships>", f"{outside}{above}</Relationships>")
    data = zipped({**members(GOOD), "word/_rels/document.xml.rels": changed})
    found = package_from_bytes(Path("a.docx"), data).relationships("word/document.xml")
    assert "x" not in found
    assert found["y"].target not in package_from_bytes(Path("a.docx"), data)
    assert document(data).blocks


def test_another_name_for_the_main_part_and_odd_letters() -> None:
    parts = members(GOOD)
    moved = {name.replace("word/document", "Word/dokument2"): data for name, data in parts.items()}
    moved["_rels/.rels"] = parts["_rels/.rels"].replace(b'"word/document.xml"', b'"/wOrd/dokument2.xml"')
    moved["Word/_rels/dokument2.xml.rels"] = parts["word/_rels/document.xml.rels"]
    assert [block.text for block in document(zipped(dict(moved))).blocks] == ["Systemet ska svara."]


def test_repacking_keeps_every_byte_of_other_members() -> None:
    package = package_from_bytes(Path("a.docx"), GOOD)
    assert repack(package, {}) == GOOD
    data = repack(package, {"word/styles.xml": b"<a/>", "word/ny.xml": b"<b/>"})
    before, after = packed(GOOD), packed(data)
    assert [name for name in after if after[name] != before.get(name)] == ["word/styles.xml", "word/ny.xml"]
    assert members(data)["word/ny.xml"] == b"<b/>"
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert {entry.date_time for entry in archive.infolist()} == {(2025, 1, 2, 3, 4, 6)}


def test_a_prefix_that_stands_for_nothing_is_refused(tmp_path: Path) -> None:
    part = members(GOOD)["word/document.xml"].replace(b"<w:document ", b'<w:document s:a="b" ')
    assert "not well-formed" in problem(tmp_path, zipped({**members(GOOD), "word/document.xml": part}))


def test_a_namespace_that_is_no_address_is_refused(tmp_path: Path) -> None:
    part = members(GOOD)["word/document.xml"].replace(b"<w:document ", b'<w:document xmlns:x="http://a/b>c" ')
    assert "not well-formed" in problem(tmp_path, zipped({**members(GOOD), "word/document.xml": part}))


def test_what_is_written_is_never_taken_for_a_bomb() -> None:
    package = package_from_bytes(Path("a.docx"), GOOD)
    data = repack(package, {"word/styles.xml": b" " * 2**21})
    assert package_from_bytes(Path("b.docx"), data).read("word/styles.xml") == b" " * 2**21


def test_parts_can_be_left_out() -> None:
    package = package_from_bytes(Path("a.docx"), GOOD)
    data = repack(package, {}, {"word/Numbering.xml"})
    assert members(data).keys() == members(GOOD).keys() - {"word/numbering.xml"}


def test_repacking_streamed_and_stored_members() -> None:
    out = io.BytesIO()
    stream = io.BufferedWriter(_Unseekable(out))
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in members(GOOD).items():
            archive.writestr(name, data, zipfile.ZIP_STORED if "styles" in name else zipfile.ZIP_DEFLATED)
    stream.flush()
    package = package_from_bytes(Path("a.docx"), out.getvalue())
    data = repack(package, {"word/numbering.xml": b"<a/>"})
    assert members(data) == members(GOOD) | {"word/numbering.xml": b"<a/>"}


class _Unseekable(io.RawIOBase):
    """A pipe: members are followed by their sizes instead of preceded by them."""

    def __init__(self, out: io.BytesIO) -> None:
        self._out = out

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        return self._out.write(bytes(data))  # type: ignore[call-overload]


def test_no_mutated_file_crashes() -> None:
    """Whatever is broken, the reader reads it or says so."""
    dice = random.Random(20260302)
    parts = members(GOOD)
    lines: list[str] = []
    for turn in range(400):
        if turn % 2:
            data = bytearray(GOOD)
            for _ in range(dice.randint(1, 6)):
                data[dice.randrange(len(data))] = dice.randrange(256)
        else:
            name = dice.choice(sorted(parts))
            part = bytearray(parts[name])
            at = dice.randrange(len(part))
            part[at : at + dice.randint(0, 40)] = dice.choice([b"", b"<w:p>", b"</w:r>", b'"-1"', b"&x;", b"\xff"])
            data = bytearray(zipped({**parts, name: bytes(part)}))
        try:
            assert document(bytes(data)).blocks is not None
        except DocumentError as refused:
            lines.append(str(refused))
    assert not any("\n" in line for line in lines)
