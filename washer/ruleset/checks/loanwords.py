"""English in a Swedish text: "knowledge transfer", "one stop shop", "launcha", "readiness"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from washer.language.dictionary import shipped_dictionary
from washer.language.lexicon import english_words, word_list
from washer.language.model import Sentence
from washer.ruleset.facts import Facts
from washer.ruleset.model import Match
from washer.ruleset.terms import Word, words_of

_GLUE = frozenset({"of", "on", "in", "to", "the"})
_FEWEST = 2
_SWEDISH_ENDINGS = (
    "", "s", "n", "en", "ens", "t", "et", "er", "ar", "erna", "arna",
    "a", "as", "ade", "ades", "ad", "at", "ats", "ande", "ning",
)  # fmt: skip
_ENGLISH_ENDINGS = ("ship", "ness", "ment", "ability", "ibility")
_SHORTEST_STEM = 4
_SURELY_ENGLISH = 7


def english_phrases(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Two or more English words in a row, at least one of which is no Swedish word; names in capitals are left out."""
    run: list[Word] = []
    for word in [*(word for word in words_of(sentence.text) if word.text != "-"), None]:
        if word is not None and _goes_on(word, run, sentence.text):
            run.append(word)
            continue
        if _is_phrase(run) or (len(run) == 1 and _stands_alone(run[0].text)):
            yield Match(sentence, sentence.start + run[0].start, sentence.start + run[-1].end)
        run = [word] if word is not None and (_is_english(word) or _stands_alone(word.text)) else []


def _is_english(word: Word) -> bool:
    only, both = english_words()
    return word.key in only or word.key in both


@cache
def _stands_alone(word: str) -> bool:
    """Whether a word alone is English for sure: a listed loan in any Swedish form, or made with an English ending."""
    words = shipped_dictionary()
    if not word.islower() or words.knows(word):
        return False
    stems = {word.removesuffix(ending) for ending in _SWEDISH_ENDINGS if word.endswith(ending)}
    made = word.endswith(_ENGLISH_ENDINGS)
    swedish = any(words.is_lemma(word[cut:]) for cut in range(_SHORTEST_STEM - 1, len(word) - _SHORTEST_STEM + 1))
    listed = word_list("loan_words") | {one for one in english_words()[0] if len(one) >= _SURELY_ENGLISH}
    return bool(stems & listed) or (made and not swedish)


def _goes_on(word: Word, run: list[Word], text: str) -> bool:
    """Whether the word follows the run after a space or a hyphen, and is English too."""
    return bool(run) and _is_english(word) and text[run[-1].end : word.start] in {" ", "-"}


def _is_phrase(run: list[Word]) -> bool:
    only, _ = english_words()
    strong = any(word.key in only for word in run)
    ends = bool(run) and run[0].key not in _GLUE and run[-1].key not in _GLUE - {"on"}
    return len(run) >= _FEWEST and strong and ends and all(word.text.islower() for word in run[1:])
