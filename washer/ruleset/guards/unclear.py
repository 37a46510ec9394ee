"""Guards: what makes a vague word plain, and what tells how "bör" is used."""

from __future__ import annotations

from collections.abc import Mapping

from washer.expressions import expression
from washer.language.dictionary import shipped_dictionary
from washer.language.model import Role
from washer.ruleset.facts import Facts, Guard
from washer.ruleset.model import Match
from washer.ruleset.numbers import NUMBER

_MEASURE = expression(
    rf"(?i)(?:±\s*)?{NUMBER}\s*(?:procents?\b|%|‰|sekund|minut|timm|tim\b|ms\b|mm\b|cm\b|dm\b|m\b|meter|centimeter|millimeter|m²|m2\b|m³|km\b"
    rf"|kg\b|g\b|gram|l\b|liter|ml\b"
    r"|db\b|db\(|lux\b|lx\b|w\b|kw|kwh|mwh|v\b|°|grad|pa\b|kpa|n\b|nm\b|mb\b|gb\b|mbit|klick|steg\b|poäng|stjärn|varv"
    r"|tvätt|arbetsdag|dagar\b|dygn|veck)"
)
_LIMIT = expression(
    rf"(?i)^(?:\s+\w+){{0,3}}\s*[,:(–-]\s*(?:\w+\s+){{0,2}}(?:minst|högst|max(?:imalt)?|lägst|som\s+mest|ner\s+till)\s+{NUMBER}"
)
_TEST = expression(
    r"(?i)\b(?:enligt\s+(?:ritning|specifikation|tabell|anvisning|skiss|standard|provning|protokoll|bilaga|metod|mall|kriterier|testmetod|ss[-\s]|en\s\d|iso|iec"
    r"|din\s|insta|nordtest|boverkets|livsmedelsverkets|arbetsmiljöverkets"
    r"|lag|förordning|afs|bbr|bfs|föreskrift\w*|punkt\s|avsnitt\s|villkoren|definitionen|nivå|klass)"
    r"|(?:krav|nivå|värde|mått)(?:et|en|n)?\s+i\s+(?:bilaga|punkt|avsnitt|tabell)|standard(?:en)?\s+\w+|användartest\w*|provning\w*|uppmätt\w*|mätt\b|mäts\b|mätning\w*|testprotokoll\w*"
    r"|skala(?:n)?\b|betyg(?:et|sskala\w*)?\b|nki\b|det\s+vill\s+säga|dvs\.?"
    r"|med\s+(?:detta|vilket)\s+(?:avses|menas)|klass\s+[a-g\d]|nivå\s+(?:\d|[a-c]\d)|kontrolleras\s+genom)"
)
_ENOUGH = expression(r"(?i)i den|tillräcklig|lämplig|nödvändig|hög|låg|stor|så\b|enkel|stark|lång|bred")
_TOLD = expression(
    r"(?i)^[^.;,]{0,60}\b(?:för\s+att\s+(?:kunna\s+)?|som\s+uppfyller\s+|som\s+krävs\s+enligt\s+|nog\s+för\s+att\s+|nog\s+att\s+)"
)
_SCOPE = expression(
    r"(?i)\b(?:(?:i|av)\s+)?(?:uppdrag|åtagande|pris|entreprenad|arbete|tjänst|leverans|anbud|service|abonnemang|avtal|kontrakt)\w*\s+"
    r"(?:\w+\s+)?(?:ingår|omfattar|innefattar|inkluderar|innehåller)\b|\bingår(?:\s+(?:i\s+\w+))?\.?$|^exempel\s+på\b"
    r"|\b(?:återställs|utförs|åtgärdas|rengörs|byts|kontrolleras|hanteras|levereras|sker)\b"
)
_CIRCULAR = expression(
    r"(?i)^[^.;,]{0,80}\bför\s+att\s+(?:kunna\s+)?(?:klara|utföra|fullgöra|genomföra|uppfylla|hantera|leverera|tillgodose|möta)"
    r"\s+(?:\w+\s+)?(?:uppdrag|åtagande|avtal|tjänst|krav|uppgift|arbete|behov|verksamhet|kontrakt|ramavtal)\w*"
)
_MACHINE = expression(
    r"(?i)\b\w*(?:system|larm|app|fläkt|pump|ventil|dörr|grind|port|signal|brytare|reservkraft|sensor|maskin|robot|fordon|lösning"
    r"|programvara|tjänst|plattform|kamera|motor|hiss)(?:et|en|n|arna|erna|s)?\s+(?:ska|skall|måste)\s"
    r"|\b(?:häva|hävning|säga\s+upp|sägas\s+upp|träder|gäller|verkan|upphör)\b"
)
_TIME = expression(
    rf"(?i)(?:\b{NUMBER}\s*(?:\w+\s+)?(?:sekund|minut|timm|tim\b|dygn|dag|arbetsdag|vardag|veck|månad|kvartal|gång"
    rf"|ggr|år\b)"
    r"|\b(?:varje|var|varannan|per|en\s+gång\s+(?:i|per|om)|\w+e)\s+(?:\w+\s+)?(?:timme|dygn|dag|arbetsdag|vardag"
    r"|vecka|månad|kvartal|halvår|år|skift|pass|måndag|fredag)\b"
    r"|\b(?:årlig|daglig|månatlig|månadsvis|veckovis|kvartalsvis|årsvis|halvårsvis)\w*|\bkl\.?\s*\d|\d{4}-\d{2}"
    r"|\bden\s+\d{1,2}\s+\w+|\benligt\s+(?:\w+\s+)?(?:schema|tidplan|frekvens|intervall|serviceplan|underhållsplan|städschema|servicebok|skötselplan|årshjul)\w*|\bsamma\s+dag\b)"
)
_STEP = expression(
    r"(?i)\b(?:konsulten|anbudet|anbudsgivaren|leverantören|beskrivningen|svaret|lösningen|den\s+intervjuade)\s+(?:visar|kan\s"
    r"|ger|redogör|uppfyller|uppvisar|svarar|beskriver)|\bbedömningsgrund\w*"
    r"|^\s*(?:mycket\s+|mindre\s+|ej\s+)?(?:bra|god[at]?|gott|hög|låg|utmärkt|tillfredsställande|acceptabel)\s*[:=–]|\bmotsvarar\s+\d+\s+poäng|\bger\s+\d+\s+poäng"
)
_DEMANDING = expression(r"(?i)\b(?:ska|skall|måste|bör|krävs|förväntas|åtar\s+sig|svarar\s+för|ansvarar)\b")
_ALLOWS = expression(r"(?i)\b(?:kan|får|äger\s+rätt|har\s+rätt)\b(?!\s+(?:inte|ej))")
_MODAL = expression(r"(?i)\b(?:kan|får|ska|skall|måste|bör)\b(?!\s+(?:inte|ej))")
_MAY_BE_PART = expression(r"(?i)\bkan\s+(?:\w+\s+){0,2}ingå\b")
_SCORED_HEADING = expression(
    r"(?i)utvärder|tilldelning|bör-?\s?krav|mervärde|poäng|önskemål|option|kriteri|meriterande|bedömning"
)
_SCORED = expression(r"(?i)poäng|mervärde|viktas|meriter|premier|tillgodoräkn|avdrag|utvärder|börkrav|bör-krav")
_SCORED_WORDS = expression(r"(?i)poäng|mervärde|viktas|prisavdrag|meriterande|önskemål|option")
_ADVICE = expression(
    r"(?i)\b(?:anbudsgivar\w*|anbud(?:et|en|s\w*)?|ni|du|anbudssökand\w*|sökande\w*|frågor(?:na)?|ansökan|svaren?"
    r"|bilagor(?:na)?|filer(?:na)?|handlingar(?:na)?|dokument(?:en)?|läsaren)\b[^.;]{0,60}\b(?:bör|kan\s+gärna"
    r"|får\s+gärna)\b"
    r"|\b(?:bör|kan\s+gärna|får\s+gärna)\s+(?:anbudsgivar\w*|anbud(?:et|en)?|ni|du|frågor|svaren?)\b"
)
_CAPACITY = expression(
    r"(?i)^\s+(?:även\s+|också\s+)?(?:kunna|ha|inneha|vara\s+(?:certifi|ansluten)|erbjuda|tillhandahålla|arbeta|utföra)\b"
)
_FORECAST = expression(
    r"(?i)^\w*\s*(?:även\s+|dock\s+|att\s+|inte\s+|därmed\s+)?(?:öka|minska|uppgå|bli|omfatta|pågå|starta|börja"
    r"|vara\s+(?:klar|färdig|oförändrad|på\s+plats)|sjunka|stiga|växa|tecknas|avslutas|fattas|ske|träda|kosta"
    r"|fortsätta|ligga|komma|inträffa)"
)
_POSSIBLE = expression(r"(?i)^kunna\s+(?:\w+\s+)?(?:börja|starta|träda|ske|ta?s|\w+as)\b")
_BACKGROUND = expression(
    r"(?i)bakgrund|nuläge|orientering|inledning|syfte|\bmål\b|allmänt|om\s+(?:kommunen|regionen|myndigheten|oss)"
    r"|information|förutsättning"
)
_HAVING = expression(
    r"(?i)^(?:\w+\s+)?(?:ha|kunna|klara|ge|delta|följa|stödja|leverera|utföra|hantera|ingå|uppfylla)\b"
)
_QUANTITY = expression(
    r"(?i)\b\w*(?:antal|volym|behov|kostnad|efterfråg|avtal|upphandling|kontrakt|beslut|tilldelning|renovering|projekt|pris|omsättning"
    r"|värde|mängd|utveckling|befolkning|verksamhet|elever|invånar|byggstart|start|produktion|trafik|arbete|uppdrag|period|omfattning"
    r"|leverans|resande|flytt|införande|drift|budget|anslag|marknad|ränta|temperatur|last|belastning)\w*\W"
)


