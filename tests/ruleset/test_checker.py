from __future__ import annotations

from pathlib import Path

import pytest

from washer.documents.text import document_from_text
from washer.findings import Finding
from washer.language.engine import Engine
from washer.ruleset.checker import Checker
from washer.ruleset.loader import load_rules

RULE = """\
code: {code}
name: {name}
category: JAR
kind: {kind}
severity: info
find: {find}
message: "»{{match}}« kan bli »{{prefer}}«."
why: "Det är ett äldre ord."
sources: [{{ref: "Språklagen 11 §"}}]
{more}
examples:
  - bad: "Det är ej klart."
  - good: "Det är inte klart."
"""


def check(folder: Path, engine: Engine, text: str) -> list[Finding]:
    document = document_from_text(text, "Krav på tjänsten")
    return list(Checker(load_rules(folder), engine.nlp).check(engine.parse(document.blocks)))


def add(folder: Path, number: int, find: str, more: str = "", kind: str = "archaic-word") -> None:
    name = f"rule-{number}"
    text = RULE.format(code=f"JAR90{number}", name=name, find=find, more=more, kind=kind)
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "find",
    [
        "{terms: [ej]}",
        "{regex: '(?i)är (?P<span>ej)'}",
        "{tokens: [[{LOWER: ej}]]}",
        "{tree: [[{RIGHT_ID: a, RIGHT_ATTRS: {LOWER: ej}}]]}",
    ],
)
def test_every_way_to_find_strikes_the_same_words(tmp_path: Path, engine: Engine, find: str) -> None:
    add(tmp_path, 1, find)
    text = "3.1 Arbetet är klart. Rapporten är ej klar."
    (finding,) = check(tmp_path, engine, text)
    assert (finding.match, text[finding.start : finding.end]) == ("ej", "ej")
    assert text[slice(*finding.sentence)] == "Rapporten är ej klar."


def test_a_message_is_filled(tmp_path: Path, engine: Engine) -> None:
    add(tmp_path, 1, "{terms: [{term: ej, prefer: [inte, icke]}]}")
    assert check(tmp_path, engine, "Det är ej klart.")[0].message == "»ej« kan bli »inte« eller »icke«."


def test_text_can_excuse_and_be_demanded(tmp_path: Path, engine: Engine) -> None:
    add(tmp_path, 1, "{terms: [ej]}", "unless_text: ['(?i)medan']\nonly_text: ['(?i)ska']")
    assert check(tmp_path, engine, "Arbetet ska ej avbrytas.")
    assert not check(tmp_path, engine, "Arbetet avbryts ej.")
    assert not check(tmp_path, engine, "Arbetet ska ej avbrytas medan anbudet prövas.")


def test_an_exception_spares_the_words_that_it_covers(tmp_path: Path, engine: Engine) -> None:
    add(tmp_path, 1, "{terms: [{term: god, inflect: adjective}]}", "except: [{term: god man}]")
    text = "En god man ska ha god kännedom om ärendet."
    assert [finding.start for finding in check(tmp_path, engine, text)] == [text.rindex("god")]


def test_one_kind_strikes_a_place_once_and_the_longer_wins(tmp_path: Path, engine: Engine) -> None:
    add(tmp_path, 1, "{terms: [ej]}")
    add(tmp_path, 2, "{terms: [är ej]}")
    assert [finding.code for finding in check(tmp_path, engine, "Det är ej klart.")] == ["JAR902"]


def test_a_rule_yields_to_another_kind(tmp_path: Path, engine: Engine) -> None:
    add(tmp_path, 1, "{terms: [är ej]}", "yields_to: [JAR902]")
    add(tmp_path, 2, "{terms: [ej]}", kind="officialese")
    assert [finding.code for finding in check(tmp_path, engine, "Det är ej klart.")] == ["JAR902"]


def test_a_word_spoken_of_is_not_struck(tmp_path: Path, engine: Engine) -> None:
    add(tmp_path, 1, "{terms: [ej]}")
    assert not check(tmp_path, engine, "Ordet ”ej” ska inte användas i anbudet.")
    assert not check(tmp_path, engine, "Den upphävda lagen löd: ”Arbetet får ej avbrytas.”")
