"""Rules find by words, forms and tags; those that hang on the parser's trees, its weakest part, are named here."""

from __future__ import annotations

from washer.language.engine import Engine
from washer.ruleset.loader import RuleSet
from washer.ruleset.testing import run_examples

HANGS_ON_TREES = {
    "JAR602",  # how deep clauses are nested
    "OTY104",  # what an adverb belongs to
    "OTY131",  # which verbs are coordinated
}


def test_only_these_rules_need_trees_to_know_their_examples(ruleset: RuleSet, engine: Engine) -> None:
    with engine.nlp.select_pipes(disable=["parser"]):
        failures = [failure for failure in run_examples(ruleset, engine) if not failure.reason.startswith("washes to")]
    assert {failure.rule.code for failure in failures} == HANGS_ON_TREES
