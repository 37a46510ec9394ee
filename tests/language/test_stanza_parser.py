"""Stanza with the models of this checkout: skipped only where the extra `stanza` is not installed."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.language.making import block
from tests.language.test_engine import TEXTS, assert_offsets_hold, parse
from washer.documents.model import BlockKind
from washer.language.biaffine_parser import FACTORY
from washer.language.engine import Engine
from washer.language.engines import StanzaEngine

pytest.importorskip("stanza")

SENTENCE = "Leverantören ska utse en kontaktperson, som beställaren godkänner."


@pytest.fixture(scope="module")
def stanza() -> StanzaEngine:
    return StanzaEngine()


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("kind", [BlockKind.PARAGRAPH, BlockKind.HEADING])
def test_offsets_point_into_the_block(stanza: StanzaEngine, text: str, kind: BlockKind) -> None:
    assert_offsets_hold(parse(stanza, text, kind))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="aåS 1.,:;!?()”\n\t-–•§🙂m\u00a0", max_size=50))
def test_offsets_hold_for_any_text(stanza: StanzaEngine, text: str) -> None:
    assert_offsets_hold(parse(stanza, text))


@pytest.mark.parametrize("text", TEXTS)
def test_words_and_sentences_are_those_of_the_bundled_pipeline(stanza: StanzaEngine, engine: Engine, text: str) -> None:
    one, other = parse(stanza, text), parse(engine, text)
    assert [token.text_with_ws for token in one.doc] == [token.text_with_ws for token in other.doc]
    assert [found.text for found in one.sentences] == [found.text for found in other.sentences]
    assert len(list(one.doc.sents)) == len(list(other.doc.sents))


def test_a_requirement_is_read_as_the_rules_expect(stanza: StanzaEngine) -> None:
    told = {token.text: token for token in parse(stanza, SENTENCE).doc}
    assert (told["ska"].pos_, told["ska"].lemma_, told["ska"].dep_) == ("AUX", "skola", "aux")
    assert (told["utse"].dep_, told["ska"].head) == ("ROOT", told["utse"])
    assert (told["Leverantören"].dep_, told["Leverantören"].head) == ("nsubj", told["utse"])
    assert (told["Leverantören"].lemma_, told["kontaktperson"].dep_) == ("leverantör", "obj")
    assert "Definite=Def" in told["Leverantören"].morph
    assert "Number=Sing" in told["kontaktperson"].morph


def test_labels_are_those_of_the_bundled_pipeline(stanza: StanzaEngine, engine: Engine) -> None:
    known = set(engine.nlp.get_pipe(FACTORY).labels)  # type: ignore[attr-defined]
    texts = [SENTENCE, "Kan filer läsas av alla? Priset är 5 000 kr per år.", "- Kunna läsa\n- Kunna skriva"]
    found = [token for text in texts for token in parse(stanza, text).doc if not token.is_space]
    assert {token.dep_ for token in found} <= known
    assert sum(token.dep_ == "ROOT" for token in found) == 5
    assert all(token.head.sent == token.sent for token in found)


def test_blocks_are_parsed_alike_together_and_alone(stanza: StanzaEngine) -> None:
    texts = [text for text in TEXTS if text.strip()] * 12
    together = stanza.parse([block(text, index=index) for index, text in enumerate(texts)])
    for parsed, text in zip(together[: len(TEXTS)], texts, strict=False):
        (alone,) = stanza.parse([block(text)])
        assert [(token.pos_, token.dep_, token.head.i) for token in parsed.doc] == [
            (token.pos_, token.dep_, token.head.i) for token in alone.doc
        ]


def test_a_very_long_sentence_is_one_sentence(stanza: StanzaEngine) -> None:
    parsed = parse(stanza, "Leverantören ska leverera " + "penna och " * 300 + "papper.")
    assert len(parsed.sentences) == len(list(parsed.doc.sents)) == 1
    assert sum(token.dep_ == "ROOT" for token in parsed.doc) == 1


def test_a_very_long_word_is_kept_whole(stanza: StanzaEngine) -> None:
    word = "a" * 20_000
    assert parse(stanza, f"Leverantören ska {word} detta.").doc[2].text == word
