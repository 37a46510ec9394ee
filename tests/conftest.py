from __future__ import annotations

import pytest

from washer.api import Washer
from washer.language.engine import Engine
from washer.ruleset.loader import RuleSet, default_rules, load_rules


@pytest.fixture(scope="session")
def engine() -> Engine:
    return Engine()


@pytest.fixture(scope="session")
def ruleset() -> RuleSet:
    return load_rules(default_rules())


@pytest.fixture(scope="session")
def washer() -> Washer:
    return Washer()
