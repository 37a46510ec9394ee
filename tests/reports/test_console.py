from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click
import pytest

from tests.reports.example import example, finding, findings
from washer.reports.console import columns, edit_in_words, finding_lines, summary_line

FOLDER = Path(__file__).parent


def shown(width: int) -> str:
    document = example()
    found = findings(document)
    parts = ["\n".join(finding_lines(Path("krav.txt"), document, one, width)) for one in found]
    return click.unstyle("\n\n".join([*parts, summary_line(found, 1)])) + "\n"


@pytest.mark.parametrize("width", [60, 100])
def test_findings_look_as_they_should(width: int) -> None:
    assert shown(width) == (FOLDER / f"console-{width}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [10, 40, 60, 100, 300])
def test_the_marks_stand_under_the_words(width: int) -> None:
    text = (
        "Även om det är långt ska 会議システム\u0301 i leverantörens tjänst stödja "
        + "möten " * 30
        + "i Teams eller så."
    )
    document = example(text)
    lines = list(finding_lines(Path("a"), document, finding(document, "i Teams", "LOS101", "…"), width))
    plain = [click.unstyle(line) for line in lines]
    marks = next(at for at, line in enumerate(plain) if "^" in line)
    under = plain[marks].index("^")
    words = plain[marks - 1]
    assert columns(words[: words.index("i Teams")]) == under
    assert plain[marks].count("^") == len("i Teams")
    assert all(columns(line) <= max(width, 40) for line in plain[1:])


def test_a_long_span_is_marked_on_every_line() -> None:
    text = "Leverantören ska " + "ord " * 60 + "slut."
    document = example(text)
    lines = list(finding_lines(Path("a"), document, finding(document, text, "JAR301", "…"), 80))
    assert sum("^" in line for line in lines) >= 3


def test_control_characters_do_not_reach_the_terminal() -> None:
    document = example("Systemet ska \x1b[31m\x07svara snarast.")
    plain = click.unstyle(
        "\n".join(finding_lines(Path("a"), document, finding(document, "snarast", "OTY102", "…"), 80))
    )
    assert "\x1b" not in plain
    assert "\x07" not in plain


def test_edits_in_words() -> None:
    document = example("Systemet skall bygga på Word.")
    pairs = [("skall", "ska"), ("Word", "Word eller likvärdigt"), (" skall", "")]
    found = finding(document, "Word", "LOS101", "…", edits=pairs)
    assert [edit_in_words(document.blocks[0].text, edit) for edit in found.edits] == [
        "»skall« → »ska«",
        "lägg till »eller likvärdigt« efter »på Word«",
        "stryk »skall«",
    ]


def test_summary() -> None:
    found = findings(example())
    assert summary_line(found, 2) == "2 filer, 7 fynd: 3 måste ses över, 3 bör motiveras, 1 förslag."
    assert summary_line([], 1) == "1 fil kontrollerad: inget att anmärka på."
    assert summary_line([], 2) == "2 filer kontrollerade: inget att anmärka på."


def test_what_one_engine_found_alone_is_less_certain() -> None:
    document = example()
    sure, *_ = findings(document)
    lines = [click.unstyle(line) for line in finding_lines(Path("a"), document, replace(sure, only_by="spacy"))]
    assert "    Mindre säkert: bara den ena av två språkmodeller stannade här." in lines
    assert not any("Mindre säkert" in line for line in finding_lines(Path("a"), document, sure))
