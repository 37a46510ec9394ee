from __future__ import annotations

import pytest

from washer.language.prefixes import prefix_length


@pytest.mark.parametrize(
    ("prefix", "words"),
    [
        ("3.2.1 ", "Leverantören ska utse en kontaktperson."),
        ("3.2.1 ", "systemet ska fungera"),
        ("4.1 ", "Krav på tjänsten"),
        ("4.1: ", "Systemet ska fungera."),
        ("- ", "Daglig säkerhetskopiering"),
        ("– ", "daglig säkerhetskopiering"),
        ("•\t", "Daglig säkerhetskopiering"),
        ("  - ", "Daglig säkerhetskopiering"),
        ("a) ", "Leverans sker varje vecka."),
        ("(a) ", "Leverans sker varje vecka."),
        ("iv) ", "Leverans sker varje vecka."),
        ("1. ", "Leverans sker varje vecka."),
        ("12) ", "Leverans sker varje vecka."),
        ("1\t", "Krav"),
        ("K-12 ", "Systemet ska fungera."),
        ("K12\t", "Systemet ska fungera."),
        ("SK 3: ", "Systemet ska fungera."),
        ("Krav 12. ", "Systemet ska fungera."),
        ("Ska-krav 3: ", "Systemet ska fungera."),
        ("• K-12 ", "Systemet ska fungera."),
        ("- 3.2.1 K-12: ", "Systemet ska fungera."),
        ("§ 5 ", "Vite"),
        ("## ", "Krav på tjänsten"),
    ],
)
def test_prefix_is_left_out(prefix: str, words: str) -> None:
    assert prefix_length(prefix + words) == len(prefix)


@pytest.mark.parametrize(
    "text",
    [
        "2.5 kW effekt",
        "2.5 mm tjocklek",
        "12.03.2024 sker leverans",
        "08.00 öppnar lokalen",
        "17.00 Stängning",
        "ISO 9001: kvalitetsledning",
        "SS-EN 1090 gäller",
        "10 Windows-datorer ska levereras",
        "5 000 kr per dag",
        "24 timmar om dygnet",
        "A. Andersson ansvarar",
        "I uppdraget ingår städning.",
        "4G Modem",
        "COVID-19 drabbade leveranserna",
        "3.2.1",
        "-",
        "SK 3:",
        "",
    ],
)
def test_what_belongs_to_the_words_stays(text: str) -> None:
    assert prefix_length(text) == 0


def test_a_heading_may_have_a_bare_number() -> None:
    assert prefix_length("3 Krav på tjänsten", heading=True) == 2
    assert prefix_length("3 Krav på tjänsten") == 0
