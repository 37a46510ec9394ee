"""The best dependency tree of a sentence, given how well every word suits every other as its head."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]

_NEVER = -1e12


def best_heads(scores: Scores) -> list[int]:
    """The head of every word in the best tree with one root: 0 for the root, else the head's number from 1.

    `scores` has a row a word; column 0 tells how well the word suits as root, column N how well word N suits as its
    head. The best tree is found as Chu and Liu (1965) and Edmonds (1967) describe.
    """
    size = len(scores)
    square = np.full((size + 1, size + 1), _NEVER)
    square[1:] = scores
    np.fill_diagonal(square, _NEVER)
    heads: list[int] = square.argmax(axis=1).tolist()
    if heads.count(0) == 2 and not _cycle(heads):  # place 0 and the root
        return heads[1:]
    square[1:, 0] -= 1 + size * np.ptp(scores)  # a second root costs more than any other choice can gain
    return _best(square)[1:]


def _best(square: NDArray[np.float64]) -> list[int]:
    heads: list[int] = square.argmax(axis=1).tolist()
    heads[0] = 0
    cycle = _cycle(heads)
    return _unfolded(square, heads, cycle) if cycle else heads


def _unfolded(square: NDArray[np.float64], heads: list[int], cycle: list[int]) -> list[int]:
    """The best tree where the greedy choice runs in a circle: the circle is folded, then opened where it is entered."""
    rest = np.array([word for word in range(len(heads)) if word not in set(cycle)])
    ring = np.array(cycle)
    kept = square[ring, [heads[word] for word in cycle]]
    entries = square[np.ix_(ring, rest)] - kept[:, None]
    exits = square[np.ix_(rest, ring)]
    folded = np.full((len(rest) + 1, len(rest) + 1), _NEVER)
    folded[:-1, :-1] = square[np.ix_(rest, rest)]
    folded[:-1, -1] = exits.max(axis=1)
    folded[-1, :-1] = entries.max(axis=0)
    small = _best(folded)
    tree = list(heads)
    for place, word in enumerate(rest[1:].tolist(), start=1):
        head = small[place]
        tree[word] = cycle[int(exits[place].argmax())] if head == len(rest) else int(rest[head])
    entered = small[-1]
    tree[cycle[int(entries[:, entered].argmax())]] = int(rest[entered])
    return tree


def _cycle(heads: Sequence[int]) -> list[int]:
    """The words of a circle of heads, empty if there is none; place 0 is no word."""
    seen = [0] * len(heads)
    rounds = count(1)
    for start in range(1, len(heads)):
        now, word, path = next(rounds), start, []
        while word and not seen[word]:
            seen[word] = now
            path.append(word)
            word = heads[word]
        if word and seen[word] == now:
            return path[path.index(word) :]
    return []
