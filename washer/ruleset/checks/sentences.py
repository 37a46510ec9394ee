"""Sentences that are hard to read: too long, or with clauses inside clauses."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from washer.language.model import Sentence
from washer.ruleset.facts import Facts
from washer.ruleset.model import Match

MOST_WORDS = 30
_LIST_COMMAS = 0.4
_NESTED_FROM_WORDS = 18
_MOST_DEPTH = 3
_MOST_CLAUSES = 4
_CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "csubj", "xcomp", "parataxis"})


def word_count(sentence: Sentence) -> int:
    """The words of a sentence, numbers and signs not counted."""
    return sum(any(letter.isalpha() for letter in token.text) for token in sentence.span)


def too_long(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """The whole sentence, where it has more than thirty words and a finite verb. Value: count."""
    count = word_count(sentence)
    is_list = sum(token.text in ",;" for token in sentence.span) > count * _LIST_COMMAS
    if count > MOST_WORDS and not is_list and any(_is_finite(token) for token in sentence.span):
        yield Match(sentence, sentence.start, sentence.end, values={"count": str(count)})


def too_nested(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """The whole sentence, where finite clauses stand three deep, or four of them in any order. Value: count.

    How deep a clause stands is what a parser gets wrong most often; how many there are, it sees.
    """
    count = word_count(sentence)
    if not _NESTED_FROM_WORDS < count <= MOST_WORDS:
        return
    clauses = sum(token.dep_ in _CLAUSES and _heads_finite_clause(token) for token in sentence.span)
    if clauses >= _MOST_CLAUSES or max((_depth(token) for token in sentence.span), default=0) >= _MOST_DEPTH:
        yield Match(sentence, sentence.start, sentence.end, values={"count": str(count)})


def _is_finite(token: Token) -> bool:
    return "Fin" in token.morph.get("VerbForm", [])


def _depth(token: Token) -> int:
    """How many finite subordinate clauses enclose a token, its own among them."""
    return sum(node.dep_ in _CLAUSES and _heads_finite_clause(node) for node in (token, *token.ancestors))


def _heads_finite_clause(token: Token) -> bool:
    return _is_finite(token) or any(
        _is_finite(child) and child.dep_ in ("aux", "aux:pass", "cop") for child in token.children
    )
