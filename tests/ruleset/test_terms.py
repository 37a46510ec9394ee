from __future__ import annotations

from washer.ruleset.loader import default_rules, load_rules
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


def test_a_prefix_of_several_words_goes_on_in_its_last() -> None:
    label = Term("Grönblad-märk", prefix=True)
    assert [word for word, _ in found("grönblad-märkta varor, Grönblad-märke, Grönblad-nät", label)] == [
        "grönblad-märkta",
        "Grönblad-märke",
    ]
    assert [
        word for word, _ in found("Bra Val-märkt och bra val-märkt", Term("Bra Val-märk", prefix=True, case=True))
    ] == ["Bra Val-märkt"]


def test_every_form_of_every_shipped_term_can_be_found() -> None:
    terms = {term for rule in load_rules(default_rules()).rules for term in (*rule.find.terms, *rule.exceptions)}
    assert len(terms) > 1000
    for term in terms:
        ends = ["", *(["abc"] if term.prefix else [])]
        starts = ["", *(["abc"] if term.suffix else [])]
        texts = [
            start + form + end for form in term_forms(term) for start in starts for end in ends if not (start and end)
        ]
        assert all(found(text, term) for text in texts), term.text


def test_names_take_the_genitive() -> None:
    assert set(term_forms(Term("Telia", "name"))) == {"Telia", "Telias", "Telia:s"}
