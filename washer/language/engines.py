"""The engines by name: the bundled pipeline, and Stanza where it is installed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from washer.language.engine import PIPELINE, Engine
from washer.language.enginefiles import EngineError, find, manifest, places

if TYPE_CHECKING:
    from spacy.language import Language

SPACY, STANZA, BOTH = "spacy", "stanza", "both"
CHOICES = (SPACY, STANZA, BOTH)
STANZA_FILES = "stanza-sv"

_EXTRA = "pip install 'requirement-washer[stanza]'"
_INSTALL = f"washer engines install {STANZA_FILES} --from FOLDER"


@dataclass(frozen=True, slots=True)
class Status:
    """An engine as `washer engines` tells of it; `missing` says what to do where it cannot be used, "" where it can.

    `looked` are the folders where its models are looked for, `found` the one that has them.
    """

    name: str
    software: str
    model: str
    license: str
    found: Path | None
    looked: tuple[Path, ...]
    missing: str


class StanzaEngine(Engine):
    """Parses with Stanza, in the words and sentences of the bundled pipeline, and with its dictionary of lemmas.

    `path` is a folder of Stanza models, by default the first place that holds them. Raises EngineError on first use
    where Stanza or its models are missing.
    """

    name = STANZA

    def __init__(self, path: Path | None = None) -> None:
        super().__init__()
        self.models = path

    @cached_property
    def nlp(self) -> Language:
        """The bundled pipeline with Stanza in place of its networks, loaded when first asked for."""
        if problem := _lacking(self.models):
            raise EngineError(problem)
        import spacy

        from washer.language import lemmatizer, stanza_parser, tokenizer  # noqa: F401 - registers the tokenizer

        names = json.loads((self.path / "meta.json").read_text(encoding="utf-8"))["pipeline"]
        nlp = spacy.load(self.path, exclude=[name for name in names if name != lemmatizer.FACTORY])
        folder = self.models or find(STANZA_FILES)
        nlp.add_pipe(stanza_parser.FACTORY, first=True, config={"folder": str(folder)})
        try:
            nlp.get_pipe(stanza_parser.FACTORY).models  # type: ignore[attr-defined]  # noqa: B018 - loaded here
        except Exception as problem:  # files of another kind fail in many ways
            said = f"Stanza {_version('stanza')} cannot use the models in {folder}: {problem}"
            raise EngineError(" ".join(said.split())) from None
        return nlp


def open_engines(choice: str) -> tuple[Engine, ...]:
    """The engines of a choice: one, or for "both" the bundled one and Stanza. Raises EngineError."""
    if choice not in CHOICES:
        raise EngineError(f"there is no engine called {choice}; there is {', '.join(CHOICES)}")
    if choice != SPACY and (problem := _lacking()):
        raise EngineError(problem)
    return {SPACY: (Engine(),), STANZA: (StanzaEngine(),)}.get(choice) or (Engine(), StanzaEngine())


def statuses() -> tuple[Status, ...]:
    """What there is to say of each engine; neither is loaded."""
    meta = json.loads((PIPELINE / "meta.json").read_text(encoding="utf-8"))
    known = manifest(STANZA_FILES)
    return (
        Status(SPACY, f"spaCy {_version('spacy')}", meta["version"], meta["license"], PIPELINE, (PIPELINE,), ""),
        Status(
            STANZA,
            f"Stanza {_version('stanza')}" if _version("stanza") else "Stanza",
            f"{known.name} {known.version}",
            known.license,
            find(STANZA_FILES),
            places(STANZA_FILES),
            _lacking(),
        ),
    )


def _lacking(models: Path | None = None) -> str:
    """What Stanza lacks and what to do about it, in one line; "" where it lacks nothing."""
    if find_spec("stanza") is None or find_spec("torch") is None:
        return f"the engine stanza needs the package Stanza; install it with: {_EXTRA}"
    if models is None and find(STANZA_FILES) is None:
        return f"the engine stanza has no models; install them with: {_INSTALL}"
    return ""


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
