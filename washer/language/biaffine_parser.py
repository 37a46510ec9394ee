"""The bundled pipeline's reader as a spaCy component: parts of speech, features, lemmas, sentences and trees."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from washer.language import lemmarules
from washer.language.annotation import Found, Piece, annotated, pieces, sentences
from washer.language.arborescence import best_heads
from washer.language.consistency import consistent, with_fixed
from washer.language.network import Floats, Network, Reading, Words
from washer.language.punctuation import placed
from washer.language.wordshapes import rows

FACTORY = "biaffine_parser"

_REMEMBERED = 20_000
_HELPING = frozenset({"aux", "aux:pass", "cop"})


@dataclass(frozen=True, slots=True)
class Labels:
    """What the network's numbers mean: UPOS and features, lemma rules, relations."""

    tags: tuple[tuple[str, str], ...] = ()
    lemmas: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()

    @classmethod
    def read(cls, path: Path) -> Labels:
        """The labels in a file written by `write`."""
        data = json.loads(path.read_text(encoding="utf-8"))
        return cls(
            tuple((pos, features) for pos, features in data["tags"]), tuple(data["lemmas"]), tuple(data["relations"])
        )

    def write(self, path: Path) -> None:
        """Writes the labels as JSON."""
        data = {"tags": self.tags, "lemmas": self.lemmas, "relations": self.relations}
        path.write_text(json.dumps(data, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


class BiaffineParser:
    """Sets UPOS, features, lemmas, heads and relations; words are kept as they come.

    Sentence starts that a document brings along are kept; where it brings none, the network tells them. A sentence of
    more than 200 words is parsed in pieces of 200. Lemmas are guesses, for the lemmatiser that follows.
    """

    def __init__(self, vocab: Vocab, network: Network | None = None, known: Labels | None = None) -> None:
        self.vocab = vocab
        self.network = network or Network({})
        self.known = known or Labels()
        self._seen: dict[str, tuple[tuple[int, ...], Floats]] = {}

    @property
    def labels(self) -> tuple[str, ...]:
        """The relations that it knows."""
        return self.known.relations

    def __call__(self, doc: Doc) -> Doc:
        """The document parsed."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], batch_size: int = 64) -> Iterator[Doc]:
        """The documents parsed, `batch_size` at a time."""
        docs = iter(stream)
        while batch := list(islice(docs, batch_size)):
            places = [[token.i for token in doc if not token.is_space] for doc in batch]
            texts = [
                self._words([doc[place].text for place in one]) for doc, one in zip(batch, places, strict=True) if one
            ]
            readings = iter(self.network.readings(texts) if texts else ())
            for doc, one in zip(batch, places, strict=True):
                yield self._parsed(doc, one, next(readings)) if one else annotated(doc, (), ())

    def _words(self, forms: list[str]) -> Words:
        if len(self._seen) > _REMEMBERED:
            self._seen.clear()
        if new := list({form for form in forms if form not in self._seen}):
            vectors = self.vocab.vectors.get_batch([form.lower() for form in new])
            self._seen.update((form, (rows(form), vector)) for form, vector in zip(new, vectors, strict=True))
        seen = [self._seen[form] for form in forms]
        return Words(np.array([one for one, _ in seen]), np.array([vector for _, vector in seen]))

    def _parsed(self, doc: Doc, places: list[int], reading: Reading) -> Doc:
        cut = pieces(sentences(doc) if doc.has_annotation("SENT_START") else _sentences(places, reading))
        number = {place: word for word, place in enumerate(places)}
        return annotated(doc, cut, [self._tree(doc, piece, number[piece.tokens[0]], reading) for piece in cut])

    def _tree(self, doc: Doc, piece: Piece, start: int, reading: Reading) -> list[Found]:
        end = start + len(piece.tokens)
        heads = best_heads(self.network.arcs(reading, start, end))
        relations = self.network.relations(reading, start, heads).tolist()
        heads = self._raised(heads, relations)
        forms = [doc[place].text for place in piece.tokens]
        tags = [self.known.tags[tag] for tag in reading.tags[start:end].tolist()]
        heads, names = with_fixed(forms, heads, [self.known.relations[number] for number in relations])
        names = consistent([pos for pos, _ in tags], heads, names)
        rules = [self.known.lemmas[lemma] for lemma in reading.lemmas[start:end].tolist()]
        return [
            Found(pos, features, lemmarules.apply(form.lower(), rule), head, name)
            for form, (pos, features), rule, head, name in zip(
                forms, tags, rules, placed(forms, heads, names), names, strict=True
            )
        ]

    def _raised(self, heads: list[int], relations: list[int]) -> list[int]:
        """The heads, where what hangs on an auxiliary or a copula hangs on that word's head, as UD has it."""
        helps = [self.known.relations[relation] in _HELPING for relation in relations]
        return [heads[head - 1] if head and helps[head - 1] else head for head in heads]

    def to_disk(self, path: str | Path, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002 - spaCy's signature
        """Writes weights and labels into a folder."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        self.network.write(folder / "network.npz")
        self.known.write(folder / "labels.json")

    def from_disk(self, path: str | Path, exclude: Iterable[str] = ()) -> BiaffineParser:  # noqa: ARG002
        """Reads weights and labels from a folder."""
        self.network = Network.read(Path(path) / "network.npz")
        self.known = Labels.read(Path(path) / "labels.json")
        return self


def _sentences(places: list[int], reading: Reading) -> list[list[int]]:
    """The words in the sentences that the network sees."""
    found: list[list[int]] = []
    for place, likely in zip(places, reading.starts > 0, strict=True):
        if likely or not found:
            found.append([])
        found[-1].append(place)
    return found


@Language.factory(FACTORY)
def make_parser(nlp: Language, name: str) -> BiaffineParser:
    """The spaCy factory; weights and labels come with `from_disk`."""
    return BiaffineParser(nlp.vocab)
