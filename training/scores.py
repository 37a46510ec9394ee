"""How well a parse fits a gold parse, by the conventions of the CoNLL 2018 shared task.

Words are aligned by the characters they cover, white space left out; a word that the other side cuts differently counts
as wrong in every measure. Universal features and the universal part of relations ("nsubj:pass" is "nsubj") count;
punctuation counts like any word. All figures are F1 in per cent. Definition: Zeman and others, CoNLL 2018 Shared Task:
Multilingual Parsing from Raw Text to Universal Dependencies (2018), section 5.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from spacy.tokens import Doc

from training.conllu import NO_HEAD, Tree

MEASURES = ("tokens", "sentences", "upos", "features", "lemmas", "uas", "las")

Range = tuple[int, int]

_UNIVERSAL = frozenset(
    [
        *(
            "PronType",
            "NumType",
            "Poss",
            "Reflex",
            "Foreign",
            "Abbr",
            "Gender",
            "Animacy",
            "Number",
            "Case",
            "Definite",
        ),
        *("Degree", "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite"),
    ]
)
_ROOT = (-1, -1)


@dataclass(frozen=True, slots=True)
class Word:
    """A word to compare. `place` and `head` are half-open ranges of characters, white space not counted.

    `head` is (-1, -1) for a root and None where the gold tells none; `lemma` "_" fits any.
    """

    place: Range
    pos: str
    features: frozenset[str]
    lemma: str
    head: Range | None
    relation: str


@dataclass(frozen=True, slots=True)
class Parse:
    """The words of a text and the ranges of its sentences."""

    words: tuple[Word, ...]
    sentences: tuple[Range, ...]


def gold_parse(trees: Iterable[Tree]) -> Parse:
    """The parse that a treebank tells."""
    words: list[Word] = []
    sentences: list[Range] = []
    position = 0
    for tree in trees:
        places = _places([word.form for word in tree.words], position)
        position = places[-1][1]
        heads = {0: _ROOT, NO_HEAD: None} | dict(enumerate(places, start=1))
        words += [
            Word(place, word.pos, _universal(word.features), word.lemma, heads[word.head], _relation(word.relation))
            for place, word in zip(places, tree.words, strict=True)
        ]
        sentences.append((places[0][0], position))
    return Parse(tuple(words), tuple(sentences))


def found_parse(docs: Iterable[Doc]) -> Parse:
    """The parse that an engine gives to texts that follow on each other."""
    words: list[Word] = []
    sentences: list[Range] = []
    position = 0
    for doc in docs:
        places = _places([token.text for token in doc], position)
        position = places[-1][1] if places else position
        for token in doc:
            if not token.is_space:
                head = _ROOT if token.head.i == token.i else places[token.head.i]
                features = _universal(str(token.morph))
                words.append(Word(places[token.i], token.pos_, features, token.lemma_, head, _relation(token.dep_)))
        ranges = ((places[sentence.start][0], places[sentence.end - 1][1]) for sentence in doc.sents)
        sentences += [(start, end) for start, end in ranges if start < end]
    return Parse(tuple(words), tuple(sentences))


def conll_scores(gold: Parse, found: Parse) -> dict[str, float]:
    """The F1 of each of MEASURES; raises ValueError where the two are not parses of the same text."""
    if gold.words[-1].place[1] != found.words[-1].place[1]:
        raise ValueError("gold and system text differ")
    pairs = aligned(gold, found)
    words = len(gold.words) + len(found.words)
    sentences = len(gold.sentences) + len(found.sentences)
    rights: dict[str, Callable[[Word, Word], bool]] = {
        "upos": lambda one, other: one.pos == other.pos,
        "features": lambda one, other: one.features == other.features,
        "lemmas": lambda one, other: one.lemma in ("_", other.lemma),
        "uas": lambda one, other: one.head == other.head,
        "las": lambda one, other: one.head == other.head and one.relation == other.relation,
    }
    return {
        "tokens": _f_score(len(pairs), words),
        "sentences": _f_score(len(set(gold.sentences) & set(found.sentences)), sentences),
        **{name: _f_score(sum(right(*pair) for pair in pairs), words) for name, right in rights.items()},
    }


def aligned(gold: Parse, found: Parse) -> Sequence[tuple[Word, Word]]:
    """The gold words that the system cuts out alike, each with the system's word."""
    by_place = {word.place: word for word in found.words}
    return [(word, by_place[word.place]) for word in gold.words if word.place in by_place]


def _f_score(right: int, in_both: int) -> float:
    return round(200 * right / max(in_both, 1), 2)


def _places(forms: Sequence[str], start: int) -> list[Range]:
    """Where words that follow on each other stand, the first at `start`."""
    bounds = list(accumulate((sum(not letter.isspace() for letter in form) for form in forms), initial=start))
    return list(pairwise(bounds))


def _universal(features: str) -> frozenset[str]:
    return frozenset(one for one in features.split("|") if one.split("=")[0] in _UNIVERSAL)


def _relation(relation: str) -> str:
    return relation.split(":")[0].lower()
