"""Builds the bundled pipeline from a treebank folder and the statute book, step by step.

    python -m training.build --treebank FOLDER --statutes statutes.txt.gz --output washer/language/pipeline

A step whose result lies in the work folder is not done again. Nothing is fetched from the network.
"""

from __future__ import annotations

import argparse
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import spacy
import torch
from spacy.language import Language
from spacy.tokens import DocBin
from spacy.vocab import Vocab

from training.conllu import Tree, read_trees
from training.corpus import augmented_documents, plain_documents
from training.engines import open_engine
from training.learn import Corpus, learn, polish
from training.network import Encoder
from training.package import package
from training.pretrain import pretrain
from training.silver import silver_documents
from training.vectors import train_vectors
from washer.language.biaffine_parser import FACTORY, BiaffineParser

_TREEBANK_FILES = ("train.conllu", "pud.conllu")
_SEEDS = (11, 12, 13, 14, 15, 16)
_SECOND_SILVER_SEEDS = (21, 22)
_SECOND_GOLD_SEEDS = (111, 112, 113, 114, 115, 116)
_SEED = 0
_SECOND_SEEDS = (1, 2)
_VECTOR_ROWS, _VECTOR_WIDTH, _VECTOR_EPOCHS = 30_000, 100, 10
_PRETRAINING_WORDS = 5_000_000
_ROUNDS, _SECOND_ROUNDS = 40, 10
_SILVER_WORDS = 60_000
_SECOND_SILVER_WORDS = 50_000

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
        """The folder of the trees that the teachers voted for, a file a seed."""
        return self._voted(self.work / "silver", _SEEDS, _SILVER_WORDS, self.teachers)

    def parser(self) -> Path:
        """The folder of a spaCy pipeline with vectors and the trained parser."""
        folder = self.work / "parser"
        if not folder.exists():
            encoder = Encoder()
            encoder.load_state_dict(torch.load(self.pretrained(), weights_only=True))
            nlp = spacy.load(self.vectors())
            corpus = self._corpus(nlp.vocab, self.silver(), _SEEDS, _SEEDS)
            self._write(nlp, learn(corpus, encoder, nlp.vocab, _ROUNDS, _SEED), folder)
        return folder

    def polished(self) -> Path:
        """The folder of the same pipeline after some rounds more, with trees that it voted for itself, first."""
        folder = self.work / "polished"
        if not folder.exists():
            package(self.parser(), self.trees, self.work / "packaged")
            teachers = (str(self.work / "packaged"), *self.teachers)
            silver = self._voted(self.work / "silver", _SECOND_SILVER_SEEDS, _SECOND_SILVER_WORDS, teachers)
            nlp = spacy.load(self.parser())
            parser = nlp.get_pipe(FACTORY)
            if not isinstance(parser, BiaffineParser):
                raise TypeError(f"{FACTORY} is {type(parser).__name__}")
            nlp.remove_pipe(FACTORY)
            corpus = self._corpus(nlp.vocab, silver, _SECOND_SILVER_SEEDS, _SECOND_GOLD_SEEDS)
            for seed in _SECOND_SEEDS:
                parser = polish(parser, corpus, _SECOND_ROUNDS, seed)
            self._write(nlp, parser, folder)
        return folder

    def _voted(self, folder: Path, seeds: Sequence[int], words: int, teachers: Sequence[str]) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        if missing := [seed for seed in seeds if not (folder / f"{seed}.spacy").exists()]:
            opened = [open_engine(name) for name in teachers]
            for seed in missing:
                docs = silver_documents(self.statutes, words, opened, seed)
                _log.info("silver trees %d: %d words", seed, sum(map(len, docs)))
                DocBin(docs=docs).to_disk(folder / f"{seed}.spacy")
        return folder

    def _corpus(self, vocab: Vocab, folder: Path, silver: Sequence[int], gold: Sequence[int]) -> Corpus:
        """Silver and gold trees in as many versions as there are seeds of gold."""
        rounds = []
        for silver_seed, gold_seed in zip(cycle(silver), gold, strict=False):
            voted = DocBin().from_disk(folder / f"{silver_seed}.spacy").get_docs(vocab)
            rounds.append([*voted, *augmented_documents(self.trees, vocab, gold_seed)])
        return Corpus(rounds, list(plain_documents(read_trees(self.treebank / "dev.conllu"), vocab)))

    def _write(self, nlp: Language, parser: BiaffineParser, folder: Path) -> None:
        nlp.add_pipe(FACTORY)
        nlp.to_disk(folder)
        parser.to_disk(folder / FACTORY)


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
    parser.add_argument(
        "--step", choices=("vectors", "pretrained", "silver", "parser", "polished"), help="stop after this"
    )
    parser.add_argument("--output", type=Path, help="folder of the pipeline; what is there is replaced")
    options = parser.parse_args()
    torch.set_num_threads(1)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    build = Build(options.treebank, options.statutes, options.work, tuple(options.teachers))
    if options.step:
        getattr(build, options.step)()
    elif options.output:
        package(build.polished(), build.trees, options.output)
    else:
        parser.error("--output or --step is needed")


if __name__ == "__main__":
    main()
