"""Rules find by words, forms and tags; those that hang on the parser's trees, its weakest part, are named here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from washer.language.arborescence import Scores
from washer.language.biaffine_parser import FACTORY, BiaffineParser
from washer.language.engine import Engine
from washer.language.network import Floats, Ints, Network, Reading
from washer.ruleset.loader import RuleSet
from washer.ruleset.testing import run_examples

HANGS_ON_TREES = {
    "JAR104",  # whether an old verb form has a subject
    "JAR602",  # how deep clauses are nested
    "LOS410",  # what a technique is said of
    "OTY131",  # which verbs are coordinated
    "OTY151",  # what the passive is said of
}


class Flat(Network):
    """The same network, but every word hangs on the one before it, by a relation that tells nothing."""

    def arcs(self, reading: Reading, start: int, end: int) -> Floats:  # noqa: ARG002
        scores: Scores = np.eye(end - start, end - start + 1, dtype=np.float32)
        return scores

    def relations(self, reading: Reading, start: int, heads: Sequence[int]) -> Ints:  # noqa: ARG002
        return np.zeros(len(heads), dtype=np.int64)


@pytest.fixture
def treeless() -> Engine:
    engine = Engine()
    parser = engine.nlp.get_pipe(FACTORY)
    assert isinstance(parser, BiaffineParser)
    parser.network = Flat(parser.network.arrays)
    parser.known = replace(parser.known, relations=("dep",))
    return engine


def test_only_these_rules_need_trees_to_know_their_examples(ruleset: RuleSet, treeless: Engine) -> None:
    failures = [failure for failure in run_examples(ruleset, treeless) if not failure.reason.startswith("washes to")]
    assert {failure.rule.code for failure in failures} == HANGS_ON_TREES
