"""Words about people: pronouns for either sex, and age."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from washer.expressions import expression
from washer.language.model import Sentence
from washer.ruleset.checks import deadlines, economy, experience, firms, languages, locality, qualification, staff
from washer.ruleset.checks.persons import OTHERS, PERSON
from washer.ruleset.facts import Check, Facts
from washer.ruleset.likely import likely
from washer.ruleset.model import Match
from washer.ruleset.numbers import NUMBER, mentions, value_of

_PRONOUN = expression(r"(?<![\w/-])(?<!/\s)(?P<word>han|honom|hans|hon|henne|hennes|Han|Hans|Hon|Hennes)(?![\w-]|\s?/)")
_BOTH = expression(
    r"(?i)\b(?:(?:han|honom|hans)(?:\s+(?:eller|och|respektive)\s+|\s*/\s*)(?:hon|hennes|henne|hen|hens|den)"
    r"|(?:hon|hennes|henne)(?:\s+(?:eller|och|respektive)\s+|\s*/\s*)(?:honom|hans|han|hen|hens|den))\b"
)
_NAMED = expression(
    r"(?:[a-zåäö]{2,}|[A-ZÅÄÖ][a-zåäö]{3,})\s+(?!Region|Väst|Öst|Norr|Söd"
    r"|Stor)[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäö]+)?\s+[A-ZÅÄÖ][a-zåäöé]{2,}(?!\w)"
    r"|^[A-ZÅÄÖ][a-zåäöé]+\s+[A-ZÅÄÖ][a-zåäöé]{2,}\b"
)
_ONE_SEX = expression(
    r"(?i)\b(?:mamma\w*|pappa\w*|modern|mödrar|mor|fadern|far|fäder|dotter\w*|son(?:en|s)?|söner|flicka\w*|pojke\w*"
    r"|kvinna\w*|kvinnor\w*|man(?:nen)|änka\w*"
    r"|änkling\w*|bror\w*|syster|systern|kungen|drottning\w*|tjej\w*|kille\w*|gumma\w*|farbror\w*|fru|hustru\w*"
    r"|make(?:n)?|maka\w*|barnmor\w*|gravida?)\b"
)
_TOLD = expression(r"(?i)\b(?:föddes|grundade|berättade|sade|skrev|bodde|flyttade|dog|avled|var\s+född|började)\b")


def generic_pronoun(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """He or she for whoever holds a role."""
    text = sentence.text
    if not _PRONOUN.search(text) or _TOLD.search(text):
        return
    both = [found.span() for found in _BOTH.finditer(text)]
    before_block = sentence.block.text[: sentence.start]
    for found in _PRONOUN.finditer(text):
        start, end = found.span("word")
        if any(first <= start < last for first, last in both) or _is_name(text, start, end):
            continue
        earlier = before_block + text[:start]
        if not _NAMED.search(earlier) and not _ONE_SEX.search(earlier):
            yield Match(sentence, sentence.start + start, sentence.start + end)


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether "Hans" is a first name: inside a sentence, or before a surname."""
    word = text[start:end]
    if word[0].islower():
        return False
    follows = text[end:].lstrip()[:1]
    opens = not text[:start].strip(" \t•–-") or text[:start].rstrip()[-1:] in ".!?:"
    return not opens or follows.isupper() or (word == "Hans" and follows in ",-")


_AGE = (
    expression(
        rf"(?i)(?P<span>(?:i\s+)?(?:åldern|åldrarna|åldersspannet|ålder)\s+(?:mellan\s+)?(?P<low>{NUMBER})\s*(?:–|-"
        rf"|till|och|−)\s*(?P<number>{NUMBER})(?:\s*år(?![a-zåäö]))?)"
    ),
    expression(
        r"(?i)(?P<span>i\s+(?P<number>\d{2}|tjugo|trettio|fyrtio|femtio|sextio)(?:(?:-|–)?fem)?\s*(?:-"
        r"|–)?\s*års\s*-?\s*åldern)"
    ),
    expression(
        rf"(?i)(?P<span>(?:(?:får\s+)?(?:inte|ej)\s+(?:vara|ha\s+fyllt)\s+)?(?:högst|max\.?|maximalt|under|över"
        rf"|yngre\s+än|äldre\s+än|runt|omkring|upp\s+till|minst)\s+(?P<number>{NUMBER})\s+år(?:\s+gam(?:mal|la))?)(?![a-zåäö])"
    ),
    expression(
        rf"(?i)(?P<span>mellan\s+(?P<low>{NUMBER})\s+och\s+(?P<number>{NUMBER})\s+år(?:\s+gam(?:mal|la))?)(?![a-zåäö])"
    ),
    expression(
        rf"(?i)(?P<span>(?:ha\s+)?fyllt\s+(?P<low>{NUMBER})(?:\s+år)?\s+(?:men|och)\s+(?:inte|ej|högst)\s+(?:ha\s+fyllt\s+|mer\s+än\s+)?"
        rf"(?P<number>{NUMBER})\s+år)(?![a-zåäö])"
    ),
    expression(
        rf"(?i)vara\s+(?P<span>(?P<low>{NUMBER})\s*(?:–|-|−|till)\s*(?P<number>{NUMBER})\s+år(?:\s+gam(?:mal|la))?)(?![a-zåäö])"
    ),
    expression(rf"(?i)(?P<span>(?:inte|ej)\s+(?:\w+\s+)?(?:ha\s+)?fyllt\s+(?P<number>{NUMBER})\s+år)(?![a-zåäö])"),
    expression(r"(?i)(?P<span>född(?:a)?\s+(?:före|efter|senast|tidigast)\s+(?:år\s+)?(?P<number>19\d\d|20\d\d))"),
)
_LIMITS = _AGE[2:4]
_CHILD = 17
_ADULT = 25
_OLDEST = 80
_NOT_AGE = expression(
    r"(?i)\b(?:erfarenhet|garanti|avtal|löptid|tid|period|anställningstid|sparas|livslängd)\w*\s+(?:\w+\s+){0,4}$"
)
_AFTER_AGE = expression(r"(?i)^s?\s*(?:erfarenhet|garanti|i\s+yrket|som\s|inom\s|framåt|efter\s|från\s|av\s)")
_BETWEEN = expression(r"(?i)\b(?:vara|är|vi\s+söker|önskar|sökes|ska\s+ha\s+fyllt)\b")


