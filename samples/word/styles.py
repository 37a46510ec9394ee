"""The styles, list formats and settings of the samples, under the names that a Swedish Word gives them."""

from __future__ import annotations

from samples.word.xml import part

FONT = "Arial"
ACCENT = "1F4E5F"


def styles() -> str:
    """The style part."""
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}"'
        f' w:cs="{FONT}"/><w:sz w:val="20"/><w:szCs w:val="20"/>'
        '<w:lang w:val="sv-SE" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )
    return part("styles", defaults + "".join(_STYLES))


def _style(identity: str, name: str, paragraph: str = "", run: str = "", more: str = 'w:type="paragraph"') -> str:
    based = '<w:basedOn w:val="Normal"/>' if 'w:type="paragraph"' in more and identity != "Normal" else ""
    formats = (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "") + (f"<w:rPr>{run}</w:rPr>" if run else "")
    return f'<w:style {more} w:styleId="{identity}"><w:name w:val="{name}"/>{based}<w:qFormat/>{formats}</w:style>'


def _heading(level: int, size: int, before: int, after: int) -> str:
    spacing = f'<w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="1"/></w:numPr>'
    spacing += f'<w:spacing w:before="{before}" w:after="{after}"/><w:outlineLvl w:val="{level - 1}"/>'
    return _style(
        f"Rubrik{level}", f"heading {level}", spacing, f'<w:b/><w:color w:val="{ACCENT}"/><w:sz w:val="{size}"/>'
    )


def _contents(level: int) -> str:
    tabs = '<w:tabs><w:tab w:val="left" w:pos="{}"/><w:tab w:val="right" w:leader="dot" w:pos="9072"/></w:tabs>'
    layout = tabs.format(480 if level == 1 else 960) + '<w:spacing w:after="20" w:line="252" w:lineRule="auto"/>'
    layout += f'<w:ind w:left="{(level - 1) * 240}"/>'
    return _style(f"Innehll{level}", f"toc {level}", layout, "<w:b/>" if level == 1 else "")


_CELL_MARGINS = (
    '<w:tblPr><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
)
_TABLE = (
    '<w:style w:type="table" w:default="1" w:styleId="Normaltabell"><w:name w:val="Normal Table"/>'
    + _CELL_MARGINS
    + "</w:style>"
    '<w:style w:type="table" w:styleId="Tabellrutnt"><w:name w:val="Table Grid"/>'
    '<w:basedOn w:val="Normaltabell"/><w:tblPr><w:tblBorders>'
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders></w:tblPr></w:style>"
)
_CHARACTER = 'w:type="character"'
_STYLES = (
    _style("Normal", "Normal", more='w:type="paragraph" w:default="1"'),
    _style("Standardstycketeckensnitt", "Default Paragraph Font", more='w:type="character" w:default="1"'),
    _heading(1, 30, 400, 140),
    _heading(2, 24, 280, 100),
    _heading(3, 21, 200, 80),
    _style(
        "Rubrik",
        "Title",
        '<w:spacing w:before="720" w:after="60"/>',
        f'<w:b/><w:color w:val="{ACCENT}"/><w:sz w:val="52"/>',
    ),
    _style("Underrubrik", "Subtitle", '<w:spacing w:after="360"/>', '<w:color w:val="595959"/><w:sz w:val="28"/>'),
    _style(
        "Innehllsfrteckningsrubrik",
        "TOC Heading",
        '<w:spacing w:before="240" w:after="80"/>',
        '<w:b/><w:sz w:val="24"/>',
    ),
    _contents(1),
    _contents(2),
    _style("Liststycke", "List Paragraph", '<w:spacing w:after="140"/><w:ind w:left="720"/><w:contextualSpacing/>'),
    _style(
        "Tabelltext",
        "Tabelltext",
        '<w:spacing w:before="50" w:after="50" w:line="252" w:lineRule="auto"/>',
        '<w:sz w:val="19"/>',
    ),
    _style(
        "Tabellrubrik",
        "Tabellrubrik",
        '<w:keepNext/><w:spacing w:before="50" w:after="50"/>',
        '<w:b/><w:sz w:val="19"/>',
    ),
    _style(
        "Sidhuvud",
        "header",
        '<w:tabs><w:tab w:val="right" w:pos="9072"/></w:tabs>',
        '<w:color w:val="595959"/><w:sz w:val="16"/>',
    ),
    _style(
        "Sidfot",
        "footer",
        '<w:tabs><w:tab w:val="right" w:pos="9072"/></w:tabs>',
        '<w:color w:val="595959"/><w:sz w:val="16"/>',
    ),
    _style(
        "Fotnotstext", "footnote text", '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>', '<w:sz w:val="16"/>'
    ),
    _style("Fotnotsreferens", "footnote reference", "", '<w:vertAlign w:val="superscript"/>', _CHARACTER),
    _TABLE,
)


def numbering() -> str:
    """The numbering part: 1 headings, 2 bullets, 3 numbered lists."""
    headings = "".join(
        _level(
            level,
            "decimal",
            ".".join(f"%{n + 1}" for n in range(level + 1)),
            720,
            720,
            f'<w:pStyle w:val="Rubrik{level + 1}"/>',
        )
        for level in range(3)
    )
    bullets = "".join(_level(level, "bullet", "•–"[level], 720 + 360 * level, 360) for level in range(2))
    numbers = _level(0, "decimal", "%1.", 720, 360) + _level(1, "lowerLetter", "%2)", 1080, 360)
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        for n, levels in enumerate((headings, bullets, numbers), 1)
    )
    return part(
        "numbering", lists + "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2, 3))
    )


def _level(level: int, form: str, text: str, indent: int, hanging: int, linked: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{linked}<w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
    )


def settings() -> str:
    """The settings part."""
    notes = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    word = 'w:uri="http://schemas.microsoft.com/office/word"'
    compatible = f'<w:compat><w:compatSetting w:name="compatibilityMode" {word} w:val="15"/></w:compat>'
    return part(
        "settings",
        '<w:zoom w:percent="100"/><w:defaultTabStop w:val="1304"/><w:characterSpacingControl w:val="doNotCompress"/>'
        f'{notes}{compatible}<w:themeFontLang w:val="sv-SE"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>',
    )
