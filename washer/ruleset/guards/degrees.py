"""Guards: whether a word of degree says what something shall be like, or only tells which thing is meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from washer.expressions import expression
from washer.language.model import Role
from washer.ruleset.facts import Facts, Guard
from washer.ruleset.model import Match

if TYPE_CHECKING:
    from spacy.tokens import Token

_DUTIES = frozenset(
    [
        "ska", "skall", "måste", "bör", "krävs", "kräver", "fordras", "erfordras", "åligger", "förväntas",
        "efterfrågas", "ansvarar", "svarar", "åtar", "förbinder", "garanterar", "skyldig", "skyldiga",
        "skyldigt",
    ]
)  # fmt: skip
_OPENERS = frozenset(
    [
        "som", "där", "när", "om", "då", "eftersom", "medan", "vilka", "vilken", "vilket", "innan", "sedan",
        "tills", "ifall", "såvida", "hur", "huruvida", "vars",
    ]
)  # fmt: skip
_STATES = frozenset(
    [
        "vara", "bli", "hållas", "hålla", "kännas", "upplevas", "uppfattas", "göras", "anses", "förbli",
        "framstå", "verka", "utformas", "smaka", "dofta", "lukta", "låta",
        "utföras", "läggas", "monteras", "levereras", "serveras",
    ]
)  # fmt: skip
_WAYS = frozenset({"sätt", "vis", "manér"})
_FARTHEST = 5
_CLASSES = expression(r"(?i)(?:öpp(?:en|et|na)|strukturera(?:d|t|de)|standardisera(?:d|t|de)|läsba(?:r|rt|ra))$")
_CARRIERS = expression(r"(?i)(?:format|fil|data|källkod|standard|gränssnitt)(?:et|en|er|erna|s)?$")
_NAMED_WORK = expression(r"(?i)\w{4,}arbete(?:t|s|ts)?$")  # "systematiskt brandskyddsarbete"
_TOLD_AFTER = expression(
    r"(?i)^[^.;:]{0,40}:\s+(?:\w+\s+){1,4}(?:ska|skall|måste|kan|har)\s"
    r"|^\s+i\s+den\s+(?:bredd|höjd|längd|vikt|temperatur)\s+som\s+(?!krävs|behövs|erfordras)"
)
_JUDGED = expression(r"(?i)\b(?:bedöms|bedömas|poängsätts|poängsättas|betygsätts|betygsättas)\b")
_ABILITY = expression(r"(?i)\bförmåga")
_QUALITY = expression(
    r"(?i)(?:"
    "(?<!univers)(?<!aktiv)(?<!ident)(?<!prior)itet"
    "|(?<!verksam)(?<!myndig)(?<![^t]en)(?<!^en)(?<!fastig)(?<!möjlig)(?<!rättig)(?<!skyldig)(?<!ny)(?<!hemlig)(?<!svårig)het"
    "|kvalité|nivå|grad|klass|förmåga|kunskap|kännedom|kunnande|erfarenhet|vana|insikt|förståelse|kompetens"
    "|komfort|standard|skick|(?<!an)(?<!för)ordning|hygien|finish|prestanda|effekt|verkan|tålighet|styrka|täthet|skydd|motstånd|resistens"
    "|funktion|resultat|intryck|överblick|översikt|struktur|service|support|bemötande|samarbete|samverkan|kommunikation"
    "|kontakt|dialog|relation|planering|framförhållning|beredskap|uppsikt|kontroll|skötsel|omsorg|hänsyn|respekt|engagemang"
    "|intresse|motivation|lyhördhet|skicklighet|ambition|precision|integritet|etik|ansvar|frihet|variation|spridning|bredd"
    "|täckning|utbud|sortiment|urval|akustik|absorption|isolering|ventilation|sikt|grepp|fäste|passform|balans|kontrast"
    "|upplösning|skärpa|känsla|livslängd|batteritid|räckvidd|brinntid|drifttid|öppentid|svarstid|ledtid|väntetid|inställelsetid"
    "|leveranstid|handläggningstid|förbrukning|energianvändning|kostnad|underhållskostnad|påverkan|belastning|utsläpp|buller"
    "|ljud|ljus|belysning|temperatur|inriktning|bullernivå|brus|vikt|friktion|slitage|underhåll|servicebehov|underhållsbehov|omsättning|felfrekvens"
    "|svarsfrekvens|frekvens|likviditet|soliditet|marginal|lönsamhet|noggrannhet|närvaro|volym|mängd|antal|innerutrymme|utrymme"
    "|yta|bärighet|dragkraft|värde|kontaktnät|nätverk|ergonomi|trivsel|mångfald|delaktighet|inflytande|anknytning"
    "|vinkel|halt|tolerans|yttermått|andel|takt|räckvidd|kvalitetsarbete|förändringsarbete|gång|drift|konstruktion|utförande|återkoppling|handledning|vägledning|rådgivning|stöd|miljö|boende|vardag|fritid|stämning|atmosfär|svar|information|utbildning|bakgrund|språk|intryck"
    r")(?:en|et|n|t|er|erna|ar|arna|or|orna|ens|ets|s)?$"
)


def undemanded(match: Match, facts: Facts) -> bool:
    """The word is no predicate, adverb or attribute of what is demanded, or it compares: "större", "som är trasiga"."""
    word = _word(match)
    if word is None or match.form.startswith(("cmp", "sup")):
        return True
    if match.sentence.role is not Role.CRITERION and not _in_demand(word):
        return True
    demanded = _predicated(word) or _tells_how(word) or _thing(word) is not None
    return not demanded or _is_other_word(word) or _tells_which(word)


def tells_apart(match: Match, facts: Facts) -> bool:
    """The word only stands before a noun, where it tells kinds apart ("personlig assistans"), and opens no row."""
    word = _word(match)
    if word is None or _predicated(word) or _tells_how(word) or _opens_row(word):
        return False
    return of_no_quality(match, facts)


def classifies(match: Match, facts: Facts) -> bool:
    """The word tells kinds of files apart ("strukturerat format"), or belongs to the name of a duty."""
    word = _word(match)
    thing = _thing(word) if word is not None else None
    if word is None or thing is None:
        return False
    if word.lower_.startswith("systematisk"):
        return bool(_NAMED_WORK.match(thing.text))
    return bool(_CLASSES.search(word.text) and _CARRIERS.search(thing.text))


def told_after(match: Match, facts: Facts) -> bool:
    """What is meant follows at once: "lätt att rengöra: klädseln ska …", "framkomlig i den bredd som …"."""
    return bool(_TOLD_AFTER.match(match.sentence.block.text[match.end : match.sentence.end]))


def judged_then(match: Match, facts: Facts) -> bool:
    """The sentence tells that an ability is judged and given points, and demands nothing."""
    text = match.sentence.text
    return bool(_ABILITY.search(text) and _JUDGED.search(text))


def of_no_quality(match: Match, facts: Facts) -> bool:
    """The word stands before a thing that is counted or seen ("hög hylla"), or tells where ("högt")."""
    word = _word(match)
    thing = _thing(word) if word is not None else None
    if thing is None:
        return word is None or not _predicated(word)
    return not _QUALITY.search(thing.text)


def thing_of(match: Match) -> Token | None:
    """The noun that the first word of a match stands before."""
    word = _word(match)
    return _thing(word) if word is not None else None


def _word(match: Match) -> Token | None:
    """The first word of a match."""
    start = match.start - match.sentence.offset
    return next((token for token in match.sentence.span if token.idx <= start < token.idx + len(token)), None)


def _back(word: Token) -> Iterator[Token]:
    start = word.sent.start
    return (word.doc[place] for place in range(word.i - 1, start - 1, -1))


def _in_demand(word: Token) -> bool:
    """Whether what binds stands over the word: a "ska" before it in its clause, one after it, or no verb at all."""
    for token in _back(word):
        if token.lower_ in _DUTIES:
            return "för att" not in word.doc[max(word.sent.start, token.i - _FARTHEST) : token.i].text.lower()
        before = token.nbor(-1).lower_ if token.i else ""
        opens = token.lower_ in _OPENERS and before not in _STATES
        if opens or (token.lower_ == "att" and before == "för"):
            return False
    later = any(token.lower_ in _DUTIES for token in word.sent if token.i > word.i)
    finite = any("Fin" in token.morph.get("VerbForm", []) for token in word.sent)
    done = any("Pass" in one.morph.get("Voice", []) and "Pres" in one.morph.get("Tense", []) for one in _back(word))
    return later or done or not finite


def _opens_row(word: Token) -> bool:
    """Whether the word begins a line without a verb: "Enkel rengöring"."""
    return word.i == word.sent.start and not any("Fin" in token.morph.get("VerbForm", []) for token in word.sent)


def _is_other_word(word: Token) -> bool:
    """Whether the word is a verb ("kvalitetssäkra"), a noun ("grönt kort") or the kind of a quality ("god teknisk")."""
    if word.lower_.endswith("a") and word.dep_ != "amod" and "Inf" in word.morph.get("VerbForm", []):
        return True
    if word.lower_.rstrip("at").endswith("isk") and word.i > word.sent.start and word.nbor(-1).pos_ == "ADJ":
        return True
    return word.pos_ == "NOUN" and any(child.dep_ in {"det", "amod", "nummod"} for child in word.children)


def _tells_which(word: Token) -> bool:
    """Whether the word tells which things a demand is put on: "säkra formulär ska ha …", not "… ska finnas"."""
    thing = _thing(word)
    if thing is None or word.i != word.sent.start or thing.i + 2 >= word.sent.end:
        return False
    modal, verb = thing.nbor(), thing.nbor(2)
    return modal.lower_ in {"ska", "skall", "måste"} and verb.lower_ in {"ha", "vara", "kunna", "rymma", "klara"}


def _joins(token: Token) -> bool:
    """Whether the word may stand between words of one row of qualities."""
    return (
        token.pos_ in {"ADJ", "ADV", "PART"}
        or token.lower_ in {"och", "samt", "men", ",", "både", "såväl", "som"}
        or ("Part" in token.morph.get("VerbForm", []))
    )


def _predicated(word: Token) -> bool:
    """Whether "vara" or the like leads to the word, past other qualities ("ska vara rymlig och ljus"), or a label."""
    for token in _back(word):
        if token.lower_ in _STATES or (token.text == ":" and _thing(word) is None):
            return True
        if not _joins(token):
            break
    return any(child.dep_ == "cop" for child in word.children)


def _tells_how(word: Token) -> bool:
    """Whether the word tells how something is done: "arbeta självständigt", "på ett varsamt sätt"."""
    thing = _thing(word)
    if thing is not None:
        return thing.lower_ in _WAYS
    following = word.doc[word.i + 1 : min(word.i + 2, word.sent.end)]
    if word.dep_ == "amod" or any(token.pos_ == "ADJ" for token in following):
        return False
    return word.lower_.endswith(("t", "nde")) and _first(word).head.pos_ in {"VERB", "AUX"}


def _first(word: Token) -> Token:
    """The first of the words that this one is joined to: "mjukt" for "mjukt och försiktigt"."""
    while word.dep_ == "conj" and word.head.lower_.endswith("t"):
        word = word.head
    return word


def _thing(word: Token) -> Token | None:
    """The noun that the word stands before, past other qualities of it."""
    for token in word.doc[word.i + 1 : min(word.i + 1 + _FARTHEST, word.sent.end)]:
        if token.pos_ in {"NOUN", "PROPN"} or (word.dep_ == "amod" and token == word.head):
            return token if token.nbor(-1).pos_ != "CCONJ" and token.nbor(-1).text != "," else None
        if not _joins(token):
            return None
    return None


GUARDS: Mapping[str, Guard] = {
    "undemanded": undemanded,
    "tells-apart": tells_apart,
    "of-no-quality": of_no_quality,
    "classifies": classifies,
    "told-after": told_after,
    "judged-then": judged_then,
}
