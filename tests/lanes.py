"""The two lanes: `make test` runs the quick one, `make test-all` every test. Which tests are in which, and how hard.

A test is in the quick lane unless it is marked `whole`, or is the PostgreSQL half of a test that is not marked `locks`.
"""

from collections.abc import Iterable

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is no reason to fail: rules are checked for what they give, not for how soon.
_PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("quick", _PATIENT, max_examples=20, derandomize=True, database=None)
settings.register_profile("all", _PATIENT, max_examples=60)

PLAYGROUNDS = {"house", "live", "empty", "hasty", "echoing", "scopeless", "client", "trial", "trial_of_many", "tenant"}
"""The fixtures that start a playground without the bot, or one that many tests share."""


def examples(part: float) -> settings:
    """For a test whose examples are dear: this part of the number that its lane has for each test."""
    return settings(max_examples=max(1, round(settings().max_examples * part)))


def few(rows: Iterable[object], quick: int = 1) -> list[object]:
    """A table of a test whose rows are dear: the first of them are in the quick lane, too."""
    marks = ((), pytest.mark.whole)
    return [
        pytest.param(*(row if isinstance(row, tuple) else (row,)), marks=marks[at >= quick])
        for at, row in enumerate(rows)
    ]


def is_quick(test: pytest.Item) -> bool:
    """Whether a test is in the quick lane."""
    return not has(test, "whole") and (not on_postgres(test) or has(test, "locks"))


def kind(test: pytest.Item) -> str:
    """What makes a test slow: a browser, processes, the bot (in a playground or in memory), PostgreSQL, examples."""
    needs = set(getattr(test, "fixturenames", ()))
    if "browser" in needs:
        return "page"
    if "end_to_end" in test.nodeid:
        return "process"
    if "stage" in needs:
        return "stage"
    if "app" in needs:
        return "flow"
    if needs & PLAYGROUNDS:
        return "protocol"
    if on_postgres(test):
        return "postgres"
    return "property" if has(test, "hypothesis") else "plain"


def on_postgres(test: pytest.Item) -> bool:
    """Whether its database is one on the PostgreSQL server."""
    return isinstance(test, pytest.Function) and _parameters(test).get("database_url") == "postgresql"


def has(test: pytest.Item, mark: str) -> bool:
    """Whether a test, or its module, is marked so."""
    return test.get_closest_marker(mark) is not None


def _parameters(test: pytest.Function) -> dict[str, object]:
    return test.callspec.params if hasattr(test, "callspec") else {}
