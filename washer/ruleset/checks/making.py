"""How goods are grown, caught or made: a participle of making with its manner, its means or its place of work."""

from __future__ import annotations

from collections.abc import Iterator

from washer.expressions import expression
from washer.language.model import Sentence
from washer.ruleset.checks.bidders import spans_of
from washer.ruleset.checks.nations import NATION
from washer.ruleset.facts import Facts
from washer.ruleset.model import Match

ONLY_MADE = (
    r"(?:(?:tillverk|producer|odl|stick|förädl|slakt|skörd|press|rost|tapp|såg|mejer|garv|broder|bak|konserver|destiller"
    r"|tork|salt|flät|plock|fisk|fång|yst|engober|glaser|raffiner|buteljer|vals|snid|svarv|drej|tvinn|kärn|slung|mogn|mör"
    r"|kard|nåtl|hamr|härd|bärg|trål|snickr|regummer|fräs|skal|tov|hyvl|spån|avverk|indunst|vinter|ång)a(?:d|t|de|s|ts)"
    r"|(?:framställ|uppföd|brän|brygg|väv|sy|smi|mal|fäll|förgyll|uppfö|fräs|klyv)(?:d|t|da|dd|tt|dda|s|es|ts)"
    r"|(?:stöp|rök|kok|jäs|blås)(?:t|ta|s|es|ts)"
    r"|(?:brut|gjut|knut|hugg|spunn|nedlag|kluv|frus)(?:en|et|na|its)|uppdrag(?:en|na)|gjort|gjord[a]?|mal(?:en|et|na)|grädda(?:d|t|de|s))"
)
"""A pattern of a form of a verb that says nothing else than that goods are made, grown or caught."""

ALSO_MADE = (
    r"(?:(?:monter|förpack|bearbet|svets|limm|lacker|mål|slip|poler|konstruer|design|impregner|färg|bock|nit|fals|fog|lagr"
    r"|rull|fyll|rens|pack|sprut)a(?:d|t|de|s|ts)"
    r"|utveckla(?:d|t|de)|(?:bygg|sprän|klipp|tryck)(?:d|t|da|ta|gd|gt|gda|s)|(?:skur|vrid|slag|drag|formgiv|driv)(?:en|et|na)|formgett)"
)
"""A pattern of a form of a verb of making that may say something else too."""

_MANNER = (
    r"(?:hand|kall|varm|sand|press|sätt|form|kokill|vakuum|sten|stenugns|vedugns|ved|kol|surdegs|mun|fabriks|robot|laser|plasma"
    r"|punkt|sprut|spray|sträng|djup|natur|rök|flam|friktions|vals|maskin|sol|vind|luft|frys|vild|vilt|häng|torr|våt|ekfats?"
    r"|fat|gräs|betes?|frilands|växthus|kassodlings|hydro|lin|krok|spö|not|trål|rotations|roto|vatten|lim|centrifugal|salt"
    r"|alspåns|bok|ensilage|spannmåls|majs|skogs|fjäll|gårds|bur|stenkvarns|kvarns|valv|grott|källar|flask|tank)"
)
_WROUGHT = (
    rf"(?:{ONLY_MADE}|(?:bearbet|svets|limm|lacker|mål|slip|poler|bock|nit|fals|fog|lagr|rull|mjölk|fyll|filea|rens|pack|knack"
    r"|sprut|vik|härd|galvaniser)a(?:d|t|de)|(?:skur|vrid|slag|drag)(?:en|et|na))"
)
_FOR_HAND = (
    r"(?!förpack|pack|last|loss|bär|märk|sorter|plock|lämn)[a-zåäö]{2,}(?:a(?:d|t|de|s)|dd|tt|dda|[lmnrbskgpt](?:d|t)a?|(?:en|et|na))"
    r"\sför\shand"
)
_WORKPLACE = (
    r"(?:grott(?:a|or)|ekfat|fat|stenkvarn|kvarn|stenugn|stenhäll|sten|vedugn|alspån|enris|alved|bokspån|björkved|soltorkning"
    r"|kopparkittel|trumm(?:a|or)|kolgrill|öppen\seld|källare|flaska|tank|solen|vinden)"
)
_NO_PLACE = (
    r"(?:[a-zåäö]+\s)?(?:beställning|uppdrag|mått|morgon|dag|natt|kväll|leverans|sätt|svensk|begäran|tid|ett|en|engelsk|order|grund|plats|plan"
    r"|respektive|behov|höjd|samma|så|något|annat|maskin)"
)
_GROWN = (
    r"(?:långrev|snurrevad|dörj|ruser|kassar|friland|kalljord|växthus|lina|krok|spö|not|garn|nät|ryssja|mjärde|tinor|hydrokultur|landbaserad[et]?\s[a-zåäö]+"
    r"|frilandsodling|jord|bete|naturbete|fjällbete|bar\shimmel|öppet\shav|skogen|surdeg)"
)


