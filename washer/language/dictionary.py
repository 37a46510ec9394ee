"""A word-form dictionary in one sorted block of bytes: small on disk, ready to use without being unpacked."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SHIPPED = Path(__file__).parent / "pipeline" / "swedish_lemmatizer" / "dictionary.txt.gz"
_LEMMA_MARK = "+"


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Forms and their lemmas, lower case.

    `data` holds one line a form, sorted by bytes: form, tab, code, newline. The code is `+` where the form is itself a
    lemma, then how many letters to cut off the form and what to add to get its lemma (empty: no lemma is given).
    """

    data: bytes = b""

    def lemma(self, form: str) -> str | None:
        """The lemma of a form in lower case; a form in -s falls back on the form without it."""
        for candidate in (form, form[:-1] if form.endswith("s") else ""):
            code = (self._code(candidate) or "").removeprefix(_LEMMA_MARK)
            if code:
                return _decoded(candidate, code)
        return None

    def is_lemma(self, form: str) -> bool:
        """Whether the form is a base form."""
        return (self._code(form) or "").startswith(_LEMMA_MARK)

    def knows(self, form: str) -> bool:
        """Whether the form, in lower case, is a word, its genitive or passive in -s included."""
        return self._code(form) is not None or (form.endswith("s") and self._code(form[:-1]) is not None)

    def _code(self, form: str) -> str | None:
        """The form's code, found by halving the block."""
        data, key = self.data, form.encode() + b"\t"
        low, high = 0, len(data)
        while low < high:
            start = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = data.find(b"\n", start)
            line = data[start:end]
            if line.startswith(key):
                return line[len(key) :].decode()
            low, high = (end + 1, high) if line < key else (low, start)
        return None

    @classmethod
    def build(cls, lemmas: Mapping[str, str], base_forms: Iterable[str]) -> Dictionary:
        """A dictionary of these form-to-lemma pairs, where `base_forms` are lemmas too.

        Forms in -s that follow from the form without it are left out.
        """
        base = set(base_forms)
        lines = []
        for form in lemmas.keys() | base:
            lemma = lemmas.get(form, "")
            follows = form.endswith("s") and lemma != "" and lemmas.get(form[:-1]) == lemma
            if form in base or not follows:
                mark = _LEMMA_MARK if form in base else ""
                lines.append(f"{form}\t{mark}{_encoded(form, lemma) if lemma else ''}\n".encode())
        return cls(b"".join(sorted(lines)))

    @classmethod
    def read(cls, path: Path) -> Dictionary:
        """The dictionary in a file written by `write`."""
        return cls(gzip.decompress(path.read_bytes()))

    def write(self, path: Path) -> None:
        """Writes the dictionary, the same bytes every time."""
        path.write_bytes(gzip.compress(self.data, compresslevel=9, mtime=0))


def _encoded(form: str, lemma: str) -> str:
    shared = 0
    while shared < min(len(form), len(lemma)) and form[shared] == lemma[shared]:
        shared += 1
    return f"{len(form) - shared}{lemma[shared:]}"


def _decoded(form: str, code: str) -> str:
    digits = len(code) - len(code.lstrip("0123456789"))
    return form[: len(form) - int(code[:digits])] + code[digits:]


@cache
def shipped_dictionary() -> Dictionary:
    """The dictionary of the pipeline that ships with the package, read once."""
    return Dictionary.read(SHIPPED)
