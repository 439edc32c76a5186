"""The playground over HTTP: what it sends is signed as Bolt wants it, and sent again as Slack does."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from aiohttp import web
from slack_bolt.app.async_server import AsyncSlackAppServer

from tests.playground.conftest import Stage, stage


async def _listen(application: web.Application) -> tuple[web.AppRunner, str]:
    runner = web.AppRunner(application, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner, f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"


@contextmanager
def over_http(application: web.Application, made: Stage) -> Iterator[None]:
    runner, url = made.run(_listen(application))
    made.run(_deliver(made, url))
    try:
        yield
    finally:
        made.run(runner.cleanup())


async def _deliver(made: Stage, url: str) -> None:
    made.playground.deliver_to(url)


@pytest.fixture
def echoing() -> Iterator[Stage]:
    with stage() as made, over_http(AsyncSlackAppServer(0, "/slack/events", made.app.app).web_app, made):
        yield made


def test_commands_forms_buttons_and_messages_reach_an_app_that_checks_signatures(echoing: Stage) -> None:
    sam = echoing.sam
    assert sam.command("/echo hello") == {"ok": True, "acknowledged": True, "problem": None}
    sam.see("hello")
    sam.command("/form")
    assert sam.submit({"A word": "wrong"})["errors"] == {"word": "Not that one"}
    sam.submit({"A word": "fine"})
    sam.press("Again")
    sam.see("Replaced")
    sam.say("good morning")
    sam.see("You said good morning")
    assert not [entry for entry in echoing.client.log() if entry["kind"] == "hello"]


def test_an_event_that_is_answered_with_an_error_is_sent_again_with_its_number_and_a_command_has_failed() -> None:
    heard: list[tuple[str | None, str | None]] = []

    async def fail(request: web.Request) -> web.Response:
        heard.append((request.headers.get("X-Slack-Retry-Num"), request.headers.get("X-Slack-Retry-Reason")))
        return web.Response(status=500 if len(heard) < 3 else 200)

    application = web.Application()
    application.router.add_post("/slack/events", fail)
    with stage() as made, over_http(application, made):
        assert made.sam.command("/echo hello")["problem"] == '/echo failed with the error "dispatch_failed"'
        made.sam.say("hello")
        made.client.wait(lambda: len(heard) == 3)
    assert heard == [(None, None), (None, None), ("1", "http_error")]


def test_where_nothing_listens_a_command_has_failed_at_once() -> None:
    with stage() as made:
        made.run(_deliver(made, "http://127.0.0.1:9/slack/events"))
        assert "dispatch_failed" in made.sam.command("/echo hello")["problem"]
