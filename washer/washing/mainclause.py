"""The main clause of a requirement: who shall do it, what stands before, how it binds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from washer.expressions import expression
from washer.washing.purposes import MODALS
from washer.washing.wordlists import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = ("nsubj", "nsubj:pass", "expl", "csubj")
_PEOPLE = expression(
    r".*(?:leverantör|entreprenör|anbudsgivar|anbudssökand|utförar|konsult|operatör|personal|bolag|företag|firma|byrå|kommun"
    r"|region|nämnd|förvaltning|beställar|köpar|uppdragstagar|förar|chaufför|teknik(?:er|ern|erna)|montör|väktar|städar|vårdar"
    r"|tolk|handläggar|chef|kock|lärar|skötersk|läkar|assistent|ledar|arbetar|samordnar|arkitekt|ingenjör|tvätteri|hotell"
    r"|restaurang|laborator|verkstad|apotek|åkeri|åkare|anställd|användar|mäklar|revisor|advokat|utbildar|hyresvärd|bageri"
    r"|grossist|återförsäljar|tillverkar|distributör|institut|universitet|högskol|elev|patient|brukar|boende|vaktmästar"
    r"|gäst|person|tagare|ledamot|vårdnadshavar|passagerar|deltagar|sökande|vikarie|praktikant|byggmästar|snickar|målar|elektriker"
    r"|bibliotekarie|antikvarie|receptionist|maskinist|jurist|[fjlnrst]ör(?=$|en|er)|ekonom(?!i)|psykolog(?!i)|kurator"
    r"|biträde|hantverkar|förvaltar|terapeut|pedagog|besökar|resenär|kund)\w{0,5}$"
)
_PARTY = expression(r"(?:mot|avtals)?part(?:en|er|erna)?$")
_ORGANISATIONS = expression(
    r".*(?:bolag|företag|firma|byrå|kommun|region|nämnd|förvaltning|tvätteri|verkstad|apotek|åkeri|institut|universitet"
    r"|högskol|bageri|grossist|återförsäljar|distributör|myndighet|beställar|köpar|leverantör|anbudsgivar|entreprenör"
    r"|konsult|operatör|utförar|uppdragstagar|vårdgivar|tjänsteleverer|säljar|hyresvärd)\w{0,5}$"
)
_THINGS = expression(
    r".*(?:rör|dörr|förråd|bör|skriva|boendet|persondat|personbil|personlarm|personhiss|kundtjänst|ledarskap)\w*$"
)
_SYSTEMS = expression(r".*(?:system|lösning|tjänst|plattform|program|applikation|portal)\w{0,5}$")
_PLACES = expression(
    r".*(?:kök(?:et|en)|rum(?:met|men)|lokal(?:en|erna)?|sal(?:en|arna)?|hall(?:en|arna)?|verkstaden|byggnaden|skolan"
    r"|laboratoriet|avdelningen|garaget|tvättstugan|biblioteket|lagret|förrådet)$"
)
_SUPPLIERS = expression(
    r".*(?:leverantör|anbudsgivar|entreprenör|säljar|tillverkar|återförsäljar|grossist|distributör)"
)
_SUPPLYING = word_set(
    "leverera tillhandahålla erbjuda installera montera lämna bygga utveckla införa implementera sälja överlämna"
)


@dataclass(frozen=True, slots=True)
class MainClause:
    """Places in a sentence's token list: where the clause begins, its modal, its subject's range (end exclusive).

    `fronted`: other words than the subject stand first, and the subject follows the modal. `verb` is the verb or
    predicate that the modal binds.
    """

    begin: int
    modal: int
    subject: tuple[int, int]
    head: Token
    verb: Token

    @property
    def fronted(self) -> bool:
        """Whether the subject follows the modal."""
        return self.subject[0] > self.modal

    @property
    def passive(self) -> bool:
        """Whether the verb is an s-passive."""
        return "Voice=Pass" in str(self.verb.morph)

    @property
    def expletive(self) -> bool:
        """Whether the subject is an empty "det"."""
        return self.head.lower_ == "det"

    @property
    def by_people(self) -> bool:
        """Whether the subject is a person or an organisation."""
        return is_people(self.head.lower_)

    @property
    def is_system(self) -> bool:
        """Whether the subject is a system or a service, which can do things itself."""
        return bool(_SYSTEMS.match(self.head.lower_))

    @property
    def is_place(self) -> bool:
        """Whether the subject is a room or building, known to the reader, that things are done in."""
        return bool(_PLACES.match(self.head.lower_))

    @property
    def supplies(self) -> bool:
        """Whether a supplier hands over something that others are to use."""
        return bool(_SUPPLIERS.match(self.head.lower_)) and self.verb.lemma_.lower() in _SUPPLYING


def is_people(word: str) -> bool:
    """Whether a noun (in lower case, any form) names a person or an organisation."""
    return bool(_PEOPLE.match(word) or _PARTY.match(word)) and not _THINGS.match(word)


def is_organisation(word: str) -> bool:
    """Whether a noun (in lower case, any form) names a firm, an authority or a party to a contract."""
    return bool(_ORGANISATIONS.match(word) or _PARTY.match(word)) and not _THINGS.match(word)


def main_clause(tokens: Sequence[Token], start: int, end: int) -> MainClause | None:
    """The main clause among tokens [start, end), or None where the parse does not make it plain."""
    begin = max((index + 1 for index in range(start, end) if tokens[index].text == ":"), default=start)
    modal = _modal(tokens, begin, end)
    if modal is None:
        return None
    base = tokens[0].i
    verb = tokens[modal].head if tokens[modal].head is not tokens[modal] else tokens[modal]
    for child in sorted(verb.children, key=lambda child: child.i):
        if child.dep_ not in _SUBJECTS:
            continue
        left, right = child.left_edge.i - base, child.right_edge.i - base + 1
        if right == modal and left == begin:
            return MainClause(begin, modal, (left, right), child, verb)
        if left == modal + 1 and right <= end:
            return MainClause(begin, modal, (left, right), child, verb)
    return None


def _modal(tokens: Sequence[Token], begin: int, end: int) -> int | None:
    """The first modal that is no part of a relative clause."""
    for index in range(begin, end):
        if tokens[index].lower_ in MODALS:
            before = [token.lower_ for token in tokens[begin:index]]
            relative = "som" in before and not any(_finite(token) for token in tokens[begin:index])
            return None if relative else index
    return None


def _finite(token: Token) -> bool:
    return "VerbForm=Fin" in str(token.morph) and token.pos_ in ("VERB", "AUX")
