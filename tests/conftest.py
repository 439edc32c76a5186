"""The lanes, and what is done once for all tests; what tests share stands in `fixtures.py`."""

import gc
import secrets

import pytest
from hypothesis import settings

from tests import lanes


def pytest_addoption(parser: pytest.Parser) -> None:
    """Without a lane, what is named on the command line runs, all of it."""
    parser.addoption("--lane", choices=["quick", "all"], help="make test runs the quick lane, make test-all the other")
    parser.addoption("--steady", action="store_true", help="the quick lane's examples, the same each time")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """The whole lane draws from a seed of its own each time, and says it at its end; what gates a change is steady."""
    lane = config.getoption("lane")
    settings.load_profile("quick" if config.getoption("steady") else lane or "all")
    if lane == "all" and not config.getoption("steady") and config.option.hypothesis_seed is None:
        config.option.hypothesis_seed = secrets.randbelow(2**32)
    if not hands_out_tests(config):  # to others, who run them: it need not know the bot, which takes seconds to import
        config.pluginmanager.import_plugin("tests.fixtures")


def hands_out_tests(config: pytest.Config) -> bool:
    """Whether this process is xdist's first one."""
    return bool(config.getoption("numprocesses", 0)) and not hasattr(config, "workerinput")


@pytest.hookimpl(trylast=True)  # when Hypothesis has marked what is its own
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("lane") == "quick":
        config.hook.pytest_deselected(items=[item for item in items if not lanes.is_quick(item)])
        items[:] = filter(lanes.is_quick, items)
    items.sort(key=lambda item: lanes.kind(item) not in {"page", "process"})  # what takes longest is begun first


def pytest_collection_finish() -> None:
    gc.collect()
    gc.freeze()  # looking through thousands of tests whenever garbage is collected takes a seventh of the time


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if config.option.hypothesis_seed is not None:
        terminalreporter.line(f"The same examples again: make test-all SEED={config.option.hypothesis_seed}")
