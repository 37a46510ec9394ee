"""Frames: the shapes in which a demand is put, as classes of words in a row with room between them.

The files of this folder hold three kinds of lines. Lines that begin with a blank go on with the line before.

    who: anbudsgivar~, ~bolag~, den som lämnar anbud     a class of words; ~ stands for any letters, <who> for a
                                                         class, <staff> as below
    house: ~hus+, ~stall+                                + stands for every ending that a noun may have
    @ local-premises                                     from here on, the frames of this name
    <who> ..3 ska|skall ..5 [<site> ..1 <in> <Place>]    a frame: words and classes, at most so many words between

In a frame `|` parts alternatives, `?` makes an item optional, `_` joins a phrase, and the square brackets are round
what a reader would underline. After `& ..N` the bracketed part and the words outside it may stand in any order, each at
most N words from the next. A line that begins with `!` is an excuse: where it fits, the rule that has the frames of
that name finds nothing, unless a line that begins with `+` fits too; where one that begins with `-` fits, the frames
alone find nothing. Frames are held against sentences that demand
something; those of a name with a `*` after it against all.

Built in are `<Place>` (what may be the name of a Swedish place), `<Town>` (what surely is one), `<Name>` (a word with
a capital), `<#5>` (a number of at least five), `<#1-14>`, `<begin>`, `<end>` (of a clause) and `<staff>` (people who do
the work). No frame reaches over the end of a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from washer.language.model import Sentence
from washer.ruleset.checks.bidders import demands, match_at
from washer.ruleset.checks.frames.shapes import Frames
from washer.ruleset.checks.frames.source import frames_from
from washer.ruleset.model import Match


@cache
def frames() -> Frames:
    """The frames of all files of this folder; ValueError for a line that is none, or that names an unknown class."""
    return frames_from("\n".join(path.read_text("utf-8") for path in sorted(Path(__file__).parent.glob("*.txt"))))


def framed(name: str, sentence: Sentence) -> Iterator[Match]:
    """What the frames of a name underline in a sentence."""
    if not demands(sentence) and name not in frames().told:
        return iter(())
    return (match_at(sentence, start, end) for start, end in frames().found_in(name, sentence.text))


def is_excused(name: str, sentence: Sentence) -> bool:
    """Whether an excuse of a name fits a sentence."""
    return frames().excuse(name, sentence.text)
