"""References and vehicles demanded of a bidder beyond what the task needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from washer.expressions import expression
from washer.language.model import Sentence
from washer.ruleset.checks.bidders import FILL, SHALL, SUPPLIER
from washer.ruleset.facts import Check, Facts
from washer.ruleset.likely import likely
from washer.ruleset.model import Match
from washer.ruleset.numbers import NUMBER, mentions, value_of

MANY_REFERENCES = 4
MANY_VEHICLES = 20
_REFERENCE_YEARS = 3
_REFERENCE_YEARS_WORKS = 5

_LEAST = r"(?:minst|lägst|mer\s+än|över|åtminstone)"
_MOST = expression(r"(?i)(?:högst|max\.?|maximalt|upp\s+till|under|understiger)\s*$")


def _match(sentence: Sentence, start: int, end: int, **values: str) -> Match:
    return Match(sentence, sentence.start + start, sentence.start + end, values=values)


_STOP = r"(?:procent|poäng|år|månader|dagar|timmar|kronor|av|för|till|bilaga|punkt)"
_ADJECTIVES = rf"(?:(?!{_STOP}\s)(?:[a-zåäö]+,?|\([^)]*\))\s+){{0,3}}?"
_REFERENCES = (
    expression(
        rf"(?i)(?P<span>(?:{_LEAST}\s+)?(?P<number>{NUMBER})\s*(?:st\.?\s+|stycken\s+)?{_ADJECTIVES}\w*referens\w*)"
    ),
    expression(
        rf"(?i)(?P<span>\w*referens(?:er|uppdrag|projekt|objekt|kunder)?\w*\s*(?::|från|hos|avseende|på|för|om"
        rf"|ska\s+(?:lämnas|anges|redovisas)\s+från)\s*"
        rf"(?:{_LEAST}\s+)?(?P<number>{NUMBER})\s+{_ADJECTIVES}(?:\w*kund|\w*uppdrag|\w*projekt|\w*kommun|\w*region"
        rf"|\w*leverans|\w*objekt|\w*beställare|\w*sjukhus|\w*myndighet|organisation|företag)\w*)"
    ),
    expression(
        r"(?i)(?:utfört|genomfört|slutfört|levererat|installerat|byggt|projekterat|uppfört|haft|ritat|lett|infört"
        r"|drivit"
        r"|producerat|renoverat|utbildat|handlagt|dokumenterad\s+erfarenhet\s+av|erfarenhet\s+av|erfarenhet\s+från)\s+"
        rf"(?P<span>(?:{_LEAST}\s+)?(?P<number>{NUMBER})\s+{_ADJECTIVES}\w*(?:uppdrag|projekt|entreprenader"
        rf"|leveranser|installationer|byggprojekt|anläggningar|skolor|hallar|broar|hus|byggnader|system|införanden"
        rf"|utredningar|upphandlingar|boenden|ombyggnader|kampanjer|produktioner|utbildningar|kök))(?![a-zåäö])"
    ),
)
_CLIENTS = (
    r"(?:kommuner|kunder|regioner|landsting|myndigheter|sjukhus|beställare|bolag|skolor|förvaltningar|universitet"
    r"|högskolor"
    r"|organisationer|företag|fastighetsbolag|vårdgivare|vårdcentraler|äldreboenden|uppdragsgivare"
    r"|offentliga\s+aktörer)"
)
_DONE_FOR = expression(
    rf"(?i)\b(?:ha|har|haft)\s+(?:[a-zåäö]+\s+){{0,2}}?[a-zåäö]+(?:at|it|rt|tt|dt|ft|st|mt|nt|lt|kt|pt)\s+"
    rf"(?:(?!{_STOP}\s)[a-zåäöA-ZÅÄÖ-]+\s+){{0,4}}?(?:(?:åt|till|hos|för|med|i)\s+)?(?P<span>{_LEAST}\s+"
    rf"(?P<number>{NUMBER})\s+(?:(?:olika|svenska|större|andra|offentliga|statliga|privata|jämförbara|liknande)\s+)*"
    rf"{_CLIENTS})(?![a-zåäö])"
)
_CUSTOMERS = expression(
    rf"(?i)(?:uppdrag|leveranser|tjänster|projekt|avtal|i\s+drift|infört|använts?)\s+(?:åt|till|hos|för|med|av"
    rf"|i)\s+(?P<span>{_LEAST}\s+"
    rf"(?P<number>{NUMBER})\s+{_ADJECTIVES}(?:kommuner|kunder|regioner|myndigheter|sjukhus|beställare"
    rf"|bolag))(?![a-zåäö])"
)
_FINISHED = (
    expression(
        rf"(?i)(?P<span>{_LEAST}\s+(?P<number>{NUMBER})\s+(?:(?:olika|liknande|större|egna)\s+)?(?:genomförda"
        rf"|utförda|avslutade|slutförda|färdigställda|fullgjorda"
        r"|levererade|nöjda|motsvarande|jämförbara)\s+[a-zåäö]+)"
    ),
    expression(
        rf"(?i)(?P<span>(?:antal(?:et)?\s+)?\w*referens\w*\s*(?::|{SHALL}\s+vara"
        rf"|är)\s*(?:{_LEAST}\s+)?(?P<number>{NUMBER}))(?=\s*(?:[.,;]|$|st|[a-zåäö]{{4}}))(?!\s*(?:år|poäng))"
    ),
    expression(rf"(?i)(?P<span>{_LEAST}\s+(?P<number>{NUMBER})\s+av\s+\w*referens\w*)"),
    expression(
        rf"(?i){SHALL}\s+{FILL}{{0,3}}?ha\s+(?:byggt|ritat|lett|levererat|installerat|utfört|renoverat|infört"
        rf"|projekterat)\s+(?P<span>{_LEAST}\s+(?P<number>{NUMBER})\s+(?:[a-zåäö]+\s+){{0,2}}?[a-zåäö]+(?:ar|er|or"
        rf"|hus|tak|kök|objekt))(?![a-zåäö])"
    ),
)
_NOT_A_DEMAND = expression(r"(?i)\b(?:skala|betyg|poängskala|svarar\s+på|bilaga\s+\d|rad\s+\d)")


def many_references(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Four references or more, or as many finished assignments."""
    text = sentence.text
    if not mentions(
        text,
        "referens",
        "ha ",
        "har ",
        "haft",
        "uppdrag",
        "leverans",
        "projekt",
        "avtal",
        "tjänster",
        "drift",
        "kunder",
        "genomför",
        "utför",
    ):
        return
    seen = -1
    for pattern in likely((*_REFERENCES, _CUSTOMERS, _DONE_FOR, *_FINISHED), text):
        for found in pattern.finditer(text):
            start, end = found.span("span")
            if value_of(found["number"]) < MANY_REFERENCES or value_of(found["number"]) > 100:
                continue
            if start != seen and not _MOST.search(text[:start]) and not _NOT_A_DEMAND.search(text):
                seen = start
                yield _match(sentence, start, end, number=found["number"])


