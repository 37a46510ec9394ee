"""Pronouns that stand for something in the part of a sentence that is taken away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from washer.washing.wordlists import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_PRONOUNS = word_set(
    "den det dem de dessa denna detta densamma han hon hen honom henne dess deras hans hennes hens sådan sådana"
)
_EMPTY_DET = word_set("är blir går finns ska kan inte ej blivit vara gå finnas bli bildas")


def refers_back(tokens: Sequence[Token], first: int, end: int) -> int | None:
    """The index of the first pronoun in [first, end) whose noun stands before `first`, or None.

    A pronoun after two nouns of the same range is taken to stand for one of them; after a single one, the subject,
    it stands for something else, unless it is a subject itself.
    """
    nouns = 0
    for index in range(first, end):
        token = tokens[index]
        nouns += token.pos_ in ("NOUN", "PROPN")
        if nouns > 1 or (nouns and token.dep_.startswith("nsubj") and token.lower_ in _PRONOUNS):
            return None
        if token.lower_ in _PRONOUNS and not _is_article(tokens, index, end) and not _is_empty(tokens, index, end):
            return index
    return None


def _is_article(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether a word like "den" belongs to a noun that follows, or is the head of "den som"."""
    following = tokens[index + 1 : min(end, index + 4)]
    if following and following[0].lower_ == "som" and tokens[index].lower_ in ("den", "de", "dem", "det"):
        return True
    for token in following:
        if token.pos_ in ("NOUN", "PROPN"):
            return tokens[index].lower_ in ("den", "det", "de", "dessa", "denna", "detta", "sådan", "sådana")
        if token.pos_ not in ("ADJ", "NUM", "ADV"):
            return False
    return False


def _is_empty(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether "det" is a formal subject ("det går att", "det är möjligt")."""
    if tokens[index].lower_ != "det":
        return False
    return tokens[index].dep_ == "expl" or (index + 1 < end and tokens[index + 1].lower_ in _EMPTY_DET)