def measure_stated(match: Match, facts: Facts) -> bool:
    """A number with a unit, a test or a standard stands in the sentence or the row."""
    text = " ".join((match.sentence.text, *match.sentence.block.row))
    rest = match.sentence.block.text[match.end : match.sentence.end]
    return bool(_MEASURE.search(text) or _TEST.search(text) or _LIMIT.search(rest))


def outside_scope(match: Match, facts: Facts) -> bool:
    """A statement that tells neither what the contract covers nor what is done in it, or one of the background."""
    sentence = match.sentence
    if sentence.role is not Role.BACKGROUND:
        return False
    if _BACKGROUND.search(" ".join(sentence.block.headings)):
        return True
    listed = not any("Fin" in token.morph.get("VerbForm", []) for token in sentence.span)
    return not (listed or _SCOPE.search(sentence.text) or _DEMANDING.search(sentence.text))


def only_allows(match: Match, facts: Facts) -> bool:
    """The sentence demands nothing of anybody: it tells what somebody can or may do."""
    sentence = match.sentence
    modals = _MODAL.findall(sentence.block.text[sentence.start : match.start])
    if modals:
        return modals[-1].lower() in {"kan", "får"} and not _MAY_BE_PART.search(sentence.text)
    return bool(_ALLOWS.search(sentence.text)) and not _DEMANDING.search(sentence.text)


