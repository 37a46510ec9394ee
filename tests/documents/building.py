"""Word files for tests, made from fragments of XML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from washer.documents.docx import read_docx
from washer.documents.model import Document
from washer.documents.ooxml import STRICT, STRICT_RELATIONSHIPS, TRANSITIONAL

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = (
    f'xmlns:w="{TRANSITIONAL}" xmlns:r="{_OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Egen rubrik"/><w:basedOn w:val="Rubrik2"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Innehll1"><w:name w:val="toc 1"/><w:basedOn w:val="Rubrik1"/></w:style>
<w:style w:type="character" w:styleId="Dold"><w:name w:val="Dold"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Kommentarsreferens"><w:name w:val="annotation reference"/></w:style>
<w:style w:type="paragraph" w:styleId="Kommentarer"><w:name w:val="annotation text"/></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Rubrik1"/>
    <w:lvlText w:val="%1"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Rubrik2"/>
    <w:lvlText w:val="%1.%2"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%2."/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/>
  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
"""


def run(text: str, properties: str = "") -> str:
    """A run with one text."""
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inner}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*content: str, style: str = "", numbered: tuple[int, int] | None = None) -> str:
    """A paragraph of runs; plain text without markup becomes a run."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if numbered is not None:
        properties += f'<w:numPr><w:ilvl w:val="{numbered[1]}"/><w:numId w:val="{numbered[0]}"/></w:numPr>'
    inner = "".join(part if part.startswith("<") else run(part) for part in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def control(content: str, properties: str = "") -> str:
    """A content control around `content`."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def cell(*content: str, properties: str = "") -> str:
    """A table cell; plain text becomes a paragraph."""
    inner = "".join(part if part.startswith("<") else paragraph(part) for part in content) or "<w:p/>"
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A table row; plain text becomes a cell."""
    inner = "".join(part if part.startswith("<") else cell(part) for part in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def table(*rows: str) -> str:
    """A table."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def inserted(content: str, by: str = "Kim") -> str:
    """Another person's insertion."""
    return f'<w:ins w:id="900" w:author="{by}" w:date="2025-01-01T00:00:00Z">{content}</w:ins>'


def deleted(text: str, by: str = "Kim") -> str:
    """Another person's deletion."""
    return (
        f'<w:del w:id="901" w:author="{by}" w:date="2025-01-01T00:00:00Z">'
        f'<w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r></w:del>'
    )


def field(instruction: str, result: str) -> str:
    """A field in three runs and a result."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def text_box(content: str) -> str:
    """A run with a text box, stored twice as Word does it."""
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData>'
        f"<wps:wsp><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"<w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def word_file(body: str, *, parts: Mapping[str, str] | None = None, strict: bool = False) -> bytes:
    """A Word file with this body; `parts` maps kinds ("footnotes", "header", "settings") to what their root holds."""
    inner = {"styles": STYLES, "numbering": NUMBERING} | dict(parts or {})
    roots = {"header": "hdr", "footer": "ftr"}
    members = {
        f"word/{kind}.xml": f"<w:{roots.get(kind, kind)} {_NAMESPACES}>{xml}</w:{roots.get(kind, kind)}>"
        for kind, xml in inner.items()
    }
    members["word/document.xml"] = f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>"
    types = "".join(f'<Override PartName="/word/{kind}.xml" ContentType="{_MAIN}.{kind}+xml"/>' for kind in inner)
    pointers = "".join(f'<Relationship Id="rId{kind}" Type="{_OFFICE}/{kind}" Target="{kind}.xml"/>' for kind in inner)
    package = "http://schemas.openxmlformats.org/package/2006"
    rels = f'<Relationships xmlns="{package}/relationships">'
    everything = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/>{types}</Types>',
        "_rels/.rels": f'{rels}<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        "</Relationships>",
        "word/_rels/document.xml.rels": f"{rels}{pointers}</Relationships>",
        **members,
    }
    return zipped({name: _as_strict(text) if strict else text for name, text in everything.items()})


def signed(data: bytes) -> bytes:
    """The file with the parts of a digital signature (which holds for nothing)."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name).decode() for name in archive.namelist()}
    package = "http://schemas.openxmlformats.org/package/2006"
    kinds = f"{package}/relationships/digital-signature"
    types = "application/vnd.openxmlformats-package.digital-signature"
    rels = f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{kinds}'
    members["_rels/.rels"] = members["_rels/.rels"].replace(
        "</Rel", f'<Relationship Id="s" Type="{kinds}/origin" Target="_xmlsignatures/origin.sigs"/></Rel'
    )
    members["[Content_Types].xml"] = members["[Content_Types].xml"].replace(
        "</Types>",
        f'<Override PartName="/_xmlsignatures/origin.sigs" ContentType="{types}-origin"/>'
        f'<Override PartName="/_xmlsignatures/sig1.xml" ContentType="{types}-xmlsignature+xml"/></Types>',
    )
    members["_xmlsignatures/origin.sigs"] = ""
    members["_xmlsignatures/_rels/origin.sigs.rels"] = f'{rels}/signature" Target="sig1.xml"/></Relationships>'
    members["_xmlsignatures/sig1.xml"] = "<Signature xmlns='http://www.w3.org/2000/09/xmldsig#'/>"
    return zipped(members)


def _as_strict(text: str) -> str:
    return text.replace(TRANSITIONAL, STRICT).replace(_OFFICE, STRICT_RELATIONSHIPS)


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """A zip of these members, always the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2025, 1, 2, 3, 4, 6)), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def read(folder: Path, data: bytes) -> Document:
    """Write the file and read it."""
    path = folder / "krav.docx"
    path.write_bytes(data)
    return read_docx(path)
