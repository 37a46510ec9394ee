"""The actor of a passive requirement: told by the sentences around it, or left to a person."""

from __future__ import annotations

import pytest

from washer.api import Washer

LEAD = "Leverantören ansvarar för driften."


@pytest.mark.parametrize(
    ("passive", "active"),
    [
        ("Avvikelser ska dokumenteras i en pärm.", "Leverantören ska dokumentera avvikelser i en pärm."),
        (
            "Vid stopp ska en rapport upprättas inom 5 dagar.",
            "Vid stopp ska leverantören upprätta en rapport inom 5 dagar.",
        ),
        ("Brukarna skall erbjudas utevistelse varje dag.", "Leverantören ska erbjuda brukarna utevistelse varje dag."),
        ("OVK-listor ska sammanställas i december.", "Leverantören ska sammanställa OVK-listor i december."),
        ("Statistik rapporteras varje månad.", "Leverantören rapporterar statistik varje månad."),
    ],
)
def test_the_actor_of_the_paragraph_does_it(washer: Washer, passive: str, active: str) -> None:
    assert washer.wash_text(f"{LEAD} {passive}", "Kravspecifikation").text == f"{LEAD} {active}"


def test_the_actor_of_the_section_does_it(washer: Washer) -> None:
    text = "Besökare ska informeras om reglerna.\n\nEntreprenören ska bemanna porten."
    assert washer.wash_text(text, "Bevakning").text.startswith("Entreprenören ska informera besökare om reglerna.")


@pytest.mark.parametrize(
    "text",
    [
        "Avvikelser ska dokumenteras i en pärm.",
        "Leverantören ska bemanna porten. Beställaren ska hålla med lokaler. Möten ska protokollföras.",
        f"{LEAD} Avvikelser ska dokumenteras och åtgärdas.",
        f"{LEAD} Avvikelser som rör miljön ska dokumenteras i en pärm.",
        f"{LEAD} Licensen ska betalas i förskott.",
        f"{LEAD} Inga möten ska protokollföras.",
        f"{LEAD} Varje brukare ska informeras om sina rättigheter.",
    ],
)
def test_a_person_decides_where_the_text_does_not(washer: Washer, text: str) -> None:
    assert washer.wash_text(text, "Kravspecifikation").text == text
