"""What a paragraph of a Word file shows, piece by piece, each piece with the XML that it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from washer.documents.ooxml import (
    XML_SPACE,
    Element,
    attribute,
    child,
    chosen,
    descend,
    name,
    number,
    sibling_tag,
    toggle,
    value,
)
from washer.documents.styles import Styles
from washer.expressions import expression

_BLANKS = " \t\r\n"
_SPACES = str.maketrans("\r\n", "  ")
_TEXT_PARTS = expression("\u00ad|[^\u00ad]+")
_THROUGH = frozenset({"ins", "smartTag", "customXml", "dir", "bdo", "p"})
_CHARACTERS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": ""}
_VALUES = frozenset({"text", "dropDownList", "comboBox", "date", "picture", "dataBinding", "citation", "checkbox"})
"""Controls that hold a value of a form; LibreOffice loses tracked changes in a plain-text one."""
_OBJECTS = frozenset({"drawing", "pict", "object", "mc:AlternateContent"})
_BUTTONS = frozenset({"MACROBUTTON", "GOTOBUTTON"})
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
SYMBOLS = {
    "F0A8": "☐",
    "F06F": "☐",
    "F0A3": "☐",
    "F0FE": "☒",
    "F052": "☑",
    "F0FC": "✓",
    "F0FB": "✗",
    "F0B7": "•",
    "F0A7": "▪",
    "F0E0": "→",
    "F0AE": "→",
    "F0B3": "≥",
}
"""Symbol and Wingdings characters, which have no code points of their own."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of shown text from one element of one run; `start` is its offset in the paragraph's text.

    `at` is the offset of `text` in the element's own text. `fixed` text must not be edited; where a container inside
    the paragraph is what protects it, that is `guard`. In a link, `link` is its element, or the mark that begins its
    field. A soft hyphen is a piece without text.
    """

    text: str
    start: int
    element: Element
    at: int = 0
    fixed: bool = False
    guard: Element | None = None
    link: Element | None = None

    @property
    def end(self) -> int:
        """The offset after the piece."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Content:
    """What one `w:p` shows: its pieces, the ids of its notes by kind, the text boxes that hang on it."""

    pieces: tuple[Piece, ...]
    notes: tuple[tuple[str, str], ...]
    boxes: tuple[Element, ...]
    length: int


@dataclass(slots=True)
class _Field:
    begin: Element
    instruction: str = ""
    result: bool = False

    @property
    def editable(self) -> bool:
        return _is_link(self.instruction)

    @property
    def label(self) -> str:
        """The text of a button, which stands in its instruction, or the entry chosen in an old drop-down list."""
        words = self.instruction.split(None, 2)
        if words[:1] == ["FORMDROPDOWN"]:
            return _chosen_entry(descend(self.begin, "ffData", "ddList"))
        return words[2].rstrip() if len(words) == 3 and words[0].upper() in _BUTTONS and not self.result else ""


def _chosen_entry(choices: Element | None) -> str:
    """The entry that a drop-down list of the old kind shows: the chosen one, else the first."""
    entries = [
        attribute(entry, "val") or "" for entry in (() if choices is None else choices) if name(entry) == "listEntry"
    ]
    place = number(value(choices, "result") or value(choices, "default")) or 0
    return entries[place] if 0 <= place < len(entries) else ""


def _is_link(instruction: str) -> bool:
    return instruction.split(None, 1)[:1] == ["HYPERLINK"]


