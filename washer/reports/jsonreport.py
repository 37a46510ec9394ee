"""Findings as JSON, for other programs.

The schema is versioned: a field may be added, but none changes its meaning or goes away without a new version. It is
described in docs/json.md.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from washer import __version__
from washer.documents.errors import DocumentError
from washer.documents.model import Document
from washer.documents.text import TextSource, line_and_column
from washer.findings import Edit, Finding, Severity
from washer.reports.words import CATEGORIES, SEVERITIES

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class FileFindings:
    """A file with its findings, or with what made it unreadable."""

    path: Path
    document: Document | None
    findings: tuple[Finding, ...] = ()
    error: DocumentError | None = None


def json_report(files: Sequence[FileFindings], *, ascii_only: bool = False) -> str:
    """All files' findings as one JSON object; `ascii_only` for streams that cannot hold Swedish letters."""
    counts = Counter(finding.severity for file in files for finding in file.findings)
    report = {
        "schema": SCHEMA,
        "washer": __version__,
        "files": [_file(file) for file in files],
        "summary": {
            "files": len(files),
            "unreadable": sum(file.error is not None for file in files),
            "findings": sum(counts.values()),
            **{severity.value: counts[severity] for severity in Severity},
        },
    }
    return json.dumps(report, ensure_ascii=ascii_only, indent=2)


def _file(file: FileFindings) -> dict[str, Any]:
    if file.document is None:
        error = file.error
        told = {"problem": error.problem, "remedy": error.remedy} if error else {}
        return {"path": str(file.path), "format": None, "error": told, "findings": []}
    document = file.document
    return {
        "path": str(file.path),
        "format": document.source.format,
        "error": None,
        "findings": [_finding(document, finding) for finding in file.findings],
    }


def _finding(document: Document, finding: Finding) -> dict[str, Any]:
    block = document.blocks[finding.block]
    line, column = None, None
    if isinstance(document.source, TextSource):
        line, column = line_and_column(document, finding.block, finding.start)
    return {
        "code": finding.code,
        "name": finding.name,
        "category": finding.category.value,
        "category_text": CATEGORIES[finding.category],
        "kind": finding.kind,
        "severity": finding.severity.value,
        "severity_text": SEVERITIES[finding.severity],
        "place": finding.place,
        "line": line,
        "column": column,
        "headings": list(block.headings),
        "number": block.number,
        "match": finding.match,
        "start": finding.start,
        "end": finding.end,
        "sentence": {
            "text": block.text[slice(*finding.sentence)],
            "start": finding.sentence[0],
            "end": finding.sentence[1],
        },
        "message": finding.message,
        "certainty": "lower" if finding.caveat else "full",
        "only_by": finding.only_by or None,
        "why": finding.why,
        "question": finding.question,
        "sources": [
            {"ref": source.ref, "url": source.url, "below_threshold": source.below_threshold}
            for source in finding.sources
        ],
        "edits": [_edit(document, edit) for edit in finding.edits],
    }


def _edit(document: Document, edit: Edit) -> dict[str, Any]:
    block = document.blocks[edit.block]
    return {
        "place": block.place,
        "start": edit.start,
        "end": edit.end,
        "old": block.text[edit.start : edit.end],
        "new": edit.replacement,
        "safety": edit.safety.value,
    }
