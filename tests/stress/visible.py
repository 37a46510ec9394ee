"""Compare what is read in Word files with what LibreOffice reads in them: python -m tests.stress.visible DIR.

Text is compared paragraph by paragraph, wherever it stands (body, notes, margins, boxes), without white space; numbers
are compared in LibreOffice's text export. What differs must stand in visible.yaml with its reason.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from lxml import etree

from tests.documents import libreoffice
from tests.documents.revisions import Element
from washer.documents.blocks import blocks, shown
from washer.documents.errors import DocumentError
from washer.documents.package import open_package
from washer.documents.wordfile import WordFile, take_apart

ACCEPT = "AcceptAllTrackedChanges"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_WORDS = (_TEXT, "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}")
"""Whose elements hold text that is shown; a content control is LibreOffice's own."""
_SPACES = {f"{_TEXT}{kind}" for kind in ("s", "tab", "line-break")}
_NOT_SHOWN = {f"{_TEXT}{kind}" for kind in ("tracked-changes", "note-citation", "index-title-template")} | {
    f"{_OFFICE}{kind}" for kind in ("annotation", "binary-data", "forms", "scripts")
}
_MARK = re.compile(r"^[^\w(\[]+")
"""A bullet: each program has its own sign for it."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Paragraphs of one file that one of the two programs does not read, and why; `text` is a regular expression."""

    file: str
    text: re.Pattern[str]
    why: str


def main(folder: Path) -> int:
    """Compare each file; 1 where something differs without a reason."""
    known = [Difference(e["file"], re.compile(e["text"]), e["why"]) for e in _data()["differences"]]
    files = {path: file for path in sorted(folder.glob("*.doc[xm]")) if (file := _read(path)) is not None}
    whole, same, unexplained = Counter[str](), Counter[str](), 0
    with tempfile.TemporaryDirectory() as scratch:
        texts, flat = _exports(list(files), Path(scratch))
        for path, file in files.items():
            theirs = Counter(_plain(texts[path].read_text(encoding="utf-8-sig").split("\n")))
            odd = [f"not in LibreOffice's text: {item}" for item in _numbered(file) if item not in theirs]
            if path in flat:
                found = Counter(_plain(_paragraphs(flat[path])))
                ours = Counter(_plain(paragraph.text for paragraph in file.paragraphs))
                odd += [f"only LibreOffice: {item}" for item in (found - ours).elements()]
                odd += [f"only washer: {item}" for item in (ours - found).elements()]
                whole, same = whole + found, same + (found & ours)
            strange = [item for item in odd if not any(_explains(entry, path, item) for entry in known)]
            unexplained += len(strange)
            print(f"{path.name}: {len(odd)} differences, {len(strange)} of them unexplained", *strange[:20], sep="\n  ")
    share = _characters(same) / max(_characters(whole), 1)
    print(f"{share:.3%} of {_characters(whole)} characters stand in like paragraphs of both")
    print(f"{len(files)} files, {unexplained} unexplained differences")
    return 1 if unexplained or not files else 0


def _exports(paths: Sequence[Path], scratch: Path) -> tuple[dict[Path, Path], dict[Path, Path]]:
    """For each file LibreOffice's text, and, where it can, all that it read."""
    copies = {path: Path(shutil.copy(path, scratch)) for path in paths}
    profile = libreoffice.profile(scratch / "profile")
    text_only = {entry["file"] for entry in _data()["text-only"]}
    rich = {path: copy for path, copy in copies.items() if path.name not in text_only}
    flat = libreoffice.exported(profile, [(copy, ACCEPT) for copy in rich.values()], "fodt")
    texts = libreoffice.exported(profile, [(copy, ACCEPT) for copy in copies.values()])
    return dict(zip(copies, texts, strict=True)), dict(zip(rich, flat, strict=True))


def _characters(paragraphs: Counter[str]) -> int:
    return sum(len(text) * count for text, count in paragraphs.items())


def _data() -> dict[str, list[dict[str, str]]]:
    data: dict[str, list[dict[str, str]]] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))
    return data


def _explains(entry: Difference, path: Path, item: str) -> bool:
    return entry.file == path.name and entry.text.search(item) is not None


def _read(path: Path) -> WordFile | None:
    try:
        return take_apart(open_package(path))
    except DocumentError:
        return None


def _numbered(file: WordFile) -> Iterator[str]:
    """The lines of the body with their numbers; where a note hangs, the text export has its number in the middle."""
    for block, index in zip(blocks(file), shown(file), strict=True):
        paragraph = file.paragraphs[index]
        if paragraph.story == "body" and not paragraph.notes:
            first, *others = block.text.split("\n")
            yield from _plain((block.number + first, *others))


def _plain(texts: Iterable[str]) -> Iterator[str]:
    """The texts without white space, hyphens that show only at a line's end, and bullets; empty ones left out."""
    for text in texts:
        plain = re.sub("[\\s\u00ad\u200b]", "", text).replace("\u2011", "-")
        if plain := _MARK.sub("", plain):
            yield plain


def _paragraphs(flat: Path) -> list[str]:
    """Every paragraph in LibreOffice's own format, those of notes and boxes apart from the one that they hang on."""
    root = etree.parse(flat, etree.XMLParser(huge_tree=True)).getroot()
    found: list[str] = []
    for part in (root.find(f"{_OFFICE}body"), root.find(f"{_OFFICE}master-styles")):
        if part is not None:
            _collect(part, found)
    return found


def _collect(element: Element, found: list[str]) -> str:
    """The text of the element; paragraphs inside it go to `found`."""
    if element.tag in _NOT_SHOWN or not isinstance(element.tag, str):
        return ""
    own = "" if element.tag in _SPACES or not element.tag.startswith(_WORDS) else element.text or ""
    text = own + "".join(_collect(inner, found) + (inner.tail or "") for inner in element)
    if element.tag in (f"{_TEXT}p", f"{_TEXT}h"):
        found.append(text)
        return ""
    return text


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
