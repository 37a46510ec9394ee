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


def python(guarded: Path, code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Python code run under the guard, in the guarded folder."""
    path = f"{guarded / 'guard'}:{checkout.ROOT}"
    return checkout.run([sys.executable, "-c", code, *arguments], guarded, {"PYTHONPATH": path}, check=False)


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


def test_help_does_not_import_what_is_heavy(guarded: Path) -> None:
    code = (
        "import sys\nfrom click.testing import CliRunner\nfrom washer.cli import cli\n"
        "assert CliRunner().invoke(cli, ['--help']).exit_code == 0\n"
        "print(sorted({'spacy', 'thinc', 'numpy', 'docx', 'lxml'} & set(sys.modules)))"
    )
    assert python(guarded, code).stdout == "[]\n"
