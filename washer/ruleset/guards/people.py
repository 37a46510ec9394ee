"""Guards: what excuses a match (people)."""

from __future__ import annotations

from collections.abc import Mapping

from washer.expressions import expression
from washer.ruleset.facts import Facts, Guard
from washer.ruleset.model import Match

_RATING = expression(r"(?i)kredit|risk|rating")
_OTHER_PROOF = expression(
    r"(?i)\b(?:annat|annan|andra)\s(?:[\wåäö]+\s)?"
    r"(?:sätt|bevis|utredning|underlag|intyg|dokument|handling|upplysning|uppgift)[a-zåäö]*"
)
_TAKEN = expression(r"(?i)\b(?:godtas|godkänns|accepteras|godtar|accepterar|får|kan|räcker)\b")


def other_proof(match: Match, facts: Facts) -> bool:
    """What follows a rating takes other proof of a sound economy."""
    after = match.sentence.block.text[match.end :]
    return bool(_RATING.search(match.text) and _OTHER_PROOF.search(after) and _TAKEN.search(after))


GUARDS: Mapping[str, Guard] = {"other-proof": other_proof}
