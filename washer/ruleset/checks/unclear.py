"""Two requirements in one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from washer.language.lexicon import lexicon
from washer.language.model import Sentence
from washer.ruleset.checks import actors
from washer.ruleset.checks.actors import is_infinitive
from washer.ruleset.checks.undertakings import shares_modal, told_when, undertaken
from washer.ruleset.facts import Check, Facts
from washer.ruleset.model import Match

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODALS = frozenset({"ska", "skall", "måste", "får", "bör"})
_JOINERS = frozenset({"och", "samt", ";"})
_ANSWERED = frozenset({"redovisa", "beskriva", "ange", "fylla", "visa", "lämna", "redogöra", "svara", "besvara"})
_CONTAINS = frozenset({"omfatta", "innehålla", "ange", "beskriva", "visa", "redovisa"})
_PLANS = ("plan", "planen", "planer", "planerna", "program", "programmet", "rapport", "rapporten")
_ENCLOSED = frozenset({"bifoga", "ladda"})  # one answer, and the file that it stands in
_FURTHER = frozenset(
    [
        "även", "också", "dessutom", "därtill", "likaså", "därutöver", "härutöver", "därefter", "vidare", "dels",
        "vilken", "vilka",
    ]
)  # fmt: skip
_SUBORDINATORS = frozenset(
    [
        "som", "att", "när", "då", "så", "där", "vilket", "vilka", "vilken", "eftersom", "medan", "innan", "tills",
        "genom", "för", "varvid", "varav", "vars", "både", "såväl", "dels",
    ]
)  # fmt: skip
_SENSED = frozenset({"kännas", "känna", "dofta", "lukta", "smaka", "se", "bli", "låta"})
_BEFORE_WHILE = frozenset({"innan", "när", "om", "då", "sedan", "efter", "för"})
_BACK = frozenset(
    ["den", "det", "dem", "de", "dessa", "detta", "denna", "denne", "dessas", "därefter", "dess", "sedan", "så"]
)
_BACK_AFTER = frozenset({"tillbaka", "upp", "in", "ut", "bort", "ned", "ner", "fram", "av", "om", "åter"})
_PARTICLES = frozenset(
    {"fast", "upp", "av", "in", "ut", "ned", "ner", "bort", "om", "till", "på", "över", "fram", "ihop"}
)
_RECORDS = frozenset({"dokumentera", "protokollföra", "redovisa", "rapportera", "följa", "signera", "arkivera"})
_LIMITS = frozenset({"högst", "minst", "lägst", "max", "maximalt"})
_ASKED = frozenset({"när", "hur", "vem", "vilka", "vad", "om", "var"})
_ABLE = frozenset({"kan", "kunna", "vill", "behöver"})
_PERSONS = frozenset({"han", "hon", "hen", "denne"})
_WHERE = frozenset({"i", "hos", "till", "av"})
_TIMES = frozenset({"varje", "samma", "en", "ett"})
_READ_AS_NOUNS = frozenset({"tillse", "inneha", "handha", "ombesörja", "anmoda", "avhjälpa", "besiktiga"})
_ENOUGH = 2


def several_requirements(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Two requirements joined by "och", "samt" or a semicolon: each has a verb and something of its own."""
    tokens = list(sentence.span)
    if place := undertaken(tokens):
        start, end = sentence.range(tokens[place], _last(tokens, place, tokens[place + 1]))
        yield Match(sentence, start, end)
        return
    for modal in (token for token in tokens if _demands(token)):
        if found := _joined(tokens, modal) or _demanded_too(tokens, modal):
            start, end = sentence.range(*found)
            yield Match(sentence, start, end)
            return


def _demands(token: Token) -> bool:
    """Whether the word opens a requirement; "får" only forbids with a "inte"."""
    if token.lower_ == "får":
        return any(one.lower_ in {"inte", "ej"} for one in token.doc[token.i : token.i + 4])
    return token.lower_ in _MODALS


