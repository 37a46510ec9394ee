"""What is demanded of a bidder: years, references and vehicles beyond what the task needs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from washer.language.model import Sentence
from washer.ruleset.checks.bidders import SUPPLIER
from washer.ruleset.facts import Check, Facts
from washer.ruleset.model import Match
from washer.ruleset.numbers import NUMBER, mentions, value_of

MANY_YEARS = 5
MANY_REFERENCES = 4
MANY_VEHICLES = 20
_REFERENCE_YEARS = 3
_REFERENCE_YEARS_WORKS = 5

_LEAST = r"(?:minst|lägst|mer\s+än|över|åtminstone)"
_MOST = re.compile(r"(?i)(?:högst|max\.?|maximalt|upp\s+till|under|understiger)\s*$")
_WORDS = r"(?:[\wåäöÅÄÖ/&-]+,?\s+)"
_YEARS = rf"(?P<number>{NUMBER})\s*(?:-|–|\+)?\s*år(?:s|en)?(?![a-zåäö])"
_EXPERIENCE = r"(?:\w*erfarenhet\w*|\w*vana(?![a-zåäö])|\w*praktik(?![a-zåäö])|branschkunskap\w*)"
_YEARS_OF = (
    re.compile(rf"(?i)(?P<span>(?:{_LEAST}\s+)?{_YEARS}\s+(?:{_WORDS}{{0,4}}?){_EXPERIENCE})"),
    re.compile(rf"(?i)(?P<span>{_EXPERIENCE}(?:[^.;\d]{{0,70}}?\s|\s*[:(–-]\s*){_LEAST}\s+{_YEARS})"),
    re.compile(rf"(?i)(?P<span>{_EXPERIENCE}\s*(?:[:(–-]|om|på|i)\s*{_YEARS})"),
    re.compile(
        r"(?i)(?:arbetat|verkat|tjänstgjort|varit|bedrivit|funnits|bedrivits|existerat|drivit|innehaft|haft|jobbat|verksamt?|verksamma|etablera(?:d|t|de))"
        rf"(?:[^.;\d]{{0,60}}?\s)(?P<span>(?:(?:i|under|sedan)\s+(?:{_LEAST}\s+)?|{_LEAST}\s+){_YEARS})"
    ),
    re.compile(
        rf"(?i)(?P<span>{_LEAST}\s+{_YEARS}\s+(?:som\s+\w+|i\s+(?:yrket|branschen|rollen)|inom\s+(?:yrket|branschen)))"
    ),
)
_NOT_EXPERIENCE = re.compile(r"(?i)\b(?:garanti|gammal|gamla|avtalstid|förläng|sparas|bevaras|livslängd|gallra)\w*")
_OR_TRAINING = re.compile(r"(?i)(?:utbildning|examen|certifi|behörighet|kompetens)[^.;]{0,60}\beller\s+(?:med\s+)?$")


def _match(sentence: Sentence, start: int, end: int, **values: str) -> Match:
    return Match(sentence, sentence.start + start, sentence.start + end, values=values)


def years_of_experience(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Five years of experience or more, in digits or words."""
    text = sentence.text
    if not (mentions(text, "år") and mentions(text, *_SEASONED, *_SPENT, "etablera", "som ", "yrket", "branschen")):
        return
    for pattern in _YEARS_OF:
        for found in pattern.finditer(text):
            start, end = found.span("span")
            if value_of(found["number"]) < MANY_YEARS or "senaste" in found["span"].lower():
                continue
            before = text[:start]
            if _MOST.search(before) or _OR_TRAINING.search(before) or _NOT_EXPERIENCE.search(found["span"]):
                continue
            yield _match(sentence, start, end, number=found["number"])


