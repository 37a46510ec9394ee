"""What a reader sees in a Word file is what is read."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

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
from washer.documents.docx import read_docx
from washer.documents.model import Block, BlockKind


def blocks(folder: Path, body: str, **parts: str) -> tuple[Block, ...]:
    return read(folder, word_file(body, parts=parts)).blocks


def texts(folder: Path, body: str, **parts: str) -> list[str]:
    return [block.text for block in blocks(folder, body, **parts)]


def test_a_file_made_by_python_docx(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_heading("Krav", 1)
    made.add_paragraph("Systemet ska vara öppet.")
    made.add_paragraph("punkt", style="List Bullet")
    made.add_table(1, 2).cell(0, 1).text = "ruta"
    made.save(str(tmp_path / "a.docx"))
    found = read_docx(tmp_path / "a.docx").blocks
    assert [(block.text, block.kind, block.place) for block in found] == [
        ("Krav", BlockKind.HEADING, "p1"),
        ("Systemet ska vara öppet.", BlockKind.PARAGRAPH, "p2"),
        ("punkt", BlockKind.LIST_ITEM, "p3"),
        ("ruta", BlockKind.TABLE_CELL, "t1.r1.c2"),
    ]
    assert found[1].headings == ("Krav",)


def test_places_count_empty_paragraphs_but_not_tables(tmp_path: Path) -> None:
    body = paragraph("ett") + paragraph("") + table(row("cell")) + paragraph("tre")
    assert [(b.place, b.index) for b in blocks(tmp_path, body)] == [("p1", 0), ("t1.r1.c1", 1), ("p3", 2)]


def test_content_controls_of_all_kinds_nested(tmp_path: Path) -> None:
    inner = paragraph("Systemet ", control(run("ska") + control(run(" alltid"))), " svara.")
    rows = control(row(control(cell("Krav")), "Typ")) + row("a", cell(control(paragraph("b") + paragraph("c"))))
    body = control(control(inner) + table(rows)) + paragraph("slut")
    found = blocks(tmp_path, body)
    assert [(b.place, b.text) for b in found] == [
        ("p1", "Systemet ska alltid svara."),
        ("t1.r1.c1", "Krav"),
        ("t1.r1.c2", "Typ"),
        ("t1.r2.c1", "a"),
        ("t1.r2.c2", "b"),
        ("t1.r2.c2.p2", "c"),
        ("p2", "slut"),
    ]


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    moved = '<w:moveFrom w:id="1" w:author="K">{}</w:moveFrom><w:moveTo w:id="2" w:author="K">{}</w:moveTo>'
    body = paragraph("Vi ", inserted(run("nya ")), deleted("gamla "), moved.format(run("bort "), run("hit ")), "ord.")
    assert texts(tmp_path, body) == ["Vi nya hit ord."]


def test_a_deleted_paragraph_mark_joins_two_paragraphs(tmp_path: Path) -> None:
    mark = '<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="K"/></w:rPr></w:pPr>{}</w:p>'
    body = mark.format(run("Första ")) + paragraph("andra.") + mark.format(deleted("borta")) + paragraph("tredje")
    assert [(b.place, b.text) for b in blocks(tmp_path, body)] == [("p1", "Första andra."), ("p2", "tredje")]


def test_deleted_rows_and_cells_are_not_shown(tmp_path: Path) -> None:
    gone = row("borta", properties='<w:del w:id="1" w:author="K"/>')
    half = row(cell("kvar"), cell("bort", properties='<w:cellDel w:id="2" w:author="K"/>'))
    assert texts(tmp_path, table(gone, half)) == ["kvar"]


def test_fields_show_their_result(tmp_path: Path) -> None:
    nested = field("IF 1", "a").replace(run("a"), field("REF x", "inre"))
    simple = f'<w:fldSimple w:instr=" PAGE ">{run("7")}</w:fldSimple>'
    button = (
        field("MACROBUTTON X", "")
        .split('<w:r><w:fldChar w:fldCharType="separate"')[0]
        .replace("MACROBUTTON X", "MACROBUTTON X [Skriv här]")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = paragraph("Se ", field("REF y", "avsnitt 2"), ", ", nested, ", ", simple, ", ", button)
    assert texts(tmp_path, body) == ["Se avsnitt 2, inre, 7, [Skriv här]"]


def test_a_field_may_go_on_over_paragraphs(tmp_path: Path) -> None:
    start, end = field("TOC", "Rad ett").split(run("Rad ett"))
    body = paragraph(start, "Rad ett") + paragraph("Rad två", end) + paragraph("Efter")
    assert texts(tmp_path, body) == ["Rad ett", "Rad två", "Efter"]


def test_a_field_that_never_ends_hides_nothing(tmp_path: Path) -> None:
    body = paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "Synlig") + paragraph("Också synlig")
    assert texts(tmp_path, body) == ["Synlig", "Också synlig"]


def test_characters_that_are_elements(tmp_path: Path) -> None:
    body = paragraph(
        "a<".replace("<", ""),
        "<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e\u00adf</w:t>"
        '<w:sym w:font="Wingdings" w:char="F0FE"/><w:cr/><w:t> trimmad </w:t></w:r>',
    )
    assert texts(tmp_path, body) == ["a\tb\nc‑def☒\ntrimmad"]


def test_text_that_word_hides(tmp_path: Path) -> None:
    style = run(" stil", '<w:rStyle w:val="Dold"/>')
    shown = run(" syns", '<w:rStyle w:val="Dold"/><w:vanish w:val="0"/>')
    assert texts(tmp_path, paragraph("Det", run(" dolda", "<w:vanish/>"), style, shown)) == ["Det syns"]


def test_links_smart_tags_and_formulas(tmp_path: Path) -> None:
    link = f'<w:hyperlink w:anchor="x">{run("länk")}</w:hyperlink>'
    tag = f'<w:smartTag w:uri="u" w:element="e">{run(" tagg")}</w:smartTag>'
    formula = "<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>"
    ruby = f"<w:r><w:ruby><w:rt>{run('ovan')}</w:rt><w:rubyBase>{run('bas')}</w:rubyBase></w:ruby></w:r>"
    assert texts(tmp_path, paragraph(link, tag, " ", formula, " ", ruby)) == ["länk tagg x+1 bas"]


def test_text_boxes_are_read_once_and_after_the_body(tmp_path: Path) -> None:
    body = paragraph("Krav", style="Rubrik1") + paragraph("Före ", text_box(paragraph("I rutan"))) + paragraph("Efter")
    found = blocks(tmp_path, body)
    assert [(b.place, b.text) for b in found][1:] == [("p2", "Före "), ("p3", "Efter"), ("textbox1.p1", "I rutan")]
    assert found[-1].headings == ("Krav",)


def test_notes_headers_and_footers(tmp_path: Path) -> None:
    notes = '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>' + "".join(
        f'<w:footnote w:id="{key}">{paragraph(text)}</w:footnote>'
        for key, text in ((3, "trean"), (2, "tvåan"), (9, "ej"))
    )
    reference = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rIdheader"/>'
        '<w:footerReference w:type="first" r:id="rIdfooter"/></w:sectPr>'
    )
    body = paragraph("Först", reference.format(3)) + paragraph("sedan", reference.format(2)) + section
    found = blocks(tmp_path, body, footnotes=notes, header=paragraph("huvud"), footer=paragraph("visas inte"))
    assert [(b.place, b.text) for b in found] == [
        ("p1", "Först"),
        ("p2", "sedan"),
        ("footnote1.p1", "trean"),
        ("footnote2.p1", "tvåan"),
        ("header1.p1", "huvud"),
    ]


def test_strict_files_are_read_alike(tmp_path: Path) -> None:
    body = paragraph("Krav", style="Rubrik1") + table(row("a", "b"), row("c", cell(control(paragraph("d")))))
    plain = read(tmp_path, word_file(body)).blocks
    assert read(tmp_path, word_file(body, strict=True)).blocks == plain
    assert len(plain) == 5


def test_white_space_alone_is_no_block(tmp_path: Path) -> None:
    assert texts(tmp_path, paragraph(" \u00a0") + paragraph("<w:r><w:tab/></w:r>") + "<w:p/>") == []


@pytest.mark.parametrize(
    ("style", "level"),
    [("Rubrik1", 1), ("Rubrik2", 2), ("Egen", 2), ("Titel", 1), ("Innehll1", None), ("Normal", None)],
)
def test_heading_level_comes_from_the_chain_of_styles(tmp_path: Path, style: str, level: int | None) -> None:
    (block,) = blocks(tmp_path, paragraph("Text", style=style))
    assert (block.level if block.kind is BlockKind.HEADING else None) == level


def test_heading_paths(tmp_path: Path) -> None:
    body = (
        paragraph("A", style="Rubrik1")
        + paragraph("A1", style="Rubrik2")
        + table(row(cell(paragraph("I tabell", style="Rubrik2"), paragraph("cell"))))
        + paragraph("under A1")
        + paragraph("B", style="Rubrik1")
        + paragraph("under B")
    )
    paths = {block.text: block.headings for block in blocks(tmp_path, body)}
    assert paths["A1"] == ("A",)
    assert paths["cell"] == ("A", "I tabell")
    assert paths["under A1"] == ("A", "A1")
    assert paths["under B"] == ("B",)


@pytest.mark.parametrize(
    ("chosen", "shown"), [('<w:result w:val="1"/>', "Nej"), ("", "Ja"), ('<w:result w:val="9"/>', "")]
)
def test_a_drop_down_list_of_the_old_kind_shows_its_choice(tmp_path: Path, chosen: str, shown: str) -> None:
    entries = "".join(f'<w:listEntry w:val="{entry}"/>' for entry in ("Ja", "Nej"))
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    data = f"<w:ffData><w:ddList>{chosen}{entries}</w:ddList></w:ffData>"
    old = field("FORMDROPDOWN", "").replace(begin, begin.replace("/></w:r>", f">{data}</w:fldChar></w:r>"))
    assert texts(tmp_path, paragraph("Svar: ", old, ".")) == [f"Svar: {shown}."]
