from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from washer.documents.model import Block, BlockKind
from washer.findings import Category, Edit, Finding, Safety, Severity
from washer.washing.plan import apply, plan

TEXT = "Systemet skall bygga på Oracle 19c så att »alla kan« läsa; se www.exempel.se eller skriv till a@b.se."


def block(text: str = TEXT) -> tuple[Block, ...]:
    return (Block(0, text, BlockKind.PARAGRAPH, "p1"),)


def finding(
    *edits: Edit, remark: str = "", category: Category = Category.JARGON, at: tuple[int, int] = (0, 1)
) -> Finding:
    return Finding(
        "JAR101", "rule", category, "kind", Severity.INFO, 0, "p1", *at, "x", (0, len(TEXT)), "message", "why",
        edits=edits, remark=remark,
    )  # fmt: skip


def edit(old: str, new: str, safety: Safety = Safety.SAFE, text: str = TEXT) -> Edit:
    start = text.index(old)
    return Edit(0, start, start + len(old), new, safety)


def washed(*findings: Finding, level: Safety = Safety.SUGGESTED) -> str:
    return apply(TEXT, plan(block(), findings, level).edits)


def test_edits_of_one_finding_are_all_made_or_none() -> None:
    pair = finding(edit("skall", "ska"), edit("bygga", "vila"))
    promoted = finding(edit("bygga på", ""), remark="Tidigare lösning: x")
    wash = plan(block(), (pair, promoted))
    assert [one.edits != () for one in wash.findings] == [False, True]


def test_the_same_edit_is_made_once() -> None:
    wash = plan(block(), (finding(edit("skall", "ska")), finding(edit("skall", "ska"))))
    assert len(wash.edits) == 1
    assert all(one.edits for one in wash.findings)


def test_an_insertion_is_lost_with_the_words_it_follows() -> None:
    after = Edit(0, TEXT.index(" så att"), TEXT.index(" så att"), " eller likvärdigt", Safety.SUGGESTED)
    gone = finding(edit("bygga på Oracle 19c", ""), remark="Tidigare lösning: x")
    assert "likvärdigt" not in washed(finding(after), gone)
    assert "Oracle 19c eller likvärdigt så att" in washed(finding(after))


def test_a_capital_goes_to_the_word_that_comes_first() -> None:
    start = TEXT.index("skall")
    promoted = finding(edit("Systemet ", ""), Edit(0, start, start + 1, "S", Safety.SUGGESTED), remark="x")
    assert washed(promoted, finding(edit("skall", "ska"))).startswith("Ska bygga")
    assert washed(promoted, finding(edit("skall ", ""))).startswith("Bygga på")


def test_repeated_words_are_changed_like_the_ones_they_repeat() -> None:
    split = finding(edit(" så att", ". Systemet ska"))
    renamed = finding(edit("Systemet", "Tjänsten"))
    assert ". Tjänsten ska" in washed(split, renamed)
    wash = plan(block(), (split, renamed))
    assert wash.findings[0].edits == wash.edits, "the split brings the new name of its subject along"


def test_only_safe_edits_at_the_safe_level() -> None:
    both = (finding(edit("skall", "ska")), finding(edit("bygga", "vila", Safety.SUGGESTED)))
    assert washed(*both, level=Safety.SAFE).startswith("Systemet ska bygga")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("alla kan", "alla"),
        ("kan« läsa", "läsa"),
        ("exempel", "x"),
        ("a@b", "x"),
        ("Oracle 19c", "Oracle"),
        ("på Oracle", "på"),
    ],
)
def test_quotations_addresses_numbers_and_names_are_kept(old: str, new: str) -> None:
    assert washed(finding(edit(old, new))) == TEXT


def test_a_need_is_not_promoted_while_it_keeps_another_lock() -> None:
    promoted = finding(
        edit("Systemet skall ", ""), remark="Tidigare lösning: x", category=Category.SOLUTION_LOCKED, at=(0, 8)
    )
    start = TEXT.index("Oracle")
    lock = finding(category=Category.SOLUTION_LOCKED, at=(start, start + 6))
    assert washed(promoted, lock) == TEXT
    assert washed(promoted) != TEXT


def test_a_small_letter_goes_to_the_word_that_comes_to_stand_there() -> None:
    given_actor = finding(Edit(0, 0, 0, "Leverantören ska visa ", Safety.SUGGESTED), edit("S", "s"))
    assert washed(given_actor, finding(edit("Systemet", "Lösningen"))).startswith(
        "Leverantören ska visa lösningen skall"
    )


def test_overlapping_edits_cannot_be_applied() -> None:
    with pytest.raises(ValueError, match="overlaps"):
        apply(TEXT, (edit("skall", "ska"), edit("all", "")))


edits = st.builds(
    lambda start, length, new: Edit(0, start, min(start + length, len(TEXT)), new, Safety.SAFE),
    st.integers(0, len(TEXT)),
    st.integers(0, 12),
    st.sampled_from(["", "ord", " till ", "Å"]),
)
findings = st.lists(
    st.builds(
        lambda some, remark: finding(*some, remark=remark), st.lists(edits, max_size=3), st.sampled_from(["", "x"])
    ),
    max_size=8,
)


@given(findings)
def test_the_plan_never_overlaps_and_is_sorted(found: list[Finding]) -> None:
    made = plan(block(), found).edits
    assert list(made) == sorted(made, key=lambda one: (one.start, one.end))
    assert all(left.end <= right.start for left, right in pairwise(made))
    apply(TEXT, made)


def echoed(own: set[Edit], found: list[Finding]) -> Iterator[Edit]:
    """The edits of words that one of a finding's own edits repeats, and so brings with it."""
    for one in (one for other in found for one in other.edits):
        if any(TEXT[one.start : one.end] in mine.replacement for mine in own - {one}):
            yield one


@given(findings)
@example([finding(Edit(0, 0, 0, " till ", Safety.SAFE)), finding(edit("till", "ord"))])
def test_a_finding_keeps_all_its_edits_or_none(found: list[Finding]) -> None:
    wash = plan(block(), found)
    for before, after in zip(found, wash.findings, strict=True):
        own = set(before.edits)
        assert not after.edits or len(own) <= len(after.edits) <= len(own | set(echoed(own, found)))
        assert all(one in wash.edits for one in after.edits)


@given(findings)
def test_the_plan_is_the_same_every_time(found: list[Finding]) -> None:
    assert plan(block(), found) == plan(block(), found)


@given(findings)
def test_untouched_words_survive(found: list[Finding]) -> None:
    made = plan(block(), [one for one in found if not one.remark]).edits
    result = apply(TEXT, made)
    assert "»alla kan«" in result or any(one.start <= TEXT.index("»") and one.end >= TEXT.index("«") for one in made)
    assert "19" in result
    assert "www.exempel.se" in result or any(one.replacement == "" for one in made)
