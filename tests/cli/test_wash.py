from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.checkout import ROOT
from tests.cli.conftest import BAD, GOOD, Run
from tests.documents.building import paragraph, signed, word_file
from washer.cli import cli
from washer.documents.reading import read_document

SAMPLE = ROOT / "samples" / "lokalvard.docx"
DATE = "2026-03-02T09:30"
TEXT_OUTPUTS = [
    "krav.annoterad.md",
    "krav.dialog.docx",
    "krav.dialog.md",
    "krav.rapport.html",
    "krav.tvattad.txt",
    "krav.txt",
]


def wash(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["wash", *arguments])


def names() -> list[str]:
    return sorted(path.as_posix() for path in Path().rglob("*") if path.is_file())


def test_a_text_file(folder: Path) -> None:
    Path("krav.txt").write_bytes(BAD.replace("\n", "\r\n").encode("cp1252"))
    done = wash("krav.txt", "--date", DATE)
    assert done.exit_code == 0, done.output
    assert names() == TEXT_OUTPUTS
    assert Path("krav.txt").read_bytes() == BAD.replace("\n", "\r\n").encode("cp1252")
    assert Path("krav.tvattad.txt").read_bytes() == (
        "Systemet ska bygga på Microsoft SharePoint eller likvärdigt.\r\n".encode("cp1252")
    )
    assert "{~~skall~>ska~~}" in Path("krav.annoterad.md").read_text(encoding="utf-8")
    assert "Tvättad den 2 mars 2026" in Path("krav.rapport.html").read_text(encoding="utf-8")
    assert done.output.splitlines()[0].startswith("krav.txt: 2 fynd (1 måste ses över, 1 förslag), 2 ändringar")
    assert sorted(line.strip() for line in done.output.splitlines()[1:]) == TEXT_OUTPUTS[:-1]


def test_a_word_file_is_washed_to_the_byte_the_same(folder: Path) -> None:
    Path("krav.docx").write_bytes(SAMPLE.read_bytes())
    first = wash("krav.docx", "--date", DATE)
    assert first.exit_code == 0, first.output
    assert names() == ["krav.dialog.docx", "krav.dialog.md", "krav.docx", "krav.rapport.html", "krav.tvattad.docx"]
    assert Path("krav.docx").read_bytes() == SAMPLE.read_bytes()
    made = {name: Path(name).read_bytes() for name in names()}
    assert wash("krav.docx", "--date", DATE, "--force").exit_code == 0
    assert {name: Path(name).read_bytes() for name in names()} == made
    washed = read_document(Path("krav.tvattad.docx"))
    assert len(washed.blocks) == len(read_document(SAMPLE).blocks)


@pytest.mark.parametrize("there", ["krav.tvattad.txt", "krav.annoterad.md", "krav.rapport.html"])
def test_nothing_is_written_where_an_output_is_there(folder: Path, there: str) -> None:
    Path("krav.txt").write_text(BAD, encoding="utf-8")
    Path("annat.txt").write_text(GOOD, encoding="utf-8")
    Path(there).write_text("mine")
    done = wash("krav.txt", "annat.txt")
    assert done.exit_code == 2
    assert f"washer: {there}: is there already; move it, or replace it with --force" in done.output
    assert Path(there).read_text() == "mine"
    assert names() == sorted(["krav.txt", there, *(name.replace("krav", "annat") for name in TEXT_OUTPUTS)])
    assert wash("krav.txt", "--force").exit_code == 0
    assert Path(there).read_text(encoding="utf-8") != "mine"


def test_output_dir_keeps_the_folders(folder: Path) -> None:
    for name in ("in/a/krav.txt", "in/b/krav.txt"):
        Path(name).parent.mkdir(parents=True)
        Path(name).write_text(GOOD, encoding="utf-8")
    done = wash("in", "--output-dir", "ut")
    assert done.exit_code == 0, done.output
    assert "ut/a/krav.tvattad.txt" in names()
    assert "ut/b/krav.rapport.html" in names()
    assert not [name for name in names() if name.startswith("in/") and not name.endswith("krav.txt")]


def test_two_documents_never_share_a_report(folder: Path) -> None:
    Path("krav.docx").write_bytes(SAMPLE.read_bytes())
    Path("krav.txt").write_text(GOOD, encoding="utf-8")
    done = wash(".", "--force")
    assert done.exit_code == 2
    assert "washer: krav.txt: would write krav.rapport.html over that of krav.docx" in done.output
    assert "krav.tvattad.txt" not in names()


@pytest.mark.parametrize("name", ["krav.txt", "krav.docx"])
def test_diff_writes_nothing(folder: Path, name: str) -> None:
    Path("krav.txt").write_text(BAD, encoding="utf-8")
    Path("krav.docx").write_bytes(SAMPLE.read_bytes())
    done = wash(name, "--diff")
    assert done.exit_code == 0
    assert names() == ["krav.docx", "krav.txt"]
    assert any(line.startswith("-") and "skall" in line for line in done.output.splitlines())
    assert any(line.startswith("+") and "ska " in line for line in done.output.splitlines())


def test_level_safe_and_select(folder: Path) -> None:
    Path("krav.txt").write_text(BAD, encoding="utf-8")
    assert wash("krav.txt", "--level", "safe").exit_code == 0
    assert Path("krav.tvattad.txt").read_text(encoding="utf-8") == "Systemet ska bygga på Microsoft SharePoint.\n"
    report = Path("krav.rapport.html").read_text(encoding="utf-8")
    assert "Lade in 1 ändring där betydelsen är oförändrad." in " ".join(report.split())
    assert wash("krav.txt", "--select", "LOS", "--force").exit_code == 0
    assert Path("krav.tvattad.txt").read_text(encoding="utf-8").startswith("Systemet skall")


def test_source_date_epoch_sets_the_date(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    Path("krav.txt").write_text(GOOD, encoding="utf-8")
    assert wash("krav.txt").exit_code == 0
    assert "den 1 januari 2026" in Path("krav.rapport.html").read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_made(folder: Path) -> None:
    Path("krav.txt").write_text(GOOD, encoding="utf-8")
    done = wash("krav.txt", "--output-dir", "krav.txt/ut")
    assert done.exit_code == 2
    assert "--output-dir" in done.output


def test_washing_the_draft_again_is_a_matter_of_its_own(folder: Path, run: Run) -> None:
    Path("krav.txt").write_text(BAD, encoding="utf-8")
    assert run("wash", ".").returncode == 0
    assert run("wash", ".", "--force").returncode == 0
    assert names() == TEXT_OUTPUTS


def test_a_signed_file_is_told_that_it_loses_its_signature(folder: Path) -> None:
    for name, text in (("krav.docx", BAD), ("bra.docx", GOOD)):
        Path(name).write_bytes(signed(word_file(paragraph(text.strip()))))
    done = wash("krav.docx", "bra.docx")
    assert done.exit_code == 0, done.output
    told = [line for line in done.stderr.splitlines() if "signature" in line]
    assert told == ["washer: krav.docx: is signed, and the draft loses the signature; sign the final document again"]
