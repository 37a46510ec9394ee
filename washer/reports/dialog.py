"""The dialogue kit: questions for the market that the findings raise, and the locked requirements with their need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from washer.api import WashedDocument
from washer.findings import Category, Finding
from washer.language.lists import listed
from washer.reports.innovation import HOW_COUNTED, rooms, total
from washer.reports.words import counted, one_line, place_in_words

THEMES: Mapping[str, str] = MappingProxyType(
    {
        "brand": "Produkter och fabrikat",
        "origin": "Produkter och fabrikat",
        "existing-system": "Koppling till andra system",
        "standard-without-equivalent": "Standarder, märkningar och intyg",
        "certificate-without-equivalent": "Standarder, märkningar och intyg",
        "technology": "Teknik och utförande",
        "construction": "Teknik och utförande",
        "resource": "Bemanning och arbetssätt",
        "turnover": "Krav på leverantören",
        "experience": "Krav på leverantören",
        "staffing-size": "Krav på leverantören",
        "geography": "Krav på leverantören",
        "language": "Krav på leverantören",
        "deadline": "Tider",
        "vague-time": "Tider",
        "vague-quality": "Mått och nivåer",
        "vague-scope": "Omfattning",
    }
)
QUESTIONS: Mapping[str, str] = MappingProxyType(
    {
        "brand": "Vi har skrivit {match}. Vilka andra produkter kan ge oss samma funktion, och hur visar ni det?",
        "origin": "Vi har skrivit {match}. På vilka andra sätt kan ni ge oss samma egenskaper?",
        "existing-system": "Vi har skrivit {match}. Vilka öppna gränssnitt kan ni ansluta genom?",
        "standard-without-equivalent": (
            "Vi hänvisar till {match}. Vilka likvärdiga standarder eller provningar arbetar ni efter?"
        ),
        "certificate-without-equivalent": "Vi har skrivit {match}. Hur kan ni visa samma sak på annat sätt?",
        "technology": "Vi har skrivit {match}. Hur skulle ni lösa behovet, och hur påverkar det resultatet och priset?",
        "construction": "Vi har skrivit {match}. Vilka mått och utföranden kan ni erbjuda, och vad påverkar priset?",
        "resource": "Vi har skrivit {match}. Vilket resultat kan ni åta er i stället, och hur kan vi följa upp det?",
        "turnover": "Vi har skrivit {match}. Kan ni lämna anbud med det kravet, och vilken nivå vore rimlig?",
        "experience": "Vi har skrivit {match}. Kan ni lämna anbud med det kravet, eller visa förmågan på annat sätt?",
        "staffing-size": "Vi har skrivit {match}. Kan ni lämna anbud då, eller klara uppdraget på annat sätt?",
        "geography": "Vi har skrivit {match}. Hur kan ni utföra uppdraget om vi inte ställer det kravet?",
        "language": "Vi har skrivit {match}. Vilka roller i uppdraget behöver de språkkunskaperna?",
        "deadline": "Vi har skrivit {match}. Hur lång tid behöver ni?",
        "vague-time": "Vi har skrivit {match}. Hur snabbt eller hur ofta är rimligt, och vad påverkar priset?",
        "vague-quality": "Vi har skrivit {match}. Vilket mått eller prov brukar ni använda för det?",
        "vague-scope": "Vi har skrivit {match}. Vad behöver ni veta för att kunna räkna på omfattningen?",
    }
)
_UNTOLD = "Behovet framgår inte av texten. Fråga verksamheten varför kravet finns."


@dataclass(frozen=True, slots=True)
class MarketQuestion:
    """A question to the market, and the places in the document that raise it."""

    theme: str
    text: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LockedRequirement:
    """A requirement that fixes the solution: where, its words, what locks it, and the need as far as it is told.

    `skeleton` is the open requirement to fill in, where no need was promoted.
    """

    place: str
    text: str
    locks: tuple[str, ...]
    need: str
    skeleton: str = ""


@dataclass(frozen=True, slots=True)
class DialogKit:
    """What a buyer brings to the market dialogue."""

    questions: tuple[MarketQuestion, ...]
    locked: tuple[LockedRequirement, ...]

    def by_theme(self) -> dict[str, list[MarketQuestion]]:
        """The questions under their themes, in the order of the themes."""
        groups: dict[str, list[MarketQuestion]] = {theme: [] for theme in dict.fromkeys(THEMES.values())}
        for question in self.questions:
            groups[question.theme].append(question)
        return {theme: questions for theme, questions in groups.items() if questions}


def dialog_kit(washed: WashedDocument) -> DialogKit:
    """The kit for a washed document; one question for each cause, however often it stands.

    What one requirement says of a kind is one cause: "modern, intuitiv och användarvänlig" is asked about once.
    """
    causes: dict[tuple[str, int, tuple[int, int]], list[Finding]] = {}
    for finding in washed.findings:
        if finding.kind in QUESTIONS:
            causes.setdefault((finding.kind, finding.block, finding.sentence), []).append(finding)
    places: dict[tuple[str, str], list[str]] = {}
    for (kind, _, _), findings in causes.items():
        matches = dict.fromkeys(f"»{one_line(finding.match)}«" for finding in findings)
        text = QUESTIONS[kind].format(match=listed(tuple(matches)))
        places.setdefault((THEMES[kind], text), []).append(_place(washed, findings[0]))
    questions = tuple(
        MarketQuestion(theme, text, tuple(dict.fromkeys(where))) for (theme, text), where in places.items()
    )
    return DialogKit(questions, tuple(_locked(washed)))


def dialog_markdown(washed: WashedDocument, name: str) -> str:
    """The kit as Markdown, under the document's name."""
    kit = dialog_kit(washed)
    lines = [f"# Underlag för dialog: {name}", "", room_in_words(washed), "", HOW_COUNTED]
    lines += ["", "## Frågor till marknaden"]
    lines += [line for theme, questions in kit.by_theme().items() for line in _theme_lines(theme, questions)]
    if not kit.questions:
        lines += ["", "Tvättmaskinen hittade inget att fråga marknaden om."]
    lines += ["", "## Krav som låser lösningen"]
    for locked in kit.locked:
        lines += ["", f"**{locked.place[:1].upper()}{locked.place[1:]}** {locked.text}", ""]
        lines += [f"- Låser: {', '.join(f'»{lock}«' for lock in locked.locks)}", f"- Behov: {locked.need}"]
        lines += [f"- Mall: {locked.skeleton}"] if locked.skeleton else []
    if not kit.locked:
        lines += ["", "Tvättmaskinen hittade inga sådana krav."]
    return "\n".join(lines) + "\n"


