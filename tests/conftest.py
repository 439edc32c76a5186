"""The lanes, and what is done once for all tests; what tests share stands in `fixtures.py`."""

import gc
import os
import secrets
from typing import Any

import pytest
from hypothesis import settings

from tests import lanes

_COUNTED = pytest.StashKey[str]()


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
        gc.disable()  # until all is collected: nothing of it is garbage
        config.pluginmanager.import_plugin("tests.fixtures")


def hands_out_tests(config: pytest.Config) -> bool:
    """Whether this process is xdist's first one."""
    return bool(config.getoption("numprocesses", 0)) and not hasattr(config, "workerinput")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: while one waits, for a process or for time to pass, the others compute."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(trylast=True)  # when Hypothesis has marked what is its own
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    quick = [item for item in items if lanes.is_quick(item)]
    config.stash[_COUNTED] = f"{len(quick)} of {len(items)} tests are in the quick lane."
    if config.getoption("lane") == "quick":
        config.hook.pytest_deselected(items=[item for item in items if not lanes.is_quick(item)])
        items[:] = quick
    items.sort(key=lambda item: lanes.kind(item) not in {"page", "process"})  # what takes longest is begun first


def pytest_collection_finish() -> None:
    gc.collect()
    gc.freeze()  # looking through thousands of tests whenever garbage is collected takes a seventh of the time
    gc.enable()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker hands on what it has counted."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["counted"] = session.config.stash.get(_COUNTED, "")


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """All workers have counted the same tests."""
    if hasattr(node, "workeroutput"):
        node.config.stash[_COUNTED] = node.workeroutput["counted"]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if config.getoption("lane") and _COUNTED in config.stash:
        terminalreporter.line(config.stash[_COUNTED])
    if config.option.hypothesis_seed is not None:
        terminalreporter.line(f"The same examples again: make test-all SEED={config.option.hypothesis_seed}")
