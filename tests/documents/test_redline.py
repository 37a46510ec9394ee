"""Tracked changes as Word writes them: small, formatted as the words they replace, nobody else's work touched."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree

from tests.documents.building import (
    cell,
    control,
    deleted,
    field,
    inserted,
    paragraph,
    read,
    row,
    run,
    table,
    text_box,
    word_file,
)
from tests.documents.judging import AUTHOR, DATE, edit, finding, judge
from tests.documents.revisions import document, members, texts
from washer.documents.docx import washed_docx
from washer.documents.wording import Change, changes
from washer.findings import Edit

_NAMESPACE = re.compile(r' xmlns:\w+="[^"]*"')


def wash(folder: Path, body: str, *wanted: tuple[str, str], **parts: str) -> tuple[str, tuple[Edit, ...]]:
    """Replace words in the first block that has them; the body's XML without stamps, and the edits not made."""
    source = read(folder, word_file(body, parts=parts))
    edits = []
    for old, new in wanted:
        block = next(block for block in source.blocks if old in block.text)
        start = block.text.index(old)
        edits.append(edit(block.index, start, start + len(old), new))
    data, left = judge(source, tuple(edits), [])
    inner = members(data)["word/document.xml"].decode().split("<w:body>")[1].split("</w:body>")[0]
    inner = re.sub(rf' w:id="\d+" w:author="{re.escape(AUTHOR)}" w:date="[^"]*"', "", inner)
    return inner.replace(' xml:space="preserve"', "").replace("<w:pPr/>", ""), left


def test_only_the_words_that_change(tmp_path: Path) -> None:
    body = paragraph("Systemet ", run("skall vara", "<w:b/>"), " öppet.")
    found, _ = wash(tmp_path, body, ("Systemet skall vara öppet", "Systemet ska vara öppet"))
    assert found == (
        "<w:p><w:r><w:t>Systemet </w:t></w:r>"
        "<w:del><w:r><w:rPr><w:b/></w:rPr><w:delText>skall</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:rPr><w:b/></w:rPr><w:t>ska</w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:b/></w:rPr><w:t> vara</w:t></w:r><w:r><w:t> öppet.</w:t></w:r></w:p>"
    )


def test_changes_are_phrases_not_scraps() -> None:
    text = "Leverantören ska i enlighet med avtalet svara."
    assert changes(text, 0, len(text), "Leverantören ska enligt avtalet svara.") == (Change(17, 31, "enligt"),)
    assert changes("a b c d", 0, 7, "x b y d") == (Change(0, 5, "x b y"),)
    assert changes("a b c d", 0, 7, "x b y d", apart=1) == (Change(0, 1, "x"), Change(4, 5, "y"))
    assert changes("lika", 0, 4, "lika") == ()


def test_words_change_whole(tmp_path: Path) -> None:
    found, _ = wash(tmp_path, paragraph("En app för att personalen ska läsa."), ("En app för att p", "P"))
    assert "<w:delText>En app för att personalen</w:delText>" in found
    assert "<w:t>Personalen</w:t>" in found
    found, _ = wash(tmp_path, paragraph("bilens dörr"), ("bil", "fordon"), ("s", "et"))
    assert re.findall("<w:(?:delText|t)>([^<]*)<", found) == ["bil", "fordon", "en", "s", "et", " dörr"]
    found, _ = wash(tmp_path, paragraph("mycket bil"), ("ket b", "ken b"))
    assert re.findall("<w:(?:delText|t)>([^<]*)<", found) == ["mycket", "mycken", " bil"]


def test_a_deletion_over_runs_is_one_mark(tmp_path: Path) -> None:
    body = paragraph("i en", run("lig", "<w:i/>"), "het med kravet")
    found, _ = wash(tmp_path, body, ("i enlighet med", "enligt"))
    assert found.count("<w:del>") == 1
    assert found.count("<w:ins>") == 1
    assert found.index("<w:ins>") > found.index("</w:del>")


