"""The engines that the ruler can measure, all behind one small interface."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import spacy
from spacy.tokens import Doc

import washer.language.lemmatizer  # noqa: F401 - registers the bundled pipeline's own component
from washer.language.engine import PIPELINE, with_boundaries
from washer.language.segmentation import sentence_bounds


class Parser(Protocol):
    """What is asked of an engine, and what spaCy's Language offers: cut a text into words, parse such documents.

    `pipe` keeps the sentence starts that a document brings along (`token.is_sent_start`) and finds them where it brings
    none; labels are Universal Dependencies'.
    """

    def make_doc(self, text: str) -> Doc:
        """The text cut into words."""
        ...

    def pipe(self, docs: Iterable[Doc]) -> Iterator[Doc]:
        """The documents with UPOS, features, lemmas, heads, relations and sentences, in order."""
        ...


@dataclass(frozen=True, slots=True)
class Opened:
    """An engine ready to parse, the folder it was read from, and the processor seconds that took."""

    parser: Parser
    folder: Path
    load_s: float

    @property
    def megabytes(self) -> float:
        """The size of the engine's files."""
        return round(sum(file.stat().st_size for file in self.folder.rglob("*") if file.is_file()) / 1e6, 1)

    def parse(self, texts: Sequence[str], by_rule: bool) -> list[Doc]:
        """The texts parsed; `by_rule`: in the sentences that the washer's rules see, else in the engine's own."""
        docs = (self.parser.make_doc(text) for text in texts)
        if by_rule:
            docs = (with_boundaries(doc, sentence_bounds(doc.text)) for doc in docs)
        return list(self.parser.pipe(docs))


def open_engine(name: str) -> Opened:
    """The engine called `name`: "bundled", the folder of a spaCy pipeline, or an installed spaCy package.

    Raises OSError where there is none of that name.
    """
    start = time.process_time()
    nlp = spacy.load(PIPELINE if name == "bundled" else name)
    return Opened(nlp, nlp.path, round(time.process_time() - start, 2))
