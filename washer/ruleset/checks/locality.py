"""Demands that tie a bidder to a place: premises, residence, distance, firms of the place and knowledge of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from washer.expressions import expression
from washer.language.model import Sentence
from washer.ruleset.checks.bidders import FAVOURED, FILL, NOT_TAKEN, SHALL, TRADER, demands, is_selective, spans_of
from washer.ruleset.facts import Check, Facts
from washer.ruleset.model import Match
from washer.ruleset.numbers import NUMBER

_AREA = (
    r"(?:(?:samma|hela|vår|någon\s+av)\s+)?(?:(?:samtliga|alla)\s+kommuner\s+i\s+)?(?:kommunen|kommun|regionen|länet"
    r"|län"
    r"|orten|ort|staden|tätorten|trakten|bygden|landskapet|byn|socknen|närområdet|närheten|närregionen|centralorten"
    r"|huvudorten|stadskärnan|centrum|grannkommun\w*|\w*(?:kommun|läns|region|stads)gränsen|landet|kommunens\s+gränser)"
    r"(?![a-zåäö])"
)
_NAMED = (
    r"(?-i:[A-ZÅÄÖ][a-zåäö]+(?:-[A-ZÅÄÖ][a-zåäö]+)?(?:\s[A-ZÅÄÖ][a-zåäö]+)?)"
    r"(?:\s+(?:kommun|stad|län|tätort|centrum)(?:s\s+\w+)?)?(?![a-zåäö])"
)
_SIDE = r"(?:(?:centrala|norra|södra|västra|östra|mellersta|(?:nord|syd)(?:västra|östra))\s+)?"
_PLACE = rf"{_SIDE}(?:{_AREA}|(?!EU|EES|Bilaga|Avsnitt|Kapitel|Tabell|Anbuds|Ramavtal|Lagen|Sveriges){_NAMED})"
_IN = (
    r"(?:norr\s+om|söder\s+om|i\s+närheten\s+av|i\s+(?:direkt\s+)?anslutning\s+till|inom\s+gångavstånd\s+från|i|inom"
    r"|på|innanför|nära)"
)
_AT = rf"{_IN}\s+{_PLACE}"
_SITE = (
    r"(?<![a-zåäö])(?!lokala|lokalt)\w*(?:kontor|verkstad|verkstäder|lager|depå|filial|butik|lokal(?:er|en"
    r"|erna)?(?![a-zåäö])"
    r"|driftcentral|driftställe|(?<!om)etablering|verksamhetsställe|service(?:center|ställe|bas|station|punkt)|terminal"
    r"|säte|hemvist|representation|garage|tvätteri|tryckeri|bageri|åkeri|slakteri|mejeri|mottagning|restaurang"
    r"|callcenter|kundtjänst|utlämningsställe|arbetsställe|huvudsakliga\s+verksamhet|(?<=\s)bas(?=\s)|hemort"
    r"|postadress|besöksadress|uppställningsplats|laboratori)\w*"
)
_HAS = (
    r"(?:ha|har|haft|med|hålla|håller|driva|driver|disponera\w*|förfoga\w*\s+över|inneha\w*|öppna\w*|upprätta\w*"
    r"|tillhandahåll\w*|etablera\w*|erbjuda|bemanna\w*|äga|hyra|(?:utgå|utgår|verka|arbeta|köra|utföras|levereras"
    r"|bedrivas"
    r"|skötas)\s+från|krav(?:\s+på|:)|krävs|vars|sitt|sin)"
)
_STAYS = (
    r"(?:finnas|finns|ligga|ligger|stå|vara|är|placeras|inrymmas)(?:\s+(?:redan|fysiskt|permanent|väl|belägen|beläget"
    r"|belägna|placera[dt]e?|lokalisera[dt]e?|etablera[dt]e?))*"
)
_SETTLED = (
    r"(?:skattskriv\w+|etablerat\s+sig|uppställda|etablera[dt]e?|stationera[dt]e?|bosatta?|hemmahörande"
    r"|mantalsskriv\w+|folkbokförd[at]?|skriv(?:en|na)"
    r"|verksam\w*"
    r"|baserad\w*|registrera[dt]e?|representera[dt]e?|lokalisera[dt]e?|förankra[dt]e?|född[at]?|rotad\w*)"
)
_NOT_PEOPLE_SERVED = (
    r"(?<!barn )(?<!elever )(?<!som är )(?<!personer )(?<!invånare )(?<!brukare )(?<!kunder )(?<!patienter )(?<!elev )"
)
_DEMANDED = rf"(?:{NOT_TAKEN}|{FAVOURED}|krävs|krav(?![a-zåäö])|villkor|förutsättning|nödvändig)"

_PREMISES = (
    expression(rf"(?i)(?<![a-zåäö]){_HAS}\s+{FILL}{{0,7}}?(?P<span>{_SITE}\s+{_AT})"),
    expression(
        rf"(?i){_SITE}\s+{FILL}{{0,4}}?{SHALL}\s+{FILL}{{0,3}}?{_STAYS}\s+(?P<span>(?:{_AT}"
        r"|(?:i\s+närheten\s+av|i\s+(?:direkt\s+)?anslutning\s+till|(?:in)?om\s+gångavstånd\s+från"
        r"|i)\s+[a-zåäö]+(?:et|en|huset|husen|garaget)(?![a-zåäö])))"
    ),
    expression(rf"(?i)(?P<span>{_SITE}\s+{_AT})[^.;]{{0,60}}?\s{_DEMANDED}"),
    expression(rf"(?i){_DEMANDED}\s+{FILL}{{0,4}}?(?P<span>{_SITE}\s+{_AT})"),
    expression(rf"(?i)^(?P<span>(?:(?:eget|egen|lokalt|bemannat)\s+)*{_SITE}\s+{_AT})\.?$"),
    expression(
        rf"(?i){SHALL}\s+{FILL}{{0,12}}?{_NOT_PEOPLE_SERVED}(?P<span>{_SETTLED}\s+(?:sedan\s+tidigare\s+)?(?:i|inom"
        rf"|på|till)\s+{_PLACE})"
    ),
    expression(rf"(?i){TRADER}\s+[^.;]{{0,30}}?{_NOT_PEOPLE_SERVED}(?P<span>{_SETTLED}\s+(?:i|inom|på)\s+{_PLACE})"),
    expression(
        rf"(?i){SHALL}\s+(?:själv\s+|permanent\s+|även\s+)?(?P<span>bo\s+(?:kvar\s+)?(?:i|inom|på|nära)\s+{_PLACE})"
    ),
    expression(
        rf"(?i){TRADER}\s+{FILL}{{0,3}}?{SHALL}\s+{FILL}{{0,3}}?(?P<span>(?:bedriva|ha\s+bedrivit|ha)\s+(?:sin\s+"
        rf"|egen\s+)?"
        rf"(?:\w+\s+)?verksamhet\s+{_AT})"
    ),
    expression(
        rf"(?i){TRADER}\s+{FILL}{{0,3}}?(?:redan|{SHALL})\s+(?:redan\s+|själv\s+)?(?P<span>(?:finnas|finns|verkar?"
        rf"|vara\s+aktiv)\s+{_AT})"
    ),
    expression(
        rf"(?i)(?:servr?ar?n?a?|serverhall\w*|datorhall\w*"
        rf"|datacent\w+)\s+{SHALL}\s+{FILL}{{0,3}}?{_STAYS}\s+(?P<span>{_AT})"
    ),
    expression(rf"(?i)(?P<span>(?:närvaro|etablering)\s+{_AT})"),
)

_NEAR_BY = (
    r"(?:lokala?|regionala?|lokalt\s+(?:förankra|etablera)\w+|ortens|bygdens|traktens|närbelägna?|närliggande|platsens)"
)
_PEOPLE = (
    r"\w*(?:arbetskraft|personal|medarbetare|anställda|arbetslösa|chaufförer|förar(?:e|na)|ungdomar|underleverantör\w*"
    r"|underentreprenör\w*|hantverkare|lärlingar|vikarier|arbetare)"
)
_LOCAL_FIRMS = (
    expression(
        r"(?i)(?:av|från|hos|anlita|med)\s+(?P<span>(?:företag|firmor|leverantörer|hantverkare|entreprenörer"
        r"|producenter"
        rf"|lantbrukare|odlare|åkerier)\s+(?:på|i|från)\s+{_AREA})"
    ),
    expression(
        rf"(?i)(?P<span>{_NEAR_BY}\s+(?:\w+(?:a|t)\s+)?(?:leverantör|företag|entreprenör|firma|firmor|producent"
        r"|underleverantör|odlare|lantbrukare|handlare|återförsäljare|hantverkare|verkstad|aktör|bageri|slakteri"
        r"|åkeri|bolag"
        r"|arbetskraft|konsult|anbudsgivare|byggare|butik)\w*)"
    ),
    expression(
        r"(?i)(?P<span>lokal(?:t|a)?\s+(?:närvaro|förankring|representa\w+|kontor|etablering|organisation"
        r"|kontaktperson|nätverk"
        r"|kännedom|anknytning|förankra[dt]e?)(?![a-zåäö])|(?<![a-zåäö])lokal(?:kännedom|känd\w*|kunskap"
        r"|närvaro)(?![a-zåäö])"
        r"|(?:rötter(?:na)?|rotad\w*|(?:väl)?känd|hemma|uppvuxen|uppväxt)\s+(?:i|på)\s+(?:bygden|trakten|orten"
        r"|kommunen|länet"
        r"|regionen))"
    ),
    expression(
        rf"(?i)(?P<span>{_PEOPLE}\s+(?:(?:som\s+(?:kommer|är|bor)\s+|bosatta?\s+|boende\s+)(?:från|ur|i|på)\s+{_PLACE}"
        r"|(?:från|ur|på)\s+(?:orten|trakten|bygden|länet|närområdet|byn)(?![a-zåäö])))"
    ),
    expression(rf"(?i)(?P<span>(?:arbetskraft|arbetslösa)\s+(?:från|i)\s+{_AREA})"),
    expression(r"(?i)ju\s+(?P<span>närmare\s+[^,.;]+),?\s+(?:ju|desto)\s"),
    expression(
        rf"(?i)(?P<span>(?<![a-zåäö])närhet(?:en)?\s+(?:till|mellan)\s+(?:beställar|kommun|region|myndighet"
        rf"|verksamhet|kund"
        rf"|ort|skol|(?-i:[A-ZÅÄÖ]))\w*)[^.;]{{0,50}}?\s{_DEMANDED}"
    ),
    expression(
        rf"(?i){_DEMANDED}\s+{FILL}{{0,3}}?(?P<span>(?:geografisk\s+)?närhet(?:en)?(?:\s+till\s+[^\s.,;]+)?)(?![a-zåäö])"
    ),
)
_KNOWS_THE_PLACE = expression(
    r"(?i)(?P<span>(?:känna|känner)\s+(?:\w+\s+)?(?:till\s+)?(?:\w+\s+)?(?:bygden|trakten|orten|kommunen|staden|länet"
    r"|närområdet)(?![a-zåäö])|(?:kännedom|kunskap)\w*\s+om\s+(?:bygden|trakten|orten|staden|närområdet"
    r"|kommunens\s+geografi"
    r"|(?:de\s+)?lokala\s+förhållanden\w*))"
)
_DRIVES = expression(r"(?i)chaufför|förare|taxi|bud(?:bil)?|färdtjänst")
_FIRMS_THERE = expression(
    rf"(?i)(?P<span>{TRADER}\s+(?:som\s+(?:är|kommer|finns|hör\s+hemma)\s+)?(?:med\s+[^\s.;]+\s+|belägna\s+"
    rf"|hemmahörande\s+"
    rf"|verksamma\s+)?"
    rf"(?:från|i|inom|på|utanför)\s+(?:(?:andra|annan|annat)\s+(?:kommuner|län|kommun|orter|ort|regioner"
    rf"|länder)(?![a-zåäö])|{_PLACE}))"
)

_NOBODY = expression(r"(?i)^(?:ingen|inga)\s")
_LENGTH = rf"(?:{NUMBER}|ett\s+par|några|en\s+halv)\s*(?:km|kilometers?|mils?|meters?|m)(?![a-zåäö])"
_TRAVEL = (
    rf"(?:{NUMBER}|ett\s+par|en\s+halv)\s*(?:minuters?|min|timmes?|timmars)\s+(?:bil|rese?|res|kör|gång|promenad"
    rf"|färd|cykel)"
    r"(?:väg|resa|tid|ning|körning|färd|avstånd|sträcka)?(?![a-zåäö])"
)
_LIMIT = (
    r"(?:inom|högst|max|maximalt|mindre\s+än|under|(?:inte|ej)\s+(?:mer|längre|ligga\s+mer"
    r"|ligga\s+längre)(?:\s+bort)?\s+än"
    r"|längst|närmare\s+än|längre\s+bort\s+än|längre\s+än|mer\s+än|som\s+mest|om|på)"
)
_RADIUS = r"(?:(?:en\s+)?(?:radie|omkrets|avstånd|körväg)\s+(?:av|på|om)\s+)?"
_BY_ROAD = r"(?:\s+(?:avstånd|radie|bilväg|körväg|resväg|körsträcka|väg|fågelvägen))?"
_FROM = r"(?:\s+(?:bort\s+|räknat\s+)?(?:från|till)(?:\s+[^\s.,;:]+)?(?-i:\s+[A-ZÅÄÖ\d][\w-]*)?)"
_DISTANCE = (
    expression(rf"(?i)(?P<span>avstånd\w*\s+(?:till|från)\s+[^.;:]{{0,40}}:\s*(?:max|högst|inom)\.?\s+{_LENGTH})"),
    expression(
        rf"(?i){TRADER}\s+{SHALL}\s+(?:\w+\s+)?(?P<span>(?:ligga|finnas|vara\s+belägen)\s+(?:nära"
        rf"|i\s+närheten\s+av)\s+[^\s.,;]+)"
    ),
    expression(rf"(?i)(?P<span>{_LIMIT}\s+{_RADIUS}(?:{_LENGTH}){_BY_ROAD}{_FROM})"),
    expression(rf"(?i)(?P<span>(?:inom|på|om)\s+en\s+(?:radie|omkrets)\s+(?:av|på|om)\s+{_LENGTH}{_FROM}?)"),
    expression(rf"(?i)(?P<span>{_LIMIT}\s+{_TRAVEL}{_FROM})"),
    expression(
        rf"(?i)(?P<span>(?:avstånd|körsträck|resväg|restid)(?:et|an|en)?\s+(?:mellan|från"
        rf"|till)\s+{FILL}{{1,9}}?(?:får|ska|skall|är)\s+(?:inte\s+)?"
        rf"(?:vara|överstiga|vara\s+mer\s+än)?\s*(?:högst\s+|max\s+|längre\s+än\s+|mer\s+än\s+)?(?:{_LENGTH}"
        rf"|{_TRAVEL}|{NUMBER}\s+minuter))"
    ),
    expression(
        rf"(?i)(?:{_SITE}|{TRADER}|bosatt\w*|\bbo)\s+[^.;]{{0,60}}?(?P<span>(?:inom|på|högst|max|inte\s+mer\s+än"
        rf"|längre\s+bort\s+än"
        rf"|närmare\s+än|ett\s+avstånd\s+om)\s+(?:högst\s+|max\s+)?(?:{_LENGTH}(?:s?\s+(?:avstånd|bilväg|resväg)"
        rf"|\s+bort)?|{_TRAVEL}))"
    ),
    expression(rf"(?i){_SITE}\s+[^.;]{{0,50}}?(?P<span>(?:inom|på)\s+(?:gång|cykel|promenad|pendlings)avstånd)"),
)
_ON_LAND = expression(rf"(?i)nära|närhet|(?:km|kilometer|mil|min|minuter|timm)\w*(?![a-zåäö])|{_SITE}|avstånd")


def local_premises(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Premises, seat or residence in a certain place."""
    return spans_of(_PREMISES, sentence) if demands(sentence) else iter(())


def local_supplier(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Firms and people of the place put before others, and knowledge or presence there demanded."""
    if not demands(sentence):
        return
    yield from spans_of(_LOCAL_FIRMS, sentence)
    if not _DRIVES.search(sentence.text):
        yield from spans_of((_KNOWS_THE_PLACE,), sentence)
    if is_selective(sentence.text) or _NOBODY.search(sentence.text):
        yield from spans_of((_FIRMS_THERE,), sentence)


def distance_from_place(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """A longest distance, in length or travelling time, between a bidder and a place."""
    if demands(sentence) and _ON_LAND.search(sentence.text):
        yield from spans_of(_DISTANCE, sentence)


CHECKS: Mapping[str, Check] = {
    "local-premises": local_premises,
    "local-supplier": local_supplier,
    "distance-from-place": distance_from_place,
}
