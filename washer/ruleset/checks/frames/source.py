"""Frames as they stand in a file of text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import permutations, product

from washer.ruleset.checks.frames.reading import Lexicon, is_built_in
from washer.ruleset.checks.frames.shapes import Frame, Frames, Item, Shapes

_ENDINGS = ("", "n", "en", "t", "et", "s", "ns", "ens", "ets", "r", "er", "ar", "or", "na", "erna", "arna", "orna")


def frames_from(text: str) -> Frames:
    """The frames that a text holds."""
    classes: dict[str, tuple[str, ...]] = {}
    kept: dict[str, dict[str, list[Frame]]] = {"": {}, "!": {}, "+": {}, "-": {}}
    told: set[str] = set()
    section = ""
    for line in _lines(text):
        name, colon, words = line.partition(":")
        if line.startswith("@"):
            section = line[1:].strip(" *")
            if section in kept[""]:
                raise ValueError(f"frames of {section} stand in two places")
            told |= {section} if line.endswith("*") else set()
            for frames_of in kept.values():
                frames_of[section] = []
        elif colon and name.isalpha():
            if name in classes:
                raise ValueError(f"two classes of words named {name}")
            classes[name] = tuple(word.strip() for word in words.split(","))
        else:
            mark = line[0] if line[0] in kept else ""
            kept[mark][section].extend(_frames(line.removeprefix(mark)))
    known = {f"<{name}>": tuple(_spread(words, classes)) for name, words in classes.items()}
    for frame in (frame for named in kept.values() for shapes in named.values() for frame in shapes):
        for choice in (choice for item in frame.items for choice in item.choices):
            if not choice.startswith("<"):
                known[choice] = (choice,)
            elif choice not in known and not is_built_in(choice):
                raise ValueError(f"no class of words named {choice}")
    shapes = {mark: {name: Shapes(found) for name, found in named.items()} for mark, named in kept.items()}
    return Frames(shapes[""], shapes["!"], shapes["+"], shapes["-"], frozenset(told), Lexicon(known))


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
        elif word.endswith("+"):
            yield from (word[:-1] + ending for ending in _ENDINGS)
        else:
            yield word


def _frames(line: str) -> Iterator[Frame]:
    """The frames of a line: one for each choice of optional items, and for each order after `&`."""
    tokens = line.replace("[", " [ ").replace("]", " ] ").split()
    if tokens[0] == "&":
        for order in permutations(_units(tokens[2:])):
            words = [word for unit in order for word in (tokens[1], *unit)]
            yield _frame(words)
        return
    may = [token for token in tokens if token.endswith("?")]
    for kept in product((True, False), repeat=len(may)):
        keep = iter(kept)
        yield _frame([token.rstrip("?") for token in tokens if not token.endswith("?") or next(keep)])


def _units(tokens: list[str]) -> list[list[str]]:
    """The words of an unordered frame; what stands in brackets is one of them."""
    first, last = tokens.index("["), tokens.index("]")
    return [
        *([token] for token in tokens[:first]),
        tokens[first : last + 1],
        *([token] for token in tokens[last + 1 :]),
    ]


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
