"""Loading rules from folders of YAML files, strictly: what is wrong is said with file and line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from washer.findings import Reference
from washer.ruleset.model import Rule, Term
from washer.ruleset.rulefile import Shared, reference_from, rule_from, terms_from
from washer.ruleset.yamlfile import RuleError, read_yaml

_TERMS_FOLDER = "terms"
_SOURCES_FILE = "sources.yaml"


@dataclass(frozen=True, slots=True)
class RuleSet:
    """Rules in the order of their codes."""

    rules: tuple[Rule, ...]

    def rule(self, name: str) -> Rule | None:
        """The rule with this code or name, whatever its capitals."""
        wanted = name.casefold()
        return next((rule for rule in self.rules if wanted in (rule.code.casefold(), rule.name)), None)

    def selected(self, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> RuleSet:
        """The rules whose code begins with one of `select` (all, where it is empty) and with none of `ignore`."""
        chosen, dropped = tuple(select), tuple(ignore)
        return RuleSet(
            tuple(
                rule
                for rule in self.rules
                if (not chosen or rule.code.startswith(chosen)) and not (dropped and rule.code.startswith(dropped))
            )
        )


def default_rules() -> Path:
    """The folder of rules that ships with the washer: in the package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    installed = package / "rules"
    return installed if installed.is_dir() else package.parent / "rules"


def load_rules(*directories: Path) -> RuleSet:
    """Every rule in these folders, sub-folders included.

    Term lists stand in each folder's `terms/`, sources in its `sources.yaml`.
    Raises RuleError for the first thing that is wrong.
    """
    rules: dict[str, Rule] = {}
    for directory in directories:
        if not directory.is_dir():
            raise RuleError(directory, 1, "no such folder of rules")
        shared = Shared(_load_lists(directory / _TERMS_FOLDER), _load_sources(directory / _SOURCES_FILE))
        for path in sorted(directory.rglob("*.yaml")):
            if path.name == _SOURCES_FILE or path.parent.name == _TERMS_FOLDER:
                continue
            rule = rule_from(read_yaml(path), shared)
            if other := rules.get(rule.code):
                raise RuleError(path, 1, f"code {rule.code} stands in {other.path} too")
            rules[rule.code] = rule
    ruleset = RuleSet(tuple(sorted(rules.values(), key=lambda rule: rule.code)))
    _check_references(ruleset)
    return ruleset


def _load_lists(directory: Path) -> Mapping[str, tuple[Term, ...]]:
    lists: dict[str, tuple[Term, ...]] = {}
    for path in sorted(directory.glob("*.yaml")):
        lists[path.stem] = terms_from(read_yaml(path).mapping(frozenset({"terms"}))["terms"], {})
    return lists


def _load_sources(path: Path) -> Mapping[str, Reference]:
    if not path.exists():
        return {}
    return {name: reference_from(value) for name, value in read_yaml(path).entries()}


def _check_references(ruleset: RuleSet) -> None:
    codes = {rule.code for rule in ruleset.rules}
    for rule in ruleset.rules:
        for code in rule.yields_to:
            if code not in codes:
                raise RuleError(rule.path, 1, f"yields_to names {code}, which is no rule")
