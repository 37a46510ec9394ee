"""Engines that are installed beside the washer: where their files are looked for, and how they get there."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

_MANIFESTS = Path(__file__).parent / "manifests"
_WEB = ("https://", "http://")
_TIMEOUT = 60


class EngineError(Exception):
    """An engine that cannot be used or installed; the message says in one line why and what to do."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the washer knows of an engine's files before it has them: SHA-256 and bytes by path, and the licence.

    `url` is where they are published, "" where nowhere.
    """

    name: str
    version: str
    license: str
    needs: str
    url: str
    files: Mapping[str, tuple[str, int]]


def manifest(name: str) -> Manifest:
    """The manifest of the engine's files that ships with the washer. Raises EngineError for an unknown name."""
    path = _MANIFESTS / f"{name}.json"
    if name not in known():
        raise EngineError(f"there is no engine called {name} to install; there is {', '.join(known())}")
    data = json.loads(path.read_text(encoding="utf-8"))
    files = {file: (said["sha256"], said["bytes"]) for file, said in data["files"].items()}
    return Manifest(data["name"], data["version"], data["license"], data["needs"], data.get("url", ""), files)


def known() -> tuple[str, ...]:
    """The names of the engines that can be installed."""
    return tuple(sorted(path.stem for path in _MANIFESTS.glob("*.json")))


def data_folder() -> Path:
    """The user's folder for engines: under XDG_DATA_HOME, or where the system keeps such files."""
    if home := os.environ.get("XDG_DATA_HOME"):
        return Path(home) / "washer" / "engines"
    system = "Library/Application Support" if sys.platform == "darwin" else ".local/share"
    return Path.home() / system / "washer" / "engines"


def places(name: str) -> tuple[Path, ...]:
    """The folders where the engine's files are looked for, in order: the user's, and a checkout's own."""
    checkout = Path(__file__).parents[2]
    own = (checkout / "engines" / name,) if (checkout / "pyproject.toml").is_file() else ()
    return (data_folder() / name, *own)


def find(name: str) -> Path | None:
    """The first of the places that holds the engine, or None."""
    return next((place for place in places(name) if (place / "meta.json").is_file()), None)


def install(name: str, source: str = "") -> Path:
    """Puts the engine's files into the user's folder, all or none, and returns the folder.

    `source` is a folder, or a web address that the files lie under; "" for where they are published. Each file is
    compared with the manifest. Raises EngineError. Only this opens a connection, and only for a web address.
    """
    wanted = manifest(name)
    source = source or wanted.url
    if not source:
        raise EngineError(f"{name} is not published anywhere yet; name a folder or an address with --from")
    target = data_folder() / name
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{name}-", dir=target.parent) as temporary:
            made, old = Path(temporary) / "new", Path(temporary) / "old"
            for file, (digest, size) in wanted.files.items():
                data = _read(source, file, size)
                if hashlib.sha256(data).hexdigest() != digest:
                    raise EngineError(f"{file} from {source} is not the file that this washer knows (SHA-256 differs)")
                path = made / PurePosixPath(file)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
            if target.exists():
                target.rename(old)
            made.rename(target)
    except OSError as problem:
        raise EngineError(f"{name} could not be installed in {target}: {problem.strerror or problem}") from None
    return target


def _read(source: str, file: str, size: int) -> bytes:
    """A file's bytes, one more than it should have at most. Raises EngineError."""
    if not source.startswith(_WEB):
        try:
            with (Path(source) / PurePosixPath(file)).open("rb") as opened:
                return opened.read(size + 1)
        except OSError as problem:
            raise EngineError(f"{file} cannot be read from {source}: {problem.strerror}") from None
    from urllib.error import URLError
    from urllib.parse import quote
    from urllib.request import urlopen

    try:
        with urlopen(f"{source.rstrip('/')}/{quote(file)}", timeout=_TIMEOUT) as answer:  # noqa: S310 - http(s) only
            data: bytes = answer.read(size + 1)
            return data
    except (URLError, ValueError) as problem:
        raise EngineError(f"{file} cannot be fetched from {source}: {getattr(problem, 'reason', problem)}") from None
