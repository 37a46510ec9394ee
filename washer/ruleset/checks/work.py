"""Work that is put in, whatever the order of the words: how often, how long, how many deeds, what share of a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from washer.expressions import expression
from washer.language.model import Role, Sentence
from washer.ruleset.facts import Facts
from washer.ruleset.likely import likely
from washer.ruleset.model import Match

_NUMBER = (
    r"(?:\d+(?:[.,]\d+)?(?:\s?[–-]\s?\d+)?|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|femton|sexton|tjugo"
    r"|trettio|fyrtio|femtio|sextio)"
)
_MORE = r"(?:\d+|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv)"
_TOOLS = (
    r"(?:hand|lie|handverktyg|spade|skyffel|kvast|borste|sopmaskin|skurmaskin|kombimaskin|högtryckstvätt|hetvatten"
    r"|ånga|gasol|röjsåg"
    r"|motorsåg|häst|grävskopa|hjullastare|slaghack|dammsugare|mikrofibermopp|moppsystem|svep|klippaggregat"
    r"|robotklippare|bandgrävare"
    r"|handhållna?\s[\wåäö]+)"
)
# Who works, by how words for trades end.
_STAFF = (
    r"(?!\w*(?:register|fabriker|butiker|kliniker|kataloger|minister))[\wåäö]*(?:tekniker|elektriker|mekaniker"
    r"|ister|ist|ör|örer|ärer|olog|ologer|nom"
    r"|nomer|karl|karlar|gymnast|gymnaster|terapeut|terapeuter|agog|agoger|serviser|servitris|servitriser|vakt"
    r"|vakter|värd|värdar|värdinna"
    r"|ros|roser|ledare|skötare|vårdare|lärare|förare|bärare|kock|kockar|sköterska|sköterskor|biträde|biträden"
    r"|läkare|handledare|arbetare|man"
    r"|röjare|målare|murare|snickare|rörläggare|montörer|lots|lotsar|skeppare|däcksmän|mästare|medhjälpare|kurator"
    r"|kuratorer|expedit|expediter)"
)
_ALWAYS = (
    r"(?:dygnet\srunt|hela\s(?:dagen|dygnet|natten|tiden|öppettiden)|nattetid|dagtid|alla\s(?:dagar|vardagar)"
    r"|varje\s(?:dag|natt|vardag))"
)
_PERIOD = (
    r"(?:dag(?:en)?|dygn(?:et)?|natt(?:en)?|pass(?:et)?|skift(?:et)?|arbetspass|vecka(?:n)?|arbetsvecka"
    r"|månad(?:en)?|mån"
    r"|kvartal(?:et)?|halvår(?:et)?|termin(?:en)?|läsår|säsong(?:en)?|sommar(?:en)?|vinter(?:n)?|år(?:et)?|kalenderår"
    r"|avtalsår|driftår|timme(?:n)?|tim|v|dygn)"
)
_WEEKDAY = r"(?:måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|vardag|arbetsdag|helgdag)(?:en|ar)?"
_DAYS = r"(?:dag|dygn|natt|vecka|månad|kvartal|halvår|år|timme|morgon|kväll|förmiddag|eftermiddag|vår|höst)"
_ORDINAL = r"(?:annan|annat|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|tolfte|fjortonde|femtonde|\d+:[ae])"
# Stems of deeds that change, clean or watch over a thing; the verbs in the passive or infinitive, and their nouns.
_DEEDS = (
    r"(?:städ|rengör|dammsug|damma|moppa|våttork|torrtork|avtork|fukttork|torka|sopa|sopning|putsa|putsning"
    r"|fönsterputs|skura|skurning|tvätta|tvättning|diska|bona|boning|poler|vattna|vattning|bevattn|kratta|krattning"
    r"|beskär|ogräsrens|rensa|rensning|röja|röjning|gödsl|spola|spolning|bottensug|slamsug|lufta|vertikalskär"
    r"|desinfic|smörj|töm|rond|patruller|kantskär|kantklipp|klipp|slåtter|sanda|sandning|salta|saltning|plog|skotta"
    r"|skottning|byta|byte|filterbyt|luckra|putta|avkalk|service|serva|sota|sotning|inspicer|inspektion|avsyn"
    r"|tillsyn|underhåll|sköta|skötsel|motioner|kalibrer|bädda|bäddning|duscha|duschning|vända|vändning|avläs"
    r"|avläsning|backspol|luta|lutning|oljas|oljning|vaxa|vaxning|slipa|slipning|gallra|gallring|besöka|besök"
    r"|hembesök|svabba|skaka|polishbehandl|högtryckstvätt|provtag|slås|sprita|avsprit|vädra|vädring|trimma|trimning"
    r"|utfodr|skrapa|träffa|möta|runda|hacka|skala|harva|välta|vältning)"
)
_DEED_PHRASES = r"(?:gå\s(?:rond|runda)|läggas\som|fyllas\spå|ses\söver|torkas\sav|göras\sren(?:t|a)?)"
_EVENTS = (
    r"(?:[\wåäö]*(?:workshop|seminari|föreläsning|intervju|lektion|ronder|rond\b|rundor|klippning|städning"
    r"|tvättning|besök|samtal"
    r"|mätning|provtagning|inspektion|tömning|spolning|körning|övning|träff|handledning|avstämning|fokusgrupp"
    r"|storstädning"
    r"|sandning|plogning|gallring|pass\b|slåtter|vattning|bevattning|rensning|sopning|skörd|behandling|sittning"
    r"|provning"
    r"|utbildningstillfälle|kurstillfälle|uppföljningsbesök|servicebesök|platsbesök)[a-zåäö]*)"
)
_UNIT = (
    r"(?:besök|patient|rum|brukare|kund|objekt|elev|barn|deltagare|boende|lägenhet|insats|tillfälle|rond|avdelning"
    r"|klass|grupp"
    r"|enhet|fastighet|byggnad|person|familj|ärende|vecka|skola|klient)"
)
_PUT = (
    r"(?:avsätt|avdel|sätta\sav|sätter\sav|avsatt|lägg|ägna|anslå|reserver|arbeta|närvar|tjänstgör|bemanna|undervis"
    r"|finnas"
    r"|finns|vara\spå|är\spå|tillgänglig|debiter|vakta|bevaka|patruller|handled|städa|disponer|schemalägg)"
)
_LASTING = (
    r"(?:utbildning|kurs|introduktion|handledning|dusch|promenad|besök|lektion|tillsyn|städning|massage|träning"
    r"|workshop"
    r"|samtal|behandling|pass|rond|möte|föreläsning|insats|seminari|studiebesök|genomgång|visning|avlösning|ledsagning)"
)
_LASTS = r"(?:vara|pågå|pågår|varar|omfatta|omfattar|ta|tar|ges|hållas|hålls|är|ske|sker|genomförs|genomföras)"
_GAP_ENDS = expression(r"(?i)[.;:]|\b(?:där|som|när|om|för att|så att|senast)\b")
_LEADS_IN = expression(r"(?i)\b(?:där|som|när|om)\b")
_NO_WORK = expression(
    r"(?i)lösenord|säkerhetskop|backup|rapport|statistik|faktur|betal|protokoll|nyckl|\blogg|uppdater|programv"
    r"|\bdata\b|besiktig"
    r"|turlist|scheman|ordförande|styrgrupp|uppföljning|avtalsmöt|prisjuster|index|avrop|\b(?:om|när|vid)\sbehov\b"
    r"|revision|avstämning|redovisning|mätning|avräkning|leverans|leverera|avgå"
    r"|\bparterna\b|svarstid|inställelsetid|leveranstid|garanti|öppettid|\böppe[tn]\b|\bcirka\b|\bca\b|uppskatt"
    r"|beräkna|uppgår\still"
)
_OFTEN = expression(
    rf"(?i)(?<![\w-])(?:(?:minst|exakt)\s)?(?:{_NUMBER}\s?(?:gånger|gång|ggr|ggr\.)\s?(?:/|(?:per|i|om|under"
    rf"|varje)\s)?\s?"
    rf"(?:{_PERIOD}|dagligen)|{_NUMBER}\s?(?:ggr)?\s?/\s?{_PERIOD}"
    rf"|var(?:je|t|je\senskild)?\s(?:{_ORDINAL}\s)?(?:{_DAYS}|{_WEEKDAY})|var(?:annan|tannat)\s(?:{_DAYS}"
    rf"|{_WEEKDAY})"
    rf"|{_NUMBER}\sdagar\s(?:i|per)\s(?:veckan?|månad(?:en)?)|dagligen|veckovis|månadsvis|kvartalsvis"
    rf"|(?:på\s)?{_WEEKDAY}(?:,\s{_WEEKDAY})*\soch\s{_WEEKDAY}"
    rf"|{_MORE}\sgånger(?=[.,;)]|$))(?![\w-])"
)
# A word for a deed, not one for who does it ("städare", "servicetekniker").
_DEED = expression(
    rf"(?i)(?<![\w-])(?:{_DEED_PHRASES}|(?:[\wåäö]{{3,}})?{_DEEDS}(?![a-zåäö]*(?:are|aren|arna|tekniker"
    rf"|teknikern|personal\w*)\b)"
    rf"[a-zåäö]*)(?![\w-])"
)
# What makes a number a ceiling or an estimate, before it; at least so much is still put in.
_CEILING = expression(
    r"(?i)\b(?:högst|max|maximalt|ca|cirka|ungefär|inom|upp\still|under|mindre\sän|senast|efter|möjligt\satt"
    r"|kunna)\s(?:att\s)?$"
)
# A line of its own that begins with a noun for a deed: "Provsmakning en gång i veckan".
_TERSE_DEED = expression(r"(?i)^[\wåäö-]{3,}(?:ning|ande|ende|tvätt|puts|städ|slåtter|rond|rundor?|besök)(?:ar|en)?\b")
_ROW = expression(r"^[^:.;]{3,50}:\s")
_MODAL = expression(r"(?i)\b(?:ska|skall|måste|bör|förväntas)\b")


@cache
def _input() -> tuple[re.Pattern[str], ...]:
    """All of them, each with the group `span`."""
    return (*_counted(), *_hours())


def _counted() -> tuple[re.Pattern[str], ...]:
    """Counts of deeds, shares, groups: whatever verb leads them in."""
    return tuple(
        expression(rf"(?i)(?<![\w.,:-])(?P<span>{text})(?![\w-])")
        for text in (
            rf"{_NUMBER}\s(?:[\wåäö]+[ae]\s)?{_EVENTS}\s(?:per|i|under|om|varje)\s(?:{_PERIOD}"
            rf"|{_UNIT})(?:\så\s{_NUMBER}\s\w+)?",
            rf"{_EVENTS}:?\s(?:minst\s)?{_NUMBER}\s(?:st\s)?(?:per|/)\s?{_PERIOD}",
            rf"(?:en|ett|{_NUMBER})\s(?:heltids|halvtids|deltids|trekvarts)(?:tjänst|tjänster|anställning"
            rf"|anställningar|anställd)",
            r"(?:en|ett)\s(?:halvtid|heltid)",
            r"(?:minst\s)?\d+\s?(?:%|procent)\sav\s(?:sin\s|arbetstiden|tiden|sin\sarbetstid|en\sheltid"
            r"|personalen)(?:[\wåäö]*)",
            rf"{_NUMBER}\s(?:dagsverken|mandagar|manveckor|manmånader|persontimmar|konsulttimmar|konsultdagar"
            rf"|arbetstimmar)",
            rf"(?:få|får|ges|ger|ge|erbjudas|erbjuds|ha|har|innehålla"
            rf"|bestå\sav)\s{_MORE}\s(?:[\wåäö]+[ae]\s)?[\wåäö]*(?:behandlingar|sessioner"
            rf"|kurstillfällen|lektioner|samtalstillfällen|handledningstillfällen|träffar|sittningar)",
            r"(?:arbetar|arbeta|tjänstgör|tjänstgöra|är\sanställd)\s(?:[\wåäö]+\s){0,3}?(?:på\s)?(?:heltid"
            r"|halvtid|deltid)",
            rf"(?:en|ett|{_NUMBER})\s(?:heltids|halvtids)resurs(?:er)?",
            rf"(?:av|med|består\sav|bestå\sav|är)\s(?:minst\s)?(?:en|ett"
            rf"|{_MORE})\s(?:[\wåäö]+[ae]?\s)?{_STAFF}\soch\s(?:en|ett|{_MORE})\s(?:[\wåäö]+\s)?{_STAFF}",
            rf"{_STAFF}(?:en|n)?\s(?:ska|skall|måste)\s(?:alltid\s|ständigt\s)?(?:stå|finnas|vara|sitta"
            rf"|närvara)\s(?:[\wåäö]+\s){{0,4}}?{_ALWAYS}",
            rf"personal(?:en)?\s(?:i\stjänst|på\splats|närvarande|i\slokalen)\s(?:[\wåäö]+\s){{0,2}}?{_ALWAYS}",
            r"(?<=:\s)\d+\s?\+\s?\d+(?:\s?\+\s?\d+)?",
            r"(?<=personal:\s)\d+\sper\s\d+\s[\wåäö]+",
            rf"(?:minst\s)?{_NUMBER}\s(?:[\wåäö]+\s)?(?:CV|CV:n|meritförteckningar|konsultprofiler)",
            rf"i\sgrupper\s(?:om|på|med)\s(?:högst\s|max\s|minst\s)?{_NUMBER}(?:\s[\wåäö]+)?",
            r"(?:arbeta|arbetar|gå|går|bedrivas|bedrivs|bemannas|köras|körs)\s(?:i\s|på\s)?(?:två|tre|fyr|fem|natt"
            r"|kvälls)-?\s?skift",
            r"(?<!möjligt att )(?<!gå att )(?<!går att )(?<!kunna )"
            r"(?:tvättas?|diskas?|torktumlas?)\s(?:[\wåäö]+\s){0,2}(?:i|vid|på)\s\d+\s?(?:°C|°"
            r"|grader)",
            rf"{_NUMBER}\s(?:minuter|min|timmar|tim|h)\s(?:per|/)\s?(?:{_UNIT}|behandling|pass|samtal|lektion"
            rf"|konsultation|möte|session)",
            rf"(?:ta|tar|tas|utarbeta|utarbetar|lämna|lämnar|presentera|presenterar|redovisa"
            rf"|redovisar)\s(?:fram\s)?{_MORE}\s(?:[\wåäö]+[ae]\s)?"
            rf"(?:skisser|skissförslag|utkast|gestaltningsförslag|förslag|designförslag|koncept)",
            rf"(?:omfatta|omfattar|pågå|pågår|vara|är|ges|innehålla|innehåller)\s(?:under\s|i\s"
            rf"|på\s)?{_NUMBER}\s(?:hela\s|halva\s)?"
            rf"(?:arbetsdagar|heldagar|halvdagar|kursdagar|utbildningsdagar|lektionstimmar|undervisningstimmar)",
            rf"(?:genomföra|genomför|hålla|håller|ge|ger|anordna|anordnar"
            rf"|arrangera)\s{_MORE}\s(?:[\wåäö]+[ae]\s)?[\wåäö]*(?:utbildningsdagar"
            rf"|dagar|tillfällen|pass|kvällar|halvdagar|heldagar|seminarier|föreläsningar|workshopar|workshoppar"
            rf"|träffar|kurser|möten)",
            r"[\wåäö]+s\s(?:[\wåäö]+t\s)?(?:för\shand|till\sfots|manuellt)",
            rf"[\wåäö]+s\s(?:[\wåäö]+\s){{0,6}}?med\s(?:{_TOOLS})",
            rf"(?!(?:besök|möt|träff)){_DEEDS}[a-zåäö]*s\smed\s(?!omsorg|försiktighet|hänsyn|hjälp|stöd|fokus|början|jämna|minst|tanke"
            rf"|avseende|vatten)[a-zåäö]{{3,}}"
            rf"(?=[.,]|$|\soch\b)",
            rf"(?:sitta|sitter|arbeta|arbetar|närvara|närvarar|vara|är|finnas|finns|tjänstgöra"
            rf"|tjänstgör)\s(?:[\wåäö]+\s){{0,3}}?"
            rf"(?:{_NUMBER}\sdagar\s(?:i|per)\s(?:veckan?|månad(?:en)?)|varje\s{_WEEKDAY}|alla\svardagar)",
            rf"(?:minst\s)?{_MORE}\s(?:[\wåäö]+[ae]\s)?{_EVENTS}\s(?:ska|skall|måste)\s(?:genomföras|hållas|göras"
            rf"|ordnas|anordnas|erbjudas)",
            r"(?:en|två|tre)mans(?:betjäning|bemanning|patrull|besättning)\w*",
            r"(?:arbeta|arbetar|jobba|jobbar|patrullera|patrullerar|gå|går)\s(?:i\spar|två\soch\stvå|parvis)",
            rf"(?:minst\s)?(?:en|ett|{_MORE})\s(?:{_STAFF}|vuxen|vuxna)\s(?:på|per)\s{_MORE}\s(?!%|procent)[\wåäö]+",
            rf"(?:en|ett|{_MORE})\s{_STAFF}\spå\splats\s(?:vardagar|helger|måndag|kl)[^,.;]*",
            rf"(?:en|ett|{_MORE})\s{_STAFF}\spå\s(?:halvtid|heltid|deltid)",
            rf"bemanna[a-zåäö]*\s(?:med|av)\s(?:minst\s)?(?:en|ett|{_MORE})\s[\wåäö]+",
            rf"(?:en|ett|{_MORE})\s{_STAFF}\s(?:ska|skall|måste)\s(?:finnas|avsättas)\sper\s(?:\d+|{_MORE})\s[\wåäö]+",
            rf"(?:intervju|observer|skugga|djupintervju|enkät)[a-zåäö]*\s(?:minst\s)?(?!en\b|ett\b){_NUMBER}\s[\wåäö]+",
            rf"(?:under|i|på)\s{_NUMBER}\s(?:heldagar|halvdagar|heldag|halvdag|eftermiddagar|förmiddagar|kvällar"
            rf"|lektionstimmar)",
            rf"(?:{_NUMBER}\s)?(?:arbetsdagar|dagar|heldagar|timmar|dag)\s(?:i|per)\s(?:veckan?"
            rf"|månad(?:en)?)\s(?:hos|på\splats)(?:\s[\wåäö]+)?",
        )
    )


def _hours() -> tuple[re.Pattern[str], ...]:
    return tuple(
        expression(rf"(?i){text}(?![\w-])")
        for text in (
            rf"(?<![\w-]){_PUT}[\wåäö]*\s(?:[^.;:]{{0,50}}?\s)??(?P<span>(?:minst\s"
            rf"|exakt\s)?{_NUMBER}\s(?:[a-zåäö]*timmar|minuter)\s(?:per|i|om|varje)\s{_PERIOD})",
            rf"(?<![\w-])(?:avsätt|avdel|ägna|anslå|reserver|lägger\s(?:ned\s"
            rf"|ner\s)?)[\wåäö]*\s(?:[\wåäö]+\s){{0,3}}?(?P<span>(?:minst\s)?{_NUMBER}\s[a-zåäö]*"
            rf"(?:timmar|dagar|minuter|veckor))",
            rf"(?P<span>(?:minst\s)?{_NUMBER}\s[a-zåäö]*timmar\s(?:per|i|om|varje)\s{_PERIOD})\s(?:ska|skall|måste"
            rf"|avsätts|ägnas|läggs)",
            rf"(?<![\w-])[\wåäö]*{_LASTING}[a-zåäö]*\s(?:[\wåäö]+\s){{0,2}}?{_LASTS}\s(?:i\s|på\s|minst\s)*"
            rf"(?P<span>{_NUMBER}\s(?:minuter|timmar|timme|min|dagar|heldagar|halvdagar|veckor))",
        )
    )


def work_often(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """How often a deed is done, where a state to keep would do ("klippas 14 gånger per säsong").

    A statement without ska tells what the contract holds, as does a row after its heading: both are left alone.
    """
    text = sentence.text
    modal = _MODAL.search(text)
    if _NO_WORK.search(text) or (not modal and (_finite(sentence) or _ROW.match(text))):
        return
    for found in _OFTEN.finditer(text):
        start = _start_of_deed(text, found, modal)
        if start is not None:
            yield Match(sentence, sentence.start + start, sentence.start + found.end())


def _start_of_deed(text: str, often: re.Match[str], modal: re.Match[str] | None) -> int | None:
    """Where the deed with its frequency begins; None where none is told, or only in a clause of its own."""
    if modal is None and _TERSE_DEED.match(text):
        return often.start()
    deeds = list(_DEED.finditer(text))
    nearest = [deed for deed in reversed(deeds) if deed.end() <= often.start()]
    for deed in (*nearest, *deeds):
        first, last = sorted((deed.span(), often.span()))
        led_in = text[modal.end() : first[0]] if modal else ""
        verb = deed.group().lower().endswith("s")  # without a modal a verb in the present, which tells what is done
        if (modal or not verb) and not _GAP_ENDS.search(text[first[1] : last[0]]) and not _LEADS_IN.search(led_in):
            return deed.start() if deed.end() <= often.start() else often.start()
    return None


def put_in(sentence: Sentence) -> Iterator[Match]:
    """Hours, deeds, shares and groups that the supplier is to put in."""
    text = sentence.text
    binds = sentence.role is Role.REQUIREMENT or _MODAL.search(text) or not _finite(sentence)
    if not binds or _NO_WORK.search(text):
        return
    for pattern in likely(_input(), text):
        for found in pattern.finditer(text):
            if not _CEILING.search(text[: found.start("span")]):
                yield Match(sentence, sentence.start + found.start("span"), sentence.start + found.end("span"))


def _finite(sentence: Sentence) -> list[str]:
    return [token.lower_ for token in sentence.span if "Fin" in token.morph.get("VerbForm", [])]
