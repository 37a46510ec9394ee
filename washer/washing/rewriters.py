"""Rewriters by name, as rules refer to them in `fix`."""

from __future__ import annotations

from collections.abc import Mapping

from washer.washing import actors, equivalence, negation, people, prepositions, promotion, results, splitting, wording
from washer.washing.proposals import Proposal, Rewriter

__all__ = ["REWRITERS", "Proposal", "Rewriter"]

REWRITERS: Mapping[str, Rewriter] = {
    "promote-need": promotion.promote_need,
    "keep-result": results.keep_result,
    "equivalence": equivalence.add_equivalence,
    "split-requirements": splitting.split_requirements,
    "name-actor": actors.name_actor,
    "turn-negation": negation.turn_negation,
    "person-first": people.person_first,
    "repeat-noun": people.repeat_noun,
    "write-value": wording.write_value,
    "replace-words": wording.replace_words,
    "drop": wording.drop,
    "preposition-after-noun": prepositions.preposition_after_noun,
    "adverbial-twin": prepositions.adverbial_twin,
    "owed-to-must": wording.owed_to_must,
    "send-to": wording.send_to,
    "adjective-before": wording.adjective_before,
    "whereby-to-and": wording.whereby_to_and,
}