def test_a_deletion_in_another_persons_insertion(tmp_path: Path) -> None:
    found, _ = wash(tmp_path, paragraph(inserted(run("Det skall finnas."))), ("skall", "ska"))
    his = '<w:ins w:id="900" w:author="Kim" w:date="2025-01-01T00:00:00Z">'
    assert f"{his}<w:r><w:t>Det </w:t></w:r><w:del>" in found
    assert "</w:del></w:ins><w:ins><w:r><w:t>ska</w:t></w:r></w:ins><w:ins " in found
    assert found.count('w:author="Kim"') == 2


def test_a_link_keeps_its_words_and_text_after_it_stays_outside(tmp_path: Path) -> None:
    link = f'<w:hyperlink w:anchor="x">{run("SharePoint", "<w:u/>")}</w:hyperlink>'
    found, _ = wash(tmp_path, paragraph("Använd ", link, "."), ("SharePoint.", "SharePoint eller likvärdigt."))
    assert "</w:hyperlink><w:ins><w:r><w:t> eller likvärdigt</w:t></w:r></w:ins>" in found
    found, _ = wash(tmp_path, paragraph("Använd ", link, "."), ("SharePoint", "portal"))
    assert "<w:t>portal</w:t></w:r></w:ins></w:hyperlink>" in found


def test_what_is_no_text_stays_in_place(tmp_path: Path) -> None:
    mark = '<w:bookmarkStart w:id="5" w:name="b"/><w:r><w:footnoteReference w:id="2"/></w:r><w:bookmarkEnd w:id="5"/>'
    notes = f'<w:footnote w:id="2">{paragraph("noten")}</w:footnote>'
    found, left = wash(tmp_path, paragraph("ett ", mark, "två tre"), ("ett två tre", "fyra"), footnotes=notes)
    assert left == ()
    assert mark in found
    assert found.count("<w:del>") == 2


def test_text_in_the_same_run_as_a_picture(tmp_path: Path) -> None:
    body = paragraph('<w:r><w:t xml:space="preserve">skall </w:t><w:drawing/><w:t>finnas nu</w:t></w:r>')
    found, _ = wash(tmp_path, body, ("skall finnas", "ska vara"))
    assert "<w:r><w:drawing/></w:r>" in found


def test_calculated_and_locked_text_is_not_edited(tmp_path: Path) -> None:
    locked = control(run("skall"), '<w:lock w:val="contentLocked"/>')
    for content in (
        field("REF x", "skall"),
        locked,
        control(run("skall"), "<w:showingPlcHdr/>"),
        control(run("skall"), "<w:text/>"),
        control(run("skall"), '<w:dataBinding w:xpath="x"/>'),
        f'<w:fldSimple w:instr="DATE">{run("skall")}</w:fldSimple>',
        f'<w:moveTo w:id="1" w:author="Kim">{run("skall")}</w:moveTo>',
    ):
        found, left = wash(tmp_path, paragraph("Det ", content, " vara."), ("skall", "ska"))
        assert len(left) == 1, content
        assert "<w:del>" not in found
    _, left = wash(tmp_path, control(paragraph("skall"), '<w:lock w:val="sdtContentLocked"/>'), ("skall", "ska"))
    assert len(left) == 1


def test_new_text_may_stand_after_locked_text(tmp_path: Path) -> None:
    locked = control(run("Word"), '<w:lock w:val="contentLocked"/>')
    found, left = wash(tmp_path, paragraph("I ", locked), ("Word", "Word eller likvärdigt"))
    assert left == ()
    assert "</w:sdt><w:ins>" in found
    locked = control(paragraph("Word"), '<w:lock w:val="contentLocked"/>')
    assert len(wash(tmp_path, locked, ("Word", "Word eller likvärdigt"))[1]) == 1


def test_open_controls_are_edited(tmp_path: Path) -> None:
    body = control(paragraph("Det ", control(run("skall"), '<w:lock w:val="sdtLocked"/>'), " vara."))
    found, left = wash(tmp_path, body, ("Det skall", "Det ska"))
    assert left == ()
    assert "<w:sdtContent><w:del>" in found


def test_a_protected_document_is_only_commented(tmp_path: Path) -> None:
    protection = '<w:documentProtection w:edit="{}" w:enforcement="1"/>'
    for kind, count in (("readOnly", 1), ("forms", 1), ("trackedChanges", 0)):
        _, left = wash(tmp_path, paragraph("skall"), ("skall", "ska"), settings=protection.format(kind))
        assert len(left) == count


