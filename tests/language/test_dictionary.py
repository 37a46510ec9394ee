from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from washer.language.dictionary import Dictionary

WORDS = st.text(alphabet="abcåäös-", min_size=1, max_size=8)


def test_looks_up_lemmas_and_base_forms() -> None:
    dictionary = Dictionary.build({"bilar": "bil", "bilen": "bil", "gick": "gå"}, ["bil", "gå"])
    assert dictionary.lemma("bilar") == "bil"
    assert dictionary.lemma("gick") == "gå"
    assert dictionary.lemma("bil") is None
    assert dictionary.is_lemma("bil")
    assert not dictionary.is_lemma("bilar")


def test_genitives_follow_from_the_form_without_s() -> None:
    with_genitive = Dictionary.build({"bilen": "bil", "bilens": "bil"}, ["bil"])
    assert with_genitive.lemma("bilens") == "bil"
    assert b"bilens" not in with_genitive.data


def test_knows_nothing_when_empty() -> None:
    assert Dictionary().lemma("bil") is None
    assert not Dictionary().is_lemma("bil")


@given(st.dictionaries(WORDS, WORDS, max_size=30), st.sets(WORDS, max_size=10))
def test_every_pair_is_found_again(lemmas: dict[str, str], base: set[str]) -> None:
    dictionary = Dictionary.build(lemmas, base)
    assert all(dictionary.lemma(form) == lemma for form, lemma in lemmas.items())
    assert all(dictionary.is_lemma(form) for form in base)


def test_writes_the_same_bytes_and_reads_them_back(tmp_path: Path) -> None:
    dictionary = Dictionary.build({"bilar": "bil", "åar": "å"}, ["bil"])
    for name in ("one", "two"):
        dictionary.write(tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert Dictionary.read(tmp_path / "one") == dictionary
