"""Standard output and error that never fail over a character, and a line that tells how far long work has come."""

from __future__ import annotations

import codecs
import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import click

_PLAIN = str.maketrans(
    {"→": "->", "»": '"', "«": '"', "”": '"', "“": '"', "’": "'", "–": "-", "…": "...", "\u00a0": " "}
)
_BAR = 24
_NAME = 36
_CLEAR = "\r\x1b[K"


def _plainer(error: UnicodeError) -> tuple[str | bytes, int]:
    """Write a character that the stream's encoding lacks in plainer ones."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(char if char.isascii() else "?" for char in lacking.translate(_PLAIN)), error.end


def soften(*streams: TextIO | None) -> None:
    """Let the streams replace characters that they cannot hold."""
    codecs.register_error("washer.plainer", _plainer)
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="washer.plainer")


def holds_swedish(stream: TextIO) -> bool:
    """Whether all of Unicode can be written to the stream."""
    return codecs.lookup(getattr(stream, "encoding", None) or "ascii").name.startswith("utf")


@contextmanager
def _shown(stream: TextIO) -> Iterator[None]:
    try:
        yield
    finally:
        stream.write(_CLEAR)
        stream.flush()


def progress(paths: Iterable[Path]) -> Iterator[Path]:
    """The paths one by one, with a bar on standard error while each is worked on; silent where that is no terminal.

    The bar is taken away before the next thing is printed: call `wipe` for that.
    """
    files = list(paths)
    if not sys.stderr.isatty():
        yield from files
        return
    with _shown(sys.stderr):
        for done, path in enumerate(files):
            filled = _BAR * done // len(files)
            bar = "#" * filled + "-" * (_BAR - filled)
            sys.stderr.write(f"{_CLEAR}[{bar}] {done}/{len(files)} {path.name[:_NAME]}")
            sys.stderr.flush()
            yield path


def wipe() -> None:
    """Take the bar away, so that what is printed next stands on a line of its own."""
    if sys.stderr.isatty():
        sys.stderr.write(_CLEAR)
        sys.stderr.flush()


def complain(message: object) -> None:
    """One line about a problem on standard error."""
    wipe()
    click.echo(f"washer: {' '.join(str(message).split())}", err=True)
