"""A text box is stored twice; both copies say the same after the wash."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree

from tests.documents.building import deleted, inserted, paragraph, read, run, text_box, word_file
from tests.documents.judging import AUTHOR, DATE, edit, finding, judge
from tests.documents.revisions import accepted, local, members, rejected
from washer.documents.docx import washed_docx

INNER = paragraph("Det ", run("skall", "<w:b/>"), " vara. ", inserted(run("Kim skrev."))) + paragraph("Och så är det.")


def copies(data: bytes) -> list[list[str]]:
    """The text of each stored copy of the text boxes, by paragraph."""
    root = etree.fromstring(members(data)["word/document.xml"])
    return [
        ["".join(str(text) for text in p.itertext()) for p in box if local(p) == "p"]
        for box in root.iter(etree.Element)
        if local(box) == "txbxContent"
    ]


def test_both_copies_change(tmp_path: Path) -> None:
    source = read(tmp_path, word_file(paragraph("Se ", text_box(INNER))))
    edits = (edit(1, 4, 9, "ska"), edit(1, 26, 26, " Ja."), edit(2, 4, 6, "alltid"))
    data, left = judge(source, edits, [finding(source, 1, 4, 9, (edits[0],)), finding(source, 2, 0, 3)])
    assert left == ()
    wanted = ["Det ska vara. Kim skrev. Ja.", "Och alltid är det."]
    assert copies(accepted(data, AUTHOR)) == [wanted, wanted]
    wanted = ["Det skall vara. Kim skrev.", "Och så är det."]
    assert copies(rejected(data, AUTHOR)) == [wanted, wanted]
    ids = re.findall(rf'<w:(?:ins|del) w:id="(\d+)" w:author="{re.escape(AUTHOR)}"', _part(data))
    assert len(ids) == len(set(ids)) == 10
    assert _part(data).count("<w:commentReference ") == 2


def test_copies_that_differ_are_only_commented(tmp_path: Path) -> None:
    box = text_box(INNER)
    old = box.replace("skall", "bör", 1)
    source = read(tmp_path, word_file(paragraph("Se ", old)))
    change = edit(1, 4, 7, "ska")
    data, left = judge(source, (change, edit(2, 4, 6, "alltid")), [finding(source, 1, 4, 7, (change,))])
    assert left == (change,)
    assert [inner[0] for inner in copies(accepted(data, AUTHOR))] == [
        "Det bör vara. Kim skrev.",
        "Det skall vara. Kim skrev.",
    ]


def test_namespaces_that_are_no_whole_addresses(tmp_path: Path) -> None:
    """Canonical XML does not allow them; Word does."""
    odd = text_box(paragraph('<w:r xmlns:x="x"><w:t>Det skall vara.</w:t></w:r>'))
    source = read(tmp_path, word_file(paragraph("Se ", odd)))
    data, left = washed_docx(source, (edit(1, 4, 9, "ska"),), (), AUTHOR, DATE)
    assert left == ()
    assert copies(accepted(data, AUTHOR)) == [["Det ska vara."]] * 2


def test_a_picture_for_old_programs_is_left_alone(tmp_path: Path) -> None:
    box = re.sub("<mc:Fallback>.*</mc:Fallback>", "<mc:Fallback><w:pict/></mc:Fallback>", text_box(INNER))
    source = read(tmp_path, word_file(paragraph("Se ", box, deleted("bort"))))
    _, left = judge(source, (edit(1, 4, 9, "ska"),), [])
    assert left == ()


def _part(data: bytes) -> str:
    return members(data)["word/document.xml"].decode()
