"""The look that goes before slow expressions saves work and loses nothing."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from typing import cast

import pytest

from washer.api import Washer
from washer.expressions import _Expression, expression
from washer.ruleset.likely import likely, loosened

EVERY_NTH_EXAMPLE = 8


@pytest.mark.parametrize(
    ("pattern", "looser"),
    [
        (r"(?i)(?<![\w-])(?P<span>bord(?=s(k)iva)s)\b", "(?is)(bords)(?:)"),
        (r"minst\s[^)\]x]{2,}?(?:år|dygn){0,3}", r"(?is)minst..+?(?:år|dygn)*"),
        (r"^\(a\)(?!\)|[)]b)(?-i:[A-Z])\u00a0$", r"(?is)(?:)\(a\)(?-i:.).(?:)"),
    ],
)
def test_it_asks_for_no_more_than_the_words(pattern: str, looser: str) -> None:
    assert loosened(pattern) == looser


def test_only_those_whose_words_stand_in_the_text_are_tried() -> None:
    patterns = (expression(r"(?i)\w+ska\s+vara"), expression(r"\d+"), expression(r"(?<!hög)skola"), expression("Åre"))
    assert [one.pattern for one in likely(patterns, "en HÖGSKOLA i åre")] == [r"\d+", "(?<!hög)skola", "Åre"]


def test_it_never_loses_a_match(washer: Washer) -> None:
    washer.check_text("Leverantören ska erbjuda tre servrar.")  # some checks make their expressions when first asked
    patterns = tuple(_all_expressions())
    examples = [example.text for rule in washer.ruleset.rules for example in rule.examples]
    for text in examples[::EVERY_NTH_EXAMPLE]:
        tried = set(likely(patterns, text))
        assert [one.pattern for one in patterns if one not in tried and one.search(text)] == []
    assert len(patterns) > 400


def _all_expressions() -> Iterator[re.Pattern[str]]:
    return (
        cast("re.Pattern[str]", one)
        for one in gc.get_objects()
        if isinstance(one, _Expression) and isinstance(one.pattern, str)
    )
