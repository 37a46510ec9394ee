"""What must hold for every washed Word file, whatever was washed in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from lxml import etree

from tests.documents.revisions import (
    Element,
    accepted,
    by,
    document,
    edited,
    local,
    members,
    packed,
    rejected,
    texts,
)
from washer.documents.blocks import shown
from washer.documents.docx import DocxSource, washed_docx
from washer.documents.model import Document
from washer.documents.wordfile import take_apart
from washer.findings import NEW_PARAGRAPH, Category, Edit, Finding, Safety, Severity

AUTHOR = "Tvättmaskinen (prov)"
DATE = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
_ELSEWHERE = ("I sidhuvudet", "I sidfoten", "I fotnot", "I slutnot")
"""What comments begin with that cannot stand at the words themselves."""


def finding(source: Document, block: int, start: int, end: int, edits: tuple[Edit, ...] = ()) -> Finding:
    """A finding at these words."""
    text = source.blocks[block].text
    return Finding(
        code="JAR101",
        name="prov",
        category=Category.JARGON,
        kind="archaic-word",
        severity=Severity.INFO,
        block=block,
        place=source.blocks[block].place,
        start=start,
        end=end,
        match=text[start:end],
        sentence=(0, len(text)),
        message=f"»{text[start:end].strip()}« kan skrivas enklare."[:200],
        why="Enkla ord läses fortare.",
        question="Vad menar ni?",
        edits=edits,
    )


def edit(block: int, start: int, end: int, replacement: str) -> Edit:
    """A suggested edit."""
    return Edit(block, start, end, replacement, Safety.SUGGESTED)


def scattered(source: Document, every: int = 7) -> tuple[Edit, ...]:
    """Edits of every kind over the whole document: words replaced, deleted, added to, paragraphs divided."""
    edits: list[Edit] = []
    for block in source.blocks:
        words = list(re.finditer(r"\S+", block.text))
        for count, index in enumerate(range(min(every, len(words)) - 1, len(words), every)):
            word, last = words[index], words[min(index + 2, len(words) - 1)]
            kind = (count + block.index) % 4
            if kind == 0:
                edits.append(edit(block.index, word.start(), word.end(), "tvättat"))
            elif kind == 1:
                added = NEW_PARAGRAPH + "Det är likvärdigt" if count % 3 else " eller likvärdigt"
                edits.append(edit(block.index, word.end(), word.end(), added))
            elif kind == 2:
                edits.append(edit(block.index, word.start(), last.end(), "två ord\nrad"))
            elif index:
                edits.append(edit(block.index, words[index - 1].end(), word.end(), ""))
    return tuple(edits)


def judge(source: Document, edits: tuple[Edit, ...], findings: Sequence[Finding]) -> tuple[bytes, tuple[Edit, ...]]:
    """Wash, and assert all that must hold. Returns the file and the edits that were not made."""
    assert isinstance(source.source, DocxSource)
    original = source.source.package.data
    data, left = washed_docx(source, edits, findings, AUTHOR, DATE)
    assert data == washed_docx(source, edits, findings, AUTHOR, DATE)[0], "the same input gives the same bytes"
    made = tuple(entry for entry in edits if entry not in left)
    before = [block.text for block in source.blocks]
    _equal(texts(data), edited(source, made), "the washed text")
    back = rejected(data, AUTHOR)
    _equal(texts(accepted(data, AUTHOR)), edited(source, made), "the text with all changes accepted")
    _equal(texts(back), before, "the text with all changes rejected")
    _untouched(original, data)
    _same_paragraphs(original, back, {entry.block for entry in made} | {entry.block for entry in findings})
    _others(original, data, back)
    _ids(data)
    _comments(back, findings)
    return data, left


def _equal(found: list[str], wanted: list[str], what: str) -> None:
    for index, (one, other) in enumerate(zip(found, wanted, strict=False)):
        assert one == other, f"{what}, block {index}: {one[:300]!r} is not {other[:300]!r}"
    assert len(found) == len(wanted), f"{what}: {len(found)} blocks, not {len(wanted)}"


def _untouched(original: bytes, data: bytes) -> None:
    """Parts that hold no change keep every packed byte; a signature does not hold any longer and goes."""
    before, after = packed(original), packed(data)
    before = {name: member for name, member in before.items() if not name.startswith("_xmlsignatures/")}
    assert list(before) == list(after)[: len(before)], "the members keep their order"
    for name, member in after.items():
        if before.get(name) != member:
            new = members(data)[name]
            marked = AUTHOR.encode() in new or b"commentRangeStart" in new
            pointers = name.endswith(".rels") or name == "[Content_Types].xml"
            assert marked or pointers or _is_comments(name), f"{name} differs"


def _same_paragraphs(original: bytes, back: bytes, touched: set[int]) -> None:
    """Paragraphs without edits and comments are the same XML; what stands around the paragraphs too."""
    before, after = members(original), members(back)
    for name in before.keys() & after.keys():
        if before[name] != after[name] and re.match(r"word/(?:document|header|footer|footnotes|endnotes)", name):
            assert _around(before[name]) == _around(after[name]), f"{name} differs around its paragraphs"
    pairs = zip(_stories(original), _stories(back), strict=True)
    for index, (one, other) in enumerate(pairs):
        if index not in touched and not any(b"commentReference" in part for part in other):
            assert one == other, f"block {index} changed"


def _around(part: bytes) -> bytes:
    """The part with its paragraphs emptied, as canonical XML."""
    root = etree.fromstring(part)
    for paragraph in [element for element in root.iter(etree.Element) if local(element) == "p"]:
        if not any(local(above) == "p" for above in paragraph.iterancestors()):
            paragraph[:] = []
    return etree.tostring(root, method="c14n")


def _stories(data: bytes) -> Iterator[list[bytes]]:
    source = document(data).source
    assert isinstance(source, DocxSource)
    file = take_apart(source.package)
    for paragraph in (file.paragraphs[index] for index in shown(file)):
        whole = () if paragraph.boxes else paragraph.elements
        yield [etree.tostring(part, method="c14n", exclusive=True, with_tail=False) for part in whole]


def _others(original: bytes, data: bytes, back: bytes) -> None:
    """Other people's changes and comments keep their author, date and text."""
    assert _changes(original) == _changes(back), "other people's changes"
    before = {name: part for name, part in members(original).items() if _is_comments(name)}
    after = members(data)
    for name, part in before.items():
        kept = part[: part.rfind(b"</")] if b"</" in part else b""
        assert after[name].startswith(kept), "existing comments keep every byte"


