"""The trained Stanza models with their paperwork: a folder that Stanza itself can read, and the washer's manifest."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from training.package import LICENCE_URL, SOURCES

NAME = "stanza-sv"
MANIFEST = Path(__file__).parents[1] / "washer" / "language" / "manifests" / f"{NAME}.json"

_VERSION = "0.1.0"
_PACKAGE = "talbanken"
_SOURCES = (*SOURCES[:2], SOURCES[2] | {"name": "The Swedish statute book (word vectors)"})
_LICENSE = f"""\
The files in this folder are trained language models for Stanza. They are licensed under the Creative Commons
Attribution-ShareAlike 4.0 International licence (CC BY-SA 4.0):

    {LICENCE_URL}

They were made from these works, and a copy or adaptation must keep naming them:

"""


def package(models: Mapping[str, Path], output: Path, measured: Mapping[str, Any]) -> None:
    """Writes the package to `output`, replacing what is there, and the manifest that `washer engines install` heeds.

    `models` are the trained files by processor; "pretrain" holds the word vectors.
    """
    if output.exists():
        shutil.rmtree(output)
    for processor, model in models.items():
        target = output / "sv" / processor / f"{_PACKAGE}.pt"
        target.parent.mkdir(parents=True)
        _write_weights(model, target, halve=processor != "pretrain")
    _write_json(output / "resources.json", {"sv": _resources(tuple(models))})
    works = "\n".join(f"- {one['name']}\n  {one['author']}\n  {one['url']}\n  {one['license']}" for one in _SOURCES)
    (output / "LICENSE").write_text(_LICENSE + works + "\n", encoding="utf-8")
    state_figures(output, measured)


def state_figures(output: Path, measured: Mapping[str, Any]) -> None:
    """Writes the package's meta.json with the measured figures, and the washer's manifest."""
    meta = {
        "name": NAME,
        "version": _VERSION,
        "description": "Swedish models for Stanza, compact: words and sentences, UPOS, features, lemmas, dependencies.",
        "license": "CC BY-SA 4.0",
        "license_url": LICENCE_URL,
        "needs": f"stanza=={version('stanza')}, torch=={version('torch').split('+')[0]}",
        "sources": list(_SOURCES),
        "files": {name: digest["sha256"] for name, digest in _digests(output).items() if name != "meta.json"},
        "performance": dict(measured),
    }
    _write_json(output / "meta.json", meta)
    told = {key: meta[key] for key in ("name", "version", "license", "needs")}
    _write_json(MANIFEST, told | {"url": "", "files": _digests(output)})


def _write_weights(model: Path, target: Path, *, halve: bool) -> None:
    """The model without the paths of the machine that trained it, and its weights in half precision where that does."""
    import torch

    saved = torch.load(model, map_location="cpu", weights_only=True)
    config = saved.get("config", {})
    saved["config"] = {key: _portable(key, value) for key, value in config.items()}
    if not config:
        del saved["config"]
    torch.save(_halved(saved) if halve else saved, target)


def _portable(key: str, value: object) -> object:
    path = key.endswith(("_file", "_dir", "_name")) or str(value).startswith("/")
    return None if path else value


def _halved(value: Any) -> Any:
    """The same structure with half precision; Stanza copies it into networks of single precision."""
    import torch

    if isinstance(value, torch.Tensor) and value.dtype == torch.float32:
        return value.half()
    if isinstance(value, dict):
        return type(value)((key, _halved(one)) for key, one in value.items())
    return value


def _resources(processors: tuple[str, ...]) -> dict[str, Any]:
    """What Stanza asks of resources.json: which models there are, and what they need."""
    needs = {"dependencies": [{"model": "pretrain", "package": _PACKAGE}]}
    listed = {one: {_PACKAGE: needs if one in ("pos", "depparse") else {}} for one in processors}
    default = {one: _PACKAGE for one in processors if one != "pretrain"}
    return {"lang_name": "Swedish", **listed, "default_processors": default, "packages": {"default": default}}


def _digests(output: Path) -> dict[str, dict[str, Any]]:
    files = sorted(path for path in output.rglob("*") if path.is_file())
    return {
        path.relative_to(output).as_posix(): {
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "bytes": path.stat().st_size,
        }
        for path in files
    }


def _write_json(path: Path, data: Mapping[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
