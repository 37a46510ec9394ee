from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import spacy

import washer.language.biaffine_parser
import washer.language.lemmatizer  # noqa: F401 - both register components of the pipeline
from training.package import forget_words, state_figures, state_origin
from washer.language.engine import PIPELINE

SENTENCE = "Leverantörerna ska ha levererat rapporterna före driftstarten."


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PIPELINE, tmp_path / "pipeline"))


def test_forgetting_words_changes_no_parse(copy: Path) -> None:
    (copy / "vocab" / "strings.json").write_text(json.dumps(["uppdragsord"]), encoding="utf-8")
    forget_words(copy)
    assert "uppdragsord" not in (copy / "vocab" / "strings.json").read_text(encoding="utf-8")
    one, other = spacy.load(PIPELINE)(SENTENCE), spacy.load(copy)(SENTENCE)
    assert [(t.lemma_, t.pos_, t.dep_, t.head.i) for t in one] == [(t.lemma_, t.pos_, t.dep_, t.head.i) for t in other]


def test_states_origin_and_figures_and_leaves_the_rest(copy: Path) -> None:
    before = json.loads((copy / "meta.json").read_text(encoding="utf-8"))
    state_origin(copy)
    state_figures(copy, {"treebank": {"las": 12.5}})
    after = json.loads((copy / "meta.json").read_text(encoding="utf-8"))
    assert after["performance"] == {"treebank": {"las": 12.5}}
    assert after["labels"] == before["labels"]
    assert "CC BY-SA 4.0" in (copy / "LICENSE").read_text(encoding="utf-8")
