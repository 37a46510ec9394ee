from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from washer.documents import files
from washer.documents.errors import DocumentError
from washer.documents.files import read_whole, write_atomically


def test_write_makes_a_file_that_others_may_read(tmp_path: Path) -> None:
    target = tmp_path / "krav.txt"
    before = os.umask(0o022)
    try:
        write_atomically(target, b"text")
    finally:
        os.umask(before)
    assert target.read_bytes() == b"text"
    assert stat.S_IMODE(target.stat().st_mode) == 0o644
    assert list(tmp_path.iterdir()) == [target]


def test_existing_file_is_left_alone_without_force(tmp_path: Path) -> None:
    target = tmp_path / "krav.txt"
    target.write_text("old")
    with pytest.raises(DocumentError, match="is there already; move it, or replace it with --force"):
        write_atomically(target, b"new")
    assert target.read_text() == "old"
    write_atomically(target, b"new", force=True)
    assert target.read_text() == "new"


def test_a_link_is_replaced_and_not_what_it_points_at(tmp_path: Path) -> None:
    source, target = tmp_path / "source.txt", tmp_path / "krav.txt"
    source.write_text("source")
    target.symlink_to(source)
    with pytest.raises(DocumentError):
        write_atomically(target, b"new")
    write_atomically(target, b"new", force=True)
    assert source.read_text() == "source"
    assert not target.is_symlink()


def test_a_failed_write_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DocumentError, match="No space left on device"):
        write_atomically(tmp_path / "krav.txt", b"text")
    assert not list(tmp_path.iterdir())


def test_a_file_that_turns_up_meanwhile_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "krav.txt"
    monkeypatch.setattr(os, "fsync", lambda _: target.write_text("someone else's"))
    with pytest.raises(DocumentError, match="is there already"):
        write_atomically(target, b"text")
    assert target.read_text() == "someone else's"


def test_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="cannot be written"):
        write_atomically(tmp_path / "none" / "krav.txt", b"text")


@pytest.mark.parametrize(
    ("name", "problem"), [("none.txt", "no such file"), ("empty.txt", "is empty"), (".", "folder")]
)
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str, problem: str) -> None:
    (tmp_path / "empty.txt").touch()
    with pytest.raises(DocumentError, match=problem):
        read_whole(tmp_path / name)


def test_too_large_a_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 3)
    (tmp_path / "krav.txt").write_text("text")
    with pytest.raises(DocumentError, match="larger"):
        read_whole(tmp_path / "krav.txt")
