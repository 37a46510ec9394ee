from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from tests.reports.example import example, findings
from washer.documents.errors import DocumentError
from washer.reports.jsonreport import FileFindings, json_report

FINDING = {
    "code",
    "name",
    "category",
    "category_text",
    "kind",
    "severity",
    "severity_text",
    "place",
    "line",
    "column",
    "headings",
    "number",
    "match",
    "start",
    "end",
    "sentence",
    "message",
    "certainty",
    "only_by",
    "why",
    "question",
    "sources",
    "edits",
}


def test_schema_1() -> None:
    document = example()
    bad = DocumentError("krav.pdf", "is a PDF", "use the Word file")
    files = [
        FileFindings(Path("krav.txt"), document, findings(document)),
        FileFindings(Path("krav.pdf"), None, error=bad),
    ]
    report = json.loads(json_report(files))
    assert report["schema"] == 1
    assert report["summary"] == {"files": 2, "unreadable": 1, "findings": 7, "error": 3, "warning": 3, "info": 1}
    good, unread = report["files"]
    assert unread == {
        "path": "krav.pdf",
        "format": None,
        "error": {"problem": "is a PDF", "remedy": "use the Word file"},
        "findings": [],
    }
    assert (good["path"], good["format"], good["error"]) == ("krav.txt", "txt", None)
    assert all(set(finding) == FINDING for finding in good["findings"])
    brand = good["findings"][1]
    assert (brand["line"], brand["column"], brand["place"], brand["number"]) == (7, 29, "p4", "2.1")
    assert brand["headings"] == ["Krav på systemet"]
    assert brand["sources"][0]["below_threshold"] == "LOU 19 kap. 2 §"
    assert brand["edits"] == [
        {"place": "p4", "start": 44, "end": 44, "old": "", "new": " eller likvärdigt", "safety": "suggested"}
    ]


def test_only_ascii_where_the_stream_holds_no_more() -> None:
    document = example()
    text = json_report([FileFindings(Path("krav.txt"), document, findings(document))], ascii_only=True)
    assert text.isascii()
    assert "användarvänligt" in json.dumps(json.loads(text), ensure_ascii=False)


def test_what_one_engine_found_alone_is_less_certain() -> None:
    document = example()
    sure, *_ = findings(document)
    found = (sure, replace(sure, only_by="stanza"))
    told = json.loads(json_report([FileFindings(Path("krav.txt"), document, found)]))["files"][0]["findings"]
    assert [(one["certainty"], one["only_by"]) for one in told] == [("full", None), ("lower", "stanza")]
