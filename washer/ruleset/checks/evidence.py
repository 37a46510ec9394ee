"""Requirements in a document that never says how they are shown, or why they are made."""

from __future__ import annotations

from collections.abc import Iterator

from washer.expressions import expression
from washer.language.model import Role, Sentence
from washer.ruleset.checks.places import running_text
from washer.ruleset.facts import Facts
from washer.ruleset.model import Match

_FEWEST_REQUIREMENTS = 20
_MODAL = expression(r"(?i)\b(?:ska|skall|måste)\b")
_EVIDENCE = expression(
    r"(?i)bevis|verifi|styrk|intyg|certifikat|protokoll|kontroll|prövas|prövning|provning|uppföljning|följs upp"
    r"|följas upp|mäts|mätas|mätning|testas|acceptanstest|leveransprov|godkänn|bifog|stickprov|besiktning|referens"
    r"|beskriv|redogör|redovis|\bvisar?\b|\bvisas? (?:i|med|genom|att|upp)\b|på begäran|bekräft|dokumenteras|granskas"
    r"|krav(?:et|en) uppfylls|uppfylls av"
)
_MOTIVE = expression(
    r"(?i)motiv|syfte|ändamål|\b(?:för att|så att|eftersom|därför|behov|anledning|bakgrund|nuläge|målet|målen)\b"
)
_LACKS = {
    (True, False): "hur kraven ska visas",
    (False, True): "varför kraven ställs",
    (False, False): "varför kraven ställs eller hur de ska visas",
}


def missing(facts: Facts) -> Iterator[Match]:
    """The first of twenty or more requirements, where no word tells how they are shown or why they are made.

    Values: count, lacks.
    """
    demands = [sentence for sentence in running_text(facts) if _is_demand(sentence)]
    if len(demands) < _FEWEST_REQUIREMENTS:
        return
    texts = [text for parsed in facts.blocks for text in (parsed.block.text, parsed.block.column)]
    motive, evidence = (any(pattern.search(text) for text in texts) for pattern in (_MOTIVE, _EVIDENCE))
    if lacks := _LACKS.get((motive, evidence)):
        yield Match(demands[0], demands[0].start, demands[0].end, values={"count": str(len(demands)), "lacks": lacks})


def _is_demand(sentence: Sentence) -> bool:
    return sentence.role is Role.REQUIREMENT and bool(_MODAL.search(sentence.text))
