"""The bundled pipeline's parser, with the weights that ship."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from washer.language.biaffine_parser import FACTORY, BiaffineParser, Labels
from washer.language.engine import Engine

SENTENCE = "Leverantören ska utse en kontaktperson."


@pytest.fixture(scope="module")
def nlp() -> Language:
    return Engine().nlp


def test_reads_a_requirement(nlp: Language) -> None:
    told = {token.text: token for token in nlp(SENTENCE)}
    assert (told["ska"].pos_, told["ska"].dep_, told["ska"].head) == ("AUX", "aux", told["utse"])
    assert (told["utse"].dep_, told["utse"].pos_) == ("ROOT", "VERB")
    assert (told["Leverantören"].dep_, told["kontaktperson"].dep_) == ("nsubj", "obj")
    assert "Definite=Def" in told["Leverantören"].morph


def test_finds_sentences_where_none_are_told(nlp: Language) -> None:
    doc = nlp(f"{SENTENCE} Priset anges per timme.")
    assert [sentence.text for sentence in doc.sents] == [SENTENCE, "Priset anges per timme."]


def test_keeps_sentences_that_are_told(nlp: Language) -> None:
    words = ["Priset", "anges", ".", "Det", "är", "fast", "."]
    starts: list[bool | int | None] = [True, False, False, False, False, False, False]
    doc = next(nlp.pipe([Doc(nlp.vocab, words=words, sent_starts=starts)]))
    assert len(list(doc.sents)) == 1
    assert sum(token.dep_ == "ROOT" for token in doc) == 1


def test_white_space_hangs_on_the_word_before_it(nlp: Language) -> None:
    doc = nlp("Pris\n\nper  timme \n")
    spaces = [token for token in doc if token.is_space]
    assert spaces
    assert {token.pos_ for token in spaces} == {"SPACE"}
    assert all(token.head.i < token.i and not token.head.is_space for token in spaces)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "."])
def test_texts_without_words(nlp: Language, text: str) -> None:
    assert nlp(text).text == text


def test_texts_are_read_alike_together_and_alone(nlp: Language) -> None:
    texts = [SENTENCE, "Pris", "", f"{SENTENCE} Priset anges per timme.", "- Kunna läsa\n- Kunna skriva"] * 30
    for text, doc in zip(texts[:5], nlp.pipe(texts), strict=False):
        alone = nlp(text)
        assert [(one.pos_, one.dep_, one.head.i) for one in doc] == [(one.pos_, one.dep_, one.head.i) for one in alone]


def test_a_very_long_sentence_is_one_sentence(nlp: Language) -> None:
    doc = Engine().nlp.make_doc("Leverantören ska leverera " + "penna och " * 300 + "papper.")
    for token in doc:
        token.is_sent_start = token.i == 0
    (parsed,) = nlp.pipe([doc])
    assert len(list(parsed.sents)) == 1
    assert sum(token.dep_ == "ROOT" for token in parsed) == 1


def test_weights_are_the_same_after_writing(nlp: Language, tmp_path: Path) -> None:
    parser = nlp.get_pipe(FACTORY)
    assert isinstance(parser, BiaffineParser)
    parser.to_disk(tmp_path)
    again = BiaffineParser(nlp.vocab).from_disk(tmp_path)
    assert again.labels == parser.labels
    one, other = (next(each.pipe([nlp.make_doc(SENTENCE)])) for each in (parser, again))
    assert [(token.pos_, token.dep_) for token in one] == [(token.pos_, token.dep_) for token in other]


def test_labels_are_the_same_after_writing(tmp_path: Path) -> None:
    labels = Labels((("NOUN", "Case=Nom"), ("PUNCT", "")), ("0", "2"), ("root", "nsubj:pass"))
    labels.write(tmp_path / "labels.json")
    assert Labels.read(tmp_path / "labels.json") == labels
