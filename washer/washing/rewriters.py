"""Rewriters by name, as rules refer to them in `fix`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from washer.findings import Edit
from washer.ruleset.facts import Facts
from washer.ruleset.model import Fix, Match


@dataclass(frozen=True, slots=True)
class Proposal:
    """Edits that belong together, and a remark for the comment ("Tidigare lösning i texten: …")."""

    edits: tuple[Edit, ...]
    remark: str = ""


Rewriter = Callable[[Match, Fix, Facts], Proposal | None]
"""Writes the remedy, or returns None where it cannot be written in good Swedish."""

REWRITERS: Mapping[str, Rewriter] = {}
