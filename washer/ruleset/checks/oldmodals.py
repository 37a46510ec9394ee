"""Modals of older law: "må", "skola" and "äger" with an infinitive of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from washer.language.lexicon import lexicon
from washer.language.model import Sentence
from washer.ruleset.checks.actors import is_infinitive
from washer.ruleset.facts import Facts
from washer.ruleset.model import Match

if TYPE_CHECKING:
    from spacy.tokens import Token

_TODAY = {"må": "får", "skola": "ska", "äger": "får", "ägde": "fick", "äga": "få"}
_OWNS_TO = {"äger": "har rätt", "ägde": "hade rätt", "äga": "ha rätt"}
_HELPERS = frozenset({"att", "ska", "skall", "kan", "bör", "måste", "får", "kunna", "få"})
_NO_SUBJECT = frozenset({"DET", "ADJ", "ADP", "NUM", "AUX", "VERB", "CCONJ"})
_PARTY_ENDINGS = ("aren", "ören", "arna", "terna", "munen", "nen")
_LONGEST_SUBJECT = 3


def old_modals(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """An old modal before the infinitive that it governs. The value write has the modal of today, in the same tense."""
    for token in sentence.span:
        word = token.lower_
        if word not in _TODAY or not _may_be_modal(token):
            continue
        owns = token.i + 1 < token.sent.end and token.nbor().lower_ == "att"
        if write := _OWNS_TO.get(word) if owns else _TODAY[word] if _governs(token) else None:
            start, end = sentence.range(token, token)
            yield Match(sentence, start, end, values={"write": write})


def _may_be_modal(token: Token) -> bool:
    """Whether this is neither "ska må" nor the noun skola, which has an article, an adjective or an owner before it."""
    if token.i == token.sent.start:
        return token.lower_ == "må"
    before = token.nbor(-1)
    if token.lower_ == "äga":
        return before.lower_ in _HELPERS
    if token.lower_ == "skola":
        owned = before.lower_.endswith("s") and before.pos_ in {"NOUN", "PROPN"}
        return before.pos_ not in _NO_SUBJECT and not before.is_punct and not owned
    return before.lower_ not in _HELPERS


def _governs(token: Token) -> bool:
    """Whether an infinitive follows, with nothing but adverbs and perhaps the subject of a turned clause between."""
    between = 0
    for following in token.doc[token.i + 1 : token.sent.end]:
        if _is_infinitive(following):
            return True
        if following.pos_ in {"ADV", "PART"}:
            continue
        if following.pos_ not in {"NOUN", "PRON", "DET", "ADJ"} or token.lower_ == "skola":
            return False
        between += 1
        if between > _LONGEST_SUBJECT or (token.lower_ != "må" and not _is_party(following)):
            return False
    return False


def _is_party(token: Token) -> bool:
    """A definite person or body, who has the right, rather than what somebody owns ("äger marken")."""
    return token.lower_.endswith(_PARTY_ENDINGS) or token.lower_ in {"part", "parten"}


def _is_infinitive(token: Token) -> bool:
    word = token.lower_
    known = word in lexicon("verb") or word.removesuffix("s") in lexicon("verb")
    return is_infinitive(token) or (known and word not in lexicon("noun") and word.endswith(("a", "as", "å", "ås")))
