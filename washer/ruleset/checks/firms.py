"""Demands on what a bidder is: its number of employees, its legal form, and that it works with nobody else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from washer.expressions import expression
from washer.language.model import Sentence
from washer.ruleset.checks.bidders import (
    FILL,
    LEAST,
    NOT_TAKEN,
    ONLY,
    SHALL,
    SUPPLIER,
    demands,
    match_at,
    spans_of,
    under_bidders_heading,
)
from washer.ruleset.facts import Check, Facts
from washer.ruleset.likely import likely
from washer.ruleset.model import Match
from washer.ruleset.numbers import NUMBER, mentions, value_of

MANY_TRADESMEN = 10
_FEW = 3

_ADJECTIVES = (
    r"(?:(?!(?:procent|poäng|år|månader|dagar|timmar|kronor|av|för|till|bilaga|punkt)\s)(?:[a-zåäö]+,?"
    r"|\([^)]*\))\s+){0,3}?"
)
_HEADS = (
    r"(?:\w*anställda?|medarbetare|personer|årsarbet\w+|årsanställda|heltids(?:tjänst|ekvivalent|anställ)\w*"
    r"|helårs\w+|tjänster|man)"
    r"(?![a-zåäö])"
)
_AT_LEAST = rf"(?:(?:{LEAST}|färre\s+än|mindre\s+än|större\s+än|fler\s+än)\s+)"
_EMPLOYED = expression(
    rf"(?i)(?P<span>{_AT_LEAST}(?P<number>{NUMBER})\s+(?:st\.?\s+|stycken\s+)?{_ADJECTIVES}"
    r"(?P<who>\w*anställda?|medarbetare|personer\s+anställda|årsanställda|årsarbet\w+|heltidstjänster"
    r"|heltidsekvivalenter|helårsanställda)(?![a-zåäö])"
    r"(?:\s+(?P<trade>[a-zåäö]+))?)"
)
_WORKFORCE = (
    expression(
        r"(?i)(?P<span>(?:personalstyrka|personalstat|arbetsstyrka|stab|bemanning|organisation"
        r"|personal)\w*\s+(?:(?:som\s+)?(?:om|på|av|uppgående\s+till"
        rf"|består\s+av|bestå\s+av|{SHALL}\s+(?:vara|uppgå\s+till|bestå\s+av|omfatta"
        rf"|räkna)))\s+(?:{LEAST}\s+)?(?P<number>{NUMBER})\s+{_ADJECTIVES}"
        r"(?:\w*personer|\w*anställda|man(?![a-zåäö])|medarbetare|heltids\w+|årsarb\w+|\w+(?:er|are)(?![a-zåäö])))"
    ),
    expression(
        rf"(?i)(?P<span>(?:sysselsätt\w+|räkna|anställt?"
        rf"|avlöna\w*)\s+(?:{LEAST}\s+)?(?P<number>{NUMBER})\s+{_ADJECTIVES}(?:personer|anställda|medarbetare|man"
        rf"|\w+are)"
        r"(?![a-zåäö]))"
    ),
    expression(
        rf"(?i)(?P<span>(?:\w*antal(?:et)?|medelantal(?:et)?)\s+(?:fast\s+|hel\w+\s+)?(?:anställda|medarbetare"
        rf"|årsarb\w+|personer)"
        rf"[^.;\d]{{0,60}}?(?:{LEAST}\s+|:\s*|vara\s+|är\s+|överstiga\s+|understiga\s+"
        rf"|uppgå\s+till\s+)(?:{LEAST}\s+)?(?P<number>{NUMBER}))"
    ),
    expression(
        rf"(?i)(?P<span>(?:{LEAST}\s+)?(?P<number>{NUMBER})\s+{_ADJECTIVES}\w+\s+(?:i\s+egen\s+tjänst"
        rf"|på\s+lönelistan|på\s+lönelistorna|i\s+sin\s+tjänst"
        r"|tillsvidareanställda))"
    ),
    expression(rf"(?i)(?P<span>{LEAST}\s+(?P<number>{NUMBER})\s+av\s+[a-zåäö]+\s+{SHALL}\s+vara\s+\w*anställda)"),
    expression(
        rf"(?i)(?P<span>{LEAST}\s+(?P<number>{NUMBER})\s+(?:egna\s+)?[a-zåäö]+(?:er|are|or)\s+(?:är\s+|fast\s+"
        rf"|redan\s+)?anställda)"
    ),
    expression(rf"(?i){ONLY}\s+[^.;]{{0,40}}?(?P<span>större\s+än\s+(?P<number>{NUMBER})\s+personer)"),
    expression(
        rf"(?i)(?P<span>{LEAST}\s+(?P<number>{NUMBER})\s+(?:egna\s+|bemannade\s+)?(?:kontor|filialer|etableringar"
        rf"|verksamhetsställen|depåer)(?![a-zåäö]))"
    ),
)
_OTHERS = expression(
    r"(?i)(?:kommunens|regionens|beställarens|myndighetens|förvaltningens|våra|till|för|av|åt|hos\s+kommunen"
    r"|kommunen\s+har|regionen\s+har|myndigheten\s+har|beställaren\s+har)\s+(?:de\s+|cirka\s+|ca\s+)?$"
)
_IN_PLACE = expression(
    r"(?i)(?<![a-zåäö])per\s+(?:pass|skift|dag|avdelning|enhet|brukare)|samtidigt|på\s+plats|användare|licens"
    r"|workshop|kurs"
    r"|lämna\w*\s+uppgift|redovisa\w*\s+antal|uppgift\w*\s+om"
)
_FUNCTION_WORDS = frozenset(
    [
        "som",
        "med",
        "för",
        "i",
        "på",
        "och",
        "eller",
        "hos",
        "under",
        "får",
        "ska",
        "skall",
        "vid",
        "inom",
        "till",
        "av",
        "prövas",
        "kan",
        "enligt",
        "per",
        "är",
        "utesluts",
        "avvisas",
        "redan",
    ]
)


def number_of_employees(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """A number of employees or offices demanded of the bidder's firm; crews for the task are another matter."""
    text = sentence.text
    if not mentions(
        text,
        "anställ",
        "medarbetare",
        "styrka",
        "personal",
        "antal",
        "person",
        "årsarb",
        "heltid",
        "sysselsätt",
        "stab",
        "organisation",
        "bemanning",
        "tjänst",
        "lönelist",
        "kontor",
        "filial",
        "räkna",
    ) or not demands(sentence):
        return
    if not re.search(rf"(?i)(?<![a-zåäö]){SUPPLIER}|åkeri|kontoret", text) and not under_bidders_heading(sentence):
        return
    if _IN_PLACE.search(text):
        return
    seen: list[tuple[int, int]] = []
    for pattern in likely((_EMPLOYED, *_WORKFORCE), text):
        for found in pattern.finditer(text):
            if pattern is _EMPLOYED:
                end = _end_of_employed(found)
            else:
                end = found.end("span") if value_of(found["number"]) >= _FEW else 0
            start = found.start("span")
            if not end or _OTHERS.search(text[:start]) or any(start < last and first < end for first, last in seen):
                continue
            seen.append((start, end))
            yield match_at(sentence, start, end, number=found["number"])


