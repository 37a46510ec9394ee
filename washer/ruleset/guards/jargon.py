"""Guards: what excuses a match (jargon)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from spacy.tokens import Token

from washer.documents.model import BlockKind
from washer.expressions import expression
from washer.language.lexicon import english_words
from washer.ruleset.facts import Facts, Guard
from washer.ruleset.model import Match

_BEFORE_RIVER = ("en", "vid", "i", "av", "till", "mot", "denna", "varje", "liten", "över", "från", "nära", "längs")
_BEFORE_IDENTITY = ("är", "vara", "var", "varit", "blir", "bli", "blev", "förblir", "förbli", "hålls", "en", "och")
_BEFORE_NOUN_IN_ENDE = (
    "detta",
    "alla",
    "vissa",
    "flera",
    "varje",
    "med",
    "utan",
    "annat",
    "ett",
    "något",
    "vilket",
    "av",
)
_TELLING = (
    "berätta", "bidra", "bjuda", "delge", "dela", "erbjuda", "flagga", "framföra", "föreslå", "ge", "höra", "informera",
    "komma", "kontakta", "lyfta", "lämna", "meddela", "presentera", "påminna", "påtala", "rapportera", "redovisa",
    "söka", "ta", "tipsa", "underrätta", "upplysa", "varna", "återkomma", "återkoppla",
)  # fmt: skip
_BEFORE_PREDICATE = ("är", "vara", "blir", "och", "samt", "anses", "görs", "göra")
_ADDRESS = expression(r"\S*(?:@|www\.|https?://|\.(?:se|com|nu|org|eu)\b)\S*")
_PRINCIPLES = expression(r"(?i)likabehandling|proportionalitet|diskriminering|ömsesidigt erkännande|principen om")
_FEWEST_WORDS_IN_A_SENTENCE = 4


def noun_not_verb(match: Match, facts: Facts) -> bool:
    """The dog's bark: "skall" as a noun, after an article or an adjective."""
    token, before, after = _neighbour(match, 0), _neighbour(match, -1), _after(match)
    if before is None or token is None:
        return False
    owned = "Gen" in before.morph.get("Case", []) and after is not None and "Fin" in after.morph.get("VerbForm", [])
    bark = owned or before.lower_ in ("ett", "dess", "deras")
    return bark or (token.pos_ == "NOUN" and before.pos_ in ("ADJ", "DET"))


def label_not_sentence(match: Match, facts: Facts) -> bool:
    """A short label without a verb, such as a table cell or the words of a sign: "Ej aktuellt"."""
    sentence = match.sentence
    if match.text[0].isupper() and match.start > sentence.start:
        return True
    cell = sentence.block.kind in (BlockKind.TABLE_CELL, BlockKind.HEADING)
    finite = any("Fin" in token.morph.get("VerbForm", []) for token in sentence.span)
    return not finite and (cell or len(sentence.text.split()) < _FEWEST_WORDS_IN_A_SENTENCE)


def negated_word(match: Match, facts: Facts) -> bool:
    """The first part of a word written apart: "icke kommersiell", "icke rökare"."""
    after, before = _after(match), _neighbour(match, -1)
    if after is None:
        return True
    attribute = before is not None and before.pos_ in ("DET", "ADJ", "ADP", "NUM")
    if after.pos_ == "ADJ" and after.i + 1 < len(after.doc) and after.nbor().pos_ == "NOUN":  # "icke funktionella krav"
        return True
    return after.pos_ in ("NOUN", "PROPN") or (attribute and after.pos_ in ("ADJ", "VERB"))


def opens_phrase(match: Match, facts: Facts) -> bool:
    """The word opens the sentence before an attribute that it turns: "Ej akuta patienter"."""
    after = _after(match)
    return _neighbour(match, -1) is None and after is not None and after.pos_ == "ADJ"


def not_preposition(match: Match, facts: Facts) -> bool:
    """The letter å where it is no preposition: the river, "å ena sidan", a price each, or a letter."""
    after, before = _after(match), _neighbour(match, -1)
    if after is None or not after.is_alpha or after.lower_ in ("ena", "andra"):
        return True
    if match.text == "Å" and match.start > match.sentence.start:
        return True
    return before is not None and (before.lower_ in _BEFORE_RIVER or before.pos_ in ("DET", "ADJ"))


def identity(match: Match, facts: Facts) -> bool:
    """What does not change: "är densamma som", "förblir desamma"."""
    after, before = _after(match), _neighbour(match, -1)
    if after is not None and after.lower_ in ("som", "oavsett", "för", "under"):
        return True
    if before is not None and before.pos_ == "ADV":
        before = _neighbour(match, -2)
    return before is not None and (before.lower_ in _BEFORE_IDENTITY or before.lemma_ in ("vara", "bli", "förbli"))


def noun_use(match: Match, facts: Facts) -> bool:
    """The noun rather than the preposition: "i detta avseende", "utan avseende på"."""
    after, before = _after(match), _neighbour(match, -1)
    if after is None or not (after.is_alpha or after.is_digit):
        return True
    return before is not None and (before.lower_ in _BEFORE_NOUN_IN_ENDE or before.pos_ in ("DET", "ADJ"))


