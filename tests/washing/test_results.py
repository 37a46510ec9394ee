"""A measurable result inside a requirement that tells how: the result stays, the way there goes into the remark."""

from __future__ import annotations

import pytest

from tests.washing.rewriting import propose, rewrite
from washer.language.engine import Engine


@pytest.mark.parametrize(
    ("marked", "washed"),
    [
        (
            "Vattnet ska hålla minst 50 °C vid tappstället med hjälp av [elpatron].",
            "Vattnet ska hålla minst 50 °C vid tappstället.",
        ),
        ("Ärenden ska kunna sökas fram inom 2 sekunder via [Oracle].", "Ärenden ska kunna sökas fram inom 2 sekunder."),
        ("Fel ska avhjälpas inom 4 timmar genom [jourbil].", "Fel ska avhjälpas inom 4 timmar."),
        (
            "Gatubelysningen ska bestå av [LED-armaturer] och ge minst 10 lux på gångbanan.",
            "Gatubelysningen ska ge minst 10 lux på gångbanan.",
        ),
        (
            "Porten ska ha [kodlås] och motstå inbrott i minst 3 minuter.",
            "Porten ska motstå inbrott i minst 3 minuter.",
        ),
    ],
)
def test_the_result_stays(engine: Engine, marked: str, washed: str) -> None:
    assert rewrite(engine, "keep-result", marked) == washed


def test_the_way_there_is_told_in_the_remark(engine: Engine) -> None:
    proposal = propose(engine, "keep-result", "Porten ska ha [kodlås] och motstå inbrott i minst 3 minuter.")
    assert proposal is not None
    assert proposal.remark == "Tidigare lösning i texten: Porten ska ha kodlås."


@pytest.mark.parametrize(
    "marked",
    [
        "Porten ska ha [kodlås] och vara grön.",
        "Porten ska ha [kodlås] med 4 siffror och motstå inbrott i minst 3 minuter.",
        "Leverantören ska använda [Trello] och svara inom 4 timmar.",
        "Vattnet ska värmas med hjälp av [elpatron].",
        "Fel ska avhjälpas inom 4 timmar, dock inte genom [jourbil].",
        "Taket ska tätas med [papp] eller hålla tätt i minst 30 år.",
    ],
)
def test_nothing_measurable_is_lost_and_nothing_else_is_kept(engine: Engine, marked: str) -> None:
    assert propose(engine, "keep-result", marked) is None
