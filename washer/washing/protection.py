"""What no edit may touch: quotations, addresses, numbers, names."""

from __future__ import annotations

from collections.abc import Iterator

from washer.expressions import expression
from washer.findings import Edit, Finding

_PROTECTED = expression(
    r"»[^«»]*[«»]|“[^“”]*”|”[^”]*”|„[^“”]*[“”]|\"[^\"]*\"|‘[^’]*’"  # quotations
    r"|https?://[^\s<>]+|www\.[^\s<>]+"
    r"|[\w.+-]+@[\w-]+\.[\w.-]+"
    r"|`[^`]*`|<[^<>\s]+>|\{[^{}\s]+\}|\[[^\[\]\n]{1,80}\]"  # code, fields to fill in
)
_NUMBER = expression(r"\d+(?:[.,:]\d+)*")
_NAME = expression(r"[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ]\w+)*")
_SENTENCE_END = ".!?:\n"


def protected(text: str) -> tuple[tuple[int, int], ...]:
    """Half-open ranges of quotations, web and e-mail addresses, code and fields."""
    return tuple(found.span() for found in _PROTECTED.finditer(text))


def touches(edit: Edit, ranges: tuple[tuple[int, int], ...]) -> bool:
    """Whether an edit changes a part of one of the ranges; a whole range may go, and words may stand beside one."""
    for start, end in ranges:
        inside = start < edit.start < end or start < edit.end < end
        whole = edit.start <= start and end <= edit.end
        if (inside or (whole and edit.replacement)) and edit.start < end and start < edit.end:
            return True
        if edit.start == edit.end and start < edit.start < end:
            return True
    return False


def loses_facts(edit: Edit, text: str, finding: Finding) -> bool:
    """Whether an edit drops a number, or a name that is no part of what was found.

    A promoted need may: its remark keeps the old solution.
    """
    if finding.remark:
        return False
    if any(_splits(edit, *number.span()) for number in _NUMBER.finditer(text)):
        return True
    deleted = text[edit.start : edit.end]
    written = _NUMBER.findall(edit.replacement)
    if any(number not in written for number in _NUMBER.findall(deleted)):
        return True
    return any(name not in edit.replacement for name in _names(edit, text, finding))


def _splits(edit: Edit, start: int, end: int) -> bool:
    """Whether the edit begins or ends inside a number."""
    return start < edit.start < end or start < edit.end < end


def _names(edit: Edit, text: str, finding: Finding) -> Iterator[str]:
    for found in _NAME.finditer(text, edit.start, edit.end):
        if finding.start <= found.start() < finding.end or found.start() == finding.sentence[0]:
            continue
        before = text[: found.start()].rstrip()
        if before and before[-1] not in _SENTENCE_END:
            yield found.group()
