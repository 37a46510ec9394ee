"""Running one rewriter on one sentence, with the struck words in square brackets."""

from __future__ import annotations

from washer.documents.model import Block, BlockKind
from washer.language.engine import Engine
from washer.language.model import ParsedBlock
from washer.ruleset.facts import Facts
from washer.ruleset.model import Fix, Match, Term
from washer.washing.plan import apply
from washer.washing.proposals import Proposal
from washer.washing.rewriters import REWRITERS


def parsed(engine: Engine, text: str) -> ParsedBlock:
    """The text as a parsed paragraph under "Kravspecifikation"."""
    return engine.parse([Block(0, text, BlockKind.PARAGRAPH, "p1", ("Kravspecifikation",))])[0]


def match_in(engine: Engine, marked: str, term: Term | None = None, form: str = "") -> Match:
    """The match at the words in square brackets."""
    start, end = marked.index("["), marked.index("]") - 1
    block = parsed(engine, marked.replace("[", "").replace("]", ""))
    sentence = next(one for one in block.sentences if one.start <= start < one.end)
    return Match(sentence, start, end, term, form)


def propose(engine: Engine, name: str, marked: str, words: str = "") -> Proposal | None:
    """What the named rewriter proposes."""
    return REWRITERS[name](match_in(engine, marked), Fix(name, words), Facts())


def rewrite(engine: Engine, name: str, marked: str, words: str = "") -> str | None:
    """The text with the proposal made, or None without one."""
    proposal = propose(engine, name, marked, words)
    return apply(marked.replace("[", "").replace("]", ""), proposal.edits) if proposal else None
