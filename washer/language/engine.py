"""The parsing engine: blocks in, parsed blocks out, with the pipeline that ships with the package."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from washer.documents.model import Block, BlockKind
from washer.language.model import ParsedBlock, Sentence
from washer.language.prefixes import prefix_length
from washer.language.roles import RoleReader
from washer.language.segmentation import Bounds, sentence_bounds

if TYPE_CHECKING:  # spaCy takes a second to import; only parsing needs it
    from spacy.language import Language
    from spacy.tokens import Doc, Span

PIPELINE = Path(__file__).parent / "pipeline"

THREADS = "OPENBLAS_NUM_THREADS"
"""Environment variable that numpy reads when it is imported; parsing is fastest where it says "1"."""

_BATCH = 64


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A block's words (without what stands before them), where they begin, and the bounds of their sentences."""

    block: Block
    text: str
    offset: int
    bounds: Bounds


class Engine:
    """Parses Swedish blocks with a spaCy pipeline read from a folder; never opens a connection.

    `path` is the pipeline's folder, by default the one that ships with the package. Raises OSError on first use if
    there is no pipeline there.
    """

    name = "spacy"

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or PIPELINE

    @cached_property
    def nlp(self) -> Language:
        """The spaCy pipeline, loaded when first asked for."""
        import spacy

        import washer.language.biaffine_parser
        import washer.language.lemmatizer
        import washer.language.tokenizer  # noqa: F401 - they register parts of the pipeline

        return spacy.load(self.path)

    def parse(self, blocks: Sequence[Block]) -> tuple[ParsedBlock, ...]:
        """The blocks with parse, sentences and roles, in the same order.

        `blocks` are in reading order: a list item takes its role from the line that leads into the list.
        """
        prepared = [_prepare(block) for block in blocks]
        docs = [with_boundaries(self.nlp.make_doc(one.text), one.bounds) for one in prepared]
        roles = RoleReader()
        return tuple(
            _parsed(one, doc, roles) for one, doc in zip(prepared, self.nlp.pipe(docs, batch_size=_BATCH), strict=True)
        )


def _prepare(block: Block) -> _Prepared:
    heading = block.kind is BlockKind.HEADING
    offset = prefix_length(block.text, heading)
    text = block.text[offset:].rstrip()
    bounds = ((0, len(text)),) if heading and text else sentence_bounds(text)
    return _Prepared(block, text, offset, bounds)


def with_boundaries(doc: Doc, bounds: Bounds) -> Doc:
    """The tokens with every sentence start fixed, so that the parser neither splits nor joins sentences."""
    starts = {start for start, _ in bounds}
    for token in doc:
        token.is_sent_start = token.i == 0 or any(start in starts for start in range(token.idx, token.idx + len(token)))
    return doc


def _parsed(one: _Prepared, doc: Doc, roles: RoleReader) -> ParsedBlock:
    spans = [_span(doc, start, end) for start, end in one.bounds]
    found = roles.read(one.block, spans)
    sentences = tuple(
        Sentence(one.block, start + one.offset, end + one.offset, span, one.offset, role)
        for (start, end), span, role in zip(one.bounds, spans, found, strict=True)
    )
    return ParsedBlock(one.block, doc, one.offset, sentences)


def _span(doc: Doc, start: int, end: int) -> Span:
    span: Span | None = doc.char_span(start, end, alignment_mode="expand")
    if span is None:  # cannot be: the range holds characters that are not white space
        raise ValueError(f"no tokens at {start}:{end} of {doc.text!r}")
    return span
