"""No rewriter breaks on text that is cut, shuffled or no sentence at all."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.washing.rewriting import parsed
from washer.language.engine import Engine
from washer.ruleset.facts import Facts
from washer.ruleset.model import Fix, Match
from washer.washing.plan import apply
from washer.washing.rewriters import REWRITERS
from washer.washing.wordlists import word_set

NAMES = ["promote-need", "equivalence", "split-requirements", "turn-negation", "person-first", "repeat-noun"]
WORDS = st.sampled_from(
    sorted(
        word_set(
            "Leverantören Bilarna Vid ska skall bör får har inte Volvo V60 ISO 9001 ( ) , ; . : och eller samt så att"
            " för i syfte som gör det möjligt man de kunna ha vara använda läsa läses personalen brukaren han 50"
        )
    )
)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(WORDS, min_size=1, max_size=14), place=st.integers(0, 13))
def test_any_words_are_survived(engine: Engine, name: str, words: list[str], place: int) -> None:
    block = parsed(engine, " ".join(words))
    for sentence in block.sentences:
        tokens = list(sentence.span)
        token = tokens[place % len(tokens)]
        proposal = REWRITERS[name](Match(sentence, *sentence.range(token, token)), Fix(name, "med x"), Facts())
        if proposal:
            apply(block.block.text, proposal.edits)
