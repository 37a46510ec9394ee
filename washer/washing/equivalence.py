"""»eller likvärdig(t)«: opening a reference to a make, a standard or a certificate (LOU 9 kap. 4 and 6 §§)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from washer.expressions import expression
from washer.language.inflection import gender
from washer.ruleset.equivalents import reaches_back
from washer.ruleset.facts import Facts
from washer.ruleset.model import Fix, Match
from washer.washing.proposals import Draft, Proposal
from washer.washing.references import is_plural
from washer.washing.wordlists import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_STATED = expression(r"(?i)\b(?:likvärdig|motsvarande|jämförbar|jämbördig|ekvivalent|liknande|annan med samma)\w*")
_REFERENCE = expression(
    r"[a-zåäö]*[A-ZÅÄÖ][\w./+&:-]*$|\d[\w./:+-]*$|(?:klass|nivå|typ|del|kategori|version|serie|grad|steg|utgåva)$"
)
_CLASS_WORDS = word_set("klass nivå typ del kategori version serie grad steg utgåva modell")
_MAKE_WORDS = word_set("fabrikat fabrikatet märke märket varumärke")
_KIND_WORDS = word_set("modell modellen typ typen serie serien")
_MADE = expression(r"(?:tillverka|producera|leverera|framställ)(d|t|de)$")
_ARTICLE = expression(
    r"(?i)(?:art|artikel|best|beställnings|e|rsk|produkt|modell)(?:\.|-|nr|nummer|\.nr|-nr|\.-nr)+\.?$"
)
_STANDARD_BODY = expression(r"^(?:SS|EN|ISO|IEC|DIN|ASTM|IEEE|ETSI|BS|NF|UL)(?:-|$)")
_HEADS = {
    "märkning": "likvärdig märkning",
    "certifiering": "likvärdig certifiering",
    "certifikat": "likvärdigt certifikat",
    "ackreditering": "likvärdig ackreditering",
    "diplom": "likvärdigt diplom",
}
_LABELLED = expression(
    r"(?i)[\w-]*(?:märk|certifiera|ackreditera|godkän|diplomera|licensiera|klassa)(?:t|d|da|ta|de|nt|nd|nda)?$"
)
_ORIGIN = expression(
    r"(?i)\b(?:svensk|nordisk|europeisk|inhemsk|lokal|närproducera)\w*$"
    r"|\b(?:tillverka|producera|odla|framställ|född|föd|uppvux|slakta|fånga)\w* (?:i|inom) "
    r"|\b\w{2,}(?:d|t|en|da|na) i (?-i:[A-ZÅÄÖ])\w+"
)
_EXCLUSIVE = expression(r"(?i)\b(?:inget annat|ingen annan|inga andra|endast|enbart|uteslutande|bara|exakt samma)\b")
_JOINING = frozenset({"och", "eller", "samt", ",", "/", "alternativt"})
_SINGULAR = dict.fromkeys(("en", "den", "sin", "någon", "egen"), "likvärdig") | dict.fromkeys(
    ("ett", "det", "sitt", "något", "eget"), "likvärdigt"
)


def add_equivalence(match: Match, fix: Fix, facts: Facts) -> Proposal | None:
    """Inserts "eller likvärdigt" after the whole reference, once after a list of references.

    `fix.words` is the word to use where nothing in the sentence asks for another form of it.
    """
    tokens = [token for token in match.sentence.span if not token.is_space]
    offset = match.sentence.offset
    inside = [i for i, token in enumerate(tokens) if match.start <= token.idx + offset < match.end]
    if not inside:
        return None
    last = _end_of_reference(tokens, inside[0], inside[-1])
    text = match.sentence.block.text
    at = max(
        tokens[last].idx + len(tokens[last].text.rstrip(".,;:")) + offset, match.start + len(match.text.rstrip(".,;:"))
    )
    if _stated(text, match.start, at, match.sentence.end) or _closed(match) or _told_apart(tokens, inside[0], last):
        return None
    draft = Draft(match, fix.safety)
    comma = "," if _runs_together(tokens, last + 1) else ""
    draft.insert(at, f" eller {_word(tokens, inside[0], last, fix.words or 'likvärdigt')}{comma}")
    return draft.proposal()


def _runs_together(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word here would be read with "likvärdig": "likvärdig med 16 GB", "likvärdigt monterade på …"."""
    if index >= len(tokens):
        return False
    return tokens[index].lower_ == "med" or "VerbForm=Part" in str(tokens[index].morph)


