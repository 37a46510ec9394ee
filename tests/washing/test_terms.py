from __future__ import annotations

import pytest

from tests.washing.rewriting import match_in
from washer.findings import Safety
from washer.language.engine import Engine
from washer.ruleset.model import Term
from washer.ruleset.terms import term_forms
from washer.washing.plan import apply
from washer.washing.terms import replace_term

TERMS = {
    "verb": Term("erhålla", "verb", ("få",), Safety.SAFE),
    "adjective": Term("erforderlig", "adjective", ("nödvändig",), Safety.SAFE),
    "noun": Term("kick-off", "noun", ("uppstartsmöte",), Safety.SUGGESTED),
    "": Term("i enlighet med", "", ("enligt",), Safety.SAFE),
    "particle": Term("motta", "verb", ("ta emot",), Safety.SAFE),
    "governing": Term("handha", "verb", ("ha hand om",), Safety.SAFE),
    "finding": Term("utröna", "verb", ("ta reda på",), Safety.SAFE),
    "phrase": Term("göra en analys av", "verb", ("analysera",), Safety.SAFE),
}


def replaced(engine: Engine, marked: str, kind: str) -> str | None:
    term = TERMS[kind]
    words = marked[marked.index("[") + 1 : marked.index("]")]
    form = {form.lower(): slots for form, slots in term_forms(term).items()}[words.lower()]
    proposal = replace_term(match_in(engine, marked, term, form))
    return apply(marked.replace("[", "").replace("]", ""), proposal.edits) if proposal else None


@pytest.mark.parametrize(
    ("kind", "marked", "washed"),
    [
        ("verb", "Personalen ska [erhålla] nycklar.", "Personalen ska få nycklar."),
        ("verb", "Personalen har [erhållit] nycklar.", "Personalen har fått nycklar."),
        ("verb", "Personalen [erhöll] nycklar.", "Personalen fick nycklar."),
        ("verb", "[Erhåller] leverantören inte svar gäller avtalet.", "Får leverantören inte svar gäller avtalet."),
        ("adjective", "[Erforderliga] tillstånd bifogas.", "Nödvändiga tillstånd bifogas."),
        ("adjective", "Ett [erforderligt] tillstånd bifogas.", "Ett nödvändigt tillstånd bifogas."),
        ("", "Arbetet utförs [i enlighet med] avtalet.", "Arbetet utförs enligt avtalet."),
        ("", "[I ENLIGHET MED] AVTALET", "ENLIGT AVTALET"),
        ("phrase", "Konsulten [gör en analys av] behovet.", "Konsulten analyserar behovet."),
    ],
)
def test_the_twin_takes_the_form_of_the_term(engine: Engine, kind: str, marked: str, washed: str) -> None:
    assert replaced(engine, marked, kind) == washed


@pytest.mark.parametrize(
    ("marked", "washed"),
    [
        ("Leverantören ska hålla en [kick-off].", "Leverantören ska hålla ett uppstartsmöte."),
        ("Den inledande [kick-offen] ska vara obligatorisk.", "Det inledande uppstartsmötet ska vara obligatoriskt."),
        ("Varje ny [kick-off] ska planeras.", "Varje nytt uppstartsmöte ska planeras."),
        ("En [kick-off] hålls innan den nya driften börjar.", "Ett uppstartsmöte hålls innan den nya driften börjar."),
        ("En [kick-off] ska hållas och den ska spelas in.", None),
    ],
)
def test_words_around_a_noun_agree_with_it(engine: Engine, marked: str, washed: str | None) -> None:
    assert replaced(engine, marked, "noun") == washed


def test_a_term_without_safety_is_left(engine: Engine) -> None:
    assert replace_term(match_in(engine, "Vi ska [erhålla] svar.", Term("erhålla", "verb", ("få",)), "inf")) is None


def test_no_word_is_doubled(engine: Engine) -> None:
    term = Term("gällande", "", ("om",), Safety.SAFE)
    assert replace_term(match_in(engine, "Frågor om [gällande] avtal.", term, "base")) is None


@pytest.mark.parametrize(
    ("kind", "marked", "washed"),
    [
        ("particle", "Leverantören ska [motta] returerna.", "Leverantören ska ta emot returerna."),
        ("particle", "Skolan [mottar] inte varor på helger.", "Skolan tar inte emot varor på helger."),
        ("particle", "Därefter [mottar] skolan varorna vid porten.", "Därefter tar skolan emot varorna vid porten."),
        ("particle", "Köket granskar och [mottar] varorna.", "Köket granskar och tar emot varorna."),
        ("particle", "Varorna [mottas] av vaktmästaren.", "Varorna tas emot av vaktmästaren."),
        ("governing", "På helger [handhar] väktaren nycklarna.", "På helger har väktaren hand om nycklarna."),
        ("governing", "På kvällen [handhar] de vakter som tjänstgör nycklarna.", None),
        ("finding", "Orsaken till läckan ska [utrönas].", None),
        ("finding", "Konsulten ska [utröna] orsaken.", "Konsulten ska ta reda på orsaken."),
    ],
)
def test_subject_and_adverbs_stand_before_the_rest_of_a_verb(
    engine: Engine, kind: str, marked: str, washed: str | None
) -> None:
    assert replaced(engine, marked, kind) == washed
