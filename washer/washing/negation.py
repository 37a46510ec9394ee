"""Double negations turned: what is allowed, and when, instead of what is not allowed unless."""

from __future__ import annotations

import re

from washer.expressions import expression
from washer.language.inflection import phrase_forms
from washer.ruleset.facts import Facts
from washer.ruleset.model import Fix, Match
from washer.washing.casing import cased_like
from washer.washing.mainclause import is_people
from washer.washing.proposals import Draft, Proposal
from washer.washing.wordlists import word_set

_NOT = r"(?:inte|ej|icke)"
_UNLESS = expression(
    rf"(?i)\b(?:får|kan|(?:ska|skall|bör)(?= {_NOT} kunna\b)) (?P<rest>{_NOT} )(?P<verb>[^,.;:]{{2,160}}?)"
    r" (?P<unless>(?:utan att|förrän|innan)) "
)
_HAVING = expression(r"(?:(?:först|dessförinnan|innan) )?ha\b")
_WITHOUT_LEAVE = expression(
    rf"(?i)\bfår (?P<rest>{_NOT} )(?P<verb>[^,.;:]{{2,160}}?) (?P<unless>utan) (?P<leave>(?:[\w-]+ ){{0,4}}?"
    r"(?:godkännande|medgivande|samtycke|tillstånd|tillåtelse|överenskommelse))\b"
)
_NONE = expression(
    r"(?i)(?:^|(?<=[.:] ))(?P<none>Inga|Ingen|Inget) (?P<noun>[^,.;:]{2,80}?) får (?P<verb>[^,.;:]{2,160}?)"
    r" (?P<unless>utan att|förrän|innan) "
)
_UNTIL_DONE = expression(
    r"\b(?:har|är|blivit|finns|föreligger|fått|godkänner|godkänns|\w{3,}at(?:s)?|godkänts?|medgivits?|gett|givits?)\b"
)
_LIMITING = expression(r"(?i)\b(?:bara|endast|enbart|inte|ej|aldrig|utan|annat|annan|andra)\b")
_LIMITED = expression(r"\d|\b(?:än|eller|och|i mer|under)\b")
_OF_DEGREE = ("otillräcklig", "ofullständig", "oläslig", "otydlig", "osäker", "osäkr", "oren")
_NEGATED_WORD = expression(
    rf"(?i)\b(?P<not>{_NOT}) (?P<be>(?:vara|bli|är|anses|ses som) )?(?P<adverb>helt |alls )?(?P<word>o[a-zåäö]{{4,}})\b"
)
_OPPOSITES = word_set(
    "otillåt otillräcklig oviktig oväsentlig omöjlig olämplig otillgänglig olovlig obehörig "
    "ofullständig oläslig otydlig osäker osäkr oren okänd okänt oskadlig otjänlig obegriplig oåtkomlig "
    "obetydlig oacceptabel oacceptab ogiltig"
)


def turn_negation(match: Match, fix: Fix, facts: Facts) -> Proposal | None:
    """The sentence without its double negation; None where turning it might change what is demanded."""
    turns = (_having_done, _unless, _without_leave, _none_unless, _negated_word)
    return next((proposal for turn in turns if (proposal := turn(match, fix))), None)


def _unless(match: Match, fix: Fix) -> Proposal | None:
    """»får inte påbörjas utan att X har godkänt« → »får påbörjas först när X har godkänt«."""
    found = _found(_UNLESS, match)
    if not found or not _is_condition(match, found) or _HAVING.match(match.sentence.block.text, found.end()):
        return None
    draft = Draft(match, fix.safety)
    draft.delete(*found.span("rest"))
    draft.replace(*found.span("unless"), "först när")
    return draft.proposal()


def _having_done(match: Match, fix: Fix) -> Proposal | None:
    """»Konsulten får inte byta X utan att ha frågat Y« → »Konsulten får byta X först när konsulten har frågat Y«."""
    found = _found(_UNLESS, match)
    text = match.sentence.block.text
    done = _HAVING.match(text, found.end()) if found else None
    if not found or not done or not found["unless"].lower().startswith("utan"):
        return None
    tokens = [token for token in match.sentence.span if not token.is_space]
    subject = tokens[0]
    if (
        subject.pos_ != "NOUN"
        or not is_people(subject.lower_)
        or found.start() != tokens[1].idx + match.sentence.offset
    ):
        return None
    draft = Draft(match, fix.safety)
    draft.delete(*found.span("rest"))
    draft.replace(found.start("unless"), done.end(), f"först när {subject.lower_} har")
    return draft.proposal()


