"""Experience demanded of a bidder or its people: many years, one kind of customer or product, this very buyer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from washer.expressions import expression
from washer.language.model import Sentence
from washer.ruleset.checks.bidders import FAVOURED, FILL, NOT_TAKEN, ONLY, SHALL, demands, match_at, spans_of
from washer.ruleset.facts import Check, Facts
from washer.ruleset.likely import likely
from washer.ruleset.model import Match
from washer.ruleset.numbers import NUMBER, mentions, value_of

MANY_YEARS = 5

_LEAST = r"(?:minst|lägst|mer\s+än|över|åtminstone)"
_MOST = expression(r"(?i)(?:högst|max\.?|maximalt|upp\s+till|under|understiger)\s*$")
_WORDS = r"(?:[\wåäöÅÄÖ/&-]+,?\s+)"
_YEARS = (
    rf"(?P<number>{NUMBER})\s*(?:-|–|\+)?\s*(?:år(?:s|en)?|säsonger|verksamhetsår|decenni(?:er|um|ums|ers))(?![a-zåäö])"
)
_EXPERIENCE = r"(?:\w*erfarenhet\w*|\w*vana(?![a-zåäö])|\w*praktik(?![a-zåäö])|branschkunskap\w*)"
_DONE = r"[a-zåäö]{2,}(?:at|it|tt|gt|kt|jt|vt|dt|rt|lt|nt|st|ft)"
_YEARS_OF = (
    expression(rf"(?i)(?P<span>(?:{_LEAST}\s+)?{_YEARS}\s+(?:{_WORDS}{{0,4}}?){_EXPERIENCE})"),
    expression(rf"(?i)(?P<span>{_EXPERIENCE}(?:[^.;\d]{{0,70}}?\s|\s*[:(–-]\s*){_LEAST}\s+{_YEARS})"),
    expression(rf"(?i)(?P<span>{_EXPERIENCE}\s*(?:[:(–-]|om|på|i)\s*{_YEARS})"),
    expression(
        r"(?i)(?:arbetat|verkat|tjänstgjort|varit|bedrivit|funnits|bedrivits|existerat|drivit|innehaft|haft|jobbat"
        r"|verksamt?|verksamma|etablera(?:d|t|de))"
        rf"(?:[^.;\d]{{0,60}}?\s)(?P<span>(?:(?:i|under|sedan)\s+(?:{_LEAST}\s+)?|{_LEAST}\s+){_YEARS})"
    ),
    expression(
        rf"(?i)(?P<span>{_LEAST}\s+{_YEARS}\s+(?:som\s+\w+|i\s+(?:yrket|branschen|rollen)|inom\s+(?:yrket|branschen)))"
    ),
    expression(
        rf"(?i)(?<![a-zåäö])ha\s+{FILL}{{0,2}}?(?:{_DONE})\s+(?:[^.;\d]{{0,60}}?\s)?(?P<span>(?:i|under"
        rf"|sedan)\s+{_LEAST}\s+{_YEARS})"
    ),
    expression(
        rf"(?i){SHALL}\s+(?P<span>(?:under|i|sedan)\s+(?:{_LEAST}\s+)?{_YEARS})\s+(?:ha|har|vara|funnits|s[äå]l\w+"
        rf"|{_DONE})\s"
    ),
    expression(
        r"(?i)(?<![a-zåäö])(?:arbetat|verkat|jobbat|bedrivit|funnits|tjänstgjort|varit)\s+(?:[^.;\d]{0,50}?\s)?"
        rf"(?P<span>(?:under\s+)?de\s+senaste\s+{_YEARS})"
    ),
    expression(
        rf"(?i)(?P<span>{_LEAST}\s+{_YEARS}\s+(?:(?:oavbruten|egen|sammanhängande)\s+)?(?:verksamhet|närvaro"
        rf"|historia|drift|tjänstgöring|bakgrund)(?![a-zåäö]))"
    ),
    expression(
        rf"(?i)(?:funnits|verksam\w*|pågått|verkat|branschen)\s+{FILL}{{0,5}}?(?P<span>(?:i|sedan"
        rf"|under)\s+(?:{_LEAST}\s+)?{_YEARS})"
    ),
)
_NEWCOMERS = (
    expression(
        r"(?i)(?P<span>(?:ny(?:startade|bildade|etablerade|registrerade|grundade)|helt\s+nya|nya)\s+(?:företag|bolag"
        r"|firmor|leverantörer"
        rf"|aktörer|verksamheter)\s+(?:[^\s.;]+\s+){{0,4}}?{NOT_TAKEN})"
    ),
    expression(rf"(?i)(?P<span>(?:yngre|nyare)\s+än\s+{NUMBER}\s+år)\s+[^.;]{{0,40}}?{NOT_TAKEN}"),
    expression(
        rf"(?i)(?:funnits|verksam\w*|etablera\w+|registrera\w+|bedrivit|startat\w*|bilda\w+|grunda\w+)\s+{FILL}{{0,5}}?"
        r"(?P<span>(?:sedan|före|senast)\s+(?:år\s+|åtminstone\s+)?(?:19|20)\d\d)(?!\d)"
    ),
)
_NOT_EXPERIENCE = expression(
    r"(?i)\b(?:garanti|gammal|gamla|avtalstid|förläng|sparas|bevaras|livslängd|gallra|lager)\w*"
)
_NOT_WORK = expression(r"(?i)(?:i\s+drift|vuxit|stått|legat|lagrats|hållit|monterad?)\s+(?:[^\s.;]+\s+){0,4}$")
_COUNTED = expression(r"(?i)uppdrag|referens|projekt|leverans|omsätt|entreprenader")
_OR_TRAINING = expression(r"(?i)(?:utbildning|examen|certifi|behörighet|kompetens)[^.;]{0,60}\beller\s+(?:med\s+)?$")


def years_of_experience(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Five years of experience or more, in digits or words."""
    text = sentence.text
    if not demands(sentence):
        return
    yield from spans_of(_NEWCOMERS, sentence)
    if not mentions(text, "år", "säsong", "decenni"):
        return
    seen: set[int] = set()
    for pattern in likely(_YEARS_OF, text):
        for found in pattern.finditer(text):
            start, end = found.span("span")
            tens = 10 if "decenni" in found["span"].lower() else 1
            if tens * value_of(found["number"]) < MANY_YEARS or not seen.isdisjoint(range(start, end)):
                continue
            before = text[:start]
            if (
                _MOST.search(before)
                or _NOT_WORK.search(before)
                or _OR_TRAINING.search(before)
                or _NOT_EXPERIENCE.search(found["span"])
            ):
                continue
            if "senaste" in found["span"].lower() and _COUNTED.search(text):
                continue
            seen.update(range(start, end))
            yield match_at(sentence, start, end, number=found["number"])


