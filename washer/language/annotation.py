"""Trees put on a spaCy Doc: sentences as the parsers get them, and what they found as the Doc's attributes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

_LONGEST_SENTENCE = 200


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, or a piece of a very long one, as a parser gets it: the places of its words in the Doc."""

    tokens: tuple[int, ...]
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What a parser says of one word; `head` is 0 for the root, else the number of the head in its piece, from 1."""

    pos: str
    features: str
    lemma: str
    head: int
    relation: str


def pieces(sentences: Iterable[Sequence[int]]) -> list[Piece]:
    """The sentences (places of their words), those of more than 200 words in pieces of 200."""
    return [
        Piece(tuple(words[cut : cut + _LONGEST_SENTENCE]), continues=cut > 0)
        for words in sentences
        for cut in range(0, len(words), _LONGEST_SENTENCE)
    ]


def sentences(doc: Doc) -> list[list[int]]:
    """The words of each sentence that the Doc has, as places of tokens that are no white space."""
    return [[token.i for token in sentence if not token.is_space] for sentence in doc.sents if len(doc)]


def annotated(doc: Doc, cut: Sequence[Piece], trees: Sequence[Sequence[Found]]) -> Doc:
    """The Doc with what was found in each piece.

    White space hangs on the word before it; a piece that goes on hangs on the root of the one before it.
    """
    pos = ["SPACE"] * len(doc)
    morphs, lemmas, relations = [""] * len(doc), [token.text for token in doc], ["dep"] * len(doc)
    heads = _heads_of_spaces(doc, cut)
    root = 0
    for piece, tree in zip(cut, trees, strict=True):
        for place, word in zip(piece.tokens, tree, strict=True):
            pos[place], morphs[place], lemmas[place] = word.pos, word.features, word.lemma
            heads[place] = piece.tokens[word.head - 1] if word.head else place
            relations[place] = word.relation
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


def _heads_of_spaces(doc: Doc, cut: Sequence[Piece]) -> list[int]:
    """A head for every token that is white space: the word before it, else the one after it, else itself."""
    words = {place for piece in cut for place in piece.tokens}
    heads = list(range(len(doc)))
    last = min(words, default=None)
    for place in range(len(doc)):
        if place in words:
            last = place
        elif last is not None:
            heads[place] = last
    return heads
