"""What stands before the words of a block: section numbers, list markers, requirement ids."""

from __future__ import annotations

from washer.expressions import expression

_BULLET = r"[-–—•●○◦▪▫■□☐☑☒✓✔*·‣⁃→>]+\s+|o\t\s*|#{1,6}\s+"
_SECTION = (
    # "3.2.1 ", also before a lower-case word; no date (12.03.2024)
    r"\d{1,2}(?:\.\d{1,3}){2,5}\.?:?\s+"
    # "4.1 Krav", no measure ("2.5 kW"), time ("17.00") or no decimal before a lower-case word
    r"|[1-9]\d?\.(?!00\b)\d{1,3}\.?:?\s+(?!(?:[kMGTm]?(?:W|Hz|Pa|B|bit/s|bps|A|V|N|J)h?|VA|Ah|K|°)\b)(?=[A-ZÅÄÖ])"
    # "1. ", "12) ", "(3) ", "1\t"
    r"|\d{1,3}[.)]\)?\s+|\(\d{1,3}\)\s+|\d{1,3}\t\s*"
    # "§ 5 ", "5 § " as the number of a clause of a contract
    r"|§\s?\d{1,3}[.:]?\s+(?=[A-ZÅÄÖ])"
)
_LETTER = r"\(?[a-zåäö]\)\s+|[a-zåäö]\.\s+(?=[A-ZÅÄÖ])|\(?[A-ZÅÄÖ]\)\s+|\(?[ivx]{1,4}\)\s+|[ivx]{2,4}\.\s+(?=[A-ZÅÄÖ])"
_STANDARD = r"(?!(?:ISO|EN|SS|IEC|DIN|DN|NS|AMA|IP|EU|EG|CE|UN|SFS|RAL|WCAG|USB|PN|LOU|TLS|HTML|CPV|NCS|MS)\b)"
_ID = (
    # "SK 3:", "Krav 12:", "K-12:", "R1.2 –"
    rf"{_STANDARD}[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{{0,3}}(?:-?[Kk]rav)?[-–_ ]?\d{{1,4}}(?:[.\-]\d{{1,3}})*"
    r"\s*(?::|\)|\s[–-]\s)\s*(?=\S)"
    r"|(?:[Ss]ka(?:ll)?|[Bb]ör|[Oo]bligatoriskt)?-?[Kk]rav\s?(?:nr\.?\s?)?\d{1,4}(?:\.\d{1,3})*\s*[:.)–-]\s*(?=\S)"
    # "K-12 Systemet", "SKA-3.1\tSystemet"
    rf"|{_STANDARD}[A-ZÅÄÖ]{{1,4}}[-–_]\d{{1,4}}(?:[.\-]\d{{1,3}})*\.?\s+(?=[A-ZÅÄÖ][a-zåäö])"
    r"|(?:K|SK|BK|FK|TK|IK|R|S|B|KR|SKA|BÖR|KRAV|REQ)\d{1,4}(?:[.\-]\d{1,3})*\.?\s+(?=[A-ZÅÄÖ][a-zåäö]|[A-ZÅÄÖ]{2})"
)
_PREFIX = expression(rf"\s*(?:(?:{_BULLET}|{_SECTION}|{_LETTER}|{_ID})\s*){{0,3}}")
_HEADING_NUMBER = expression(r"\s*\d{1,2}\s+(?=[A-ZÅÄÖ])")
_MARKER = expression(rf"(?:{_BULLET}|\d{{1,2}}[.)]\s+|\(?[a-zåäö]\)\s+)")


def prefix_length(text: str, heading: bool = False) -> int:
    """How many characters of a block's text stand before its words; 0 where nothing but the prefix is there.

    `heading`: a bare number ("3 Krav") counts as well.
    """
    found = _HEADING_NUMBER.match(text) if heading else None
    found = found or _PREFIX.match(text)
    length = found.end() if found else 0
    return length if text[length:].strip() else len(text) - len(text.lstrip())


def marker_length(text: str, start: int) -> int:
    """The length of the list marker, with the white space after it, that stands at `start`; 0 for none."""
    found = _MARKER.match(text, start)
    return found.end() - start if found and found.end() < len(text) else 0
