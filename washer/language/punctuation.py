"""What punctuation and conjunctions hang on, as Swedish treebanks have it, where the rest of the tree tells."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

_PAIRS = {"(": ")", "[": "]", '"': '"', "'": "'", "”": "”", "“": "”", "’": "’", "»": "»", "«": "»"}
_BRACKETS = frozenset("()[]")


def placed(forms: Sequence[str], heads: Sequence[int], relations: Sequence[str]) -> list[int]:
    """The heads of a sentence's words (0: root, else a number from 1), those of marks and conjunctions mended.

    Marks before and after all words hang on the root, a comma or "och" before a conjunct on it, quotation marks on
    what they quote, brackets on what that hangs on. All other heads are kept.
    """
    settled = list(heads)
    marks = {place for place, name in enumerate(relations, start=1) if name == "punct"}.difference(heads)
    words = [place for place in range(1, len(forms) + 1) if place not in marks]
    if not words:
        return settled
    for place in words[:-1]:
        if relations[place - 1] == "cc" and place not in heads and place > words[0]:
            settled[place - 1] = _conjunct_after(place, heads, relations, words) or heads[place - 1]
    paired = dict(_paired(forms, sorted(marks)))
    for mark in marks:
        if mark in paired:
            settled[mark - 1] = _around(mark, paired[mark], forms, heads, words) or heads[mark - 1]
        elif not words[0] < mark < words[-1]:
            settled[mark - 1] = heads.index(0) + 1
        else:
            settled[mark - 1] = _conjunct_after(mark, heads, relations, words) or heads[mark - 1]
    return settled


def _paired(forms: Sequence[str], marks: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Each mark of a pair and its twin."""
    opened: list[int] = []
    for mark in marks:
        if opened and _PAIRS[forms[opened[-1] - 1]] == forms[mark - 1]:
            yield (first := opened.pop()), mark
            yield mark, first
        elif forms[mark - 1] in _PAIRS:
            opened.append(mark)


def _around(mark: int, twin: int, forms: Sequence[str], heads: Sequence[int], words: Collection[int]) -> int:
    """What the pair hangs on; 0 where what stands within is no phrase."""
    first, last = sorted((mark, twin))
    tops = [word for word in words if first < word < last and not first < heads[word - 1] < last]
    if len(tops) != 1:
        return 0
    return (heads[tops[0] - 1] or tops[0]) if forms[mark - 1] in _BRACKETS else tops[0]


def _conjunct_after(mark: int, heads: Sequence[int], relations: Sequence[str], words: Sequence[int]) -> int:
    """The conjunct that begins behind the mark, 0 where none does."""
    word = min(word for word in words if word > mark)
    while heads[word - 1] > mark:
        word = heads[word - 1]
    above = max(word for word in words if word < mark)
    while above and above != word:
        above = heads[above - 1]
    return word if relations[word - 1] == "conj" and heads[word - 1] and not above else 0
