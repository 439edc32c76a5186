"""Socket Mode when things go wrong: late acks, dead connections, events without an app, several connections."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

import aiohttp
import pytest

from tests.playground.conftest import Stage
from tests.stage import PATIENT

Json = dict[str, Any]


class Wire:
    """A connection without an SDK, which acknowledges only what it is told to."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._session: aiohttp.ClientSession
        self.socket: aiohttp.ClientWebSocketResponse

    async def open(self) -> None:
        opened = await self._stage.sdk().apps_connections_open(app_token=self._stage.playground.app_token)
        self._session = aiohttp.ClientSession()
        self.socket = await self._session.ws_connect(opened["url"])

    async def close(self) -> None:
        await self._session.close()

    def read(self) -> Json:
        """The next frame."""
        frame: Json = self._stage.run(self.socket.receive_json(timeout=60))
        return frame

    def acknowledge(self, frame: Json, **payload: Any) -> None:
        """Say that it came."""
        answer = {"envelope_id": frame["envelope_id"]} | ({"payload": payload} if payload else {})
        self._stage.run(self.socket.send_str(json.dumps(answer)))


@contextmanager
def wire(stage: Stage) -> Iterator[Wire]:
    made = Wire(stage)
    stage.run(made.open())
    try:
        assert made.read()["type"] == "hello"
        yield made
    finally:
        stage.run(made.close())


def test_hello_counts_the_connections(empty: Stage) -> None:
    with wire(empty):
        other = Wire(empty)
        empty.run(other.open())
        hello = other.read()
        empty.run(other.close())
    assert (hello["type"], hello["num_connections"], hello["connection_info"]) == ("hello", 2, {"app_id": "A0LOCAL"})


def test_the_sdks_ping_is_answered_with_its_own_words(empty: Stage) -> None:
    async def ping() -> bytes:
        opened = await empty.sdk().apps_connections_open(app_token=empty.playground.app_token)
        async with aiohttp.ClientSession() as session, session.ws_connect(opened["url"], autoping=False) as socket:
            await socket.ping(b"sdk-ping-pong:17.5")
            while (message := await socket.receive(timeout=60)).type is not aiohttp.WSMsgType.PONG:
                pass
            return bytes(message.data)

    assert empty.run(ping()) == b"sdk-ping-pong:17.5"


def test_an_address_is_good_for_one_connection(empty: Stage) -> None:
    async def twice() -> int:
        opened = await empty.sdk().apps_connections_open(app_token=empty.playground.app_token)
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(opened["url"]),
            session.get(opened["url"]) as second,
        ):
            return second.status

    assert empty.run(twice()) == 403


def test_without_an_app_a_command_fails_at_once(empty: Stage) -> None:
    answer = empty.sam.command("/echo hello")
    assert answer["problem"] == '/echo failed with the error "dispatch_failed"'
    assert empty.sam.messages()[-1]["text"] == answer["problem"]


def test_a_command_without_an_ack_ends_in_slacks_words(hasty: Stage) -> None:
    with wire(hasty) as app:
        answer = hasty.sam.command("/late")
        assert answer == {
            "ok": True,
            "acknowledged": False,
            "problem": '/late failed with the error "operation_timeout"',
        }
        app.acknowledge(app.read(), text="sorry")
        hasty.client.wait(lambda: [entry for entry in hasty.client.log() if (entry["answer"] or {}).get("late")])
    assert [message["notice"] for message in hasty.sam.messages()] == [True]


def test_an_event_without_an_ack_is_sent_again_with_its_id(hasty: Stage) -> None:
    with wire(hasty) as app:
        hasty.sam.say("hello")
        first, second = app.read(), app.read()
        app.acknowledge(second)
    assert first["payload"]["event_id"] == second["payload"]["event_id"]
    assert first["envelope_id"] != second["envelope_id"]
    assert (first["retry_attempt"], second["retry_attempt"], second["retry_reason"]) == (0, 1, "timeout")


