from __future__ import annotations

import pytest

from washer import Washer


@pytest.fixture(scope="module")
def washer() -> Washer:
    return Washer()


@pytest.mark.parametrize(
    ("text", "washed"),
    [
        ("Uppföljning av avtalet ska ske varje år.", "Avtalet ska följas upp varje år."),
        ("Överlåtelse av avtalet får inte ske.", "Avtalet får inte överlåtas."),
        ("Kontrollen av slangarna ska ske varje vecka.", "Slangarna ska kontrolleras varje vecka."),
        ("Varje månad görs en inventering av kylvarorna.", "Varje månad inventeras kylvarorna."),
        ("Det ska göras en inventering av kylvarorna.", None),
        ("Dokumentering av provsvaren ska utföras.", "Provsvaren ska dokumenteras."),
    ],
)
def test_verbs_hidden_in_what_happens(washer: Washer, text: str, washed: str | None) -> None:
    assert any(finding.kind == "nominalisation" for finding in washer.check_text(text))
    assert washer.wash_text(text).text == (washed or text)


@pytest.mark.parametrize(
    "text",
    [
        "Granskningen av proverna görs i två omgångar.",
        "Visning av skolorna sker den 3 maj.",
        "Leverans av frukt sker på måndagar.",
    ],
)
def test_what_is_told_hides_no_verb(washer: Washer, text: str) -> None:
    assert not [finding for finding in washer.check_text(text) if finding.kind == "nominalisation"]


def test_a_party_in_one_sentence_is_a_party_in_all(washer: Washer) -> None:
    text = "BVK har rätt att häva avtalet. Tidplanen ska lämnas till BVK senast i maj."
    assert not [finding for finding in washer.check_text(text) if finding.kind == "abbreviation"]


def test_initials_of_who_signs_are_no_abbreviation(washer: Washer) -> None:
    text = "Kontaktperson: KLB"
    assert not [finding for finding in washer.check_text(text) if finding.kind == "abbreviation"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Konsulten ska ge en quick scan av lagret.", ["quick scan"]),
        ("Utbildningen ska ge state of mind.", []),
        ("Konsulten har certifikatet Change Management Professional.", []),
        ("Leverantören ska ha en plan och ett team.", []),
    ],
)
def test_english_phrases(washer: Washer, text: str, found: list[str]) -> None:
    assert [finding.match for finding in washer.check_text(text) if finding.code == "JAR406"] == found
