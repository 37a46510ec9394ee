"""Splitting, double negations, people."""

from __future__ import annotations

import pytest

from tests.washing.rewriting import rewrite
from washer.language.engine import Engine


@pytest.mark.parametrize(
    ("marked", "washed"),
    [
        (
            "Leverantören ska installera skrivarna [och genomföra utbildning av personalen].",
            "Leverantören ska installera skrivarna. Leverantören ska genomföra utbildning av personalen.",
        ),
        (
            "Elektrikern ska ha egna verktyg [och han ska städa efter sig].",
            "Elektrikern ska ha egna verktyg. Elektrikern ska städa efter sig.",
        ),
        (
            "Vaktmästaren ska kunna lyfta 20 kg[; han får inte vara höjdrädd].",
            "Vaktmästaren ska kunna lyfta 20 kg. Vaktmästaren får inte vara höjdrädd.",
        ),
        (
            "En kontaktperson ska finnas på plats [och tala svenska].",
            "En kontaktperson ska finnas på plats. Kontaktpersonen ska tala svenska.",
        ),
        (
            "Snöröjning ska påbörjas senast kl. 05.00 [och vara klar kl. 07.00].",
            "Snöröjning ska påbörjas senast kl. 05.00. Snöröjningen ska vara klar kl. 07.00.",
        ),
        (
            "Systemet ska visa saldo [och systemet ska skriva ut kvitton].",
            "Systemet ska visa saldo. Systemet ska skriva ut kvitton.",
        ),
        (
            "Systemet bör visa saldo [och skriva ut kvitton].",
            "Systemet bör visa saldo. Systemet bör skriva ut kvitton.",
        ),
        (
            "Föraren ska ha mobiltelefon [och han/hon ska kunna nås].",
            "Föraren ska ha mobiltelefon. Föraren ska kunna nås.",
        ),
        ("Leverantören ska leverera [och installera utrustningen].", None),
        ("Utföraren ska städa ytorna [och tömma papperskorgarna varje dag].", None),
        ("Efter larm ska väktaren åka till skolan [och lämna en rapport].", None),
        ("Systemet ska inte visa saldo [och skriva ut kvitton].", None),
    ],
)
def test_requirements_get_a_sentence_each(engine: Engine, marked: str, washed: str | None) -> None:
    assert rewrite(engine, "split-requirements", marked) == washed


@pytest.mark.parametrize(
    ("marked", "washed"),
    [
        (
            "Rivningen får [inte påbörjas utan] att beställaren har godkänt planen.",
            "Rivningen får påbörjas först när beställaren har godkänt planen.",
        ),
        (
            "[Ingen] konsult får bytas ut utan att beställaren har godkänt bytet.",
            "En konsult får bytas ut först när beställaren har godkänt bytet.",
        ),
        (
            "[Inga] underleverantörer får anlitas utan att kunden har godkänt dem.",
            "Underleverantörer får anlitas först när kunden har godkänt dem.",
        ),
        ("Det är [inte otillåtet] att parkera på gården.", "Det är tillåtet att parkera på gården."),
        ("Det är [inte ovanligt] med besök på kvällen.", "Det är ganska vanligt med besök på kvällen."),
        ("Kablar får [inte vara otillräckligt] fästa.", "Kablar ska vara tillräckligt fästa."),
        (
            "Arbetet får [ej påbörjas innan] tillstånd har lämnats.",
            "Arbetet får påbörjas först när tillstånd har lämnats.",
        ),
        ("Utrustningen får [inte användas utan] att bära handskar.", None),
        ("Ytan får [inte vara ojämn] eller smutsig.", None),
        ("Systemet får [inte vara otillgängligt] mer än två timmar per månad.", None),
    ],
)
def test_double_negations_are_turned(engine: Engine, marked: str, washed: str | None) -> None:
    assert rewrite(engine, "turn-negation", marked) == washed


@pytest.mark.parametrize(
    ("marked", "words", "washed"),
    [
        (
            "[Handikappade] besökare ska nå scenen.",
            "med funktionsnedsättning",
            "Besökare med funktionsnedsättning ska nå scenen.",
        ),
        (
            "Entrén ska passa [rullstolsbundna] besökare.",
            "som använder rullstol",
            "Entrén ska passa besökare som använder rullstol.",
        ),
        (
            "Boende som är [rullstolsbundna] ska erbjudas hjälp.",
            "som använder rullstol",
            "Boende som använder rullstol ska erbjudas hjälp.",
        ),
        (
            "De [handikappade] eleverna ska få stöd.",
            "med funktionsnedsättning",
            "Eleverna med funktionsnedsättning ska få stöd.",
        ),
        (
            "[Handikappade] ska kunna parkera nära.",
            "med funktionsnedsättning",
            "Personer med funktionsnedsättning ska kunna parkera nära.",
        ),
        (
            "En [dement] brukare ska möta samma personal.",
            "med demenssjukdom",
            "En brukare med demenssjukdom ska möta samma personal.",
        ),
        ("Hissen ska passa äldre och [handikappade] personer.", "med funktionsnedsättning", None),
    ],
)
def test_the_person_comes_first(engine: Engine, marked: str, words: str, washed: str | None) -> None:
    assert rewrite(engine, "person-first", marked, words) == washed


@pytest.mark.parametrize(
    ("marked", "washed"),
    [
        (
            "Föraren ska visa legitimation när [han] hämtar gods.",
            "Föraren ska visa legitimation när föraren hämtar gods.",
        ),
        (
            "Konsulten ska tillfrågas innan [hans] uppdrag ändras.",
            "Konsulten ska tillfrågas innan konsultens uppdrag ändras.",
        ),
        (
            "Montören har egna verktyg. [Hans] bil ska vara märkt.",
            "Montören har egna verktyg. Montörens bil ska vara märkt.",
        ),
        ("Chefen ska ringa läkaren när [han] är klar.", "Chefen ska ringa läkaren när hen är klar."),
    ],
)
def test_the_noun_is_repeated_or_neutral(engine: Engine, marked: str, washed: str) -> None:
    assert rewrite(engine, "repeat-noun", marked) == washed
