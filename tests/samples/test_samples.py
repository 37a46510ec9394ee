from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from samples.build import FOLDER, SAMPLES, build
from samples.refresh import TARGET, refresh


def content(name: str, data: bytes) -> dict[str, bytes]:
    """A file's bytes by part: a Word file's members, since their compression may differ between machines."""
    if not name.endswith(".docx"):
        return {"": data}
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {member: archive.read(member) for member in archive.namelist()}


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return refresh(tmp_path_factory.mktemp("tvattade"))


@pytest.mark.parametrize("name", SAMPLES)
def test_the_sample_is_what_its_manuscript_says(name: str) -> None:
    assert content(name, (FOLDER / name).read_bytes()) == content(name, build()[name])


def test_the_text_sample_is_hard_wrapped_as_an_old_program_exports_it() -> None:
    data = (FOLDER / "skolmobler.txt").read_bytes()
    assert b"\r\n" in data
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, data.decode("cp1252").splitlines())) <= 72
    with pytest.raises(UnicodeDecodeError):
        data.decode("utf-8")


def test_the_washed_samples_are_all_there(fresh: Path) -> None:
    assert sorted(path.name for path in TARGET.iterdir()) == sorted(path.name for path in fresh.iterdir())


@pytest.mark.parametrize("name", sorted(path.name for path in TARGET.glob("*")))
def test_the_washed_sample_is_fresh(name: str, fresh: Path) -> None:
    kept = content(name, (TARGET / name).read_bytes())
    made = content(name, (fresh / name).read_bytes())
    assert list(made) == list(kept)
    stale = [part for part, data in made.items() if data != kept[part]]
    assert stale == [], "run python -m samples.refresh and look at what changed"
