"""Guards: what excuses a match (solution)."""

from __future__ import annotations

from collections.abc import Mapping

from washer.expressions import expression
from washer.ruleset.equivalents import reaches_back
from washer.ruleset.facts import Facts, Guard
from washer.ruleset.model import Match
from washer.ruleset.prescription import Prescription
from washer.ruleset.rows import is_goods_row

_EQUIVALENT = expression(
    r"(?i)\b(?:eller|el\.?|alt\.?|alternativt)\s(?:likv|motsv|jämf)\b"
    r"|\beller\s(?:[\wåäö-]+\s){0,7}?(?:samma|motsvarande|jämförbar\w*|lika)\s(?!fabrikat|märke|tillverkare|modell"
    r"|mått|utseende)\w+"
    r"|\beller\s(?:en\s|ett\s|något\s|någon\s)?(?:annat|annan|andra|eget|egen|egna)\s\w+"
    r"|\beller\s(?:kunna\s)?(?:på\s(?:annat|ett annat|liknande)\ssätt|visa|styrka|uppvisa|redovisa)\b|"
    r"\b(?:o?likvärdig\w*|ekvivalent\w*"
    r"|(?:motsvarande|jämförbar\w*|liknande)\s(?:\w+\s)?\w*(?:standard|norm|märk|certif|produkt|fabrikat"
    r"|modell|typ|lösning|system"
    r"|kvalitet|metod|intyg|licens|utbildning|kompetens|kunskap|program|krav|ackrediter|test|egenskap|verktyg"
    r"|märkning)\w*"
    r"|eller\s(?:motsvarande|jämförbar\w*|liknande|bättre|annat|annan|andra|i övrigt)\b"
    r"|som\s(?:minst\s)?motsvarar|(?:är|anses)\slikställ\w+)"
)
_EQUIVALENT_TO = expression(
    r"(?i)\b(?:likvärdig\w*|motsvarande|motsvara|motsvarar|jämförbar\w*|liknande|kompatib\w+|t\.?\s?ex\.?"
    r"|till exempel|exempelvis|såsom|typ av)"
    r"(?:\s(?:med|till|som|i nivå med))?(?:\s(?:minst|ett|en|t\.ex\.))?[\s(]*$"
)
_COMPARED = expression(
    r"(?i)\b(?:samma|lika)\s(?!fabrikat|märke|modell|tillverkare|serie|typ)[^.;,]{1,50}\bsom\s(?:[\wåäö]+\s){0,2}$"
    r"|\b(?:annan|annat|andra)\s(?:likvärdig\w*\s)?[^.;,]{1,30}\bän\s$"
)
_NOT_EQUIVALENT = expression(
    r"(?i)\b(?:inte|ej|inga|inget|ingen|aldrig)\b[^.;]{0,40}(?:likvärdig|motsvarande|andra|alternativ)"
    r"|likvärdig\w*[^.;]{0,60}\b(?:accepteras|godtas|godkänns|tillåts)\s(?:inte|ej)\b"
)
_ACCEPTED = expression(
    r"(?i)\b(?:likvärdig|motsvarande|jämförbar|andra (?:fabrikat|märken|produkter|lösningar)|annat fabrikat)\w*"
    r"[^.;]{0,80}\b(?:godtas|godkänns|accepteras|tillåts|får|kan|räknas|gäller|är tillåt\w+)\b"
    r"|\b(?:godtar|accepterar|godkänner|godtas|accepteras)\b[^.;]{0,60}\b(?:likvärdig|motsvarande)"
)
_OWNER = (
    r"(?:kommunens|regionens|beställarens|myndighetens|skolans|skolornas|sjukhusets|förvaltningens"
    r"|universitetets|högskolans|bolagets"
    r"|köparens|kundens|verkets|enhetens|stadens|avdelningens|klinikens|laboratoriets|räddningstjänstens"
    r"|verksamhetens"
    r"|upphandlande myndighets|den upphandlande myndighetens|landstingets|fastighetsägarens|husets|vår|vårt|våra)"
)
_TODAY_BEFORE = expression(
    rf"(?i)\b(?:i dag|idag|för närvarande|i nuläget|nuvarande|befintlig\w*|dagens|redan|existerande|{_OWNER})\b"
    r"(?:(?!\b(?:ska|skall|måste|bör|och\s\w+as?\s(?:på|i|med|en|ett|av|via))\b)[^.;]){0,60}$"
)
_OWNED = expression(
    r"(?i)\b(?!leverantör|anbudsgivar|entreprenör|utförar|konsult|tillverkar)[a-zåäö]+(?:ens|ets|[aeo]rnas)\s$"
)
_HOLDER = (
    r"(?:kommunen|regionen|beställaren|myndigheten|skolan|skolorna|sjukhuset|förvaltningen|universitetet|högskolan"
    r"|vi|kunden"
    r"|köparen|bolaget|\w+en)"
)
_TODAY_AFTER = expression(
    rf"(?i)^[^.;]{{0,60}}\b(?:som|vilk\w+)\s(?:{_HOLDER}\s(?:redan\s|i dag\s|idag\s)?"
    r"(?:äger|har|använder|förfogar|tillhandahåller|behåller)"
    r"|(?:redan\s|i dag\s|idag\s)(?:finns|används|är)|är i drift|är installera\w+|blir kvar|finns (?:i dag|idag|redan)"
    r"|används (?:i dag|idag))"
    r"|^[^.;]{0,60}\b(?:ska|skall|kommer att)\s(?:(?:sitta|vara|stå|ligga|finnas|hänga)\skvar|behållas|bevaras"
    r"|återanvändas|återmonteras|(?:inte|ej)\s(?:röras|bytas|ersättas|rivas|tas bort|demonteras|ingå))"
    r"|^[^.;]{0,40}\b(?:är|har)\s(?:bytta?|utbytta?|(?:nyligen\s)?(?:installera|montera|levererad|byggd)\w*|in?köpta?)"
    r"\s(?:år\s)?(?:19|20)\d\d"
    r"|^[^.;]{0,40}\b(?:i dag|idag|för närvarande)\b"
)
_BY_DOCUMENT = expression(
    r"(?i)\b(?:enligt|i enlighet med|utifrån|i linje med|med stöd av|utöver)\s(?:[\wåäö]+\s){0,3}?"
    r"[\wåäö]*(?:program|riktlinj|manual|polic|plan|anvisning|krav|beslut|strategi|handb|standard|mall|rutin|önskemål"
    r"|förteckning|lista|katalog|handling|beskrivning|ritning|profil|koncept)\w*"
)
_ABOUT_DEMAND = expression(
    r"(?i)\b(?:krav(?:et|en)?|villkor(?:et|en)?|önskemål(?:et|en)?)\s(?:på|om|kring|gällande)\s[^.;,]{0,40}$"
)
_TOLD_ABOUT = expression(
    r"(?i)^[^.;]{0,40}\b(?:ställs\s(?:inte|ej|i|först|under|från|enbart\si|på\ssidan)|framgår|regleras|utgår|stryks"
    r"|strukits|tas\sbort"
    r"|beskrivs|behandlas|finns\si|återfinns|redovisas|gäller\s(?:inte|ej)|har\s(?:tagits|ändrats|besvarats|strukits"
    r"|utgått)"
    r"|utvärderas|följs\supp|kommenteras|anges\si)\b"
)
_KEPT = expression(
    r"(?i)\b(?:byter inte|byts inte|blir kvar|ska behållas|behåller|i drift till|redan (?:äger|har|finns)"
    r"|befintlig\w*"
    r"|(?:öpp\w+|publicera\w+|dokumentera\w+|standardisera\w+)\s(?:\w+\s)?(?:protokoll|gränssnitt|api|format"
    r"|standard)\w*"
    r"|migrer\w+|konverter\w+|flytta\w*|importera\w*)\b"
)
_LIKE_EXISTING = expression(r"(?i)\b(?:lika|likt|samma som|lik|som) (?:de |det |den )?befintlig\w*")
_MANDATED = expression(
    r"(?i)(?:\bförordning(?:en)?\s\(|\(EU\)|\bdirektiv\w*|\blag(?:en)?\s\(\d|\b(?:AFS|BFS|ELSÄK-FS|SKVFS|TSFS"
    r"|HSLF-FS|SOSFS|MSBFS)\s\d"
    r"|\bharmonisera\w+|\bCE-märk\w*|\blag(?:krav|stadga\w+|kraven)\b|\benligt\s(?:\w+\s)?lag\b"
    r"|\benligt\s\w+lagen\b|\benligt\s(?:[\wåäö]+s\s)?(?:föreskrift|författning|lagstiftning)\w*)"
)
_NEXT_DEMAND = expression(
    r"(?i)\b(?:och|samt)\s(?:ska\s|skall\s|även\s|dessutom\s)?(?:vara|ha|bli|följa|uppfylla|\w{3,}as)\s"
)
_REASON = expression(
    r"(?i)\b(?:eftersom|därför|på grund av|med hänsyn till|med tanke på|(?:hygien|säkerhets|brand|arbetsmiljö"
    r"|smittskydds|bevarande|miljö)?skäl"
    r"|antikvarisk\w*|q-märkt|k-märkt|kulturmärk\w*|byggnadsminne\w*|detaljplan\w*|bygglov\w*|befintlig\w*"
    r"|för att passa|passar? in i"
    r"|varsel\w*|kontrast\w*|grafisk\w* (?:profil|manual)\w*)\b"
)
_OF_MAKE = expression(r"(?i)\b(?:fabrikat|märket?|tillverkare|från|av)\s+$")
_MAKE_BEFORE = expression(
    r"(?i)\b(?:fabrikat(?:et)?|märket?|varumärket?|tillverkare|medlet|produkten):?\s[\"”»']?$"
    r"|\bfabrikat\w*\b[^.;:]{0,40}\s(?:ska|skall|måste|bör)\svara\s(?:av\s)?$"
)
_MODEL_IN = expression(r"\s(?:[A-Z]{1,3}-?\d+|\d+[A-Z]{1,3})\b")
_COMPANY = (" AB", " HB", " KB", " AB:s")
_COOPERATES = expression(
    r"(?i)\b(?:rapportera|samordna|samarbeta|samråda|kontakta|meddela|informera|underrätta|förhandla|avtal|avtala"
    r"|överenskommelse|anmäla|anmälan)\w*\b"
    r"(?:(?!\b(?:ska|skall|via|genom|i)\b)[^.;]){0,60}$"
)
_PLACE_AFTER = expression(r"(?i)^s?\s(?:kommun|stad|län|församling|tätort|centrum|socken|hamn)\w*\b")

