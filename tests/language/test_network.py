from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from washer.language.biaffine_parser import FACTORY
from washer.language.engine import PIPELINE
from washer.language.network import Network, Words
from washer.language.wordshapes import rows

TEXTS = (["Leverantören", "ska", "utse", "en", "kontaktperson", "."], ["Pris"], ["Pris", "per", "timme"])


@pytest.fixture(scope="module")
def network() -> Network:
    return Network.read(PIPELINE / FACTORY / "network.npz")


def words(text: list[str]) -> Words:
    rng = np.random.default_rng(len(text))
    vectors = rng.standard_normal((len(text), 100)).astype(np.float32)
    return Words(np.array([rows(form) for form in text]), vectors)


def test_a_text_is_read_alike_whatever_stands_beside_it(network: Network) -> None:
    together = network.readings([words(text) for text in TEXTS])
    for text, one in zip(TEXTS, together, strict=True):
        (alone,) = network.readings([words(text)])
        assert one.tags.tolist() == alone.tags.tolist()
        assert np.allclose(one.starts, alone.starts, atol=1e-3)
        assert np.allclose(network.arcs(one, 0, len(text)), network.arcs(alone, 0, len(text)), atol=1e-2)


def test_scores_are_of_the_sentence_asked_for(network: Network) -> None:
    (reading,) = network.readings([words(TEXTS[0])])
    whole, part = network.arcs(reading, 0, 6), network.arcs(reading, 2, 5)
    assert part.shape == (3, 4)
    assert np.allclose(part[:, 1:], whole[2:5, 3:6], atol=1e-3)
    assert np.allclose(part[:, 0], whole[2:5, 0], atol=1e-3)
    assert network.relations(reading, 2, [2, 0, 2]).shape == (3,)


def test_weights_survive_the_disk(network: Network, tmp_path: Path) -> None:
    network.write(tmp_path / "network.npz")
    again = Network.read(tmp_path / "network.npz")
    assert set(again.arrays) == set(network.arrays)
    assert all(np.array_equal(again.arrays[name], array) for name, array in network.arrays.items())
    assert {array.dtype for array in again.arrays.values()} == {np.dtype(np.float32)}
