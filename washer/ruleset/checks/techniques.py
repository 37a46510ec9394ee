"""Techniques that no list knows, told by the word ("slangpumpar") or by the place that it fills ("bekämpas med …").

The tagger often takes a compound that it has never seen for a verb or an adjective, so words are told by their last
part, and only words that say nothing themselves by their place in the parse.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from washer.language.dictionary import shipped_dictionary
from washer.language.lexicon import process_verbs, word_list
from washer.language.model import Sentence
from washer.ruleset.checks.nominalisation import derived_verb
from washer.ruleset.facts import Facts
from washer.ruleset.model import Match
from washer.ruleset.names import is_swedish_compound

if TYPE_CHECKING:
    from spacy.tokens import Token

_SHORTEST_WORD = 3
_FIRSTS = frozenset(
    {
        "el",
        "is",
        "elektro",
        "hydro",
        "termo",
        "mikro",
        "mono",
        "poly",
        "piezo",
        "foto",
        "ultra",
        "aero",
        "nano",
        "infra",
    }
)
_COMBINING = ("", "a", "e")
_LINKS = "soue"
_ADJECTIVAL = ("isk", "iskt", "iska", "ande", "tiv", "tivt", "tiva")
_DEFINITE = ("en", "et", "an", "na")
_CARRIERS = frozenset({"ske", "göra", "utföra", "genomföra", "åstadkomma", "uppnå", "ordna", "lösa"})
_FUNCTIONS = ("ning", "tion", "else", "ring", "kontroll")
_WITH = frozenset({"med", "medelst"})
_THROUGH = frozenset({"med", "medelst", "genom", "via"})
_KINDS = frozenset({"typ", "typen"})
_KIND_WORDS = ("typ", "modell", "utförande", "format")
# First parts of compounds that leave the kind open ("standardmodell").
_ANY_KIND = frozenset(
    {
        "standard", "grund", "bas", "normal", "fil", "data", "text", "original", "dokument", "valfri", "tid", "tids",
        "datum", "blod", "fordons", "affärs", "pris", "prövnings", "samverkans", "styr", "person", "urval", "pro",
        "proto", "arke", "stereo", "ur", "års", "special", "lager", "ut", "om", "genom", "system", "vård", "skol",
        "miljö", "kvalitets", "tjänste", "avtals", "ersättnings", "bildskärms", "tryck", "engångs", "flergångs",
    }
)  # fmt: skip
_NOUNS = ("NOUN", "PROPN", "X")
_NOUN_PLACES = ("obl", "nmod", "obj", "conj", "ROOT")
_DESCRIBING = ("ADJ", "VERB", "NUM")
_OF_ACRONYM = (
    "märkt", "märkta", "standard", "avtal", "krav", "nummer", "nivå", "utbildning", "kompetens", "fil", "filer",
    "format", "prov", "test", "kunskap", "personal", "plan", "system", "stöd", "chef", "gräns", "värde",
)  # fmt: skip
_ACTS = ("ing", "tion", "sion")
_ABSTRACT = (
    "het", "heter", "ingar", "ande", "ende", "else", "elser", "tioner", "skap", "skaper", "ism",
    "itet", "medel", "material", "metod", "metoder", "utrustning", "verktyg", "personal", "kompetens", "krav", "tid",
    "tider", "grad", "nivå", "namn", "nummer", "text", "avtal", "plan", "system", "produkter", "redskap", "faktor",
    "ledare", "lärare", "läkare", "skötare", "städare", "arbetare", "förare", "ägare", "tagare", "havare", "hållare",
    "ör", "örer", "ist", "ister", "föräldrar", "barn", "företag", "kontor", "kort", "hjälp", "skylt", "skyltar", "vis",
    "tal", "pris", "priser", "kostnad", "belopp", "procent", "enkät", "enkäter", "möten", "besök", "dagar", "veckor",
    "månader", "år", "blankett", "blanketter", "lista", "listor", "bilaga", "bilagor", "mall", "mallar", "prov",
    "bevis", "anmälan", "handling", "handlingar",
)  # fmt: skip


def unlisted_techniques(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Words that name a technique, and nouns that stand as the means of a process."""
    tokens = list(sentence.span)
    for i, token in enumerate(tokens):
        if is_technique(token.lower_) or _has_acronym(token.text):
            yield Match(sentence, *sentence.range(token, token))
        elif _may_describe(tokens, i) and is_technical(token.lower_):
            yield Match(sentence, *sentence.range(token, _described_by(tokens, i)))
        elif _is_qualified(tokens, i):
            yield Match(sentence, *sentence.range(tokens[i - 1], token))
        elif _is_of_kind(tokens, i) or (
            _may_be_means(token) and (_is_means(tokens, i) or _is_kind(tokens, i) or _is_used(tokens, i))
        ):
            yield Match(sentence, *sentence.range(token, token))


