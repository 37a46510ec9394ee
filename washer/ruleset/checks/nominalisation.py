"""Verbs hidden in nouns: "genomföra en inventering av", "utbildning av användare genomförs"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from spacy.tokens import Token

from washer.language.dictionary import shipped_dictionary
from washer.language.inflection import phrase_forms
from washer.language.lexicon import lexicon, verbal_nouns
from washer.language.model import Sentence
from washer.ruleset.facts import Facts
from washer.ruleset.model import Match

_EMPTY_VERBS = ("genomföra", "utföra", "göra", "ombesörja", "företa", "vidta", "verkställa", "bedriva")
_TELLING_VERBS = ("lämna", "ge")
_TELLING_NOUNS = frozenset(
    {"redovisning", "beskrivning", "förklaring", "bedömning", "sammanställning", "värdering", "godkännande"}
)
_PASSIVE_VERBS = ("genomföra", "utföra", "göra", "företa", "verkställa", "lämna")
_ACTIVE_SLOTS = ("inf", "pres", "past", "sup", "imp")
_HAPPEN = {"sker": ("pres.pass",), "ske": ("inf.pass",), "skedde": ("past.pass",), "skett": ("sup.pass",)}
_PASSIVE_SLOTS = ("inf.pass", "pres.pass", "past.pass", "sup.pass")
_ARTICLES = frozenset({"en", "ett"})
_MODALS = frozenset({"ska", "skall", "bör", "får", "kan", "måste"})
_AFTER_MODALS = frozenset({"kunna", "behöva", "ha"})
_ADVERBS = frozenset(
    {"inte", "ej", "icke", "alltid", "även", "också", "därefter", "dock", "därför", "normalt", "endast"}
)
_MANNERS = {
    "noggrann": "noggrant", "grundlig": "grundligt", "fullständig": "fullständigt", "systematisk": "systematiskt",
    "kontinuerlig": "kontinuerligt", "regelbunden": "regelbundet", "löpande": "löpande", "årlig": "årligen",
    "översiktlig": "översiktligt", "samlad": "samlat", "utförlig": "utförligt", "ny": "på nytt", "förnyad": "på nytt",
}  # fmt: skip
_OF = frozenset({"av", "avseende", "gällande", "rörande", "beträffande"})
_LINKS = {"mellan": "jämföra", "i": "ändra"}
_LONGEST_OBJECT = 6
_SHORTEST_PART = 3
_PARTICLES = ("ut", "in", "upp", "ned", "ner", "bort", "av", "på", "fram", "om", "igen", "ur", "isär", "hop")
_ACTION_ENDINGS = (
    "ning",
    "ningen",
    "ring",
    "ringen",
    "ling",
    "lingen",
    "ande",
    "andet",
    "ende",
    "endet",
    "ation",
    "ktion",
)
_ACTION_PLURALS = ("ningar", "ningarna", "ringar", "ringarna", "lingar", "lingarna")
_ONLY_EMPTY = ("företa", "verkställa")  # hide a verb beside any noun of action, whatever follows
_MAKE_POSSIBLE = "möjliggöra"
_CAUSING = {"medföra": "", "leda": "till", "resultera": "i", "bidra": "till", "medverka": "till"}
_HELPING = frozenset({"bidra", "medverka"})
_CHANGES = frozenset(
    {"ökning", "minskning", "förbättring", "försämring", "höjning", "sänkning", "förkortning", "förenkling"}
)
_DERIVED = (
    ("givande", "ge"),
    ("tagande", "ta"),
    ("dragande", "dra"),
    ("ering", "era"),
    ("ation", "era"),
    ("ktion", "cera"),
    ("ktion", "ktera"),
    ("ktion", "era"),
    ("ring", "ra"),
    ("ling", "la"),
    ("ning", "a"),
    ("ande", "a"),
    ("ende", ""),
)
_NEVER_HIDDEN = ("en", "et", "röjning", "bekämpning")  # definite nouns, and work that has no verb of its own
_TOLD = frozenset(
    {"leverans", "visning", "öppning", "prövning", "utvärdering", "kvalificering", "tilldelning", "poängsättning"}
)
_REAL_SERVICES = frozenset({"skötsel", "städning", "drift", "underhåll", "leverans"})


_Found = tuple[list[str], list[Token], Token]


def hidden_verbs(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """An empty verb with the noun that hides the real one, up to "av". Values: verb, and write where it can be."""
    tokens = list(sentence.span)
    for index, token in enumerate(tokens):
        for slot, verb in _slots(token.lower_):
            particle = _CAUSING.get(verb, "")
            if particle and (index + 1 == len(tokens) or tokens[index + 1].lower_ != particle):
                continue
            if found := _noun_after(tokens, index + bool(particle), verb):
                yield _active_match(sentence, token, slot, found, verb)
                break
        if token.lower_ in _passive_forms():
            through = index + 1 < len(tokens) and tokens[index + 1].lower_ == "genom"
            if found := _noun_after(tokens, index + through, _told_by(token)):
                yield _turned_match(sentence, tokens, index, found, through)
            elif token.lower_ == "ske" and (verb := _asked_before(tokens, index)):
                yield Match(sentence, *sentence.range(tokens[index - 1], token), values={"verb": f"»{verb}«"})


def hidden_passives(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """A noun of action with "av" and its object, and an empty verb in the passive. Values as for hidden verbs."""
    tokens = list(sentence.span)
    for index, token in enumerate(tokens[:-3]):
        verb = _verb_of(token.lower_)
        if not verb and (found := _unlisted(token)) and not token.lower_.endswith(_NEVER_HIDDEN):
            verb = found[0] if found[1].startswith("sing") else None
        if verb is None or tokens[index + 1].lower_ != "av" or token.lower_ in _REAL_SERVICES:
            continue
        thing = list(takewhile(_belongs_to_object, tokens[index + 2 : index + 3 + _LONGEST_OBJECT]))
        if any(token.pos_ in ("SCONJ", "PRON") or "Fin" in token.morph.get("VerbForm", []) for token in thing):
            continue
        after = tokens[index + 2 + len(thing) :]
        modal = _helping(after)
        rest = after[len(modal) :]
        if not modal and (_slot_of(token.lower_) == "sing.def" or token.lower_ in _TOLD):
            continue  # "utvärderingen görs i två steg", "visning sker i maj": what is told, not asked for
        if rest and _told_by(rest[0]) and token.lower_ != "redovisning":
            continue  # "beskrivning av metoden ska lämnas": a document
        if thing and modal and rest and rest[0].lower_ == "vara" and len(rest) > 1 and rest[1].lower_ in _done():
            start, end = sentence.range(_attributes_before(tokens, index)[0], rest[1])
            yield Match(sentence, start, end, values={"verb": f"»{verb}«" if verb else "ett verb"})
        if thing and rest and _passive_slot(rest[0].lower_, modal):
            yield _passive_match(sentence, _attributes_before(tokens, index), thing, modal, rest, verb)


def _helping(tokens: Sequence[Token]) -> list[Token]:
    """The auxiliaries that the tokens begin with, adverbs among them included: "ska inte kunna"."""
    if not tokens or tokens[0].lower_ not in _MODALS:
        return []
    return [tokens[0], *takewhile(lambda token: token.lower_ in _ADVERBS | _AFTER_MODALS, tokens[1:])]


def _told_by(passive: Token) -> str:
    return "lämna" if passive.lower_.startswith("lämn") else ""


def _asked_before(tokens: Sequence[Token], index: int) -> str:
    """The verb in the noun of "ska felavhjälpning ske", where the first part is what the action is done to, or ""."""
    asked = index > 1 and tokens[index - 2].lower_ in _MODALS | _ADVERBS
    noun = tokens[index - 1].lower_
    return _verb_with_object(noun) if asked and noun not in _TOLD and not noun.endswith(_NEVER_HIDDEN) else ""


@cache
def _verb_with_object(noun: str) -> str:
    """The verb in a noun in -ning that is put together with its object ("avhjälpa" in "felavhjälpning"), or ""."""
    words = shipped_dictionary()
    parts = ((noun[:cut], derived_verb(noun[cut:])) for cut in range(_SHORTEST_PART, len(noun) - _SHORTEST_PART))
    known = (verb for first, verb in parts if words.is_lemma(first.removesuffix("s")) and words.is_lemma(verb))
    return next(known, "") if noun.endswith("ing") else ""


def _turned_match(sentence: Sentence, tokens: list[Token], index: int, found: _Found, through: bool) -> Match:
    """A passive before its noun, "årligen görs en kontroll av": the verb where it is plain what becomes the subject."""
    verbs, adjectives, last = found
    start, end = sentence.range(tokens[index], last)
    named = " ".join(word for word in verbs if word)
    values = {"verb": f"»{named}«" if named else "ett verb"}
    slot = _passive_slot(tokens[index].lower_)
    expletive = any(token.lower_ == "det" for token in tokens[:index])
    if (
        slot
        and not through
        and len(verbs) == 1
        and named
        and " " not in named
        and not adjectives
        and not expletive
        and index
    ):
        values["write"] = _form(named, slot)
    return Match(sentence, start, end, values=values)


def _attributes_before(tokens: Sequence[Token], index: int) -> list[Token]:
    """The noun at `index` with the adjectives and the article before it, in order."""
    first = index
    while first and tokens[first - 1].pos_ == "ADJ":
        first -= 1
    if first and tokens[first - 1].lower_ in _ARTICLES | {"den", "det"}:
        first -= 1
    return list(tokens[first : index + 1])


def _belongs_to_object(token: Token) -> bool:
    joined = token.is_alpha or token.text.endswith("-")  # "gång- och cykelvägar"
    return joined and token.lower_ not in _MODALS and not _passive_slot(token.lower_)


@cache
def _light_forms() -> dict[str, tuple[tuple[str, str], ...]]:
    """Surface forms of the empty verbs: their slots and infinitives."""
    forms: dict[str, list[tuple[str, str]]] = {}
    for verb in (*_EMPTY_VERBS, *_TELLING_VERBS, *_CAUSING, _MAKE_POSSIBLE):
        for slot, words in phrase_forms(verb, "verb").items():
            if slot in _ACTIVE_SLOTS:
                for word in words:
                    forms.setdefault(word, []).append((slot, verb))
    return {word: tuple(slots) for word, slots in forms.items()}


def _slots(word: str) -> tuple[tuple[str, str], ...]:
    return _light_forms().get(word, ())


@cache
def _passive_forms() -> dict[str, tuple[str, ...]]:
    forms: dict[str, list[str]] = {}
    for verb in _PASSIVE_VERBS:
        for slot, words in phrase_forms(verb, "verb").items():
            if slot in _PASSIVE_SLOTS:
                for word in words:
                    forms.setdefault(word, []).append(slot)
    forms.update({word: list(slots) for word, slots in _HAPPEN.items()})
    return {word: tuple(slots) for word, slots in forms.items()}


@cache
def _done() -> frozenset[str]:
    """Participles of the empty verbs: "ska vara utförd"."""
    slots = [phrase_forms(verb, "verb") for verb in ("genomföra", "utföra", "göra")]
    return frozenset(word for forms in slots for slot in forms if slot.startswith("ptcp") for word in forms[slot])


def _passive_slot(word: str, helping: Sequence[Token] = ()) -> str:
    """The slot of an empty verb's passive form after these auxiliaries, or ""."""
    slots = _passive_forms().get(word, ())
    if helping:
        wanted = "sup.pass" if helping[-1].lower_ == "ha" else "inf.pass"
        return wanted if wanted in slots else ""
    return next((slot for slot in slots if slot != "inf.pass"), "")


