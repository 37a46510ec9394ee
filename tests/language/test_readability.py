from __future__ import annotations

import pytest

from washer.language.readability import is_long, lix, words_in


def test_lix_is_words_a_sentence_and_the_share_of_long_words() -> None:
    sentences = ["Vi bor här.", "Leverantören ansvarar för driften varje dag."]
    # nine words in two sentences; leverantören, ansvarar and driften are long
    assert lix(sentences) == pytest.approx(9 / 2 + 100 * 3 / 9)


def test_a_text_without_words_has_no_lix() -> None:
    assert lix([]) == 0
    assert lix(["12 345", "–"]) == 0


def test_a_compound_with_a_hyphen_is_one_word_and_a_number_none() -> None:
    assert words_in("It-systemet ska klara 40 000 ärenden (i EU:s nät).") == [
        "It-systemet",
        "ska",
        "klara",
        "ärenden",
        "i",
        "EU:s",
        "nät",
    ]


@pytest.mark.parametrize(("word", "long"), [("avtalet", True), ("avtal", False), ("e-post", False), ("ärende", False)])
def test_seven_letters_are_long(word: str, long: bool) -> None:
    assert is_long(word) is long