def _end_of_employed(found: re.Match[str]) -> int:
    """Where "minst tio anställda snickare" ends; 0 where so few of one trade say nothing of the firm's size."""
    number, who, trade = value_of(found["number"]), found["who"].lower(), (found["trade"] or "").lower()
    has_trade = bool(trade) and trade not in _FUNCTION_WORDS
    if (has_trade or who == "medarbetare") and number < MANY_TRADESMEN:
        return 0
    return found.end() if has_trade or not trade else found.start("trade") - 1


_SMALL = (
    r"(?:enskild(?:a)?\s+(?:firma|firmor|näringsidkare|näringsverksamhet(?:er)?)|egenföretagare|egna\s+företagare"
    r"|(?:en-?mans|solo|små|mikro|familje)"
    r"(?:företag\w*|bolag|firmor|firma)|små(?:\s+och\s+medelstora)?\s+(?:företag|bolag|firmor|aktörer|leverantörer)"
    r"|mindre\s+(?:företag|bolag|firmor"
    r"|aktörer|leverantörer)|fysiska\s+personer|fysisk\s+person|privatpersoner|frilans\w*|ensamföretagare"
    r"|enskilda\s+konsulter|nystartade\s+(?:företag"
    r"|bolag)|handelsbolag|kommanditbolag"
    r"|(?:ideella|ekonomiska)\s+föreningar|föreningar|stiftelser|kooperativ|bemanningsföretag|f-skattare|franchise\w*)"
)
_TOGETHER = (
    r"(?:konsorti(?:um|er)|(?:grupper|grupp|sammanslutning(?:ar)?)\s+av\s+(?:flera\s+)?(?:leverantörer|företag"
    r"|anbudsgivare)|gemensamma\s+anbud|i\s+grupp"
    r"|(?:samverkan|samarbete)\s+mellan\s+(?:flera\s+)?(?:leverantörer|företag|anbudsgivare)|(?:flera\s+(?:företag"
    r"|leverantörer|anbudsgivare)"
    r"\s+(?:gemensamt|tillsammans|ihop|i\s+förening))|arbetsgemenskap\w*|joint\s+ventures?|samanbud)"
)
_FORM = (
    r"(?:svenska\s+|registrerat\s+|registrerade\s+)?(?:aktiebolag(?:et|sform)?|juridiska?\s+person(?:er)?"
    r"|handelsbolag|AB"
    r"|bolag(?!\s+(?:som|med|i|inom)(?![a-zåäö])))(?![a-zåäö])"
)
_LEGAL_FORM = (
    expression(
        r"(?i)(?:företag|bolag|byrå|byråer|leverantörer|firmor|åkerier)\s+(?:som\s+är\s+|med\s+)?(?P<span>(?:större"
        r"|mindre|färre)\s+än"
        r"\s+[^\s.,;]+\s+(?:personer|anställda|medarbetare))"
    ),
    expression(
        rf"(?i)(?P<span>(?:anbud\s+(?:från|av)\s+)?(?:{_SMALL}"
        rf"|{_TOGETHER})(?:[\s,]+[^\s.;:!?]+){{0,9}}?[\s,]+{NOT_TAKEN}(?:\s+(?:lämna\s+anbud|antas|delta|beaktas))?)"
    ),
    expression(rf"(?i)(?P<span>(?:inga|ingen|inte|ej)\s+{FILL}{{0,4}}?(?:{_SMALL}|{_TOGETHER}))(?![a-zåäö])"),
    expression(
        rf"(?i)(?P<span>anbud\s+(?:som\s+)?(?:lämna(?:de|s|t)\s+)?(?:från|av)\s+flera\s+\w+(?:\s+\w+)?\s+{NOT_TAKEN})"
    ),
    expression(rf"(?i)(?P<span>{ONLY}\s+{FILL}{{0,3}}?{_FORM})"),
    expression(
        rf"(?i)(?P<span>{ONLY}\s+{FILL}{{0,3}}?(?:större|stora|rikstäckande|medelstora\s+och\s+stora"
        rf"|etablerade)\s+(?:\w+\s+)?(?:företag|bolag|leverantörer|aktörer|koncerner))"
    ),
    expression(
        rf"(?i)(?:anbudsgivar|leverantör|företag|utförar|entreprenör|bolag|anbudssökand|konsult|byrå"
        rf"|åkeri)\w*\s+{SHALL}\s+{FILL}{{0,3}}?(?P<span>(?:vara|drivas\s+(?:som"
        rf"|i\s+form\s+av)|bedriva\s+(?:sin\s+)?verksamhet\s+(?:som|i|genom)|utgöras\s+av)\s+(?:en\s+"
        rf"|ett\s+)?(?:registrerad?t?\s+)?(?:{_FORM}|företag))(?=\s*[.,;]|\s*$|\s+(?:och|med|för|som)\s)"
    ),
    expression(
        rf"(?i)(?P<span>(?:bolags|företags|associations)form(?:en)?\s*(?::|är|{SHALL}\s+vara)\s*(?:ett\s+)?{_FORM})"
    ),
    expression(rf"(?i)(?P<span>{_FORM}\s+(?:är\s+ett\s+krav|krävs|är\s+ett\s+villkor))"),
    expression(
        r"(?i)(?P<span>(?:leverantörer|företag|anbudsgivare)\s+(?:får|kan)\s+(?:inte"
        r"|ej)\s+(?:lämna\s+(?:anbud\s+)?(?:tillsammans|gemensamt|gemensamma\s+anbud|anbud\s+(?:i\s+grupp"
        r"|tillsammans|gemensamt))|gå\s+samman|samarbeta\s+om))"
    ),
    expression(rf"(?i)(?:får|ska|skall)\s+(?:inte|ej)\s+(?P<span>vara\s+(?:en\s+|ett\s+)?(?:{_SMALL}|konsortium))"),
    expression(rf"(?i)(?P<span>(?:utan|som\s+saknar)\s+anställda\s+{FILL}{{0,4}}?{NOT_TAKEN})"),
    expression(rf"(?i){SHALL}\s+(?P<span>(?:ingå\s+i|tillhöra|vara\s+del\s+av)\s+en\s+(?:\w+\s+)?koncern)"),
)
_HIRED = (
    r"(?:under(?:leverantör|entreprenör|konsult)(?:er|erna)?|(?:inhyrd|inhyrda|inlånad|hyrd)\w*\s+(?:personal|\w+)"
    r"|personal\s+inhyrd"
    r"|bemanningsföretag|frilansare|andra\s+företags\s+kapacitet)"
)
_OWN_STAFF = (
    expression(
        rf"(?i)(?P<span>{_HIRED}(?:\s+[^\s.,;:!?]+){{0,5}}?\s+{NOT_TAKEN}(?:\s+(?:anlitas|användas|förekomma"
        rf"|åberopas))?)(?:\s*[.,;]|\s*$|\s+(?:i|för|inom|under)\s)"
    ),
    expression(
        rf"(?i)(?:får|kan|ska|skall)\s+(?:inte|ej)\s+(?P<span>(?:anlita|använda|åberopa|ta\s+hjälp\s+av|hyra\s+in"
        rf"|lägga\s+ut\s+\w+\s+på|vara\s+beroende\s+av)\s+(?:\w+\s+)?{_HIRED})(?:\s*[.;]|\s*$|\s+(?:i|för|inom"
        rf"|under)\s)"
    ),
    expression(
        r"(?i)(?P<span>(?:endast|bara|enbart|uteslutande|hela\s+\w+|allt(?:\s+arbete)?|alla\s+(?:arbeten|delar)"
        r"|samtliga\s+\w+)\s+(?:[^\s.,;:]+\s+){0,5}?(?:med|av)\s+(?:leverantörens"
        r"\s+|företagets\s+)?(?:egen\s+(?:anställd\s+)?personal|egna\s+(?:anställda|medarbetare)))"
    ),
    expression(
        r"(?i)(?P<span>(?:med|av)\s+(?:sin\s+)?(?:egen\s+(?:anställd\s+)?personal"
        r"|egna\s+anställda)\s+(?:[^\s.,;:]+\s+){0,3}?(?:utföra\s+)?(?:hela|alla|samtliga)\s+\w+)"
    ),
    expression(rf"(?i)(?P<span>(?:inga\s+{_HIRED})\s+(?:godtas|får|accepteras|tillåts))"),
    expression(
        rf"(?i)(?:alla|samtliga)\s+\w+\s+{SHALL}\s+vara\s+(?P<span>(?:fast\s+|tillsvidare)?anställda\s+(?:av|hos"
        rf"|i)\s+(?:anbudsgivar|leverantör|entreprenör|bolag|företag|utförar)\w+)"
    ),
)


def legal_form(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Bidders shut out for their legal form or size, or for bidding together."""
    return spans_of(_LEGAL_FORM, sentence)


def own_staff_only(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Subcontractors, hired staff or other firms' capacity forbidden."""
    if mentions(
        sentence.text, "under", "hyrd", "inlån", "personal", "anställd", "andra företags", "medarbetare", "frilans"
    ):
        yield from spans_of(_OWN_STAFF, sentence)


CHECKS: Mapping[str, Check] = {
    "number-of-employees": number_of_employees,
    "legal-form": legal_form,
    "own-staff-only": own_staff_only,
}
