"""A Swedish page about each rule, in Markdown, made from the rule itself."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from washer.expressions import expression
from washer.findings import Reference, Severity
from washer.reports.words import CATEGORIES, SEVERITIES, source_in_words
from washer.ruleset.loader import RuleSet, default_rules, load_rules
from washer.ruleset.model import Example, Rule

_SLOT = expression(r"\{\w+\}")
_KEEP = {
    Severity.ERROR: (
        "Skriv i dokumentet varför kravet behövs och varför det inte går att ställa på annat sätt. "
        "Avvisa sedan ändringen i Word."
    ),
    Severity.WARNING: "Skriv skälet bredvid kravet, så att leverantörerna ser det. Avvisa sedan ändringen i Word.",
    Severity.INFO: "Det här är bara ett förslag: avvisa ändringen i Word.",
}


def rule_page(rule: Rule) -> str:
    """The page of one rule: what, why, examples before and after, sources, how to keep the wording on purpose."""
    return "\n".join(_lines(rule)) + "\n"


def index_page(ruleset: RuleSet) -> str:
    """The page that lists every rule under its category."""
    lines = ["# Regler", "", "Sidorna är gjorda av reglerna själva. Ändra i `rules/`, inte här."]
    for category, rules in groupby(ruleset.rules, key=lambda rule: rule.category):
        lines += ["", f"## {CATEGORIES[category].capitalize()} ({category.value})", ""]
        lines += [f"- [{rule.code}]({rule.code}.md) {_plain(rule.message)}" for rule in rules]
    return "\n".join(lines) + "\n"


def pages(ruleset: RuleSet) -> dict[str, str]:
    """Every page by its file name."""
    return {"README.md": index_page(ruleset)} | {f"{rule.code}.md": rule_page(rule) for rule in ruleset.rules}


def _lines(rule: Rule) -> Iterator[str]:
    yield f"# {rule.code}"
    yield ""
    yield f"{CATEGORIES[rule.category].capitalize()} · {SEVERITIES[rule.severity]} · `{rule.name}`"
    yield from _section("Vad regeln ser", [_plain(rule.message)])
    yield from _section("Varför", [rule.why])
    yield from _section("Fråga att ställa", [_plain(rule.question)] if rule.question else [])
    yield from _section("Att se över", [_example(example) for example in rule.examples if example.bad])
    yield from _section("Kan stå kvar", [_example(example) for example in rule.examples if not example.bad])
    keep = f"{_KEEP[rule.severity]} Vill ni inte se regeln alls: `washer check --ignore {rule.code}`."
    yield from _section("Om ni vill behålla ordalydelsen", [keep])
    yield from _section("Källor", [_source(source) for source in rule.sources])


def _section(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield from ("", f"## {title}", "", *lines)


def _example(example: Example) -> str:
    heading = f" (under *{example.heading}*)" if example.heading != "Kravspecifikation" else ""
    washed = f"  \n  → {example.washed}" if example.washed else ""
    return f"- {' '.join(example.text.split())}{heading}{washed}"


def _source(source: Reference) -> str:
    named = f"[{source_in_words(source)}]({source.url})" if source.url else source_in_words(source)
    return f"- {named}: {source.says}" if source.says else f"- {named}"


def _plain(text: str) -> str:
    return _SLOT.sub("…", text)


def main() -> None:
    """Write the pages of the rules that ship with the washer: `python -m washer.reports.rulepage DIR`."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    wanted = pages(load_rules(default_rules()))
    for path in folder.glob("*.md"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
