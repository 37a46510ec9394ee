"""Purposes that are too vague to be required, and verbs whose object can become the subject."""

from __future__ import annotations

from collections.abc import Sequence

from washer.washing.wordlists import word_set

ERGATIVE = frozenset({"minska", "öka"})
BEARING = word_set("klara tåla rymma motstå bära nå understiga överstiga")
LOWERING = word_set("begränsa sänka korta förkorta dämpa halvera reducera höja")

_VAGUE = word_set(
    "främja stärka underlätta effektivisera optimera utveckla förbättra förenkla höja uppnå skapa bidra möjliggöra"
    " säkerställa säkra undvika förhindra förebygga gynna stimulera värna trygga kvalitetssäkra harmoniera passa matcha"
)
_CHANGING = word_set("minskar ökar sjunker stiger")
_NO_DEMANDS = word_set(
    "accepteras godtas godkänns tillåts krävs"
    " vara utgöra ge få bli visa styrka bevisa smälter passar stärks höjs höjer stärker undviks förebyggs säkerställs"
)
_VAGUE_VERBS = _NO_DEMANDS | {verb + ending for verb in _VAGUE for ending in ("", "s", "r")}
_VAGUE_THINGS = word_set(
    "kvalitet kvaliteten effektivitet effektiviteten trivsel trivseln innovation nöjdhet konkurrenskraft "
    "kundnöjdheten helhetsintryck intryck enhetlighet ordning"
)
_ABOUT_THE_BID = ("anbud", "kvalific", "prövas", "utvärder", "tilldel", "upphandling", "kontraktet", "avtalet", "poäng")


def is_vague(words: Sequence[str], told_who: bool = False) -> bool:
    """Whether a purpose (its words in lower case) names no need that could be required and tested.

    A number in it makes it one. What concerns the bid is a condition, not a need.
    """
    if any(word.startswith(_ABOUT_THE_BID) for word in words):
        return True
    if any(any(letter.isdigit() for letter in word) for word in words):
        return False
    if told_who:  # what somebody is to be able to do is a need, even if it is to show something
        return any(word in _VAGUE_THINGS for word in words)
    head = words[:1] if words else []
    verbs = {word for word in words if word in _VAGUE_VERBS}
    if head and head[0] in _VAGUE_VERBS:
        return True
    if words[-1:] and words[-1] in _CHANGING:  # "så att halkrisken minskar": by how much?
        return True
    finite = {word for word in verbs if word.endswith(("s", "r"))}
    return bool(finite) or any(word in _VAGUE_THINGS for word in words)
