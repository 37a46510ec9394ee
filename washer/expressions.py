"""Regular expressions that are compiled when first used: nobody waits for those that a text never asks for."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


class _Expression:
    """What looks like a compiled expression; the first use of a method compiles it and keeps the bound method."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name == "_compiled":
            value: Any = re.compile(self.pattern, self._flags)
        else:
            value = getattr(self._compiled, name)
        setattr(self, name, value)
        return value


def expression(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """`re.compile`, put off until the expression is first used; only then can it raise `re.error`."""
    return cast("re.Pattern[AnyStr]", _Expression(pattern, flags))
