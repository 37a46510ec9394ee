"""Standards, certificates and schemes known by the form of their names, whatever trade they come from."""

from __future__ import annotations

from collections.abc import Iterator

from washer.expressions import expression
from washer.language.model import Sentence
from washer.ruleset.checks.bidders import TRADER, match_at
from washer.ruleset.checks.persons import PERSON
from washer.ruleset.facts import Facts
from washer.ruleset.gazetteer import is_place
from washer.ruleset.likely import likely
from washer.ruleset.model import Match

_TRIGGER = (
    r"(?:(?:uppfyll|följ|klara|motsvar|överensstäm|efterlev|tillämpa|stöd(?:j|er)|utbyt)[a-zåäö]*|enligt|enlighet\smed"
    r"|(?:pröva|prova|testa|verifiera|certifiera|mät[at]|klassa|kontrollera|bedöm|validera)[a-zåäö]*\smot"
    r"|standarden|normen|specifikationen|profilen|ramverket|metoden|bygg(?:a|er)\spå|baser[a-zåäö]+\spå)"
)
_FURTHER = (
    r"(?:(?:med|i|enligt|lägst|minst|med\shjälp\sav|den|det|de|senaste|kraven|krav|kriterierna|riktlinjerna|rekommendationerna"
    r"|anvisningarna|principerna|nivåerna|versionen|utgåvan|av|på|för|standarden|specifikationen|profilen|metoden|formatet)\s){0,5}"
)
_NOT_STANDARDS = frozenset(
    {
        "AB", "ABFF", "ABK", "ABM", "ABPU", "ABT", "ABVA", "AF", "AFF", "AFS", "AKI", "AMA", "AML", "ANSI-Z", "AP",
        "BAS", "BBR", "BBRAD", "BEK", "BFS", "BIM", "BKI", "BKR", "BPI", "BTA", "BVB", "CIP", "COP", "DAP", "DDP",
        "DOK", "DRG", "EEG", "EG", "EI", "EK", "EKS", "ELSÄK-FS", "EN", "EU", "EUR", "EXW", "FCA", "FFFS", "FFU",
        "FL", "FOB", "FU", "GDPR", "HMS", "HSLF-FS", "IBAN", "ICC", "IFRS", "IK", "IML", "IP", "ITPI", "KIFS",
        "KPI", "KPIF", "KVFS", "LAS", "LCI", "LIVSFS", "LOA", "LOU", "LSS", "LUF", "LUK", "MB", "MBL", "MCF",
        "MER", "MSBFS", "MÄRK", "NCS", "NFS", "NL", "NLM", "NTK", "OSL", "PBF", "PBL", "PDF", "PM", "PMFS", "PN",
        "PPI", "PTSFS", "PUB", "RA-FS", "RAL", "REI", "RF", "RFV", "SAM", "SCB", "SDR", "SEK", "SFB", "SFS",
        "SJVFS", "SKVFS", "SNI", "SOSFS", "SOU", "SPI", "SSMFS", "STAFS", "SVLFS", "TB", "TDOK", "TF", "TRVFS",
        "TRVINFRA", "TSFS", "TVFS", "VVFS", "WC", "ÄTA", "ÖB",
    }
)  # fmt: skip
_DESIGNATION = expression(
    rf"(?<![\wåäö-])(?P<span>(?i:{_TRIGGER})\s(?i:{_FURTHER})(?P<name>(?P<body>[A-ZÅÄÖ]{{2,}}(?:[-/][A-ZÅÄÖ]{{2,}})*)"
    r"(?:\s(?:[A-Z]{2,}|[A-Z][a-z]+))?[\s-](?:[A-Z]{2,}-[A-Z]{2}-\d\w*|[A-Z](?=[.,;]|$)|[A-Z]{0,2}\d[\dA-Z]*(?:[.:/-][\dA-Z]+)*|[IVX]{1,5}))(?![\wåäö]))"
)
_SPECIFICATIONS = expression(
    rf"(?<![\wåäö-])(?P<span>(?i:{_TRIGGER}|via|med|genom|i|vara|ha)\s(?i:{_FURTHER})(?P<name>(?:HL7(?:\sFHIR)?|FHIR|DICOM|IHE|openEHR|LOINC|SNOMED\sCT"
    r"|DCAT-AP(?:-SE)?|NGSI-LD|OpenAPI|OData|GS1|EDIFACT|BEAst|fi2xml|sbXML|CoClass|BSAB(?:\s\d\d)?|NATO\s[A-Z]+"
    r"|OWASP\s(?:ASVS|Top\s(?:10|Ten)|SAMM)|CIS\s(?:Controls|Benchmarks?)|NIST\s(?:CSF|Cybersecurity\sFramework)|MITRE\sATT&CK"
    r"|Bus\sNordic|ByggaF|ByggaL|Byggherrens\sABC|Nordiskt\sTrä|GAMP(?:\s?5)?|GLP|GMP|CLSI|MARPOL|DALI-2|ZDHC|Higg\sIndex"
    r"|TAPA(?:\s[A-Z]+)?|[A-Z]{3,}\s(?:Standards?|Rulebook|Code|Guidelines?|Framework|Quality\s[A-Z][a-z]+|Protocol|Profile(?:\s[A-Z])?|Regulations|RBAC)|GHG-protokollet|PDF/(?:A|UA|X|E)(?:-\d\w?)?|Ph\.\s?Eur|USP|European\sPharmacopoeia|SVEBY|Sveby|Dublin\sCore|PMBOK|SP[\s-]metod\s\d+|SP\sMetod\s\d+|Eurokod\s\d)))(?![\wåäö])"
)

