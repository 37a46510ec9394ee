"""Words that a document uses in more than one way: ska and skall, bör, and two words for one thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from washer.expressions import expression
from washer.language.inflection import phrase_forms
from washer.language.lexicon import one_thing
from washer.language.lists import listed
from washer.language.model import Role, Sentence
from washer.ruleset.checks.places import also_at, running_text
from washer.ruleset.facts import Facts
from washer.ruleset.guards import unclear
from washer.ruleset.guards.common import mentioned, quoted
from washer.ruleset.guards.jargon import noun_not_verb
from washer.ruleset.model import Match

_SKA = expression(r"(?i)\bska\b")
_SKALL = expression(r"(?i)\bskall\b(?!-)")
_SHOULD = expression(r"(?i)\bbör\b(?!-)")
_DEMANDING = frozenset({Role.REQUIREMENT, Role.CRITERION, Role.CONDITION})
_CONTRACT_TIME = expression(
    r"(?i)\bunder (?:hela )?(?:avtals|kontrakts|uppdrags|ramavtals)(?:tiden|perioden|förhållandet)\b"
)
_FEWEST = 2
_FEWEST_OF_MAIN_WORD = 3
_NOTED = (unclear.in_relative_clause, unclear.should_explained, unclear.advice_to_bidder)


def mixed_modality(facts: Facts) -> Iterator[Match]:
    """The first "skall" of a document that also writes "ska", each in two sentences or more. Values: ska, skall."""
    sentences = list(running_text(facts))
    new, old = _uses(_SKA, sentences, facts), _uses(_SKALL, sentences, facts)
    old = [use for use in old if not noun_not_verb(use, facts)]
    if min(_places(new), _places(old)) >= _FEWEST:
        places = also_at(old[0].sentence, [use.sentence for use in old], facts)
        yield _noted(old[0], ska=str(len(new)), skall=str(len(old)), places=places)


def unexplained_should(facts: Facts) -> Iterator[Match]:
    """The first "bör" of a document that demands with it and never says what it counts for. Values: count, places."""
    if facts.should_explained:
        return
    demands = [sentence for sentence in running_text(facts) if sentence.role in _DEMANDING]
    uses = [use for use in _uses(_SHOULD, demands, facts) if not any(guard(use, facts) for guard in _NOTED)]
    if _places(uses) >= _FEWEST and any(_SKA.search(sentence.text) for sentence in demands):
        places = also_at(uses[0].sentence, [use.sentence for use in uses], facts)
        yield _noted(uses[0], count=str(_places(uses)), places=places)


@dataclass(frozen=True, slots=True)
class _Thing:
    """The words for one thing, with their patterns: `later` stand for it only where the contract time is meant."""

    always: Mapping[str, re.Pattern[str]]
    later: Mapping[str, re.Pattern[str]]


def mixed_terms(facts: Facts) -> Iterator[Match]:
    """The first of the rarer words for a thing that the demands call something else. Values: words, main, places.

    A document that has both words in one sentence tells them apart or explains them, and is left alone.
    """
    sentences = [sentence for sentence in running_text(facts) if sentence.role in _DEMANDING]
    later = [sentence for sentence in sentences if _CONTRACT_TIME.search(sentence.text)]
    for thing in _things():
        uses = {word: _uses(pattern, sentences, facts) for word, pattern in thing.always.items()}
        main = max(uses, key=lambda word: _places(uses[word]))
        uses |= {word: _uses(pattern, later, facts) for word, pattern in thing.later.items()}
        patterns = {**thing.always, **thing.later}
        rare = {
            word: found
            for word, found in uses.items()
            if word != main and _places(found) >= _FEWEST and not _told_apart(patterns[main], patterns[word], facts)
        }
        if rare and _places(uses[main]) >= _FEWEST_OF_MAIN_WORD:
            first, *others = sorted(chain.from_iterable(rare.values()), key=_in_reading_order)
            places = also_at(first.sentence, [use.sentence for use in others], facts)
            yield _noted(first, words=listed([f"»{word}«" for word in rare]), main=main, places=places)


@cache
def _things() -> tuple[_Thing, ...]:
    return tuple(_Thing(_patterns(always), _patterns(later)) for _, always, later in one_thing())


def _patterns(words: Iterable[str]) -> Mapping[str, re.Pattern[str]]:
    """The patterns of the words' definite forms, by the definite singular."""
    forms = [phrase_forms(word, "noun") for word in words]
    return {
        given["sing.def"][0]: re.compile(
            rf"(?i)\b(?:{'|'.join(form for slot in given if '.def' in slot for form in given[slot])})\b"
        )
        for given in forms
    }


def _uses(pattern: re.Pattern[str], sentences: Sequence[Sentence], facts: Facts) -> list[Match]:
    """Where the words are used, not spoken of or quoted."""
    found = [
        Match(sentence, sentence.start + use.start(), sentence.start + use.end())
        for sentence in sentences
        for use in pattern.finditer(sentence.text)
    ]
    return [match for match in found if not mentioned(match, facts) and not quoted(match, facts)]


def _places(uses: Sequence[Match]) -> int:
    """The number of sentences with a use."""
    return len({(use.sentence.block.index, use.sentence.start) for use in uses})


def _in_reading_order(use: Match) -> tuple[int, int]:
    return use.sentence.block.index, use.start


def _told_apart(one: re.Pattern[str], other: re.Pattern[str], facts: Facts) -> bool:
    texts = [sentence.text for parsed in facts.blocks for sentence in parsed.sentences]
    return any(one.search(text) and other.search(text) for text in texts)


def _noted(use: Match, **values: str) -> Match:
    return Match(use.sentence, use.start, use.end, values=values)
