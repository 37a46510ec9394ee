"""Numbers and sums of money in Swedish text, in digits and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from washer.expressions import expression

_UNITS = {
    "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10,
    "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16, "sjutton": 17, "arton": 18,
    "nitton": 19,
}  # fmt: skip
_TENS = {
    "tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60, "sjuttio": 70, "åttio": 80, "nittio": 90,
}  # fmt: skip
_HUNDREDS = {"hundra": 100, "etthundra": 100, "tvåhundra": 200, "trehundra": 300, "femhundra": 500, "tusen": 1000}
_WORDS = {
    **_UNITS,
    **_TENS,
    **{ten + unit: _TENS[ten] + _UNITS[unit] for ten in _TENS for unit in list(_UNITS)[:10] if unit != "tio"},
    **_HUNDREDS,
}

_DIGITS = r"\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_SPELLED = "|".join(sorted(_WORDS, key=len, reverse=True))
NUMBER = rf"(?:{_DIGITS}|(?<![a-zåäöA-ZÅÄÖ])(?i:{_SPELLED})(?![a-zåäöA-ZÅÄÖ]))(?:\s*\(\s*(?:{_DIGITS}|[a-zåäö]+)\s*\))?"
"""A pattern (for `re`) of a number in digits or words, with its repetition in brackets: "5 000", "fem (5)"."""

_SCALES = (
    (expression(r"(?i)miljarder|miljard|mdkr|mdr"), 1e9),
    (expression(r"(?i)miljoner|miljon|mnkr|mkr|msek|milj"), 1e6),
    (expression(r"(?i)tusen|tkr|kkr|tsek"), 1e3),
    (expression(r"(?i)prisbasbelopp|basbelopp"), 58_800.0),
)
_PARTS = {"hel": 1.0, "halv": 0.5, "kvarts": 0.25}
_MONEY = expression(
    rf"(?P<number>{NUMBER})\s*(?P<part>(?i:halv|kvarts)\s+)?(?P<unit>(?i:miljarder|miljard|miljoner|miljon|milj\.?|tusen)\s*(?i:kronor|kr|sek)"
    r"|(?i:miljarder|miljard|miljoner|miljon|mdkr|mdr|mnkr|mkr|msek|tkr|kkr|tsek|kronor|kr|sek|(?:pris)?basbelopp))"
    r"(?![a-zåäöA-ZÅÄÖ])"
)

_LIMIT_BEFORE = expression(
    r"(?i)(?:\b(?:minst|högst|lägst|max(?:imalt)?|minimum|upp\still|ca|cirka|ungefär|omkring|runt|mellan|över|under"
    r"|fler\sän|färre\sän|mer\sän|inom|antingen|eller|t\.?ex\.?|exempelvis)\.?\s(?:[\wåäö]+\s)?|[≥≤<>±–~-]\s?)$"
)
_LIMIT_AFTER = expression(
    rf"(?i){NUMBER}(?:\s?[–-]\s?\d|\s(?:till|eller|upp\still)\s|[\s\wåäö]{{0,30}}?\seller\s(?:fler|flera|mer))"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum in Swedish kronor at `[start, end)` of a text."""

    start: int
    end: int
    kronor: float


def mentions(text: str, *stems: str) -> bool:
    """Whether any of the stems stands in the text; a quick look before a slower pattern."""
    lowered = text.lower()
    return any(stem in lowered for stem in stems)


def is_number(word: str) -> bool:
    """Whether a word in small letters is a number over one: "7", "sju"."""
    return value_of(word) > 1


def is_limited(text: str, at: int) -> bool:
    """Whether a limit, a range or a choice stands right before the number that begins at `at`, or after it."""
    return bool(_LIMIT_BEFORE.search(text[:at]) or _LIMIT_AFTER.match(text[at:]))


def value_of(text: str) -> float:
    """The number that a match of NUMBER says; 0 where it says none."""
    word = text.split("(")[0].strip().lower()
    if word in _WORDS:
        return float(_WORDS[word])
    digits = re.sub(r"[ \u00a0\u202f]", "", word)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", digits):
        digits = digits.replace(".", "")
    try:
        return float(digits.replace(",", "."))
    except ValueError:
        return 0.0


def amounts(text: str) -> Iterator[Amount]:
    """Every sum of money in a text ("2 miljoner kronor", "fem mnkr", "600 000 kr")."""
    for found in _MONEY.finditer(text):
        scale = next((size for pattern, size in _SCALES if pattern.match(found["unit"])), 1.0)
        yield Amount(
            found.start(),
            found.end(),
            value_of(found["number"]) * scale * _PARTS[(found["part"] or "hel").strip().lower()],
        )
