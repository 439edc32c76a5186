"""The control API: what a person can see, errors in one sentence, the clock, the log, and its contract."""

import re
import socket
import struct
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from playground.block_kit.elements import with_ids
from playground.block_kit.inputs import mistakes, state_of
from playground.client import Client, PlaygroundError
from playground.control.routes import Control
from playground.types import ControlError
from tests.playground.conftest import MANIFEST, Stage, stage

Json = dict[str, Any]
CONTRACT = Path(__file__).parents[2] / "docs" / "playground.md"


def test_the_contract_names_every_call_and_no_other(empty: Stage) -> None:
    told = set(re.findall(r"`(GET|POST) (/control/[^`? ]+)", CONTRACT.read_text()))
    assert told == {(route.method, route.path) for route in Control(empty.playground.world).routes()}


def test_the_workspace_is_what_the_people_and_the_manifest_make_it(empty: Stage) -> None:
    workspace = empty.client.workspace()
    assert [user["real_name"] for user in workspace["users"]] == ["Sam Rivera", "Dana Okafor", "Echo Bot"]
    assert workspace["commands"][0] == {"command": "/echo", "description": "Say it back", "usage_hint": "[text]"}
    assert workspace["app"]["connected"] is False
    assert [channel["id"] for channel in empty.sam.channels()] == ["C0GENERAL", "C0COACHES", "D0SAM"]


