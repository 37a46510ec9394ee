"""Reading a text into the parts that checks and guards are given."""

from __future__ import annotations

from washer.documents.text import document_from_text
from washer.language.engine import Engine
from washer.language.model import Sentence
from washer.ruleset.model import Match


def sentence_of(engine: Engine, text: str, heading: str = "Kravspecifikation") -> Sentence:
    """The first sentence of a text that stands under a heading."""
    parsed = engine.parse(document_from_text(text, heading).blocks)
    return next(sentence for block in parsed for sentence in block.sentences if sentence.block.text == text)


def match_of(engine: Engine, text: str, words: str, heading: str = "Kravspecifikation") -> Match:
    """A match of some words in the sentence of a text where they stand."""
    start = text.index(words)
    parsed = engine.parse(document_from_text(text, heading).blocks)
    sentences = [s for block in parsed for s in block.sentences if s.block.text == text]
    sentence = next(s for s in sentences if s.start <= start < s.end)
    return Match(sentence, start, start + len(words))