def _joined(tokens: Sequence[Token], modal: Token) -> tuple[Token, Token] | None:
    """The second requirement, from its conjunction to its last word."""
    at = tokens.index(modal)
    verb = _main_verb(tokens, at)
    if verb is None or any(
        token.lower_ in _SUBORDINATORS for token in tokens[max(0, at - 3) : at] if token.lower_ == "som"
    ):
        return None
    for index in range(tokens.index(verb) + 1, len(tokens)):
        token = tokens[index]
        if token.lower_ in _SUBORDINATORS and not (_is_preposition(token, tokens, index) or _goes_on(tokens, index)):
            return _after_clause(tokens, index) if token.lower_ == "att" else None
        if token.text == "(":
            return None
        if token.lower_ in _JOINERS or _starts_list_part(tokens, index) or _owed_yet(tokens, index):
            first = tokens[tokens.index(verb) + 1 : index]
            further = _opens_further(tokens, index)
            if _joins_words(tokens, index) or (token.text == "," and not (further or _list_goes_on(tokens, index))):
                continue
            found = _second(tokens, index)
            if not found or _belongs(tokens, at, verb, index, found[0]):
                continue
            if (
                _own(first)
                or (verb.lemma_ == "vara" and any(one.is_alpha for one in first))
                or _own_subject(tokens[index + 1 :], found[0])
                or (verb.lemma_ == "hålla" and any(one.is_alpha for one in first))  # "hålla rent", "hålla öppet"
                or (found[0].lemma_ == "ha" and verb.lemma_ != "ha")
                or _both_done(verb, found[0], tokens, index)
            ):
                last = _last(tokens, index, found[0])
                return (tokens[index + 1] if token.text == "," else token), last
    return None


def _after_clause(tokens: Sequence[Token], index: int) -> tuple[Token, Token] | None:
    """What "samt" and an infinitive add after a clause with "att": "se till att domare finns samt föra protokoll"."""
    for place in range(index + 1, len(tokens) - 2):
        if tokens[place].lower_ in _MODALS | _ABLE or is_infinitive(tokens[place]):
            return None
        if tokens[place].lower_ == "samt" and is_infinitive(tokens[place + 1]):
            return tokens[place], _last(tokens, place, tokens[place + 1])
    return None


def _owed_yet(tokens: Sequence[Token], index: int) -> bool:
    """Whether "men ska" opens a demand of its own here."""
    following = tokens[index + 1].lower_ if index + 1 < len(tokens) else ""
    return tokens[index].lower_ == "men" and following in {"ska", "skall", "måste"}


def _demanded_too(tokens: Sequence[Token], modal: Token) -> tuple[Token, Token] | None:
    """A demand after a statement with the same subject: "Leverantören ansvarar för driften och ska utbilda …"."""
    at = tokens.index(modal)
    before = tokens[: at - 1]
    if at < _ENOUGH or tokens[at - 1].lower_ not in {"och", "samt"} or _opens_clause(before):
        return None
    verb = _main_verb(tokens, at)
    stated = any("Fin" in token.morph.get("VerbForm", []) and token.lower_ not in _MODALS for token in before)
    if verb is None or not stated or not _own_after(tokens, verb):
        return None
    return tokens[at - 1], _last(tokens, at - 1, verb)


def _opens_clause(tokens: Sequence[Token]) -> bool:
    """Whether a subordinate clause begins among the words."""
    return any(
        token.lower_ in _SUBORDINATORS and not _is_preposition(token, tokens, index)
        for index, token in enumerate(tokens)
    )


def _joins_words(tokens: Sequence[Token], index: int) -> bool:
    """Whether a conjunction stands between the parts of words or numbers: "mjuk- och hårdvara", "07.00 och 19.00"."""
    before, after = tokens[index - 1 : index], tokens[index + 1 : index + 2]
    return bool(before and before[0].text.endswith("-")) or bool(after and after[0].text[:1].isdigit())


def _is_preposition(token: Token, tokens: Sequence[Token], index: int) -> bool:
    """Whether this is "för" before a noun phrase which opens no clause, unlike "för att"."""
    following = tokens[index + 1].lower_ if index + 1 < len(tokens) else ""
    if token.lower_ == "som":  # "finnas som e-bok och …"
        clause = []
        for one in tokens[index + 1 :]:
            if one.lower_ in _JOINERS or one.text == ",":
                break
            clause.append(one)
        return bool(clause) and not any(one.pos_ in {"VERB", "AUX"} for one in clause)
    return token.lower_ == "för" and following != "att"


