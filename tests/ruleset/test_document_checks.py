from __future__ import annotations

from collections.abc import Iterable

import pytest

from washer.api import Washer
from washer.documents.model import Block, BlockKind
from washer.documents.text import document_from_text
from washer.findings import Severity
from washer.language.engine import Engine
from washer.ruleset.checker import Checker
from washer.ruleset.checks import consistency, evidence, readability, repetition
from washer.ruleset.documentfacts import gather_facts
from washer.ruleset.facts import Facts
from washer.ruleset.loader import RuleSet
from washer.ruleset.model import Match

DOCUMENT_CODES = ("OTY20", "JAR7")
REPEATED = "Leverantören ska svara på felanmälningar inom fyra timmar."


def facts(engine: Engine, text: str) -> Facts:
    return gather_facts(engine.parse(document_from_text(text).blocks))


def cells(engine: Engine, *rows: tuple[str, ...]) -> Facts:
    """The facts of a table with the columns Nr and Krav, or as many as a row has."""
    blocks = [
        Block(
            index=number * len(row) + column,
            text=text,
            kind=BlockKind.TABLE_CELL,
            place=f"t1.r{number + 1}.c{column + 1}",
            headings=("Krav",),
            column=("Nr", "Krav")[column],
            row=tuple(other for other in row if other is not text),
        )
        for number, row in enumerate(rows)
        for column, text in enumerate(row)
    ]
    return gather_facts(engine.parse(blocks))


def places(matches: Iterable[Match]) -> list[str]:
    return [match.values["places"] for match in matches]


def test_a_repeated_requirement_is_told_once_with_its_other_places(engine: Engine) -> None:
    text = f"1 Krav\n\n{REPEATED}\n\n2 Service\n\n2.1 {REPEATED}\n\n3 Drift\n\n{REPEATED}\n"
    found = list(repetition.repeated(facts(engine, text)))
    assert places(found) == ["i 2.1 och i 3"]


def test_a_repetition_under_headings_without_numbers_names_the_heading(engine: Engine) -> None:
    text = f"SERVICE\n\n{REPEATED}\n\nDRIFT\n\n{REPEATED}\n"
    assert places(repetition.repeated(facts(engine, text))) == ["under »DRIFT«"]


def test_a_repetition_in_one_section_says_so(engine: Engine) -> None:
    text = f"1 Service\n\n{REPEATED}\n\nJouren ska vara bemannad.\n\n{REPEATED}\n"
    assert places(repetition.repeated(facts(engine, text))) == ["i samma avsnitt"]


def test_nearly_the_same_is_said_to_be_so(engine: Engine) -> None:
    longer = "Supporten ska vara öppen vardagar och ta emot ärenden på svenska per telefon{}."
    text = f"1 Support\n\n{longer.format('')}\n\n2 Drift\n\n{longer.format(' kostnadsfritt')}\n"
    assert places(repetition.repeated(facts(engine, text))) == ["i 2, med nästan samma ord"]


def test_a_repetition_in_a_table_names_the_row(engine: Engine) -> None:
    found = repetition.repeated(cells(engine, ("K1", REPEATED), ("K2", "Jouren ska vara bemannad."), ("K3", REPEATED)))
    assert places(found) == ["i K3"]


def test_goods_in_a_table_may_have_the_same_requirement(engine: Engine) -> None:
    sentence = "Möbeln ska ha fem års garanti från leveransdagen."
    assert list(repetition.repeated(cells(engine, ("Stol", sentence), ("Bord", sentence)))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Leverantören ska lämna rapport.",  # too short to tell
        "Anbudsgivaren ska beskriva hur kravet på bemanning uppfylls.",
        "Detta ska göras innan arbetet på platsen får påbörjas.",
        "Kommunen har nio skolor med sammanlagt tre tusen elever.",
    ],
)
def test_what_means_nothing_by_itself_may_come_again(engine: Engine, text: str) -> None:
    assert list(repetition.repeated(facts(engine, f"1 Krav\n\n{text}\n\n2 Service\n\n{text}\n"))) == []


def test_the_first_of_many_repetitions_between_two_chapters_speaks_for_all(engine: Engine) -> None:
    words = ("hissar", "portar", "fläktar", "pumpar", "spisar")
    section = "\n\n".join(f"Leverantören ska varje månad smörja och justera alla {word}." for word in words)
    found = list(repetition.repeated(facts(engine, f"1 Drift\n\n{section}\n\n2 Skötsel\n\n{section}\n")))
    assert places(found) == ["i 2, och så är det med 4 krav till här"]


def test_numbers_in_words_and_digits_are_the_same(engine: Engine) -> None:
    text = "1 Krav\n\n{}\n\n2 Service\n\n{}\n"
    same = text.format(REPEATED, REPEATED.replace("fyra", "4"))
    other = text.format(REPEATED, REPEATED.replace("fyra", "åtta (8)"))
    assert len(list(repetition.repeated(facts(engine, same)))) == 1
    assert list(repetition.repeated(facts(engine, other))) == []
    assert [match.values for match in repetition.contradicting(facts(engine, other))] == [
        {"places": "i 2", "number": "fyra", "other": "åtta (8)"}
    ]


