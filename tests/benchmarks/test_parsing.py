"""How fast the engine parses blocks, beside plain `nlp.pipe` over the same texts: words a second of processor time.

Not part of the suite: `OPENBLAS_NUM_THREADS=1 pytest -s tests/benchmarks`, as the command line sets it.

Two processes do not pay: `nlp.pipe(docs, n_process=2)` over 174,000 words (some 400 pages) took 26 s of processor time
where one process took 10 s, since every parse is packed, sent and unpacked; on two idle cores that is slower too.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

import spacy

from washer.documents.model import Block, BlockKind
from washer.language.engine import PIPELINE, Engine

ROUNDS = 5
COPIES = 40
FEWEST_WORDS_PER_S = 5_000  # far below what a quiet machine does
TEXTS = [
    "Leverantören ska utse en kontaktperson som nås vardagar kl. 08.00–17.00. Beställaren godkänner valet.",
    "Systemet ska kunna exportera alla uppgifter i ett öppet format för att beställaren ska kunna byta leverantör.",
    "Golv av klinker, grått, 300 x 300 mm",
    "Om felet inte kan avhjälpas inom fyra timmar ska en ersättningsmaskin ställas fram utan kostnad.",
    "Städning av trapphus, tre gånger per vecka",
    "Personalen får inte arbeta ensam. Två personer ska alltid finnas på plats när pannan är i drift.",
]


def median_s(run: Callable[[], object]) -> float:
    """The median of the processor seconds that a run takes."""
    taken = []
    for _ in range(ROUNDS):
        start = time.process_time()
        run()
        taken.append(time.process_time() - start)
    return statistics.median(taken)


def test_the_engine_is_as_fast_as_plain_pipe() -> None:
    texts = [f"{text} Det gäller lott {number}." for number in range(COPIES) for text in TEXTS]
    blocks = [Block(at, text, BlockKind.PARAGRAPH, f"p{at + 1}") for at, text in enumerate(texts)]
    engine = Engine()
    words = sum(len(one.doc) for one in engine.parse(blocks))
    plain = spacy.load(PIPELINE)
    list(plain.pipe(texts))
    ours, theirs = median_s(lambda: engine.parse(blocks)), median_s(lambda: list(plain.pipe(texts)))
    print(f"\nwords a second: engine {words / ours:,.0f}, plain nlp.pipe {words / theirs:,.0f}")
    assert words / ours > FEWEST_WORDS_PER_S
    assert ours < 1.2 * theirs
