"""Regular expressions wait for their first use, and all that stand in modules are right."""

from __future__ import annotations

import gc
import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import washer
from washer import expressions
from washer.expressions import expression


def test_it_is_compiled_when_first_used() -> None:
    two_digits = expression(r"(?P<digits>\d\d)")
    assert "search" not in vars(two_digits)
    found = two_digits.search("12 bord")
    assert found
    assert found["digits"] == "12"
    assert [one[0] for one in two_digits.finditer("12 34")] == ["12", "34"]
    assert two_digits.pattern == r"(?P<digits>\d\d)"
    assert expression(rb"a", re.IGNORECASE).match(b"A")


def test_what_re_refuses_is_refused_at_first_use() -> None:
    wrong = expression("(")
    with pytest.raises(re.error):
        wrong.search("")


def test_re_accepts_every_one_that_stands_in_a_module() -> None:
    for module in walk_packages(washer.__path__, "washer."):
        if module.name != "washer.__main__":
            import_module(module.name)
    found = [one for one in gc.get_objects() if isinstance(one, expressions._Expression)]
    assert len(found) > 300
    for one in found:
        assert re.compile(one.pattern, one.flags)
