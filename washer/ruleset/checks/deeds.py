"""Deeds that either party to a contract may do: verbs, what they are done to, and times that tell a duty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from washer.expressions import expression
from washer.language.model import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPEN = frozenset(
    [
        "dokumentera", "genomföra", "erbjuda", "utrusta", "kontrollera", "rapportera", "informera",
        "utbilda", "tillhandahålla", "utvärdera", "inventera", "protokollföra", "sammanställa", "planera",
        "samordna", "upprätta", "bekosta", "kalla", "utse", "kalibrera", "återställa", "värma", "besiktiga",
        "besikta", "beställa", "kvalitetssäkra", "godkänna", "fastställa", "revidera", "hålla", "underhålla",
        "anmäla", "boka", "initiera", "redovisa", "programmera", "konfigurera", "migrera",
        "konvertera", "prova", "bereda", "kontakta", "tillställa", "anslå", "överlämna", "avläsa",
        "registrera", "kvittera", "arkivera", "anordna", "arrangera", "ordna", "ombesörja",
        "introducera", "uppdatera", "testa", "säkerställa", "bevaka", "delge", "underrätta", "säkerhetskopiera",
        "riskbedöma", "granska", "attestera", "kommunicera", "inspektera", "reklamera", "verifiera", "gallra",
        "meddela", "justera", "bestrida", "provta", "inhämta", "bilda", "reglera",
        "larma", "analysera", "återkoppla", "eskalera", "prioritera", "bekräfta", "förankra", "avisera",
        "publicera", "distribuera", "förteckna", "diarieföra", "journalföra", "tillsätta", "bedöma", "utarbeta",
        "kartlägga", "schemalägga", "utfärda", "anlita", "beräkna", "betala", "uppmärksamma",
        "utlysa", "annonsera", "inleda", "ajourhålla", "kontrollräkna", "koordinera", "delegera", "signera",
        "bestämma", "anteckna", "erlägga", "avregistrera", "avbeställa",
        "fotografera", "fotodokumentera", "förhandla", "försäkra", "invänta", "katalogisera", "konsultera",
        "lokalisera", "marknadsföra", "notera", "rekrytera", "spärra", "syna", "tillfråga", "tillkalla",
        "transkribera", "upplysa", "varna", "varsla", "vidarebefordra", "visitera", "återlämna",
        "återrapportera", "återsända", "återta", "översätta", "upphandla", "utmärka", "evakuera",
        "omhänderta", "vidarekoppla",
    ]
)  # fmt: skip
_UPKEEP = frozenset(
    [
        "städa", "rengöra", "desinficera", "avfrosta", "diska", "serva", "smörja", "reparera", "rätta", "röja",
        "skotta", "sanda", "vattna", "ersätta", "byta", "förvara", "spara", "bevara", "transportera",
        "träna", "öva", "instruera", "handleda", "fortbilda", "inskola", "finansiera", "debitera",
        "avsluta", "avgöra", "välja", "besluta", "packa", "övervaka", "väga", "mäta",
        "avlägsna", "avveckla", "kassera", "påminna", "sanera", "utreda",
    ]
)  # fmt: skip
_TENDED = frozenset(  # also what a contract is about: a duty of either party only with a time beside it
    [
        "avkalka", "beskära", "bogsera", "deponera", "destruera", "efterdra", "förstöra", "gödsla", "klippa", "kratta",
        "lufta", "magasinera", "makulera", "olja", "polera", "putsa", "rekonditionera", "rensa", "returnera",
        "sopa", "sota", "spola", "strimla",
        "sterilisera", "tanka", "tina", "tvätta", "tömma", "vaxa", "vädra", "återfylla", "återvinna",
        "ogräsrensa", "avfukta", "provköra", "trimma", "vaccinera",
    ]
)  # fmt: skip
_HEADS = (  # "funktionstesta", "slutbesiktiga", "avanmäla"
    "besiktiga", "besikta", "kontrollera", "testa", "prova", "anmäla", "mäta", "granska", "läsa", "registrera",
    "utbilda", "planera", "rapportera", "tvätta", "städa", "rensa", "inspektera", "dokumentera", "justera", "inventera",
    "boka", "kalibrera",
)  # fmt: skip
_NOW = frozenset(
    [
        "dokumentera", "genomföra", "kontrollera", "rapportera", "utvärdera", "tillhandahålla", "bekosta",
        "sammanställa", "upprätta", "protokollföra", "ombesörja",
    ]
)  # fmt: skip
_SERVICED = frozenset(
    [
        "besiktiga", "kalibrera", "serva", "smörja", "tömma", "byta", "testa", "inspektera", "uppdatera", "rensa",
        "funktionstesta",
    ]
)  # fmt: skip
_AWAY = frozenset({"bort", "undan", "tillbaka", "ur"})
_PARTICLES = {
    verb: frozenset(particles.split())
    for verb, particles in {
        "packa": "upp ned ner", "följa": "upp", "ta": "fram hand om ner ned in upp ut", "sätta": "ut upp",
        "sy": "om", "forsla": "bort", "frakta": "bort", "köra": "bort", "lära": "upp", "lägga": "upp in om",
        "se": "över",
        "märka": "upp ut", "skicka": "ut tillbaka", "stämma": "av", "arbeta": "fram om", "samla": "in ihop",
        "koppla": "bort från ur", "stänga": "av", "spärra": "av", "lämna": "tillbaka ut",
        "plocka": "in bort upp ned ner", "ställa": "tillbaka undan", "hänga": "upp", "måla": "om", "bjuda": "in",
        "skola": "in", "fasa": "ut", "dela": "ut", "gå": "igenom", "ringa": "upp", "skanna": "in", "läsa": "av",
        "torka": "av", "flytta": "över undan", "föra": "in över", "slå": "av", "säga": "upp", "ropa": "upp",
        "montera": "ned ner", "rulla": "ut", "växla": "ut", "bära": "in ut", "hyra": "in", "räkna": "in om",
    }.items()
}  # fmt: skip
_THINGS = {
    "flytta": r"ärende|data|uppgift|information|dokument|akt|register|konto|inventarie|möb",
    "föra": r"protokoll|dagbok|anteckning|statistik|register|minnes|logg|ärende|data|uppgift|förteckning",
    "söka": r"tillstånd|bygglov|dispens|lov\b|bidrag",
    "teckna": r"försäkring",
    "utföra": r"kontroll|besiktning|prov|mätning|analys|inventering|inspektion|revision|test",
    "åtgärda": r"fel|brist|skad|avvik|anmärkning|problem|incident|larm",
    "laga": r"fel|brist|skad|hål|trasig|däck|läck|punkter",
    "avhjälpa": r"fel|brist|skad|avvik|anmärkning|problem|incident",
    "hantera": r"avvik|reklamation|klagomål|synpunkt|incident|ärende|risk",
    "ta": r"stickprov|säkerhetskopi|kontakt|vattenprov|referens|prov(?:er|et|en)?\b|backup",
    "läsa": r"mätare|kläder|kort|tagg|kod",
    "byta": r"lås|kod|lösenord|filter|batteri|lamp|däck|nyckl",
    "göra": r"besiktning|bedömning|kontroll|uppföljning|anmälan|avstämning|inventering|analys|provtagning|mätning"
    r"|utvärdering|inspektion|kartläggning|översyn|ansökan|riskanalys|prov\b|prognos|avisering|beställning",
    "fatta": r"beslut",
    "skriva": r"rapport|protokoll|plan(?:en)?\b|anmälan|logg",
    "lämna": r"anmälan|ansökan|underrättelse|plan(?:en)?\b|besked|lägesrapport",
    "ge": r"enskilde|brukar|elev|deltagar|patient|boende|barn|resenär|kund|användar|personal"
    r"|anställd|anhörig|vårdnadshavar",
    "hämta": r"retur|tomgods|burar|pall",
}
_WITH = {verb: expression(rf"(?i)(?:{things})") for verb, things in _THINGS.items()}
DEEDS = _OPEN | _UPKEEP | _TENDED | _PARTICLES.keys() | _WITH.keys()  # what either party may do
_UNIT = (
    r"(?:dag|dygn|natt|morgon|kväll|vardag|arbetsdag|vecka|månad|kvartal|halvår|termin|läsår|säsong|år|vår|höst|sommar"
    r"|vinter|skift|pass|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)"
)
_RECURS = expression(
    rf"(?i)\b(?:(?:varje|varannan|vartannat|vart|var\s+(?:\w+[dt]e|\d+:e))\s+(?:\w+\s+)?{_UNIT}\b|per\s+{_UNIT}\b"
    r"|(?:daglig|årlig|månatlig)en?\b|dagligen|\w+s(?:vis)\b|(?:mellan|efter|före|inför|vid)\s+varje\s|gång(?:er)?\s+(?:per|om|i|under|varje)\b"
    r"|(?:regelbundet|regelmässigt|rutinmässigt|återkommande|periodiskt|årligen|månatligen|veckovis|månadsvis)\b)"
)
_BY_THEN = expression(r"(?i)\b(?:senast|inom|innan|före)\s")
_DESCRIBED = expression(r"(?i)teknisk|mängd|produkt|funktion|material|sortiment|utförande|uppställning")


def is_deed(verb: Token, sentence: Sentence) -> bool:
    """Whether either party may well be the one who shall do it."""
    lemma = verb.lemma_
    if (
        lemma in _OPEN
        or (lemma.endswith(_HEADS) and lemma not in _HEADS)
        or _has_particle(verb)
        or _has_thing(verb, sentence)
    ):
        return True
    kept_up = lemma in _UPKEEP or (lemma in _TENDED and (recurs(sentence) or bool(_BY_THEN.search(sentence.text))))
    return kept_up and not any(_DESCRIBED.search(heading) for heading in sentence.block.headings)


def is_done_now(verb: Token, sentence: Sentence) -> bool:
    """Whether a passive in the present tells a duty: a few verbs, and others where a time stands beside them."""
    if verb.lemma_ in _NOW:
        return True
    return verb.lemma_ in _SERVICED and recurs(sentence)


def recurs(sentence: Sentence) -> bool:
    """Whether something is told to be done again and again, by the day or more seldom."""
    return bool(_RECURS.search(sentence.text))


def _has_particle(verb: Token) -> bool:
    """Whether a particle makes a deed of the verb; what is done away or put back is always one."""
    particles = _PARTICLES.get(verb.lemma_, frozenset()) | (_AWAY if verb.lemma_ != "leverera" else frozenset())
    return any(token.lower_ in particles for token in verb.doc[verb.i + 1 : min(verb.i + 3, verb.sent.end)])


def _has_thing(verb: Token, sentence: Sentence) -> bool:
    """Whether the verb is a deed together with what stands before it: "tillstånd ska sökas"."""
    things = _WITH.get(verb.lemma_)
    start = sentence.span.start
    return things is not None and things.search(sentence.span.doc[start : verb.i].text) is not None
