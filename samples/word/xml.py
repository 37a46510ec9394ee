"""Small pieces of WordprocessingML."""

from __future__ import annotations

from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = f'xmlns:w="{MAIN}" xmlns:r="{RELATIONSHIPS}"'
PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def part(root: str, content: str) -> str:
    """A whole part with the root element `w:root`."""
    return f"{PROLOGUE}<w:{root} {NAMESPACES}>{content}</w:{root}>"


def run(text: str, properties: str = "") -> str:
    """A run; a tab in the text becomes a tab."""
    formatting = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    pieces = "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in text.split("\t"))
    return f"<w:r>{formatting}{pieces}</w:r>"


def simple_field(code: str, result: str, properties: str = "") -> str:
    """A field as Word writes it: begin, code, separate, result, end."""
    formatting = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    marks = [f'<w:r>{formatting}<w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    instruction = f'<w:r>{formatting}<w:instrText xml:space="preserve"> {escape(code)} </w:instrText></w:r>'
    return marks[0] + instruction + marks[1] + run(result, properties) + marks[2]


def paragraph(content: str, style: str = "", properties: str = "") -> str:
    """A paragraph with runs that are already XML."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    formatting = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{formatting}{content}</w:p>"


def control(number: int, title: str, content: str, extra: str = "") -> str:
    """A content control around XML of any level: paragraphs, runs, or a cell."""
    properties = f'<w:alias w:val="{escape(title)}"/><w:tag w:val="{escape(title)}"/><w:id w:val="{number}"/>{extra}'
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def twips(centimetres: float) -> int:
    """Centimetres in twentieths of a point."""
    return round(centimetres * 567)
