from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.vocab import Vocab

from tests.training.making import CONLLU
from training.conllu import Tree, read_trees
from training.corpus import augmented_documents, plain_documents
from training.lexicon import lemma_table
from washer.language.dictionary import Dictionary


@pytest.fixture(scope="module")
def vocab() -> Vocab:
    return spacy.blank("sv").vocab


@pytest.fixture
def trees(tmp_path: Path) -> tuple[Tree, ...]:
    path = tmp_path / "small.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    return read_trees(path)


def test_reads_words_and_leaves_ranges_out(trees: tuple[Tree, ...]) -> None:
    assert [len(tree.words) for tree in trees] == [6, 4]
    assert trees[0].words[3].form == "5 000"
    assert not trees[0].words[4].space_after


def test_running_text_keeps_the_trees(trees: tuple[Tree, ...], vocab: Vocab) -> None:
    (doc,) = plain_documents(trees, vocab)
    assert doc.text.strip() == "Priset skall vara 5 000 kr. Annas bil kom."
    assert [sentence.root.text for sentence in doc.sents] == ["kr", "kom"]
    assert [(token.text, token.head.text, token.dep_) for token in doc][3] == (
        "5 000",
        "kr",
        "nummod",
    )
    assert doc[1].lemma_ == "skola"


def test_augmentation_is_the_same_for_the_same_seed(trees: tuple[Tree, ...], vocab: Vocab) -> None:
    many = trees * 30
    one, again, other = ([doc.text for doc in augmented_documents(many, vocab, seed)] for seed in (1, 1, 2))
    assert one == again != other
    text = "\n".join(one)
    assert "Priset ska " in text
    assert "Priset skall " in text


def test_augmented_trees_have_one_root_a_sentence(trees: tuple[Tree, ...], vocab: Vocab) -> None:
    for doc in augmented_documents(trees * 30, vocab, seed=5):
        for sentence in doc.sents:
            assert sum(token.dep_ == "ROOT" for token in sentence) == 1


def test_lemma_table_knows_names_and_words(trees: tuple[Tree, ...]) -> None:
    table = lemma_table(trees, Dictionary.build({"bil": "bil"}, ["bil"]))
    assert table.lemma("skall", "AUX", "_") == "skola"
    assert table.lemma("Annas", "PROPN", "_") == "Anna"
    assert table.lemma("kom", "VERB", "Tense=Past|VerbForm=Fin") == "komma"
    assert table.lemma("kom", "NOUN", "_") is None
