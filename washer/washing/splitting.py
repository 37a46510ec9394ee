"""Several requirements in one sentence, given a sentence each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from washer.documents.model import BlockKind
from washer.expressions import expression
from washer.findings import NEW_PARAGRAPH, Edit
from washer.language.inflection import gender, phrase_forms
from washer.ruleset.facts import Facts
from washer.ruleset.model import Fix, Match
from washer.washing.mainclause import MainClause, is_people, main_clause
from washer.washing.people import antecedent
from washer.washing.proposals import Draft, Proposal
from washer.washing.purposes import is_infinitive
from washer.washing.references import is_plural
from washer.washing.wordlists import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_JOINING = ("och", "samt")
_ALSO = ("dessutom", "även", "också")
_PERSONAL = word_set("han hon hen")
_PRONOUNS = _PERSONAL | {"den", "det", "de"}
_MODALS = {"ska": "ska", "skall": "ska", "måste": "ska", "bör": "bör"}
_HELPING = ("kunna", "ha", "behöva", "vara")
_LONGEST_SUBJECT = 6
_SHARED = expression(
    r"(?i)\b(?:varje|varannan|daglig\w*|dagligen|senast|årligen|månatligen|löpande|vid|när|om|efter|före|innan|enligt"
    r"|minst \w+ gång\w*|under|i samråd|utan|därefter|sedan|inom \w+ \w*(?:minut|timm|dag|dygn|veck|månad|år)\w*"
    r"|(?:i|per) (?:\w+ )?(?:minut|timm|dag|dygn|veck|månad|kvartal|år)\w*)\b"
)
_ARTICLES = word_set("en ett någon något minst högst två tre fyra fem sex sju åtta nio tio flera")
_CLAUSES = word_set("som att när där vilket vilka vilken hur genom")
_NEGATIONS = word_set("inte ej aldrig icke ingen inga inget endast bara")


def split_requirements(match: Match, fix: Fix, facts: Facts) -> Proposal | None:
    """A sentence of its own for the second requirement, with the first one's subject and modality.

    The match runs from the conjunction to the end of the second requirement. In a bulleted list that becomes an item;
    in a numbered one it stays, since other texts may name the numbers that come after.
    """
    proposal = _split(match, fix, facts)
    block = match.sentence.block
    if proposal is None or block.kind is not BlockKind.LIST_ITEM or any(map(str.isalnum, block.number)):
        return proposal
    return replace(proposal, edits=tuple(_as_item(edit, block.text) for edit in proposal.edits))


def _as_item(edit: Edit, text: str) -> Edit:
    """The edit that ends the first sentence, ending the item as well."""
    if edit.replacement == "." and text[edit.end : edit.end + 1] == " ":
        return replace(edit, end=edit.end + 1, replacement="." + NEW_PARAGRAPH)
    if edit.replacement.startswith(". "):
        return replace(edit, replacement="." + NEW_PARAGRAPH + edit.replacement[2:])
    return edit


def _split(match: Match, fix: Fix, facts: Facts) -> Proposal | None:
    tokens = [token for token in match.sentence.span if not token.is_space]
    offset = match.sentence.offset
    joint = next((i for i, token in enumerate(tokens) if match.start <= token.idx + offset < match.end), None)
    joint = _joint(tokens, joint) if joint is not None else None
    if joint is None or joint + 2 >= len(tokens):
        return None
    main = main_clause(tokens, 0, joint)
    if main is None or main.expletive or main.begin:
        return None
    subject = _subject(tokens, main)
    if subject is None:
        return None
    draft = Draft(match, fix.safety)
    at, after = _gap(tokens, joint, offset)
    following = joint + 1
    pronoun = _pronoun_end(tokens, following)
    told = main.by_people and _is_passive(tokens, following)  # the first requirement tells who shall do the second
    if pronoun is not None:
        if told and tokens[following].lower_.split("/")[0] not in _PERSONAL:
            return None
        draft.replace(at, after, ".")
        named = tokens[following].idx + offset
        if tokens[following].lower_.split("/")[0] in _PERSONAL:
            alone = main.by_people or not any(is_people(token.lower_) for token in tokens[main.modal : joint])
            person = _definite(main.head) if alone and not is_plural(main.head) and _is_common(main.head) else None
            person = person or antecedent(match, named) or "hen"
            end = tokens[pronoun].idx + len(tokens[pronoun]) + offset
            draft.replace(named, end, person[:1].upper() + person[1:])
        else:
            draft.capitalise(named)
        return draft.proposal()
    modal = _MODALS.get(tokens[main.modal].lower_)
    if main.fronted or modal is None:
        return None
    if (own := _own_subject(tokens, following)) is not None:
        if told:
            return None
        draft.replace(at, after, ".")
        draft.capitalise(own.idx + offset)
        return draft.proposal()
    if not _separable(tokens, main, joint):
        return None
    if any(token.lower_ == "kunna" for token in tokens[main.modal + 1 : joint]):
        modal = f"{modal} kunna"
    demanding = tokens[following].lower_ in _MODALS
    if not demanding and not _begins_demand(tokens, following):
        return None
    draft.replace(at, after, f". {subject}" if demanding else f". {subject} {modal}")
    for comma in _listed(tokens, main.modal + 2, joint):
        draft.replace(tokens[comma].idx + offset, tokens[comma].idx + 1 + offset, f". {subject} {modal}")
    for further in _further_joints(tokens, following):
        draft.replace(*_gap(tokens, further, offset), f". {subject} {modal}")
    return draft.proposal()


def _listed(tokens: Sequence[Token], first: int, joint: int) -> list[int]:
    """The commas before the last conjunction that a further requirement follows: "byta lampor, rensa brunnar och …"."""
    commas = (i for i in range(first, joint - 1) if tokens[i].text == ",")
    return [i for i in commas if tokens[i + 1].lower_.endswith("a") and _is_known_verb(tokens[i + 1])]


def _gap(tokens: Sequence[Token], joint: int, offset: int) -> tuple[int, int]:
    """The range from the end of the words before a conjunction, and a comma there, to its own end."""
    comma = tokens[joint - 1].text == ","
    start = (tokens[joint - 1] if comma else tokens[joint]).idx + offset
    return start if comma or tokens[joint].text == ";" else start - 1, tokens[joint].idx + len(tokens[joint]) + offset


def _further_joints(tokens: Sequence[Token], first: int) -> list[int]:
    """Where further requirements of the same subject are joined, each after a thing that the one before handles."""
    joints: list[int] = []
    handled = False
    for index in range(first + 1, len(tokens) - 2):
        if tokens[index].pos_ == "SCONJ" or tokens[index].lower_ in _CLAUSES:
            return joints
        if tokens[index].lower_ in _JOINING and handled and _begins_demand(tokens, index + 1):
            joints.append(index)
            handled = False
        handled = handled or tokens[index].pos_ in ("NOUN", "PROPN")
    return joints


def _pronoun_end(tokens: Sequence[Token], first: int) -> int | None:
    """The last word of a pronoun that a modal follows: "han ska", "han/hon ska"."""
    words = [token.lower_ for token in tokens[first : first + 4]]
    if not words or words[0].split("/")[0] not in _PRONOUNS:
        return None
    last = 2 if words[1:2] == ["/"] else 0
    return first + last if words[last + 1 : last + 2] and words[last + 1] in (*_MODALS, "får") else None


def _joint(tokens: Sequence[Token], index: int) -> int | None:
    """Where the second requirement is joined: at the match, or the conjunction right before it."""
    for place in (index, index - 1):
        if place > 0 and (tokens[place].lower_ in _JOINING or tokens[place].text == ";"):
            return place
    following = [token.lower_ for token in tokens[index + 1 : index + 2]]
    return index + 1 if tokens[index].text == "," and following and following[0] in _JOINING else None


def _begins_demand(tokens: Sequence[Token], index: int) -> bool:
    """Whether an infinitive follows, at most with an adverb before it."""
    if tokens[index].pos_ == "ADV" and index + 1 < len(tokens):
        index += 1
    return is_infinitive(tokens[index]) and _is_known_verb(tokens[index])


def _is_known_verb(token: Token) -> bool:
    """Whether the lexicon knows the verb too: the parser takes unknown nouns in -a for verbs."""
    word = token.lower_
    for base in (word, word.removesuffix("s"), token.lemma_.lower()):
        try:
            if word in {form for forms in phrase_forms(base, "verb").values() for form in forms}:
                return True
        except ValueError:
            continue
    return False


def _own_subject(tokens: Sequence[Token], index: int) -> Token | None:
    """The first word of a subject that the second requirement has of its own, right before its modal."""
    for place in range(index, min(index + _LONGEST_SUBJECT, len(tokens))):
        if tokens[place].lower_ in _MODALS or tokens[place].lower_ == "får":
            return tokens[index] if place > index and tokens[place - 1].pos_ in ("NOUN", "PROPN") else None
        if tokens[place].pos_ in ("VERB", "AUX", "PUNCT", "SCONJ"):
            return None
    return None


def _is_passive(tokens: Sequence[Token], index: int) -> bool:
    """Whether the first infinitive from here is passive."""
    verb = next((token for token in tokens[index:] if is_infinitive(token) and token.lower_ not in _HELPING), None)
    return verb is not None and verb.lower_.endswith("s")


def _is_predicate(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word stands behind "vara" or "bli": the parser takes some adjectives in -a for verbs ("snygga")."""
    return index > 0 and tokens[index - 1].lower_ in ("vara", "bli")


