from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from washer.ruleset.checks.nations import (
    goods_from_place,
    goods_of_nation,
    is_foreign,
    named_after_place,
    said_of_goods,
)
from washer.ruleset.gazetteer import is_goods


def words(text: str, spans: Callable[[str], Iterator[tuple[int, int]]]) -> list[str]:
    return [text[start:end] for start, end in spans(text)]


@pytest.mark.parametrize("word", ["kalksten", "olivoljan", "nötkött", "ekar", "Mattorna", "pappersmassa"])
def test_goods_are_known_in_all_forms_and_at_the_end_of_compounds(word: str) -> None:
    assert is_goods(word)


@pytest.mark.parametrize("word", ["tjänsten", "rapport", "kost", "full", "bibliotek", "listen"])
def test_words_that_only_end_alike_are_no_goods(word: str) -> None:
    assert not is_goods(word)


def test_goods_of_a_nation_are_found_over_an_adjective_and_after_a_comma() -> None:
    assert words("Estnisk torkad gran ska användas.", goods_of_nation) == ["Estnisk torkad gran"]
    assert words("Kycklingfilé, dansk, 2 kg", goods_of_nation) == ["dansk"]
    assert words("Turkisk musik spelas.", goods_of_nation) == []
    assert words("Svenska ska vara huvudspråk.", goods_of_nation) == []
    assert words("Ange andelen svenska ägg.", goods_of_nation) == []


def test_a_nation_is_said_of_goods_and_not_of_people() -> None:
    assert words("Teet ska vara kinesiskt.", said_of_goods) == ["kinesiskt"]
    assert words("Tolken ska vara kinesisk.", said_of_goods) == []


def test_goods_may_be_from_a_place_or_named_after_one() -> None:
    assert words("Honung från Ungern, 500 g", goods_from_place) == ["från Ungern"]
    assert words("Brev från Ungern sparas.", goods_from_place) == []
    assert words("Trappan ska ha carraramarmor.", named_after_place) == ["carraramarmor"]


@pytest.mark.parametrize(("name", "foreign"), [("Nya Zeeland", True), ("EU", True), ("Uppsala", False)])
def test_places_abroad_are_told_from_those_at_home(name: str, foreign: bool) -> None:
    assert is_foreign(name) is foreign
