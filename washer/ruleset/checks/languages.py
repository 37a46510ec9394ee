"""Demands on language that reach further than the task: the whole staff, back-room trades, a native's level."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from washer.expressions import expression
from washer.language.model import Sentence
from washer.ruleset.checks.bidders import FILL, SHALL, TURNED_AWAY, demands, match_at, spans_of
from washer.ruleset.facts import Check, Facts
from washer.ruleset.model import Match
from washer.ruleset.numbers import mentions

_NAME = (
    r"(?:svenska(?:\s+språket)?|engelska(?:\s+språket)?|franska|tyska|språket)(?![a-zåäö])(?!\s+(?:som\s+andraspråk"
    r"|eller\s))"
)
_WELL = (
    r"(?:\s+(?:i\s+tal\s+och\s+(?:i\s+)?skrift|som\s+arbetsspråk|flytande|obehindrat|felfritt|fullt\s+ut"
    r"|helt\s+flytande))?"
)
_GOOD = (
    r"(?:flytande|god|goda|bra|obehindrad|perfekt|felfri|utmärkt|fullgod|bristande|tillfredsställande|fullständig"
    r"|avancerad|säker|vårdad|klanderfri|mycket\s+god)"
)
_SKILL = expression(
    rf"(?i)(?P<span>(?<![a-zåäö])(?:tala|talar|prata|pratar|behärska|behärskar|kunna|kan|skriva|läsa|förstå|förstår"
    rf"|kommunicera\s+på"
    rf"|uttrycka\s+sig|samtala\s+på|göra\s+sig\s+förstådda?\s+på|har?|ha)\s+{FILL}{{0,6}}?{_NAME}{_WELL}"
    rf"|(?:\w*kunskaper|färdigheter|betyget?\s+\w+|betyg|kunnighet|utbildning)\s+i\s+(?:det\s+)?{_NAME}{_WELL}"
    rf"|(?:{_GOOD}|utan|knapp|svag|dålig|klar\s+och\s+ren)\s+(?:kunskaper\s+i\s+)?{_NAME}{_WELL}"
    rf"|{_NAME}\s+(?:{SHALL}\s+)?{FILL}{{0,2}}?(?:behärskas|talas|krävs|motsvara|vara|är\s+ett\s+måste"
    rf"|på\s+(?:lägst\s+|minst\s+)?nivå\s+\w+"
    rf"|är\s+ett\s+\w*krav|i\s+tal\s+och\s+skrift)"
    r"|(?:svensk|engelsk)(?:talande|språkig\w*|kunnig\w*)(?![a-zåäö]))"
)
_STAFF = (
    r"\w*(?:personal|anställd|medarbetar|konsult|tekniker|chaufför|förar|arbetar|hantverkar|städar|vårdar|montör"
    r"|utvecklar"
    r"|väktar|kock|vaktmästar|snickar|elektriker|målar|ledar|chef|handläggar|rörmokar|arbetslag|bemanning|roll"
    r"|befattning"
    r"|person|team|vikarie|organisation|yrkes|resurs|folk|led(?![a-zåäö])|som\s+\w+)\w*"
)
_WHOLE = expression(
    rf"(?i)(?<![a-zåäö])(?:all|alla|samtliga?|varje|hela|ingen|inga|endast|enbart|bara"
    rf"|ordinarie)\s+{FILL}{{0,3}}?{_STAFF}"
    rf"|{_STAFF}(?:\s+{FILL}{{0,3}}?{SHALL})?\s+(?:samtliga|allihop|utan\s+undantag)(?![a-zåäö])"
    r"|(?:leverantör|entreprenör|utförar|bolag|företag|anbudsgivar|underleverantör|underentreprenör"
    r"|byrå)\w*s\s+(?:\w+\s+)?"
    r"(?:personal|medarbetare|anställda|organisation|arbetslag|team|stab)"
    r"|(?:personal\w*|anställda|medarbetare|arbetslag\w*)\s+hos\s|oavsett\s+(?:arbetsuppgift|roll|befattning|tjänst)"
    r"|(?:även|också)\s+(?:de|den|om)\s|ledning\w*\s+och\s+(?:personal|medarbetare)|^(?:de\s+)anställda"
)
_BACK_ROOM = expression(
    r"(?i)(?<![a-zåäö])(?:städ(?:ar|erska|pers|arb)|lokalvårdar|disk(?:ar|pers)|lager(?:arb|pers|medarb)|montör"
    r"|hantverkar|trädgårdsarb"
    r"|trädgårds(?:mäst|pers)|trädfäll|rivnings|parkarb|skogsarb|programmerar|(?:system|webb|mjukvaru)?utvecklar"
    r"|snickar|målar|elektriker"
    r"|rörmokar|svetsar|maskinist"
    r"|maskinförar|anläggningsarb|byggnadsarb|byggarb|plattsätt|takläggar|tvätteri|packar|plockar|bagar|truckförar"
    r"|köks(?:biträd"
    r"|pers)|fönsterputsar"
    r"|snöröjar|yrkesarb|lastbilschaufför|chaufför|sopåkar|renhållningsarb|ställningsbygg|murar|betongarb|golvläggar"
    r"|plåtslag"
    r"|fastighetssköt|driftteknik|industriarb|flyttarb|bärplock|slaktar|mekaniker|vaktmästar|tekniker|sanerar"
    r"|rivningsarb)\w*"
)
_HIGH = expression(
    rf"(?i)(?P<span>(?:felfri(?:tt)?|perfekt|fulländad|oklanderlig|klanderfri|(?:absolut|helt)\s+korrekt"
    rf"|fullständiga\s+kunskaper\s+i)\s+(?:\w+\s+)?"
    r"(?:svenska|engelska|språk|uttal)(?![a-zåäö])"
    r"|(?:tala|talar|behärska|skriva|prata|kunna)\s+(?:svenska|engelska|språket)\s+(?:helt\s+)?(?:felfritt|perfekt"
    r"|oklanderligt|fulländat|utan"
    r"\s+(?:utländsk\s+)?(?:brytning|accent))"
    r"|(?:utan|ingen|inte\s+(?:ha|tala\s+med)|ej\s+(?:ha|tala\s+med))\s+(?:\w+\s+)?(?:brytning|accent"
    r"|dialekt)(?![a-zåäö])"
    rf"|svenskan?\s+{SHALL}\s+vara\s+(?:felfri|perfekt|helt\s+utan\s+brytning|oklanderlig|klanderfri))"
)
_FIRMS_OWN = (
    expression(
        r"(?i)(?P<span>intern(?:a|t)?\s+(?:korrespondens|kommunikation|handlingar|dokumentation|möten|protokoll"
        r"|e-post|arbetsspråk)"
        rf"(?:en)?,?\s+(?:(?:{SHALL}|får\s+bara)\s+(?:\w+\s+){{0,2}}?)?(?:på\s+svenska|vara\s+svenska))"
    ),
    expression(rf"(?i)(?P<span>(?:svenska\s+(?:som|{SHALL}\s+vara\s+(?:\w+\s+)?)\s*(?:arbets|koncern|företags)språk))"),
    expression(rf"(?i)(?P<span>(?:arbets|koncern|företags)språket\s+{FILL}{{0,3}}?{SHALL}\s+vara\s+svenska)"),
    expression(
        rf"(?i)(?:inom|i)\s+(?:leverantörens|företagets|bolagets|entreprenörens)\s+(?:egen\s+)?(?:organisation"
        rf"|koncern)\s+{SHALL}\s+(?P<span>"
        r"(?:ske|föras|hållas)\s+på\s+svenska)"
    ),
    expression(
        r"(?i)(?:intyg|produktblad|certifikat|bevis|cv|meritförteckning|datablad|länder"
        r"|ursprungliga)\w*\s+(?:[^\s.;:]+\s+){0,8}?"
        r"(?P<span>(?:vara\s+)?(?:översatta?|översättas|översätts)\s+till\s+svenska)"
    ),
)
_LEVELS = (
    expression(
        r"(?i)(?P<span>(?:(?:svenska|engelska|franska|tyska|spanska|arabiska|finska)(?:,\s*"
        r"|\s+och\s+)?)+\s+på\s+(?:minst\s+)?(?:CEFR-?nivå|nivå|nivån)\s+C[12])"
    ),
    expression(r"(?i)(?P<span>(?:nivå|nivån)\s+C2)\s+(?:i|enligt)\s"),
    expression(r"(?i)(?P<span>C[12]-nivå(?:\s+i\s+(?:svenska|engelska))?)"),
)
_MEETS_PEOPLE = expression(
    r"(?i)(?<!aldrig )(?<!inte )(?:möter|har\s+\w*kontakt|i\s+kontakt|kontakt\s+med"
    r"|(?<!arbetar i )samtal(?!\s+på\s+flytande)|telefon|tolka|tolk(?:ar|en)?\s|översätt|journal|patient"
    r"|brukare|vårdtagar|elever|barn(?![a-zåäö]*\s+och)|kundtjänst|kundkontakt|reception|recept|undervis|handled"
    r"|säkerhetsinstruktion"
    r"|skyddsföreskrift|skyddsinstruktion|larm|nödläge|dokumentera|besökar|boende|allmänhet|resenär|omsorg|hemtjänst"
    r"|vårdpersonal|sjuksköt|läkar|lärar|pedagog|undersköt"
    r"|(?:personal|medarbetare|konsulter|anställda)\s+som\s+(?:utför|arbetar|har\s|möter|tjänstgör|deltar)"
    r"|språkgransk|korrektur|logoped|kommunikatör|redaktör|skribent)\w*"
)
_ALL_THE_SAME = expression(r"(?i)oavsett|(?:även|också)\s+(?:de|den|om)\s|aldrig|inte\s+(?:möter|har)")


def language_for_all_staff(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """A language demanded of the whole staff, of trades that seldom need it, or inside the bidder's own firm."""
    text = sentence.text
    if not mentions(text, "svensk", "engelsk", "språk", "c2", "c1") or not demands(sentence):
        return
    own = list(spans_of(_FIRMS_OWN, sentence))
    yield from own
    if own or (_MEETS_PEOPLE.search(text) and not _ALL_THE_SAME.search(text)):
        return
    yield from spans_of(_LEVELS, sentence)
    if _WHOLE.search(text) or _BACK_ROOM.search(text) or TURNED_AWAY.search(text):
        for found in _SKILL.finditer(text):
            yield match_at(sentence, *found.span("span"))


def flawless_language(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """A language spoken without a flaw or an accent."""
    if mentions(sentence.text, "svensk", "engelsk", "språk", "uttal", "brytning", "accent", "dialekt"):
        yield from spans_of((_HIGH,), sentence)


CHECKS: Mapping[str, Check] = {
    "language-for-all-staff": language_for_all_staff,
    "flawless-language": flawless_language,
}
