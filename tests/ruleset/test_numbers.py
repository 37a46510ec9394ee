import re

import pytest

from washer.ruleset.numbers import NUMBER, amounts, value_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5", 5),
        ("fem (5)", 5),
        ("tjugofem", 25),
        ("5 000", 5000),
        ("12.500", 12500),
        ("1,5", 1.5),
        ("hundra", 100),
    ],
)
def test_a_number_reads_the_same_in_digits_and_in_words(text: str, value: float) -> None:
    found = re.search(NUMBER, f"minst {text} års")
    assert found
    assert found.group() == text
    assert value_of(found.group()) == value


@pytest.mark.parametrize(
    ("text", "kronor"),
    [
        ("30 miljoner kronor", 30e6),
        ("tio (10) mnkr", 10e6),
        ("600 000 kr", 600e3),
        ("en miljard kronor", 1e9),
        ("2,5 MSEK", 2.5e6),
        ("500 tkr", 500e3),
        ("12.000.000 kronor", 12e6),
    ],
)
def test_a_sum_is_read_in_kronor(text: str, kronor: float) -> None:
    (amount,) = amounts(f"minst {text} per år")
    assert amount.kronor == kronor


@pytest.mark.parametrize("text", ["15 km", "tre kronprinsar", "5 krav", "ettårig", "femton personer"])
def test_what_is_no_money_is_no_sum(text: str) -> None:
    assert not list(amounts(text))
