"""Loading rules from folders of YAML files, strictly: what is wrong is said with file and line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from washer.findings import Category, Reference, Safety, Severity
from washer.language.model import Role
from washer.ruleset.checks import CHECKS
from washer.ruleset.guards import GUARDS
from washer.ruleset.model import Example, Find, Fix, Rule, Term
from washer.ruleset.patterns import Pattern
from washer.ruleset.terms import term_forms
from washer.ruleset.widening import WIDENERS
from washer.ruleset.yamlfile import RuleError, Value, read_yaml
from washer.washing.rewriters import REWRITERS

Lists = Mapping[str, tuple[Term, ...]]
Choice = TypeVar("Choice", Category, Severity, Safety, Role)

_REQUIRED = frozenset({"code", "name", "category", "kind", "severity", "find", "message", "why", "sources", "examples"})
_OPTIONAL = frozenset({"roles", "unless", "unless_text", "only_text", "except", "yields_to", "question", "fix", "widen"})
_FINDS = frozenset({"terms", "tokens", "tree", "regex", "check"})
_TERM_KEYS = frozenset({"inflect", "prefer", "safety", "pos", "prefix", "suffix", "case", "message", "unless"})
_CLASSES = ("verb", "noun", "adjective", "name")
_TERMS_FOLDER = "terms"


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
    """Every rule in these folders, sub-folders included; term lists stand in each folder's `terms/`.

    Raises RuleError for the first thing that is wrong.
    """
    rules: dict[str, Rule] = {}
    for directory in directories:
        if not directory.is_dir():
            raise RuleError(directory, 1, "no such folder of rules")
        lists = _load_lists(directory / _TERMS_FOLDER)
        for path in sorted(directory.rglob("*.yaml")):
            if _TERMS_FOLDER in path.relative_to(directory).parts[:-1]:
                continue
            rule = _rule(read_yaml(path), lists)
            if other := rules.get(rule.code):
                raise RuleError(path, 1, f"code {rule.code} stands in {other.path} too")
            rules[rule.code] = rule
    ruleset = RuleSet(tuple(sorted(rules.values(), key=lambda rule: rule.code)))
    _check_references(ruleset)
    return ruleset


def _load_lists(directory: Path) -> Lists:
    lists: dict[str, tuple[Term, ...]] = {}
    for path in sorted(directory.glob("*.yaml")):
        value = read_yaml(path).mapping(frozenset({"terms"}))["terms"]
        lists[path.stem] = tuple(_terms(value, {}))
    return lists


def _check_references(ruleset: RuleSet) -> None:
    codes = {rule.code for rule in ruleset.rules}
    for rule in ruleset.rules:
        for code in rule.yields_to:
            if code not in codes:
                raise RuleError(rule.path, 1, f"yields_to names {code}, which is no rule")


def _rule(value: Value, lists: Lists) -> Rule:
    keys = value.mapping(_REQUIRED, _OPTIONAL)
    category = _choice(keys["category"], Category)
    code = keys["code"].text()
    if not (code.startswith(category.value) and code[3:].isdigit() and len(code) == 6):
        raise keys["code"].error(f"a code of this category is {category.value} and three digits")
    if keys["name"].text() != value.path.stem:
        raise keys["name"].error("the name must be the file's name")
    roles = keys.get("roles")
    return Rule(
        code=code,
        name=keys["name"].text(),
        category=category,
        kind=keys["kind"].text(),
        severity=_choice(keys["severity"], Severity),
        find=_find(keys["find"], lists),
        message=keys["message"].text().strip(),
        why=keys["why"].text().strip(),
        question=keys["question"].text().strip() if "question" in keys else "",
        sources=tuple(_reference(item) for item in keys["sources"].items()),
        examples=_examples(keys["examples"]),
        fix=tuple(_fix(item) for item in _list(keys.get("fix"))),
        widen=_known(keys["widen"], WIDENERS, "widener")[0] if "widen" in keys else "",
        roles=frozenset(_choice(item, Role) for item in roles.items()) if roles else frozenset(Role) - {Role.QUOTATION},
        unless=_known(keys.get("unless"), GUARDS, "guard"),
        unless_text=_patterns(keys.get("unless_text")),
        only_text=_patterns(keys.get("only_text")),
        exceptions=tuple(_terms(keys["except"], lists)) if "except" in keys else (),
        yields_to=keys["yields_to"].texts() if "yields_to" in keys else (),
        path=value.path,
    )


def _find(value: Value, lists: Lists) -> Find:
    keys = value.mapping(frozenset(), _FINDS)
    if len(keys) != 1:
        raise value.error(f"find has exactly one of {', '.join(sorted(_FINDS))}")
    kind, what = next(iter(keys.items()))
    if kind == "terms":
        return Find(terms=tuple(_terms(what, lists)))
    if kind == "regex":
        return Find(regex=_patterns(what))
    if kind == "check":
        return Find(check=_known(what, CHECKS, "check")[0])
    patterns = _spacy_patterns(what)
    return Find(tokens=patterns) if kind == "tokens" else Find(tree=patterns)


def _spacy_patterns(value: Value) -> tuple[list[dict[str, Any]], ...]:
    patterns = value.data()
    if not isinstance(patterns, list) or not patterns or not all(isinstance(item, list) for item in patterns):
        raise value.error("expected a list of patterns, each a list of tokens")
    return tuple(patterns)


def _terms(value: Value, lists: Lists) -> Iterator[Term]:
    if value.is_text:
        yield from _named_list(value, lists)
        return
    for item in value.items():
        if item.is_text:
            yield _checked(Term(text=item.text()), item)
            continue
        keys = item.mapping(frozenset(), _TERM_KEYS | {"term", "list"})
        if "list" in keys:
            yield from _named_list(keys["list"], lists)
        else:
            yield _term(item)


def _named_list(value: Value, lists: Lists) -> tuple[Term, ...]:
    if value.text() not in lists:
        raise value.error(f"no term list named {value.text()!r}; known are {', '.join(sorted(lists)) or 'none'}")
    return lists[value.text()]


def _term(value: Value) -> Term:
    keys = value.mapping(frozenset({"term"}), _TERM_KEYS)
    inflect = keys["inflect"].text() if "inflect" in keys else ""
    if inflect and inflect not in _CLASSES:
        raise keys["inflect"].error(f"inflect is one of {', '.join(_CLASSES)}")
    term = Term(
        text=keys["term"].text(),
        inflect=inflect,
        prefer=keys["prefer"].texts() if "prefer" in keys else (),
        safety=_choice(keys["safety"], Safety) if "safety" in keys else None,
        pos=frozenset(keys["pos"].texts()) if "pos" in keys else frozenset(),
        prefix="prefix" in keys and keys["prefix"].truth(),
        suffix="suffix" in keys and keys["suffix"].truth(),
        case="case" in keys and keys["case"].truth(),
        message=keys["message"].text() if "message" in keys else "",
        unless=_known(keys.get("unless"), GUARDS, "guard"),
    )
    if term.safety and not term.prefer:
        raise value.error("safety without prefer: there is nothing to put in the term's place")
    return _checked(term, value)


def _checked(term: Term, value: Value) -> Term:
    """The term, if it can match: its forms are known and it has a word in it."""
    try:
        forms = term_forms(term)
    except ValueError as error:
        raise value.error(str(error)) from error
    if not forms:
        raise value.error(f"the term {term.text!r} can never match")
    return term


def _fix(value: Value) -> Fix:
    keys = value.mapping(frozenset({"rewrite"}), frozenset({"words", "safety"}))
    return Fix(
        rewrite=_known(keys["rewrite"], REWRITERS, "rewriter")[0],
        words=keys["words"].text() if "words" in keys else "",
        safety=_choice(keys["safety"], Safety) if "safety" in keys else Safety.SUGGESTED,
    )


def _reference(value: Value) -> Reference:
    keys = value.mapping(frozenset({"ref"}), frozenset({"url", "below_threshold"}))
    return Reference(**{name: text.text() for name, text in keys.items()})


def _examples(value: Value) -> tuple[Example, ...]:
    examples = []
    for item in value.items():
        keys = item.mapping(frozenset(), frozenset({"bad", "good", "heading", "span", "washed"}))
        if ("bad" in keys) == ("good" in keys):
            raise item.error("an example is either bad or good")
        text = keys["bad"] if "bad" in keys else keys["good"]
        given = {name: keys[name].text() for name in ("heading", "span", "washed") if name in keys}
        examples.append(Example(text=text.text(), bad="bad" in keys, line=item.line, **given))
    for kind in (True, False):
        if not any(example.bad is kind for example in examples):
            raise value.error("a rule needs bad and good examples")
    return tuple(examples)


def _list(value: Value | None) -> tuple[Value, ...]:
    return value.items() if value else ()


def _known(value: Value | None, names: Mapping[str, object], what: str) -> tuple[str, ...]:
    texts = value.texts() if value else ()
    for text in texts:
        if text not in names and value:
            raise value.error(f"no {what} named {text!r}; known are {', '.join(sorted(names)) or 'none'}")
    return texts


def _patterns(value: Value | None) -> tuple[str, ...]:
    texts = value.texts() if value else ()
    for text in texts:
        try:
            _ = Pattern(text).compiled
        except ValueError as error:
            raise value.error(str(error)) if value else error from error
    return texts


def _choice(value: Value, kind: type[Choice]) -> Choice:
    try:
        return kind(value.text())
    except ValueError:
        raise value.error(f"expected one of {', '.join(kind)}, not {value.text()!r}") from None
