"""Where sentences begin and end in tender text, told from the text alone.

A sentence ends at a full stop, question or exclamation mark (and the quotes or brackets that close after it) before
white space and a capital letter, digit, quote or list marker, unless the stop belongs to an abbreviation, an initial
or a list number; and at a hard line break, unless the sentence plainly runs on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from washer.expressions import expression
from washer.language.abbreviations import LETTERED, MAY_END, NEVER_ENDS, UNITS
from washer.language.prefixes import marker_length

Bounds = tuple[tuple[int, int], ...]
"""Half-open ranges of a text, in order."""

_CANDIDATE = expression(r"(?P<stop>[.!?…]+)(?P<close>[»«”“\"’')\]]*)(?P<gap>\s+)|(?P<line>[^\S\n]*\n\s*)")
_OPENS = expression(r"[»«”“\"„‘’'(\[]*\.?[A-ZÅÄÖÉÜ0-9§]|[»«”“\"„][a-zåäö]|[-–•●▪*]\s")
_LAST_WORD = expression(r"[^\s(»«”“\"„\[/]+$")

_LETTERED = expression(rf"(?i)(?:{LETTERED})\s$")
_LETTER_WORDS = ("i", "å", "ö")
_FUNCTION_WORD = expression(
    r"(?:Den|Det|De|Denna|Detta|Dessa|En|Ett|Om|När|Vid|För|I|På|Med|Efter|Innan|Alla|Samtliga|Varje|Ingen|Inga|Inget|Som|Av"
    r"|Till|Från|Under|Vi|Ni|Man|Även|Dock|Där|Här|Så|Leverantör\w*|Anbud\w*|Beställar\w*|Köpar\w*|Säljar\w*|System\w*"
    r"|Tjänst\w*|Kommun\w*|Region\w*|Avtal\w*|Krav\w*|Entreprenör\w*|Konsult\w*|Utförar\w*|Upphandl\w*)\b"
)


def sentence_bounds(text: str, start: int = 0) -> Bounds:
    """The half-open ranges of the sentences of `text` from `start` on, without white space and list markers around."""
    bounds = []
    begin = start
    for end, following in (*_ends(text, start), (len(text), len(text))):
        first = _skip_space(text, begin)
        first += marker_length(text, first) if begin > start else 0
        last = len(text[:end].rstrip())
        if first < last:
            bounds.append((first, last))
        begin = following
    return tuple(bounds)


def _ends(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Each end of a sentence with the start of the next one."""
    begin = _skip_space(text, start)
    for found in _CANDIDATE.finditer(text, start):
        if found.start() <= begin or found.end() == len(text):
            continue
        ends = _line_ends(text, found) if found["line"] else _stop_ends(text, begin, found)
        if ends:
            yield found.end("close") if found["stop"] else found.start(), found.end()
            begin = found.end()


def _line_ends(text: str, found: re.Match[str]) -> bool:
    """Whether the line break at `found` ends the sentence: not where the next line begins in lower case."""
    following = text[found.end() :]
    return not following[:1].islower() or marker_length(text, found.end()) > 0


def _stop_ends(text: str, begin: int, found: re.Match[str]) -> bool:
    following = found.end()
    if "\n" in found["gap"]:
        return True
    if not _OPENS.match(text, following):
        return False
    if _inside_brackets(text, begin, found.end("close"), following):
        return False
    if found["stop"] != ".":
        return found["stop"] not in ("…", "...", "..") or text[following].isupper()
    return _full_stop_ends(text, begin, found.start(), following)


def _full_stop_ends(text: str, begin: int, stop: int, following: int) -> bool:
    """Whether the single stop at `stop` ends the sentence that begins at `begin`, before what is at `following`."""
    word = _LAST_WORD.search(text, begin, stop)
    if word is None:
        return True
    before, key = text[begin : word.start()], word.group().lower()
    after_number = before.rstrip()[-1:].isdigit()
    capital = not text[following].isdigit()
    if (key in MAY_END and word.group() != "St") or (after_number and key in UNITS):
        return capital
    if key in NEVER_ENDS or word.group() == "St" or _is_dotted(key):
        return False
    if len(key) == 1 and key.isalpha():
        return _letter_ends(word.group(), before, text, following)
    if key.isdigit() and not before.strip():  # "1. Leverantören ska": a list number
        return False
    return not (key.isdigit() and text[following].isdigit() and int(key) < 100)


def _is_dotted(key: str) -> bool:
    """Whether the word is short runs of letters with stops between ("f.n", "u.p.a")."""
    longest_run = 4
    runs = key.split(".")
    return len(runs) > 1 and all(run.isalpha() and len(run) <= longest_run for run in runs)


def _letter_ends(letter: str, before: str, text: str, following: int) -> bool:
    """Whether a single letter and a stop end the sentence: in "bilaga B. Priset" they do, in "t. ex." they do not."""
    if before.rstrip()[-1:].isdigit():  # "230 V. Leverantören ska"
        return text[following].isupper()
    if letter in _LETTER_WORDS and before.endswith(" ") and before[-2:-1].isalpha():
        return text[following].isupper()
    if letter.islower():
        spaced_tail = re.search(r"(?:\bm\.\s?m|\bo\.\s?d|\be\.\s?d)$", before + letter)
        return bool(spaced_tail) and text[following].isupper()
    return bool(_LETTERED.search(before)) or bool(_FUNCTION_WORD.match(text, following))


def _inside_brackets(text: str, begin: int, end: int, following: int) -> bool:
    """Whether a bracket opened inside this sentence is closed only later."""
    inner = text[begin + 1 : end]
    return inner.count("(") > inner.count(")") and ")" in text[following:]


def _skip_space(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position
