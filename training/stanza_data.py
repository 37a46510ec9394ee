"""Treebank files in the forms that Stanza's own training code reads, and word vectors in the form that it loads."""

from __future__ import annotations

import gzip
import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import spacy

from training.conllu import Tree, Word, read_trees

_TREEBANK_FILES = ("train.conllu", "pud.conllu")
_PARAGRAPH = 8
_TREEBANK_WEIGHT = 20
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SEED = 7
_SKA = 0.5


def write_data(treebank: Path, folder: Path) -> None:
    """Writes train and dev as CoNLL-U for the networks, and as text with CoNLL-U for the tokenizer.

    The networks see what they are given later: "5 000" as two words, and "ska" as often as "skall". `test.conllu` is
    not read.
    """
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(_SEED)
    train = tuple(tree for name in _TREEBANK_FILES for tree in read_trees(treebank / name))
    dev = read_trees(treebank / "dev.conllu")
    _write_trees([_shall_varied(_split(tree), rng) for tree in train], folder / "train.conllu")
    _write_trees([_split(tree) for tree in dev], folder / "dev.conllu")
    _write_trees(train, folder / "train.text.conllu")
    _write_trees(dev, folder / "dev.text.conllu")
    _write_text(train, folder / "train.txt")
    _write_text(dev, folder / "dev.txt")


def write_vectors(vectors: Path, statutes: Path, treebank: Path, words: int, path: Path) -> None:
    """Writes the vectors of the commonest words, from a blank pipeline with floret vectors, as Stanza's pretrain file.

    Words are counted in the statute book and, twenty times as much, in the treebank's training part.
    """
    import torch
    from stanza.models.common.pretrain import PretrainedWordVocab
    from stanza.models.common.vocab import VOCAB_PREFIX

    counts: Counter[str] = Counter()
    with gzip.open(statutes, "rt", encoding="utf-8") as lines:
        for line in lines:
            counts.update(_WORD.findall(line.lower()))
    for name in _TREEBANK_FILES:
        for tree in read_trees(treebank / name):
            for word in tree.words:
                counts[word.form.lower().replace(" ", "\xa0")] += _TREEBANK_WEIGHT
    chosen = sorted(counts, key=lambda word: (-counts[word], word))[:words]
    vocab = spacy.load(vectors).vocab
    table = torch.zeros((len(VOCAB_PREFIX) + words, vocab.vectors_length))
    for row, form in enumerate(chosen, start=len(VOCAB_PREFIX)):
        table[row] = torch.from_numpy(vocab[form].vector.copy())
    torch.save({"vocab": PretrainedWordVocab(chosen).state_dict(), "emb": table}, path)


def _split(tree: Tree) -> Tree:
    """The tree with every word that holds a space as a chain of words."""
    starts = [0]
    for word in tree.words:
        starts.append(starts[-1] + word.form.count(" ") + 1)
    words: list[Word] = []
    for number, word in enumerate(tree.words):
        first, *rest = word.form.split(" ")
        head = starts[word.head - 1] + 1 if word.head else 0
        lemma = first if rest else word.lemma
        words.append(replace(word, form=first, lemma=lemma, head=head, space_after=bool(rest) or word.space_after))
        relation = "flat" if word.pos == "NUM" else "fixed"
        words += [replace(word, form=form, lemma=form, head=starts[number] + 1, relation=relation) for form in rest]
    return Tree(tuple(words))


def _shall_varied(tree: Tree, rng: random.Random) -> Tree:
    return Tree(tuple(_ska(word) if _is_skall(word) and rng.random() < _SKA else word for word in tree.words))


def _is_skall(word: Word) -> bool:
    return word.form.lower() == "skall"


def _ska(word: Word) -> Word:
    return replace(word, form="Ska" if word.form[0] == "S" else "ska")


def _write_trees(trees: Sequence[Tree], path: Path) -> None:
    with path.open("w", encoding="utf-8") as out:
        for tree in trees:
            out.write(f"# text = {_text(tree).rstrip()}\n")
            for number, word in enumerate(tree.words, start=1):
                lemma = word.form if word.lemma == "_" else word.lemma
                misc = "_" if word.space_after else "SpaceAfter=No"
                columns = (str(number), word.form, lemma, word.pos, word.tag, word.features, str(word.head))
                out.write("\t".join((*columns, word.relation, "_", misc)) + "\n")
            out.write("\n")


def _write_text(trees: Sequence[Tree], path: Path) -> None:
    """Running text, a few sentences a paragraph."""
    groups = [trees[first : first + _PARAGRAPH] for first in range(0, len(trees), _PARAGRAPH)]
    path.write_text("\n\n".join("".join(map(_text, group)).rstrip() for group in groups) + "\n", encoding="utf-8")


def _text(tree: Tree) -> str:
    last = tree.words[-1]
    return "".join(word.form + (" " if word.space_after or word is last else "") for word in tree.words)