def test_edits_of_one_finding_are_made_together_or_not(tmp_path: Path) -> None:
    body = paragraph("Han skall ", field("REF x", "hans"), " bil.")
    source = read(tmp_path, word_file(body))
    both = (edit(0, 0, 3, "Hen"), edit(0, 10, 14, "hens"))
    other = edit(0, 4, 9, "ska")
    data, left = judge(source, (*both, other), [finding(source, 0, 0, 3, both), finding(source, 0, 4, 9, (other,))])
    assert left == both
    assert texts(data) == ["Han ska hans bil."]
    assert (
        "Förslag som inte kunde skrivas in här: »Han«; »hans« blir »Hen«; »hens«"
        in members(data)["word/comments.xml"].decode()
    )


def test_line_breaks_tabs_and_white_space(tmp_path: Path) -> None:
    found, _ = wash(tmp_path, paragraph("<w:r><w:t>\n  ett två  </w:t></w:r>"), ("två", "tre\n\tfyra"))
    assert "<w:t>tre</w:t><w:br/><w:tab/><w:t>fyra</w:t>" in found
    found, _ = wash(tmp_path, paragraph("<w:r><w:t>ett</w:t><w:br/><w:t>två</w:t></w:r>"), ("ett\ntvå", "ett två"))
    assert "<w:del><w:r><w:br/></w:r></w:del><w:ins><w:r><w:t> </w:t></w:r></w:ins>" in found


def test_characters_that_xml_cannot_hold_are_left_out(tmp_path: Path) -> None:
    source = read(tmp_path, word_file(paragraph("ett")))
    data, _ = washed_docx(source, [edit(0, 0, 3, "t\x0bv\ud800å")], [], AUTHOR, DATE)
    assert texts(data) == ["två"]


def test_others_marks_on_formatting_are_not_copied(tmp_path: Path) -> None:
    changed = '<w:b/><w:rPrChange w:id="3" w:author="Kim"><w:rPr/></w:rPrChange>'
    found, _ = wash(tmp_path, paragraph(run("skall vara", changed)), ("skall", "ska"))
    assert "<w:ins><w:r><w:rPr><w:b/></w:rPr><w:t>ska</w:t></w:r></w:ins>" in found
    assert found.count("rPrChange") == 4


def test_soft_hyphens_go_with_their_word(tmp_path: Path) -> None:
    found, _ = wash(
        tmp_path,
        paragraph("<w:r><w:t>för\u00adord</w:t><w:softHyphen/><w:t>ning skall</w:t></w:r>"),
        ("förordning", "lag"),
    )
    assert "<w:delText>för\u00adord</w:delText><w:softHyphen/><w:delText>ning</w:delText>" in found


def test_edits_in_tables_notes_headers_and_boxes(tmp_path: Path) -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rIdheader"/></w:sectPr>'
    body = (
        table(row("Krav", cell(table(row("skall inre")))))
        + paragraph("Text", reference, text_box(paragraph("skall ruta")))
        + section
    )
    parts = {
        "footnotes": f'<w:footnote w:id="2">{paragraph("skall not")}</w:footnote>',
        "header": paragraph("skall huvud"),
    }
    source = read(tmp_path, word_file(body, parts=parts))
    edits = [edit(b.index, 0, 5, "ska") for b in source.blocks if b.text.startswith("skall")]
    findings = [finding(source, e.block, e.start, e.end, (e,)) for e in edits]
    data, left = judge(source, tuple(edits), findings)
    assert left == ()
    assert [text for text in texts(data) if text.startswith("ska ")] == ["ska inre", "ska not", "ska huvud", "ska ruta"]
    said = members(data)["word/comments.xml"].decode()
    assert "I sidhuvudet: »skall«" in said
    assert "I fotnot 1: »skall«" in said
    assert b"commentRangeStart" not in members(data)["word/footnotes.xml"]


def test_deleted_text_of_others_stays_deleted(tmp_path: Path) -> None:
    found, _ = wash(tmp_path, paragraph("i ", deleted("mycket "), "enlighet med"), ("i enlighet med", "enligt"))
    assert found.count("<w:del>") == 2
    assert etree.fromstring(f'<x xmlns:w="w">{found}</x>') is not None


