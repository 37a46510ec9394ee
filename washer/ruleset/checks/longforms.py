"""Long old forms of verbs: "iakttager", "utgivas", "hyres"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from washer.expressions import expression
from washer.language.inflection import PREFIXES, phrase_forms
from washer.language.lexicon import lexicon
from washer.language.model import Sentence
from washer.ruleset.facts import Facts
from washer.ruleset.model import Match

if TYPE_CHECKING:
    from spacy.tokens import Token

_STEMS = {"tag": "ta", "giv": "ge", "drag": "dra"}
_LONG = expression(r"(?P<prefix>[a-zåäö]*?)(?P<stem>tag|giv|drag)(?P<ending>a|er|as|es)")
_SLOTS = {"a": "inf", "er": "pres", "as": "inf.pass", "es": "pres.pass"}
_IRREGULAR = {
    "ställes": "ställs", "bygges": "byggs", "äro": "är",
    "voro": "var", "blevo": "blev", "fingo": "fick", "gingo": "gick", "kommo": "kom", "togo": "tog", "gåvo": "gav",
    "stodo": "stod", "lågo": "låg", "höllo": "höll", "finge": "fick", "ginge": "gick",
    "bliva": "bli", "bliver": "blir", "hava": "ha", "haver": "har", "ingives": "lämnas in",
    "ingivas": "lämnas in", "underhålles": "underhålls", "pålägges": "påläggs", "försäljes": "försäljs",
    "tilldömes": "tilldöms", "överlåtes": "överlåts", "avskrives": "avskrivs",
}  # fmt: skip
_OTHER_WORDS = frozenset({"bytes", "lekes", "minnes", "märkes", "mötes", "rides", "skötes", "stödes", "strides"})
_SHORTEST = 5
_HELPERS = frozenset({"att", "ska", "skall", "skulle", "kan", "må", "måste", "bör", "får", "skola"})
_HELPED_WITHIN = 4


def long_forms(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Forms of ta, ge and dra with a syllable too many, and passives in -es. The value write has the form of today."""
    for token in sentence.span:
        word = token.lower_
        if token.pos_ != "PROPN" and (
            short := _IRREGULAR.get(word) or _of_short_verb(word) or _of_passive(word) or _of_old_plural(token)
        ):
            if word == "hava" and not _is_helped(token):
                short = "har"
            start, end = sentence.range(token, token)
            yield Match(sentence, start, end, values={"write": short})


def _of_short_verb(word: str) -> str:
    found = _LONG.fullmatch(word)
    if not found:
        return ""
    try:
        forms = phrase_forms(found["prefix"] + _STEMS[found["stem"]], "verb")
    except ValueError:  # no verb that is known: a name, or a foreign word
        return ""
    return forms.get(_SLOTS[found["ending"]], ("",))[0]


def _of_old_plural(token: Token) -> str:
    """The present of a passive in -as that no other verb governs: "skyltarna fästas" is an old plural."""
    word = token.lower_
    if not word.endswith("as") or token.pos_ != "VERB":
        return ""
    before = token.doc[token.sent.start : token.i]
    subject = any(
        child.dep_.startswith("nsubj") and "Plur" in child.morph.get("Number", []) for child in token.children
    )
    if not subject or any(one.lower_ in _HELPERS or one.pos_ in ("VERB", "AUX", "PUNCT", "SCONJ") for one in before):
        return ""
    try:
        forms = phrase_forms(word[:-1], "verb")
    except ValueError:
        return ""
    present = forms.get("pres.pass", ("",))[0]
    return present if present != word else ""


def _is_helped(token: Token) -> bool:
    """Whether "att" or a modal stands before the verb, which is an infinitive then and no old plural."""
    return any(one.lower_ in _HELPERS for one in token.doc[max(token.sent.start, token.i - _HELPED_WITHIN) : token.i])


def _of_passive(word: str) -> str:
    """The short form of a present passive in -es, also of a verb with a prefix ("bortföres")."""
    if not word.endswith("es") or word in lexicon("noun"):
        return ""
    for prefix in ("", *PREFIXES):
        base = word.removeprefix(prefix)
        if word.startswith(prefix) and (short := _IRREGULAR.get(base) or _passives().get(base)) and short.endswith("s"):
            return prefix + short
    return ""


@cache
def _passives() -> dict[str, str]:
    """Present passives in -es, but not those that are also another form of a verb or a noun."""
    paradigms = {verb: phrase_forms(verb, "verb") for verb in lexicon("verb") if verb.endswith("a")}
    taken = {form for slots in paradigms.values() for slot in slots if slot != "pres.pass" for form in slots[slot]}
    found = {}
    for verb, slots in paradigms.items():
        long, short = f"{verb[:-1]}es", slots.get("pres.pass", ("",))[0]
        another = long in _OTHER_WORDS or long in taken or long[:-1] in lexicon("noun")
        if short and short != long and len(long) >= _SHORTEST and not short.endswith("as") and not another:
            found[long] = short
    return found
