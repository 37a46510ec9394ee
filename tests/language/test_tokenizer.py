from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from washer.language.tokenizer import NAME, SwedishTokenizer


def made() -> SwedishTokenizer:
    tokenizer = spacy.blank("sv", config={"nlp": {"tokenizer": {"@tokenizers": NAME}}}).tokenizer
    assert isinstance(tokenizer, SwedishTokenizer)
    return tokenizer


@pytest.fixture(scope="module")
def tokenizer() -> SwedishTokenizer:
    return made()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Viten är 5 000 kronor.", ["Viten", "är", "5 000", "kronor", "."]),
        ("1 234 567,50 kr", ["1 234 567,50", "kr"]),
        ("Priset är 12\u00a0500 kr", ["Priset", "är", "12\u00a0500", "kr"]),
        ("(t ex mjölk, m m)", ["(", "t ex", "mjölk", ",", "m m", ")"]),
        ("Bl a fr o m maj", ["Bl a", "fr o m", "maj"]),
    ],
)
def test_numbers_and_abbreviations_with_white_space_are_words(
    tokenizer: SwedishTokenizer, text: str, words: list[str]
) -> None:
    doc = tokenizer(text)
    assert [token.text for token in doc] == words
    assert doc.text == text


@pytest.mark.parametrize("text", ["SS 436 40 00", "mm 2 st", "punkt 3.1 200 kg", "ett ex t om", "2024 100", "E 18 30"])
def test_other_white_space_parts_words(tokenizer: SwedishTokenizer, text: str) -> None:
    assert all(" " not in token.text for token in tokenizer(text))


def test_a_number_in_groups_is_like_a_number(tokenizer: SwedishTokenizer) -> None:
    assert [token.like_num for token in tokenizer("5 000 st, t ex")] == [True, False, False, False]


def test_is_written_and_read(tokenizer: SwedishTokenizer, tmp_path: Path) -> None:
    tokenizer.to_disk(tmp_path / "tokenizer")
    again = made().from_disk(tmp_path / "tokenizer")
    assert [token.text for token in again("t.ex. 5 000 kr")] == [token.text for token in tokenizer("t.ex. 5 000 kr")]
