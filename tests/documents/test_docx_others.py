"""What other people have written, changed and stored in the file survives byte for byte."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.documents.building import cell, paragraph, read, row, run, table, word_file, zipped
from tests.documents.judging import edit, finding, judge
from tests.documents.revisions import document, members, packed, texts
from washer.documents.model import Document

KIM = 'w:author="Kim" w:date="2025-01-01T00:00:00Z"'
MOVED = (
    f'<w:moveFromRangeStart w:id="20" w:name="m" {KIM}/><w:moveFrom w:id="21" {KIM}>{run("flyttat ")}</w:moveFrom>'
    f'<w:moveFromRangeEnd w:id="20"/><w:moveToRangeStart w:id="22" w:name="m" {KIM}/>'
    f'<w:moveTo w:id="23" {KIM}>{run("flyttat ")}</w:moveTo><w:moveToRangeEnd w:id="22"/>'
)
INSERTED = f'<w:ins w:id="24" {KIM}>{run("infogat ")}</w:ins>'
DELETED = f'<w:del w:id="25" {KIM}><w:r><w:delText xml:space="preserve">struket </w:delText></w:r></w:del>'
BOTH = f'<w:ins w:id="26" {KIM}><w:del w:id="27" w:author="Bo" w:date="2025-01-02T00:00:00Z">' + (
    '<w:r><w:delText xml:space="preserve">infogat och struket </w:delText></w:r></w:del></w:ins>'
)
FORMAT = run("fetstil ", f'<w:b/><w:rPrChange w:id="28" {KIM}><w:rPr><w:i/></w:rPr></w:rPrChange>')
SHAPE = f'<w:pPrChange w:id="29" {KIM}><w:pPr><w:keepNext/></w:pPr></w:pPrChange>'
MARKUP = (MOVED, INSERTED, DELETED, BOTH, FORMAT, SHAPE)
COMMENTED = (
    '<w:commentRangeStart w:id="0"/>',
    '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:commentReference w:id="1"/></w:r>',
)
SIDE_PARTS: dict[str, str | bytes] = {
    "word/commentsExtended.xml": '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
    '<w15:commentEx w15:paraId="00000001" w15:done="0"/>'
    '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/></w15:commentsEx>',
    "word/commentsIds.xml": '<w16cid:commentsIds xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid">'
    '<w16cid:commentId w16cid:paraId="00000001" w16cid:durableId="11111111"/></w16cid:commentsIds>',
    "word/people.xml": '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
    '<w15:person w15:author="Kim"/></w15:people>',
    "word/vbaProject.bin": "\x01makro\x00",
    "customXml/item1.xml": "<a><b>värde</b></a>",
    "docProps/custom.xml": "<Properties/>",
}
THREAD = "".join(
    f'<w:comment w:id="{key}" {KIM} w:initials="K"><w:p w14:paraId="0000000{key + 1}"><w:r><w:t>{said}</w:t></w:r>'
    "</w:p></w:comment>"
    for key, said in enumerate(("Är detta rätt?", "Ja."))
)


def wash(source: Document, old: str, new: str) -> str:
    """Replace words in the first block that has them, and comment on them; the XML of the main part."""
    block = next(block for block in source.blocks if old in block.text)
    start = block.text.index(old)
    change = edit(block.index, start, start + len(old), new)
    data, left = judge(source, (change,), [finding(source, block.index, start, start + len(old), (change,))])
    assert left == ()
    return members(data)["word/document.xml"].decode()


def test_changes_in_the_paragraph_that_is_edited(tmp_path: Path) -> None:
    body = paragraph("Det ", *MARKUP[:-1], "skall vara så.").replace("</w:pPr>", f"{SHAPE}</w:pPr>", 1)
    found = wash(read(tmp_path, word_file(body)), "skall", "ska")
    for markup in MARKUP:
        assert markup in found


def test_changes_of_tables_around_the_edit(tmp_path: Path) -> None:
    properties = (
        f'<w:tblPrChange w:id="30" {KIM}><w:tblPr/></w:tblPrChange>',
        f'<w:ins w:id="31" {KIM}/>',
        f'<w:cellIns w:id="32" {KIM}/>',
        f'<w:tcPrChange w:id="33" {KIM}><w:tcPr/></w:tcPrChange>',
    )
    one = row(cell("Det skall vara så.", properties=properties[2] + properties[3]), properties=properties[1])
    body = table(one).replace("<w:tblPr/>", f"<w:tblPr>{properties[0]}</w:tblPr>", 1)
    found = wash(read(tmp_path, word_file(body)), "skall", "ska")
    for markup in properties:
        assert markup in found


def test_an_edit_across_an_insertion_is_a_deletion_inside_it(tmp_path: Path) -> None:
    body = paragraph("Svar ges i ", f'<w:ins w:id="24" {KIM}>{run("enlighet med avtal och ")}</w:ins>', "lag.")
    found = wash(read(tmp_path, word_file(body)), "i enlighet med", "enligt")
    ours = r'<w:del w:id="\d+" w:author="Tvättmaskinen \(prov\)" w:date="[^"]*">'
    assert re.search(rf'{ours}<w:r><w:delText xml:space="preserve">i </w:delText></w:r></w:del>', found)
    assert re.search(
        rf'<w:ins w:id="24" {KIM}>{ours}<w:r><w:delText[^>]*>enlighet med</w:delText></w:r></w:del>', found
    )
    assert re.search(rf'<w:ins w:id="\d+" {KIM}><w:r><w:t xml:space="preserve"> avtal och </w:t></w:r></w:ins>', found)


def test_comments_with_replies_macros_and_data(tmp_path: Path) -> None:
    body = paragraph("Det ", COMMENTED[0], "skall vara", COMMENTED[1], " så.")
    original = zipped({**members(word_file(body, parts={"comments": THREAD})), **SIDE_PARTS})
    source = read(tmp_path, original)
    change = edit(0, 4, 9, "ska")
    data, _ = judge(source, (change,), [finding(source, 0, 4, 9, (change,))])
    assert {name for name in packed(original) if packed(data)[name] != packed(original)[name]} == {
        "word/document.xml",
        "word/comments.xml",
    }
    after = members(data)
    assert THREAD.encode() in after["word/comments.xml"]
    assert all(mark.encode() in after["word/document.xml"] for mark in COMMENTED)
    assert re.findall(rb'<w:comment [^>]*w:id="(\d+)"', after["word/comments.xml"]) == [b"0", b"1", b"2"]


@pytest.mark.parametrize(
    "kind",
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_templates_and_files_with_macros(tmp_path: Path, kind: str) -> None:
    parts = members(word_file(paragraph("Det skall vara så.")))
    plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    assert plain in parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(plain, kind.encode())
    source = read(tmp_path, zipped({**parts, **SIDE_PARTS}))
    data, left = judge(source, (edit(0, 4, 9, "ska"),), [finding(source, 0, 4, 9)])
    assert left == ()
    assert kind.encode() in members(data)["[Content_Types].xml"]
    assert packed(data)["word/vbaProject.bin"] == packed(zipped({**parts, **SIDE_PARTS}))["word/vbaProject.bin"]
    assert texts(data) == ["Det ska vara så."]


@pytest.mark.parametrize("kind", ["readOnly", "comments", "forms"])
@pytest.mark.parametrize("on", ["1", "true", "on"])
def test_protected_documents_are_commented_and_keep_their_protection(kind: str, on: str) -> None:
    protection = f'<w:documentProtection w:edit="{kind}" w:enforcement="{on}" w:hash="x"/>'
    original = word_file(paragraph("Det skall vara så."), parts={"settings": protection})
    source = document(original)
    change = edit(0, 4, 9, "ska")
    data, left = judge(source, (change,), [finding(source, 0, 4, 9, (change,))])
    assert left == (change,)
    assert packed(data)["word/settings.xml"] == packed(original)["word/settings.xml"]
    assert "»skall« blir »ska«" in members(data)["word/comments.xml"].decode()
