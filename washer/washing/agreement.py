"""Articles, adjectives and pronouns that follow when a noun of another gender takes a noun's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from washer.findings import Edit, Safety
from washer.language.inflection import gender, phrase_forms
from washer.language.paradigms import adjective_parts
from washer.ruleset.model import Match
from washer.washing.casing import cased_like
from washer.washing.wordlists import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_TO_NEUTER = {
    "en": "ett", "den": "det", "någon": "något", "ingen": "inget", "annan": "annat", "vilken": "vilket",
    "sådan": "sådant", "sin": "sitt", "vår": "vårt", "er": "ert", "min": "mitt", "denna": "detta", "all": "allt",
    "egen": "eget", "liten": "litet",
}  # fmt: skip
_TO_COMMON = {neuter: common for common, neuter in _TO_NEUTER.items()}
_UNCHANGING = word_set("varje samma ens alla dess deras hans hennes hela själva")
_ATTRIBUTES = ("det", "amod", "nmod:poss", "nmod")


def agreeing_edits(match: Match) -> tuple[Edit, ...] | None:
    """Edits of the words that must agree with the noun that takes the match's place; None where one is not certain.

    Nothing is needed in the plural, or where the gender stays.
    """
    term = match.term
    if term is None or not term.prefer or "sing" not in match.form:
        return ()
    try:
        old, new = (gender(words.split(" ")[-1]) for words in (term.text, term.prefer[0]))
    except ValueError:
        return None
    if old == new:
        return ()
    noun = _noun(match)
    if noun is None or "Number=Plur" in str(noun.morph) or _spoken_of_again(noun):
        return () if noun is not None and "Number=Plur" in str(noun.morph) else None
    edits: list[Edit] = []
    predicates = _predicates(noun)
    if _unclear_predicates(noun, predicates):
        return None
    for token in (*_attributes(match), *predicates):
        changed = _agreeing(token, new)
        if changed is None:
            return None
        if changed != token.text:
            start = token.idx + match.sentence.offset
            safety = term.safety or Safety.SUGGESTED
            edits.append(Edit(match.sentence.block.index, start, start + len(token), changed, safety))
    return tuple(edits)


def _noun(match: Match) -> Token | None:
    """The last token of the match."""
    offset = match.sentence.offset
    inside = [token for token in match.sentence.span if match.start <= token.idx + offset < match.end]
    return inside[-1] if inside else None


def _attributes(match: Match) -> list[Token]:
    """The determiners and adjectives right before the match, from left to right."""
    offset = match.sentence.offset
    before = [token for token in match.sentence.span if token.idx + offset < match.start]
    found: list[Token] = []
    while before and before[-1].pos_ in ("DET", "ADJ", "PRON") and before[-1].dep_ in _ATTRIBUTES:
        found.insert(0, before.pop())
    return found


def _predicates(noun: Token) -> list[Token]:
    """The predicate adjectives in the singular that agree with the noun: "är klar och godkänd", "som är klar"."""
    heads = [child for child in noun.children if child.dep_ == "acl:relcl"]
    heads += [noun.head] if noun.dep_.startswith("nsubj") else []
    joined = [child for head in heads for child in head.children if child.dep_ == "conj"]
    return [token for token in (*heads, *joined) if _is_predicate(token)]


def _unclear_predicates(noun: Token, known: list[Token]) -> bool:
    """Whether an adjective after a copula may agree with the noun, though the parse does not say so."""
    later = noun.doc[noun.i + 1 : noun.sent.end]
    copula = next((token.i for token in later if token.lower_ in ("är", "vara", "blir", "bli", "var")), None)
    if copula is None:
        return False
    return any(
        token.i > copula
        and token not in known
        and token.dep_ != "amod"
        and token.pos_ in ("ADJ", "VERB", "NOUN")
        and noun.morph.to_dict().get("Gender") == token.morph.to_dict().get("Gender")
        and ("VerbForm=Part" in str(token.morph) or token.pos_ == "ADJ")
        and "Plur" not in str(token.morph)
        for token in later
    )


def _is_predicate(token: Token) -> bool:
    copula = any(child.dep_ == "cop" for child in token.children) or token.dep_ == "conj"
    return (
        token.pos_ in ("ADJ", "VERB")
        and (copula or "VerbForm=Part" in str(token.morph))
        and "Plur" not in str(token.morph)
    )


def _spoken_of_again(noun: Token) -> bool:
    """Whether a pronoun later in the sentence may stand for the noun: it would have to change too."""
    later = noun.doc[noun.i + 1 : noun.sent.end]
    return any(
        token.lower_ in ("den", "det", "dess") and token.pos_ == "PRON" and token.dep_ != "expl" for token in later
    )


def _agreeing(token: Token, new: str) -> str | None:
    """The word agreeing with a noun of the new gender; None where its form is not certain."""
    word = token.lower_
    table = _TO_NEUTER if new == "neut" else _TO_COMMON
    if word in table:
        return cased_like(token.text, table[word])
    if word in _UNCHANGING or word.endswith(("a", "e")) or "Case=Gen" in str(token.morph):
        return token.text
    if token.pos_ in ("DET", "PRON"):
        return None
    changed = _neuter(token.lemma_.lower(), word) if new == "neut" else _common(word)
    return cased_like(token.text, changed) if changed else None


def _neuter(lemma: str, word: str) -> str | None:
    for base in dict.fromkeys((word, lemma)):
        try:
            forms = phrase_forms(base, "adjective")
        except ValueError:
            continue
        if word in forms["pos.com"]:
            return forms["pos.neut"][0]
    return (
        adjective_parts(word)[0]
        if word.endswith(("ad", "d", "ig", "isk", "bar", "sam", "fri", "full", "lös"))
        else None
    )


def _common(word: str) -> str | None:
    """The common gender form, such that its own neuter is the word."""
    stem = word[:-1]
    fitting = [
        base for base in (stem, f"{stem}d", stem[:-1], f"{stem[:-1]}d") if base and adjective_parts(base)[0] == word
    ]
    for base in fitting:
        try:
            if word in phrase_forms(base, "adjective")["pos.neut"]:
                return base
        except ValueError:
            continue
    if word.endswith("at"):
        return f"{stem}d"
    return fitting[0] if len(fitting) == 1 else stem[:-1] if word.endswith("fritt") else None
