from __future__ import annotations

import pytest

from washer.language.punctuation import placed


@pytest.mark.parametrize(
    ("words", "heads", "relations", "wanted"),
    [
        ("Lampan lyser .", [2, 0, 1], "nsubj root punct", {3: 2}),  # the root
        ("– Lampan lyser", [2, 3, 0], "punct nsubj root", {1: 3}),
        ("röda , gula lampor", [4, 4, 1, 0], "amod punct conj root", {2: 3}),  # the conjunct behind it
        ("röda och gula lampor", [4, 1, 1, 0], "amod cc conj root", {2: 3}),
        ("den » gula » lampan", [5, 5, 5, 5, 0], "det punct amod punct root", {2: 3, 4: 3}),  # what is quoted
        ("lampan ( gul ) lyser", [5, 5, 1, 5, 0], "nsubj punct appos punct root", {2: 1, 4: 1}),  # its head
        ("lampan , som lyser , hänger", [6, 6, 4, 1, 6, 0], "nsubj punct nsubj acl:relcl punct root", {2: 6, 5: 6}),
        ("a ( b c ) d", [6, 6, 1, 6, 3, 0], "dep punct dep dep punct root", {2: 6, 5: 3}),  # no phrase within
    ],
)
def test_marks_hang_where_the_tree_tells(words: str, heads: list[int], relations: str, wanted: dict[int, int]) -> None:
    changed = placed(words.split(), heads, relations.split())
    assert {place: changed[place - 1] for place in wanted} == wanted
    others = [place for place in range(1, len(heads) + 1) if place not in wanted]
    assert [changed[place - 1] for place in others] == [heads[place - 1] for place in others]


def test_nothing_but_marks() -> None:
    assert placed(["–", "."], [0, 1], ["root", "punct"]) == [0, 1]
