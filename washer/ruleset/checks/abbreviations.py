"""Abbreviations that the document leaves unexplained."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from washer.expressions import expression
from washer.language.inflection import phrase_forms
from washer.language.lexicon import abbreviations, known_abbreviations
from washer.language.model import Sentence
from washer.ruleset.facts import Facts
from washer.ruleset.model import Match

_CANDIDATE = expression(
    r"(?<![\w.@/&-])(?P<name>BAS-[PU]|[A-ZÅÄÖ]{2,6}\d?|[A-ZÅÄÖ]o[A-ZÅÄÖ])(?P<ending>:[a-zåäö]{1,4})?(?P<rest>-[a-zåäö]\w*)?(?![\w@/&])"
)
_ROMAN = expression(r"[IVXLC]+")
_DESIGNATION_AFTER = expression(r"\s(?:\d{3,}|\d+[:.-]\d|\d+(?=[\s,.;)]*(?:[A-ZÅÄÖ(]|$|eller|och|,|\.)))")
_NAME_BEFORE = expression(r"(?:[A-ZÅÄÖ][\wåäö]*[a-zåäö][\w-]*|[\w-]*[A-Z][a-z]\w*)\s$")
_CODE_AFTER = expression(r"[-–:]?\d|\s*[=:]\s*[a-zåäö]")
_NAMED_AFTER = expression(
    r"(?i)(?:format|standard|protokoll|språk|program|system|plattform|databas|register|metod|modell|ramverk|tjänst)(?:et|en|n)?\s$"
)
_PARTY_BEFORE = expression(
    r"(?i)(?:\bmot|\bsamverkan\s+med|\btillförsäkra|\bsamråd\s+med|\bhar|\bpåföljder(?:na)?\s+för"
    r"|\binformera|\bunderrätta|\bmeddela|\bersätta|\bbistå)\s$"
)
_PARTY_AFTER = expression(
    r"(?i)^(?:\s(?:äger|har)\srätt|\srätt\b|:?s\s(?:verksamhet|organisation|lokaler|personal|rutiner|räkning|krav|behov|tjänst)"
    r"|\s(?:gör|begär|godkänner|beslutar|avropar|förbehåller|ersätter|meddelar|betalar|utser|kallar|kommer)\b"
    r"|\s(?:inneha|innehar|äger|anvisar|anvisat|så\sbegär|tillhandahåller|lämnar|bedömer)\b)"
)
_ACTS_IN_CLAUSE = expression(r"(?i)\b(?:då|när|som|om)\s$")
_PREDICATE = expression(r"\s[a-zåäö]+(?:r|de|t|ts|s|tt)\b")
_SIGNED = expression(
    r"(?i)(?:handläggare|kontaktperson|kontakt|sign(?:atur|erad)?|upprättad av|granskad av|godkänd av|attest)\W*$"
)
_SHOUTING = 0.6
_FEWEST_LETTERS_WITH_DIGIT = 3


def unexplained(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Words in capitals that read as abbreviations and that the document explains nowhere, each where it first stands.

    Those that everybody knows are left out, and so is what looks like the name of a standard, a product or a person.
    """
    text = sentence.text
    if _shouts(text):
        return
    known = known_abbreviations()
    for found in _CANDIDATE.finditer(text):
        name = found["name"]
        explained = name in known or name in facts.abbreviations or name in facts.parties
        if _ROMAN.fullmatch(name) or explained or _is_code(text, found):
            continue
        start, end = sentence.start + found.start(), sentence.start + found.end()
        if not _is_first(name, start, sentence, facts):  # one finding a cause, or a long document drowns in them
            continue
        ending = found["ending"] or found["rest"] or ""
        yield Match(sentence, start, end, values=_values(name, ending))


def parties(texts: Iterable[str]) -> frozenset[str]:
    """Capitals that somewhere in the texts name a party to the contract, or the initials of a person who signs."""
    listed = abbreviations()
    return frozenset(
        found["name"]
        for text in texts
        for found in _CANDIDATE.finditer(text)
        if found["name"] not in listed and _is_party(text, found)
    )


def _is_party(text: str, found: re.Match[str]) -> bool:
    """Whether the capitals have rights and make decisions here."""
    before, after = text[: found.start()], text[found.end("name") :]
    if _PARTY_AFTER.match(after):
        return True
    if found["rest"]:
        return False
    acts = _ACTS_IN_CLAUSE.search(before) and _PREDICATE.match(after)
    return bool(acts or _PARTY_BEFORE.search(before) or _SIGNED.search(before))


def _values(name: str, ending: str) -> dict[str, str]:
    """The name, a hint at what it may stand for, and what to write at its first place in the document."""
    full, mass = abbreviations().get(name, ("", False))
    values = {"name": name, "hint": f" (ofta: {full})" if full else ""}
    if full:
        if mass and not ending:
            values["write"] = f"{full} ({name})"
        elif ending == ":er" and " " not in full:
            values["write"] = f"{phrase_forms(full, 'noun')['plur.ind'][0]} ({name})"
    return values


def _is_first(name: str, start: int, sentence: Sentence, facts: Facts) -> bool:
    named = expression(rf"\b{name}\b")
    texts = ((block.block, block.block.text) for block in facts.blocks)
    first = next((block for block, text in texts if name in text and named.search(text)), sentence.block)
    found = named.search(sentence.block.text)
    return first.index == sentence.block.index and found is not None and found.start() == start


def _shouts(text: str) -> bool:
    """Whether most letters are capitals, as in a heading."""
    letters = [letter for letter in text if letter.isalpha()]
    words = text.split()
    return (
        len(words) > 1
        and sum(letter.isupper() for letter in letters) > len(letters) * _SHOUTING
        and not _lists_names(words)
    )


def _lists_names(words: list[str]) -> bool:
    return all(len(word.strip(",;.")) <= 3 or word.islower() for word in words)


def _is_code(text: str, found: re.Match[str]) -> bool:
    """Whether the capitals belong to a standard, a product or a reference rather than to the language."""
    name, before, after = found["name"], text[: found.start()], text[found.end() :]
    letters = sum(letter.isalpha() for letter in name)
    if letters < len(name) and letters < _FEWEST_LETTERS_WITH_DIGIT:
        return True
    if _DESIGNATION_AFTER.match(after) or _CODE_AFTER.match(after) or _NAMED_AFTER.search(before):
        return True
    if re.match(r"-[A-ZÅÄÖ]|\.\d", after):  # "AFC.16" is a section of AMA
        return True
    if (found["rest"] or "").startswith("-värde") and re.match(r"\s+(?:i\s+|\()\S*[·/²³]", after):
        return True
    named = _NAME_BEFORE.search(before)
    return bool(named and named.start() > 0 and not before[: named.start()].rstrip().endswith((".", ":", "•", "–")))
