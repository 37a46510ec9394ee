"""Principal parts of Swedish words, as tab-separated data: one word a line, `#` starts a comment.

verbs.tsv       infinitive, conjugation (1, 2d, 2t, 3) or "present past supine participle" or `<base`, options
nouns.tsv       word, gender and declension (n0–n6, t0–t6) or gender and "definite plural definite-plural", options
adjectives.tsv  word, nothing or "neuter plural comparative [superlative]", options
verbal_nouns.tsv   noun of action, the verb that it hides
known_abbreviations.txt  words in capitals that need no explanation
abbreviations.tsv  abbreviation, what it usually stands for, "mass" where that needs no inflection
process_verbs.tsv  prepositions, the verbs whose means they lead in
technique_*.txt, no_*.txt, plain_adjectives.txt  words that tell a technique, or that tell none; described in the files
english_words.txt  English words of business: those that are no Swedish words, then an empty line, then those that are
one_thing.tsv  a thing of a tender, the words for it, words for it only where the contract time is spoken of

`<base` takes over the parts of another verb with its prefix ("erhålla", "<hålla"). A part "-" is missing. Options:
`!pass` (no passive), `!ptcp` (no past participle), `!gen` (no indefinite genitive) and `slot=form` for an older or
rarer form that is recognised and never written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the lexicon: a word, its class or principal parts, its options."""

    word: str
    parts: tuple[str, ...]
    flags: frozenset[str]
    variants: dict[str, tuple[str, ...]]


def _entry(line: str) -> Entry:
    word, parts, options = (*line.split("\t"), "", "")[:3]
    variants: dict[str, tuple[str, ...]] = {}
    for option in options.split():
        slot, equals, form = option.partition("=")
        if equals:
            variants[slot] = (*variants.get(slot, ()), form)
    flags = frozenset(option for option in options.split() if "=" not in option)
    return Entry(word, tuple(parts.split()), flags, variants)


def _entries(text: str) -> Iterator[Entry]:
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield _entry(line)


@cache
def lexicon(word_class: str) -> dict[str, Entry]:
    """The entries of "verb", "noun" or "adjective" by their word."""
    path = resources.files(__package__) / f"{word_class}s.tsv"
    return {entry.word: entry for entry in _entries(path.read_text(encoding="utf-8"))}


@cache
def verbal_nouns() -> dict[str, str]:
    """Nouns of action and the verb that each of them hides ("inventering": "inventera")."""
    return {noun: verb for noun, verb, *_ in _rows("verbal_nouns.tsv")}


@cache
def abbreviations() -> dict[str, tuple[str, bool]]:
    """What an abbreviation usually stands for, and whether that can take its place without being inflected."""
    return {name: (full, "mass" in rest) for name, full, *rest in _rows("abbreviations.tsv")}


@cache
def known_abbreviations() -> frozenset[str]:
    """Abbreviations, and words in capitals, that need no explanation in a tender."""
    return word_list("known_abbreviations")


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a list, by its name without ".txt"."""
    return frozenset(word for row in _rows(f"{name}.txt") for word in row[0].split())


@cache
def process_verbs() -> dict[str, frozenset[str]]:
    """Verbs for what is to be achieved, and the prepositions that lead in their means."""
    found: dict[str, frozenset[str]] = {}
    for prepositions, verbs in _rows("process_verbs.tsv"):
        for verb in verbs.split():
            found[verb] = found.get(verb, frozenset()) | frozenset(prepositions.split())
    return found


@cache
def english_words() -> tuple[frozenset[str], frozenset[str]]:
    """English words of business that are no Swedish ones, and those that are both or that are established loans."""
    text = (resources.files(__package__) / "english_words.txt").read_text(encoding="utf-8")
    listed = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    only, _, both = listed.partition("\n\n")
    return frozenset(only.split()), frozenset(both.split())


@cache
def one_thing() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    """Things of a tender: a name, its words, and those that mean it only where the contract time is spoken of."""
    rows = [(*row, "") for row in _rows("one_thing.tsv")]
    return tuple((name, tuple(always.split()), tuple(later.split())) for name, always, later, *_ in rows)


def _rows(name: str) -> Iterator[list[str]]:
    text = (resources.files(__package__) / name).read_text(encoding="utf-8")
    yield from (line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#"))