def background_told(match: Match, facts: Facts) -> bool:
    """The sentence tells of the background, under a heading that says so."""
    headings = " ".join(match.sentence.block.headings)
    told = match.sentence.role is Role.BACKGROUND or match.text.lower().endswith("är att")
    return told and bool(_BACKGROUND.search(headings))


def in_relative_clause(match: Match, facts: Facts) -> bool:
    """The word stands in a clause that tells which thing is meant: "de frågor som bör behandlas"."""
    before = match.sentence.block.text[match.sentence.start : match.start].lower().split()
    return bool(before) and ((before[-1] in {"som", "det"} and "som" in before[-3:]) or before[-1] == "vad")


def asked_how(match: Match, facts: Facts) -> bool:
    """The word asks about a degree: "hur snabbt", "lika bra som"."""
    before = match.sentence.block.text[match.sentence.start : match.start].split()
    return bool(before) and before[-1].lower() in {"hur", "lika", "huruvida"}


def told_by_purpose(match: Match, facts: Facts) -> bool:
    """What is enough is told at once: "tillräckliga kunskaper för att läsa", not "för att klara uppdraget"."""
    rest = match.sentence.block.text[match.end : match.sentence.end]
    return bool(_ENOUGH.match(match.text) and _TOLD.search(rest) and not _CIRCULAR.search(rest))


