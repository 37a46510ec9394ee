"""Floret vectors from the statute book: subword vectors in a small hashed table."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import spacy
from spacy.training.initialize import convert_vectors

from training.conllu import Tree
from washer.language import tokenizer

_TOKEN = re.compile(
    r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:[-:'’][^\W\d_]+)*\.?(?=\s|$)|[^\W\d_]+(?:[-:'’][^\W\d_]+)*|[^\w\s]|_"
)
_WITH_STOP = frozenset(
    ["t.ex.", "bl.a.", "m.m.", "kap.", "st.", "prop.", "bet.", "s.k.", "d.v.s.", "o.s.v.", "osv.", "nr.", "ca."]
)
_TREEBANK_COPIES = 2


def statute_lines(path: Path) -> Iterator[str]:
    """The statute book, a paragraph a line."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield line.strip()


def train_vectors(statutes: Path, trees: Sequence[Tree], work: Path, rows: int, width: int, epochs: int) -> Path:
    """Trains vectors on the statutes and the treebank's words and returns the folder of a blank pipeline with them.

    `rows` is the size of the hashed table. One thread, so that the result is the same every time.
    """
    import floret

    text, table, folder = work / "text.txt", work / "vectors.floret", work / "vectors"
    work.mkdir(parents=True, exist_ok=True)
    with text.open("w", encoding="utf-8") as out:
        for line in statute_lines(statutes):
            words = _words(line)
            if len(words) > 1:
                out.write(" ".join(words) + "\n")
        for _ in range(_TREEBANK_COPIES):
            for tree in trees:
                out.write(" ".join(word.form.lower() for word in tree.words) + "\n")
    model = floret.train_unsupervised(
        str(text),
        model="skipgram",
        mode="floret",
        hashCount=2,
        bucket=rows,
        dim=width,
        minn=4,
        maxn=5,
        minCount=3,
        neg=5,
        epoch=epochs,
        ws=5,
        lr=0.05,
        thread=1,
        verbose=1,
    )
    model.save_floret_vectors(str(table))
    nlp = spacy.blank("sv", config={"nlp": {"tokenizer": {"@tokenizers": tokenizer.NAME}}})
    convert_vectors(nlp, table, truncate=0, prune=-1, mode="floret")
    nlp.to_disk(folder)
    return folder


def _words(line: str) -> list[str]:
    """The words of a line in lower case, cut as spaCy cuts them."""
    words: list[str] = []
    for found in _TOKEN.finditer(line.lower()):
        word = found.group()
        if word.endswith(".") and len(word) > 1 and word not in _WITH_STOP:
            words += [word[:-1], "."]
        else:
            words.append(word)
    return words
