"""What the jargon rules' own examples cannot show: a document of several blocks, list cells, and how findings meet."""

from __future__ import annotations

import pytest

from washer.api import Washer
from washer.documents.model import Block, BlockKind
from washer.findings import Finding
from washer.language.engine import Engine
from washer.ruleset.checker import Checker
from washer.ruleset.loader import RuleSet


@pytest.fixture(scope="module")
def jargon(ruleset: RuleSet, engine: Engine) -> Checker:
    return Checker(ruleset.selected(("JAR",)), engine.nlp)


def blocks(*texts: str, kind: BlockKind = BlockKind.PARAGRAPH) -> tuple[Block, ...]:
    return tuple(Block(index, text, kind, f"p{index + 1}", ("Krav",)) for index, text in enumerate(texts))


def found(checker: Checker, engine: Engine, *texts: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[Finding]:
    return list(checker.check(engine.parse(blocks(*texts, kind=kind))))


def test_an_abbreviation_is_explained_anywhere_in_the_document(jargon: Checker, engine: Engine) -> None:
    unexplained = found(jargon, engine, "Alla UE ska ha kort.")
    explained = found(jargon, engine, "Alla UE ska ha kort.", "En underentreprenör (UE) ska anmälas.")
    assert [finding.match for finding in unexplained] == ["UE"]
    assert explained == []


def test_an_abbreviation_is_flagged_and_written_out_where_it_first_stands(jargon: Checker, engine: Engine) -> None:
    (finding,) = found(jargon, engine, "I priset ingår FNI.", "Kostnaden för FNI redovisas särskilt.")
    assert finding.block == 0
    assert [edit.replacement for edit in finding.edits] == ["fastighetsnära insamling (FNI)"]


@pytest.mark.parametrize(
    "text", ["BILAGA 3 KRAV PÅ STÄDNING", "Kap. IV", "ISO 9001", "Se SFS 2016:1145", "SKA", "K-12"]
)
def test_capitals_that_are_no_abbreviations(text: str, jargon: Checker, engine: Engine) -> None:
    assert [finding.match for finding in found(jargon, engine, text) if finding.kind == "abbreviation"] == []


def test_a_cell_without_a_verb_may_say_ej(jargon: Checker, engine: Engine) -> None:
    assert found(jargon, engine, "Ej inkluderat", kind=BlockKind.TABLE_CELL) == []
    assert found(jargon, engine, "Priset har ej räknats upp.", kind=BlockKind.TABLE_CELL) != []


def test_a_duty_and_its_old_words_are_all_washed(washer: Washer) -> None:
    washed = washer.wash_text("Det åligger entreprenören att tillse att alla erhåller skyddskläder.", heading="Krav")
    assert washed.text == "Entreprenören ska se till att alla får skyddskläder."


@pytest.mark.parametrize(
    "text",
    [
        "Leverantören skall ej erhålla ersättning för resor.",
        "Konsulten skall göra en noggrann bedömning av riskerna i enlighet med beställarens rutin.",
        "Beställaren äger ej rätt att nyttja maskinerna.",
    ],
)
def test_washing_a_washed_sentence_changes_nothing(text: str, washer: Washer) -> None:
    once = washer.wash_text(text, heading="Krav").text
    assert once != text
    assert washer.wash_text(once, heading="Krav").text == once


def test_what_has_no_form_to_write_is_only_commented(jargon: Checker, engine: Engine) -> None:
    (finding,) = found(jargon, engine, "Kostnader som föranleds av slarv ersätts inte.")
    assert finding.match == "föranleds"
    assert finding.edits == ()
