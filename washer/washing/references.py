"""Pronouns that stand for something in the part of a sentence that is taken away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from washer.language.inflection import phrase_forms
from washer.washing.mainclause import is_people
from washer.washing.wordlists import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_PRONOUNS = word_set(
    "den det dem de dessa denna detta densamma han hon hen honom henne dess deras hans hennes hens sådan sådana"
)
_PEOPLE_ENDINGS = ("ande", "ende", "ade")
_PLURAL = ("de", "dem", "dessa", "deras", "sådana")
_EMPTY_DET = word_set("är blir går finns ska kan inte ej blivit vara gå finnas bli bildas")


def refers_back(tokens: Sequence[Token], first: int, end: int) -> int | None:
    """The index of the first pronoun in [first, end) whose noun stands before `first`, or None.

    A pronoun after two nouns of its number in the range is taken to stand for one of them; after a single one, the
    subject, it stands for something else, unless it is a subject itself.
    """
    nouns: list[Token] = []
    for index in range(first, end):
        token = tokens[index]
        if token.pos_ in ("NOUN", "PROPN"):
            nouns.append(token)
        fitting = [noun for noun in nouns if (token.lower_ in _PLURAL) is is_plural(noun)]
        if token.lower_ in _PRONOUNS and len(fitting) > (0 if token.dep_.startswith("nsubj") else 1):
            continue
        if token.lower_ in _PRONOUNS and not _is_article(tokens, index, end) and not is_empty(tokens, index, end):
            return index
    return None


def _is_article(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether a word like "den" belongs to a noun that follows, or is the head of "den som"."""
    following = tokens[index + 1 : min(end, index + 4)]
    if following and following[0].lower_ == "samma":
        return False
    if following and following[0].lower_ == "som" and tokens[index].lower_ in ("den", "de", "dem", "det"):
        return True
    for token in following:
        if token.pos_ in ("NOUN", "PROPN"):
            return tokens[index].lower_ in ("den", "det", "de", "dessa", "denna", "detta", "sådan", "sådana")
        if token.pos_ == "NUM" or token.text[0].isdigit():
            return True
        if token.lower_.endswith(_PEOPLE_ENDINGS) and token.pos_ in ("ADJ", "VERB"):
            return True
        if token.pos_ not in ("ADJ", "ADV"):
            return False
    return False


def is_empty(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether "det" is a formal subject ("det går att", "det är möjligt")."""
    if tokens[index].lower_ != "det":
        return False
    return tokens[index].dep_ == "expl" or (index + 1 < end and tokens[index + 1].lower_ in _EMPTY_DET)


def stands_for(pronoun: Token, noun: Token, others: Sequence[Token]) -> bool:
    """Whether a pronoun (den, det, de) must stand for the noun, a definite subject, and for no noun among `others`."""
    word = noun.lower_
    rivals = [token for token in others if token.pos_ == "NOUN"]
    if pronoun.pos_ != "PRON" or pronoun.lower_ not in ("den", "det", "de"):
        return False
    if pronoun.lower_ == "de":
        plural = [token for token in rivals if "Number=Plur" in str(token.morph) or _is_either(token)]
        if is_people(word):
            plural = [token for token in plural if is_people(token.lower_)]
        return is_plural(noun) and not plural
    gender = "Gender=Neut" if pronoun.lower_ == "det" else "Gender=Com"
    if any(gender in str(token.morph) and "Number=Sing" in str(token.morph) for token in rivals):
        return False
    return not is_plural(noun) and word.endswith("t" if pronoun.lower_ == "det" else "n")


def _is_either(noun: Token) -> bool:
    """Whether a noun's form is the same in the singular and the plural: a neuter that ends in a consonant ("skåp")."""
    morph = str(noun.morph)
    return "Gender=Neut" in morph and "Definite=Ind" in morph and noun.lower_[-1:] not in "aeiouyåäö"


def is_plural(noun: Token) -> bool:
    """Whether a noun is plural; the lexicon knows better than the parser ("fönstren", "beställaren")."""
    word = noun.lower_
    try:
        forms = phrase_forms(noun.lemma_.lower(), "noun")
    except ValueError:
        forms = {}
    if word in forms.get("sing.def", ()) or word.endswith("aren"):
        return False
    if word in forms.get("plur.def", ()) or word.endswith("rna") or "Number=Plur" in str(noun.morph):
        return True
    return noun.pos_ == "PROPN" and word.endswith(("en", "na"))
