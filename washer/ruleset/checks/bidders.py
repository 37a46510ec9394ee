"""Words for those who may bid and for choosing among them, shared by the checks of demands on bidders."""

from __future__ import annotations

import re
from collections.abc import Iterator

from washer.expressions import expression
from washer.language.model import Role, Sentence
from washer.ruleset.likely import likely
from washer.ruleset.model import Match

SUPPLIER = (
    r"(?<!\w)\w*(?:anbudsgivar|anbudssökand|leverantör|företag|bolag|firma|firmor|entreprenör|utförar|organisation|koncern"
    r"|byrå"
    r"|konsultföretag|förmedling|tjänsteleverantör|operatör)\w*"
)
"""A pattern (for `re`, without regard to case) of a word for a bidder, tried from its beginning only."""

TRADER = (
    rf"(?:{SUPPLIER}|(?<!\w)\w*(?:åkeri|åkar|verkstad|verkstäder|producent|odlar|lantbrukar|handlar|återförsäljar|hantverkar"
    r"|aktör|bageri|slakteri|grossist|butik|kontoret|anbud\s+från|konsult|uppdragstagar)\w*)"
)
"""SUPPLIER, and trades that bid."""

FILL = r"(?:[^\s.;:!?]+\s+)"
"""A pattern of a word, with the space after it, inside a clause."""

LEAST = r"(?:minst|lägst|mer\s+än|fler\s+än|över|åtminstone|minimum)"
SHALL = r"(?:ska|skall|måste|bör|behöver)"

NOT_TAKEN = (
    r"(?:(?:god(?:tas|känns|tar\s+vi)|accepteras|antas|(?:tas|tar)\s+(?:vi\s+)?(?:emot|upp)|beaktas|prövas|tillåts|utvärderas"
    r"|bedöms|får|kan|ges|har|äger|skickas|anlitar?s?|tecknar|(?:är|vara)\s+(?:tillåt\w+|välkom\w+|aktuell\w*"
    r"|valbar\w*)"
    r"|välkomnas|behandlas|kvalificerar\s+sig|kommer|kommer\s+i\s+fråga|är|behöver)\s+(?:vi\s+|därför\s+|heller\s+)?"
    r"(?:inte|ej|icke)(?![a-zåäö])"
    r"|(?:inte|ej|icke)\s+(?:kan|får|kommer\s+att|har\s+rätt\s+att)\s+(?:antas|godtas|accepteras|komma\s+i\s+fråga"
    r"|delta|lämna|beaktas|prövas|anlitas)"
    r"|(?:inte|ej|icke)\s+(?:att\s+)?(?:god(?:tas|känns)|accepteras|antas|beaktas|prövas|tillåt\w+|utvärderas"
    r"|välkom\w+)"
    r"|(?<![a-zåäö])(?:tas\s+(?:inte|ej)\s+upp|uteslut(?:s|as|na|er)|avvisas|förkastas|avslås|diskvalificeras|gallras|sållas|sorteras\s+bort"
    r"|faller\s+bort|undanbedes|undanbeds|otillåt\w+|utan\s+avseende|förbjud\w+|stängs\s+ute))"
)
"""A pattern of that something is not accepted."""

TURNED_AWAY = expression(rf"(?i){NOT_TAKEN}|(?<![a-zåäö])(?:inga|ingen|vi\s+\w+\s+(?:inte|ej))(?![a-zåäö])")
ONLY = r"(?<![a-zåäö])(?:endast|bara|enbart|uteslutande|blott|inga\s+andra\s+än|ingen\s+annan\s+än|förbehålls?\w*)"
FAVOURED = (
    r"(?:företräde|förtur|försteg|mervärde|premier\w+|poäng\w*|gynna\w+|priorit\w+|meriterande|fördel(?:aktigt)?"
    r"|värderas|plus(?:poäng)?|före\s+andra|prövas\s+först|bjuds\s+in|inbjuds|avdrag|bonus)"
)
_SELECTIVE = expression(rf"(?i){NOT_TAKEN}|{ONLY}|{FAVOURED}")

_POSED = expression(
    r"(?i)(?<![a-zåäö])(?:förutsättning(?:en)?|(?:grund)?villkor(?:et)?|\w*krav(?:et)?|minimum|minimi\w+"
    r"|urval(?:et)?|rangordn\w+|(?:vi|beställaren|kommunen|regionen|byggherren)\s+(?:vill|önskar|söker|ser\s+gärna)"
    r"|(?:lägsta|minsta|högsta)\s+(?:tillåt|godtag|accept|god|kredit|rating)\w*)(?![a-zåäö])"
)

BIDDERS_HEADING = expression(r"(?i)kvalific|leverantör|anbud|utföraren|kompetens|kapacitet|organisation|lämplighet")

_DEMANDS = frozenset({Role.REQUIREMENT, Role.CRITERION, Role.CONDITION})


def demands(sentence: Sentence) -> bool:
    """Whether a sentence demands something, or tells who is chosen."""
    if sentence.role in _DEMANDS:
        return True
    return is_selective(sentence.text) or _POSED.search(sentence.text) is not None


def is_selective(text: str) -> bool:
    """Whether a text turns some bidders away, or puts them before others."""
    return any(pattern.search(text) for pattern in likely((_SELECTIVE,), text))


def under_bidders_heading(sentence: Sentence) -> bool:
    """Whether a sentence stands under a heading about bidders."""
    return BIDDERS_HEADING.search(" ".join(sentence.block.headings)) is not None


def match_at(sentence: Sentence, start: int, end: int, **values: str) -> Match:
    """The match at `[start, end)` of a sentence's text."""
    return Match(sentence, sentence.start + start, sentence.start + end, values=values)


def spans_of(patterns: tuple[re.Pattern[str], ...], sentence: Sentence) -> Iterator[Match]:
    """What the group `span` of each pattern finds in a sentence; what overlaps an earlier one is left out."""
    taken: list[tuple[int, int]] = []
    for pattern in likely(patterns, sentence.text):
        for found in pattern.finditer(sentence.text):
            start, end = found.span("span")
            if all(end <= first or last <= start for first, last in taken):
                taken.append((start, end))
                yield match_at(sentence, start, end)
