"""The house's own settings: `washer.toml`, or `[tool.washer]` in pyproject.toml, found upwards."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_NAME = "washer.toml"
_PYPROJECT = "pyproject.toml"
_LISTS = ("select", "ignore", "rules")
_CHOICES = {
    "procedure": ("lou", "lou-under-threshold", "luf", "luk"),
    "fail-on": ("error", "warning", "info", "never"),
    "engine": ("spacy", "stanza", "both"),
}


class ConfigError(Exception):
    """A settings file that cannot be used; the message names file, key and problem."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"{path}: {problem}")


@dataclass(frozen=True, slots=True)
class Config:
    """What the house has set; what it has not is empty. `rules` are folders of house rules, as absolute paths."""

    path: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: tuple[Path, ...] = ()
    procedure: str = ""
    fail_on: str = ""
    engine: str = ""


def find_config(start: Path) -> Config:
    """The settings of the nearest file at or above `start`; empty ones where there is none. Raises ConfigError."""
    for folder in (start, *start.parents):
        if (path := folder / _NAME).is_file():
            return _config(path, _read(path))
        if (path := folder / _PYPROJECT).is_file() and (table := _read(path).get("tool", {}).get("washer")) is not None:
            return _config(path, table)
    return Config()


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as problem:
        raise ConfigError(path, f"cannot be read as TOML: {problem}") from None


def _config(path: Path, table: Mapping[str, Any]) -> Config:
    known = (*_LISTS, *_CHOICES)
    for key, value in table.items():
        if key not in known:
            raise ConfigError(path, f"unknown key {key!r}; known are {', '.join(sorted(known))}")
        if key in _LISTS and not (isinstance(value, list) and all(isinstance(item, str) for item in value)):
            raise ConfigError(path, f"{key} is a list of texts")
        if key in _CHOICES and value not in _CHOICES[key]:
            raise ConfigError(path, f"{key} is one of {', '.join(_CHOICES[key])}")
    return Config(
        path=path,
        select=tuple(code.upper() for code in table.get("select", ())),
        ignore=tuple(code.upper() for code in table.get("ignore", ())),
        rules=tuple((path.parent / folder).resolve() for folder in table.get("rules", ())),
        procedure=table.get("procedure", ""),
        fail_on=table.get("fail-on", ""),
        engine=table.get("engine", ""),
    )
