"""Purposes in requirements: what the buyer wants the solution for, and where it stands in the sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from washer.expressions import expression
from washer.ruleset.checks.actors import OLD_INFINITIVES
from washer.washing.wishes import LOWERING
from washer.washing.wordlists import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

MODALS = frozenset({"ska", "skall", "måste", "bör"})

_CONNECTIVES = (
    ("för", "att"),
    ("så", "att"),
    ("i", "syfte", "att"),
    ("i", "avsikt", "att"),
    ("med", "syfte", "att"),
    ("på", "ett", "sådant", "sätt", "att"),
    ("på", "sådant", "sätt", "att"),
    ("på", "ett", "sätt", "så", "att"),
)
_RELATIVE = frozenset({"som", "vilket", "vilken", "vilka"})
_CAUSING = (("gör", "att"), ("möjliggör", "att"), ("gör", "så", "att"))
_ENSURING = (("säkerställa", "att"), ("garantera", "att"), ("se", "till", "att"), ("tillse", "att"))
_NO_PURPOSE_BEFORE = expression(
    r"(?:ansvar\w*|svarar?|sörj\w+|verkar?|står|stå|krav\w*|villkor\w*|förutsättning\w*|betal\w*|ersättning\w*|tillräcklig\w*"
    r"|behörig\w*|till|tid|rutin\w*|metod\w*|plan\w*|process\w*)$"
)
_SUBORDINATORS = word_set(
    "som om när att där var vilka vilken vilket vars hur innan efter eftersom medan då vad vem ifall tills så"
)
_ENDS = ".;!?:"


class Shape(StrEnum):
    """How a purpose is put: a clause with its subject, an infinitive, or what something makes possible."""

    CLAUSE = "clause"
    INFINITIVE = "infinitive"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Purpose:
    """A purpose among the tokens of a sentence; all places are indices in that list, `end` is exclusive.

    `start` is where the words that lead in begin, `first` the first word of the purpose itself. POSSIBLE: `who` is the
    range of the people that something is made possible for, if told, and `first` the verb. `ensured`: the words led in
    by "för att säkerställa att".
    """

    shape: Shape
    start: int
    first: int
    end: int
    who: tuple[int, int] | None = None
    ensured: bool = False

    @property
    def leading(self) -> bool:
        """Whether the purpose stands before the main clause."""
        return self.start == 0


def purposes(tokens: Sequence[Token]) -> Iterator[Purpose]:
    """The purposes of a sentence, from left to right; a later one may be part of an earlier one."""
    words = [token.lower_ for token in tokens]
    last = len(words)
    while last and words[last - 1] in _ENDS:
        last -= 1
    for start in range(last):
        found = _connected(tokens, words, start, last) or _related(tokens, words, start, last)
        if found and found.first < found.end:
            yield found


def finite_verb(tokens: Sequence[Token], first: int, end: int) -> int | None:
    """The index of the finite verb of the clause that begins at `first`, past relative clauses in its subject."""
    pending = 0
    for index in range(first, end):
        if tokens[index].lower_ in ("som", "där", "vars"):
            pending += 1
        elif is_finite(tokens[index]) and index > first:
            if not pending:
                return index
            pending -= 1
    return _passive_taken_for_infinitive(tokens, first, end)


def _passive_taken_for_infinitive(tokens: Sequence[Token], first: int, end: int) -> int | None:
    """A verb like "repas", the same in the present and the infinitive, where no "att" asks for the latter."""
    for index in range(first + 1, end):
        token = tokens[index]
        if is_infinitive(token):
            ends = token.lower_.endswith("as") and not any(one.lower_ == "att" for one in tokens[first:index])
            return index if ends else None
    return None


def is_finite(token: Token) -> bool:
    """Whether a token is a finite verb."""
    return token.pos_ in ("VERB", "AUX") and "VerbForm=Fin" in str(token.morph)


def is_infinitive(token: Token) -> bool:
    """Whether a token is a verb in the infinitive; some nouns are taken for one ("sökresultat")."""
    if token.lower_ in OLD_INFINITIVES:
        return True
    if token.dep_.startswith("nsubj") or not token.lower_.endswith(tuple("aeoåäös")):
        return False
    return token.pos_ in ("VERB", "AUX") and "VerbForm=Inf" in str(token.morph)


def is_subordinate(words: Sequence[str], after: int, index: int) -> bool:
    """Whether a word between `after` and `index` makes what follows it a subordinate clause."""
    return any(word in _SUBORDINATORS for word in words[after + 1 : index])


def _connected(tokens: Sequence[Token], words: Sequence[str], start: int, last: int) -> Purpose | None:
    connective = _longest(_CONNECTIVES, words, start)
    if not connective or (start and _NO_PURPOSE_BEFORE.match(words[start - 1])):
        return None
    first = start + len(connective)
    ensuring = _longest(_ENSURING, words, first)
    first += len(ensuring)
    clause = "så" in connective  # no infinitive follows "så att", whatever it looks like ("så att obehöriga …")
    end = last if start else _main_modal(tokens, words, first, last)
    if end is None or first >= end:
        return None
    if not start and words[end - 1] == ",":
        end -= 1
    shape = Shape.INFINITIVE if not clause and _begins_infinitive(tokens, first) else Shape.CLAUSE
    return Purpose(shape, start, first, end, ensured=bool(ensuring))


def _related(tokens: Sequence[Token], words: Sequence[str], start: int, last: int) -> Purpose | None:
    if words[start] not in _RELATIVE or not start:
        return None
    lead = start - 1 if words[start - 1] == "," else start
    causing = _longest(_CAUSING, words, start + 1)
    if causing:
        return Purpose(Shape.CLAUSE, lead, start + 1 + len(causing), last)
    if words[start + 1 : start + 2] == ["ger"]:
        return _giving_chance(tokens, words, start, lead, last)
    if tuple(words[start + 1 : start + 4]) == ("gör", "det", "möjligt"):
        after = start + 4
    elif words[start + 1 : start + 2] == ["möjliggör"]:
        after = start + 2
    else:
        return None
    mark = next((index for index in range(after, last) if words[index] == "att"), None)
    if mark is None or not _begins_infinitive(tokens, mark + 1):
        return None
    if mark == after:
        return Purpose(Shape.POSSIBLE, lead, mark + 1, last) if words[after - 1] == "möjligt" else None
    who = (after + 1, mark) if words[after] == "för" and mark > after + 1 else None
    return Purpose(Shape.POSSIBLE, lead, mark + 1, last, who) if who else None


def _giving_chance(tokens: Sequence[Token], words: Sequence[str], start: int, lead: int, last: int) -> Purpose | None:
    """»som ger N möjlighet att V«."""
    for index in range(start + 3, min(start + 8, last - 2)):
        if words[index] == "möjlighet" and words[index + 1] == "att" and _begins_infinitive(tokens, index + 2):
            return Purpose(Shape.POSSIBLE, lead, index + 2, last, (start + 2, index))
    return None


def _longest(patterns: tuple[tuple[str, ...], ...], words: Sequence[str], start: int) -> tuple[str, ...]:
    fitting = (pattern for pattern in patterns if tuple(words[start : start + len(pattern)]) == pattern)
    return max(fitting, key=len, default=())


def _begins_infinitive(tokens: Sequence[Token], first: int) -> bool:
    mark = tokens[first - 1] if 0 < first < len(tokens) else None
    if (
        mark is not None and mark.lower_ == "att" and tokens[first].lower_ in LOWERING
    ):  # "korta" is an adjective as well
        return True
    if (
        mark is not None
        and mark.lower_ == "att"
        and mark.pos_ == "PART"
        and tokens[first].text.endswith(("a", "as", "å"))
    ):
        return True
    for token in tokens[first : first + 3]:
        if is_infinitive(token):
            return True
        if token.pos_ not in ("ADV", "PART"):
            return False
    return False


def _main_modal(tokens: Sequence[Token], words: Sequence[str], first: int, last: int) -> int | None:
    """Where the main clause begins after a purpose that stands first: its modal, before its subject."""
    begin = first
    if not _begins_infinitive(tokens, first):
        finite = finite_verb(tokens, first, last)
        if finite is None:
            return None
        begin = finite + 1
    for index in range(begin, last):
        if words[index] in MODALS and not _in_relative(tokens, words, begin, index):
            return index
    return None


def _in_relative(tokens: Sequence[Token], words: Sequence[str], begin: int, index: int) -> bool:
    """Whether the modal belongs to a subordinate clause that has no finite verb yet."""
    opened = sum(word in _SUBORDINATORS and word != "så" for word in words[begin:index])
    closed = sum(is_finite(token) for token in tokens[begin:index])
    return opened > closed