def test_a_new_list_item_is_like_the_one_it_is_split_from(tmp_path: Path) -> None:
    item = paragraph("Vi ska ", run("rita och ", "<w:b/>"), "bygga.", numbered=(2, 0))
    found, left = wash(
        tmp_path, item + paragraph("Nästa", numbered=(2, 0)), ("rita och bygga", "rita.\u2029Vi ska bygga")
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    assert left == ()
    assert found.startswith(
        f"<w:p><w:pPr>{listed}<w:rPr><w:ins/></w:rPr></w:pPr><w:r><w:t>Vi ska </w:t></w:r>"
        "<w:r><w:rPr><w:b/></w:rPr><w:t>rita</w:t></w:r>"
    )
    assert f"</w:ins></w:p><w:p><w:pPr>{listed}</w:pPr><w:ins><w:r>" in found
    source = read(tmp_path, word_file(item + paragraph("Nästa", numbered=(2, 0))))
    data, _ = washed_docx(source, [edit(0, 11, 15, ".\u2029Vi ska")], [], AUTHOR, DATE)
    assert [(block.number, block.text) for block in document(data).blocks] == [
        ("a)", "Vi ska rita."),
        ("b)", "Vi ska bygga."),
        ("c)", "Nästa"),
    ]


def test_a_paragraph_that_others_have_changed_is_divided_without_their_marks(tmp_path: Path) -> None:
    his = 'w:id="1" w:author="Kim" w:date="2025-01-01T00:00:00Z"'
    properties = (
        f'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/><w:ins {his}/></w:numPr><w:rPr><w:ins {his}/><w:b/>'
        f"</w:rPr><w:sectPr/><w:pPrChange {his}><w:pPr><w:keepNext/></w:pPr></w:pPrChange></w:pPr>"
    )
    item = f"<w:p>{properties}{inserted(run('Vi ska rita.'))}</w:p>" + paragraph("Slut")
    found, left = wash(tmp_path, item, ("Vi ska rita.", "Vi ska rita.\u2029Ja."))
    assert left == ()
    first, second = found.split("</w:p>")[:2]
    assert first.startswith(
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr><w:rPr><w:ins/><w:b/></w:rPr></w:pPr>'
    )
    assert second.startswith(f"<w:p>{properties}")


def test_a_paragraph_is_not_divided_inside_a_link_a_control_a_box_or_a_frame(tmp_path: Path) -> None:
    link = f'<w:hyperlink w:anchor="x">{run("Det skall vara.")}</w:hyperlink>'
    for body in (
        paragraph(link),
        paragraph(control(run("Det skall vara."))),
        paragraph(text_box(paragraph("Det skall vara."))),
        paragraph("Det skall vara.").replace("<w:pPr>", "<w:pPr><w:framePr/>"),
        paragraph("Det skall vara.").replace("<w:pPr>", "<w:pPr><w:pageBreakBefore/>"),
    ):
        found, left = wash(tmp_path, body, ("skall", "ska.\u2029Det ska"))
        assert len(left) == 1, body
        assert "<w:ins" not in found


def test_text_after_a_link_stands_outside_it(tmp_path: Path) -> None:
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    linked = run("SharePoint", '<w:rStyle w:val="Hyperlink"/>')
    spelled = field('HYPERLINK "x"', "SharePoint").replace(run("SharePoint"), linked)
    for link, last in (
        (f'<w:hyperlink w:anchor="x">{linked}</w:hyperlink>', "</w:hyperlink>"),
        (f"<w:fldSimple w:instr='HYPERLINK \"x\"'>{linked}</w:fldSimple>", "</w:fldSimple>"),
        (spelled, end),
    ):
        for tail in (".", ""):
            body = paragraph("Använd ", link, *([tail] if tail else []))
            found, left = wash(tmp_path, body, ("SharePoint", "SharePoint eller likvärdigt"))
            assert left == ()
            assert f"{last}<w:ins><w:r><w:t> eller likvärdigt</w:t></w:r></w:ins>" in found
            found, _ = wash(tmp_path, body, ("Share", "Gemensamma Share"))
            assert found.index("Gemensamma") < found.index(last)
    assert begin in spelled
