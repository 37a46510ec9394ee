"""Patterns of the words for people: those who do the work, and those whom the work is for."""

from __future__ import annotations

from washer.expressions import expression
from washer.language.dictionary import shipped_dictionary

# A word is tried from its beginning only: from each of its letters would cost as much again for every letter.
STAFF = (
    r"(?:(?<!\w)\w*(?:(?:medarbet|arbet|lär|läk|handlägg|städ|utveckl|rådgiv|sälj|snick|mål|vård|test|design|sköt|utred|program"
    r"mer|lokalvård|(?<!ut)för|led|mäst|väkt|samordn|forsk|förvalt|gransk|tränar|hantverk|bag|brygg|mjölk|svets|slakt"
    r"|rörmok|lots|turvärd|handled|sekreter|hjälp)ar(?:e|en|es|ens|na|nas|team\w*)?"
    r"|(?:vikari)e(?:n|ns|r|rna|rnas|s)?"
    r"|(?:personal|bemanning|anställda?|konsult|chef|chaufför|tekniker|montör|biträde|biträd|skötersk[ao]|operatör|entreprenör|vakt"
    r"|städersk[ao]|kock|kokersk[ao]|tolk|specialist|arkitekt|ingenjör|instruktör|assistent|kandidat|receptionist|elektriker"
    r"|värd|terapeut|pedagog|analytiker|besättning|bartender|maskinist|bud|projektteam|team|resurs|coach|controller|strateg"
    r"|jurist|ekonom|servitör|butiksanställd|telefonist|fritidsled|trädgårdsmästar)"
    r"(?:n|en|et|na|ar|er|r|rna|arna|erna|or|orna|a|s|ens|nas|arnas|ets|ns|t|team|teamet)?))(?![a-zåäö])"
)
OTHERS = (
    r"(?:(?<!\w)\w*(?:barn|elev|ungdom|patient|brukare|kund|resenär|invånar|deltagar|hyresgäst|besökar|pensionär|personer"
    r"|kvinnor|män|klient"
    r"|gäst|student|medborgar|boende|användare|byggnad|fastighet|fordon|buss|bil(?!d)|maskin|utrustning|anläggning|avtal"
    r"|ledning|rör(?!mok|els)|träd)\w*)"
)

_NOT_STAFF = (
    r"(?:[\wåäö]*(?:stapl|(?<!av)last|håll|(?<!före)(?<!upp)läs(?!lär)|skriv|bryt|värm|kyl|sprid|släck|ladd|väck|mix|blås|sug|skrap|dator|förstärk|rens|spår"
    r"|använd|invån|deltag|besök|bruk|räkn|koppl|tumml|vis|rull|traver|växl|mät|anbudsgiv|leverantör|entreprenör|utför"
    r"|(?:l|n|t|d|v|r|g)ig|klok|rik|stark|bred|tunn|smal|hög|låg|lång|vid|säkr|snabb|enkl|grund|kort|dyr|fler|sen|mild"
    r"|klar|synn|mjuk|hård|kall|varm|ljus|mörk|tung|lätt|ren|trygg|bekväm|jämn|vidar|snar|nyar|ner|all|ick)ar(?:e|en|na|ns|es|nas)"
    r"|(?:leverantör|entreprenör|aktör|amatör|turist)[\wåäö]*|ordförande[\wåäö]*)"
)
_TRADE = (
    r"(?:[\wåäö]{2,}(?:are(?:n|ns|s)?|arna(?:s)?)"
    r"|[\wåäö]*(?:[aeiouk]tör|ssör|isör|(?:al|ar|on|or|at|ion|op|ent|en|et|rt|ann|in|od|ur|tt)ist|[stlnt]iker|(?:psyko|socio|bio|geo|logo"
    r"|audio|arkeo|eko)log|(?:eko|agro|socio)nom|kurator|pilot|matros|skribent|konsulent|dirigent|agent)(?:en|er|erna|ens|ers|s|n|na|r)?"
    r"|[\wåäö]*(?:guide(?:n|r|rna)?|mentor(?:n|er|erna)?|mannekäng(?:en|er)?|kandidat(?:en|er)?|besättning(?:en)?|vaktstyrka(?:n)?)"
    r"|[\wåäö]{3,}(?<!gifts)ansvarig(?:a|e)?|(?:revisor|inspektor|rektor|lektor|psykolog|advokat|veterinär|producent|(?:registr|administr|moder|koordin|kur|konserv|inspir|restaur)ator|lots)(?:en|n|s|ar|er|erna|arna)?"
    r"|[\wåäö]{2,}arie(?:n|ns|r|rna)?"
    r"|gäng(?:et)?|crew|bas(?:en|ar|arna)?|person(?:en)?|läkare[\wåäö]*|sökande|krafter)"
)
PERSON = rf"(?:{STAFF}|(?<![\wåäö-])(?!(?:{_NOT_STAFF}|{OTHERS})(?![\wåäö])){_TRADE}(?![\wåäö]))"
"""Whoever may do the work: known words for staff, and words formed as names of trades ("ledsagaren", "massören")."""

_KNOWN = expression(rf"(?i){STAFF}")


def is_thing(word: str) -> bool:
    """Whether a plural in -arna comes from no trade in -are ("buskarna", "betongväggarna")."""
    bare = word.lower().removesuffix("s")
    if not bare.endswith("arna") or _KNOWN.fullmatch(bare):
        return False
    lemmas = (shipped_dictionary().lemma(bare[start:]) for start in range(max(1, len(bare) - 6)))
    lemma = next((one for one in lemmas if one), None)
    return lemma is not None and not lemma.endswith("are")
