"""Tracked changes and comment anchors in one paragraph of a Word file, made by splitting its runs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import pairwise

from lxml import etree

from washer.documents.inline import Piece
from washer.documents.links import goes_on, last_element
from washer.documents.ooxml import XML_SPACE, Element, child, name, sibling_tag
from washer.documents.paragraphs import REVISIONS, begins_control, divide, divisible
from washer.documents.wording import Change
from washer.expressions import expression
from washer.findings import NEW_PARAGRAPH

_INSERTED = expression(r"[\n\t]|[^\n\t]+")
_UNWRITABLE = expression("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who changes the document and when, and where the numbers for changes come from."""

    author: str
    date: datetime
    next_id: Callable[[], int]

    @property
    def moment(self) -> str:
        """The date as Word writes it."""
        return self.date.strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(frozen=True, slots=True)
class Anchor:
    """The comment with this id stands at `[start, end)` of a paragraph's text, or around the run of `mark`."""

    start: int
    end: int
    id: int
    mark: Element | None = None


@dataclass(slots=True)
class Redline:
    """The markup of the paragraph `home`. `style` is the character style of comment marks, where the file has one."""

    home: Element
    pieces: list[Piece]
    stamp: Stamp
    style: str | None = None
    _deleted: set[Element] = field(default_factory=set)
    _ours: set[Element] = field(default_factory=set)
    _barriers: set[int] = field(default_factory=set)
    _borders: list[Element] = field(default_factory=list)
    _references: list[Element] = field(default_factory=list)

    def can(self, change: Change) -> bool:
        """Whether the change touches only text that may be edited and has a place to stand."""
        touched = self._touched(change.start, change.end)
        if any(piece.fixed for piece in touched):
            return False
        if change.end > change.start:
            beside = [piece.element.getparent() for piece in touched]
        else:
            spot = self._spot(change.start)
            beside = [] if spot is None else [self._beside(*spot, change.start)[0]]
        if NEW_PARAGRAPH in change.replacement and not all(node is not None and divisible(node) for node in beside):
            return False
        return bool(beside)

    def mark(self, changes: Sequence[Change], anchors: Sequence[Anchor]) -> None:
        """Write the changes (in order, not overlapping, each of which `can` be made) and the comment anchors."""
        self._barriers = {offset for anchor in anchors if anchor.mark is None for offset in (anchor.start, anchor.end)}
        for offset in {offset for change in changes for offset in (change.start, change.end)} | self._barriers:
            self._cut(offset)
        for change in changes:
            if change.end > change.start:
                self._replace(change)
            else:
                self._insert(change)
        for anchor in anchors:
            self._anchor(anchor)
        start = 1 if len(self.home) and name(self.home[0]) == "pPr" else 0
        self.home[start:start] = self._references
        for border in self._borders:
            divide(border, self._tracked("ins"))

    def _tag(self, local: str) -> str:
        return sibling_tag(self.home, local)

    def _reaching(self, offset: int) -> int:
        """The index of the first piece that reaches `offset`; the pieces lie in order and without gaps."""
        return max(bisect_left(self.pieces, offset, key=_start) - 1, 0)

    def _between(self, start: int, end: int) -> list[Piece]:
        """The pieces that reach `start` and begin before `end`, and so all that lie between."""
        return self.pieces[self._reaching(start) : bisect_left(self.pieces, end, key=_start)]

    def _touched(self, start: int, end: int) -> list[Piece]:
        return [piece for piece in self._between(start, end) if piece.end > start]

    # splitting

    def _cut(self, offset: int) -> None:
        """Make `offset` a border between runs, where the text there may be split."""
        for index in range(self._reaching(offset), bisect_right(self.pieces, offset, key=_start)):
            piece = self.pieces[index]
            if piece.start < offset < piece.end and _is_plain(piece):
                self._split_text(index, offset - piece.start)
                piece = self.pieces[index + 1]
            if piece.start == offset and piece.text and _in_run(piece):
                _split_run(piece.element)
                return

    def _split_text(self, index: int, length: int) -> None:
        """Split the `w:t` of a piece, and the piece, after `length` characters."""
        self._normalize(self.pieces[index].element)
        piece = self.pieces[index]
        left, at = piece.element, piece.at + length
        right = etree.Element(left.tag)
        right.text, left.text = (left.text or "")[at:], (left.text or "")[:at]
        right.set(XML_SPACE, "preserve")
        left.addnext(right)
        for later in range(index + 1, len(self.pieces)):
            other = self.pieces[later]
            if other.element is not left:
                break
            self.pieces[later] = replace(other, element=right, at=other.at - at)
        self.pieces[index : index + 1] = [
            replace(piece, text=piece.text[:length]),
            replace(piece, text=piece.text[length:], start=piece.start + length, element=right, at=0),
        ]

    def _normalize(self, element: Element) -> None:
        """Drop the white space that Word does not show, so that what is left can be kept as it stands."""
        if element.get(XML_SPACE) == "preserve":
            return
        text = element.text or ""
        lead = len(text) - len(text.lstrip(" \t\r\n"))
        element.text = text.strip(" \t\r\n")
        element.set(XML_SPACE, "preserve")
        for index, piece in enumerate(self.pieces):
            if piece.element is element:
                self.pieces[index] = replace(piece, at=piece.at - lead)

    # changes

    def _replace(self, change: Change) -> None:
        doomed = [piece for piece in self._between(change.start, change.end) if _is_inside(piece, change)]
        wrappers = self._delete(doomed)
        if not change.replacement:
            return
        spot = wrappers[0]
        following = spot.getnext()
        while following is not None and following in wrappers:
            spot, following = following, following.getnext()
        self._write(change.replacement, wrappers[0][0], spot, after=True)

    def _delete(self, doomed: Iterable[Piece]) -> list[Element]:
        """Wrap the runs of these pieces in `w:del`, neighbours together; what is no text stays outside."""
        starts: dict[Element, int] = {}
        for piece in doomed:
            starts.setdefault(piece.element, piece.start)
        wrappers: list[Element] = []
        for run, start in _isolate(starts):
            last = wrappers[-1] if wrappers else None
            if last is None or last.getnext() is not run or start in self._barriers:
                last = self._tracked("del")
                run.addprevious(last)
                wrappers.append(last)
            last.append(run)
            for element in run:
                if name(element) == "t":
                    self._normalize(element)
                    element.tag = sibling_tag(element, "delText")
        self._deleted.update(wrappers)
        return wrappers

    def _insert(self, change: Change) -> None:
        spot = self._spot(change.start)
        if spot is None or not change.replacement:
            return
        node, like, after = self._beside(*spot, change.start)
        self._write(change.replacement, like, node, after)

    def _beside(self, piece: Piece, after: bool, offset: int) -> tuple[Element, Element, bool]:
        """The element beside which new text goes, the run that it is formatted like, and whether it goes after."""
        node, run = self._edge(piece), piece.element.getparent()
        like = node if run is None else run
        if not after or piece.link is None or piece.end != offset:
            return node, like, after
        following = next((other for other in self.pieces[self.pieces.index(piece) + 1 :] if other.text), None)
        if following is not None and following.link is piece.link:
            return node, like, after
        end = last_element(piece.link)
        plain = next((o.element.getparent() for o in self.pieces if o.link is None and _in_run(o)), None)
        return (
            (node, like, after)
            if end is None
            else (end, etree.Element(self._tag("r")) if plain is None else plain, after)
        )

    def _spot(self, offset: int) -> tuple[Piece, bool] | None:
        """The piece beside which new text goes at `offset`, and whether it goes after it."""
        near = slice(self._reaching(offset), bisect_right(self.pieces, offset, key=_start))
        texts = [piece for piece in self.pieces[near] if piece.text]
        within = next((piece for piece in texts if piece.start < offset < piece.end), None)
        if within is not None:
            return None if within.fixed else (within, True)
        left = next((piece for piece in reversed(texts) if piece.end == offset), None)
        right = next((piece for piece in texts if piece.start == offset), None)
        if left is not None and not left.fixed and (right is None or right.fixed or goes_on(left, right)):
            return left, True
        if right is not None and not right.fixed:
            return right, False
        if left is not None and (not left.fixed or left.guard is not None):
            return left, True
        return None if right is None or right.guard is None else (right, False)

    def _write(self, text: str, like: Element, node: Element, after: bool) -> None:
        """Put new text beside `node`, formatted as the run `like`, with borders where new paragraphs begin."""
        for count, part in enumerate(text.split(NEW_PARAGRAPH)):
            new = [self._insertion(part, like)] if part else []
            if count:
                new.insert(0, etree.Element(self._tag("p")))
                self._borders.append(new[0])
            for element in new:
                self._put(element, node, after)
                node, after = element, True

    def _insertion(self, text: str, like: Element) -> Element:
        """A `w:ins` that holds `text`, formatted as the run `like`."""
        insertion = self._tracked("ins")
        run = etree.SubElement(insertion, self._tag("r"))
        properties = child(like, "rPr")
        if properties is not None:
            run.append(_formatting(properties))
        for part in _INSERTED.findall(_UNWRITABLE.sub("", text)):
            kind = {"\n": "br", "\t": "tab"}.get(part, "t")
            element = etree.SubElement(run, self._tag(kind))
            if kind == "t":
                element.text = part
                element.set(XML_SPACE, "preserve")
        self._ours.add(insertion)
        return insertion

    def _tracked(self, kind: str) -> Element:
        element = etree.Element(self._tag(kind))
        element.set(self._tag("id"), str(self.stamp.next_id()))
        element.set(self._tag("author"), self.stamp.author)
        element.set(self._tag("date"), self.stamp.moment)
        return element

    def _put(self, new: Element, node: Element, after: bool) -> None:
        """Put `new` beside `node`; another person's insertion around `node` is divided, as Word does it."""
        around = node.getparent()
        if around is not None and name(around) == "ins":
            rest = list(node.itersiblings()) if after else [node, *node.itersiblings()]
            if rest and rest[0] is not around[0]:
                self._divide(around, rest)
            self._put(new, around, after or around[0] is not node)
        elif after:
            node.addnext(new)
        else:
            node.addprevious(new)

    def _divide(self, insertion: Element, rest: list[Element]) -> None:
        second = etree.Element(insertion.tag)
        second.attrib.update(insertion.attrib)
        second.set(sibling_tag(insertion, "id"), str(self.stamp.next_id()))
        second.extend(rest)
        insertion.addnext(second)

    # comments

    def _anchor(self, anchor: Anchor) -> None:
        covered = self._touched(anchor.start, anchor.end)
        if anchor.mark is not None:
            covered = [Piece("", anchor.start, anchor.mark)]
        if not covered:
            return
        first, last = self._edge(covered[0]), self._edge(covered[-1])
        self._put(self._mark("commentRangeStart", anchor.id), first, after=False)
        following = last.getnext()
        while following is not None and following in self._ours:
            last, following = following, following.getnext()
        reference = self._reference(anchor.id)
        end = self._mark("commentRangeEnd", anchor.id)
        self._put(end, last, after=True)
        if begins_control(self.home):
            self._references.append(reference)
        else:
            self._put(reference, end, after=True)
        self._ours |= {reference, end}

    def _reference(self, comment: int) -> Element:
        reference = etree.Element(self._tag("r"))
        if self.style is not None:
            properties = etree.SubElement(reference, self._tag("rPr"))
            etree.SubElement(properties, self._tag("rStyle")).set(self._tag("val"), self.style)
        reference.append(self._mark("commentReference", comment))
        return reference

    def _edge(self, piece: Piece) -> Element:
        """The outermost thing that stands for the piece in its paragraph: its guard, our own mark, or its run."""
        if piece.guard is not None:
            return piece.guard
        node, parent = piece.element, piece.element.getparent()
        while parent is not None and (name(parent) == "r" or name(parent).startswith("m:") or parent in self._deleted):
            node, parent = parent, parent.getparent()
        return node

    def _mark(self, kind: str, comment: int) -> Element:
        element = etree.Element(self._tag(kind))
        element.set(self._tag("id"), str(comment))
        return element