_CUSTOMER = (
    r"(?:kommun(?:er)?\s+med\s+(?:fler|minst|mer|över)|universitetssjukhus|länssjukhus|akutsjukhus"
    r"|(?:svenska?\s+)?(?:statliga?\s+)?"
    r"(?:kommun(?:er|al\w*)?|region(?:er)?|landsting|myndighet(?:er)?|muse(?:um|er)|högskol(?:a|or)|universitet"
    r"|kriminalvård\w*"
    r"|sjukhus|domstol(?:ar)?|kyrk(?:a|or)|slott|flygplats(?:er)?|hamn(?:ar)?))(?![a-zåäö])"
)
_NARROW_CUSTOMER = re.compile(
    rf"(?i)(?P<span>(?:{_LEAST}\s+)?(?P<number>{NUMBER})\s*års?\s+(?:{_WORDS}{{0,3}}?){_EXPERIENCE}\s+(?:av|från"
    rf"|med)\s+"
    rf"(?:{_WORDS}{{0,4}}?)(?:uppdrag|arbete\w*|leverans\w*|projekt|tjänster|städning|drift)\s+(?:åt|hos|för|till"
    rf"|från)\s+(?:en\s+|ett\s+)?{_CUSTOMER})"
)
_IN_SECTOR = re.compile(
    rf"(?i){NUMBER}\s*års?\s+(?:{_WORDS}{{0,3}}?){_EXPERIENCE}\s+(?:{_WORDS}{{1,14}}?)"
    r"(?P<span>(?:inom|från|i)\s+(?:offentlig|statlig|kommunal|regional|svensk)\s+(?:sektor|verksamhet|förvaltning|myndighet))"
)
_REFERENCE_FROM = re.compile(
    rf"(?i)(?P<span>(?:{_LEAST}\s+)?(?P<number>{NUMBER})\s+(?:{_WORDS}{{0,2}}?)\w*referens\w*\s+(?:{_WORDS}{{0,3}}?)(?:från|hos|åt)\s+"
    rf"(?:(?:en|ett)\s+)?(?:(?:annan|annat|svensk|svenskt|svenska|större|statlig|statligt|statliga|offentlig)\s+){{0,2}}"
    rf"(?:{_CUSTOMER}\s+med\s+(?:minst|fler\s+än|mer\s+än|över)\s+{NUMBER}\s+\w+|universitetssjukhus|länssjukhus"
    r"|akutsjukhus|kriminalvård\w*|domstol(?:ar)?|högskol(?:a|or)|universitet|muse(?:um|er)|flygplats(?:er)?|slott)(?![a-zåäö]))"
)
_PRODUCT = (
    r"(?:(?:verksamhets|journal|ärende|ekonomi|lärande|affärs|planerings|bokförings|bokningskassa|kassa|hr-|löne)?"
    r"(?:systemet|systemen|programmet|plattformen|verktyget|programvaran)\s+)"
    r"(?P<product>[A-ZÅÄÖ][A-Za-zÅÄÖåäö]*[\w.+-]*(?:\s+[A-Z0-9][\w.+-]*)?)"
)
_NARROW_PRODUCT = re.compile(
    rf"(?P<span>(?:(?i:{_LEAST})\s+)?(?P<number>{NUMBER})\s*års?\s+(?:{_WORDS}{{0,3}}?)(?i:{_EXPERIENCE})\s+(?:av"
    rf"|från|med|i|inom)\s+"
    r"(?:(?:att\s+)?(?:arbet\w+|drift|förvaltning|konfigur\w+|utveckl\w+|programmer\w+|administr\w+|implement\w+"
    r"|handläggning)\s+(?:av|med|i|på)\s+)?"
    r"(?:systemet\s+|programmet\s+"
    r"|verksamhetssystemet\s+)?(?P<product>[A-ZÅÄÖ][A-Za-zÅÄÖåäö]*[a-zåäö][\w.+-]*(?:\s+[A-Z0-9][\w.+-]*)?))"
)
_WORKED_IN = (
    re.compile(
        rf"(?P<span>(?i:i\s+|under\s+)?(?i:{_LEAST}\s+)(?P<number>{NUMBER})\s*års?\s+(?:med|i|på)\s+{_PRODUCT})"
    ),
    re.compile(
        rf"(?P<span>(?:med|i|på)\s+{_PRODUCT}\s+(?i:i|under)\s+(?i:{_LEAST}\s+)?(?P<number>{NUMBER})\s*år)(?![a-zåäö])"
    ),
)
_COMMON_NAMES = frozenset(
    [
        "Java",
        "Python",
        "Scrum",
        "Linux",
        "Unix",
        "Sverige",
        "Norden",
        "Europa",
        "Excel",
        "Windows",
        "Javascript",
        "JavaScript",
        "Typescript",
        "TypeScript",
        "Agile",
        "Lean",
        "Kanban",
        "Bygg",
        "Mark",
        "Svenska",
        "Engelska",
        "Komponent",
        "Angular",
        "React",
        "Docker",
        "Kubernetes",
        "Git",
        "Revit",
        "Autocad",
        "AutoCAD",
        "Internet",
    ]
)


