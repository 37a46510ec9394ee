"""The network in PyTorch and the one in numpy are the same network. Runs where PyTorch is (the extra `stanza`)."""

from __future__ import annotations

import numpy as np
import pytest

from washer.language.network import Network, Words
from washer.language.wordshapes import TABLES, rows

torch = pytest.importorskip("torch", reason="needs PyTorch: pip install -e '.[stanza]'")

TEXTS = [["Leverantören", "ska", "utse", "en", "kontaktperson", "."], ["Pris", "per", "timme"], ["Ja"]]


def test_both_say_the_same() -> None:
    from training.network import Encoder, ParserNetwork, Sizes

    torch.manual_seed(1)
    net = ParserNetwork(Encoder(), Sizes(tags=7, lemmas=5, relations=6)).eval()
    with torch.no_grad():
        net.root.normal_()
        net.arc.normal_(0, 0.1)
        net.relation.normal_(0, 0.1)
    rng = np.random.default_rng(1)
    words = [
        Words(np.array([rows(form) for form in text]), rng.standard_normal((len(text), 100)).astype(np.float32))
        for text in TEXTS
    ]
    readings = Network(net.arrays()).readings(words)

    table = torch.zeros((len(TEXTS), 6, len(TABLES)), dtype=torch.long)
    vectors = torch.zeros((len(TEXTS), 6, 100))
    for number, one in enumerate(words):
        table[number, : len(one.rows)] = torch.from_numpy(one.rows)
        vectors[number, : len(one.rows)] = torch.from_numpy(one.vectors)
    with torch.no_grad():
        scores = net(table, vectors, torch.tensor([len(text) for text in TEXTS]))
    for number, (text, reading) in enumerate(zip(TEXTS, readings, strict=True)):
        size = len(text)
        arcs = Network(net.arrays()).arcs(reading, 0, size)
        assert np.allclose(arcs, scores.arcs[number, :size, : size + 1], atol=1e-4)
        assert reading.tags.tolist() == scores.tags[number, :size].argmax(-1).tolist()
        assert reading.lemmas.tolist() == scores.lemmas[number, :size].argmax(-1).tolist()
        starts = scores.starts[number, :size]
        assert np.allclose(reading.starts, starts[:, 1] - starts[:, 0], atol=1e-4)
        heads = [0] * size
        wanted = net.relations(
            scores.relation_heads[number, heads].detach(), scores.relation_words[number, :size].detach()
        )
        assert Network(net.arrays()).relations(reading, 0, heads).tolist() == wanted.argmax(-1).tolist()


def test_weights_go_back_into_the_network() -> None:
    from training.network import Encoder, ParserNetwork, Sizes

    one, other = (ParserNetwork(Encoder(), Sizes(tags=7, lemmas=5, relations=6)) for _ in range(2))
    assert not np.array_equal(one.arrays()["lstm1.forward.input"], other.arrays()["lstm1.forward.input"])
    other.set_arrays(one.arrays())
    again = other.arrays()
    assert [name for name, array in one.arrays().items() if not np.array_equal(array, again[name])] == []
