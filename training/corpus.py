"""From treebank sentences to spaCy training documents, plain or made to look like tender text."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from spacy.tokens import Doc
from spacy.vocab import Vocab

from training.conllu import Tree

_BULLETS = ("-", "–", "•", "*")
_PLAIN_GROUP = 10


@dataclass(frozen=True, slots=True)
class _Token:
    """A token of a document under construction; `head` is the head's place in its sentence."""

    form: str
    space: bool
    pos: str
    features: str
    lemma: str
    head: int
    relation: str


Sentence = list[_Token]


@dataclass(frozen=True, slots=True)
class Layout:
    """How a group of sentences is laid out: on lines or not, and how often a final stop is dropped."""

    sentences: int
    lines: bool = False
    drop_stop: float = 0.0


def plain_documents(trees: Sequence[Tree], vocab: Vocab, size: int = _PLAIN_GROUP) -> Iterator[Doc]:
    """Running text, `size` sentences a document."""
    sentences = iter(trees)
    while group := list(islice(sentences, size)):
        yield _document([_tokens(tree) for tree in group], vocab, lines=False)


def augmented_documents(trees: Sequence[Tree], vocab: Vocab, seed: int) -> Iterator[Doc]:
    """The trees once, as running text, single sentences and lists: lost stops, bullets, "skall" and "ska" mixed."""
    rng = random.Random(seed)
    sentences = iter(trees)
    layout = _layout(rng)
    while group := list(islice(sentences, layout.sentences)):
        changed = [_changed(_tokens(tree), layout, rng) for tree in group]
        yield _document(changed, vocab, layout.lines)
        layout = _layout(rng)


def _layout(rng: random.Random) -> Layout:
    draw = rng.random()
    if draw < 0.60:
        return Layout(rng.choice((2, 4, 6, 8, 10, 12)))
    if draw < 0.72:
        return Layout(1, drop_stop=0.5)
    if draw < 0.90:
        return Layout(rng.choice((3, 5, 8)), lines=True, drop_stop=0.7)
    return Layout(rng.choice((2, 3, 4)), lines=True)


def _tokens(tree: Tree) -> Sentence:
    """The words as spaCy tokens."""
    return [
        _Token(
            form=word.form,
            space=word.space_after,
            pos=word.pos,
            features="" if word.features == "_" else word.features,
            lemma=word.form if word.lemma == "_" else word.lemma,
            head=place if word.head == 0 else word.head - 1,
            relation="ROOT" if word.relation == "root" else word.relation,
        )
        for place, word in enumerate(tree.words)
    ]


def _changed(sentence: Sentence, layout: Layout, rng: random.Random) -> Sentence:
    if rng.random() < layout.drop_stop:
        sentence = _without_stop(sentence)
    sentence = [_shall_varied(token, rng) for token in sentence]
    return _with_bullet(sentence, rng) if layout.lines and rng.random() < 0.35 else sentence


def _without_stop(sentence: Sentence) -> Sentence:
    last = len(sentence) - 1
    droppable = last > 1 and sentence[last].form in (".", ":", "!", "?")
    return sentence[:-1] if droppable and all(token.head != last for token in sentence[:-1]) else sentence


def _shall_varied(token: _Token, rng: random.Random) -> _Token:
    form = token.form.lower()
    if form == "skall" and rng.random() < 0.5:
        return replace(token, form="Ska" if token.form[0] == "S" else "ska")
    if form == "ska" and rng.random() < 0.15:
        return replace(token, form="Skall" if token.form[0] == "S" else "skall")
    return token


def _with_bullet(sentence: Sentence, rng: random.Random) -> Sentence:
    bullet = rng.choice(_BULLETS)
    root = next(place for place, token in enumerate(sentence) if token.relation == "ROOT")
    mark = _Token(bullet, True, "PUNCT", "", bullet, root + 1, "punct")
    return [mark, *(replace(token, head=token.head + 1) for token in sentence)]


def _document(sentences: Sequence[Sentence], vocab: Vocab, lines: bool) -> Doc:
    """One document; on lines, sentences are parted by a new line, else by a space."""
    tokens: list[_Token] = []
    starts: list[bool | int | None] = []
    for number, sentence in enumerate(sentences):
        first = len(tokens)
        tokens += [replace(token, head=token.head + first) for token in sentence]
        starts += [True] + [False] * (len(sentence) - 1)
        broken = lines and number < len(sentences) - 1
        tokens[-1] = replace(tokens[-1], space=not broken)
        if broken:
            tokens.append(_Token("\n", False, "SPACE", "", "\n", len(tokens) - 1, "dep"))
            starts.append(False)
    return Doc(
        vocab,
        words=[token.form for token in tokens],
        spaces=[token.space for token in tokens],
        pos=[token.pos for token in tokens],
        morphs=[token.features for token in tokens],
        lemmas=[token.lemma for token in tokens],
        heads=[token.head for token in tokens],
        deps=[token.relation for token in tokens],
        sent_starts=starts,
    )
