from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import spacy
from spacy.tokens import Doc

from training.engines import Opened, open_engine
from training.silver import example_sentences, voted

TEXT = "Leverantören ska leverera varorna"


class Reader:
    """An engine that reads every text as it is told."""

    def __init__(self, heads: list[int], relations: list[str]) -> None:
        self.vocab = spacy.blank("sv").vocab
        self.heads, self.relations = heads, relations

    def make_doc(self, text: str) -> Doc:
        return Doc(self.vocab, text.split())

    def pipe(self, docs: Iterable[Doc]) -> Iterator[Doc]:
        for doc in docs:
            words = [token.text for token in doc]
            pos = ["NOUN", "AUX", "VERB", "NOUN"]
            yield Doc(self.vocab, words, heads=self.heads, deps=self.relations, pos=pos, lemmas=words)

    def opened(self) -> Opened:
        return Opened(self, Path(), 0.0)


RIGHT = Reader([2, 2, 2, 2], ["nsubj", "aux", "ROOT", "obj"])
OBLIQUE = Reader([2, 2, 2, 2], ["nsubj", "aux", "ROOT", "obl"])
WRONG = Reader([1, 1, 1, 1], ["nsubj", "ROOT", "xcomp", "obj"])


def read(doc: Doc) -> list[tuple[int, str]]:
    return [(token.head.i, token.dep_) for token in doc]


def test_most_votes_decide() -> None:
    (doc,) = voted([TEXT], [OBLIQUE.opened(), RIGHT.opened(), RIGHT.opened()])
    assert read(doc) == list(zip(RIGHT.heads, RIGHT.relations, strict=True))


def test_the_first_decides_where_two_differ() -> None:
    (doc,) = voted([TEXT], [OBLIQUE.opened(), RIGHT.opened()])
    assert read(doc)[3] == (2, "obl")


def test_texts_that_are_read_too_differently_are_left_out() -> None:
    assert not list(voted([TEXT], [RIGHT.opened(), WRONG.opened()]))


def test_short_and_broken_texts_are_left_out() -> None:
    engine = open_engine("bundled")
    assert not list(voted(["Kulör vit", "Två\nrader ska det vara."], [engine, engine]))


def test_an_engine_agrees_with_itself() -> None:
    engine = open_engine("bundled")
    texts = example_sentences()[:5]
    docs = list(voted(texts, [engine, engine]))
    assert [doc.text for doc in docs] == texts
    assert [read(doc) for doc in docs] == [read(doc) for doc in engine.parse(texts, by_rule=True)]
