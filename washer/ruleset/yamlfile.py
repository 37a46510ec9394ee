"""YAML read strictly: every value knows its line, every unknown key is an error."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml


class RuleError(Exception):
    """A rule or term file that cannot be used; the message names file, line and problem."""

    def __init__(self, path: Path, line: int, problem: str) -> None:
        self.path = path
        self.line = line
        self.problem = problem
        super().__init__(f"{path}:{line}: {problem}")


@dataclass(frozen=True, slots=True)
class Value:
    """A YAML node and the file that it stands in."""

    node: yaml.Node
    path: Path

    @property
    def line(self) -> int:
        """Its line in the file, from 1."""
        return int(self.node.start_mark.line) + 1

    def error(self, problem: str) -> RuleError:
        """An error that names this place."""
        return RuleError(self.path, self.line, problem)

    @property
    def is_text(self) -> bool:
        """Whether it is a scalar."""
        return isinstance(self.node, yaml.ScalarNode)

    @property
    def is_list(self) -> bool:
        """Whether it is a sequence."""
        return isinstance(self.node, yaml.SequenceNode)

    def text(self) -> str:
        """Its text; an error where it is no scalar."""
        if not isinstance(self.node, yaml.ScalarNode):
            raise self.error("expected a text")
        return str(self.node.value)

    def truth(self) -> bool:
        """True or false; an error for anything else."""
        if self.text() not in ("true", "false"):
            raise self.error("expected true or false")
        return self.text() == "true"

    def items(self) -> tuple[Value, ...]:
        """Its items; an error where it is no list."""
        if not isinstance(self.node, yaml.SequenceNode):
            raise self.error("expected a list")
        return tuple(Value(item, self.path) for item in self.node.value)

    def texts(self) -> tuple[str, ...]:
        """Its texts: a list of texts, or one text alone."""
        return (self.text(),) if self.is_text else tuple(item.text() for item in self.items())

    def mapping(self, required: frozenset[str], optional: frozenset[str] = frozenset()) -> Mapping[str, Value]:
        """Its keys and values; an error for a missing, unknown or repeated key."""
        found: dict[str, Value] = {}
        for key, value in self._pairs():
            name = key.text()
            if name not in required | optional:
                raise key.error(f"unknown key {name!r}; known are {', '.join(sorted(required | optional))}")
            if name in found:
                raise key.error(f"key {name!r} stands twice")
            found[name] = value
        if missing := required - found.keys():
            raise self.error(f"missing key {sorted(missing)[0]!r}")
        return found

    def entries(self) -> Iterator[tuple[str, Value]]:
        """Its keys and values, whatever the keys are; an error where it is no mapping."""
        return ((key.text(), value) for key, value in self._pairs())

    def _pairs(self) -> Iterator[tuple[Value, Value]]:
        if not isinstance(self.node, yaml.MappingNode):
            raise self.error("expected keys and values")
        for key, value in self.node.value:
            yield Value(key, self.path), Value(value, self.path)

    def data(self) -> object:
        """Its plain Python value (for spaCy patterns, which spaCy validates itself)."""
        loader = yaml.SafeLoader("")
        return loader.construct_document(self.node)


def read_yaml(path: Path) -> Value:
    """The one document in a YAML file; a RuleError where it cannot be read."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise RuleError(path, line, f"not YAML: {error.problem}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(path, 1, f"cannot be read: {error}") from error
    if node is None:
        raise RuleError(path, 1, "the file is empty")
    return Value(node, path)