_CUSTOMER = (
    r"(?:kommun(?:er)?\s+med\s+(?:fler|minst|mer|över)|universitetssjukhus|länssjukhus|akutsjukhus"
    r"|(?:svenska?\s+)?(?:statliga?\s+)?"
    r"(?:kommun(?:er|al\w*)?|region(?:er)?|landsting|myndighet(?:er)?|muse(?:um|er)|högskol(?:a|or)|universitet"
    r"|kriminalvård\w*"
    r"|sjukhus|domstol(?:ar)?|kyrk(?:a|or)|slott|flygplats(?:er)?|hamn(?:ar)?))(?![a-zåäö])"
)
_NARROW_CUSTOMER = expression(
    rf"(?i)(?P<span>(?:{_LEAST}\s+)?(?P<number>{NUMBER})\s*års?\s+(?:{_WORDS}{{0,3}}?){_EXPERIENCE}\s+(?:av|från"
    rf"|med)\s+"
    rf"(?:{_WORDS}{{0,4}}?)(?:uppdrag|arbete\w*|leverans\w*|projekt|tjänster|städning|drift)\s+(?:åt|hos|för|till"
    rf"|från)\s+(?:en\s+|ett\s+)?{_CUSTOMER})"
)
_IN_SECTOR = expression(
    rf"(?i){NUMBER}\s*års?\s+(?:{_WORDS}{{0,3}}?){_EXPERIENCE}\s+(?:{_WORDS}{{1,14}}?)"
    r"(?P<span>(?:inom|från|i)\s+(?:offentlig|statlig|kommunal|regional|svensk)\s+(?:sektor|verksamhet|förvaltning"
    r"|myndighet))"
)
_REFERENCE_FROM = expression(
    rf"(?i)(?P<span>(?:{_LEAST}\s+)?(?P<number>{NUMBER})\s+(?:{_WORDS}{{0,2}}?)\w*referens\w*\s+(?:{_WORDS}{{0,3}}?)(?:från|hos|åt)\s+"
    rf"(?:(?:en|ett)\s+)?(?:(?:annan|annat|svensk|svenskt|svenska|större|statlig|statligt|statliga"
    rf"|offentlig)\s+){{0,2}}"
    rf"(?:{_CUSTOMER}\s+med\s+(?:minst|fler\s+än|mer\s+än|över)\s+{NUMBER}\s+\w+|universitetssjukhus|länssjukhus"
    r"|akutsjukhus|kriminalvård\w*|domstol(?:ar)?|högskol(?:a|or)|universitet|muse(?:um|er)|flygplats(?:er)?"
    r"|slott)(?![a-zåäö]))"
)
_CUSTOMERS_ONLY = (
    expression(
        rf"(?i)(?:\w*referens\w*|uppdragen)\s+{FILL}{{0,3}}?{SHALL}\s+{FILL}{{0,3}}?(?P<span>(?:avse|gälla|omfatta"
        rf"|komma\s+från|vara\s+från|härröra\s+från|lämnas\s+av"
        rf"|(?:utförts|genomförts|levererats|lämnats|utförda|genomförda)\s+(?:åt|hos|för|av|till"
        rf"|inom))\s+(?:\w+\s+){{0,2}}?{_CUSTOMER})"
    ),
    expression(
        rf"(?i)(?P<span>\w*erfarenhet\w*\s+(?:av|från|inom)\s+(?:(?:arbete|uppdrag"
        rf"|leverans(?:er)?)\s+\w+\s+)?(?:just|enbart|endast|uteslutande)\s+{_CUSTOMER})"
    ),
    expression(
        rf"(?i)(?P<span>{_LEAST}\s+(?:{NUMBER})\s+(?:genomförda|utförda|avslutade)\s+\w+\s+(?:åt|hos|för"
        rf"|till)\s+(?:{_CUSTOMER}|staten))"
    ),
)
_OTHERS_TOO = expression(
    r"(?i)(?<![a-zåäö])(?:både|eller|privata?|till\s+exempel|får\s+(?:\w+\s+)?avse|kan\s+(?:\w+\s+)?avse)(?![a-zåäö])"
)
_PRODUCT = (
    r"(?:(?:verksamhets|journal|ärende|ekonomi|lärande|affärs|planerings|bokförings|bokningskassa|kassa|hr-|löne)?"
    r"(?:systemet|systemen|programmet|plattformen|verktyget|programvaran)\s+)"
    r"(?P<product>[A-ZÅÄÖ][A-Za-zÅÄÖåäö]*[\w.+-]*(?:\s+[A-Z0-9][\w.+-]*)?)"
)
_NARROW_PRODUCT = expression(
    rf"(?P<span>(?:(?i:{_LEAST})\s+)?(?P<number>{NUMBER})\s*års?\s+(?:{_WORDS}{{0,3}}?)(?i:{_EXPERIENCE})\s+(?:av"
    rf"|från|med|i|inom)\s+"
    r"(?:(?:att\s+)?(?:arbet\w+|drift|förvaltning|konfigur\w+|utveckl\w+|programmer\w+|administr\w+|implement\w+"
    r"|handläggning)\s+(?:av|med|i|på)\s+)?"
    r"(?:systemet\s+|programmet\s+"
    r"|verksamhetssystemet\s+)?(?P<product>[A-ZÅÄÖ][A-Za-zÅÄÖåäö]*[a-zåäö][\w.+-]*(?:\s+[A-Z0-9][\w.+-]*)?))"
)
_WORKED_IN = (
    expression(
        rf"(?P<span>(?i:i\s+|under\s+)?(?i:{_LEAST}\s+)(?P<number>{NUMBER})\s*års?\s+(?:med|i|på)\s+{_PRODUCT})"
    ),
    expression(
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
    if not _OTHERS_TOO.search(text):
        yield from spans_of(_CUSTOMERS_ONLY, sentence)
    if mentions(text, *_SPENT):
        for pattern in likely(_WORKED_IN, text):
            for found in pattern.finditer(text):
                yield match_at(sentence, *found.span("span"), number=found["number"])
    if not (mentions(text, *_SEASONED)):
        return
    for found in _IN_SECTOR.finditer(text):
        yield match_at(sentence, *found.span("span"))
    for found in (*_NARROW_CUSTOMER.finditer(text), *_REFERENCE_FROM.finditer(text)):
        yield match_at(sentence, *found.span("span"), number=found["number"])
    for found in _NARROW_PRODUCT.finditer(text):
        if found["product"].split()[0].rstrip(".") not in _COMMON_NAMES:
            yield match_at(sentence, *found.span("span"), number=found["number"])


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

_BUYER = (
    r"(?:kommunen|regionen|beställaren|myndigheten|den\s+upphandlande\s+(?:myndigheten|enheten)|landstinget"
    r"|förvaltningen|oss"
    r"|köparen|denna\s+myndighet|(?:vår|vårt|våra)\s+(?:egen\s+|egna\s+)?(?:förvaltning|kommun|myndighet"
    r"|organisation|region|verksamhet"
    r"|förvaltningar|skolor|enheter)|samma\s+(?:beställare|kommun|myndighet)"
    r"|(?-i:Region\s+[A-ZÅÄÖ][^\s.,;:]+|[A-ZÅÄÖ][^\s.,;:]+s?\s+(?:kommun|stad|region)))(?![a-zåäö])"
)
_BUYERS = (
    r"(?:kommunens|regionens|beställarens|myndighetens|landstingets|förvaltningens|köparens"
    r"|(?-i:[A-ZÅÄÖ][^\s.,;:]+s?\s+(?:kommuns"
    r"|stads)))\s+(?:egna\s+|egen\s+|eget\s+|nuvarande\s+|befintliga\s+)?[^\s.,;:]+"
)
_WORKED = (
    r"(?:utfört|levererat|arbetat|jobbat|haft|genomfört|anlitats|varit|bedrivit|drivit|sålt|skött|slutfört|tecknat"
    r"|samarbetat"
    r"|tjänstgjort|byggt|installerat|infört|plogat|kört|städat|servat|underhållit|projekterat|ritat|undervisat|målat"
    r"|renoverat"
    r"|handlagt|utbildat|lett|verkat|praktiserat)"
)
_FOR_THE_BUYER = (
    expression(
        rf"(?i)(?<![a-zåäö])(?:ha|har)\s+(?:(?:tidigare|redan|själv"
        rf"|sedan\s+tidigare)\s+)*(?P<span>{_WORKED}(?:\s+[^\s.;:]+){{0,6}}?"
        rf"\s+(?:åt|till|för|hos|av|inom|med|i)\s+{_BUYER}(?:\s+(?:tidigare|förut))?(?:\s+(?:under"
        rf"|de)\s+(?:de\s+)?senaste\s+[^\s.,;:]+\s+åren)?)"
    ),
    expression(
        rf"(?i)(?P<span>(?:\w*erfarenhet|förtrogenhet|vana)\w*\s+(?:av|från|med|vid)\s+{FILL}{{0,6}}?(?:{_BUYERS}"
        rf"|(?:åt|för|hos|i|inom|med|från"
        rf"|till)\s+{_BUYER}))"
    ),
    expression(
        r"(?i)(?P<span>redan\s+(?:i\s+dag\s+)?(?:undervisar|arbetar|utför|levererar|städar|kör|sköter|driver|anlitas"
        r"|tjänstgör"
        r"|känner|är\s+verksam\w*)\s+[^.;,]{3,40})"
    ),
)
_ASKS_FOR_IT = expression(rf"(?i){SHALL}|{_LEAST}|krav|krävs|villkor|förutsätt|{ONLY}|{FAVOURED}")


def own_buyer(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Earlier work for the very buyer, or a knowledge that only such work gives."""
    if demands(sentence) and _ASKS_FOR_IT.search(sentence.text):
        yield from spans_of(_FOR_THE_BUYER, sentence)


CHECKS: Mapping[str, Check] = {
    "years-of-experience": years_of_experience,
    "narrow-experience": narrow_experience,
    "own-buyer": own_buyer,
}