@cache
def _nouns() -> dict[str, tuple[str, str]]:
    """Surface forms of the nouns of action: the verb, and the slot of the noun."""
    found: dict[str, tuple[str, str]] = {}
    for noun, verb in verbal_nouns().items():
        for slot, words in phrase_forms(noun, "noun").items():
            if not slot.endswith("gen"):
                for word in words:
                    found.setdefault(word, (verb, slot))
    return found


def _slot_of(word: str) -> str:
    return _nouns().get(word, ("", ""))[1]


def _verb_of(word: str) -> str | None:
    found = _nouns().get(word)
    return found[0] if found and found[1] in ("sing.ind", "sing.def") else None


def _root(word: str) -> str:
    return _nouns().get(word, ("", ""))[0]


def _noun_after(tokens: Sequence[Token], index: int, empty: str = "") -> _Found | None:
    """Verbs, adjectives and the last word of a noun phrase of action that begins after the empty verb at `index`.

    The last word is the "av" of the phrase, or its noun after a verb that is empty beside any noun.
    """
    told = empty in _TELLING_VERBS
    at = index + 1
    if at < len(tokens) and tokens[at].lower_ in _ARTICLES:
        at += 1
    adjectives = list(
        takewhile(lambda token: token.pos_ in ("ADJ", "VERB") and token.lower_ not in _nouns(), tokens[at:])
    )
    at += len(adjectives)
    verbs: list[str] = []
    while at + 1 < len(tokens) and (found := _nouns().get(tokens[at].lower_) or _unlisted(tokens[at])):
        if (told and tokens[at].lower_ not in _TELLING_NOUNS) or (
            empty in _CAUSING and tokens[at].lower_ not in _CHANGES
        ):
            return None
        verbs.append(found[0] if found[1].startswith("sing") else "")
        if tokens[at + 1].lower_ in _OF or _LINKS.get(tokens[at + 1].lower_) == _root(tokens[at].lower_):
            return verbs, adjectives, tokens[at + 1]
        if tokens[at + 1].lower_ not in ("och", "eller"):
            return (verbs, adjectives, tokens[at]) if empty in _ONLY_EMPTY else None
        verbs.append(tokens[at + 1].lower_)
        at += 2
    return None


