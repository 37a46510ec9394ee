"""Second requirements that open without a "ska" of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from washer.expressions import expression

if TYPE_CHECKING:
    from spacy.tokens import Token

_UNDERTAKES = expression(
    r"\b(?:(?:ska|skall|måste)\s+(?:\w+\s+)?(?:se\s+till|tillse|säkerställa|garantera|svara\s+för|ansvara\s+för)|ser\s+till|tillser"
    r"|säkerställer|garanterar|svarar\s+för|ansvarar\s+för|åtar\s+sig|förbinder\s+sig)\b[^,;]*?\batt\b"
)
_TELLS = expression(
    r"\b(?:visa|redovisa|intyga|styrka|beskriva|informera|bekräfta|uppge|kontrollera|anse|bedöma)r?\s+att\b"
)


def undertaken(tokens: Sequence[Token]) -> int | None:
    """The place of the conjunction before a second thing undertaken: "åtar sig att hålla lager och att meddela …"."""
    text = " ".join(token.lower_ for token in tokens)
    undertaking = _UNDERTAKES.search(text)
    if undertaking is None or _TELLS.search(text):
        return None
    for index in range(1, len(tokens) - 2):
        joined = tokens[index].lower_ in {"och", "samt"} and tokens[index + 1].lower_ == "att"
        if joined and len(" ".join(token.lower_ for token in tokens[:index])) > undertaking.end():
            return index
    return None


def shares_modal(verb: Token, before: Sequence[Token]) -> bool:
    """Whether an infinitive has a subject of its own and no modal: "… och sitsen vara avtagbar"."""
    thing = bool(before) and before[-1].pos_ == "NOUN" and "Definite=Def" in str(before[-1].morph)
    return _is_active_infinitive(verb) and thing and all(one.pos_ in {"DET", "ADJ", "NOUN", "NUM"} for one in before)


def told_when(verb: Token, before: Sequence[Token]) -> bool:
    """Whether an infinitive comes after a phrase that tells when: "och i slutet av kursen ge deltagarna ett intyg"."""
    phrase = bool(before) and before[0].lower_ in {"vid", "i", "efter", "före", "under", "på"}
    return (
        _is_active_infinitive(verb)
        and phrase
        and all(one.pos_ in {"ADP", "DET", "ADJ", "NOUN", "NUM"} for one in before)
    )


def _is_active_infinitive(verb: Token) -> bool:
    return "Inf" in verb.morph.get("VerbForm", []) and "Pass" not in verb.morph.get("Voice", [])
