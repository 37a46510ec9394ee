"""Who is to do the work, where they are to be, and in what order: presence, named people, tools counted, steps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from washer.expressions import expression
from washer.language.model import Sentence
from washer.ruleset.facts import Facts
from washer.ruleset.likely import likely
from washer.ruleset.model import Match

_NUMBER = (
    r"(?:\d+(?:[.,]\d+)?|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|femton|tjugo|trettio|fyrtio|femtio|hundra)"
)
_PERSON = (
    r"[\wåäö-]*(?:ansvarig|kontaktperson|ledare|tekniker|väktare|vakt|värd|montör|chef|samordnare|koordinator"
    r"|handläggare"
    r"|konsult|operatör|receptionist|vaktmästare|kock|person|resurs|sköterska|läkare|lärare|pedagog|arkitekt|utvecklare"
    r"|specialist|planerare|mekaniker|elektriker|städare|lokalvårdare|coach|controller|ingenjör|rådgivare|instruktör"
    r"|medarbetare|team|arbetslag|supportgrupp|servicegrupp|bud|chaufför|förare|platschef)"
)
_PERSONS = rf"(?:{_PERSON}(?:er)?|(?!maskiner)[\wåäö-]+(?:are|örer|ister)|personal(?:en)?)"
_THE_PERSON = rf"(?:{_PERSON}(?:en|n|s)?|[\wåäö]+(?:erna|arna)|personal(?:en)?)"
_ALWAYS = (
    r"(?:dygnet\srunt|(?:varje|alla|samtliga)\s(?:vardag|dag|arbetsdag|helg|natt|pass|skift|skoldag|måndag)[a-zåäö]*"
    rf"|(?:minst\s)?{_NUMBER}\s(?:timmar|dagar)\s(?:per|i|om)\s[a-zåäö]+|hela\s(?:dagen|dygnet|arbetsdagen|veckan"
    r"|skoldagen|natten|tiden|öppettiden)|dagligen|heltid|på\sheltid|under\s(?:hela|all|samtliga|ordinarie)\s[a-zåäö]+"
    r"|(?:hos|i|på)\s(?:beställarens?|kommunens|regionens|kundens|skolans|sjukhusets)\b)"
)
_WILL = r"\b(?:ska|skall|måste|bör)\s(?:[\wåäö]+\s){0,3}?"
_WORK = (
    r"[\wåäö]*(?:ning|tvätt|städ|skötsel|besök|rond|service|slåtter|avläsning|sopning|målning|putsning|lackering"
    r"|torkning|moppning|saltning|sandning|plogning|klippning)(?:en|et|n)?"
)
_DONE = r"(?:utföras|ske|göras|genomföras|påbörjas|avslutas)"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(
        expression(rf"(?i)(?<![\w-]){text}(?![\w-])")
        for text in (
            rf"(?P<span>(?:minst\s|exakt\s)?(?:{_NUMBER}|en|ett)\s(?:FTE(?::er)?|FTE's|manår|personår|heltidsresurser"
            r"|heltidsresurs|heltidare|heltidsanställda|heltidsanställd\s[a-zåäö]+))",
            rf"(?P<span>(?:(?:en|ett|minst\sen)\s)?(?:dedikera(?:d|t|de)|heltidsanställd|heltidsarbetande"
            rf"|särskilt\savdela"
            rf"(?:d|t|de)|öronmärkt)\s{_PERSON})",
            rf"(?P<span>fasta?\s{_PERSON}(?:er)?\spå\splats)",
            rf"(?P<span>{_THE_PERSON}\s(?:ska|skall|måste)\s(?:alltid\s|ständigt\s|fysiskt\s)?(?:finnas|vara|tjänstgöra"
            rf"|arbeta)\s(?:fysiskt\s)?(?:på\splats|närvarande|stationera(?:d|t|de))\s{_ALWAYS})",
            rf"(?P<span>{_PERSONS}\s(?:permanent\s|ständigt\s)?stationera(?:d|t|de)\s(?:på|i|hos|vid))",
            rf"(?P<span>{_THE_PERSON}\s(?:ska|skall|måste)\s(?:alltid\s)?vara\s(?:stationera(?:d|t|de)|placera(?:d"
            rf"|t|de))"
            r"\s(?:på|i|hos|vid))",
            rf"(?P<span>(?:CV|meritförteckning(?:ar)?|levnadsbeskrivning(?:ar)?)\s(?:[\wåäö]+\s){{0,4}}?(?:för|på|till)"
            rf"\s(?:minst\s)?{_NUMBER}\s(?:personer|konsulter|medarbetare|[\wåäö]+are))",
            rf"{_WILL}(?P<span>(?:utföras|göras|genomföras|bemannas|utförs|levereras)\s(?:av"
            rf"|med)\s(?:de\s)?(?:namngivna"
            r"|offererade|utpekade)\s[\wåäö]+)",
            r"(?P<span>(?:med\s(?:en\s)?)?(?:beläggning|omfattning|tjänstgöringsgrad|sysselsättningsgrad)\s(?:på|om"
            r"|av)\s"
            r"(?:minst\s)?\d+\s?(?:%|procent))",
            r"^(?P<span>Antal(?:et)?\s(?:[\wåäö]*(?:fordon|bilar|maskiner|bussar|traktorer|plogar|personer|städare"
            r"|väktare"
            r"|montörer|tekniker|konsulter|medarbetare|heltider|årsarbetare|timmar|guider|vakter|kockar|lärare"
            r"|sköterskor|förare|instruktörer|vakter|tolkar)\b)[^:.]{0,40}:\s*\d+)",
            rf"{_WORK}\s{_WILL}(?P<span>{_DONE}\s(?:[\wåäö]+\s)?(?:före|efter|innan|i\ssamband\smed)\s{_WORK})",
            rf"{_WILL}(?P<span>först\s[\wåäö]+s\b[^.;]{{0,60}}?\b(?:därefter|sedan|därpå|slutligen|sist)\s[\wåäö]+s)",
            rf"{_WILL}(?P<span>(?:använda|tillämpa|följa|arbeta\senligt|arbeta\smed|utgå\sfrån|använd[ae]s)\s[\wåäö]*"
            r"(?:metoden|metodiken|modellen|tekniken|programmet|konceptet)\s(?-i:[A-ZÅÄÖ])[\wåäö-]+)",
            rf"(?P<span>(?:minst\s)?{_NUMBER}\s(?:stycken\s)?(?:[\wåäö]+\s)?"
            r"(?![\wåäö]*(?:platser|lokaler|salar|nycklar))[\wåäö]+(?:ar|er|or|are)\s(?:ska|skall|måste)"
            r"\s(?:alltid\s)?(?:vara\s(?:avsatta|avdelade|knutna|schemalagda|inplanerade)|ställas\still\sförfogande"
            r"|avdelas|avsättas))",
            rf"(?P<span>(?:en|ett)\s{_PERSON}\spå\s(?:minst\s)?\d+\s?(?:%|procent))",
            rf"(?P<span>{_PERSON}(?:er)?,\s{_NUMBER}\s(?:st|stycken)(?:\sper\s[\wåäö]+)?)",
            rf"{_WILL}(?P<span>(?:sitta|arbeta|finnas|vara)\s(?:på\splats\s)?hos\s[\wåäö]+\s{_NUMBER}\sdagar\s(?:i|per)"
            r"\s[\wåäö]+)",
            r"(?P<span>(?:daglig|dagliga|veckovisa?|stående)\s(?:avstämning|avstämningar|möten|veckomöten"
            r"|morgonmöten)\spå"
            r"\splats)",
        )
    )


def presence(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Dedicated or stationed people, full-time equivalents, numbers of CVs, named methods, the order of the work."""
    for pattern in likely(_patterns(), sentence.text):
        for found in pattern.finditer(sentence.text):
            yield Match(sentence, sentence.start + found.start("span"), sentence.start + found.end("span"))
