"""How a base form comes from a form: cut off so many letters, add these."""

from __future__ import annotations

from itertools import takewhile

KEEP = "0"
"""The rule of a form that is its own base form."""


def rule(form: str, lemma: str) -> str:
    """The rule that makes `lemma` of `form`: "2an" cuts two letters off and adds "an"."""
    kept = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(form, lemma, strict=False)))
    return f"{len(form) - kept}{lemma[kept:]}"


def apply(form: str, made: str) -> str:
    """The base form by a rule; the form itself where it is too short for the rule."""
    digits = len(made) - len(made.lstrip("0123456789"))
    cut, added = int(made[:digits]), made[digits:]
    return form[: len(form) - cut] + added if cut < len(form) or (cut == len(form) and added) else form
