"""Times so short that only the one who already delivers can keep them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from washer.expressions import expression
from washer.language.model import Role, Sentence
from washer.ruleset.checks.dates import close_pairs
from washer.ruleset.checks.haste import STARTS, TENDERS, Haste, hasty
from washer.ruleset.facts import Check, Facts
from washer.ruleset.model import Match
from washer.ruleset.numbers import NUMBER, mentions, value_of

_DAYS = {"tim": 1 / 24, "dyg": 1, "dag": 1, "vec": 7, "arb": 7 / 5, "var": 7 / 5, "kal": 1, "mån": 30}
_UNIT = r"(?P<unit>timm(?:e|ar)|dygn|dag(?:ar)?|arbetsdag(?:ar)?|vardag(?:ar)?|kalenderdag(?:ar)?|vecka|veckor)"
_PERIOD = rf"(?:(?P<number>{NUMBER})\s+{_UNIT})"
_SIGNED = r"(?:teckna|underteckna|skriv|ingå|slut)\w*(?:\s+(?:på|under))?"
_SIGNERS = r"(?:(?:båda\s+|bägge\s+)?parterna|beställaren|kommunen|regionen|myndigheten|köparen|vi)"
_CONTRACT = (
    r"(?:avtals?(?:et|ens)?\s*(?:teckn|skriv|start|undertecknand|slut(?!ar))\w*|kontrakts?(?:et)?\s*(?:teckn|skriv"
    r"|start|undertecknand)\w*|(?:avtalet|kontraktet)\s+(?:har\s+)?(?:tecknats|undertecknats|skrivits|tecknas"
    r"|undertecknas)"
    rf"|(?:avtalet|kontraktet|ramavtalet)\s+(?:har\s+(?:blivit\s+)?|är\s+|blivit\s+)?{_SIGNED}"
    rf"|{_SIGNERS}\s+(?:har\s+)?{_SIGNED}\s+(?:ett\s+)?(?:ram)?(?:avtal|kontrakt)\w*"
    rf"|(?:tilldelning(?:en|sbeslutet)|beslut(?:et)?\s+om\s+tilldelning)\s+(?:har\s+)?(?:meddela|fatta|skicka)\w*"
    r"|(?:avtals?|kontrakts?)(?:datum|dag)\w*|beslut(?:et)?(?=[\s.,;]|$)"
    r"|(?:avtalets|kontraktets)\s+(?:tecknande|undertecknande|ingående|start|ikraftträdande)|underteckn(?:at"
    r"|ande)\s+(?:av\s+)?(?:avtal|kontrakt)\w*"
    r"|sista\s+(?:anbudsdag|dag\s+för\s+anbud)\w*|(?:planerad\s+|planerat\s+|meddelat\s+)?tilldelning(?:en|sbeslut\w*)?|anbudsöppning\w*|anbudstidens\s+utgång"
    r"|upphandlingens\s+avslut)"
)
_AFTER_CONTRACT = expression(
    rf"(?i)(?P<span>(?:(?:inom|senast|högst)\s+)?(?:{_PERIOD}|dagen|samma\s+dag|veckan|måndagen)\s+(?:efter|från"
    rf"|som)\s+(?:att\s+)?(?:det\s+att\s+)?(?:\w+\s+)?{_CONTRACT})"
)
_FROM_CONTRACT = expression(
    rf"(?i)(?P<span>från\s+(?:och\s+med\s+)?(?:samma\s+dag|dagen|datumet|den\s+dag|dag)\s+(?:för|då|när|som)\s+{_CONTRACT})"
)
_AT_ONCE = expression(
    rf"(?i)(?P<span>(?:omgående|omedelbart|genast|direkt|snarast)\s+(?:efter|från|vid)\s+(?:att\s+)?(?:\w+\s+)?{_CONTRACT})"
)
_HANDOVER = expression(
    rf"(?i)(?:överlämning\w*|övertagande\w*|överföring\w*|driftövertagande\w*)\s+(?:av\s+\w+\s+)?från\s+(?:nuvarande"
    rf"|tidigare|befintlig|avgående)\w*\s+\w*leverantör\w*\s+(?:[^\s.;]+\s+){{0,6}}?(?P<span>(?:inom|på|senast)\s+{_PERIOD})"
)
_ABOUT_TERMS = expression(
    r"(?i)\b(?:\w*avtal(?:et|en|stid(?:en)?|speriod(?:en)?)?|kontrakt(?:et)?|pris(?:er|erna|et)?|garanti\w*|ersättning\w*"
    r"|vite\w*|ränta\w*|räknas|beräknas|gäller|löper|indexera\w*)\b"
)
_AFTER_ORDER = expression(
    rf"(?i)(?P<span>(?:(?:inom|senast|högst)\s+)?{_PERIOD}\s+(?:efter|från)\s+(?:\w+\s+)?(?:beställning|order"
    rf"|avrop)\w*)"
)
_SHORT_START = 14
_SHORT_ORDER = 10
_DELIVERY = expression(
    r"(?i)lever(?:er|an)|driftklar|i\s+(?:\w+\s+)?drift|drift(?:satt|sätt)|start|påbörja|börja|installer|på\s+plats"
    r"|bemanna|demonstrer|visa|provdrift|idrifttag|i\s+bruk"
    r"|\bvara\s|monter|anslut|koppla|utbytt|byta|byggd|klar|etabler|utbilda|anställ|hämta|köra|sköta|städa|plats|lager|öppna"
    r"|\bha\s|finns|inflytt|iordning|i\s+gång|igång|funger|bemann|körklar|infört|införd|migrer|överför|anpassad"
    r"|stå\s|tillhandahåll|utför|ta\s+över|överta|finnas|utrust|färdig|uppstart"
)
_PAPERS = expression(
    r"(?i)avtalsspärr|anbud\w*\s+öppnas|överpröv|försäkring|garanti|säkerhet\s+ställ|tidplan|startmöte|uppstartsmöte|startmötet"
    r"|kontakt(?:person|man)|tidigast|\butses?\b|rapport|redovis|faktur|betal|kvalitetsplan|bevis|intyg"
    r"|begär|sekretess|skriftlig|underrättelse|meddela|offentligg|handling"
)
_USUALLY = expression(
    r"(?i)(?:fast|trots\s+att|även\s+om|fastän|oaktat)\s.*(?:normal\w*|vanlig\w*|brukar|branschen|tar)"
)
_COMPLEX = expression(
    r"(?i)\b\w*(?:fordon|ambulans|bussar|lastbil|personbil|centrifug|instrument|röntgen|mammograf|tomograf"
    r"|analysutrustning|maskiner|system(?:et)?\b|server|möbl|kök|hjullastare|brandbil|plattform|modul)"
)
_SMALL = expression(
    r"(?i)reservdel|förbruknings|livsmedel|akut|jour|hjälpmedel|felanmäl|service|support|komplettering"
    r"|kontorsmaterial|provisor"
)
_TENDER_TIME = expression(
    rf"(?i)(?P<span>(?:anbudstid(?:en)?|anbudsfrist(?:en)?|svarstid(?:en)?\s+för\s+anbud)\s*(?::|är|uppgår\s+till|om"
    rf"|på)\s*(?:endast\s+|bara\s+|högst\s+)?{_PERIOD})"
)
_TENDER_WITHIN = expression(
    rf"(?i)anbud(?:et)?\s+(?:ska|skall|måste)\s+(?:ha\s+)?(?:lämnas|vara|inkommit|kommit"
    rf"|skickas)(?:\s+in)?\s*[^.;]{{0,40}}?(?P<span>inom\s+{_PERIOD}(?:\s+(?:efter|från)\s+[^.,;]*)?)"
)
_QUESTIONS = expression(
    rf"(?i)(?P<span>(?:(?:senast|inom|högst)\s+)?(?:{_PERIOD}|dagen|samma\s+dag)\s+(?:efter|från"
    rf"|som)\s+(?:det\s+)?(?:att\s+)?(?:upphandlingen\s+(?:har\s+)?(?:annonser|publicer)\w*|annonser\w*"
    r"|annons(?:en|ens)?(?:\s+(?:har\s+)?(?:publicer\w*|dag|datum|lagts\s+ut|skickats))?|publicer(?:ing\w*|ats?)"
    r"|underlag(?:et)?\s+(?:har\s+)?publicer\w*|(?:förfrågnings|upphandlings)underlag\w*\s+(?:har\s+)?publicer\w*))"
)
_GIVEN = expression(
    rf"(?i)(?:anbudsgivar|leverantör)\w*\s+(?:har|ges|får|kommer\s+att\s+ha)\s+(?:endast\s+|bara\s+)?(?P<span>{_PERIOD})"
    r"\s+(?:på\s+sig\s+)?(?:för\s+)?att\s+(?:lämna|skriva|inkomma|komma\s+in|skicka|utarbeta)\w*\s+(?:\w+\s+){0,3}?anbud"
)
_AT_DAY = r"(?:samma\s+dag(?:\s+som\s+[^.;,]+)?|(?:inom|senast|efter)\s+" + _PERIOD + ")"
_CALL_OFF = expression(
    r"(?i)(?:svar\w*\s+på\s+(?:\w+\s+)?(?:avrop|förfrågan|förfrågning|följdfråg|kompletteringsfråg)\w*|offert\w*|avropssvar\w*|avropsanbud\w*|kompletteringar?(?:na)?"
    r"|avropsförfrågan|avropsförfrågningar\w*|demonstration\w*)\s+(?:ska|skall|måste)\s+(?:[^\s.,;]+\s+){0,3}?"
    rf"(?:lämnas|skickas|inkommit|inkomma|besvaras|sändas|vara\s+\w+|göras|hållas)(?:\s+in)?\s+(?P<span>{_AT_DAY})"
)
_SIGNING = expression(r"(?i)avtal|kontrakt|tilldel|beslut|upphandling")
_NOTICE = expression(r"(?i)annons|publicer")
_LAST_DAY = expression(r"(?i)anbud|frågor")
_STATED = frozenset({Role.BACKGROUND, Role.DEFINITION, Role.QUOTATION, Role.HEADING})
_SHORT_CALL_OFF = 1
_SHORT_TENDER = 12
_SHORT_QUESTIONS = 3


def _days(found: re.Match[str]) -> float:
    """The period in calendar days; one where the text says "the day after"."""
    groups = found.groupdict()
    if not groups.get("number"):
        return 7 if "veckan" in found["span"].lower() else 1
    return value_of(groups["number"]) * _DAYS[groups["unit"][:3].lower()]


def _match(sentence: Sentence, found: re.Match[str]) -> Match:
    start, end = found.span("span")
    return Match(sentence, sentence.start + start, sentence.start + end)


def _short_start(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Delivery or start a few days after the award or the signing."""
    text = sentence.text
    if not mentions(
        text, "avtal", "kontrakt", "tilldelning", "anbud", "beställning", "order", "avrop", "upphandling", "beslut"
    ):
        return
    if _DELIVERY.search(text) and not _PAPERS.search(text):
        for found in _AFTER_CONTRACT.finditer(text):
            if _days(found) <= _SHORT_START:
                yield _match(sentence, found)
        yield from (_match(sentence, found) for found in _AT_ONCE.finditer(text))
        for day in close_pairs(text, _SIGNING, _DELIVERY, _SHORT_START):
            yield Match(sentence, sentence.start + day.start, sentence.start + day.end)
        for found in _FROM_CONTRACT.finditer(text):
            if not _ABOUT_TERMS.search(text[: found.start()]):
                yield _match(sentence, found)
    for found in _HANDOVER.finditer(text):
        if _days(found) <= _SHORT_START:
            yield _match(sentence, found)
    for found in _AFTER_ORDER.finditer(text):
        rushed = _USUALLY.search(text) or (_COMPLEX.search(text) and _DELIVERY.search(text) and not _SMALL.search(text))
        if rushed and _days(found) <= _SHORT_ORDER:
            yield _match(sentence, found)


