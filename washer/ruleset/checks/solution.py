"""Checks that need Python (solution)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from washer.expressions import expression
from washer.language.model import Sentence
from washer.ruleset.checks.effort import prescribed_resources
from washer.ruleset.checks.making import particular_process
from washer.ruleset.checks.measures import exact_measures
from washer.ruleset.checks.origin import goods_origin, origin_or_patent
from washer.ruleset.checks.parts import parts_and_places
from washer.ruleset.checks.presence import presence
from washer.ruleset.checks.schemes import named_scheme, named_specification
from washer.ruleset.checks.techniques import unlisted_techniques
from washer.ruleset.checks.work import work_often
from washer.ruleset.facts import Check, Facts
from washer.ruleset.model import Match
from washer.ruleset.names import (
    Name,
    has_model,
    is_acronym,
    is_coined,
    is_other_name,
    is_quantity,
    is_swedish_compound,
    is_swedish_word,
    looks_foreign,
    may_be_place_or_person,
    names_in,
)
from washer.ruleset.rows import has_verb, is_goods_row

_MAKE = expression(
    r"(?i)(?:\b(?:av|i)\s(?:fabr\.|fabrikat(?:et)?|märket?|modell(?:en)?|varumärket?)|\b(?:fabrikat|märke|varumärke"
    r"|tillverkare|produktnamn)\s?:?"
    r"|\bfabrikat\w*\b[^.;:]{0,40}\s(?:ska|skall|måste|bör)\svara|\b(?:fabrikat|märke|modell)\s?(?:/\s?(?:typ"
    r"|modell))?:)\s*[\"”»']?$"
)
_TYPE = expression(
    r"(?i)\b(?:av\s(?:modell|modellen|typ|typen)|modell(?:en)?|typ:|(?<=[a-zåäö]\s)typ|(?:ur|i|från)\s(?:serien?|sortimentet)|original)\s*[\"”»']?$"
)
_PRODUCT_NOUN = expression(
    r"(?i)\b[\wåäö]*(?:systemet|lösningen|plattformen|programmet|programvaran|mjukvaran|applikationen|appen"
    r"|verktyget|modulen|databasen|servern"
    r"|växellådan|motorn|maskinen|apparaten|instrumentet|medlet|produkten|serien|tekniken|tekniklösningen"
    r"|ramverket|licensen|centralapparaten"
    r"|centralen|utrustningen|enheten|portalen|editorn|klienten|läraren|läsarna|skrivaren|kameran|terminalen"
    r"|skåpet|låset|larmet|telefonen|plattan|datorn|fordonet|traktorn|pumpen|stolen|sängen|liften|lyften|ugnen"
    r"|spisen|färgen|lacket"
    r"|limmet|papperet|tvålen|blöjan|handsken|sprutan|madrassen|filtret|cylindern|armaturen|lampan|batteriet"
    r"|laddaren|tyget|mattan"
    r"|kaklet|preparatet|läkemedlet|förbandet|geln|kaffet|drycken|margarinet|såsen|duken|väven|skon|rocken|stället"
    r"|plagget|roboten"
    r"|vagnen|kärlet|påsen|säcken|muggen|dispensern|automaten|vågen|mätaren|givaren|detektorn|sändaren|mottagaren"
    r"|stationen|tavlan"
    r"|kassaregistret)\s[\"”»']?$"
)
_OTHER_NOUN = expression(
    r"(?i)\b(?:\w*kommunen|staden|orten|kvarteret|fastigheten|byggnaden|gården|förskolan|\w*skolan|gymnasiet"
    r"|boendet|hemmet|sjukhuset|avdelningen"
    r"|enheten|projektet|kampanjen|programmet för|föreningen|stiftelsen|partiet|tidningen|museet|biblioteket"
    r"|sjön|ån|älven|vägen|gatan|torget|parken"
    r"|stadsdelen|området|länet|landskapet|regionen|bolaget|företaget|leverantören|kunden|handläggaren|chefen"
    r"|upphandlaren|kontaktperson\w*|herr|fru"
    r"|professor|doktor|ledaren|samordnaren|strategen|namn|ordförande|filmen|boken|romanen|utställningen"
    r"|festivalen|linjen|väg|bilaga|flik|"
    r"knappen|fliken|menyn|fältet|menyvalet|kolumnen|länken|rutan|konventionen|avtalet|deklarationen|kapitel"
    r"|avsnitt|språket|språken)\s[\"”»']?$"
)
_NO_GOODS = expression(
    r"(?i)\b\w*(?:namn|kontakt\w*|ort|adress|plats|kommun|ansvarig|beställare|leverantör|enhet|objekt"
    r"|fastighet\w*|datum|språk|projekt|handläggare"
    r"|referens|kvarter|hus|lokal|sal|plan|sida|version|etapp|hållplats|linje|rum|vecka|bilaga|flik|nr|nummer|år|tid|kl"
    r"|krav|område|titel|roll|avdelning|skola|upphandlare|uppdrag|kund|förvaltning|typ|klass|status"
    r"|svar)\w{0,3}\s?:|\b(?:ska|skall|bör|måste)\b"
)
_NUMBERED = expression(r"^[A-ZÅÄÖ][a-zåäö]{3,}\s\d{2,5}(?:[A-Z]\w*)?$")
_TWO_WORDS = expression(r"[A-ZÅÄÖ][a-zåäö]{2,}\s[A-ZÅÄÖ][a-zåäö]{2,}$")
_PARTY = expression(
    r"(?i)\s*\w*(?:kontakt|upphandlare|beställare|ansvarig|ägare|chef|förvaltning|enhet|region|projekt|linje|kurs|skola|distrikt|område|kommun|verk|bolag|avdelning|sjukhus|station|kvarter|park|bilaga)\w*\s"
)
_MODEL_OF = expression(r"(?i)\b(?:modell(?:en)?|fabrikat(?:et)?)\s$")
_BESIDE = expression(r"\s?(?:,|och|eller|samt|/)\s")
_IS = expression(r"(?i)\b(?:ska|skall|måste|bör)\s(?:[\wåäö]+\s){0,3}vara\s(?:av\s)?(?:en\s|ett\s|typen\s)?[\"”»']?$")
_NAMED_MODEL = expression(r"^[A-ZÅÄÖ][a-zåäö]{3,}\s(?=[A-Z-]*\d)(?=\d*[A-Z])[A-Z\d-]{2,}$")
_FROM = expression(r"(?i)\b[\wåäö-]{3,}\sfrån\s$")
_NOT_MAKER = expression(
    r"(?i)(?:\d|\b(?:mil|km|kilometer|meter|minuter|timmar|bort|hämta\w*|avgå\w*|kör|köra|körs|körning\w*|resa|reser"
    r"|resor"
    r"|resan|gå|går|gås|utgå\w*|transport\w*|skicka\w*|\w*uppgift\w*|\w*information|data|elever\w*|patient\w*"
    r"|\w*personal\w*"
    r"|remiss\w*|rapport\w*|referens\w*|intyg\w*|tillstånd\w*|godkännande\w*|statistik\w*|besked|yttrande\w*"
    r"|underlag\w*"
    r"|utdrag\w*|exempel|samtal\w*|meddelande\w*|larm|larmen|representant\w*|deltagare|anställd\w*|anbud|\w*vägen"
    r"|\w*bussen"
    r"|\w*linjen|väg|buss|tåg|avstånd\w*|flytta\w*|fil|filer|import\w*|kopia|beslut\w*|chef\w*|läkare"
    r"|kolleg\w*))\sfrån\s$"
)
_MEANS = expression(
    r"(?i)\b(?:via|genom|i|med|på|mot|använda|använd|nyttja|tillhandahålla|köra|stödja|installera|leverera"
    r"|erbjuda)\s(?:en\s|ett\s)?[\"”»']?$"
)
_USES = expression(
    r"(?i)\b(?:behärskar?|använda?|använder|nyttja|köra|installera|tillhandahålla|erbjuda|stödja)\s[\"”»']?$"
)
_WORKS_IN = expression(
    r"(?i)\b(?:föra|föras|dokumenter\w+|registrer\w+|rapporter(?:a|as|ing\w*)|katalogiser\w+|lagra\w*|köras?|bygg\w+"
    r"|utveckl\w+|publicer\w+|skapa\w*|modeller\w+|rita|ritas|programmer\w+|signer\w+|schemalägg\w+|planering\w*"
    r"|journalför\w*|bokning\w*|\w*beställning\w*|arkiver\w+|faktureras?|sparas?|skriv\w+|administrer\w+|\w*hanteras?|driftas?|diarieför\w*|behärska\w*|visualiser\w+|analyser\w+|kod\w+|redigera\w*|öppna\w*|doser\w+|visas?|transkriber\w+|spåra\w*"
    r"|ärendehantering\w*)\b"
    r"[^.;]{0,40}\s(?:i|på|med|via|med hjälp av)\s[\"”»']?$"
)
_TREATED_WITH = expression(
    r"(?i)\b(?:vaxas|oljas|rengöras|tvättas|behandlas|impregneras|målas|lackas|smörjas|desinficeras|limmas|tätas"
    r"|fogas|isoleras|märkas|putsas"
    r"|poleras|bonas|bekämpas|gödslas|skyddas|spolas|smetas|kläs|täckas|beläggas"
    r"|ytbehandlas|stryks|strykas|smörjs|grundas|spacklas|spolas|kläs|täcks|beläggs)\s(?:[\wåäö]+\s)?med\s[\"”»']?$"
)
_PROGRAM = expression(
    r"(?i)(?:systemet|programmet|programvaran|verktyget|appen|plattformen|applikationen|portalen)\s[\"”»']?$"
)
_MODAL = expression(r"(?i)\b(?:ska|skall|måste|bör|krävs|kräver|kravet är|ställs krav|behöver)\b")
_SYSTEM = (
    r"(?:(?:[a-zåäö]+(?:ens|ets|nas|ns)|vår[at]?|de[nt]?)\s)?(?:(?:befintliga|nuvarande)\s)?"
    r"(?:[\wåäö-]*(?:systemet|plattformen|programmet|lösningen|centralen|apparaten|enheten|databasen|monitorn"
    r"|serien|skrivaren)\s)?"
)
_VERB = (
    r"(?:kompatib\w+|koppl\w+|anslut\w*|fungera\w*|integrer\w+|kommunicer\w+|samverka\w*|ta\semot|hämta\w*"
    r"|läsa\w*|använd\w+"
    r"|passa\w*|utbyta)"
)
_ONLY = expression(rf"(?i)\b(?:endast|bara|enbart|uteslutande)\b[^.;]{{0,60}}\b{_VERB}\b[^.;]{{0,60}}$")
_FITS = expression(
    rf"(?i)\b(?:kompatib\w+\s(?:\w+\s)?(?:med|till|mot)|(?:integrer\w+|(?:(?:ihop|hop|samman|upp)?koppla(?:s|d|t|de)"
    rf"|anslut(?:as|en|et|na))(?:\sihop|\ssamman)?|synkronisera\w*|sammanlänka\w*)\s(?:med|mot|till"
    rf"|i))\s{_SYSTEM}$"
)
_WITH = expression(rf"(?i)\b{_VERB}\s(?:\w+\s)?(?:med|till|mot|i|från)\s{_SYSTEM}$")
_CONNECTS = (
    r"(?:kompatib\w+|\w*koppla\w*|anslut\w*|fungera\w*|integrer\w+|kommunicer\w+|samverka\w*|samköra\w*|ta\semot"
    r"|hämta\w*"
    r"|(?:av)?läsa\w*|styra\w*|öppna\w*|passa|passar|passas|utbyta\w*|synk\w*|tala|prata|importer\w*|överför\w*"
    r"|dimra|övervaka\w*"
    r"|visas|larma|köra|köras|installeras|monteras|ingå|startas|manövrera\w*|laddas|drivas|uppdatera\w*"
    r"|registrera\w*|hantera\w*|bokför\w*|lagras|tas\semot|användas?(?:\sihop|\stillsammans)?|skickas|föras\söver"
    r"|levereras|nås)"
)
_OF_BUYER = (
    r"(?:(?!leverantör|anbudsgivar|entreprenör|tillverkar|utförar)[\wåäö-]+(?:ens|ets|arnas|ernas|nas|rs|ns"
    r"|s)\s(?:egna\s|eget\s|egen\s)?"
    r"(?:befintlig[at]?\s|nuvarande\s)?|(?:vår|vårt|våra)\s(?:befintlig[at]?\s)?|(?:den|det|de)\s(?:befintlig[at]"
    r"|nuvarande)\s"
    r"|befintlig[at]?\s|nuvarande\s)"
)
_TO_BUYERS = expression(
    rf"(?i)\b(?:ska|skall|måste|bör)\b[^.;]{{0,60}}?\b{_CONNECTS}\s(?:[^.;]{{0,25}}?\s)?(?:(?:med|till|mot|i|från|av"
    rf"|på|via|ur)\s)?"
    rf"{_OF_BUYER}(?:[\wåäö-]+\s){{0,2}}[\"”»']?$"
)
_TIES = expression(
    r"(?i)\b[\wåäö]+\s(?:(?:in|ihop|samman|tillsammans|direkt|fullt|helt)\s)?(?:med|till|mot|i|via|ur|på|genom|för"
    r"|från)\s(?:de[mtn]?\s(?:i|på|från)\s)?"
    r"(?:(?!leverantör|anbudsgivar|entreprenör|tillverkar|utförar)[\wåäö-]+(?:ens|ets|arnas|ernas)\s|vår[at]?\s"
    r"|befintlig[at]?\s|nuvarande\s)+"
    r"(?:[\wåäö-]+\s){0,2}[\"”»']?$"
)
_NO_TIE = expression(
    r"(?i)\b(?:lokal\w*|adress\w*|webbplats\w*|hemsida\w*|huvudkontor\w*|område\w*|avtal\w*|politik\w*|arbete\s(?:i"
    r"|på|för)|uppdrag\w*|personal\w*"
    r"|samarbet\w*|möten?|betal\w*|anbud\w*|enlig\w*|profil\w*|polic\w*|mål\w*|\w*gränssnitt\w*|api\w*)\b"
)
_FLOWS = expression(
    rf"(?i)\b(?:import\w*|export\w*|\w*överföring\w*|synkronisering\w*|\w*integration\w*|\w*koppling\w*|\w*modul(?:er)?"
    rf"|\w*licens(?:er)?|tillägg\w*|tillbehör)\b(?:\s(?:ska|skall|måste|bör)\s\w+)?\s(?:till|från|mot|med|i|för)\s"
    rf"(?:{_OF_BUYER})?[\"”»']?$"
)
_EXISTING = expression(r"(?i)\b(?:befintlig[at]?|nuvarande)\s$")
_FROM_MAKER = expression(rf"(?i){_OF_BUYER}[\wåäö-]+\s(?:från|av\smärket|av\sfabrikat)\s$")
_THINGS_OF = expression(r"-[a-zåäö]*(?:system|server|läsare|plattform|enheter|utrustning|lås|cylindrar|maskiner|larm)")
_OWNED_NUMBER = expression(r"\d|\b(?:av|i)\s(?:märket?|fabrikat(?:et)?|modell(?:en)?|typ(?:en)?)\s[\"”»']?$")
_NO_OTHER = expression(
    r"(?i)^\s(?:och|men)\s(?:inget|ingen|inga|inte\s(?:något|någon|några))\s(?:annat|annan|andra)"
    r"(?:\s(?:system|lösning|program|plattform)\w*)?"
)
_WITH_EQUIVALENT = expression(r"(?i)^[^.;]{0,30}\beller\slikvärdig\w*")
_TELLS_WHY = expression(
    r"(?i)\b(?:för att|så att|eftersom|därför|med hänsyn|för användning|likvärdig\w*\s(?:med|innebär|avses"
    r"|bedöms)|\d\s?(?:mm|cm|kg|liter))\b"
)
_ROW_NOUN = expression(r"^\s*(?:[A-ZÅÄÖ][\wåäö-]*:\s)?[A-ZÅÄÖ][a-zåäö-]{3,}(?:,?\s[a-zåäö]+){0,2},?\s$")
_HABIT = 3


def unlisted_products(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Names in a demand that look like makes, models or products, whether or not any list knows them."""
    text, listed = sentence.block.text, 0
    for name in names_in(sentence):
        if is_other_name(name) and not _MODEL_OF.search(text[sentence.start : name.start]):
            continue
        beside = listed and _BESIDE.fullmatch(text, listed, name.start) and not _is_swedish(name)
        if _is_product(name, sentence) or beside:
            listed = name.end
            yield Match(sentence, name.start, name.end)