def _unlisted(token: Token) -> tuple[str, str] | None:
    """A noun of action that no list knows, with the verb that it is made from or "", and its slot."""
    if token.pos_ != "NOUN":
        return None
    if token.lower_.endswith(_ACTION_PLURALS):
        return derived_verb(token.lower_.removesuffix("na").removesuffix("ar")), "plur.ind"
    if not token.lower_.endswith(_ACTION_ENDINGS):
        return None
    verb = derived_verb(token.lower_)
    parted = any(verb.removeprefix(prefix) in lexicon("verb") for prefix in _PARTICLES if verb.startswith(prefix))
    said = not parted and (verb in lexicon("verb") or shipped_dictionary().is_lemma(verb))
    return verb if said else "", "sing.ind"  # nobody says "uttorka" or "marksanera"


@cache
def derived_verb(noun: str) -> str:
    """The verb that a noun of action is made from, by its ending, where the lexicon can inflect it, or ""."""
    for ending, verb_ending in _DERIVED:
        verb = noun.removesuffix(ending) + verb_ending
        borrowed = ending.endswith("tion")
        if not noun.endswith(ending) or (borrowed and not shipped_dictionary().is_lemma(verb)):
            continue
        try:
            phrase_forms(verb, "verb")
        except ValueError:
            return ""
        return verb
    return ""


