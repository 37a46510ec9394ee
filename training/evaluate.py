"""Measures a pipeline on the treebank's test file, from raw text; nothing is trained or chosen on that file.

    python -m training.evaluate washer/language/pipeline --treebank FOLDER [--write]

The text is parsed in documents of ten sentences. Figures are percentages by spaCy's scorer: sentence F, UPOS, features,
lemmas, and attachment without punctuation. Lists are the same sentences on lines of their own, six a document, without
final stops; they are split once by the parser, once by the washer's own rules.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

import washer.language.lemmatizer  # noqa: F401 - registers the pipeline's own component
from training.conllu import Tree, read_trees
from training.corpus import list_documents, plain_documents
from training.package import state_origin
from washer.language.segmentation import sentence_bounds

_FIGURES = {
    "sents_f": "sentence F",
    "pos_acc": "UPOS",
    "morph_acc": "features",
    "lemma_acc": "lemmas",
    "dep_uas": "UAS",
    "dep_las": "LAS",
}
_ROUNDS = 2
_BATCH = 64


def measure(path: Path, trees: Sequence[Tree]) -> dict[str, float]:
    """The figures of the pipeline at `path`: percentages, `load_s`, `mb` and `words_per_s` on this machine."""
    start = time.process_time()
    nlp = spacy.load(path)
    load = time.process_time() - start
    texts = list(plain_documents(trees, nlp.vocab))
    lists = list(list_documents(trees, nlp.vocab))
    figures = _scores(nlp, texts)
    figures["lists_sents_f"] = _scores(nlp, lists)["sents_f"]
    figures["lists_rules_sents_f"] = _f_score([_rule_bounds(doc) for doc in lists], [_bounds(doc) for doc in lists])
    figures["words_per_s"] = round(_speed(nlp, [doc.text for doc in texts]), -2)
    figures["load_s"] = round(load, 2)
    figures["mb"] = round(sum(file.stat().st_size for file in path.rglob("*") if file.is_file()) / 1e6, 1)
    return figures


def _scores(nlp: Language, gold: Sequence[Doc]) -> dict[str, float]:
    scores = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in gold])
    return {name: round(100 * scores[name], 2) for name in _FIGURES}


def _bounds(doc: Doc) -> set[tuple[int, int]]:
    """The sentences' ranges in the text, without white space around."""
    ranges = set()
    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        if words:
            ranges.add((words[0].idx, words[-1].idx + len(words[-1])))
    return ranges


def _rule_bounds(doc: Doc) -> set[tuple[int, int]]:
    return set(sentence_bounds(doc.text))


def _f_score(found: Sequence[set[tuple[int, int]]], gold: Sequence[set[tuple[int, int]]]) -> float:
    hits = sum(len(one & other) for one, other in zip(found, gold, strict=True))
    total = sum(map(len, found)) + sum(map(len, gold))
    return round(200 * hits / max(total, 1), 2)


def _speed(nlp: Language, texts: Sequence[str]) -> float:
    """Words a second in batches, the best of two rounds."""
    best = 0.0
    for _ in range(_ROUNDS):
        start = time.process_time()
        words = sum(len(doc) for doc in nlp.pipe(texts, batch_size=_BATCH))
        best = max(best, words / (time.process_time() - start))
    return best


def _table(figures: Mapping[str, float]) -> str:
    names = _FIGURES | {
        "lists_sents_f": "sentence F, lists, by the parser",
        "lists_rules_sents_f": "sentence F, lists, by rule",
        "words_per_s": "words a second of processor time",
        "load_s": "seconds of processor time to load",
        "mb": "megabytes",
    }
    return "\n".join(f"{names[name]:38}{value:>10}" for name, value in figures.items())


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Measure a pipeline on the treebank's test file.")
    parser.add_argument("pipeline", type=Path)
    parser.add_argument("--treebank", type=Path, default=Path("../shared/treebank"), help="folder with test.conllu")
    parser.add_argument("--write", action="store_true", help="state the figures and the sources in its meta.json")
    options = parser.parse_args()
    figures = measure(options.pipeline, read_trees(options.treebank / "test.conllu"))
    print(_table(figures))
    if options.write:
        state_origin(options.pipeline, figures)


if __name__ == "__main__":
    main()
