"""What holds for any text: generated from the rules' examples, with what no edit may touch strewn in."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from washer.api import WashedText, Washer
from washer.findings import Safety
from washer.ruleset.loader import default_rules, load_rules
from washer.washing.plan import apply

EXAMPLES = sorted({example.text for rule in load_rules(default_rules()).rules for example in rule.examples})
SENTENCES = [text for text in EXAMPLES if text.endswith(".") and "\n" not in text]
UNTOUCHED = (
    "”Leverantören skall erhålla ersättning i enlighet med avtalet”",
    "skall.tillse@exempel.se",
    "https://www.exempel.se/skall/erforderlig?ej=1",
    "`leverantören skall tillse`",
    "[skall ifyllas]",
    "KRAV-12.4",
)
FACT = re.compile(r"\d+(?:[.,:–-]\d+)*(?: (?:kr|kronor|mm|cm|m|kg|procent|timmar|dagar|år|lux|°C)\b)?")

sentences = st.sampled_from(SENTENCES)
paragraphs = st.lists(sentences, min_size=1, max_size=3).map(" ".join)
texts = st.lists(paragraphs, min_size=1, max_size=3).map("\n\n".join)
lightly = settings(max_examples=60, deadline=None, derandomize=True)

WASHER = Washer()


def wash(text: str, level: Safety = Safety.SUGGESTED) -> WashedText:
    return WASHER.wash_text(text, "Kravspecifikation", level)


@lightly
@given(texts)
def test_washing_twice_is_washing_once(text: str) -> None:
    once = wash(text).text
    assert wash(once).text == once


@lightly
@given(texts)
def test_the_same_text_is_washed_the_same_way(text: str) -> None:
    assert wash(text) == wash(text)


@lightly
@given(texts)
def test_accepting_gives_the_washed_text_and_rejecting_the_first_one(text: str) -> None:
    washed = wash(text)
    assert apply(text, washed.edits) == washed.text
    back, shift = [], 0
    for edit in washed.edits:
        start = edit.start + shift
        back.append((start, start + len(edit.replacement), text[edit.start : edit.end]))
        shift += len(edit.replacement) - (edit.end - edit.start)
    rejected = washed.text
    for start, end, old in reversed(back):
        rejected = rejected[:start] + old + rejected[end:]
    assert rejected == text


@lightly
@given(texts)
def test_the_safe_level_makes_safe_edits_alone(text: str) -> None:
    assert all(edit.safety is Safety.SAFE for edit in wash(text, Safety.SAFE).edits)


@lightly
@given(sentences, st.sampled_from(UNTOUCHED), st.sampled_from(("Se även {}.", "Märk handlingen med {}.", "Rubrik: {}")))
def test_quotations_addresses_code_and_ids_stay(sentence: str, kept: str, frame: str) -> None:
    assert kept in wash(f"{sentence} {frame.format(kept)}").text


@lightly
@given(texts)
def test_numbers_with_their_units_stay_or_stand_in_the_remark(text: str) -> None:
    washed = wash(text)
    told = washed.text + " ".join(finding.remark for finding in washed.findings)
    assert [fact for fact in FACT.findall(text) if fact not in told] == []


@lightly
@given(sentences, st.integers(1, 9), st.integers(1, 30))
def test_numbers_of_headings_and_requirements_stay(sentence: str, section: int, requirement: int) -> None:
    text = f"{section}.{requirement} {sentence}"
    assert wash(text).text.startswith(f"{section}.{requirement} ")
