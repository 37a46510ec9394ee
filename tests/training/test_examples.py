"""What the network is trained on. Runs where PyTorch is (the extra `stanza`)."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest
import spacy

from tests.training.making import CONLLU
from training.conllu import read_trees
from training.corpus import augmented_documents, plain_documents
from washer.language.engine import Engine

pytest.importorskip("torch", reason="needs PyTorch: pip install -e '.[stanza]'")


def test_an_example_tells_what_is_to_be_learnt(tmp_path: Path) -> None:
    from training.examples import UNKNOWN, Lexicon, batch, example, labels_of

    path = tmp_path / "small.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    vocab = Engine().nlp.vocab
    trees = read_trees(path)
    (doc,) = plain_documents(trees, vocab)
    labels = labels_of([doc])
    lexicon = Lexicon.of(sorted({token.text for token in doc}), vocab)
    one = example(doc, labels, lexicon)
    assert one.heads.tolist()[:6] == [5, 5, 5, 5, 0, 5]
    assert one.sentences.tolist() == [0] * 6 + [6] * 4
    assert [labels.tags[tag][0] for tag in one.tags.tolist()[:3]] == ["NOUN", "AUX", "AUX"]
    assert labels.relations[one.relations[1]] == "aux"
    assert UNKNOWN in one.lemmas  # rules seen once are not learnt

    both = batch([one, example(next(iter(plain_documents(trees[1:], vocab))), labels, lexicon)], lexicon)
    assert both.heads.shape == (2, 10)
    assert both.heads[1].tolist()[4:] == [UNKNOWN] * 6
    assert both.rows[1, 4:].sum() == 0


def test_batches_hold_every_text_once() -> None:
    from training.examples import batches

    lengths = [3, 50, 4, 60, 5, 2000, 7] * 5
    groups = list(batches(lengths, random.Random(1), words=200))
    assert sorted(place for group in groups for place in group) == list(range(len(lengths)))
    assert all(len(group) == 1 or len(group) * max(lengths[place] for place in group) <= 200 for group in groups)


def test_augmented_documents_can_be_learnt(tmp_path: Path) -> None:
    from training.examples import Lexicon, example, labels_of

    path = tmp_path / "small.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    vocab = spacy.blank("sv").vocab
    docs = list(augmented_documents(read_trees(path) * 20, vocab, 3))
    labels = labels_of(docs)
    forms = sorted({token.text for doc in docs for token in doc})
    nothing = np.zeros((len(forms), 1))
    lexicon = Lexicon(
        {form: place for place, form in enumerate(forms)}, nothing.astype(np.int64), nothing.astype(np.float32)
    )
    for doc in docs:
        one = example(doc, labels, lexicon)
        assert max(one.heads) <= len(one.words)
        assert all(0 <= place < len(one.words) for place in one.sentences)
