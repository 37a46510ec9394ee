"""The edits that have been taken: which ones clash, and how those that meet are made to fit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from washer.findings import Edit

_SHORTEST_ECHO = 4


@dataclass(slots=True)
class Ledger:
    """The edits taken so far, by block; `texts` are the blocks' texts by index."""

    texts: Mapping[int, str]
    _taken: dict[int, list[Edit]] = field(default_factory=dict)

    def take(self, edits: Sequence[Edit]) -> bool:
        """Takes all the edits, or none where one of them clashes with an edit taken before or with another of them."""
        new = [edit for edit in dict.fromkeys(edits) if not any(_same(edit, one) for one in self._block(edit))]
        if any(self._clash(edit, other) for edit in new for other in self._block(edit)):
            return False
        if any(_overlap(*pair) for pair in combinations(new, 2)):
            return False
        for edit in new:
            self._taken.setdefault(edit.block, []).append(edit)
        return True

    def settled(self) -> dict[Edit, tuple[Edit, ...]]:
        """What each edit that was taken becomes, in the order of the text.

        A letter's case goes to the word that comes to stand there; words that an edit repeats from elsewhere in the
        text ("… . Städerskan ska …") are changed as they are there, and the edit brings that change with it.
        """
        fate: dict[Edit, tuple[Edit, ...]] = {}
        for block, edits in sorted(self._taken.items()):
            moved = dict(_with_cases(sorted(edits, key=_place), self.texts[block]))
            made = list(dict.fromkeys(moved.values()))
            echoed = {edit: _echoed(edit, made, self.texts[block]) for edit in made}
            for edit in sorted(edits, key=_place):
                fate[edit] = tuple(echoed[one][0] for one in (moved[edit], *echoed[moved[edit]][1:]))
        return fate

    def _block(self, edit: Edit) -> list[Edit]:
        return self._taken.get(edit.block, [])

    def _clash(self, edit: Edit, other: Edit) -> bool:
        """Whether two edits of a block cannot both be made.

        An insertion may stand beside words that are replaced, but not beside words that are taken away: what it was
        to follow is then gone. A letter's case gives way to an edit that begins with it.
        """
        text = self.texts[edit.block]
        for letter, wide in ((edit, other), (other, edit)):
            if _is_case(letter, text) and wide.start == letter.start and wide.end > wide.start:
                return False
        if _overlap(edit, other):
            return True
        if edit.start == edit.end or other.start == other.end:
            point, wide = (edit, other) if edit.start == edit.end else (other, edit)
            return wide.start <= point.start <= wide.end and not wide.replacement
        return False


def _place(edit: Edit) -> tuple[int, int]:
    return edit.start, edit.end


def _same(edit: Edit, other: Edit) -> bool:
    """Whether two edits differ in safety at most."""
    return replace(edit, safety=other.safety) == other


def _overlap(edit: Edit, other: Edit) -> bool:
    """Whether two edits change the same words, or insert at the same place."""
    if edit.block != other.block:
        return False
    if edit.start == edit.end and other.start == other.end:
        return edit.start == other.start
    return edit.start < other.end and other.start < edit.end


def _is_case(edit: Edit, text: str) -> bool:
    """Whether an edit does nothing but choose the case of one letter."""
    old = text[edit.start : edit.end]
    return len(old) == 1 and edit.replacement in (old.upper(), old.lower())


def _with_cases(edits: Sequence[Edit], text: str) -> Iterator[tuple[Edit, Edit]]:
    """Each edit with what it becomes when the cases have found their letters."""
    letters = [edit for edit in edits if _is_case(edit, text)]
    others = {edit.start: edit for edit in edits if edit not in letters and edit.end > edit.start}
    cased: dict[Edit, Edit] = {}
    for letter in letters:
        in_case = str.upper if letter.replacement.isupper() else str.lower
        at = letter.start
        while (there := others.get(at)) and not there.replacement:
            at = there.end
        if there:
            cased[there] = replace(there, replacement=in_case(there.replacement[:1]) + there.replacement[1:])
            yield letter, cased[there]
        else:
            yield letter, replace(letter, start=at, end=at + 1, replacement=in_case(text[at : at + 1]))
    for edit in edits:
        if edit not in letters:
            yield edit, cased.get(edit, edit)


def _echoed(edit: Edit, edits: Sequence[Edit], text: str) -> tuple[Edit, ...]:
    """The edit with the words that it repeats changed as in the text, and the edits that change them there."""
    written, led = edit.replacement, list[Edit]()
    for other in edits:
        old = text[other.start : other.end]
        if other is not edit and len(old) >= _SHORTEST_ECHO and other.replacement:
            before = written
            written = re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", other.replacement.replace("\\", r"\\"), written)
            led += [other] if written != before else []
    return (replace(edit, replacement=written), *led) if led else (edit,)
