"""Names of Office Open XML (ECMA-376, ISO/IEC 29500), the transitional and the strict namespaces alike."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
STRICT_MATH = "http://purl.oclc.org/ooxml/officeDocument/math"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"

_PREFIXES = {
    TRANSITIONAL: "",
    STRICT: "",
    MATH: "m:",
    STRICT_MATH: "m:",
    COMPATIBILITY: "mc:",
}
_OFF = frozenset({"0", "false", "off", "none"})


@lru_cache(maxsize=4096)
def _short(tag: str) -> str:
    namespace, _, local = tag[1:].rpartition("}")
    prefix = _PREFIXES.get(namespace)
    return "" if prefix is None else prefix + local


def name(element: Element) -> str:
    """The element's name: "p" in the word-processing namespace, "m:r", "mc:Choice"; "" for all else, comments too."""
    tag = element.tag
    return _short(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=4096)
def _sibling(tag: str, local: str) -> str:
    return tag[: tag.rindex("}") + 1] + local


def sibling_tag(element: Element, local: str) -> str:
    """The qualified name `local` in the namespace of `element`, for a new element or attribute beside it."""
    return _sibling(str(element.tag), local)


def attribute(element: Element, local: str) -> str | None:
    """The attribute `local` in the element's own namespace, or None."""
    return element.get(_sibling(str(element.tag), local))


def child(element: Element | None, local: str) -> Element | None:
    """The first child called `local` in the element's own namespace, or None."""
    return None if element is None else next(element.iterchildren(_sibling(str(element.tag), local)), None)


def descend(element: Element | None, *path: str) -> Element | None:
    """The first child of the first child … along `path`, or None."""
    for local in path:
        element = child(element, local)
    return element


def value(element: Element | None, *path: str) -> str | None:
    """The `val` attribute of the element at the end of `path`, or None where either lacks."""
    element = descend(element, *path)
    return None if element is None else attribute(element, "val")


def toggle(element: Element | None, *path: str) -> bool | None:
    """A property that is on where it stands without a value; None where it does not stand."""
    element = descend(element, *path)
    return None if element is None else attribute(element, "val") not in _OFF


def number(text: str | None) -> int | None:
    """`text` as a whole number, or None; the file may hold anything."""
    try:
        return int(text) if text is not None and len(text) < 12 else None
    except ValueError:
        return None


def is_strict(root: Element) -> bool:
    """Whether the part was written with the strict namespaces."""
    return etree.QName(root).namespace == STRICT


def chosen(alternate: Element) -> Element | None:
    """The branch of `mc:AlternateContent` that Word shows: the first choice, else the fallback."""
    fallback = None
    for branch in alternate:
        if name(branch) == "mc:Choice":
            return branch
        if name(branch) == "mc:Fallback":
            fallback = branch
    return fallback