def age_limit(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """An age or a span of ages demanded of staff."""
    text = sentence.text
    if not mentions(text, " år", "års", "ålder", "åldr", "född"):
        return
    for pattern in likely(_AGE, text):
        for found in pattern.finditer(text):
            start, end = found.span("span")
            floor = _ADULT if pattern in _LIMITS else _CHILD
            born = "född" in found["span"].lower()
            if not born and not floor < value_of(found["number"]) <= _OLDEST:
                continue
            if _NOT_AGE.search(text[:start]) or _AFTER_AGE.search(text[end:]):
                continue
            if _about_staff(text, start):
                yield Match(sentence, sentence.start + start, sentence.start + end)


def _about_staff(text: str, start: int) -> bool:
    """Whether the last people named before an age are staff, not those they serve or what they handle."""
    staff = [found.end() for found in re.finditer(rf"(?i)\b{PERSON}", text[:start])]
    others = [found.end() for found in re.finditer(rf"(?i)\b{OTHERS}", text[:start])]
    if staff and others and others[-1] > staff[-1]:
        return bool(_BETWEEN.search(text[others[-1] : start])) and bool(
            re.search(r"(?i)\b(?:han|hon|hen)\b", text[others[-1] : start])
        )
    return bool(staff) or (not others and bool(re.search(rf"(?i)^\s*(?:gammal|gamla|och|,)?\s*{PERSON}", text[start:])))


_YOUNG = expression(
    r"(?i)(?<![\w-])(?P<span>ungdomlig\w*|pigg(?:a|t)?|alert(?:a)?|ung(?:a|t)?|yngre|äldre|gam(?:mal|la)|mog(?:en|na)|jämngam(?:mal|la)"
    r"|nybakad(?:e)?|ny(?:ut)?examinera\w+|föryngra\w+|vital(?:a|t)?|medelålders|mogen\s+ålder)(?![\w-])"
)
_AGE_TOLD = expression(
    rf"(?i){PERSON}[^.;:]{{0,60}}?\s(?:vara|är|bestå\s+av)\s+(?P<kin>ungdomar|pensionärer)|"
    rf"{PERSON}[^.;:]{{0,60}}?\s(?P<span>i\s+sin\s+bästa\s+ålder|år\s+på\s+nacken|närmar\s+sig\s+pension(?:en)?|generation\s+[xyz]|född(?:a)?\s+på\s+(?:19|20)\d0-talet|år\s+kvar\s+(?:i\s+arbetslivet|till\s+pension(?:en)?)"
    rf"|(?:medel|snitt|genomsnitts)ålder[\wåäö]*)|\b{PERSON}\s(?P<age>ålder(?!sgrupp)|födelseår)(?:en)?\s"
    r"|\b(?:cv|meritförteckning)(?:t|n|en)?\s[^.;:]{0,40}?\b(?P<cv>födelseår|födelsedatum|ålder)(?![\wåäö])"
    r"|(?<![\wåäö])(?P<old>de\s+gamla)(?=[.,;]|$|\s+(?:på|i|som|ska|får|kan|till|och)\s)"
)
_AIR = (
    r"(?:talang|förmåg|utstrålning|framtoning|profil|anda|röst|kultur|organisation|energi|stil|arbetskraft|generation"
    r"|kraft)\w*"
)
_MORE_ADJECTIVES = r"(?:(?:och|,|eller|samt|men|mycket)?\s*[a-zåäö]+(?:a|t|d|g|v|k|lig|sam|iv|l|n|r|re)?,?\s+){0,3}?"
_BEFORE_STAFF = expression(rf"(?i)^,?\s+(?:{_MORE_ADJECTIVES})?(?:{PERSON}|{_AIR}|\w*(?:m[aä]n|männen|karl|karlar)\b)")
_PREDICATE = expression(
    r"(?i)\b(?:vara|är|söker|önskar|sökes)\s+(?:en\s+|ett\s+|för\s+)?(?:[a-zåäö]+,?\s+){0,3}?(?:(?:och|,)\s+)?$"
)


def young(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Young, youthful or lively staff."""
    text = sentence.text
    for found in _YOUNG.finditer(text):
        start, end = found.span("span")
        predicate = _PREDICATE.search(text[:start]) and (
            re.search(rf"(?i)\b{PERSON}", text) and not re.search(rf"(?i)\b{OTHERS}", text[:start])
        )
        if predicate or _BEFORE_STAFF.search(text[end:]):
            yield Match(sentence, sentence.start + start, sentence.start + end)
    for pattern in likely((_AGE_TOLD,), text):
        for found in pattern.finditer(text):
            start, end = found.span(found.lastgroup or 0)
            yield Match(sentence, sentence.start + start, sentence.start + end)


CHECKS: Mapping[str, Check] = {
    "generic-pronoun": generic_pronoun,
    "age-limit": age_limit,
    "young": young,
    **staff.CHECKS,
    **economy.CHECKS,
    **qualification.CHECKS,
    **experience.CHECKS,
    **locality.CHECKS,
    **languages.CHECKS,
    **firms.CHECKS,
    **deadlines.CHECKS,
}
