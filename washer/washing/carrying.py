"""What a promoted need must carry along: the thing that a property belongs to, and the object of what is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from washer.expressions import expression
from washer.language.inflection import phrase_forms
from washer.washing.mainclause import is_people
from washer.washing.purposes import finite_verb, is_infinitive
from washer.washing.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from washer.washing.prescription import Prescription

# Properties by the preposition that ties them to their thing: "bullernivån från fläkten", "temperaturen i skåpet".
_PROPERTIES = (
    ("från", expression(r"\w*(?:buller|bullret|ljud|ljudet|utsläpp|damm|lukt|vibration|avgas|strålning|läckage)\w*$")),
    ("från", expression(r"\w*(?:nivå|spill|störning|svinn)(?:n|er|erna|et|en|na)$")),
    ("från", expression(r"\w*(?:avrinning|avledning|dränering|smältvatt(?:en|ne)|regnvatt(?:en|ne))\w*$")),
    ("i", expression(r"\w*(?:temperatur|luft|luftfuktighet|fukt|fuktighet|tryck|halt|klimat)(?:en|et|n|erna)$")),
    ("på", expression(r"\w*(?:livslängd|batteritid|drifttid|hållbarhet|räckvidd|lutning|vikt|hållfasthet)(?:en|n)$")),
    ("vid", expression(r"\w*(?:väntetid|kötid|halkrisk|klämrisk|olycksrisk)(?:en|erna)$")),
    ("för", expression(r"\w*(?:förbrukning|åtgång|effekt|verkningsgrad|kapacitet|driftkostnad)(?:en|et|n|erna)$")),
)
# What is done to something that the sentence must name.
_TRANSITIVE = word_set(
    "öppna stänga låsa tända släcka starta stoppa använda nå flytta lyfta bära hantera manövrera rengöra byta reglera"
    " styra justera fälla vika montera demontera ladda fylla tömma dra höja sänka läsa bedöma välja"
)
_MECHANISM = expression(r"(?P<part>\w{4,}?)s?(?:automatik|öppnar|stängar|motor|styrning|belysning)\w{0,3}$")
_AFTER_VERB = frozenset({"ADP", "ADV", "PUNCT", "SCONJ"})
_ALONE = frozenset({"själv", "själva", "ensam", "ensamma"})
_TELLS_WHERE = frozenset({"i", "på", "hos", "som", "vilka", "vilken", "vad", "var", "om", "när"})
_LONGEST = 4

Words = list[tuple[int, str]]


def carried(scene: Prescription) -> Words | None:
    """What to write after which tokens so that the need still tells what it is about; None where that is not plain."""
    tokens, first, end = scene.tokens, scene.purpose.first, scene.purpose.end
    if _tie(tokens, first, end):
        return owner(scene, first) or None
    lost = _object(scene)
    if lost == [] and is_people(tokens[first].lower_) and scene.main.is_place:
        placed = any(token.lower_ in _TELLS_WHERE for token in tokens[first:end])
        thing = "" if placed else _thing(scene)
        return [(end - 1, f" i {thing}")] if thing else []
    return lost


def owner(scene: Prescription, at: int) -> Words:
    """»bullernivån« → »bullernivån från fläkten«: the thing that the property at a token belongs to; [] without one."""
    tie, thing = _tie(scene.tokens, at, scene.purpose.end), _thing(scene)
    return [(at, f" {tie} {thing}")] if tie and thing else []


def _tie(tokens: Sequence[Token], at: int, end: int) -> str:
    """The preposition that ties a property to its thing; "" for other words, and where the text ties it to another."""
    if tokens[at].pos_ != "NOUN" or "Definite=Def" not in str(tokens[at].morph):
        return ""
    tie = next((tie for tie, properties in _PROPERTIES if properties.match(tokens[at].lower_)), "")
    told = tokens[at + 1].lower_ if at + 1 < end else ""
    if tie == "för" and not any(token.like_num for token in tokens[at:end]):
        return ""  # how much of it is not what is wanted: "förbrukningen kan läsas av"
    return "" if told in (tie, "hos", "för", "av") else tie


def _object(scene: Prescription) -> Words | None:
    """»kan öppna utan hjälp« → »kan öppna dörren utan hjälp«, where the verb needs an object and has none."""
    tokens, first, end = scene.tokens, scene.purpose.first, scene.purpose.end
    verb = _last_verb(tokens, first, end)
    if verb is None or tokens[verb].lemma_.lower() not in _TRANSITIVE or tokens[verb].lower_.endswith("s"):
        return []
    bare = verb + 1 >= end or tokens[verb + 1].pos_ in _AFTER_VERB or tokens[verb + 1].lower_ in _ALONE
    asked = any(token.lower_ in ("vad", "som", "vilka") for token in tokens[first:verb])
    if not bare or asked or any(_is_object(child) for child in tokens[verb].children):
        return []
    found = _MECHANISM.match(scene.main.head.lower_)
    thing = _definite(found["part"]) if found else _thing(scene)
    return [(verb, f" {thing}")] if thing else None


def _is_object(child: Token) -> bool:
    return child.dep_ in ("obj", "ccomp", "xcomp") and child.lower_ not in _ALONE


def _last_verb(tokens: Sequence[Token], first: int, end: int) -> int | None:
    """The verb that tells what is done: the infinitive after the finite verb, else the finite verb itself."""
    finite = finite_verb(tokens, first, end)
    if finite is None:
        return None
    after = (index for index in range(finite + 1, min(finite + 4, end)) if is_infinitive(tokens[index]))
    return max(after, default=finite)


def _thing(scene: Prescription) -> str:
    """The main clause's subject in small letters, where it is a known thing in few words; "" otherwise."""
    first, end = scene.main.subject
    head = scene.main.head
    known = "Definite=Def" in str(head.morph) and end - first <= _LONGEST and not is_people(head.lower_)
    if not known or scene.main.expletive or any(token.lower_ == "som" for token in scene.tokens[first:end]):
        return ""
    words = scene.text(first, end)
    return words[:1].lower() + words[1:]


def _definite(noun: str) -> str:
    try:
        return next(iter(phrase_forms(noun, "noun").get("sing.def", ())), "")
    except ValueError:
        return ""