def _is_qualified(tokens: list[Token], i: int) -> bool:
    """Whether an adjective tells which kind of part is meant ("omvänd osmos"), not how good it is."""
    if not i or tokens[i].lower_ not in word_list("technique_heads"):
        return False
    kind = tokens[i - 1]
    is_verb = {"Inf", "Fin"} & set(kind.morph.get("VerbForm", []))
    named = (
        kind.pos_ in ("ADJ", "VERB")
        and not is_verb
        and len(kind.text) > _SHORTEST_WORD
        and "Def" not in kind.morph.get("Definite", [])
    )
    return named and not {kind.lower_, kind.lemma_.lower()} & word_list("plain_adjectives")


def _is_of_kind(tokens: list[Token], i: int) -> bool:
    """Whether a compound after "av" or "i" names the kind that a thing is to be of ("av tunneltyp")."""
    return i > 0 and tokens[i - 1].lower_ in ("av", "i") and _names_kind(tokens[i].lower_)


@cache
def _names_kind(word: str) -> bool:
    first = next((word.removesuffix(kind) for kind in _KIND_WORDS if word.endswith(kind)), "")
    return len(first) > 1 and first.rstrip("-") not in _ANY_KIND and _tells_technique(first, _ANY_KIND)


def _may_describe(tokens: list[Token], i: int) -> bool:
    """Whether it is an adjective or participle, or stands where one does though the tagger saw a noun."""
    general = i + 1 < len(tokens) and tokens[i + 1].lower_ in word_list("no_techniques")
    if general and tokens[i].lower_ in word_list("technique_adjectives"):
        return False  # "elektrisk utrustning" leaves the means open
    is_manner = tokens[i].pos_ == "ADV" and tokens[i].lower_.endswith("iskt")
    return is_manner or tokens[i].pos_ in _DESCRIBING or (i > 0 and tokens[i - 1].lemma_ == "vara")


def _described_by(tokens: list[Token], i: int) -> Token:
    """The noun that an adjective of technique describes, else the word itself."""
    described = i + 1 < len(tokens) and tokens[i + 1].pos_ in _NOUNS
    return tokens[i + 1] if described else tokens[i]


def _has_acronym(word: str) -> bool:
    """Whether a part of it is capitals that name a technique ("MPLS", "UHF-taggar", "RTK-GPS", "mTLS")."""
    acronyms = word_list("technique_acronyms")
    if word.upper() in acronyms:
        return sum(letter.isupper() for letter in word) > 1
    if word.endswith(_OF_ACRONYM):
        return False
    parts = (part.lstrip("abcdefghijklmnopqrstuvwxyz") for part in word.split("-"))
    return any(part.isupper() and part in acronyms for part in parts)


@cache
def is_technical(word: str) -> bool:
    """Whether an adjective or participle, in small letters, tells by what or of what something works ("gaseldad")."""
    endings = word_list("technique_adjectives")
    is_whole = word in endings and word.endswith(_ADJECTIVAL)
    return is_whole or _is_compound_of(word, endings, word_list("technique_grounds"))


@cache
def is_technique(word: str) -> bool:
    """Whether a noun, in small letters, is a compound of a kind of part, material or process ("slangpump")."""
    lemma = shipped_dictionary().lemma(word) or word
    heads = word_list("technique_heads")
    others = word_list("technique_purposes")
    if word in word_list("no_techniques"):
        return False
    return all(_is_compound_of(form, heads, others) for form in (word, lemma))


def _is_compound_of(word: str, lasts: frozenset[str], others: frozenset[str]) -> bool:
    cuts = range(2, len(word) - 1)
    return any(word[cut:] in lasts and _tells_technique(word[:cut], others) for cut in cuts)


def _tells_technique(first: str, others: frozenset[str]) -> bool:
    """Whether the first part of a compound is a word, and none of those that tell something else than a technique."""
    bare = first.rstrip("-")
    if bare in others or bare.removesuffix("s") in others:
        return False
    return first.endswith("-") or _is_first_part(bare)


def _is_first_part(bare: str) -> bool:
    knows = shipped_dictionary().knows
    if bare in _FIRSTS or len(bare) < _SHORTEST_WORD:
        return bare in _FIRSTS
    linked = bare[-1] in _LINKS and len(bare) > _SHORTEST_WORD and knows(bare[:-1])
    return linked or any(knows(bare + ending) for ending in _COMBINING) or is_swedish_compound(bare)


def _may_be_means(token: Token) -> bool:
    """Whether it is an indefinite noun, or a word that stands as one, that names no person, act, paper or quantity."""
    word = token.lower_
    is_noun = token.pos_ in _NOUNS or (token.pos_ in _DESCRIBING and token.dep_ in _NOUN_PLACES)
    if not is_noun or len(word) < _SHORTEST_WORD or not word[0].isalpha() or _is_of_another(token):
        return False
    if word.endswith("are") and shipped_dictionary().knows(word):
        return False
    if word in word_list("technique_heads"):
        return True
    return word not in word_list("no_techniques") and not word.endswith(_ABSTRACT)


def _is_of_another(token: Token) -> bool:
    """Whether it is a genitive, or in the definite form and no base form that only ends like one ("skurmaskin")."""
    word = token.lower_
    if "Gen" in token.morph.get("Case", []):
        return True
    return "Def" in token.morph.get("Definite", []) and word.endswith(_DEFINITE) and token.lemma_.lower() != word


