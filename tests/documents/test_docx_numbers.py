"""Numbers as Word shows them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.building import NUMBERING, inserted, paragraph, read, run, word_file
from washer.documents.numbering import format_number


def numbers(folder: Path, body: str, numbering: str = NUMBERING) -> list[tuple[str, int | None, str]]:
    found = read(folder, word_file(body, parts={"numbering": numbering})).blocks
    return [(block.number, block.level, block.text) for block in found]


def test_numbered_headings(tmp_path: Path) -> None:
    styles = [("Rubrik1", "A"), ("Rubrik2", "A1"), ("Egen", "A2"), ("Rubrik1", "B"), ("Rubrik2", "B1")]
    found = numbers(tmp_path, "".join(paragraph(text, style=style) for style, text in styles))
    assert [number for number, _, _ in found] == ["1", "1.1", "1.2", "2", "2.1"]


def test_lists_count_over_other_text_and_restart_where_told(tmp_path: Path) -> None:
    levels = [(2, 0), (2, 1), (2, 1), (2, 2), (2, 0), (2, 1), (3, 0)]
    body = paragraph("mellan").join(paragraph("x", numbered=place) for place in levels)
    shown = [(number, level) for number, level, text in numbers(tmp_path, body) if text == "x"]
    assert shown == [("a)", 0), ("i.", 1), ("ii.", 1), ("•", 2), ("b)", 0), ("i.", 1), ("a)", 0)]


def test_an_empty_item_counts_and_no_list_is_none(tmp_path: Path) -> None:
    body = (
        paragraph("", numbered=(2, 0))
        + paragraph("x", numbered=(2, 0))
        + paragraph("y", style="Rubrik1", numbered=(0, 0))
    )
    assert numbers(tmp_path, body) == [("b)", 0, "x"), ("", 1, "y")]


def test_an_inserted_item_counts(tmp_path: Path) -> None:
    body = paragraph(inserted(run("ny")), numbered=(2, 0)) + paragraph("x", numbered=(2, 0))
    assert [number for number, _, _ in numbers(tmp_path, body)] == ["a)", "b)"]


def test_legal_numbers_links_and_restarts(tmp_path: Path) -> None:
    level = '<w:lvl w:ilvl="{}"><w:start w:val="{}"/><w:numFmt w:val="{}"/>{}<w:lvlText w:val="{}"/></w:lvl>'
    numbering = (
        '<w:abstractNum w:abstractNumId="5"><w:styleLink w:val="Lista"/>'
        + level.format(0, 4, "upperRoman", "", "Krav %1:")
        + level.format(1, 1, "decimalZero", '<w:lvlRestart w:val="0"/><w:isLgl/>', "%1.%2")
        + '</w:abstractNum><w:abstractNum w:abstractNumId="6"><w:numStyleLink w:val="Lista"/></w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="6"/></w:num>'
    )
    body = "".join(paragraph("x", numbered=(7, depth)) for depth in (0, 1, 0, 1))
    assert [number for number, _, _ in numbers(tmp_path, body, numbering)] == ["Krav IV:", "4.1", "Krav V:", "5.2"]


def test_bullets_are_shown_as_the_sign_that_their_font_holds(tmp_path: Path) -> None:
    signs = {"o": "◦", "\uf0b7": "•", "\uf0a7": "▪", "\uf0ff": "•", "–": "–"}
    for index, (stored, sign) in enumerate(signs.items()):
        level = f'<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="{stored}"/></w:lvl>'
        numbering = f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum>' + (
            f'<w:num w:numId="{index + 1}"><w:abstractNumId w:val="1"/></w:num>'
        )
        assert numbers(tmp_path, paragraph("x", numbered=(index + 1, 0)), numbering) == [(sign, 0, "x")]


@pytest.mark.parametrize(
    ("count", "style", "shown"),
    [
        (27, "lowerLetter", "aa"),
        (3, "upperLetter", "C"),
        (49, "lowerRoman", "xlix"),
        (5, "decimalZero", "05"),
        (0, "lowerRoman", "0"),
        (7, "ordinalText", "7"),
        (7, "none", ""),
    ],
)
def test_formats(count: int, style: str, shown: str) -> None:
    assert format_number(count, style) == shown
