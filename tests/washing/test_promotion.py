from __future__ import annotations

import pytest

from tests.washing.rewriting import propose, rewrite
from washer.language.engine import Engine

CLAUSES = [
    (
        "Leverantören ska tillhandahålla en app i [iOS] för att personalen ska kunna registrera avvikelser.",
        "Personalen ska kunna registrera avvikelser.",
    ),
    (
        "Dörrarna ska ha lås av märket [Assa] så att obehöriga inte kommer in i lokalen.",
        "Obehöriga ska inte komma in i lokalen.",
    ),
    (
        "Systemet ska bygga på [Oracle] så att handläggarna slipper logga in flera gånger.",
        "Handläggarna ska slippa logga in flera gånger.",
    ),
    (
        "Hissarna ska ha styrsystem från [Kone] så att väntetiden aldrig överstiger 30 sekunder.",
        "Väntetiden vid hissarna ska aldrig överstiga 30 sekunder.",
    ),
    (
        "Matvagnarna ska vara från [Burlodge] så att maten håller minst 60 °C vid servering och inte torkar.",
        "Maten ska hålla minst 60 °C vid servering och inte torka.",
    ),
    ("Tvålen ska vara av märket [Lux] för att personalen inte ska få eksem.", None),
    ("Personalen ska ha [tygskor] så att golvet inte repas.", "Golvet ska inte repas."),
    (
        "Västarna ska ha [kardborreband] för att väktaren snabbt ska ta av dem.",
        "Väktaren ska snabbt kunna ta av västarna.",
    ),
    (
        "Skåpen ska ha [gula] handtag för att vikarien ska hitta materialet.",
        "Vikarien ska kunna hitta materialet.",
    ),
    (
        "Tavlan ska vara av [emalj] så att läraren skriver utan att det syns i efterhand.",
        "Läraren ska kunna skriva utan att det syns i efterhand.",
    ),
    (
        "Schemat ska läggas i [Medvind] så att brukaren möter högst åtta vårdare på en vecka.",
        "Brukaren ska möta högst åtta vårdare på en vecka.",
    ),
    ("Kassan ska ha en [röd knapp] vilket gör att kassören snabbt kan larma.", "Kassören ska snabbt kunna larma."),
    ("Skyltarna ska vara [gula] för att synskadade lätt ska hitta.", "Synskadade ska lätt hitta."),
    ("Rummet ska ha en mikrofon från [Shure] så att det går att höra talaren.", "Det ska gå att höra talaren."),
    (
        "Webbplatsen ska byggas i [Drupal] så att redaktörerna själva kan publicera nyheter.",
        "Redaktörerna ska själva kunna publicera nyheter.",
    ),
    (
        "Systemet ska använda [blockkedja] för att säkerställa att ingen kan ändra i efterhand.",
        "Ingen ska kunna ändra i efterhand.",
    ),
    (
        "Bilen ska ha radio från [Icom] så att föraren, även den som kör ensam, kan nå växeln.",
        "Föraren, även den som kör ensam, ska kunna nå växeln.",
    ),
]
MORE = [
    (
        "Bilarna ska ha xenonljus från [Hella] för att man ska se vilt på 150 meter.",
        "Det ska gå att se vilt på 150 meter.",
    ),
    (
        "Stolarna ska vara klädda i tyg från [Kvadrat], för att klara 100 000 varv i slitagetest.",
        "Stolarna ska klara 100 000 varv i slitagetest.",
    ),
    (
        "Leverantören ska ha en support i [Zendesk] så att fel åtgärdas inom fyra timmar.",
        "Fel ska åtgärdas inom fyra timmar.",
    ),
    ("Systemet bör använda [Elasticsearch] så att sökresultat visas direkt.", "Sökresultat bör visas direkt."),
    (
        "Journalen ska föras i [Cosmic], som gör det möjligt för patienten att läsa den samma dag.",
        "Patienten ska kunna läsa journalen samma dag.",
    ),
    (
        "Maskinerna ska ha [Volvo CareTrack] för att beställaren i realtid ska kunna se var de befinner sig.",
        "Beställaren ska i realtid kunna se var maskinerna befinner sig.",
    ),
    (
        "Brukarna ska ha klockor från [Careium] för att de ska kunna kalla på hjälp.",
        "Brukarna ska kunna kalla på hjälp.",
    ),
    (
        "Skärmarna ska ha kabel från [Belkin] som ger personalen möjlighet att visa bild från egen dator.",
        "Personalen ska kunna visa bild från egen dator.",
    ),
    ("Personalen ska ha telefon ([iPhone]) för att kunna nås dygnet runt.", "Personalen ska kunna nås dygnet runt."),
]
CONDITIONS = [
    (
        "Vid strömavbrott ska systemet ha en UPS från [APC] så att driften fortsätter i minst 30 minuter.",
        "Vid strömavbrott ska driften fortsätta i minst 30 minuter.",
    ),
    (
        "Vid olycka ska fordonet ha [eCall] så att hjälp kan larmas automatiskt.",
        "Vid olycka ska hjälp kunna larmas automatiskt.",
    ),
    (
        "Utrustningen ska levereras med [Android] för att vårdpersonalen ska kunna dokumentera, även utan nät.",
        "Vårdpersonalen ska kunna dokumentera, även utan nät.",
    ),
]
PRONOUNS = [
    ("Fönstren ska vara av [trä] så att de inte behöver bytas på 40 år.", "Fönstren ska inte behöva bytas på 40 år."),
    ("Taket ska vara av [koppar] så att det håller i 100 år.", "Taket ska hålla i 100 år."),
    ("Brickorna ska vara av [melamin] så att personalen kan stapla dem.", "Personalen ska kunna stapla brickorna."),
    ("Bilarna ska ha batterier från [Bosch] så att de kan köra 400 km på en laddning.", None),
]
CARRIED = [
    (
        "Fläkten ska ha [ljudfälla] så att bullernivån inte överstiger 65 dB.",
        "Bullernivån från fläkten ska inte överstiga 65 dB.",
    ),
    (
        "Kylskåpen ska ha [Danfoss] så att temperaturen är högst 5 grader.",
        "Temperaturen i kylskåpen ska vara högst 5 grader.",
    ),
    (
        "Bussarna ska drivas med [biogas] för att minska utsläppen med 30 procent.",
        "Utsläppen från bussarna ska minska med 30 procent.",
    ),
    ("Leverantören ska leverera fläktar från [Östberg] så att bullernivån inte överstiger 65 dB.", None),
    (
        "Dörrautomatiken ska ha en [röd knapp] så att rullstolsburna kan öppna utan hjälp.",
        "Rullstolsburna ska kunna öppna dörren utan hjälp.",
    ),
    (
        "Grinden ska ha en motor från [BFT] så att föraren kan öppna från bilen.",
        "Föraren ska kunna öppna grinden från bilen.",
    ),
    (
        "Torktumlaren ska ha lucka från [Miele] så att ljudnivån vid arbetsplatsen är högst 55 dB.",
        "Ljudnivån från torktumlaren vid arbetsplatsen ska vara högst 55 dB.",
    ),
    ("Leverantören ska leverera portar från [BFT] så att föraren kan öppna från bilen.", None),
    (
        "Köket ska ha en ugn från [Rational] så att personalen kan laga 400 portioner.",
        "Personalen ska kunna laga 400 portioner i köket.",
    ),
]
POSSIBLE = [
    (
        "Köket ska ha en ugn från [Rational] som gör det möjligt för kocken att laga 90 portioner per timme.",
        "Kocken ska kunna laga 90 portioner per timme.",
    ),
    (
        "Systemet ska ha en modul i [Java] som möjliggör för handläggaren att skriva ut beslut.",
        "Handläggaren ska kunna skriva ut beslut.",
    ),
    (
        "Leverantören ska leverera en surfplatta från [Samsung] som gör det möjligt att läsa ritningar utomhus.",
        "Det ska vara möjligt att läsa ritningar utomhus.",
    ),
    (
        "Tvättstugan ska ha maskiner från [Miele] som gör det möjligt att tvätta vid 90 grader.",
        "Det ska vara möjligt att tvätta vid 90 grader i tvättstugan.",
    ),
    (
        "Väktaren ska arbeta med en lampa från [Fenix], vilket gör det möjligt att se 200 meter.",
        "Väktaren ska kunna se 200 meter.",
    ),
]
INFINITIVES = [
    (
        "Väktarna ska bära [Motorola] för att kunna nå ledningscentralen inom fem sekunder.",
        "Väktarna ska kunna nå ledningscentralen inom fem sekunder.",
    ),
    (
        "Ventilationen ska styras med [KNX] för att minska energianvändningen med 15 procent.",
        "Energianvändningen ska minska med 15 procent.",
    ),
    (
        "Leverantören ska installera sensorer från [Yanzi] för att kunna mäta luften.",
        "Det ska vara möjligt att mäta luften.",
    ),
]
LEADING = [
    (
        "För att personalen ska kunna arbeta hemifrån ska leverantören tillhandahålla [Citrix].",
        "Personalen ska kunna arbeta hemifrån.",
    ),
    (
        "För att kunna hantera 500 samtidiga användare ska systemet köras på [VMware].",
        "Systemet ska kunna hantera 500 samtidiga användare.",
    ),
    (
        "I syfte att korta vårdköerna med 20 procent ska mottagningen ha [tre läkare].",
        "Vårdköerna ska kortas med 20 procent.",
    ),
]
WISHES = [
    ("Personalen bör använda [iPad] för att brukaren ska kunna se sitt schema.", "Brukaren bör kunna se sitt schema.")
]


