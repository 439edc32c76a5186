"""The log holds neither secrets nor what people typed, in either form, whoever writes to it."""

import io
import json
import logging
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest

from bot.support.logs import FORMATS, log_failure, make_handler

TYPED = "Northwind"


@pytest.fixture(params=FORMATS)
def written(request: pytest.FixtureRequest) -> Iterator[Callable[[], list[str]]]:
    """What the lines say, as somebody reads them who watches the log."""
    stream, root = io.StringIO(), logging.getLogger()
    handler = make_handler(request.param)
    handler.setStream(stream)
    root.addHandler(handler)

    def read() -> list[str]:
        lines = stream.getvalue().splitlines()
        assert TYPED not in stream.getvalue()
        if request.param == "plain":
            return [line.split(" ", 2)[2] for line in lines]
        found = [json.loads(line) for line in lines]
        assert all(datetime.fromisoformat(one["at"]).utcoffset() == timedelta(0) for one in found)
        assert all(one.keys() == {"at", "level", "logger", "message"} for one in found)
        return [f"{one['level']} {one['logger']}: {one['message']}" for one in found]

    yield read
    root.removeHandler(handler)


def fail() -> None:
    raise ValueError(TYPED)


def test_a_failure_is_told_by_what_it_is_and_where(written: Callable[[], list[str]]) -> None:
    try:
        fail()
    except ValueError as error:
        log_failure("sending “nudges”", error)
    [line] = written()
    assert line.startswith("ERROR afterword: sending “nudges” failed: ValueError at test_logs.py:")


@pytest.mark.parametrize("name", ["slack_bolt.App", "aiohttp.server", "asyncio", "apscheduler.executors"])
def test_of_what_a_library_says_only_the_beginning_is_kept_and_of_its_error_what_and_where(
    written: Callable[[], list[str]], name: str
) -> None:
    try:
        fail()
    except ValueError as error:
        logging.getLogger(name).error(f"Something went wrong\nbody: {TYPED}", exc_info=error, stack_info=True)
    logging.getLogger(name).error("Failed to run (%s)", TYPED)
    first, second = written()
    assert first.startswith(f"ERROR {name}: Something went wrong: ValueError at test_logs.py:")
    assert second == f"ERROR {name}: Failed to run"


def test_one_line_is_one_record_whatever_is_in_it(written: Callable[[], list[str]]) -> None:
    logging.getLogger("afterword").warning("5 %% of %s are late", "“all”")
    assert written() == ["WARNING afterword: 5 % of “all” are late"]
