"""Every rule's own examples, and what every rule must have. Structure is tested, not reviewed."""

from __future__ import annotations

import re

import pytest

from washer.language.engine import Engine
from washer.ruleset.loader import RuleSet, default_rules, load_rules
from washer.ruleset.model import Rule
from washer.ruleset.testing import run_examples

RULES = load_rules(default_rules()).rules
FEWEST_EXAMPLES = 5
# The kinds of sentences as they are labelled in the evaluation, and last those of the whole document.
KINDS = {
    "LOS": "brand origin standard-without-equivalent certificate-without-equivalent technology construction resource "
    "existing-system",
    "JAR": "archaic-word officialese nominalisation buzzword abbreviation long-sentence mixed-modality readability",
    "UTE": "geography language turnover experience staffing-size gender age ability origin-people deadline",
    "OTY": "vague-quality vague-time vague-scope several-requirements weak-modality hidden-actor double-negation "
    "repeated-requirement unexplained-should mixed-terms missing-evidence",
}
NEVER = re.compile(r"(?i)\b(?:olaglig\w*|otillåt\w+|förbjud\w+|felaktig\w*|fel|måste ändras)\b")
PLACES = re.compile(r"\{(\w+)\}")


def named(rule: Rule) -> str:
    return rule.code


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_examples_come_out_as_the_rule_says(rule: Rule, ruleset: RuleSet, engine: Engine) -> None:
    assert [str(failure) for failure in run_examples(ruleset, engine, rule.code)] == []


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_a_rule_has_enough_examples(rule: Rule) -> None:
    assert sum(example.bad for example in rule.examples) >= FEWEST_EXAMPLES
    assert sum(not example.bad for example in rule.examples) >= FEWEST_EXAMPLES
    assert len({example.text for example in rule.examples}) == len(rule.examples)


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_a_rule_speaks_plainly_and_kindly(rule: Rule) -> None:
    said = [rule.message, rule.why, rule.question, *(term.message for term in rule.find.terms)]
    assert not [text for text in said if NEVER.search(text)]
    assert all(text.endswith((".", "?")) for text in said if text)
    assert not rule.question or rule.question.endswith("?")
    assert len(rule.message) <= 200
    assert "!" not in "".join(said)


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_a_rule_names_its_kind_and_its_sources(rule: Rule) -> None:
    assert rule.kind in KINDS[rule.category].split()
    assert rule.sources
    assert all(source.ref for source in rule.sources)
    assert all(source.url.startswith("https://") or not source.url for source in rule.sources)


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_a_message_promises_only_what_it_can_fill(rule: Rule) -> None:
    spoken_for = [term for term in rule.find.terms if not term.message]
    always = {"match"} | ({"prefer"} if all(term.prefer for term in spoken_for) else set())
    if rule.find.check or rule.find.document or rule.find.regex:
        return  # checks and named groups bring their own values
    assert set(PLACES.findall(rule.message + rule.question)) <= always


def test_every_kind_has_a_rule() -> None:
    wanted = {(category, kind) for category, kinds in KINDS.items() for kind in kinds.split()}
    assert wanted - {(rule.category.value, rule.kind) for rule in RULES} == set()
