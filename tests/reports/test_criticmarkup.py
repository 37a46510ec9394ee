from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.reports.example import TEXT, example, finding, findings, washing
from washer.documents.text import edited_text, read_text
from washer.reports.criticmarkup import annotated_text

COMMENT = re.compile(r"\{>>.*?<<\}")
MARK = re.compile(r"\{==(.*?)==\}", re.DOTALL)
REPLACED = re.compile(r"\{~~(.*?)~>(.*?)~~\}", re.DOTALL)
INSERTED = re.compile(r"\{\+\+(.*?)\+\+\}", re.DOTALL)
DELETED = re.compile(r"\{--(.*?)--\}", re.DOTALL)


def accepted(text: str) -> str:
    text = REPLACED.sub(r"\2", MARK.sub(r"\1", COMMENT.sub("", text)))
    return DELETED.sub("", INSERTED.sub(r"\1", text))


def rejected(text: str) -> str:
    text = REPLACED.sub(r"\1", MARK.sub(r"\1", COMMENT.sub("", text)))
    return DELETED.sub(r"\1", INSERTED.sub("", text))


def test_the_example() -> None:
    document = example()
    done = washing(document, findings(document))
    text = annotated_text(document, done.edits, done.findings)
    assert text == (Path(__file__).parent / "annotated.md").read_text(encoding="utf-8")
    assert rejected(text) == TEXT
    assert accepted(text).split() == edited_text(document, done.edits).split()
    assert len(COMMENT.findall(text)) == len(done.findings)


def test_comments_tell_what_why_and_source() -> None:
    document = example()
    text = annotated_text(document, [], findings(document))
    assert (
        "{==Microsoft SharePoint==}{>>LOS101 måste ses över: »Microsoft SharePoint« pekar ut ett visst fabrikat. "
        "Fråga: Vilken funktion hos Microsoft SharePoint behöver ni? "
        "Källa: LOU 9 kap. 6 § (under tröskelvärdet: LOU 19 kap. 2 §)<<}"
    ) in text


@pytest.mark.parametrize("hostile", ["{++ny++}", "{~~a~>b~~}", "{>>hej<<}", "{==a==} {--b--}"])
def test_marks_in_the_text_itself_are_no_marks(hostile: str) -> None:
    document = example(f"Systemet skall visa {hostile} snarast.")
    found = finding(document, "skall", "JAR101", f"Skriv {hostile}.", edits=[("skall", "ska")])
    text = annotated_text(document, found.edits, [found])
    assert len(COMMENT.findall(text)) == 1
    assert accepted(text).replace("\\", "") == f"Systemet ska visa {hostile} snarast."


def test_markdown_keeps_its_marks(tmp_path: Path) -> None:
    path = tmp_path / "krav.md"
    path.write_text("# Krav\n\n- Systemet **skall** svara\n  snarast.\n", encoding="utf-8")
    document = read_text(path)
    found = finding(document, "skall", "JAR101", "»skall« skrivs »ska«.", edits=[("skall", "ska")])
    assert annotated_text(document, found.edits, [found]) == (
        "# Krav\n\n- Systemet **{~~skall~>ska~~}{>>JAR101 förslag: »skall« skrivs »ska«.<<}** svara\n  snarast.\n"
    )


def test_what_one_engine_found_alone_is_less_certain() -> None:
    document = example()
    sure, *others = findings(document)
    written = annotated_text(document, (), (replace(sure, only_by="stanza"), *others))
    assert written.count("Mindre säkert: bara den ena av två språkmodeller stannade här.") == 1
