"""A subordinate clause turned into a main clause that demands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from washer.language.model import Sentence
from washer.washing.infinitives import infinitive
from washer.washing.mainclause import is_organisation, is_people
from washer.washing.proposals import Draft
from washer.washing.purposes import finite_verb, is_finite, is_infinitive, is_subordinate
from washer.washing.wordlists import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEMANDING = ("ska", "skall")
_PEOPLE_ENDINGS = ("ande", "ende", "ade")
_JOINING = ("och", "eller", "men", "samt")
_UNDERGONE = word_set(
    "kunna få ha slippa vara bli känna må behöva veta uppleva trivas förbli möta drabbas hinna våga orka lära"
)
_LIMITING = word_set("inte ej aldrig alltid högst bara endast")
_NEAR = 3  # words after the verb in which a limit of what it does is told
_SET_PHRASES = (
    "i realtid",
    "i efterhand",
    "i förväg",
    "på distans",
    "på plats",
    "i tid",
    "dygnet runt",
    "på egen hand",
)
_ADVERBS = word_set(
    "inte ej aldrig alltid även också fortfarande enkelt lätt snabbt själv själva bara endast då redan aldrig "
    "direkt automatiskt omedelbart samtidigt säkert dessutom"
)


def turn_clause(
    draft: Draft,
    sentence: Sentence,
    tokens: Sequence[Token],
    clause: tuple[int, int],
    modal: str,
    inverted: bool,
) -> bool:
    """Writes the edits that make the clause [first, end) of the tokens a demand; False where it cannot be done.

    "fasaden inte behöver målas" → "fasaden ska inte behöva målas". `inverted`: a modal that stays stands before the
    clause already, so that none is added.
    """
    first, end = clause
    finite = finite_verb(tokens, first, end)
    if finite is None or finite == first or not _has_subject(tokens, first, finite):
        return False
    offset = sentence.offset
    middle = _middle(tokens, first, finite)
    at = tokens[finite].idx + offset
    stop = at + len(tokens[finite])
    if _is_harm(tokens, first, end):
        return False
    if tokens[finite].lower_ in _DEMANDING:
        if finite + 1 >= end:
            return False
        if middle is not None or inverted:
            draft.delete(at, tokens[finite + 1].idx + offset)
        elif modal not in _DEMANDING:
            draft.replace(at, stop, modal)
        _enable(draft, offset, tokens, first, finite + 1)
    elif _owes(tokens, finite, end):
        draft.replace(at, tokens[finite + 2].idx + offset, "" if inverted or middle is not None else f"{modal} ")
    else:
        verb = _bare(tokens, finite, middle, first)
        if verb is None or not _turn_joined(draft, offset, tokens, finite, end):
            return False
        able = "kunna " if _is_able(tokens, first, finite, verb) else ""
        draft.replace(at, stop, able + verb if inverted or middle is not None else f"{modal} {able}{verb}")
    if middle is not None and not inverted:
        draft.insert(tokens[middle].idx + offset, f"{modal} ")
    return True


def _is_harm(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether the clause is about what people shall be spared, which nobody can promise without the thing itself."""
    words = [token.lower_ for token in tokens[first:end]]
    spared = any(words[i] in ("få", "får", "drabbas") and "inte" in words[:i] for i in range(1, len(words)))
    return spared and any(is_people(word) for word in words[: words.index("inte")])


def _is_able(tokens: Sequence[Token], first: int, finite: int, verb: str) -> bool:
    """Whether persons do something in the clause: they shall be able to, the requirement is no order to them."""
    limited = any(token.lower_ in _LIMITING for token in tokens[first : finite + _NEAR])
    subjects = [token.lower_ for token in tokens[first:finite] if token.dep_.startswith("nsubj")]
    persons = any(is_people(word) and not is_organisation(word) for word in subjects)
    return persons and not limited and verb not in _UNDERGONE and not verb.endswith("s")


def _enable(draft: Draft, offset: int, tokens: Sequence[Token], first: int, verb: int) -> None:
    """»personalen ska hitta« → »personalen ska kunna hitta«."""
    while verb < len(tokens) and tokens[verb].lower_ in _ADVERBS:
        verb += 1
    if verb < len(tokens) and is_infinitive(tokens[verb]) and _is_able(tokens, first, verb, tokens[verb].lower_):
        draft.insert(tokens[verb].idx + offset, "kunna ")


