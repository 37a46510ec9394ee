"""Silver trees: statute paragraphs on which two parsers agree."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import spacy
from spacy.tokens import Doc

from training.vectors import statute_lines
from washer.language.segmentation import sentence_bounds

_SHORTEST, _LONGEST = 30, 420
_MODERN = 0.45
_SAME_TREE, _SAME_POS = 0.9, 0.95
_FEWEST_TOKENS = 6
_BATCH = 128
_GROUPS = (1, 1, 2, 3)
_TITLE = re.compile(r"(?:Lag|SFS|Förordning) \(|.*\d{4}:\d+\)\.?$")


def silver_documents(statutes: Path, first: Path, second: Path, tokens: int, seed: int) -> Iterator[Doc]:
    """About `tokens` tokens of paragraphs on which the pipelines at `first` and `second` agree, parsed as `first` does.

    One to three paragraphs make a document. Lemmas are left out: the trees are for the tagger and the parser.
    """
    rng = random.Random(seed)
    left = tokens
    agreed = _agreed(_lines(statutes, rng), first, second)
    while left > 0 and (group := list(islice(agreed, rng.choice(_GROUPS)))):
        left -= sum(len(doc) for doc in group)
        joined = Doc.from_docs(group, ensure_whitespace=True)
        if joined is not None:
            yield joined


def _agreed(lines: Sequence[str], first: Path, second: Path) -> Iterator[Doc]:
    """The paragraphs that both pipelines parse alike."""
    one, other = spacy.load(first), spacy.load(second)
    for doc, twin in zip(one.pipe(lines, batch_size=_BATCH), other.pipe(lines, batch_size=_BATCH), strict=True):
        if _agree(doc, twin):
            yield _without_lemmas(doc)


def _lines(statutes: Path, rng: random.Random) -> list[str]:
    """Paragraphs of running text from the younger part of the book (its order is that of the years), shuffled."""
    every = list(statute_lines(statutes))
    lines = list(dict.fromkeys(line for line in every[int(len(every) * _MODERN) :] if _is_running_text(line)))
    rng.shuffle(lines)
    return lines


def _is_running_text(line: str) -> bool:
    whole = line[:1].isupper() and line.endswith(".")
    few_digits = sum(letter.isdigit() for letter in line) < 0.08 * len(line)
    return whole and few_digits and _SHORTEST < len(line) < _LONGEST and not _TITLE.match(line)


def _agree(one: Doc, other: Doc) -> bool:
    """Whether both parsers see the sentences that the washer's rules see, and nearly the same trees in them."""
    starts = [start for start, _ in sentence_bounds(one.text)]
    if len(one) < _FEWEST_TOKENS or any([s.start_char for s in doc.sents] != starts for doc in (one, other)):
        return False
    pairs = list(zip(one, other, strict=True))
    trees = sum(a.head.i == b.head.i and a.dep_ == b.dep_ for a, b in pairs)
    return trees >= _SAME_TREE * len(one) and sum(a.pos_ == b.pos_ for a, b in pairs) >= _SAME_POS * len(one)


def _without_lemmas(doc: Doc) -> Doc:
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        pos=[token.pos_ for token in doc],
        morphs=[str(token.morph) for token in doc],
        heads=[token.head.i for token in doc],
        deps=[token.dep_ for token in doc],
        sent_starts=[token.is_sent_start for token in doc],
    )
