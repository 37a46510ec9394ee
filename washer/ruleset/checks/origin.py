"""Where and how goods are made: from a country, grown or cast in a place, by one maker, by one process."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from washer.language.model import Sentence
from washer.ruleset.facts import Facts
from washer.ruleset.gazetteer import is_abroad
from washer.ruleset.model import Match

_MADE = (
    r"(?:tillverka|producera|odla|framställ|sydd|vävd|vävt|sticka[dt]|föräd|slakta|uppfödd|uppfött|uppfödda|bryt|brut|fånga|fiska|gjut"
    r"|skörda|pressa|rosta|bryggd|bryggt|tappa[dt]|förpacka[dt]|fällda|sågad|såga[dt]|mejerad|blåst|bränd|bränt|garva)[a-zåäö]*"
)
_NO_GOODS = re.compile(
    r"(?i)\b\w*(?:personal\w*|medarbetar\w*|förare\w*|konsult\w*|tolk\w*|lärar\w*|elev\w*|patient\w*|resenär\w*|res[ao]r?|transport\w*"
    r"|uppgift\w*|data|information|leverantör\w*|anbudsgivar\w*|företag\w*|bolag\w*|referens\w*|erfarenhet\w*|intyg\w*|experter|deltagar\w*"
    r"|support\w*|service\w*|utbildning\w*|avsändar\w*|servrar\w*|servern|deltagare|flyktingar|personer|ungdomar|besökare|turister)\b"
)
_UNION = r"(?:EU|EES|EU/EES|USA|UK|Norden|Västeuropa|Europa)"
_PLACE = r"(?-i:[A-ZÅÄÖ][a-zåäöé]{2,}(?:s\s[A-ZÅÄÖ][a-zåäö]+)?)"
_ADJECTIVES = (
    r"(?:svensk|norsk|dansk|finsk|finländsk|isländsk|nordisk|tysk|fransk|italiensk|spansk|portugisisk|brittisk|engelsk|skotsk|irländsk"
    r"|nederländsk|holländsk|belgisk|schweizisk|österrikisk|polsk|tjeckisk|ungersk|grekisk|turkisk|baltisk|estnisk|lettisk|litauisk"
    r"|amerikansk|kanadensisk|japansk|kinesisk|europeisk|sydamerikansk|afrikansk|asiatisk|skånsk|småländsk|norrländsk|gotländsk"
    r"|öländsk|lokal|inhemsk)[at]?"
)
_SAME = (
    r"(?:av|från|i|ur|hos)\s(?:en\soch\s)?(?:exakt\s)?samma\s(?:fabrikat|märke|varumärke|tillverkare|producent|fabrikant|serie"
    r"|möbelserie|modellserie|produktserie|produktfamilj|produktlinje|modell)"
)


@cache
def _from_places() -> tuple[re.Pattern[str], ...]:
    """Patterns whose `place` must be a known place."""
    return tuple(
        re.compile(rf"(?i){text}")
        for text in (
            rf"\b(?:ska|skall|måste|bör)\s(?:[\wåäö]+\s){{0,3}}?(?:vara|komma|köpas|hämtas|importeras|härstamma)\s"
            rf"(?:[\wåäö]+\s){{0,3}}?(?P<span>från\s(?:{_ADJECTIVES}\s)?(?P<place>{_PLACE}|{_UNION}))(?![\w-])",
            rf"\b(?:av|i|med)\s[\wåäö]+\s(?P<span>från\s(?P<place>{_PLACE}))\s*[.,;]?\s*$",
            rf",\s(?P<span>från\s(?P<place>{_PLACE}))\s*[.,;]?\s*$",
        )
    )


@cache
def _made() -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(rf"(?i)(?<![\w-])(?P<span>{text})(?![\w-])")
        for text in (
            rf"{_MADE}\s(?:[\wåäö]+\s){{0,3}}?(?:i|inom|på)\s(?:{_ADJECTIVES}\s|(?:södra|norra|västra|östra|mellersta)\s)?"
            rf"(?:{_PLACE}|{_UNION})",
            rf"från\s{_ADJECTIVES}\s(?:gårdar|gård|skogar|skog|producenter|odlare|bönder|lantbrukare|vatten|fiskare|fabriker|tillverkare"
            r"|besättningar|slakterier|mejerier|bryggerier|kvarnar|sågverk|brott)",
            _SAME,
            r"(?:av\s|i\s)?original(?:fabrikat|utförande|tillverkning)",
        )
    )


def goods_origin(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Goods from a named place, made in a named place, of one and the same make, or of the original make."""
    text = sentence.text
    for pattern in _from_places():
        for found in pattern.finditer(text):
            if _is_abroad(found["place"]) and not _NO_GOODS.search(text[: found.end()]):
                yield _match(sentence, found)
    for pattern in _made():
        for found in pattern.finditer(text):
            yield _match(sentence, found)


def _is_abroad(name: str) -> bool:
    return name in ("EU", "EES", "EU/EES", "USA", "UK") or is_abroad(name.split()[0])


def _match(sentence: Sentence, found: re.Match[str]) -> Match:
    return Match(sentence, sentence.start + found.start("span"), sentence.start + found.end("span"))