_YET_TO_COME = expression(
    r"(?i)\bsenast\s(?!de\b)|\b(?:dag|veck|månad)\w*\s(?:efter|före|innan)\b|\b\w*(?:tilldelning|start|kontraktsskrivning)\w*"
)
_PROVEN = expression(
    r"(?i)certifi|behörig|utbild|intyg|bevis|kurs|kompetens|licens"
    r"|\bha(?:r|va)?\s(?:[\wåäö]+\s){0,2}heta\b"
)


def _around(match: Match) -> tuple[str, str]:
    """The sentence's text before the match and after it."""
    text = match.sentence.block.text
    return text[match.sentence.start : match.start], text[match.end : match.sentence.end]


def equivalence_stated(match: Match, facts: Facts) -> bool:
    """Equivalents are accepted: in the sentence, in the one beside it, in the row, or in the headings above."""
    before, after = _around(match)
    block = match.sentence.block
    if _NOT_EQUIVALENT.search(before + " " + after):
        return False
    stated = _EQUIVALENT.search(after)
    if (
        (stated and reaches_back(after[: stated.start()]))
        or _EQUIVALENT_TO.search(before)
        or _COMPARED.search(before)
        or _EQUIVALENT.search(match.text)
    ):
        return True
    beside = block.text[: match.sentence.start] + " ¶ " + block.text[match.sentence.end :]
    if _ACCEPTED.search(beside) and not _NOT_EQUIVALENT.search(beside):
        return True
    return any(_EQUIVALENT.search(text) for text in (*block.row, block.column, *block.headings))


