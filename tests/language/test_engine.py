from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.language.making import block
from washer.documents.model import BlockKind
from washer.language.engine import Engine
from washer.language.model import ParsedBlock

TEXTS = [
    "3.2.1 Leverantören ska utse en kontaktperson. Beställaren godkänner den.",
    "• K-12 Systemet ska vara webbaserat",
    "  - Kunna läsa filer  \n  - kunna skriva filer",
    "Kakel: Fabrik Modell, vitt, 100 x 100 mm",
    "Priset är 5 000 kr (exkl. moms) enligt 9 kap. 6 § LOU.",
    "",
    "   ",
    "SK 3:",
    "Smileyn 🙂 får finnas.\tTabben också.",
]


def parse(engine: Engine, text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> ParsedBlock:
    return engine.parse([block(text, "Kravspecifikation", kind=kind)])[0]


def assert_offsets_hold(parsed: ParsedBlock) -> None:
    text = parsed.block.text
    for token in parsed.doc:
        start = token.idx + parsed.offset
        assert text[start : start + len(token)] == token.text
    for sentence in parsed.sentences:
        words = [token for token in sentence.span if not token.is_space]
        assert sentence.range(words[0], words[-1]) == (sentence.start, sentence.end)
        assert sentence.text == sentence.text.strip() != ""


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("kind", BlockKind)
def test_offsets_point_into_the_block(engine: Engine, text: str, kind: BlockKind) -> None:
    assert_offsets_hold(parse(engine, text, kind))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="aåS 1.,:;!?()”\n\t-–•§🙂m\u00a0", max_size=50))
def test_offsets_hold_for_any_text(engine: Engine, text: str) -> None:
    assert_offsets_hold(parse(engine, text))


def test_leading_numbers_and_markers_are_kept_out_of_the_parse(engine: Engine) -> None:
    parsed = parse(engine, "3.2.1 Leverantören ska utse en kontaktperson.")
    assert parsed.offset == len("3.2.1 ")
    assert [token.text for token in parsed.doc][:2] == ["Leverantören", "ska"]
    assert parsed.sentences[0].text == "Leverantören ska utse en kontaktperson."


def test_the_parser_never_splits_or_joins_sentences(engine: Engine) -> None:
    text = "Golv: klinker, grått, matt, 300 x 300 mm, fog 3 mm, sockel lika golv, trösklar av ek, lister vita"
    parsed = parse(engine, text)
    assert len(list(parsed.doc.sents)) == len(parsed.sentences) == 1
    assert sum(token.dep_ == "ROOT" for token in parsed.doc) == 1
    parsed = parse(engine, "Utbildning ingår. Support ingår. Drift ingår.")
    assert [sentence.text for sentence in parsed.doc.sents] == ["Utbildning ingår.", "Support ingår.", "Drift ingår."]


def test_a_heading_is_one_sentence(engine: Engine) -> None:
    assert len(parse(engine, "Bilaga 1. Krav. Allmänt", BlockKind.HEADING).sentences) == 1


def test_an_empty_block_has_no_sentences(engine: Engine) -> None:
    assert parse(engine, " \n ").sentences == ()


def test_blocks_keep_their_order(engine: Engine) -> None:
    blocks = [block(f"Krav nummer {number} gäller.", index=number) for number in range(150)]
    assert [one.block for one in engine.parse(blocks)] == blocks


def test_what_rules_lean_on(engine: Engine) -> None:
    parsed = parse(engine, "Systemet ska ha en app i iOS för att personalen ska kunna registrera avvikelser.")
    by_text = {token.text: token for token in parsed.doc}
    assert by_text["ska"].lemma_ == "skola"
    assert by_text["Systemet"].dep_ == "nsubj"
    assert by_text["Systemet"].head.lemma_ == "ha"
    assert by_text["registrera"].dep_ == "advcl"
    assert by_text["personalen"].head.text == "registrera"


def test_a_missing_pipeline_is_an_os_error(tmp_path: Path) -> None:
    engine = Engine(tmp_path / "none")
    with pytest.raises(OSError, match="none"):
        engine.parse([block("Text")])


def test_importing_the_engine_does_not_import_spacy() -> None:
    code = "import sys, washer.language.engine; sys.exit('spacy' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
