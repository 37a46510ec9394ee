"""Read and wash broken Word files: python -m tests.stress.docx_fuzz --count N --seed S [--keep DIR]."""

from __future__ import annotations

import argparse
import random
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from pathlib import Path
from types import FrameType

from tests.checkout import ROOT
from tests.documents.building import word_file
from tests.documents.forms import form
from tests.documents.judging import AUTHOR, DATE, finding, scattered
from tests.documents.revisions import document
from tests.documents.test_docx_libreoffice import BODY, NOTES
from tests.documents.test_redline_generated import EXTRA, SECTION
from tests.stress.mutation import mutated_bytes, mutated_parts
from washer.documents.docx import washed_docx
from washer.documents.errors import DocumentError

SECONDS = 5
"""What one file may take of the processor: reading, washing and reading again."""
KIB = 2**20
"""One gibibyte in the unit that Linux counts memory in."""
LARGEST = 12_000
"""Seeds are no larger than this: a fuzzer needs many tries."""


def main(arguments: list[str] | None = None) -> int:
    """Try that many files; 1 where one failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="write files that fail into this folder")
    wanted = parser.parse_args(arguments)
    signal.signal(signal.SIGPROF, _too_long)
    seeds, outcomes, slowest = _seeds(), Counter[str](), 0.0
    for number in range(wanted.seed, wanted.seed + wanted.count):
        data = _file(random.Random(number), seeds)
        started = time.process_time()
        outcome = _try(data)
        slowest = max(slowest, time.process_time() - started)
        outcomes[outcome.split(":")[0]] += 1
        if outcome.startswith("FAILED"):
            print(f"{number}: {outcome}", flush=True)
            if wanted.keep:
                (wanted.keep / f"fuzz-{number}.docx").write_bytes(data)
    failed = outcomes.pop("FAILED", 0)
    print(f"{dict(outcomes)}, slowest {slowest:.1f} s, {_memory() // 1024} MiB at most")
    print(f"{wanted.count - failed} passed, {failed} failed")
    return 1 if failed or not wanted.count else 0


def _seeds() -> list[bytes]:
    made = word_file(BODY + EXTRA + SECTION, parts={"footnotes": NOTES, "header": "<w:p/>", "settings": ""})
    return [made, made, word_file(EXTRA, strict=True), form(random.Random(1), 2), *_samples()]


def _samples() -> list[bytes]:
    paths = sorted((ROOT / "samples").glob("*.docx"))
    return [path.read_bytes() for path in paths if path.stat().st_size <= LARGEST]


def _file(chance: random.Random, seeds: list[bytes]) -> bytes:
    data = chance.choice(seeds)
    return mutated_bytes(data, chance) if chance.random() < 0.25 else mutated_parts(data, chance)


def _too_long(_signal: int, _frame: FrameType | None) -> None:
    raise TimeoutError(f"more than {SECONDS} s")


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _try(data: bytes) -> str:
    """What came of it: "refused", "read", or "FAILED: …"."""
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        outcome = _wash(data)
    except Exception as problem:
        where = traceback.extract_tb(problem.__traceback__)[-1]
        outcome = f"FAILED: {type(problem).__name__}: {str(problem)[:200]} ({Path(where.filename).name}:{where.lineno})"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return outcome if _memory() < KIB else f"FAILED: {_memory() // 1024} MiB"


def _wash(data: bytes) -> str:
    try:
        source = document(data)
    except DocumentError:
        return "refused"
    edits = scattered(source, 5)
    findings = [finding(source, e.block, e.start, e.end, (e,)) for e in edits[::3] if e.start < e.end]
    try:
        washed, _ = washed_docx(source, edits, findings, AUTHOR, DATE)
    except DocumentError:
        return "read, not washed"
    document(washed)
    return "washed"


if __name__ == "__main__":
    sys.exit(main())
