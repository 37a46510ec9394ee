"""A rule as data: what it finds, what excuses it, what it says, where it comes from."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from washer.findings import Category, Reference, Safety, Severity
from washer.language.model import Role, Sentence


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase to find, in all its forms.

    `inflect` is the word class whose paradigm the term follows: "verb", "noun", "adjective", or "" for none. A phrase
    inflects in its head: the first word of a verb phrase, the last word of a noun or adjective phrase. A "name" takes
    the genitive only. `case` limits the match to the term's own capital letters.
    `prefer` lists the replacements, best first, inflected the same way; an edit is made with the first one where
    `safety` is set. `pos` limits the match to tokens with these UPOS tags. `prefix` also matches words and hyphenated
    compounds that begin with the term ("Excelfil"), `suffix` those that end with it.
    """

    text: str
    inflect: str = ""
    prefer: tuple[str, ...] = ()
    safety: Safety | None = None
    pos: frozenset[str] = frozenset()
    prefix: bool = False
    suffix: bool = False
    case: bool = False
    message: str = ""
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Find:
    """What a rule looks for; exactly one of the first six is set, or only `frames`.

    `check` names a check of a sentence, `document` one of the whole document, `frames` the frames that a sentence is
    held against besides.
    """

    terms: tuple[Term, ...] = ()
    tokens: tuple[list[dict[str, Any]], ...] = ()
    tree: tuple[list[dict[str, Any]], ...] = ()
    regex: tuple[str, ...] = ()
    check: str = ""
    document: str = ""
    frames: str = ""


@dataclass(frozen=True, slots=True)
class Fix:
    """A remedy: `rewrite` names a rewriter in washer.washing.rewriters, `words` is what it may need to know.

    A rule lists its remedies best first; the first one that can be written in good Swedish is proposed. Terms with
    `prefer` need no fix: they are replaced in the form in which they stand.
    """

    rewrite: str
    words: str = ""
    safety: Safety = Safety.SUGGESTED


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that the rule must flag (`bad`) or leave alone; `washed` is the text with its own edits made."""

    text: str
    bad: bool
    heading: str = "Kravspecifikation"
    span: str = ""
    washed: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `unless` names guards; `unless_text` holds patterns that excuse the sentence they match.

    `widen` names a widener, which takes more words into each match ("Volvo" → "Volvo V60"); `eased_by` names easings,
    which make a finding milder.
    """

    code: str
    name: str
    category: Category
    kind: str
    severity: Severity
    find: Find
    message: str
    why: str
    sources: tuple[Reference, ...]
    examples: tuple[Example, ...]
    question: str = ""
    fix: tuple[Fix, ...] = ()
    widen: str = ""
    roles: frozenset[Role] = frozenset(Role) - {Role.QUOTATION}
    unless: tuple[str, ...] = ()
    unless_text: tuple[str, ...] = ()
    only_text: tuple[str, ...] = ()
    exceptions: tuple[Term, ...] = ()
    yields_to: tuple[str, ...] = ()
    eased_by: tuple[str, ...] = ()
    path: Path = Path()


@dataclass(frozen=True, slots=True)
class Match:
    """Where a rule strikes: half-open offsets in the block's text.

    `term` and `form` tell which term matched and in which inflected form (a key of its paradigm).
    `values` fill named places in the rule's message and question beside `{match}`.
    """

    sentence: Sentence
    start: int
    end: int
    term: Term | None = None
    form: str = ""
    values: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The words that were struck."""
        return self.sentence.block.text[self.start : self.end]
