"""What is written is valid: no complaint by the schemas that the original does not get."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checkout import ROOT
from tests.documents.building import inserted, paragraph, run, signed, table, text_box, word_file, zipped
from tests.documents.judging import finding, judge, scattered
from tests.documents.revisions import document, members
from tests.documents.schema import complaints, new_complaints
from tests.documents.test_docx_libreoffice import BODY, NOTES

MADE = word_file(
    BODY + paragraph("En ruta ", text_box(paragraph("Det skall stå i rutan, och det skall stå där länge än."))),
    parts={"footnotes": NOTES},
)


def washed(data: bytes) -> bytes:
    source = document(data)
    edits = scattered(source, 5)
    findings = [finding(source, e.block, e.start, e.end, (e,)) for e in edits[::2] if e.start < e.end]
    return judge(source, edits, findings)[0]


@pytest.mark.parametrize("original", [MADE, signed(MADE)], ids=["made", "signed"])
def test_a_made_file(tmp_path: Path, original: bytes) -> None:
    assert new_complaints(original, washed(original), tmp_path) == []


@pytest.mark.parametrize("path", sorted((ROOT / "samples").glob("*.docx")), ids=lambda path: path.stem)
def test_the_samples(tmp_path: Path, path: Path) -> None:
    original = path.read_bytes()
    assert new_complaints(original, washed(original), tmp_path) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b"<w:r><w:t", b"<w:r><w:ins/><w:t"),
        (b'w:date="2025-01-01', b'w:date="2025-13-01'),
        (b"</w:tbl>", b"<w:r/></w:tbl>"),
        (b'w:author="Kim"', b""),
    ],
)
def test_the_judge_sees_faults(tmp_path: Path, right: bytes, wrong: bytes) -> None:
    part = members(word_file(paragraph(inserted(run("ett"))) + table()))["word/document.xml"]
    assert right in part
    good = word_file(paragraph(inserted(run("ett"))) + table())
    bad = zipped({**members(good), "word/document.xml": part.replace(right, wrong, 1)})
    assert new_complaints(good, bad, tmp_path)
    assert not any("document.xml" in part and "lement" in text for part, text in complaints(tmp_path / "before.docx"))
