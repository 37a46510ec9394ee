from __future__ import annotations

from pathlib import Path

import pytest

from washer.cli.paths import Found, check_outputs, find_documents, outputs
from washer.documents.errors import DocumentError


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")


def test_folders_are_searched_for_the_users_own_documents(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a.DOCX", "sub/c.md", "bild.png", "~$a.docx", ".dold.txt", ".git/x.txt", "venv/y.txt")
    write(tmp_path, "a.tvattad.docx", "b.annoterad.md", "b.rapport.html", "b.dialog.md", "b.dialog.docx")
    found, problems = find_documents([tmp_path])
    assert [item.path.relative_to(tmp_path).as_posix() for item in found] == ["a.DOCX", "b.txt", "sub/c.md"]
    assert found[-1].under == Path("sub")
    assert not problems


def test_named_files_are_taken_as_they_are_and_once(tmp_path: Path) -> None:
    write(tmp_path, "b.tvattad.txt")
    path = tmp_path / "b.tvattad.txt"
    found, _ = find_documents([path, path, tmp_path / "none.pdf"])
    assert [item.path for item in found] == [path, tmp_path / "none.pdf"]


def test_a_folder_without_documents_is_told(tmp_path: Path) -> None:
    _, problems = find_documents([tmp_path])
    assert "holds no .docx, .txt or .md file" in str(problems[0])


def test_outputs_stand_beside_or_in_their_folder() -> None:
    word = outputs(Found(Path("a/krav.docx")), None)
    assert [path.as_posix() for path in word.all] == [
        "a/krav.tvattad.docx",
        "a/krav.rapport.html",
        "a/krav.dialog.md",
        "a/krav.dialog.docx",
    ]
    text = outputs(Found(Path("a/sub/krav.v2.txt"), Path("sub")), Path("ut"))
    assert [path.as_posix() for path in text.all] == [
        "ut/sub/krav.v2.tvattad.txt",
        "ut/sub/krav.v2.annoterad.md",
        "ut/sub/krav.v2.rapport.html",
        "ut/sub/krav.v2.dialog.md",
        "ut/sub/krav.v2.dialog.docx",
    ]


def test_no_output_replaces_another_or_a_source(tmp_path: Path) -> None:
    word, text = tmp_path / "krav.docx", tmp_path / "krav.txt"
    taken: dict[Path, Path] = {}
    check_outputs(outputs(Found(word), None), [word, text], taken, word, force=True)
    with pytest.raises(DocumentError, match=r"would write krav\.rapport\.html over that of .*krav\.docx"):
        check_outputs(outputs(Found(text), None), [word, text], taken, text, force=True)
    draft = tmp_path / "krav.tvattad.docx"
    with pytest.raises(DocumentError, match="both to be read and to be written"):
        check_outputs(outputs(Found(word), None), [word, draft], {}, word, force=True)
