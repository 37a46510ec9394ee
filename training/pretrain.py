"""Pretraining: the encoder learns to guess hidden words of the statute book before it sees a tree."""

from __future__ import annotations

import logging
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
import spacy
import torch
from torch import nn
from torch.nn import functional

from training.examples import UNKNOWN, Ints, Lexicon, batches, features, padded
from training.network import WIDTH, Encoder
from training.vectors import statute_lines

_MODERN = 0.4
_SHORTEST, _LONGEST = 25, 1500
_TEXT = 90
_HIDDEN = 0.17
_GUESSED = 8000
_MIDDLE = 160
_BATCH_WORDS = 2400
_RATE = 2e-3
_REPORT = 100

_log = logging.getLogger("training")


def pretrain(statutes: Path, vectors: Path, words: int, seed: int) -> Encoder:
    """An encoder that has read `words` words of the younger statutes, 17 in 100 of them hidden and to be guessed."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    texts, lexicon, targets = _texts(statutes, vectors, random.Random(seed))
    encoder = Encoder()
    guess = nn.Sequential(nn.Linear(2 * WIDTH, _MIDDLE), nn.ReLU(), nn.Linear(_MIDDLE, _GUESSED))
    parameters = [*encoder.parameters(), *guess.parameters()]
    steps = words // _BATCH_WORDS
    optimizer = torch.optim.AdamW(parameters, lr=_RATE, betas=(0.9, 0.98))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, _RATE, total_steps=steps, pct_start=0.05)
    for step, group in enumerate(islice(_rounds(texts, random.Random(seed)), steps)):
        chosen = [texts[place] for place in group]
        hidden = [rng.random(len(text)) < _HIDDEN for text in chosen]
        wanted = padded(
            [np.where(mask, targets[text], UNKNOWN) for text, mask in zip(chosen, hidden, strict=True)], UNKNOWN
        )
        table, vector, lengths = features(chosen, lexicon)
        for number, mask in enumerate(hidden):
            table[number, : len(mask)][mask] = 0
            vector[number, : len(mask)][mask] = 0
        known = wanted != UNKNOWN
        loss = functional.cross_entropy(guess(encoder(table, vector, lengths)[known]), wanted[known])
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(parameters, 5)
        optimizer.step()
        schedule.step()
        if step % _REPORT == 0:
            _log.info("pretraining: step %d of %d, loss %.2f", step, steps, loss.item())
    return encoder


def _rounds(texts: Sequence[Ints], rng: random.Random) -> Iterator[list[int]]:
    while True:
        yield from batches([len(text) for text in texts], rng, _BATCH_WORDS)


def _texts(statutes: Path, vectors: Path, rng: random.Random) -> tuple[list[Ints], Lexicon, Ints]:
    """Texts of about 90 words as places in a lexicon, the lexicon, and the number to guess for each form in it."""
    nlp = spacy.load(vectors)
    every = list(statute_lines(statutes))
    lines = list(dict.fromkeys(line for line in every[int(len(every) * _MODERN) :] if _SHORTEST < len(line) < _LONGEST))
    rng.shuffle(lines)
    places: dict[str, int] = {}
    texts: list[Ints] = []
    text: list[int] = []
    for line in lines:
        text += [places.setdefault(token.text, len(places)) for token in nlp.tokenizer(line) if not token.is_space]
        if len(text) >= _TEXT:
            texts.append(np.array(text[: 2 * _TEXT]))
            text = []
    forms = list(places)
    times = Counter(forms[place].lower() for column in texts for place in column.tolist())
    number = {form: place for place, (form, _) in enumerate(times.most_common(_GUESSED))}
    return texts, Lexicon.of(forms, nlp.vocab), np.array([number.get(form.lower(), UNKNOWN) for form in forms])