def _is_comments(name: str) -> bool:
    return re.fullmatch(r"word/comments\d*\.xml", name) is not None


def _changes(data: bytes) -> dict[str, list[tuple[str, str, str]]]:
    found: dict[str, list[tuple[str, str, str]]] = {}
    for name, content in members(data).items():
        if not name.endswith(".xml") or (b":ins" not in content and b":del" not in content):
            continue
        merged: list[tuple[str, str, str]] = []
        for element in etree.fromstring(content).iter(etree.Element):
            if local(element) in ("ins", "del", "moveFrom", "moveTo") and by(element) not in (None, AUTHOR):
                kind = (local(element), str(by(element)))
                text = "".join(e.text or "" for e in element.iter(etree.Element) if local(e) in ("t", "delText"))
                text = "".join(text.split())
                if merged and merged[-1][:2] == kind:
                    merged[-1] = (*kind, merged[-1][2] + text)
                else:
                    merged.append((*kind, text))
        found[name] = merged
    return found


def _ids(data: bytes) -> None:
    """Our ids are used once; each comment has a start, an end and a mark."""
    changes: list[str] = []
    marks: dict[str, list[str]] = {
        "commentRangeStart": [],
        "commentRangeEnd": [],
        "commentReference": [],
        "comment": [],
    }
    for name, content in members(data).items():
        if not name.startswith("word/") or not name.endswith(".xml"):
            continue
        for element in etree.fromstring(content).iter(etree.Element):
            kind = local(element)
            own = next((v for k, v in element.attrib.items() if str(k).endswith("main}id")), "")
            if kind in ("ins", "del") and by(element) == AUTHOR:
                changes.append(str(own))
            if kind in marks:
                marks[kind].append(str(own))
    assert len(changes) == len(set(changes)), "change ids are unique"
    assert len(marks["comment"]) == len(set(marks["comment"])), "comment ids are unique"
    ours = _our_comments(data)
    for kind in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert {key: marks[kind].count(key) for key in ours} == dict.fromkeys(ours, 1), f"one {kind} a comment"


def _our_comments(data: bytes) -> dict[str, str]:
    """The ids and texts of our comments."""
    found: dict[str, str] = {}
    for name, content in members(data).items():
        if _is_comments(name):
            for element in etree.fromstring(content):
                if by(element) == AUTHOR:
                    key = next(str(v) for k, v in element.attrib.items() if str(k).endswith("}id"))
                    found[key] = "".join(e.text or "" for e in element.iter(etree.Element) if local(e) == "t")
    return found


def _comments(back: bytes, findings: Sequence[Finding]) -> None:
    """Each comment stands at the words of its finding, or around what must not be divided."""
    spans = commented(back)
    wanted = sorted(findings, key=lambda entry: (entry.block, entry.start, entry.end))
    for entry, said in zip(wanted, _our_comments(back).items(), strict=False):
        place, span = spans.get(said[0], ("", ""))
        if not said[1].startswith(_ELSEWHERE):
            assert place == entry.place, f"the comment stands at {place}, not {entry.place}"
            assert entry.match in span, (
                f"{entry.place}: the comment stands at {span[:200]!r}, not {entry.match[:200]!r}"
            )


def commented(data: bytes) -> dict[str, tuple[str, str]]:
    """For each comment id, the place and the shown text between its marks (where both stand in one paragraph)."""
    source = document(data).source
    assert isinstance(source, DocxSource)
    found: dict[str, tuple[str, str]] = {}
    for paragraph in take_apart(source.package).paragraphs:
        order: dict[Element, int] = {}
        starts: dict[str, int] = {}
        ends: dict[str, int] = {}
        for root in paragraph.elements:
            for element in root.iter(etree.Element):
                order[element] = len(order)
                if local(element) in ("commentRangeStart", "commentRangeEnd"):
                    key = next(str(v) for k, v in element.attrib.items() if str(k).endswith("}id"))
                    (starts if local(element) == "commentRangeStart" else ends)[key] = order[element]
        for key in starts.keys() & ends.keys():
            span = [piece.text for piece in paragraph.pieces if starts[key] < order.get(piece.element, -1) < ends[key]]
            found[key] = (paragraph.place, "".join(span))
    return found
