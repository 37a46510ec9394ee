"""Guards: what excuses a match (jargon)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from spacy.tokens import Token

from washer.documents.model import BlockKind
from washer.ruleset.facts import Facts, Guard
from washer.ruleset.model import Match

_PREPOSITIONS_BEFORE_RIVER = frozenset({"en", "vid", "i", "av", "till", "mot", "denna", "varje", "liten", "över", "från", "nära", "längs"})
_IDENTITY_VERBS = frozenset({"är", "vara", "var", "varit", "blir", "bli", "blev", "förblir", "förbli", "hålls", "ett", "en", "och"})
_PREPOSITION_HOSTS = frozenset({"NOUN", "PROPN", "VERB", "ADV", "PUNCT"})
_ADDRESS = re.compile(r"\S*(?:@|www\.|https?://|\.(?:se|com|nu|org|eu)\b)\S*")
_FEWEST_WORDS_IN_A_SENTENCE = 4


def noun_not_verb(match: Match, facts: Facts) -> bool:
    """The dog's bark: "skall" as a noun, after an article or an adjective."""
    token, before = _token(match), _before(match)
    if before is None or token is None:
        return False
    return before.lower_ in ("ett", "dess", "deras", "hundens") or (token.pos_ == "NOUN" and before.pos_ in ("ADJ", "DET"))


def label_not_sentence(match: Match, facts: Facts) -> bool:
    """A short label without a verb, such as a table cell: "Ej aktuellt"."""
    sentence = match.sentence
    cell = sentence.block.kind in (BlockKind.TABLE_CELL, BlockKind.HEADING)
    words = sentence.text.split()
    finite = any("Fin" in token.morph.get("VerbForm") for token in sentence.span)
    return not finite and (cell or len(words) < _FEWEST_WORDS_IN_A_SENTENCE)


def negated_word(match: Match, facts: Facts) -> bool:
    """"Icke" as the first part of a word written apart: "icke kommersiell", "icke rökare"."""
    after, before = _after(match), _before(match)
    if after is None:
        return True
    attribute = before is not None and before.pos_ in ("DET", "ADJ", "ADP", "NUM")
    return after.pos_ in ("NOUN", "PROPN") or (attribute and after.pos_ in ("ADJ", "VERB"))


def not_preposition(match: Match, facts: Facts) -> bool:
    """"Å" that is no preposition: the river, "å ena sidan", a price each, or a letter."""
    after, before = _after(match), _before(match)
    if after is None or not after.is_alpha or after.lower_ in ("ena", "andra"):
        return True
    if match.text == "Å" and match.start > match.sentence.start:
        return True
    return before is not None and (before.lower_ in _PREPOSITIONS_BEFORE_RIVER or before.pos_ in ("DET", "ADJ"))


def identity(match: Match, facts: Facts) -> bool:
    """"Densamma" for what does not change: "är densamma som", "förblir desamma"."""
    after, before = _after(match), _before(match)
    follows = after is not None and after.lower_ in ("som", "oavsett", "för", "under")
    adverb = before is not None and before.pos_ == "ADV"
    before = _neighbour(match, -2) if adverb else before
    return follows or (before is not None and (before.lower_ in _IDENTITY_VERBS or before.lemma_ in ("vara", "bli", "förbli")))


def noun_use(match: Match, facts: Facts) -> bool:
    """"Avseende" as a noun ("i detta avseende", "med avseende på")."""
    after, before = _after(match), _before(match)
    if after is None or not (after.is_alpha or after.like_num or after.is_digit):
        return True
    return before is not None and before.lower_ in ("detta", "alla", "vissa", "flera", "varje", "med", "annat", "ett", "något", "inget", "vilket", "det")


def attributive(match: Match, facts: Facts) -> bool:
    """"Gällande" as an adjective or a predicate: "gällande lag", "är gällande"."""
    after, before = _after(match), _before(match)
    if before is None or after is None or not after.is_alpha:
        return True
    if before.pos_ not in _PREPOSITION_HOSTS or before.lower_ in ("är", "vara", "blir", "och", "samt", "anses", "görs", "göra"):
        return True
    return before.pos_ in ("NOUN", "PROPN") and before.lower_.endswith("s") and "Gen" in before.morph.get("Case")


def address(match: Match, facts: Facts) -> bool:
    """The word belongs to an e-mail or web address."""
    text = match.sentence.block.text
    return any(found.start() <= match.start < found.end() for found in _ADDRESS.finditer(text))


def _token(match: Match) -> Token | None:
    return _neighbour(match, 0)


def _before(match: Match) -> Token | None:
    return _neighbour(match, -1)


def _after(match: Match) -> Token | None:
    """The first token after the match."""
    end = match.end - match.sentence.offset
    return next((token for token in match.sentence.span if token.idx >= end), None)


def _neighbour(match: Match, distance: int) -> Token | None:
    """The token that many places from the first token of the match."""
    start = match.start - match.sentence.offset
    tokens = list(match.sentence.span)
    first = next((place for place, token in enumerate(tokens) if token.idx <= start < token.idx + len(token)), None)
    if first is None or first + distance < 0:
        return None
    return tokens[first + distance]


GUARDS: Mapping[str, Guard] = {
    "noun-not-verb": noun_not_verb,
    "label-not-sentence": label_not_sentence,
    "negated-word": negated_word,
    "not-preposition": not_preposition,
    "identity": identity,
    "noun-use": noun_use,
    "attributive": attributive,
    "address": address,
}