def equal(match: Match, facts: Facts) -> bool:
    """Equality rather than the old preposition: "är jämlikt", "ges jämlikt"."""
    after, before = _after(match), _neighbour(match, -1)
    if after is None or after.is_punct or after.pos_ in ("CCONJ", "SCONJ", "ADP"):
        return True
    if before is None:
        return False
    helping = before.pos_ == "AUX" and (before.lemma_ in ("vara", "bli") or after.pos_ in ("VERB", "AUX"))
    return helping or before.pos_ in ("DET", "ADV") or before.lower_ in ("mer", "mest", "är", "det")


def bracketed(match: Match, facts: Facts) -> bool:
    """The word stands in brackets, after the plain one that it explains."""
    text = match.sentence.block.text
    before, after = text[: match.start], text[match.end :]
    return before.rfind("(") > before.rfind(")") and ")" in after


def after_copula(match: Match, facts: Facts) -> bool:
    """A predicate: "arbetet ska vara proaktivt"."""
    before = _neighbour(match, -1)
    return before is not None and before.lemma_ in ("vara", "bli")


def among_english(match: Match, facts: Facts) -> bool:
    """A word of a longer English phrase, which no Swedish word fits into: "employee engagement"."""
    only, _ = english_words()
    beside = (_neighbour(match, -1), _after(match))
    return any(token is not None and token.lower_.split("-")[0] in only and token.text.islower() for token in beside)


def legal_principle(match: Match, facts: Facts) -> bool:
    """A principle of the law among the others: "likabehandling, proportionalitet och transparens"."""
    return bool(_PRINCIPLES.search(match.sentence.text))


def no_telling(match: Match, facts: Facts) -> bool:
    """An adverb at a verb that tells or offers nothing: "underhålla proaktivt" is to prevent harm."""
    end = match.end - match.sentence.offset
    verbs = [token for token in match.sentence.span if token.pos_ == "VERB"]
    after = next((token for token in verbs if token.idx >= end), None)
    before = next((token for token in reversed(verbs) if token.idx < end), None)
    first_after = _after(match)
    verb = after if after is not None and after == first_after else before or after
    return verb is None or verb.lemma_.lower() not in _TELLING


def attributive(match: Match, facts: Facts) -> bool:
    """An adjective or a predicate rather than a preposition: "gällande lag", "är gällande"."""
    after, before = _after(match), _neighbour(match, -1)
    if before is None or after is None or not after.is_alpha:
        return True
    if before.pos_ not in ("NOUN", "PROPN") or before.lower_ in _BEFORE_PREDICATE:
        return True
    earlier = _neighbour(match, -2)
    genitive = before.lower_.endswith("s") and "Gen" in before.morph.get("Case", [])
    return genitive or (earlier is not None and earlier.lower_ == "vid")


def told_to(match: Match, facts: Facts) -> bool:
    """Somebody to tell follows, "till eleverna", whom the plain verb would have for its object."""
    return bool(re.search(r"\btill\b", match.sentence.block.text[match.end : match.sentence.end]))


def address(match: Match, facts: Facts) -> bool:
    """The word belongs to an e-mail or web address."""
    text = match.sentence.block.text
    return any(found.start() <= match.start < found.end() for found in _ADDRESS.finditer(text))


def put_off(match: Match, facts: Facts) -> bool:
    """The verb before the match takes its first word: "skjuts fram till dess att"."""
    before = _neighbour(match, -1)
    return before is not None and before.lower_.startswith(("skjut", "sköt", "flytta"))


def inner_capital(match: Match, facts: Facts) -> bool:
    """A single capital opens the word inside a sentence: it is a name ("enligt Reach")."""
    opens = match.start > match.sentence.start and match.text[:1].isupper() and not match.text.isupper()
    return opens and match.sentence.block.text[match.start - 1 : match.start] == " "


def _after(match: Match) -> Token | None:
    """The first token after the match."""
    end = match.end - match.sentence.offset
    return next((token for token in match.sentence.span if token.idx >= end), None)


def _neighbour(match: Match, distance: int) -> Token | None:
    """The token that many places from the first token of the match."""
    start = match.start - match.sentence.offset
    tokens = list(match.sentence.span)
    first = next((place for place, token in enumerate(tokens) if token.idx <= start < token.idx + len(token)), None)
    return None if first is None or first + distance < 0 else tokens[first + distance]


GUARDS: Mapping[str, Guard] = {
    "noun-not-verb": noun_not_verb,
    "label-not-sentence": label_not_sentence,
    "negated-word": negated_word,
    "not-preposition": not_preposition,
    "identity": identity,
    "noun-use": noun_use,
    "equal": equal,
    "after-copula": after_copula,
    "no-telling": no_telling,
    "legal-principle": legal_principle,
    "among-english": among_english,
    "attributive": attributive,
    "address": address,
    "told-to": told_to,
    "opens-phrase": opens_phrase,
    "bracketed": bracketed,
    "inner-capital": inner_capital,
    "put-off": put_off,
}
