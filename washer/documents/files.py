"""Files in and out: whole reads with a limit, and writes that are never half done."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from washer.documents.errors import DocumentError

MAX_BYTES = 64 * 2**20
_MODE = 0o666


def read_whole(path: Path) -> bytes:
    """All bytes of a file. Raises DocumentError for what is missing, a folder, closed to us, empty or too large."""
    try:
        if path.is_dir():
            raise DocumentError(path, "is a folder", "name the files in it")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise DocumentError(path, "there is no such file", "check the name") from None
    except OSError as problem:
        raise DocumentError(path, f"cannot be read ({problem.strerror})", "check that you may open it") from None
    if not data:
        raise DocumentError(path, "is empty", "fetch or save the file again")
    if len(data) > MAX_BYTES:
        raise DocumentError(path, f"is larger than {MAX_BYTES // 2**20} MiB", "split it")
    return data


def refuse_existing(*targets: Path) -> None:
    """Raise DocumentError where one of these files is there already."""
    for target in targets:
        if os.path.lexists(target):
            raise DocumentError(target, "is there already", "move it, or replace it with --force")


def write_atomically(target: Path, data: bytes, force: bool = False) -> None:
    """Write a file so that it is there whole or not at all; one that is there already is replaced only with `force`.

    A link is replaced, not what it points at. Raises DocumentError.
    """
    if not force:
        refuse_existing(target)
    try:
        _write(target, data, force)
    except FileExistsError:
        refuse_existing(target)
        raise
    except OSError as problem:
        remedy = "check the folder and the space on the disk"
        raise DocumentError(target, f"cannot be written ({problem.strerror})", remedy) from None


def _write(target: Path, data: bytes, force: bool) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_MODE & ~_umask())
        if force:
            temporary.replace(target)
        else:
            _place_new(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)


def _place_new(temporary: Path, target: Path) -> None:
    """Give the file its name, failing where another program took that name meanwhile."""
    try:
        target.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        temporary.replace(target)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