def test_contradicting_numbers_weigh_more_than_a_repetition(ruleset: RuleSet) -> None:
    found = {rule.find.document: rule.severity for rule in ruleset.rules if rule.find.document}
    assert found["contradicting-numbers"] is Severity.WARNING
    assert found["repeated-requirement"] is Severity.INFO


def test_mixed_words_for_one_party_are_told_once(engine: Engine) -> None:
    text = (
        "Leverantören ska städa. Leverantören ska låsa. Leverantören ska larma på.\n\n"
        "Entreprenören ska bära legitimation. Entreprenören ska ha försäkring."
    )
    found = list(consistency.mixed_terms(facts(engine, text)))
    assert [match.text for match in found] == ["Entreprenören"]
    assert found[0].values["main"] == "leverantören"


def test_parties_that_one_sentence_tells_apart_are_two(engine: Engine) -> None:
    text = (
        "Leverantören ska städa. Leverantören ska låsa. Leverantören ska larma på.\n\n"
        "Entreprenören ska bära legitimation. Entreprenören ska släppa in leverantören."
    )
    assert list(consistency.mixed_terms(facts(engine, text))) == []


def test_a_document_that_explains_should_may_use_it(engine: Engine) -> None:
    text = "Bordet ska ha hjul. Bordet bör vara ljust. Stolen bör ha armstöd."
    assert [match.text for match in consistency.unexplained_should(facts(engine, text))] == ["bör"]
    explained = f"{text}\n\nBör-krav ger poäng i utvärderingen."
    assert list(consistency.unexplained_should(facts(engine, explained))) == []


def test_the_unexplained_should_stands_in_for_the_sentence_rule(washer: Washer) -> None:
    text = "Bordet ska ha hjul. Bordet bör vara ljust.\n\nStolen bör ha armstöd.\n"
    should = [(finding.code, finding.start) for finding in washer.check_text(text) if finding.match == "bör"]
    assert [code for code, _ in should] == ["OTY203", "OTY141"]


@pytest.mark.parametrize(
    ("said", "lacks"),
    [
        ("Golvet ska tåla salt.", "varför kraven ställs eller hur de ska visas"),
        ("Syftet är en trygg skola.", "hur kraven ska visas"),
        ("Kraven följs upp vid leveransen.", "varför kraven ställs"),
    ],
)
def test_what_is_missing_is_named(engine: Engine, said: str, lacks: str) -> None:
    demands = " ".join(f"Rum {number} ska ha fönster." for number in range(1, 22))
    found = list(evidence.missing(facts(engine, f"{said}\n\n{demands}")))
    assert [match.values["lacks"] for match in found] == [lacks]


def test_the_hardest_section_is_told_with_its_figure(engine: Engine) -> None:
    hard = "Leverantörens kvalitetsansvarige ska systematiskt dokumentera verksamhetens förbättringsåtgärder. "
    text = f"1 Lätt\n\n{'Vi bor här och ser ut. ' * 20}\n\n2 Kvalitet\n\n{hard * 15}\n"
    found = list(readability.hard_sections(facts(engine, text)))
    assert [match.sentence.block.headings for match in found] == [("Kvalitet",)]
    assert int(found[0].values["lix"]) > readability.VERY_HARD


@pytest.mark.parametrize(
    "text",
    [
        REPEATED,
        "Systemet bör ha stöd för mörkt läge.",
        "Leverantören skall städa och entreprenören ska låsa, och anbudsgivaren ska under avtalstiden ha försäkring.",
        " ".join(["Leverantörens kvalitetsledningssystem"] * 80) + " ska dokumenteras.",
    ],
)
def test_one_sentence_is_no_document(washer: Washer, text: str) -> None:
    assert [f.code for f in washer.check_text(text) if f.code.startswith(DOCUMENT_CODES)] == []


def test_headings_and_contents_are_not_running_text(engine: Engine) -> None:
    lines = "Leverantören ska svara på felanmälningar inom fyra timmar ........ 3\n\n"
    assert list(repetition.repeated(facts(engine, lines * 2))) == []


def test_findings_of_the_document_stand_in_reading_order(engine: Engine, ruleset: RuleSet) -> None:
    text = f"1 Krav\n\n{REPEATED} Leverantören skall vara behjälplig.\n\n2 Service\n\n{REPEATED}\n"
    checker = Checker(ruleset, engine.nlp)
    found = checker.check(engine.parse(document_from_text(text).blocks))
    assert "OTY201" in [finding.code for finding in found]
    assert [(f.block, f.start) for f in found] == sorted((f.block, f.start) for f in found)