def _main_verb(tokens: Sequence[Token], at: int) -> Token | None:
    """The infinitive that the modal governs; a chain "ska kunna V" gives V."""
    rest = tokens[at + 1 :]
    if rest and rest[0].lower_ in _BEFORE_WHILE:  # "ska innan arbetet påbörjas förvissa sig om …"
        return next((token for token in rest if is_infinitive(token) and "Act" in token.morph.get("Voice", [])), None)
    for token in rest:
        if token.text in {";", ":", "."} or token.lower_ in _SUBORDINATORS - {"för", "så", "då", "där"}:
            return None
        if (is_infinitive(token) or _misread(token)) and token.lower_ != "kunna":
            return _done(token) if token.lower_ == "ha" else token
    return None


def _misread(token: Token) -> bool:
    """Whether what the parser takes for another word is a verb: no article or adjective makes a noun of it."""
    named = token.pos_ != "ADJ" and token.nbor(-1).pos_ in {"DET", "ADJ", "NUM", "ADP"}
    return token.pos_ in {"NOUN", "ADJ", "PROPN"} and token.lower_ in lexicon("verb") and not named


def _done(have: Token) -> Token:
    """The supine that "ha" only helps ("ska ha fyllt"), or the word itself."""
    following = have.doc[have.i + 1 : have.i + 4]
    return next((token for token in following if "Sup" in token.morph.get("VerbForm", [])), have)


def _may_be_infinitive(token: Token) -> bool:
    """Whether a word after a conjunction may be an infinitive: passives look alike, and old verbs are read as nouns."""
    passive = (
        token.pos_ == "VERB"
        and "Pass" in token.morph.get("Voice", [])
        and token.lower_.endswith(("as", "förses", "utses"))
    )
    return is_infinitive(token) or passive or token.lower_ in _READ_AS_NOUNS or _has_particle(token)


def _has_particle(token: Token) -> bool:
    """Whether a verb that was read as another word shows itself by what follows: "spänna fast", "väga högst 2 kg"."""
    following = token.doc[token.i + 1 : token.i + 2]
    known = token.pos_ == "ADJ" and token.lower_ in lexicon("verb")
    joined = token.pos_ in {"NOUN", "ADJ", "PROPN"} and token.lower_.endswith("a") and token.dep_ == "conj"
    if joined and _only_verb(token):
        return True
    measured = token.pos_ == "NOUN" and token.lower_.endswith("a")
    return any((known and one.lower_ in _PARTICLES) or (measured and one.lower_ in _LIMITS) for one in following)


def _only_verb(token: Token) -> bool:
    """Whether the lexicon knows the word as a verb and as nothing else ("varna", "sanda")."""
    word = token.lower_
    return word in lexicon("verb") and word not in lexicon("noun")


def _starts_list_part(tokens: Sequence[Token], index: int) -> bool:
    """Whether a comma here is followed by an infinitive ("…, föra dagbok, …"), or by a word that adds a clause."""
    if tokens[index].text != "," or index + 1 == len(tokens):
        return False
    return is_infinitive(tokens[index + 1]) or _opens_further(tokens, index)


def _opens_further(tokens: Sequence[Token], index: int) -> bool:
    """Whether a comma opens a demand of its own with "även", "dessutom" or the like ("…, även solceller ska …")."""
    following = tokens[index + 1 : index + 6]
    added = tokens[index].text == "," and bool(following) and following[0].lower_ in _FURTHER
    return added and (following[0].lower_ == "dels" or any(token.lower_ in _MODALS for token in following))


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word only opens a demand that is added: "samt att ersättare ska …", ", vilken ska …"."""
    word, before = tokens[index].lower_, tokens[index - 1].lower_
    return word == "dels" or (word == "att" and before in _JOINERS) or (word in _FURTHER and before == ",")


def _list_goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether a later "och" or "samt" before an infinitive closes the list that a comma opens."""
    pairs = zip(tokens[index + 2 :], tokens[index + 3 :], strict=False)
    return tokens[index - 1].lower_ not in _JOINERS and any(
        one.lower_ in _JOINERS and is_infinitive(following) for one, following in pairs
    )


