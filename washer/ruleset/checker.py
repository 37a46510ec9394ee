"""From parsed blocks to findings: every rule over every sentence or the whole document, less what is excused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.matcher import DependencyMatcher, Matcher
from spacy.tokens import Token

from washer.findings import Finding
from washer.language.lists import listed
from washer.language.model import ParsedBlock, Sentence
from washer.ruleset.checks import CHECKS, DOCUMENT_CHECKS
from washer.ruleset.checks.bidders import demands
from washer.ruleset.checks.frames import framed, is_excused
from washer.ruleset.documentfacts import gather_facts
from washer.ruleset.easing import eased
from washer.ruleset.facts import Facts
from washer.ruleset.guards import GUARDS
from washer.ruleset.loader import RuleSet
from washer.ruleset.model import Match, Rule, Term
from washer.ruleset.patterns import Pattern, PatternFilter
from washer.ruleset.terms import TermHit, TermIndex, words_of
from washer.ruleset.widening import WIDENERS
from washer.washing.proposing import propose
from washer.washing.skeleton import skeleton

Hits = Mapping[int, list[TermHit]]

_ALWAYS_EXCUSED = ("mentioned", "quoted", "statute-title")


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A rule with its patterns ready to run."""

    rule: Rule
    unless_text: tuple[Pattern, ...]
    only_text: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class _Clues:
    """What in a sentence may make rules strike it: terms and patterns by the rule's number, tokens by its code."""

    terms: Hits
    patterns: Mapping[int, list[Pattern]]
    tokens: Mapping[str, list[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class _Strike:
    """A match that nothing excused, with the rule that it belongs to."""

    rule: Rule
    match: Match

    def overlaps(self, other: _Strike) -> bool:
        return self.match.start < other.match.end and other.match.start < self.match.end

    @property
    def weight(self) -> tuple[int, int]:
        return self.rule.severity.rank, self.match.end - self.match.start


@dataclass(frozen=True)
class Checker:
    """All rules of a rule set, compiled once, over parsed blocks.

    A sentence meets only the rules that may strike it. `terms` is one index for the terms of every rule (owner: the
    rule's number) and for the terms that except a finding (owner: minus the number, minus one); `filter` tells which
    of the regular expressions in `patterns` may match; `always` are the rules that Python must look for.
    """

    ruleset: RuleSet
    nlp: Language
    _rules: tuple[_Compiled, ...] = field(init=False)
    _always: frozenset[int] = field(init=False)
    _filter: PatternFilter = field(init=False)
    _patterns: tuple[tuple[int, Pattern], ...] = field(init=False)
    _terms: TermIndex = field(init=False)
    _tokens: Matcher = field(init=False)
    _tree: DependencyMatcher = field(init=False)

    def __post_init__(self) -> None:
        rules = tuple(_compile(rule) for rule in self.ruleset.rules)
        object.__setattr__(self, "_rules", rules)
        patterns = [(number, Pattern(text)) for number, one in enumerate(rules) for text in one.rule.find.regex]
        object.__setattr__(self, "_patterns", tuple(patterns))
        object.__setattr__(self, "_filter", PatternFilter([pattern.translated for _, pattern in patterns]))
        always = (number for number, rule in enumerate(self.ruleset.rules) if rule.find.check or rule.find.frames)
        object.__setattr__(self, "_always", frozenset(always))
        object.__setattr__(self, "_terms", TermIndex(_owned_terms(self.ruleset)))
        object.__setattr__(self, "_tokens", Matcher(self.nlp.vocab, validate=True))
        object.__setattr__(self, "_tree", DependencyMatcher(self.nlp.vocab, validate=True))
        for rule in self.ruleset.rules:
            if rule.find.tokens:
                self._tokens.add(rule.code, list(rule.find.tokens), greedy="LONGEST")
            if rule.find.tree:
                self._tree.add(rule.code, list(rule.find.tree))

    def check(self, parsed: Iterable[ParsedBlock]) -> tuple[Finding, ...]:
        """The findings of a whole document, in reading order."""
        blocks = tuple(parsed)
        facts = gather_facts(blocks)
        by_block = self._document_strikes(facts)
        return tuple(
            finding for block in blocks for finding in self._check_block(block, facts, by_block[block.block.index])
        )

    def _check_block(self, block: ParsedBlock, facts: Facts, strikes: list[_Strike]) -> Iterator[Finding]:
        """The findings in a block: those of its sentences, and the strikes of the whole document that fall in it."""
        by_tokens = self._token_matches(block)
        for sentence in block.sentences:
            clues = _Clues(self._term_hits(sentence), self._likely_patterns(sentence), by_tokens)
            for number in sorted(self._may_strike(clues)):
                compiled = self._rules[number]
                if _speaks_to(compiled.rule, sentence):
                    strikes += _strikes(number, compiled, sentence, clues, facts)
        for strike in _settled(strikes):
            yield _finding(strike, facts)

    def _may_strike(self, clues: _Clues) -> set[int]:
        """The numbers of the rules that a sentence has something for."""
        numbers = {number for number in clues.terms if number >= 0} | self._always | clues.patterns.keys()
        if clues.tokens:
            numbers.update(number for number, compiled in enumerate(self._rules) if compiled.rule.code in clues.tokens)
        return numbers

    def _document_strikes(self, facts: Facts) -> defaultdict[int, list[_Strike]]:
        """What the checks of the whole document strike, by the index of the block."""
        strikes: defaultdict[int, list[_Strike]] = defaultdict(list)
        for compiled in self._rules:
            rule = compiled.rule
            for match in DOCUMENT_CHECKS[rule.find.document](facts) if rule.find.document else ():
                excused = _excused_by_text(compiled, match.sentence.text) or _guarded(rule, match, facts)
                if match.sentence.role in rule.roles and not excused:
                    strikes[match.sentence.block.index].append(_Strike(rule, match))
        return strikes

    def _term_hits(self, sentence: Sentence) -> Hits:
        hits: dict[int, list[TermHit]] = defaultdict(list)
        text = sentence.text
        for hit in self._terms.hits(text, words_of(text)):
            hits[hit.owner].append(hit)
        return hits

    def _likely_patterns(self, sentence: Sentence) -> Mapping[int, list[Pattern]]:
        likely: dict[int, list[Pattern]] = defaultdict(list)
        for index in sorted(self._filter.candidates(sentence.text)):
            number, pattern = self._patterns[index]
            likely[number].append(pattern)
        return likely

    def _token_matches(self, block: ParsedBlock) -> Mapping[str, list[tuple[int, int]]]:
        """Block ranges by rule code of what spaCy's matchers find."""
        found: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for key, first, end in self._tokens(block.doc) if len(self._tokens) else ():
            span = block.doc[first:end]
            found[self.nlp.vocab.strings[key]].append((span.start_char + block.offset, span.end_char + block.offset))
        for key, indices in self._tree(block.doc) if len(self._tree) else ():
            span = block.doc[min(indices) : max(indices) + 1]
            found[self.nlp.vocab.strings[key]].append((span.start_char + block.offset, span.end_char + block.offset))
        return found


def _speaks_to(rule: Rule, sentence: Sentence) -> bool:
    """Whether a rule is for sentences of this kind: by their role, or for that they tell whom they turn away."""
    return sentence.role in rule.roles or bool(rule.find.frames and demands(sentence))


def _compile(rule: Rule) -> _Compiled:
    return _Compiled(
        rule,
        tuple(Pattern(text) for text in rule.unless_text),
        tuple(Pattern(text) for text in rule.only_text),
    )


def _owned_terms(ruleset: RuleSet) -> Iterator[tuple[int, Term]]:
    for number, rule in enumerate(ruleset.rules):
        yield from ((number, term) for term in rule.find.terms)
        yield from ((-number - 1, term) for term in rule.exceptions)


def _strikes(number: int, compiled: _Compiled, sentence: Sentence, clues: _Clues, facts: Facts) -> Iterator[_Strike]:
    rule = compiled.rule
    matches = list(_matches(number, rule, sentence, clues, facts))
    if not matches or _excused_by_text(compiled, sentence.text):
        return
    if rule.find.frames and is_excused(rule.find.frames, sentence):
        return
    if rule.widen:
        matches = [WIDENERS[rule.widen](match) for match in matches]
    exceptions = [(hit.start + sentence.start, hit.end + sentence.start) for hit in clues.terms.get(-number - 1, ())]
    for match in _longest(matches, facts):
        if any(match.start < end and start < match.end for start, end in exceptions):
            continue
        if not _guarded(rule, match, facts):
            yield _Strike(rule, match)


def _matches(number: int, rule: Rule, sentence: Sentence, clues: _Clues, facts: Facts) -> Iterator[Match]:
    for hit in clues.terms.get(number, ()):
        match = Match(sentence, hit.start + sentence.start, hit.end + sentence.start, hit.term, hit.form)
        if not hit.term.pos or _has_pos(match, hit.term.pos):
            yield match
    for pattern in clues.patterns.get(number, ()):
        for start, end, values in pattern.matches(sentence.text):
            yield Match(sentence, start + sentence.start, end + sentence.start, values=values)
    for start, end in clues.tokens.get(rule.code, ()):
        if sentence.start <= start < sentence.end:
            yield Match(sentence, start, end)
    if rule.find.check:
        yield from CHECKS[rule.find.check](sentence, facts)
    if rule.find.frames:
        yield from framed(rule.find.frames, sentence)


def _has_pos(match: Match, wanted: frozenset[str]) -> bool:
    """Whether the match's first token has one of the UPOS tags; a bare noun that "vara" leads in passes for ADJ."""
    start = match.start - match.sentence.offset
    return any(
        token.pos_ in wanted or ("ADJ" in wanted and _is_bare_predicate(token))
        for token in match.sentence.span
        if token.idx <= start < token.idx + len(token)
    )


def _is_bare_predicate(token: Token) -> bool:
    """Whether "ska vara modern" tells what something is like, though the parser reads the word as a noun."""
    head = token.head if token.dep_ == "conj" else token
    described = any(child.dep_ in ("det", "amod", "nmod:poss", "nummod") for child in token.children)
    return token.pos_ == "NOUN" and any(child.dep_ == "cop" for child in head.children) and not described


def _excused_by_text(compiled: _Compiled, text: str) -> bool:
    if compiled.only_text and not any(pattern.found_in(text) for pattern in compiled.only_text):
        return True
    return any(pattern.found_in(text) for pattern in compiled.unless_text)


def _guarded(rule: Rule, match: Match, facts: Facts) -> bool:
    excused = any(GUARDS[name](match, facts) for name in _ALWAYS_EXCUSED + rule.unless)
    return excused or _term_guarded(match, facts)


def _term_guarded(match: Match, facts: Facts) -> bool:
    return match.term is not None and any(GUARDS[name](match, facts) for name in match.term.unless)


def _longest(matches: Iterable[Match], facts: Facts) -> list[Match]:
    """The matches without those that overlap a longer one of the same rule, or an equal one that counts."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda match: (match.start - match.end, match.start, _term_guarded(match, facts))):
        if all(match.end <= other.start or other.end <= match.start for other in kept):
            kept.append(match)
    return kept


def _settled(strikes: list[_Strike]) -> list[_Strike]:
    """One strike a cause, in reading order: rules yield, and one kind strikes a place once."""
    kept: list[_Strike] = []
    for strike in sorted(strikes, key=lambda strike: strike.weight, reverse=True):
        yields = any(other.rule.code in strike.rule.yields_to and strike.overlaps(other) for other in strikes)
        twice = any(other.rule.kind == strike.rule.kind and strike.overlaps(other) for other in kept)
        if not yields and not twice:
            kept.append(strike)
    return sorted(kept, key=lambda strike: (strike.match.start, strike.match.end, strike.rule.code))


def _finding(strike: _Strike, facts: Facts) -> Finding:
    rule, match = eased(strike.rule, strike.match, facts), strike.match
    block = match.sentence.block
    prefer = match.term.prefer if match.term else ()
    values = {"match": match.text, "prefer": " eller ".join(prefer)} | match.values
    proposal = propose(rule, match, facts)
    message = match.term.message if match.term and match.term.message else rule.message
    message = message.replace("»{prefer}«", _alternatives(prefer))
    return Finding(
        code=rule.code,
        name=rule.name,
        category=rule.category,
        kind=rule.kind,
        severity=rule.severity,
        block=block.index,
        place=block.place,
        start=match.start,
        end=match.end,
        match=match.text,
        sentence=(match.sentence.start, match.sentence.end),
        message=_filled(message, values),
        why=rule.why,
        question=_filled(rule.question, values),
        sources=rule.sources,
        edits=proposal.edits if proposal else (),
        remark=proposal.remark if proposal else "",
        skeleton=skeleton(rule, match),
    )


def _alternatives(words: Sequence[str]) -> str:
    """Words to choose between, each in quotation marks: "»fästa«, »sätta upp« eller »placera«"."""
    return listed([f"»{word}«" for word in words], "eller")


def _filled(text: str, values: Mapping[str, str]) -> str:
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text
