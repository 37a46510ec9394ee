"""What each sentence does in a tender: its role.

In order: a heading, or a label in a table, is a heading; quoted text is a quotation; what the heading or "Med … avses"
defines is a definition; a list item without modality of its own has the role of the line that leads into the list.
Otherwise the modality decides together with the section: what binds (ska, måste, får inte, är skyldig att) is a
criterion under an evaluation heading, a condition under a contract heading, else a requirement; a wish (bör,
meriterande) is a criterion. A question to bidders is a criterion under a heading for questions or evaluation, else a
requirement: the answer is demanded. Without modality a statement about how things are or were at the buyer's is
background wherever it stands; what is left follows its section, where terse fragments and present-tense duties under
a requirement heading are requirements.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from washer.documents.model import Block, BlockKind
from washer.expressions import expression
from washer.language.clauses import Clause, read_clause
from washer.language.model import Role
from washer.language.sections import Section, section_of

if TYPE_CHECKING:
    from spacy.tokens import Span

_DEFINES = expression(
    r"(?i)\bmed\s.{1,80}?\s(?:avses|menas|förstås|åsyftas)\b|\bmed\s.{1,80}?\sska(?:ll)? förstås\b|\bdefinieras som\b"
    r"|^(?:härmed |här )?(?:avses|menas) med\b"
)
_STATUTE_TEXT = expression(r"\d+ (?:[a-z] )?kap\. \d+ (?:[a-z] )?§\s+[A-ZÅÄÖ][a-zåäö]*\s(?!\()")
_QUOTE = expression(r"”[^”]+”|»[^«»]+[«»]|“[^”“]+[”“]|\"[^\"]+\"|„[^”“]+[”“]")
_QUOTE_INTRODUCED = expression(
    r"(?i)\b(?:lyder|stod|står|sägs|anges|skrev|skriver|citat\w*|heter|framgår|följande|föreskrivs|enligt)\b"
)
_ASKS = expression(r"(?i)^(?:beskriv|redogör|redovisa|ange|bifoga|förklara|motivera|visa|svara)\b|\?$")
_CONTENTS_LINE = expression(r"\S(?:\t+|\s?\.{4,}\s?)\d{1,3}\s*$")
_QUOTED_WORDS = 4
_LISTED = {
    Section.REQUIREMENT: Role.REQUIREMENT,
    Section.CRITERION: Role.CRITERION,
    Section.CONDITION: Role.CONDITION,
    Section.BACKGROUND: Role.BACKGROUND,
    Section.DEFINITION: Role.DEFINITION,
    Section.QUESTION: Role.CRITERION,
}


class RoleReader:
    """Reads the roles of blocks in reading order; it remembers the line that leads into a list."""

    def __init__(self) -> None:
        self._lead: Role | None = None

    def read(self, block: Block, spans: Sequence[Span]) -> tuple[Role, ...]:
        """The roles of the block's sentences, given their parses."""
        if block.kind is not BlockKind.LIST_ITEM:
            self._lead = None
        section = Section.LABEL if _names_only(block) else section_of(block)
        return tuple(self._role(section, span) for span in spans)

    def _role(self, section: Section, span: Span) -> Role:
        role = self._plain_role(section, span)
        if span.text.rstrip().endswith(":"):
            self._lead = role
        return role

    def _plain_role(self, section: Section, span: Span) -> Role:
        if section is Section.LABEL:
            return Role.HEADING
        if _is_quotation(span):
            return Role.QUOTATION
        clause = read_clause(span)
        if _DEFINES.search(span.text) or (section is Section.DEFINITION and not (clause.duty and clause.bidder)):
            return Role.DEFINITION
        if self._lead and not clause.duty and not clause.wish:
            return self._lead
        return _role_of_clause(span, clause, section)


def _names_only(block: Block) -> bool:
    """Whether the block names what follows or what is on a page: a heading, a line of a table of contents."""
    return block.kind is BlockKind.HEADING or _CONTENTS_LINE.search(block.text) is not None


def _is_quotation(span: Span) -> bool:
    """Whether the sentence is quoted: it lies inside quotation marks, or introduces a quote of some length."""
    text = span.doc.text
    if _STATUTE_TEXT.match(text):
        return True
    for quote in _QUOTE.finditer(text):
        if len(quote.group().split()) < _QUOTED_WORDS:
            continue
        if quote.start() <= span.start_char and span.end_char <= quote.end() + 1:
            return True
        inside = span.start_char <= quote.start() and quote.end() <= span.end_char
        if inside and _QUOTE_INTRODUCED.search(text[span.start_char : quote.start()]):
            return True
    return False


def _role_of_clause(span: Span, clause: Clause, section: Section) -> Role:
    if _ASKS.search(span.text):
        return _LISTED[section] if section is not Section.NEUTRAL else Role.REQUIREMENT
    if clause.duty:
        return _role_of_duty(clause, section)
    if clause.wish:
        return Role.CONDITION if section is Section.CONDITION else Role.CRITERION
    if clause.premises or clause.today or (clause.past and clause.finite and not clause.bidder):
        return Role.BACKGROUND
    return _role_of_statement(clause, section)


def _role_of_duty(clause: Clause, section: Section) -> Role:
    if section in (Section.CRITERION, Section.QUESTION):
        return Role.CRITERION
    if section is Section.CONDITION:
        return Role.CONDITION
    if section is Section.BACKGROUND and (clause.duty_below or clause.buyer):
        return Role.BACKGROUND
    return Role.CONDITION if clause.client else Role.REQUIREMENT


def _role_of_statement(clause: Clause, section: Section) -> Role:
    """The role of a statement or fragment without modality, by its section."""
    if clause.finite and (clause.client or clause.buyer) and section not in (Section.CONDITION, Section.CRITERION):
        return Role.CONDITION if clause.client and section is not Section.BACKGROUND else Role.BACKGROUND
    if section is Section.BACKGROUND:
        return Role.REQUIREMENT if clause.measure and not clause.finite else Role.BACKGROUND
    if section is Section.NEUTRAL:
        asks = not clause.finite or clause.bidder or clause.passive
        return Role.REQUIREMENT if asks else Role.BACKGROUND
    return _LISTED[section]
