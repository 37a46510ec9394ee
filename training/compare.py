"""Where the two engines lead to different findings, by rule.

    python -m training.compare PATH... [--show LOS,OTY2] [--score SCORE.PY]

PATH is a document, or labelled sentences as JSON lines (`text`, `heading`). `--show` prints the sentences that differ
for these beginnings of codes. `--score` runs that script on the JSON lines once with each engine.
"""

from __future__ import annotations

import argparse
import json
import runpy
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

import washer
from washer.api import Washer
from washer.documents.model import Document
from washer.documents.reading import read_document
from washer.documents.text import document_from_text
from washer.findings import Finding
from washer.language.engines import BOTH, SPACY, STANZA

_LABELLED = ".jsonl"

Differing = tuple[Finding, str]
"""A finding with its sentence."""


def documents(paths: Iterable[Path]) -> Iterator[Document]:
    """The documents, and each labelled sentence as a document of its own."""
    for path in paths:
        if path.suffix != _LABELLED:
            yield read_document(path)
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            yield document_from_text(item["text"], item.get("heading"))


def compare(read: Iterable[Document], both: Washer) -> dict[str, list[Differing]]:
    """The findings by rule's code, each with its sentence; `only_by` tells who found it alone."""
    found: dict[str, list[Differing]] = defaultdict(list)
    for document in read:
        for finding in both.check_document(document):
            sentence = document.blocks[finding.block].text[slice(*finding.sentence)]
            found[finding.code].append((finding, sentence))
    return found


def table(found: Mapping[str, Sequence[Differing]]) -> str:
    """A table in Markdown: the rules that differ, most first, and the sum of all rules."""
    counts = {code: Counter(finding.only_by for finding, _ in rows) for code, rows in found.items()}
    total: Counter[str] = sum(counts.values(), Counter())
    alone = {code: count[SPACY] + count[STANZA] for code, count in counts.items()}
    differing = sorted((code for code in counts if alone[code]), key=lambda code: (-alone[code], code))
    rows = [*((code, counts[code]) for code in differing), ("all rules", total)]
    head = "| rule | both engines | spaCy only | Stanza only |\n|---|---|---|---|"
    return "\n".join([head, *(f"| {code} | {row['']} | {row[SPACY]} | {row[STANZA]} |" for code, row in rows)])


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Tell where the engines lead to different findings.")
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    parser.add_argument("--show", default="", help="beginnings of codes whose differences are printed")
    parser.add_argument("--score", type=Path, help="a script that scores labelled sentences by the public API")
    options = parser.parse_args()
    found = compare(documents(options.paths), Washer(engine=BOTH))
    print(table(found))
    shown = tuple(code for code in options.show.split(",") if code)
    for code in sorted(code for code in found if shown and code.startswith(shown)):
        for finding, sentence in found[code]:
            if finding.only_by:
                print(f"{code} {finding.only_by}: »{finding.match}« {sentence}")
    labelled = [str(path) for path in options.paths if path.suffix == _LABELLED]
    for engine in (SPACY, STANZA) if options.score else ():
        print(f"\n{engine}")
        washer.Washer = partial(Washer, engine=engine)  # type: ignore[misc,assignment]
        sys.argv = [str(options.score), *labelled]
        runpy.run_path(str(options.score), run_name="__main__")


if __name__ == "__main__":
    main()