@pytest.mark.parametrize(
    ("marked", "washed"),
    [*CLAUSES, *MORE, *CONDITIONS, *PRONOUNS, *CARRIED, *POSSIBLE, *INFINITIVES, *LEADING, *WISHES],
)
def test_the_purpose_becomes_the_requirement(engine: Engine, marked: str, washed: str | None) -> None:
    assert rewrite(engine, "promote-need", marked) == washed


@pytest.mark.parametrize(
    "marked",
    [
        "Golvet ska vara av [linoleum] för att främja innovation.",
        "Lokalen ska ha möbler från [Kinnarps] för att höja kvaliteten.",
        "Leverantören ska ansvara för att [SAP] fungerar dygnet runt.",
        "Ytorna ska rengöras med [Vikan] för att inte repas.",
        "Kunden ska få en app från [Apple] så att saldot kan visas och fakturorna betalas.",
        "Leverantören ska visa intyg från [Microsoft] för att kunna lämna anbud.",
        "Systemet ska bygga på [Oracle].",
        "Bilen ska ha en bår från [Stryker], så att personalen inte behöver lyfta, och en hjärtstartare.",
        "Systemet ska byggas i [Java] och ha en svarstid på högst 2 sekunder så att användaren inte behöver vänta.",
        "Entreprenören ska använda däck från [Nokian] för att framkomligheten ska säkerställas.",
        "Systemet får inte bygga på [Oracle] så att kunden låses.",
        "Systemet ska visa bilder så att användaren kan köra [Photoshop].",
        "Systemet ska ha [Java] så att kunden kan betala; det ska även ha loggning.",
    ],
)
def test_what_is_no_plain_need_is_left(engine: Engine, marked: str) -> None:
    assert propose(engine, "promote-need", marked) is None


def test_the_old_solution_goes_into_the_remark(engine: Engine) -> None:
    marked = "För att personalen ska kunna arbeta hemifrån ska leverantören tillhandahålla [Citrix]."
    proposal = propose(engine, "promote-need", marked)
    assert proposal is not None
    assert proposal.remark == "Tidigare lösning i texten: Leverantören ska tillhandahålla Citrix."


def test_the_kept_words_are_not_touched(engine: Engine) -> None:
    marked = "Leverantören skall ha [Citrix] i syfte att personalen skall kunna arbeta hemifrån."
    proposal = propose(engine, "promote-need", marked)
    assert proposal is not None
    assert [(edit.replacement, edit.end - edit.start) for edit in proposal.edits] == [("", 41), ("P", 1)]
