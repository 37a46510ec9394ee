from __future__ import annotations

from pathlib import Path

from washer.documents.markdown import CODE
from washer.documents.model import Document
from washer.documents.text import edited_text, read_text
from washer.findings import Edit, Safety

TEXT = """\
---
titel: Systemet ska
---
# Krav **på** systemet #

Systemet ska bygga på **Microsoft
SharePoint** enligt [bilaga 1](https://example.org/a_b "ska"). Kör `washer ska`
nu, 2 \\* 3.

> Citat av lag
> på två rader.

- [ ] Punkt ett som går
  vidare här
  - Under
1. Ett

| ID | Krav      | Typ |
|----|:---------:|-----|
| K1 | Ska *gå* | Ska |

Villkor
-------

```python
ska = 1
```

    kod ska

<!-- ska
bort -->
Slut.
"""


def read(tmp_path: Path) -> Document:
    path = tmp_path / "krav.md"
    path.write_text(TEXT, encoding="utf-8")
    return read_text(path)


def test_marks_are_no_text_and_code_is_left_out(tmp_path: Path) -> None:
    document = read(tmp_path)
    assert document.source.format == "md"
    assert [(b.kind.value, b.level, b.text) for b in document.blocks] == [
        ("heading", 1, "Krav på systemet"),
        (
            "paragraph",
            None,
            f"Systemet ska bygga på Microsoft SharePoint enligt bilaga 1. Kör {CODE} nu, 2 * 3.",
        ),
        ("paragraph", None, "Citat av lag på två rader."),
        ("list-item", 0, "Punkt ett som går vidare här"),
        ("list-item", 1, "Under"),
        ("list-item", 0, "Ett"),
        ("table-cell", None, "ID"),
        ("table-cell", None, "Krav"),
        ("table-cell", None, "Typ"),
        ("table-cell", None, "K1"),
        ("table-cell", None, "Ska gå"),
        ("table-cell", None, "Ska"),
        ("heading", 2, "Villkor"),
        ("paragraph", None, "Slut."),
    ]
    cell = next(b for b in document.blocks if b.text == "Ska gå")
    assert (cell.place, cell.column, cell.row) == ("t1.r2.c2", "Krav", ("K1", "Ska"))
    assert document.blocks[-1].headings == ("Krav på systemet", "Villkor")


def test_edits_leave_the_marks(tmp_path: Path) -> None:
    document = read(tmp_path)
    block = document.blocks[1]

    def edit(old: str, new: str) -> Edit:
        start = block.text.index(old)
        return Edit(1, start, start + len(old), new, Safety.SAFE)

    washed = edited_text(document, [edit("Microsoft SharePoint", "en webbportal"), edit("bilaga", "bilagan")])
    assert washed == TEXT.replace("Microsoft\nSharePoint", "en\nwebbportal").replace("[bilaga 1]", "[bilagan 1]")
    washed = edited_text(document, [edit("på Microsoft SharePoint enligt", "i")])
    assert washed.split() == TEXT.replace("på **Microsoft\nSharePoint** enligt", "i****").split()
