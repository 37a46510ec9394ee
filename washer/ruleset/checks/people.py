"""Words about people: pronouns for either sex; and the checks of demands on people and bidders."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from washer.expressions import expression
from washer.language.model import Sentence
from washer.ruleset.checks import ages, deadlines, economy, firms, qualification, staff
from washer.ruleset.facts import Check, Facts
from washer.ruleset.model import Match

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
    r"|make(?:n)?|maka\w*|tik(?:en|ar|arna)?|sto(?:et|n)?|tacka\w*|sugga\w*|ko(?:n|r|rna)|\w*hona\w*|\w*han(?:e|en|ar)|hingst\w*|barnmor\w*|gravida?)\b"
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


CHECKS: Mapping[str, Check] = {
    "generic-pronoun": generic_pronoun,
    **ages.CHECKS,
    **staff.CHECKS,
    **economy.CHECKS,
    **qualification.CHECKS,
    **firms.CHECKS,
    **deadlines.CHECKS,
}
