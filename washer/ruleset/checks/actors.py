"""Passive requirements that tell nobody to do them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from washer.expressions import expression
from washer.language.model import Sentence
from washer.ruleset.checks.bidders import SUPPLIER
from washer.ruleset.checks.deeds import is_deed, is_done_now, recurs
from washer.ruleset.checks.persons import STAFF
from washer.ruleset.facts import Check, Facts
from washer.ruleset.model import Match

if TYPE_CHECKING:
    from spacy.tokens import Token

_PARTY_WORDS = (
    rf"\b(?:{SUPPLIER}|beställar\w*|anbud\w*|köpar\w*|säljar\w*|kommunen|regionen|myndigheten|förvaltningen"
    rf"|parterna|part(?:en)?\s|vi|ni|verksamhetens?\s+personal|{STAFF}|utförar\w*|rektor\w*)\b"
)
_PARTIES = expression(rf"(?i){_PARTY_WORDS}")
_MEETING = expression(
    r"(?i)möte|utbildning|genomgång|sammanträde|kurs|avstämning|övning|revision|rond|demonstration|samråd"
)
_PLAIN_SUBJECT = expression(
    r"(?i)(?:anbud|fråg(?:a|or)|upphandling|data|logg|uppgift|system|fil(?!ter)|lösenord|händelse|användare|gränssnitt"
    r"|handling|svar|avrop|demonstration|visning|utvärdering|prövning|tilldelning|kvalificering|certifikat|trafik(?!anord)"
    r"|inloggning(?:en|ar)?\b|session|konto|skilje|villkor|krav|bevis|intyg|referens)"
)
_MEASURED = expression(r"(?i)(?:temperatur|värde|nivå|funktion)")
_CONVERTED = frozenset({"migrera", "konvertera"})
_CONTRACT = expression(r"(?i)(?:betalning|förskott|pris|avtal(?!s)|kontrakt(?!s)|faktur|vite|ersättning)")
_OF_CONTRACTS = frozenset({"utvärdera", "följa", "revidera", "justera", "reglera", "bestrida", "granska"})
_RETURNED = frozenset({"återlämna", "återsända", "returnera"})
_CHECKED = frozenset({"verifiera", "beställa", "granska"})
_AGENT = expression(
    r"(?:(?:en|ett|den|det|någon|annan)\s+)*(?:extern|oberoende|ackrediter|behörig|certifier|legitimer|sakkunnig|utbilda"
    rf"|auktoriser|besiktning|kontrollant|[A-ZÅÄÖ]|(?i:{_PARTY_WORDS}))"
)
_CONCERNED = expression(
    rf"(?i)\b(?:av|för|om|bland|mellan)\s+(?:(?:all|ny|befintlig|berörd|ordinarie)a?\s+)?{STAFF}(?![\wåäö])"
)
_DEMANDED = expression(r"(?i)\bkrävs\s+(?:även\s+|också\s+)?att\s")
_TERMS = expression(r"\benligt\s+AB[TKM]?(?:-U)?\s*\d\d")  # who settles it stands in the general conditions
_OWN_WORK = expression(r"(?i)(?:arbete|entreprenad)(?:t|na|en)$")
_CALENDAR = expression(  # a plan that is told, not a duty
    r"(?i)\b(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|våren|hösten)\b"
)
_AWARD = expression(r"(?i)\b(?:pris|poäng|kriteri|tilldelning)")
_OFFERS = frozenset({"erbjuda", "bereda", "ge"})
_SIDES = expression(
    rf"(?i)\b(?:{SUPPLIER}|beställar\w*|köpar\w*|kommunen|regionen|myndigheten|förvaltningen|parterna|vi|ni|utförar\w*)\b"
)
OLD_INFINITIVES = frozenset(
    ["inneha", "tillse", "erhålla", "nyttja", "ombesörja", "vidta", "vidtaga", "inkomma", "motstå"]
)
_CHAINED = frozenset({"varvid", "där"})
_OPENERS = frozenset(
    [
        "som",
        "att",
        "när",
        "innan",
        "om",
        "sedan",
        "då",
        "tills",
        "vilken",
        "vilka",
        "vilket",
        "eftersom",
        "hur",
        "medan",
    ]
)


def hidden_actor(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """A passive requirement that does not say whether supplier or buyer shall do it."""
    passives = [one for one in sentence.span if "Pass" in one.morph.get("Voice", []) and is_deed(one, sentence)]
    told_above = bool(passives) and bool(_PARTIES.search(" ".join(sentence.block.headings)))
    for token in passives:
        if told_above and token.lemma_ not in _OFFERS:
            continue
        if token.lemma_ == "byta" and token.i + 1 < token.sent.end and token.nbor().lower_ in {"mot", "till"}:
            continue
        if token.lemma_ == "hålla" and not _MEETING.search(sentence.text):
            continue
        modal = _modal_of(token, sentence)
        demanded = modal is None and bool(_DEMANDED.search(sentence.text))
        if not demanded and _in_subclause(modal or token, sentence):
            continue
        if (
            modal is None
            and not demanded
            and not ("Pres" in token.morph.get("Tense", []) and is_done_now(token, sentence))
        ):
            continue
        if not _actor_told(token, modal, sentence):
            first = min(modal or token, token, key=lambda one: one.i)
            start, end = sentence.range(first, token)
            yield Match(sentence, start, end)


def _modal_of(verb: Token, sentence: Sentence) -> Token | None:
    """The "ska" that governs a passive infinitive; none where "kunna" or "behöva" stands between."""
    if not is_infinitive(verb) and not verb.lower_.endswith("as"):
        return None
    for place in range(verb.i - 1, max(sentence.span.start, verb.i - 9) - 1, -1):
        token = verb.doc[place]
        if token.lower_ in {"kunna", "behöva", "att", "som", ",", "och"} and token.lower_ != ",":
            return None
        if token.lower_ in {"ska", "skall", "måste", "bör"}:
            return token
    return None


def _names_agent(verb: Token) -> bool:
    """Whether "av" with somebody follows soon: "ska genomföras minst en gång per år av extern revisor"."""
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.lower_ == "av" and token.i + 1 < verb.sent.end and token.nbor().pos_ != "ADP":
            return bool(_AGENT.match(token.doc[token.i + 1 : verb.sent.end].text))
        if token.text in {",", ".", ";"}:
            return False
    return False


def _in_subclause(token: Token, sentence: Sentence) -> bool:
    """Whether a subordinate clause holds the verb; one that "där" or "varvid" chains on says something of its own."""
    for place in range(token.i - 1, sentence.span.start - 1, -1):
        word = token.doc[place].lower_
        if word in _CHAINED or word in {",", ";", ":"}:
            return False
        if word in _OPENERS:
            between = token.doc[place + 1 : token.i]
            return not any("Fin" in one.morph.get("VerbForm", []) for one in between)
    return False


def _actor_told(verb: Token, modal: Token | None, sentence: Sentence) -> bool:
    span = sentence.span
    before = span.doc[span.start : verb.i]
    subject = next((child for child in verb.children if child.dep_ in {"nsubj:pass", "nsubj"}), None)
    if subject is not None and _is_plain(subject.text, verb.lemma_, sentence):
        return True
    if any(
        child.dep_ in {"obl:agent", "obl"} and any(c.lower_ == "av" and c.nbor().pos_ != "ADP" for c in child.children)
        for child in verb.children
    ):
        return True
    if _names_agent(verb) or "försorg" in sentence.text or "begäran" in sentence.text:
        return True
    if verb.lemma_ in _RETURNED and "till" in {token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 3]}:
        return True
    if modal is None and (is_infinitive(verb) or _CALENDAR.search(sentence.text)):
        return True
    chained = next((token for token in reversed(list(before)) if token.lower_ in _CHAINED), None)
    if chained is not None and verb.lemma_ == "dokumentera" and (modal is not None or chained.lower_ == "där"):
        return False
    text = sentence.text
    if (verb.lemma_ == "reglera" and _TERMS.search(text)) or _scored(modal, text):
        return True
    if subject is not None and (_takes_up(subject, verb, sentence) or _planned(subject, verb)):
        return True
    if verb.lemma_ == "utvärdera" and _AWARD.search(text):
        return True
    if verb.lemma_ in _OFFERS:
        return bool(_SIDES.search(text))
    if subject is not None and re.match(rf"(?i){STAFF}", subject.text):
        place = subject.idx + sentence.offset - sentence.start
        text = text[:place] + text[place + len(subject) :]
    return bool(_PARTIES.search(_CONCERNED.sub(" ", text)))


def _scored(modal: Token | None, text: str) -> bool:
    """Whether a "bör" tells what gives points: the bidder then does it."""
    return modal is not None and modal.lower_ == "bör" and bool(_AWARD.search(text))


def _planned(subject: Token, verb: Token) -> bool:
    """Whether the work itself is planned, which is for the one who carries it out."""
    return verb.lemma_ == "planera" and bool(_OWN_WORK.fullmatch(subject.text))


def _takes_up(subject: Token, verb: Token, sentence: Sentence) -> bool:
    """Whether what a party was just said to do is recorded: "Entreprenören utför prov. Provet dokumenteras …"."""
    told = sentence.block.text[: sentence.start].rstrip(" .").rpartition(". ")[2]
    known = "Def" in subject.morph.get("Definite", []) and subject.lemma_.lower() in told.lower()
    return known and verb.lemma_ in {"dokumentera", "protokollföra"} and bool(_SIDES.search(told))


def _is_plain(subject: str, verb: str, sentence: Sentence) -> bool:
    """Whether the subject itself tells who acts: bidders in a tender, a system on its data, parties on their terms."""
    if _CONTRACT.match(subject):
        return verb not in _OF_CONTRACTS
    if _MEASURED.match(subject):  # a machine reads it, unless it is done by the day or more seldom
        return not recurs(sentence)
    return bool(_PLAIN_SUBJECT.match(subject)) and verb not in _CHECKED | _CONVERTED


def is_infinitive(token: Token) -> bool:
    """Whether the word is an infinitive, also an old one that the parser takes for a noun."""
    return "Inf" in token.morph.get("VerbForm", []) or token.lower_ in OLD_INFINITIVES


CHECKS: Mapping[str, Check] = {"hidden-actor": hidden_actor}