def _is_product(name: Name, sentence: Sentence) -> bool:
    before = sentence.block.text[sentence.start : name.start]
    if _MAKE.search(before):
        return True
    if is_quantity(name, sentence.block.text[name.end : sentence.end]):
        return False
    known = _is_swedish(name)
    if _TYPE.search(before):
        return len(name.head) > 2 and (has_model(name) or is_coined(name) or not known)
    if is_acronym(name) or _OTHER_NOUN.search(before):
        return False
    if _PRODUCT_NOUN.search(before):
        return not known or bool(_PROGRAM.search(before))
    if name.opens:
        return _is_product_at_start(name, before)
    if known and not is_coined(name):
        return bool(_IS.search(before) and (_NAMED_MODEL.search(name.text) or _TWO_WORDS.match(name.text)))
    return is_coined(name) or _is_in_product_place(name, before) or _is_in_goods_row(name, sentence)


def _is_swedish(name: Name) -> bool:
    """Whether it is made of common Swedish words alone."""
    parts = [part for word in name.words for part in word.split("-") if len(part) > 1 and part.isalpha()]
    return bool(parts) and all(is_swedish_word(part) for part in parts)


def _is_product_at_start(name: Name, before: str) -> bool:
    """After a colon or dash; the first word of a sentence is no evidence."""
    if not before.strip() or before.rstrip()[-1] not in ":–" or may_be_place_or_person(name):
        return False
    if is_coined(name):
        return True
    no_goods = bool(_NO_GOODS.search(before))
    if is_swedish_word(name.head) or len(name.head) <= 3:
        return not no_goods and bool(_NUMBERED.search(name.text)) and name.head.isalpha()
    return len(name.words) > 1 or not no_goods


