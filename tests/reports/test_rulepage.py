from __future__ import annotations

import pytest

from tests.checkout import ROOT
from washer.reports.rulepage import pages
from washer.ruleset.loader import RuleSet

FOLDER = ROOT / "docs" / "regler"


def test_the_pages_say_what_the_rules_say(ruleset: RuleSet) -> None:
    """Refresh with: python -m washer.reports.rulepage docs/regler."""
    assert {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")} == pages(ruleset)


@pytest.mark.parametrize(
    "heading", ["Vad regeln ser", "Varför", "Att se över", "Kan stå kvar", "Om ni vill behålla ordalydelsen", "Källor"]
)
def test_a_page_has_fixed_headings(ruleset: RuleSet, heading: str) -> None:
    wanted = pages(ruleset)
    assert all(f"\n## {heading}\n" in text for name, text in wanted.items() if name != "README.md")