def _separable(tokens: Sequence[Token], main: MainClause, joint: int) -> bool:
    """Whether the first requirement stands alone, and nothing at the end of the second may belong to both."""
    first = tokens[main.modal + 1 : joint]
    if any(token.lower_ in _NEGATIONS for token in first):
        return False
    verbs = [i for i, token in enumerate(first) if is_infinitive(token) and not _is_predicate(first, i)]
    if verbs and any(token.lower_ not in _ALSO for token in first[: verbs[0]]):  # "ska varje år …" may hold for both
        return False
    if not verbs or all(token.is_punct for token in first[verbs[-1] + 1 :]):
        return False
    if tokens[joint - 1].pos_ in ("ADP", "PART"):  # "ta del av och följa policyn"
        return False
    second = " ".join(token.text for token in tokens[joint + 2 :])
    joined = (first[i + 1] for i, token in enumerate(first[:-1]) if token.lower_ in _JOINING)
    return not _SHARED.search(second) and not any(is_infinitive(token) or token.pos_ == "ADV" for token in joined)


def _subject(tokens: Sequence[Token], main: MainClause) -> str | None:
    """What the second sentence calls its subject: its name again, or a pronoun for something indefinite."""
    first, end = main.subject
    words = tokens[first:end]
    if words[0].lower_ in _ARTICLES:
        return _named_person(words) or _pronoun(main.head)
    if len(words) > _LONGEST_SUBJECT or any(token.text == "," or token.lower_ == "som" for token in words):
        return None
    text = "".join(token.text_with_ws for token in words).strip()
    if len(words) == 1 and _is_bare_thing(words[0]):  # named again, it is known: "Halkbekämpning … Halkbekämpningen"
        text = _definite(words[0]) or text
    return text[:1].upper() + text[1:]