def _active_match(sentence: Sentence, first: Token, slot: str, found: _Found, empty: str) -> Match:
    verbs, _, last = found
    start, end = sentence.range(first, last)
    named = " ".join(word for word in verbs if word)
    values = {"verb": f"»{named}«" if named else "ett verb"}
    if written := _replacement(found, slot, empty):
        values["write"] = written
    return Match(sentence, start, end, values=values)


def _replacement(found: _Found, slot: str, empty: str) -> str:
    """The words for an empty verb and its noun, or nothing where a person must find them."""
    verbs, adjectives, last = found
    if empty == _MAKE_POSSIBLE or empty in _CAUSING:
        deed = "" if adjectives else _written(verbs, [], "inf")
        if empty == _MAKE_POSSIBLE:
            return deed and f"{_form('göra', slot)} det möjligt att {deed}"
        return deed and f"{_form(empty, slot)} till att {deed}" if empty in _HELPING else ""
    if empty in _TELLING_VERBS and adjectives:
        return ""  # "lämna en fullständig beskrivning": what is described is also to be handed over
    return _written(verbs, adjectives, slot) if last.lower_ in _OF | _LINKS.keys() else ""


def _written(verbs: list[str], adjectives: list[Token], slot: str) -> str:
    """The words for the empty verb and its noun, or nothing where a person must find them."""
    if "" in verbs or len(adjectives) > 1:
        return ""
    words = " ".join(word if word in ("och", "eller") else _form(word, slot) for word in verbs)
    if not adjectives:
        return words
    manner = _MANNERS.get(_base(adjectives[0]))
    if manner is None or " " in words:
        return ""
    return f"{manner} {words}" if slot in ("inf", "sup") else f"{words} {manner}"


def _base(adjective: Token) -> str:
    word = adjective.lower_
    return next((base for base in (word, word.removesuffix("t"), word.removesuffix("a")) if base in _MANNERS), word)


def _form(verb: str, slot: str) -> str:
    return phrase_forms(verb, "verb")[slot][0]


def _passive_match(
    sentence: Sentence, noun: list[Token], thing: list[Token], helping: list[Token], rest: list[Token], verb: str
) -> Match:
    """The match of a passive; `helping` are the modal and its adverbs, `rest` what follows from the empty verb on."""
    start, end = sentence.range(noun[0], rest[0])
    slot = _passive_slot(rest[0].lower_, helping)
    values = {"verb": f"»{verb}«" if verb else "ett verb"}
    forms = phrase_forms(verb, "verb") if verb else {}
    plain = all(token.lower_ in _ARTICLES for token in noun[:-1])
    splits = " " in verb and not helping and any(token.lower_ in _ADVERBS for token in rest[1:2])  # "följs inte upp"
    simple = all(token.pos_ not in ("ADP", "VERB", "AUX", "CCONJ") for token in thing)
    if plain and simple and not splits and slot in forms:
        words = [
            *(token.text for token in thing),
            *("ska" if token.lower_ == "skall" else token.text for token in helping),
            forms[slot][0],
        ]
        values["write"] = " ".join(words)
    return Match(sentence, start, end, values=values)
