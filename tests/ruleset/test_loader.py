from __future__ import annotations

from pathlib import Path

import pytest

from washer.findings import Severity
from washer.ruleset.loader import load_rules
from washer.ruleset.yamlfile import RuleError

RULE = """\
code: JAR901
name: test-rule
category: JAR
kind: archaic-word
severity: info
find: {terms: [{term: ej, prefer: [inte], safety: safe}]}
message: "»{match}« kan bli »{prefer}«."
why: "Det är ett äldre ord."
sources: [{ref: "Språklagen 11 §"}]
examples:
  - bad: "Det är ej klart."
  - good: "Det är inte klart."
"""


def write(folder: Path, text: str, name: str = "test-rule.yaml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return folder


def test_a_rule_is_loaded_whole(tmp_path: Path) -> None:
    rule = load_rules(write(tmp_path, RULE)).rules[0]
    assert (rule.code, rule.severity, rule.find.terms[0].prefer) == ("JAR901", Severity.INFO, ("inte",))
    assert [example.bad for example in rule.examples] == [True, False]
    assert rule.examples[0].line == 11


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("severity: info", "severty: info", 5, "unknown key 'severty'"),
        ("severity: info", "severity: fatal", 5, "expected one of error, warning, info"),
        ("code: JAR901", "code: LOS901", 1, "a code of this category is JAR"),
        ("name: test-rule", "name: other", 2, "the name must be the file's name"),
        ("safety: safe", "safty: safe", 6, "unknown key 'safty'"),
        ("prefer: [inte], ", "", 6, "safety without prefer"),
        ("term: ej", 'term: " "', 6, "can never match"),
        ("term: ej", "term: ej-", 6, "can never match"),
        ("term: ej", "term: inte ej, suffix: true", 6, "can never match"),
        ("term: ej", "term: ej, unless: [nowhere]", 6, "no guard named 'nowhere'"),
        ("{terms: [", "{regex: ['a'], terms: [", 6, "exactly one of"),
        ("find: {terms: [{term: ej, prefer: [inte], safety: safe}]}", "find: {regex: '\\bej'}", 6, "word boundaries"),
        ("find: {terms: [{term: ej, prefer: [inte], safety: safe}]}", "find: {check: nothing}", 6, "no check named"),
        ("find: {terms: [{term: ej, prefer: [inte], safety: safe}]}", "find: {terms: nowhere}", 6, "no term list"),
        ("  - good:", "  - bad:", 11, "needs bad and good examples"),
        ("kind: archaic-word", "kind: @word", 4, "not YAML"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line(tmp_path: Path, old: str, new: str, line: int, says: str) -> None:
    assert old in RULE
    with pytest.raises(RuleError) as caught:
        load_rules(write(tmp_path, RULE.replace(old, new)))
    assert caught.value.path == tmp_path / "test-rule.yaml"
    assert says in caught.value.problem
    assert caught.value.line == line


def test_one_code_stands_once(tmp_path: Path) -> None:
    write(tmp_path, RULE, "a/test-rule.yaml")
    write(tmp_path, RULE, "b/test-rule.yaml")
    with pytest.raises(RuleError, match="JAR901 stands in"):
        load_rules(tmp_path)


def test_shared_lists_stand_in_terms(tmp_path: Path) -> None:
    write(tmp_path, "terms: [ej, {term: icke, pos: [PART]}]\n", "terms/negations.yaml")
    write(tmp_path, RULE.replace("[{term: ej, prefer: [inte], safety: safe}]", "[{list: negations}, blott]"))
    assert [term.text for term in load_rules(tmp_path).rules[0].find.terms] == ["ej", "icke", "blott"]


def test_rules_are_selected_by_the_beginnings_of_their_codes(tmp_path: Path) -> None:
    write(tmp_path, RULE)
    write(tmp_path, RULE.replace("JAR901", "JAR902").replace("test-rule", "other"), "other.yaml")
    ruleset = load_rules(tmp_path)
    assert [rule.code for rule in ruleset.selected(["JAR"], ["JAR902"]).rules] == ["JAR901"]
    assert ruleset.rule("jar902") is ruleset.rule("other") is not None