_LATEST = expression(
    rf"(?i)(?P<span>(?:(?:under|inom|från|för|i)?\s*(?:de|dom)?\s*senaste|äldre\s+än)\s+(?P<number>{NUMBER})\s+"
    r"(?:åren|år|kalenderåren|räkenskapsåren|verksamhetsåren)(?![a-zåäö]))"
)
_PAST_WORK = expression(
    r"(?i)referens|\buppdrag|utfört|utförda|levererat|levererade|genomfört|genomförda|erfarenhet|anlitat|avslutade"
)
_WORKS = expression(
    r"(?i)entreprenad|entreprenör|\w*bygg|anläggning|renover|rivning|asfalt|\btak|stambyte|mark(?:arbete|entre)|måler"
    r"|betong|schakt|ombyggn|väg(?:arbete|byggn|objekt)|gatuarbete|gatu|beläggning|\bva[- ]|ledningsarbet"
    r"|ledningsnät|fjärrvärme"
    r"|\bbro(?:n|ar|arna|arbet\w*|bygg\w*)?\b|tunnel|järnväg|\bspår|(?:el|rör|vvs|värme|ventilations|sprinkler"
    r"|hiss)-?\s?(?:install|arbet|montag)"
    r"|installation(?:er|en)?\s+i\s+(?:\w+\s+)?\w*(?:byggnad|fastighet|hus|skol|bostäd)|vvs|ventilationsarbet"
    r"|plåtarbet|fasad|golvläggning|grundläggning|sprängning|dränering|plattsättning|mureri"
    r"|husbygg|nybyggn|tillbyggn|sanering|lekplats|konstgräs|utemiljö"
)
_FAMILIAR = expression(r"(?i)\bomsätt|olyck|statistik|frånvaro|elever|belastningsregist|dömts|brott|utbetal|volym")


def old_references(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """References further back than three years, or five for building works (LOU 15 kap. 11 §)."""
    text = sentence.text
    if not mentions(text, "senaste", "äldre än"):
        return
    if not _PAST_WORK.search(text) or _FAMILIAR.search(text):
        return
    around = " ".join((*sentence.block.headings, text))
    limit = _REFERENCE_YEARS_WORKS if _WORKS.search(around) else _REFERENCE_YEARS
    for found in _LATEST.finditer(text):
        if value_of(found["number"]) > limit:
            start, end = found.span("span")
            start += len(found["span"]) - len(found["span"].lstrip())
            yield _match(sentence, start, end, number=found["number"], limit=str(limit))


_FLEET = expression(
    rf"(?i)(?:{SUPPLIER}).{{0,90}}?\b(?:disponera\w*|förfoga\w*\s+över|äga|äger|ha"
    rf"|inneha)\s+(?:tillgång\s+till\s+)?(?P<span>(?:{_LEAST}\s+)(?P<number>{NUMBER})\s+"
    r"(?:[a-zåäö]+\s+){0,2}?\w*(?:fordon|bussar|bilar|lastbilar|maskiner|kranar|vagnar|båtar|släp|plogar"
    r"|taxibilar))(?![a-zåäö])"
)
_ALTHOUGH = expression(r"(?i)\b(?:trots\s+att|oaktat|fast(?:än)?|även\s+om|oavsett)\b")


def fleet_size(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """More vehicles or machines than the task can need."""
    text = sentence.text
    if not (mentions(text, "fordon", "buss", "bil", "maskin", "kran", "vagn", "båt", "släp", "plog")):
        return
    for found in _FLEET.finditer(text):
        if value_of(found["number"]) >= MANY_VEHICLES or _ALTHOUGH.search(text):
            yield _match(sentence, *found.span("span"), number=found["number"])


CHECKS: Mapping[str, Check] = {
    "many-references": many_references,
    "old-references": old_references,
    "fleet-size": fleet_size,
}
