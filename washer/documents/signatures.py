"""Digital signatures of a Word file (ISO/IEC 29500-2, clause 13): a changed file loses them, as when Word saves it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lxml import etree

from washer.documents.comments import serialized
from washer.documents.ooxml import Element
from washer.documents.package import CONTENT_TYPES_PART, Package, relationships_part

_DEPTH = 3
"""The package points at the origin, that at signatures, these at certificates."""


def is_signed(package: Package) -> bool:
    """Whether the file carries digital signatures."""
    return package.related("", "origin") is not None


def unsigned(package: Package, changed: Mapping[str, bytes]) -> tuple[dict[str, bytes], frozenset[str]]:
    """The changed parts with the pointers at signatures taken out, and the names of the parts to leave out.

    A signature that no longer holds would make Word open the file as final and warn of it, and would show a name under
    what nobody signed.
    """
    gone = _parts(package)
    result = dict(changed)
    _drop(package, relationships_part(""), result, lambda e: (e.get("Type") or "").endswith("/origin"))
    _drop(package, CONTENT_TYPES_PART, result, lambda e: (e.get("PartName") or "").lstrip("/").casefold() in gone)
    return result, gone


def _parts(package: Package) -> frozenset[str]:
    """The folded names of the signature parts and of the parts with their pointers."""
    found: set[str] = set()
    layer = {entry.target for entry in package.relationships("").values() if entry.kind == "origin"}
    for _ in range(_DEPTH):
        found |= layer
        layer = {entry.target for part in layer if part in package for entry in package.relationships(part).values()}
    return frozenset(name.casefold() for part in found for name in (part, relationships_part(part)) if name in package)


def _drop(package: Package, part: str, changed: dict[str, bytes], doomed: Callable[[Element], bool]) -> None:
    root = etree.fromstring(changed[part]) if part in changed else package.tree(part)
    elements = [element for element in root if doomed(element)]
    for element in elements:
        root.remove(element)
    if elements:
        changed[part] = serialized(root)
