from __future__ import annotations

import pytest

from washer.language.lists import listed


@pytest.mark.parametrize(
    ("words", "sentence"), [((), ""), (("a",), "a"), (("a", "b"), "a och b"), (("a", "b", "c"), "a, b och c")]
)
def test_words_are_listed_as_a_sentence_lists_them(words: tuple[str, ...], sentence: str) -> None:
    assert listed(words) == sentence


def test_the_last_word_may_be_a_choice() -> None:
    assert listed(("a", "b", "c"), "eller") == "a, b eller c"
