from __future__ import annotations

import pytest

from washer.ruleset.loader import RuleSet
from washer.ruleset.patterns import Pattern, PatternFilter, translate


def test_word_class_knows_swedish_letters() -> None:
    assert [text for _, _, text in Pattern(r"(?i)minst\s+(?P<span>\w+)").matches("Minst åttio")] == [{}]
    assert next(iter(Pattern(r"[\w-]+").matches("ägg-röra")))[:2] == (0, 8)


def test_white_space_knows_the_no_break_space() -> None:
    assert Pattern(r"5\s000").found_in("kostar 5\u00a0000 kr")


def test_a_match_never_cuts_a_word() -> None:
    assert not Pattern("ung").found_in("ungefär ungdomlig åldersung")
    assert Pattern("ung").found_in("en ung, pigg")


@pytest.mark.parametrize("pattern", [r"\bord", r"[\W]", r"ord\B", "(", "(?=ord)"])
def test_what_re2_cannot_do_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        _ = Pattern(pattern).compiled


def test_escaped_brackets_do_not_open_a_class() -> None:
    assert translate(r"\[\w\]").startswith(r"\[[0-9A-Za-z_")
    assert Pattern(r"\[\w\]").found_in("ett [å] i klammer")


def test_the_filter_never_loses_a_match(ruleset: RuleSet) -> None:
    patterns = [Pattern(source) for rule in ruleset.rules for source in rule.find.regex]
    sieve = PatternFilter([pattern.translated for pattern in patterns])
    texts = [
        text for rule in ruleset.rules for example in rule.examples for text in (example.text, example.text.upper())
    ]
    for text in texts:
        candidates = set(sieve.candidates(text))
        assert {number for number, pattern in enumerate(patterns) if pattern.compiled.search(text)} <= candidates
    assert sum(len(sieve.candidates(text)) for text in texts) < len(texts) * len(patterns) / 5


def test_a_filter_of_nothing_has_no_candidates() -> None:
    assert not PatternFilter([]).candidates("vad som helst")
