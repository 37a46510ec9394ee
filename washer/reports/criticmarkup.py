"""The washed text in CriticMarkup: every change and every comment in the text itself, to accept or reject.

`{~~old~>new~~}` replaces, `{++new++}` inserts, `{--old--}` deletes, `{==words==}` marks and `{>>comment<<}` comments.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from washer.documents.model import Document
from washer.documents.text import TextSource, range_in_source
from washer.expressions import expression
from washer.findings import Edit, Finding
from washer.reports.pieces import Piece, PieceKind, pieces
from washer.reports.words import SEVERITIES, one_line, source_in_words

_MARKS = expression(r"\{(?=\+\+|--|~~|==|>>)|(?<=\+\+|--|~~|==|<<)\}|~(?=>)")


def annotated_text(document: Document, edits: Sequence[Edit], findings: Sequence[Finding]) -> str:
    """The file's text with its edits and findings as CriticMarkup. Text documents only."""
    source = document.source
    if not isinstance(source, TextSource):
        raise TypeError("not a text document")
    parts: list[str] = []
    position = 0
    said: dict[int, dict[int, Finding]] = defaultdict(dict)
    changes: dict[int, list[Edit]] = defaultdict(list)
    for number, finding in enumerate(findings):
        said[finding.block][number] = finding
    for edit in edits:
        changes[edit.block].append(edit)
    for block in sorted({*said, *changes}):
        mine = said[block]
        cut = pieces(document.blocks[block].text, changes[block], mine)
        for first, last, text in _marked(document, block, cut, mine):
            parts += [_escaped(source.text[position:first]), text]
            position = max(position, last)
    return "".join((*parts, _escaped(source.text[position:])))


def _marked(
    document: Document, block: int, found: Sequence[Piece], findings: dict[int, Finding]
) -> Iterator[tuple[int, int, str]]:
    """The pieces that are marked, as replacements of ranges of the file."""
    index = 0
    while index < len(found):
        piece = found[index]
        ends = piece.last_of
        first, last = range_in_source(document, block, piece.start, piece.end)
        old = _escaped(document.source.text[first:last])  # type: ignore[attr-defined]
        after = found[index + 1] if index + 1 < len(found) else None
        if piece.kind is PieceKind.DELETED and after and after.kind is PieceKind.INSERTED:
            index, ends = index + 1, (*ends, *after.last_of)
            text = f"{{~~{old}~>{_escaped(after.text)}~~}}"
        elif piece.kind is PieceKind.INSERTED:
            text = f"{{++{_escaped(piece.text)}++}}"
        elif piece.kind is PieceKind.DELETED:
            text = f"{{--{old}--}}"
        else:
            text = f"{{=={old}==}}" if piece.findings and old.strip() else old
        yield first, last, text + "".join(_comment(findings[number]) for number in sorted(ends))
        index += 1


def _comment(finding: Finding) -> str:
    said = [f"{finding.code} {SEVERITIES[finding.severity]}: {finding.message}"]
    if finding.caveat:
        said.append(finding.caveat)
    if finding.question:
        said.append(f"Fråga: {finding.question}")
    if finding.skeleton:
        said.append(f"Mall: {finding.skeleton}")
    if finding.remark:
        said.append(finding.remark)
    if finding.sources:
        said.append(f"Källa: {'; '.join(map(source_in_words, finding.sources))}")
    return f"{{>>{_escaped(one_line(' '.join(said)))}<<}}"


def _escaped(text: str) -> str:
    """The text with a backslash before what would be read as a mark."""
    return _MARKS.sub(lambda found: f"\\{found.group()}", text)
