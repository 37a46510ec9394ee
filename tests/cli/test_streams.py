from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
from pathlib import Path

from washer.cli.streams import holds_swedish, soften


def test_the_bar_is_shown_on_a_terminal_and_taken_away(folder: Path) -> None:
    Path("a.txt").write_bytes(bytes(range(256)))
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "washer", "check", "a.txt", "b.txt"], stdout=subprocess.PIPE, stderr=theirs, check=False
    )
    os.close(theirs)
    shown = os.read(ours, 10_000).decode()
    os.close(ours)
    assert done.returncode == 2
    assert "[------------------------] 0/2 a.txt" in shown
    assert "[############------------] 1/2 b.txt" in shown
    for line in shown.split("\r\n"):
        assert "washer:" not in line or line.split("\x1b[K")[-1].startswith("washer:")
    assert shown.endswith("\x1b[K")


def test_characters_that_the_stream_lacks_are_written_in_plainer_ones() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="latin-1")
    soften(stream, None)
    stream.write("»skall« → ”ska” – 会议…")
    stream.flush()
    assert raw.getvalue().decode("latin-1") == '»skall« -> "ska" - ??...'
    assert not holds_swedish(stream)
