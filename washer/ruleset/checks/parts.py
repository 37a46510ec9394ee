"""The build of a thing: how many parts it has, where they sit, how a page is set, without limit or purpose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from washer.expressions import expression
from washer.language.model import Sentence
from washer.ruleset.checks.build import counted_parts, placed_parts
from washer.ruleset.facts import Facts
from washer.ruleset.likely import likely
from washer.ruleset.model import Match

_WORD = r"[\wåäö-]*"
_SEVERAL = r"(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|sexton|tjugo|\d+)"
_QUALITIES = r"(?:[\wåäö-]+[aet]\s){0,2}"
_PARTS = (
    rf"(?:{_WORD}(?:lådor|hjul|hyllplan|hyllor|fack|fickor|benfickor|bröstfickor|ben|armar|armstöd|luckor|krokar"
    rf"|klädkrokar|ringar"
    r"|handtag|hål|dragkedjor|blixtlås|tryckknappar|knappar|knapprader|ikoner|flikar|menyer|kolumner|paneler|menyval"
    r"|undermenyer"
    r"|rutor|fält|kryssrutor|spalter|sektioner|moduler|skivor|blad|steg|sitsar|puffar|följare|trappsteg|stegpinnar|plan"
    r"|våningar|dörrar|skjutdörrar"
    r"|sidodörrar|bakdörrar|portar|fönster|speglar|skärmar|displayer|lampor|strålkastare|lysdioder|uttag|eluttag"
    r"|vägguttag"
    r"|USB-uttag|USB-portar|kontakter|kanaler|cylindrar|växlar|axlar|däck|säten|bänkar|gungor|gungsitsar|rutschkanor"
    r"|rutschbanor|klätternät|lekfunktioner|stolpar|räcken|pumpar|fläktar|kompressorer|tankar|behållare|kammare"
    r"|ugnar|plattor"
    r"|kokplattor|zoner|brännare|backar|korgar|hinkar|spann|borstar|munstycken|spolar|filter|batterier|motorer"
    r"|ankare|öglor"
    r"|remmar|band|spännen|kardborreband|linjer|streck|stjärnor|färger|kulörer|bilder|minuter\slång|vikningar"
    r"|perforeringar))"
)
_HAS = (
    r"(?:ha|innehålla|bestå\sav|förses\smed|vara\sförse(?:tt|dd|dda)\smed|utrustas\smed|vara\sutrusta(?:t|d|de)\smed"
    r"|levereras\smed"
    r"|vara\suppdela(?:t|d|de)\s(?:i|på)|delas\sin\si|visas\si|vara\sindela(?:t|d|de)\si|rymma|vara\smed"
    r"|monteras\smed|placeras\si|visa)"
)
_WILL = r"\b(?:ska|skall|måste|bör)\s(?:[\wåäö]+\s){0,2}?"
_ELEMENT = (
    rf"{_WORD}(?:knapp|meny|flik|ruta|ikon|rullist|rullista|rullgardinslista|vallista|listruta|sidopanel|verktygsrad"
    rf"|verktygsfält"
    r"|menyrad|trädstruktur|dragkedja|popup|popup-fönster|popupfönster|sidhuvud|sidfot|widget|karusell|vänsterspalt"
    r"|högerspalt)"
)
_SIDE = (
    r"(?:högst\supp|längst\s(?:ned|ner|upp|fram|bak|ut|till|in)|till\s(?:höger|vänster)|i\s(?:det\s|den\s)?(?:övre"
    r"|nedre|högra|vänstra)"
    r"|i\s(?:mitten|överkant|underkant|vänsterkant|högerkant|sidhuvudet|sidfoten)|på\s(?:höger|vänster)\ssida"
    r"|mitt\spå|överst|nederst"
    r"|på\s(?:framsidan|baksidan|ovansidan|undersidan|kortsidan|långsidan)|bredvid\svarandra|under\svarandra"
    r"|i\sögonhöjd|i\sbröstet|på\s(?:ryggen|bröstet|ärmen|armen|båda\ssidor|sidan|vänster\sbröst|höger\sbröst))"
)
_FONT = r"(?:Arial|Verdana|Times\sNew\sRoman|Calibri|Garamond|Helvetica|Georgia|Tahoma|Cambria|Open\sSans|Roboto)"


_ON_SCREEN = (
    r"[\wåäö-]*(?:bild|knapp|fält|meny|menyval|logotyp|rubrik|ruta|ikon|titel|sidhuvud|sidfot|lista|karta|display|skärm"
    r"|handtag|lås|dörr|lucka|rad|rada|spegel|reglage|namn|formulär|sökruta|tabell|kolumn|panel)(?:en|n|et|t|erna|arna)"
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(
        expression(rf"(?i){text}(?![\w-])")
        for text in (
            rf"{_WILL}{_HAS}\s(?:[\wåäö]+\soch\s)?(?P<span>(?:exakt\s)?{_SEVERAL}\s{_QUALITIES}(?:och\s{_SEVERAL}"
            rf"\s{_QUALITIES})?{_PARTS}(?:\soch"
            rf"\s{_SEVERAL}\s{_PARTS})?)",
            rf"{_WILL}(?:ha|vara|finnas|innehålla|visas?\si|förses\smed|utrustas\smed|ligga\si|ske\svia|använda)\s"
            rf"(?P<span>(?:en|ett|minst\sen"
            rf"|minst\sett)\s(?:[\wåäö-]+\s){{0,2}}?{_ELEMENT}(?:\smed\s{_SEVERAL}\s{_PARTS})?)",
            rf"{_WILL}innehålla\s(?P<span>(?:exakt\s)?{_SEVERAL}\s(?:stycken|st|styck|ark|rullar|påsar|portioner))",
            rf"{_WILL}(?:ha|vara)\s(?:en\s|ett\s)?(?P<span>\d+(?:[.,]\d+)?\stums\s[\wåäö]+)",
            rf"^[A-ZÅÄÖ][\wåäö]+\smed\s(?P<span>{_SEVERAL}\s{_QUALITIES}{_PARTS})\s*$",
            rf"{_WILL}finnas\s(?P<span>(?:en|ett)\s[\wåäö]+\s[\wåäö]+-knapp)",
            rf"{_WILL}(?P<span>(?:placeras|sitta|visas|vara\splacera(?:d|t|de)|monteras|häftas|fästas|skrivas"
            rf"|tryckas)\s"
            rf"(?:[\wåäö]+\s){{0,4}}?{_SIDE}(?:\s(?:högra|vänstra))?(?:\s(?:hörnet|kanten|delen|sidan))?)",
            rf"{_WILL}(?P<span>(?:ligga|sitta|visas|placeras|vara\splacera(?:d|t|de))\s(?:direkt\s"
            rf"|precis\s)?(?:under|ovanför"
            rf"|nedanför|bredvid|intill|till\shöger\som|till\svänster\som|över|mellan)\s{_ON_SCREEN})",
            rf"{_WILL}(?:ha|visa|innehålla|rymma)\s(?P<span>(?:exakt\s)?{_SEVERAL}\s(?:rader|träffar|poster|tecken|kort"
            rf"|bilder|knappar)(?:\sper\s(?:sida|skärm|vy))?)",
            r"(?P<span>(?:rundade|avrundade|raka|vassa|fasade|skurna)\s(?:hörn|kanter|ben)|i\sform\sav\s(?:ett|en)\s"
            r"[\wåäö]+|(?:liggande|stående)\s(?:A\d-?)?format)",
            rf"{_WILL}ha\s(?P<span>{_QUALITIES}{_WORD}(?:ficka|fickor|benfickor|logotyp|tryck|brodyr|namnskylt"
            rf"|handtag|knapp"
            rf"|lucka|uttag)"
            rf"\s(?:[\wåäö]+\s){{0,2}}?{_SIDE})",
            rf"(?P<span>(?:teckensnitt(?:et)?|typsnitt(?:et)?"
            rf"|font(?:en)?)\s(?-i:[A-ZÅÄÖ])[\wåäö]+(?:,?\s(?:i\s)?(?:storlek(?:en)?\s)?"
            rf"\d+(?:\s(?:punkter|pt|px))?)?|(?:i\s)?{_FONT},?\s(?:i\s)?(?:storlek(?:en)?\s)?\d+(?:\s(?:punkter|pt"
            rf"|px))?)",
            rf"{_WILL}(?:[\wåäö]+\s){{0,3}}(?P<span>bildförhållande(?:t)?\s\d+:\d+|(?:format(?:et)?"
            rf"|formatet)\s\d+:\d+)",
            rf"{_WILL}vara\s(?P<span>(?:två|tre|fyr|fem|sex)(?:delad|delat|delade|sidig|sidigt|sidiga|axlad|axlade"
            rf"|dörrars|stegs|sitsig)"
            r"|enkelsidig(?:t|a)?|dubbelsidig(?:t|a)?|enradig(?:t|a)?|tvåradig(?:t|a)?)",
            rf"{_WILL}(?:vara|omfatta|bestå\sav|ha)\s(?:på\s)?(?P<span>(?:exakt\s)?{_SEVERAL}\s(?:A4-)?sidor)",
            rf"(?P<span>(?:{_WORD}(?:skåp|hurts|byrå|vagn|hylla|pärm|jacka|byxa|stol|bänk|ställ|låda)),?\s(?:med\s)?"
            rf"{_SEVERAL}\s{_QUALITIES}{_PARTS})$",
        )
    )


def parts_and_places(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Numbers of parts without "minst" or "högst", elements of a page, places of parts, fonts."""
    for pattern in likely(_patterns(), sentence.text):
        for found in pattern.finditer(sentence.text):
            yield Match(sentence, sentence.start + found.start("span"), sentence.start + found.end("span"))
    yield from counted_parts(sentence)
    yield from placed_parts(sentence)