def describes_today(match: Match, facts: Facts) -> bool:
    """The words tell what the buyer has or owns today."""
    before, after = _around(match)
    before = _BY_DOCUMENT.sub("", before)
    return bool(_TODAY_BEFORE.search(before) or _TODAY_AFTER.search(after) or _OWNED.search(before))


def about_demand(match: Match, facts: Facts) -> bool:
    """The sentence only speaks about a demand: where it stands, that it is gone, that it was asked about."""
    before, after = _around(match)
    return bool(_ABOUT_DEMAND.search(before + match.text.split()[0]) and _TOLD_ABOUT.search(after))


def interface_open(match: Match, facts: Facts) -> bool:
    """The sentence offers an open interface, or says that the buyer keeps what must fit."""
    found = _KEPT.search(match.sentence.text)
    return bool(found and not found.group().lower().startswith("befintlig"))


def interface_kept(match: Match, facts: Facts) -> bool:
    """The sentence says that what the buyer keeps must fit, or offers an open interface."""
    return bool(_KEPT.search(_LIKE_EXISTING.sub("", match.sentence.text)))


def law_mandated(match: Match, facts: Facts) -> bool:
    """A law, regulation or directive stands behind the demand, and not behind another one in the same sentence."""
    before, after = _around(match)
    found = _MANDATED.search(after)
    if found and not _MANDATED.search(before + match.text):
        return not _NEXT_DEMAND.search(after[: found.start()])
    return bool(found or _MANDATED.search(before + match.text))


