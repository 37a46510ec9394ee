from __future__ import annotations

import pytest

from tests.ruleset.reading import sentence_of
from washer.language.engine import Engine
from washer.ruleset.checks.staff import gendered_compound
from washer.ruleset.facts import Facts


def found(engine: Engine, text: str) -> list[str]:
    return [match.text for match in gendered_compound(sentence_of(engine, text), Facts())]


@pytest.mark.parametrize(
    "word", ["en rörman", "jourmannen", "transportmännen", "kassaflickan", "en städtjej", "sufflösen"]
)
def test_a_title_that_tells_the_sex_is_found(engine: Engine, word: str) -> None:
    assert word.split()[-1] in found(engine, f"Leverantören ska ringa {word} varje dag.")


@pytest.mark.parametrize("word", ["firman", "kontraktssumman", "talismannen", "romanen", "undersköterskan", "ungerska"])
def test_set_terms_and_words_that_end_alike_are_left_alone(engine: Engine, word: str) -> None:
    assert found(engine, f"Leverantören ska meddela {word} varje dag.") == []
