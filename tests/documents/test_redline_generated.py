"""Documents of every structure, washed with random edits: what must hold holds."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.documents.building import (
    cell,
    control,
    deleted,
    field,
    inserted,
    paragraph,
    row,
    run,
    table,
    text_box,
    word_file,
)
from tests.documents.judging import edit, finding, judge
from tests.documents.revisions import document
from washer.documents.model import Document
from washer.findings import Edit, Finding

FORMATS = ("", "<w:b/>", "<w:i/><w:u w:val='single'/>", '<w:rStyle w:val="Dold"/>')
LOCKS = ("", '<w:lock w:val="contentLocked"/>', '<w:lock w:val="sdtLocked"/>', "<w:showingPlcHdr/>")
SPECIAL = (
    "<w:r><w:tab/></w:r>",
    "<w:r><w:br/><w:t>rad</w:t></w:r>",
    "<w:r><w:t>mjuk\u00adt</w:t><w:softHyphen/><w:t>streck</w:t><w:noBreakHyphen/></w:r>",
    '<w:r><w:t xml:space="preserve">före </w:t><w:drawing/><w:t xml:space="preserve"> efter</w:t></w:r>',
    '<w:r><w:footnoteReference w:id="2"/></w:r>',
    '<w:bookmarkStart w:id="50" w:name="b"/><w:proofErr w:type="spellStart"/>',
    "<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>",
    '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
    "<w:r><w:t>\n  luft  \n</w:t></w:r>",
)
EXTRA = paragraph("Ruta ", text_box(paragraph("skall i rutan ", run("stå", "<w:b/>")))) + "".join(
    paragraph("Det skall ", special, " vara så här.") for special in SPECIAL
)
"""One paragraph for each thing that is no plain text."""
NOTES = f'<w:footnote w:id="2">{paragraph("Noten skall ", run("läsas", "<w:b/>"), " av alla.")}</w:footnote>'
SECTION = '<w:sectPr><w:headerReference w:type="default" r:id="rIdheader"/></w:sectPr>'

words = st.sampled_from(["Systemet ", "skall", " ", "vara, ", "i enlighet med ", "öppet.", "å", " krav 3.1 "])
text_runs = st.builds(run, words, st.sampled_from(FORMATS))
simple = text_runs | st.sampled_from(SPECIAL)
wrapped = st.one_of(
    st.builds(inserted, st.lists(simple.filter(lambda x: "oMath" not in x), min_size=1, max_size=3).map("".join)),
    st.builds(deleted, words),
    st.builds(lambda inner: f'<w:hyperlink w:anchor="x">{inner}</w:hyperlink>', text_runs),
    st.builds(field, st.sampled_from(["REF x", 'HYPERLINK "y"', "PAGE"]), words),
    st.builds(lambda inner: f'<w:smartTag w:uri="u" w:element="e">{inner}</w:smartTag>', text_runs),
    st.builds(lambda inner: f'<w:fldSimple w:instr="DATE">{inner}</w:fldSimple>', text_runs),
    st.builds(lambda inner: f'<w:moveTo w:id="70" w:author="Kim">{inner}</w:moveTo>', text_runs),
    st.builds(control, st.lists(simple, max_size=2).map("".join), st.sampled_from(LOCKS)),
)
inline = st.lists(text_runs | simple | wrapped, max_size=5)
paragraphs = st.builds(
    lambda content, style, numbered: paragraph(*content, style=style, numbered=numbered),
    inline,
    st.sampled_from(["", "", "Rubrik1", "Egen"]),
    st.sampled_from([None, None, (2, 0), (2, 1)]),
)
boxed = st.builds(lambda inner: paragraph("Ruta ", text_box(inner)), paragraphs)
joined = st.builds(
    lambda inner: f'<w:p><w:pPr><w:rPr><w:del w:id="80" w:author="Kim"/></w:rPr></w:pPr>{"".join(inner)}</w:p>', inline
)


def _holding(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    cells = st.builds(cell, blocks, properties=st.sampled_from(["", "<w:vMerge/>", '<w:gridSpan w:val="2"/>']))
    rows = st.lists(cells, min_size=1, max_size=2).map(lambda inner: row(*inner))
    tables = st.lists(rows, min_size=1, max_size=2).map(lambda inner: table(*inner) + "<w:p/>")
    return tables | st.builds(control, st.lists(blocks, min_size=1, max_size=2).map("".join), st.sampled_from(LOCKS))


bodies = st.lists(st.recursive(paragraphs | boxed | joined, _holding, max_leaves=4), min_size=1, max_size=4)


@st.composite
def washes(draw: st.DrawFn) -> tuple[Document, tuple[Edit, ...], list[Finding]]:
    """A document, edits that do not overlap, and findings with and without them."""
    data = word_file("".join(draw(bodies)) + SECTION, parts={"footnotes": NOTES, "header": paragraph("Huvud skall")})
    source = document(data)
    edits: list[Edit] = []
    findings: list[Finding] = []
    for block in source.blocks:
        cuts = sorted(draw(st.lists(st.integers(0, len(block.text)), max_size=4, unique=True)))
        for start, end in zip(cuts[::2], cuts[1::2], strict=False):
            new = draw(
                st.sampled_from(
                    ["", "ska", " eller likvärdigt", "ny\nrad\toch mer", ".\u2029Ny. ", block.text[start:end] + " x"]
                )
            )
            edits.append(edit(block.index, start, end, new))
            if draw(st.booleans()):
                findings.append(finding(source, block.index, start, end, (edits[-1],)))
        if len(cuts) % 2 and draw(st.booleans()):
            findings.append(finding(source, block.index, 0, max(cuts[-1], 1)))
    return source, tuple(edits), findings


@settings(
    max_examples=60,
    phases=(Phase.generate,),
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
    database=None,
)
@given(washes())
def test_whatever_is_washed(wash: tuple[Document, tuple[Edit, ...], list[Finding]]) -> None:
    judge(*wash)


def test_the_whole_of_a_paragraph_may_go(tmp_path: Path) -> None:
    source = document(word_file(paragraph("ett") + paragraph("två ", run("tre", "<w:b/>"))))
    judge(source, (edit(1, 0, 7, ""), edit(0, 0, 3, "")), [finding(source, 1, 0, 7)])
    assert not list(tmp_path.iterdir())
