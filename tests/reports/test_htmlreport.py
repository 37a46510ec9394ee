from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from lxml import html

from tests.reports.example import DATE, TEXT, example, finding, findings, washing
from washer.documents.model import Block, BlockKind, Document
from washer.findings import Edit, Reference, Safety
from washer.reports.htmlreport import Washing, html_report

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)> & \"quoted\" 'too'"


def page(done: Washing) -> Any:
    return html.document_fromstring(html_report(done))


def made() -> Washing:
    document = example()
    return washing(document, findings(document))


def text_of(element: Any) -> str:
    return " ".join(element.text_content().split())


def test_every_finding_is_shown_linked_and_answered() -> None:
    done = made()
    report = page(done)
    notes = report.xpath("//article")
    assert len(notes) == len(done.findings)
    for number, found in enumerate(done.findings, start=1):
        note = report.get_element_by_id(f"not-{number}")
        for said in (found.code, found.message, found.question, found.remark):
            assert said in text_of(note)
        assert report.xpath(f"count(//nav//a[@href='#not-{number}'])") == 1
        assert report.xpath(f"count(//a[@id='plats-{number}'][@href='#not-{number}'])") == 1
        assert note.xpath(f".//a[@href='#plats-{number}']")
    ids = report.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert all(link[1:] in ids for link in report.xpath("//a/@href") if link.startswith("#"))


def test_what_one_engine_found_alone_is_less_certain() -> None:
    document = example()
    sure, *others = findings(document)
    report = page(washing(document, (replace(sure, only_by="spacy"), *others)))
    (said,) = report.xpath("//p[@class='caveat']")
    assert "Mindre säkert: bara den ena av två språkmodeller stannade här." in text_of(said.getparent())


def test_the_whole_document_is_there_with_its_changes() -> None:
    done = made()
    paper = page(done).find_class("paper")[0]
    assert [element.text_content() for element in paper.iter("ins")] == ["ska", " eller likvärdigt", "Personalen"]
    assert next(paper.iter("del")).text_content() == "skall"
    for dropped in paper.xpath(".//ins | .//a[@class='ref'] | .//div[@class='notes'] | .//span[@class='unseen']"):
        dropped.drop_tree()
    words = text_of(paper).split()
    assert words == TEXT.replace("-", " ").split()
    assert [element.tag for element in paper.iter("h3", "h4")] == ["h3", "h3"]
    assert len(paper.findall(".//li")) == 2
    assert [cell.text_content().strip() for cell in paper.iter("th")][:3] == ["ID", "Krav", "Typ"]


def test_the_reason_is_told_once_a_rule_and_found_from_the_others() -> None:
    report = page(made())
    assert "Ett fabrikat får bara nämnas" in text_of(report.get_element_by_id("not-2"))
    again = report.get_element_by_id("not-7")
    assert "Varför? Se anmärkning 2." in text_of(again)
    assert again.xpath(".//a[@href='#not-2']")


def test_words_that_another_change_takes_away_are_not_left_open() -> None:
    document = example()
    promoted = findings(document)[3]
    inside = finding(document, "tillhandahålla", "JAR202", "»tillhandahålla« är kanslispråk.")
    report = page(washing(document, (inside, promoted)))
    assert "Ändrat: orden togs bort av en annan ändring här" in text_of(report.get_element_by_id("not-1"))
    assert "Lämnade" not in text_of(report.find_class("facts")[0])


def test_summary_counts() -> None:
    report = page(made())
    assert [text_of(tile) for tile in report.find_class("tile")] == [
        "3 ●Måste ses över",
        "3 ▲Bör motiveras",
        "1 ◆Förslag",
    ]
    rows = [[text_of(cell) for cell in row.iter("td")] for row in report.xpath("//table[@class='matrix']/tbody/tr")]
    assert rows == [["3", "0", "0", "3"], ["0", "0", "1", "1"], ["0", "1", "0", "1"], ["0", "2", "0", "2"]]
    facts = text_of(report.find_class("facts")[0])
    assert "stannade vid 7 ställen" in facts
    assert "1 ändring där betydelsen är oförändrad och 2 ändringar som ni behöver läsa igenom" in facts
    assert "Lämnade 4 ställen utan ändring" in facts
    assert "krav.tvattad.txt" in facts


