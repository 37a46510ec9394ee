"""Paradigms of words and phrases: regular and strong, prefixes, compounds, agreement, and what is refused."""

from __future__ import annotations

import pytest

from washer.language.inflection import gender, phrase_forms
from washer.language.lexicon import lexicon

VERB_SLOTS = ("inf", "pres", "past", "sup", "imp")


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("analysera", "analysera analyserar analyserade analyserat analysera"),
        ("följa", "följa följer följde följt följ"),
        ("köpa", "köpa köper köpte köpt köp"),
        ("begära", "begära begär begärde begärt begär"),
        ("bestämma", "bestämma bestämmer bestämde bestämt bestäm"),
        ("använda", "använda använder använde använt använd"),
        ("fästa", "fästa fäster fäste fäst fäst"),
        ("bo", "bo bor bodde bott bo"),
        ("erhålla", "erhålla erhåller erhöll erhållit erhåll"),
        ("vidta", "vidta vidtar vidtog vidtagit vidta"),
        ("göra", "göra gör gjorde gjort gör"),
        ("se till", "se till ser till såg till sett till se till"),
        ("yttra sig", "yttra sig yttrar sig yttrade sig yttrat sig yttra sig"),
        (
            "göra en analys av",
            "göra en analys av gör en analys av gjorde en analys av gjort en analys av gör en analys av",
        ),
    ],
)
def test_active_forms_of_a_verb(verb: str, forms: str) -> None:
    found = phrase_forms(verb, "verb")
    assert " ".join(found[slot][0] for slot in VERB_SLOTS) == forms


@pytest.mark.parametrize(
    ("verb", "infinitive", "present", "past", "supine"),
    [
        ("kontrollera", "kontrolleras", "kontrolleras", "kontrollerades", "kontrollerats"),
        ("erhålla", "erhållas", "erhålls", "erhölls", "erhållits"),
        ("läsa", "läsas", "läses", "lästes", "lästs"),
        ("köra", "köras", "körs", "kördes", "körts"),
        ("bestämma", "bestämmas", "bestäms", "bestämdes", "bestämts"),
        ("ta emot", "tas emot", "tas emot", "togs emot", "tagits emot"),
    ],
)
def test_passive_forms_of_a_verb(verb: str, infinitive: str, present: str, past: str, supine: str) -> None:
    found = phrase_forms(verb, "verb")
    slots = ("inf.pass", "pres.pass", "past.pass", "sup.pass")
    assert [found[slot][0] for slot in slots] == [infinitive, present, past, supine]


@pytest.mark.parametrize(
    ("verb", "participles"),
    [
        ("betala", "betald betalt betalda"),
        ("inventera", "inventerad inventerat inventerade"),
        ("riva", "riven rivet rivna"),
        ("vinna", "vunnen vunnet vunna"),
        ("köpa", "köpt köpt köpta"),
        ("bygga", "byggd byggt byggda"),
    ],
)
def test_participles(verb: str, participles: str) -> None:
    found = phrase_forms(verb, "verb")
    assert " ".join(found[slot][0] for slot in ("ptcp.com", "ptcp.neut", "ptcp.plur")) == participles


@pytest.mark.parametrize("verb", ["få", "ha", "se till", "yttra sig", "finnas", "leda till", "vara i behov av"])
def test_what_has_no_passive_lacks_the_slots(verb: str) -> None:
    assert not [slot for slot in phrase_forms(verb, "verb") if slot.endswith(".pass")]


def test_a_phrase_has_no_participles() -> None:
    assert not [slot for slot in phrase_forms("göra en analys av", "verb") if slot.startswith("ptcp")]


def test_old_forms_are_recognised_and_never_come_first() -> None:
    assert phrase_forms("vidta", "verb")["inf"] == ("vidta", "vidtaga")
    assert phrase_forms("erhålla", "verb")["pres.pass"] == ("erhålls", "erhålles")
    assert phrase_forms("finnas", "verb")["pres"] == ("finns", "finnes")


def test_participles_that_are_other_words_are_left_out() -> None:
    assert "företagen" not in {form for forms in phrase_forms("företa", "verb").values() for form in forms}
    assert "erfaren" not in {form for forms in phrase_forms("erfara", "verb").values() for form in forms}


