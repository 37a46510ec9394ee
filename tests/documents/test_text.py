from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from washer.documents.errors import DocumentError
from washer.documents.model import Block, BlockKind, Document
from washer.documents.text import (
    document_from_text,
    edited_text,
    line_and_column,
    offset_in_source,
    range_in_source,
    read_text,
    write_text,
)
from washer.findings import Edit, Safety

WRAPPED = """\
KRAVSPECIFIKATION

1 Bakgrund

Kommunen bygger ut skolan med åtta klassrum, en matsal och ett
bibliotek. Skolan tas i bruk i augusti och kommer att ha 240
elever.

2 Krav på möblerna
2.1 Möblerna ska erhålla godkänt resultat i provning som görs med
anledning av upphandlingen.
    - bord som tål barn-
      och ungdomar
    - stolar

a) ritning
b) uppgift om mått

Utvärdering
===========

Lägst pris vinner.
"""


def blocks(text: str, tmp_path: Path, name: str = "krav.txt") -> tuple[Block, ...]:
    path = tmp_path / name
    path.write_bytes(text.encode())
    return read_text(path).blocks


def replaced(document: Document, old: str, new: str) -> str:
    block = next(block for block in document.blocks if old in block.text)
    start = block.text.index(old)
    return edited_text(document, [Edit(block.index, start, start + len(old), new, Safety.SAFE)])


def test_wrapped_text_becomes_paragraphs_headings_and_items(tmp_path: Path) -> None:
    found = [(b.kind.value, b.level, b.number, b.text) for b in blocks(WRAPPED, tmp_path)]
    assert found == [
        ("heading", 1, "", "KRAVSPECIFIKATION"),
        ("heading", 1, "1", "Bakgrund"),
        (
            "paragraph",
            None,
            "",
            "Kommunen bygger ut skolan med åtta klassrum, en matsal och ett bibliotek. Skolan tas i bruk i augusti och "
            "kommer att ha 240 elever.",
        ),
        ("heading", 1, "2", "Krav på möblerna"),
        (
            "paragraph",
            None,
            "2.1",
            "Möblerna ska erhålla godkänt resultat i provning som görs med anledning av upphandlingen.",
        ),
        ("list-item", 0, "", "bord som tål barn- och ungdomar"),
        ("list-item", 0, "", "stolar"),
        ("list-item", 0, "a)", "ritning"),
        ("list-item", 0, "b)", "uppgift om mått"),
        ("heading", 1, "", "Utvärdering"),
        ("paragraph", None, "", "Lägst pris vinner."),
    ]


def test_heading_path_and_places(tmp_path: Path) -> None:
    found = blocks("1 Krav\n\n1.1 Tekniska krav\n\nSystemet ska svara.\n\n2 Villkor\n\nAvtalet gäller.\n", tmp_path)
    assert [(b.place, b.headings) for b in found] == [
        ("p1", ()),
        ("p2", ("Krav",)),
        ("p3", ("Krav", "Tekniska krav")),
        ("p4", ()),
        ("p5", ("Villkor",)),
    ]


def test_unwrapped_text_keeps_a_paragraph_a_line(tmp_path: Path) -> None:
    long = "Systemet ska kunna ta emot ärenden från alla förvaltningar och visa dem i den ordning som de kom in. " * 3
    found = blocks(f"{long.strip()}\n{long.strip()}\nKort rad\nutan punkt\n", tmp_path)
    assert len(found) == 4


def test_short_lines_in_a_wrapped_text_stay_apart(tmp_path: Path) -> None:
    text = (
        "Texten är bruten vid en viss bredd, och därför hör dessa båda rader\nihop.\n\nFöljande ingår:\nbord\nstolar\n"
    )
    assert [b.text for b in blocks(text, tmp_path)][1:] == ["Följande ingår:", "bord", "stolar"]


