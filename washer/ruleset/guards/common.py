"""Guards that rules of every category use."""

from __future__ import annotations

from collections.abc import Mapping

from washer.expressions import expression
from washer.ruleset.facts import Facts, Guard
from washer.ruleset.model import Match

_MENTION = expression(
    r"(?i)\b(?:ord(?:et|en)|term(?:en|erna)|begrepp(?:et|en)|uttryck(?:et|en)|med|skriv|i stället för)\s+[»«”“\"'’]\s*$"
)
_QUOTES = '»«”“"„'
_QUOTATION = 4
_STATUTE = expression(
    r"(?i)\b(?:lag(?:en)?|förordning(?:en)?|föreskrift(?:er|erna)?|direktiv(?:et)?)\s+\([^)]*\d[^)]*\)\s+om\b[^.;]*$"
)


def mentioned(match: Match, facts: Facts) -> bool:
    """The words are spoken of, not used: quoted after "ordet", "termen", "begreppet"."""
    text = match.sentence.block.text
    return bool(_MENTION.search(text[: match.start]))


def quoted(match: Match, facts: Facts) -> bool:
    """The words stand in a quotation of some length: somebody else's words, not this document's."""
    text = match.sentence.block.text
    marks = [place for place, sign in enumerate(text) if sign in _QUOTES]
    pairs = zip(marks[::2], marks[1::2], strict=False)
    return any(
        start < match.start and match.end <= end and len(text[start:end].split()) >= _QUOTATION for start, end in pairs
    )


def statute_title(match: Match, facts: Facts) -> bool:
    """The words belong to a statute's title ("lagen (1993:387) om …")."""
    return bool(_STATUTE.search(match.sentence.block.text[: match.start]))


GUARDS: Mapping[str, Guard] = {"mentioned": mentioned, "quoted": quoted, "statute-title": statute_title}