def test_nothing_is_loaded_and_nothing_runs() -> None:
    source = html_report(made())
    report: Any = html.document_fromstring(source)
    policy = report.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'")
    assert not report.xpath("//script | //link | //img | //iframe | //object | //embed | //form | //base | //@src")
    assert not re.search(r"url\(|@import|javascript:", source)
    assert not [name for element in report.iter() for name in element.attrib if name.lower().startswith("on")]
    links = report.xpath("//a[starts-with(@href, 'http')]")
    assert all("noopener" in link.get("rel") and "noreferrer" in link.get("rel") for link in links)
    assert report.get("lang") == "sv"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "http://lagen.example", "https://a.example/\"onclick='x'"])
def test_hostile_text_is_only_text(url: str) -> None:
    document = example(f"{HOSTILE} skall visas\n\n| {HOSTILE} | b |\n| c | skall |\n", path=f"{HOSTILE[:30]}.txt")
    found = finding(document, "skall", "JAR101", HOSTILE, edits=[("skall", HOSTILE)], question=HOSTILE, remark=HOSTILE)
    found = replace(found, match=HOSTILE, why=HOSTILE, sources=(Reference(HOSTILE, url=url),))
    report = page(Washing(document, (found,), found.edits, f"{HOSTILE}.txt", DATE))
    assert not report.xpath("//script | //img | //@onerror | //@onclick")
    assert all(link.startswith(("#", "https://")) for link in report.xpath("//a/@href"))
    assert text_of(report).count("<script>alert(1)</script>") >= 8


def test_a_clean_document() -> None:
    document = example("Systemet ska svara inom två sekunder.")
    report = page(Washing(document, (), (), "krav.tvattad.txt", DATE))
    assert "hittade inget att anmärka på" in text_of(report)
    assert "Systemet ska svara inom två sekunder." in text_of(report.find_class("paper")[0])


def test_places_of_a_word_file_in_words() -> None:
    places = ["p1", "t1.r1.c1", "t1.r1.c2", "t1.r2.c2.p2", "footnote2.p1", "header1.p1"]
    blocks = tuple(Block(at, f"skall {at}", BlockKind.PARAGRAPH, place) for at, place in enumerate(places))
    document = replace(example(), blocks=blocks)
    found = [replace(finding(example("skall"), "skall", "JAR101", "…"), block=at) for at in range(len(places))]
    source = type("Source", (), {"format": "docx"})()
    report = page(Washing(Document(document.path, blocks, source), tuple(found), (), "krav.tvattad.docx", DATE))
    assert [text_of(item).split(" · ")[1] for item in report.find_class("meta")] == [
        "stycke 1",
        "tabell 1, rad 1, kolumn 1",
        "tabell 1, rad 1, kolumn 2",
        "tabell 1, rad 2, kolumn 2, stycke 2",
        "fotnot 2, stycke 1",
        "sidhuvud 1, stycke 1",
    ]
    assert [text_of(item) for item in report.find_class("story")] == ["fotnot 2, stycke 1", "sidhuvud 1, stycke 1"]


def test_an_edit_that_no_finding_owns_is_shown() -> None:
    document = example("Systemet skall svara.")
    done = Washing(document, (), (Edit(0, 9, 14, "ska", Safety.SAFE),), "krav.tvattad.txt", DATE)
    assert [element.text_content() for element in page(done).find_class("paper")[0].iter("ins")] == ["ska"]


def test_contrast_is_enough() -> None:
    style = html_report(made()).split("<style>")[1]
    light, dark = re.findall(r":root \{(.*?)\}", style, re.DOTALL)[:2]
    pairs = [
        ("ink", "paper"), ("ink", "page"), ("ink", "note"), ("soft", "paper"), ("soft", "page"), ("soft", "note"),
        ("link", "paper"), ("link", "note"), ("ins-ink", "ins"), ("ins-ink", "note"), ("del-ink", "del"),
        ("ink", "mark-soft"), ("accent-ink", "accent"), ("accent-soft", "accent"), ("error", "note"),
        ("warning", "note"), ("info", "note"), ("error", "paper"), ("warning", "paper"), ("info", "paper"),
    ]  # fmt: skip
    for scheme in (light, dark):
        colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", scheme))
        for ink, ground in pairs:
            assert contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
