"""What is wrong with a Word file by the schemas: those that Microsoft's Open XML SDK ships, which hold ECMA-376."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import openxml_audit


def complaints(path: Path) -> Counter[tuple[str, str]]:
    """Each complaint about the file with the part that it is about, and how often it comes."""
    result = openxml_audit.OpenXmlValidator(max_errors=0).validate(str(path))
    return Counter((str(error.part_uri), str(error.description)) for error in result.errors)


def new_complaints(before: bytes, after: bytes, folder: Path) -> list[tuple[str, str]]:
    """What is wrong with the second file and was not with the first."""
    files = {"before.docx": before, "after.docx": after}
    for name, data in files.items():
        (folder / name).write_bytes(data)
    found = [complaints(folder / name) for name in files]
    return list((found[1] - found[0]).elements())
