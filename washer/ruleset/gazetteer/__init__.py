"""Names that are no products: places, people, authorities and other words with a capital letter."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PLACE_ENDINGS = (
    "arp", "backen", "berg", "berga", "bo", "boda", "borg", "bro", "bruk", "by", "byn", "dal", "dalen", "fjärden",
    "fors", "forsen", "gatan", "gården", "hallen", "hamn", "hamnen", "heden", "holm", "holmen", "hult", "huset",
    "hyttan", "inge", "kulla", "kulle", "kyrka", "köping", "köpings", "landa", "leden", "lund", "lösa", "mossen",
    "myra", "näs", "näset", "parken", "platsen", "rum", "ryd", "skog", "skogen", "skolan", "stad", "staden", "sta",
    "strand", "sund", "säter", "sätra", "sjö", "sjön", "torget", "torp", "torpet", "udden", "vad", "viken", "vik",
    "vägen", "åker", "ån", "ås", "åsen", "älv", "älven", "ängen", "ö", "ön",
)  # fmt: skip
_PERSON_ENDINGS = ("son", "sson", "dotter", "quist", "qvist", "kvist")


@cache
def _listed(files: str) -> frozenset[str]:
    lines = (line for path in sorted(Path(__file__).parent.glob(files)) for line in path.read_text("utf-8").split("\n"))
    return frozenset(line for line in lines if line and not line.startswith("#"))


def is_listed(word: str) -> bool:
    """Whether the word, or the word without its genitive s, is a place, person, authority or the like."""
    return _is_in(word, _listed("*.txt"))


def is_abroad(word: str) -> bool:
    """Whether the word, or the word without its genitive s, is a known place abroad."""
    return _is_in(word, _listed("foreign.txt"))


def may_be_swedish_place(word: str) -> bool:
    """Whether a word with a capital may name a Swedish place: it is a listed one, or no list knows it."""
    return _is_in(word, _listed("places.txt")) or not is_listed(word)


def _is_in(word: str, listed: frozenset[str]) -> bool:
    return word in listed or (word.endswith("s") and (word[:-1] in listed or (word[:-2] in listed and word[-2] == ":")))


def is_place(word: str) -> bool:
    """Whether the word, or the word without its genitive s, is a known place, here or abroad."""
    return is_abroad(word) or _is_in(word, _listed("places.txt"))


@cache
def _goods() -> tuple[frozenset[str], tuple[str, ...]]:
    """The forms of words for goods, and those that end compounds too."""
    lines = _listed("goods.txt")
    forms = {line: tuple(line.lstrip("-").removesuffix("a") + ending for ending in _endings(line)) for line in lines}
    ends = tuple(form for line, found in forms.items() if line.startswith("-") for form in found)
    return frozenset(form for found in forms.values() for form in found), ends


def _endings(noun: str) -> tuple[str, ...]:
    return ("a", "an", "or", "orna") if noun.endswith("a") else ("", "en", "et", "n", "ar", "er", "arna", "erna", "na")


def is_goods(word: str) -> bool:
    """Whether the word, in any form, names goods that come from somewhere ("kalksten", "olivoljan", "ekar")."""
    forms, ends = _goods()
    return word.lower() in forms or word.lower().endswith(ends)


def looks_like_place_or_person(word: str) -> bool:
    """Whether the word ends as Swedish places and surnames do ("Sandviksgatan", "Eriksson")."""
    bare = word.removesuffix("s").lower()
    return len(word) > 4 and bare.endswith(_PLACE_ENDINGS + _PERSON_ENDINGS)
