from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import pytest

from tests import checkout
from washer import __version__

SAMPLE = checkout.ROOT / "samples" / "verksamhetssystem.docx"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    source = checkout.copy(tmp_path_factory.mktemp("source"))
    target = tmp_path_factory.mktemp("dist")
    checkout.run([sys.executable, "-m", "build", "--wheel", "--outdir", str(target)], source)
    (built,) = target.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    programs = checkout.environment(tmp_path_factory.mktemp("env"))
    checkout.run([str(programs / "pip"), "install", "--quiet", str(wheel)], programs)
    return programs


def test_the_wheel_holds_all_that_the_washer_needs(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    rules = [path.relative_to(checkout.ROOT) for path in (checkout.ROOT / "rules").rglob("*.yaml")]
    assert rules
    assert {f"washer/{path}" for path in rules} <= set(names)
    assert "washer/py.typed" in names
    assert "washer/language/pipeline/config.cfg" in names
    assert "washer/language/manifests/stanza-sv.json" in names
    assert any(name.startswith("washer/reports/templates/") for name in names)
    licences = [name for name in names if ".dist-info/licenses/" in name]
    assert any(name.endswith("licenses/LICENSE") for name in licences)
    assert any(name.endswith("pipeline/LICENSE") for name in licences)


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    assert tops == {"washer", f"requirement_washer-{__version__}.dist-info"}


def test_the_installed_package_is_under_60_megabytes(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        assert sum(member.file_size for member in archive.infolist()) < 60_000_000


def test_the_installed_washer_tells_its_version(installed: Path, tmp_path: Path) -> None:
    done = checkout.run([str(installed / "washer"), "--version"], tmp_path)
    assert __version__ in done.stdout


def test_the_installed_washer_checks_a_word_file(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "krav.docx").write_bytes(SAMPLE.read_bytes())
    done = checkout.run([str(installed / "washer"), "check", "krav.docx"], tmp_path, check=False)
    assert done.returncode == 1, done.stderr
    assert "Microsoft SQL Server" in done.stdout


def test_the_installed_washer_washes_a_word_file(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "krav.docx").write_bytes(SAMPLE.read_bytes())
    done = checkout.run([str(installed / "washer"), "wash", "krav.docx"], tmp_path, check=False)
    assert done.returncode in (0, 1), done.stderr
    written = {path.name for path in tmp_path.iterdir()}
    assert {"krav.tvattad.docx", "krav.rapport.html", "krav.dialog.md", "krav.dialog.docx"} <= written


def test_the_core_dependencies_bring_no_torch(installed: Path) -> None:
    done = checkout.run([str(installed / "pip"), "list", "--format=freeze"], installed)
    assert not [line for line in done.stdout.splitlines() if line.lower().startswith(("torch", "stanza"))]
