"""The hand-annotated tender set: that it is well formed, and that the bundled pipeline holds its bars on it."""

from __future__ import annotations

from collections import Counter

import pytest

from training.conllu import NO_HEAD, Tree, paragraphs
from training.engines import Opened, open_engine
from training.tender import GOLD, GROUPS, tender_scores, tender_trees
from washer.documents.model import BlockKind

UPOS = {
    *("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ"),
    *("SYM", "VERB", "X"),
}
FEWEST_SENTENCES = 150
FEWEST = {"subject": 100, "object": 40, "purpose": 12, "auxiliary": 100, "negation": 20, "root": 120}
BARS = {"boundaries": 95.0, "attachments": 92.0, "upos": 96.5, "lemmas": 98.0, "auxiliary": 96.5, "negation": 92.0}


@pytest.fixture(scope="module")
def trees() -> tuple[Tree, ...]:
    return tender_trees()


@pytest.fixture(scope="module")
def bundled() -> Opened:
    return open_engine("bundled")


def test_the_lines_say_what_the_comments_say(trees: tuple[Tree, ...]) -> None:
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    texts = [line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")]
    assert [tree.text for tree in trees] == texts
    names = [line for line in lines if line.startswith("# sent_id")]
    assert len(set(names)) == len(names) == len(trees) >= FEWEST_SENTENCES


def test_every_word_has_a_class_and_a_lemma(trees: tuple[Tree, ...]) -> None:
    words = [word for tree in trees for word in tree.words]
    assert {word.pos for word in words} <= UPOS
    assert all(word.lemma for word in words)
    assert [
        word.form for word in words if word.pos in ("NOUN", "VERB", "AUX") and word.lemma != word.lemma.lower()
    ] == []


def test_heads_are_in_the_sentence_and_of_the_relations_told(trees: tuple[Tree, ...]) -> None:
    known = {relation for relations in GROUPS.values() for relation in relations}
    for tree in trees:
        told = [(number, word) for number, word in enumerate(tree.words, start=1) if word.head != NO_HEAD]
        assert {word.relation.split(":")[0] for _, word in told} <= known
        assert all(0 <= word.head <= len(tree.words) and word.head != number for number, word in told)
        assert all((word.head == 0) == (word.relation == "root") for _, word in told)
        assert sum(word.head == 0 for _, word in told) <= 1
        assert all(tree.words[word.head - 1].pos != "PUNCT" for _, word in told if word.head)


def test_there_is_enough_of_each_group(trees: tuple[Tree, ...]) -> None:
    counted = Counter(word.relation.split(":")[0] for tree in trees for word in tree.words if word.head != NO_HEAD)
    have = {name: sum(counted[relation] for relation in relations) for name, relations in GROUPS.items()}
    assert {name: have[name] for name, least in FEWEST.items() if have[name] < least} == {}


def test_paragraphs_are_blocks_of_every_kind(trees: tuple[Tree, ...]) -> None:
    kinds = Counter(group[0].paragraph.split()[-1] for group in paragraphs(trees))
    assert set(kinds) == {kind.value for kind in BlockKind}


def test_the_bundled_pipeline_holds_its_bars(trees: tuple[Tree, ...], bundled: Opened) -> None:
    found = tender_scores(bundled, trees)
    assert {name: found[name] for name, least in BARS.items() if found[name] < least} == {}


def test_an_engine_that_splits_wrongly_scores_lower(trees: tuple[Tree, ...], bundled: Opened) -> None:
    merged = tuple(Tree(tree.words, "" if number % 4 else "p") for number, tree in enumerate(trees))
    assert tender_scores(bundled, merged)["boundaries"] < BARS["boundaries"]
