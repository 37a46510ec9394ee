"""Words as the Swedish treebanks cut them: a number in groups, or an abbreviation in parts, is one word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans, registry

NAME = "washer.SwedishTokenizer.v1"

_ABBREVIATIONS = (
    "bl a", "d v s", "e d", "e dyl", "e kr", "e m", "f d", "f kr", "f m", "f n", "f o m", "f v b", "fr o m", "i st f",
    "m a o", "m fl", "m h a", "m h t", "m m", "m v", "o d", "o dyl", "o s v", "p g a", "s k", "t ex", "t o m", "t v",
)  # fmt: skip


class SwedishTokenizer:
    """spaCy's Swedish words, but "5 000" and "t ex" are one each, their white space within; no text is changed."""

    def __init__(self, words: Any) -> None:
        self._words = words  # spaCy's Tokenizer, which is not typed

    def __call__(self, text: str) -> Doc:
        """The text cut into words."""
        doc: Doc = self._words(text)
        spans = (doc.char_span(*found.span()) for found in _with_space().finditer(text))
        if whole := filter_spans([span for span in spans if span is not None and len(span) > 1]):
            with doc.retokenize() as retokenizer:
                for span in whole:
                    retokenizer.merge(span)
                    doc.vocab[span.text].like_num = span.text[0].isdigit()
        return doc

    def to_disk(self, path: str | Path, exclude: Iterable[str] = ()) -> None:
        """Writes spaCy's rules."""
        self._words.to_disk(path, exclude=list(exclude))

    def from_disk(self, path: str | Path, exclude: Iterable[str] = ()) -> SwedishTokenizer:
        """Reads spaCy's rules."""
        self._words.from_disk(path, exclude=list(exclude))
        return self


@cache
def _with_space() -> re.Pattern[str]:
    """Numbers in groups of three, and abbreviations written apart."""
    short = "|".join(one.replace(" ", r"[ \u00a0]") for one in _ABBREVIATIONS)
    number = r"[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?"
    return re.compile(rf"(?<![\w.,:])(?:{number}|(?i:{short}))(?!\w)(?![.,]\d)")


def _make_maker() -> Callable[[Language], SwedishTokenizer]:
    """What spaCy asks of a registered tokenizer: a function of no settings that returns one of the pipeline."""
    return lambda nlp: SwedishTokenizer(registry.tokenizers.get("spacy.Tokenizer.v1")()(nlp))


registry.tokenizers(NAME, func=_make_maker)
