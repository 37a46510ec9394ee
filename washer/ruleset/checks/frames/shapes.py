"""Frames ready to be held against a sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from washer.ruleset.checks.frames.reading import Lexicon, Reading, is_built_in, read


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

    @property
    def needs(self) -> tuple[frozenset[str], ...]:
        """Classes of words, one of each set of which a text must hold."""
        return tuple(frozenset(item.choices) for item in self.items if not any(map(is_built_in, item.choices)))

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


class Shapes:
    """Frames by a class of words that each of them needs, so that a sentence meets only those that may fit it."""

    def __init__(self, frames: Iterable[Frame]) -> None:
        self._frames = tuple(frames)
        self._needs = tuple(frame.needs for frame in self._frames)
        self._by_class: defaultdict[str, list[int]] = defaultdict(list)
        self._always: list[int] = []
        for number, frame in enumerate(self._frames):
            telling = [item.choices for item in frame.items if not any(map(is_built_in, item.choices))]
            for choice in min(telling, key=len, default=()):
                self._by_class[choice].append(number)
            if not telling:
                self._always.append(number)

    def __bool__(self) -> bool:
        return bool(self._frames)

    def found_in(self, reading: Reading) -> Iterator[tuple[int, int]]:
        """What the frames underline; it may overlap."""
        numbers = {number for name in self._by_class.keys() & reading.classes for number in self._by_class[name]}
        present = reading.classes.keys()
        for number in sorted(numbers.union(self._always)):
            if not any(need.isdisjoint(present) for need in self._needs[number]):
                yield from self._frames[number].found_in(reading)


@dataclass(frozen=True, eq=False)
class Frames:
    """Frames and excuses by their names, and the classes of words that they know."""

    frames: Mapping[str, Shapes]
    excuses: Mapping[str, Shapes]
    despite: Mapping[str, Shapes]
    held: Mapping[str, Shapes]
    told: frozenset[str]
    lexicon: Lexicon

    def found_in(self, name: str, text: str) -> Iterator[tuple[int, int]]:
        """The ranges of a text that the frames of a name underline; they may overlap."""
        reading = self._read(text)
        return iter(()) if any(self.held[name].found_in(reading)) else self.frames[name].found_in(reading)

    def excuse(self, name: str, text: str) -> bool:
        """Whether an excuse of a name fits a text, and nothing that makes it void."""
        reading = self._read(text)
        return any(self.excuses[name].found_in(reading)) and not any(self.despite[name].found_in(reading))

    @cached_property
    def _read(self) -> Callable[[str], Reading]:
        """Reads a text; the last ones are remembered, for rules come to the same sentence one after another."""
        return lru_cache(maxsize=4)(lambda text: read(text, self.lexicon))
