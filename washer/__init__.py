"""The requirement washing machine: checks and washes Swedish tender text, on this machine only.

    from washer import Washer
    findings = Washer().check_text("Systemet ska bygga på Microsoft SharePoint.", heading="Tekniska krav")

What is heavy (spaCy, the pipeline) is imported when a name below is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from washer.api import WashedDocument, WashedText, Washer
    from washer.documents.errors import DocumentError
    from washer.documents.model import Block, BlockKind, Document
    from washer.documents.reading import read_document
    from washer.findings import Category, Edit, Finding, Safety, Severity
    from washer.ruleset.yamlfile import RuleError

__version__ = "0.1.0"

__all__ = [
    "Block",
    "BlockKind",
    "Category",
    "Document",
    "DocumentError",
    "Edit",
    "Finding",
    "RuleError",
    "Safety",
    "Severity",
    "WashedDocument",
    "WashedText",
    "Washer",
    "__version__",
    "read_document",
]

_HOME = {
    "Block": "documents.model",
    "BlockKind": "documents.model",
    "Category": "findings",
    "Document": "documents.model",
    "DocumentError": "documents.errors",
    "Edit": "findings",
    "Finding": "findings",
    "RuleError": "ruleset.yamlfile",
    "Safety": "findings",
    "Severity": "findings",
    "WashedDocument": "api",
    "WashedText": "api",
    "Washer": "api",
    "read_document": "documents.reading",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'washer' has no attribute {name!r}")
    return getattr(import_module(f"washer.{_HOME[name]}"), name)