def test_an_event_that_is_never_acknowledged_comes_again_after_a_minute_and_five_and_then_no_more(hasty: Stage) -> None:
    def unanswered(times: int) -> bool:
        sent = [entry["answer"] for entry in hasty.client.log() if entry["kind"] == "events_api"]
        return len(sent) == times and None not in sent

    with wire(hasty) as app:
        hasty.sam.say("hello")
        assert [app.read()["retry_attempt"] for _ in range(2)] == [0, 1]
        for attempt, seconds in ((2, 60), (3, 300)):
            hasty.client.wait(lambda attempt=attempt: unanswered(attempt))  # type: ignore[misc]
            hasty.client.advance(seconds=seconds)
            frame = app.read()
            assert (frame["retry_attempt"], frame["payload"]["event"]["text"]) == (attempt, "hello")
        hasty.client.wait(lambda: unanswered(4))
        hasty.client.advance(days=1)
        hasty.sam.say("next")
        assert app.read()["payload"]["event"]["text"] == "next"
    sent = [datetime.fromisoformat(entry["at"]) for entry in hasty.client.log() if entry["kind"] == "events_api"]
    assert sent[2] - sent[1] >= timedelta(minutes=1)
    assert sent[3] - sent[2] >= timedelta(minutes=5)


def test_an_event_on_a_connection_that_dies_comes_on_the_next_one(empty: Stage) -> None:
    with wire(empty) as app:
        empty.sam.say("hello")
        first = app.read()
        empty.client.happen("cut")
    with wire(empty) as app:
        second = app.read()
        app.acknowledge(second)
    assert first["payload"]["event_id"] == second["payload"]["event_id"]
    assert (second["retry_attempt"], second["retry_reason"]) == (1, "connection_lost")


def test_a_command_on_a_connection_that_dies_fails_at_once(empty: Stage) -> None:
    with wire(empty) as app, ThreadPoolExecutor() as pool:
        typed = pool.submit(empty.sam.command, "/echo hello")
        app.read()
        empty.client.happen("cut")
        assert "operation_timeout" in typed.result(timeout=PATIENT.ack / 2)["problem"]


def test_events_wait_for_an_app_and_come_in_order(empty: Stage) -> None:
    said = [str(number) for number in range(20)]
    for text in said:
        empty.sam.say(text)
    with wire(empty) as app:
        frames = [app.read() for _ in said]
        for frame in frames:
            app.acknowledge(frame)
    assert [frame["payload"]["event"]["text"] for frame in frames] == said
    assert {frame["retry_attempt"] for frame in frames} == {0}


def test_a_reset_drops_the_events_that_wait(empty: Stage) -> None:
    empty.sam.say("before")
    empty.client.reset()
    empty.sam.say("after")
    with wire(empty) as app:
        events = [app.read()["payload"]["event"] for _ in range(2)]
    assert [event.get("text", event["type"]) for event in events] == ["app_uninstalled", "after"]


def test_connections_share_the_payloads(empty: Stage) -> None:
    with wire(empty) as one, wire(empty) as other:
        empty.sam.say("first")
        empty.sam.say("second")
        frames = [one.read(), other.read()]
        one.acknowledge(frames[0])
        other.acknowledge(frames[1])
    assert {frame["payload"]["event"]["text"] for frame in frames} == {"first", "second"}


def test_bolt_reconnects_after_a_refresh_and_after_a_cut(live: Stage) -> None:
    for number, kind in enumerate(("refresh", "cut"), start=2):
        live.client.happen(kind)
        live.client.wait(lambda number=number: live.connections() == number)  # type: ignore[misc]
        live.sam.say(f"after a {kind}")
        live.sam.see(f"You said after a {kind}")


def test_a_duplicate_has_the_same_event_id(live: Stage) -> None:
    live.sam.say("once")
    live.client.wait(lambda: len(live.events("message")) == 2)
    live.client.happen("duplicate")
    live.client.wait(lambda: len(live.events("message")) == 3)
    assert live.app.seen[-1]["event_id"] == live.app.seen[-2]["event_id"]


@pytest.mark.parametrize(
    "frame", ["no json", "[]", "{}", '{"envelope_id": "unknown"}', '{"envelope_id": "x", "payload": 5}']
)
def test_a_frame_that_is_no_ack_is_noted_and_changes_nothing(empty: Stage, frame: str) -> None:
    with wire(empty) as app:
        empty.run(app.socket.send_str(frame))
        empty.client.wait(lambda: [entry for entry in empty.client.log() if entry["kind"] == "ack"])
        empty.sam.say("still here")
        assert app.read()["payload"]["event"]["text"] == "still here"


def test_a_payload_made_by_hand_is_sent_and_its_ack_returned(live: Stage) -> None:
    payload = {"type": "event_callback", "team_id": "T0LOCAL", "event_id": "Ev1", "event": {"type": "tokens_revoked"}}
    assert live.client.raw("events_api", payload) == {"ok": True, "acknowledged": True, "answer": {}}
