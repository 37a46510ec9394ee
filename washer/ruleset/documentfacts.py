"""Gathering what the document as a whole says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from washer.expressions import expression
from washer.language.model import ParsedBlock, Sentence
from washer.ruleset.checks.abbreviations import parties
from washer.ruleset.checks.economy import contract_values
from washer.ruleset.facts import Facts

_ABBREVIATION = r"[A-ZÅÄÖ][A-ZÅÄÖ0-9&/-]{1,9}"
_IN_BRACKETS = expression(rf"\w[^()]{{3,80}}\(({_ABBREVIATION})(?:[:-][a-zåäö]+)?\)")
_WITH_BRACKETS = expression(rf"\b({_ABBREVIATION})(?::[a-zåäö]+)?\s*\(([^()]*[a-zåäö]{{3}}[^()]*)\)")
_MEANS = expression(rf"\b({_ABBREVIATION})\s*(?:=|:|–|betyder|avser|står för)\s+[^\W\d_]{{4,}}")
_APPOSED = expression(rf"\b[a-zåäö]{{4,}}, ({_ABBREVIATION})(?=[.,;)]|$)")
_NAMED_APPOSED = expression(rf"\b(?P<first>[A-ZÅÄÖ])[a-zåäö-]{{4,}}, (?P<name>{_ABBREVIATION}),")
_CALLED = expression(
    rf"\b(?:nedan|kalla\w*|benämn\w*|förkorta\w*|fortsättningsvis|härefter|hädanefter)\s(?:[a-zåäö]+\s){{0,2}}({_ABBREVIATION})\b"
)
_REFERENCE = (
    r"(?:hänvis\w*|referens\w*|fabrikat\w*|varumärk\w*|märke[nt]?|märkning\w*|produktnamn\w*|modellnamn\w*|modeller"
    r"|typbeteckning\w*|standard\w*|certifikat\w*|certifiering\w*|produktbeteckning\w*)(?!\s+(?-i:[A-ZÅÄÖ]|\d))"
)
_EQUAL = r"(?:likvärdig|motsvarande|jämförbar)\w*"
_ACCEPTED = (
    r"\b(?:accepter|godta|godkänn|beakta|gäller|avses|menas|läsas|förstås|tolkas|anses|offereras|erbjudas|tillåt"
    r"|underförst)\w*"
)
_READ_AS = r"\b(?:följas|åtföljas|läs[ae]?s|läses|förstås|tolkas|anses|uppfattas|ses|betraktas?|kompletteras)\b"
_EQUIVALENCE_CLAUSE = tuple(
    expression(rf"(?i){text}")
    for text in (
        rf"\b(?:där|om|när|vid|oavsett|överallt|trots att|i de fall)\b[^.]{{0,80}}\b{_REFERENCE}[^.]{{0,160}}?"
        rf"(?:{_ACCEPTED}[^.]{{0,60}}?\b{_EQUAL}|\b{_EQUAL}[^.]{{0,60}}?{_ACCEPTED})",
        rf"\b{_REFERENCE}[^.]{{0,120}}{_READ_AS}[^.]{{0,80}}\b(?:likvärdig\w*|exempel)",
        rf"\b(?:efter|till|med)\s(?:varje|alla|samtliga|angiv\w+|ett"
        rf"|en)\s[^.]{{0,40}}\b{_REFERENCE}[^.]{{0,60}}\b{_EQUAL}",
        rf"\b(?:alla|samtliga|angivna|nämnda|varje)\s[^.]{{0,30}}\b{_REFERENCE}[^.]{{0,80}}\b(?:kan"
        rf"|får)\b[^.]{{0,60}}\b{_EQUAL}",
        rf"\b{_EQUAL}[^.]{{0,80}}{_ACCEPTED}[^.]{{0,60}}\b(?:där|när|oavsett|om|överallt|trots att|även om|i de fall)\b"
        rf"[^.]{{0,60}}\b{_REFERENCE}",
    )
)
_NO_CLAUSE = expression(r"(?i)\b(?:inte|ej|inga|ingen|inget|aldrig|byt\w*|ersätt(?:er|s)|utgå\w*)\b")
_SHOULD_EXPLAINED = expression(
    r"(?i)\bbör(?:-?krav\w*)?\b.{0,160}(?:poäng|utvärder|mervärde|tilldelning|viktas|meriter|betyg(?:et)?\b)"
    r"|(?:poäng|utvärder|mervärde|tilldelning|viktas|meriter|betyg(?:et)?\b).{0,160}\bbör(?:-?krav\w*)?\b"
)


def gather_facts(blocks: Iterable[ParsedBlock]) -> Facts:
    """The facts of a document, from all its parsed blocks."""
    parsed = tuple(blocks)
    texts = [block.block.text for block in parsed]
    return Facts(
        blocks=parsed,
        abbreviations=frozenset(name for text in texts for name in _explained(text)),
        parties=parties(texts),
        equivalence_clause=next((clause for block in parsed for clause in _equivalence_clauses(block)), None),
        contract_value=max((value for text in texts for value in contract_values(text)), default=0.0),
        should_explained=any(_SHOULD_EXPLAINED.search(text) for text in texts),
    )


def _equivalence_clauses(block: ParsedBlock) -> Iterator[Sentence]:
    """The sentences that accept equivalents for every make or standard that the document names."""
    text = block.block.text.casefold()
    if "likvärdig" in text or "motsvarande" in text or "exempel" in text:
        for sentence in block.sentences:
            found = any(pattern.search(sentence.text) for pattern in _EQUIVALENCE_CLAUSE)
            if found and not _NO_CLAUSE.search(sentence.text):
                yield sentence


def _explained(text: str) -> Iterator[str]:
    for found in _NAMED_APPOSED.finditer(text):
        if found["name"].startswith(found["first"]):
            yield found["name"]
    for pattern in (_IN_BRACKETS, _WITH_BRACKETS, _MEANS, _APPOSED, _CALLED):
        for found in pattern.finditer(text):
            yield found.group(1)
