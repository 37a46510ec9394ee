"""The lemmatiser's tables: what the treebank shows, and a dictionary of Swedish word forms."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from training.conllu import Tree, Word
from washer.language.dictionary import Dictionary
from washer.language.lemmatizer import LemmaTable, is_base

_WORD = re.compile(r"[a-zåäöéüàèáôæø][a-zåäöéüàèáôæø-]*")
_INFLECTED = ("\tNOUN", "\tVERB", "\tADJ", "\tADV")
_SHORTEST_BASE = 2


def lemma_table(trees: Sequence[Tree], dictionary: Dictionary) -> LemmaTable:
    """The most common lemma of every form of the treebank; a noun that is a base form by the dictionary is its own."""
    by_class: defaultdict[str, Counter[str]] = defaultdict(Counter)
    by_features: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word in _lemmatised(trees):
        form = word.form if word.pos == "PROPN" else word.form.lower()
        lemma = form if _is_own_lemma(form, word, dictionary) else word.lemma
        by_class[f"{form}\t{word.pos}"][lemma] += 1
        by_features[f"{form}\t{word.pos}\t{word.features}"][lemma] += 1
    classes = {key: _most_common(lemmas) for key, lemmas in by_class.items()}
    features = {key: _most_common(lemmas) for key, lemmas in by_features.items()}
    return LemmaTable(classes, {key: lemma for key, lemma in features.items() if _tells_more(key, lemma, classes)})


def _is_own_lemma(form: str, word: Word, dictionary: Dictionary) -> bool:
    return word.pos == "NOUN" and is_base(word.pos, word.features) and dictionary.lemma(form) == form


def _tells_more(key: str, lemma: str, classes: Mapping[str, str]) -> bool:
    """Whether features belong in the table: for what inflects (tails of compounds use them), and where they decide."""
    word, _, _ = key.rpartition("\t")
    return word.endswith(_INFLECTED) or lemma != classes[word]


def form_dictionary(trees: Sequence[Tree]) -> Dictionary:
    """The Swedish forms of simplemma, with the treebank's lemmas among the base forms; lower case, words only."""
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    pairs = [
        (_text(form), _text(lemma).lower()) for form, lemma in DefaultDictionaryFactory().get_dictionary("sv").items()
    ]
    lemmas = dict(_words_only((form, lemma) for form, lemma in pairs if form == form.lower()))
    for form, lemma in _words_only((form.lower(), lemma) for form, lemma in pairs if form != form.lower()):
        lemmas.setdefault(form, lemma)
    seen = {word.lemma for word in _lemmatised(trees) if word.pos != "PROPN"}
    base = {lemma for lemma in seen | set(lemmas.values()) if len(lemma) >= _SHORTEST_BASE and _WORD.fullmatch(lemma)}
    return Dictionary.build(lemmas, base)


def _lemmatised(trees: Iterable[Tree]) -> Iterable[Word]:
    return (word for tree in trees for word in tree.words if word.lemma not in ("_", ""))


def _most_common(lemmas: Counter[str]) -> str:
    return lemmas.most_common(1)[0][0]


def _words_only(pairs: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    return ((form, lemma) for form, lemma in pairs if _WORD.fullmatch(form) and _WORD.fullmatch(lemma))


def _text(value: str | bytes) -> str:
    return value.decode() if isinstance(value, bytes) else value
