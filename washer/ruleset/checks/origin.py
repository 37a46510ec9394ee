"""Where goods come from: a country, a place, one maker, a patent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from washer.expressions import expression
from washer.language.model import Sentence
from washer.ruleset.checks.bidders import match_at, spans_of
from washer.ruleset.checks.making import ALSO_MADE, ONLY_MADE
from washer.ruleset.checks.nations import (
    NATION,
    PLACE,
    UNION,
    goods_from_place,
    goods_of_nation,
    is_foreign,
    mentions_nation,
    named_after_place,
    said_of_goods,
)
from washer.ruleset.checks.persons import PERSON
from washer.ruleset.facts import Facts
from washer.ruleset.gazetteer import is_place
from washer.ruleset.likely import likely
from washer.ruleset.model import Match

_SAME = (
    r"(?:av|från|i|ur|hos)\s(?:(?:en|ett)\soch\s)?(?:exakt\s)?samma\s(?:fabrikat|märke|varumärke|tillverkare"
    r"|producent|fabrikant|serie"
    r"|möbelserie|modellserie|produktserie|produktfamilj|produktlinje|modell)"
)


_SITE = (
    r"(?:gård(?:ar)?|bruk|gruva|gruvor|brott|stenbrott|kalkbrott|odling|odlare|kvarn|mejeri|slakteri|bageri|konditori|rosteri"
    r"|bryggeri|källa|fabrik|verkstad|sågverk|plantskola|vingård|plantage|smedja|gjuteri|väveri|garveri|glasbruk"
    r"|pappersbruk|täkt|skog|besättning|uppfödare|producent|tillverkare)"
)
_NO_GOODS = expression(
    r"(?i)\b(?:[\wåäö]*(?:personal|medarbetar|förare|konsult|tolk|lärar|elev|patient|resenär|transport|leverantör|anbudsgivar|företag"
    r"|bolag|referens|erfarenhet|intyg|support|service|utbildning|avsändar|uppgift)[\wåäö]*|res[ao]r?|data|information|experter"
    r"|deltagar(?:e|na)|flyktingar|personer|ungdomar|besökare|turister)\b"
)


_PATENT = expression(
    rf"(?i)(?<![\wåäö-])(?P<span>patenterad[\wåäö]*(?:\styp)?|patenterat|patentskydda[\wåäö]+|patentsökt[\wåäö]*|skydda(?:d|t|de)\sav\s(?:ett\s|flera\s)?patent"
    rf"|(?:(?:av|med)\s)?(?:{NATION}|lokala?t?|regionala?t?|närodla[dt]e?)\s(?:tillverkning|fabrikat|produktion|fabrikation"
    r"|proveniens|uppfödning|odling|ursprung[\wåäö]*|härkomst)"
    r"|(?:svensk|närings|när|lokal|inhemskt?|tysk|nordiskt?|europa)(?:producera|tillverka|odla)[\wåäö]+"
    r"|(?:komma|kommer|(?:ska|skall|måste)\svara|hämtas|köpas|levereras)\sfrån\s(?:svenska\s(?:gårdar|producenter|odlare|bönder"
    r"|lantbrukare|leverantörer)|Sverige|Norden|Småland|Dalarna|Skåne|Gotland|Öland|närområdet))(?![\wåäö-])"
)


_FROM_PLACE = expression(
    rf"(?i)\b(?:ska|skall|måste|bör)\s(?:[\wåäö]+\s){{0,3}}?(?:vara|komma|köpas|hämtas|importeras|härstamma)\s"
    rf"(?:[\wåäö]+\s){{0,3}}?(?P<span>från\s(?:{NATION}\s)?(?P<place>{UNION}|{PLACE}))(?![\w-])"
)


_MADE_IN = expression(
    rf"(?i)(?<![\w-])(?P<span>(?:(?P<only>{ONLY_MADE})|(?:hop|samman|slut|färdig|fram)?{ALSO_MADE})\s(?:[\wåäö]+\s){{0,3}}?(?:"
    rf"(?:i|inom|på|vid|av|hos)\s{NATION}\s(?P<nation>[a-zåäö]+)|(?:i|inom|på|vid|hos)\s(?:(?:södra|norra|västra|östra|mellersta|svenska)\s)?(?P<place>{UNION}|{PLACE})))"
    r"(?![\w-])"
)


_ONE_SOURCE = tuple(
    expression(rf"(?i)(?<![\w-])(?P<span>{text})(?![\w-])")
    for text in (
        rf"från\s{NATION}\s(?:gårdar|gård|skogar|skog|producenter|odlare|bönder|lantbrukare|vatten|fiskare"
        rf"|fabriker|tillverkare|besättningar|slakterier|mejerier|bryggerier|kvarnar|sågverk|brott)",
        _SAME,
        r"av\soriginal|tillverkarens\soriginal|(?<=ha\s)original\s[a-zåäö]{4,}",
        rf"(?:från|ur|i|av|på|vid)\s(?:(?:en|ett)\soch\ssamma|samma|en\sviss|ett\svisst|en\senda|ett\senda|en\sutpekad"
        rf"|ett\sutpekat|en\snamngiven|ett\snamngivet)\s(?:[\wåäö]+\s)?[\wåäö]*{_SITE}",
        rf"(?:från|i|vid|på|av)\s(?:egen|eget|egna)\s[\wåäö]*(?:{_SITE}|tillverkning|produktion|uppfödning)(?:ar|er)?",
        rf"{ONLY_MADE}\s(?:på|under|med)\slicens|licenstillverka(?:d|t|de)",
        r"licensiera(?:d|t|de)\s(?:(?:av|från|under)\s(?-i:[A-ZÅÄÖ])[\wåäö]+|kopia|tillverkning|tillverkare|produkt)(?:en|er)?",
        r"(?:bygga|bygger|baseras|vila)\spå\s(?:[\wåäö]+\s){0,2}patent(?:et)?|(?:använda|utnyttja)\s[\wåäö]+s\spatent(?:et)?",
        rf"[\wåäö]*(?:hantverk|handarbete)(?:et)?\sfrån\s{PLACE}",
        rf"från\s(?:samma\s)?originaltillverkaren?|{NATION}\sdesign|original(?:design|bläck|patron|toner|batteri|modell|utgåva|produkt|tillbehör|del|delar)(?:en|er|na)?",
        rf"(?:formgi(?:ven|vet|vna)|rita(?:d|t|de)|designa(?:d|t|de))\sav\s(?:en\s|ett\s)?(?:{NATION}\s[a-zåäö]+|(?-i:[A-ZÅÄÖ])[\wåäö]+)",
        r"ensamrätt\s(?:på|till)|exklusiv\s(?:licens|agentur|återförsäljarrätt)",
        r"(?:av\s|i\s)?original(?:fabrikat|utförande|tillverkning)",
    )
)


def origin_or_patent(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Goods of a country or a region, made there, or under a patent."""
    text = sentence.text
    for found in _found(_PATENT, text):
        people = re.search(r"(?i)ursprung|härkomst", found["span"]) and re.search(
            rf"(?i)\b{PERSON}", text[: found.start()]
        )
        if not people:
            yield match_at(sentence, *found.span("span"))
    if mentions_nation(text):
        for span in (*goods_of_nation(text), *said_of_goods(text)):
            yield match_at(sentence, *span)
    for found in _found(_MADE_IN, text):
        place = found["place"] or ""
        known = place and (is_place(place.split()[0]) or is_foreign(place) or place == "Sverige")
        if not _unlike_goods(text[: found.start()]) and (found["nation"] or (known if not found["only"] else place)):
            yield match_at(sentence, *found.span("span"))


def goods_origin(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Goods from a named place, of one and the same make, or of the original make."""
    text = sentence.text
    if "från " in text:
        for found in _FROM_PLACE.finditer(text):
            if is_foreign(found["place"]) and not _unlike_goods(text[: found.end()]):
                yield match_at(sentence, *found.span("span"))
        for span in goods_from_place(text):
            yield match_at(sentence, *span)
    for span in named_after_place(text):
        yield match_at(sentence, *span)
    yield from spans_of(_ONE_SOURCE, sentence)


def _found(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    for one in likely((pattern,), text):
        yield from one.finditer(text)


def _unlike_goods(text: str) -> bool:
    return _NO_GOODS.search(text) is not None
