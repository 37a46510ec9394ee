"""Whether words prescribe the solution: ska + vara/ha/bygga på/drivas med …, or a terse specification line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from washer.expressions import expression
from washer.ruleset.model import Match
from washer.ruleset.rows import is_colour

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODALS = frozenset({"ska", "skall", "måste", "bör", "skola", "behöver"})
_MEANS = frozenset(
    {"av", "i", "med", "medelst", "via", "genom", "på", "över", "från", "utifrån", "enligt", "som", "per"}
)
_INSTRUMENT = frozenset({"med", "medelst", "via", "genom", "över"})
_MATERIAL = frozenset({"av", "i", "med", "på", "från"})
_GIVING_VERBS = frozenset(
    {
        "vara", "bli", "ha", "göra", "använda", "nyttja", "erbjuda", "tillhandahålla", "installera",
        "montera", "innehålla", "inkludera", "införa", "utveckla", "bygga", "finnas", "ingå", "implementera",
        "omfatta", "få", "införskaffa", "köpa", "köra", "tillämpa", "lägga", "sätta", "skapa", "utgöra",
        "bestå", "utrusta", "ställa", "hålla", "genomföra", "avsätta", "bemanna", "tillsätta", "disponera",
        "måla", "lackera", "manövrera", "driva", "stödja", "stöda", "förse", "förläggas", "bära",
        "utföra", "tillverka", "ägna", "avdela", "anslå", "anlita", "arbeta", "tjänstgöra", "närvara", "leda",
        "visa", "markera", "märka", "presentera",
    }
)  # fmt: skip
_EFFORT_VERBS = _GIVING_VERBS | {"skicka", "delta", "bistå", "engagera", "anställa", "rekrytera", "ordna", "sända"}
_OTHER_VERBS = frozenset(
    {
        "riva", "rengöra", "städa", "transportera", "borra", "gjuta", "utbilda", "ansvara", "demontera",
        "bortforsla", "reparera", "tvätta", "sortera", "hämta", "samla", "förvara", "omhänderta", "återvinna",
        "kassera",
        "tåla", "klara", "skydda", "anpassa", "passa", "kontrollera", "besiktiga", "provta", "läsa",
    }
)  # fmt: skip
_SCORED = frozenset({"ges", "ger", "premieras", "belönas", "poängsätts", "meriteras", "värderas"})
_PRINTING = frozenset({"trycka", "skriva"})
_REPLACING = frozenset({"byta", "ersätta"})
_SUBORDINATORS = frozenset(
    {"om", "när", "där", "som", "vars", "eftersom", "innan", "medan", "då", "vilket", "vilka", "vilken"}
)
_NEGATIONS = frozenset({"inte", "ej", "aldrig", "utan", "ingen", "inga", "inget", "fri", "fritt", "fria", "varken"})
_DEFINITE = frozenset(
    {"den", "det", "de", "dessa", "detta", "denna", "samma", "sin", "sitt", "sina", "deras", "dess", "hans", "hennes"}
)
_PARTICIPIAL = frozenset({"ADJ", "VERB"})
_SKIPPED = frozenset({"ADJ", "DET", "NUM", "ADV", "CCONJ", "PUNCT", "PROPN", "SYM"})
_KINDS = frozenset({"typ", "typen", "modell", "modellen", "slag", "slaget", "utförande", "utförandet"})
_SHARES = frozenset({"%", "procent"})
_PARTICLES = frozenset({"in", "ut", "upp", "ned", "fram"})
_KNOWING = expression(
    r"(?i)(?:ning|ningar|tion|tioner|ing|het|heter|ande|ende|skap|skaper|kompetens|skada|skador|expert\w*"
    r"|tekniker|frågor)$"
)
_PARTICIPLE = expression(r"(?:[av]d|at|ade|da)$")
_BUYER = expression(
    r"(?:beställaren|köparen|kunden|\w*(?:kommunen|regionen|myndigheten|förvaltningen|nämnden|staden)|vi)$"
)
_PURCHASE = expression(
    r"(?i)^(?:\w+\s)?(?:offerten|anbudet|leveransen|avtalet|ramavtalet|upphandlingen|beställningen|sortimentet"
    r"|avropet|priset)\b"
)
_DEMANDED = frozenset(
    {"krävs", "fordras", "erfordras", "efterfrågas", "förutsätts", "önskas", "behövs", "begärs", "eftersöks"}
)
_ACCEPTED = frozenset({"accepteras", "godtas", "godkänns", "tillåts", "används", "förekommer", "levereras"})
_ONLY = frozenset({"endast", "enbart", "bara", "uteslutande"})
_IS_DEMAND = expression(
    r"(?i)^(?:\w+\s){0,3}är\s(?:ett\s)?(?:absolut\s)?(?:(?:ska-?|skall-?)?krav|obligatorisk\w*|ett\småste|tvingande)\b"
)
_PHYSICAL = expression(
    r"(?i)(?:beläggning|isolering|fyllning|tätning|packning|ledning|täckning|infattning|förpackning|inredning|glasning"
    r"|stängning|drivning|fjädring|infästning|överbyggnad|belysning|klädning|bottning|läggning|stickning)(?:en|ar|arna)?$"
)
_ENSURES = expression(r"(?:ser? till|säkerställ\w*|tillser?|ansvarar? för|garanterar?) att")
_AMONG_OTHERS = expression(r"(?i)^(?:[\wåäö-]*(?:\s[\wåäö-]+){0,3},?\s(?:eller|och/eller)\b)")
_ONE_OF = expression(
    r"(?i)\b(?:eller|t\.?\s?ex\.?|till exempel|exempelvis|såsom|antingen|bland annat)\s(?:[\wåäö-]+\s){0,2}$"
)


@dataclass(frozen=True, slots=True)
class Prescription:
    """What stands around a match in its sentence.

    `holds`: the words prescribe. `is_material`: they stand after a preposition that tells what something is made of or
    run on, or are the bare value of a specification line. `is_effort`: they stand anywhere after ska + ha, hålla,
    sätta in …, or in a line of their own.
    """

    holds: bool
    is_material: bool
    is_effort: bool = False

    @classmethod
    def of(cls, match: Match) -> Prescription:
        """The reading of a match."""
        tokens = list(match.sentence.span)
        at = _index(tokens, match.start - match.sentence.offset)
        if at is None or _one_of_several(match) or _is_definite(tokens, at) or _is_purchase(match):
            return cls(holds=False, is_material=False)
        if _is_known_thing(match, tokens[at]):
            return cls(holds=False, is_material=False)
        modal = _modal_before(tokens, at)
        if modal is None:
            return _without_modal(tokens, at)
        between = tokens[modal + 1 : at]
        if _is_subordinate(tokens, modal) or _leaves_clause(between) or _negated(between):
            return cls(holds=False, is_material=False)
        verbs = {token.lemma_.lower() for token in between if token.pos_ in ("VERB", "AUX")}
        relation = _relation(tokens, modal + 1, at)
        return replace(relation, is_effort=relation.holds or bool(verbs & _EFFORT_VERBS) or not verbs)


def _is_purchase(match: Match) -> bool:
    """Whether the sentence tells what is bought, not how it is to be ("Leveransen ska omfatta tolv skåp")."""
    return bool(_PURCHASE.search(match.sentence.text)) and "omfatta" in match.sentence.text


def _is_known_thing(match: Match, token: Token) -> bool:
    """Whether a compound of the term is definite or a name, so that it is there already ("fästas i betongväggen")."""
    compound = match.term is not None and match.term.prefix and not match.text.lower().endswith(match.term.text.lower())
    is_name = token.text[0].isupper() and token.text[1:].islower() and token.i > token.sent.start
    is_definite = token.pos_ == "NOUN" and "Def" in token.morph.get("Definite", [])
    return compound and (is_definite or is_name)


def _index(tokens: list[Token], start: int) -> int | None:
    return next((i for i, token in enumerate(tokens) if token.idx <= start < token.idx + len(token)), None)


def _one_of_several(match: Match) -> bool:
    text = match.sentence.block.text
    after = text[match.end : match.sentence.end]
    before = text[match.sentence.start : match.start]
    return bool(_AMONG_OTHERS.search(after) or _ONE_OF.search(before))


def _is_definite(tokens: list[Token], at: int) -> bool:
    """Whether "den", "sin" or a genitive stands before the words, with nothing but adjectives between."""
    i = at - 1
    while i >= 0 and tokens[i].pos_ in ("ADJ", "NUM"):
        i -= 1
    return i >= 0 and (
        tokens[i].lower_ in _DEFINITE or (tokens[i].pos_ == "NOUN" and "Gen" in tokens[i].morph.get("Case", []))
    )


def _modal_before(tokens: list[Token], at: int) -> int | None:
    return next((i for i in range(at - 1, -1, -1) if tokens[i].lower_ in _MODALS), None)


def _is_finite(token: Token) -> bool:
    return (
        token.pos_ in ("VERB", "AUX")
        and not (token.i and token.text[0].isupper())
        and "Fin" in token.morph.get("VerbForm", [])
    )


def _is_buyers(subject: list[Token]) -> bool:
    """Whether what stands before a present-tense verb is the buyer: what it has is a fact, not a demand."""
    return bool(subject) and bool(_BUYER.match(subject[-1].lower_))


def _is_subordinate(tokens: list[Token], modal: int) -> bool:
    """Whether the modal belongs to a clause of purpose, time or condition, or to a relative clause."""
    for i in range(modal - 1, -1, -1):
        if _is_finite(tokens[i]):
            return False
        if tokens[i].lower_ in _SUBORDINATORS or _is_so_that(tokens, i):
            return True
    return False


def _is_so_that(tokens: list[Token], i: int) -> bool:
    return tokens[i].lower_ == "att" and i > 0 and tokens[i - 1].lower_ in ("för", "så")


def _leaves_clause(between: list[Token]) -> bool:
    """Whether a clause begins in between; "som en molntjänst" begins none, nor does "se till att"."""
    words = " ".join(token.lower_ for token in between)
    told = words.partition(" att ")[2]
    if told and not _ENSURES.search(words) and any(_is_finite(token) for token in between[-len(told.split()) :]):
        return True
    return any(
        _is_so_that(between, i)
        or (token.lower_ in _SUBORDINATORS and not (token.lower_ in ("som", "om") and _is_phrase(between[i + 1 :])))
        for i, token in enumerate(between)
    )


def _is_phrase(tokens: list[Token]) -> bool:
    return not any(token.pos_ in ("VERB", "AUX") for token in tokens)


def _negated(between: list[Token]) -> bool:
    return any(token.lower_ in _NEGATIONS for token in between)


def _relation(tokens: list[Token], first: int, at: int) -> Prescription:
    """Reads what governs the words: the preposition nearest before them, else the verb."""
    i = at - 1
    while i >= first and (
        _is_skipped(tokens[i]) or _is_participle(tokens, i) or _is_apposed(tokens, i, at) or tokens[i].lower_ in _KINDS
    ):
        i -= 1
    if i > first and tokens[i].lower_ == "av" and tokens[i - 1].lower_ == "hjälp":
        i -= 2  # "med hjälp av" leads in what "med" does
    verbs = [token.lemma_.lower() for token in tokens[first:at] if token.pos_ in ("VERB", "AUX")]
    verb = verbs[-1] if verbs else "vara"
    if i >= first and (tokens[i].pos_ == "ADP" or tokens[i].lower_ in _MEANS):
        blocked = verb in _OTHER_VERBS and tokens[i].lower_ not in _INSTRUMENT
        able = any(token.lower_ == "kunna" for token in tokens[first:at])
        blocked = blocked or (tokens[i].lower_ == "på" and (able or verb in _PRINTING))
        new = verb in _REPLACING and tokens[i].lower_ == "mot"
        if not (tokens[i].lower_ in _MEANS or new) or blocked or _is_able(tokens[first:at]):
            return Prescription(holds=False, is_material=False)
        governs_noun = tokens[i].lower_ in ("av", "i", "på", "med", "från") and tokens[i - 1].pos_ == "NOUN"
        if governs_noun and _is_knowing(tokens[i - 1]):
            return Prescription(holds=False, is_material=False)
        return Prescription(holds=True, is_material=tokens[i].lower_ in _MATERIAL)
    if i >= first and tokens[i].pos_ == "NOUN":
        if tokens[i + 1].lower_ not in ("och", "samt", ","):
            return Prescription(holds=False, is_material=False)
        if (other := _relation(tokens, first, i)).holds:  # what is joined stands in the same relation
            return other
    is_bare = "vara" in (tokens[i + 1].lemma_, tokens[at - 1].lemma_)
    follows = first <= i == at - 1 and tokens[i].pos_ == "VERB"
    becomes = follows and tokens[at].pos_ in ("ADJ", "ADV")  # "grävs rund"
    giving = any(lemma in _GIVING_VERBS for lemma in verbs) or not verbs
    return Prescription(holds=giving or becomes, is_material=is_bare)


def _is_knowing(token: Token) -> bool:
    """Whether a noun is an act or a skill ("rengöring av plast"), no part of a thing ("isolering av plast")."""
    return bool(_KNOWING.search(token.text)) and not _PHYSICAL.search(token.text)


def _is_able(tokens: list[Token]) -> bool:
    """Whether it says what is to be possible ("gå att värma i")."""
    return any(token.lemma_.lower() == "gå" and token.nbor().lower_ == "att" for token in tokens[:-1])


def _is_participle(tokens: list[Token], i: int) -> bool:
    """Whether a participle that the tagger took for a noun stands right after a preposition ("av vävd polyester")."""
    return bool(tokens[i].pos_ == "NOUN" and _PARTICIPLE.search(tokens[i].lower_) and i and tokens[i - 1].pos_ == "ADP")


def _is_apposed(tokens: list[Token], i: int, at: int) -> bool:
    """Whether a definite noun names what a sign of capitals is, after a preposition ("via protokollet OPC UA")."""
    definite = tokens[i].pos_ == "NOUN" and "Def" in tokens[i].morph.get("Definite", [])
    return bool(i and definite and i + 1 == at and tokens[at].text[0].isupper() and tokens[i - 1].pos_ == "ADP")


def _is_skipped(token: Token) -> bool:
    return (
        token.lower_ in _PARTICLES or token.lower_ in _SHARES or (token.pos_ in _SKIPPED and token.lower_ not in _MEANS)
    )


def _is_attribute(tokens: list[Token], at: int) -> bool:
    """Whether what stands after a comma tells of the thing before it, alone or with a measure ("Skiva, bok, 22 mm")."""
    after = tokens[at + 1 :]
    alone = sum(token.text == "," for token in tokens) == 1 and all(token.is_punct for token in after)
    return alone or any(token.like_num for token in after)


def _without_modal(tokens: list[Token], at: int) -> Prescription:
    finites = [i for i, token in enumerate(tokens) if i != at and _is_finite(token)]
    if not finites:
        return replace(_specification_line(tokens, at), is_effort=True)
    finite = finites[0]
    if _is_demanded(tokens, at, finite):
        return Prescription(holds=True, is_material=False)
    if _ENSURES.search(" ".join(token.lower_ for token in tokens[:at])):
        finite = max((i for i in finites if i < at), default=finite)
        return _relation(tokens, finite, at)
    if finite < at:
        between = tokens[finite + 1 : at]
        verb = tokens[finite].lemma_.lower()
        own = not any(token.lower_ in _SUBORDINATORS for token in tokens[:finite])
        plain = own and not _leaves_clause(between) and not _negated(between)
        if (
            not plain
            or _is_buyers(tokens[:finite])
            or not (verb in _EFFORT_VERBS or verb == "ske" or _is_passive(tokens[finite]))
        ):
            return Prescription(holds=False, is_material=False)
        relation = _relation(tokens, finite, at)
        holds = relation.holds and (verb in _GIVING_VERBS or verb == "ske" or _is_passive(tokens[finite]))
        return Prescription(holds, relation.is_material and holds, is_effort=True)
    if tokens[finite].lower_ in _SCORED and (at <= 1 or tokens[at - 1].lower_ in _MEANS):
        return Prescription(holds=True, is_material=True)
    modal = next((i for i, token in enumerate(tokens) if i > at and token.lower_ in _MODALS), None)
    if modal is None or modal - at > 4:
        return Prescription(holds=False, is_material=False)
    verbs = {token.lemma_.lower() for token in tokens[modal + 1 : modal + 4] if token.pos_ in ("VERB", "AUX")}
    existential = {"finnas", "ingå", "tillhandahålla", "använda", "installera", "montera", "leverera", "erbjuda"}
    stands = bool(verbs & existential) and at <= 2
    return Prescription(holds=stands, is_material=False, is_effort=stands or (at <= 1 and "plats" in _lowers(tokens)))


def _is_demanded(tokens: list[Token], at: int, finite: int) -> bool:
    """Whether it is told that the words are demanded ("krävs elmotor"), or that nothing else is accepted."""
    verb, before = tokens[finite].lower_, tokens[:at]
    if verb in _DEMANDED:
        return all(_is_skipped(token) or token.lower_ == "det" for token in before if token is not tokens[finite])
    if finite < at:
        return at <= 1 and bool(_IS_DEMAND.search(tokens[0].sent.text))
    opens = at <= 1 or before[-1].lower_ in _MEANS
    if before and before[0].lower_ in _ONLY:
        return verb in _ACCEPTED and opens
    return at <= 1 and (verb == "används" or bool(_IS_DEMAND.search(tokens[0].sent.text)))


def _is_passive(token: Token) -> bool:
    return "Pass" in token.morph.get("Voice", [])


def _lowers(tokens: list[Token]) -> set[str]:
    return {token.lower_ for token in tokens}


def _specification_line(tokens: list[Token], at: int) -> Prescription:
    """A line without a finite verb: what follows a colon, or a preposition, is prescribed."""
    before = tokens[:at]
    if _negated(before):
        return Prescription(holds=False, is_material=False)
    i = at - 1
    while i >= 0 and tokens[i].pos_ in ("ADJ", "DET", "NUM"):
        i -= 1
    colon = any(token.text in (":", "–") for token in before)
    if i >= 0 and tokens[i].lower_ in _MEANS and tokens[i].lower_ != "över":
        noun_before = tokens[i - 1] if i else None
        known = noun_before is not None and _is_knowing(noun_before)
        return Prescription(holds=not known, is_material=not known)
    last = at + 1 == len(tokens) or tokens[at + 1].is_punct
    if at == 1 and last and tokens[0].pos_ in ("NOUN", "PROPN") and tokens[at].pos_ in ("ADJ", "ADV"):
        return Prescription(holds=True, is_material=False)
    opens = next((j for j in range(at - 1, -1, -1) if tokens[j].pos_ not in _PARTICIPIAL), 0)
    listed = at > 0 and tokens[opens].text == "," and last and tokens[0].pos_ in ("NOUN", "PROPN")
    if at == 0 and tokens[at].pos_ in ("ADJ", "VERB"):
        return Prescription(holds=True, is_material=False)
    if listed and is_colour(tokens[at].lower_):
        return Prescription(holds=True, is_material=False)
    if listed and _is_attribute(tokens, at):
        return Prescription(holds=True, is_material=True)
    bare = i >= 0 and (tokens[i].text in (":", ",", "–") or (last and tokens[i].pos_ == "NOUN"))
    return Prescription(holds=colon and bare, is_material=colon and bare)