def _belongs(tokens: Sequence[Token], at: int, first: Token, index: int, second: Token) -> bool:
    """Whether the second part only goes on with the first: the same state, or the same thing handled further."""
    if _same_state(first, second) or (first.lemma_ in _ANSWERED and second.lemma_ in _ENCLOSED):
        return True
    plan = any(token.pos_ == "NOUN" and token.lower_.endswith(_PLANS) for token in tokens[:at])
    if plan and {first.lemma_, second.lemma_} <= _CONTAINS:  # a list of what it holds
        return True
    if tokens[index + 1].lower_ == "bör" and tokens[at].lower_ != "bör":  # a wish beside a demand
        return True
    purpose = any(one.lower_ == "för" and two.lower_ == "att" for one, two in pairwise(tokens))
    if purpose and {first.lemma_, second.lemma_} <= {"vara", "ha"}:
        return True
    thing = next((token for token in tokens if token.i > second.i and token.pos_ == "NOUN"), None)
    earlier = {token.lemma_ for token in tokens[at:index] if token.pos_ == "NOUN"}
    return thing is not None and thing.lemma_ in earlier and "Def" in thing.morph.get("Definite", [])


def _second(tokens: Sequence[Token], index: int) -> tuple[Token, ...]:
    """The verb that opens a second requirement after a conjunction, or nothing."""
    rest = [token for token in tokens[index + 1 :] if token.text != ","]
    if rest and rest[0].lower_ in _FURTHER | {"att"}:
        rest = rest[1:]
    if len(rest) > 1 and rest[0].lower_ in _PERSONS and "Fin" in rest[1].morph.get("VerbForm", []):
        return (rest[1],) if rest[1].lower_ not in _MODALS else (_main_verb(rest, 1) or rest[1],)
    for place, token in enumerate(rest[:6]):
        if place and _done_to(token, rest[:place], tokens[:index]):
            return (token,)
        if _may_be_infinitive(token) and (place == 0 or all(one.pos_ in {"ADV", "PART"} for one in rest[:place])):
            verb = _main_verb(rest, place) if token.lower_ == "kunna" else token
            passive = verb is not None and "Pass" in verb.morph.get("Voice", [])
            known = {verb.lemma_.lower(), *_READ_AS_NOUNS} if verb is not None else set()
            sure = verb is not None and (passive or verb.lower_ in known or _has_particle(verb))
            able = token.lower_ == "kunna" and not any(one.lower_ == "kunna" for one in tokens[:index])
            told = verb is not None and (able or _own_after(rest, verb) or (passive and verb.lemma_ in _RECORDS))
            return (verb,) if verb is not None and sure and told else ()
        if shares_modal(token, rest[:place]) or told_when(token, rest[:place]):
            return (token,) if _own_after(rest, token) else ()
        if token.lower_ in _MODALS:
            verb = _main_verb(rest, place) or (rest[place + 1] if len(rest) > place + 1 else None)
            subject = rest[:place]
            if verb is None or any(one.lower_ in _SUBORDINATORS or one.pos_ == "VERB" for one in subject):
                return ()
            turned = place == 0 and len(rest) < len(tokens) - index - 1  # ", dessutom ska temperaturen loggas"
            words = rest[1:] if turned else subject
            told = token.lower_ == "får" or any(one.pos_ in {"NOUN", "PROPN"} for one in words)
            return (verb,) if told or _own_after(rest, verb) else ()
        if token.text in {".", ";", ":", "("}:
            return ()
    return ()


def _done_to(verb: Token, before: Sequence[Token], first: Sequence[Token]) -> bool:
    """Whether a passive after another has a subject of its own and shares the modal: "… och karmarna torkas av"."""
    passive = verb.pos_ == "VERB" and all(
        any("Pass" in one.morph.get("Voice", []) for one in part) for part in ([verb], first)
    )
    thing = before[-1]
    subject = thing.dep_ == "nsubj:pass" and thing.head == verb
    at_once = len(before) == 1 and "Definite=Def" in str(thing.morph)  # "varje vår och fönstren tvättas"
    return passive and thing.pos_ in {"NOUN", "PROPN"} and (subject or at_once)


