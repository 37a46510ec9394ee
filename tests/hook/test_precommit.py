from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests import checkout
from tests.hook.tender import CLEAN, LOCKED, word_file

PROGRAMS = Path(sys.executable).parent


@pytest.fixture
def hook() -> dict[str, Any]:
    (hook,) = yaml.safe_load((checkout.ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    return dict(hook)


@pytest.fixture
def tenders(tmp_path: Path) -> Path:
    return checkout.repository(tmp_path / "tenders")


def set_up(tenders: Path, source: dict[str, Any]) -> None:
    """Switches the hook on in a repository of tenders."""
    (tenders / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [source]}), encoding="utf-8")
    checkout.git(tenders, "add", ".pre-commit-config.yaml")
    checkout.run([str(PROGRAMS / "pre-commit"), "install"], tenders, variables(tenders))


def variables(tenders: Path) -> dict[str, str]:
    """pre-commit's own cache beside the repository, and this environment's programs first on the path."""
    return {"PRE_COMMIT_HOME": str(tenders.parent / "cache"), "PATH": f"{PROGRAMS}:/usr/local/bin:/usr/bin:/bin"}


def commit(tenders: Path, name: str, content: bytes) -> subprocess.CompletedProcess[str]:
    """A file added to the repository and committed, if the hook lets it through."""
    (tenders / name).write_bytes(content)
    checkout.git(tenders, "add", name)
    return checkout.run(["git", "commit", "--message", f"Add {name}"], tenders, variables(tenders), check=False)


def committed(tenders: Path) -> list[str]:
    """The names in the last commit's tree; none before the first commit."""
    done = checkout.run(["git", "ls-tree", "-r", "--name-only", "HEAD"], tenders, check=False)
    return done.stdout.splitlines() if done.returncode == 0 else []


def test_the_hook_asks_for_word_files_and_text_only(hook: dict[str, Any]) -> None:
    wanted = ["krav.docx", "bilagor/krav.txt", "README.md"]
    others = ["krav.doc", "krav.pdf", "docx", "krav.docx.bak", "washer.toml"]
    assert [name for name in wanted + others if re.search(hook["files"], name)] == wanted


def test_a_commit_with_a_locked_requirement_is_stopped(hook: dict[str, Any], tenders: Path) -> None:
    set_up(tenders, {"repo": "local", "hooks": [hook | {"language": "system"}]})
    done = commit(tenders, "krav.docx", word_file(LOCKED))
    assert done.returncode == 1
    assert "krav.docx" in done.stderr + done.stdout
    assert "SharePoint" in done.stderr + done.stdout
    assert committed(tenders) == []


def test_a_clean_tender_is_let_through(hook: dict[str, Any], tenders: Path) -> None:
    set_up(tenders, {"repo": "local", "hooks": [hook | {"language": "system"}]})
    done = commit(tenders, "krav.txt", CLEAN.encode())
    assert done.returncode == 0, done.stdout + done.stderr
    assert "krav.txt" in committed(tenders)


@pytest.mark.slow
def test_the_hook_installs_itself_from_this_repository(tmp_path: Path, tenders: Path) -> None:
    washer = checkout.copy(checkout.repository(tmp_path / "washer"))
    checkout.git(washer, "add", "--all")
    checkout.git(washer, "commit", "--quiet", "--no-verify", "--message", "As it stands")
    revision = checkout.git(washer, "rev-parse", "HEAD").strip()
    set_up(tenders, {"repo": str(washer), "rev": revision, "hooks": [{"id": "washer-check"}]})

    stopped = commit(tenders, "krav.docx", word_file(LOCKED))
    assert stopped.returncode == 1
    assert "SharePoint" in stopped.stderr + stopped.stdout
    assert committed(tenders) == []

    passed = commit(tenders, "krav.docx", word_file(CLEAN))
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "krav.docx" in committed(tenders)
