from __future__ import annotations

import pytest

from washer.ruleset.checks.techniques import is_technical, is_technique


@pytest.mark.parametrize(
    "word", ["slangpump", "kugghjulspumpar", "trefasmotor", "plattvärmeväxlare", "el-motor", "elmotor"]
)
def test_a_compound_of_a_kind_of_part_names_a_technique(word: str) -> None:
    assert is_technique(word)


@pytest.mark.parametrize(
    "word", ["pump", "reservpump", "säkerhetslås", "fordon", "företag", "tjänsten", "uppdragsgivare"]
)
def test_a_bare_part_a_purpose_or_a_chance_likeness_names_none(word: str) -> None:
    assert not is_technique(word)


@pytest.mark.parametrize("word", ["gaseldad", "vattenkylda", "elektriska", "pneumatiskt"])
def test_an_adjective_tells_by_what_a_thing_works(word: str) -> None:
    assert is_technical(word)


@pytest.mark.parametrize("word", ["behovsstyrd", "evidensbaserad", "privatdriven", "driven"])
def test_what_something_rests_on_or_who_runs_it_is_no_technique(word: str) -> None:
    assert not is_technical(word)
