"""Training the parser's network on trees, the best state chosen by the development file."""

from __future__ import annotations

import logging
import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from spacy.tokens import Doc
from spacy.vocab import Vocab
from torch import Tensor, nn
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from training.examples import UNKNOWN, Batch, Lexicon, batch, batches, example, labels_of
from training.network import Encoder, ParserNetwork, Scores, Sizes
from washer.language.biaffine_parser import BiaffineParser, Labels
from washer.language.network import Network

_RATE = 2e-3
_POLISHING_RATE = 1e-3
_MEMORY = 0.998
_NO_ARC = -1e4
_START_WEIGHT, _LEMMA_WEIGHT = 0.5, 0.5
_SMOOTHING = 0.03
_STEP_LIMIT = 5.0
_EVERY = 5

_log = logging.getLogger("training")


@dataclass(frozen=True, slots=True)
class Corpus:
    """Training documents, one list a round (rounds take turns), and the documents that choose the best state."""

    rounds: Sequence[Sequence[Doc]]
    dev: Sequence[Doc]


@dataclass(frozen=True, slots=True)
class Pace:
    """How long to train, at what highest rate, and the seed of the order of the texts."""

    rounds: int
    rate: float
    seed: int


def learn(corpus: Corpus, encoder: Encoder, vocab: Vocab, rounds: int, seed: int) -> BiaffineParser:
    """The parser after `rounds` rounds over the training documents, in the state that was best on the dev documents."""
    torch.manual_seed(seed)
    labels = labels_of([doc for docs in corpus.rounds for doc in docs])
    net = ParserNetwork(encoder, Sizes(len(labels.tags), len(labels.lemmas), len(labels.relations)))
    return _trained(net, labels, corpus, vocab, Pace(rounds, _RATE, seed))


def polish(parser: BiaffineParser, corpus: Corpus, rounds: int, seed: int) -> BiaffineParser:
    """A trained parser after `rounds` more rounds at a low rate; it learns no new labels."""
    torch.manual_seed(seed)
    labels = parser.known
    net = ParserNetwork(Encoder(), Sizes(len(labels.tags), len(labels.lemmas), len(labels.relations)))
    net.set_arrays(parser.network.arrays)
    return _trained(net, labels, corpus, parser.vocab, Pace(rounds, _POLISHING_RATE, seed))


def _trained(net: ParserNetwork, labels: Labels, corpus: Corpus, vocab: Vocab, pace: Pace) -> BiaffineParser:
    rng = random.Random(pace.seed)
    forms = {token.text for docs in corpus.rounds for doc in docs for token in doc}
    lexicon = Lexicon.of(sorted(forms), vocab)
    examples = [[example(doc, labels, lexicon) for doc in docs] for docs in corpus.rounds]
    turns = [examples[turn % len(examples)] for turn in range(pace.rounds)]
    plans = [list(batches([len(one.words) for one in texts], rng)) for texts in turns]
    optimizer = torch.optim.AdamW(net.parameters(), lr=pace.rate, betas=(0.9, 0.95))
    steps = sum(map(len, plans))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, pace.rate, total_steps=steps, pct_start=0.05)
    average = AveragedModel(net, multi_avg_fn=get_ema_multi_avg_fn(_MEMORY))
    best_parser = _parser(net, labels, vocab)
    best = sum(_figures(best_parser, corpus.dev).values())
    for turn, (texts, plan) in enumerate(zip(turns, plans, strict=True), start=1):
        net.train()
        losses = []
        for group in plan:
            optimizer.zero_grad()
            loss = _loss(net, batch([texts[place] for place in group], lexicon))
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), _STEP_LIMIT)
            optimizer.step()
            schedule.step()
            average.update_parameters(net)
            losses.append(loss.item())
        if turn % _EVERY == 0 or turn == pace.rounds:
            parser = _parser(average.module, labels, vocab)
            figures = _figures(parser, corpus.dev)
            _log.info("round %d, loss %.2f, dev %s", turn, np.mean(losses), figures)
            if (mean := sum(figures.values())) > best:
                best, best_parser = mean, parser
    return best_parser


def _loss(net: ParserNetwork, batch: Batch) -> Tensor:
    scores: Scores = net(batch.rows, batch.vectors, batch.lengths)
    words = batch.heads != UNKNOWN
    places = torch.arange(words.shape[1])
    starts = torch.where(words, (batch.sentences == places).long(), UNKNOWN)
    same = torch.cat([words[:, :, None], batch.sentences[:, :, None] == batch.sentences[:, None, :]], dim=2)
    arcs = scores.arcs.masked_fill(~same, _NO_ARC)
    text = torch.arange(len(words))[:, None].expand_as(words)[words]
    relations = net.relations(scores.relation_heads[text, batch.heads[words]], scores.relation_words[words])
    return (
        _cross_entropy(scores.tags, batch.tags, smoothing=_SMOOTHING)
        + _cross_entropy(arcs, batch.heads)
        + functional.cross_entropy(relations, batch.relations[words], ignore_index=UNKNOWN)
        + _LEMMA_WEIGHT * _cross_entropy(scores.lemmas, batch.lemmas)
        + _START_WEIGHT * _cross_entropy(scores.starts, starts)
    )


def _cross_entropy(scores: Tensor, wanted: Tensor, smoothing: float = 0.0) -> Tensor:
    return functional.cross_entropy(
        scores.flatten(0, 1), wanted.flatten(), ignore_index=UNKNOWN, label_smoothing=smoothing
    )


def _parser(net: ParserNetwork, labels: Labels, vocab: Vocab) -> BiaffineParser:
    """The parser in numbers as precise as those that ship."""
    arrays = {name: array.astype(np.float16).astype(np.float32) for name, array in net.arrays().items()}
    return BiaffineParser(vocab, Network(arrays), labels)


def _figures(parser: BiaffineParser, gold: Sequence[Doc]) -> dict[str, float]:
    """How many words in a hundred get their UPOS, and their head and relation, in the parser's own sentences."""
    bare = [Doc(one.vocab, [token.text for token in one], [bool(token.whitespace_) for token in one]) for one in gold]
    pairs = [pair for one, other in zip(parser.pipe(bare), gold, strict=True) for pair in zip(one, other, strict=True)]
    pos = sum(one.pos_ == other.pos_ for one, other in pairs)
    tree = sum(one.head.i == other.head.i and one.dep_ == other.dep_ for one, other in pairs)
    return {"upos": round(100 * pos / len(pairs), 2), "las": round(100 * tree / len(pairs), 2)}
