"""Words about people: the person before the disability, the noun instead of "han"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from washer.expressions import expression
from washer.language.inflection import phrase_forms
from washer.language.paradigms import genitive
from washer.ruleset.facts import Facts
from washer.ruleset.model import Fix, Match
from washer.washing.mainclause import is_organisation, is_people
from washer.washing.proposals import Draft, Proposal
from washer.washing.references import is_plural

if TYPE_CHECKING:
    from spacy.tokens import Token

_WITH = "med "
_WHO = "som "
_ARTICLES = ("de", "den", "det")
_NEUTRAL = {"han": "hen", "hon": "hen", "honom": "hen", "henne": "hen", "hans": "hens", "hennes": "hens"}
_PARTY = expression(r"(?:avtals)?part(?:en)?$")
_TELLING = ("meddela", "underrätta", "anmäla")
_PRONOUN = expression(r"(?i)\b(?:han|hon|honom|henne|hans|hennes)\b")


def person_first(match: Match, fix: Fix, facts: Facts) -> Proposal | None:
    """»handikappade elever« → »elever med funktionsnedsättning«; the words come from the term or the fix."""
    words = (match.term.prefer[0] if match.term and match.term.prefer else "") or fix.words
    if not words.startswith((_WITH, _WHO)):
        return None
    tokens = [token for token in match.sentence.span if not token.is_space]
    inside = [i for i, token in enumerate(tokens) if match.start <= token.idx + match.sentence.offset < match.end]
    if not inside or match.text.lower().endswith("s"):
        return None
    draft = Draft(match, fix.safety)
    first, last = inside[0], inside[-1]
    before = tokens[first - 1] if first else None
    joined = last + 1 < len(tokens) and tokens[last + 1].lower_ in ("och", "eller", ",")
    if before is not None and before.lower_ in ("är", "blir"):
        if joined and last + 2 < len(tokens) and tokens[last + 2].pos_ == "ADJ":  # "är vanföra eller lomhörda"
            return None
        return _as_predicate(draft, match, before, words)
    if before is not None and (before.pos_ in ("ADV", "CCONJ") or before.lower_ in (",", "vara", "bli")):
        return None
    return _before_noun(draft, match, tokens, first, last, words)


def _as_predicate(draft: Draft, match: Match, copula: Token, words: str) -> Proposal | None:
    """»elever som är handikappade« → »elever som har funktionsnedsättning«."""
    if copula.lower_ != "är":
        return None
    start = copula.idx + match.sentence.offset
    verb = words.removeprefix(_WHO) if words.startswith(_WHO) else f"har {words.removeprefix(_WITH)}"
    draft.replace(start, match.end, verb)
    return draft.proposal()


def _before_noun(
    draft: Draft, match: Match, tokens: Sequence[Token], first: int, last: int, words: str
) -> Proposal | None:
    offset = match.sentence.offset
    noun = last + 1
    while noun < len(tokens) and tokens[noun].pos_ == "ADJ":
        noun += 1
    if noun < len(tokens) and tokens[noun].lower_ in ("och", "eller", ",") and noun > last:
        follows_noun = noun + 1 < len(tokens) and tokens[noun + 1].pos_ in ("ADJ", "NOUN") and noun == last + 1
        if follows_noun and tokens[noun].lower_ != ",":
            return None
    if noun < len(tokens) and tokens[noun].pos_ == "NOUN":
        return _moved_behind(draft, match, tokens, first, noun, words)
    if noun > last + 1:
        return None
    article = tokens[first - 1] if first else None
    start = match.start
    person = "personer"
    if article is not None and article.lower_ in ("de", "dessa"):
        start = article.idx + offset
    elif article is not None and article.lower_ in ("en", "den"):
        person = "person"
    elif article is not None and article.pos_ == "DET" and article.lower_ not in ("alla", "många", "några", "vissa"):
        return None
    written = f"{person} {words}"
    capital = match.sentence.block.text[start].isupper()
    draft.replace(start, match.end, written[:1].upper() + written[1:] if capital else written)
    return draft.proposal()


def _moved_behind(
    draft: Draft, match: Match, tokens: Sequence[Token], first: int, noun: int, words: str
) -> Proposal | None:
    """Takes the adjective away (with the article that only it needs) and writes the words after the noun."""
    offset = match.sentence.offset
    person = tokens[noun]
    if "Case=Gen" in str(person.morph):
        return None
    start = match.start
    if first and tokens[first - 1].lower_ in _ARTICLES and "Definite=Def" in str(person.morph):
        start = tokens[first - 1].idx + offset
    kept = tokens[first + 1].idx + offset if noun == first + 1 else tokens[_after(match, tokens)].idx + offset
    draft.delete(start, kept)
    if match.sentence.block.text[start].isupper():
        draft.capitalise(kept)
    draft.insert(person.idx + len(person) + offset, f" {words}")
    return draft.proposal()


def _after(match: Match, tokens: Sequence[Token]) -> int:
    """The first token after the match."""
    return next(i for i, token in enumerate(tokens) if token.idx + match.sentence.offset >= match.end)


def repeat_noun(match: Match, fix: Fix, facts: Facts) -> Proposal | None:
    """The noun that "han" stands for, where one person is spoken of; "hen" where it is open which one."""
    pronouns = list(_PRONOUN.finditer(match.text))
    if not pronouns:
        return None
    draft = Draft(match, fix.safety)
    start = match.start + pronouns[0].start()
    end = match.start + pronouns[-1].end() if "/" in match.text else match.start + pronouns[0].end()
    pronoun = pronouns[0].group().lower()
    possessive = pronoun in ("hans", "hennes")
    noun = antecedent(match, start)
    if (noun is None or pronoun not in ("han", "hon")) and _of_organisations(match, start, noun or ""):
        return None
    named = genitive(noun) if noun and possessive else noun
    written = named or fix.words or _NEUTRAL[pronoun]
    if draft.text[start].isupper():
        written = written[:1].upper() + written[1:]
    draft.replace(start, end, written)
    return draft.proposal()


def _of_organisations(match: Match, start: int, noun: str) -> bool:
    """Whether an organisation other than the noun is named before the pronoun, for which "hen" is no word."""
    before = [token for token in match.sentence.span if token.idx + match.sentence.offset < start]
    return any(
        is_organisation(token.lower_) for token in before if token.pos_ == "NOUN" and token.lower_ != noun.lower()
    )


def antecedent(match: Match, start: int) -> str | None:
    """The only person named before the pronoun, in the definite; in the sentence before where this one has none."""
    offset = match.sentence.offset
    span = match.sentence.span
    pronoun = next((token for token in span if token.idx + offset == start), None)
    people = [
        token for token in _people([one for one in span if one.idx + offset < start]) if not _acts_on(token, pronoun)
    ]
    if not people and span.start:
        before = span.doc[span.start - 1].sent
        people = [token for token in _people(list(before)) if token.dep_.startswith("nsubj")]
    if (
        people
        and (people[0].dep_.startswith("nsubj") or _PARTY.match(people[0].lower_))
        and _tells_of_himself(people[0], pronoun)
    ):
        people = people[:1]
    if len({token.lemma_.lower() for token in people}) != 1:
        return None
    token = people[-1]
    if _PARTY.match(token.lower_):
        return f"{token.lower_.removesuffix('en')}en"
    if ("Definite=Def" in str(token.morph) or token.pos_ == "PROPN") and "Case=Gen" not in str(token.morph):
        return token.lower_
    try:
        return phrase_forms(token.lemma_.lower(), "noun").get("sing.def", (None,))[0]
    except ValueError:
        return None


def _tells_of_himself(subject: Token, pronoun: Token | None) -> bool:
    """Whether he who must tell is the one that is told of: "utföraren ska meddela X om han bedömer …"."""
    if _PARTY.match(subject.lower_) and pronoun is not None:
        return pronoun.lower_ in ("han", "hon")
    return subject.head.lower_ in _TELLING and pronoun is not None and pronoun.lower_ in ("han", "hon")


def _acts_on(person: Token, pronoun: Token | None) -> bool:
    """Whether the person is the subject of the pronoun's own clause: "han" as object is then somebody else."""
    if pronoun is None or pronoun.lower_ in ("han", "hon") or not person.dep_.startswith("nsubj"):
        return False
    if person.is_ancestor(pronoun):  # "chefen och hennes ställföreträdare"
        return False
    verb = pronoun.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    return verb == person.head


def _people(tokens: Sequence[Token]) -> list[Token]:
    return [token for token in tokens if _is_person(token)]


def _is_person(token: Token) -> bool:
    """Whether a person or a party is named in the singular; the parser does not always take them for nouns."""
    if _PARTY.match(token.lower_):
        return True
    if token.pos_ not in ("NOUN", "PROPN") or not is_people(token.lower_) or token.lower_.endswith("s"):
        return False
    return not is_plural(token) if token.pos_ == "NOUN" else token.is_sent_start is True and token.lower_.endswith("en")
