"""Damage of the kinds that files come with, and of those that an attacker would think of."""

from __future__ import annotations

import io
import random
import zipfile
import zlib
from collections.abc import Callable
from copy import deepcopy

from lxml import etree

Element = etree._Element
_JUNK = (
    b"<",
    b">",
    b"&",
    b"\x00",
    b"\xff\xfe",
    b"&#0;",
    b"&b;",
    b"<![CDATA[",
    b"]]>",
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
)
_VALUES = ("", "0", "-1", "1", "65535", "2147483648", "99999999999", "1e9", "nan", "../../x", "/", "begin", "end", "å")
_DEEP = 400
_NAMES = ("p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "ins", "del", "txbxContent", "hyperlink", "fldChar")


def mutated_bytes(data: bytes, chance: random.Random) -> bytes:
    """The file with bytes flipped, cut out, doubled or put in."""
    broken = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        if not broken:
            break
        at, length = chance.randrange(len(broken)), chance.choice((1, 2, 4, 30, 500))
        kind = chance.randrange(5)
        if kind == 0:
            broken[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            del broken[at : at + length]
        elif kind == 2:
            broken[at:at] = broken[at : at + length]
        elif kind == 3:
            broken[at:at] = chance.choice(_JUNK)
        else:
            del broken[at:]
    return bytes(broken)


def mutated_parts(data: bytes, chance: random.Random) -> bytes:
    """The package with some of its parts damaged, renamed, doubled or left out; the zip itself is whole."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        texts = [name for name in members if name.endswith((".xml", ".rels"))]
        if not texts:
            break
        name = "word/document.xml" if "word/document.xml" in members and chance.random() < 0.6 else chance.choice(texts)
        kind = chance.random()
        if kind < 0.7:
            members[name] = _mutated_tree(members[name], chance)
        elif kind < 0.9:
            members[name] = mutated_bytes(members[name], chance)
        elif kind < 0.94:
            del members[name]
        elif kind < 0.97:
            members[chance.choice(texts)] = members[name]
        else:
            members[name + chance.choice(("x", "/", "/../y", "\\z"))] = members.pop(name)
    return _zipped(members, chance)


def _zipped(members: dict[str, bytes], chance: random.Random) -> bytes:
    out = io.BytesIO()
    method = chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))
    with zipfile.ZipFile(out, "w", method, compresslevel=zlib.Z_BEST_SPEED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2025, 1, 2, 3, 4, 6)), content, method)
    return out.getvalue()


def _mutated_tree(data: bytes, chance: random.Random) -> bytes:
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return mutated_bytes(data, chance)
    for _ in range(chance.choice((1, 1, 2, 4, 12))):
        elements = list(root.iter(etree.Element))
        chance.choice(_CHANGES)(chance.choice(elements), chance.choice(elements), chance)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _drop(element: Element, _other: Element, chance: random.Random) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _move(element: Element, other: Element, chance: random.Random) -> None:
    if element.getparent() is not None and element is not other and element not in other.iterancestors():
        other.insert(chance.randrange(len(other) + 1), element)


def _copy(element: Element, other: Element, chance: random.Random) -> None:
    if sum(1 for _ in element.iter()) < 2000:
        other.insert(chance.randrange(len(other) + 1), deepcopy(element))


def _many(element: Element, _other: Element, chance: random.Random) -> None:
    parent = element.getparent()
    if parent is not None and sum(1 for _ in element.iter()) < 30:
        for _ in range(chance.choice((2, 50, 300))):
            parent.append(deepcopy(element))


def _rename(element: Element, other: Element, chance: random.Random) -> None:
    namespace = str(other.tag).rpartition("}")[0].lstrip("{")
    element.tag = f"{{{namespace}}}{chance.choice(_NAMES)}" if namespace and chance.random() < 0.7 else other.tag


def _value(element: Element, other: Element, chance: random.Random) -> None:
    keys = list(element.attrib) or list(other.attrib)
    if keys:
        key = chance.choice(keys)
        if chance.random() < 0.3:
            if key in element.attrib:
                del element.attrib[key]
        else:
            element.set(key, chance.choice(_VALUES))


def _text(element: Element, other: Element, chance: random.Random) -> None:
    element.text = chance.choice(("", " ", "\n", "å" * 5000, "a\u00adb", other.text, "skall " * 300))


def _nest(element: Element, _other: Element, chance: random.Random) -> None:
    parent = element.getparent()
    if parent is None:
        return
    for _ in range(chance.choice((1, 5, 100, _DEEP))):
        around = etree.Element(chance.choice([str(parent.tag), str(element.tag)]))
        element.addprevious(around)
        around.append(element)


_CHANGES: tuple[Callable[[Element, Element, random.Random], None], ...] = (
    _drop,
    _move,
    _copy,
    _many,
    _rename,
    _value,
    _value,
    _text,
    _nest,
)
