"""Lists of words as a Swedish sentence writes them."""

from __future__ import annotations

from collections.abc import Sequence


def listed(words: Sequence[str], conjunction: str = "och") -> str:
    """The words as a list in a sentence: "a", "a och b", "a, b och c"; "" for none."""
    return f" {conjunction} ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)