def room_in_words(washed: WashedDocument) -> str:
    """The room for innovation in one or two sentences."""
    room = total(rooms(washed))
    if not room.requirements:
        return "Dokumentet ställer inga krav."
    requirements = counted(room.requirements, "krav", "krav")
    return f"Innovationsutrymme: {room.percent} procent. {room.requirements - room.locked} av {requirements} är öppna."


def _theme_lines(theme: str, questions: Sequence[MarketQuestion]) -> list[str]:
    return ["", f"### {theme}", "", *(f"1. {question.text} ({'; '.join(question.places)})" for question in questions)]


def _locked(washed: WashedDocument) -> Iterator[LockedRequirement]:
    for block, (start, end) in washed.requirements:
        findings = [
            finding
            for finding in washed.findings
            if finding.category is Category.SOLUTION_LOCKED and finding.block == block and start <= finding.start < end
        ]
        if findings:
            text = one_line(washed.document.blocks[block].text[start:end])
            locks = tuple(one_line(finding.match) for finding in findings)
            outline = next((str(finding.skeleton) for finding in findings if finding.skeleton), "")
            yield LockedRequirement(_place(washed, findings[0]), text, locks, _need(washed, findings), outline)


def _need(washed: WashedDocument, findings: Sequence[Finding]) -> str:
    """The promoted need where the washer wrote one, which its remark tells; else the purpose in the text."""
    if not any(finding.remark for finding in findings):
        told = next((finding.skeleton.need for finding in findings if finding.skeleton), "")
        return f"Texten säger: {told}." if told else _UNTOLD
    block, sentence = findings[0].block, findings[0].sentence
    return one_line(washed.washed_text(washed.document.blocks[block], sentence))


def _place(washed: WashedDocument, finding: Finding) -> str:
    return place_in_words(washed.document, washed.document.blocks[finding.block], finding.start)
