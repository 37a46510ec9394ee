"""How a thing is built, in any order of words: how many parts it has, and where they sit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from washer.expressions import expression
from washer.language.model import Sentence
from washer.ruleset.model import Match
from washer.ruleset.numbers import is_limited, is_number

if TYPE_CHECKING:
    from spacy.tokens import Token

# Heads of compounds, in the plural: what goods, vehicles, clothes, print, screens and playgrounds are put together of.
_PARTS = (
    r"(?:armar|armstöd|armaturer|axlar|backar|band|behållare|ben|blad|blixtlås|borstar|bottnar|brytare|brännare"
    r"|byglar|byxben|bågar|bälten|bänkar|cylindrar|diodrader|displayer|dragkedjor|dubbar|dynor|däck|dörrar|ekrar"
    r"|element|etiketter|fack|fat|fickor|filter|fjädrar|fläktar|flikar|fogar|fotplattor|fotstöd|fällbord|fält"
    r"|fälgar|fästen|fästpunkter|fönster|fötter|galgar|gavlar|gungor|handtag|hinkar|hjul|hyllor|hyllplan|hål"
    r"|hållare|hällor|hörn|ikoner|infällningar|kammare|kanaler|kanter|kilar|klädkrokar|knappar|knapprader|kokzoner"
    r"|kolumner|kompressorer|kopplingar|korgar|kortplatser|krokar|kuddar|kylelement|lameller|lampor|linor|linjer"
    r"|lock|logotyper|luckor|lysdioder|lysrör|lådor|lås|magneter|menyer|menyval|moduler|motorer|munstycken|muttrar"
    r"|nitar|näbbar|paneler|pedaler|pelare|pinnar|plan|plattor|plåtar|portar|puffar|pumpar|pärlor|ramar|rader"
    r"|reflexer|reflexband|reglage|regler|remmar|revärer|ribbor|ringar|rullar|rutor|rutschkanor|räcken|rör|sadlar"
    r"|sektioner|sensorer|sidor|sitsar|skal|skenor|skikt|skivor|skruvar|skärmar|slangar|slitsar|spakar|spalter"
    r"|speglar|spetsar|spolar|spännen|stag|stavar|steg|stegpinnar|stjärnor|stolpar|strålkastare|streck|strängar"
    r"|stygn|stänger|stödben|stödhjul|säten|tänder|konsoler|kedjor|länkar|spik|sömmar|tangenter|tankar|textrader"
    r"|trappsteg|tryckknappar|undermenyer"
    r"|bommar|brädor|bräder|galler|gafflar|hoar|klaffar|kolvar|kättingar|lyktor|manualer|plankor|propellrar|reglar"
    r"|rännor|satelliter|skovlar|skruvstäd|slitsar|spjälor|tappar|trådar|tråg|vajrar"
    r"|uttag|ventiler|vikningar|vingar|vred|väggar|växlar|våningar|åsar|öglor|öljetter|öppningar)"
)
_NO_PART = expression(
    r"(?:arbets|semester|utbildnings|kurs|webb|reserv|limp|lag|tids|ansvars|ordnings|handlings|ställ|grund)(?:sidor"
    r"|steg|plan"
    r"|regler|fält)$|eringar$|grader$|samband$|förband$|^(?:plan|regler|band)$"
)
# Goods, vehicles, furniture, clothes, buildings that are bought: what may have parts that no list knows.
_GOODS = expression(
    r"(?:skåp|hyll|bord|stol|soff|säng|bänk|disk|skiv|låd|väsk|jack|byx|tröj|kapp|rock|dräkt|sko|handsk|hjälm|vagn"
    r"|bil|skop"
    r"|buss|båt|färj|fartyg|kajut|hytt|cykel|cykl|släp|maskin|apparat|ugn|spis|kyl|frys|pann|gryt|kann|mugg|tält|fontän"
    r"|staty|lykt|stolp|armatur|lamp|skylt|tavl|skärm|ställning|karusell|gung|rutschkan|kärl|behållar|container"
    r"|pärm|mapp"
    r"|block|bok|broschyr|dörr|(?<![prsmx])port|grind|fönst|trapp|steg|ramp|lyft|rollator|rullstol|brits|bår|konsol"
    r"|panel"
    r"|fjärrkontroll|tangentbord|dator|box|sarg|bås|kiosk|bod|vindskydd|lusthus|lekhus|flagg|mast|skrov)"
    r"(?:a|an|en|et|n|t|ar|arna|or|orna|er|ern|erna|ret|ren|na)?$"
)
_NO_PIECE = expression(
    r"(?:ning|ningar|het|heter|tion|tioner|nivå|nivåer|lägen|språk|funktioner|alternativ|roller|are|arna|platser"
    r"|bäddar|rum|år|timmar"
    r"|dagar|dygn|veckor|månader|minuter|sekunder|gånger|exemplar|kopior|poäng|kronor|procents?|grader|meter|liter"
    r"|gram|kilo|licenser"
    r"|konton|kategorier|typer|sorter|slag|omgångar|tillfällen|personer|barn|vuxna|lägenheter|rätter|portioner"
    r"|storlekar|program"
    r"|hastigheter|perioder|frågor|mål|stycken|st|passagerare|ton|kubikmeter|watt|volt|ampere|hästkrafter|lager"
    r"|delar|nycklar|varv|bar"
    r"|lux|lumen|decibel|dB|mm|cm|dm|kg|kW|kWh|GB|TB|km|mil|kwh|kw|mg|ml|cl|dl)$"
)
_HAVING = frozenset(
    {
        "ha", "innehålla", "bestå", "förse", "utrusta", "bygga", "konstruera", "utföra", "utforma", "dela", "indela",
        "uppdela", "visa", "bära", "hålla", "vila", "stå", "tillverka", "inreda", "möblera", "pryda", "montera",
    }
)  # fmt: skip
_JOINS = frozenset({"med", "av", "i", "på", "och", "samt", ",", ":"})
_BREAKS = frozenset(
    {"som", "för", "så", "när", "om", "eller", "antingen", "till", "mellan", "att", "där", "vid", "från", "ur", "per"}
)
_NO_THING = expression(
    r"(?i)\b[\wåäö-]*(?:leverantör|entreprenör|anbud|utförar|konsult|personal|bolag|företag|kommun|region|avtal|uppdrag"
    r"|utbildning|kurs|projekt|förening|leverans|beställning|försändels|familj|lägenhet|bostad|grupp|team|elev"
    r"|patient|brukar|handläggar|tekniker|väktar)[a-zåäö]{0,4}\b"
)
_FURTHER = expression(r"(?i)\b(?:utöka|komplettera|minska|förläng|ersätt|byt|köp|beställ|levereras?\b(?!\smed))")
_OR_ELSEWHERE = expression(r"(?i)\s(?:eller|och)\s(?:till\s|åt\s|på\s)?(?:höger|vänster|under|bak|fram)")
_SIDE_OF = (
    r"(?:sida(?:n)?|sidorna|kant(?:en)?|hörn(?:et)?|ände(?:n)?|del(?:en)?|gavel(?:n)?|spalt(?:en)?|halva(?:n)?"
    r"|rad(?:en)?)"
)
_BODY = r"(?:bröst(?:et)?|ärm(?:en)?|ben(?:et)?|axel(?:n)?|ryggen|kragen|skörtet|nacken)"
# Words that put a part in its place and can hardly mean anything else.
_PLACE = expression(
    rf"(?i)(?<![\w-])(?:"
    rf"(?:till|åt|från|på|i|mot|för)\s(?:den\s|det\s)?(?:höger|vänster|högra|vänstra)(?:\s(?:{_SIDE_OF}"
    rf"|{_BODY}))?(?!\som\b)"
    rf"|(?:i|på|vid)\s(?:den\s|det\s)?(?:övre|nedre|undre|bortre|främre|bakre)\s(?:högra\s|vänstra\s)?{_SIDE_OF}"
    rf"|(?:överst|nederst|underst|upptill|nedtill|baktill|framtill|ytterst|innerst|högst\supp"
    rf"|längst\s(?:ned|ner|upp|fram|bak|in|ut))"
    rf"|i\s(?:dess\s)?(?:över|under|vänster|höger|fram|bak|neder)kant(?:en)?|i\smitten(?!\sav\s(?:veckan|månaden"
    rf"|januari|maj|juni))|mitt\s(?:på|under|över)\s[\wåäö]+"
    rf"|på\s(?:[\wåäö]+s\s|den\s)?(?:fram|bak|ovan|under|in|ut|kort|lång|höger|vänster)(?:sida(?:n)?|sidorna"
    rf"|gavel(?:n)?"
    rf"|stycket)"
    rf"|på\s[\wåäö]+s\s(?:höger|vänster|högra|vänstra|övre|nedre|bakre|främre)\s[\wåäö]+"
    rf"|(?<=öppnas\s)(?:uppåt|nedåt|utåt|inåt|bakåt|framåt|åt\ssidan)|(?<=vikas\s)(?:uppåt|nedåt|utåt|inåt"
    rf"|bakåt|framåt)"
    rf"|på\s(?:båda|vardera)\s(?:ärmarna|sidorna|gavlarna|benen|axlarna|ändarna)|(?:med|ha|har|och|,)\s(?:en\s"
    rf"|ett\s)?[\wåäö]+\s(?:fram|bak)(?=\soch\b|[,.]|$)"
    rf"|på\s(?!web|hem|start|första|inlogg|mot)[\wåäö]{{2,}}sidan"
    rf"|i\s(?:vinkel|ett\sstycke|oval\sform|rund\sform|kvadratisk\sform)|av\sett\sstycke"
    rf"|(?:sitta|sitter)\s(?:på|under|i|över|bakom|framför|bredvid|intill|mellan)\s(?![\wåäö]*(?:lokal|kontor|kök"
    rf"|hus|kassa"
    rf"|reception|rum|skola))[\wåäö]+(?:et|en|an|erna|arna|orna)|på\s(?:mitten|fronten|magen|locket)"
    rf"|i\shöjd\smed\s[\wåäö]+"
    rf"|i\s(?:sidhuvudet|sidfoten|ögonhöjd|midjehöjd|knähöjd)|på\s(?:ryggen|bröstet|vänster\särm|höger\särm"
    rf"|båda\särmarna)"
    rf"|(?:lodrätt|vågrätt|horisontellt|vertikalt|diagonalt|centrera(?:t|d|de)|(?:vänster|höger)(?:ställ|häng"
    rf"|juster)\w+)"
    rf"|i\s(?:halvförband|fiskbensmönster|rakförband|hästskoform|u-form|l-form|zickzack|tegelförband)"
    rf"|(?:ovanför|nedanför|under|bredvid|bakom|framför|intill)\s(?:varandra|ratten|förarplatsen|förarstolen"
    rf"|passagerarstolen"
    rf"|handtaget|skärmen|sökfältet|menyn|rubriken|logotypen|knappen|displayen|dragkedjan|fickan)"
    rf")(?![\w-])"
)
# What says that the place is free, that people or vehicles move there, or that a bid is filled in.
_NO_PLACE = expression(
    r"(?i)\b(?:kunna|valfri\w*|svänga|kör\w*|trafik\w*|parker\w*|anbud\w*|bilaga\w*|blankett\w*|signera\w*"
    r"|underteckna\w*|ange[rs]?|fyll\w*|pris\w*|faktur\w*"
    r"|rapport\w*|protokoll\w*|intyg\w*|ansökan\w*|redovisning\w*"
    r"|båda\ssidor|alla\ssidor|vänder?\s(?:sig|om)|gå\s(?:till|åt)|möjlig\w*|(?:upp)?mät\w*|behov|prioritet\w*"
    r"|listan\söver)\b"
)
_PART = expression(rf"(?i)[\wåäö-]*{_PARTS}$")


def placed_parts(sentence: Sentence) -> Iterator[Match]:
    """Where a part is to sit: "i nedre högra hörnet"."""
    text = sentence.text
    if _NO_PLACE.search(text) or _NO_THING.search(text):
        return
    for found in _PLACE.finditer(text):
        if not _OR_ELSEWHERE.match(text, found.end()):
            yield Match(sentence, sentence.start + found.start(), sentence.start + found.end())


def counted_parts(sentence: Sentence) -> Iterator[Match]:
    """A number of parts without a limit, which a thing has or is made with; "4 lådor till höger" needs no verb."""
    tokens = [token for token in sentence.span if not token.is_space]
    if _NO_THING.search(sentence.text) or _FURTHER.search(sentence.text):
        return
    for i in range(len(tokens)):
        noun = _part_after(tokens, i) if is_number(tokens[i].lower_) else None
        if noun is None or is_limited(sentence.text, tokens[i].idx + sentence.offset - sentence.start):
            continue
        start, end = sentence.range(tokens[i], tokens[noun])
        placed = _PLACE.match(sentence.block.text[: sentence.end], end + 1)
        if _is_had(tokens, i) or (placed and not _NO_PLACE.search(sentence.text)):
            yield Match(sentence, start, placed.end() if placed else end)


def _part_after(tokens: Sequence[Token], i: int) -> int | None:
    """Where the word for the parts stands after the number at `i`, past "stycken" and two adjectives."""
    for j in range(i + 1, min(i + 4, len(tokens))):
        word = tokens[j].lower_
        if tokens[j].pos_ == "NOUN" and (_PART.match(word) or _is_of_thing(tokens, i, j)):
            return None if _NO_PART.search(word) else j
        if word not in ("st", "st.", "stycken") and not (tokens[j].pos_ == "ADJ" or word.endswith(("ade", "da", "ta"))):
            return None
    return None


def _is_of_thing(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Whether the counted noun is what a thing that one can touch has, though no list knows it as a part."""
    first = next((token for token in tokens if token.pos_ in ("NOUN", "PROPN")), None)
    if (
        first is None
        or first.i >= tokens[i].i
        or "Definite=Def" not in str(first.morph)
        or not _is_indefinite(tokens[j])
    ):
        return False
    return bool(_GOODS.search(first.lower_)) and not _NO_PIECE.search(tokens[j].lower_)


def _is_indefinite(noun: Token) -> bool:
    return "Definite=Def" not in str(noun.morph) and "Number=Sing" not in str(noun.morph)


def _is_had(tokens: Sequence[Token], i: int) -> bool:
    """Whether the words before the number say that a thing has it, or is made with it."""
    joined = False
    for k in range(i - 1, -1, -1):
        word = tokens[k].lower_
        if tokens[k].lemma_.lower() in _HAVING or word in ("försedd", "försett", "försedda", "indelad", "uppdelad"):
            return True
        if word == "med" and k and tokens[k - 1].lower_ not in ("tillsammans", "jämfört", "ihop", "arbeta"):
            return True
        if word in _BREAKS and word != "i":
            return False
        joined |= word in _JOINS
    listed = tokens[i - 1].text in (":", ",") if i else False  # in a line of its own: "Pärm, A4, fyra hål"
    return joined and listed and tokens[0].pos_ in ("NOUN", "PROPN") and not any(_is_finite(token) for token in tokens)


def _is_finite(token: Token) -> bool:
    return "Fin" in token.morph.get("VerbForm", [])
