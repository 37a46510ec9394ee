from __future__ import annotations

import pytest

from washer.language.consistency import consistent, with_fixed


@pytest.mark.parametrize(
    ("pos", "heads", "relations", "wanted"),
    [
        ("PRON VERB ADP NOUN", [2, 0, 4, 2], "expl root case obl", "nsubj root case obl"),  # "Det handlar om pengar"
        ("PRON VERB NOUN", [2, 0, 2], "expl root nsubj", "expl root nsubj"),  # "Det finns pengar"
        ("PRON AUX ADV", [3, 3, 0], "expl cop root", "expl cop root"),  # "Det är här"
        ("DET NOUN VERB", [2, 3, 0], "amod nsubj root", "det nsubj root"),  # "Samtliga delar ingår"
        ("ADJ NOUN VERB", [2, 3, 0], "amod nsubj root", "amod nsubj root"),
    ],
)
def test_relations_agree_with_the_tree(pos: str, heads: list[int], relations: str, wanted: str) -> None:
    assert consistent(pos.split(), heads, relations.split()) == wanted.split()


def test_expressions_are_one() -> None:
    words = ["Till", "och", "med", "golvet", "skuras"]
    heads, relations = with_fixed(words, [4, 3, 4, 5, 0], ["case", "cc", "conj", "nsubj:pass", "root"])
    assert heads == [4, 1, 1, 5, 0]
    assert relations == ["case", "fixed", "fixed", "nsubj:pass", "root"]


def test_the_first_word_takes_over_what_hung_outside() -> None:
    words = ["Det", "sker", "därför", "att", "ytan", "nöts"]
    heads, relations = with_fixed(words, [2, 0, 4, 6, 6, 2], ["nsubj", "root", "advmod", "mark", "nsubj:pass", "advcl"])
    assert (heads[2:4], relations[2:4]) == ([6, 3], ["mark", "fixed"])
