from __future__ import annotations

from pathlib import Path

import pytest

from washer.language.dictionary import Dictionary
from washer.language.engine import Engine
from washer.language.lemmatizer import LemmaTable, SwedishLemmatizer

SINGULAR = "Case=Nom|Definite=Ind|Gender=Com|Number=Sing"
DEFINITE = "Case=Nom|Definite=Def|Gender=Com|Number=Sing"
PLURAL = "Case=Nom|Definite=Ind|Gender=Neut|Number=Plur"


@pytest.fixture
def small() -> SwedishLemmatizer:
    table = LemmaTable({"ska\tAUX": "skola", "system\tNOUN": "system"}, {f"avtalen\tNOUN\t{PLURAL}": "avtal"})
    agents = {"målarna": "målare", "kanikan": "kanika", "påsvor": "påsva", "obundna": "obunden", "lövlösa": "lövlös"}
    forms = agents | {"stolar": "stol", "rutiner": "rutin", "hunnit": "hinna", "träd": "träd", "skruv": "skruva"}
    dictionary = Dictionary.build(
        forms, ["stol", "rutin", "köpa", "godkänna", "träda", "träd", "skruv", "ovattnig", "mål", "kan", "lö"]
    )
    return SwedishLemmatizer(table, dictionary)


@pytest.mark.parametrize(
    ("text", "pos", "features", "guess", "lemma"),
    [
        ("Ska", "AUX", "_", "ska", "skola"),  # the treebank's table, whatever the case
        ("köpte", "VERB", "_", "köpa", "köpa"),  # the guess is a known base form
        ("ramavtalen", "NOUN", PLURAL, "ramavtalen", "ramavtal"),  # the tail of a compound, from the table
        ("rutiner", "NOUN", PLURAL, "rutiner", "rutin"),  # the dictionary
        ("kontorsstolar", "NOUN", PLURAL, "kontorsstolar", "kontorsstol"),  # the tail, from the dictionary
        ("hunnit", "VERB", "_", "hunnit", "hinna"),  # no infinitive ends in a consonant
        ("blimpar", "VERB", "_", "blimp", "blimpa"),
        ("godkänt", "VERB", "_", "godkänd", "godkänna"),  # the participle is no infinitive
        ("träd", "NOUN", PLURAL, "träda", "träd"),  # a base form by the dictionary
        ("blorpskruv", "NOUN", SINGULAR, "blorpskruva", "blorpskruv"),  # a base form by its features
        ("blorpskruv", "NOUN", PLURAL, "blorpskruv", "blorpskruv"),  # no verb is the lemma of a noun
        ("målarna", "NOUN", PLURAL, "mål", "målare"),  # who does it is meant, not what is in the guess
        ("påsvor", "NOUN", PLURAL, "påsv", "påsva"),
        ("kanikan", "NOUN", DEFINITE, "kan", "kanika"),
        ("kurvar", "NOUN", PLURAL, "kurva", "kurv"),  # "-ar" is of verbs in "-a", not of nouns
        ("obundna", "ADJ", PLURAL, "obundn", "obunden"),
        ("vridna", "ADJ", PLURAL, "vridn", "vriden"),
        ("lövlösa", "ADJ", PLURAL, "lö", "lövlös"),  # a guess that has lost its stem is none
        ("IT-rutiner", "NOUN", PLURAL, "it-rutiner", "IT-rutin"),
        ("ovattnigare", "ADJ", "Degree=Cmp", "ovattnigare", "ovattnig"),
        ("förnybara", "ADJ", "Degree=Pos", "förnybara", "förnybar"),
        ("Annas", "PROPN", "Case=Gen", "anna", "Anna"),
        ("iPhone", "NOUN", "_", "iphone", "iPhone"),
        ("blorp", "X", "_", "blorp", "blorp"),
    ],
)
def test_order_of_sources(small: SwedishLemmatizer, text: str, pos: str, features: str, guess: str, lemma: str) -> None:
    assert small.lemma(text, pos, features, guess) == lemma


def test_tables_survive_the_disk(small: SwedishLemmatizer, tmp_path: Path) -> None:
    small.to_disk(tmp_path)
    again = SwedishLemmatizer().from_disk(tmp_path)
    assert (again.table, again.dictionary) == (small.table, small.dictionary)


@pytest.mark.parametrize(
    ("sentence", "lemmas"),
    [
        ("Leverantören ska tillhandahålla rapporterna.", ["leverantör", "skola", "tillhandahålla", "rapport", "."]),
        ("Stolarna har blivit bättre.", ["stol", "ha", "bli", "bra", "."]),
        ("Driftstörningarna åtgärdades.", ["driftstörning", "åtgärda", "."]),
    ],
)
def test_lemmas_in_the_bundled_pipeline(engine: Engine, sentence: str, lemmas: list[str]) -> None:
    assert [token.lemma_ for token in engine.nlp(sentence)] == lemmas
