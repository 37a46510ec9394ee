"""Writing a washed Word file to disk."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from tests.documents.building import paragraph, read, word_file
from tests.documents.judging import AUTHOR, DATE, edit
from tests.documents.revisions import texts
from washer.documents.docx import washed_docx, write_docx
from washer.documents.errors import DocumentError
from washer.documents.model import Document
from washer.documents.text import document_from_text

EDITS = (edit(0, 4, 9, "ska"),)


def test_the_source_is_never_written_over(tmp_path: Path) -> None:
    source = read(tmp_path, word_file(paragraph("Det skall vara.")))
    target = tmp_path / "krav.tvattad.docx"
    assert write_docx(source, target, EDITS, (), AUTHOR, DATE) == ()
    assert texts(target.read_bytes()) == ["Det ska vara."]
    with pytest.raises(DocumentError):
        write_docx(source, target, EDITS, (), AUTHOR, DATE)
    write_docx(source, target, (), (), AUTHOR, DATE, force=True)
    assert texts(target.read_bytes()) == ["Det skall vara."]
    with pytest.raises(DocumentError, match="is the source file"):
        write_docx(source, tmp_path / "krav.docx", EDITS, (), AUTHOR, DATE, force=True)


def test_a_document_can_be_sent_to_another_process(tmp_path: Path) -> None:
    source = read(tmp_path, word_file(paragraph("Det skall vara.")))
    copy: Document = pickle.loads(pickle.dumps(source))
    assert washed_docx(copy, EDITS, (), AUTHOR, DATE) == washed_docx(source, EDITS, (), AUTHOR, DATE)


def test_only_word_files_become_word_files() -> None:
    with pytest.raises(TypeError):
        washed_docx(document_from_text("Det skall vara."), EDITS, (), AUTHOR, DATE)
