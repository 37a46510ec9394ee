"""Blocks for the tests of this folder."""

from __future__ import annotations

from washer.documents.model import Block, BlockKind


def block(
    text: str,
    *headings: str,
    kind: BlockKind = BlockKind.PARAGRAPH,
    column: str = "",
    row: tuple[str, ...] = (),
    index: int = 0,
) -> Block:
    """A block with a place of its own."""
    return Block(index, text, kind, f"p{index + 1}", headings=headings, column=column, row=row)
