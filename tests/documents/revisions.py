"""Accept and reject one author's tracked changes in a Word file, written apart from the writer, as its judge."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from lxml import etree

from washer.documents.blocks import blocks
from washer.documents.docx import DocxSource
from washer.documents.model import Document
from washer.documents.package import package_from_bytes
from washer.documents.wordfile import take_apart
from washer.findings import NEW_PARAGRAPH, Edit

Element = etree._Element


def document(data: bytes) -> Document:
    """The document in these bytes."""
    package = package_from_bytes(Path("washed.docx"), data)
    return Document(None, blocks(take_apart(package)), DocxSource(package))


def texts(data: bytes) -> list[str]:
    """The text of each block."""
    return [block.text for block in document(data).blocks]


def edited(original: Document, edits: tuple[Edit, ...]) -> list[str]:
    """The text of each block with the edits made; blocks that become blank are gone."""
    result = [block.text for block in original.blocks]
    for edit in sorted(edits, key=lambda edit: (edit.block, edit.start, edit.end), reverse=True):
        text = result[edit.block]
        result[edit.block] = text[: edit.start] + edit.replacement + text[edit.end :]
    return [part for text in result for part in text.split(NEW_PARAGRAPH) if part.strip()]


def accepted(data: bytes, author: str) -> bytes:
    """The file with the author's changes accepted."""
    return _map(data, lambda root: _resolve(root, author, keep="ins", drop="del"))


def rejected(data: bytes, author: str) -> bytes:
    """The file with the author's changes rejected."""
    return _map(data, lambda root: _resolve(root, author, keep="del", drop="ins"))


def members(data: bytes) -> dict[str, bytes]:
    """The unpacked parts by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(data: bytes) -> dict[str, bytes]:
    """Each member as it lies in the zip: its packed bytes, with date, method and flags."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {entry.filename: _raw(data, entry) for entry in archive.infolist()}


def _raw(data: bytes, entry: zipfile.ZipInfo) -> bytes:
    head = entry.header_offset
    lengths = int.from_bytes(data[head + 26 : head + 28], "little") + int.from_bytes(
        data[head + 28 : head + 30], "little"
    )
    return data[head : head + 30 + lengths + entry.compress_size]


def _map(data: bytes, change: object) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            content = source.read(entry.filename)
            if entry.filename.endswith(".xml") and (b":ins" in content or b":del" in content):
                root = etree.fromstring(content)
                change(root)  # type: ignore[operator]
                content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            target.writestr(entry, content)
    return out.getvalue()


def local(element: Element) -> str:
    """The element's name without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def by(element: Element) -> str | None:
    """The author of a change or comment."""
    return next((str(value) for key, value in element.attrib.items() if str(key).endswith("}author")), None)


def _resolve(root: Element, author: str, keep: str, drop: str) -> None:
    for mark in [e for e in root.iter(etree.Element) if local(e) == "ins" and by(e) == author and not len(e)]:
        _end_of_paragraph(mark, stays=keep == "ins")
    for element in [e for e in root.iter(etree.Element) if local(e) == drop and by(e) == author]:
        parent = element.getparent()
        assert parent is not None
        parent.remove(element)
    for element in [e for e in root.iter(etree.Element) if local(e) == keep and by(e) == author]:
        parent = element.getparent()
        assert parent is not None
        for child in list(element):
            for text in child:
                if local(text) == "delText":
                    text.tag = text.tag.replace("delText", "t")
            element.addprevious(child)
        parent.remove(element)


def _end_of_paragraph(mark: Element, stays: bool) -> None:
    """Accept or reject the inserted end of a paragraph; without it, its text begins the next one."""
    properties = mark.getparent()
    assert properties is not None
    assert local(properties) == "rPr"
    properties.remove(mark)
    paragraph = next(above for above in properties.iterancestors() if local(above) == "p")
    if not stays:
        following = paragraph.getnext()
        assert following is not None
        start = 1 if len(following) and local(following[0]) == "pPr" else 0
        following[start:start] = [element for element in paragraph if local(element) != "pPr"]
        around = paragraph.getparent()
        assert around is not None
        around.remove(paragraph)