def machine_acts(match: Match, facts: Facts) -> bool:
    """A machine or a system does it, or a right takes effect: "larmet ska omedelbart nå", "omedelbart häva"."""
    return bool(_MACHINE.search(match.sentence.text))


def time_stated(match: Match, facts: Facts) -> bool:
    """A time or a frequency stands in the sentence or the row."""
    sentence = match.sentence
    rest = sentence.block.text[sentence.start : match.start] + " " + sentence.block.text[match.end : sentence.end]
    return bool(_TIME.search(" ".join((rest, *sentence.block.row))))


def should_explained(match: Match, facts: Facts) -> bool:
    """The document, the heading, the table or the sentence tells that bör is scored."""
    block = match.sentence.block
    if facts.should_explained or _SCORED.search(match.sentence.text):
        return True
    around = (*block.headings, block.column, *block.row)
    return any(
        _SCORED_HEADING.search(text) or text.strip().lower() in {"bör", "bör-krav", "börkrav", "b"} for text in around
    )


def scored_in_words(match: Match, facts: Facts) -> bool:
    """The sentence or the heading itself tells that the wish gives points."""
    return bool(_SCORED_WORDS.search(match.sentence.text)) or any(
        _SCORED_WORDS.search(text) or "bör-krav" in text.lower() for text in match.sentence.block.headings
    )


def advice_to_bidder(match: Match, facts: Facts) -> bool:
    """Advice on how to write and send in the tender."""
    text = match.sentence.text
    return bool(_ADVICE.search(text)) and not _CAPACITY.match(text[match.end - match.sentence.start :])


def forecast(match: Match, facts: Facts) -> bool:
    """Whether "förväntas" tells how things will turn out, not what someone shall do."""
    text = match.sentence.text
    before, after = text[: match.start - match.sentence.start], text[match.end - match.sentence.start :].lstrip()
    if match.text.lower() == "beräknas" and _POSSIBLE.match(after):
        return True
    return bool(_FORECAST.match(after)) or bool(_QUANTITY.search(before) and not _HAVING.match(after))


def no_opposite(match: Match, facts: Facts) -> bool:
    """The last word begins with o but is no word turned by it: "offentlig", "olika"; not "olåst", "oläsliga"."""
    word = match.text.split()[-1].lower()
    turned = [word[1:], *(word[1:].removesuffix(ending) for ending in "ate")]
    return word.startswith("o") and (word.startswith("olik") or not any(map(shipped_dictionary().knows, turned)))


def step_of_scale(match: Match, facts: Facts) -> bool:
    """The sentence demands nothing: it tells what one step of a scale of points looks like."""
    text = match.sentence.text
    return bool(_STEP.search(text)) and not _DEMANDING.search(text)


GUARDS: Mapping[str, Guard] = {
    "measure-stated": measure_stated,
    "no-opposite": no_opposite,
    "step-of-scale": step_of_scale,
    "outside-scope": outside_scope,
    "only-allows": only_allows,
    "background-told": background_told,
    "in-relative-clause": in_relative_clause,
    "asked-how": asked_how,
    "told-by-purpose": told_by_purpose,
    "machine-acts": machine_acts,
    "time-stated": time_stated,
    "should-explained": should_explained,
    "scored-in-words": scored_in_words,
    "advice-to-bidder": advice_to_bidder,
    "forecast": forecast,
}
