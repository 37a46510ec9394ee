"""Relations that do not agree with the rest of a tree, mended as Universal Dependencies has them."""

from __future__ import annotations

from collections.abc import Sequence

_SUBJECTS = ("nsubj", "csubj")
_FIXED = tuple(
    tuple(words.split())
    for words in (
        "därför att", "i och med", "icke desto mindre", "så småningom", "till och med", "vare sig", "vart och ett",
    )
)  # fmt: skip


def with_fixed(forms: Sequence[str], heads: Sequence[int], relations: Sequence[str]) -> tuple[list[int], list[str]]:
    """Heads and relations, where the words of an expression like "till och med" are one: all hang on its first."""
    settled, names = list(heads), list(relations)
    low = [form.lower() for form in forms]
    for words in _FIXED:
        for start in range(len(low) - len(words) + 1):
            if tuple(low[start : start + len(words)]) == words:
                _join(settled, names, start + 1, start + len(words))
    return settled, names


def _join(heads: list[int], relations: list[str], first: int, last: int) -> None:
    """Hangs the words `first` to `last` on the first, which takes the place of the one that hung outside."""
    outward = next((place for place in range(first, last + 1) if not first <= heads[place - 1] <= last), first)
    heads[first - 1], relations[first - 1] = heads[outward - 1], relations[outward - 1]
    for place, head in enumerate(heads, start=1):
        if first < place <= last:
            heads[place - 1], relations[place - 1] = first, "fixed"
        elif first < head <= last:
            heads[place - 1] = first


def consistent(pos: Sequence[str], heads: Sequence[int], relations: Sequence[str]) -> list[str]:
    """The relations of a sentence's words, given their UPOS and heads (0: root, else a number from 1).

    An expletive stands beside a subject or a copula; without either it is the subject itself. A determiner determines.
    """
    full = {
        head
        for head, relation in zip(heads, relations, strict=True)
        if relation == "cop" or relation.startswith(_SUBJECTS)
    }
    settled = []
    for tag, head, relation in zip(pos, heads, relations, strict=True):
        if relation == "expl" and head not in full:
            settled.append("nsubj")
        else:
            settled.append("det" if (tag, relation) == ("DET", "amod") else relation)
    return settled
