"""Forms with dozens of tables and hundreds of content controls of every kind, washed and judged.

Not by LibreOffice 7.4: it hangs on half of them, and moves text between controls in the others, washed or not.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from tests.documents.building import cell, control, paragraph, row, run, table, word_file
from tests.documents.forms import FIXED, OPEN, form
from tests.documents.judging import edit, finding, judge, scattered
from tests.documents.revisions import document, local, members, texts
from tests.documents.schema import new_complaints


@pytest.mark.parametrize("seed", range(2))
def test_a_form(tmp_path: Path, seed: int) -> None:
    data = form(random.Random(seed))
    part = members(data)["word/document.xml"]
    assert part.count(b"<w:tbl>") >= 29
    assert part.count(b"<w:sdt>") > 74
    source = document(data)
    edits = scattered(source, 4)
    findings = [finding(source, e.block, e.start, e.end, (e,)) for e in edits[::2] if e.start < e.end]
    washed, left = judge(source, edits, findings)
    assert len(edits) / 4 < len(left) < len(edits) / 2
    assert _controls(washed) == _controls(data)
    assert new_complaints(data, washed, tmp_path) == []


def _controls(data: bytes) -> list[bytes]:
    """The properties of every content control."""
    root = etree.fromstring(members(data)["word/document.xml"])
    return [etree.tostring(e, method="c14n", with_tail=False) for e in root.iter(etree.Element) if local(e) == "sdtPr"]


WRAPPED: dict[str, Callable[[str], str]] = {
    "run": lambda kind: paragraph("Det ", control(run("skall"), kind), " vara."),
    "runs": lambda kind: paragraph("Det ", control(control(run("skall")), kind), " vara."),
    "block": lambda kind: control(paragraph("Det skall vara."), kind),
    "blocks": lambda kind: control(paragraph("Först.") + control(paragraph("Det skall vara.")), kind),
    "table": lambda kind: control(table(row("a", "Det skall vara.")), kind),
    "row": lambda kind: table(control(row("a", "Det skall vara."), kind)),
    "cell": lambda kind: table(row("a", control(cell("Det skall vara."), kind))),
    "in cell": lambda kind: table(row("a", cell(control(paragraph("Det skall vara."), kind)))),
}


@pytest.mark.parametrize("place", WRAPPED)
@pytest.mark.parametrize("kind", FIXED)
def test_text_of_a_form_field_is_commented_only(kind: str, place: str) -> None:
    assert _wash(WRAPPED[place](FIXED[kind])) == "Det skall vara."


@pytest.mark.parametrize("place", WRAPPED)
@pytest.mark.parametrize("kind", OPEN)
def test_rich_text_in_a_control_is_edited(kind: str, place: str) -> None:
    assert _wash(WRAPPED[place](OPEN[kind].replace("{id}", "7"))) == "Det ska vara."


def _wash(body: str) -> str:
    """The text of the block after the wash; the comment stands whatever the control allows."""
    source = document(word_file(body))
    block = next(block for block in source.blocks if "skall" in block.text)
    change = edit(block.index, 4, 9, "ska")
    washed, left = judge(source, (change,), [finding(source, block.index, 4, 9, (change,))])
    assert ("Förslag som inte" in members(washed)["word/comments.xml"].decode()) == bool(left)
    return texts(washed)[block.index]
