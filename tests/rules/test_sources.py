"""Sources live in one file: each is used, says what it says, and was read on a day."""

from __future__ import annotations

from datetime import date

import pytest

from washer.findings import Reference
from washer.ruleset.loader import default_rules, load_rules
from washer.ruleset.rulefile import reference_from
from washer.ruleset.yamlfile import read_yaml

SOURCES = {name: reference_from(value) for name, value in read_yaml(default_rules() / "sources.yaml").entries()}
ACTS = ("LOU ", "LUF ", "LUK ")


@pytest.mark.parametrize("source", SOURCES.values(), ids=list(SOURCES))
def test_a_source_says_something_and_was_read(source: Reference) -> None:
    assert source.says.endswith(".")
    assert date.fromisoformat(source.checked) <= date.today()
    assert source.url.startswith("https://") or not source.url


@pytest.mark.parametrize("source", SOURCES.values(), ids=list(SOURCES))
def test_an_act_is_cited_by_paragraph(source: Reference) -> None:
    for ref in (source.ref, source.below_threshold, source.luf, source.luk):
        if ref.startswith(ACTS):
            assert "kap." in ref
            assert "§" in ref


def test_every_source_is_cited_and_every_citation_is_a_source() -> None:
    cited = {source for rule in load_rules(default_rules()).rules for source in rule.sources}
    assert cited == set(SOURCES.values())
