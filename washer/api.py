"""The washer as other programs use it: text or a file in, findings and a washed text out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from washer.agreeing import agreed
from washer.documents.model import Block, BlockKind, Document
from washer.documents.reading import read_document
from washer.documents.text import document_from_text, edited_text, range_in_source
from washer.findings import Edit, Finding, Safety
from washer.language.engines import SPACY, open_engines
from washer.language.model import ParsedBlock, Role, Sentence
from washer.ruleset.checker import Checker
from washer.ruleset.loader import RuleSet, default_rules, load_rules
from washer.ruleset.procedure import Procedure, under
from washer.washing.plan import apply, plan

_MODALS = frozenset({"ska", "skall", "måste", "bör", "får", "krävs"})


@dataclass(frozen=True, slots=True)
class WashedText:
    """A washed text, with what was found in the one before and the edits that were made.

    Offsets are half-open, in the text that was given.
    """

    text: str
    findings: tuple[Finding, ...]
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class WashedDocument:
    """A document, what was found in it, and the edits that wash it; offsets are in the blocks' texts.

    `requirements` are the sentences that demand something: block index and half-open range.
    """

    document: Document
    findings: tuple[Finding, ...]
    edits: tuple[Edit, ...]
    requirements: tuple[tuple[int, tuple[int, int]], ...] = ()

    def washed_text(self, block: Block, part: tuple[int, int] | None = None) -> str:
        """The block's text with its edits made; only the half-open range `part` of it where one is given."""
        start, end = part or (0, len(block.text))
        inside = [edit for edit in self.edits if edit.block == block.index and start <= edit.start and edit.end <= end]
        return apply(
            block.text[start:end], [replace(edit, start=edit.start - start, end=edit.end - start) for edit in inside]
        )


class Washer:
    """Checks and washes Swedish tender text; loads its rules and its engines once.

    `rules` are more folders of rules beside those that ship with it. `select` and `ignore` hold beginnings of codes,
    `procedure` is the law that the procurement falls under. `engine` is "spacy", "stanza", or "both": then what only
    one of them finds is less certain. Raises RuleError for a rule and EngineError for an engine that cannot be used.
    """

    def __init__(
        self,
        rules: Sequence[Path] = (),
        *,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        procedure: Procedure = Procedure.LOU,
        engine: str = SPACY,
    ) -> None:
        engines = open_engines(engine)
        ruleset = load_rules(default_rules(), *rules).selected(select, ignore)
        self.ruleset = RuleSet(tuple(under(rule, procedure) for rule in ruleset.rules))
        self._readers = tuple((one, Checker(self.ruleset, one.nlp)) for one in engines)

    def check_document(self, document: Document) -> tuple[Finding, ...]:
        """The findings in a document, in reading order."""
        return self._read(document)[1]

    def check(self, path: Path | str) -> tuple[Finding, ...]:
        """The findings in a file; DocumentError where it cannot be read."""
        return self.check_document(read_document(Path(path)))

    def wash_document(self, document: Document, level: Safety = Safety.SUGGESTED) -> WashedDocument:
        """A document with its findings and edits; `level` SAFE makes safe edits only."""
        parsed, findings = self._read(document)
        wash = plan(document.blocks, findings, level)
        requirements = tuple(
            (sentence.block.index, (sentence.start, sentence.end))
            for block in parsed
            for sentence in block.sentences
            if _demands(sentence)
        )
        return WashedDocument(document, wash.findings, wash.edits, requirements)

    def _read(self, document: Document) -> tuple[tuple[ParsedBlock, ...], tuple[Finding, ...]]:
        """The first engine's parse, and the findings of all engines."""
        parses = [engine.parse(document.blocks) for engine, _ in self._readers]
        found = {
            engine.name: checker.check(parsed) for (engine, checker), parsed in zip(self._readers, parses, strict=True)
        }
        return parses[0], agreed(found)

    def wash(self, path: Path | str, level: Safety = Safety.SUGGESTED) -> WashedDocument:
        """A file read and washed; nothing is written. DocumentError where it cannot be read."""
        return self.wash_document(read_document(Path(path)), level)

    def check_text(self, text: str, heading: str | None = None) -> tuple[Finding, ...]:
        """The findings in a text that stands under `heading`; offsets are in the text that was given."""
        document = document_from_text(text, heading)
        return tuple(_in_source(document, finding) for finding in self.check_document(document))

    def wash_text(self, text: str, heading: str | None = None, level: Safety = Safety.SUGGESTED) -> WashedText:
        """The text washed, with its layout kept."""
        document = document_from_text(text, heading)
        washed = self.wash_document(document, level)
        edits = tuple(_edit_in_source(document, edit) for edit in washed.edits)
        findings = tuple(_in_source(document, finding) for finding in washed.findings)
        return WashedText(edited_text(document, washed.edits), findings, edits)


def _demands(sentence: Sentence) -> bool:
    """Whether a sentence demands something: by its verb, or tersely in a list or a column of requirements."""
    if any(token.lower_ in _MODALS for token in sentence.span):
        return sentence.role in (Role.REQUIREMENT, Role.CRITERION)
    block = sentence.block
    terse = block.kind is BlockKind.LIST_ITEM or "krav" in block.column.casefold()
    return sentence.role is Role.REQUIREMENT and terse


def _in_source(document: Document, finding: Finding) -> Finding:
    """The finding with its offsets in the text that the document came from."""
    start, end = range_in_source(document, finding.block, finding.start, finding.end)
    sentence = range_in_source(document, finding.block, *finding.sentence)
    edits = tuple(_edit_in_source(document, edit) for edit in finding.edits)
    return replace(finding, start=start, end=end, sentence=sentence, edits=edits)


def _edit_in_source(document: Document, edit: Edit) -> Edit:
    start, end = range_in_source(document, edit.block, edit.start, edit.end)
    return replace(edit, start=start, end=end)
