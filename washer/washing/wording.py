"""Rewriting of words and set phrases that are no terms: what a check proposes, a map of words, an owed duty."""

from __future__ import annotations

import re

from washer.ruleset.facts import Facts
from washer.ruleset.model import Fix, Match
from washer.washing.casing import cased_like
from washer.washing.proposals import Draft, Proposal

_WORD = re.compile(r"[^\W\d_]+")
_OWED = re.compile(r"(?i)^(?:det (?:åligger|ankommer på|åvilar) (?P<first>\S+) att|(?:åligger|ankommer på|åvilar) det (?P<then>\S+) att)$")


def write_value(match: Match, fix: Fix, facts: Facts) -> Proposal | None:
    """What the check wrote in the value "write", over the whole match."""
    words = match.values.get("write")
    if not words:
        return None
    draft = Draft(match, fix.safety)
    draft.replace(match.start, match.end, cased_like(match.text[:1], words))
    return draft.proposal()


def replace_words(match: Match, fix: Fix, facts: Facts) -> Proposal | None:
    """Each word of the match that the fix names ("äger=har ej=inte"); None where none of them stands there."""
    pairs = dict(pair.split("=") for pair in fix.words.split())
    draft = Draft(match, fix.safety)
    for found in _WORD.finditer(match.text):
        if found.group().lower() in pairs:
            at = match.start + found.start()
            draft.replace(at, at + len(found.group()), cased_like(found.group(), pairs[found.group().lower()]))
    return draft.proposal()


def owed_to_must(match: Match, fix: Fix, facts: Facts) -> Proposal | None:
    """"Det åligger leverantören att" → "Leverantören ska", and "åligger det leverantören att" → "ska leverantören"."""
    found = _OWED.match(match.text)
    if not found:
        return None
    words = f"{found['first']} ska" if found["first"] else f"ska {found['then']}"
    draft = Draft(match, fix.safety)
    draft.replace(match.start, match.end, cased_like(match.text[:1], words))
    return draft.proposal()
