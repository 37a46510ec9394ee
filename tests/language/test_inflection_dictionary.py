"""Every form that the shipped rules can write stands in an independent dictionary: Debian's hunspell-sv."""

from __future__ import annotations

import os
import re
import shutil
import subprocess

import pytest

from washer.language.inflection import phrase_forms
from washer.language.lexicon import abbreviations, verbal_nouns
from washer.ruleset.checks.deeds import DEEDS
from washer.ruleset.loader import default_rules, load_rules

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Right Swedish that the dictionary lacks, read one by one.
REVIEWED = frozenset(("personår", "personåret", "personåren", "personårs", "personårets", "personårens", "hälso"))


def dictionary_is_there() -> bool:
    if shutil.which("hunspell") is None:
        return False
    listed = subprocess.run(["hunspell", "-D"], input="", capture_output=True, text=True, check=False)
    return "sv_SE" in listed.stdout + listed.stderr


@pytest.fixture(scope="module", autouse=True)
def _dictionary() -> None:
    if not dictionary_is_there():
        assert not os.environ.get("CI"), "CI must install hunspell and hunspell-sv"
        pytest.skip("hunspell and hunspell-sv are not installed")


def unknown_to_hunspell(words: set[str]) -> set[str]:
    run = subprocess.run(
        ["hunspell", "-d", "sv_SE", "-i", "utf-8", "-l"],
        input="\n".join(sorted(words)),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return set(run.stdout.split())


def forms_of_twins() -> set[str]:
    """The words of every form that a term can be replaced by: the slots that it shares with its first twin."""
    words: set[str] = set()
    for rule in load_rules(default_rules()).rules:
        for term in rule.find.terms:
            if term.safety is None or term.inflect == "name":
                continue
            for slot, forms in twin_forms(term.prefer[0], term.inflect).items():
                if slot in phrase_forms(term.text, term.inflect):
                    words.update(WORD.findall(forms[0]))
    return words


def twin_forms(twin: str, word_class: str) -> dict[str, tuple[str, ...]]:
    try:
        return phrase_forms(twin, word_class)
    except ValueError:
        return {}  # the washer makes no edit with a twin that it cannot inflect


def forms_of_hidden_verbs() -> set[str]:
    slots = ("inf", "pres", "past", "sup", "imp", "inf.pass", "pres.pass", "past.pass", "sup.pass")
    paradigms = [phrase_forms(verb, "verb") for verb in verbal_nouns().values()]
    return {word for forms in paradigms for slot in slots if slot in forms for word in WORD.findall(forms[slot][0])}


def test_every_form_of_a_twin_is_swedish() -> None:
    assert unknown_to_hunspell(forms_of_twins()) - REVIEWED == set()


def test_every_form_of_a_hidden_verb_is_swedish() -> None:
    assert unknown_to_hunspell(forms_of_hidden_verbs()) - REVIEWED == set()


def test_every_active_verb_that_an_actor_is_given_is_swedish() -> None:
    forms = [phrase_forms(verb, "verb") for verb in DEEDS]
    written = {one[slot][0] for one in forms for slot in ("inf", "pres") if f"{slot}.pass" in one}
    assert len(written) > len(DEEDS)
    assert unknown_to_hunspell(written) - REVIEWED == set()


def test_what_abbreviations_stand_for_is_swedish() -> None:
    words = {word for full, _ in abbreviations().values() for word in WORD.findall(full)}
    assert unknown_to_hunspell(words) - REVIEWED == set()


def test_the_reviewed_words_are_needed() -> None:
    assert unknown_to_hunspell(set(REVIEWED)) == REVIEWED