def _short_tender(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """A few days to write a tender, or to ask questions."""
    text = sentence.text
    if not mentions(
        text, "anbud", "annons", "publicer", "avrop", "förfråg", "offert", "komplettering", "demonstration"
    ):
        return
    for day in close_pairs(text, _NOTICE, _LAST_DAY, _SHORT_TENDER):
        yield Match(sentence, sentence.start + day.start, sentence.start + day.end)
    for pattern, limit in (
        (_TENDER_TIME, _SHORT_TENDER),
        (_TENDER_WITHIN, _SHORT_TENDER),
        (_GIVEN, _SHORT_TENDER),
        (_CALL_OFF, _SHORT_CALL_OFF),
        (_QUESTIONS, _SHORT_TENDER if "anbud" in text.lower() else _SHORT_QUESTIONS),
    ):
        for found in pattern.finditer(text):
            if _days(found) <= limit:
                yield _match(sentence, found)


def short_start(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Delivery, takeover or start sooner than a newcomer can manage."""
    return _with_haste(_short_start(sentence, facts), STARTS, sentence)


def short_tender(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """A few days to write a tender or to ask questions, a few hours to answer."""
    return _with_haste(_short_tender(sentence, facts), TENDERS, sentence)


def _with_haste(matches: Iterable[Match], kinds: tuple[Haste, ...], sentence: Sentence) -> Iterator[Match]:
    """The matches, and what haste there is besides them."""
    seen = list(matches)
    yield from seen
    if sentence.role in _STATED:
        return
    for match in hasty(kinds, sentence):
        if all(match.end <= one.start or one.end <= match.start for one in seen):
            seen.append(match)
            yield match


CHECKS: Mapping[str, Check] = {"short-start": short_start, "short-tender": short_tender}
