"""Names in running Swedish text, and whether they look like products.

Swedish writes a capital letter only at the start of a sentence and in proper nouns, so a capital inside a sentence is a
better sign of a name than a tagger's guess; what is left to tell is which names are products.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from washer.expressions import expression
from washer.language.dictionary import shipped_dictionary
from washer.language.model import Sentence
from washer.ruleset.gazetteer import is_listed, looks_like_place_or_person

_FIRST = expression(
    r"(?<![\w\-–/.@+§])(?:[A-ZÅÄÖÉØŠÜ][\w]*(?:['’&+.][\w]+)*(?:-[\w]+)*"
    r"|[a-zåäö]{1,2}[A-ZÅÄÖ][a-zåäö]\w+(?:-[\w]+)*)"
)
_LINK = r"(?:\s(?:for|of|by|&)(?=\s[A-Z]))?"
_UNIT = (
    r"(?!\s*(?:mm|cm|dm|m|km|kg|g|liter|l|st|stycken|styck|kr|kronor|procent|%|år|personer|elever|enheter|licenser"
    r"|timmar|minuter|dagar|månader|dB|dBA|dB\(A\)|lux|lm|lumen|W|kW|kWh|MW|V|kV|mA|Hz|kHz|MHz|K|°C|bar|Pa|kPa|MPa|N|kN"
    r"|Nm|GB|TB|MB|ppm|hk|hästkrafter|sekunder)\b)"
)
_QUANTITY = expression(
    r"\s?[≥≤<>=]?\s?\d[\d ]*(?:[.,]\d+)?\s?(?:dB|lux|lm|W|K|V|Hz|kHz|s|sekunder|m|mm|bar|Pa|%|N|kN|MPa)\b"
)
_SYMBOL = expression(r"[A-ZÄÖ]['’]?[A-Za-z]{0,4}(?:,[A-Za-z]+)?\d*$")
_CODE = expression(
    r"\s(?!(?:mm|cm|dm|km|kg|ml|cl|dl|st|kr|nr|fp|frp|hk|tr|pkt?|rl|ks|krt|m|g|l)(?!\w))[bcdfghjklmnpqrstvwxz]{2,3}\d*(?![\w-])"
)
DESIGNATION = expression(
    rf"(?:{_LINK}(?:\s|-)(?:"
    r"(?![A-ZÅÄÖ]{2,}\d*-(?:märk|certif|klass))[A-ZÅÄÖÉØ][\w./+]*(?:-\w+)*"  # Capella, V60, IntelliVue, SET-teknik
    r"|[a-z]{1,2}[A-Z]\w*"  # iQ, eTruck
    r"|\d+[A-Za-z]{1,3}(?:-\w+)*(?![\w²³])"  # 19c, 4G-nät
    rf"|\d[\d.]*(?:-\d+)?(?![\w%°:]|,\d|\s\d)(?<!\.)(?!\s?[x×]\s?\d){_UNIT}))+"  # 9300, 5000
)
_COMPANY = expression(r"\s(?:[A-ZÅÄÖ]{2,4}\s)?(?:AB|HB|KB|GmbH|Inc|Ltd)\b")
_OPENERS = ":•–—»«”“\"'(·;|\t"
_CAMEL = expression(r"(?:[A-ZÅÄÖ][a-zåäö]+|^[a-zåäö]{1,2})[A-ZÅÄÖ][a-zåäö]")
_SHIFT = expression(r"^[A-Z]-[A-Z][a-z]{2,}")
_MODEL = expression(r"\d")
_ACRONYM = expression(r"^[A-ZÅÄÖ0-9&/+.-]+(?:s|:s)?$|^[A-ZÅÄÖ0-9]{2,}(?:-[a-zåäö]\w*)+$")
_FOREIGN = expression(
    r"(?i)[wzq]|x(?!ter|a[mn]|per|t)|c(?!k|h)|th|ph|(?:soft|tech|ware|net|line|pro|flex|matic|max|plus|ix|ex"
    r"|ax|us|ia|on|o)$"
)
_OPENING = expression(r"[A-ZÅÄÖ][a-zåäö]+(?=\s[A-ZÅÄÖ])")
_SHORTEST_TAIL = 6
_STREET_ENDINGS = ("gatan", "vägen", "gränd", "torget", "leden", "väg", "plan")


@dataclass(frozen=True, slots=True)
class Name:
    """A run of words with capital letters and what designates a model, at `[start, end)` of a block's text.

    `opens` is set where its first word opens the sentence, or what follows a colon, dash or bracket: there a capital
    says little.
    """

    text: str
    start: int
    end: int
    opens: bool

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, hyphenated ones whole."""
        return tuple(self.text.split())

    @property
    def head(self) -> str:
        """Its first word without what is compounded to it by a hyphen in small letters ("UltraSoft-grepp")."""
        first, _, tail = self.words[0].partition("-")
        return first if tail[:1].islower() else self.words[0]


