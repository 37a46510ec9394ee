"""Frames: the shapes in which a demand is put, as classes of words in a row with room between them.

The files of this folder hold three kinds of lines. Lines that begin with a blank go on with the line before.

    who: anbudsgivar~, ~bolag~, den som lämnar anbud     a class of words; ~ stands for any letters, <who> for a class
    @ local-premises                                     from here on, the frames of this name
    <who> ..3 ska|skall ..5 [<site> ..1 <in> <Place>]    a frame: words and classes, at most so many words between

In a frame `|` parts alternatives, `?` makes an item optional, `_` joins a phrase, and the square brackets are round
what a reader would underline. A line that begins with `!` is an excuse: where it fits, the rule that has the frames of
that name finds nothing, unless a line that begins with `+` fits too. Frames are held against sentences that demand
something; those of a name with a `*` after it against all. Built in are `<Place>` (what may be the name of a Swedish
place), `<#5>` (a number of at least five), `<#1-14>`, `<begin>`, `<end>` (of a clause) and `<staff>` (people who do the
work). No frame reaches over the end of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import product
from pathlib import Path

from washer.language.model import Sentence
from washer.ruleset.checks.bidders import demands, match_at
from washer.ruleset.checks.frames.reading import BUILT_IN, Lexicon, Reading, read
from washer.ruleset.model import Match


@dataclass(frozen=True, slots=True)
class Item:
    """One place of a frame: what may stand there, and how many words at most stand between the last item and it."""

    choices: tuple[str, ...]
    room: int


@dataclass(frozen=True, slots=True)
class Frame:
    """Items in a row; `first` to `last` are the items to underline."""

    items: tuple[Item, ...]
    first: int
    last: int

    def found_in(self, reading: Reading) -> Iterator[tuple[int, int]]:
        """The half-open ranges of the text that the frame underlines, the shortest from each start."""
        places = []
        for item in self.items:
            at = reading.places(item.choices)
            if not at:
                return
            places.append(at)
        for opening in places[0]:
            path = self._path(reading, places, [opening])
            if path:
                yield reading.range(path[self.first][0], path[self.last][1])

    def _path(
        self, reading: Reading, places: list[list[tuple[int, int]]], path: list[tuple[int, int]]
    ) -> list[tuple[int, int]] | None:
        """The first way through the remaining items from where a path has come."""
        if len(path) == len(places):
            return path
        end = path[-1][1]
        for place in places[len(path)]:
            near = place[0] >= end and reading.room(end, place[0]) <= self.items[len(path)].room
            if near and (found := self._path(reading, places, [*path, place])):
                return found
        return None


@dataclass(frozen=True, eq=False)
class Frames:
    """Frames and excuses by their names, and the classes of words that they know."""

    frames: Mapping[str, tuple[Frame, ...]]
    excuses: Mapping[str, tuple[Frame, ...]]
    despite: Mapping[str, tuple[Frame, ...]]
    told: frozenset[str]
    lexicon: Lexicon

    def found_in(self, name: str, text: str) -> Iterator[tuple[int, int]]:
        """The ranges of a text that the frames of a name underline; they may overlap."""
        reading = self._read(text)
        return (span for frame in self.frames[name] for span in frame.found_in(reading))

    def excuse(self, name: str, text: str) -> bool:
        """Whether an excuse of a name fits a text, and nothing that makes it void."""
        reading = self._read(text)
        return _fit(self.excuses[name], reading) and not _fit(self.despite[name], reading)

    @cached_property
    def _read(self) -> Callable[[str], Reading]:
        """Reads a text; the last ones are remembered, for rules come to the same sentence one after another."""
        return lru_cache(maxsize=4)(lambda text: read(text, self.lexicon))


def _fit(shapes: Iterable[Frame], reading: Reading) -> bool:
    return any(True for frame in shapes for _ in frame.found_in(reading))


@cache
def frames() -> Frames:
    """The frames of all files of this folder; ValueError for a line that is none, or that names an unknown class."""
    return frames_from("\n".join(path.read_text("utf-8") for path in sorted(Path(__file__).parent.glob("*.txt"))))


def framed(name: str, sentence: Sentence) -> Iterator[Match]:
    """What the frames of a name underline in a sentence."""
    if not demands(sentence) and name not in frames().told:
        return iter(())
    return (match_at(sentence, start, end) for start, end in frames().found_in(name, sentence.text))


def is_excused(name: str, sentence: Sentence) -> bool:
    """Whether an excuse of a name fits a sentence."""
    return frames().excuse(name, sentence.text)


def frames_from(text: str) -> Frames:
    """The frames that a text holds."""
    classes: dict[str, tuple[str, ...]] = {}
    kept: dict[str, dict[str, list[Frame]]] = {"": {}, "!": {}, "+": {}}
    told: set[str] = set()
    section = ""
    for line in _lines(text):
        name, colon, words = line.partition(":")
        if line.startswith("@"):
            section = line[1:].strip(" *")
            told |= {section} if line.endswith("*") else set()
            for frames_of in kept.values():
                frames_of[section] = []
        elif colon and name.isalpha():
            classes[name] = tuple(word.strip() for word in words.split(","))
        else:
            mark = line[0] if line[0] in kept else ""
            kept[mark][section].extend(_frames(line.removeprefix(mark)))
    known = {f"<{name}>": tuple(_spread(words, classes)) for name, words in classes.items()}
    for frame in (frame for named in kept.values() for shapes in named.values() for frame in shapes):
        for choice in (choice for item in frame.items for choice in item.choices):
            if not choice.startswith("<"):
                known[choice] = (choice,)
            elif choice not in known and choice not in BUILT_IN and not choice.startswith("<#"):
                raise ValueError(f"no class of words named {choice}")
    plain, excuses, despite = ({name: tuple(shapes) for name, shapes in kept[mark].items()} for mark in ("", "!", "+"))
    return Frames(plain, excuses, despite, frozenset(told), Lexicon(known))


def _lines(text: str) -> Iterator[str]:
    """The lines without comments, each with those that go on with it."""
    kept = ""
    for line in text.split("\n"):
        if line.startswith((" ", "\t")) and line.strip():
            kept += " " + line.strip()
            continue
        if kept:
            yield kept
        kept = "" if line.startswith("#") else line.strip()
    if kept:
        yield kept


def _spread(words: tuple[str, ...], classes: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """The words of a class, with the words of the classes that it takes in."""
    for word in words:
        name = word[1:-1] if word.startswith("<") else ""
        if name in classes:
            yield from _spread(classes[name], classes)
        else:
            yield word


def _frames(line: str) -> Iterator[Frame]:
    """The frames of a line: one, or one with and one without each item that is optional."""
    tokens = line.replace("[", "[ ").replace("]", " ]").split()
    may = [token for token in tokens if token.endswith("?")]
    for kept in product((True, False), repeat=len(may)):
        keep = iter(kept)
        yield _frame([token.rstrip("?") for token in tokens if not token.endswith("?") or next(keep)])


def _frame(words: list[str]) -> Frame:
    items: list[Item] = []
    first, last, room = 0, -1, 0
    for word in words:
        if gap := re.fullmatch(r"\.\.(\d+)", word):
            room = int(gap[1])
        elif word == "[":
            first = len(items)
        elif word == "]":
            last = len(items) - 1
        else:
            items.append(Item(tuple(choice.replace("_", " ") for choice in word.split("|")), room))
            room = 0
    if not items:
        raise ValueError("a frame without a word")
    return Frame(tuple(items), first, last if last >= 0 else len(items) - 1)