@pytest.mark.parametrize(
    ("path", "body", "sentence"),
    [
        ("users/U0NOBODY/message", {"channel": "D0SAM", "text": "x"}, "There is no person U0NOBODY here."),
        ("users/U0BOT/message", {"channel": "D0SAM", "text": "x"}, "There is no person U0BOT here."),
        ("users/U0DANA/message", {"channel": "D0SAM", "text": "x"}, "U0DANA sees no channel D0SAM."),
        ("users/U0SAM/message", {"channel": "D0SAM"}, "The body needs text."),
        ("users/U0SAM/message", {"channel": "D0SAM", "text": 5}, "text must be a str."),
        ("users/U0SAM/message", {"channel": "D0SAM", "text": " "}, "Slack sends no empty message."),
        ("users/U0SAM/message", {"channel": "D0SAM", "text": "x" * 40_001}, "at most 40,000 characters"),
        ("users/U0SAM/message", {"channel": "D0SAM", "text": "x", "thread_ts": "1.0"}, "no message 1.0 in D0SAM"),
        ("users/U0SAM/edit", {"channel": "D0SAM", "ts": "1.0", "text": "x"}, "U0SAM sees no message 1.0 in D0SAM."),
        ("users/U0SAM/submit", {"view_id": "V0"}, "U0SAM sees no view V0."),
        ("users/U0SAM/submit", {"view_id": "V0", "values": {"a": 5}}, "values must be"),
        ("users/U0SAM/fly", {}, "There is nothing at /control/users/U0SAM/fly."),
        ("clock", {}, "The body needs advance or set."),
        ("clock", {"advance": -1}, "The clock never goes back."),
        ("clock", {"advance": 1e300}, "The clock cannot move there"),
        ("clock", {"set": "2001-01-01T00:00:00+00:00"}, "The clock never goes back."),
        ("clock", {"set": "2100-01-01T00:00:00"}, "A moment needs its zone."),
        ("clock", {"set": "tomorrow"}, "The clock cannot move there"),
        ("events", {"type": "earthquake"}, "type is one of"),
        ("events", {"type": "duplicate"}, "No event was sent yet"),
        ("events", {"type": "user_change", "user": "U0SAM", "changes": {"id": "U1"}}, "id cannot be changed"),
        ("raw", {"type": "pigeon", "payload": {}}, "type is one of"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(empty: Stage, path: str, body: Json, sentence: str) -> None:
    with pytest.raises(PlaygroundError) as refused:
        empty.client.post(path, **body)
    assert sentence in str(refused.value)


def test_the_clock_goes_where_it_is_put_and_stamps_increase() -> None:
    start = datetime(2026, 11, 23, 9, tzinfo=UTC)
    with stage(start=start) as made:
        assert timedelta() <= made.client.now() - start < timedelta(minutes=1)
        stamps = [made.sam.say(str(number)) for number in range(20)]
        assert made.client.advance(days=1) - start >= timedelta(days=1)
        made.client.set_clock(start + timedelta(days=7))
        stamps.append(made.sam.say("a week later"))
        assert sorted(set(stamps)) == stamps
        assert made.sam.messages()[-1]["time"].startswith("2026-11-30T09:")
        assert made.playground.clock.now() - start >= timedelta(days=7)


def test_stamps_differ_within_one_microsecond(empty: Stage) -> None:
    clock = empty.playground.clock
    stamps = [clock.stamp() for _ in range(2_000)]
    assert sorted(set(stamps)) == stamps


def test_waiting_for_a_change_ends_with_the_change(empty: Stage) -> None:
    revision = empty.client.workspace()["revision"]
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(empty.client.get, "changes", since=revision, seconds=60)
        empty.sam.say("hello")
        assert waiting.result(timeout=30)["revision"] > revision
    assert empty.client.get("changes", since=10**9, seconds=0)["revision"] < 10**9


def test_the_log_goes_on_where_it_was_read(live: Stage) -> None:
    first = live.client.get("log", since=0)
    live.sam.command("/echo hello")
    rest = live.client.get("log", since=first["next"])["entries"]
    kinds = [(entry["way"], entry["kind"], entry["name"]) for entry in rest]
    assert kinds[0] == ("to_app", "slash_commands", "/echo")
    assert kinds[-1][:2] == ("from_app", "ack")
    assert [entry["n"] for entry in rest] == list(range(first["next"], first["next"] + len(rest)))


def test_a_reset_brings_back_the_start_and_keeps_the_app(live: Stage) -> None:
    live.sam.say("hello")
    live.sam.see("You said hello")
    live.sam.open_home()
    live.sam.wait(lambda sam: sam.home())
    live.client.reset()
    assert (live.sam.messages(), live.sam.home()) == ([], None)
    told = [entry["name"] for entry in live.client.log() if entry["kind"] == "events_api"]
    assert told == ["app_uninstalled"], "the app forgets the old workspace too"
    live.sam.say("again")
    live.sam.see("You said again")


def test_waiting_in_vain_ends_with_what_is_on_screen(empty: Stage) -> None:
    empty.sam.say("is anybody there?")
    with pytest.raises(PlaygroundError, match=r"never saw 'yes'(.|\n)*is anybody there\?"):
        empty.sam.see("yes", seconds=0.05)


def inputs(**elements: Json) -> list[Json]:
    label = {"type": "plain_text", "text": "Label"}
    blocks = [
        {"type": "input", "block_id": name, "label": label, "element": {"action_id": "a", **one}}
        for name, one in elements.items()
    ]
    return with_ids(blocks)


OPTIONS = [{"text": {"type": "plain_text", "text": text}, "value": text.lower()} for text in ("One", "Two")]


@pytest.mark.parametrize(
    ("element", "value", "held"),
    [
        ({"type": "plain_text_input"}, " x ", {"value": " x "}),
        ({"type": "plain_text_input"}, "", {"value": None}),
        ({"type": "static_select", "options": OPTIONS}, "two", {"selected_option": OPTIONS[1]}),
        ({"type": "radio_buttons", "options": OPTIONS}, None, {"selected_option": None}),
        ({"type": "checkboxes", "options": OPTIONS}, ["one", "two"], {"selected_options": OPTIONS}),
        (
            {"type": "multi_static_select", "option_groups": [{"options": OPTIONS}]},
            "one",
            {"selected_options": OPTIONS[:1]},
        ),
        ({"type": "datepicker"}, "2026-12-01", {"selected_date": "2026-12-01"}),
        ({"type": "timepicker"}, "09:30", {"selected_time": "09:30"}),
        ({"type": "datetimepicker"}, 1_795_300_554, {"selected_date_time": 1_795_300_554}),
        ({"type": "users_select"}, "U0SAM", {"selected_user": "U0SAM"}),
    ],
)
def test_what_is_put_into_an_element_is_held_as_slack_sends_it(element: Json, value: Any, held: Json) -> None:
    state = state_of(inputs(block=element), {"block": {"a": value}}, {})
    assert state == {"block": {"a": {"type": element["type"], **held}}}


def test_what_was_typed_stays_while_the_element_stays_of_its_kind() -> None:
    before = {"block": {"a": {"type": "plain_text_input", "value": "typed"}}}
    assert state_of(inputs(block={"type": "plain_text_input", "initial_value": "new"}), {}, before) == before
    changed = inputs(block={"type": "datepicker", "initial_date": "2026-12-01"})
    assert state_of(changed, {}, before) == {"block": {"a": {"type": "datepicker", "selected_date": "2026-12-01"}}}


@pytest.mark.parametrize(
    ("element", "value"),
    [
        ({"type": "static_select", "options": OPTIONS}, "three"),
        ({"type": "datepicker"}, "tomorrow"),
        ({"type": "timepicker"}, "noon"),
        ({"type": "datetimepicker"}, "soon"),
    ],
)
def test_what_an_element_cannot_hold_is_refused(element: Json, value: Any) -> None:
    with pytest.raises(ControlError, match=value):
        state_of(inputs(block=element), {"block": {"a": value}}, {})


@pytest.mark.parametrize(
    ("element", "value", "wrong"),
    [
        ({"type": "plain_text_input", "min_length": 3}, "ab", "at least 3"),
        ({"type": "email_text_input"}, "priya", "valid email"),
        ({"type": "email_text_input"}, "priya@x.io", ""),
        ({"type": "url_text_input"}, "x.io", "valid URL"),
        ({"type": "number_input", "is_decimal_allowed": False}, "1.5", "valid number"),
        ({"type": "number_input", "is_decimal_allowed": True, "max_value": "2"}, "2.5", "from 2.5 to 2"),
        ({"type": "number_input", "is_decimal_allowed": True}, "2.5", ""),
    ],
)
def test_slack_checks_an_input_before_it_is_sent(element: Json, value: str, wrong: str) -> None:
    blocks = inputs(block=element)
    found = mistakes(blocks, state_of(blocks, {"block": {"a": value}}, {}))
    assert wrong in found.get("block", "") if wrong else not found


def test_it_runs_on_its_own_and_prints_what_the_app_needs() -> None:
    command = [sys.executable, "-m", "playground", "--manifest", str(MANIFEST), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(4)]
        url = lines[1].removeprefix("SLACK_API_URL=").removesuffix("/api/\n")
        assert Client(url).workspace()["app"]["name"] == "Echo"
        assert lines[2].startswith("SLACK_BOT_TOKEN=xoxb-")
        assert lines[3].startswith("SLACK_APP_TOKEN=xapp-")
        process.terminate()


def test_a_manifest_that_is_none_is_named(tmp_path: Path) -> None:
    path = tmp_path / "manifest.yml"
    path.write_text("just: text")
    command = [sys.executable, "-m", "playground", "--manifest", str(path)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr.count("\n")) == (1, 1)
    assert "is no app manifest" in ended.stderr


def test_whoever_is_killed_while_asking_leaves_no_word_in_the_log(
    empty: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    address = urlsplit(empty.playground.url)
    with socket.create_connection((address.hostname, address.port)) as asking:
        asking.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # cut off, not closed
        asking.sendall(b"POST /control/clock HTTP/1.1\r\nHost: x\r\nContent-Length: 20\r\n\r\n{")
        empty.client.workspace()  # what came before is being read
    empty.client.workspace()
    assert not caplog.records