def _stated(text: str, start: int, at: int, end: int) -> bool:
    """Whether the reference is open already: said inside it, or in the few words after it."""
    after = text[at:end][:60].split(". ")[0]
    found = _STATED.search(after)
    return bool(_STATED.search(text, start, at) or (found and reaches_back(after[: found.start()])))


def _closed(match: Match) -> bool:
    """Whether nothing can be its equal: a country's goods, or a thing that the sentence wants and no other."""
    return bool(_ORIGIN.search(match.text) or _EXCLUSIVE.search(match.sentence.text))


def _told_apart(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a clause after the reference tells which one is meant: "den patenterade metod som visas på ritningen".

    A clause that a name stands before only adds to it ("Volvo V60 som har dragkrok").
    """
    clause = last + 1 < len(tokens) and tokens[last + 1].lower_ in ("som", "där", "vars")
    chosen = first and tokens[first - 1].lower_ in ("den", "det", "de")
    named = any(letter.isupper() or letter.isdigit() for token in tokens[first : last + 1] for letter in token.text)
    return clause and (bool(chosen) or not named)


def _end_of_reference(tokens: Sequence[Token], first: int, last: int) -> int:
    last = _own_words(tokens, first, last)
    last = _closing_bracket(tokens, last) or last
    while (after := _joined_reference(tokens, last)) is not None:
        last = _own_words(tokens, after, after)
    return last


def _own_words(tokens: Sequence[Token], first: int, last: int) -> int:
    """The last word of one reference: its designations, the noun that it describes, a bracket right after it."""
    index = last
    while index + 1 < len(tokens) and (_continues(tokens, index) or _at_level(tokens, index + 1)):
        index += _at_level(tokens, index + 1) or 1
    noun = _described_noun(tokens, first, index)
    index = noun if noun is not None else index
    return _article_number(tokens, _bracket(tokens, index))


def _article_number(tokens: Sequence[Token], index: int) -> int:
    """The end of an article number that follows the make ("Taski, art.nr 7514-1"), or the make's own end."""
    at = index + 1 + (tokens[index + 1].text == ",") if index + 1 < len(tokens) else index + 1
    words = tokens[at : at + 3]
    named = next((i for i, token in enumerate(words[:2]) if _ARTICLE.match(token.text)), None)
    if named is None or (named and not words[0].lower_.startswith("art")):
        return index
    number = at + named + 1
    return number if number < len(tokens) and tokens[number].text[:1].isdigit() else index


def _at_level(tokens: Sequence[Token], index: int) -> int:
    """How many words lead on to a level of the standard: "WCAG 2.1 till minst nivå AA"."""
    words = [token.lower_ for token in tokens[index : index + 3]]
    lead = 0
    while lead < len(words) and words[lead] in ("till", "på", "i", "lägst", "minst", ","):
        lead += 1
    return lead if lead and words[lead : lead + 1] in (["nivå"], ["klass"], ["grad"]) else 0


def _continues(tokens: Sequence[Token], index: int) -> bool:
    """Whether the next word is a further part of a name or number: "V60", ":2017", "klass 3"."""
    here, following = tokens[index], tokens[index + 1]
    glued = here.idx + len(here) == following.idx and following.text[0] in ":-/"
    if glued or (here.text in (":", "-", "/") and here.idx + len(here) == following.idx):
        return following.text[:1] != ":" or len(following) > 1 or index + 2 < len(tokens)
    if here.lower_ in _CLASS_WORDS and re.match(r"[\dA-ZÅÄÖ]", following.text):
        return True
    if not _REFERENCE.match(following.text):
        return False
    measure = index + 2 < len(tokens) and tokens[index + 2].lower_ in _UNITS
    if following.text[0].isdigit():
        return not measure and here.text != here.text.lower()
    if following.text == following.text.lower():
        return (
            index + 2 < len(tokens)
            and bool(re.match(r"[\dA-ZÅÄÖ]", tokens[index + 2].text))
            and len(tokens[index + 2]) < 4
        )
    return here.text[:1].isupper() or bool(_STANDARD_BODY.match(following.text))


_UNITS = word_set("mm cm m km kg g liter st stycken procent % år dagar timmar kr kronor personer")


def _described_noun(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """The noun that the reference stands before: "FSC-certifierat skogsbruk", "Telias nät"."""
    here = tokens[last]
    head = here.head
    base = tokens[0].i
    index = head.i - base
    attributive = here.dep_ in ("amod", "nmod:poss", "compound") or (
        here.dep_ in ("nmod", "acl") and _LABELLED.match(here.text)
    )
    if (
        not attributive
        and _is_plain_noun(tokens, last + 1)
        and here.text[:1].isupper()
        and not _LABELLED.match(here.text)
    ):
        return last + 1
    if not attributive and not (_LABELLED.match(here.text) and last + 1 < len(tokens) and _is_noun(tokens, last + 1)):
        return None
    if last < index <= last + 3 and all(
        token.pos_ in ("ADJ", "NOUN", "PUNCT", "CCONJ") for token in tokens[last + 1 : index + 1]
    ):
        return index
    return (
        last + 1
        if last + 1 < len(tokens) and _is_noun(tokens, last + 1) and not tokens[last + 1].text[0].isupper()
        else None
    )


def _is_noun(tokens: Sequence[Token], index: int) -> bool:
    """Whether a common noun stands here; a rare one that ends its clause is taken for another word ("kokgryta")."""
    ends = index + 1 == len(tokens) or tokens[index + 1].is_punct
    taken = tokens[index].pos_ in ("VERB", "ADJ") and tokens[index].lower_.endswith(("a", "e", "i", "o", "u", "y"))
    return tokens[index].pos_ == "NOUN" or (ends and taken)


def _is_plain_noun(tokens: Sequence[Token], index: int) -> bool:
    """Whether a common noun stands here that a make before it describes ("Electrolux varmluftsugn")."""
    if index >= len(tokens) or not tokens[index].text[:1].islower():
        return False
    if tokens[index].pos_ != "PROPN" and not _is_noun(tokens, index):
        return False
    return tokens[index].lower_ not in _UNITS and not tokens[index].lower_.endswith(
        ("en", "an", "arna", "erna", "orna")
    )


def _bracket(tokens: Sequence[Token], index: int) -> int:
    """The end of a bracket that explains the reference, or the reference's own end."""
    if index + 1 < len(tokens) and tokens[index + 1].text == "(":
        for closing in range(index + 2, min(index + 12, len(tokens))):
            if tokens[closing].text == ")":
                return closing
    return index


def _closing_bracket(tokens: Sequence[Token], index: int) -> int | None:
    """The end of a short bracket that the reference stands in, at its end: "telefon (iPhone)"."""
    opened = any(token.text == "(" for token in tokens[max(0, index - 8) : index + 1])
    closes = index + 1 < len(tokens) and tokens[index + 1].text == ")"
    return index + 1 if opened and closes else None


def _joined_reference(tokens: Sequence[Token], last: int) -> int | None:
    """The first word of another reference that is joined to this one: "ISO 9001 och ISO 14001"."""
    if last + 2 >= len(tokens) or tokens[last + 1].lower_ not in _JOINING:
        return None
    following = tokens[last + 2]
    if following.lower_ in ("och", "eller", "samt") and last + 3 < len(tokens):
        following = tokens[last + 3]
    if tokens[last + 1].text == "," and not _list_goes_on(tokens, last + 1):
        return None
    named = following.text[:1].isupper() or bool(_STANDARD_BODY.match(following.text))
    digits = following.text[:1].isdigit() and tokens[last].text[:1].isdigit()
    return following.i - tokens[0].i if named or digits else None


def _list_goes_on(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a comma stands in a list that ends with "och X" or "eller X"."""
    for index in range(comma + 1, min(comma + 12, len(tokens))):
        if tokens[index].lower_ in ("och", "eller", "samt"):
            return index + 1 < len(tokens) and (
                tokens[index + 1].text[:1].isupper() or tokens[index + 1].text[:1].isdigit()
            )
        if tokens[index].pos_ in ("VERB", "AUX", "SCONJ"):
            return False
    return False


def _word(tokens: Sequence[Token], first: int, last: int, words: str) -> str:
    """The form that agrees with what is opened; `words` where it is open what that is."""
    for ending, phrase in _HEADS.items():
        if tokens[last].lower_.endswith(f"-{ending}"):
            return phrase
    if words == "likvärdig" and _several(tokens, first, last):
        return "likvärdiga"
    if words != "likvärdigt":
        return words
    if last > first and _LABELLED.match(tokens[last - 1].text) and _is_noun(tokens, last):
        return _of_label(tokens[last - 1].lower_, tokens[last].lemma_.lower())
    if _LABELLED.match(tokens[first].text) and last > first:
        return words
    if {token.lower_ for token in tokens[max(0, first - 1) : first + 1]} & _MAKE_WORDS:
        return words
    if first and tokens[first - 1].lower_ in _KIND_WORDS:
        return "likvärdig"
    if first and tokens[first - 1].pos_ == "NOUN" and "Definite=Def" in str(tokens[first - 1].morph):  # "databasen X"
        named = tokens[first - 1]
        return "likvärdiga" if is_plural(named) else "likvärdig" if named.lower_.endswith("n") else "likvärdigt"
    if first > 1 and tokens[first - 1].lower_ == "av" and (made := _MADE.match(tokens[first - 2].lower_)):
        return {"d": "likvärdig", "t": "likvärdigt", "de": "likvärdiga"}[made[1]]
    if first > 1 and tokens[first - 1].lower_ == "från" and tokens[first - 2].lower_ in ("vara", "är"):
        return _of_subject(tokens[: first - 1])
    if first and (form := _SINGULAR.get(tokens[first - 1].lower_)):
        return form
    return "likvärdiga" if _plural_predicate(tokens, first) else words


def _several(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether more than one standard is named, all to be met."""
    inside = [token.lower_ for token in tokens[first:last]]
    before = first >= 2 and tokens[first - 1].lower_ in ("och", "samt") and tokens[first - 2].text[-1:].isdigit()
    return before or "och" in inside or "samt" in inside


def _of_label(label: str, noun: str) -> str:
    """»FSC-certifierat skogsbruk eller likvärdigt«, »Svanenmärkt tvål eller likvärdig«; "märkt" is both."""
    if label.endswith("märkt"):
        try:
            return "likvärdigt" if gender(noun) == "neut" else "likvärdig"
        except ValueError:
            return "likvärdig"
    return "likvärdig" if label.endswith(("ad", "nd", "sd")) else "likvärdigt"


def _of_subject(tokens: Sequence[Token]) -> str:
    """The form that agrees with the subject: "Mjölken ska vara från X eller likvärdig"."""
    subject = next((token for token in reversed(tokens) if token.dep_.startswith("nsubj")), None)
    if subject is None:
        return "likvärdigt"
    if is_plural(subject):
        return "likvärdiga"
    return "likvärdig" if subject.lower_.endswith("n") else "likvärdigt"


def _plural_predicate(tokens: Sequence[Token], first: int) -> bool:
    """Whether the reference is what a plural subject shall be: "Bilarna ska vara vita Volvo V60"."""
    index = first - 1
    while index >= 0 and tokens[index].pos_ == "ADJ":
        index -= 1
    if index < 0 or tokens[index].lower_ not in ("vara", "är"):
        return _row_of_things(tokens, first)
    subjects = [token for token in tokens[:index] if token.dep_.startswith("nsubj")]
    return bool(subjects) and "Number=Plur" in str(subjects[-1].morph)


def _row_of_things(tokens: Sequence[Token], first: int) -> bool:
    """Whether the reference answers a plural label in a table row: "Arbetsstolar: Modell 5000"."""
    return first >= 2 and tokens[first - 1].text == ":" and "Number=Plur" in str(tokens[first - 2].morph)