def names_in(sentence: Sentence) -> Iterator[Name]:
    """The names of a sentence, in order."""
    text = sentence.block.text
    position = _after_opening_word(text, sentence)
    while found := _FIRST.search(text, position, sentence.end):
        start, end = found.span()
        if not _COMPANY.match(text, end):
            end = designation_end(text, end, sentence.end)
        while text[end - 1] in ".-/+&":
            end -= 1
        before = text[sentence.start : start].rstrip()
        yield Name(text[start:end], start, end, not before or before[-1] in _OPENERS or before[-1] == ".")
        position = max(end, found.end())


def _after_opening_word(text: str, sentence: Sentence) -> int:
    """Where to begin: behind a common word that opens the sentence right before a name ("Städvagn Rullex 300")."""
    found = _OPENING.match(text, sentence.start, sentence.end)
    return found.end() if found and is_swedish_word(found.group()) else sentence.start


def designation_end(text: str, end: int, limit: int) -> int:
    """Where the model designation that follows a make ends ("Volvo" → "Volvo V60")."""
    found = DESIGNATION.match(text, end, limit) or _CODE.match(text, end, limit)
    if not found:
        return end
    stop = found.end()
    while text[stop - 1] in ".-/+&":
        stop -= 1
    return stop


def is_other_name(name: Name) -> bool:
    """Whether it is known as something else than a product: place, person, authority, party, unit, feast."""
    words = [word for word in name.words if not word[0].isdigit()]
    return is_listed(name.head) or all(is_listed(word.partition("-")[0]) for word in words)


def is_quantity(name: Name, after: str) -> bool:
    """Whether it is the sign of a physical quantity with its value ("Rw 48 dB", "LpA 30 dB")."""
    return bool(_SYMBOL.match(name.words[0]) and _QUANTITY.match(name.text[len(name.words[0]) :] + after))


def may_be_place_or_person(name: Name) -> bool:
    """Whether a word ends as Swedish places and surnames do, and no model follows (a street number may)."""
    is_street = name.head.endswith(_STREET_ENDINGS)
    return (not has_model(name) or is_street) and any(looks_like_place_or_person(word) for word in name.words)


def is_acronym(name: Name) -> bool:
    """Whether its first word is capitals alone ("SLA", "ID06", "GDPR-utbildning"), which says nothing."""
    return bool(_ACRONYM.match(name.words[0]))


def has_model(name: Name) -> bool:
    """Whether a number or a code follows the first word ("Catalyst 9300")."""
    return any(_MODEL.search(word) for word in name.words[1:])


def is_coined(name: Name) -> bool:
    """Whether a word is written as only coined names are ("PhenixID", "I-Shift")."""
    return any(_CAMEL.search(word) or _SHIFT.match(word) for word in name.words)


def looks_foreign(name: Name) -> bool:
    """Whether the first word is spelt as Swedish names and words seldom are."""
    return bool(_FOREIGN.search(name.head))


@cache
def is_swedish_compound(word: str) -> bool:
    """Whether the word, written small, is one of the dictionary's, or is made of two of them ("kontaktcenter")."""
    small, dictionary = word.lower(), shipped_dictionary()
    cuts = ((small[:cut], small[cut:]) for cut in range(3, len(small) - 2))
    return dictionary.knows(small) or any(dictionary.knows(head) and dictionary.knows(tail) for head, tail in cuts)


@cache
def is_swedish_word(word: str) -> bool:
    """Whether the word, written small, is one of the dictionary's, or ends in one as compounds do."""
    small, dictionary = word.lower(), shipped_dictionary()
    tails = (small[cut:] for cut in range(3, len(small) - _SHORTEST_TAIL + 1))
    return dictionary.knows(small) or any(dictionary.knows(tail) for tail in tails)
