"""The lines of a text file, and what each one looks like by itself."""

from __future__ import annotations

from dataclasses import dataclass

from washer.expressions import expression

_BREAK = expression(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")
_INDENT = expression(r"[ \t\u00a0]*")
_TAB = 8
_BULLET = expression(r"(?:[-–—•●○◦▪▫■□☐☑☒✓*·‣⁃→]|o(?=\t))[ \t\u00a0]+(?=\S)")
_COUNTED = expression(r"(?:\(?\d{1,3}\)|\d{1,3}\.|\(?[a-zåäö]\)|[a-zåäö]\.|\(?[ivx]{2,4}\))[ \t\u00a0]+(?=\S)")
_DOTTED = expression(
    r"\d{1,2}(?:\.\d{1,3}){2,5}\.?[ \t\u00a0]+(?=\S)"
    r"|[1-9]\d?\.(?!00\b)\d{1,3}\.?[ \t\u00a0]+(?=[A-ZÅÄÖÉ»”\"])(?!(?:[kMGTm]?(?:W|Hz|Pa|B|A|V|N|J)h?|VA|Ah|K)\b)"
)
_CHAPTER = expression(
    r"(?:[1-9]\d?\.?|(?:Kapitel|Kap\.|Avsnitt|Bilaga|Del) \d{1,2}[.:]?|[A-ZÅÄÖ]\.(?= ))[ \t\u00a0]+(?=[A-ZÅÄÖÉ])"
)
_HASHES = expression(r"(#{1,6})[ \t]+(?=\S)")
_UNDERLINE = expression(r"(=+|-+)\s*$")
_VERB = expression(
    r"\b(?:ska|skall|skulle|måste|bör|får|kan|är|har|var|hade|blir|gäller|krävs|avser|omfattar|innebär|ingår|finns|sker)\b"
)
_MAX_HEADING = 90
_MAX_HEADING_WORDS = 12


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file: the half-open range of its text, white space around it left out, and its indent in columns."""

    first: int
    last: int
    indent: int
    text: str

    @property
    def blank(self) -> bool:
        """Whether nothing stands on the line."""
        return not self.text

    @property
    def width(self) -> int:
        """The columns that the line takes up."""
        return self.indent + len(self.text)


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands before the words of a line: its length, its number ("3.2", "a)"; "" for a bullet), what it opens."""

    length: int
    number: str
    item: bool


def split_lines(raw: str) -> tuple[Line, ...]:
    """The lines of a file."""
    found = []
    position = 0
    for match in (*_BREAK.finditer(raw), None):
        end = match.start() if match else len(raw)
        found.append(_line(raw, position, end))
        position = match.end() if match else end
    return tuple(found)


def _line(raw: str, first: int, end: int) -> Line:
    blanks = _INDENT.match(raw, first, end)
    start = blanks.end() if blanks else first
    text = raw[start:end].rstrip()
    return Line(start, start + len(text), len(raw[first:start].expandtabs(_TAB)), text)


def marker(text: str) -> Marker | None:
    """The list marker or section number at the start of a line, or None."""
    if found := _BULLET.match(text):
        return Marker(found.end(), "", item=True)
    if found := _COUNTED.match(text):
        return Marker(found.end(), found.group().strip(), item=True)
    if found := _DOTTED.match(text):
        return Marker(found.end(), found.group().strip(), item=False)
    return None


def chapter(text: str) -> Marker | None:
    """The chapter number at the start of what may be a heading ("1 Bakgrund", "Kapitel 2 Krav"), or None."""
    found = _CHAPTER.match(text)
    return Marker(found.end(), found.group().strip(), item=False) if found else None


def hashes(text: str) -> tuple[int, int] | None:
    """The level and the length of the mark of a Markdown heading, or None."""
    found = _HASHES.match(text)
    return (len(found[1]), found.end()) if found else None


def underline_level(text: str, title: str) -> int | None:
    """1 or 2 where the line underlines a title (=== or ---), else None."""
    found = _UNDERLINE.fullmatch(text)
    if not found or len(text) < min(3, len(title)) or abs(len(found[1]) - len(title)) > max(3, len(title) // 2):
        return None
    return 1 if text[0] == "=" else 2


def titular(text: str) -> bool:
    """Whether the words could be a heading: short, from a capital letter on, no end of a sentence, no main verb."""
    if not text or len(text) > _MAX_HEADING or len(text.split()) > _MAX_HEADING_WORDS:
        return False
    return text[0].isupper() and text[-1] not in ".;:,!…" and not _VERB.search(text)


def all_capitals(text: str) -> bool:
    """Whether the line is written in capital letters."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 2 and all(char.isupper() for char in letters) and len(text) <= _MAX_HEADING
