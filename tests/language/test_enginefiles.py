from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests import checkout
from washer.language import enginefiles
from washer.language.enginefiles import EngineError, data_folder, find, install, known, manifest, places

FILES = {"meta.json": b"{}", "sv/pos/talbanken.pt": b"weights"}


@pytest.fixture(autouse=True)
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user with an empty data folder."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "washer" / "engines"


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an engine called small-sv, which the washer knows."""
    for name, data in FILES.items():
        (tmp_path / "source" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "source" / name).write_bytes(data)
    files = {name: {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)} for name, data in FILES.items()}
    told = {"name": "small-sv", "version": "1", "license": "MIT", "needs": "nothing", "url": "", "files": files}
    (tmp_path / "manifests").mkdir()
    (tmp_path / "manifests" / "small-sv.json").write_text(json.dumps(told))
    monkeypatch.setattr(enginefiles, "_MANIFESTS", tmp_path / "manifests")
    return tmp_path / "source"


@pytest.fixture
def address(source: Path) -> Iterator[str]:
    """The same folder behind a web server on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=str(source)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_an_engine_is_installed_from_a_folder(source: Path, user: Path) -> None:
    assert find("small-sv") is None
    assert install("small-sv", str(source)) == user / "small-sv" == find("small-sv")
    assert contents(user) == {f"small-sv/{name}": data for name, data in FILES.items()}


def test_an_engine_is_installed_from_an_address(address: str, user: Path) -> None:
    install("small-sv", f"{address}/")
    assert contents(user / "small-sv") == FILES


def test_what_was_there_is_replaced_whole(source: Path, user: Path) -> None:
    (user / "small-sv").mkdir(parents=True)
    (user / "small-sv" / "old.pt").write_bytes(b"old")
    install("small-sv", str(source))
    assert contents(user / "small-sv") == FILES


@pytest.mark.parametrize("wrong", [b"changed", b"weights and more", b""])
def test_a_changed_file_installs_nothing_and_keeps_what_was_there(source: Path, user: Path, wrong: bytes) -> None:
    install("small-sv", str(source))
    (source / "sv/pos/talbanken.pt").write_bytes(wrong)
    with pytest.raises(EngineError, match="not the file that this washer knows"):
        install("small-sv", str(source))
    assert contents(user) == {f"small-sv/{name}": data for name, data in FILES.items()}


def test_a_lacking_file_or_folder_is_told(source: Path, address: str, user: Path) -> None:
    (source / "meta.json").unlink()
    for place in (str(source), address, f"{source}/nowhere"):
        with pytest.raises(EngineError, match=r"meta\.json cannot be"):
            install("small-sv", place)
    assert contents(user) == {}


def test_an_unpublished_engine_needs_a_place_to_come_from(source: Path) -> None:
    with pytest.raises(EngineError, match="name a folder or an address with --from"):
        install("small-sv")


def test_an_unknown_engine_is_told() -> None:
    for name in ("nothing", "../stanza-sv"):
        with pytest.raises(EngineError, match="there is stanza-sv"):
            install(name, ".")


def test_a_folder_that_cannot_be_written_is_told(source: Path, user: Path) -> None:
    user.parent.mkdir(parents=True)
    user.write_text("a file stands in the way")
    with pytest.raises(EngineError, match="could not be installed"):
        install("small-sv", str(source))


def test_a_users_engine_goes_before_that_of_the_checkout() -> None:
    assert places("stanza-sv") == (data_folder() / "stanza-sv", checkout.ROOT / "engines" / "stanza-sv")
    assert find("stanza-sv") == checkout.ROOT / "engines" / "stanza-sv"


@pytest.mark.parametrize("name", known())
def test_the_manifest_tells_the_files_of_the_checkout(name: str) -> None:
    folder = checkout.ROOT / "engines" / name
    files = {path: (hashlib.sha256(data).hexdigest(), len(data)) for path, data in contents(folder).items()}
    assert manifest(name).files == files
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    assert meta["files"] == {path: digest for path, (digest, _) in files.items() if path != "meta.json"}
    assert meta["license"] == manifest(name).license == "CC BY-SA 4.0"
    assert sum(size for _, size in files.values()) < 40_000_000
