"""The skeleton of an open requirement: what the sentence tells is filled in, the rest is left open."""

from __future__ import annotations

import pytest

from washer.api import Washer


@pytest.mark.parametrize(
    ("text", "skeleton"),
    [
        (
            "Skolbussarna ska ha alkolås av märket Dräger.",
            "Behov: … · Krav: Skolbussarna ska … · Bevis: produktblad, prov eller demonstration",
        ),
        (
            "Systemet ska ha en mobilapp för Android och svara inom 2 sekunder.",
            "Behov: … · Krav: Systemet ska kunna … inom 2 sekunder · Bevis: beskrivning av lösningen och demonstration"
            " eller prov",
        ),
        (
            "Hyllorna ska vara av märket Nordplan och rymma minst 6 000 böcker.",
            "Behov: … · Krav: Hyllorna ska … minst 6 000 böcker · Bevis: produktblad, prov eller demonstration",
        ),
        (
            "Ventilerna ska vara av rostfritt stål för att höja vattnets kvalitet.",
            "Behov: höja vattnets kvalitet · Krav: Ventilerna ska … · Bevis: beskrivning av lösningen och demonstration"
            " eller prov",
        ),
        (
            "Lekplatsen bör ha gungor från Hags.",
            "Behov: … · Krav: Lekplatsen bör … · Bevis: produktblad, prov eller demonstration",
        ),
    ],
)
def test_what_the_sentence_tells_is_filled_in(washer: Washer, text: str, skeleton: str) -> None:
    told = [str(one.skeleton) for one in washer.wash_text(text, "Kravspecifikation").findings if one.skeleton]
    assert told == [skeleton]


def test_a_promoted_need_has_no_skeleton(washer: Washer) -> None:
    text = "Dörrarna ska ha lås av märket Assa så att obehöriga inte kommer in i lokalen."
    findings = washer.wash_text(text, "Kravspecifikation").findings
    assert [one.remark != "" for one in findings] == [True]
    assert [one.skeleton for one in findings] == [None]


def test_standards_and_certificates_need_none(washer: Washer) -> None:
    findings = washer.wash_text("Stegarna ska uppfylla SS-EN 131-2:2010.", "Kravspecifikation").findings
    assert findings
    assert all(one.skeleton is None for one in findings)
