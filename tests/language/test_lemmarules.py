from __future__ import annotations

import pytest

from washer.language.lemmarules import apply, rule


@pytest.mark.parametrize(
    ("form", "lemma", "made"),
    [
        ("leverantören", "leverantör", "2"),
        ("större", "stor", "4or"),
        ("och", "och", "0"),
        ("ska", "skola", "1ola"),
        ("är", "vara", "2vara"),
    ],
)
def test_a_rule_makes_the_lemma_of_the_form(form: str, lemma: str, made: str) -> None:
    assert rule(form, lemma) == made
    assert apply(form, made) == lemma


def test_a_rule_serves_other_words() -> None:
    assert apply("beställaren", rule("leverantören", "leverantör")) == "beställar"
    assert apply("pennorna", rule("skolorna", "skola")) == "penna"


def test_a_form_too_short_for_the_rule_stays() -> None:
    assert apply("i", "2") == "i"
    assert apply("en", "2") == "en"
