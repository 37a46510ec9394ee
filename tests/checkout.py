"""The files of this checkout as they stand, for tests that install them somewhere else."""

from __future__ import annotations

import os
import shutil
import subprocess
import venv
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]


def files() -> list[Path]:
    """The tracked and the new files, relative to the root; deleted and ignored ones are left out."""
    listed = git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0")
    return [Path(name) for name in dict.fromkeys(listed) if name and (ROOT / name).is_file()]


def copy(target: Path) -> Path:
    """A copy of the checkout's files in `target`."""
    for name in files():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, target / name)
    return target


def git(folder: Path, *words: str) -> str:
    """What a git command says; AssertionError where it fails."""
    return run(["git", *words], folder).stdout


def repository(folder: Path) -> Path:
    """A git repository made in `folder`, with a name to commit under and no hooks or settings from elsewhere."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet", "--initial-branch=main")
    for key, value in {"user.name": "Test", "user.email": "test@example.org", "commit.gpgsign": "false"}.items():
        git(folder, "config", key, value)
    return folder


def environment(folder: Path) -> Path:
    """A new virtual environment; returns its folder of programs."""
    venv.create(folder, with_pip=True)
    return folder / "bin"


def run(
    words: list[str], folder: Path, settings: Mapping[str, str] | None = None, *, check: bool = True
) -> subprocess.CompletedProcess[str]:
    """A program run in `folder`, away from this checkout's own environment; `settings` are more variables."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(
        words,
        cwd=folder,
        env={**kept, **(settings or {})},
        check=False,
        text=True,
        encoding="utf-8",
        capture_output=True,
        timeout=900,
    )
    if check and done.returncode:
        raise AssertionError(f"{words} gave {done.returncode}\n{done.stdout}\n{done.stderr}")
    return done
