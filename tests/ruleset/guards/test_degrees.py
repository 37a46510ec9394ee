"""Whether a word of degree says what something shall be like."""

from __future__ import annotations

import pytest

from washer import Washer

FOUND = ("OTY102", "OTY104")


@pytest.fixture(scope="module")
def washer() -> Washer:
    return Washer()


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("Bänkskivan ska vara slät och tålig.", "slät"),
        ("Vårdtagaren ska bemötas tryggt och värdigt.", "tryggt"),
        ("Enkel rengöring", "Enkel"),
        ("Beställaren kräver hög svarsfrekvens.", "hög svarsfrekvens"),
        ("Rummet ska upplevas som rofyllt och tryggt.", "tryggt"),
    ],
)
def test_a_predicate_an_adverb_or_a_quality_is_struck(washer: Washer, text: str, struck: str) -> None:
    assert struck in [finding.match for finding in washer.check_text(text, heading="Krav") if finding.code in FOUND]


@pytest.mark.parametrize(
    "text",
    [
        "Skivor som är släta ska staplas för sig.",
        "Leverantören ska märka upp kabeln för att den ska vara tydlig.",
        "Hinkarna ska stå på den höga hyllan.",
        "Personlig skyddsutrustning ska användas.",
        "Bänkskivan ska vara slätare än den nuvarande.",
        "Spelaren ska få ett grönt kort.",
    ],
)
def test_what_only_tells_things_apart_or_compares_is_left_alone(washer: Washer, text: str) -> None:
    assert not [finding.match for finding in washer.check_text(text, heading="Krav") if finding.code in FOUND]
