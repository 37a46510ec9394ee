"""Two short tenders for the hook: one that names a product, one that any supplier can answer."""

from __future__ import annotations

from samples.word.package import word_file as _word_file

_HEAD = "@titel Kravspecifikation\n@undertitel Dokumenthantering\n@myndighet Ekdala kommun\n@sidhuvud Krav\n@dnr KS 1\n"

LOCKED = """# Tekniska krav
Systemet ska bygga på Microsoft SharePoint.
Handläggaren ska kunna söka fram ett ärende inom tio sekunder.
"""
CLEAN = """# Tekniska krav
Handläggaren ska kunna söka fram ett ärende inom tio sekunder.
Leverantören ska besvara frågor inom två arbetsdagar.
"""


def word_file(text: str) -> bytes:
    """The tender as a Word file."""
    return _word_file(_HEAD + text)
