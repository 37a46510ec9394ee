"""The infinitive of a finite verb, taken only where the infinitive's own paradigm gives the form that was read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from washer.language import paradigms
from washer.language.inflection import phrase_forms

if TYPE_CHECKING:
    from spacy.tokens import Token

_AUXILIARIES = {
    "kan": "kunna",
    "får": "få",
    "har": "ha",
    "är": "vara",
    "blir": "bli",
    "finns": "finnas",
    "vet": "veta",
    "tål": "tåla",
}
_CONJUGATIONS = ("1", "2d", "2t", "3")
_REFUSED = frozenset({"vill", "måste", "bör", "brukar", "skulle", "kunde", "borde", "verkar", "tycks"})


def infinitive(token: Token) -> str | None:
    """The infinitive (active or passive, as it stands) of a verb in the present, or None where it is not certain."""
    form = token.text.lower()
    following = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    if form in _REFUSED or (form == "har" and following == "att"):  # "har att följa" is a duty, not a possession
        return None
    if form in _AUXILIARIES:
        return _AUXILIARIES[form]
    if "Tense=Past" in str(token.morph):
        return None
    for base in _candidates(form, token.lemma_.lower()):
        if found := _infinitive_of(form, base):
            return found
    return None


def _candidates(form: str, lemma: str) -> Iterator[str]:
    yield lemma
    active = form.removesuffix("s")
    for stem in (form, active):
        if stem.endswith("ar"):
            yield stem[:-1]
        elif stem.endswith("er"):
            yield f"{stem[:-2]}a"
        elif stem.endswith("r"):
            yield from (stem[:-1], f"{stem}a")
    if form.endswith("as"):
        yield active
    elif form.endswith("s"):
        yield from (f"{active}a", f"{active.removesuffix('e')}a", active)


def _infinitive_of(form: str, base: str) -> str | None:
    for forms in _paradigms(base):
        if form in forms.get("pres", ()):
            return base
        if form in forms.get("pres.pass", ()):
            return forms["inf.pass"][0]
        if form == f"{base}s" and f"{base}r" in forms.get("pres", ()):
            return form
    return None


def _paradigms(base: str) -> Iterator[paradigms.Paradigm]:
    try:
        yield phrase_forms(base, "verb")
    except ValueError:
        if len(base) > 2 and base.endswith("a"):
            for conjugation in _CONJUGATIONS:
                yield paradigms.verb(base, paradigms.verb_parts(base, conjugation))
