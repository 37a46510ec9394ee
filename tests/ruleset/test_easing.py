from __future__ import annotations

import pytest

from washer import Finding, Washer
from washer.findings import Severity

CLAUSE = "1 Allmänt\n\n1.2 Där fabrikat, standard eller märkning anges gäller även likvärdigt.\n\n2 Krav\n\n"


@pytest.fixture(scope="module")
def washer() -> Washer:
    return Washer(select=["LOS"])


def finding(washer: Washer, text: str, code: str) -> Finding:
    return next(found for found in washer.check_text(text) if found.code == code)


@pytest.mark.parametrize(
    ("demand", "code"),
    [
        ("Växeln ska vara en Cisco 9300.", "LOS101"),
        ("Blandarna ska ha RSK 834 21 55.", "LOS103"),
        ("Stegarna ska uppfylla SS-EN 131-1.", "LOS201"),
        ("Leverantören ska vara certifierad enligt ISO 9001.", "LOS202"),
        ("Tvålen ska vara märkt med Svanen.", "LOS203"),
    ],
)
def test_a_clause_for_the_whole_document_makes_a_reference_milder_and_says_where(
    washer: Washer, demand: str, code: str
) -> None:
    alone, beside = finding(washer, demand, code), finding(washer, f"{CLAUSE}{demand}", code)
    assert (alone.severity, beside.severity) == (Severity.ERROR, Severity.WARNING)
    assert beside.message.endswith("Det bör motiveras. Att likvärdigt godtas står i 1.2.")


def test_a_reference_that_closes_itself_again_is_no_milder(washer: Washer) -> None:
    assert finding(washer, f"{CLAUSE}Endast Cisco 9300 ska användas.", "LOS101").severity is Severity.ERROR


def test_a_clause_without_heading_or_number_is_told_of_without_place(washer: Washer) -> None:
    text = "Vid hänvisning till märke godtas likvärdigt.\n\nVäxeln ska vara en Cisco 9300."
    assert finding(washer, text, "LOS101").message.endswith("står på ett annat ställe i dokumentet.")


def test_what_is_no_reference_weighs_the_same(washer: Washer) -> None:
    assert finding(washer, f"{CLAUSE}Stolarna ska vara blå.", "LOS403").severity is Severity.WARNING
