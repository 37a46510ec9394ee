"""Stanza as a spaCy component: Docs with the same attributes and labels as those of the bundled pipeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from washer.language.annotation import Found, Piece, annotated, pieces, sentences
from washer.language.engine import with_boundaries
from washer.language.segmentation import sentence_bounds

FACTORY = "stanza_parser"

_LONGEST_WORD = 60


class StanzaParser:
    """Sets UPOS, features, lemmas, heads and relations; words and sentence starts are kept as they come.

    Where no sentence starts are told, they are those of the washer's rules. `folder` is a folder of Stanza models with
    its resources.json. Models are read as weights only, on the CPU, and nothing is downloaded. A sentence of more than
    200 words is parsed in pieces of 200.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def models(self) -> Any:
        """The Stanza pipeline, for sentences that are cut into words; loaded when first asked for."""
        return open_models(self.folder, tokenize_pretokenized=True)

    def __call__(self, doc: Doc) -> Doc:
        """The document parsed."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], batch_size: int = 64) -> Iterator[Doc]:
        """The documents parsed, `batch_size` at a time."""
        docs = iter(stream)
        while batch := list(islice(docs, batch_size)):
            batch = [_in_sentences(doc) for doc in batch]
            cuts = [(doc, pieces(sentences(doc))) for doc in batch]
            forms = [_forms(doc, piece) for doc, cut in cuts for piece in cut]
            trees = iter(self.models(forms).sentences if forms else ())
            for doc, cut in cuts:
                yield annotated(doc, cut, [list(map(_found, next(trees).words)) for _ in cut])


@Language.factory(FACTORY, default_config={"folder": ""})
def make_parser(nlp: Language, name: str, folder: str) -> StanzaParser:
    """The component, for spaCy."""
    return StanzaParser(Path(folder))


def open_models(folder: Path, processors: str = "tokenize,pos,lemma,depparse", **options: object) -> Any:
    """The Stanza pipeline for Swedish in a folder; `options` go to it. Never downloads anything.

    PyTorch is set to one thread: with models this small, several mostly wait for each other.
    """
    import stanza
    import torch

    torch.set_num_threads(1)
    return stanza.Pipeline(
        "sv",
        dir=str(folder),
        processors=processors,
        download_method=None,
        use_gpu=False,
        logging_level="ERROR",
        **options,
    )


def _in_sentences(doc: Doc) -> Doc:
    return doc if doc.has_annotation("SENT_START") else with_boundaries(doc, sentence_bounds(doc.text))


def _forms(doc: Doc, piece: Piece) -> list[str]:
    """The words as Stanza gets them: models read letter by letter, and a word of thousands of letters is no word."""
    return [doc[place].text[:_LONGEST_WORD] for place in piece.tokens]


def _found(word: Any) -> Found:
    return Found(word.upos, word.feats or "", word.lemma or word.text, word.head, word.deprel)
