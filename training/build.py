"""Builds the bundled pipeline from a treebank folder and the statute book, step by step.

    python -m training.build --treebank FOLDER --statutes statutes.txt.gz --output washer/language/pipeline

A step whose result lies in the work folder is not done again. Nothing is fetched from the network.
"""

from __future__ import annotations

import argparse
import logging
from dataclasses import dataclass
from pathlib import Path

import spacy
import torch
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from training.conllu import Tree, read_trees
from training.corpus import augmented_documents, plain_documents
from training.engines import open_engine
from training.learn import Corpus, learn
from training.network import Encoder
from training.package import package
from training.pretrain import pretrain
from training.silver import silver_documents
from training.vectors import train_vectors
from washer.language.biaffine_parser import FACTORY

_TREEBANK_FILES = ("train.conllu", "pud.conllu")
_SEEDS = (11, 12, 13, 14, 15, 16)
_SEED = 0
_VECTOR_ROWS, _VECTOR_WIDTH, _VECTOR_EPOCHS = 30_000, 100, 10
_PRETRAINING_WORDS = 5_000_000
_ROUNDS = 40
_SILVER_WORDS = 60_000

_log = logging.getLogger("training")


@dataclass(frozen=True, slots=True)
class Build:
    """One build: where the sources are, where intermediate results go, and the engines that vote on silver trees."""

    treebank: Path
    statutes: Path
    work: Path
    teachers: tuple[str, ...]

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

    def pretrained(self) -> Path:
        """The weights of an encoder that has read the statutes."""
        path = self.work / "encoder.pt"
        if not path.exists():
            encoder = pretrain(self.statutes, self.vectors(), _PRETRAINING_WORDS, _SEED)
            torch.save(encoder.state_dict(), path)
        return path

    def silver(self) -> Path:
        """The folder of voted trees, a file a seed."""
        folder = self.work / "silver"
        folder.mkdir(parents=True, exist_ok=True)
        if missing := [seed for seed in _SEEDS if not (folder / f"{seed}.spacy").exists()]:
            teachers = [open_engine(name) for name in self.teachers]
            for seed in missing:
                docs = silver_documents(self.statutes, _SILVER_WORDS, teachers, seed)
                _log.info("silver trees %d: %d words", seed, sum(map(len, docs)))
                DocBin(docs=docs).to_disk(folder / f"{seed}.spacy")
        return folder

    def _round(self, seed: int, vocab: Vocab) -> list[Doc]:
        """The documents of one version of the training round, silver and gold."""
        silver = DocBin().from_disk(self.silver() / f"{seed}.spacy").get_docs(vocab)
        return [*silver, *augmented_documents(self.trees, vocab, seed)]

    def parser(self) -> Path:
        """The folder of a spaCy pipeline with vectors and the trained parser."""
        folder = self.work / "parser"
        if not folder.exists():
            encoder = Encoder()
            encoder.load_state_dict(torch.load(self.pretrained(), weights_only=True))
            nlp = spacy.load(self.vectors())
            rounds = [self._round(seed, nlp.vocab) for seed in _SEEDS]
            dev = list(plain_documents(read_trees(self.treebank / "dev.conllu"), nlp.vocab))
            learnt = learn(Corpus(rounds, dev), encoder, nlp.vocab, _ROUNDS, _SEED)
            nlp.add_pipe(FACTORY)
            nlp.to_disk(folder)
            learnt.to_disk(folder / FACTORY)
        return folder


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Build the bundled Swedish pipeline.")
    parser.add_argument("--treebank", type=Path, required=True, help="folder with train, pud and dev .conllu")
    parser.add_argument("--statutes", type=Path, required=True, help="statutes.txt.gz, a paragraph a line")
    parser.add_argument(
        "--teachers",
        nargs="+",
        default=("bundled", "stanza"),
        metavar="ENGINE",
        help="engines that vote on silver trees, the best first, as training.evaluate names them",
    )
    parser.add_argument("--work", type=Path, default=Path("training/work"), help="folder for intermediate results")
    parser.add_argument("--step", choices=("vectors", "pretrained", "silver", "parser"), help="stop after this")
    parser.add_argument("--output", type=Path, help="folder of the pipeline; what is there is replaced")
    options = parser.parse_args()
    torch.set_num_threads(1)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    build = Build(options.treebank, options.statutes, options.work, tuple(options.teachers))
    if options.step:
        getattr(build, options.step)()
    elif options.output:
        package(build.parser(), build.trees, options.output)
    else:
        parser.error("--output or --step is needed")


if __name__ == "__main__":
    main()
