from __future__ import annotations

import pytest

from tests.ruleset.reading import match_of
from washer.language.engine import Engine
from washer.ruleset.prescription import Prescription


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Taket ska vara av koppar.", "koppar"),
        ("Systemet skall bygga på mikrotjänster.", "mikrotjänster"),
        ("Tjänsten ska levereras som en molntjänst.", "molntjänst"),
        ("När larm utlöses ska vakten tillkallas via sms.", "sms"),
        ("Hyllplan: glas", "glas"),
        ("Leverantören ska se till att bilarna drivs med biogas.", "biogas"),
        ("Det ska finnas sensorer i varje rum.", "sensorer"),
        ("Bjälkarna utförs i limträ.", "limträ"),
        ("Filen ska lagras som textfil i en grafdatabas.", "grafdatabas"),
        ("Rocken ska vara av 80 % polyester.", "polyester"),
        ("Slangen ska vara av vävd polyester.", "polyester"),
        ("Dörrarna ska bytas mot skjutportar.", "skjutportar"),
        ("Det krävs elmotor.", "elmotor"),
        ("Elmotor är ett krav.", "Elmotor"),
        ("Endast fordon med elmotor accepteras.", "elmotor"),
        ("Leverantören ansvarar för att bilarna har elmotor.", "elmotor"),
        ("Kyla sker med ammoniak.", "ammoniak"),
        ("Gången ska ha beläggning av asfalt.", "asfalt"),
        ("Textilier sorteras med hjälp av kameror.", "kameror"),
        ("Skiva, laminat, 22 mm", "laminat"),
    ],
)
def test_the_how_is_prescribed(engine: Engine, text: str, words: str) -> None:
    assert Prescription.of(match_of(engine, text, words)).holds


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Entreprenören ska borra i betong.", "betong"),
        ("Om elmotor krävs ska leverantören säga till.", "elmotor"),
        ("Entreprenören ansvarar för rengöring av plast.", "plast"),
        ("Diskmedel, papper, tvål", "papper"),
        ("Brukaren ska få hjälp med sin surfplatta.", "surfplatta"),
        ("Om larmet har sensorer ska de kunna stängas av.", "sensorer"),
        ("Bilen ska drivas med biogas eller annat förnybart drivmedel.", "biogas"),
        ("Färgen ska inte innehålla epoxi.", "epoxi"),
        ("Matlådan ska gå att värma i mikrovågsugn.", "mikrovågsugn"),
        ("Leverantören ska ta hänsyn till att rummen har linoleum.", "linoleum"),
        ("Den gamla appen ska stängas.", "appen"),
        ("Leveransen ska omfatta tolv surfplattor.", "surfplattor"),
        ("Kopian ska tryckas på papper.", "papper"),
        ("Hållaren ska kunna fästas på betong.", "betong"),
    ],
)
def test_what_the_sentence_is_about_is_not_prescribed(engine: Engine, text: str, words: str) -> None:
    assert not Prescription.of(match_of(engine, text, words)).holds


def test_effort_may_stand_behind_other_words(engine: Engine) -> None:
    text = "Konsulten ska vara på plats minst 16 timmar per vecka."
    assert Prescription.of(match_of(engine, text, "minst 16 timmar")).is_effort
