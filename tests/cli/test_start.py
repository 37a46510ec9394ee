from __future__ import annotations

import subprocess
import sys

import pytest

from tests.cli.conftest import Run
from washer import __version__
from washer.cli import cli


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["check", "--help"], ["wash", "--help"], ["rules", "-h"]]
)
def test_help_is_quick_and_imports_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys\n"
        "from washer.cli import cli\n"
        f"cli.main({arguments!r}, standalone_mode=False)\n"
        "heavy = {'spacy', 'jinja2', 'lxml', 're2', 'yaml', 'numpy', 'docx'} & set(sys.modules)\n"
        "sys.exit(f'imports {heavy}' if heavy else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_version(run: Run) -> None:
    done = run("--version")
    assert (done.returncode, done.stdout) == (0, f"washer {__version__}\n".encode())


def test_every_command_is_listed_with_its_own_words() -> None:
    from washer import cli as module

    for name in cli.list_commands(None):  # type: ignore[arg-type]
        command = cli.get_command(None, name)  # type: ignore[arg-type]
        assert command is not None
        assert (command.help or "").split(".")[0] == module._HELP[name].split(".")[0]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], b"No such command"),
        (["check"], b"Missing argument"),
        (["check", "--format", "xml", "a"], b"xml"),
        (["check", "--select", "XYZ", "a.txt"], b"No rule's code begins with XYZ"),
        (["wash", "--date", "in the morning", "a.txt"], b"is no date"),
        (["wash", "--author", " ", "a.txt"], b"author"),
    ],
)
def test_wrong_usage_is_exit_2_with_a_reason(run: Run, arguments: list[str], said: bytes) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert b"Traceback" not in done.stderr


def test_an_interrupt_is_exit_130() -> None:
    code = (
        "import washer.cli, washer.cli.check\n"
        "def interrupted(*_, **__): raise KeyboardInterrupt\n"
        "washer.cli.check.find_documents = interrupted\n"
        "import sys; sys.argv = ['washer', 'check', 'a.txt']\n"
        "washer.cli.main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 130
    assert "Traceback" not in done.stderr
