"""Sentence splitting by rule; `|` marks where a sentence ends."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from washer.language.segmentation import sentence_bounds

ABBREVIATIONS = [
    "Leverantören ska leverera t.ex. Microsoft 365.|Nästa mening kommer här.",
    "Detta gäller bl.a. Stockholm och s.k. Premiumkunder.",
    "Det är kommunen som huset ligger i.|Hyran ingår.",
    "Detta gäller bl. a. Stockholm och t. ex. Malmö.",
    "Dvs. Leverantören ansvarar för transporten.",
    "Papper, pennor m.m.|Leverantören ska lagra dem.",
    "Papper, pennor m.m. ska finnas i lager.",
    "Papper m. m.|Leverantören lagrar det.",
    "Skruv, spik e.d.|Leverantören väljer fästdon.",
    "Vatten och el.|Leverantören ansluter dem.",
    "Leverantören resp. Beställaren undertecknar avtalet.",
    "Max. 5 personer får vistas i lokalen.",
    "Vikt min. 30 kg.|Höjd max. 20 cm.",
    "Leverans inom 30 min.|Leverantören bekräftar.",
    "Tel. 08-123 45 67.|E-post skickas till registrator.",
    "Ca 30 st. stolar ska levereras.",
    "Priset avser 30 st.|Leverantören fakturerar dem.",
    "Arbetet utförs på St. Görans sjukhus.",
    "Kostnaden är ca. 100 kr.|Moms tillkommer.",
    "Art.nr 123.45 gäller.|Art.nr. 55 gäller inte.",
    "Avtalet löper t.o.m. den 31 dec. 2025.|Därefter upphör det.",
    "Priset gäller inkl. Frakt och exkl. Moms.",
    "Väggen är 100 mm.|Taket är 200 mm.",
    "Spänningen är 230 V.|Strömmen är 10 A.",
]
NUMBERS = [
    "Enligt 9 kap. 6 § LOU gäller detta.|Se även 4 kap. 1 §.",
    "Leverans sker kl. 08.00 varje dag.|Kl. 17.00 stängs porten.",
    "Certifierad enligt SS-EN ISO 9001:2015.|Intyg bifogas.",
    "Förordning (EU) nr 1169/2011 gäller.",
    "Temperaturen är 3.5 grader.|Den mäts varje dag.",
    "Priset gäller fr.o.m. 2025-01-01.|Index används inte.",
    "Versionen är 2.0.|Den gäller tills vidare.",
    "Vite är 5 000 kr.|Vitet faktureras.",
    "Vite är 5 000 kr. per dag.",
    "Det kostar 30 %.|5 enheter ingår.",
    "Systemet är från 2024.|10 personer använder det.",
    "Avtalstiden är 2 år.|Option 1 + 1 år.",
    "Se punkt 3.|Leverantören svarar för frakten.",
]
NAMES = [
    "Systemet ska byggas i .NET eller likvärdigt.|.NET Core godtas.",
    "Gränssnittet byggs i Node.js eller likvärdigt.",
    "Kontakta A. B. Andersson i receptionen.",
    "Se bilaga B.|Leverantören anger pris.",
    "Golvet är av klass C.|Det är halkfritt.",
    "Frågor ställs till namn.efternamn@exempel.se.|Svar lämnas inom 3 dagar.",
    "Se www.exempel.se/krav.|Där finns mallar.",
    "Avtalet sluts med Exempel AB.|Det gäller i två år.",
    "Storlek XL.|Färg blå.",
]
FRAGMENTS = [
    "Kakel: Fabrik Modell, vitt, 100 x 100 mm",
    "Mått: 10 x 20 cm; Höjd: 3 m; Vikt: 2 kg",
    "Krav på svarstider",
    "Utbildning, support, drift (inkl. jour)",
    "Ja/Nej",
]
QUOTES = [
    "Det ska vara ”rent”.|”Rent” betyder fritt från damm.",
    "Hon sade: ”Det är klart.”|Sedan gick hon.",
    "Hur gör ni?|Beskriv!|Bifoga intyg.",
    "”Hur gör ni?” frågade kommunen.",
    "Leveransen (se avsnitt 3. Punkt 4 gäller inte) ska ske i tid.",
    "Varan levereras.|(Se bilaga 2.)|Leverantören betalar frakten.",
    "Vad är detta …?|Ingen vet.",
]
LINES = [
    "Första raden\n|Andra raden",
    "Leverantören ska\nleverera varor i tid.",
    "Rad som slutar.\n|ny rad med liten bokstav",
]


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_bounds(text)]


@pytest.mark.parametrize("marked", ABBREVIATIONS + NUMBERS + NAMES + FRAGMENTS + QUOTES)
def test_running_text(marked: str) -> None:
    parts = marked.split("|")
    assert sentences(" ".join(parts)) == parts


@pytest.mark.parametrize("marked", LINES)
def test_hard_line_breaks(marked: str) -> None:
    assert sentences(marked.replace("|", "")) == [part.strip() for part in marked.split("|")]


def test_list_markers_after_a_line_break_stand_outside_the_sentences() -> None:
    text = "Systemet ska:\n- kunna läsa filer\n- kunna skriva filer\n1) starta snabbt"
    assert sentences(text) == ["Systemet ska:", "kunna läsa filer", "kunna skriva filer", "starta snabbt"]


def test_nothing_in_blank_text() -> None:
    assert sentence_bounds("") == ()
    assert sentence_bounds(" \n\t ") == ()


@given(st.text(alphabet="aAåÖ1. :;!?()”»\n\t-–§m", max_size=60))
def test_bounds_are_ordered_apart_and_trimmed(text: str) -> None:
    before = 0
    for start, end in sentence_bounds(text):
        assert before <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        before = end


@given(st.text(alphabet="aAåÖ1. :;!?()”»\n\t§m", max_size=60))
def test_no_word_is_lost(text: str) -> None:
    assume(not re.search(r"(?:\d[.)]|[a-zåäö]\))\s", text))  # what reads as a list marker stands outside
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())