_NAME = r"(?:[A-ZÅÄÖ][\wåäöé&]*(?:[\s-](?:[A-ZÅÄÖ][\wåäöé&]*|&|och(?=\s[A-ZÅÄÖ])))*)"
_AUTHORITY = (
    r"[\wåäöÅÄÖ]*(?:verket|styrelsen|inspektionen|myndigheten|nämnden|kollegiet|polisen|rådet|kommissionen|kommun"
    r"|region(?:en)?)s?"
)
_NO_SCHEME = frozenset(
    {
        "A", "AB", "ADR", "AI", "AMP", "B", "BE", "C", "C1", "CE", "CLP", "D", "D-HLR", "DE", "E", "EAN", "EG", "EU",
        "F", "FA", "FAQ", "GDPR", "GTIN", "HLR", "HR", "HVO", "ID", "IT", "LED", "LOU", "MOMS", "NFC", "PDF", "PKI",
        "QR", "REACH", "RFID", "S3", "SAML", "SIM", "SMS", "SSL", "TLS", "UN", "USB", "VAT", "VIN", "VVS", "WC", "WEEE",
        "WLAN", "X", "Y", "YKB", "ÅVS",
    }
)  # fmt: skip
_COMPOUND = expression(
    r"(?<![\wåäö-])(?P<span>(?P<name>(?:[A-ZÅÄÖ][\wåäö&]*\s){0,2}[A-ZÅÄÖ][\wåäö&]*(?:\s\d+)?)-(?:ansluten|anslutet|anslutna|certifi(?!kat(?:en|s)\b)|auktoris|ackredit|diplom|märkt|märkning"
    r"|godkänd|godkänt|licensierad|registrerad|kvalificera)[a-zåäö]*)"
)
_BY = expression(
    rf"(?<![\wåäö-])(?P<span>(?i:(?:auktorisera|godkän|typgodkän|ackreditera|licensiera|rekommendera|kvalitetsmärk|klassa|klassifikation|bedöm|lista"
    rf"|registrera|kvalitetssäkra|legitimera|[a-zåäö]+certifiera)(?:d|t|de|da|as|ts))\s(?:(?!av|hos|via|i|genom|från)[\wåäö-]+\s)?(?:av|hos|genom|via|i|från)\s(?P<name>{_NAME}))"
)
_OF = expression(
    rf"(?<=\s)(?P<span>(?P<name>{_NAME})(?:(?<=[sS])|:s)\s(?:[a-zåäö-]+\s){{0,2}}?[\wåäö-]*(?i:certifikat|auktorisation|auktorisering|diplom|yrkesbevis"
    r"|kompetensbevis|kvalitetsmärke|kvalitetsmärkning|kvalitetsnorm|certifiering|ackreditering|miljömärkning|branschcertifiering"
    r"|lärarutbildning|instruktörsutbildning)[a-zåäö]*)"
)
_COURSE = expression(
    rf"(?i:\b(?:gått|genomgått|genomfört|avlagt|klarat|slutfört|ha|med)\s)(?P<span>(?P<name>{_NAME})(?:(?<=[sS])|:s)\s(?:[a-zåäö-]+\s){{0,2}}?[\wåäö-]*"
    r"(?:utbildning|kurs|program|examen)(?:en|et)?(?:\s(?:steg|nivå|del)\s[\dA-Z]+)?)"
)
_MEMBER = expression(rf"(?<![\wåäö-])(?P<span>(?i:medlem(?:skap)?)\s(?:i|av|hos)\s(?:the\s)?(?P<name>{_NAME}))")
_JOINED = expression(
    rf"(?i:\b(?:{PERSON}|{TRADER}|[\wåäö]*(?:klinik|enhet|skola|mottagning|verksamhet|hotell|laborator|institut|anläggning|mäklar"
    rf"|gym|bad|tvätteri|sjukhus|vårdcentral)[\wåäö]*)\s(?:[\wåäö]+\s){{1,4}})"
    rf"(?P<span>(?:ansluten|anslutet|anslutna|certifierade?|kvalificerade?)\s(?:till|hos|i)\s(?P<name>{_NAME}))"
)
_REGISTER = expression(
    r"(?P<span>(?i:kvalitetsregist(?:ret|er))\s(?P<name>[A-ZÅÄÖ][\wåäö]+(?:\s[A-ZÅÄÖ][\wåäö]+)*)|(?<=\s)(?:[A-ZÅÄÖ][\wåäö]+\s)*"
    r"[A-ZÅÄÖ][a-zåäö]{3,}(?<!vägtrafik)(?<!belastnings)regist(?:er|ret)(?![\wåäö]))"
)
_AUTHORITIES = expression(
    rf"^(?:{_AUTHORITY}|Region\s.*|EU|EES|Beställaren|Kommunen|Peppol|Internet|Sveriges?|Norden|BankID)$"
)
_SCHEMES = (_COMPOUND, _BY, _OF, _COURSE, _MEMBER, _JOINED)


