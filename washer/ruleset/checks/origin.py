"""Where and how goods are made: from a country, grown or cast in a place, by one maker, by one process."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from washer.expressions import expression
from washer.language.model import Sentence
from washer.ruleset.facts import Facts
from washer.ruleset.gazetteer import is_abroad
from washer.ruleset.likely import likely
from washer.ruleset.model import Match

_MADE = (
    r"(?:tillverka|producera|odla|framställ|sydd|vävd|vävt|sticka[dt]|föräd|slakta|uppfödd|uppfött|uppfödda|bryt"
    r"|brut|fånga|fiska|gjut"
    r"|skörda|pressa|rosta|bryggd|bryggt|tappa|förpacka[dt]|fällda|sågad|såga[dt]|mejerad|blåst|smid|bränd|bränt"
    r"|garva|uppdrag(?=n|e)|bakad|bakat|broderad|broderat|stöpt|maln|mald|ystad|ystat|destillera|torka|rökt|salta|fläta|plocka|konservera)[a-zåäö]*"
)
_NO_GOODS = expression(
    r"(?i)\b\w*(?:personal\w*|medarbetar\w*|förare\w*|konsult\w*|tolk\w*|lärar\w*|elev\w*|patient\w*|resenär\w*"
    r"|res[ao]r?|transport\w*"
    r"|uppgift\w*|data|information|leverantör\w*|anbudsgivar\w*|företag\w*|bolag\w*|referens\w*|erfarenhet\w*"
    r"|intyg\w*|experter|deltagar\w*"
    r"|support\w*|service\w*|utbildning\w*|avsändar\w*|servrar\w*|servern|deltagare|flyktingar|personer|ungdomar"
    r"|besökare|turister)\b"
)
_NO_THING = expression(
    r"(?i)(?:are|aren|lärarna|förarna|ledarna|vårdarna|väktarna|städarna|utvecklarna|deltagarna|handläggarna"
    r"|personal\w*|konsult\w*|tolk\w*|guide\w*|företag\w*|bolag\w*|leverantör\w*|språk\w*|text\w*|manual\w*|valuta\w*"
    r"|medborgar\w*|version\w*|dokumentation\w*|anvisning\w*|märkning\w*|skyltar\w*|lag|rätt|gränssnittet"
    r"|undertexter\w*|etikett\w*)\s*$"
)
_UNION = r"(?:Nya\sZeeland|Sri\sLanka|Costa\sRica|Saudiarabien|EU|EES|EU/EES|USA|UK|Norden|Västeuropa|Europa)"
_ABROAD = frozenset({"EU", "EES", "EU/EES", "USA", "UK", "Nya Zeeland", "Sri Lanka", "Costa Rica"})
_PLACE = r"(?-i:[A-ZÅÄÖ][a-zåäöé]{2,}(?:s\s[A-ZÅÄÖ][a-zåäö]+)?)"
_ADJECTIVES = (
    r"(?:svensk|norsk|dansk|finsk|finländsk|isländsk|nordisk|tysk|fransk|italiensk|spansk|portugisisk|brittisk"
    r"|engelsk|skotsk|irländsk"
    r"|nederländsk|holländsk|belgisk|schweizisk|österrikisk|polsk|tjeckisk|ungersk|grekisk|turkisk|baltisk|estnisk"
    r"|lettisk|litauisk"
    r"|amerikansk|kanadensisk|japansk|kinesisk|europeisk|sydamerikansk|afrikansk|asiatisk|skånsk|småländsk"
    r"|norrländsk|gotländsk"
    r"|öländsk|lokal|inhemsk)[at]?"
)
_SAME = (
    r"(?:av|från|i|ur|hos)\s(?:(?:en|ett)\soch\s)?(?:exakt\s)?samma\s(?:fabrikat|märke|varumärke|tillverkare"
    r"|producent|fabrikant|serie"
    r"|möbelserie|modellserie|produktserie|produktfamilj|produktlinje|modell)"
)


_SITE = (
    r"(?:gård(?:ar)?|bruk|gruva|gruvor|brott|stenbrott|kalkbrott|odling|odlare|kvarn|mejeri|slakteri|bageri|rosteri"
    r"|bryggeri|källa|fabrik|verkstad|sågverk|plantskola|vingård|plantage|smedja|gjuteri|väveri|garveri|glasbruk"
    r"|pappersbruk|täkt|skog|besättning|uppfödare|producent|tillverkare)"
)
_BY = (
    r"(?:hand|kall|varm|sand|press|form|kokill|vakuum|sten|mun|fabriks|robot|laser|plasma|punkt|sprut|sträng|djup"
    r"|natur|rök|flam|friktions|vals|maskin)"
)
_WROUGHT = (
    r"(?:(?:press|vals|kärn|tvinn|drej|mål|svets|limm|nit|fals|rost|lagr|plock|skörd|snid|svarv|slip|rull|flät|broder|stick"
    r"|kard|nåtl|lacker|härd|bock|poler|fog|hamr|fyll|vik|mjölk|filet|renset|pack|knack)a(?:d|t|de)"
    r"|(?:sy|smi)(?:dd|tt|dda)|(?:väv|brän|mal|fäll)(?:d|t|da)|(?:tryck|stöp|rök|blås|klipp)(?:t|ta)"
    r"|(?:gjut|knut|skur|hugg|mal|vrid)(?:en|et|na)|(?:slag|drag)na)"
)


@cache
def _from_places() -> tuple[re.Pattern[str], ...]:
    """Patterns whose `place` must be a known place."""
    return tuple(
        expression(rf"(?i){text}")
        for text in (
            rf"\b(?:ska|skall|måste|bör)\s(?:[\wåäö]+\s){{0,3}}?(?:vara|komma|köpas|hämtas|importeras|härstamma)\s"
            rf"(?:[\wåäö]+\s){{0,3}}?(?P<span>från\s(?:{_ADJECTIVES}\s)?(?P<place>{_UNION}|{_PLACE}))(?![\w-])",
            rf"\b(?:av|i|med)\s[\wåäö]+\s(?P<span>från\s(?P<place>{_PLACE}))\s*[.,;]?\s*$",
            rf",\s(?P<span>från\s(?P<place>{_PLACE}))\s*[.,;]?\s*$",
        )
    )


@cache
def _made() -> tuple[re.Pattern[str], ...]:
    return tuple(
        expression(rf"(?i)(?<![\w-])(?P<span>{text})(?![\w-])")
        for text in (
            rf"{_MADE}\s(?:[\wåäö]+\s){{0,3}}?(?:i|inom|på)\s(?:{_ADJECTIVES}\s|(?:södra|norra|västra|östra"
            rf"|mellersta)\s)?"
            rf"(?:{_PLACE}|{_UNION})",
            rf"från\s{_ADJECTIVES}\s(?:gårdar|gård|skogar|skog|producenter|odlare|bönder|lantbrukare|vatten|fiskare"
            rf"|fabriker|tillverkare"
            r"|besättningar|slakterier|mejerier|bryggerier|kvarnar|sågverk|brott)",
            _SAME,
            r"av\soriginal|tillverkarens\soriginal|(?<=ha\s)original\s[a-zåäö]{4,}",
            rf"(?:från|ur|i|av|på|vid)\s(?:(?:en|ett)\soch\ssamma|samma|en\sviss|ett\svisst|en\senda|ett\senda|en\sutpekad"
            rf"|ett\sutpekat|en\snamngiven|ett\snamngivet)\s(?:[\wåäö]+\s)?[\wåäö]*{_SITE}",
            rf"(?:från|i|vid|på|av)\s(?:egen|eget|egna)\s[\wåäö]*(?:{_SITE}|tillverkning|produktion|uppfödning)(?:ar|er)?",
            rf"{_MADE}\s(?:på|under|med)\slicens|licenstillverka(?:d|t|de)",
            rf"{_BY}{_WROUGHT}",
            r"(?!fast|ihop|samman|plats|över|till|hop|kring|åter|skräddar)[a-zåäö]{3,}(?:sy(?:dd|tt|dda)|smi(?:dd|tt|dda)|gj?ut(?:en|et|na)"
            r"|väv(?:d|t|da)|flätad[e]?|flätat|pressad[e]?|pressat)",
            r"(?!förpack|pack|last|loss|bär|märk|sorter|plock|lämna)[a-zåäö]{2,}(?:ade?|at|dd|tt|dda|t|ta)\sför\shand",
            r"(?:bygga|bygger|baseras|vila)\spå\s(?:[\wåäö]+\s){0,2}patent(?:et)?",
            r"(?:bakas|gräddas|rökas|torkas|lagras|rostas|malas|brännas|kokas|bryggas)\s(?:i|på|över|med|vid)\s[\wåäö]*"
            r"(?:stenhäll|stenugn|stenkvarn|vedugn|ekfat|alspån|alved|bokspån|enris|kolgrill|kopparkittel|öppen\seld)",
            r"(?:traditionellt|konsthantverksmässigt|industriellt)\s[a-zåäö]{3,}(?:ad|at|ade|dd|tt|nt|na|rt|rd|rda)",
            rf"[\wåäö]*(?:hantverk|handarbete)(?:et)?\sfrån\s{_PLACE}",
            r"från\s(?:samma\s)?originaltillverkaren?|(?:skandinavisk|nordisk|italiensk|dansk|fransk|japansk"
            r"|finsk)\sdesign",
            r"ensamrätt\s(?:på|till)|exklusiv\s(?:licens|agentur|återförsäljarrätt)",
            r"(?:av\s|i\s)?original(?:fabrikat|utförande|tillverkning)",
        )
    )


@cache
def _nationality() -> re.Pattern[str]:
    return expression(
        r"(?i)\b(?:ska|skall|måste|bör)\svara\s(?:helt\s)?(?:av\s)?(?P<span>(?:norsk|dansk|finsk|nordisk|tysk|fransk"
        r"|italiensk|spansk"
        r"|portugisisk|brittisk|engelsk|irländsk|nederländsk|belgisk|schweizisk|österrikisk|polsk|grekisk|amerikansk"
        r"|japansk|kinesisk"
        r"|europeisk|västeuropeisk)[at]?)\s*[.,]?\s*$"
    )


def goods_origin(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Goods from a named place, made in a named place, of one and the same make, or of the original make."""
    text = sentence.text
    for pattern in likely(_from_places(), text):
        for found in pattern.finditer(text):
            if _is_abroad(found["place"]) and not _NO_GOODS.search(text[: found.end()]):
                yield _match(sentence, found)
    nation = _nationality().search(text)
    if nation and not _NO_THING.search(text[: nation.start()]):
        yield _match(sentence, nation)
    for pattern in likely(_made(), text):
        for found in pattern.finditer(text):
            yield _match(sentence, found)


def _is_abroad(name: str) -> bool:
    return name in ("EU", "EES", "EU/EES", "USA", "UK", "Nya Zeeland", "Sri Lanka", "Costa Rica") or is_abroad(
        name.split()[0]
    )


def _match(sentence: Sentence, found: re.Match[str]) -> Match:
    return Match(sentence, sentence.start + found.start("span"), sentence.start + found.end("span"))
