from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reports.example import example, finding
from washer.findings import Edit, Safety
from washer.reports.pieces import PieceKind, pieces

TEXT = "Systemet skall bygga på Microsoft SharePoint."


def test_a_finding_with_its_edit() -> None:
    document = example(TEXT)
    brand = finding(
        document, "Microsoft SharePoint", "LOS101", "…", edits=[("SharePoint", "SharePoint eller likvärdigt")]
    )
    word = finding(document, "skall", "JAR101", "…", edits=[("skall", "ska")])
    found = pieces(TEXT, [*brand.edits, *word.edits], {1: word, 2: brand})
    assert [(piece.kind.value, piece.text, piece.findings, piece.last_of) for piece in found] == [
        ("kept", "Systemet ", (), ()),
        ("deleted", "skall", (1,), ()),
        ("inserted", "ska", (1,), (1,)),
        ("kept", " bygga på ", (), ()),
        ("kept", "Microsoft SharePoint", (2,), ()),
        ("inserted", " eller likvärdigt", (2,), (2,)),
        ("kept", ".", (), ()),
    ]


def test_a_word_that_changes_in_part_is_shown_whole() -> None:
    edits = [Edit(0, 13, 14, "", Safety.SAFE), Edit(0, 35, 35, "s", Safety.SAFE), Edit(0, 44, 44, " nu", Safety.SAFE)]
    found = pieces(TEXT, edits, {})
    assert [(piece.kind.value, piece.text) for piece in found] == [
        ("kept", "Systemet "),
        ("deleted", "skall"),
        ("inserted", "skal"),
        ("kept", " bygga på Microsoft "),
        ("deleted", "SharePoint"),
        ("inserted", "SsharePoint"),
        ("inserted", " nu"),
        ("kept", "."),
    ]


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_pieces_give_both_texts_back_and_end_every_finding_once(data: st.DataObject) -> None:
    document = example(TEXT)
    spots = sorted(data.draw(st.lists(st.integers(0, len(TEXT)), max_size=6)))
    edits = [
        Edit(0, start, end, data.draw(st.sampled_from(["", "nytt", " ord"])), Safety.SAFE)
        for start, end in zip(spots[::2], spots[1::2], strict=False)
    ]
    words = data.draw(st.lists(st.sampled_from(["Systemet", "skall", "på Microsoft", "SharePoint.", TEXT]), max_size=4))
    found = {number: finding(document, word, "OTY101", "…") for number, word in enumerate(words)}
    cut = pieces(TEXT, edits, found)
    assert "".join(piece.text for piece in cut if piece.kind is not PieceKind.INSERTED) == TEXT
    washed, position = [], 0
    for edit in edits:
        washed += [TEXT[position : edit.start], edit.replacement]
        position = edit.end
    assert (
        "".join(piece.text for piece in cut if piece.kind is not PieceKind.DELETED) == "".join(washed) + TEXT[position:]
    )
    assert sorted(number for piece in cut for number in piece.last_of) == sorted(found)