def _is_in_product_place(name: Name, before: str) -> bool:
    demanded = bool(_MODAL.search(before))
    if demanded and _IS.search(before) and len(name.head) > 2:
        return True
    if may_be_place_or_person(name):
        return False
    if has_model(name):
        return True
    if len(name.head) < 3:
        return False
    told = _TREATED_WITH.search(before) or _WORKS_IN.search(before)
    if not demanded:
        return bool(told) and looks_foreign(name) and not _is_swedish(name)
    from_maker = _FROM.search(before) and not _NOT_MAKER.search(before)
    if _TREATED_WITH.search(before) and not _is_swedish(name):
        return True
    if from_maker or _USES.search(before) or _WORKS_IN.search(before):
        return True
    return bool(_MEANS.search(before)) and looks_foreign(name)


def _is_in_goods_row(name: Name, sentence: Sentence) -> bool:
    """After the noun that a row of an assortment begins with, before size, pack or colour ("Bläck Skrivona, 50 ml")."""
    text = sentence.block.text
    is_row = is_goods_row(sentence) or (
        len(name.words) > 1 and not has_verb(sentence.text) and not _PARTY.match(text, sentence.start)
    )
    return (
        is_row
        and bool(_ROW_NOUN.match(text[sentence.start : name.start]))
        and not _OTHER_NOUN.search(text[sentence.start : name.start])
        and not may_be_place_or_person(name)
        and not _is_swedish(name)
        and len(name.head) > 2
    )


