from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from washer.cli import cli
from washer.config import Config, ConfigError, find_config

HOUSE_RULE = """\
code: JAR990
name: house-word
category: JAR
kind: officialese
severity: warning
find: {terms: [pärla]}
message: "»{match}« är vårt interna ord."
why: "Leverantörer känner inte till det."
sources: [{ref: "Vår skrivguide, sidan 3"}]
examples:
  - bad: "Leverantören ska lämna en pärla."
  - good: "Leverantören ska lämna en rapport."
"""


def test_no_file_sets_nothing(tmp_path: Path) -> None:
    assert find_config(tmp_path / "a" / "b").select == ()


def test_the_nearest_file_upwards_counts(tmp_path: Path) -> None:
    (tmp_path / "washer.toml").write_text('select = ["los"]\nprocedure = "luf"\nrules = ["husregler"]\n')
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    found = find_config(inner)
    assert found == Config(
        tmp_path / "washer.toml", select=("LOS",), rules=((tmp_path / "husregler").resolve(),), procedure="luf"
    )


def test_pyproject_may_hold_the_table(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.washer]\nfail-on = "error"\n')
    assert find_config(tmp_path).fail_on == "error"


def test_a_pyproject_without_the_table_is_passed_by(tmp_path: Path) -> None:
    (tmp_path / "washer.toml").write_text('ignore = ["JAR"]\n')
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "pyproject.toml").write_text('[project]\nname = "x"\n')
    assert find_config(inner).ignore == ("JAR",)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("selct = []", "unknown key 'selct'"),
        ("select = 'LOS'", "select is a list of texts"),
        ("procedure = 'lov'", "procedure is one of lou"),
        ("select = [", "cannot be read as TOML"),
    ],
)
def test_what_is_wrong_is_said_with_the_file(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "washer.toml").write_text(text)
    with pytest.raises(ConfigError, match=says):
        find_config(tmp_path)


def test_the_command_line_heeds_the_house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("husregler").mkdir()
    Path("husregler/house-word.yaml").write_text(HOUSE_RULE, encoding="utf-8")
    Path("krav.txt").write_text("Leverantören skall lämna en pärla.\n", encoding="utf-8")
    Path("washer.toml").write_text('rules = ["husregler"]\nignore = ["JAR101"]\nfail-on = "error"\n')
    done = CliRunner().invoke(cli, ["check", "krav.txt"])
    assert "JAR990" in done.output
    assert "JAR101" not in done.output
    assert done.exit_code == 0
    assert CliRunner().invoke(cli, ["check", "--fail-on", "warning", "krav.txt"]).exit_code == 1
    shown = CliRunner().invoke(cli, ["explain", "JAR990"])
    assert "Vår skrivguide, sidan 3" in shown.output


def test_a_broken_file_stops_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("krav.txt").write_text("Leverantören ska lämna en rapport.\n", encoding="utf-8")
    Path("washer.toml").write_text("procedur = 'lou'\n")
    done = CliRunner().invoke(cli, ["check", "krav.txt"])
    assert done.exit_code != 0
    assert "washer.toml: unknown key 'procedur'" in done.output
