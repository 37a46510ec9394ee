"""Silver trees: sentences on which two engines agree, for the parser to learn beside the treebank."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml
from spacy.tokens import Doc

from training.engines import Opened
from training.vectors import statute_lines

RULES = Path(__file__).parents[1] / "rules"

_SAME_TREE = 0.95
_FEWEST_WORDS = 3
_AT_ONCE = 500
_MODERN = 0.45
_SHORTEST, _LONGEST = 30, 300


def silver_documents(statutes: Path, words: int, one: Opened, other: Opened, seed: int) -> list[Doc]:
    """The examples of the rules that both engines read alike, and about `words` words of such statutes."""
    found = list(agreed(example_sentences(), one, other))
    left = words
    lines = statute_sentences(statutes, seed)
    while left > 0:
        more = list(agreed(lines[:_AT_ONCE], one, other))
        del lines[:_AT_ONCE]
        found += more
        left -= sum(map(len, more))
    return found


def example_sentences(rules: Path = RULES) -> list[str]:
    """The examples of all rules, bad and good, each once, in the order of their files; not those of many lines."""
    found: dict[str, None] = {}
    for path in sorted(rules.rglob("*.yaml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        found |= dict.fromkeys(_examples(data.get("examples", ()) if isinstance(data, dict) else ()))
    return list(found)


def statute_sentences(statutes: Path, seed: int) -> list[str]:
    """Running text from the younger part of the statute book (its order is that of the years), shuffled."""
    every = list(statute_lines(statutes))
    lines = list(dict.fromkeys(line for line in every[int(len(every) * _MODERN) :] if _is_running_text(line)))
    random.Random(seed).shuffle(lines)
    return lines


def agreed(texts: Iterable[str], one: Opened, other: Opened) -> Iterator[Doc]:
    """The texts, as `one` reads them, where both agree in 95 of 100 words' heads, relations and UPOS."""
    texts = list(texts)
    for doc, twin in zip(one.parse(texts, by_rule=True), other.parse(texts, by_rule=True), strict=True):
        words = [(a, b) for a, b in zip(doc, twin, strict=True) if not a.is_space]
        same = sum((a.head.i, a.dep_, a.pos_) == (b.head.i, b.dep_, b.pos_) for a, b in words)
        if len(words) >= _FEWEST_WORDS and same >= _SAME_TREE * len(words):
            yield doc


def _is_running_text(line: str) -> bool:
    few_digits = sum(letter.isdigit() for letter in line) < 0.08 * len(line)
    return line[:1].isupper() and line.endswith(".") and few_digits and _SHORTEST < len(line) < _LONGEST


def _examples(data: Iterable[Any]) -> Iterator[str]:
    for example in data:
        for kind in ("bad", "good") if isinstance(example, dict) else ():
            if isinstance(text := example.get(kind), str) and "\n" not in text.strip():
                yield text.strip()
