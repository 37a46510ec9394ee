"""Measures without tolerance: "exakt 9 liter", "100 x 100 mm", "bredd 597 mm", "14 skivor per limpa"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from washer.expressions import expression
from washer.language.model import Sentence
from washer.ruleset.facts import Facts
from washer.ruleset.model import Match

_NUMBER = r"\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?"
_LENGTH = r"(?:mm|cm|dm|m|meter|millimeter|centimeter|tum)"
_UNIT = rf"(?:{_LENGTH}|HE|km|kilometer|ml|cl|dl|l|liter|g|gram|kg|kilo|m²|m2|m³|kvadratmeter|W|V|A)"
_EXACT = expression(
    rf"(?i)\bexakt\s{_NUMBER}(?:\s?[x×]\s?{_NUMBER})*\s?(?:{_UNIT}|grader|°|%|procent|stycken|st)s?(?![\w²³])"
)
_SIDES = expression(
    rf"(?i){_NUMBER}(?:\s?{_LENGTH})?(?:(?:\s?[x×*]\s?|\sgånger\s){_NUMBER}(?:\s?{_LENGTH})?){{1,2}}(?![\w%])"
)
_ONE = expression(
    rf"{_NUMBER}\s?(?:{_UNIT}|(?:centi|milli)?meters|decimeters)(?![\w²³/])(?:\s(?:i\s(?:diameter|bredd|höjd|djup"
    rf"|längd)|bred[at]?|brett|hög[at]?"
    rf"|högt|djup[at]?|lång[at]?|långt|tjock[at]?))?"
)
_SPELLED = expression(
    r"(?i)(?<![\w-])(?:en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|tjugo)\s(?:och\sen\shalv\s)?(?:meter|decimeter"
    r"|centimeter|tum)\s"
    r"(?:bred[at]?|brett|hög[at]?|högt|djup[at]?|lång[at]?|långt|tjock[at]?|i\s(?:diameter|bredd|höjd|djup|längd"
    r"|fyrkant)|(?:över|ovan|från)\s(?:golv|mark|tak|bänk)\w*)"
)
_TILTED = expression(
    rf"(?i)\b(?:luta[rs]?|lutning\s(?:på|om|av)|vinkel\s(?:på|om|av)|vinkla\w*)\s{_NUMBER}\s?(?:grader|°)(?!\w)"
    rf"|{_NUMBER}\s?graders\s\w*(?:lutning|vinkel)\b"
)
_PARTS = expression(
    r"(?i)\b\d+\s[\wåäö]+\sper\s(?:limpa|förpackning|paket|rulle|kartong|ask|påse|låda|block|bunt|set|burk"
    r"|flaska|tub|kasse|bricka)\b"
)
_DIMENSION = expression(
    r"(?i)\b[\wåäö]*(?:bredd|höjd|djup|längd|diameter|tjocklek|mått|format|storlek|volym|vikt|sitthöjd|omkrets"
    r"|radie|sida|kapacitet|rymd|innehåll|avstånd|spännvidd|spårvidd|bredd|tyngd|delning|mellanrum|utsprång|rygg)(?:en"
    r"|et|erna|n|s)?"
    r"(?:\s(?:ska|skall|måste|bör)\svara|\sär|\spå|\som)?\s?:?\s?$|\b(?:rymma|mäta|väga|rymmer|mäter|väger)\s$|(?:^"
    r"|[:;,]\s?)(?-i:[HBDLØ])\s?[:=]?\s?$"
    r"|(?<![a-zåäö])[\wåäö-]*(?:förpackning|påse|påsar|säck|burk(?:ar)?|flaska|flaskor|dunk|hink|kartong|tub|kabel|kablar|sladd|slang|skärm|display)"
    r"(?:er|ar|en)?\s(?:om|på|à)\s$"
)
_TERSE = expression(r"(?i)^(?!.*\b(?:ska|skall|måste|bör|kan|får|är|har|finns|gäller|avser|sker|ingår)\b)")
_ROW_MEASURE = expression(
    r"(?i)^\s?(?:rygg|karm|kant|skiva|fals|foder|stolpe)\b"
    r"|^\s(?:hink|dunk|burk|säck|kartong|flaska|påse|rulle|ask|tub|kanister|fat)\b"
)
_FIRST_NOUN = expression(r"^[A-ZÅÄÖ][\wåäö-]{3,}(?:\s[\wåäö-]+)?,?\s(?:[øØ]\s?)?$")
_BIG_SIDES = expression(r"\d{3,4}\s?[x×]\s?\d{3,4}")
_OF_DIMENSION = expression(
    r"(?i)^\s(?:[\wåäö]*(?:höjd|bredd|djup|längd|diameter|tjocklek)|rygg|skiva|karm|stor|stort|stora)\b"
)
_SET_AT = expression(
    r"(?i)\b(?:sitt\w*|monter\w*|placer\w*|fäst\w*|häng\w*|sätt\w*|satt\w*|uppsatt\w*|borr\w*)\s(?:[\wåäö]+\s){0,2}?"
    r"(?:(?:på|med)\s)?(?:ett\s)?$"
)
_IS_LONG = expression(r"(?i)\b(?:ska|skall|måste|bör)\s(?:vara|bli)\s$")
_OVER_FLOOR = expression(
    r"(?i)^\s(?:över|ovan|ovanför|från|under)\s(?:färdigt\s)?[\wåäö]*(?:golv|mark|tak|bänk|kant|tröskel)\w*"
)
_HAS_DIMENSION = expression(r"(?i)\s(?:i\s\w+|bred|brett|hög|djup|lång|tjock)\w*$|tum$")
_OPEN_BEFORE = expression(
    r"(?i)(?:\bgenom\sen?t?t?\s|\b(?:lägre|högre|mindre|större|mer|längre|kortare|bredare|smalare|närmare)\sän\s"
    r"|\b(?:minst|högst|max|maximalt|lägst|min|minimum|minimalt|upp till|ned till|ner till"
    r"|mellan|ca"
    r"|cirka|ungefär|omkring|runt|från|under|över|inom"
    r"|understiga|överstiga|tåla|klara|var|varje|avstånd|steg om|minsta|största"
    r"|nominell\w*)(?!\w)\.?\s?(?:[\wåäö]+\s){0,2}|\b(?:tåla|klara|belastas\smed"
    r"|dimensionera\w*)\s(?:[\wåäö]+\s){0,4}|[≥≤<>±–~-]\s?|\bA\d\s\(|\bsom\s(?:är|har)\s(?:[\wåäö]+\s){0,2})$"
)
_RANGE_BEFORE = expression(
    rf"(?i)\b(?:mellan|från|antingen)\s{_NUMBER}\s?(?:{_UNIT}\s)?(?:och|till|eller|upp till)\s$"
    rf"|{_NUMBER}\s?(?:{_UNIT})?\s(?:till|eller)\s$"
)
_OPEN_AFTER = expression(
    r"(?i)^[\s,]*(?:±|\+/-|\(±|\(\+/-|[–-]\s?\d|till\s\d|och uppåt|eller\s(?:större|mindre|mer|mera|längre"
    r"|bredare|högre|lägre|kortare|smalare|tjockare)"
    r"|s?\s?avstånd|med en tolerans|med tolerans|i\ssnitt|i\sgenomsnitt)"
)
_TOLERANCE = expression(r"(?i)\btolerans\w*|\bavvik\w+\b|\bintervall\w*|\binom spannet\b|±")


def exact_measures(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Exact measures, sides and numbers of parts, where neither a limit, a range nor a tolerance is stated."""
    text = sentence.text
    if _TOLERANCE.search(text):
        return
    taken: list[tuple[int, int]] = []
    for pattern in (_EXACT, _SIDES, _ONE, _PARTS, _SPELLED, _TILTED):
        for found in pattern.finditer(text):
            start, end = found.span()
            overlaps = any(start < other_end and other_start < end for other_start, other_end in taken)
            if not overlaps and _is_exact(pattern, text, start, end):
                taken.append((start, end))
                yield Match(sentence, start + sentence.start, end + sentence.start)


