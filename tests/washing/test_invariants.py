"""What holds for every edit that the rules' own examples give rise to."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from washer.api import WashedDocument, Washer
from washer.documents.model import Document
from washer.documents.text import document_from_text
from washer.findings import Safety
from washer.ruleset.loader import RuleSet
from washer.washing.plan import apply, plan

NUMBER = re.compile(r"\d+")
UNCLEAN = ("  ", " .", " ,", "..", "eller likvärdigt eller likvärdigt", "eller likvärdig eller likvärdig")


def as_document(paragraphs: list[str]) -> Document:
    return document_from_text("\n\n".join(paragraphs), "Kravspecifikation")


@pytest.fixture(scope="module")
def made(washer: Washer, ruleset: RuleSet) -> WashedDocument:
    """All the examples of all the rules, a paragraph each, washed."""
    examples = dict.fromkeys(example.text for rule in ruleset.rules for example in rule.examples)
    return washer.wash_document(as_document(list(examples)))


def test_washing_twice_is_washing_once(washer: Washer, made: WashedDocument) -> None:
    once = [made.washed_text(block) for block in made.document.blocks]
    again = washer.wash_document(as_document(once))
    twice = [again.washed_text(block) for block in again.document.blocks]
    assert [pair for pair in zip(once, twice, strict=True) if pair[0] != pair[1]] == []


def test_numbers_survive_unless_the_remark_keeps_them(made: WashedDocument) -> None:
    for block in made.document.blocks:
        remarks = " ".join(finding.remark for finding in made.findings if finding.block == block.index)
        lost = set(NUMBER.findall(block.text)) - set(NUMBER.findall(made.washed_text(block)))
        assert all(number in remarks for number in lost), block.text


def test_the_text_stays_clean(made: WashedDocument) -> None:
    for block in made.document.blocks:
        text = made.washed_text(block)
        assert not [bad for bad in UNCLEAN if bad in text and bad not in block.text], text
        assert doubled(text) <= doubled(block.text), text
        assert text[:1] == text[:1].upper() or block.text[:1].islower(), text


def doubled(text: str) -> set[str]:
    words = text.lower().split()
    return {left for left, right in pairwise(words) if left == right and left.isalpha()}


def test_only_safe_edits_at_the_safe_level(made: WashedDocument) -> None:
    edits = plan(made.document.blocks, made.findings, Safety.SAFE).edits
    assert edits
    assert all(edit.safety is Safety.SAFE for edit in edits)


def test_rejecting_every_edit_gives_the_text_back(made: WashedDocument) -> None:
    for block in made.document.blocks:
        edits = sorted((edit for edit in made.edits if edit.block == block.index), key=lambda edit: edit.start)
        text, shift = apply(block.text, edits), 0
        back = []
        for edit in edits:
            start = edit.start + shift
            shift += len(edit.replacement) - (edit.end - edit.start)
            back.append((start, start + len(edit.replacement), block.text[edit.start : edit.end]))
        for start, end, old in reversed(back):
            text = text[:start] + old + text[end:]
        assert text == block.text
