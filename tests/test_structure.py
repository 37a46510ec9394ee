"""The shape of the project is tested, not reviewed."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests import checkout

ROOT = checkout.ROOT
LONGEST = 400
# Folders of tests with no package of their own: the rules' examples, and what is tried from the outside.
OTHER_TESTS = {"benchmarks", "rules", "samples", "training", "packaging", "hook", "stress"}
# Hosts of package registries, and folders that exist on one machine only; split so that this file is clean itself.
FORBIDDEN = re.compile(r"(?<![\w.*])(/ho" "me/|/wo" "rk/|/ro" r"ot/)|py" r"pi\.org|pythonhos" r"ted|npm" r"js\.")

# Prints the modules of washer in which a regular expression is compiled while all of washer is imported.
COMPILED_AT_IMPORT = """
import re, sys
from importlib import import_module
from pkgutil import walk_packages

def watched(compiles):
    def compile_and_tell(*given):
        frame = sys._getframe(1)
        while frame.f_globals["__name__"] in ("re", "washer.expressions"):
            frame = frame.f_back
        if (module := frame.f_globals["__name__"]).split(".")[0] == "washer":
            print(module)
        return compiles(*given)
    return compile_and_tell

re._compile = watched(re._compile)
import re2
re2.compile = watched(re2.compile)
import washer
for module in walk_packages(washer.__path__, "washer."):
    if module.name != "washer.__main__":
        import_module(module.name)
"""


def modules(folder: str) -> list[Path]:
    return sorted(path for path in checkout.files() if path.parts[0] == folder and path.suffix == ".py")


def packages(folder: str) -> set[Path]:
    """The folders with modules in them, below `folder`."""
    return {path.parent.relative_to(folder) for path in modules(folder)} - {Path()}


def text_files() -> list[Path]:
    return [path for path in checkout.files() if b"\0" not in (ROOT / path).read_bytes()[:8000]]


def public(body: list[ast.stmt]) -> list[ast.ClassDef | ast.FunctionDef]:
    named = [node for node in body if isinstance(node, ast.ClassDef | ast.FunctionDef)]
    return [node for node in named if not node.name.startswith("_")]


def public_without_docstring(path: Path) -> list[str]:
    """The public classes and functions of a module, also methods, that say nothing about themselves."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    outer = public(tree.body)
    inner = [node for holder in outer if isinstance(holder, ast.ClassDef) for node in public(holder.body)]
    silent = [node.name for node in outer + inner if not ast.get_docstring(node)]
    return [f"{path}: {name}" for name in ([] if ast.get_docstring(tree) else ["the module"]) + silent]


def test_the_tests_mirror_the_package() -> None:
    tested = {path.parts[0] for path in packages("tests")} - OTHER_TESTS
    assert tested == {path.parts[0] for path in packages("washer")}


@pytest.mark.parametrize("folder", ["washer", "tests", "training", "samples"])
def test_no_module_is_too_long_to_find_ones_way_in(folder: str) -> None:
    lines = {path: len((ROOT / path).read_text(encoding="utf-8").splitlines()) for path in modules(folder)}
    assert {path: count for path, count in lines.items() if count > LONGEST} == {}


@pytest.mark.parametrize("folder", ["washer", "training", "samples"])
def test_everything_public_says_what_it_is(folder: str) -> None:
    assert [name for path in modules(folder) for name in public_without_docstring(path)] == []


def test_no_file_names_a_machine_or_a_registry() -> None:
    hits = [
        f"{path}:{number}: {line.strip()}"
        for path in text_files()
        for number, line in enumerate((ROOT / path).read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if FORBIDDEN.search(line)
    ]
    assert hits == []


def test_no_module_compiles_an_expression_when_it_is_imported() -> None:
    run = subprocess.run([sys.executable, "-c", COMPILED_AT_IMPORT], capture_output=True, text=True, check=True)
    assert set(run.stdout.split()) == set(), "write expression(…) of washer.expressions rather than re.compile(…)"


def test_the_rules_hold_no_code() -> None:
    tagged = [path for path in checkout.files() if path.suffix == ".yaml" and "!!python" in (ROOT / path).read_text()]
    assert tagged == []
