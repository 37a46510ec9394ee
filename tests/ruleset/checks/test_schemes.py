from __future__ import annotations

import pytest

from tests.ruleset.reading import sentence_of
from washer.language.engine import Engine
from washer.ruleset.checks.schemes import named_scheme, named_specification
from washer.ruleset.facts import Facts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Godset ska provas enligt AGMA 2001.", ["enligt AGMA 2001"]),
        ("Vagnen ska klara kraven i UIC 505.", ["klara kraven i UIC 505"]),
        ("Fukten ska mätas enligt RBK.", ["enligt RBK"]),
        ("Arbetet ska följa MSBFS 2020:1.", []),
        ("Priset räknas upp enligt ABT 06.", []),
        ("Felet ska anmälas enligt rutin 12.", []),
    ],
)
def test_a_specification_is_told_by_its_designation(engine: Engine, text: str, words: list[str]) -> None:
    assert [match.text for match in named_specification(sentence_of(engine, text), Facts())] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Firman ska vara NRX-auktoriserad.", ["NRX-auktoriserad"]),
        ("Läkaren ska vara medlem i Svensk Idrottsmedicin.", ["medlem i Svensk Idrottsmedicin"]),
        ("Servern ska vara CE-märkt.", []),
        ("Bolaget ska vara godkänt av Transportstyrelsen.", []),
        ("Avtalet gäller medlemmar i Föreningen Norden.", []),
    ],
)
def test_a_scheme_is_told_by_its_body(engine: Engine, text: str, words: list[str]) -> None:
    assert [match.text for match in named_scheme(sentence_of(engine, text), Facts())] == words
