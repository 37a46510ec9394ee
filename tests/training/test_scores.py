from __future__ import annotations

from collections.abc import Sequence

import pytest
import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab

from training.conllu import Tree, Word
from training.scores import MEASURES, conll_scores, found_parse, gold_parse

VOCAB: Vocab = spacy.blank("sv").vocab
WHOLE = dict.fromkeys(MEASURES, 100.0)


def word(form: str, lemma: str, pos: str, features: str, head: int, relation: str, space: bool = True) -> Word:
    return Word(form, lemma, pos, "_", features, head, relation, space)


BUYS = Tree(
    (
        word("Anna", "Anna", "PROPN", "Case=Nom", 2, "nsubj"),
        word("köper", "köpa", "VERB", "Tense=Pres|VerbForm=Fin", 0, "root"),
        word("t ex", "t_ex", "ADV", "Abbr=Yes", 4, "advmod"),
        word("bröd", "bröd", "NOUN", "Case=Nom|Number=Sing", 2, "obj", space=False),
        word(".", ".", "PUNCT", "_", 2, "punct"),
    )
)
SLEEPS = Tree((word("Bo", "Bo", "PROPN", "Case=Nom", 2, "nsubj"), word("sover", "_", "VERB", "Tense=Pres", 0, "root")))


def doc(trees: Sequence[Tree], **changed: list[str]) -> Doc:
    """The trees as an engine would give them, some attributes changed."""
    words = [one for tree in trees for one in tree.words]
    starts = [place == 0 for tree in trees for place in range(len(tree.words))]
    first = [number - place for number, place in enumerate(p for tree in trees for p in range(len(tree.words)))]
    attributes = {
        "words": [one.form for one in words],
        "pos": [one.pos for one in words],
        "lemmas": [one.lemma for one in words],
        "morphs": ["" if one.features == "_" else one.features for one in words],
        "deps": ["ROOT" if one.head == 0 else one.relation for one in words],
    } | changed
    heads = [
        at if one.head == 0 else start + one.head - 1 for at, (one, start) in enumerate(zip(words, first, strict=True))
    ]
    return Doc(VOCAB, spaces=[one.space_after for one in words], heads=heads, sent_starts=starts, **attributes)  # type: ignore[arg-type]


def scores(gold: Sequence[Tree], *found: Doc) -> dict[str, float]:
    return conll_scores(gold_parse(gold), found_parse(found))


def test_a_parse_fits_itself_in_one_text_or_in_several() -> None:
    assert scores([BUYS, SLEEPS], doc([BUYS, SLEEPS])) == WHOLE
    assert scores([BUYS, SLEEPS], doc([BUYS]), doc([SLEEPS])) == WHOLE


def test_each_measure_counts_its_own_errors() -> None:
    pos = ["PROPN", "NOUN", "ADV", "NOUN", "PUNCT"]
    assert scores([BUYS], doc([BUYS], pos=pos)) == WHOLE | {"upos": 80.0}
    lemmas = ["Anna", "köpa", "t_ex", "brö", "."]
    assert scores([BUYS], doc([BUYS], lemmas=lemmas)) == WHOLE | {"lemmas": 80.0}
    relations = ["obj", "ROOT", "advmod", "nsubj", "punct"]
    assert scores([BUYS], doc([BUYS], deps=relations)) == WHOLE | {"las": 60.0}


def test_subtypes_and_language_features_do_not_count_and_no_lemma_fits_any() -> None:
    relations = ["nsubj:pass", "ROOT", "advmod", "obj:agent", "punct"]
    features = ["Case=Nom|Typo=Yes", "VerbForm=Fin|Tense=Pres", "Abbr=Yes", "Case=Nom|Number=Sing", ""]
    assert scores([BUYS], doc([BUYS], deps=relations, morphs=features)) == WHOLE
    assert scores([SLEEPS], doc([SLEEPS], lemmas=["Bo", "sova"])) == WHOLE


def test_words_cut_differently_are_wrong_in_every_measure() -> None:
    cut = Tree(
        (
            *BUYS.words[:2],
            word("t", "t", "ADV", "Abbr=Yes", 5, "advmod"),
            word("ex", "ex", "ADV", "Abbr=Yes", 3, "fixed"),
            word("bröd", "bröd", "NOUN", "Case=Nom|Number=Sing", 2, "obj", space=False),
            BUYS.words[4],
        )
    )
    assert scores([BUYS], doc([cut])) == dict.fromkeys(MEASURES, round(200 * 4 / 11, 2)) | {"sentences": 100.0}


def test_a_wrong_head_is_wrong_and_so_is_a_root_more() -> None:
    split = [Tree(BUYS.words[:2]), Tree((BUYS.words[2],)), Tree(BUYS.words[3:])]
    free = [
        Tree(tuple(word(w.form, w.lemma, w.pos, w.features, 0, "root", w.space_after) for w in t.words)) for t in split
    ]
    found = scores([BUYS], doc(free))
    assert found["sentences"] == 0.0
    assert (found["uas"], found["las"], found["upos"]) == (20.0, 20.0, 100.0)


def test_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="differ"):
        scores([BUYS], doc([SLEEPS]))