def reason_stated(match: Match, facts: Facts) -> bool:
    """The sentence gives a reason that the buyer cannot change."""
    return bool(_REASON.search(match.sentence.text))


def another_meaning(match: Match, facts: Facts) -> bool:
    """A name that is a common word or a place too: it opens the sentence, or a word for a place follows."""
    before, after = _around(match)
    name = match.term.text if match.term else ""
    alone = match.text.removesuffix("s") == name.removesuffix("s")
    return (alone and not before.strip()) or bool(_PLACE_AFTER.search(after))


def no_goods(match: Match, facts: Facts) -> bool:
    """A make that is a first name or a common word too: no row of goods, word for makes or model tells which."""
    before, after = _around(match)
    if not before.strip() or _PLACE_AFTER.search(after):
        return True
    return not (_MODEL_IN.search(match.text) or _MAKE_BEFORE.search(before) or is_goods_row(match.sentence))


def not_prescribed(match: Match, facts: Facts) -> bool:
    """The words do not say how the need is met: they name what is bought, what is spoken of, or one of several."""
    after = _around(match)[1]
    return after.startswith("-") or not Prescription.of(match).holds


def no_effort(match: Match, facts: Facts) -> bool:
    """The number is not what the supplier is to put in."""
    return not Prescription.of(match).is_effort


def a_party(match: Match, facts: Facts) -> bool:
    """The name is somebody to work with or to tell, or a company, not a thing to deliver."""
    before = _around(match)[0]
    is_company = match.text.endswith(_COMPANY) and not _OF_MAKE.search(before)
    return is_company or bool(_COOPERATES.search(before))


def no_material_of(match: Match, facts: Facts) -> bool:
    """The material is not what something is to be made of or run on."""
    return not Prescription.of(match).is_material


def done_before(match: Match, facts: Facts) -> bool:
    """The number or way of work belongs to what has been done earlier ("ska ha levererat"): experience, no input."""
    if _YET_TO_COME.search(match.sentence.text):
        return False
    words = [token for token in match.sentence.span if token.idx < match.start - match.sentence.offset]
    return any(
        word.lower_ == "ha" and any("Sup" in later.morph.get("VerbForm", []) for later in words[at + 1 : at + 3])
        for at, word in enumerate(words)
    )


def an_activity(match: Match, facts: Facts) -> bool:
    """Hot work as something that is done, where nobody is to hold a certificate for it."""
    return not _PROVEN.search(match.sentence.text)


def thing_bought(match: Match, facts: Facts) -> bool:
    """The first words of a row of goods: they name what is bought."""
    return match.start == match.sentence.start and is_goods_row(match.sentence)


GUARDS: Mapping[str, Guard] = {
    "equivalence-stated": equivalence_stated,
    "describes-today": describes_today,
    "about-demand": about_demand,
    "interface-kept": interface_kept,
    "interface-open": interface_open,
    "law-mandated": law_mandated,
    "reason-stated": reason_stated,
    "another-meaning": another_meaning,
    "no-goods": no_goods,
    "not-prescribed": not_prescribed,
    "no-material-of": no_material_of,
    "no-effort": no_effort,
    "a-party": a_party,
    "done-before": done_before,
    "an-activity": an_activity,
    "thing-bought": thing_bought,
}