def _own(tokens: Sequence[Token]) -> bool:
    """Whether these words hold something of their own for a verb to act on."""
    return any(
        (token.pos_ in {"NOUN", "PROPN", "NUM", "ADJ"} or token.dep_ in {"obl", "obj"} or _tells_when(token))
        and not _chained(token)
        for token in tokens
    )


def _tells_when(token: Token) -> bool:
    """Whether an adverb tells how or how often, and so what the first demand is: "tvättas dagligen och tankas …"."""
    return token.pos_ == "ADV" and token.dep_ == "advmod" and len(token) > len("också")


def _chained(token: Token) -> bool:
    """Whether this is one verb of a chain, read as another word: "gräva upp, forsla bort och deponera massorna"."""
    return token.lower_ in _READ_AS_NOUNS or (token.lower_ in lexicon("verb") and not token.nbor(-1).is_alpha)


def _own_subject(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the second part has a subject and a modal of its own ("och lönen ska betalas ut")."""
    before = [token for token in tokens if token.i < verb.i]
    return any(token.lower_ in _MODALS for token in before) and any(token.pos_ == "NOUN" for token in before)


def _both_done(first: Token, second: Token, tokens: Sequence[Token], index: int) -> bool:
    """Whether two things are to be done to one thing, the second in a way of its own: "uppdateras och lämnas i …"."""
    passive = all("Pass" in verb.morph.get("Voice", []) for verb in (first, second))
    following = [token for token in tokens if token.i > second.i and not token.is_punct]
    at_once = tokens.index(first) == index - 1
    if passive and at_once and (second.lemma_ in _RECORDS or tokens[index + 1].lower_ == "kunna"):
        return True
    return passive and at_once and bool(following) and following[0].lower_ in _WHERE and not _together(first, second)


def _together(first: Token, second: Token) -> bool:
    """Whether the verbs name one handling of a thing ("rengöras och smörjas efter varje pass")."""
    return first.sent.start == second.i or any(
        token.lower_ in _TIMES for token in second.doc[second.i + 1 : second.i + 4]
    )


def _own_after(tokens: Sequence[Token], verb: Token) -> bool:
    after = [token for token in tokens if token.i > verb.i]
    end = next((place for place, token in enumerate(after) if token.text in {".", ";"}), len(after))
    clause = after[:end]
    if len(clause) > 1 and clause[0].lower_ in _BACK_AFTER and clause[1].lower_ in _BACK:
        return False
    if clause and clause[0].lower_ in _ASKED and len(clause) > _ENOUGH:  # "registrera när den läses"
        return True
    if not clause or (
        clause[0].lower_ in _BACK
        and not (clause[0].lower_ != "dess" and len(clause) > 1 and clause[1].pos_ in {"ADJ", "NOUN", "NUM"})
    ):
        return False
    supine = "Sup" in clause[0].morph.get("VerbForm", [])  # a state, read as one ("levereras monterat")
    return supine or _own(clause) or any(token.pos_ == "ADV" and len(token) > _ENOUGH + 1 for token in clause)


def _same_state(first: Token, second: Token) -> bool:
    """Whether both verbs say how one thing is sensed ("ska dofta gott och kännas fräsch"), or the same verb returns."""
    if second.lemma_ == first.lemma_ and second.lemma_ in {"vara", "ha"}:
        return not any(token.pos_ == "NOUN" for token in second.doc[second.i : second.sent.end])
    return all(verb.lemma_ in _SENSED or verb.lower_ in _SENSED for verb in (first, second))


def _last(tokens: Sequence[Token], index: int, verb: Token) -> Token:
    """The last word of the second requirement: to the next part of a list, or the end, without the full stop."""
    end = len(tokens)
    if tokens[index].text == ",":
        end = next(
            (place for place in range(index + 1, end) if tokens[place].text == "," and tokens[place].i > verb.i), end
        )
    last = tokens[end - 1]
    while last.is_punct and last.i > verb.i:
        end -= 1
        last = tokens[end - 1]
    return last


CHECKS: Mapping[str, Check] = {"several-requirements": several_requirements, **actors.CHECKS}
