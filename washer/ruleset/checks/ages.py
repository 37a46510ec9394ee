"""Age demanded of staff: a number of years, a word for an age, or what is told of it in papers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from washer.expressions import expression
from washer.language.model import Sentence
from washer.ruleset.checks.bidders import FAVOURED, SUPPLIER, match_at
from washer.ruleset.checks.persons import OTHERS, PERSON
from washer.ruleset.facts import Check, Facts
from washer.ruleset.likely import likely
from washer.ruleset.model import Match
from washer.ruleset.numbers import NUMBER, mentions, value_of

_OLD = r"(?:\s+gam(?:mal|la))?"
_SPANS = tuple(
    expression(rf"(?i)(?<![\wåäö]){text}(?![a-zåäö])")
    for text in (
        rf"(?P<span>(?:i\s+)?(?:åldern|åldrarna|åldersspannet|ålder)\s+(?:mellan\s+)?(?P<low>{NUMBER})\s*(?:–|-|till|och|−)\s*"
        rf"(?P<number>{NUMBER})(?:\s*år)?)",
        r"(?P<span>i\s+(?P<number>\d{2}|tjugo|trettio|fyrtio|femtio|sextio)(?:(?:-|–)?fem)?\s*(?:-|–)?\s*års\s*-?\s*åldern)",
        rf"(?P<span>(?:ha\s+)?fyllt\s+(?P<low>{NUMBER})(?:\s+år)?\s+(?:men|och)\s+(?:inte|ej|högst)\s+(?:ha\s+fyllt\s+|mer\s+än\s+)?"
        rf"(?P<number>{NUMBER})\s+år)",
        rf"vara\s+(?P<span>(?P<low>{NUMBER})\s*(?:–|-|−|till)\s*(?P<number>{NUMBER})\s+år{_OLD})",
        rf"(?P<span>(?:inte|ej)\s+(?:\w+\s+)?(?:ha\s+)?fyllt\s+(?P<number>{NUMBER})\s+år)",
        rf"(?:högst|lägst|maxim|minim|max|övre|undre)[a-zåäö]*\s*-?\s*ålder(?:n|sgräns\w*)?\s[^.;]{{0,50}}?(?P<span>(?P<number>{NUMBER})\s+år)",
        rf"(?P<span>åldersgräns(?:en)?\s+(?:\w+\s+){{0,4}}?(?P<number>{NUMBER})\s+år)",
    )
)
_LIMITS = tuple(
    expression(rf"(?i)(?<![\wåäö]){text}(?![a-zåäö])")
    for text in (
        rf"(?P<span>(?:(?:får\s+)?(?:inte|ej)\s+(?:vara|ha\s+fyllt)\s+)?(?:högst|max\.?|maximalt|under|över|yngre\s+än|äldre\s+än"
        rf"|runt|omkring|upp\s+till|minst|från)\s+(?P<number>{NUMBER})\s+(?:år|fyllda)(?:\s+fyllda)?{_OLD})",
        rf"(?P<span>mellan\s+(?P<low>{NUMBER})\s+och\s+(?P<number>{NUMBER})\s+år{_OLD})",
        rf"(?P<span>(?:fyllt|uppnått)\s+(?:minst\s+)?(?P<number>{NUMBER})\s+år)",
        rf"(?P<span>(?P<number>{NUMBER})\s+år\s+(?:(?:eller|och)\s+(?:äldre|yngre|uppåt)|fyllda|gam(?:mal|la)))",
        r"(?P<span>(?P<number>\d\d)\s?(?:\+|-?plus(?:sare)?))",
        r"(?P<span>(?:under|över|runt|fyllt)\s+(?P<number>tjugofem|trettio|trettiofem|fyrtio|fyrtiofem|femtio|femtiofem|sextio))(?=\s*(?:[.,;]|$|och\s))",
        r"vara\s+(?P<span>(?:över|under)\s+(?P<number>\d\d))(?=\s*[.,;]|\s*$)",
        rf"{PERSON}\s*[,:(]\s*(?P<span>(?P<low>{NUMBER})\s*(?:–|-|−)\s*(?P<number>{NUMBER})\s+år)",
    )
)
_BORN = expression(r"(?i)(?P<span>född(?:a)?\s+(?:före|efter|senast|tidigast)\s+(?:år\s+)?(?:19\d\d|20\d\d))")
_CHILD = 17
_ADULT = 19
_OLDEST = 80
_BY_LAW = expression(r"(?i)körkort|taxi|\bbuss|lastbil|alkohol|tobak")
_LAWFUL = (20, 21, 23, 24)
_NOT_AGE = expression(
    r"(?i)\b(?:erfarenhet|garanti|avtal|löptid|tid|period|anställningstid|sparas|livslängd)\w*\s+(?:\w+\s+){0,4}$"
)
_TOLD_OF = expression(r"(?i)(?P<noun>\w+)\s+som\s+(?:är|har)\s*$")
_FOLK = expression(r"(?i)^(?:den|de|dem|person(?:en|er|erna)?|människor|folk|någon|alla|en|krafter|förmågor)$")
_AFTER_AGE = expression(r"(?i)^s?\s*(?:erfarenhet|garanti|i\s+yrket|som\s|inom\s|framåt|efter\s|från\s|av\s)")
_FULFILLED = expression(r"(?i)\b(?:ska|skall|måste|bör)\s+(?:ha\s+)?$")
_BETWEEN = expression(r"(?i)\b(?:vara|är|vi\s+söker|önskar|sökes|ska\s+ha\s+fyllt)\b")
_STAFF = expression(rf"(?i)\b{PERSON}")
_OTHERS = expression(rf"(?i)\b{OTHERS}")
_STAFF_NEXT = expression(rf"(?i)^\s*(?:gammal|gamla|och|,|för|på)?\s*{PERSON}")


def age_limit(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """An age or a span of ages demanded of staff."""
    text = sentence.text
    if not mentions(text, " år", "års", "ålder", "åldr", "född", "+", "plus", "fyllda", "tio", " över ", " under "):
        return
    for patterns, floor in ((_SPANS, _CHILD), (_LIMITS, _ADULT)):
        for pattern in likely(patterns, text):
            for found in pattern.finditer(text):
                years = value_of(found["number"])
                lawful = years in _LAWFUL and _BY_LAW.search(text)
                if floor < years <= _OLDEST and not lawful and _is_age_of_staff(text, *found.span("span")):
                    yield match_at(sentence, *found.span("span"))
    for found in _BORN.finditer(text):
        if _is_age_of_staff(text, *found.span("span")):
            yield match_at(sentence, *found.span("span"))


def _is_age_of_staff(text: str, start: int, end: int) -> bool:
    """Whether the last people named before an age are staff, not those they serve or what they handle."""
    if _FULFILLED.search(text[:start]) and not _OTHERS.search(text[:start]):
        return True
    if _is_told_of_thing(text[:start]):
        return False
    if _NOT_AGE.search(text[:start]) or _AFTER_AGE.search(text[end:]):
        return False
    staff = [found.end() for found in _STAFF.finditer(text[:start])]
    others = [found.end() for found in _OTHERS.finditer(text[:start])]
    if staff and others and others[-1] > staff[-1]:
        between = text[others[-1] : start]
        return bool(_BETWEEN.search(between)) and bool(re.search(r"(?i)\b(?:han|hon|hen)\b", between))
    return bool(staff) or (not others and _STAFF_NEXT.search(text[start:]) is not None)


def _is_told_of_thing(before: str) -> bool:
    """Whether what follows is told of a noun for no people ("fönster som är …")."""
    told = _TOLD_OF.search(before)
    return told is not None and not any(people.search(told["noun"]) for people in (_STAFF, _OTHERS, _FOLK))


_YOUNG = expression(
    r"(?i)(?<![\w-])(?P<span>ungdomlig\w*|pigg(?:a|t)?|alert(?:a)?|ung(?:a|t)?|yngre|äldre|gam(?:mal|la)|mog(?:en|na)|jämngam(?:mal|la)"
    r"|nybakad(?:e)?|ny(?:ut)?examinera\w+|föryngra\w+|vital(?:a|t)?|medelålders|mogen\s+ålder)(?![\w-])"
)
_WORKS = rf"(?:\b{PERSON}|(?<![\wåäö])(?:gruppen|laget|staben|styrkan)(?![\wåäö]))"
_AGE_NOUN = (
    r"(?:(?:medel|snitt|genomsnitts)ålder[a-zåäö]*|(?:låg|hög|jämn|blandad|mogen|lämplig|rätt)\s+(?:genomsnitts|medel)?ålder"
    r"|ålders(?:profil|struktur|sammansättning|spridning|fördelning)[a-zåäö]*)"
)
_TOLD = tuple(
    expression(f"(?i){text}")
    for text in (
        rf"{PERSON}[^.;:]{{0,60}}?\s(?:vara|är|bestå\s+av)\s+(?P<span>(?:skol)?ungdomar|pensionärer|tonåringar)",
        r"(?:anlita|använda?|anställa|bemanna\s+med|utförs\s+av|utföras\s+av|bemannas\s+(?:av|med)|sätta\s+in)\s+(?:inte\s+|ej\s+)?"
        r"(?P<span>pensionärer|tonåringar)",
        rf"{PERSON}[^.;:]{{0,60}}?\s(?P<span>i\s+sin\s+bästa\s+ålder|år\s+på\s+nacken|närmar\s+sig\s+pension(?:en)?|generation\s+[xyz]"
        r"|född(?:a)?\s+på\s+(?:19|20)?\d0-talet|år\s+kvar\s+(?:i\s+arbetslivet|till\s+pension(?:en)?)"
        r"|år\s+(?:kvar\s+)?från\s+pension(?:en)?|uppnått\s+(?:[a-zåäö]+\s+){0,2}?(?:pensions)?åldern?|(?:i|nära|över|under|passerat|före)\s+pension(?:en|såldern?)?)",
        rf"{_WORKS}[^.;:]{{0,60}}?(?<![\wåäö])(?P<span>{_AGE_NOUN})",
        rf"(?<![\wåäö])(?P<span>{_AGE_NOUN})\s[^.;:]{{0,40}}?{_WORKS}",
        rf"\b{PERSON}\s(?P<span>ålder(?!sgrupp)|födelseår)(?:en)?(?=[\s.,]|$)",
        r"\b(?:cv|meritförteckning)(?:t|n|en)?\s[^.;:]{0,40}?\b(?P<span>födelseår|födelsedatum|ålder)(?![\wåäö])",
        rf"(?<!s\s)(?<!sta\s)(?<![\wåäö])(?P<span>(?:födelseår|födelsedatum|åldern?)(?:\s+och\s+[a-zåäö]+)?)\s+(?:på|för|hos)\s+(?:[a-zåäö]+\s+){{0,2}}?{PERSON}",
        rf"{_WORKS}[^.;]{{0,60}}?[;,]?\s(?P<span>ju\s+(?:yngre|äldre))\s",
        r"\b(?:för|av|till|hos|bland|med)\s+(?P<span>gamla)(?=\s+(?:och|samt|eller)\s+(?:sjuka|svaga|orkeslösa|ensamma|skröpliga|handikappade))",
        r"(?<![\wåäö])(?P<span>de\s+gamla)(?=[.,;]|$|\s+(?:på|i|som|ska|får|kan|till|och)\s)",
    )
)
_AIR = (
    r"(?:talang|förmåg|utstrålning|framtoning|profil|anda|röst|kultur|organisation|energi|stil|arbetskraft|generation"
    r"|kraft|utseende|entusiasm|känsla|attityd|driv(?![a-zåäö])|sinne(?![sa-zåäö])|glöd|image)[a-zåäö]*"
)
_MORE_ADJECTIVES = r"(?:(?:och|,|eller|samt|men|mycket)?\s*[a-zåäö]+(?:a|t|d|g|v|k|lig|sam|iv|l|n|r|re)?,?\s+){0,3}?"
_BEFORE_STAFF = expression(rf"(?i)^,?\s+(?:{_MORE_ADJECTIVES})?(?:{PERSON}|\w*(?:m[aä]n|männen|karl|karlar)\b)")
_BEFORE_AIR = expression(rf"(?i)^,?\s+(?:{_MORE_ADJECTIVES})?{_AIR}")
_BEFORE_OTHERS = expression(rf"(?i)^\s+(?:[a-zåäö]+a\s+)?{OTHERS}(?:na|s)?(?![\wåäö-])")
_WHO = expression(rf"(?i)\b(?:{PERSON}|{SUPPLIER}|vd)\b|\bvi\s+söker\b|{FAVOURED}")
_PREDICATE = expression(
    r"(?i)\b(?:vara|är|bli|verka|låta|se|känna\s+sig|söker|önskar|sökes)\s+(?:en\s+|ett\s+|för\s+|ut\s+|som\s+)?(?:[a-zåäö]+,?\s+){0,3}?(?:(?:och|,)\s+)?$"
)


def young(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Young, youthful or lively staff, or a word that tells the age of staff."""
    text = sentence.text
    for found in _YOUNG.finditer(text):
        start, end = found.span("span")
        if _is_told_of_thing(text[:start]):
            continue
        predicate = _PREDICATE.search(text[:start]) and _STAFF.search(text) and not _OTHERS.search(text[:start])
        predicate = predicate and not _BEFORE_OTHERS.match(text[end:])
        if predicate or _BEFORE_STAFF.search(text[end:]) or (_BEFORE_AIR.search(text[end:]) and _WHO.search(text)):
            yield match_at(sentence, start, end)
    for pattern in likely(_TOLD, text):
        for found in pattern.finditer(text):
            if not ("ålder" in found["span"].lower() and _OTHERS.search(text[: found.end()])):
                yield match_at(sentence, *found.span("span"))


CHECKS: Mapping[str, Check] = {"age-limit": age_limit, "young": young}
