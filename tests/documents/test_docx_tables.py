"""Tables: merged, nested, with the header above a cell and what stands beside it."""

from __future__ import annotations

from pathlib import Path

from tests.documents.building import cell, paragraph, read, row, table, word_file
from washer.documents.model import Block

HEADER = "<w:tblHeader/>"


def blocks(folder: Path, body: str) -> dict[str, Block]:
    return {block.place: block for block in read(folder, word_file(body)).blocks}


def test_header_and_neighbours(tmp_path: Path) -> None:
    found = blocks(
        tmp_path, table(row("ID", "Krav", "Typ", properties=HEADER), row("K1", "Systemet ska svara.", "Ska"))
    )
    assert found["t1.r1.c2"].column == ""
    assert found["t1.r2.c2"].column == "Krav"
    assert found["t1.r2.c2"].row == ("K1", "Ska")


def test_the_first_row_heads_where_none_is_marked(tmp_path: Path) -> None:
    across = cell("Tabell 1. Krav", properties='<w:gridSpan w:val="2"/>')
    found = blocks(tmp_path, table(row(across), row("Krav", "Typ"), row("a", "b")))
    assert found["t1.r3.c2"].column == "Typ"
    assert found["t1.r3.c1"].column == "Krav"


def test_header_rows_on_top_of_each_other(tmp_path: Path) -> None:
    across = cell("Betyg", properties='<w:gridSpan w:val="2"/>')
    found = blocks(tmp_path, table(row(across, properties=HEADER), row("Ja", "Nej", properties=HEADER), row("x", "y")))
    assert found["t1.r3.c2"].column == "Betyg Nej"


def test_a_cell_merged_downwards_is_read_once(tmp_path: Path) -> None:
    start, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = table(
        row("Grupp", "Krav"),
        row(cell("Drift", properties=start), "a"),
        row(cell("gömd", properties=on), "b"),
        row("Annat", "c"),
    )
    found = blocks(tmp_path, body)
    assert "t1.r3.c1" not in found
    assert found["t1.r3.c2"].row == ("Drift",)
    assert found["t1.r4.c2"].row == ("Annat",)


def test_a_merge_without_a_start_is_shown(tmp_path: Path) -> None:
    found = blocks(tmp_path, table(row(cell("ensam", properties="<w:vMerge/>"), "b")))
    assert found["t1.r1.c1"].text == "ensam"


def test_spans_and_empty_columns_move_the_header(tmp_path: Path) -> None:
    wide = cell("bred", properties='<w:gridSpan w:val="2"/>')
    late = row("sen", properties='<w:gridBefore w:val="2"/>')
    found = blocks(tmp_path, table(row("A", "B", "C"), row(wide, "sist"), late))
    assert found["t1.r2.c2"].column == "C"
    assert found["t1.r3.c1"].column == "C"


def test_nested_tables(tmp_path: Path) -> None:
    inner = table(row("X", "Y"), row("1", "2"))
    found = blocks(tmp_path, table(row("A", "B"), row(cell(paragraph("före"), inner, paragraph("efter")), "granne")))
    assert found["t1.r2.c1"].text == "före"
    assert found["t1.r2.c1.t1.r2.c2"].column == "Y"
    assert found["t1.r2.c1.t1.r2.c2"].row == ("1",)
    assert found["t1.r2.c1.p2"].text == "efter"
    assert found["t1.r2.c2"].row == ("före\nX\nY\n1\n2\nefter",)
