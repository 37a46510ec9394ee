from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.cli.conftest import BAD, GOOD, Run
from washer.cli import cli


def check(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(cli, ["check", *arguments])
    return done.exit_code, done.output


def test_findings_are_shown_with_place_code_and_words_underlined(folder: Path) -> None:
    Path("krav.txt").write_text(f"2 Tekniska krav\n\n2.1 {BAD}", encoding="utf-8")
    status, shown = check("krav.txt", "--select", "LOS101")
    assert status == 1
    lines = shown.splitlines()
    assert lines[0] == "krav.txt:3:29: LOS101 måste ses över (låst lösning)  [2 Tekniska krav, 2.1]"
    assert lines[1] == "    Systemet skall bygga på Microsoft SharePoint."
    assert lines[2].index("^") == lines[1].index("Microsoft")
    assert lines[2].count("^") == len("Microsoft SharePoint")
    assert lines[-1] == "1 fil, 1 fynd: 1 måste ses över."
    assert "\x1b" not in shown


def test_a_clean_file(folder: Path) -> None:
    Path("krav.txt").write_text(GOOD, encoding="utf-8")
    assert check("krav.txt") == (0, "1 fil kontrollerad: inget att anmärka på.\n")


@pytest.mark.parametrize(
    ("fail_on", "select", "status"),
    [("error", "LOS101", 1), ("error", "JAR", 0), ("info", "JAR", 1), ("warning", "JAR", 0), ("never", "LOS", 0)],
)
def test_fail_on(folder: Path, fail_on: str, select: str, status: int) -> None:
    Path("krav.txt").write_text(BAD, encoding="utf-8")
    assert check("krav.txt", "--fail-on", fail_on, "--select", select)[0] == status


def test_select_and_ignore(folder: Path) -> None:
    Path("krav.txt").write_text(BAD, encoding="utf-8")
    codes = {item["code"][:3] for item in _json("krav.txt")["files"][0]["findings"]}
    assert codes == {"LOS", "JAR"}
    for arguments in (
        ["--ignore", "los"],
        ["--select", "LOS,JAR", "--ignore", "LOS"],
        ["--select", "OTY", "--select", "jar"],
    ):
        found = _json("krav.txt", *arguments)["files"][0]["findings"]
        assert {item["code"][:3] for item in found} == {"JAR"}


def _json(*arguments: str) -> dict[str, list[dict[str, list[dict[str, str]]]]]:
    loaded: dict[str, list[dict[str, list[dict[str, str]]]]] = json.loads(check(*arguments, "--format", "json")[1])
    return loaded


def test_an_unreadable_file_does_not_stop_the_others(folder: Path, run: Run) -> None:
    Path("a.txt").write_bytes(bytes(range(256)))
    Path("b.txt").write_text(BAD, encoding="utf-8")
    Path("c.doc").write_text("x")
    Path("tom").mkdir()
    done = run("check", "a.txt", "b.txt", "c.doc", "none.docx", "tom")
    assert done.returncode == 2
    assert b"b.txt:1:" in done.stdout
    told = done.stderr.decode().splitlines()
    assert len(told) == 4
    assert all(line.startswith("washer: ") for line in told)
    assert "washer: none.docx: there is no such file; check the name" in told
    assert any(line.startswith("washer: c.doc: is in the old Word format; open it in Word") for line in told)


def test_json_tells_of_unreadable_files_too(folder: Path, run: Run) -> None:
    Path("b.txt").write_text(BAD, encoding="utf-8")
    done = run("check", "b.txt", "none.txt", "--format", "json", PYTHONIOENCODING="ascii")
    assert done.returncode == 2
    report = json.loads(done.stdout)
    assert report["summary"]["unreadable"] == 1
    assert [file["error"] is None for file in report["files"]].count(True) == 1


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_any_encoding_of_the_terminal_will_do(folder: Path, run: Run, encoding: str) -> None:
    Path("krav.txt").write_text(
        "Kraven skall vara ”användarvänliga” → 会议 i Microsoft Teams – snarast.\n", encoding="utf-8"
    )
    done = run("check", "krav.txt", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert done.returncode == 1, done.stderr
    assert b"Microsoft Teams" in done.stdout
    assert not done.stderr


def test_a_pipe_gets_no_colours_and_no_bar(folder: Path, run: Run) -> None:
    for name in "abc":
        Path(f"{name}.txt").write_text(BAD, encoding="utf-8")
    done = run("check", ".")
    assert b"\x1b" not in done.stdout
    assert done.stderr == b""
    assert "3 filer" in done.stdout.decode()


def test_the_law_chooses_paragraph_and_severity(tmp_path: Path) -> None:
    path = tmp_path / "krav.txt"
    path.write_text("Tekniska krav\n\nDatabasen ska vara Oracle.\n", encoding="utf-8")
    over, under = (
        json.loads(CliRunner().invoke(cli, ["check", "--format", "json", "--procedure", law, str(path)]).stdout)
        for law in ("lou", "lou-under-threshold")
    )
    (first,), (second,) = over["files"][0]["findings"], under["files"][0]["findings"]
    assert (first["severity"], second["severity"]) == ("error", "warning")
    assert "LOU 9 kap. 6 §" in first["sources"][0]["ref"]
    assert "LOU 19 kap. 2 §" in second["sources"][0]["ref"]
