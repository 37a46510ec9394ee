"""Running the examples that rules carry."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from washer.documents.model import Document
from washer.documents.text import document_from_text, range_in_source
from washer.findings import Finding
from washer.language.engine import Engine
from washer.ruleset.checker import Checker
from washer.ruleset.loader import RuleSet, default_rules, load_rules
from washer.ruleset.model import Example, Rule
from washer.washing.plan import apply, plan


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that did not come out as its rule says."""

    rule: Rule
    example: Example
    reason: str

    def __str__(self) -> str:
        return f"{self.rule.path}:{self.example.line}: {self.rule.code}: {self.reason}: {self.example.text}"


def run_examples(ruleset: RuleSet, engine: Engine, code: str = "") -> Iterator[Failure]:
    """Every example that fails, of the rules whose code begins with `code`.

    Each rule is run with the rules that it yields to, and with no other.
    """
    for rule in ruleset.selected((code,)).rules:
        company = tuple(other for other in ruleset.rules if other.code in rule.yields_to)
        checker = Checker(RuleSet((*company, rule)), engine.nlp)
        for example in rule.examples:
            if reason := _problem(rule, example, checker, engine):
                yield Failure(rule, example, reason)


def _problem(rule: Rule, example: Example, checker: Checker, engine: Engine) -> str:
    document = document_from_text(example.text, example.heading)
    found = tuple(f for f in checker.check(engine.parse(document.blocks)) if f.code == rule.code)
    if bool(found) is not example.bad:
        marks = ", ".join(f"»{finding.match}«" for finding in found)
        return f"flags {marks} in a good example" if found else "does not flag a bad example"
    if example.span and not any(_strikes(document, finding, example) for finding in found):
        return f"strikes {[finding.match for finding in found]}, not »{example.span}«"
    if example.washed and (washed := _washed(document, found)) != example.washed:
        return f"washes to »{washed}«, not »{example.washed}«"
    return ""


def _strikes(document: Document, finding: Finding, example: Example) -> bool:
    start = example.text.find(example.span)
    first, end = range_in_source(document, finding.block, finding.start, finding.end)
    return start >= 0 and first < start + len(example.span) and start < end


def _washed(document: Document, found: tuple[Finding, ...]) -> str:
    edits = plan(document.blocks, found).edits
    return "\n".join(
        apply(block.text, [edit for edit in edits if edit.block == block.index]) for block in document.blocks
    )


def main() -> None:
    """Run the examples of the rules in folders: `python -m washer.ruleset.testing [--code LOS] [DIR …]`."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("directories", nargs="*", type=Path, default=[default_rules()])
    parser.add_argument("--code", default="", help="only rules whose code begins so")
    options = parser.parse_args()
    ruleset = load_rules(*options.directories)
    failures = list(run_examples(ruleset, Engine(), options.code))
    for failure in failures:
        sys.stdout.write(f"{failure}\n")
    count = sum(len(rule.examples) for rule in ruleset.selected((options.code,)).rules)
    sys.stdout.write(f"{count - len(failures)} passed, {len(failures)} failed\n")
    sys.exit(bool(failures))


if __name__ == "__main__":
    main()
