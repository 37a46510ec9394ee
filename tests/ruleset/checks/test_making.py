from __future__ import annotations

import pytest

from tests.ruleset.reading import sentence_of
from washer.language.engine import Engine
from washer.ruleset.checks.making import particular_process
from washer.ruleset.facts import Facts


def found(engine: Engine, text: str) -> list[str]:
    return [match.text for match in particular_process(sentence_of(engine, text), Facts())]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Fikonen ska vara soltorkade.", "soltorkade"),
        ("Kniven ska vara smidd i ett stycke.", "smidd i ett stycke"),
        ("Skinkan ska vara rökt över enris.", "rökt över enris"),
        ("Gasen ska vara framställd genom rötning.", "framställd genom rötning"),
        ("Krukorna ska vara drejade.", "drejade"),
        ("Osten ska vara ystad enligt gammalt recept.", "enligt gammalt recept"),
    ],
)
def test_a_manner_of_making_is_found(engine: Engine, text: str, words: str) -> None:
    assert any(words in one for one in found(engine, text))


@pytest.mark.parametrize(
    "text",
    [
        "Handikappade elever reser gratis.",
        "Vattendraget ska skyddas.",
        "Handelsblockaden är över.",
        "Uppdraget på löpande räkning avslutas.",
        "Betongen ska provas enligt ritning.",
    ],
)
def test_words_that_only_look_alike_are_left_alone(engine: Engine, text: str) -> None:
    assert found(engine, text) == []
