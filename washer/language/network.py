"""The network that reads Swedish: word features in; tags, base forms, sentence starts and trees out. numpy alone.

Two layers of LSTM in both directions read a text; small networks above them tell each word's tag, its lemma rule and
whether it begins a sentence, and a biaffine form tells how well each word suits another as its head and by what
relation (Dozat and Manning 2017, "Deep Biaffine Attention for Neural Dependency Parsing"). `training/network.py` trains
it; arrays bear the same names there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from washer.language.wordshapes import TABLES

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

_LAYERS = (1, 2)
_DIRECTIONS = ("forward", "backward")
_LEAK = np.float32(0.1)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text: a row of table rows each (N × 6), and a vector each (N × 100)."""

    rows: Ints
    vectors: Floats


@dataclass(frozen=True, slots=True)
class Reading:
    """What the network says of N words.

    `tags` and `lemmas` are numbers of labels (N), `starts` tells how likely each word is to begin a sentence, above 0
    for likely (N); the last four are states from which `Network.arcs` and `Network.relations` score heads.
    """

    tags: Ints
    lemmas: Ints
    starts: Floats
    arc_heads: Floats
    arc_words: Floats
    relation_heads: Floats
    relation_words: Floats

    def part(self, start: int, end: int) -> Reading:
        """What is said of the words `start`:`end`."""
        return Reading(*(getattr(self, field.name)[start:end] for field in fields(self)))


@dataclass(frozen=True, slots=True)
class _Steps:
    """The order in which the words of many texts are read side by side: the first words of all, then the second ones.

    `order` tells for each place which word stands there, counted through the texts as they came; `bounds` is a
    half-open range of places a step. Longer texts stand first in every step.
    """

    order: Ints
    bounds: tuple[tuple[int, int], ...]
    texts: int

    @classmethod
    def of(cls, lengths: Sequence[int]) -> _Steps:
        """The steps through texts of these lengths."""
        length = np.array(lengths)
        longest_first = np.argsort(-length, kind="stable")
        counts = [int((length > step).sum()) for step in range(max(lengths))]
        starts = np.cumsum(length) - length
        order = np.concatenate([starts[longest_first[:count]] + step for step, count in enumerate(counts)])
        ends = np.cumsum(counts).tolist()
        return cls(order, tuple((end - count, end) for end, count in zip(ends, counts, strict=True)), len(lengths))


class Network:
    """A trained network. `arrays` are its weights by name, in single precision."""

    def __init__(self, arrays: Mapping[str, Floats]) -> None:
        self.arrays = arrays

    @classmethod
    def read(cls, path: Path) -> Network:
        """The network in an .npz file of half-precision weights."""
        with np.load(path, allow_pickle=False) as file:
            return cls({name: file[name].astype(np.float32) for name in file.files})

    def write(self, path: Path) -> None:
        """Writes the weights in half precision; the network then computes with what it wrote."""
        halved: dict[str, Any] = {name: array.astype(np.float16) for name, array in self.arrays.items()}
        np.savez_compressed(path, **halved)

    def readings(self, texts: Sequence[Words]) -> list[Reading]:
        """What the network says of each text, none of them empty; texts are read side by side."""
        lengths = [len(words.rows) for words in texts]
        steps = _Steps.of(lengths)
        rows = np.vstack([words.rows for words in texts])[steps.order]
        vectors = np.vstack([words.vectors for words in texts])[steps.order]
        parts = [self.arrays[f"table.{table.name}"][rows[:, column]] for column, table in enumerate(TABLES)]
        states = np.hstack([*parts, self._linear("vector", vectors)])
        for layer in _LAYERS:
            states = np.hstack([self._lstm(f"lstm{layer}.{way}", states, steps) for way in _DIRECTIONS])
        whole = self._reading(states[np.argsort(steps.order)])
        ends = np.cumsum(lengths).tolist()
        return [whole.part(end - length, end) for length, end in zip(lengths, ends, strict=True)]

    def arcs(self, reading: Reading, start: int, end: int) -> Floats:
        """How well each word of the sentence `start`:`end` suits as root (column 0) or has word N of it as head."""
        root = self._leaky(self.arrays["root"] @ self.arrays["arc_head.weight"].T + self.arrays["arc_head.bias"])
        heads = np.vstack([root, reading.arc_heads[start:end]])
        weight = self.arrays["arc"]
        scores: Floats = (reading.arc_words[start:end] @ weight[:-1] + weight[-1]) @ heads.T
        return scores

    def relations(self, reading: Reading, start: int, heads: Sequence[int]) -> Ints:
        """The number of the relation of each word of the sentence from `start`, given the heads (0 is the root)."""
        root = self._leaky(
            self.arrays["root"] @ self.arrays["relation_head.weight"].T + self.arrays["relation_head.bias"]
        )
        end = start + len(heads)
        above = _with_one(np.vstack([root, reading.relation_heads[start:end]])[list(heads)])
        below = _with_one(reading.relation_words[start:end])
        weight = self.arrays["relation"]  # relations × word × head
        count, width, _ = weight.shape
        half = (below @ weight.transpose(1, 0, 2).reshape(width, -1)).reshape(len(below), count, -1)
        best: Ints = np.einsum("nrh,nh->nr", half, above).argmax(axis=1)
        return best

    def _lstm(self, name: str, states: Floats, steps: _Steps) -> Floats:
        """One layer in one direction."""
        recurrent = self.arrays[f"{name}.recurrent"]
        width = len(recurrent)
        gates = states @ self.arrays[f"{name}.input"] + self.arrays[f"{name}.bias"]
        hidden, cell = np.zeros((2, steps.texts, width), dtype=np.float32)
        out = np.zeros((len(states), width), dtype=np.float32)
        for start, end in reversed(steps.bounds) if name.endswith("backward") else steps.bounds:
            count = end - start
            gate = gates[start:end] + hidden[:count] @ recurrent
            opened = _sigmoid(gate[:, : 3 * width])
            cell[:count] = (
                opened[:, :width] * np.tanh(gate[:, 3 * width :]) + opened[:, width : 2 * width] * cell[:count]
            )
            hidden[:count] = out[start:end] = opened[:, 2 * width :] * np.tanh(cell[:count])
        return out

    def _reading(self, states: Floats) -> Reading:
        starts = self._linear("start", states)
        return Reading(
            tags=self._linear("tag", np.maximum(self._linear("tag_hidden", states), 0)).argmax(axis=1),
            lemmas=self._linear("lemma", np.maximum(self._linear("lemma_hidden", states), 0)).argmax(axis=1),
            starts=starts[:, 1] - starts[:, 0],
            arc_heads=self._leaky(self._linear("arc_head", states)),
            arc_words=self._leaky(self._linear("arc_word", states)),
            relation_heads=self._leaky(self._linear("relation_head", states)),
            relation_words=self._leaky(self._linear("relation_word", states)),
        )

    def _linear(self, name: str, states: Floats) -> Floats:
        return states @ self.arrays[f"{name}.weight"].T + self.arrays[f"{name}.bias"]

    @staticmethod
    def _leaky(values: Floats) -> Floats:
        return np.where(values > 0, values, _LEAK * values)


def _sigmoid(values: Floats) -> Floats:
    opened: Floats = np.float32(1) / (np.float32(1) + np.exp(-values))
    return opened


def _with_one(states: Floats) -> Floats:
    return np.hstack([states, np.ones((len(states), 1), dtype=np.float32)])