_MEASURED = expression(
    r"(?i:(?:mät|beräkna|prova|testa|klassa|klassifice|besiktig|konditioner)[a-zåäö]*)\s(?:[a-zåäö]+\s){0,2}(?P<span>enligt\s(?P<body>[A-ZÅÄÖ]{3,}))"
    r"(?=\s*[.,;]|\s*$)"
)


def named_specification(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """A demand to follow what has a designation ("NT Build 443") or is known as a specification."""
    text = sentence.text
    for found in (*_DESIGNATION.finditer(text), *_MEASURED.finditer(text)):
        if found["body"] not in _NOT_STANDARDS and not found["body"].endswith("FS"):
            yield match_at(sentence, *found.span("span"))
    for found in _SPECIFICATIONS.finditer(text):
        yield match_at(sentence, *found.span("name"))


def named_scheme(sentence: Sentence, facts: Facts) -> Iterator[Match]:
    """A certificate, label, membership, course or register of a named body, authorities left out."""
    for pattern in likely(_SCHEMES, sentence.text):
        for found in pattern.finditer(sentence.text):
            if _is_body(found["name"]) and not (pattern is _COMPOUND and found["name"] in _NO_SCHEME):
                yield match_at(sentence, *found.span("span"))
    for found in _REGISTER.finditer(sentence.text):
        yield match_at(sentence, *found.span("span"))


def _is_body(name: str) -> bool:
    return not _AUTHORITIES.search(name) and not is_place(name)