def _start(piece: Piece) -> int:
    return piece.start


def _is_plain(piece: Piece) -> bool:
    return name(piece.element) == "t" and _in_run(piece)


def _in_run(piece: Piece) -> bool:
    parent = piece.element.getparent()
    return piece.guard is None and parent is not None and name(parent) == "r"


def _is_inside(piece: Piece, change: Change) -> bool:
    if piece.text:
        return change.start <= piece.start and piece.end <= change.end
    return change.start < piece.start < change.end


def _content(run: Element) -> list[Element]:
    return [element for element in run if name(element) not in ("rPr", "lastRenderedPageBreak")]


def _split_run(element: Element) -> None:
    """Give `element` and all that follows it in its run a run of their own, formatted alike."""
    run = element.getparent()
    if run is None or _content(run)[:1] == [element]:
        return
    second = etree.Element(run.tag)
    second.attrib.update(run.attrib)
    properties = child(run, "rPr")
    if properties is not None:
        second.append(deepcopy(properties))
    second.extend([element, *element.itersiblings()])
    run.addnext(second)


def _isolate(starts: dict[Element, int]) -> list[tuple[Element, int]]:
    """Split runs so that these elements share them with nothing else; the runs in order, each with its first offset."""
    for run in dict.fromkeys(element.getparent() for element in starts):
        content = [] if run is None else _content(run)
        for before, element in pairwise(content):
            if (before in starts) != (element in starts):
                _split_run(element)
    runs: dict[Element, int] = {}
    for element, start in starts.items():
        run = element.getparent()
        if run is not None:
            runs.setdefault(run, start)
    return list(runs.items())


def _formatting(properties: Element) -> Element:
    """A copy of run properties without what others changed in them."""
    copied = deepcopy(properties)
    for element in [element for element in copied if name(element) in REVISIONS]:
        copied.remove(element)
    return copied
