from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from washer.cli import cli

RULE = """\
code: JAR901
name: house-rule
category: JAR
kind: officialese
severity: info
find: {{terms: [härmed]}}
message: "»{{match}}« kan strykas."
why: "Ordet tillför inget."
sources: [{{ref: "Språklagen 11 §"}}]
examples:
  - bad: "{bad}"
  - bad: "Vi får härmed meddela detta."
  - bad: "Avtalet sägs härmed upp."
  - bad: "Beställaren godkänner härmed planen."
  - bad: "Kommunen inbjuder härmed till anbud."
  - good: "Vi bekräftar att ni är kvalificerade."
  - good: "Anbudet är giltigt i tre månader."
  - good: "Avtalet gäller i två år."
  - good: "Planen är godkänd."
  - good: "Kommunen bjuder in till anbud."
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, [*arguments])


def test_list() -> None:
    text = run("rules", "list")
    assert text.exit_code == 0
    line = next(line for line in text.output.splitlines() if line.startswith("LOS101"))
    assert line.split("  ")[0] == "LOS101"
    assert "Låst lösning" in line
    assert "måste ses över" in line
    rows = json.loads(run("rules", "list", "--format", "json").output)
    assert len(rows) == len([line for line in text.output.splitlines()[:-2] if line])
    assert [row["code"] for row in rows] == sorted(row["code"] for row in rows)


@pytest.mark.parametrize("name", ["LOS101", "los101", "brand-without-equivalent"])
def test_explain(name: str) -> None:
    done = run("explain", name)
    assert done.exit_code == 0
    for title in ("Vad", "Varför", "Exempel att se över", "Exempel som kan stå kvar", "Källor"):
        assert f"\n{title}\n" in done.output
    assert "{match}" not in done.output
    assert "LOU 9 kap. 6 §" in done.output


@pytest.mark.parametrize(
    ("name", "said"),
    [("LOS1O1", "LOS101"), ("LOS10", "LOS101"), ("brand-without", "brand-without-equivalent"), ("?", "rules list")],
)
def test_explain_an_unknown_code(name: str, said: str) -> None:
    done = run("explain", name)
    assert done.exit_code == 2
    assert f"There is no rule {name}." in done.output
    assert said in done.output


def test_house_rules_are_tested(tmp_path: Path) -> None:
    (tmp_path / "house-rule.yaml").write_text(
        RULE.format(bad="Härmed bekräftas att ni är kvalificerade."), encoding="utf-8"
    )
    done = run("rules", "test", str(tmp_path))
    assert (done.exit_code, done.output) == (0, "1 rules, 10 examples: 10 passed, 0 failed\n")
    (tmp_path / "house-rule.yaml").write_text(RULE.format(bad="Detta är bra."), encoding="utf-8")
    done = run("rules", "test", str(tmp_path))
    assert done.exit_code == 1
    assert "JAR901: does not flag a bad example: Detta är bra." in done.output


def test_a_broken_rule_is_told_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "house-rule.yaml").write_text(RULE.format(bad="x") + "colour: red\n", encoding="utf-8")
    done = run("rules", "test", str(tmp_path))
    assert done.exit_code != 0
    assert "house-rule.yaml:" in done.output
    assert "colour" in done.output


def test_a_folder_without_rules(tmp_path: Path) -> None:
    done = run("rules", "test", str(tmp_path))
    assert done.exit_code == 2
