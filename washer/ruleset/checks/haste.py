"""Times too short for their purpose: writing a tender, answering, taking over, starting, delivering a great deal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from washer.expressions import expression
from washer.language.model import Sentence
from washer.ruleset.checks.bidders import match_at
from washer.ruleset.likely import likely
from washer.ruleset.model import Match
from washer.ruleset.numbers import NUMBER, value_of

_DAYS = {"tim": 1 / 24, "min": 1 / 1440, "dyg": 1, "dag": 1, "vec": 7, "arb": 7 / 5, "var": 7 / 5, "kal": 1}
_UNIT = (
    r"(?P<unit>minuter|timm(?:e|ar)|dygn|dag(?:ar)?|dags|dagars|arbetsdag(?:ar)?|vardag(?:ar)?|kalenderdag(?:ar)?"
    r"|veckor|veckas?"
    r"|timmars)"
)
_ANCHOR = r"(?:\s+(?:efter|från|som)(?:\s+[^\s.,;:]+){1,3})?"
WHEN = expression(
    rf"(?i)(?P<span>(?:(?:inom|på|senast|högst|med|i|får\s+ta\s+högst)\s+)?(?:(?P<number>{NUMBER}"
    rf"|ett\s+par)\s+{_UNIT}(?![a-zåäö])(?:\s+varsel)?"
    r"|(?:redan\s+)?(?:dagen|morgonen|(?P<week>veckan))(?=\s+efter\s)|(?:redan\s+)?(?:samma"
    r"|nästa)\s+(?:arbets)?dag(?![a-zåäö])"
    rf"|(?:från\s+)?(?:första\s+dagen|dag\s+ett)(?![a-zåäö])){_ANCHOR})"
)


@dataclass(frozen=True, slots=True)
class Haste:
    """A kind of task that needs more than `days` calendar days: how a sentence tells of it, and what excuses it."""

    days: float
    about: re.Pattern[str]
    unless: re.Pattern[str]

    def found_in(self, sentence: Sentence) -> Iterator[Match]:
        """The times in a sentence of this kind that are too short."""
        text = sentence.text
        if not self.about.search(text) or self.unless.search(text):
            return
        for found in WHEN.finditer(text):
            if _days(found) <= self.days:
                yield match_at(sentence, *found.span("span"))


def hasty(kinds: tuple[Haste, ...], sentence: Sentence) -> Iterator[Match]:
    """The times in a sentence that are too short for one of the kinds."""
    about = set(likely(tuple(kind.about for kind in kinds), sentence.text))
    for kind in kinds:
        if kind.about in about:
            yield from kind.found_in(sentence)


def _days(found: re.Match[str]) -> float:
    """The time in calendar days; one where the text says "the next day"."""
    if found["number"]:
        number = value_of(found["number"]) or 2
        return number * _DAYS[found["unit"][:3].lower()]
    return 7 if found["week"] else 1


_URGENT = (
    r"akut|jour|felanmäl|felavhjälp|haver|larm|sjuk|frånvar|olyck|skada|snö|halk|inställelse|reservdel|livsmedel"
    r"|förbruknings"
    r"|support|ärende|incident|brukaren|kunder|patient|garanti|reklam|service(?:tekniker|ärende)|fakturor"
)
TENDERS = (
    Haste(
        12,
        expression(
            r"(?i)anbuds?(?:tid|frist|period|fönst)|ansöknings?(?:tid|frist)|svarstid\w*\s+för\s+(?:anbud|förnyad)"
            r"|anbudsinbjudan"
            r"|konkurrensutsättning|(?:anbud\w*|ansökan|ansökningar)\s+[^.;]{0,50}?(?:lämna|inkom|kommit\s+in"
            r"|komma\s+in|skicka|tas\s+emot|inne)"
            r"|(?:lämna|inkomma|komma\s+in|stänger?|sista\s+(?:dag|anbudsdag))[^.;]{0,40}?anbud|anbudet\s+(?:senast"
            r"|inom)|stänger\s+vi\s+för\s+anbud"
        ),
        expression(
            r"(?i)bund|giltig|öppnas|avtalsspärr|före|innan|överpröv|tilldel|prövning|återkall|komplett|begär|kallas"
            r"|fråg(?:a|or)\s+(?:ska|får)|bekräft"
            r"|(?:beställaren|kommunen|regionen|myndigheten|vi)\s+(?:svarar|meddelar|lämnar)|dagar\s+efter\s+anbud"
        ),
    ),
    Haste(
        1,
        expression(
            r"(?i)komplettering|förtydligande|följdfråg|offert|avrop\w*\s+(?:ska\s+)?besvaras"
            r"|svar\w*\s+på\s+(?:\w+\s+)?(?:avrop|fråga|förfråg)"
            r"|varuprov|prov(?:er)?(?:na)?\s+(?:på\s+\w+\s+)?ska\s+(?:lämnas|visas|skickas)|intyg"
            r"|referenser\w*\s+ska\s+lämnas|konsultprofil|demonstration|cv:?n?\s"
            r"|frågor\s+ska\s+besvaras\s+av\s+(?:anbudsgivar|leverantör)|anbudsgivare\s+som\s+(?:inte|ej)\s+svarar"
        ),
        expression(
            rf"(?i){_URGENT}|(?:beställaren|kommunen|regionen|myndigheten|vi)\s+(?:svarar|lämnar|besvarar)"
            rf"|en\s+(?:arbets)?dag\s+i|längd"
        ),
    ),
)
_GOODS = (
    r"(?:fordon|ambulans|bussar|lastbil|personbil|bilar|datorer|fönster|uniform|skrivbord|stolar|bord|möbler|kök"
    r"|maskiner|servrar|sängar|skåp"
    r"|hissar|instrument|utrustning)"
)
STARTS = (
    Haste(
        14,
        expression(
            r"(?i)(?:efter|från|och\s+med|som)\s+(?:[^\s.;]+\s+){0,3}?(?:avtal|kontrakt|signering|tilldelning"
            r"|underteckn|beslut)"
        ),
        expression(
            rf"(?i){_URGENT}|avtalsspärr|öppnas|överpröv|försäkring|säkerhet\s+ställ|tidplan|möte|kontakt(?:person|man)|\butses?\b"
            rf"|rapport|redovis|faktur|betal|plan(?:en)?(?![a-zåäö])"
            r"|bevis|intyg|begär|sekretess|skriftlig|underrätt|meddela|offentligg|handling|gäller|löper"
            r"|börjar\s+löpa|förläng|säg(?:as|a)\s+upp|pris|index|uppgift|lämna\w*\s+in"
            r"|återkoppl|kalla|tidigast|avrop|besked|återsän|mottagande|(?:beställaren|kommunen|regionen|myndigheten"
            r"|vi)\s+(?:lämnar|betalar)"
        ),
    ),
    Haste(
        14,
        expression(
            r"(?i)(?:överta\w*|ta\s+över|överlämning|införande\w*|implementering(?:en)?|migrering|driftsättning"
            r"|flytten|rekrytera|bemanna\s+samtliga)"
            r"(?=.*(?:klar|slutför|genomför|avslut|ta\s+över|överta|förbereda|bemanna|får\s+ta|varsel))"
        ),
        expression(
            rf"(?i){_URGENT}|ändring|uppdatering|rättning|patch|ticket|förslag|tidigast|(?:veckor|dagar)\s+före"
            rf"|enstaka|nyinflytt"
        ),
    ),
    Haste(
        2,
        expression(
            r"(?i)(?:påbörja|inled|startas?(?![a-zåäö])|byggstart|tillgänglig|infinna|på\s+plats|i\s+tjänst"
            r"|redo(?![a-zåäö])|rest(?![a-zåäö])|bemann|etablera|börja|vara\s+rest)"
            r"(?=.*(?:beställning|avrop|order|nästa\s+dag|samma\s+dag|dagen\s+efter))|(?:konsulter"
            r"|ersättare)\w*\s+[^.;]{0,40}?(?:på\s+plats|infinna|tillgänglig)"
        ),
        expression(
            rf"(?i){_URGENT}|leverans\w*\s+ska\s+(?:ske|finnas)|varor|möte|telefon|svar|utebl|förhinder|avbok|minuter"
        ),
    ),
    Haste(
        10,
        expression(
            rf"(?i)(?:lever|monter|driftsatt|uppackad|färdig|tillverk)(?=.*(?:inom|efter|på"
            rf"|från))(?=.*(?:specialtillverk|(?:samtliga|alla|{NUMBER})\s+(?:[a-zåäö]+\s+)?\w*{_GOODS}"
            r"|tillverkning\s+och\s+leverans|anläggningen\s+ska))|monterat\s+på\s"
        ),
        expression(rf"(?i){_URGENT}|prov|offert|tidigast"),
    ),
    Haste(
        14,
        expression(
            rf"(?i)(?:leverans|inköp|köp)\s+av\s+(?:{NUMBER}\s+)?\w*(?:bussar|ambulans|lastbil|brandbil"
            rf"|maskiner)"
        ),
        expression(rf"(?i){_URGENT}"),
    ),
    Haste(1, expression(r"(?i)full\s+(?:drift|produktion|bemanning)\s+från"), expression(r"(?i)tidigast")),
)
