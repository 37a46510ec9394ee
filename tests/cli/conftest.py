from __future__ import annotations

import functools
import os
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from washer.api import Washer
from washer.cli.options import make_washer

check = import_module("washer.cli.check")
wash = import_module("washer.cli.wash")

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

BAD = "Systemet skall bygga på Microsoft SharePoint.\n"
GOOD = "Systemet ska svara inom två sekunder.\n"


@pytest.fixture(scope="session")
def cached_washer() -> Callable[..., Washer]:
    return functools.cache(make_washer)


@pytest.fixture(autouse=True)
def _one_washer(monkeypatch: pytest.MonkeyPatch, cached_washer: Callable[..., Washer]) -> None:
    """Let the commands that run in this process share their washers: a start takes a second."""
    monkeypatch.setattr(check, "make_washer", cached_washer)
    monkeypatch.setattr(wash, "make_washer", cached_washer)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run() -> Run:
    """The command line in a process of its own, as a user starts it."""

    def start(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "washer", *arguments],
            capture_output=True,
            check=False,
            timeout=120,
            env={**os.environ, **environment},
        )

    return start
