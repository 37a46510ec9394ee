"""Silver trees: sentences that several engines read nearly alike, for the parser to learn beside the treebank."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import yaml
from spacy.tokens import Doc, Span

from training.engines import Opened
from training.vectors import statute_lines
from washer.language.arborescence import best_heads
from washer.language.engine import with_boundaries
from washer.language.segmentation import sentence_bounds

Vote = TypeVar("Vote")

RULES = Path(__file__).parents[1] / "rules"

_SAME_TREE = 0.75
_FIRST_VOTE = 1.5
_FEWEST_WORDS = 3
_AT_ONCE = 500
_MODERN = 0.45
_SHORTEST, _LONGEST = 30, 300


def silver_documents(statutes: Path, words: int, teachers: Sequence[Opened], seed: int) -> list[Doc]:
    """The examples of the rules as the teachers read them together, and about `words` words of such statutes."""
    found = list(voted(example_sentences(), teachers))
    left = words
    lines = statute_sentences(statutes, seed)
    while left > 0:
        more = list(voted(lines[:_AT_ONCE], teachers))
        del lines[:_AT_ONCE]
        found += more
        left -= sum(map(len, more))
    return found


def example_sentences(rules: Path = RULES) -> list[str]:
    """The examples of all rules, bad and good, each once, in the order of their files; not those of many lines."""
    found: dict[str, None] = {}
    for path in sorted(rules.rglob("*.yaml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        found |= dict.fromkeys(_examples(data.get("examples", ()) if isinstance(data, dict) else ()))
    return list(found)


def statute_sentences(statutes: Path, seed: int) -> list[str]:
    """Running text from the younger part of the statute book (its order is that of the years), shuffled."""
    every = list(statute_lines(statutes))
    lines = list(dict.fromkeys(line for line in every[int(len(every) * _MODERN) :] if _is_running_text(line)))
    random.Random(seed).shuffle(lines)
    return lines


def voted(texts: Iterable[str], teachers: Sequence[Opened]) -> Iterator[Doc]:
    """The texts in the trees that get most votes, where the teachers agree in three of four words.

    All read the words of the first teacher, in the sentences of the washer's rules; where they tie, the first decides.
    """
    first = teachers[0].parser
    cut = [with_boundaries(first.make_doc(text), sentence_bounds(text)) for text in texts]
    plain = [doc for doc in cut if len(doc) >= _FEWEST_WORDS and not any(token.is_space for token in doc)]
    readings = [list(teacher.parser.pipe(_copies(plain, teacher))) for teacher in teachers]
    for docs in zip(*readings, strict=True):
        votes = [{(word.head.i, word.dep_, word.pos_) for word in words} for words in zip(*docs, strict=True)]
        if sum(len(vote) == 1 for vote in votes) >= _SAME_TREE * len(votes):
            yield _elected(docs)


def _copies(docs: Iterable[Doc], teacher: Opened) -> Iterator[Doc]:
    vocab = teacher.parser.make_doc("").vocab
    for doc in docs:
        starts: list[bool | int | None] = [token.is_sent_start for token in doc]
        yield Doc(vocab, [token.text for token in doc], [bool(token.whitespace_) for token in doc], sent_starts=starts)


def _elected(docs: Sequence[Doc]) -> Doc:
    """The document as most of its readings have it; every sentence a tree with one root."""
    first = docs[0]
    weights = [_FIRST_VOTE, *(1.0 for _ in docs[1:])]
    heads = [head for sentence in first.sents for head in _elected_heads(docs, weights, sentence)]
    words = list(zip(*docs, strict=True))
    relations = [
        _most([word.dep_ if word.head.i == head else "" for word in readings], weights)
        for head, readings in zip(heads, words, strict=True)
    ]
    tags = [_most([(word.pos_, str(word.morph)) for word in readings], weights) for readings in words]
    return Doc(
        first.vocab,
        words=[token.text for token in first],
        spaces=[bool(token.whitespace_) for token in first],
        pos=[pos for pos, _ in tags],
        morphs=[features for _, features in tags],
        lemmas=[_most([word.lemma_ for word in readings], weights) for readings in words],
        heads=heads,
        deps=relations,
        sent_starts=[token.is_sent_start for token in first],
    )


def _elected_heads(docs: Sequence[Doc], weights: Sequence[float], sentence: Span) -> Iterator[int]:
    """The heads of the sentence's words, as places in the document."""
    scores = np.zeros((len(sentence), len(sentence) + 1), dtype=np.float32)
    for weight, doc in zip(weights, docs, strict=True):
        for place, word in enumerate(doc[sentence.start : sentence.end]):
            scores[place, 0 if word.head == word else word.head.i - sentence.start + 1] += weight
    for place, head in enumerate(best_heads(scores)):
        yield sentence.start + (head - 1 if head else place)


def _most(votes: Sequence[Vote], weights: Sequence[float]) -> Vote:
    """What gets most weight; an empty vote counts only where there is no other."""
    counts: dict[Vote, float] = {}
    for vote, weight in zip(votes, weights, strict=True):
        counts[vote] = counts.get(vote, 0.0) + (weight if vote else 0.0)
    return max(counts, key=lambda vote: counts[vote])


def _is_running_text(line: str) -> bool:
    few_digits = sum(letter.isdigit() for letter in line) < 0.08 * len(line)
    return line[:1].isupper() and line.endswith(".") and few_digits and _SHORTEST < len(line) < _LONGEST


def _examples(data: Iterable[Any]) -> Iterator[str]:
    for example in data:
        for kind in ("bad", "good") if isinstance(example, dict) else ():
            if isinstance(text := example.get(kind), str) and "\n" not in text.strip():
                yield text.strip()