@dataclass(slots=True)
class InlineReader:
    """Reads the paragraphs of one story in order; it remembers fields that go on into the next paragraph."""

    styles: Styles
    unclosed: frozenset[Element] = frozenset()
    _fields: list[_Field] = field(default_factory=list)
    _pieces: list[Piece] = field(default_factory=list)
    _notes: list[tuple[str, str]] = field(default_factory=list)
    _boxes: list[Element] = field(default_factory=list)
    _link: Element | None = None
    _length: int = 0
    _hidden: bool = False

    def read(self, paragraph: Element, start: int = 0, locked: bool = False) -> Content:
        """What `paragraph` shows; its text begins at offset `start`, and is fixed where `locked`."""
        self._pieces, self._notes, self._boxes, self._length = [], [], [], start
        properties = child(paragraph, "pPr")
        self._hidden = self.styles.hides(self.styles.of(properties))
        self._walk(paragraph, locked, None)
        return Content(tuple(self._pieces), tuple(self._notes), tuple(self._boxes), self._length - start)

    def _walk(self, container: Element, fixed: bool, guard: Element | None) -> None:
        for element in container:
            kind = name(element)
            if kind == "r":
                self._run(element, fixed, guard)
            elif kind == "hyperlink":
                self._linked(element, fixed, guard)
            elif kind in _THROUGH:
                self._walk(element, fixed, guard)
            elif kind == "moveTo":
                self._walk(element, True, guard if fixed else element)
            elif kind == "fldSimple" and _is_link(attribute(element, "instr") or ""):
                self._linked(element, fixed, guard)
            elif kind == "fldSimple":
                self._walk(element, True, guard if fixed else element)
            elif kind == "sdt":
                self._control(element, fixed, guard)
            elif kind == "mc:AlternateContent":
                branch = chosen(element)
                if branch is not None:
                    self._walk(branch, True, guard if fixed else element)
            elif kind in ("m:oMath", "m:oMathPara"):
                self._formula(element, guard if fixed else element)

    def _linked(self, link: Element, fixed: bool, guard: Element | None) -> None:
        outer, self._link = self._link, self._link if self._link is not None else link
        self._walk(link, fixed, guard)
        self._link = outer

    def _control(self, control: Element, fixed: bool, guard: Element | None) -> None:
        content = child(control, "sdtContent")
        if content is None:
            return
        if is_locked(control):
            fixed, guard = True, guard if fixed else control
        self._walk(content, fixed, guard)

    def _formula(self, formula: Element, guard: Element | None) -> None:
        for element in formula.iter(etree.Element):
            if name(element) == "m:t" and self._shows():
                self._add(element.text or "", element, True, guard)

    def _shows(self) -> bool:
        return all(entry.result for entry in self._fields)

    def _run(self, run: Element, fixed: bool, guard: Element | None) -> None:
        properties = child(run, "rPr")
        hidden = False if properties is None and not self._hidden else self._is_hidden(properties)
        for element in run:
            kind = name(element)
            if kind == "fldChar":
                self._field_character(element)
            elif kind == "instrText":
                if self._fields and not self._fields[-1].result:
                    self._fields[-1].instruction += element.text or ""
            elif not hidden and self._shows():
                in_field = any(not entry.editable for entry in self._fields)
                self._element(kind, element, fixed or in_field, None if in_field else guard)

    def _is_hidden(self, properties: Element | None) -> bool:
        direct = toggle(properties, "vanish")
        if direct is not None:
            return direct
        style = value(properties, "rStyle")
        return self._hidden or (style is not None and self.styles.hides(style))

    def _field_character(self, element: Element) -> None:
        kind = attribute(element, "fldCharType")
        if kind == "begin" and element not in self.unclosed:
            self._fields.append(_Field(element))
        elif kind == "separate" and self._fields:
            self._fields[-1].result = True
        elif kind == "end" and self._fields:
            label = self._fields.pop().label
            if self._shows():
                self._add(label, element, True, None)

    def _element(self, kind: str, element: Element, fixed: bool, guard: Element | None) -> None:
        if kind == "t":
            self._text(element, fixed, guard)
        elif kind in _CHARACTERS:
            self._add(_CHARACTERS[kind], element, fixed, guard)
        elif kind == "br":
            page = attribute(element, "type") in ("page", "column")
            self._add("" if page and not self._pieces else "\n", element, fixed or page, guard)
        elif kind == "sym":
            self._add(_symbol(element), element, True, guard)
        elif kind == "ruby":
            self._add(_all_text(child(element, "rubyBase")), element, True, guard)
        elif kind in _NOTES:
            self._notes.append((_NOTES[kind], attribute(element, "id") or ""))
        elif kind in _OBJECTS:
            self._boxes.extend(text_boxes(element))
            if kind == "mc:AlternateContent":
                self._add(_alternate_text(element), element, True, guard)

    def _text(self, element: Element, fixed: bool, guard: Element | None) -> None:
        text, at = element.text or "", 0
        if element.get(XML_SPACE) != "preserve":
            stripped = text.lstrip(_BLANKS)
            at = len(text) - len(stripped)
            text = stripped.rstrip(_BLANKS)
        for part in _TEXT_PARTS.finditer(text.translate(_SPACES)):
            self._add(part[0].replace("\u00ad", ""), element, fixed, guard, at + part.start())

    def _add(self, text: str, element: Element, fixed: bool, guard: Element | None, at: int = 0) -> None:
        if text or name(element) in ("t", "softHyphen"):
            link = next((entry.begin for entry in self._fields if entry.editable), self._link)
            self._pieces.append(Piece(text, self._length, element, at, fixed, guard, link))
            self._length += len(text)


def is_locked(control: Element) -> bool:
    """Whether a content control's text is not for editing: locked, a value of a form, bound to data, or a prompt."""
    properties = child(control, "sdtPr")
    if properties is None:
        return False
    if value(properties, "lock") in ("contentLocked", "sdtContentLocked") or toggle(properties, "showingPlcHdr"):
        return True
    kinds = {str(element.tag).rsplit("}", 1)[-1] for element in properties if isinstance(element.tag, str)}
    return bool(kinds & _VALUES)


def unclosed_fields(story: Element) -> frozenset[Element]:
    """The field starts in a story that have no end; what follows them is ordinary text."""
    open_fields: list[Element] = []
    root = story.getroottree().getroot()
    for element in story.iter(sibling_tag(root, "fldChar")):
        if _is_deleted(element):
            continue
        kind = attribute(element, "fldCharType")
        if kind == "begin":
            open_fields.append(element)
        elif kind == "end" and open_fields:
            open_fields.pop()
    return frozenset(open_fields)


def _is_deleted(element: Element) -> bool:
    parent = element.getparent()
    parent = None if parent is None else parent.getparent()
    return parent is not None and name(parent) in ("del", "moveFrom")


def text_boxes(element: Element) -> Iterator[Element]:
    """The `w:txbxContent` in a drawing, in order; of a box that is stored twice only the copy that Word shows."""
    stack = [element]
    while stack:
        current = stack.pop()
        kind = name(current)
        if kind == "txbxContent":
            yield current
        elif kind == "mc:AlternateContent":
            branch = chosen(current)
            stack.extend([] if branch is None else [branch])
        else:
            stack.extend(reversed(current))


def _symbol(element: Element) -> str:
    code = (attribute(element, "char") or "").upper()
    font = attribute(element, "font") or ""
    if code == "F0A3" and font == "Symbol":
        return "≤"
    try:
        return SYMBOLS.get(code) or chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""


def _alternate_text(element: Element) -> str:
    """Text that stands in a run in two forms, such as an emoji: the plain form of it."""
    return "".join(_all_text(branch) for branch in element if name(branch) == "mc:Fallback" and not _has_box(branch))


def _has_box(branch: Element) -> bool:
    return any(name(element) in ("txbxContent", "pict", "drawing") for element in branch.iter(etree.Element))


def _all_text(element: Element | None) -> str:
    if element is None:
        return ""
    return "".join(entry.text or "" for entry in element.iter(etree.Element) if name(entry) == "t")
