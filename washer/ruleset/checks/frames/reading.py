"""A sentence read for frames: its words, and where each class of words stands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from washer.expressions import expression
from washer.ruleset.checks.persons import PERSON, is_thing
from washer.ruleset.gazetteer import is_abroad, is_place, looks_like_place_or_person, may_be_swedish_place
from washer.ruleset.numbers import value_of

_WORDS = expression(r"\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?:,\d+)?|\d+(?:,\d+)?|\w+(?:[-:’'&/]\w+)*-?|\S")
_STAFF = expression(PERSON, re.IGNORECASE)
_BUILT_IN = frozenset(["<begin>", "<end>", "<Name>", "<Place>", "<Town>", "<staff>"])
_STOPS = frozenset(".;!?")
_OF_HOUSES = ("en", "et", "an")
_FAR = 1000
_KEY = 3
_SOFT = frozenset(",:()»«\"”“'’–-/•*>≥")


Phrase = tuple[str, tuple[str, ...]]
"""The name of a class, and the words of a phrase in it."""


class Lexicon:
    """Which classes a word stands in, and which phrases it may begin; what it has told of a word it remembers."""

    def __init__(self, classes: Mapping[str, tuple[str, ...]]) -> None:
        self._by_key: defaultdict[str, list[Phrase]] = defaultdict(list)
        self._of_staff: list[Phrase] = []
        self._told: dict[str, tuple[Phrase, ...]] = {}
        for name, entries in classes.items():
            for entry in entries:
                if entry == "<staff>":
                    self._of_staff.append((name, ("~",)))
                    continue
                words = tuple(entry.split())
                self._by_key[_key(words[0])].append((name, words))

    def begun_by(self, word: str) -> tuple[Phrase, ...]:
        """The phrases, most of them of one word, that begin with a word in small letters."""
        if word not in self._told:
            keys = (word, f"{word[:_KEY]}~", f"~{word[-_KEY:]}", "~")
            phrases = (phrase for key in keys for phrase in self._by_key.get(key, ()))
            fitting = [phrase for phrase in phrases if _fits(word, phrase[1][0])]
            self._told[word] = (*fitting, *(self._of_staff if self._of_staff and _is_staff(word) else ()))
        return self._told[word]


def _key(pattern: str) -> str:
    """What a word must be, begin with or end with to fit a pattern, cut short; "~" where nothing short tells."""
    bare = pattern.strip("~")
    if "~" not in pattern:
        return pattern
    if len(bare) < _KEY or (pattern.startswith("~") and pattern.endswith("~")):
        return "~"
    return f"{bare[:_KEY]}~" if pattern.endswith("~") else f"~{bare[-_KEY:]}"


@dataclass(frozen=True)
class Reading:
    """The tokens of a text. `_rank` counts the words before each token, `_stops` the ends of sentences."""

    text: str
    tokens: tuple[tuple[int, int, str], ...]
    _rank: tuple[int, ...]
    _stops: tuple[int, ...]
    classes: Mapping[str, list[tuple[int, int]]]
    _places: dict[tuple[str, ...], list[tuple[int, int]]] = field(default_factory=dict)

    def places(self, choices: tuple[str, ...]) -> list[tuple[int, int]]:
        """The half-open ranges of tokens where one of the choices stands, in order."""
        if choices not in self._places:
            found = {place for choice in choices for place in self._found(choice)}
            self._places[choices] = sorted(found, key=lambda place: (place[0], -place[1]))
        return self._places[choices]

    def room(self, end: int, start: int) -> int:
        """How many words stand between two items; far too many where a sentence ends between them."""
        return self._rank[start] - self._rank[end] + _FAR * (self._stops[start] - self._stops[end])

    def range(self, first: int, end: int) -> tuple[int, int]:
        """The half-open range of the text that the tokens from `first` up to `end` cover."""
        return self.tokens[first][0], self.tokens[max(end - 1, first)][1]

    def _found(self, choice: str) -> Iterable[tuple[int, int]]:
        if choice in self.classes:
            return self.classes[choice]
        if choice == "<begin>":
            return [(0, 0)]
        if choice == "<end>":
            ends = [at for at, (_, _, word) in enumerate(self.tokens) if word in _STOPS or word in ",():"]
            return [(at, at) for at in (*ends, len(self.tokens))]
        if choice == "<Place>":
            return self._named(_is_place)
        if choice == "<Town>":
            return self._named(_is_town)
        if choice == "<Name>":
            return ((at, at + 1) for at, (_, _, word) in enumerate(self.tokens) if at and word[0].isupper())
        if choice == "<staff>":
            return ((at, at + 1) for at, (_, _, word) in enumerate(self.tokens) if _is_staff(word))
        return self._numbers(choice[2:-1]) if choice.startswith("<#") else ()

    def _numbers(self, limits: str) -> Iterator[tuple[int, int]]:
        """Numbers of at least so much ("5"), or between two limits ("1-14"), with their repetition in brackets."""
        low, _, high = limits.partition("-")
        for at, (_, _, word) in enumerate(self.tokens):
            if word[0].isalnum() and float(low) <= value_of(word.split("-")[0]) <= float(high or "inf"):
                after = [token[2] for token in self.tokens[at + 1 : at + 4]]
                repeated = len(after) == 3 and (after[0], after[2]) == ("(", ")") and after[1][0].isdigit()
                yield at, at + (4 if repeated else 1)

    def _named(self, is_one: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
        at = 0
        while at < len(self.tokens):
            end = at
            while end < len(self.tokens) and self.tokens[end][2][0].isupper() and len(self.tokens[end][2]) > 1:
                end += 1
            first = at + 1 if at == 0 else at
            if end > first and is_one(self.tokens[first][2]):
                yield first, end
            at = max(end, at + 1)


def is_built_in(choice: str) -> bool:
    """Whether a choice is no class of words of a file, but known to every reading."""
    return choice in _BUILT_IN or choice.startswith("<#")


def read(text: str, lexicon: Lexicon) -> Reading:
    """A text in tokens, with the classes of its words; punctuation takes no room."""
    tokens = tuple((found.start(), found.end(), found[0]) for found in _WORDS.finditer(text))
    words = [word.lower() for _, _, word in tokens]
    rank, stops = [0], [0]
    classes: dict[str, list[tuple[int, int]]] = {}
    for at, word in enumerate(words):
        rank.append(rank[-1] + (word not in _SOFT and word not in _STOPS))
        stops.append(stops[-1] + (word in _STOPS))
        for name, phrase in lexicon.begun_by(word):
            end = at + len(phrase)
            if len(phrase) == 1 or (end <= len(words) and all(map(_fits, words[at + 1 : end], phrase[1:]))):
                classes.setdefault(name, []).append((at, end))
    return Reading(text, tokens, tuple(rank), tuple(stops), classes)


def _fits(word: str, pattern: str) -> bool:
    bare = pattern.strip("~")
    if pattern.endswith("~"):
        return bare in word if pattern.startswith("~") else word.startswith(bare)
    return word.endswith(bare) if pattern.startswith("~") else word == bare


@lru_cache(maxsize=50_000)
def _is_staff(word: str) -> bool:
    return _STAFF.fullmatch(word) is not None and not is_thing(word)


@lru_cache(maxsize=50_000)
def _is_place(word: str) -> bool:
    """Whether a word with a capital may be a Swedish place."""
    return len(word) > 2 and word[1:].replace("-", "").isalpha() and word[1:2].islower() and may_be_swedish_place(word)


@lru_cache(maxsize=50_000)
def _is_town(word: str) -> bool:
    """Whether a word with a capital is known to name a Swedish place, or ends as such names do."""
    known = is_place(word) and not is_abroad(word)
    return known or (_is_place(word) and looks_like_place_or_person(word) and not word.endswith(_OF_HOUSES))