def narrow_experience(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Years of experience, however few, that must come from one kind of customer or one product."""
    text = sentence.text
    if mentions(text, *_SPENT):
        for pattern in _WORKED_IN:
            for found in pattern.finditer(text):
                yield _match(sentence, *found.span("span"), number=found["number"])
    if not (mentions(text, *_SEASONED)):
        return
    for found in _IN_SECTOR.finditer(text):
        yield _match(sentence, *found.span("span"))
    for found in (*_NARROW_CUSTOMER.finditer(text), *_REFERENCE_FROM.finditer(text)):
        yield _match(sentence, *found.span("span"), number=found["number"])
    for found in _NARROW_PRODUCT.finditer(text):
        if found["product"].split()[0].rstrip(".") not in _COMMON_NAMES:
            yield _match(sentence, *found.span("span"), number=found["number"])


_SEASONED = ("erfarenhet", "vana", "praktik", "kunskap", "referens")
_SPENT = (
    "arbetat",
    "verka",
    "verksam",
    "tjänstg",
    "varit",
    "bedriv",
    "funnits",
    "exister",
    "drivit",
    "innehaft",
    "jobbat",
    "använt",
    "utvecklat",
    "administrerat",
    "programmerat",
    "konfigurerat",
)
_STOP = r"(?:procent|poäng|år|månader|dagar|timmar|kronor|av|för|till|bilaga|punkt)"
_ADJECTIVES = rf"(?:(?!{_STOP}\s)(?:[a-zåäö]+,?|\([^)]*\))\s+){{0,3}}?"
_REFERENCES = (
    re.compile(
        rf"(?i)(?P<span>(?:{_LEAST}\s+)?(?P<number>{NUMBER})\s*(?:st\.?\s+|stycken\s+)?{_ADJECTIVES}\w*referens\w*)"
    ),
    re.compile(
        rf"(?i)(?P<span>\w*referens(?:er|uppdrag|projekt|objekt|kunder)?\w*\s*(?::|från|hos|avseende|på|för|om"
        rf"|ska\s+(?:lämnas|anges|redovisas)\s+från)\s*"
        rf"(?:{_LEAST}\s+)?(?P<number>{NUMBER})\s+{_ADJECTIVES}(?:\w*kund|\w*uppdrag|\w*projekt|\w*kommun|\w*region"
        rf"|\w*leverans|\w*objekt|\w*beställare|\w*sjukhus|\w*myndighet|organisation|företag)\w*)"
    ),
    re.compile(
        r"(?i)(?:utfört|genomfört|slutfört|levererat|installerat|byggt|projekterat|uppfört|haft|ritat|lett|infört|drivit"
        r"|producerat|renoverat|utbildat|handlagt|dokumenterad\s+erfarenhet\s+av|erfarenhet\s+av|erfarenhet\s+från)\s+"
        rf"(?P<span>(?:{_LEAST}\s+)?(?P<number>{NUMBER})\s+{_ADJECTIVES}\w*(?:uppdrag|projekt|entreprenader"
        rf"|leveranser|installationer|byggprojekt|anläggningar|skolor|hallar|broar|hus|byggnader|system|införanden"
        rf"|utredningar|upphandlingar|boenden|ombyggnader|kampanjer|produktioner|utbildningar|kök))(?![a-zåäö])"
    ),
)
_CLIENTS = (
    r"(?:kommuner|kunder|regioner|landsting|myndigheter|sjukhus|beställare|bolag|skolor|förvaltningar|universitet|högskolor"
    r"|organisationer|företag|fastighetsbolag|vårdgivare|vårdcentraler|äldreboenden|uppdragsgivare|offentliga\s+aktörer)"
)
_DONE_FOR = re.compile(
    rf"(?i)\b(?:ha|har|haft)\s+(?:[a-zåäö]+\s+){{0,2}}?[a-zåäö]+(?:at|it|rt|tt|dt|ft|st|mt|nt|lt|kt|pt)\s+"
    rf"(?:(?!{_STOP}\s)[a-zåäöA-ZÅÄÖ-]+\s+){{0,4}}?(?:(?:åt|till|hos|för|med|i)\s+)?(?P<span>{_LEAST}\s+"
    rf"(?P<number>{NUMBER})\s+(?:(?:olika|svenska|större|andra|offentliga|statliga|privata|jämförbara|liknande)\s+)*"
    rf"{_CLIENTS})(?![a-zåäö])"
)
_CUSTOMERS = re.compile(
    rf"(?i)(?:uppdrag|leveranser|tjänster|projekt|avtal|i\s+drift|infört|använts?)\s+(?:åt|till|hos|för|med|av|i)\s+(?P<span>{_LEAST}\s+"
    rf"(?P<number>{NUMBER})\s+{_ADJECTIVES}(?:kommuner|kunder|regioner|myndigheter|sjukhus|beställare|bolag))(?![a-zåäö])"
)
_NOT_A_DEMAND = re.compile(r"(?i)\b(?:skala|betyg|poängskala|svarar\s+på|bilaga\s+\d|rad\s+\d)")


def many_references(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Four references or more, or as many finished assignments."""
    text = sentence.text
    if not mentions(
        text, "referens", "ha ", "har ", "haft", "uppdrag", "leverans", "projekt", "avtal", "tjänster", "drift"
    ):
        return
    seen = -1
    for pattern in (*_REFERENCES, _CUSTOMERS, _DONE_FOR):
        for found in pattern.finditer(text):
            start, end = found.span("span")
            if value_of(found["number"]) < MANY_REFERENCES or value_of(found["number"]) > 100:
                continue
            if start != seen and not _MOST.search(text[:start]) and not _NOT_A_DEMAND.search(text):
                seen = start
                yield _match(sentence, start, end, number=found["number"])


_LATEST = re.compile(
    rf"(?i)(?P<span>(?:(?:under|inom|från|för|i)?\s*(?:de|dom)?\s*senaste|äldre\s+än)\s+(?P<number>{NUMBER})\s+"
    r"(?:åren|år|kalenderåren|räkenskapsåren|verksamhetsåren)(?![a-zåäö]))"
)
_PAST_WORK = re.compile(
    r"(?i)referens|\buppdrag|utfört|utförda|levererat|levererade|genomfört|genomförda|erfarenhet|anlitat|avslutade"
)
_WORKS = re.compile(
    r"(?i)entreprenad|entreprenör|\w*bygg|anläggning|renover|rivning|asfalt|\btak|stambyte|mark(?:arbete|entre)|måler"
    r"|betong|schakt|ombyggn|väg(?:arbete|byggn|objekt)|gatuarbete|gatu|beläggning|\bva[- ]|ledningsarbet"
    r"|ledningsnät|fjärrvärme"
    r"|\bbro(?:n|ar|arna|arbet\w*|bygg\w*)?\b|tunnel|järnväg|\bspår|(?:el|rör|vvs|värme|ventilations|sprinkler|hiss)-?\s?(?:install|arbet|montag)"
    r"|installation(?:er|en)?\s+i\s+(?:\w+\s+)?\w*(?:byggnad|fastighet|hus|skol|bostäd)|vvs|ventilationsarbet|plåtarbet|fasad|golvläggning|grundläggning|sprängning|dränering|plattsättning|mureri"
    r"|husbygg|nybyggn|tillbyggn|sanering|lekplats|konstgräs|utemiljö"
)
_FAMILIAR = re.compile(r"(?i)\bomsätt|olyck|statistik|frånvaro|elever|belastningsregist|dömts|brott|utbetal|volym")


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


_FLEET = re.compile(
    rf"(?i)(?:{SUPPLIER}).{{0,90}}?\b(?:disponera\w*|förfoga\w*\s+över|äga|äger|ha"
    rf"|inneha)\s+(?:tillgång\s+till\s+)?(?P<span>(?:{_LEAST}\s+)(?P<number>{NUMBER})\s+"
    r"(?:[a-zåäö]+\s+){0,2}?\w*(?:fordon|bussar|bilar|lastbilar|maskiner|kranar|vagnar|båtar|släp|plogar"
    r"|taxibilar))(?![a-zåäö])"
)
_ALTHOUGH = re.compile(r"(?i)\b(?:trots\s+att|oaktat|fast(?:än)?|även\s+om|oavsett)\b")


def fleet_size(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """More vehicles or machines than the task can need."""
    text = sentence.text
    if not (mentions(text, "fordon", "buss", "bil", "maskin", "kran", "vagn", "båt", "släp", "plog")):
        return
    for found in _FLEET.finditer(text):
        if value_of(found["number"]) >= MANY_VEHICLES or _ALTHOUGH.search(text):
            yield _match(sentence, *found.span("span"), number=found["number"])


CHECKS: Mapping[str, Check] = {
    "years-of-experience": years_of_experience,
    "narrow-experience": narrow_experience,
    "many-references": many_references,
    "old-references": old_references,
    "fleet-size": fleet_size,
}
