"""What the network sees of a word besides its vector: form, beginning, endings and shape, as numbers."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple
from zlib import crc32


class Table(NamedTuple):
    """One embedding table: its name, how many rows it has and how wide they are. Row 0 stands for a hidden word."""

    name: str
    rows: int
    width: int


TABLES = (
    Table("form", 8000, 64),
    Table("beginning", 2000, 24),
    Table("ending2", 600, 16),
    Table("ending3", 4000, 32),
    Table("ending4", 6000, 32),
    Table("shape", 400, 16),
)

_LONGEST_SHAPE = 12
_LONGEST_RUN = 2


def rows(word: str) -> tuple[int, ...]:
    """The word's row in each table; words that share a row by chance share what is learnt of them."""
    low = word.lower()
    parts = (low, low[:3], low[-2:], low[-3:], low[-4:], shape(word))
    return tuple(
        1 + crc32(f"{table.name} {part}".encode()) % (table.rows - 1) for table, part in zip(TABLES, parts, strict=True)
    )


def shape(word: str) -> str:
    """Capitals as X, small letters as x, digits as d, the rest as it stands; no run is longer than two ("Xxd-dd")."""
    kinds = map(_kind, word[:_LONGEST_SHAPE])
    return "".join(kind * min(_LONGEST_RUN, len(list(run))) for kind, run in groupby(kinds))


def _kind(letter: str) -> str:
    if letter.isupper():
        return "X"
    if letter.islower():
        return "x"
    return "d" if letter.isdigit() else letter
