"""Requirements that tell how, with a measurable result inside: the result stays, the way there becomes a remark."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from washer.expressions import expression
from washer.ruleset.facts import Facts
from washer.ruleset.model import Fix, Match
from washer.washing.mainclause import MainClause, main_clause
from washer.washing.prescription import REMARK
from washer.washing.proposals import Draft, Proposal
from washer.washing.purposes import is_infinitive
from washer.washing.wordlists import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_MEASURE = expression(
    r"(?i)\b(?:högst|minst|inom|senast|maximalt|max|mellan|under|över|på|till|om) [−±-]?\d"
    r"|\d\s*(?:procent|%|°|grader|lux|dB|dygnet runt)"
)
_NUMBER = expression(r"\d")
_MEANS = (("genom",), ("med", "hjälp", "av"), ("med", "användning", "av"), ("via",), ("i", "form", "av"))
_PERFORMING = word_set("ge klara nå tåla rymma hålla motstå lysa väga bära värma kyla dämpa isolera uppnå räcka")
_DENIED = expression(r"(?i)\b(?:inte|ej|aldrig|utan|endast|bara|enbart|antingen|eller)\b")
_OPENS = word_set("som där vilket vilka vars för så om när innan")
_LONGEST_MEANS = 12


def keep_result(match: Match, fix: Fix, facts: Facts) -> Proposal | None:
    """»Temperaturen ska hållas på 20–22 °C genom golvvärme« → »Temperaturen ska hållas på 20–22 °C«.

    Also »Belysningen ska bestå av X och ge minst 300 lux« → »Belysningen ska ge minst 300 lux«. The struck words must
    stand in what is taken away, a measure in what stays and none in what goes.
    """
    tokens = [token for token in match.sentence.span if not token.is_space]
    inside = [i for i, token in enumerate(tokens) if match.start <= token.idx + match.sentence.offset < match.end]
    main = main_clause(tokens, 0, len(tokens))
    if not inside or main is None or main.begin or main.expletive:
        return None
    found = _means(tokens, main, inside) or _first_of_two(tokens, main, inside)
    return _without(match, fix, tokens, main, *found) if found else None


def _means(tokens: Sequence[Token], main: MainClause, inside: list[int]) -> tuple[int, int] | None:
    """The phrase at the end of the sentence that tells by what means, with the struck words in it."""
    stop = _stop(tokens)
    for start in range(max(main.modal + 2, inside[-1] - _LONGEST_MEANS), inside[0] + 1):
        words = tuple(token.lower_ for token in tokens[start : start + 3])
        if any(words[: len(means)] == means for means in _MEANS):
            plain = not any(token.pos_ in ("VERB", "AUX") or token.lower_ in _OPENS for token in tokens[start:stop])
            return (start, stop) if plain and "," not in [token.text for token in tokens[start:stop]] else None
    return None


def _first_of_two(tokens: Sequence[Token], main: MainClause, inside: list[int]) -> tuple[int, int] | None:
    """What a thing is to consist of, before "och" and what it is to do."""
    if main.by_people or main.is_system or main.fronted:
        return None
    for index in range(inside[-1] + 1, len(tokens) - 2):
        if tokens[index].lower_ in ("och", "samt"):
            following = tokens[index + 1]
            result = is_infinitive(following) and following.lower_ in _PERFORMING
            return (main.modal + 1, index + 1) if result else None
        if tokens[index].pos_ in ("VERB", "AUX", "SCONJ") or tokens[index].text in ",;:":
            return None
    return None


def _stop(tokens: Sequence[Token]) -> int:
    return next((i for i in range(len(tokens), 0, -1) if tokens[i - 1].text not in ".;!?:"), len(tokens))


def _without(
    match: Match, fix: Fix, tokens: Sequence[Token], main: MainClause, first: int, end: int
) -> Proposal | None:
    """The sentence without the tokens [first, end), where what stays is a demand that can be measured."""
    offset, text = match.sentence.offset, match.sentence.block.text
    start, stop = tokens[first].idx + offset, tokens[end - 1].idx + len(tokens[end - 1]) + offset
    gone = text[start:stop]
    stays = text[match.sentence.start : start] + text[stop : match.sentence.end]
    told_how = text[match.sentence.start : start]
    if _NUMBER.search(gone) or _DENIED.search(gone) or _DENIED.search(told_how) or not _MEASURE.search(stays):
        return None
    draft = Draft(match, fix.safety)
    if end == _stop(tokens):
        draft.delete(start - 1, stop)
        solution = gone
    else:
        draft.delete(start, stop + 1)
        solution = f"{text[match.sentence.start : start]}{gone.rsplit(' ', 1)[0]}"
    return draft.proposal(f"{REMARK}{solution[:1].upper()}{solution[1:]}.")
