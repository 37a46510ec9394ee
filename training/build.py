"""Builds the bundled pipeline from a treebank folder and the statute book, step by step.

    python -m training.build --treebank FOLDER --statutes statutes.txt.gz --output washer/language/pipeline

A step whose result lies in the work folder is not done again. Nothing is fetched from the network.
"""

from __future__ import annotations

import argparse
import logging
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.cli.train import train
from thinc.api import use_ops

from training.conllu import Tree, read_trees
from training.corpus import augmented_documents, plain_documents, read_documents, write_documents
from training.package import package
from training.silver import silver_documents
from training.vectors import train_vectors

CONFIG = Path(__file__).parent / "config.cfg"

_TREEBANK_FILES = ("train.conllu", "pud.conllu")
_SEEDS = (11, 12, 13)
_SILVER_TOKENS = 100_000
_VECTOR_ROWS, _VECTOR_WIDTH, _VECTOR_EPOCHS = 30_000, 100, 10
_STUDENT: dict[str, object] = {"training.max_steps": 2500, "components.parser.model.hidden_width": 96}
_TEACHER: dict[str, object] = {"training.max_steps": 1000}
_PLAIN_TEACHER = {
    "training.max_steps": 1000,
    "components.tok2vec.model.embed.include_static_vectors": False,
    "components.tok2vec.model.encode.width": 96,
    "system.seed": 1,
}

_log = logging.getLogger("training")


@dataclass(frozen=True, slots=True)
class Build:
    """One build: where the sources are, and where intermediate results go."""

    treebank: Path
    statutes: Path
    work: Path

    @property
    def trees(self) -> tuple[Tree, ...]:
        """The sentences to train on."""
        return tuple(tree for name in _TREEBANK_FILES for tree in read_trees(self.treebank / name))

    def vectors(self) -> Path:
        """The folder of a blank pipeline with word vectors."""
        folder = self.work / "vectors"
        if not folder.exists():
            train_vectors(self.statutes, self.trees, self.work, _VECTOR_ROWS, _VECTOR_WIDTH, _VECTOR_EPOCHS)
        return folder

    def gold(self) -> Path:
        """The folder with the treebank as training documents, one augmentation a seed, and the dev documents."""
        folder = self.work / "gold"
        if not (folder / "dev.spacy").exists():
            vocab = spacy.blank("sv").vocab
            documents = [doc for seed in _SEEDS for doc in augmented_documents(self.trees, vocab, seed)]
            _log.info("gold: %d tokens", write_documents(documents, folder / "train.spacy"))
            dev = plain_documents(read_trees(self.treebank / "dev.conllu"), vocab)
            _log.info("dev: %d tokens", write_documents(dev, folder / "dev.spacy"))
        return folder

    def teachers(self) -> tuple[Path, Path]:
        """Two pipelines that differ in vectors, width and seed, to agree on silver trees."""
        corpus = self.gold() / "train.spacy"
        return (
            self._trained("teacher-vectors", corpus, _TEACHER | self._vector_path()),
            self._trained("teacher-plain", corpus, _PLAIN_TEACHER),
        )

    def silver(self) -> Path:
        """The training documents: gold and silver."""
        path = self.work / "silver" / "train.spacy"
        if not path.exists():
            first, second = self.teachers()
            vocab = spacy.blank("sv").vocab
            silver = list(silver_documents(self.statutes, first, second, _SILVER_TOKENS, seed=3))
            _log.info("silver: %d tokens", sum(len(doc) for doc in silver))
            write_documents([*read_documents(self.gold() / "train.spacy", vocab), *silver], path)
        return path

    def student(self) -> Path:
        """The pipeline trained on gold and silver."""
        return self._trained("student", self.silver(), _STUDENT | self._vector_path())

    def _vector_path(self) -> dict[str, object]:
        return {"paths.vectors": str(self.vectors())}

    def _trained(self, name: str, corpus: Path, overrides: Mapping[str, object]) -> Path:
        folder = self.work / name
        if not (folder / "model-best").exists():
            _log.info("training %s", name)
            paths = {"paths.train": str(corpus), "paths.dev": str(self.gold() / "dev.spacy")}
            unfinished = self.work / f"{name}.unfinished"
            shutil.rmtree(unfinished, ignore_errors=True)
            with use_ops("numpy", use_blis=False):
                train(CONFIG, unfinished, overrides=paths | dict(overrides))
            unfinished.rename(folder)  # an interrupted training must not pass for a finished one
        return folder / "model-best"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Build the bundled Swedish pipeline.")
    parser.add_argument("--treebank", type=Path, required=True, help="folder with train, pud and dev .conllu")
    parser.add_argument("--statutes", type=Path, required=True, help="statutes.txt.gz, a paragraph a line")
    parser.add_argument("--work", type=Path, default=Path("training/work"), help="folder for intermediate results")
    parser.add_argument("--step", choices=("vectors", "gold", "teachers", "silver", "student"), help="stop after this")
    parser.add_argument("--output", type=Path, help="folder of the pipeline; what is there is replaced")
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    build = Build(options.treebank, options.statutes, options.work)
    if options.step:
        getattr(build, options.step)()
    elif options.output:
        package(build.student(), build.trees, options.output)
    else:
        parser.error("--output or --step is needed")


if __name__ == "__main__":
    main()
