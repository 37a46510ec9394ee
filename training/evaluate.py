"""The one ruler: measures an engine on the treebank's test file and on tender text, from raw text.

    python -m training.evaluate ENGINE --treebank FOLDER [--write]

ENGINE is `bundled`, the folder of a spaCy pipeline, the name of an installed one, `stanza` (as the washer uses it) or
`stanza:FOLDER` (Stanza models with words and sentences of their own). Nothing is trained or chosen on the
test file. Its text is parsed paragraph by paragraph, twice: in the engine's own sentences, and in those that the
washer's rules see, which is how `washer` parses. `--file dev` measures on the development file instead.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from training import package, stanza_package
from training.conllu import Tree, paragraphs, read_trees
from training.engines import Opened, open_engine
from training.scores import conll_scores, found_parse, gold_parse
from training.tender import tender_scores, tender_trees

_ROUNDS = 3


def measure(engine: Opened, trees: Sequence[Tree], tender: Sequence[Tree]) -> dict[str, Mapping[str, float]]:
    """The figures by what was measured: per cent, and words a second of one core's time, seconds and megabytes."""
    texts = [" ".join(tree.text for tree in group) for group in paragraphs(trees)]
    gold = gold_parse(trees)
    return {
        "treebank": conll_scores(gold, found_parse(engine.parse(texts, by_rule=False))),
        "treebank, sentences by rule": conll_scores(gold, found_parse(engine.parse(texts, by_rule=True))),
        "tender": tender_scores(engine, tender, by_rule=False),
        "tender, sentences by rule": tender_scores(engine, tender, by_rule=True),
        "cost": {"words_per_s": _speed(engine, texts), "load_s": engine.load_s, "mb": engine.megabytes},
    }


def _speed(engine: Opened, texts: Sequence[str]) -> float:
    """Words a second of processor time, the best of some rounds."""
    best = 0.0
    for _ in range(_ROUNDS):
        start = time.process_time()
        words = sum(len(doc) for doc in engine.parse(texts, by_rule=True))
        best = max(best, words / (time.process_time() - start))
    return round(best, -2)


def _table(figures: Mapping[str, Mapping[str, float]]) -> str:
    lines = []
    for part, values in figures.items():
        lines += [part, *(f"  {name:12}{value:>10}" for name, value in values.items())]
    return "\n".join(lines)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Measure an engine on the treebank's test file and on tender text.")
    parser.add_argument("engine", help="bundled, a pipeline's folder, an installed package, stanza or stanza:FOLDER")
    parser.add_argument("--treebank", type=Path, default=Path("../shared/treebank"), help="folder with test.conllu")
    parser.add_argument("--file", choices=("test", "dev"), default="test", help="the file of the treebank (test)")
    parser.add_argument("--write", action="store_true", help="state the figures in the engine's meta.json")
    options = parser.parse_args()
    trees = read_trees(options.treebank / f"{options.file}.conllu")
    engine = open_engine(options.engine)
    figures = measure(engine, trees, tender_trees())
    print(_table(figures))
    if options.write:
        writer = stanza_package if options.engine.startswith("stanza") else package
        writer.state_figures(engine.folder, figures)


if __name__ == "__main__":
    main()
