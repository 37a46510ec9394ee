"""The number of employees demanded of a bidder."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from washer.expressions import expression
from washer.language.model import Sentence
from washer.ruleset.checks.bidders import (
    LEAST,
    ONLY,
    SHALL,
    SUPPLIER,
    demands,
    match_at,
    under_bidders_heading,
)
from washer.ruleset.facts import Check, Facts
from washer.ruleset.likely import likely
from washer.ruleset.model import Match
from washer.ruleset.numbers import NUMBER, mentions, value_of

MANY_TRADESMEN = 10
_FEW = 3

_ADJECTIVES = (
    r"(?:(?!(?:procent|poäng|år|månader|dagar|timmar|kronor|av|för|till|bilaga|punkt)\s)(?:[a-zåäö]+,?"
    r"|\([^)]*\))\s+){0,3}?"
)
_HEADS = (
    r"(?:\w*anställda?|medarbetare|personer|årsarbet\w+|årsanställda|heltids(?:tjänst|ekvivalent|anställ)\w*"
    r"|helårs\w+|tjänster|man)"
    r"(?![a-zåäö])"
)
_AT_LEAST = rf"(?:(?:{LEAST}|färre\s+än|mindre\s+än|större\s+än|fler\s+än)\s+)"
_EMPLOYED = expression(
    rf"(?i)(?P<span>{_AT_LEAST}(?P<number>{NUMBER})\s+(?:st\.?\s+|stycken\s+)?{_ADJECTIVES}"
    r"(?P<who>\w*anställda?|medarbetare|personer\s+anställda|årsanställda|årsarbet\w+|heltidstjänster"
    r"|heltidsekvivalenter|helårsanställda)(?![a-zåäö])"
    r"(?:\s+(?P<trade>[a-zåäö]+))?)"
)
_WORKFORCE = (
    expression(
        r"(?i)(?P<span>(?:personalstyrka|personalstat|arbetsstyrka|stab|bemanning|organisation"
        r"|personal)\w*\s+(?:(?:som\s+)?(?:om|på|av|uppgående\s+till"
        rf"|består\s+av|bestå\s+av|{SHALL}\s+(?:vara|uppgå\s+till|bestå\s+av|omfatta"
        rf"|räkna)))\s+(?:{LEAST}\s+)?(?P<number>{NUMBER})\s+{_ADJECTIVES}"
        r"(?:\w*personer|\w*anställda|man(?![a-zåäö])|medarbetare|heltids\w+|årsarb\w+|\w+(?:er|are)(?![a-zåäö])))"
    ),
    expression(
        rf"(?i)(?P<span>(?:sysselsätt\w+|räkna|anställt?"
        rf"|avlöna\w*)\s+(?:{LEAST}\s+)?(?P<number>{NUMBER})\s+{_ADJECTIVES}(?:personer|anställda|medarbetare|man"
        rf"|\w+are)"
        r"(?![a-zåäö]))"
    ),
    expression(
        rf"(?i)(?P<span>(?:\w*antal(?:et)?|medelantal(?:et)?)\s+(?:fast\s+|hel\w+\s+)?(?:anställda|medarbetare"
        rf"|årsarb\w+|personer)"
        rf"[^.;\d]{{0,60}}?(?:{LEAST}\s+|:\s*|vara\s+|är\s+|överstiga\s+|understiga\s+"
        rf"|uppgå\s+till\s+)(?:{LEAST}\s+)?(?P<number>{NUMBER}))"
    ),
    expression(
        rf"(?i)(?P<span>(?:{LEAST}\s+)?(?P<number>{NUMBER})\s+{_ADJECTIVES}\w+\s+(?:i\s+egen\s+tjänst"
        rf"|på\s+lönelistan|på\s+lönelistorna|i\s+sin\s+tjänst"
        r"|tillsvidareanställda))"
    ),
    expression(rf"(?i)(?P<span>{LEAST}\s+(?P<number>{NUMBER})\s+av\s+[a-zåäö]+\s+{SHALL}\s+vara\s+\w*anställda)"),
    expression(
        rf"(?i)(?P<span>{LEAST}\s+(?P<number>{NUMBER})\s+(?:egna\s+)?[a-zåäö]+(?:er|are|or)\s+(?:är\s+|fast\s+"
        rf"|redan\s+)?anställda)"
    ),
    expression(rf"(?i){ONLY}\s+[^.;]{{0,40}}?(?P<span>större\s+än\s+(?P<number>{NUMBER})\s+personer)"),
    expression(
        rf"(?i)(?P<span>{LEAST}\s+(?P<number>{NUMBER})\s+(?:egna\s+|bemannade\s+)?(?:kontor|filialer|etableringar"
        rf"|verksamhetsställen|depåer)(?![a-zåäö]))"
    ),
)
_OTHERS = expression(
    r"(?i)(?:kommunens|regionens|beställarens|myndighetens|förvaltningens|våra|till|för|av|åt|hos\s+kommunen"
    r"|kommunen\s+har|regionen\s+har|myndigheten\s+har|beställaren\s+har)\s+(?:de\s+|cirka\s+|ca\s+)?$"
)
_IN_PLACE = expression(
    r"(?i)(?<![a-zåäö])per\s+(?:pass|skift|dag|avdelning|enhet|brukare)|samtidigt|på\s+plats|användare|licens"
    r"|workshop|kurs"
    r"|lämna\w*\s+uppgift|redovisa\w*\s+antal|uppgift\w*\s+om"
)
_FUNCTION_WORDS = frozenset(
    [
        "som",
        "med",
        "för",
        "i",
        "på",
        "och",
        "eller",
        "hos",
        "under",
        "får",
        "ska",
        "skall",
        "vid",
        "inom",
        "till",
        "av",
        "prövas",
        "kan",
        "enligt",
        "per",
        "är",
        "utesluts",
        "avvisas",
        "redan",
    ]
)


def number_of_employees(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """A number of employees or offices demanded of the bidder's firm; crews for the task are another matter."""
    text = sentence.text
    if not mentions(
        text,
        "anställ",
        "medarbetare",
        "styrka",
        "personal",
        "antal",
        "person",
        "årsarb",
        "heltid",
        "sysselsätt",
        "stab",
        "organisation",
        "bemanning",
        "tjänst",
        "lönelist",
        "kontor",
        "filial",
        "räkna",
    ) or not demands(sentence):
        return
    if not re.search(rf"(?i)(?<![a-zåäö]){SUPPLIER}|åkeri|kontoret", text) and not under_bidders_heading(sentence):
        return
    if _IN_PLACE.search(text):
        return
    seen: list[tuple[int, int]] = []
    for pattern in likely((_EMPLOYED, *_WORKFORCE), text):
        for found in pattern.finditer(text):
            if pattern is _EMPLOYED:
                end = _end_of_employed(found)
            else:
                end = found.end("span") if value_of(found["number"]) >= _FEW else 0
            start = found.start("span")
            if not end or _OTHERS.search(text[:start]) or any(start < last and first < end for first, last in seen):
                continue
            seen.append((start, end))
            yield match_at(sentence, start, end, number=found["number"])


def _end_of_employed(found: re.Match[str]) -> int:
    """Where "minst tio anställda snickare" ends; 0 where so few of one trade say nothing of the firm's size."""
    number, who, trade = value_of(found["number"]), found["who"].lower(), (found["trade"] or "").lower()
    has_trade = bool(trade) and trade not in _FUNCTION_WORDS
    if (has_trade or who == "medarbetare") and number < MANY_TRADESMEN:
        return 0
    return found.end() if has_trade or not trade else found.start("trade") - 1


CHECKS: Mapping[str, Check] = {"number-of-employees": number_of_employees}
