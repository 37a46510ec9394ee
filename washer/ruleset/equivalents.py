"""How far »eller likvärdigt« reaches: one reference or one list of them (LOU 9 kap. 4 and 6 §§)."""

from __future__ import annotations

from washer.expressions import expression

_NAME = expression(r"(?<!\w)(?:[A-ZÅÄÖ][\wåäö&.-]*|\d+)\s?[\"”»')]*\s*$")
_OTHER_DEMAND = expression(
    r"(?i)(?:;|(?:,|\b(?:och|samt|men|medan))\s(?:[\wåäö-]+\s){0,6}?(?:ska|skall|måste|bör|kan|får)\b"
    r"|(?:,|\b(?:och|samt))\s[a-zåäö]{2,}(?:a|as|ha|få)\s(?:(?:av|från|via|i|med|på|enligt|genom|en|ett)\s)"
    r"|(?:,|\b(?:och|samt))\s[a-zåäö]{3,}\s(?:av\s(?:fabrikat|märke|typ)\w*|från|via)\s)"
)


def reaches_back(between: str) -> bool:
    """Whether »eller likvärdigt« opens a reference too that stands before the words in between.

    It does in a list ("ISO 9001 och ISO 14001 eller likvärdigt"), and not where another demand with a name of its own
    has begun ("… ska vara A och locken ska vara B eller likvärdiga").
    """
    between = between.removesuffix("eller ")
    return not (_OTHER_DEMAND.search(between) and _NAME.search(between))
