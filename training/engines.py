"""The engines that the ruler can measure, all behind one small interface."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import spacy
from spacy.tokens import Doc

from washer.language.engine import PIPELINE, Engine, with_boundaries
from washer.language.enginefiles import find
from washer.language.engines import STANZA_FILES, StanzaEngine
from washer.language.segmentation import sentence_bounds
from washer.language.stanza_parser import StanzaParser, open_models


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

    "stanza" is Stanza as the washer uses it, in spaCy's words; "stanza:FOLDER" is a folder of Stanza models that cut
    the text into words and sentences themselves. Raises OSError where there is none of that name.
    """
    start = time.process_time()
    kind, _, folder = name.partition(":")
    if kind == "stanza":
        path = Path(folder) if folder else find(STANZA_FILES)
        if path is None or not path.is_dir():
            raise OSError(f"no Stanza models in {path}")
        parser = OwnWords(path) if folder else StanzaEngine(path).nlp
        return Opened(parser, path, round(time.process_time() - start, 2))
    path = PIPELINE if name == "bundled" else Path(name)
    nlp = Engine(path).nlp if path.exists() else spacy.load(name)
    return Opened(nlp, nlp.path, round(time.process_time() - start, 2))


class OwnWords:
    """Stanza models that cut the text into words and sentences themselves, and lemmatise alone."""

    def __init__(self, folder: Path) -> None:
        self._vocab = spacy.blank("sv").vocab
        self._parser = StanzaParser(folder)
        self._cutter = open_models(folder, processors="tokenize")
        self._parser.models  # noqa: B018 - loaded here, so that loading is measured

    def make_doc(self, text: str) -> Doc:
        """The text cut into words, with the starts of sentences told."""
        words: list[str] = []
        spaces: list[bool] = []
        starts: list[bool | int | None] = []
        place = 0
        for sentence in self._cutter(text).sentences if text.strip() else ():
            for number, token in enumerate(sentence.tokens):
                gap = text[place : token.start_char]
                if words and gap[:1] == " ":
                    spaces[-1], gap = True, gap[1:]
                for word, starting in (*([(gap, False)] if gap else ()), (token.text, number == 0)):
                    words.append(word)
                    spaces.append(False)
                    starts.append(starting)
                place = token.end_char
        return Doc(self._vocab, words=words, spaces=spaces, sent_starts=starts)

    def pipe(self, docs: Iterable[Doc]) -> Iterator[Doc]:
        """The documents parsed, in the sentences that they bring along."""
        return self._parser.pipe(docs)