_PROCESSES = (
    *(
        expression(rf"(?i)(?<![\wåäö-])(?P<span>{text})(?![\wåäö-])")
        for text in (
            rf"(?!vattendrag|luftdrag|kallskur|vakuumpack|handslag(?:et)?(?![a-zåäö]))(?:{_MANNER}){_WROUGHT}",
            r"(?:krom|vegetabil|ekologiskt\s|vegetabiliskt\s|krom\s)garva(?:d|t|de)",
            r"(?!fast|ihop|samman|plats|över|till|hop|kring|åter|skräddar|in)[a-zåäö]{3,}(?:sy(?:dd|tt|dda)|smi(?:dd|tt|dda)|gj?ut(?:en|et|na)"
            r"|väv(?:d|t|da)|fläta(?:d|t|de)|pressa(?:d|t|de))",
            r"hand(?!els|la|ma[nt]|granat|hjärt|ik)(?:[a-zåäö]{2,}a(?:d|t|de)|bygg(?:d|t|da)|dyk(?:t|ta))|(?:sen|tät|fjäll)vux(?:en|et|na)|(?:träd|sol|vinstocks)mog(?:en|et|na)|(?:kall|hand)rör(?:d|t|da)|råsafta(?:d|t|de)|handgjo\w+|(?:hand|växt)färga(?:d|t|de)|handtryckt[a]?|långkokt[a]?|(?:form|rotations)sprut[a-zåäö]+|handslag[a-zåäö]+|(?:fin|grov)?stenmal[a-zåäö]+|extra\sjungfru[a-zåäö]*"
            r"|hantverksmässig[a-zåäö]*|(?:robot|laser|hand|kall|varm|punkt)(?:svets|skärn|smid|vals|press|galv|härd)[a-zåäö]+",
            _FOR_HAND,
            rf"{_WROUGHT}\s(?:och\s[a-zåäö]+\s)?(?:i|på|över|med|vid)\s(?:[a-zåäö]+\s)?[a-zåäö]*{_WORKPLACE}",
            rf"{ONLY_MADE}\s(?:och\s[a-zåäö]+\s)?(?:i|på|med|under|ute\si)\s(?:öppna\s|slutna\s|öppen\s)?{_GROWN}",
            rf"(?:{_WROUGHT}|tillverkning\w*|framställning\w*)\s(?:[\wåäö-]+\s){{0,3}}?(?:genom|medelst)\s[a-zåäö]+(?:ning|ering|tion|odling|fiske)(?:en)?",
            rf"{_WROUGHT}\s(?:i\sett\s(?:enda\s)?stycke|med\s(?:robot|laser|plasma|maskin|hammare|vattenskärning)(?:en|ar)?)",
            rf"(?:enligt|på|med)\s(?:(?:traditionell|gam(?:mal|la)|klassisk|hantverksmässig|äkta|ursprunglig|beprövad)(?:t|a)?|{NATION})\s"
            r"(?:hantverks)?(?:metod|vis|sätt|teknik|recept|hantverk|process|tradition|manér)(?:er|en|et)?",
            rf"{ONLY_MADE}\s(?:ut)?(?:på|vid|ur|över|hos)\s(?!{_NO_PLACE})(?:[a-zåäö]+\s){{0,2}}?[a-zåäö]{{3,}}",
            rf"(?:{_WROUGHT}|[a-zåäö]+(?<!prov)(?<!mät)(?<!test)(?<!beräkn)(?<!analys)(?<!kontroll)a(?:d|t|de)|brygg(?:d|t|da))\senligt\s"
            r"(?:(?!standard|ritning|bilaga|anvisning|krav|mått)[a-zåäö]+\s){0,2}[a-zåäö]*(?:metod(?:en|er)?|recept|renhetslag|tradition(?:en)?"
            r"|hantverksteknik|hantverk|förfarande)",
            rf"{ONLY_MADE}\s(?:två|tre|fyra|\d+)\sgånger",
            r"sömlöst\sdrag(?:en|et|na)",
            rf"(?:traditionellt|konsthantverksmässigt|industriellt|småskaligt)\s{_WROUGHT}",
            r"(?:enligt|genom|med)\s(?:den\s[a-zåäö]+\s|(?=(?-i:[A-ZÅÄÖ])))[\wåäö-]+(?:metoden|processen|förfarandet|tekniken)"
            r"|(?-i:[A-ZÅÄÖ])[\wåäö]*-(?:metoden|processen)",
        )
    ),
    expression(
        r"(?i)\b(?:ska|skall|måste|bör)\svara\s(?P<span>(?:dreja|snida|virka|knyppla|fläta|tova|smälta|hamra)(?:d|t|de)|smi(?:dda?|tt)|väv(?:d|t|da)"
        r"|blåsta?)(?=\s*[.,;]|\s*$|\soch\s)"
    ),
    expression(
        r"(?i)(?:tillverk|framställ|gjut|garv|odl|härd|behandl|producer|utför|renover|infodr|impregner|press|smid|limm|bränn|fog|bland|tork|rök|rosta|färg)[a-zåäö]*\s"
        r"(?:[\wåäö]+\s){0,4}(?P<span>(?:enligt|med|genom|efter)\s[\wåäö-]{4,}(?:metoden|processen|förfarandet|tekniken))"
    ),
)


def particular_process(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Goods that must be made in a certain manner, by a certain means or over a certain fire."""
    return spans_of(_PROCESSES, sentence)
