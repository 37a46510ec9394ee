"""What is demanded of a bidder's economy, held against the contract's value where the text states it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from washer.expressions import expression
from washer.language.model import Sentence
from washer.ruleset.facts import Check, Facts
from washer.ruleset.model import Match
from washer.ruleset.numbers import NUMBER, Amount, amounts, mentions, value_of

TURNOVER_CAP = 2
"""Turnover may be at most twice the estimated value (LOU 14 kap. 4 §)."""

LARGE_TURNOVER = 10e6
_LARGE_CAPITAL = 1e6
_LARGE_GUARANTEE = 2e6
_GUARANTEE_SHARE = 0.3
_LARGE_SHARES = 3e5
_LARGE_SOLIDITY = 25
_LARGE_LIQUIDITY = 140
_REACH = 90

_TURNOVER = expression(r"(?i)\b\w*(?:omsättning(?:en|ar|arna|s\w+)?|omsätta|omsätter|omsatt)(?![a-zåäö])")
_INCOME = expression(r"(?i)\b(?:\w*intäkt(?:er|erna)|(?:års|netto)?försäljning(?:en)?)(?![a-zåäö])")
_CAPITAL = expression(
    r"(?i)\b(?:aktiekapital\w*|eget\s+kapital|egna\s+(?:kapital\w*|medel)|likvida\s+medel|balansomslutning\w*|kapitalbas\w*"
    r"|kassa\s+på)"
)
_GUARANTEE = expression(
    r"(?i)\b(?:bankgaranti\w*|moderbolagsgaranti\w*|koncerngaranti\w*|borgen|kreditlimit\w*|säkerhet\s+på|garanti\s+på)"
)
_VALUE_WORD = expression(
    r"(?i)(?:\w*värd(?:e|et|a)\w*|värt|uppskatt\w+|beräkna\w+|budget\w*|takvolym\w*|maxbelopp\w*|kostar"
    r"|kontraktssumma\w*)"
    r"(?:\s+(?!minst|lägst)[\w,()-]+){0,7}?\s*:?\s*$"
)
_SPEAKS_OF_VALUE = expression(r"(?i)värd|värt|uppskatt|beräkna|budget|takvolym|maxbelopp|kostar|kontraktssumma")
_OBJECT = expression(
    r"(?i)uppdrag|avtal|kontrakt|upphandling|entreprenad|anskaffning|beställning|tjänst|köp|årsvärde|totalvärde|inköp"
    r"|volym"
)
_OF_THE_CONTRACT = expression(
    r"(?i)(?:(?:ram)?avtalets|kontraktets|upphandlingens|kommunens|beställarens|regionens|vår|inom\s+ramavtalet"
    r"|myndighetens)"
    r"\s+(?:\w+\s+){0,3}\w*omsättning|omsättning\w*\s+(?:i|på|inom|av|för)\s+(?:ram)?avtalet|omsättning\w*\s+(?:i|på|inom|av|för|hos)\s+(?:kommunens|regionens|beställarens|myndighetens|våra|skolans|caféet)\s"
    r"|(?:beställaren|kommunen|regionen|myndigheten|bolaget\s+vi)\s+omsätter|omsättningsskatt"
)
_WITHIN = expression(
    r"(?i)motsvarar?\s+(?:(?:högst|cirka|ca)\s+)?(?:\w+\s+){0,3}(?:\w*värde|kontraktssumma)"
    r"|motsvarande\s+(?:\w+\s+){0,3}\w*värde|högst\s+(?:det\s+dubbla|två\s+gånger|dubbla)"
)
_LIMIT = expression(r"(?i)(?:högst|max\.?|maximalt|under|upp\s+till|(?<!inte )(?<!ej )understig\w*|mindre\s+än)\s*$")
_LEAST = expression(r"(?i)(?:minst|lägst|överstig\w*|mer\s+än|över|uppgå\w*\s+till)\s*(?:ett\s+belopp\s+om\s+)?$")
_TIMES = expression(
    rf"(?i)(?P<span>(?:minst\s+|lägst\s+)?(?:(?P<number>{NUMBER})\s+(?:gånger|ggr)\s+(?:så\s+stor\w*\s+som\s+"
    rf"|större\s+än\s+)?|det\s+(?P<fold>tre|fyr|fem|tio)dubbla\s+(?:av\s+)?)"
    r"(?:\w+\s+){0,3}?\w*(?:kontrakt|avtal|upphandling|årsvärde|uppdrag|anbuds|värde)\w*)"
)
_PERCENT_OF = expression(
    rf"(?i)(?P<span>(?:minst\s+)?(?P<number>{NUMBER})\s*(?:procent|%)\s+av\s+(?:\w+\s+){{0,3}}?\w*(?:kontrakt|avtal"
    rf"|upphandling|värde)\w*)"
)
_RATIO = expression(
    rf"(?i)(?P<span>\b(?:soliditet\w*|kassalikviditet\w*|likviditet(?:en)?|eget\s+kapital|egna\s+kapitalet)\s*[:,]?"
    rf"\s+(?:[\w-]+,?\s+){{0,9}}?(?P<number>{NUMBER})\s*(?:procent|%))"
)
_RATIO_BEFORE = expression(
    rf"(?i)(?P<span>(?:minst|lägst|över|mer\s+än)\s+(?P<number>{NUMBER})\s*(?:procents?|%)\s+(?:i\s+)?(?:soliditet"
    rf"|kassalikviditet))"
)


def _contract_values(text: str) -> Iterator[Amount]:
    """The sums that a text gives as the value of what is bought."""
    for amount in amounts(text):
        before = text[max(0, amount.start - _REACH) : amount.start]
        clause = re.split(r"(?i)[;.]|\boch\s+(?:\w+\s+){0,2}ska\b", before)[-1]
        if _VALUE_WORD.search(clause) and _OBJECT.search(clause) and not _TURNOVER.search(clause):
            yield amount


def contract_values(text: str) -> Iterator[float]:
    """The sums in kronor that a text gives as the value of what is bought."""
    return (amount.kronor for amount in _contract_values(text)) if _SPEAKS_OF_VALUE.search(text) else iter(())


def contract_value(sentence: Sentence, facts: Facts) -> float:
    """The contract's value in kronor as the sentence, or else the document, states it; 0 where neither does."""
    return max(contract_values(sentence.text), default=0.0) or facts.contract_value