def _in_row(text: str, start: int, end: int) -> bool:
    """Whether a line without a verb names one size of the thing alone: "bordsskiva av ek, 22 mm", "10 kg hink"."""
    if not _TERSE.match(text):
        return False
    if re.search(r"(?:mm|cm)$", text[start:end]) and _FIRST_NOUN.match(text[:start]):
        return True
    alone = text[:start].endswith(", ") and not text[end:].partition(",")[0].strip(" .")
    return bool(alone and re.search(_LENGTH + "$", text[start:end])) or bool(_ROW_MEASURE.match(text[end:]))


def _is_exact(pattern: re.Pattern[str], text: str, start: int, end: int) -> bool:
    before, after = text[:start], text[end:]
    if pattern is _EXACT:
        return True
    if (
        pattern is _ONE
        and _SET_AT.search(before)
        and not _OPEN_BEFORE.search(before)
        and re.search(rf"{_LENGTH}s?$", text[start:end])
    ):
        return True
    if _OPEN_BEFORE.search(before) or _RANGE_BEFORE.search(before) or _OPEN_AFTER.match(after):
        return False
    if pattern is _ONE:
        return any(
            (
                _DIMENSION.search(before),
                _HAS_DIMENSION.search(text[start:end]),
                _OF_DIMENSION.match(after),
                _IS_LONG.search(before) and re.search(rf"{_LENGTH}$", text[start:end]),
                _OVER_FLOOR.match(after),
            )
        ) or _in_row(text, start, end)
    if pattern is _SIDES and _TERSE.match(text) and _BIG_SIDES.match(text[start:end]):
        return True
    if pattern is _SIDES:
        has_unit = re.search(rf"{_LENGTH}$|^\s?{_LENGTH}\b", text[start:end]) or re.match(rf"\s?{_LENGTH}\b", after)
        return bool(has_unit or _DIMENSION.search(before))
    return True
