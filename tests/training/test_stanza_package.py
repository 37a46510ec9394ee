from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from training import stanza_package

torch = pytest.importorskip("torch")
pytest.importorskip("stanza")


@pytest.fixture
def output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of one small network and its word vectors."""
    monkeypatch.setattr(stanza_package, "MANIFEST", tmp_path / "manifest.json")
    weights = torch.tensor([1.0, 0.5])
    config = {"train_file": "/somewhere/train.conllu", "save_dir": "somewhere", "lr": 0.5, "from": "/somewhere/a.pt"}
    torch.save({"model": {"layer": weights}, "vocab": {"words": ["en"]}, "config": config}, tmp_path / "pos.pt")
    torch.save({"emb": weights, "vocab": {}}, tmp_path / "pretrain.pt")
    models = {"pos": tmp_path / "pos.pt", "pretrain": tmp_path / "pretrain.pt"}
    stanza_package.package(models, tmp_path / "out", {"las": 12.5})
    return tmp_path / "out"


def test_weights_are_halved_and_paths_are_left_out(output: Path) -> None:
    saved = torch.load(output / "sv/pos/talbanken.pt", weights_only=True)
    assert saved["model"]["layer"].dtype == torch.float16
    assert saved["vocab"] == {"words": ["en"]}
    assert saved["config"] == {"train_file": None, "save_dir": None, "lr": 0.5, "from": None}


def test_word_vectors_are_kept_whole(output: Path) -> None:
    saved = torch.load(output / "sv/pretrain/talbanken.pt", weights_only=True)
    assert saved["emb"].dtype == torch.float32
    assert "config" not in saved


def test_the_paperwork_tells_every_file(output: Path) -> None:
    meta = json.loads((output / "meta.json").read_text(encoding="utf-8"))
    manifest = json.loads(stanza_package.MANIFEST.read_text(encoding="utf-8"))
    files = {path.relative_to(output).as_posix(): path for path in output.rglob("*") if path.is_file()}
    sums = {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items()}
    assert {name: told["sha256"] for name, told in manifest["files"].items()} == sums
    assert meta["files"] == {name: digest for name, digest in sums.items() if name != "meta.json"}
    assert meta["performance"] == {"las": 12.5}
    assert "Talbanken" in (output / "LICENSE").read_text(encoding="utf-8")
    needs = json.loads((output / "resources.json").read_text(encoding="utf-8"))["sv"]["pos"]["talbanken"]
    assert needs == {"dependencies": [{"model": "pretrain", "package": "talbanken"}]}
