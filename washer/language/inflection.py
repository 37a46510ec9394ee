"""Inflection of Swedish words and phrases: all forms of a term, slot by slot.

Slots of a verb: inf pres past sup imp, the same in the s-passive but imp (inf.pass …), ptcp.com ptcp.neut ptcp.plur.
Slots of a noun: sing.ind sing.def plur.ind plur.def, and the genitives (sing.ind.gen …).
Slots of an adjective: pos.com pos.neut pos.plur cmp sup sup.def. A phrase without a class has the slot base alone.
"""

from __future__ import annotations

from functools import cache

from washer.language import paradigms
from washer.language.lexicon import Entry, lexicon
from washer.language.paradigms import Paradigm

PREFIXES = (
    "an", "av", "be", "bi", "bort", "efter", "er", "fast", "fram", "från", "färdig", "för", "före", "förbi", "genom",
    "hop", "i", "igen", "in", "isär", "lös", "med", "miss", "mot", "ned", "ner", "om", "på", "sam", "sär", "till",
    "tillbaka", "under", "upp", "ur", "ut", "vid", "åter", "över",
)  # fmt: skip
_VERB_ENDINGS = (("era", "1"), ("iga", "1"))
_NOUN_ENDINGS = (
    ("ning", "n2"), ("ling", "n2"), ("ring", "n2"), ("else", "n3"), ("het", "n3"), ("tion", "n3"), ("sion", "n3"),
    ("itet", "n3"), ("nad", "n3"), ("ist", "n3"), ("ör", "n3"), ("are", "n6"), ("ande", "t4"), ("ende", "t4"),
    ("eri", "t3"), ("grafi", "n3"), ("logi", "n3"), ("ism", "n3"), ("inna", "n1"), ("erska", "n1"),
    ("person", "n3"), ("dom", "n2"), ("ans", "n3"), ("ens", "n3"), ("tur", "n3"), ("log", "n3"), ("graf", "n3"),
    ("nom", "n3"), ("ik", "n3"), ("iker", "n5"),
)  # fmt: skip
_ADJECTIVE_ENDINGS = (
    "ig", "isk", "sam", "bar", "ad", "iv", "al", "ell", "ant", "ent", "ös", "full", "lös", "mässig", "abel", "ibel",
    "ande", "ende", "är", "aktig", "en", "rd", "nd", "ld", "md", "gd", "vd", "dd", "jd",
)  # fmt: skip
_SUPPORTED = ("verb", "noun", "adjective", "name", "")


def phrase_forms(phrase: str, word_class: str) -> dict[str, tuple[str, ...]]:
    """All forms of a word or phrase by slot; the first form of a slot is the one to write, the others are recognised.

    A verb phrase inflects in its first word ("göra en analys av"), a noun or adjective phrase in its last one, and the
    adjectives before a noun agree with it. A "name" has base and base.gen. A phrase lacks the slots that it cannot be
    written in. Raises ValueError where the class of a word cannot be told; the remedy is a line in the lexicon.
    """
    return dict(_phrase_forms(phrase, word_class))


@cache
def gender(noun: str) -> str:
    """The gender of a noun: "com" or "neut". Raises ValueError where it is not known."""
    return "com" if _noun_entry(noun).parts[0][0] == "n" else "neut"


@cache
def _phrase_forms(phrase: str, word_class: str) -> Paradigm:
    if word_class not in _SUPPORTED:
        msg = f"unknown word class {word_class!r} of »{phrase}«: use verb, noun, adjective, name or none"
        raise ValueError(msg)
    if word_class == "":
        return {"base": (phrase,)}
    if word_class == "name":
        return {"base": (phrase,), "base.gen": (paradigms.genitive(phrase),)}
    if word_class == "verb":
        return _verb_phrase(phrase)
    *before, head = phrase.split(" ")
    forms = _noun(head) if word_class == "noun" else _adjective(head)
    if not before:
        return forms
    return _with_attributes(before, forms) if word_class == "noun" else _prefixed(" ".join(before) + " ", forms)


def _verb_phrase(phrase: str) -> Paradigm:
    head, space, rest = phrase.partition(" ")
    entry = lexicon("verb").get(phrase)
    forms = _verb(head)
    if space:
        forms = {slot: tuple(f"{form} {rest}" for form in words) for slot, words in forms.items() if "ptcp" not in slot}
    lacks_passive = (entry and "!pass" in entry.flags) or rest.split(" ")[-1:] == ["sig"] or rest.startswith("sig ")
    return {slot: words for slot, words in forms.items() if not (lacks_passive and slot.endswith(".pass"))}


def _prefixed(prefix: str, forms: Paradigm) -> Paradigm:
    return {slot: tuple(prefix + form for form in words) for slot, words in forms.items()}


