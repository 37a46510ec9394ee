"""`washer explain CODE`: why a rule is there."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from washer.cli.options import load_ruleset, no_color
from washer.expressions import expression

if TYPE_CHECKING:
    from washer.ruleset.loader import RuleSet
    from washer.ruleset.model import Rule

_SLOT = expression(r"\{\w+\}")
_WIDEST = 90
_EXAMPLES = 4


@click.command()
@click.argument("code")
@no_color
def explain(code: str) -> None:
    """Tell why a rule is there, with examples and sources (in Swedish).

    CODE is a rule's code or its name, such as LOS101 or brand-without-equivalent.
    """
    ruleset = load_ruleset()
    rule = ruleset.rule(code.strip())
    if rule is None:
        raise click.UsageError(f"There is no rule {code}. {_suggestion(code, ruleset)}")
    width = min(shutil.get_terminal_size((_WIDEST, 24)).columns, _WIDEST)
    for line in _lines(rule, width):
        click.echo(line)


def _suggestion(code: str, ruleset: RuleSet) -> str:
    names = {name: rule for rule in ruleset.rules for name in (rule.code, rule.name)}
    close = [rule.code for rule in ruleset.rules if rule.code.startswith(code.upper())][:3]
    close = close or get_close_matches(code.upper(), [rule.code for rule in ruleset.rules], 3, 0.6)
    close = close or get_close_matches(code.lower(), [rule.name for rule in ruleset.rules], 3, 0.5)
    if not close:
        return "See: washer rules list"
    return "Did you mean " + " or ".join(f"{names[name].code} ({names[name].name})" for name in close) + "?"


def _lines(rule: Rule, width: int) -> Iterator[str]:
    from washer.reports.words import CATEGORIES, SEVERITIES, source_in_words

    yield f"{click.style(rule.code, bold=True)}  {rule.name}"
    yield f"{CATEGORIES[rule.category]}: {SEVERITIES[rule.severity]}"
    yield from _part("Vad", [_SLOT.sub("…", rule.message)], width)
    yield from _part("Varför", [rule.why], width)
    if rule.question:
        yield from _part("Fråga att ställa", [_SLOT.sub("…", rule.question)], width)
    bad = [example for example in rule.examples if example.bad][:_EXAMPLES]
    good = [example for example in rule.examples if not example.bad][:_EXAMPLES]
    yield from _part("Exempel att se över", [_washed(example.text, example.washed) for example in bad], width, "– ")
    yield from _part("Exempel som kan stå kvar", [example.text for example in good], width, "– ")
    sources = [f"{source_in_words(source)}{f'  {source.url}' if source.url else ''}" for source in rule.sources]
    yield from _part("Källor", sources, width, "– ")


def _washed(text: str, washed: str) -> str:
    return f"{text}\n→ {washed}" if washed else text


def _part(title: str, texts: list[str], width: int, mark: str = "") -> Iterator[str]:
    texts = [text for text in texts if text]
    if not texts:
        return
    yield ""
    yield click.style(title, bold=True)
    for text in texts:
        lead = f"  {mark}"
        for line in text.split("\n"):
            yield textwrap.fill(
                " ".join(line.split()),
                width,
                initial_indent=lead,
                subsequent_indent=" " * len(lead),
                break_long_words=False,
                break_on_hyphens=False,
            )
            lead = " " * len(lead)
