from __future__ import annotations

import pytest

from washer.language.wordshapes import TABLES, rows, shape


@pytest.mark.parametrize(
    ("word", "told"),
    [("Leverantören", "Xxx"), ("ISO", "XX"), ("9001", "dd"), ("IP44-klassad", "XXdd-xx"), ("kr.", "xx."), ("A", "X")],
)
def test_shape(word: str, told: str) -> None:
    assert shape(word) == told


def test_rows_lie_in_their_tables_and_never_on_the_hidden_word() -> None:
    for word in ("Ö", "ska", "Leverantörerna", "9001", "–", "a" * 5000):
        found = rows(word)
        assert len(found) == len(TABLES)
        assert all(0 < row < table.rows for row, table in zip(found, TABLES, strict=True))


def test_words_that_end_alike_share_rows() -> None:
    one, other = rows("bilarna"), rows("stolarna")
    assert one[2:] == other[2:]
    assert one[:2] != other[:2]
