"""A rule as it stands in its YAML file, read field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from washer.findings import Category, Reference, Safety, Severity
from washer.language.model import Role
from washer.ruleset.checks import CHECKS, DOCUMENT_CHECKS
from washer.ruleset.checks.frames import frames
from washer.ruleset.easing import EASINGS
from washer.ruleset.guards import GUARDS
from washer.ruleset.model import Example, Find, Fix, Rule, Term
from washer.ruleset.patterns import Pattern
from washer.ruleset.terms import is_findable, term_forms
from washer.ruleset.widening import WIDENERS
from washer.ruleset.yamlfile import Value
from washer.washing.rewriters import REWRITERS

Lists = Mapping[str, tuple[Term, ...]]
Choice = TypeVar("Choice", Category, Severity, Safety, Role)

_REQUIRED = frozenset({"code", "name", "category", "kind", "severity", "find", "message", "why", "sources", "examples"})
_OPTIONAL = frozenset(
    {"roles", "unless", "unless_text", "only_text", "except", "yields_to", "question", "fix", "widen", "eased_by"}
)
_FINDS = frozenset({"terms", "tokens", "tree", "regex", "check", "document"})
_TERM_KEYS = frozenset({"inflect", "prefer", "safety", "pos", "prefix", "suffix", "case", "message", "unless"})
_CLASSES = ("verb", "noun", "adjective", "name")
_REFERENCE_KEYS = frozenset({"url", "says", "checked", "below_threshold", "luf", "luk"})


@dataclass(frozen=True, slots=True)
class Shared:
    """What the rules of one folder share: term lists and sources, by name."""

    lists: Lists
    sources: Mapping[str, Reference]


def rule_from(value: Value, shared: Shared) -> Rule:
    """The rule in a file; RuleError for the first thing that is wrong with it."""
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
        find=_find(keys["find"], shared.lists),
        message=keys["message"].text().strip(),
        why=keys["why"].text().strip(),
        question=keys["question"].text().strip() if "question" in keys else "",
        sources=tuple(_reference(item, shared.sources) for item in keys["sources"].items()),
        examples=_examples(keys["examples"]),
        fix=tuple(_fix(item) for item in _list(keys.get("fix"))),
        widen=_known(keys["widen"], WIDENERS, "widener")[0] if "widen" in keys else "",
        roles=frozenset(_choice(item, Role) for item in roles.items()) if roles else frozenset(Role) - {Role.QUOTATION},
        unless=_known(keys.get("unless"), GUARDS, "guard"),
        unless_text=_patterns(keys.get("unless_text")),
        only_text=_patterns(keys.get("only_text")),
        exceptions=terms_from(keys["except"], shared.lists) if "except" in keys else (),
        yields_to=keys["yields_to"].texts() if "yields_to" in keys else (),
        eased_by=_known(keys.get("eased_by"), EASINGS, "easing"),
        path=value.path,
    )


def _find(value: Value, lists: Lists) -> Find:
    keys = dict(value.mapping(frozenset(), _FINDS | {"frames"}))
    shapes = _known(keys.pop("frames", None), frames().frames, "frames")
    if shapes and not keys:
        return Find(frames=shapes[0])
    if len(keys) != 1:
        raise value.error(f"find has exactly one of {', '.join(sorted(_FINDS))}")
    return replace(_found_by(*next(iter(keys.items())), lists), frames=shapes[0] if shapes else "")


def _found_by(kind: str, what: Value, lists: Lists) -> Find:
    if kind == "terms":
        return Find(terms=terms_from(what, lists))
    if kind == "regex":
        return Find(regex=_patterns(what))
    if kind == "check":
        return Find(check=_known(what, CHECKS, "check")[0])
    if kind == "document":
        return Find(document=_known(what, DOCUMENT_CHECKS, "check of documents")[0])
    patterns = _spacy_patterns(what)
    return Find(tokens=patterns) if kind == "tokens" else Find(tree=patterns)


def _spacy_patterns(value: Value) -> tuple[list[dict[str, Any]], ...]:
    patterns = value.data()
    if not isinstance(patterns, list) or not patterns or not all(isinstance(item, list) for item in patterns):
        raise value.error("expected a list of patterns, each a list of tokens")
    return tuple(patterns)


def terms_from(value: Value, lists: Lists) -> tuple[Term, ...]:
    """The terms of a list, or of the shared list that a text names."""
    return tuple(_terms(value, lists))


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
    if not forms or not is_findable(term):
        raise value.error(f"the term {term.text!r} can never match")
    return term


def _fix(value: Value) -> Fix:
    keys = value.mapping(frozenset({"rewrite"}), frozenset({"words", "safety"}))
    return Fix(
        rewrite=_known(keys["rewrite"], REWRITERS, "rewriter")[0],
        words=keys["words"].text() if "words" in keys else "",
        safety=_choice(keys["safety"], Safety) if "safety" in keys else Safety.SUGGESTED,
    )


def _reference(value: Value, sources: Mapping[str, Reference]) -> Reference:
    """A source by its name in sources.yaml, or one given in full."""
    if not value.is_text:
        return reference_from(value)
    if value.text() not in sources:
        raise value.error(f"no source named {value.text()!r} in sources.yaml")
    return sources[value.text()]


def reference_from(value: Value) -> Reference:
    """A source with its paragraph or page, address, and what stands in its place under other procedures."""
    keys = value.mapping(frozenset({"ref"}), _REFERENCE_KEYS)
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
