"""Forms as buyers fill them in: tables and content controls of every kind, nested, locked, bound, repeated."""

from __future__ import annotations

import random
from collections.abc import Callable

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

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
FIXED = {
    "text": "<w:text/>",
    "lines": '<w:text w:multiLine="1"/>',
    "list": '<w:dropDownList><w:listItem w:displayText="Ja" w:value="1"/></w:dropDownList>',
    "combo": '<w:comboBox><w:listItem w:displayText="Nej" w:value="2"/></w:comboBox>',
    "date": '<w:date w:fullDate="2026-03-02T00:00:00Z"><w:dateFormat w:val="yyyy-MM-dd"/></w:date>',
    "bound": '<w:dataBinding w:xpath="/a/b" w:storeItemID="{0}"/><w:text/>',
    "prompt": "<w:showingPlcHdr/>",
    "locked": '<w:lock w:val="contentLocked"/>',
    "all locked": '<w:lock w:val="sdtContentLocked"/>',
    "checkbox": f'<w14:checkbox xmlns:w14="{W14}"><w14:checked w14:val="0"/></w14:checkbox>',
    "bound anew": f'<w15:dataBinding xmlns:w15="{W15}" w:xpath="/a/b" w:storeItemID="{{0}}"/>',
}
"""Properties of controls whose text is not for editing."""
OPEN = {
    "rich": "",
    "named": '<w:alias w:val="Krav"/><w:tag w:val="krav"/><w:id w:val="{id}"/>',
    "kept": '<w:lock w:val="sdtLocked"/>',
    "rich text": "<w:richText/>",
    "group": "<w:group/>",
    "repeated": f'<w15:repeatingSection xmlns:w15="{W15}"/>',
    "item": f'<w15:repeatingSectionItem xmlns:w15="{W15}"/>',
    "hidden frame": f'<w15:appearance xmlns:w15="{W15}" w15:val="hidden"/>',
    "building block": '<w:docPartObj><w:docPartGallery w:val="Cover Pages"/></w:docPartObj>',
}
"""Properties of controls whose text may be edited."""
_SENTENCES = (
    "Leverantören skall i enlighet med avtalet svara inom två timmar.",
    "Systemet ska vara användarvänligt och bygga på öppna standarder.",
    "Anbudsgivaren ska bifoga erforderliga handlingar till anbudet.",
    "Beskriv hur ni erhåller och hanterar synpunkter från brukarna.",
    "Personalen ska tala svenska.",
)
SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rIdheader"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/>'
    "</w:sectPr>"
)
NOTES = f'<w:footnote w:id="2">{paragraph("Noten skall läsas i enlighet med avtalet.")}</w:footnote>'


def form(chance: random.Random, tables: int = 29) -> bytes:
    """A form with that many tables, and some 2.5 times as many content controls."""
    body = "".join(_part(chance, number + 1) for number in range(tables))
    header = paragraph("Diarienummer ", control(run("SN 2026/12"), FIXED["bound"]), " skall anges.")
    noted = paragraph("Slut", '<w:r><w:footnoteReference w:id="2"/></w:r>', " på formuläret.")
    return word_file(body + noted + SECTION, parts={"footnotes": NOTES, "header": header})


def _part(chance: random.Random, number: int) -> str:
    title = paragraph(chance.choice(("Del ", field("REF x", "Bilaga "))), str(number), style="Rubrik1")
    return title + chance.choice(_BLOCKS)(chance) + _table(chance, chance.choice((0, 0, 1))) + paragraph("")


def _sentence(chance: random.Random) -> str:
    return chance.choice(_SENTENCES)


def _any(chance: random.Random) -> str:
    kinds = [*FIXED.values(), *OPEN.values(), *OPEN.values()]
    return chance.choice(kinds).replace("{id}", str(chance.randrange(10**8)))


def _paragraph(chance: random.Random) -> str:
    """A paragraph with a control, a link, a picture, a field or another person's change among its words."""
    words = _sentence(chance).split(" ")
    at = chance.randrange(1, len(words))
    first, second = " ".join(words[:at]) + " ", " ".join(words[at:])
    special = chance.choice(
        (
            control(run(second), _any(chance)),
            control(control(run(second), _any(chance)), _any(chance)),
            control(run("☐"), FIXED["checkbox"]) + run(f" {second}"),
            control(run("Välj ett objekt."), FIXED["list"] + FIXED["prompt"]) + run(f" {second}"),
            f'<w:hyperlink w:anchor="x">{run(second)}</w:hyperlink>',
            f'<w:fldSimple w:instr="DATE">{run("2026-03-02")}</w:fldSimple>' + run(f" {second}"),
            inserted(run(second)) + deleted(" och så vidare"),
            _bookmarked(second, chance.randrange(10**6)),
            run(second, "<w:b/>"),
        )
    )
    return paragraph(first, special, numbered=chance.choice((None, None, (2, 0), (2, 2))))


def _bookmarked(text: str, key: int) -> str:
    return f'<w:bookmarkStart w:id="{key}" w:name="b{key}"/>{run(text)}<w:bookmarkEnd w:id="{key}"/>'


def _controlled(chance: random.Random) -> str:
    return control("".join(_paragraph(chance) for _ in range(chance.choice((1, 2, 3)))), _any(chance))


def _repeated(chance: random.Random) -> str:
    items = "".join(control(_paragraph(chance), OPEN["item"]) for _ in range(3))
    return control(items, OPEN["repeated"])


def _nested(chance: random.Random) -> str:
    return control(_controlled(chance) + _table(chance, 0) + paragraph(_sentence(chance)), _any(chance))


def _boxed(chance: random.Random) -> str:
    return paragraph("Se rutan ", text_box(_paragraph(chance)))


_BLOCKS: tuple[Callable[[random.Random], str], ...] = (_paragraph, _controlled, _controlled, _repeated, _nested, _boxed)


def _cell(chance: random.Random, depth: int) -> str:
    kind = chance.randrange(5)
    if kind == 0:
        return control(cell(_paragraph(chance)), _any(chance))
    if kind == 1:
        return cell(_controlled(chance))
    if kind == 2 and depth:
        return cell(_table(chance, depth - 1), paragraph(""))
    return cell(_paragraph(chance))


def _table(chance: random.Random, depth: int) -> str:
    rows = [row("ID", "Krav", "Svar", properties="<w:tblHeader/>")]
    for number in range(chance.choice((2, 3, 5))):
        one = row(f"K{number}", _cell(chance, depth), cell(paragraph(control(run("Ange svar"), FIXED["prompt"]))))
        rows.append(chance.choice((one, one, control(one, OPEN["item"]))))
    return table(*rows)