def _without_leave(match: Match, fix: Fix) -> Proposal | None:
    """»får inte bytas utan beställarens godkännande« → »får bytas endast med beställarens godkännande«."""
    found = _found(_WITHOUT_LEAVE, match)
    if not found or _LIMITING.search(found["verb"]):
        return None
    draft = Draft(match, fix.safety)
    draft.delete(*found.span("rest"))
    after = "föregående" in found["leave"].lower() or found["leave"].lower().endswith("överenskommelse")
    draft.replace(*found.span("unless"), "endast efter" if after else "endast med")
    return draft.proposal()


def _none_unless(match: Match, fix: Fix) -> Proposal | None:
    """»Ingen uppdatering får installeras utan att …« → »En uppdatering får installeras först när …«."""
    found = _found(_NONE, match)
    if not found or not _is_condition(match, found):
        return None
    draft = Draft(match, fix.safety)
    first = {"ingen": "En", "inget": "Ett"}.get(found["none"].lower())
    if first:
        draft.replace(*found.span("none"), first)
    else:
        draft.delete(found.start("none"), found.start("noun"))
        draft.capitalise(found.start("noun"))
    draft.replace(*found.span("unless"), "först när")
    return draft.proposal()


def _found(pattern: re.Pattern[str], match: Match) -> re.Match[str] | None:
    sentence = match.sentence
    found = pattern.search(sentence.block.text, sentence.start, sentence.end)
    return found if found and found.start() < match.end and match.start < found.end() else None


def _is_condition(match: Match, found: re.Match[str]) -> bool:
    """Whether what follows is done before (a finite clause with a subject), not merely how it is done."""
    rest = match.sentence.block.text[found.end("unless") : match.sentence.end]
    if found["unless"].lower() == "innan":
        return bool(re.match(r" [^.]*\b(?:har|är)\b", rest))
    return bool(_UNTIL_DONE.search(rest)) and not re.search(r"\b(?:inte|ej|aldrig|samtidigt)\b", rest)


def _negated_word(match: Match, fix: Fix) -> Proposal | None:
    """»inte otillåtet« → »tillåtet«; »får inte vara otillräckligt rengjort« → »ska vara tillräckligt rengjort«."""
    found = _found(_NEGATED_WORD, match)
    positive = _positive(found["word"]) if found else None
    if found is None or positive is None:
        return None
    text = match.sentence.block.text
    draft = Draft(match, fix.safety)
    before = text[match.sentence.start : found.start()]
    if re.search(r"(?i)\bfår $", before):
        after = text[found.end() : match.sentence.end]
        if not found["word"].lower().startswith(_OF_DEGREE) or _LIMITED.search(after):
            return None
        start = found.start() - len("får ")
        draft.replace(start, start + len("får"), cased_like(text[start], "ska"))
    elif re.search(r"(?i)\b(?:ska|skall|kan) $", before) and not found["be"]:
        return None
    draft.delete(found.start("not"), found.end("not") + 1)
    if found["adverb"]:
        draft.delete(*found.span("adverb"))
    draft.replace(*found.span("word"), positive)
    return draft.proposal()


def _positive(word: str) -> str | None:
    """The word without its negating prefix, where that is a word and its plain opposite."""
    if word.lower().startswith("ovanlig"):  # "inte ovanligt" says less than "vanligt"
        return f"ganska {word.lower()[1:]}"
    if any(word.lower().startswith(negative) for negative in _OPPOSITES):
        return word.lower()[1:]
    rest = word.lower()[1:]
    for base in (rest, rest.removesuffix("t"), rest.removesuffix("a")):
        try:
            if rest in {form for forms in phrase_forms(base, "adjective").values() for form in forms}:
                return rest if base.endswith(("ig", "bar", "sam")) else None
        except ValueError:
            continue
    return None
