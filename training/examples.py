"""Training documents as numbers, in batches of texts of about the same length."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from spacy.tokens import Doc
from spacy.vocab import Vocab
from torch import Tensor

from washer.language import lemmarules
from washer.language.biaffine_parser import Labels
from washer.language.wordshapes import TABLES, rows

UNKNOWN = -100
"""What PyTorch's losses leave out."""

_BATCH_WORDS = 1500
_AT_ONCE = 5000
_FEWEST = 2

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every word form that training meets: table rows (forms × 6) and vectors (forms × 100), and each form's place."""

    places: Mapping[str, int]
    rows: Ints
    vectors: NDArray[np.float32]

    @classmethod
    def of(cls, forms: Sequence[str], vocab: Vocab) -> Lexicon:
        """The lexicon of these forms; vectors are the vocabulary's, of the forms in lower case."""
        low = [form.lower() for form in forms]
        vectors = [vocab.vectors.get_batch(low[cut : cut + _AT_ONCE]) for cut in range(0, len(low), _AT_ONCE)]
        places = {form: place for place, form in enumerate(forms)}
        return cls(places, np.array([rows(form) for form in forms]), np.vstack(vectors))


@dataclass(frozen=True, slots=True)
class Example:
    """One text's words as places in the lexicon, and what is to be learnt of each.

    `heads` counts words from 1, 0 is a root; `sentences` is the place of the first word of each word's sentence.
    """

    words: Ints
    tags: Ints
    lemmas: Ints
    heads: Ints
    relations: Ints
    sentences: Ints


@dataclass(frozen=True, slots=True)
class Batch:
    """Examples side by side, padded: texts × words."""

    rows: Tensor
    vectors: Tensor
    lengths: Tensor
    tags: Tensor
    lemmas: Tensor
    heads: Tensor
    relations: Tensor
    sentences: Tensor


def labels_of(docs: Sequence[Doc]) -> Labels:
    """All labels of the documents, the commonest lemma rules first; a rule seen once is not learnt."""
    words = [token for doc in docs for token in doc if not token.is_space]
    tags = dict.fromkeys((token.pos_, str(token.morph)) for token in words)
    made: dict[str, int] = {}
    for token in words:
        rule = lemmarules.rule(token.lower_, token.lemma_.lower())
        made[rule] = made.get(rule, 0) + 1
    kept = sorted((rule for rule, times in made.items() if times >= _FEWEST), key=lambda rule: (-made[rule], rule))
    return Labels(tuple(tags), tuple(kept), tuple(dict.fromkeys(token.dep_ for token in words)))


def example(doc: Doc, labels: Labels, lexicon: Lexicon) -> Example:
    """The document's words, white space left out."""
    words = [token for token in doc if not token.is_space]
    number = {token.i: place for place, token in enumerate(words)}
    tags = {tag: place for place, tag in enumerate(labels.tags)}
    made = {rule: place for place, rule in enumerate(labels.lemmas)}
    relations = {relation: place for place, relation in enumerate(labels.relations)}
    return Example(
        words=np.array([lexicon.places[token.text] for token in words]),
        tags=np.array([tags.get((token.pos_, str(token.morph)), UNKNOWN) for token in words]),
        lemmas=np.array([made.get(lemmarules.rule(token.lower_, token.lemma_.lower()), UNKNOWN) for token in words]),
        heads=np.array([0 if token.head == token else number[token.head.i] + 1 for token in words]),
        relations=np.array([relations.get(token.dep_, UNKNOWN) for token in words]),
        sentences=np.array([number[token.sent.start] for token in words]),
    )


def batches(lengths: Sequence[int], rng: random.Random, words: int = _BATCH_WORDS) -> Iterator[list[int]]:
    """Places of texts of about the same length that make about `words` words together; all texts once, shuffled."""
    order = sorted(range(len(lengths)), key=lambda place: lengths[place] * rng.uniform(0.8, 1.25))
    groups: list[list[int]] = [[]]
    longest = 0
    for place in order:
        longest = max(longest, lengths[place])
        if groups[-1] and (len(groups[-1]) + 1) * longest > words:
            groups.append([])
            longest = lengths[place]
        groups[-1].append(place)
    rng.shuffle(groups)
    yield from groups


def padded(columns: Sequence[Ints], fill: int) -> Tensor:
    """Columns of different lengths as rows of one tensor."""
    table = np.full((len(columns), max(map(len, columns))), fill, dtype=np.int64)
    for row, column in zip(table, columns, strict=True):
        row[: len(column)] = column
    return torch.from_numpy(table)


def features(words: Sequence[Ints], lexicon: Lexicon) -> tuple[Tensor, Tensor, Tensor]:
    """Table rows, vectors and lengths of texts, padded with hidden words."""
    lengths = [len(text) for text in words]
    table = np.zeros((len(words), max(lengths), len(TABLES)), dtype=np.int64)
    vectors = np.zeros((len(words), max(lengths), lexicon.vectors.shape[1]), dtype=np.float32)
    for number, text in enumerate(words):
        table[number, : len(text)] = lexicon.rows[text]
        vectors[number, : len(text)] = lexicon.vectors[text]
    return torch.from_numpy(table), torch.from_numpy(vectors), torch.tensor(lengths)


def batch(examples: Sequence[Example], lexicon: Lexicon) -> Batch:
    """The examples side by side."""
    columns = ("tags", "lemmas", "heads", "relations", "sentences")
    values = {name: padded([getattr(one, name) for one in examples], UNKNOWN) for name in columns}
    return Batch(*features([one.words for one in examples], lexicon), **values)