@pytest.mark.parametrize(
    ("noun", "forms"),
    [
        ("kopia", "kopia kopian kopior kopiorna"),
        ("nyckel", "nyckel nyckeln nycklar nycklarna"),
        ("bestämmelse", "bestämmelse bestämmelsen bestämmelser bestämmelserna"),
        ("överklagande", "överklagande överklagandet överklaganden överklagandena"),
        ("villkor", "villkor villkoret villkor villkoren"),
        ("användare", "användare användaren användare användarna"),
        ("system", "system systemet system systemen"),
        ("man", "man mannen män männen"),
        ("anbudsdel", "anbudsdel anbudsdelen anbudsdelar anbudsdelarna"),
        ("ska-krav", "ska-krav ska-kravet ska-krav ska-kraven"),
        ("lärarhandledning", "lärarhandledning lärarhandledningen lärarhandledningar lärarhandledningarna"),
        ("elektriker", "elektriker elektrikern elektriker elektrikerna"),
    ],
)
def test_nouns(noun: str, forms: str) -> None:
    found = phrase_forms(noun, "noun")
    assert " ".join(found[slot][0] for slot in ("sing.ind", "sing.def", "plur.ind", "plur.def")) == forms


def test_genitives() -> None:
    found = phrase_forms("hus", "noun")
    assert found["sing.ind.gen"] == ("hus",)
    assert found["plur.def.gen"] == ("husens",)


def test_an_adjective_before_a_noun_agrees_with_it() -> None:
    found = phrase_forms("beprövad metod", "noun")
    assert found["plur.ind"] == ("beprövade metoder",)
    assert phrase_forms("beprövat arbetssätt", "noun")["sing.ind"] == ("beprövat arbetssätt",)
    assert "sing.def" not in found


@pytest.mark.parametrize(("noun", "expected"), [("metod", "com"), ("införande", "neut"), ("uppstartsmöte", "neut")])
def test_gender(noun: str, expected: str) -> None:
    assert gender(noun) == expected


@pytest.mark.parametrize(
    ("adjective", "forms"),
    [
        ("erforderlig", "erforderlig erforderligt erforderliga"),
        ("god", "god gott goda"),
        ("öppen", "öppen öppet öppna"),
        ("hård", "hård hårt hårda"),
        ("röd", "röd rött röda"),
        ("ny", "ny nytt nya"),
        ("enkel", "enkel enkelt enkla"),
        ("adekvat", "adekvat adekvat adekvata"),
        ("gemensam", "gemensam gemensamt gemensamma"),
        ("gällande", "gällande gällande gällande"),
        ("beprövad", "beprövad beprövat beprövade"),
        ("handikappad", "handikappad handikappat handikappade"),
        ("sann", "sann sant sanna"),
    ],
)
def test_adjectives(adjective: str, forms: str) -> None:
    found = phrase_forms(adjective, "adjective")
    assert " ".join(found[slot][0] for slot in ("pos.com", "pos.neut", "pos.plur")) == forms


@pytest.mark.parametrize(
    ("adjective", "comparative", "superlative"),
    [("god", "bättre", "bästa"), ("holistisk", "mer holistisk", "mest holistiska"), ("snabb", "snabbare", "snabbaste")],
)
def test_comparison(adjective: str, comparative: str, superlative: str) -> None:
    found = phrase_forms(adjective, "adjective")
    assert (found["cmp"][0], found["sup.def"][0]) == (comparative, superlative)


def test_no_class_has_the_base_alone_and_a_name_its_genitive() -> None:
    assert phrase_forms("å", "") == {"base": ("å",)}
    assert phrase_forms("Word", "name")["base.gen"] == ("Words",)


@pytest.mark.parametrize(
    ("word", "word_class"), [("xylfa", "verb"), ("brumzyx", "noun"), ("zork", "adjective"), ("ord", "pronoun")]
)
def test_an_unknown_word_is_refused_by_name(word: str, word_class: str) -> None:
    with pytest.raises(ValueError, match=word):
        phrase_forms(word, word_class)


def test_a_result_may_be_changed_without_changing_the_next() -> None:
    phrase_forms("få", "verb").clear()
    assert phrase_forms("få", "verb")["pres"] == ("får",)


@pytest.mark.parametrize("word_class", ["verb", "noun", "adjective"])
def test_every_entry_of_the_lexicon_inflects(word_class: str) -> None:
    for word in lexicon(word_class):
        assert phrase_forms(word, word_class), word
