"""Nothing leaves the machine: the commands run with every way to the network taken away."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests import checkout

SAMPLE = checkout.ROOT / "samples" / "verksamhetssystem.docx"
REFUSED = 97

# An audit hook cannot be taken off, and sees what any library does, in Python or below.
GUARD = f"""
import os, sys

def refuse(event, arguments):
    if event == "socket.bind" and arguments[1] == ("::1", 0):
        return  # a library below spaCy asks, as it is imported, whether the machine knows IPv6
    if event.startswith("socket.") and event not in ("socket.__new__", "socket.gethostname"):
        sys.stderr.write(f"reached for the network: {{event}} {{arguments}}\\n")
        sys.stderr.flush()
        os._exit({REFUSED})
    if event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"):
        sys.stderr.write(f"started a program: {{event}} {{arguments}}\\n")
        sys.stderr.flush()
        os._exit({REFUSED})

sys.addaudithook(refuse)
"""
WASHER = "from washer.cli import main; main()"


@pytest.fixture
def guarded(tmp_path: Path) -> Path:
    (tmp_path / "guard").mkdir()
    (tmp_path / "guard" / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    return tmp_path


def python(guarded: Path, code: str, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Python code run under the guard, in the guarded folder; `settings` are more variables."""
    path = f"{guarded / 'guard'}:{checkout.ROOT}"
    return checkout.run(
        [sys.executable, "-c", code, *arguments], guarded, {"PYTHONPATH": path, **settings}, check=False
    )


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import urllib.request; urllib.request.urlopen('http://localhost:9')",
        "import subprocess; subprocess.run(['true'])",
    ],
)
def test_the_guard_sees_an_attempt(guarded: Path, code: str) -> None:
    assert python(guarded, code).returncode == REFUSED


def test_check_and_wash_open_no_connection_and_start_no_program(guarded: Path) -> None:
    (guarded / "krav.docx").write_bytes(SAMPLE.read_bytes())
    checked = python(guarded, WASHER, "check", "krav.docx")
    assert checked.returncode == 1, checked.stderr
    assert "LOS" in checked.stdout
    washed = python(guarded, WASHER, "wash", "krav.docx")
    assert washed.returncode in (0, 1), washed.stderr
    assert (guarded / "krav.tvattad.docx").is_file()


def test_engines_are_listed_and_installed_from_a_folder_without_a_connection(guarded: Path) -> None:
    source = str(checkout.ROOT / "engines" / "stanza-sv")
    done = python(guarded, WASHER, "engines", "install", "stanza-sv", "--from", source, XDG_DATA_HOME=str(guarded))
    assert done.returncode == 0, done.stderr
    listed = python(guarded, WASHER, "engines", XDG_DATA_HOME=str(guarded))
    assert listed.returncode == 0, listed.stderr
    assert f"models in {guarded / 'washer' / 'engines' / 'stanza-sv'}" in listed.stdout


def test_only_installing_from_an_address_opens_a_connection(guarded: Path) -> None:
    words = ("engines", "install", "stanza-sv", "--from", "http://127.0.0.1:9")
    assert python(guarded, WASHER, *words, XDG_DATA_HOME=str(guarded)).returncode == REFUSED


@pytest.mark.parametrize("engine", ["stanza", "both"])
def test_stanza_opens_no_connection_and_starts_no_program(guarded: Path, engine: str) -> None:
    pytest.importorskip("stanza")
    (guarded / "krav.txt").write_text("Systemet skall bygga på Microsoft SharePoint.\n", encoding="utf-8")
    checked = python(guarded, WASHER, "check", "--engine", engine, "krav.txt")
    assert checked.returncode == 1, checked.stderr
    assert "LOS101" in checked.stdout
    assert checked.stderr == ""


def test_help_does_not_import_what_is_heavy(guarded: Path) -> None:
    code = (
        "import sys\nfrom click.testing import CliRunner\nfrom washer.cli import cli\n"
        "assert CliRunner().invoke(cli, ['--help']).exit_code == 0\n"
        "print(sorted({'spacy', 'thinc', 'numpy', 'docx', 'lxml'} & set(sys.modules)))"
    )
    assert python(guarded, code).stdout == "[]\n"
