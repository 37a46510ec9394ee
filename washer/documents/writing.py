"""A washed Word file: tracked changes for the edits and a comment for each finding, all else as it was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from datetime import datetime

from lxml import etree

from washer.documents.anchoring import stand
from washer.documents.blocks import shown
from washer.documents.comments import Comment, lines, serialized, used_comment_ids, with_comments
from washer.documents.copies import follow, twins
from washer.documents.ooxml import Element, number
from washer.documents.package import Package
from washer.documents.redline import Anchor, Redline, Stamp
from washer.documents.repack import repack
from washer.documents.signatures import is_signed, unsigned
from washer.documents.wordfile import WordFile, take_apart
from washer.documents.wording import Change, changes, whole_words, word_end, word_start
from washer.findings import NEW_PARAGRAPH, Edit, Finding

_HIGHEST_ID = 2**31 - 2
_DEEPEST = 240
"""Marks add a few levels, and XML parsers read 256 at most."""


def washed(
    package: Package, edits: Sequence[Edit], findings: Sequence[Finding], author: str, date: datetime
) -> tuple[bytes, tuple[Edit, ...]]:
    """The bytes of the washed file, and the edits that could not be made (they stand in the comments instead)."""
    return _Writer(take_apart(package), edits, findings, author, date).write()


class _Writer:
    def __init__(
        self, file: WordFile, edits: Sequence[Edit], findings: Sequence[Finding], author: str, date: datetime
    ) -> None:
        self._file, self._edits, self._findings = file, tuple(dict.fromkeys(edits)), findings
        self._author, self._date = author, date
        self._shown = shown(file)
        used = {found for tree in file.trees.values() for found in _ids(tree)}
        self._comment_ids = _unused(used | used_comment_ids(file.package, file.main))
        self._stamp = Stamp(author, date, _unused(used))
        self._style = file.styles.named("annotation reference")
        self._changed: set[str] = set()
        self._redlines: dict[int, Redline] = {}
        self._texts: dict[int, str] = {}

    def write(self) -> tuple[bytes, tuple[Edit, ...]]:
        made = self._possible()
        left = tuple(edit for edit in self._edits if edit not in made)
        comments, anchors = self._comments(frozenset(left))
        found: dict[int, list[Change]] = defaultdict(list)
        for edit in sorted(made, key=lambda edit: (edit.block, edit.start, edit.end)):
            found[self._shown[edit.block]].extend(made[edit])
        ours = frozenset(comment.id for comment in comments)
        for index in sorted({*found, *anchors}):
            copies = self._twins(index) if index in found else None
            self._changed.add(self._file.paragraphs[index].part)
            self._redline(index).mark(found.get(index, ()), anchors.get(index, ()))
            for element, others in (copies or {}).items():
                follow(element, others, ours, self._stamp.next_id)
        package, parts = self._file.package, self._parts(comments)
        if not parts or not is_signed(package):
            return repack(package, parts), left
        return repack(package, *unsigned(package, parts)), left

    def _redline(self, index: int) -> Redline:
        if index not in self._redlines:
            paragraph = self._file.paragraphs[index]
            if any(sum(1 for _ in piece.element.iterancestors()) > _DEEPEST for piece in paragraph.pieces):
                raise self._file.package.error("is nested too deeply")
            self._redlines[index] = Redline(paragraph.elements[0], list(paragraph.pieces), self._stamp, self._style)
        return self._redlines[index]

    def _twins(self, index: int) -> dict[Element, tuple[Element, ...]] | None:
        """The other stored copies of each element of a paragraph in a text box; None where they are not alike."""
        paragraph = self._file.paragraphs[index]
        if paragraph.story != "textbox":
            return {}
        found = {element: twins(element) for element in paragraph.elements}
        alike = {element: copies for element, copies in found.items() if copies is not None}
        return alike if len(alike) == len(found) else None

    def _text(self, edit: Edit) -> str:
        if edit.block not in self._texts:
            self._texts[edit.block] = self._file.paragraphs[self._shown[edit.block]].text
        return self._texts[edit.block]

    def _possible(self) -> dict[Edit, tuple[Change, ...]]:
        """The edits that can be made, with what each changes; those of one finding all together or none."""
        if self._file.protected:
            return {}
        possible: dict[Edit, tuple[Change, ...]] = {}
        for edit, low, high in self._room():
            found = self._changes(edit, low, high)
            if found is not None:
                possible[edit] = found
        wanted = frozenset(self._edits)
        groups = [wanted.intersection(finding.edits) for finding in self._findings]
        while broken := {edit for group in groups if not group <= possible.keys() for edit in group & possible.keys()}:
            for edit in broken:
                del possible[edit]
        return possible

    def _room(self) -> Iterator[tuple[Edit, int, int]]:
        """Each edit with the room that it may be widened to: up to the words that its neighbours change."""
        edits = sorted(self._edits, key=lambda edit: (edit.block, edit.start, edit.end))
        for index, edit in enumerate(edits):
            text = self._text(edit)
            before = edits[index - 1] if index and edits[index - 1].block == edit.block else None
            after = edits[index + 1] if index + 1 < len(edits) and edits[index + 1].block == edit.block else None
            low = 0 if before is None else word_end(text, before.end)
            yield edit, low, len(text) if after is None else word_start(text, after.start)

    def _changes(self, edit: Edit, low: int, high: int) -> tuple[Change, ...] | None:
        """The smallest changes that make the edit and are all possible, or None."""
        index = self._shown[edit.block]
        if self._twins(index) is None or (NEW_PARAGRAPH in edit.replacement and self._twins(index)):
            return None
        redline, text = self._redline(index), self._text(edit)
        exact = Change(edit.start, edit.end, edit.replacement)
        for change in (whole_words(text, exact, low, high), exact):
            for apart in (2, 1):
                found = changes(text, change.start, change.end, change.replacement, apart)
                if all(redline.can(change) for change in found):
                    return found
        return None

    def _comments(self, left: Set[Edit]) -> tuple[list[Comment], dict[int, list[Anchor]]]:
        """A comment for each finding in the order of the text, and where each stands, by paragraph."""
        comments: list[Comment] = []
        anchors: dict[int, list[Anchor]] = defaultdict(list)
        for finding in sorted(self._findings, key=lambda finding: (finding.block, finding.start, finding.end)):
            index = self._shown[finding.block]
            place = stand(self._file, index, finding.start, finding.end)
            if place is None:
                continue
            where = f"{place.where}: »{finding.match}«" if place.where else ""
            comment = Comment(self._comment_ids(), lines(finding, where, self._proposal(finding, left)))
            comments.append(comment)
            anchors[place.paragraph].append(Anchor(place.start, place.end, comment.id, place.mark))
        return comments, anchors

    def _proposal(self, finding: Finding, left: Set[Edit]) -> str:
        blocked = [edit for edit in finding.edits if edit in left]
        if not blocked:
            return ""
        old = "; ".join(f"»{self._text(edit)[edit.start : edit.end]}«" for edit in blocked)
        new = "; ".join(f"»{edit.replacement}«" for edit in blocked)
        return f"Förslag som inte kunde skrivas in här: {old} blir {new}"

    def _parts(self, comments: Sequence[Comment]) -> Mapping[str, bytes]:
        parts = {part: serialized(self._file.trees[part]) for part in sorted(self._changed)}
        if not comments:
            return parts
        file = self._file
        root = file.trees[file.main]
        return parts | with_comments(file.package, file.main, root, comments, self._author, self._date, file.styles)


def _ids(tree: Element) -> Iterable[int]:
    for element in tree.iter(etree.Element):
        for key, text in element.attrib.items():
            found = number(str(text)) if str(key).endswith("main}id") else None
            if found is not None:
                yield found


def _unused(used: set[int]) -> Callable[[], int]:
    """Gives a new id at each call: upwards from the highest one, or from the first gap where that is too high."""
    highest = max((found for found in used if found >= 0), default=-1)
    following = highest + 1 if highest < _HIGHEST_ID // 2 else 0

    def take() -> int:
        nonlocal following
        while following in used:
            following += 1
        following += 1
        return following - 1

    return take