def _is_means(tokens: list[Token], i: int) -> bool:
    """Whether a preposition right before the noun, or before its adjectives, leads it in as the means of a process."""
    at = _before_adjectives(tokens, i)
    if any(token.pos_ == "NUM" for token in tokens[at + 1 : i]):
        return False
    if at > 1 and tokens[at].lower_ == "av" and tokens[at - 1].lower_ == "hjälp":
        at -= 2
    verb = next((token for token in reversed(tokens[: max(at, 0)]) if _is_process(token)), None)
    if verb is None or tokens[at].pos_ != "ADP" or not _governs(verb, tokens, at, i):
        return False
    lemma, preposition = _infinitive(verb), tokens[at].lower_
    deed = _hidden_deed(tokens, verb) if lemma in _CARRIERS else lemma
    plain = tokens[i].lower_.endswith(_ACTS) or shipped_dictionary().knows(tokens[i].lower_)
    if plain and not _means_of(deed):
        return False  # an act or an everyday word is a means only where the verb names a process
    if lemma.startswith(tokens[i].lower_) or any(token.lower_ == "kunna" for token in tokens[: verb.i - tokens[0].i]):
        return False  # "moppas med mopp" says nothing, "ska kunna tvättas med" tells what a thing must bear
    if lemma in _CARRIERS:
        return preposition in _THROUGH and _has_function(tokens, verb)
    if preposition in _WITH:
        return lemma not in word_list("no_process_verbs") and (_is_passive(verb) or tokens[at - 1] != verb)
    return preposition in _means_of(lemma)


def _is_process(token: Token) -> bool:
    """Whether it is a verb, or a participle that the tagger took for an adjective ("behandlad")."""
    return token.pos_ in ("VERB", "AUX") or (token.pos_ == "ADJ" and _means_of(_infinitive(token)) != frozenset())


def _infinitive(verb: Token) -> str:
    lemma = verb.lemma_.lower()
    return lemma.removesuffix("d") if lemma.endswith("ad") else lemma


@cache
def _means_of(lemma: str) -> frozenset[str]:
    """The prepositions that lead in the means of a verb, or of the verb that it is compounded of ("sammanfoga")."""
    known = process_verbs()
    cuts = range(len(lemma) - _SHORTEST_WORD)
    return next((known[lemma[cut:]] for cut in cuts if lemma[cut:] in known), frozenset())


def _governs(verb: Token, tokens: list[Token], at: int, i: int) -> bool:
    """Whether the verb leads in the preposition at `at`: next to it but for adverbs, or in the parse."""
    between = tokens[verb.i - tokens[0].i + 1 : at]
    if between and between[-1].pos_ == "NOUN" and "Def" in between[-1].morph.get("Definite", []):
        return bool(_means_of(verb.lemma_.lower()))
    return tokens[i].head == verb or all(
        token.pos_ in ("ADV", "ADP") or token.dep_ == "compound:prt" for token in between
    )


def _is_passive(verb: Token) -> bool:
    return "Pass" in verb.morph.get("Voice", []) or verb.lower_.endswith("s") or verb.pos_ == "ADJ"


def _is_kind(tokens: list[Token], i: int) -> bool:
    """Whether "av typen" or "typ:" leads in the noun, in small letters: a name in capitals is a make or a class."""
    at = _before_adjectives(tokens, i)
    if at < 1 or not tokens[i].text.islower():
        return False
    before = tokens[at - 1].lower_
    return (tokens[at].text == ":" and before in _KINDS) or (tokens[at].lower_ in _KINDS and before == "av")


def _is_used(tokens: list[Token], i: int) -> bool:
    """Whether it is what is used for something named before it ("För målning används spruta")."""
    token = tokens[i]
    uses = token.head.lemma_.lower() == "använda" and token.dep_.startswith("nsubj")
    return (
        uses
        and not token.lower_.endswith(_ACTS)
        and tokens[0].lower_ in ("för", "vid", "som", "till")
        and tokens[i - 1].pos_ in ("VERB", "AUX", "ADJ")
    )


def _before_adjectives(tokens: list[Token], i: int) -> int:
    at = i - 1
    while at >= 0 and tokens[at].pos_ in _DESCRIBING:
        at -= 1
    return at


def _hidden_deed(tokens: list[Token], verb: Token) -> str:
    """The verb of what is to be done, where a noun before the verb hides it ("Laddningen ska ske med …"), else ""."""
    deeds = (derived_verb(token.lemma_.lower()) for token in tokens if token.i < verb.i and token.pos_ == "NOUN")
    return next((deed for deed in deeds if deed), "")


def _has_function(tokens: list[Token], verb: Token) -> bool:
    """Whether what is to be achieved is named before the verb ("Doseringen ska ske med …")."""
    return any(
        token.pos_ == "NOUN" and token.lemma_.lower().endswith(_FUNCTIONS) for token in tokens if token.i < verb.i
    )
