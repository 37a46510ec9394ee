"""A lemmatiser that looks up first and guesses last, as a spaCy component."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from washer.language.dictionary import Dictionary

FACTORY = "swedish_lemmatizer"

_INFLECTED = frozenset({"NOUN", "ADJ", "VERB", "ADV"})
_VERB_ENDS = tuple("aeiouyåäös")
_BASE = {
    "NOUN": frozenset({"Case=Nom", "Definite=Ind", "Number=Sing"}),
    "ADJ": frozenset({"Degree=Pos", "Definite=Ind", "Gender=Com", "Number=Sing"}),
    "VERB": frozenset({"VerbForm=Inf"}),
}
_COMPARISON = ("are", "aste", "ast")
_ADJECTIVE_ENDINGS = {
    "samma": "sam",
    "ligare": "lig",
    "ligast": "lig",
    "ligaste": "lig",
    **{f"{ending}a": ending for ending in ("lig", "ig", "bar", "sk", "ell", "al", "ad")},
    **{f"{ending}t": ending for ending in ("lig", "ig", "bar", "sam", "sk")},
    "ske": "sk",
    "lige": "lig",
    "dna": "den",
    "gna": "gen",
    "vna": "ven",
    "ade": "ad",
    "dda": "dd",
    "erat": "erad",
}
_SHORTEST_HEAD = 2
_SHORTEST_TAIL = 5
_REMEMBERED = 50_000


@dataclass(frozen=True, slots=True)
class LemmaTable:
    """Lemmas seen in the treebank, by form and UPOS, and by form, UPOS and features where those tell more.

    Keys are form and UPOS, and form, UPOS and features, joined by tabs. Read and written as JSON, gzipped.
    """

    by_class: Mapping[str, str] = field(default_factory=dict)
    by_features: Mapping[str, str] = field(default_factory=dict)

    def lemma(self, form: str, pos: str, features: str) -> str | None:
        """The lemma of a form as it was seen, lower case unless a name."""
        return self.inflected_lemma(form, pos, features) or self.by_class.get(f"{form}\t{pos}")

    def inflected_lemma(self, form: str, pos: str, features: str) -> str | None:
        """The lemma of a form seen with just these features."""
        return self.by_features.get(f"{form}\t{pos}\t{features}")

    @classmethod
    def read(cls, path: Path) -> LemmaTable:
        """The table in a file written by `write`."""
        data = json.loads(gzip.decompress(path.read_bytes()))
        return cls(data["by_class"], data["by_features"])

    def write(self, path: Path) -> None:
        """Writes the table, the same bytes every time."""
        data = {"by_class": dict(self.by_class), "by_features": dict(self.by_features)}
        text = json.dumps(data, ensure_ascii=False, sort_keys=True)
        path.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))


class SwedishLemmatizer:
    """Sets every token's lemma; runs after the parser, whose guess comes last.

    The order: the treebank's table; the form itself where the features say that it is the base form; what the
    dictionary knows of agents and of nouns in a vowel; the guess if it is a known base form; the longest known tail of
    a compound; the regular endings of adjectives; the dictionary; the longest tail that it knows; the guess.
    """

    def __init__(self, table: LemmaTable | None = None, dictionary: Dictionary | None = None) -> None:
        self.table = table or LemmaTable()
        self.dictionary = dictionary or Dictionary()
        self._lemma = lru_cache(maxsize=_REMEMBERED)(self.lemma)

    def __call__(self, doc: Doc) -> Doc:
        """The same parse, with lemmas set."""
        for token in doc:
            if not token.is_space:
                token.lemma_ = self._lemma(token.text, token.pos_, str(token.morph) or "_", token.lemma_)
        return doc

    def lemma(self, text: str, pos: str, features: str, guess: str) -> str:
        """The lemma of one word, given its UPOS, its features ("Case=Nom|…", "_" for none) and the parser's guess."""
        form = text if pos == "PROPN" else text.lower()
        seen = self.table.lemma(form, pos, features)
        if seen:
            return seen
        if pos == "PROPN":
            return _name_lemma(form, features)
        if any(letter.isupper() for letter in text[1:]) and not text.isupper():
            return self._with_capitals(text, pos, features, guess)
        if is_base(pos, features) and self._may_be_lemma(form):
            return form
        return self._inflected_lemma(form, pos, features, self._usable_guess(form, pos, guess.lower()))

    def _may_be_lemma(self, form: str) -> bool:
        """Whether the longest known tail of the form is a base form; true where no tail is known."""
        tails = (form[cut:] for cut in (0, *range(_SHORTEST_HEAD, len(form) - _SHORTEST_TAIL + 2)))
        return next((self.dictionary.is_lemma(tail) for tail in tails if self.dictionary.knows(tail)), True)

    def _with_capitals(self, text: str, pos: str, features: str, guess: str) -> str:
        """The lemma of a word with capitals within: its last part's, where a hyphen sets that off ("IT-systemet")."""
        start, hyphen, last = text.rpartition("-")
        if pos not in _INFLECTED or not last.islower() or not guess.lower().startswith(f"{start}-".lower()):
            return text
        return start + hyphen + self.lemma(last, pos, features, guess[len(start) + 1 :])

    def _usable_guess(self, form: str, pos: str, guess: str) -> str:
        """The guess, mended where it cannot be the infinitive of a verb."""
        if pos != "VERB" or guess[-1:] in _VERB_ENDS:
            return guess
        known = self.dictionary.lemma(form) or ""
        if known[-1:] in _VERB_ENDS:
            return known
        doubled = form[:-1] + "na"  # "godkänt", "påmint"
        return doubled if self.dictionary.is_lemma(doubled) else form if form.endswith("a") else guess + "a"

    def _inflected_lemma(self, form: str, pos: str, features: str, guess: str) -> str:
        if pos not in _INFLECTED:
            return guess
        known = self.dictionary.lemma(form) or ""
        if pos == "NOUN" and (known == form or _is_nouns(form, known, features)):
            return known
        if pos == "ADJ" and 2 * len(guess) < len(form):
            guess = form
        if pos == "NOUN" and guess.endswith("a") and form.startswith(f"{guess}r"):  # "portar" are no doings
            guess = guess[:-1]
        if self.dictionary.is_lemma(guess) and not (guess == form and "Number=Plur" in features):
            return guess
        return (
            self._seen_tail(form, pos, features)
            or (self._adjective(form) if pos == "ADJ" else None)
            or self._known(form, pos)
            or (self._known_tail(form) if pos == "NOUN" else None)
            or guess
        )

    def _seen_tail(self, form: str, pos: str, features: str) -> str | None:
        for cut in range(_SHORTEST_HEAD, len(form) - _SHORTEST_TAIL + 2):
            lemma = self.table.inflected_lemma(form[cut:], pos, features)
            if lemma:
                return form[:cut] + lemma
        return None

    def _adjective(self, form: str) -> str | None:
        known = self.dictionary.lemma(form) or ""
        if known[:-_SHORTEST_HEAD] and form.startswith(known[:-_SHORTEST_HEAD]) and not known.endswith("a"):
            return known
        stems = (form.removesuffix(ending) for ending in _COMPARISON if form.endswith(ending))
        return next(filter(self.dictionary.is_lemma, stems), None) or regular_adjective(form)

    def _known(self, form: str, pos: str) -> str | None:
        lemma = self.dictionary.lemma(form) if pos != "ADJ" else None
        if lemma and pos == "NOUN" and _is_verbs(form, lemma):
            return form.removesuffix("ar")
        return lemma

    def _known_tail(self, form: str) -> str | None:
        for cut in range(_SHORTEST_HEAD, len(form) - _SHORTEST_TAIL + 1):
            lemma = self.dictionary.lemma(form[cut:])
            if lemma and lemma != form[cut:] and len(lemma) >= _SHORTEST_TAIL - 1 and not _is_verbs(form[cut:], lemma):
                return form[:cut] + lemma
        return None

    def to_disk(self, path: str | Path, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002 - spaCy's signature
        """Writes the tables into a folder."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        self.table.write(folder / "treebank.json.gz")
        self.dictionary.write(folder / "dictionary.txt.gz")

    def from_disk(self, path: str | Path, exclude: Iterable[str] = ()) -> SwedishLemmatizer:  # noqa: ARG002
        """Reads the tables from a folder."""
        folder = Path(path)
        self.table = LemmaTable.read(folder / "treebank.json.gz")
        self.dictionary = Dictionary.read(folder / "dictionary.txt.gz")
        self._lemma.cache_clear()
        return self


def _is_verbs(form: str, lemma: str) -> bool:
    """Whether the lemma is that of the verb that looks like the noun ("skruv", "portar")."""
    return lemma == f"{form}a" or (form.endswith("ar") and lemma == form[:-1])


def _is_nouns(form: str, lemma: str, features: str) -> bool:
    """Whether the lemma is surely that of the noun: an agent ("lärarna"), "-or", or a vowel before the article."""
    bare = form.removesuffix("s")
    if "Number=Sing" in features:
        return lemma[-1:] in _VERB_ENDS and bare == f"{lemma}n"
    many = bare.removesuffix("na")
    return (bare.endswith("arna") and lemma == f"{many}e") or (many.endswith("or") and lemma == f"{many[:-2]}a")


def is_base(pos: str, features: str) -> bool:
    """Whether the features are those of a base form of a noun, an adjective or a verb."""
    wanted = _BASE.get(pos)
    return wanted is not None and wanted <= frozenset(features.split("|")) and "Voice=Pass" not in features


def regular_adjective(form: str) -> str | None:
    """The lemma of an adjective, in lower case, with a regular ending ("kvinnovänligare", "högljudda" is none)."""
    for length in range(len("ligaste"), len("ga"), -1):
        lemma = _ADJECTIVE_ENDINGS.get(form[-length:])
        if lemma and len(form) > length:
            return form[:-length] + lemma
    return None


def _name_lemma(form: str, features: str) -> str:
    shortest_genitive = 4
    if "Case=Gen" in features and form.endswith("s") and len(form) >= shortest_genitive:
        return form[:-1].rstrip("':")
    return form


@Language.factory(FACTORY)
def make_lemmatizer(nlp: Language, name: str) -> SwedishLemmatizer:
    """The spaCy factory; the tables come with `from_disk`."""
    return SwedishLemmatizer()
