from __future__ import annotations

from pathlib import Path

import pytest

from washer.language import engines
from washer.language.engine import Engine
from washer.language.enginefiles import EngineError
from washer.language.engines import StanzaEngine, open_engines, statuses


def test_the_bundled_pipeline_is_the_engine_unless_told_otherwise() -> None:
    (engine,) = open_engines("spacy")
    assert type(engine) is Engine
    assert engine.name == "spacy"


def test_an_unknown_engine_is_told() -> None:
    with pytest.raises(EngineError, match="there is spacy, stanza, both"):
        open_engines("other")


@pytest.mark.parametrize("choice", ["stanza", "both"])
def test_a_lacking_package_is_told_in_one_line(choice: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "find_spec", lambda _: None)
    with pytest.raises(EngineError, match=r"^the engine stanza needs .* pip install 'requirement-washer\[stanza\]'$"):
        open_engines(choice)


@pytest.mark.parametrize("choice", ["stanza", "both"])
def test_lacking_models_are_told_in_one_line(choice: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "find_spec", lambda name: name)
    monkeypatch.setattr(engines, "find", lambda _: None)
    with pytest.raises(EngineError, match=r"^the engine stanza has no models; .*washer engines install stanza-sv"):
        open_engines(choice)


def test_the_statuses_tell_version_licence_and_places() -> None:
    spacy, stanza = statuses()
    assert spacy.software.startswith("spaCy 3.")
    assert spacy.missing == ""
    assert (spacy.license, stanza.license) == ("CC BY-SA 4.0", "CC BY-SA 4.0")
    assert stanza.model.startswith("stanza-sv ")
    assert stanza.found in stanza.looked


def test_models_of_another_kind_are_told(tmp_path: Path) -> None:
    pytest.importorskip("stanza")
    (tmp_path / "resources.json").write_text("{}")
    with pytest.raises(EngineError, match="cannot use the models in") as caught:
        _ = StanzaEngine(tmp_path).nlp
    assert "\n" not in str(caught.value)