def _demanded(sentence: Sentence, word: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Amount]]:
    """Sums demanded near a word such as "omsättning"; sums that state the contract's value are none."""
    text = sentence.text
    if not word.search(text):
        return
    values = {amount.start for amount in _contract_values(text)}
    for amount in amounts(text):
        if amount.start in values or _LIMIT.search(text[: amount.start]):
            continue
        near = [found for found in word.finditer(text) if _gap(text, found, amount) <= _REACH]
        if near:
            yield min(near, key=lambda found: _gap(text, found, amount)), amount


def _gap(text: str, found: re.Match[str], amount: Amount) -> int:
    first, last = sorted(((found.start(), found.end()), (amount.start, amount.end)))
    between = text[first[1] : last[0]]
    return _REACH + 1 if re.search(r"[.;]\s", between) else len(between)


def _span(sentence: Sentence, found: re.Match[str], amount: Amount) -> Match:
    text = sentence.text
    start = min(found.start(), amount.start)
    if least := _LEAST.search(text[:start]):
        start = least.start()
    end = max(found.end(), amount.end)
    said = text[amount.start : amount.end]
    return Match(sentence, sentence.start + start, sentence.start + end, values={"amount": said})


def turnover_over_cap(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Turnover of more than twice the contract value that the text states, or that many times the value."""
    text = sentence.text
    if not mentions(text, "omsätt", "omsatt", "kapital", "likvid"):
        return
    for pattern, scale in ((_TIMES, 1.0), (_PERCENT_OF, 0.01)):
        for found in pattern.finditer(text):
            fold = {"tre": 3, "fyr": 4, "fem": 5, "tio": 10}.get((found.groupdict().get("fold") or "").lower(), 0)
            times = fold or value_of(found["number"]) * scale
            if times > TURNOVER_CAP and not _LIMIT.search(text[: found.start()]):
                start, end = found.span("span")
                yield Match(sentence, sentence.start + start, sentence.start + end, values={"amount": found["span"]})
    value = contract_value(sentence, facts)
    for found, amount in _demanded(sentence, _TURNOVER):
        if value and amount.kronor > TURNOVER_CAP * value and not _OF_THE_CONTRACT.search(text):
            yield _span(sentence, found, amount)


def large_turnover(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """A large turnover where the text does not tell what the contract is worth."""
    text = sentence.text
    if not mentions(text, "omsätt", "omsatt", "intäkt", "försäljning"):
        return
    if contract_value(sentence, facts) or _WITHIN.search(text) or _OF_THE_CONTRACT.search(text):
        return
    for found, amount in _demanded(sentence, _TURNOVER):
        if amount.kronor >= LARGE_TURNOVER:
            yield _span(sentence, found, amount)
    for found, amount in _demanded(sentence, _INCOME):
        if amount.kronor >= LARGE_TURNOVER and _LEAST.search(text[: amount.start]):
            yield _span(sentence, found, amount)


def large_capital(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Capital, guarantees or ratios at a level that small firms cannot reach."""
    if not mentions(
        sentence.text,
        "kapital",
        "egna medel",
        "likvid",
        "balansom",
        "kassa",
        "garanti",
        "borgen",
        "kredit",
        "säkerhet",
        "solid",
    ):
        return
    value = contract_value(sentence, facts)
    for found, amount in _demanded(sentence, _CAPITAL):
        large = _LARGE_SHARES if "aktie" in found[0].lower() else _LARGE_CAPITAL
        if amount.kronor > (value or large - 1):
            yield _span(sentence, found, amount)
    for found, amount in _demanded(sentence, _GUARANTEE):
        if amount.kronor > (_GUARANTEE_SHARE * value if value else _LARGE_GUARANTEE - 1):
            yield _span(sentence, found, amount)
    for ratio in (*_RATIO.finditer(sentence.text), *_RATIO_BEFORE.finditer(sentence.text)):
        cap = _LARGE_LIQUIDITY if "likvid" in ratio["span"].lower() else _LARGE_SOLIDITY
        if value_of(ratio["number"]) >= cap:
            start, end = ratio.span("span")
            yield Match(sentence, sentence.start + start, sentence.start + end, values={"amount": ratio["number"]})


CHECKS: Mapping[str, Check] = {
    "turnover-over-cap": turnover_over_cap,
    "large-turnover": large_turnover,
    "large-capital": large_capital,
}
