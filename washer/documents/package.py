"""Word files as packages: a zip with XML parts that point at each other, read with limits and without trust."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from lxml import etree

from washer.documents.errors import DocumentError
from washer.documents.files import read_whole
from washer.documents.ooxml import Element

MAX_MEMBERS = 5_000
MAX_PART = 64 * 2**20
MAX_TOTAL = 1024 * 2**20
MAX_RATIO = 400
SMALL = 2**20
"""Parts under one mebibyte may be packed as tightly as they like."""

CONTENT_TYPES_PART = "[Content_Types].xml"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE_AGAIN = "open it in Word and save it as .docx"
_DAMAGED = "open it in Word, let Word repair it, and save it again"
# A part with these is read once, but not again after it has been written.
_NAMESPACE_ERRORS = frozenset({"NS_ERR_UNDEFINED_NAMESPACE", "WAR_NS_URI"})
_BROKEN_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,
    NotImplementedError,
    ValueError,
    KeyError,
    IndexError,
    OverflowError,
)


@dataclass(frozen=True, slots=True)
class Relationship:
    """A pointer from one part to another; `target` is a part name, never an address outside the package."""

    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class Package:
    """A Word file's bytes and the directory of its parts; `members` maps a folded part name to the name in the zip."""

    path: Path
    data: bytes = field(repr=False)
    members: dict[str, str] = field(repr=False)

    def __contains__(self, part: str) -> bool:
        return part.casefold() in self.members

    def error(self, problem: str, remedy: str = _DAMAGED) -> DocumentError:
        """The error to raise about this file."""
        return DocumentError(self.path, problem, remedy)

    def read(self, part: str) -> bytes:
        """The unpacked bytes of a part. Raises DocumentError where it lacks, is damaged or is too large."""
        member = self.members.get(part.casefold())
        if member is None:
            raise self.error(f"the part {part} is missing")
        try:
            with zipfile.ZipFile(io.BytesIO(self.data)) as archive, archive.open(member) as stream:
                data = stream.read(MAX_PART + 1)
        except _BROKEN_ZIP:
            raise self.error(f"the part {part} is damaged") from None
        if len(data) > MAX_PART:
            raise self.error(f"the part {part} is too large", "split the document")
        return data

    def tree(self, part: str) -> Element:
        """The root element of an XML part. Entities and document types are refused, nothing is fetched."""
        data = self.read(part)
        if any(mark in data for mark in _DOCTYPES):
            raise self.error(f"the part {part} declares a document type, which no Word file does", _SAVE_AGAIN)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError, LookupError):
            raise self.error(f"the part {part} is not well-formed XML") from None
        if any(entry.type_name in _NAMESPACE_ERRORS for entry in parser.error_log):
            raise self.error(f"the part {part} is not well-formed XML")
        info: Any = root.getroottree().docinfo
        if info.doctype:
            raise self.error(f"the part {part} declares a document type, which no Word file does", _SAVE_AGAIN)
        return root

    def relationships(self, part: str) -> dict[str, Relationship]:
        """The internal pointers of a part ("" for the package itself) by id; external ones are left out."""
        rels = relationships_part(part)
        found: dict[str, Relationship] = {}
        if rels not in self:
            return found
        for element in self.tree(rels):
            target, kind = element.get("Target"), element.get("Type")
            if not target or not kind or element.get("TargetMode") == "External":
                continue
            found[element.get("Id", "")] = Relationship(kind.rsplit("/", 1)[-1], _resolve(part, target))
        return found

    def related(self, part: str, kind: str) -> str | None:
        """The name of the first part of that kind that `part` points at, or None."""
        for relationship in self.relationships(part).values():
            if relationship.kind == kind and relationship.target in self:
                return relationship.target
        return None


_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))


def relationships_part(part: str) -> str:
    """The name of the part that holds a part's pointers."""
    folder, base = posixpath.split(part)
    return posixpath.join(folder, "_rels", base + ".rels")


def _resolve(part: str, target: str) -> str:
    target = unquote(target.split("#", 1)[0]).replace("\\", "/")
    path = target if target.startswith("/") else posixpath.join(posixpath.dirname(part), target)
    return posixpath.normpath(path).lstrip("/")


def open_package(path: Path) -> Package:
    """Read a Word file into memory and check its directory. Raises DocumentError for all that is no whole Word file."""
    return package_from_bytes(path, read_whole(path))


def package_from_bytes(path: Path, data: bytes) -> Package:
    """The package in `data`; `path` is what errors name. Raises DocumentError."""
    _refuse_other_formats(path, data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            directory = archive.start_dir
    except _BROKEN_ZIP:
        raise DocumentError(path, "is cut or damaged", "fetch or save the file again") from None
    _check_entries(path, entries, directory)
    members = {entry.filename.replace("\\", "/").lstrip("/").casefold(): entry.filename for entry in entries}
    package = Package(path, data, members)
    if CONTENT_TYPES_PART not in package:
        raise DocumentError(path, "is a zip file but no Word file", "unpack it and name the Word files in it")
    return package


def _refuse_other_formats(path: Path, data: bytes) -> None:
    head = data[:1024].lstrip()
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise DocumentError(path, "is locked with a password", "open it in Word and save it without a password")
        raise DocumentError(path, "is in the old Word format (.doc)", _SAVE_AGAIN)
    if head.startswith(b"%PDF"):
        raise DocumentError(path, "is a PDF", "wash the Word file that it was made from")
    if head.startswith(b"{\\rtf"):
        raise DocumentError(path, "is in RTF format", _SAVE_AGAIN)
    if not data.startswith(b"PK"):
        raise DocumentError(path, "is no Word file", _SAVE_AGAIN)


def _check_entries(path: Path, entries: list[zipfile.ZipInfo], directory: int) -> None:
    """Refuse bombs: too many members, too much or too tightly packed content, members that share bytes."""
    suspicious = DocumentError(path, "does not look like a real Word file (its zip is out of bounds)", _SAVE_AGAIN)
    if len(entries) > MAX_MEMBERS or len({entry.filename for entry in entries}) != len(entries):
        raise suspicious
    if sum(entry.file_size for entry in entries) > MAX_TOTAL:
        raise suspicious
    end = directory
    for entry in sorted(entries, key=lambda entry: entry.header_offset, reverse=True):
        if entry.header_offset + 30 + entry.compress_size > end or entry.header_offset < 0:
            raise suspicious
        if entry.file_size > SMALL and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
            raise suspicious
        if entry.flag_bits & 1:
            raise DocumentError(path, "is locked with a password", "save it without a password")
        end = entry.header_offset
