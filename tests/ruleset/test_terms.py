from __future__ import annotations

from washer.ruleset.model import Term
from washer.ruleset.terms import TermIndex, term_forms, words_of


def found(text: str, *terms: Term) -> list[tuple[str, str]]:
    index = TermIndex(enumerate(terms))
    return [(text[hit.start : hit.end], hit.form) for hit in index.hits(text, words_of(text))]


def test_a_term_is_found_in_every_form() -> None:
    term = Term("erhålla", "verb")
    text = "Den som erhöll, erhåller eller har erhållit. Ska ERHÅLLAS."
    assert [word for word, _ in found(text, term)] == ["erhöll", "erhåller", "erhållit", "ERHÅLLAS"]


def test_a_phrase_is_found_over_spaces_and_points() -> None:
    assert [word for word, _ in found("Nät m.m. och m. m. samt och / eller", Term("m.m."), Term("och/eller"))] == [
        "m.m.",
        "m. m.",
        "och / eller",
    ]


def test_a_word_inside_another_is_not_found() -> None:
    assert found("Skallskada och hundskall, skall-krav", Term("skall")) == []


def test_compounds_are_found_where_the_term_says_so() -> None:
    teams = Term("Teams", "name", prefix=True, case=True)
    assert [word for word, _ in found("Teams-baserad, Teamsmöte, teams, Teams", teams)] == [
        "Teams-baserad",
        "Teamsmöte",
        "Teams",
    ]
    assert [word for word, _ in found("städutförande i rätt tid", Term("utförande", suffix=True))] == ["städutförande"]


def test_names_take_the_genitive() -> None:
    assert set(term_forms(Term("Telia", "name"))) == {"Telia", "Telias", "Telia:s"}
