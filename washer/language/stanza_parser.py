"""Stanza as a spaCy component: Docs with the same attributes and labels as those of the bundled pipeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from washer.language.engine import with_boundaries
from washer.language.segmentation import sentence_bounds

FACTORY = "stanza_parser"

_LONGEST_SENTENCE = 200
_LONGEST_WORD = 60


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence, or a piece of a very long one, as Stanza gets it: the tokens' places in the Doc."""

    tokens: tuple[int, ...]
    continues: bool


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
            cuts = [(doc, _pieces(doc)) for doc in batch]
            forms = [_forms(doc, piece) for doc, pieces in cuts for piece in pieces]
            trees = iter(self.models(forms).sentences if forms else ())
            for doc, pieces in cuts:
                yield _parsed(doc, pieces, [next(trees) for _ in pieces])


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


def _pieces(doc: Doc) -> list[_Piece]:
    pieces: list[_Piece] = []
    for sentence in doc.sents if len(doc) else ():
        words = [token.i for token in sentence if not token.is_space]
        cuts = range(0, len(words), _LONGEST_SENTENCE)
        pieces += [_Piece(tuple(words[cut : cut + _LONGEST_SENTENCE]), continues=cut > 0) for cut in cuts]
    return pieces


def _forms(doc: Doc, piece: _Piece) -> list[str]:
    """The words as Stanza gets them: models read letter by letter, and a word of thousands of letters is no word."""
    return [doc[place].text[:_LONGEST_WORD] for place in piece.tokens]


def _parsed(doc: Doc, pieces: Sequence[_Piece], trees: Sequence[Any]) -> Doc:
    """The Doc with what Stanza found; white space hangs on the word before it, as in the bundled pipeline."""
    heads = _heads_of_spaces(doc)
    pos = ["SPACE"] * len(doc)
    morphs, lemmas, relations = [""] * len(doc), [token.text for token in doc], ["dep"] * len(doc)
    root = 0
    for piece, tree in zip(pieces, trees, strict=True):
        for place, word in zip(piece.tokens, tree.words, strict=True):
            pos[place], morphs[place], lemmas[place] = word.upos, word.feats or "", word.lemma or word.text
            heads[place] = piece.tokens[word.head - 1] if word.head else place
            relations[place] = word.deprel
            if not word.head and piece.continues:
                heads[place], relations[place] = root, "parataxis"
            elif not word.head:
                root, relations[place] = place, "ROOT"
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        pos=pos,
        morphs=morphs,
        lemmas=lemmas,
        heads=heads,
        deps=relations,
    )


def _heads_of_spaces(doc: Doc) -> list[int]:
    """A head for every token that is white space: the word before it in its sentence, else the one after it."""
    heads = list(range(len(doc)))
    for sentence in doc.sents if len(doc) else ():
        words = [token.i for token in sentence if not token.is_space] or [sentence.start]
        for token in sentence:
            if token.is_space:
                heads[token.i] = max((word for word in words if word < token.i), default=words[0])
    return heads
