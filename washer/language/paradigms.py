"""Swedish paradigms: from a word's principal parts to all the forms of its written paradigm.

A paradigm maps a slot to the forms that fill it: the first form is the one to write, the others (older spellings,
longer passives) are only recognised. A slot that a word lacks is left out. Classes follow Svenska Akademiens språklära.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Paradigm = dict[str, tuple[str, ...]]

_VOWELS = "aeiouyåäöé"
_COMPARED_BY_MER = ("isk", "nsk", "erd", "dd", "bar", "iv", "al", "ell", "ent", "ant", "är", "abel", "ibel")


def _polysyllabic(word: str) -> bool:
    return sum(letter in _VOWELS for letter in word) > 1


def _short(stem: str) -> str:
    """The stem before a consonant ending: a doubled m or n is written once (glömma – glömde, känna – kände)."""
    return stem[:-1] if stem.endswith(("mm", "nn")) else stem


def verb_parts(infinitive: str, conjugation: str) -> tuple[str, str, str, str]:
    """Present, past, supine and past participle of a regular verb of conjugation 1, 2d, 2t or 3."""
    if conjugation == "1":
        return f"{infinitive}r", f"{infinitive}de", f"{infinitive}t", f"{infinitive}d"
    if conjugation == "3":
        return f"{infinitive}r", f"{infinitive}dde", f"{infinitive}tt", f"{infinitive}dd"
    stem = infinitive[:-1]
    present = stem if stem.endswith("r") else f"{stem}er"
    if conjugation == "2t":
        if stem.endswith("t") and stem[-2] not in _VOWELS:
            return present, f"{stem}e", stem, stem
        return present, f"{stem}te", f"{stem}t", f"{stem}t"
    if conjugation == "2d":
        if stem.endswith("nd"):
            return present, f"{stem}e", f"{stem[:-1]}t", stem
        if stem.endswith("d"):
            return present, f"{stem}de", f"{stem[:-1]}tt", f"{stem}d"
        return present, f"{_short(stem)}de", f"{_short(stem)}t", f"{_short(stem)}d"
    msg = f"unknown conjugation {conjugation!r} of the verb {infinitive!r}"
    raise ValueError(msg)


def _imperative(infinitive: str, present: str) -> str:
    if present == f"{infinitive}r" or not infinitive.endswith("a"):
        return infinitive
    stem = infinitive[:-1].removesuffix("j") if infinitive.endswith("ödja") else infinitive[:-1]
    return stem[:-1] if stem.endswith("mm") else stem


def _present_passive(infinitive: str, present: str) -> tuple[str, ...]:
    if present == f"{infinitive}r":
        return (f"{infinitive}s",)
    stem = present.removesuffix("er")
    if stem == present:
        return f"{present}s", f"{present}es"
    short = stem[:-1] if stem.endswith("mm") else stem
    return (f"{stem}es",) if stem.endswith(("s", "x")) else (f"{short}s", f"{stem}es")


def participle(common: str) -> Paradigm:
    """The past participle in its three forms: common gender, neuter, plural and definite."""
    if common.endswith("ad"):
        neuter, plural = f"{common[:-1]}t", f"{common}e"
    elif common.endswith("en"):
        neuter, plural = f"{common[:-1]}t", f"{_short(common[:-2])}na"
    elif common.endswith("dd"):
        neuter, plural = f"{common[:-2]}tt", f"{common}a"
    elif common.endswith("d"):
        neuter, plural = f"{common[:-1]}t", f"{common}a"
    else:
        neuter, plural = common, f"{common}a"
    return {"ptcp.com": (common,), "ptcp.neut": (neuter,), "ptcp.plur": (plural,)}


def verb(infinitive: str, parts: Sequence[str], passive: bool = True) -> Paradigm:
    """The paradigm of a verb from present, past, supine and past participle; "-" stands for a part it lacks."""
    present, past, supine, common = parts
    forms: Paradigm = {"inf": (infinitive,), "pres": (present,), "past": (past,), "sup": (supine,)}
    if not infinitive.endswith("s"):
        forms["imp"] = (_imperative(infinitive, present),)
    if passive:
        forms["inf.pass"] = (f"{infinitive}s",)
        forms["pres.pass"] = _present_passive(infinitive, present)
        forms["past.pass"] = (f"{past}s",)
        forms["sup.pass"] = (f"{supine}s",)
    if common != "-":
        forms |= participle(common)
    return {slot: words for slot, words in forms.items() if not words[0].startswith("-")}


def _definite(word: str, gender: str) -> str:
    if gender == "n":
        light = word.endswith(("el", "er", "or")) and _polysyllabic(word)
        return f"{word}n" if word[-1] in _VOWELS or light else f"{word}en"
    return f"{word}t" if word.endswith(("a", "e", "o")) else f"{word}et"


def noun_parts(word: str, declension: str) -> tuple[str, str, str]:
    """Definite singular, indefinite and definite plural of a noun of gender n or t and declension 0 to 6 ("n2", "t5").

    0 lacks a plural; 6 is the agent nouns in -are.
    """
    gender, number = declension[0], declension[1:]
    definite = _definite(word, gender)
    if number == "0":
        return definite, "-", "-"
    if number == "1":
        return definite, f"{word[:-1]}or", f"{word[:-1]}orna"
    if number == "2":
        drops = word.endswith(("el", "er", "en")) and _polysyllabic(word)
        stem = word[:-2] + word[-1] if drops else word.removesuffix("e")
        return definite, f"{stem}ar", f"{stem}arna"
    if number == "3":
        stem = f"{word[:-2]}l" if word.endswith("el") and _polysyllabic(word) else word.removesuffix("e")
        return definite, f"{stem}er", f"{stem}erna"
    if number == "4":
        return definite, f"{word}n", f"{word}na"
    if number == "5":
        return definite, word, f"{word}en" if gender == "t" else f"{word}na"
    if number == "6":
        return definite, word, f"{word[:-1]}na"
    msg = f"unknown declension {declension!r} of the noun {word!r}"
    raise ValueError(msg)


def genitive(form: str) -> str:
    """The genitive of a form: with s, or unchanged after s, x and z."""
    return form if form.endswith(("s", "x", "z")) else f"{form}s"


def noun(word: str, parts: Sequence[str]) -> Paradigm:
    """The paradigm of a noun from definite singular, indefinite and definite plural; "-" stands for one it lacks."""
    slots = zip(("sing.ind", "sing.def", "plur.ind", "plur.def"), (word, *parts), strict=True)
    forms: Paradigm = {slot: (form,) for slot, form in slots if form != "-"}
    return forms | {f"{slot}.gen": tuple(genitive(form) for form in words) for slot, words in forms.items()}


def adjective_parts(word: str) -> tuple[str, str, str]:
    """Neuter, plural (and definite) and comparative of a regular adjective; the comparative may be "mer …"."""
    more = f"mer {word}"
    if word.endswith(("ande", "ende", "a", "e", "s")) and not word.endswith(("ös", "lös", "vis")):
        return word, word, more
    if word.endswith("ad"):
        return f"{word[:-1]}t", f"{word}e", more
    if word.endswith("en") and len(word) > 4:
        stem = _short(word[:-2])
        return f"{word[:-1]}t", f"{stem}na", more
    if word.endswith(("el", "er")) and len(word) > 4:
        stem = word[:-2] + word[-1]
        return f"{word}t", f"{stem}a", more if word.endswith(_COMPARED_BY_MER) else f"{stem}are"
    return _plain_adjective(word, more)


def _plain_adjective(word: str, more: str) -> tuple[str, str, str]:
    grade = more if word.endswith(_COMPARED_BY_MER) else f"{word}are"
    if word.endswith("isk"):
        return f"{word}t", f"{word}a", grade
    if word.endswith(("sam", "tom", "dum")):
        return f"{word}t", f"{word}ma", f"{word}mare"
    if word[-1] in _VOWELS:
        return f"{word}tt", f"{word}a", grade
    if word.endswith("nn"):
        return f"{word[:-1]}t", f"{word}a", grade
    if word.endswith("dd"):
        return f"{word[:-2]}tt", f"{word}a", grade
    if word.endswith("d"):
        return f"{word[:-1]}tt" if word[-2] in _VOWELS else f"{word[:-1]}t", f"{word}a", grade
    if word.endswith("t"):
        return word if word[-2] not in _VOWELS or _polysyllabic(word) else f"{word}t", f"{word}a", grade
    return f"{word}t", f"{word}a", grade


def adjective(word: str, parts: Sequence[str]) -> Paradigm:
    """The paradigm of an adjective from neuter, plural, comparative ("mer" for a phrase), maybe superlative."""
    neuter, plural, comparative = parts[:3]
    comparative = f"mer {word}" if comparative == "mer" else comparative
    forms: Paradigm = {"pos.com": (word,), "pos.neut": (neuter,), "pos.plur": (plural,), "cmp": (comparative,)}
    if comparative.startswith("mer "):
        forms["sup"], forms["sup.def"] = (f"mest {word}",), (f"mest {plural}",)
    elif comparative != "-":
        superlative = parts[3] if len(parts) > 3 else f"{comparative[:-2]}st"
        definite = f"{superlative}e" if superlative.endswith("ast") else f"{superlative}a"
        forms["sup"], forms["sup.def"] = (superlative,), (definite,)
    return {slot: words for slot, words in forms.items() if words[0] != "-"}


def with_variants(forms: Paradigm, variants: Mapping[str, Sequence[str]]) -> Paradigm:
    """The paradigm with forms that are recognised but never written, added slot by slot."""
    merged = dict(forms)
    for slot, words in variants.items():
        merged[slot] = merged.get(slot, ()) + tuple(words)
    return merged