def _with_attributes(before: list[str], forms: Paradigm) -> Paradigm:
    """A noun phrase: adjectives agree, and then only the indefinite slots, since the definite ones need an article."""
    if not any(_is_adjective(word) for word in before):
        return _prefixed(" ".join(before) + " ", forms)
    neuter = not forms["sing.def"][0].endswith("n") if "sing.def" in forms else False
    phrase: Paradigm = {}
    for slot, words in forms.items():
        if "def" not in slot:
            case = "pos.plur" if slot.startswith("plur") else "pos.neut" if neuter else "pos.com"
            attributes = " ".join(_agreeing(word, case) for word in before)
            phrase[slot] = tuple(f"{attributes} {word}" for word in words)
    return phrase


def _is_adjective(word: str) -> bool:
    return _base_adjective(word) is not None


def _base_adjective(word: str) -> str | None:
    """The common gender form of an adjective that the lexicon lists or an ending gives away, from any of its forms."""
    candidates = (word, word.removesuffix("t"), word.removesuffix("t") + "d", word.removesuffix("a"))
    return next((c for c in candidates if c in lexicon("adjective")), None)


def _agreeing(word: str, slot: str) -> str:
    base = _base_adjective(word)
    return _adjective(base)[slot][0] if base else word


def _verb(infinitive: str) -> Paradigm:
    entry = lexicon("verb").get(infinitive)
    if entry is None:
        return _guessed_verb(infinitive)
    if entry.parts[0].startswith("<"):
        base = entry.parts[0][1:]
        forms = _derived(infinitive.removesuffix(base), base)
    else:
        parts = paradigms.verb_parts(infinitive, entry.parts[0]) if len(entry.parts) == 1 else entry.parts
        forms = paradigms.verb(infinitive, parts, passive="!pass" not in entry.flags)
    passive = "pass" if "!pass" in entry.flags else "-"
    participle = "ptcp" if "!ptcp" in entry.flags or ("!pass" in entry.flags and len(entry.parts) == 1) else "-"
    forms = {slot: words for slot, words in forms.items() if passive not in slot and participle not in slot}
    return paradigms.with_variants(forms, entry.variants)


def _derived(prefix: str, base: str) -> Paradigm:
    return _prefixed(prefix, _verb(base))


def _guessed_verb(infinitive: str) -> Paradigm:
    for prefix in PREFIXES:
        base = infinitive.removeprefix(prefix)
        if base != infinitive and base in lexicon("verb") and len(base) > 1:
            return _derived(prefix, base)
    for ending, conjugation in _VERB_ENDINGS:
        if infinitive.endswith(ending) and len(infinitive) > len(ending) + 1:
            return paradigms.verb(infinitive, paradigms.verb_parts(infinitive, conjugation))
    raise _unknown(infinitive, "verb")


def _noun(word: str) -> Paradigm:
    entry = _noun_entry(word)
    declension, *parts = entry.parts
    forms = paradigms.noun(word, parts or paradigms.noun_parts(word, declension))
    if "!gen" in entry.flags:
        forms = {slot: words for slot, words in forms.items() if slot not in ("sing.ind.gen", "plur.ind.gen")}
    return paradigms.with_variants(forms, entry.variants)


@cache
def _noun_entry(word: str) -> Entry:
    """The noun's entry: its own, that of its last part (at least three letters) or that of its ending."""
    nouns = lexicon("noun")
    for start in range(max(1, len(word) - 2)):
        entry = nouns.get(word[start:]) or nouns.get(word[start:].lower())
        if entry is not None:
            return _compound(word[:start], entry) if start else entry
    for ending, declension in _NOUN_ENDINGS:
        if word.endswith(ending) and len(word) > len(ending):
            return Entry(word, (declension,), frozenset(), {})
    raise _unknown(word, "noun")


def _compound(first: str, entry: Entry) -> Entry:
    declension, *parts = entry.parts
    forms = parts or paradigms.noun_parts(entry.word, declension)
    whole = tuple(part if part == "-" else first + part for part in forms)
    variants = {slot: tuple(first + form for form in words) for slot, words in entry.variants.items()}
    return Entry(first + entry.word, (declension[0], *whole), entry.flags, variants)


def _adjective(word: str) -> Paradigm:
    entry = lexicon("adjective").get(word)
    if entry is not None:
        forms = paradigms.adjective(word, entry.parts or paradigms.adjective_parts(word))
        return paradigms.with_variants(forms, entry.variants)
    if word.endswith(_ADJECTIVE_ENDINGS):
        return paradigms.adjective(word, paradigms.adjective_parts(word))
    raise _unknown(word, "adjective")


def _unknown(word: str, word_class: str) -> ValueError:
    return ValueError(f"cannot inflect »{word}« as a {word_class}: add it to washer/language/lexicon/{word_class}s.tsv")
