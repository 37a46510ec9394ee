"""Rules that need to know more than one sentence: the contract's value, the table's columns, earlier sentences."""

from __future__ import annotations

import pytest

from washer.documents.model import Block, BlockKind
from washer.language.engine import Engine
from washer.ruleset.checker import Checker
from washer.ruleset.loader import RuleSet


def codes(ruleset: RuleSet, engine: Engine, *blocks: Block) -> set[str]:
    checker = Checker(ruleset.selected(("UTE", "OTY")), engine.nlp)
    return {finding.code for finding in checker.check(engine.parse(blocks))}


def paragraph(index: int, text: str, heading: str = "Kvalificeringskrav") -> Block:
    return Block(index, text, BlockKind.PARAGRAPH, f"p{index + 1}", (heading,))


def cell(text: str, column: str, row: tuple[str, ...]) -> Block:
    return Block(0, text, BlockKind.TABLE_CELL, "t1.r2.c2", ("Kravspecifikation",), column=column, row=row)


@pytest.mark.parametrize(("turnover", "code"), [("25 miljoner kronor", "UTE121"), ("7 miljoner kronor", "")])
def test_turnover_is_held_against_the_value_that_another_paragraph_states(
    ruleset: RuleSet, engine: Engine, turnover: str, code: str
) -> None:
    value = paragraph(0, "Avtalets uppskattade värde är 4 miljoner kronor.", "Omfattning")
    demand = paragraph(1, f"Anbudsgivaren ska ha en omsättning på minst {turnover}.")
    found = codes(ruleset, engine, value, demand)
    assert (code in found) if code else not found


def test_should_in_a_row_of_type_should_is_a_criterion(ruleset: RuleSet, engine: Engine) -> None:
    text = "Systemet bör ha stöd för mörkt läge."
    assert codes(ruleset, engine, cell(text, "Krav", ("4.2", "Bör"))) == set()
    assert codes(ruleset, engine, cell(text, "Krav", ("4.2", "")))


def test_a_measure_in_the_row_makes_a_vague_word_plain(ruleset: RuleSet, engine: Engine) -> None:
    text = "Fläkten ska ha låg ljudnivå."
    assert "OTY102" not in codes(ruleset, engine, cell(text, "Krav", ("högst 35 dB(A)",)))
    assert "OTY102" in codes(ruleset, engine, cell(text, "Krav", ("Ska",)))


def test_a_pronoun_for_somebody_named_in_an_earlier_sentence_stays(ruleset: RuleSet, engine: Engine) -> None:
    named = paragraph(0, "Kontaktperson är Karin Holm. Hon nås på telefon vardagar.", "Kontakt")
    assert codes(ruleset, engine, named) == set()
