"""What is demanded of the people who do the work, though the task may not need it: their sex, body or descent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from washer.expressions import expression
from washer.language.dictionary import shipped_dictionary
from washer.language.model import Sentence
from washer.ruleset.checks.bidders import NOT_TAKEN, ONLY, match_at
from washer.ruleset.checks.persons import OTHERS, PERSON
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
    rf"{PERSON}\s*[:–]\s*(?:[\wåäö]+\s+)?(?P<span>{_ONE})(?![\wåäö-])",
    r"(?<![\wåäö])(?:\d+|en|två|tre|fyra|fem|sex)\s+(?:[a-zåäö]+\s+)?(?P<span>tjej(?:er)?|kill(?:e|ar)|grabb(?:ar)?|karlar)(?![\wåäö-])",
    rf"(?P<span>{_SEX})\s+(?:[\wåäö]+(?:a|t|d|e)\s+)?{PERSON}",
    rf"\b{PERSON}[^.;:]{{0,40}}?\s{_IS}(?:endast\s+|bara\s+|enbart\s+|både\s+|en\s+)?(?P<span>{_ONE}|{_SEX})"
    r"(?![\wåäö-]|\s+(?:och|eller|respektive)\s+(?:män|kvinnor|pojkar|herrar|man\b|manlig|kvinnlig))",
    rf"(?P<span>(?:endast|bara|enbart|helst)\s+{_ONE})\s+(?:\w+\s+)?(?:får|ska|kan|i\s|som)",
    rf"(?:bemannas|utförs|utföras|städas|sköts|skötas|tas\s+emot|serveras|leds|ledas)\s+(?:av|med)\s+(?:(?:en|ett|två|tre|minst|enbart|bara)\s+)*"
    rf"(?:[a-zåäö]+\s+)?(?P<span>{_ONE})(?![\wåäö-]|\s+(?:och|eller|respektive)\s)",
)

_GOOD = (
    r"(?:god|gott|bra|fullgod|fullgott|utmärkt|perfekt|full|normal|stark|oklanderlig|intakt|felfri|mycket\s+god)"
    r"(?:a|t)?"
)
_BODY = (
    r"(?:fysik|hy|hud|tänder|(?:fysisk|psykisk)(?:\s+och\s+(?:fysisk|psykisk))?\s+(?:form|status|hälsa|kondition|styrka)|kondition|hälsa|hälsotillstånd|kroppskondition|hörsel"
    r"|syn|synskärpa|färgseende|mörkerseende|vigör|rygg|ryggar|rörlighet|rörelseförmåga|kroppsbyggnad|kroppsstyrka"
    r"|muskelstyrka|greppstyrka|(?:tal|gång|hör|lyft)förmåga|balans|finmotorik|motorik|uthållighet|bmi)"
)
_FIT = (
    r"(?:(?:(?:fysiskt|psykiskt|mentalt|kroppsligt)\s+(?:och\s+(?:fysiskt|psykiskt|mentalt|kroppsligt)\s+)?)?(?:(?:kärn|topp)?frisk|stark|spänstig|rask|stryktålig|rörlig|uthållig|vältränad|stabil)(?:a|t|e)?"
    r"|(?:normal|över|under)viktig(?:a)?|slank(?:a)?|smal(?:a)?|kraftig(?:t)?\s+byggd(?:a)?|(?:höger|vänster)hänt(?:a)?"
    r"|normalbyggd(?:a)?|reslig(?:a)?|högrest(?:a)?|storvuxen|storvuxna|senig(?:a)?|blond(?:a)?|vig(?:a)?|lång(?:a)?\s+och\s+smal(?:a)?"
    r"|(?:hörande|seende|gående|symtomfri|medicinfri|allergifri|välväxt|snygg|attraktiv|stilig)(?:a|e)?)"
)
_LACKS = (
    r"(?:(?:kroniska?|långvariga?|allvarliga?|kända?|fysiska|kroppsliga|psykiska|synliga)\s+(?:och\s+\w+\s+)?)?"
    r"(?:funktionsnedsättning|funktionshinder|funktionsvariation|[a-zåäö]*sjukdom|[a-zåäö]+-\s+(?:eller|och)\s+[a-zåäö]+(?:problem|besvär|sjukdomar)|handikapp|begränsning|besvär|hinder|allergi"
    r"|hörselnedsättning|synnedsättning|synfel|hörselfel|[a-zåäö]+besvär|[a-zåäö]+problem|[a-zåäö]+värk|diabetes|astma"
    r"|epilepsi|dyslexi|adhd|autism|afasi|depression|migrän|stamning|talfel|lyte|diagnos|nedsatt\s+(?:arbetsförmåga|rörelseförmåga|syn|hörsel))"
)
_NOT_HAVE = (
    r"(?:vara\s+(?:utan|fri(?:a)?\s+från)|(?:inte|ej)\s+(?:har?|lida\s+av|besväras\s+av|vara\s+drabbad(?:e)?\s+av)"
    r"|sakna)"
)
_UNFIT = (
    r"(?:(?:inte|ej)\s+(?:vara|är)|(?:vara|är)\s+(?:inte|ej))\s+(?:färgblind|höggravid|gravid|döv|hörselskadad|synskadad|blind|överviktig|halt"
    r"|låghalt|allergisk|diabetiker|epileptiker|rullstolsburen|sjuklig|klumpig|fet|tjock|handikappad|dyslektiker)(?:a|e|t)?"
    r"|(?:inte|ej)\s+stamma(?![\wåäö])"
)
_MOVES = (
    r"(?:krypa|se\s+utan\s+glasögon|gå\s+(?:i|uppför|upp\s+och\s+ned\s+för)\s+trappor|stå\s+(?:upp|hela|länge|i\s+flera)|springa|löpa"
    r"|röra\s+sig\s+(?:obehindrat|fritt|utan)|sitta\s+på\s+huk|stå\s+på\s+knä|böja\s+sig|bära\s+tungt|lyfta\s+tungt"
    r"|gå\s+(?:obehindrat|långa|utan\s+hjälpmedel|hela)|(?:se|höra|urskilja|uppfatta)\s+(?:och\s+(?:se|höra)\s+)?(?:bra|väl|tydligt|normalt|viskningar|färger)"
    r"|(?:stå|gå|sitta)\s+(?:och\s+(?:gå|stå|sitta)\s+)?(?:under\s+|stilla\s+|länge|i\s+\w+\s+timmar)?(?:hela|långa|flera|i\s+\w+\s+timmar)?|arbeta\s+(?:stående|sittande))"
    r"(?:\s+[^\s.,;:]+){0,5}?(?=\s*[.,;]|\s*$|\s+och\s)"
)
_STRAIN = (
    r"(?:tåla|klara|orka|kunna)\s+(?:av\s+|med\s+)?(?:[a-zåäö]+\s+){0,2}?(?:stående|gående|sittande|tungt|tunga|fysiskt|ansträngande|påfrestande"
    r"|ensidigt|ensidiga)\s+(?:[a-zåäö]+\s+){0,2}?(?:arbete|arbetspass|lyft|moment|arbetsställning|arbetsställningar|belastning)(?:en|et)?"
)
_DEMAND = r"(?:ska|skall|måste|bör|får)\s+(?:[^\s.,;:]+\s+){0,3}?"
_TALL = r"(?:(?:minst|lägst|högst|mellan|över|under|max|maximalt|längre\s+än|kortare\s+än)\s+)+[\d,.]+"
_PROOF = r"(?:(?:hälso|frisk)intyg|hälsodeklaration(?:er)?|drogtest(?:er)?|hälsoundersökning(?:ar)?)"
_ABSENT = r"(?:högre|hög|låg|lägre|mindre|för\s+hög|ingen|minimal)\s+(?:sjuk|korttids)?frånvaro[a-zåäö]*"
_UNWANTED = (
    rf"(?:{NOT_TAKEN}|undvik[a-zåäö]*|(?:är|vara)\s+(?:inte|ej)\s+aktuell[a-zåäö]*"
    r"|(?:ska|får|bör)\s+(?:inte|ej)\s+[a-zåäö]+s)"
)
_BODIES = (
    r"(?P<span>(?:fullt|helt|fullständigt)\s+(?:frisk(?:a)?|arbetsför(?:a)?|rörlig(?:a)?))",
    r"(?P<span>väl\s?tränad(?:e)?|atletisk(?:a)?|storväxt(?:a)?|muskulös(?:a)?|fysiskt\s+stark(?:a)?)",
    rf"\b(?:ha|har|med|krävs|vara\s+(?:i|vid))\s+(?:en\s+)?(?:mycket\s+)?(?P<span>{_GOOD}\s+{_BODY}(?:\s+(?:och|samt)\s+(?:{_GOOD}\s+)?{_BODY})*)(?![\wåäö-])",
    rf"{PERSON}[^.;:]{{0,60}}?\s(?:{_DEMAND})?(?P<span>{_NOT_HAVE}\s+(?:någon\s+|några?\s+)?{_LACKS}[\wåäö]*)",
    rf"{PERSON}[^.;:]{{0,40}}?\s{_DEMAND}(?P<span>(?:kunna|orka|klara\s+att)\s+(?:(?:lyfta|bära|hantera|flytta)\s+(?:[^\s.,;:]+\s+){{0,4}}?(?:[2-9]\d|\d{{3}})\s*(?:kg|kilo)|{_MOVES}))",
    rf"{PERSON}[^.;:]{{0,40}}?\s{_DEMAND}(?P<span>{_STRAIN}|(?:höra|se)\s+(?:och\s+(?:höra|se)\s+)?(?:bra|väl|tydligt|utan\s+\w+))(?![\wåäö])",
    rf"(?P<who>{PERSON})(?:\s+(?:i|på|vid|som)\s[^.,;:]{{1,30}}?)?\s+{_DEMAND}(?:[^.;:]{{1,30}}?\s)??vara\s+(?:[^\s.,;:]+\s+)?"
    rf"(?P<span>{_FIT}(?:(?:,\s*|\s+(?:och|samt)\s+){_FIT})*)(?=\s*[.,;]|\s*$|\s+och\s|\s+samt\s|\s+för\s|\s+nog\s)",
    rf"{PERSON}\s+(?:[^\s.,;:]+\s+){{0,4}}?{_DEMAND}(?P<span>{_TALL}(?:\s*(?:–|-|och|till)\s*[\d,.]+)?\s*"
    r"(?:cm|centimeter|m|meter|kg|kilo)(?:\s+(?:lång(?:a)?|kort(?:a)?|tung(?:a)?))?)(?:\s*[.,;]|\s*$|\s+och\s)",
    rf"{PERSON}[^.;:]{{0,60}}?\s(?P<span>utan\s+{_LACKS}[\wåäö]*)(?:\s*[.,;]|\s*$)",
    r"(?:ska|skall|måste)\s+(?:själv\w*|ensam\w*)\s+(?P<span>(?:kunna\s+)?(?:lyfta|bära)\s+(?:en\s+|ett\s+)?\w+)",
    r"(?P<span>(?:kroppslängd(?:en)?|kroppsvikt(?:en)?|bmi)\s+(?:på|om|av|under|över|mellan|högst|minst|ska)(?:\s+[^\s.,;:]+){1,4})",
    rf"(?P<span>{_PROOF})[^.;:]{{0,30}}?\s{PERSON}",
    rf"{PERSON}[^.;:]{{0,40}}?\s(?P<span>{_PROOF})",
    rf"{PERSON}[^.;:]{{0,40}}?\s(?P<span>{_ABSENT})",
    rf"{PERSON}\s+(?P<span>hälsotillstånd|hälsa|hälsohistorik|sjukdomshistoria|sjukdomshistorik|sjukhistoria|diagnoser)(?![\wåäö])\s+(?:ska|skall|måste|får)",
    rf"{PERSON}[^.;:]{{0,40}}?\sha\s+(?P<span>normal\s+(?:längd|vikt|kroppslängd)(?:\s+och\s+(?:längd|vikt))?)(?![\wåäö])",
    rf"{PERSON}\s+(?:ska|skall|måste|bör)\s+ha\s+[^.;:]{{3,50}}?\s(?:och|samt)\s+(?P<span>{_GOOD}\s+{_BODY})(?![\wåäö-])",
    rf"{PERSON}[^.;:]{{0,40}}?\s{_DEMAND}(?P<span>(?:kunna|orka|klara)\s+(?:av\s+att\s+|att\s+)?(?:gå|springa|cykla|stå)\s+(?:minst\s+)?\d+\s+(?:km|kilometer|meter|steg|trappor|våningar|timmar))",
    rf"{PERSON}[^.;:]{{0,40}}?\s{_DEMAND}(?P<span>(?:kunna|orka|klara)\s+[^.;:]{{2,50}}?\s+utan\s+(?:käpp|rullator|hjälpmedel|besvär|glasögon|hörapparat|vila|stödperson))",
    rf"(?:personer|sökande|kandidater|den|{PERSON})\s+(?:med|som\s+har)\s+(?P<span>{_LACKS}[\wåäö]*)[^.;:]{{0,30}}?{_UNWANTED}",
    rf"{PERSON}[^.;:]{{0,60}}?\s(?P<span>{_UNFIT})(?![\wåäö])",
    rf"{PERSON}\s+(?:med|som\s+har\s+haft)\s+(?P<span>(?:tidigare\s+|långvarig\s+|lång\s+|upprepad\s+)?(?:sjukskrivning|sjukfrånvaro|ohälsa)[a-zåäö]*)[^.;:]{{0,30}}?(?:{NOT_TAKEN}|ska\s+inte|ska\s+undvikas)",
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
    rf"{PERSON}\s+(?:ska|skall|måste|bör)\s+vara\s+(?P<span>svensk(?:ar)?|av\s+svensk\s+härkomst|nordbo(?:r)?|européer"
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


def _is_thing(who: str | None) -> bool:
    """Whether a plural in -arna comes from no trade in -are ("buskarna")."""
    word = (who or "").lower().removesuffix("s")
    lemma = shipped_dictionary().lemma(word) if word.endswith("arna") else None
    return lemma is not None and not lemma.endswith("are")


def _finder(patterns: tuple[str, ...], told: str) -> Check:
    def found(sentence: Sentence, facts: Facts) -> Iterator[Match]:
        for pattern in likely(_compiled(patterns), sentence.text):
            for one in pattern.finditer(sentence.text):
                if not _is_thing(one.groupdict().get("who")):
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
    r"(?:flick|tjej|dam|tant|fru|frök|frökn|pojk|kill|grabb|gubb|karl|mamm|moster|gumm)|skol(?:tant|mamm)|[\wåäö]{3,}frökn?|läger(?:mamm|fru)|(?:tenta|rast|läger|kultur)tant|(?:tals|polis|brand|yrkes|affärs|tjänste|förtroende|riksdags|kamera|plit|vakt|fack|service|[a-zåäö]{2,}(?<!invandr)(?<!bruk)ar)kvinn|(?:boll|klaff|caddy|scen|pass|ljus|ljud|teknik|it-|data|dator|kamera)(?:pojk|flick|kill|tjej)|lek(?:farbr[oö]d|farbr[oö])|[\wåäö]{4,}(?<!troll)(?<!karla)(?<!kraft)(?<!kvinno)(?<!ström)(?<!dunder)karl)"
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
    "body-demand": _finder(_BODIES, "A demand on the body or the health of staff."),
    "descent": _finder(_DESCENTS, "A demand on where staff or their kin come from."),
    "people-by-descent": _finder(_LABELS, "A word for people's descent that belongs to the past."),
    "gendered-compound": gendered_compound,
}
