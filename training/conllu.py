"""Reading UD treebanks in CoNLL-U."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

NO_HEAD = -1

_COLUMNS = 10
_PARAGRAPH = "# newpar"


@dataclass(frozen=True, slots=True)
class Word:
    """A syntactic word: one line of CoNLL-U. `head` is the head's number in the sentence, 0 for the root.

    `features` is "_" for none; `space_after` tells whether white space follows in the text. Where a file tells no head
    ("_", as partly annotated files do), `head` is NO_HEAD.
    """

    form: str
    lemma: str
    pos: str
    tag: str
    features: str
    head: int
    relation: str
    space_after: bool


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence of a treebank. `paragraph` is the name of the paragraph that it begins; "" within one."""

    words: tuple[Word, ...]
    paragraph: str = ""

    @property
    def text(self) -> str:
        """The sentence as it was written, as far as its words tell."""
        return "".join(word.form + " " * word.space_after for word in self.words).rstrip()


def paragraphs(trees: Iterable[Tree]) -> tuple[tuple[Tree, ...], ...]:
    """The sentences by paragraph, in order."""
    groups: list[list[Tree]] = []
    for tree in trees:
        if tree.paragraph or not groups:
            groups.append([])
        groups[-1].append(tree)
    return tuple(map(tuple, groups))


def read_trees(path: Path) -> tuple[Tree, ...]:
    """The sentences of a file; ranges of words and empty nodes are left out."""
    return tuple(_trees(path))


def _trees(path: Path) -> Iterator[Tree]:
    words: list[Word] = []
    paragraph = ""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if line.startswith(_PARAGRAPH):
                paragraph = line.removeprefix(_PARAGRAPH).removeprefix(" id = ").strip() or "paragraph"
            if len(columns) == _COLUMNS and columns[0].isdigit():
                words.append(_word(columns))
            elif not line.strip() and words:
                yield Tree(tuple(words), paragraph)
                words, paragraph = [], ""
    if words:
        yield Tree(tuple(words), paragraph)


def _word(columns: list[str]) -> Word:
    _, form, lemma, pos, tag, features, head, relation, _, misc = columns
    return Word(
        form, lemma, pos, tag, features, NO_HEAD if head == "_" else int(head), relation, "SpaceAfter=No" not in misc
    )
