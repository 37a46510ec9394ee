"""A signed file: the draft carries no signature, since none holds over changed text."""

from __future__ import annotations

from tests.documents.building import paragraph, signed, word_file, zipped
from tests.documents.judging import AUTHOR, DATE, edit, finding
from tests.documents.revisions import document, members, texts
from washer.documents.docx import DocxSource, washed_docx

PLAIN = word_file(paragraph("Det skall vara."))
SIGNED = signed(PLAIN)


def test_a_changed_file_loses_its_signature() -> None:
    source = document(SIGNED)
    assert isinstance(source.source, DocxSource)
    assert source.source.signed
    change = edit(0, 4, 9, "ska")
    data, left = washed_docx(source, [change], [finding(source, 0, 4, 9, (change,))], AUTHOR, DATE)
    assert left == ()
    assert texts(data) == ["Det ska vara."]
    after = members(data)
    assert after.keys() == members(PLAIN).keys() | {"word/comments.xml"}
    assert not any(b"signature" in content for content in after.values())
    assert b"/word/comments.xml" in after["[Content_Types].xml"]
    again = document(data).source
    assert isinstance(again, DocxSource)
    assert not again.signed


def test_a_file_without_changes_keeps_it() -> None:
    assert washed_docx(document(SIGNED), [], [], AUTHOR, DATE) == (SIGNED, ())


def test_a_pointer_at_no_part_is_no_signature() -> None:
    parts = {name: data for name, data in members(SIGNED).items() if not name.startswith("_xmlsignatures")}
    source = document(zipped(parts)).source
    assert isinstance(source, DocxSource)
    assert not source.signed
