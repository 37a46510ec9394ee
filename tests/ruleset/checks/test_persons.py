from __future__ import annotations

import re

import pytest

from washer.ruleset.checks.persons import PERSON, is_thing


@pytest.mark.parametrize(
    "word", ["ledsagaren", "massörerna", "guiden", "socionom", "maskinist", "utbildaren", "nattvakten"]
)
def test_whoever_does_a_trade_is_staff(word: str) -> None:
    assert re.fullmatch(f"(?i){PERSON}", word)


@pytest.mark.parametrize(
    "word", ["brukaren", "tidigare", "hållaren", "skrivare", "dialog", "frist", "leverantör", "inför"]
)
def test_those_served_things_and_comparatives_are_not(word: str) -> None:
    assert not re.fullmatch(f"(?i){PERSON}", word)


@pytest.mark.parametrize(("word", "thing"), [("betongväggarna", True), ("snickarna", False), ("entrévärdarna", False)])
def test_a_plural_that_comes_from_no_trade_is_a_thing(word: str, thing: bool) -> None:
    assert is_thing(word) is thing