def test_a_number_that_wrapping_put_first_is_no_list_item(tmp_path: Path) -> None:
    text = "En grupp på tio elever provar stolarna och ger dem betyg från 1 till\n5. Medelvärdet multipliceras.\n"
    assert [b.kind for b in blocks(text, tmp_path)] == [BlockKind.PARAGRAPH]


def test_numbered_items_are_no_headings(tmp_path: Path) -> None:
    found = blocks("1. Inledning\n\nText här.\n\n1. Pris\n\n2. Kvalitet\n\n3. Miljö\n", tmp_path)
    assert [b.kind.value for b in found] == ["heading", "paragraph", "list-item", "list-item", "list-item"]


def test_a_divided_word_is_put_together(tmp_path: Path) -> None:
    text = (
        "Leverantören ska lämna anbud i denna upp-\nhandling och möblerna ska vara gjorda av trä som är FSC-\nmärkt.\n"
    )
    document = document_from_text(text)
    assert "denna upphandling och" in document.blocks[0].text
    assert document.blocks[0].text.endswith("FSC-märkt.")
    assert replaced(document, "upphandling", "tävling") == (
        "Leverantören ska lämna anbud i denna tävling och\nmöblerna ska vara gjorda av trä som är FSC-\nmärkt.\n"
    )


def test_rows_with_tabs_are_cells(tmp_path: Path) -> None:
    found = blocks("ID\tKrav\tTyp\nK1\tSystemet ska svara.\tSka\nK2\t\tBör\n", tmp_path)
    cell = next(b for b in found if b.text == "Systemet ska svara.")
    assert (cell.place, cell.column, cell.row) == ("t1.r2.c2", "Krav", ("K1", "Ska"))
    assert [b.place for b in found][-2:] == ["t1.r3.c1", "t1.r3.c3"]


@pytest.mark.parametrize(
    "text", ["Systemet ska svara.", " 3.2 Systemet ska svara inom 2 s. Och mer.\n", "# Rubrik", "a"]
)
def test_one_line_is_one_block_to_the_letter(text: str) -> None:
    (block,) = document_from_text(text, heading="Krav").blocks
    assert (block.text, block.headings) == (text, ("Krav",))
    assert [offset_in_source(document_from_text(text), 0, at) for at in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )


@pytest.mark.parametrize("text", ["", " \n"])
def test_no_text_gives_no_blocks(text: str) -> None:
    assert document_from_text(text).blocks == ()


def test_offsets_point_into_the_file(tmp_path: Path) -> None:
    document = document_from_text(WRAPPED)
    block = next(b for b in document.blocks if "erhålla" in b.text)
    start = block.text.index("med anledning av")
    first, last = range_in_source(document, block.index, start, start + len("med anledning av"))
    assert WRAPPED[first:last] == "med\nanledning av"
    assert line_and_column(document, block.index, block.text.index("anledning")) == (11, 1)


def test_an_edit_over_a_line_break_keeps_the_break() -> None:
    document = document_from_text(WRAPPED)
    assert replaced(document, "med anledning av", "på grund av") == WRAPPED.replace("med\nanledning av", "på\ngrund av")


def test_a_lost_break_is_put_back_where_the_line_would_grow() -> None:
    text = (
        "Leverantören ska i samarbete med kommunen göra en\nutvärdering av alla insatser varje år och redovisa\nden.\n"
    )
    washed = replaced(document_from_text(text), "göra en utvärdering av", "utvärdera")
    assert washed == (
        "Leverantören ska i samarbete med kommunen\nutvärdera alla insatser varje år och redovisa\nden.\n"
    )


def test_a_deletion_over_lines_joins_what_is_left() -> None:
    text = "Leverantören ska tillhandahålla en app i\niOS för att personalen ska kunna registrera\navvikelser.\n"
    washed = replaced(
        document_from_text(text), "Leverantören ska tillhandahålla en app i iOS för att personalen", "Personalen"
    )
    assert washed == "Personalen ska kunna registrera\navvikelser.\n"


