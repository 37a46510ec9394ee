from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from numpy.typing import NDArray

from washer.language.arborescence import best_heads


def test_the_greedy_choice_is_kept_where_it_is_a_tree() -> None:
    scores = np.array([[0, 0, 5, 0], [5, 0, 0, 0], [0, 0, 5, 0]], dtype=np.float32)
    assert best_heads(scores) == [2, 0, 2]


def test_a_circle_is_opened_where_it_costs_least() -> None:
    scores = np.array([[0, 0, 9], [1, 9, 0]], dtype=np.float32)
    assert best_heads(scores) == [2, 0]


def test_only_one_word_is_the_root() -> None:
    scores = np.array([[9, 0, 1], [8, 0, 0]], dtype=np.float32)
    assert best_heads(scores) == [0, 1]


def test_one_word_is_the_root() -> None:
    assert best_heads(np.array([[-3.0, 7.0]], dtype=np.float32)) == [0]


@pytest.mark.parametrize("size", [2, 3, 4, 5])
def test_no_tree_is_better(size: int) -> None:
    rng = np.random.default_rng(size)
    for _ in range(40):
        scores = rng.standard_normal((size, size + 1)).astype(np.float32)
        heads = best_heads(scores)
        assert _is_tree(heads)
        best = max(_sum(scores, other) for other in product(range(size + 1), repeat=size) if _is_tree(other))
        assert _sum(scores, heads) == pytest.approx(best, abs=1e-5)


def _sum(scores: NDArray[np.float32], heads: list[int] | tuple[int, ...]) -> float:
    return float(sum(scores[word, head] for word, head in enumerate(heads)))


def _is_tree(heads: list[int] | tuple[int, ...]) -> bool:
    if heads.count(0) != 1:
        return False
    for word in range(1, len(heads) + 1):
        steps = 0
        while word and steps <= len(heads):
            word, steps = heads[word - 1], steps + 1
        if word:
            return False
    return True
