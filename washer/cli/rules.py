"""`washer rules`: the list of rules, and the run of their own examples."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from washer.cli.options import load_ruleset, no_color
from washer.cli.streams import holds_swedish

if TYPE_CHECKING:
    from washer.ruleset.loader import RuleSet
    from washer.ruleset.model import Rule


@click.group()
def rules() -> None:
    """List the rules, or run their own examples."""


@rules.command("list")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@no_color
def list_rules(form: str) -> None:
    """List the rules: code, name, what kind of finding, how much it weighs."""
    ruleset = load_ruleset()
    if form == "json":
        rows = [_fields(rule) for rule in ruleset.rules]
        click.echo(json.dumps(rows, ensure_ascii=not holds_swedish(sys.stdout), indent=2))
        return
    widths = [
        max((len(value) for value in column), default=0) for column in zip(*map(_row, ruleset.rules), strict=True)
    ]
    for rule in ruleset.rules:
        cells = [value.ljust(width) for value, width in zip(_row(rule), widths, strict=True)]
        click.echo("  ".join([click.style(cells[0], bold=True), *cells[1:]]).rstrip())
    click.echo(f"\n{len(ruleset.rules)} rules. More on one of them: washer explain CODE")


def _row(rule: Rule) -> tuple[str, ...]:
    from washer.reports.words import CATEGORIES, SEVERITIES

    return rule.code, rule.name, CATEGORIES[rule.category], SEVERITIES[rule.severity]


def _fields(rule: Rule) -> dict[str, str]:
    return {
        "code": rule.code,
        "name": rule.name,
        "category": rule.category.value,
        "kind": rule.kind,
        "severity": rule.severity.value,
        "message": rule.message,
        "why": rule.why,
    }


@rules.command("test")
@click.argument(
    "folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False)
)
@click.pass_context
def run_tests(ctx: click.Context, folder: Path | None) -> None:
    """Run the examples that the rules carry: those of the rules in DIR, or of the washer's own.

    Exit codes: 0 all come out as the rules say, 1 some do not, 2 a rule cannot be used.
    """
    from washer.language.engine import Engine
    from washer.ruleset.testing import run_examples

    chosen, ruleset = _chosen(folder)
    failures = [failure for failure in run_examples(ruleset, Engine()) if failure.rule.code in chosen]
    for failure in failures:
        click.echo(str(failure))
    examples = sum(len(rule.examples) for rule in ruleset.rules if rule.code in chosen)
    click.echo(f"{len(chosen)} rules, {examples} examples: {examples - len(failures)} passed, {len(failures)} failed")
    ctx.exit(1 if failures else 0)


def _chosen(folder: Path | None) -> tuple[frozenset[str], RuleSet]:
    """The codes of the rules to test, and the rules that take part: those, and what they yield to."""
    from washer.ruleset.loader import RuleSet, default_rules

    own = default_rules().resolve()
    if folder is None or folder.resolve() == own or own in folder.resolve().parents:
        ruleset = load_ruleset()
    else:
        ruleset = load_ruleset(default_rules(), folder)
    tested = [rule for rule in ruleset.rules if folder is None or folder.resolve() in rule.path.resolve().parents]
    if not tested:
        raise click.UsageError(f"There are no rules in {folder}.")
    company = {code for rule in tested for code in rule.yields_to}
    codes = frozenset(rule.code for rule in tested)
    return codes, RuleSet(tuple(rule for rule in ruleset.rules if rule.code in codes | company))
