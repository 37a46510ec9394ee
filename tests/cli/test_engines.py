from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.cli.conftest import BAD
from washer.api import Washer
from washer.cli import cli, options
from washer.language import engines


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(cli, arguments)
    return done.exit_code, done.output


@pytest.fixture(autouse=True)
def _no_engines_of_this_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without the extra."""
    monkeypatch.setattr(engines, "find_spec", lambda _: None)


@pytest.mark.usefixtures("bare")
def test_the_list_tells_what_is_missing_and_where_it_looked(tmp_path: Path) -> None:
    status, shown = run("engines")
    assert status == 0
    lines = shown.splitlines()
    assert lines[0] == "spacy  available"
    assert "stanza  not available" in lines
    assert f"    looked in {tmp_path / 'data' / 'washer' / 'engines' / 'stanza-sv'}" in lines
    assert lines[-1].endswith("pip install 'requirement-washer[stanza]'")


def test_an_engine_without_a_public_address_needs_from() -> None:
    status, shown = run("engines", "install", "stanza-sv")
    assert (status, len(shown.splitlines())) == (1, 1)
    assert "--from" in shown


def test_installing_from_the_checkout(tmp_path: Path) -> None:
    from tests import checkout

    status, shown = run("engines", "install", "stanza-sv", "--from", str(checkout.ROOT / "engines" / "stanza-sv"))
    folder = tmp_path / "data" / "washer" / "engines" / "stanza-sv"
    assert (status, shown) == (0, f"stanza-sv is installed in {folder}\n")
    assert f"    models in {folder}" in run("engines")[1].splitlines()


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize("command", ["check", "wash"])
@pytest.mark.parametrize("engine", ["stanza", "both"])
def test_a_lacking_engine_is_one_line(folder: Path, command: str, engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("krav.txt").write_text(BAD, encoding="utf-8")
    status, shown = run(command, "krav.txt", "--engine", engine)
    assert status == 1  # as click tells it to a test; `main` makes it 2
    assert shown.splitlines()[-1].startswith("Error: the engine stanza needs")
    assert not list(Path().glob("krav.*.*"))


@pytest.mark.usefixtures("bare")
def test_the_house_may_choose_the_engine(folder: Path) -> None:
    Path("krav.txt").write_text(BAD, encoding="utf-8")
    Path("washer.toml").write_text('engine = "both"\n')
    assert "the engine stanza needs" in run("check", "krav.txt")[1]
    assert run("check", "krav.txt", "--engine", "spacy")[1].count("LOS101") == 1


def test_both_engines_tell_what_one_found_alone(folder: Path) -> None:
    pytest.importorskip("stanza")
    Path("krav.txt").write_text(BAD, encoding="utf-8")
    report = json.loads(run("check", "krav.txt", "--engine", "both", "--format", "json")[1])
    found = {one["code"]: (one["certainty"], one["only_by"]) for one in report["files"][0]["findings"]}
    assert found["LOS101"] == ("full", None)


def test_a_washer_is_made_with_the_chosen_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("stanza")
    washer = options.make_washer(options.Choice(("LOS101",), (), "lou", engine="stanza"))
    assert isinstance(washer, Washer)
    assert [one.match for one in washer.check_text(BAD)] == ["Microsoft SharePoint"]
