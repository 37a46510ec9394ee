from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.reports.example import example, finding
from training.compare import documents, table

DOCUMENT = example()
BRAND = finding(DOCUMENT, "Microsoft SharePoint", "LOS101", "…")
OFFICE = finding(DOCUMENT, "kontor i kommunen", "UTE101", "…")


def test_documents_and_labelled_sentences_are_read(tmp_path: Path) -> None:
    (tmp_path / "krav.txt").write_text("Systemet ska larma.", encoding="utf-8")
    (tmp_path / "rader.jsonl").write_text('{"text": "Priset ska anges.", "heading": "Pris"}\n', encoding="utf-8")
    one, other = documents([tmp_path / "krav.txt", tmp_path / "rader.jsonl"])
    assert one.blocks[0].text == "Systemet ska larma."
    assert [(block.text, block.headings) for block in other.blocks] == [("Priset ska anges.", ("Pris",))]


def test_the_table_tells_rules_that_differ_and_the_sum_of_all() -> None:
    found = {
        "LOS101": [(BRAND, "…"), (BRAND, "…")],
        "UTE101": [(replace(OFFICE, only_by="stanza"), "…"), (OFFICE, "…"), (replace(OFFICE, only_by="spacy"), "…")],
    }
    assert table(found).splitlines()[2:] == ["| UTE101 | 1 | 1 | 1 |", "| all rules | 3 | 1 | 1 |"]