def _owes(tokens: Sequence[Token], finite: int, end: int) -> bool:
    """Whether the verb is a duty already: "har att beakta"."""
    return tokens[finite].lower_ == "har" and finite + 2 < end and tokens[finite + 1].lower_ == "att"


def _bare(tokens: Sequence[Token], finite: int, middle: int | None, first: int) -> str | None:
    """The infinitive; a need to do something ("behöver") is no demand unless it is limited or denied."""
    limited = middle is not None or tokens[first].lower_ in ("ingen", "inget", "inga", "bara", "endast")
    if tokens[finite].lower_ == "behöver" and not limited:
        return None
    return infinitive(tokens[finite])


def _has_subject(tokens: Sequence[Token], first: int, finite: int) -> bool:
    if tokens[first].lower_.endswith(_PEOPLE_ENDINGS):  # "synskadade", which the parser takes for a verb
        return True
    if any(token.dep_.startswith("nsubj") for token in tokens[first:finite]):
        return tokens[first].pos_ not in ("ADP", "SCONJ", "PUNCT")
    nominal = any(token.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ") for token in tokens[first:finite])
    return nominal and tokens[first].pos_ not in ("ADP", "SCONJ", "PUNCT", "VERB", "AUX")


def _middle(tokens: Sequence[Token], first: int, finite: int) -> int | None:
    """Where the adverbs between subject and verb begin, which follow the verb in a main clause; None without any."""
    index = finite
    while index - 1 > first and tokens[index - 1].lower_ in _ADVERBS:
        index -= 1
    if index < finite:
        return index
    for start in range(first + 1, finite):
        token = tokens[start]
        if _is_circumstance(tokens, start, finite):
            return start
        if token.lower_ in _ADVERBS and token.i > tokens[first].i and tokens[start - 1].text != ",":
            phrase = tokens[start + 1 : finite]
            if phrase and phrase[0].pos_ == "ADP" and not any(word.text == "," for word in phrase):
                return start
    return None


def _is_circumstance(tokens: Sequence[Token], start: int, finite: int) -> bool:
    """Whether a phrase that tells when or how stands from here to the verb: "beställaren i realtid ska kunna se"."""
    phrase = " ".join(token.lower_ for token in tokens[start:finite])
    if phrase in _SET_PHRASES:
        return True
    noun = tokens[start].head
    verbal = tokens[start].dep_ == "case" and noun.head.i >= tokens[finite].i and "," not in phrase
    return verbal and tokens[start].lower_ in ("vid", "under", "utan", "inom", "efter", "före")


def _turn_joined(draft: Draft, offset: int, tokens: Sequence[Token], finite: int, end: int) -> bool:
    """Turns further finite verbs of the same subject too; False where a joined verb may have a subject of its own."""
    words = [token.lower_ for token in tokens]
    joint = finite
    for index in range(finite + 1, end):
        if words[index] in _JOINING or words[index] == ",":
            joint = index
        elif _looks_finite(tokens, index) and not is_subordinate(
            words, max(finite, _outer(words, finite, joint)), index
        ):
            if joint == finite and _is_participle(tokens[index]):
                continue
            if joint == finite or any(word not in _ADVERBS for word in words[joint + 1 : index]):
                return False
            verb = infinitive(tokens[index])
            if verb is None:
                return False
            at = tokens[index].idx + offset
            draft.replace(at, at + len(tokens[index]), verb)
    return True


def _is_participle(token: Token) -> bool:
    """Whether what the parser takes for a past tense may be a participle ("går förlorade")."""
    return "Tense=Past" in str(token.morph) and token.lower_.endswith(("ade", "da", "ta"))


def _looks_finite(tokens: Sequence[Token], index: int) -> bool:
    """Whether a finite verb stands here, also one that the parser takes for a noun after "inte" ("inte torkar")."""
    if is_finite(tokens[index]):
        return True
    denied = tokens[index - 1].lower_ in ("inte", "ej", "aldrig") and tokens[index - 2].lower_ in _JOINING
    return denied and tokens[index].pos_ == "NOUN" and infinitive(tokens[index]) is not None


def _outer(words: Sequence[str], finite: int, joint: int) -> int:
    """From where to look for a subordinator: from the verb, or from the word that joins a new main verb."""
    return joint if words[joint] in _JOINING and joint > finite else finite
