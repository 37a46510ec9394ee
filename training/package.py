"""Putting the trained components, the lemmatiser's tables and the paperwork together into the pipeline that ships."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import spacy

import washer.language.biaffine_parser
import washer.language.tokenizer  # noqa: F401 - they register parts of the pipeline
from training.conllu import Tree
from training.lexicon import form_dictionary, lemma_table
from washer.language.lemmatizer import FACTORY, SwedishLemmatizer

LICENCE_URL = "https://creativecommons.org/licenses/by-sa/4.0/legalcode"

_DESCRIPTION = "Swedish pipeline for tender text: part of speech, features, lemmas, Universal Dependencies."
_AUTHOR = "The requirement-washer authors; treebanks by their authors, see sources"
SOURCES = (
    {
        "name": "UD_Swedish-Talbanken (training part: v1.0 converted to the conventions of v2.17; dev part: v2.17)",
        "url": "https://github.com/UniversalDependencies/UD_Swedish-Talbanken",
        "license": "CC BY-SA 4.0",
        "author": "Talbanken: Einarsson 1976, Lund University; Nivre, Smith and others, Uppsala University",
    },
    {
        "name": "UD_Swedish-PUD (features and lemmas harmonised with Talbanken)",
        "url": "https://github.com/UniversalDependencies/UD_Swedish-PUD",
        "license": "CC BY-SA 4.0",
        "author": "The UD_Swedish-PUD contributors",
    },
    {
        "name": "The Swedish statute book (word vectors; what the encoder read before it saw trees)",
        "url": "https://www.riksdagen.se/sv/dokument-och-lagar/",
        "license": "no copyright: 9 § upphovsrättslagen (1960:729)",
        "author": "The Swedish Parliament and Government",
    },
    {
        "name": "simplemma, Swedish word forms (lemmatiser's dictionary)",
        "url": "https://github.com/adbar/simplemma",
        "license": "MIT; its lists: lemmatization-lists (ODbL), Wiktionary (CC BY-SA) and others that it names",
        "author": "Adrien Barbaresi; Michal Měchura; Wiktionary contributors",
    },
)
_LICENSE = f"""\
The files in this folder are a trained language model with its dictionary. They are licensed under the Creative Commons
Attribution-ShareAlike 4.0 International licence (CC BY-SA 4.0):

    {LICENCE_URL}

swedish_lemmatizer/dictionary.txt.gz is a database derived from simplemma's word lists and stays under their terms.

The files were made from these works, and a copy or adaptation must keep naming them:

"""


def package(trained: Path, trees: tuple[Tree, ...], output: Path) -> None:
    """Writes the pipeline that ships to `output`, replacing what is there."""
    nlp = spacy.load(trained)
    nlp.add_pipe(FACTORY, last=True)
    lemmatizer = nlp.get_pipe(FACTORY)
    if not isinstance(lemmatizer, SwedishLemmatizer):
        raise TypeError(f"{FACTORY} is {type(lemmatizer).__name__}")
    lemmatizer.dictionary = form_dictionary(trees)
    lemmatizer.table = lemma_table(trees, lemmatizer.dictionary)
    if output.exists():
        shutil.rmtree(output)
    nlp.to_disk(output)
    forget_words(output)
    state_origin(output)


def forget_words(pipeline: Path) -> None:
    """Drops the words that training met from the pipeline's strings."""
    (pipeline / "vocab" / "strings.json").write_text("[]", encoding="utf-8")


def state_origin(pipeline: Path) -> None:
    """Writes name, sources and licence into the pipeline's meta.json, and its LICENSE; drops what training measured."""
    meta = {
        "name": "washer_tender",
        "version": "0.4.0",
        "description": _DESCRIPTION,
        "author": _AUTHOR,
        "license": "CC BY-SA 4.0",
        "license_url": LICENCE_URL,
        "sources": list(SOURCES),
        "performance": {},
    }
    _update_meta(pipeline, meta)
    works = "\n".join(f"- {one['name']}\n  {one['author']}\n  {one['url']}\n  {one['license']}" for one in SOURCES)
    (pipeline / "LICENSE").write_text(_LICENSE + works + "\n", encoding="utf-8")


def state_figures(pipeline: Path, measured: Mapping[str, Any]) -> None:
    """Writes measured figures into the pipeline's meta.json."""
    _update_meta(pipeline, {"performance": dict(measured)})


def _update_meta(pipeline: Path, values: Mapping[str, Any]) -> None:
    path = pipeline / "meta.json"
    meta = json.loads(path.read_text(encoding="utf-8")) | values
    path.write_text(json.dumps(meta, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