def _is_bare_thing(noun: Token) -> bool:
    morph = str(noun.morph)
    return noun.pos_ == "NOUN" and "Definite=Ind" in morph and "Number=Sing" in morph and not is_people(noun.lower_)


def _named_person(words: Sequence[Token]) -> str | None:
    """»En kontaktperson« → »Kontaktpersonen«; a pronoun would call a person a thing."""
    if (
        len(words) != len(("en", "kontaktperson"))
        or words[0].lower_ not in ("en", "ett")
        or not is_people(words[1].lower_)
    ):
        return None
    definite = _definite(words[1]) or ""
    return definite[:1].upper() + definite[1:] or None


def _is_common(noun: Token) -> bool:
    return "Gender=Neut" not in str(noun.morph) or noun.lower_.endswith("n")


def _definite(noun: Token) -> str | None:
    """The noun in the definite singular, where it stands in it or the lexicon knows it."""
    if "Definite=Def" in str(noun.morph):
        return noun.lower_
    try:
        return phrase_forms(noun.lemma_.lower(), "noun").get("sing.def", (None,))[0]
    except ValueError:
        return None


def _pronoun(noun: Token) -> str | None:
    if "Number=Plur" in str(noun.morph):
        return "De"
    try:
        return "Den" if gender(noun.lemma_.lower()) == "com" else "Det"
    except ValueError:
        return None
