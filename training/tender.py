"""Measuring on tender text: the hand-annotated set in tests/training/tender.conllu.

Every word has lemma and UPOS. Heads are told for the words that rules lean on: modal and other auxiliary verbs (aux),
subjects (nsubj, csubj), objects (obj), the verb of a purpose clause with "för att" or "så att" (advcl), "inte", "ej"
and "aldrig" (advmod), and the root of each sentence with a finite verb; not where the conventions leave room for doubt.
A lemma is "_" where the treebank gives none to go by (units). A paragraph of the file is a block.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from training.conllu import Tree, paragraphs, read_trees
from training.engines import Opened
from training.scores import Parse, aligned, conll_scores, found_parse, gold_parse

GOLD = Path(__file__).parents[1] / "tests" / "training" / "tender.conllu"

GROUPS: Mapping[str, tuple[str, ...]] = {
    "subject": ("nsubj", "csubj"),
    "object": ("obj",),
    "purpose": ("advcl",),
    "auxiliary": ("aux",),
    "negation": ("advmod",),
    "root": ("root",),
}
"""The relations that are annotated, by what they are to the rules."""

ATTACHMENTS = ("subject", "object", "purpose")
"""The groups that make up the figure of attachments."""


def tender_scores(engine: Opened, trees: Sequence[Tree], by_rule: bool = True) -> dict[str, float]:
    """Per cent right on the set: F1 of sentences, UPOS, lemmas; share of each group, of attachments in all.

    A word is right if the engine gives it the same head and the same relation.
    """
    texts = [_text(group) for group in paragraphs(trees)]
    gold, found = gold_parse(trees), found_parse(engine.parse(texts, by_rule))
    figures = {name: value for name, value in conll_scores(gold, found).items() if name in _WHOLE}
    figures["boundaries"] = _boundaries(gold, found)
    rights = {name: _rights(gold, found, relations) for name, relations in GROUPS.items()}
    figures["attachments"] = _share([right for name in ATTACHMENTS for right in rights[name]])
    return figures | {name: _share(group) for name, group in rights.items()}


def tender_trees(path: Path = GOLD) -> tuple[Tree, ...]:
    """The sentences of the set."""
    return read_trees(path)


_WHOLE = ("sentences", "upos", "lemmas")


def _text(group: Sequence[Tree]) -> str:
    return " ".join(tree.text for tree in group)


def _boundaries(gold: Parse, found: Parse) -> float:
    """The share of the gold's sentences that are found whole."""
    return _share([sentence in set(found.sentences) for sentence in gold.sentences])


def _rights(gold: Parse, found: Parse, relations: tuple[str, ...]) -> list[bool]:
    """For each gold word with one of the relations: whether the engine attaches it alike."""
    twins = {word.place: twin for word, twin in aligned(gold, found)}
    asked = [word for word in gold.words if word.head is not None and word.relation in relations]
    pairs = ((word, twins.get(word.place)) for word in asked)
    return [twin is not None and (twin.head, twin.relation) == (word.head, word.relation) for word, twin in pairs]


def _share(rights: Sequence[bool]) -> float:
    return round(100 * sum(rights) / max(len(rights), 1), 2)
