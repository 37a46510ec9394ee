"""What one sentence says about itself: modality, actor, time, measure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from washer.expressions import expression

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_DUTY_VERBS = frozenset({"skola", "måste"})
_DUTY = expression(
    r"(?i)\b(?:ska|skall|måste|krävs|fordras|erfordras|förutsätts|åligger|ålägges|åläggs|obligatorisk[at]?"
    r"|är (?:\w+ )?(?:skyldiga?|ansvariga?)|har (?:\w+ )?att (?!göra)|(?:förbinder|åtar|förpliktar) sig"
    r"|är (?:leverantörens|utförarens|entreprenörens|konsultens|säljarens) (?:ansvar|skyldighet|uppgift|sak) att"
    r"|ansvarar|svarar för|garanterar|söker|efterfråga[rs]|kräver|godta[rs]|accepterar|accepteras|prövar"
    r"|(?:äger|har) (?:inte |ej |\w+ )?rätt (?:att|till)"
    r"|får (?:inte|ej|endast|bara|högst|max|inga|ingen|under inga|enbart))\b"
)
_WISH = expression(
    r"(?i)\b(?:bör|önskvärt|önskas|önskar|önskemål|meriterande|mervärde\w*|premieras|gärna|poäng\w*"
    r"|tilldelningskriteri\w+)\b"
)
_TODAY = expression(
    r"(?i)\b(?:i dag|idag|för närvarande|i nuläget|i dagsläget|hittills|nuvarande|dagens|sedan (?:år )?\d{4}"
    r"|från (?:år )?(?:19|20)\d\d$|byggd\w* (?:år )?\d{4}|installerad\w* (?:år )?\d{4}|redan)\b"
)
_MEASURE = expression(
    r"(?i)\b(?:minst|högst|lägst|max(?:imalt|\.)?|min(?:imum|\.)?|senast|inom|endast|exakt|enligt)\b|[±≥≤<>]"
    r"|\b\d[\d ,.]*\s?(?:mm|cm|m|meter|kg|g|l|liter|procent|%|år|timmar|dagar|minuter|st|kW|V|°C|dB)\b"
)
_BIDDER = expression(
    r"(?:leverantör|anbudsgivar|anbudssökand|entreprenör|konsult|utförar|säljar|uppdragstagar|operatör|tolk|förar"
    r"|chaufför"
    r"|tekniker|montör|personal|väktar|städar|lokalvårdar|licensgivar|hyresvärd|besiktningsman)\w{0,6}$"
)
_BUYER = expression(
    r"(?:^|\w)(?:kommun|region|myndighet|förvaltning|nämnd|sjukhus|universitet|högskol|landsting|skol|förskol|bibliotek"
    r"|verk|fastighet|stad)(?:s?förbund)?(?:en|et|n|an|erna|orna|ens|s)?$|^(?:vi|köparen|beställaren)$"
)
_CLIENT = expression(r"^(?:beställaren|köparen|uppdragsgivaren|kunden|hyresgästen|licenstagaren)$")
_STATIVE = frozenset({"ha", "vara", "bestå", "ligga", "finnas", "rymma", "mäta"})
_PREMISES = expression(
    r"(?:^|[a-zåäö]{3})(?:lokal|sal|rum|rumm|scen|byggnad|hus|huskropp|fastighet|skola|skol|förskol|tomt|gård|kök|hall"
    r"|korridor|trapphus|källar|vind"
    r"|fasad|tak|vägg|golv|fönst|fönster|park|torg|gat|väg|bro|entré|entre|matsal|gymnastiksal|simhall|byggnation"
    r"|arean|yta|våning)(?:en|et|n|t|ren|ret|na|erna|orna|arna)$"
)
_SUBORDINATE = ("acl", "advcl", "ccomp", "csubj")


@dataclass(frozen=True, slots=True)
class Clause:
    """What a sentence says about itself.

    `duty`: it binds ("ska", "får inte", "är skyldig att"); `duty_below`: only in a subordinate clause.
    `wish`: it asks for more than the least ("bör", "meriterande"). `finite`: it has a finite verb.
    `past`: its main verb tells of the past. `today`: it tells how things are now. `measure`: it sets a limit.
    `bidder`, `buyer`, `client`: who its subject is (the client is the buyer as party of the contract).
    `passive`: its main verb is passive, or "sker", which names no doer either. `premises`: it tells what a room or a
    building is like or has.
    """

    duty: bool
    duty_below: bool
    wish: bool
    finite: bool
    past: bool
    today: bool
    measure: bool
    bidder: bool
    buyer: bool
    client: bool
    passive: bool
    premises: bool


def read_clause(span: Span) -> Clause:
    """The clause facts of a parsed sentence."""
    text = span.text.rstrip(" .!?")
    root = span.root
    verb = next((child for child in root.children if child.dep_ in ("aux", "cop", "aux:pass")), root)
    modals = [token for token in span if _binds(token)]
    duty = bool(modals) or bool(_DUTY.search(text))
    subjects = [token.text.lower() for token in _subjects(root)]
    return Clause(
        duty=duty,
        duty_below=bool(modals) and all(_is_subordinate(token, span) for token in modals),
        wish=bool(_WISH.search(text)),
        finite=any(_is_finite(token) and not _only_describes(token, root) for token in span),
        past=("Tense=Past" in str(verb.morph) and "VerbForm=Fin" in str(verb.morph)) or _is_perfect(root),
        today=bool(_TODAY.search(text)),
        measure=bool(_MEASURE.search(text)),
        bidder=any(_BIDDER.search(subject) for subject in subjects),
        buyer=any(_BUYER.search(subject) for subject in subjects),
        client=any(_CLIENT.match(subject) for subject in subjects),
        passive=root.lower_ == "sker" or ("Voice=Pass" in str(root.morph) and "Tense=Pres" in str(root.morph)),
        premises=_tells_of_premises(span),
    )


def _tells_of_premises(span: Span) -> bool:
    """Whether it says what a known room or building is like or has: "Lokalen är 12 meter lång"."""
    verb = next((token for token in span if "VerbForm=Fin" in str(token.morph) and token.pos_ in ("VERB", "AUX")), None)
    if verb is None or verb.lemma_ not in _STATIVE:
        return False
    return any(_PREMISES.search(token.lower_) for token in span if token.i < verb.i)


def _binds(token: Token) -> bool:
    if token.lemma_ in _DUTY_VERBS:  # "skola" is a school as well
        return token.pos_ in ("AUX", "VERB")
    return token.lemma_ == "få" and token.pos_ == "AUX"


def _subjects(root: Token) -> list[Token]:
    return [child for child in root.children if child.dep_.startswith("nsubj")]


def _is_finite(token: Token) -> bool:
    """Whether the token is a finite verb with a subject; the parser sees verbs in fragments too ("avslutade")."""
    if "VerbForm=Fin" not in str(token.morph) or token.pos_ not in ("VERB", "AUX"):
        return False
    if _is_participle(token):
        return False
    verb = token.head if token.dep_ in ("aux", "aux:pass", "cop") else token
    subjects = (child for child in verb.children if child.dep_.startswith(("nsubj", "csubj", "expl")))
    return any(not _has_colon_between(child, verb) for child in subjects)


def _is_participle(verb: Token) -> bool:
    """Whether what the parser takes for a past tense is a participle: "Plagg sydda i lin", "Avtal tecknade i år".

    No past tense ends in -da, -ta or -na; one in -ade is a participle behind an indefinite noun that opens the line.
    """
    if "Tense=Past" not in str(verb.morph):
        return False
    if verb.lower_.endswith(("da", "ta", "na")):
        return True
    second = verb.i == verb.sent.start + 1
    return second and verb.lower_.endswith("ade") and "Definite=Ind" in str(verb.nbor(-1).morph)


def _only_describes(verb: Token, root: Token) -> bool:
    """Whether the verb stands in a clause that describes the noun of a fragment ("Papper som tål fukt")."""
    if root.pos_ not in ("NOUN", "PROPN") or any(child.dep_ in ("cop", "aux", "aux:pass") for child in root.children):
        return False
    return any(token.dep_.startswith("acl") for token in (verb, *verb.ancestors))


def _has_colon_between(one: Token, other: Token) -> bool:
    """Whether a colon parts the two ("Klassrum: börvärde 21 °C" is no clause)."""
    first, last = sorted((one.i, other.i))
    return any(token.text == ":" for token in one.doc[first:last])


def _is_subordinate(modal: Token, span: Span) -> bool:
    """Whether the modal's verb stands in a clause below the main clause."""
    token = modal
    while token.dep_ != "ROOT" and token.head is not token and span.start <= token.head.i < span.end:
        if token.dep_.startswith(_SUBORDINATE):
            return True
        token = token.head
    return False


def _is_perfect(root: Token) -> bool:
    return "VerbForm=Sup" in str(root.morph) and any(child.lemma_ == "ha" for child in root.children)
