"""What the supplier is to put in rather than reach: people, vehicles, hours, presence, and how often work is done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from washer.expressions import expression
from washer.language.model import Sentence
from washer.ruleset.checks.work import put_in
from washer.ruleset.facts import Facts
from washer.ruleset.likely import likely
from washer.ruleset.model import Match
from washer.ruleset.prescription import Prescription

_SEVERAL = (
    r"(?:\d+(?:[.,]\d+)?|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|femton|tjugo|tjugofem|trettio|fyrtio|femtio)"
)
_SOME = rf"(?:{_SEVERAL}|en|ett)"
_AT_LEAST = r"(?:(?:minst|lägst|exakt|alltid|totalt|sammanlagt|ytterligare)\s)*"
_QUALITIES = r"(?:[\wåäö-]+[ae]\s){0,2}"
_WORD = r"[\wåäö-]*"
_PEOPLE = (
    rf"{_WORD}(?:sköterskor|sköterska|tekniker|elektriker|läkare|väktare|vakter|städare|lokalvårdare|vårdare|kockar"
    r"|chaufförer|förare|utvecklare|ledare|handläggare|montörer|snickare|operatörer|medarbetare|personer|konsulter"
    r"|resurser|pedagoger|assistenter|skötare|hantverkare|anläggare|samordnare|rörmokare|receptionister|vaktmästare"
    r"|servitörer|ingenjörer|jurister|ekonomer|analytiker|specialister|experter|rådgivare|instruktörer|terapeuter"
    r"|psykologer|kuratorer|biträden|arbetare|dykare|lotsar|livvakter|målare|maskinister|expediter|testare"
    r"|arkitekter|anställda"
    r"|personal|kassörskor|kassörer|brandmän|besiktningsmän|män|revisorer|coacher|lärare|tolkar|chefer|tandläkare"
    r"|telefonister|agenter|mekaniker|säljare|strateger|planerare|designers|designer|utredare|moderatorer|livräddare"
    r"|barnmorskor|logopeder|dietister|förvaltare|intervjuare|handledare|gruppledare|patruller|arbetslag|serviceteam"
    r"|team"
    r"|städlag|besättningar|trädgårdsmästare|guider|man|arborister|cyklister|värdar|värdinnor|karlar|gymnaster"
    r"|agoger|servitriser|ärer|örer|matroser|lotsar|ologer|nomer|maskinister|[ln]ister|studenter)"
)
_NO_STAFF = (
    rf"{_WORD}(?:skrivare|läsare|mätare|släckare|brytare|torkare|lastare|sändare|mottagare|högtalare|hållare|kylare"
    rf"|värmare|blandare"
    r"|spridare|avskiljare|klippare|hackare|frysare|brännare|förstärkare|räknare|hammare|kammare|dagare|månare"
    r"|lyftare|hyvlare|sökare"
    r"|brukare|användare|deltagare|besökare|invånare|medborgare|ägare|innehavare|passagerare|anbudsgivare|åskådare"
    r"|lyssnare|tagare"
    r"|åkare|bokare|skärare|rivare|vispare|kokare|rostare|sugare|visare|givare|omvandlare|ställare|låntagare|vidare"
    r"|senare|tidigare"
    r"|enklare|bättre|samlare|spelare|årsarbetare|dispensrare)\b"
)
_WHERE = (
    r"(?:\s(?:per|på\svarje|under\svarje|i\svarje)\s[\wåäö]+|\si\s(?:ständig\s|daglig\s)?(?:beredskap|tjänst|jour)"
    r"|\spå\splats|\snattetid|\sdagtid|\spå\sheltid)?"
)
_VEHICLES = (
    rf"{_WORD}(?:bilar|traktorer|hjullastare|lastare|grävmaskiner|plogar|truckar|skurmaskiner|containrar|maskiner"
    rf"|bussar|fordon|ambulanser|båtar|cyklar|kranar"
    r"|släp|lastväxlare|dumprar|skyliftar|hundar|hundekipage)"
)
_SESSIONS = (
    rf"{_WORD}(?:workshop[a-zåäö]*|intervjuer|fokusgrupper|seminarier|heldagar|halvdagar|workshoptillfällen|studiebesök"
    r"|platsbesök|hembesök|skisser|skissförslag|utkast|utbildningsdagar|utbildningstillfällen|utbildningspass"
    r"|föreläsningar"
    r"|webbinarier|referensgruppsmöten|arbetsmöten|dialogmöten|samråd|samrådsmöten|[\wåäö]{3}lektioner|gruppmöten"
    r"|projektmöten|styrgruppsmöten|dagsverken"
    r"|konsultdagar"
    r"|mandagar|arbetsdagar\spå\splats|sprintar|provtagningar|samtalstillfällen|träffar|lektioner\s(?:om|à)"
    r"|träningspass|övningar|provkörningar|gruppsamtal|kurstillfällen)"
)
_TIME = r"(?:timmar|timme|minuter|min|h|dagar|heldagar|halvdagar|arbetsdagar)"
_LABOUR = (
    r"(?:arbets|konsult|person|man|projektlednings|utvecklings|support|utbildnings|lektions|undervisnings"
    r"|handlednings)?"
)
_PERIOD = (
    r"(?:dag(?:en)?|dygn(?:et)?|natt(?:en)?|pass|skift|vecka|veckan|arbetsvecka|månad(?:en)?|kvartal(?:et)?|halvår"
    r"|termin(?:en)?|säsong(?:en)?|år(?:et)?|kalenderår|avtalsår|timme(?:n)?)"
)
_UNIT_OF_SERVICE = (
    r"(?:besök|patient|rum|brukare|kund|samtal|objekt|elev|barn|deltagare|boende|lägenhet|insats|tillfälle|rond"
    r"|vårdplats"
    r"|avdelning|klass|grupp|enhet|bil|fordon)"
)
_STAFF_ONE = (
    r"(?:pedagog|personal|medarbetare|anställd|sköterska|sjuksköterska|lärare|handledare|ledare|vuxen|vårdare"
    r"|assistent)"
)
_WEEKDAYS = (
    r"(?:måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|vardag|helgfri\svardag|arbetsdag|dag|morgon|kväll|natt)"
)
_LIMIT = expression(
    r"(?i)\b(?:inom|högst|senast|max|maximalt|under|upp till|efter|cirka|ca|uppskatt\w*|beräkna\w*|mindre än"
    r"|färre än)\s$"
)
_ABLE_BY = expression(r"(?i)\bkunna\s(?:[\wåäö]+\s){0,2}av\s$")
_JUDGED_BY = expression(
    r"(?i)\b(?:betygsätt|bedöm|utvärder|värder|godkänn|fatta|underteckn|signer|attest|sättas|bevittn|intyga"
    r"|beslut)\w*\sav\s$"
)
_DONE_BY = expression(r"(?i)[\wåäö]{3,}s\sav\s(?:minst\s)?$")
_DELIVERED = expression(r"(?i)^\s(?:[\wåäö]+\s){0,2}?(?:ska|skall|måste)\s(?:levereras|köpas|överlämnas|installeras)\b")
_FOR_THEM = expression(r"(?i)(?<!uppgå )\b(?:till|för|åt|hos|bland|mellan)\s$")
_CAN = expression(r"(?i)^\s(?:[\wåäö]+\s)?kunna\b")
_AFTER_MODAL = expression(
    r"(?i)^\s(?:[\wåäö]+\s){0,3}?(?:ska|skall|måste|bör)\s(?:alltid\s|ständigt\s|samtidigt\s)?"
    r"(?:finnas|tjänstgöra|bemanna|vara\s(?:på\splats|i\stjänst|avdela|bemannad)|arbeta|ingå|stå|närvara|bistå|delta"
    r"|avsättas"
    r"|tillsättas|avdelas|användas|hållas|utföra|sättas\sin|ställas|patrullera|disponeras|köra)"
)


_WORKS_AFTER = expression(
    r"(?i)^\s(?:(?!som\b)[\wåäö]+\s){0,3}?(?:ska|skall|måste|bör)\s(?:alltid\s|ständigt\s|samtidigt\s|tillsammans\s)?"
    r"(?!kunna|få\b|ha\b|erbjudas|ges|vara\b|bli\b|veta|känna)[\wåäö]+(?<!s)\b"
)
_ANYBODY = expression(
    r"(?i)(?:personer|anställda|medarbetare|studenter|deltagare|cyklister|dykare|chefer|män|man|användare)$"
)


@cache
def _of_supplier() -> tuple[re.Pattern[str], ...]:
    """Numbers of what the supplier may put in: they count where the sentence prescribes them."""
    return tuple(
        expression(rf"(?i)(?<![\w.,:-])(?P<span>{text})(?![\w-])")
        for text in (
            rf"{_AT_LEAST}(?:minst\sen\s|{_SEVERAL}\s){_QUALITIES}(?:{_PEOPLE}"
            rf"|(?!{_NO_STAFF}){_WORD}[a-zåäö]{{3}}are){_WHERE}",
            rf"{_AT_LEAST}{_SOME}\s(?:årsarbetare|årsarbetskrafter|heltidstjänster|heltidstjänst|heltidsekvivalenter"
            rf"|heltider"
            r"|helårstjänster)(?:\sper\s[\wåäö]+)?",
            rf"{_AT_LEAST}{_SEVERAL}\s{_QUALITIES}{_VEHICLES}",
            rf"{_AT_LEAST}{_SOME}\s(?:[\wåäö]+\s)?{_SESSIONS}(?:\så\s{_SOME}\s{_TIME})?",
            rf"{_AT_LEAST}{_SEVERAL}\s(?:utbildnings|kurs|informations|övnings)?tillfällen(?:\så\s{_SOME}\s{_TIME})?",
            rf"{_AT_LEAST}{_SEVERAL}\s(?:[\wåäö]+\s)?{_WORD}besök\s(?:per|i|om)\s{_PERIOD}(?:\så\s{_SOME}\s{_TIME})?",
            rf"(?:en|ett|egen|eget)\s(?:[\wåäö]+\s)?{_WORD}(?:verkstad|lager|depå|laboratorium|tvätteri|kök|garage"
            rf"|kontor"
            rf"|jourcentral)\smed\s(?:minst\s)?{_SEVERAL}\s[\wåäö]+",
        )
    )


@cache
def _always() -> tuple[re.Pattern[str], ...]:
    """Hours, shares, presence and ratios: they prescribe wherever a demand says them so."""
    will = r"\b(?:ska|skall|måste|bör|förväntas)\s(?:[^.;:]{0,60}?\s)??"
    return tuple(
        expression(rf"(?i){text}(?![\w-])")
        for text in (
            rf"(?P<span>exakt\s\d+\s{_LABOUR}timmar\s(?:per|i|om)\s{_PERIOD})",
            rf"\b(?:arbeta|närvara|vara\spå\splats|finnas\spå\splats|tjänstgöra|bemannas?|bemanning\som|avsätta"
            rf"|avdela|sätta\sav"
            rf"|lägga(?:\sned|\sner)?|ägna|tillhandahålla|utföra|leverera|disponera|tillsätta|anslå|städa|ge|ges"
            rf"|erbjuda)\s"
            rf"(?:[\wåäö]+\s){{0,4}}?(?P<span>{_AT_LEAST}{_SEVERAL}\s{_LABOUR}timmar\s(?:[\wåäö]+\s)?(?:per|i"
            rf"|om)\s{_PERIOD})",
            rf"(?P<span>(?:minst\s|exakt\s)?\d+\s{_LABOUR}timmar\s(?:per|i|om)\s{_PERIOD})\s(?:ska|skall|måste)\s"
            r"(?:avsättas|avdelas|läggas|användas|utföras|ägnas)",
            rf"\b(?:avsätta|avdela|sätta\sav|lägga(?:\sned|\sner)?|ägna|anslå|reservera)\s(?:[\wåäö]+\s){{0,3}}?"
            rf"(?P<span>{_AT_LEAST}{_SEVERAL}\s{_LABOUR}{_TIME})",
            rf"{will}(?:vara|pågå|omfatta|innehålla|ges\si|pågå\si|ta)\s(?:i\s)?(?P<span>{_AT_LEAST}{_SOME}\s"
            r"(?:heldagar|halvdagar|heldag|halvdag|lektionstimmar|undervisningstimmar|utbildningstimmar"
            r"|utbildningsdagar|lektioner))",
            rf"\b(?:utbildning|kurs|introduktion|insats|handledning|dusch|duschning|promenad|besök|lektion|tillsyn"
            rf"|städning"
            rf"|massage|träning|workshop)[a-zåäö]*\s{will}(?:vara|pågå|omfatta|ta|ges|erbjudas|ske)\s(?:i\s)?"
            rf"(?P<span>{_AT_LEAST}{_SOME}\s{_TIME})(?:\s(?:per|i|om)\s{_PERIOD})?",
            rf"{will}(?P<span>{_AT_LEAST}{_SEVERAL}\s(?:minuter|timmar|timme|min)\sper\s{_UNIT_OF_SERVICE})",
            rf"\b(?:utbildning|handledning|introduktion"
            rf"|kurs)[a-zåäö]*\s{will}vid\s(?P<span>{_AT_LEAST}{_SEVERAL}\stillfällen"
            rf"(?:\så\s{_SOME}\s{_TIME})?)",
            rf"\bta\sfram\s(?P<span>{_AT_LEAST}{_SEVERAL}\s(?:[\wåäö]+\s)?(?:skisser|skissförslag|utkast"
            rf"|gestaltningsförslag))",
            rf"{will}(?P<span>{_AT_LEAST}{_SEVERAL}\s(?:konsult|projektlednings|utvecklings)(?:timmar|dagar))",
            r"(?P<span>(?:(?:minst|lägst|exakt)\s)?\d+\s?(?:%|procent)\s(?:av\s(?:en\s|sin\s|ett\s)?)?"
            r"(?:heltid|heltidstjänst|helårstjänst|tjänst|arbetstid(?:en)?|tjänstgöring))",
            rf"{will}(?:arbeta|tjänstgöra|vara\s(?:anställd|tillgänglig|verksam|avdelad|på\splats)|finnas\spå\splats"
            rf"|vara|ha)"
            r"\s(?:[\wåäö]+\s){0,3}?(?P<span>(?:på\s)?(?:heltid|halvtid|deltid))",
            rf"{will}(?P<span>i\s(?:två|tre|fem)\s?skift|i\skontinuerligt\sskift|på\stvåskift|på\streskift)",
            rf"{will}(?P<span>(?:på\splats|närvara|tjänstgöra|fysiskt\snärvarande|bemanna[ds]?)\s(?:[^.;:]{{0,40}}\s)?"
            rf"(?:{_SEVERAL}\sdagar\s(?:i|per)\s(?:veckan?|månad(?:en)?)|(?:varje|alla)\s{_WEEKDAYS}(?:ar)?|dagligen"
            r"|hela\s(?:dagen|arbetsdagen|dygnet)|under\s(?:kontorstid|ordinarie\sarbetstid|hela\s[\wåäö]+)))",
            rf"(?P<span>(?:bemanning(?:en)?|personaltäthet(?:en)?|bemanningsgrad(?:en)?|grundbemanning(?:en)?"
            rf"|(?:lärar|personal|vuxen)täthet(?:en)?)\s(?:[\wåäö]+\s){{0,3}}(?:ska|skall|måste|bör)\s(?:alltid\s)?"
            rf"(?:vara|uppgå\still|bestå\sav|omfatta)\s{_AT_LEAST}{_SOME}(?:[\s%][^.;]{{0,40}})?)",
            rf"{will}(?P<span>(?:(?:högst|max|maximalt|minst|exakt)\s)?{_SOME}\s{_WORD}(?:barn|elever|brukare"
            rf"|patienter|boende"
            rf"|vårdplatser|deltagare|resenärer|kunder|gäster)\sper\s{_WORD}{_STAFF_ONE})",
            rf"{will}(?P<span>(?:minst\s)?(?:en|ett)\s{_WORD}{_STAFF_ONE}\sper\s{_SOME}\s[\wåäö]+)",
            rf"{will}(?P<span>(?:minst\s)?(?:en|ett)\s{_WORD}{_STAFF_ONE}\sper\s[\wåäö]+)",
            rf"(?P<span>(?:minst\s)?{_SOME}\s{_WORD}(?:vakt|vakter|vuxen|vuxna|ledare|pedagog|pedagoger|tekniker"
            rf"|tolk|handledare|värd|värdar"
            rf"|sköterska|sköterskor|lärare|guide|guider|instruktör|instruktörer)\sper\s\d+\s[\wåäö]+)",
            rf"{will}(?:ha\s(?:en\s)?)?(?P<span>{_WORD}(?:bemanning|personaltäthet)\s(?:på"
            rf"|om)\s{_AT_LEAST}{_SOME}(?:\s[^.;,]{{0,40}})?)",
            rf"{will}(?P<span>(?:minst\s)?en\s{_WORD}(?:kurator|psykolog|skolsköterska|läkare|tekniker|handläggare"
            rf"|chef|vakt|värd|tolk)"
            rf"\sper\s{_SOME}\s[\wåäö]+)",
            rf"{will}(?P<span>[\wåäö]+as\s(?:i|under)\s{_AT_LEAST}{_SEVERAL}\s(?:minuter|timmar))",
            rf"{will}(?P<span>(?:en"
            rf"|minst\sen)\s{_QUALITIES}[\wåäö]+\spå\s(?:halvtid|deltid|heltid))",
            r"\bska(?:ll)?\s(?:vara\s)?(?P<span>bemanna(?:s|d|t|de)\s(?:med|av)\s(?:(?:en|minst"
            r"|samma)\s){0,2}[\wåäö]*(?:förare|sköterska"
            r"|läkare|kock|chef|ledare|konsult|värd|receptionist|tekniker|väktare|operatör)(?:\soch\s[\wåäö]+)?)",
            rf"{will}(?:arbeta|tjänstgöra|vara\sanställd)\s(?:[\wåäö]+\s){{0,3}}?(?P<span>\d+\s?(?:%|procent))",
            r"(?P<span>(?:minst\s)?\d+\s?(?:%|procent)\sav\stiden)\sska(?:ll)?\s(?:läggas|ägnas|användas|avsättas)",
            r"\b(?:lägga|ägna|använda|avsätta)\s(?:[\wåäö]+\s){0,2}?(?P<span>(?:minst\s)?\d+\s?(?:%"
            r"|procent)\sav\stiden)",
            rf"{will}(?:få|ge|ges|erbjudas|ha)\s(?P<span>{_AT_LEAST}{_SOME}\stimm(?:ars?"
            rf"|es?)\s(?:[\wåäö]+\s){{0,2}}?{_WORD}(?:handledning"
            r"|undervisning|utbildning|stöd|träning|sysselsättning|tolkning|massage|aktivitet(?:er)?)(?:\s(?:per|i"
            r"|om)\s[\wåäö]+)?)",
            rf"(?:konsulten|ledaren|teknikern|samordnaren|resursen|handläggaren"
            rf"|arkitekten)\s{will}(?P<span>(?:finnas\s|vara\s)?tillgänglig"
            rf"\s{_SEVERAL}\stimmar\s(?:per|i)\svecka(?:n)?)",
            rf"{will}(?P<span>(?:personal|bemanning)\s(?:[\wåäö]+\s){{0,2}}på\splats\s(?:måndag|vardag|alla|varje"
            rf"|helg|kl)[^.;,]*)",
            rf"{will}(?:ha|tillhandahålla)\s(?P<span>(?:en\s)?egen\s{_WORD}(?:kock|tekniker|sköterska|läkare|väktare"
            rf"|vaktmästare"
            r"|trädgårdsmästare|jurist|arkitekt|fotograf|tolk|veterinär))",
            rf"{will}(?P<span>(?:en|minst\sen)\s{_QUALITIES}{_WORD}(?:tekniker|väktare|städare|sköterska|läkare|vakt"
            rf"|chef|ledare"
            r"|samordnare|operatör|receptionist|vaktmästare|kock|värd|person|medarbetare|handläggare|konsult)"
            r"\s(?:stationerad|permanent\spå|ständigt\spå|på\sheltid|på\sdeltid|på\splats\s(?:\d+\stimmar|varje|alla"
            r"|dygnet|hela"
            r"|dagligen|under)"
            r"|nattetid|dygnet\srunt)(?:\s[\wåäö]+)?)",
            rf"\b(?:en|minst\sen)\s(?P<span>{_WORD}(?:tekniker|väktare|städare|sköterska|läkare|vakt|operatör"
            rf"|receptionist|kock"
            rf"|lokalvårdare|vaktmästare|värd)\s(?:ska|skall|måste)\s(?:alltid\s)?(?:finnas|vara|tjänstgöra"
            rf"|arbeta)\s(?:på\splats"
            r"|[^.;]{0,30}?(?:varje|alla|dygnet|hela|dagligen)))",
            rf"{will}(?:ha|disponera|förfoga\söver)\s(?P<span>(?:en\s|ett\s)?(?:egen|eget|egna)\s{_WORD}(?:verkstad"
            rf"|lager|depå"
            r"|laboratorium|tvätteri|kök|fordonspark|maskinpark|fordonsflotta|larmcentral|jourcentral|bageri"
            r"|slakteri|tryckeri"
            r"|skola|bilar|lastbilar|fordon|maskiner|server|servrar|datahall))",
        )
    )


def prescribed_resources(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Numbers of people, vehicles, sessions and hours, presence and staffing that the supplier is to put in."""
    text = sentence.text
    for pattern in likely(_of_supplier(), text):
        for found in pattern.finditer(text):
            match = _match(sentence, found)
            if _is_put_in(match, text[: found.start("span")], text[found.end("span") :]):
                yield match
    for pattern in likely(_always(), text):
        for found in pattern.finditer(text):
            if not _LIMIT.search(text[: found.start("span")]):
                yield _match(sentence, found)
    yield from put_in(sentence)


def _is_put_in(match: Match, before: str, after: str) -> bool:
    if (
        _LIMIT.search(before)
        or _ABLE_BY.search(before)
        or _JUDGED_BY.search(before)
        or _FOR_THEM.search(before)
        or _CAN.match(after)
    ):
        return False
    if _DELIVERED.match(after):
        return False
    if _DONE_BY.search(before):
        return True
    works = _WORKS_AFTER.match(after) and not _ANYBODY.search(match.text)
    return Prescription.of(match).is_effort or bool(_AFTER_MODAL.match(after) or works)


def _match(sentence: Sentence, found: re.Match[str]) -> Match:
    return Match(sentence, sentence.start + found.start("span"), sentence.start + found.end("span"))
