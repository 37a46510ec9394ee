"""Comments on the exact words, beside those that are there."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from tests.documents.building import control, paragraph, read, run, word_file
from tests.documents.judging import AUTHOR, DATE, commented, edit, finding, judge
from tests.documents.revisions import members, rejected
from washer.documents.docx import washed_docx
from washer.findings import Reference

HIS = (
    '<w:comment w:id="7" w:author="Kim" w:date="2025-01-01T00:00:00Z" w:initials="K">'
    '<w:p><w:r><w:t>Hej &#229; "då"</w:t></w:r></w:p></w:comment>'
)


def test_what_a_comment_says(tmp_path: Path) -> None:
    source = read(tmp_path, word_file(paragraph("Det skall vara SharePoint.")))
    source_of_law = Reference("LOU 9 kap. 6 §", url="https://example.org", below_threshold="LOU 19 kap. 2 §")
    said = replace(finding(source, 0, 4, 9), sources=(source_of_law,), remark="Tidigare lösning: SharePoint.")
    data, _ = judge(source, (), [said])
    part = members(data)["word/comments.xml"].decode()
    lines = re.findall(r"<w:t [^>]*>([^<]*)</w:t>", part)
    assert lines == [
        "»skall« kan skrivas enklare.",
        "Enkla ord läses fortare.",
        "Fråga: Vad menar ni?",
        "Källa: LOU 9 kap. 6 § (under tröskelvärdet: LOU 19 kap. 2 §)",
        "Tidigare lösning: SharePoint.",
    ]
    assert f'w:author="{AUTHOR}" w:date="2026-03-02T09:30:00Z" w:initials="T"' in part
    assert '<w:pStyle w:val="Kommentarer"/>' in part
    assert b'<w:rStyle w:val="Kommentarsreferens"/>' in members(data)["word/document.xml"]


def test_a_comment_says_how_certain_it_is(tmp_path: Path) -> None:
    source = read(tmp_path, word_file(paragraph("Det skall vara SharePoint.")))
    data, _ = judge(source, (), [replace(finding(source, 0, 4, 9), only_by="stanza")])
    lines = re.findall(r"<w:t [^>]*>([^<]*)</w:t>", members(data)["word/comments.xml"].decode())
    assert lines[1] == "Mindre säkert: bara den ena av två språkmodeller stannade här."


def test_a_source_is_named_once(tmp_path: Path) -> None:
    source = read(tmp_path, word_file(paragraph("Det skall vara.")))
    below = Reference("LOU 19 kap. 2 §", below_threshold="LOU 19 kap. 2 §")
    said = replace(finding(source, 0, 4, 9), sources=(below, replace(below, says="Mer.")))
    data, _ = judge(source, (), [said])
    assert "Källa: LOU 19 kap. 2 §<" in members(data)["word/comments.xml"].decode()


def test_comments_stand_at_their_words(tmp_path: Path) -> None:
    source = read(tmp_path, word_file(paragraph("Det ", run("skall", "<w:b/>"), " vara snarast möjligt.")))
    findings = [
        finding(source, 0, 4, 9),
        finding(source, 0, 6, 14),
        finding(source, 0, 15, 22),
        finding(source, 0, 0, 31),
    ]
    edits = (edit(0, 4, 9, "ska"), edit(0, 15, 22, ""))
    data, _ = judge(source, edits, findings)
    spans = [span for _, span in commented(rejected(data, AUTHOR)).values()]
    assert sorted(spans) == sorted(["skall", "all vara", "snarast", "Det skall vara snarast möjligt."])
    assert sorted(span for _, span in commented(data).values()) == sorted(
        ["ska", "ska vara", "", "Det ska vara  möjligt."]
    )


def test_a_comment_on_locked_words_stands_around_them(tmp_path: Path) -> None:
    locked = control(run("alltid låst"), '<w:lock w:val="contentLocked"/>')
    source = read(tmp_path, word_file(paragraph("Det är ", locked, " här.")))
    data, _ = judge(source, (), [finding(source, 0, 14, 18)])
    assert [span for _, span in commented(data).values()] == ["alltid låst"]
    assert re.search(
        rb"<w:commentRangeStart [^>]*/><w:sdt>.*</w:sdt><w:commentRangeEnd", members(data)["word/document.xml"]
    )


def test_others_comments_keep_every_byte(tmp_path: Path) -> None:
    marks = (
        '<w:commentRangeStart w:id="7"/>',
        '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>',
    )
    body = paragraph("Det ", marks[0], "skall vara", marks[1], " så.")
    for his in (HIS, ""):
        source = read(tmp_path, word_file(body, parts={"comments": his}))
        data, _ = judge(source, (edit(0, 4, 9, "ska"),), [finding(source, 0, 4, 9)])
        part = members(data)["word/comments.xml"].decode()
        assert his in part
        assert 'w:id="8"' in part


def test_no_comment_part_where_nothing_is_said(tmp_path: Path) -> None:
    original = word_file(paragraph("Det skall vara."))
    source = read(tmp_path, original)
    assert washed_docx(source, (), (), AUTHOR, DATE) == (original, ())
    assert "word/comments.xml" not in members(washed_docx(source, (edit(0, 4, 9, "ska"),), (), AUTHOR, DATE)[0])
