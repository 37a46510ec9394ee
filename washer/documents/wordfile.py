"""A Word file taken apart: its parts as XML trees, and every paragraph that it shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from washer.documents.numbering import Numbering, read_numbering
from washer.documents.ooxml import Element, attribute, child, name, sibling_tag, toggle
from washer.documents.package import Package
from washer.documents.story import Paragraph, StoryReader
from washer.documents.styles import Styles, read_styles

MAX_PARAGRAPHS = 200_000
_EDIT_FORBIDDEN = frozenset({"readOnly", "comments", "forms"})
_NOTES = ("footnote", "endnote")
_MARGINS = ("header", "footer")


@dataclass(frozen=True, slots=True)
class WordFile:
    """A Word file taken apart. `main` is the name of its main part, `trees` holds the parts with text by name.

    The trees belong to this value alone: a writer may change them. `protected` tells that the text may not be edited.
    """

    package: Package
    main: str
    trees: dict[str, Element]
    styles: Styles
    numbering: Numbering
    paragraphs: tuple[Paragraph, ...]
    protected: bool


def take_apart(package: Package) -> WordFile:
    """Parse the parts of a Word file and walk its stories. Raises DocumentError where it is none."""
    main = _main_part(package)
    root = package.tree(main)
    if name(root) != "document":
        raise package.error("is an Office file but no Word document", "save it from Word as .docx")
    walk = _Walk(package, main, {main: root}, read_styles(_side(package, main, "styles")))
    try:
        paragraphs = tuple(walk.paragraphs())
    except RecursionError:
        raise package.error("is nested too deeply") from None
    numbering = read_numbering(_side(package, main, "numbering"), walk.styles)
    return WordFile(package, main, walk.trees, walk.styles, numbering, paragraphs, _is_protected(walk.settings))


def _main_part(package: Package) -> str:
    main = package.related("", "officeDocument")
    if main is None:
        raise package.error("is a zip file but no Word file", "unpack it and name the Word files in it")
    return main


def _side(package: Package, main: str, kind: str) -> Element | None:
    part = package.related(main, kind)
    return None if part is None else package.tree(part)


def _is_protected(settings: Element | None) -> bool:
    protection = child(settings, "documentProtection")
    if protection is None or attribute(protection, "enforcement") not in ("1", "true", "on"):
        return False
    return attribute(protection, "edit") in _EDIT_FORBIDDEN


class _Walk:
    """Walks the stories: the body, then notes, headers, footers and text boxes."""

    def __init__(self, package: Package, main: str, trees: dict[str, Element], styles: Styles) -> None:
        self.package, self.main, self.trees, self.styles = package, main, trees, styles
        self.settings = _side(package, main, "settings")
        self._relationships = package.relationships(main)
        self._found: list[Paragraph] = []

    def paragraphs(self) -> list[Paragraph]:
        body = child(self.trees[self.main], "body")
        if body is not None:
            self._read(self.main, body, "body")
        for kind in _NOTES:
            self._read_notes(kind)
        for kind in _MARGINS:
            self._read_margins(kind)
        self._read_boxes()
        return self._found

    def _read(self, part: str, container: Element, story: str, prefix: str = "", anchor: int | None = None) -> None:
        self._found.extend(StoryReader(part, self.styles).read(container, story, prefix, anchor))
        if len(self._found) > MAX_PARAGRAPHS:
            raise self.package.error(f"has more than {MAX_PARAGRAPHS} paragraphs", "split the document")

    def _part(self, part: str) -> Element:
        if part not in self.trees:
            self.trees[part] = self.package.tree(part)
        return self.trees[part]

    def _read_notes(self, kind: str) -> None:
        part = next((entry.target for entry in self._relationships.values() if entry.kind == f"{kind}s"), None)
        if part is None or part not in self.package:
            return
        notes = {attribute(e, "id"): e for e in self._part(part) if name(e) == kind and attribute(e, "type") is None}
        notes |= {attribute(e, "id"): e for e in self._part(part) if name(e) == kind and _is_normal(e)}
        references = [
            (index, key)
            for index, paragraph in enumerate(self._found)
            for note, key in paragraph.notes
            if note == kind and paragraph.story == "body"
        ]
        seen: set[str] = set()
        for ordinal, (index, key) in enumerate(references, start=1):
            if key in notes and key not in seen:
                seen.add(key)
                self._read(part, notes[key], kind, f"{kind}{ordinal}", index)

    def _read_margins(self, kind: str) -> None:
        seen: list[str] = []
        for part in self._margins(kind):
            if part not in seen and part in self.package:
                seen.append(part)
                self._read(part, self._part(part), f"{kind}{len(seen)}", f"{kind}{len(seen)}")

    def _margins(self, kind: str) -> Iterator[str]:
        """The headers or footers that are shown, in the order of the sections."""
        root = self.trees[self.main]
        even = bool(toggle(self.settings, "evenAndOddHeaders"))
        for section in root.iter(sibling_tag(root, "sectPr")):
            shown = {"default": True, "even": even, "first": bool(toggle(section, "titlePg"))}
            for element in section:
                if name(element) == f"{kind}Reference" and shown.get(attribute(element, "type") or "default", False):
                    relationship = self._relationships.get(_relationship_id(element))
                    if relationship is not None and relationship.kind == kind:
                        yield relationship.target

    def _read_boxes(self) -> None:
        index, count = 0, 0
        while index < len(self._found):
            paragraph = self._found[index]
            for box in paragraph.boxes:
                count += 1
                self._read(paragraph.part, box, "textbox", f"textbox{count}", index)
            index += 1


def _is_normal(note: Element) -> bool:
    return attribute(note, "type") == "normal"


def _relationship_id(element: Element) -> str:
    return next((str(text) for key, text in element.attrib.items() if str(key).endswith("elationships}id")), "")