def test_an_insertion_at_the_end_of_a_line_stays_on_it() -> None:
    text = "Leverantören ska vara certifierad enligt ISO 9001\nnär avtalet börjar gälla.\n"
    document = document_from_text(text)
    at = document.blocks[0].text.index(" när")
    washed = edited_text(document, [Edit(0, at, at, " eller likvärdigt", Safety.SAFE)])
    assert washed == text.replace("9001\n", "9001 eller likvärdigt\n")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_writing_keeps_encoding_and_line_breaks(tmp_path: Path, encoding: str, newline: str) -> None:
    source, target = tmp_path / "krav.txt", tmp_path / "krav.tvattad.txt"
    source.write_bytes(WRAPPED.replace("\n", newline).encode(encoding))
    document = read_text(source)
    write_text(document, target, [])
    assert target.read_bytes() == source.read_bytes()
    block = next(b for b in document.blocks if "erhålla" in b.text)
    start = block.text.index("erhålla")
    write_text(document, target, [Edit(block.index, start, start + 7, "få", Safety.SAFE)], force=True)
    assert target.read_bytes() == WRAPPED.replace("erhålla", "få").replace("\n", newline).encode(encoding)


def test_the_source_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "krav.txt"
    path.write_text(WRAPPED, encoding="utf-8")
    with pytest.raises(DocumentError, match="never written over"):
        write_text(read_text(path), path, [], force=True)


def test_a_letter_that_the_encoding_lacks_is_told(tmp_path: Path) -> None:
    path = tmp_path / "krav.txt"
    path.write_bytes("Möblerna skall hålla.".encode("cp1252"))
    with pytest.raises(DocumentError, match="save the original in UTF-8"):
        write_text(read_text(path), tmp_path / "ut.txt", [Edit(0, 0, 0, "→", Safety.SAFE)])
    assert not (tmp_path / "ut.txt").exists()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet="aåÖ .-#1)\t|>*`_[]", max_size=30), max_size=12), st.sampled_from(["\n", "\r\n"]))
def test_every_block_stands_in_the_file_in_order(lines: list[str], newline: str) -> None:
    text = newline.join(lines)
    document = document_from_text(text)
    position = 0
    for block in document.blocks:
        assert block.text
        for at, char in enumerate(block.text):
            offset = offset_in_source(document, block.index, at)
            assert offset >= position
            assert text[offset] == char or char == " "
            position = offset
    assert edited_text(document, []) == text


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["ord", "Längre", "systemet", "ska.", "av"]), min_size=12, max_size=40), st.data())
def test_an_edited_text_reads_back_as_the_edited_block(words: list[str], data: st.DataObject) -> None:
    text = "\n".join(" ".join(words[at : at + 9]) for at in range(0, len(words), 9)) + "\n"
    document = document_from_text(text)
    block = document.blocks[0]
    start = data.draw(st.integers(0, len(block.text)))
    end = data.draw(st.integers(start, len(block.text)))
    new = data.draw(st.sampled_from(["", "nytt", "nytt ord av ord", "systemet ska"]))
    washed = edited_text(document, [Edit(0, start, end, new, Safety.SAFE)])
    joined = block.text[:start] + new + block.text[end:]
    rest = " ".join(other.text for other in document.blocks[1:])
    assert washed.split() == f"{joined} {rest}".split()


def test_a_new_item_has_the_bullet_of_the_one_that_it_is_split_from(tmp_path: Path) -> None:
    path = tmp_path / "krav.txt"
    path.write_bytes("Krav:\r\n  - rita och bygga\r\n  - måla\r\n\r\n1. rita och bygga".encode())
    document = read_text(path)
    assert replaced(document, " och ", "\u2029").split("\r\n")[1:4] == ["  - rita", "  - bygga", "  - måla"]
    numbered = document.blocks[-1]
    edits = [Edit(numbered.index, 4, 9, ".\u2029", Safety.SAFE)]
    assert edited_text(document, edits).endswith("\r\n1. rita. bygga")
