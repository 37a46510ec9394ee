"""Builds the three samples from their manuscripts: `python -m samples.build` writes them anew.

The two Word files come from text/*.txt (marks: samples/word/markup.py). The text file is wrapped at 72 columns and
saved in Windows-1252 with CRLF, as an older program exports it.
"""

from __future__ import annotations

import textwrap
from pathlib import Path

from samples.word.package import word_file

FOLDER = Path(__file__).parent
SAMPLES = ("verksamhetssystem.docx", "lokalvard.docx", "skolmobler.txt")
WIDTH = 72


def build() -> dict[str, bytes]:
    """The samples' file names and their content."""
    return {name: (word_file if name.endswith(".docx") else exported)(_manuscript(name)) for name in SAMPLES}


def exported(text: str) -> bytes:
    """The text as an older program exports it: hard line breaks, Windows-1252, CRLF."""
    lines = [
        wrapped for line in text.splitlines() for wrapped in textwrap.wrap(line, WIDTH, break_on_hyphens=False) or [""]
    ]
    return ("\r\n".join(lines) + "\r\n").encode("cp1252")


def _manuscript(name: str) -> str:
    return (FOLDER / "text" / name).with_suffix(".txt").read_text(encoding="utf-8")


def main() -> None:
    """Writes the samples beside this file."""
    for name, content in build().items():
        (FOLDER / name).write_bytes(content)


if __name__ == "__main__":
    main()
