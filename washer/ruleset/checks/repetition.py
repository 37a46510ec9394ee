"""The same requirement twice in a document, and twice with different numbers.

Requirements are compared by the words that they hold, whatever their order, their old-fashioned forms and the small
words between them. Two are nearly the same when one has all the words of the other and at most one more. Each
requirement is filed under its words, and under its words less one, so that the cost grows with the text, not with its
square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from washer.documents.model import BlockKind
from washer.expressions import expression
from washer.language.model import Role, Sentence
from washer.ruleset.checks.places import also_at, is_label, running_text
from washer.ruleset.facts import Facts
from washer.ruleset.model import Match
from washer.ruleset.numbers import NUMBER, value_of

_DEMANDING = frozenset({Role.REQUIREMENT, Role.CRITERION, Role.CONDITION})
_MODAL = expression(r"(?i)\b(?:ska|skall|måste|bör|får inte|får ej)\b")
# What a sentence means only where it stands: what it points at, or a form that every question repeats.
_BOUND = expression(
    r"(?i)^(?:den|det|de|denna|detta|dessa|där|därefter|då|sådan\w*|dock|om så|i så fall|vid (?:detta|dessa)"
    r"|vitet|observera)\b"
    r"|\b(?:ovan\w*|nedan\w*|följande|föregående|nämnda?|ovannämnda|kravet|dessa krav|detta krav|angivna krav"
    r"|respektive|frågan|svaret|motsvarande)\b|[:?]\s*$"
    r"|\b(?:bifog\w*|besvar\w*|bekräft\w*|accepter\w*|fyll\w* i|bilaga|bilagan)\b"
    r"|^(?:beskriv|redogör|ange|redovisa|svara)\b|\banbudsgivaren ska (?:beskriva|redogöra|ange|redovisa|svara|visa)\b"
)
_PART = expression(
    r"(?i)\b(?:anbudsområde|delområde|område|del|paket|position|pos|roll|profil|konsult|objekt|alternativ|typ|nivå|klass"
    r"|kategori|option|lott|produkt|artikel|prioritet|prio)\s?[-:]?\s?(?:\d+|[a-zåäö])\b"
)
_UNIT = expression(
    r"\s*(?:%|procent|sekund|minut|tim|dygn|dag|arbetsdag|vardag|kalenderdag|veck|månad|år|kr|sek|tkr|mkr|mnkr|miljon"
    r"|meter|mm|cm|km|m²|m2|kvm|kg|gram|liter|grad|lux|db|kw|kwh|gb|mb|tb|användar|person|poäng|stycken|st\b|gång)"
)
_COUNTED = expression(NUMBER)
_WORD = expression(r"[^\W\d_]+(?:[-:/][^\W\d_]+)*|\d+(?:[.,:/-]\d+)*|#")
_SAME = {
    "skall": "ska",
    "måste": "ska",
    "samt": "och",
    "ej": "inte",
    "icke": "inte",
    "samtliga": "alla",
    "erhålla": "få",
}
_SMALL = frozenset(
    {
        "och", "att", "som", "en", "ett", "den", "det", "de", "i", "på", "av", "för", "till", "med", "om", "vid",
        "från", "även", "också", "alltid", "dessutom", "vidare", "därutöver", "samtidigt", "givetvis",
        "naturligtvis", "då", "så", "är", "ska", "vara", "dess", "sin", "sina", "sitt",
    }
)  # fmt: skip
_PARTIES = ("leverantör", "entreprenör", "utförar", "anbudsgivar", "konsult", "beställar", "köpar", "kund", "kommun")
_FEWEST_WORDS = 6
_FEWEST_CONTENT = 4
_FEWEST_CONTENT_NEARLY = 7

_NEVER_SPARED = frozenset({"#", "inte", "ingen", "inget", "inga", "utan"})
_MOST_FINDINGS = 3

Key = tuple[str, ...]
_Filing = tuple[Key, tuple[float, ...], Key]


@dataclass(frozen=True, slots=True)
class _Requirement:
    """A requirement, with what it is compared by.

    `words` are its content words in alphabetical order; each number with a unit is "#" there and stands in `numbers`,
    with its words in `spelled`. `parties` are those that it names, in the order in which they come.
    """

    sentence: Sentence
    words: Key
    numbers: tuple[float, ...]
    spelled: Key
    parties: Key


def repeated(facts: Facts) -> Iterator[Match]:
    """The first of several requirements that say the same. Value: places.

    Where one chapter repeats many requirements of another, the first of them speaks for all.
    """
    by_chapters: dict[tuple[str, ...], list[list[_Requirement]]] = defaultdict(list)
    for group in _groups(_requirements(facts)):
        by_chapters[tuple(dict.fromkeys(_chapter(requirement) for requirement in group))].append(group)
    for groups in by_chapters.values():
        if len(groups) <= _MOST_FINDINGS:
            yield from (_repetition(group, facts) for group in groups)
        else:
            yield _repetition(groups[0], facts, f", och så är det med {len(groups) - 1} krav till här")


def contradicting(facts: Facts) -> Iterator[Match]:
    """The first of two requirements that differ in one number only. Values: places, number, other."""
    by_words: dict[tuple[Key, Key], list[_Requirement]] = defaultdict(list)
    for requirement in _requirements(facts):
        if requirement.numbers and requirement.sentence.block.kind is BlockKind.PARAGRAPH:
            by_words[requirement.words, requirement.parties].append(requirement)
    for first, *rest in by_words.values():
        others = [other for other in rest if other.numbers != first.numbers]
        if len({other.numbers for other in others}) != 1 or len(at := _differences(first, others[0])) != 1:
            continue  # several numbers are a scale, or several differences another requirement
        values = {
            "places": also_at(first.sentence, [other.sentence for other in others], facts),
            "number": first.spelled[at[0]],
            "other": others[0].spelled[at[0]],
        }
        yield Match(first.sentence, first.sentence.start, first.sentence.end, values=values)


def _repetition(group: list[_Requirement], facts: Facts, more: str = "") -> Match:
    first, *others = group
    alike = all(other.words == first.words for other in others)
    places = also_at(first.sentence, [other.sentence for other in others], facts)
    nearly = "" if alike else ", med nästan samma ord"
    values = {"places": f"{places}{nearly}{more}"}
    return Match(first.sentence, first.sentence.start, first.sentence.end, values=values)


def _chapter(requirement: _Requirement) -> str:
    return next(iter(requirement.sentence.block.headings), "")


def _differences(one: _Requirement, other: _Requirement) -> list[int]:
    """Which of their numbers differ; the words are the same, so that the numbers are as many."""
    return [at for at, number in enumerate(one.numbers) if number != other.numbers[at]]


def _requirements(facts: Facts) -> list[_Requirement]:
    return [
        read
        for sentence in running_text(facts)
        if sentence.role in _DEMANDING and (read := _read(sentence)) and not _of_a_part(sentence)
    ]


def _of_a_part(sentence: Sentence) -> bool:
    """Whether the sentence speaks of one of several like parts or goods, where requirements may well be alike."""
    block = sentence.block
    first = block.row[0] if block.kind is BlockKind.TABLE_CELL and block.row else ""
    names_goods = bool(first) and not is_label(first) and len(first.split()) < _FEWEST_WORDS
    return names_goods or any(_PART.search(text) for text in (*block.headings, *block.row))


def _read(sentence: Sentence) -> _Requirement | None:
    """The requirement that a sentence states; None where it states none by itself."""
    text = " ".join(sentence.text.split()).strip("[]")
    if len(text.split()) < _FEWEST_WORDS or text[0].islower() or not _MODAL.search(text) or _BOUND.search(text):
        return None
    counted = [found for found in _COUNTED.finditer(text) if _UNIT.match(text[found.end() :].lower())]
    for found in reversed(counted):
        text = f"{text[: found.start()]}#{text[found.end() :]}"
    words = [_SAME.get(word, word) for word in _WORD.findall(text.casefold())]
    content = tuple(sorted(word for word in words if word not in _SMALL))
    if len(content) < _FEWEST_CONTENT:
        return None
    parties = tuple(word for word in words if word.startswith(_PARTIES))
    numbers = tuple(value_of(found.group()) for found in counted)
    return _Requirement(sentence, content, numbers, tuple(found.group() for found in counted), parties)


def _groups(requirements: Iterable[_Requirement]) -> Iterator[list[_Requirement]]:
    """The groups of two or more that say the same or nearly the same, in reading order."""
    groups: list[list[_Requirement]] = []
    whole: dict[_Filing, int] = {}
    less_one: dict[_Filing, int] = {}
    for requirement in requirements:
        own, *variants = _filings(requirement)
        known = [
            filed[key]
            for filed, keys in ((whole, (own, *variants)), (less_one, (own,)))
            for key in keys
            if key in filed
        ]
        at = known[0] if known else len(groups)
        if not known:
            groups.append([])
        groups[at].append(requirement)
        whole.setdefault(own, at)
        for variant in variants:
            less_one.setdefault(variant, at)
    return (group for group in groups if len(group) > 1)


def _filings(requirement: _Requirement) -> Iterator[_Filing]:
    """What a requirement is filed under: its words, and for a longer one its words less one."""
    words, told_by = requirement.words, (requirement.numbers, requirement.parties)
    yield (words, *told_by)
    if len(words) > _FEWEST_CONTENT_NEARLY:
        for at, word in enumerate(words):
            if word not in _NEVER_SPARED and not word.startswith(_PARTIES):
                yield (words[:at] + words[at + 1 :], *told_by)
