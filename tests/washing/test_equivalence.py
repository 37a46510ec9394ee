from __future__ import annotations

import pytest

from tests.washing.rewriting import propose, rewrite
from washer.language.engine import Engine


@pytest.mark.parametrize(
    ("marked", "washed"),
    [
        ("Bilarna ska vara röda [Volvo V90].", "Bilarna ska vara röda Volvo V90 eller likvärdiga."),
        ("Skurmopparna ska vara av fabrikat [Taski].", "Skurmopparna ska vara av fabrikat Taski eller likvärdigt."),
        ("Virket ska vara [PEFC-märkt] furu.", "Virket ska vara PEFC-märkt furu eller likvärdig."),
        (
            "Leverantören ska vara [certifierad enligt ISO 9001] och ISO 45001.",
            "Leverantören ska vara certifierad enligt ISO 9001 och ISO 45001 eller likvärdigt.",
        ),
        ("Tvålen ska ha [Svanen-märkning].", "Tvålen ska ha Svanen-märkning eller likvärdig märkning."),
        (
            "Servern ska vara en [Dell PowerEdge] med 64 GB minne.",
            "Servern ska vara en Dell PowerEdge eller likvärdig, med 64 GB minne.",
        ),
        (
            "Datorn ska ha [Windows 11] för att personalen ska kunna arbeta.",
            "Datorn ska ha Windows 11 eller likvärdigt för att personalen ska kunna arbeta.",
        ),
        (
            "Skärmen ska uppfylla [TCO Certified], EPEAT Gold eller Energy Star.",
            "Skärmen ska uppfylla TCO Certified, EPEAT Gold eller Energy Star eller likvärdigt.",
        ),
        (
            "Systemet ska bygga på [Microsoft SharePoint] (version 2019) och ha sökfunktion.",
            "Systemet ska bygga på Microsoft SharePoint (version 2019) eller likvärdigt och ha sökfunktion.",
        ),
        ("Hyllor: [Ikea Ivar 80], obehandlad furu", "Hyllor: Ikea Ivar 80 eller likvärdiga, obehandlad furu"),
        (
            "Larm ska uppfylla [SSF 130] klass 3 och besiktigas årligen.",
            "Larm ska uppfylla SSF 130 klass 3 eller likvärdigt och besiktigas årligen.",
        ),
        (
            "Maten ska värmas i [Metos] kokgryta.",
            "Maten ska värmas i Metos kokgryta eller likvärdigt.",
        ),
        ("All trafik ska gå via [Tele2s] nät.", "All trafik ska gå via Tele2s nät eller likvärdigt."),
        (
            "Däcken ska vara av fabrikat [Nokian] monterade på plåtfälg.",
            "Däcken ska vara av fabrikat Nokian eller likvärdigt, monterade på plåtfälg.",
        ),
    ],
)
def test_the_words_follow_the_whole_reference(engine: Engine, marked: str, washed: str) -> None:
    assert rewrite(engine, "equivalence", marked, "likvärdigt") == washed


@pytest.mark.parametrize(
    ("marked", "washed"),
    [
        ("Stegar ska uppfylla [SS-EN 131-2:2010].", "Stegar ska uppfylla SS-EN 131-2:2010 eller likvärdig."),
        ("Betongen ska uppfylla [SS 137003].", "Betongen ska uppfylla SS 137003 eller likvärdig."),
        ("Tjänsten ska följa [WCAG 2.1] nivå A.", "Tjänsten ska följa WCAG 2.1 nivå A eller likvärdig."),
    ],
)
def test_a_standard_takes_its_own_word(engine: Engine, marked: str, washed: str) -> None:
    assert rewrite(engine, "equivalence", marked, "likvärdig") == washed


@pytest.mark.parametrize(
    "marked",
    [
        "Bilen ska vara en [Volvo] eller likvärdig.",
        "Bilen ska vara en [Volvo], Saab eller motsvarande.",
        "Köttet ska vara [svenskt].",
        "Delarna ska vara [tillverkade i Italien].",
        "Systemet ska endast fungera med [Evolution].",
        "Klockan ska vara [gjuten i Karelen] enligt gammal sed.",
        "Brödet ska bakas på [surdeg] som har jäst i ett dygn.",
    ],
)
def test_what_is_open_already_or_cannot_be_opened_is_left(engine: Engine, marked: str) -> None:
    assert propose(engine, "equivalence", marked, "likvärdigt") is None
