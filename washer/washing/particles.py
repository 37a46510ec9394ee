"""Where the rest of a verb of several words goes: "mottar leverantören inte" → "tar leverantören inte emot"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from washer.ruleset.model import Match

if TYPE_CHECKING:
    from spacy.tokens import Token

_PREPOSITIONS = frozenset({"till", "på", "om", "hos", "från", "av", "mot"})
_SUBJECTS = frozenset({"han", "hon", "hen", "vi", "ni", "man", "denne"})
_ADVERBS = frozenset(
    {"inte", "ej", "icke", "aldrig", "alltid", "även", "också", "dock", "därvid", "därefter", "då", "endast", "bara"}
)
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"})
_LONGEST_SUBJECT = 6


def tail_place(match: Match, tail: str) -> int | None:
    """The offset in the block after which the words behind a verb stand; None where they cannot be put in place.

    A finite verb has its subject, in a turned clause, and the adverbs of the sentence between itself and its particle.
    A preposition needs what it governs: it cannot stand before an adverb or another preposition.
    """
    offset = match.sentence.offset
    verb = next((token for token in match.sentence.span if token.idx + offset >= match.start), None)
    if verb is None:
        return None
    following = [token for token in match.sentence.span if token.idx + offset >= match.end]
    skipped = _between(verb, following) if _is_finite(verb, match.form.split(",")) else 0
    if skipped is None:
        return None
    ends_alone = {"ADP", "ADV", "PUNCT"} if ".pass" in match.form else {"ADP", "ADV"}
    if tail.split()[-1] in _PREPOSITIONS and any(one.pos_ in ends_alone for one in following[skipped : skipped + 1]):
        return None
    return following[skipped - 1].idx + len(following[skipped - 1]) + offset if skipped else match.end


def _is_finite(verb: Token, slots: list[str]) -> bool:
    """Whether the form can be nothing else, or the parse says so of a passive, whose forms are alike."""
    finite = [slot.startswith(("pres", "past", "imp")) for slot in slots]
    return all(finite) or (any(finite) and "Fin" in verb.morph.get("VerbForm", []))


def _between(verb: Token, following: list[Token]) -> int | None:
    """How many tokens stand between the verb and its particle; None where the subject cannot be told or passed."""
    passed = 0
    subject = next((child for child in verb.children if child.dep_.startswith("nsubj") and child.i > verb.i), None)
    if subject is not None and following and subject.left_edge.i == following[0].i:
        passed = subject.right_edge.i - subject.left_edge.i + 1
        if passed > _LONGEST_SUBJECT or any(token.pos_ == "VERB" for token in following[:passed]):
            return None
    elif following and following[0].lower_ in _SUBJECTS:
        passed = 1
    elif following and following[0].pos_ in _NOMINAL and not _has_subject_before(verb):
        return None
    while passed < len(following) and following[passed].lower_ in _ADVERBS:
        passed += 1
    return passed


def _has_subject_before(verb: Token) -> bool:
    """Whether the subject precedes the verb, or is shared with a verb before: "… granskar och mottar varorna"."""
    if verb.dep_ == "conj" or verb.i == verb.sent.start:
        return verb.dep_ == "conj"
    before = verb.nbor(-1)
    if any(child.dep_.startswith("nsubj") and child.i < verb.i for child in verb.children):
        return not (before.is_punct or "Fin" in before.morph.get("VerbForm", []))
    return before.pos_ in {"NOUN", "PROPN", "PRON"} and not any(child.dep_ == "case" for child in before.children)
