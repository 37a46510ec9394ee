from __future__ import annotations

from dataclasses import replace

from tests.reports.example import example, finding
from washer.agreeing import agreed
from washer.findings import Safety

DOCUMENT = example()
BRAND = finding(DOCUMENT, "Microsoft SharePoint", "LOS101", "»Microsoft SharePoint« pekar ut en produkt.")
SKALL = finding(DOCUMENT, "skall", "JAR101", "»skall« är en äldre form.", edits=[("skall", "ska")])
OFFICE = replace(finding(DOCUMENT, "kontor i kommunen", "UTE101", "Kontoret stänger ute."), kind="premises")


def test_one_engine_alone_is_believed() -> None:
    assert agreed({"stanza": (BRAND, SKALL)}) == (BRAND, SKALL)


def test_what_both_find_is_told_as_the_first_found_it() -> None:
    wider = replace(BRAND, start=BRAND.start - 3, match=f"på {BRAND.match}", code="LOS102")
    assert agreed({"spacy": (BRAND,), "stanza": (wider,)}) == (BRAND,)


def test_what_one_finds_says_so_and_stands_in_reading_order() -> None:
    found = agreed({"spacy": (BRAND,), "stanza": (SKALL, BRAND, OFFICE)})
    assert [(one.code, one.only_by) for one in found] == [("JAR101", "stanza"), ("LOS101", ""), ("UTE101", "stanza")]
    (only,) = agreed({"spacy": (BRAND,), "stanza": ()})
    assert only == replace(BRAND, only_by="spacy")


def test_a_less_certain_edit_is_not_safe() -> None:
    assert SKALL.edits[0].safety is Safety.SAFE
    (found,) = agreed({"spacy": (), "stanza": (SKALL,)})
    assert [edit.safety for edit in found.edits] == [Safety.SUGGESTED]
    (sure,) = agreed({"spacy": (SKALL,), "stanza": (SKALL,)})
    assert [edit.safety for edit in sure.edits] == [Safety.SAFE]


def test_the_same_kind_in_another_block_is_another_finding() -> None:
    elsewhere = replace(BRAND, block=BRAND.block + 1)
    assert [one.only_by for one in agreed({"spacy": (BRAND,), "stanza": (elsewhere,)})] == ["spacy", "stanza"]
