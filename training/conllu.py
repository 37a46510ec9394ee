"""Reading UD treebanks in CoNLL-U."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_COLUMNS = 10


@dataclass(frozen=True, slots=True)
class Word:
    """A syntactic word: one line of CoNLL-U. `head` is the head's number in the sentence, 0 for the root.

    `features` is "_" for none; `space_after` tells whether white space follows in the text.
    """

    form: str
    lemma: str
    pos: str
    tag: str
    features: str
    head: int
    relation: str
    space_after: bool


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence of a treebank."""

    words: tuple[Word, ...]


def read_trees(path: Path) -> tuple[Tree, ...]:
    """The sentences of a file; ranges of words and empty nodes are left out."""
    return tuple(_trees(path))


def _trees(path: Path) -> Iterator[Tree]:
    words: list[Word] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if len(columns) == _COLUMNS and columns[0].isdigit():
                words.append(_word(columns))
            elif not line.strip() and words:
                yield Tree(tuple(words))
                words = []
    if words:
        yield Tree(tuple(words))


def _word(columns: list[str]) -> Word:
    _, form, lemma, pos, tag, features, head, relation, _, misc = columns
    return Word(form, lemma, pos, tag, features, int(head), relation, "SpaceAfter=No" not in misc)
