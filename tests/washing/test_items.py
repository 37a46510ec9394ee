"""Requirements in one item of a list that are split: an item each where no number changes by it."""

from __future__ import annotations

import pytest

from washer.api import Washer

TEXT = (
    "Krav på leverantören:\n\n- Konsulten ska leda projektet samt skriva en slutrapport.\n"
    "- Städaren ska bära namnskylt och hon ska låsa lokalen.\n"
)


@pytest.fixture(scope="module")
def washer() -> Washer:
    return Washer()


def test_items_of_a_bulleted_list(washer: Washer) -> None:
    assert washer.wash_text(TEXT).text == (
        "Krav på leverantören:\n\n- Konsulten ska leda projektet.\n- Konsulten ska skriva en slutrapport.\n"
        "- Städaren ska bära namnskylt.\n- Städaren ska låsa lokalen.\n"
    )


def test_items_with_numbers_stay(washer: Washer) -> None:
    text = "1. Konsulten ska leda projektet samt skriva en slutrapport.\n2. Priset ska vara fast.\n"
    assert washer.wash_text(text).text == (
        "1. Konsulten ska leda projektet. Konsulten ska skriva en slutrapport.\n2. Priset ska vara fast.\n"
    )


def test_washing_again_changes_nothing(washer: Washer) -> None:
    once = washer.wash_text(TEXT).text
    assert washer.wash_text(once).text == once
