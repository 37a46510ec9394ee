"""Word comments: what is said about a finding, and the part of the package that holds it."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from washer.documents.ooxml import (
    CONTENT_TYPES,
    PACKAGE_RELATIONSHIPS,
    RELATIONSHIPS,
    STRICT,
    STRICT_RELATIONSHIPS,
    TRANSITIONAL,
    XML_SPACE,
    Element,
    is_strict,
    number,
)
from washer.documents.package import CONTENT_TYPES_PART, Package, relationships_part
from washer.documents.styles import Styles
from washer.findings import Finding, Reference

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment to write: its id and its paragraphs."""

    id: int
    lines: tuple[str, ...]


def lines(finding: Finding, where: str = "", proposal: str = "") -> tuple[str, ...]:
    """What the comment on a finding says, a paragraph each: what, how surely, why, the question, sources, the remark.

    `where` goes first where the comment cannot stand at the words themselves; `proposal` is an edit that could not be
    made.
    """
    question = f"Fråga: {finding.question}" if finding.question else ""
    sources = "; ".join(dict.fromkeys(_source(reference) for reference in finding.sources))
    said = (
        where,
        finding.message,
        finding.caveat,
        finding.why,
        question,
        f"Mall: {finding.skeleton}" if finding.skeleton else "",
        proposal,
        f"Källa: {sources}" if sources else "",
        finding.remark,
    )
    return tuple(line for line in said if line)


def _source(reference: Reference) -> str:
    below = reference.below_threshold
    return f"{reference.ref} (under tröskelvärdet: {below})" if below not in ("", reference.ref) else reference.ref


def initials(author: str) -> str:
    """The first letters of the author's names."""
    return "".join(part[0] for part in author.split() if part[0].isalnum()).upper()


def with_comments(
    package: Package, main: str, root: Element, comments: Sequence[Comment], author: str, date: datetime, styles: Styles
) -> dict[str, bytes]:
    """The parts that change when these comments are added; existing comments keep every byte."""
    strict = is_strict(root)
    namespace = STRICT if strict else TRANSITIONAL
    make = _Maker(namespace, author, date.strftime("%Y-%m-%dT%H:%M:%SZ"), styles)
    elements = [make.comment(comment) for comment in comments]
    existing = package.related(main, "comments")
    if existing is not None:
        return {existing: append(package, existing, elements)}
    part = _free_name(package, main)
    whole = etree.Element(f"{{{namespace}}}comments", nsmap={"w": namespace})
    whole.extend(elements)
    data = etree.tostring(whole, xml_declaration=True, encoding="UTF-8", standalone=True)
    return {part: data} | _announce(package, main, part, strict)


def _free_name(package: Package, main: str) -> str:
    folder = posixpath.dirname(main)
    names = (posixpath.join(folder, f"comments{count or ''}.xml") for count in range(len(package.members) + 1))
    return next(name for name in names if name not in package)


def _announce(package: Package, main: str, part: str, strict: bool) -> dict[str, bytes]:
    """Tell the package of a new comments part: its content type, and the pointer from the main part."""
    override = _plain(CONTENT_TYPES, "Override", PartName=f"/{part}", ContentType=_TYPE)
    rels = relationships_part(main)
    base = STRICT_RELATIONSHIPS if strict else RELATIONSHIPS
    pointer = _plain(
        PACKAGE_RELATIONSHIPS,
        "Relationship",
        Id=_free_id(package, rels),
        Type=f"{base}/comments",
        Target=posixpath.relpath(part, posixpath.dirname(main) or "."),
    )
    changed = {CONTENT_TYPES_PART: append(package, CONTENT_TYPES_PART, [override])}
    if rels in package:
        return changed | {rels: append(package, rels, [pointer])}
    whole = _plain(PACKAGE_RELATIONSHIPS, "Relationships")
    whole.append(pointer)
    return changed | {rels: etree.tostring(whole, xml_declaration=True, encoding="UTF-8", standalone=True)}


def _plain(namespace: str, local: str, **attributes: str) -> Element:
    """An element without a prefix: LibreOffice cannot read pointers and content types with one."""
    element = etree.fromstring(f'<{local} xmlns="{namespace}"/>')
    for key, text in attributes.items():
        element.set(key, text)
    return element


def _free_id(package: Package, rels: str) -> str:
    used = {element.get("Id") for element in package.tree(rels)} if rels in package else set()
    return next(key for key in (f"rId{count}" for count in range(1, len(used) + 2)) if key not in used)


def append(package: Package, part: str, elements: Iterable[Element]) -> bytes:
    """The part's bytes with these elements before its end tag; the rest keeps every byte where the encoding allows."""
    data = package.read(part)
    root = package.tree(part)
    end = data.rfind(b"</")
    utf8 = (root.getroottree().docinfo.encoding or "UTF-8").upper() in ("UTF-8", "UTF8", "ASCII", "US-ASCII")
    if utf8 and end > 0:
        return data[:end] + b"".join(etree.tostring(element) for element in elements) + data[end:]
    root.extend(elements)
    return serialized(root)


def serialized(root: Element) -> bytes:
    """An XML part as bytes, with the declaration that Word writes."""
    alone = root.getroottree().docinfo.standalone
    tail = "" if alone is None else f' standalone="{"yes" if alone else "no"}"'
    head = f'<?xml version="1.0" encoding="UTF-8"{tail}?>\r\n'
    return head.encode() + etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=False)


def used_comment_ids(package: Package, main: str) -> set[int]:
    """The ids of the comments that the file already holds."""
    part = package.related(main, "comments")
    if part is None:
        return set()
    found = (
        number(str(value)) for e in package.tree(part) for key, value in e.attrib.items() if str(key).endswith("}id")
    )
    return {found_id for found_id in found if found_id is not None}


class _Maker:
    """Makes comment elements in one namespace."""

    def __init__(self, namespace: str, author: str, moment: str, styles: Styles) -> None:
        self._tag: Callable[[str], str] = lambda local: f"{{{namespace}}}{local}"
        self._namespace = namespace
        self._author, self._moment = author, moment
        self._paragraph_style = styles.named("annotation text")
        self._mark_style = styles.named("annotation reference")

    def comment(self, comment: Comment) -> Element:
        """A `w:comment` with one paragraph a line."""
        tag = self._tag
        element = etree.Element(tag("comment"), nsmap={"w": self._namespace})
        element.set(tag("id"), str(comment.id))
        element.set(tag("author"), self._author)
        element.set(tag("date"), self._moment)
        element.set(tag("initials"), initials(self._author))
        for index, line in enumerate(comment.lines):
            paragraph = etree.SubElement(element, tag("p"))
            if self._paragraph_style is not None:
                style = etree.SubElement(etree.SubElement(paragraph, tag("pPr")), tag("pStyle"))
                style.set(tag("val"), self._paragraph_style)
            if index == 0:
                self._run(paragraph, self._mark_style).append(etree.Element(tag("annotationRef")))
            text = etree.SubElement(self._run(paragraph, None), tag("t"))
            text.text = line
            text.set(XML_SPACE, "preserve")
        return element

    def _run(self, paragraph: Element, style: str | None) -> Element:
        run = etree.SubElement(paragraph, self._tag("r"))
        if style is not None:
            properties = etree.SubElement(run, self._tag("rPr"))
            etree.SubElement(properties, self._tag("rStyle")).set(self._tag("val"), style)
        return run
