"""Sections that are very hard to read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from washer.language.model import Sentence
from washer.language.readability import lix, words_in
from washer.ruleset.checks.places import also_at, running_text
from washer.ruleset.facts import Facts
from washer.ruleset.model import Match

VERY_HARD = 60
"""The LIX from which a text counts as very hard."""

_FEWEST_WORDS = 100
_FEWEST_SENTENCES = 3


def hard_sections(facts: Facts) -> Iterator[Match]:
    """The first sentence of the section that is hardest to read. Values: lix, others (with their places)."""
    hard: list[tuple[int, list[Sentence]]] = []
    for _, together in groupby(running_text(facts), key=lambda sentence: sentence.block.headings):
        section = list(together)
        texts = [sentence.text for sentence in section]
        enough = len(texts) >= _FEWEST_SENTENCES and sum(len(words_in(text)) for text in texts) >= _FEWEST_WORDS
        if enough and (score := round(lix(texts))) > VERY_HARD:
            hard.append((score, section))
    if not hard:
        return
    score, (first, *_) = max(hard, key=lambda scored: scored[0])
    others = [section[0] for _, section in hard if section[0] is not first]
    also = f", liksom texten {also_at(first, others, facts)}" if others else ""
    yield Match(first, first.start, first.end, values={"lix": str(score), "others": also})
