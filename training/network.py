"""The network of `washer/language/network.py` in PyTorch, for training: the same layers, with dropout."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from washer.language.network import Floats
from washer.language.wordshapes import TABLES

VECTOR = 100
WIDTH = 240
HIDDEN_WORDS = 0.12
"""The share of forms, and apart from it of vectors, that training hides."""

_TAG, _LEMMA, _ARC, _RELATION = 200, 100, 200, 64
_DROPOUT = 0.33
_LEAK = 0.1
_GATES = (0, 1, 3, 2)  # PyTorch: in, forget, cell, out; the washer: in, forget, out, cell; and back
_EMBEDDING_SPREAD, _BIAFFINE_SPREAD = 0.1, 0.01


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many labels of each kind the network tells apart."""

    tags: int
    lemmas: int
    relations: int


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of a batch: texts × words × labels; `arcs` are texts × words × (root and words)."""

    tags: Tensor
    lemmas: Tensor
    starts: Tensor
    arcs: Tensor
    relation_heads: Tensor
    relation_words: Tensor


class Encoder(nn.Module):  # type: ignore[misc]
    """Word features to states: embedding tables, the vector, and two layers of LSTM in both directions."""

    def __init__(self) -> None:
        super().__init__()
        self.tables = nn.ModuleDict({table.name: nn.Embedding(table.rows, table.width) for table in TABLES})
        for table in self.tables.values():
            nn.init.normal_(table.weight, 0, _EMBEDDING_SPREAD)
        self.vector = nn.Linear(VECTOR, VECTOR)
        width = sum(table.width for table in TABLES) + VECTOR
        self.first = nn.LSTM(width, WIDTH, bidirectional=True, batch_first=True)
        self.second = nn.LSTM(2 * WIDTH, WIDTH, bidirectional=True, batch_first=True)
        self.dropout = WordwiseDropout(_DROPOUT)

    def forward(self, rows: Tensor, vectors: Tensor, lengths: Tensor) -> Tensor:
        """The states (texts × words × 400) of padded texts: table rows (… × 6), vectors (… × 100)."""
        parts = [self.tables[table.name](rows[:, :, column]) for column, table in enumerate(TABLES)]
        parts[0] = self._some_hidden(parts[0])
        states = torch.cat([*parts, self.vector(self._some_hidden(vectors))], dim=-1)
        for layer in (self.first, self.second):
            packed = pack_padded_sequence(self.dropout(states), lengths, batch_first=True, enforce_sorted=False)
            states, _ = pad_packed_sequence(layer(packed)[0], batch_first=True)
        return self.dropout(states)

    def _some_hidden(self, states: Tensor) -> Tensor:
        if not self.training:
            return states
        return states * (torch.rand(states.shape[:2]) > HIDDEN_WORDS).unsqueeze(-1)


class WordwiseDropout(nn.Module):  # type: ignore[misc]
    """Dropout that leaves out the same parts of every word of a text."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, states: Tensor) -> Tensor:
        """The states, some parts zero and the rest scaled up, in training."""
        if not self.training:
            return states
        kept = states.new_empty(states.shape[0], 1, states.shape[2]).bernoulli_(1 - self.share)
        return states * kept / (1 - self.share)


