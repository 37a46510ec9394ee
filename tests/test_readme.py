from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from tests import checkout

README = (checkout.ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = sorted(path for path in checkout.files() if path.suffix == ".md" and path.parts[0] != "samples")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_two_commands_of_one_line_each_do_all_the_set_up() -> None:
    commands = blocks("sh")
    assert len(commands) == 2
    assert all(command.count("\n") == 1 for command in commands)
    assert "washer wash" in commands[0]
    assert "pytest" in commands[1]


def test_the_python_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = blocks("python")
    exec(compile(example, "README.md", "exec"), {})
    printed = capsys.readouterr().out
    assert "LOS" in printed
    assert "Leverantören ska få betalning inom 30 dagar." in printed


def test_the_hook_in_the_example_is_one_that_this_repository_offers() -> None:
    (example,) = blocks("yaml")
    offered = yaml.safe_load((checkout.ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    asked = yaml.safe_load(example)["repos"][0]["hooks"]
    assert {hook["id"] for hook in asked} <= {hook["id"] for hook in offered}


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_links_lead_somewhere(document: Path) -> None:
    path = checkout.ROOT / document
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text(encoding="utf-8"))
    assert [target for target in targets if not (path.parent / target).exists()] == []
