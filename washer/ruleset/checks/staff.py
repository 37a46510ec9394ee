"""What is demanded of the people who do the work, though the task may not need it: their sex or descent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from washer.expressions import expression
from washer.language.model import Sentence
from washer.ruleset.checks.bidders import NOT_TAKEN, ONLY, match_at
from washer.ruleset.checks.persons import OTHERS, PERSON, is_thing
from washer.ruleset.facts import Check, Facts
from washer.ruleset.likely import likely
from washer.ruleset.model import Match
from washer.ruleset.names import is_swedish_word

if TYPE_CHECKING:
    from spacy.tokens import Token

_SEX = r"(?:kvinnlig|manlig)(?:a|t|e)?"
_ONE = (
    r"(?:kvinn(?:a|or)|man|män|karl(?:ar)?|tjej(?:er)?"
    r"|kill(?:e|ar)|grabb(?:ar)?|dam(?:er)?|herr(?:e|ar)|flick(?:a|or)|pojk(?:e|ar))"
)
_IS = r"(?:ska|skall|måste|bör|får)\s+(?:\w+\s+){0,3}?(?:vara|bestå\s+av|utgöras\s+av|bemannas\s+(?:av|med))\s+"
_ONE_SEX = (
    rf"{PERSON}\s*[:–(]\s*(?:[\wåäö]+\s+)?(?P<span>{_ONE})(?![\wåäö-])",
    r"(?<![\wåäö])(?:\d+|en|två|tre|fyra|fem|sex)\s+(?:[a-zåäö]+\s+)?(?P<span>tjej(?:er)?|kill(?:e|ar)|grabb(?:ar)?|karlar)(?![\wåäö-])",
    rf"(?P<span>{_SEX})\s+(?:[\wåäö]+(?:a|t|d|e)\s+)?{PERSON}",
    rf"\b{PERSON}[^.;:]{{0,40}}?\s{_IS}(?:endast\s+|bara\s+|enbart\s+|både\s+|en\s+)?(?P<span>{_ONE}|{_SEX})"
    r"(?![\wåäö-]|\s+(?:och|eller|respektive)\s+(?:män|kvinnor|pojkar|herrar|man\b|manlig|kvinnlig))",
    rf"(?P<span>(?:endast|bara|enbart|helst)\s+{_ONE})\s+(?:\w+\s+)?(?:får|ska|kan|i\s|som)",
    rf"(?:bemannas|utförs|utföras|städas|sköts|skötas|tas\s+emot|serveras|leds|ledas)\s+(?:av|med)\s+(?:(?:en|ett|två|tre|minst|enbart|bara)\s+)*"
    rf"(?:[a-zåäö]+\s+)?(?P<span>{_ONE})(?![\wåäö-]|\s+(?:och|eller|respektive)\s)",
)

_UNWANTED = (
    rf"(?:{NOT_TAKEN}|undvik[a-zåäö]*|(?:är|vara)\s+(?:inte|ej)\s+aktuell[a-zåäö]*"
    r"|(?:ska|får|bör)\s+(?:inte|ej)\s+[a-zåäö]+s)"
)

_FROM = (
    r"(?:hel|icke-?\s?)?(?:svensk|nordisk|skandinavisk|västerländsk|(?:öst|väst|syd|nord|central)?europeisk|utländsk|utomnordisk|utomeuropeisk|arabisk"
    r"|afrikansk|asiatisk|slavisk|rikssvensk|[a-zåäö]+klingande|orientalisk|kristen|kristet|muslimsk|judisk|etnisk|inhemsk|invandrad)(?:t|a)?"
)
_DESCENT = (
    r"(?:bakgrund|härstamning|härkomst|ursprung|etnicitet|nationalitet|släkt|påbrå|föräldrar|utseende|rötter|namn|börd"
    r"|blod|stam)"
)
_FAITH = (
    r"(?:muslim|muslimer|kristen|kristna|jude|judar|katolik|katoliker|hindu|hinduer|buddhist|buddhister|religiösa?|ateist"
    r"|troende)"
)
_DRESS = r"(?:slöja|huvudduk|sjal|turban|kippa|hijab|niqab|burka|religiösa?\s+\w+)"
_PEOPLE = rf"(?:{PERSON}|{OTHERS}|turister|befolkning|människor|ansikten|familjer|grupper|föräldrar|föreningar)"
_HANDS = rf"(?:arbetskraft(?:en)?|{PERSON})"
_DESCENTS = (
    r"(?P<span>(?:helt\s+|etniskt?\s+)?svensk(?:t|a)?\s+(?:bakgrund|härstamning|etnicitet|släkt|påbrå|föräldrar))",
    rf"{PERSON}[^.;:]{{0,50}}?\s(?P<span>(?:av\s+)?(?:helt\s+|etniskt?\s+)?{_FROM}\s+{_DESCENT})(?![\wåäö])",
    r"(?P<span>(?:etnisk(?:t|a)?|infödd(?:a)?|hel|riks)\s?svensk(?:ar|a|e)?|svenskfödd(?:a)?)",
    rf"(?:vara|är|endast|bara|enbart|{PERSON})\s+(?:som\s+är\s+)?(?P<span>född(?:a)?\s+(?:och\s+uppvux(?:en|na)\s+)?i\s+"
    r"(?:Sverige|Norden|Skandinavien|Europa))",
    rf"{PERSON}[^.;:]{{0,40}}?\s(?P<span>föräldrar\s+födda\s+i\s+[\wåäöÅÄÖ]+)",
    rf"{PERSON}\s+(?:ska|skall|måste|bör)\s+vara\s+(?P<span>född\s+svensk|svensk(?:ar)?|av\s+svensk\s+härkomst|nordbo(?:r)?|européer"
    r"|(?:ljus|vit)hyad(?:e)?|vit(?:a)?)(?:\s*[.,;]|\s*$|\s+och\s)",
    rf"(?:bestå\s+av|utgöras\s+av|utföras\s+av|bemannas\s+(?:av|med)|{ONLY})\s+(?P<span>svenskar|nordbor|skandinaver|européer"
    r"|västerlänningar)(?![\wåäö])",
    rf"(?P<span>{_FROM}\s+{_HANDS})[^.;:]{{0,40}}?{_UNWANTED}",
    rf"(?:inte|ej|inga|ingen|undvika|utan|{ONLY})\s+(?:[a-zåäö]+\s+){{0,2}}?(?P<span>{_FROM}\s+{_HANDS})(?![\wåäö])",
    rf"{PERSON}\s+(?P<span>från\s+[\wåäöÅÄÖ]+)\s[^.;:]{{0,30}}?{_UNWANTED}",
    rf"{PERSON}[^.;:]{{0,40}}?\s(?P<span>(?:av\s+)?[a-zåäö]+skt?\s+(?:ursprung|härkomst|härstamning|etnicitet|nationalitet|påbrå))(?![\wåäö])",
    rf"{PERSON}[^.;:]{{0,40}}?\s(?P<span>samma\s+(?:etnicitet|etniska\s+\w+|ursprung|nationalitet|härkomst|religion|hudfärg))(?![\wåäö])",
    rf"{PERSON}\s+(?:ska|skall|måste|bör|får)\s+(?:(?:inte|ej|alltid)\s+)?vara\s+(?P<span>{_FAITH})(?![\wåäö])",
    rf"{PERSON}\s+(?:ska|skall|måste|bör)\s+vara\s+(?P<span>(?:svensk|nordisk|europeisk)[a]?\s+medborgare)(?![\wåäö])",
    rf"{PERSON}\s+(?:med|i|som\s+bär)\s+(?P<span>{_DRESS})(?![\wåäö])[^.;:]{{0,30}}?{_UNWANTED}",
    r"(?:med|av|ha)\s+(?P<span>(?:mörk|ljus|vit|svart|olik)[a]?\s+(?:hudfärg|hy))(?![\wåäö])",
    rf"(?P<span>infödda?)\s+{_HANDS}",
    rf"(?P<span>{_FROM}\s+utseende)",
    r"vara\s+(?P<span>(?:svensk|nordisk|europeisk)\s+till\s+(?:ursprunget|börden|härkomsten))",
    r"(?:får|ska|skall)\s+(?:inte|ej)\s+(?P<span>(?:bära|ha)\s+(?:\w+\s+)?(?:slöja|huvudduk|sjal|turban|kippa|hijab|niqab"
    r"|religiösa?\s+\w+))",
    r"(?P<span>(?:utan|ingen|inte\s+ha)\s+(?:utländsk|invandrar)[^\s.,;:]*\s*(?:bakgrund|härkomst|ursprung)?)\s",
)
_LABELS = (
    rf"(?P<span>färgad(?:e)?)\s+{_PEOPLE}",
    rf"(?:(?P<who>{PERSON})|statister|modeller|människor|personer)\s+(?:som\s+)?(?:är|(?:ska|bör)\s+vara)\s+(?P<span>färgade?)(?![\wåäö])",
    r"(?:registrera|ange|lagra|visa|filtrera|redovisa|uppge)[a-zåäö]*\s+(?:[a-zåäö]+s\s+)?(?:[a-zåäö]+,?\s+(?:och\s+)?)?"
    r"(?P<span>ras|rastillhörighet|hudfärg|folkslag|folkras)(?:en)?(?=\s*[.,;]|\s*$|\s+(?:och|eller|på|för|hos)\s)",
    rf"(?P<span>(?:orientalisk|utomeuropeisk|exotisk|negroid|rasblandad|halvneger)(?:a|t|e)?)\s+{_PEOPLE}",
    r"(?:person|människ|barn|famil)[\wåäö]*\s+av\s+(?P<span>(?:olika|andra|främmande)\s+(?:människo)?raser)",
    r"(?:från|av|med)\s+(?P<span>(?:främmande|exotiska)\s+(?:kultur(?:er)?|länder))",
    r"(?:person|människ|barn|famil)[\wåäö]*\s+(?:av|från)\s+(?P<span>(?:negroid|mongolisk|orientalisk|främmande)\s+(?:typ|ras|börd))",
)


@cache
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(expression(f"(?i){pattern}") for pattern in patterns)


def _finder(patterns: tuple[str, ...], told: str) -> Check:
    def found(sentence: Sentence, facts: Facts) -> Iterator[Match]:
        for pattern in likely(_compiled(patterns), sentence.text):
            for one in pattern.finditer(sentence.text):
                if not is_thing(one.groupdict().get("who") or ""):
                    yield match_at(sentence, *one.span("span"))

    found.__doc__ = told
    return found


_TITLE_TAGS = ("NOUN", "PROPN", "ADJ", "VERB")  # the tagger seldom knows a rare title
_MALE = expression(r"[\wåäö]{3,}(?:man|mannen|männen|män)s?$")
_NO_MEN = expression(  # words that only end alike, and set titles that no list can inflect
    r"(?:(?:ro|narko|mono|klepto|nymfo|pyro|dipso|eroto|myto|biblio)|^(?:talis|kaj|otto|ger|hu|super)|tal|sum|fir|sche|te|dra|trau|pris|dog|dilem|blom|plas|stig|flam|stäm|bom|lam|klim"
    r"|palm|ra|tu|rem|skram)m[aä]n(?:nen)?s?$"
)
_FEMALE = expression(
    r"[\wåäö]*(?:(?:ar|värd|grev)inn(?:a|an|or|orna)|(?:er|ar|ör|ent)sk(?:a|an|or|orna)|(?:fon|kon)iss(?:a|an|or|orna)"
    r"|(?:mass|dans|fris|suffl)ös(?:en|er|erna)?|(?:ak|rek|duk)tris(?:en|er|erna)?|servitris(?:en|er|erna)?)s?$"
)
_TITLES_KEPT = expression(r"(?i)sköter|(?:ung[ae]r|bulgar|bayer|tatar|madagaskar|önsk|härsk|forsk|gransk)sk?a")
_HOMELY = expression(
    r"(?i)(?:(?:receptions?|städ|kassa|kontors|butiks|affärs|växel|barn|slöjd|kaffe|kafé|café|fik|glass|kiosk|korv|serverings|disk|köks"
    r"|lek|tvätt|skriv|hem|matsals|telefon|vård|bud|spring|lager|bygg|verkstads|bad|mat|dag|sjuk|gymp?a?|biljett|kyrk|post|snabbköps"
    r"|hotell|hiss|rums|vånings|bar|flyg|tåg|buss|spa|rid|stall|garderobs|torg|fritids|förskole?|dagis|renhållnings|sop|flytt|färj|skur"
    r"|biblioteks|syförenings|gruv|hamn|soptipps|parkerings|park|trafik|kör)"
    r"(?:flick|tjej|dam|tant|fru|frök|frökn|pojk|kill|grabb|gubb|karl|mamm|moster|gumm)|(?<!\w)(?!sommar)[a-zåäö]{3,}ar(?:flick|tjej|dam|tant|frök|pojk|kill|grabb|gubb)|skol(?:tant|mamm)|[\wåäö]{3,}frökn?|läger(?:mamm|fru)|(?:tenta|rast|läger|kultur)tant|(?:tals|polis|brand|yrkes|affärs|tjänste|förtroende|riksdags|kamera|plit|vakt|fack|service|[a-zåäö]{2,}(?<!invandr)(?<!bruk)ar)kvinn|(?:boll|klaff|caddy|scen|pass|ljus|ljud|teknik|it-|data|dator|kamera)(?:pojk|flick|kill|tjej)|lek(?:farbr[oö]d|farbr[oö])|[\wåäö]{4,}(?<!troll)(?<!karla)(?<!kraft)(?<!kvinno)(?<!ström)(?<!dunder)karl)"
    r"(?:a|an|e|en|or|orna|ar|arna|er|erna|ern|r|n)?s?$"
)


def gendered_compound(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """A title made with a word for man or woman, or with a feminine ending; names and set terms are left alone."""
    for token in sentence.span:
        if _is_title(token):
            start, end = sentence.range(token, token)
            yield Match(sentence, start, end)


def _is_title(token: Token) -> bool:
    word, opens = token.lower_, token.i == token.sent.start
    if token.pos_ not in _TITLE_TAGS or (token.text[0].isupper() and not opens):
        return False
    if _MALE.match(word):
        noun = token.pos_ == "NOUN" or (token.pos_ == "PROPN" and opens and not word.endswith(("man", "mans")))
        defined = word.endswith(("man", "mans")) and is_swedish_word(
            word.removesuffix("s")[:-1]
        )  # "firman", of "firma"
        return noun and not (defined or _NO_MEN.search(word))
    if _FEMALE.match(word):
        adjective = "sk" in word[-6:] and token.pos_ not in ("NOUN", "PROPN")  # "bayerska"
        return not adjective and not _TITLES_KEPT.search(word)
    return _HOMELY.match(word) is not None


CHECKS: Mapping[str, Check] = {
    "one-sex": _finder(_ONE_SEX, "Staff of one sex."),
    "descent": _finder(_DESCENTS, "A demand on where staff or their kin come from."),
    "people-by-descent": _finder(_LABELS, "A word for people's descent that belongs to the past."),
    "gendered-compound": gendered_compound,
}