def named_systems(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """Demands to fit one named system: only with it, compatible with it, with it and no other."""
    text = sentence.block.text
    for name in names_in(sentence):
        before = text[sentence.start : name.start]
        bare = is_acronym(name) and not _THINGS_OF.search(name.text) and not is_coined(name)
        if name.opens or is_other_name(name) or (bare and not _PRODUCT_NOUN.search(before)):
            continue
        no_other = _NO_OTHER.match(text[name.end : sentence.end])
        found = (
            _ONLY.search(before)
            or _FITS.search(before)
            or (_WITH.search(before) if no_other else None)
            or _in_system_of_buyer(name, before)
            or (_TIES.search(before) if _is_a_product(name) and not _NO_TIE.search(before) else None)
            or (_FLOWS.search(before) if _is_a_product(name) or _EXISTING.search(before) else None)
        )
        if found:
            end = name.end + (no_other.end() if no_other else 0)
            yield Match(sentence, sentence.start + found.start(), end, values={"system": name.text})


def _in_system_of_buyer(name: Name, before: str) -> re.Match[str] | None:
    """What ties the delivery to a named thing of the buyer's; goods that fit a counted stock tie nothing."""
    found = None if _OWNED_NUMBER.search(before[-40:]) else _TO_BUYERS.search(before)
    return found if _is_a_product(name) or _FROM_MAKER.search(before) else None


def _is_a_product(name: Name) -> bool:
    """Whether it is no word or place that Swedish knows: coined, with a model, or of foreign parts."""
    return is_coined(name) or has_model(name) or not all(map(is_swedish_compound, name.words))


def habitual_references(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """The first of at least three makes with "eller likvärdigt" in a document that gives no reason for any of them."""
    first = _unmotivated(sentence)
    if first is None:
        return
    found = [other for block in facts.blocks for other in block.sentences if _unmotivated(other)]
    if len(found) >= _HABIT and (found[0].block.index, found[0].start) == (sentence.block.index, sentence.start):
        yield Match(sentence, first.start, first.end, values={"count": str(len(found))})


def _unmotivated(sentence: Sentence) -> Name | None:
    text = sentence.block.text
    if "ikvärdig" not in sentence.text or _TELLS_WHY.search(sentence.text):
        return None
    for name in names_in(sentence):
        accepted = _WITH_EQUIVALENT.match(text[name.end : sentence.end])
        if accepted and not is_other_name(name) and _is_product(name, sentence):
            return name
    return None


CHECKS: Mapping[str, Check] = {
    "unlisted-products": unlisted_products,
    "unlisted-techniques": unlisted_techniques,
    "named-systems": named_systems,
    "habitual-references": habitual_references,
    "exact-measures": exact_measures,
    "prescribed-resources": prescribed_resources,
    "presence": presence,
    "work-often": work_often,
    "parts-and-places": parts_and_places,
    "goods-origin": goods_origin,
    "named-scheme": named_scheme,
    "named-specification": named_specification,
    "origin-or-patent": origin_or_patent,
    "particular-process": particular_process,
}
