"""Read and wash a Word file of 300 pages (120,000 words, 200 tables): python -m tests.stress.docx_large."""

from __future__ import annotations

import argparse
import random
import resource
import sys
import time

from tests.documents.building import cell, paragraph, row, run, table, word_file
from tests.documents.judging import AUTHOR, DATE, finding, scattered
from tests.documents.revisions import document
from washer.documents.docx import washed_docx

WORDS, TABLES, ROWS = 120_000, 200, 9
SECONDS, MEBIBYTES = 10, 1024
"""What reading and writing may take beyond the parse of the language."""
_SENTENCE = (
    "systemet ska kunna hantera ärenden från invånare och leverantören skall i enlighet med avtalet svara inom två "
    "arbetsdagar efter att beställaren har frågat om drift"
)


def main(arguments: list[str] | None = None) -> int:
    """Measure; 1 where it takes too much."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edit-every", type=int, default=20, metavar="N", help="words between edits")
    every: int = parser.parse_args(arguments).edit_every
    data = word_file("".join(_body(random.Random(1))))
    before = _memory()
    started = time.process_time()
    source = document(data)
    read = time.process_time() - started
    edits = scattered(source, every)
    findings = [finding(source, e.block, e.start, e.end, (e,)) for e in edits if e.start < e.end]
    started = time.process_time()
    washed, left = washed_docx(source, edits, findings, AUTHOR, DATE)
    wrote = time.process_time() - started
    words, used = sum(len(block.text.split()) for block in source.blocks), _memory() - before
    print(f"{words} words, {TABLES} tables, {len(source.blocks)} blocks, {len(edits)} edits, {len(findings)} comments")
    print(f"read in {read:.1f} s, washed in {wrote:.1f} s, {used} MiB more, {len(washed)} bytes, {len(left)} not made")
    return 1 if read + wrote > SECONDS or used > MEBIBYTES or words < WORDS or left else 0


def _body(chance: random.Random) -> list[str]:
    body: list[str] = []
    per_table = WORDS // TABLES
    for number in range(TABLES):
        body.append(paragraph(f"Avsnitt {number + 1}", style="Rubrik1"))
        body += [_paragraph(chance, per_table // 10) for _ in range(6)]
        rows = [row(f"K{number}.{at}", cell(_paragraph(chance, per_table // 20)), "Ska") for at in range(ROWS)]
        body.append(table(row("ID", "Krav", "Typ"), *rows))
    return body


def _paragraph(chance: random.Random, count: int) -> str:
    words = chance.choices(_SENTENCE.split(), k=count)
    at = chance.randrange(1, count)
    second = run(" ".join(words[at:]) + ".", chance.choice(("", "<w:b/>", "<w:i/>")))
    return paragraph(" ".join(words[:at]) + " ", second, numbered=chance.choice((None, None, (2, 0))))


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    sys.exit(main())
