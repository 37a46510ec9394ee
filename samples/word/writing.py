"""From a manuscript to the parts of a Word file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from samples.word.markup import Contents, Control, Heading, Item, Manuscript, Paragraph, Table
from samples.word.styles import ACCENT
from samples.word.xml import control, paragraph, part, run, simple_field, twips

_INLINE = re.compile(
    r"\*\*(?P<bold>.+?)\*\*|\[\[(?P<title>.+?)\|(?P<held>.+?)\]\]|\[\^(?P<note>.+?)\]|\{\{(?P<chapter>\d+)\}\}"
)
_FIRST_CONTROL = 410_000_001


@dataclass(slots=True)
class Writer:
    """Writes one manuscript; counts its controls, chapters and footnotes on the way."""

    manuscript: Manuscript
    footnotes: list[str] = field(default_factory=list)
    controls: int = 0
    numbers: list[int] = field(default_factory=lambda: [0, 0, 0])

    def document(self) -> str:
        """The main part."""
        facts = self.manuscript.facts
        first = paragraph(run(facts["myndighet"], '<w:b/><w:sz w:val="24"/>'), "Sidhuvud", _BAND)
        title = paragraph(run(facts["titel"]), "Rubrik") + paragraph(run(facts["undertitel"]), "Underrubrik")
        body = "".join(self._item(item) for item in self.manuscript.items)
        return part("document", f"<w:body>{first}{title}{body}{_SECTION}</w:body>")

    def notes(self) -> str:
        """The footnotes part."""
        fixed = "".join(
            f'<w:footnote w:type="{kind}" w:id="{n}"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>'
            for n, kind, mark in ((-1, "separator", "separator"), (0, "continuationSeparator", "continuationSeparator"))
        )
        reference = '<w:r><w:rPr><w:rStyle w:val="Fotnotsreferens"/></w:rPr><w:footnoteRef/></w:r>'
        own = "".join(
            f'<w:footnote w:id="{n}">{paragraph(reference + run(" " + text), "Fotnotstext")}</w:footnote>'
            for n, text in enumerate(self.footnotes, 1)
        )
        return part("footnotes", fixed + own)

    def header(self) -> str:
        """The header of every page but the first."""
        facts = self.manuscript.facts
        return part("hdr", paragraph(run(f"{facts['sidhuvud']}\t{facts['dnr']}"), "Sidhuvud"))

    def footer(self) -> str:
        """The footer, with page numbers."""
        pages = run("\tSida ") + simple_field("PAGE", "1") + run(" (") + simple_field("NUMPAGES", "1") + run(")")
        return part("ftr", paragraph(run(self.manuscript.facts["myndighet"]) + pages, "Sidfot"))

    def _item(self, item: Item) -> str:
        match item:
            case Heading():
                return self._heading(item)
            case Paragraph():
                return self._paragraph(item)
            case Table():
                return self._table(item)
            case Control():
                return self._control(item.title, "".join(self._item(inner) for inner in item.items))
            case Contents():
                return self._contents()

    def _heading(self, heading: Heading) -> str:
        if heading.level > 1:
            return paragraph(run(heading.text), f"Rubrik{heading.level}")
        self.numbers[0] += 1
        number = self.numbers[0]
        start = f'<w:bookmarkStart w:id="{number}" w:name="_Ref2026{number:04}"/>'
        return paragraph(f'{start}{run(heading.text)}<w:bookmarkEnd w:id="{number}"/>', "Rubrik1")

    def _paragraph(self, item: Paragraph) -> str:
        if not item.style:
            return paragraph(self._inline(item.text))
        number = {"bullet": 2, "number": 3}[item.style]
        properties = f'<w:numPr><w:ilvl w:val="{item.level}"/><w:numId w:val="{number}"/></w:numPr>'
        return paragraph(self._inline(item.text), "Liststycke", properties)

    def _inline(self, text: str) -> str:
        """The runs of a line."""
        runs, place = [], 0
        for mark in _INLINE.finditer(text):
            runs.append(_plain(text[place : mark.start()]))
            runs.append(self._marked(mark))
            place = mark.end()
        return "".join([*runs, _plain(text[place:])])

    def _marked(self, mark: re.Match[str]) -> str:
        if mark["bold"]:
            return run(mark["bold"], "<w:b/>")
        if mark["title"]:
            return self._control(mark["title"], run(mark["held"]), "<w:text/>")
        if mark["chapter"]:
            return simple_field(f"REF _Ref2026{int(mark['chapter']):04} \\r \\h", mark["chapter"])
        self.footnotes.append(mark["note"])
        reference = f'<w:footnoteReference w:id="{len(self.footnotes)}"/>'
        return f'<w:r><w:rPr><w:rStyle w:val="Fotnotsreferens"/></w:rPr>{reference}</w:r>'

    def _control(self, title: str, content: str, extra: str = "") -> str:
        self.controls += 1
        return control(_FIRST_CONTROL + self.controls, title, content, extra)

    def _table(self, table: Table) -> str:
        grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in table.widths)
        rows = "".join(self._row(table, number, cells) for number, cells in enumerate(table.rows))
        look = f'<w:tblStyle w:val="Tabellrutnt"/><w:tblW w:w="{twips(sum(table.widths))}" w:type="dxa"/>'
        look += '<w:tblLayout w:type="fixed"/>'
        space = paragraph("", properties='<w:spacing w:after="60" w:line="120" w:lineRule="exact"/>')
        return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>{space}"

    def _row(self, table: Table, number: int, cells: tuple[str, ...]) -> str:
        header = number == 0 and table.kind != "meta"
        properties = "<w:trPr><w:cantSplit/>" + ("<w:tblHeader/>" if header else "") + "</w:trPr>"
        written = "".join(
            self._cell(table, header, column, cell, width)
            for column, (cell, width) in enumerate(zip(cells, table.widths, strict=True))
        )
        return f"<w:tr>{properties}{written}</w:tr>"

    def _cell(self, table: Table, header: bool, column: int, text: str, width: float) -> str:
        label = header or (table.kind == "meta" and column == 0)
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{"DCE8EC" if header else "F2F2F2"}"/>' if label else ""
        frame = f'<w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{shade}</w:tcPr>'
        style = "Tabellrubrik" if label else "Tabelltext"
        whole = _INLINE.fullmatch(text)
        if whole and whole["title"]:
            return self._control(
                whole["title"], f"<w:tc>{frame}{paragraph(run(whole['held']), style)}</w:tc>", "<w:text/>"
            )
        content = self._choice(text) if table.kind == "krav" and not header and column == 2 else self._inline(text)
        return f"<w:tc>{frame}{paragraph(content, style)}</w:tc>"

    def _choice(self, text: str) -> str:
        """A drop-down list of the two types of requirement."""
        choices = "".join(f'<w:listItem w:displayText="{word}" w:value="{word}"/>' for word in ("Ska", "Bör"))
        return self._control("Typ av krav", run(text), f"<w:dropDownList>{choices}</w:dropDownList>")

    def _contents(self) -> str:
        """The table of contents, in the control and the field that Word puts it in."""
        lines = [self._contents_line(heading) for heading in _headings(self.manuscript.items)]
        self.numbers = [0, 0, 0]
        begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        begin += '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" </w:instrText></w:r>'
        begin += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        listing = "".join(
            paragraph((begin if n == 0 else "") + run(text), style) for n, (text, style) in enumerate(lines)
        )
        end = paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:br w:type="page"/></w:r>')
        gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
        return self._control(
            "Innehåll", paragraph(run("Innehåll"), "Innehllsfrteckningsrubrik") + listing + end, gallery
        )

    def _contents_line(self, heading: Heading) -> tuple[str, str]:
        level = heading.level
        self.numbers[level - 1] += 1
        self.numbers[level:] = [0] * (3 - level)
        number = ".".join(map(str, self.numbers[:level]))
        return f"{number}\t{heading.text}\t{heading.page}", f"Innehll{level}"


def _headings(items: tuple[Item, ...]) -> list[Heading]:
    return [item for item in items if isinstance(item, Heading)]


def _plain(text: str) -> str:
    """The runs of text without marks but the cuts."""
    return "".join(run(piece) for piece in text.split("¦") if piece)


_BAND = f'<w:pBdr><w:left w:val="single" w:sz="48" w:space="8" w:color="{ACCENT}"/></w:pBdr>'
_SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/>'
    '<w:footerReference w:type="first" r:id="rId6"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1701" w:right="1417" w:bottom="1417" w:left="1417" w:header="709" w:footer="567" '
    'w:gutter="0"/><w:titlePg/></w:sectPr>'
)
