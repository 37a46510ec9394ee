"""Read and wash every Word file in a folder and judge the results: python -m tests.stress.docx_stress DIR."""

from __future__ import annotations

import signal
import sys
import time
from pathlib import Path
from types import FrameType

from tests.documents.judging import finding, judge, scattered
from washer.documents.docx import read_docx
from washer.documents.errors import DocumentError

LIMIT = 300
"""Seconds that one file may take, all judging included."""


def main(folder: Path) -> int:
    """Judge each file; 1 where one failed."""
    passed = failed = 0
    for path in sorted(folder.glob("*.doc[xm]")):
        started = time.monotonic()
        signal.signal(signal.SIGALRM, _too_long)
        signal.alarm(LIMIT)
        try:
            result = _try(path)
            passed += 1
        except Exception as problem:
            result = f"FAILED: {type(problem).__name__}: {problem}"
            failed += 1
        finally:
            signal.alarm(0)
        print(f"{path.name}: {result} ({time.monotonic() - started:.1f} s)", flush=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


def _too_long(_signal: int, _frame: FrameType | None) -> None:
    raise TimeoutError(f"more than {LIMIT} s")


def _try(path: Path) -> str:
    try:
        source = read_docx(path)
    except DocumentError as refused:
        return f"refused: {refused.problem}"
    edits = scattered(source)
    findings = tuple(
        finding(source, edit.block, edit.start, edit.end, (edit,)) for edit in edits[::3] if edit.start < edit.end
    )
    data, left = judge(source, edits, findings)
    return f"{len(source.blocks)} blocks, {len(edits)} edits, {len(left)} of them not made, {len(data)} bytes"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