class ParserNetwork(nn.Module):  # type: ignore[misc]
    """The whole network."""

    def __init__(self, encoder: Encoder, sizes: Sizes) -> None:
        super().__init__()
        self.encoder = encoder
        state = 2 * WIDTH
        self.tag_hidden, self.tag = nn.Linear(state, _TAG), nn.Linear(_TAG, sizes.tags)
        self.lemma_hidden, self.lemma = nn.Linear(state, _LEMMA), nn.Linear(_LEMMA, sizes.lemmas)
        self.start = nn.Linear(state, 2)
        self.arc_head, self.arc_word = nn.Linear(state, _ARC), nn.Linear(state, _ARC)
        self.relation_head, self.relation_word = nn.Linear(state, _RELATION), nn.Linear(state, _RELATION)
        self.root = nn.Parameter(torch.zeros(state))
        self.arc = nn.Parameter(torch.randn(_ARC + 1, _ARC) * _BIAFFINE_SPREAD)
        self.relation = nn.Parameter(torch.randn(sizes.relations, _RELATION + 1, _RELATION + 1) * _BIAFFINE_SPREAD)

    def forward(self, rows: Tensor, vectors: Tensor, lengths: Tensor) -> Scores:
        """The scores of padded texts."""
        states = self.encoder(rows, vectors, lengths)
        rooted = torch.cat([self.root.expand(len(states), 1, -1), states], dim=1)
        words = _with_one(self._leaky(self.arc_word(states)))
        return Scores(
            tags=self.tag(self._dropped(functional.relu(self.tag_hidden(states)))),
            lemmas=self.lemma(self._dropped(functional.relu(self.lemma_hidden(states)))),
            starts=self.start(states),
            arcs=words @ self.arc @ self._leaky(self.arc_head(rooted)).transpose(1, 2),
            relation_heads=self._leaky(self.relation_head(rooted)),
            relation_words=self._leaky(self.relation_word(states)),
        )

    def relations(self, heads: Tensor, words: Tensor) -> Tensor:
        """The scores of all relations for pairs of a head's and a word's states (pairs × 64 each)."""
        return torch.einsum("ni,lij,nj->nl", _with_one(words), self.relation, _with_one(heads))

    def arrays(self) -> dict[str, Floats]:
        """The weights by the names that `washer.language.network` uses."""
        arrays = {name: value.numpy() for name, value in self.state_dict().items() if not name.startswith("encoder.")}
        arrays |= {f"table.{name}": table.weight.detach().numpy() for name, table in self.encoder.tables.items()}
        arrays |= {f"vector.{name}": value.numpy() for name, value in self.encoder.vector.state_dict().items()}
        for number, layer in ((1, self.encoder.first), (2, self.encoder.second)):
            arrays |= _lstm_arrays(f"lstm{number}", layer.state_dict())
        return arrays

    def set_arrays(self, arrays: Mapping[str, Floats]) -> None:
        """Takes over weights by the names that `washer.language.network` uses; what `arrays` gives back is the same."""
        known = self.state_dict()
        own = {name: torch.from_numpy(array) for name, array in arrays.items() if name in known}
        own |= {
            f"encoder.tables.{table.name}.weight": torch.from_numpy(arrays[f"table.{table.name}"]) for table in TABLES
        }
        own |= {f"encoder.vector.{name}": torch.from_numpy(arrays[f"vector.{name}"]) for name in ("weight", "bias")}
        for number, layer in ((1, "first"), (2, "second")):
            state = _lstm_state(f"lstm{number}", arrays)
            own |= {f"encoder.{layer}.{name}": value for name, value in state.items()}
        self.load_state_dict(own)

    def _leaky(self, states: Tensor) -> Tensor:
        return self._dropped(functional.leaky_relu(states, _LEAK))

    def _dropped(self, states: Tensor) -> Tensor:
        return functional.dropout(states, _DROPOUT, self.training)


def _lstm_arrays(name: str, state: dict[str, Tensor]) -> dict[str, Floats]:
    arrays: dict[str, Floats] = {}
    for way, ending in (("forward", ""), ("backward", "_reverse")):
        bias = state[f"bias_ih_l0{ending}"] + state[f"bias_hh_l0{ending}"]
        arrays[f"{name}.{way}.input"] = _gates(state[f"weight_ih_l0{ending}"]).T
        arrays[f"{name}.{way}.recurrent"] = _gates(state[f"weight_hh_l0{ending}"]).T
        arrays[f"{name}.{way}.bias"] = _gates(bias)
    return {key: np.ascontiguousarray(value) for key, value in arrays.items()}


def _lstm_state(name: str, arrays: Mapping[str, Floats]) -> dict[str, Tensor]:
    state: dict[str, Tensor] = {}
    for way, ending in (("forward", ""), ("backward", "_reverse")):
        bias = _gates(torch.from_numpy(arrays[f"{name}.{way}.bias"]))
        state[f"weight_ih_l0{ending}"] = torch.from_numpy(_gates(torch.from_numpy(arrays[f"{name}.{way}.input"].T)))
        state[f"weight_hh_l0{ending}"] = torch.from_numpy(_gates(torch.from_numpy(arrays[f"{name}.{way}.recurrent"].T)))
        state[f"bias_ih_l0{ending}"] = torch.from_numpy(bias)
        state[f"bias_hh_l0{ending}"] = torch.zeros(len(bias))
    return state


def _gates(weights: Tensor) -> Floats:
    parts = weights.numpy().reshape(len(_GATES), -1, *weights.shape[1:])
    ordered: Floats = parts[list(_GATES)].reshape(weights.shape)
    return ordered


def _with_one(states: Tensor) -> Tensor:
    return torch.cat([states, states.new_ones(*states.shape[:-1], 1)], dim=-1)
