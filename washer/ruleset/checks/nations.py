"""Goods from a country or a region: by an adjective, by a place, or by the name of a place in a compound."""

from __future__ import annotations

import re
from collections.abc import Iterator

from washer.expressions import expression
from washer.ruleset.checks.persons import PERSON
from washer.ruleset.gazetteer import is_abroad, is_goods, is_place

_COUNTRIES = (
    "svensk norsk dansk finsk finländsk isländsk nordisk skandinavisk baltisk estnisk lettisk litauisk tysk bayersk"
    " österrikisk schweizisk fransk italiensk toskansk siciliansk spansk portugisisk brittisk engelsk skotsk walesisk"
    " irländsk irisk nederländsk holländsk belgisk luxemburgsk polsk tjeckisk slovakisk ungersk rumänsk bulgarisk"
    " grekisk turkisk kroatisk slovensk serbisk bosnisk rysk sibirisk karelsk ukrainsk vitrysk armenisk georgisk"
    " europeisk asiatisk kinesisk japansk koreansk taiwanesisk indisk indonesisk nepalesisk vietnamesisk thailändsk"
    " persisk iransk israelisk egyptisk marockansk tunisisk afrikansk kenyansk etiopisk amerikansk kanadensisk"
    " mexikansk brasiliansk argentinsk chilensk peruansk colombiansk kubansk australisk nyzeeländsk västerländsk"
    " inhemsk utländsk"
)
_REGIONS = (
    "skånsk småländsk öländsk gotländsk norrländsk jämtländsk dalsländsk bohuslänsk värmländsk västgötsk östgötsk"
    " halländsk uppländsk sörmländsk lappländsk västerbottnisk norrbottnisk"
)
NATION = (
    rf"(?:väst|öst|syd|nord|central|mellan)?(?:{'|'.join(f'{_COUNTRIES} {_REGIONS}'.split())})(?:t|a|e)?(?![\wåäö-])"
)
"""A pattern (without regard to case) of an adjective for a country or a region, in any form."""

UNION = r"(?:Nya\sZeeland|Sri\sLanka|Costa\sRica|EU/EES|EU|EES|USA|UK)"
PLACE = r"(?-i:[A-ZÅÄÖ][a-zåäöé]{2,}(?:s\s[A-ZÅÄÖ][a-zåäö]+)?)"
_BETWEEN = expression(
    r"\s(?!(?:ska|skall|måste|bör|kan|får|har|ha|är|vara|och|eller)\s)[\wåäö-]+(?:t|a|d|g|k|v|n)(?=\s)"
)
_WORD = expression(r"\s([\wåäö-]+)")
_TOLD = expression(
    r"(?i)(?:\bandel\w*|\bstatistik\w*|\bredovis\w+|\bange[sr]?|\bangivet|\buppge[rs]?|\brapportera\w*|\bmärk\w+|\bom|\bmängd\w*"
    r"|\bbåde|\bvare\ssig)\s(?:[\wåäö-]+\s){0,3}$"
)
_NO_THING = expression(
    rf"(?i)(?:{PERSON}|(?:företag|bolag|leverantör|språk|text|manual|valuta|medborgar|version|dokumentation|anvisning|märkning"
    r"|skylt|gränssnitt|undertext|etikett)[\wåäö]*|lag|rätt)\s*$"
)
_NATION = expression(rf"(?i)(?<![\wåäö-])(?:av\s)?{NATION}")
_AFTER_COMMA = expression(rf"(?i)(?P<thing>[\wåäö-]+),\s(?P<span>{NATION})(?=\s*(?:[,.;]|$))")
_SAID = expression(
    rf"(?i)\b(?:ska|skall|måste|bör)\s(?:[\wåäö]+\s){{0,2}}?vara\s(?:helt\s|uteslutande\s)?(?P<span>(?:av\s)?{NATION})"
    r"(?=\s*(?:[.,;]|$)|\s(?:och|eller|till|när|om|under)\s)"
)
_FROM = expression(rf"(?P<thing>[\wåäö-]+)\s(?P<span>från\s(?:(?i:{NATION})\s)?(?P<place>{UNION}|{PLACE}))(?![\w-])")
_LONG_WORD = expression(r"(?i)(?<![\wåäö-])[a-zåäö]{8,}(?![\wåäö-])")
_SHORTEST_PLACE = 4


def mentions_nation(text: str) -> bool:
    """Whether an adjective for a country or a region stands in the text."""
    return _NATION.search(text) is not None


def goods_of_nation(text: str) -> Iterator[tuple[int, int]]:
    """Ranges of goods with such an adjective before them ("kanadensisk lärk") or after a comma ("nötfärs, svensk")."""
    for found in _NATION.finditer(text):
        if _TOLD.search(text[: found.start()]):
            continue
        end = found.end()
        for _ in range(2):
            word = _WORD.match(text, end)
            if word and is_goods(word[1]):
                yield found.start(), word.end()
                break
            between = _BETWEEN.match(text, end)
            if not between:
                break
            end = between.end()
    for found in _AFTER_COMMA.finditer(text):
        if is_goods(found["thing"]):
            yield found.span("span")


def said_of_goods(text: str) -> Iterator[tuple[int, int]]:
    """Ranges of such an adjective that is said of goods: "ska vara norsk"; people are left alone."""
    for found in _SAID.finditer(text):
        before = text[: found.start()]
        goods = any(is_goods(word) for word in before.split())
        if goods or (not found["span"].lower().startswith("svensk") and not _NO_THING.search(before)):
            yield found.span("span")


def goods_from_place(text: str) -> Iterator[tuple[int, int]]:
    """Ranges of "från Sibirien" after a word for goods."""
    for found in _FROM.finditer(text):
        if is_goods(found["thing"]) and is_foreign(found["place"]):
            yield found.span("span")


def named_after_place(text: str) -> Iterator[tuple[int, int]]:
    """Ranges of compounds of a place and goods ("Carraramarmor")."""
    for found in _LONG_WORD.finditer(text):
        word = found.group()
        if is_goods(word) and any(
            is_place(word[:cut].capitalize()) and is_goods(word[cut:]) for cut in range(_SHORTEST_PLACE, len(word) - 2)
        ):
            yield found.span()


def is_foreign(name: str) -> bool:
    """Whether the name is a place abroad, a union of countries or of two words."""
    return re.fullmatch(UNION, name) is not None or is_abroad(name.split()[0])
