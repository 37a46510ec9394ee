"""Long prepositions: the noun or verb before them tells the short one, and where none does they stay."""

from __future__ import annotations

import pytest

from tests.washing.rewriting import rewrite
from washer.language.engine import Engine

WORDS = "fråga=om intyg=om pris=för krav=på utbildning=i kontakta=om"


@pytest.mark.parametrize(
    ("marked", "washed"),
    [
        ("Frågor [angående] avtalet ställs skriftligen.", "Frågor om avtalet ställs skriftligen."),
        ("Anbudet ska innehålla priser [avseende] timmar.", "Anbudet ska innehålla priser för timmar."),
        ("Bifoga intyg [rörande] kemikalier.", "Bifoga intyg om kemikalier."),
        ("Föraren ska ha utbildning [avseende] lastsäkring.", "Föraren ska ha utbildning i lastsäkring."),
        ("Kravet [gällande] mått utgår.", "Kravet på mått utgår."),
        ("Konsulten ska kontakta kommunen [angående] tillstånd.", "Konsulten ska kontakta kommunen om tillstånd."),
        ("Utbildning [avseende] personal sker i maj.", None),
        ("Statistik [avseende] besök lämnas varje år.", "Statistik som rör besök lämnas varje år."),
        ("Rapporten lämnas till beställaren [avseende] besök.", None),
        ("Priser [gällande] från den 1 maj bifogas.", None),
        ("[Angående] parkering gäller bilaga 2.", None),
    ],
)
def test_what_stands_before_tells_the_preposition(engine: Engine, marked: str, washed: str | None) -> None:
    assert rewrite(engine, "preposition-after-noun", marked, WORDS) == washed
