"""Terms in running text: every form of every term in one index, looked up word by word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from washer.expressions import expression
from washer.language.inflection import phrase_forms
from washer.ruleset.model import Term

_WORD = expression(r"[^\W_]+|[^\w\s]|_")
_SHORTEST_REST = 2
_NAME_ENDINGS = ("", "s", ":s")


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters and digits, or one other character, at `[start, end)` of a text."""

    text: str
    start: int
    end: int

    @property
    def key(self) -> str:
        """The word in lower case."""
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class TermHit:
    """A term at `[start, end)`: `owner` is who asked for it, `form` the slots (comma-joined) of its paradigm."""

    owner: int
    term: Term
    form: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Entry:
    owner: int
    term: Term
    form: str
    words: tuple[str, ...]
    exact: tuple[str, ...]


def words_of(text: str) -> list[Word]:
    """The words of a text, in order."""
    return [Word(found.group(), found.start(), found.end()) for found in _WORD.finditer(text)]


@cache
def term_forms(term: Term) -> Mapping[str, str]:
    """Every surface form of a term, with the slots (comma-joined) that it fills."""
    if term.inflect == "name":
        return {term.text + ending: "base" for ending in _NAME_ENDINGS}
    slots: dict[str, list[str]] = defaultdict(list)
    for slot, forms in phrase_forms(term.text, term.inflect).items():
        for form in forms:
            if slot not in slots[form]:
                slots[form].append(slot)
    return {form: ",".join(names) for form, names in slots.items() if words_of(form)}


def is_findable(term: Term) -> bool:
    """Whether a text can hold the term: it neither begins nor ends in a hyphen, and only one word ends a compound."""
    joined = term.text.startswith("-") or term.text.endswith("-")
    return not joined and not (term.suffix and len(words_of(term.text)) > 1)


class TermIndex:
    """All terms of all owners, by the first word of each of their forms, or the first two where both are whole.

    The cost of a look-up does not grow with the number of terms.
    """

    def __init__(self, terms: Iterable[tuple[int, Term]]) -> None:
        self._first: dict[str, list[_Entry]] = defaultdict(list)
        self._two: dict[tuple[str, str], list[_Entry]] = defaultdict(list)
        self._prefix: dict[str, list[_Entry]] = defaultdict(list)
        self._suffix: dict[str, list[_Entry]] = defaultdict(list)
        for owner, term in terms:
            for form, slots in term_forms(term).items():
                self._add(owner, term, form, slots)

    def _add(self, owner: int, term: Term, form: str, slots: str) -> None:
        exact = tuple(word.text for word in words_of(form))
        entry = _Entry(owner, term, slots, tuple(word.lower() for word in exact), exact)
        if len(exact) > 2 or (len(exact) == 2 and not term.prefix):
            self._two[entry.words[0], entry.words[1]].append(entry)
        else:
            self._first[entry.words[0]].append(entry)
        if term.prefix and len(entry.words) == 1:
            self._prefix[entry.words[0]].append(entry)
        if term.suffix and len(entry.words) == 1:
            self._suffix[entry.words[0]].append(entry)

    def hits(self, text: str, words: Sequence[Word]) -> Iterator[TermHit]:
        """Every term in the words of a text; hits may overlap."""
        keys = [word.key for word in words]
        for index, (word, pair) in enumerate(zip(words, pairwise([*keys, ""]), strict=True)):
            for entry in (*self._first.get(pair[0], ()), *self._two.get(pair, ())):
                if self._follows(entry, words, index):
                    yield from self._bounded(entry, text, words[index].start, words[index + len(entry.words) - 1].end)
            if len(word.text) > _SHORTEST_REST + 1:
                yield from self._compounds(text, word)

    @staticmethod
    def _follows(entry: _Entry, words: Sequence[Word], index: int) -> bool:
        """Whether the entry's words stand from `index` on; the last of several may go on where the term is a prefix."""
        piece = [word.text for word in words[index : index + len(entry.words)]]
        if len(piece) < len(entry.words):
            return False
        if entry.term.prefix and len(piece) > 1:
            piece[-1] = piece[-1][: len(entry.exact[-1])]
        return piece == list(entry.exact) or (
            not entry.term.case and [text.lower() for text in piece] == list(entry.words)
        )

    def _compounds(self, text: str, word: Word) -> Iterator[TermHit]:
        key = word.key
        for cut in range(_SHORTEST_REST, len(key) - _SHORTEST_REST + 1):
            for entry in self._prefix.get(key[:cut], ()):
                if not entry.term.case or word.text.startswith(entry.exact[0]):
                    yield from self._bounded(entry, text, word.start, word.end)
            for entry in self._suffix.get(key[cut:], ()):
                yield from self._bounded(entry, text, word.start, word.end)

    @staticmethod
    def _bounded(entry: _Entry, text: str, start: int, end: int) -> Iterator[TermHit]:
        """The hit, if it is no part of a hyphenated compound, or one that its term may stand in."""
        whole_start, whole_end = _compound(text, start, end)
        if whole_start < start and not entry.term.suffix:
            return
        if whole_end > end and not (entry.term.prefix or entry.term.inflect == "name"):
            return
        yield TermHit(entry.owner, entry.term, entry.form, whole_start, whole_end)


def _compound(text: str, start: int, end: int) -> tuple[int, int]:
    """The range widened to the hyphenated compound around it ("Teams-baserad")."""
    while start > 1 and text[start - 1] == "-" and text[start - 2].isalnum():
        start -= 2
        while start > 0 and text[start - 1].isalnum():
            start -= 1
    while end + 1 < len(text) and text[end] == "-" and text[end + 1].isalnum():
        end += 2
        while end < len(text) and text[end].isalnum():
            end += 1
    return start, end
