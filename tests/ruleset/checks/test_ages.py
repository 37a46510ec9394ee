from __future__ import annotations

import pytest

from tests.ruleset.reading import sentence_of
from washer.language.engine import Engine
from washer.ruleset.checks.ages import age_limit, young
from washer.ruleset.facts import Facts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tränaren ska vara 30 år eller äldre.", ["30 år eller äldre"]),
        ("Lägsta ålder för värdarna är 26 år.", ["26 år"]),
        ("Bussföraren ska ha fyllt 24 år.", []),
        ("Barnen ska ha fyllt 3 år.", []),
        ("Tränaren ska ha 30 års erfarenhet.", []),
    ],
)
def test_an_age_is_found_where_staff_is_to_have_it(engine: Engine, text: str, words: list[str]) -> None:
    assert [match.text for match in age_limit(sentence_of(engine, text), Facts())] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Medelåldern i teamet ska vara låg.", ["Medelåldern"]),
        ("Byrån ska ha en ung framtoning.", ["ung"]),
        ("Medelåldern bland eleverna ska redovisas.", []),
        ("Möblerna ska ha ett ungt uttryck.", []),
    ],
)
def test_a_word_for_age_is_found_where_it_is_said_of_staff(engine: Engine, text: str, words: list[str]) -> None:
    assert [match.text for match in young(sentence_of(engine, text), Facts())] == words
