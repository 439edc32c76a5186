"""Payloads of which a part is missing or odd: acknowledged, and answered with a sentence or noted in the log."""

import copy
import json
import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from bot.services.checklist import beginning, debriefs
from bot.store import persons
from bot.store.database import transaction
from bot.store.persons import Profile, Who
from bot.support.storable import storable
from bot.vocabulary.answers import NewInterview, Point
from handlers.payload import Payload
from handlers.slack.decode import EVENTS, Decoder
from handlers.slack.payload import SlackPayload
from playground.client import Actor
from playground.types import Json
from tests import lanes
from tests.stage import NORTHWIND, Stage, bot_in_playground
from tests.words import in_english

ODD: list[Any] = [None, True, -1, 0.5, "", "x", "nan", "1e999", [], [1], [[]], {}, {"id": None}, {"id": [2]}]
ODD += ["\ud83d", "half \udc00 of it", "\0", "a\0b", "x" * 70_000, "9" * 300, "9999-99-99", "true"]
SILENT = {"message_changed", "user_change", "app_home_opened", "member_joined_channel"}
"""What people see no answer to in any case, or only where it has its effect."""

DECODER = Decoder(frozenset({"T1"}), "UBOT")
NOW, SAM = datetime(2026, 11, 24, 16, 30, tzinfo=UTC), Who("T1", "USAM")

Place = tuple[str | int, ...]


NEEDED = {
    "/debrief", "block_actions", "block_actions home", "view_submission modal", "shortcut", "message_action",
    "message", "message_changed", "file_share", "app_home_opened", "user_change", "member_joined_channel",
}  # fmt: skip
"""Kinds of payload that are sent in a short life; the tests wait for them."""


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    with bot_in_playground() as made:
        yield made
        made.client.reset()  # the playground has refused much of what the bot did about them


@pytest.fixture(scope="module")
def real(stage: Stage) -> list[tuple[str, Json]]:
    """One payload of each kind, as the playground sends them in a short life."""
    sam = stage.sam
    sam.command(NORTHWIND)
    sam.see(in_english("steps.question.points"))
    ts = sam.say("I cut costs by 15%\nI led six people")
    sam.see(in_english("steps.question.missed"))
    sam.edit(ts, "I cut costs by 20%\nI led six people")
    sam.press(in_english("choices.said_it_all"))
    sam.see(in_english("steps.question.hire_date"))
    sam.see(in_english("debrief.of_questions_done", done=2, all=8))
    sam.press(in_english("debrief.one_form_instead"))
    sam.wait(Actor.modal)
    sam.submit()
    sam.drop("invitation.ics", b"BEGIN:VCALENDAR")
    sam.open_home()
    sam.wait(Actor.home)
    sam.press("Settings", where=sam.home())
    sam.wait(Actor.modal)
    sam.close_modal()
    sam.shortcut("debrief.open")
    sam.wait(Actor.modal)
    sam.close_modal()
    sam.shortcut("point.form", sam.direct(), sam.say("I closed the books in five days"))
    sam.wait(Actor.modal)
    sam.close_modal()
    stage.client.happen("user_change", user="U0SAM", changes={"tz": "Europe/Berlin"})
    stage.dana.invite()
    return stage.client.wait(lambda: _every_kind(stage))


def _every_kind(stage: Stage) -> list[tuple[str, Json]]:
    """What was sent to the bot so far, one of each kind; nothing until there is one of every kind that is needed."""
    sent = [entry for entry in stage.client.log() if entry["way"] == "to_app" and "payload" in (entry["body"] or {})]
    by_people = [entry for entry in sent if "bot_id" not in entry["body"]["payload"].get("event", {})]
    kinds = {_kind(entry["body"]["payload"]): entry for entry in by_people}
    return [(entry["kind"], entry["body"]["payload"]) for entry in kinds.values()] if kinds.keys() >= NEEDED else []


def _kind(payload: Json) -> str:
    """What tells payloads apart: `message_deleted`, `view_submission`, `/debrief`, `block_actions` in a Home tab."""
    event = payload.get("event", {})
    named = event.get("subtype") or event.get("type") or payload.get("command") or payload.get("type")
    return f"{named} {(payload.get('view') or {}).get('type', '')}".strip()


def _places(value: object, here: Place = ()) -> list[Place]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    found = [here] if here else []
    return found + [place for name, each in inside for place in _places(each, (*here, name))]


def _changed(payload: Json, place: Place, odd: Any, *, drop: bool) -> Json:
    made = copy.deepcopy(payload)
    at: Any = made
    for name in place[:-1]:
        at = at[name]
    if drop:
        del at[place[-1]]
    else:
        at[place[-1]] = odd
    return made


def _fresh(payload: Json, number: int) -> Json:
    """As one that has never been delivered."""
    return payload | {name: f"{payload[name]}{number}" for name in ("event_id", "trigger_id") if name in payload}


def test_every_kind_of_payload_is_among_them(real: list[tuple[str, Json]]) -> None:
    assert {_kind(payload) for _, payload in real} >= NEEDED


def test_a_payload_of_which_any_part_is_missing_or_odd_is_acknowledged_and_answered_or_logged(
    stage: Stage, real: list[tuple[str, Json]], caplog: pytest.LogCaptureFixture
) -> None:
    number = 0

    # Nothing is made smaller: each example leaves its traces with the bot.
    @settings(lanes.examples(2), phases=(Phase.explicit, Phase.generate), suppress_health_check=list(HealthCheck))
    @given(st.data())
    def check(data: st.DataObject) -> None:
        nonlocal number
        number += 1
        to, payload = data.draw(st.sampled_from(real))
        deepest = data.draw(st.sampled_from((1, 2, 3, 99)))  # most places are far down, and most trouble is not
        place = data.draw(st.sampled_from([place for place in _places(payload) if len(place) <= deepest]))
        made = _changed(_fresh(payload, number), place, data.draw(st.sampled_from(ODD)), drop=data.draw(st.booleans()))
        caplog.clear()
        since = stage.client.log()[-1]["n"] + 1
        answer = stage.client.raw(to, made)
        assert answer["acknowledged"], (place, made)
        silent = _kind(payload) in SILENT or place[-1] == "subtype"
        stage.client.wait(lambda: silent or answer["answer"] or caplog.records or _said(stage, since))
        ours = ("afterword", "apscheduler")
        assert not [record for record in caplog.records if not record.name.startswith(ours)], (place, caplog.text)

    with caplog.at_level(logging.WARNING):
        check()


def _said(stage: Stage, since: int) -> bool:
    return any(entry["way"] == "from_app" and entry["kind"] in {"api", "hook"} for entry in stage.client.log(since))


NAMES = [
    "type",
    "event",
    "user",
    "team",
    "channel",
    "view",
    "actions",
    "state",
    "values",
    "authorizations",
    "text",
    "ts",
]
NAMES += ["id", "command", "message", "files", "blocks", "enterprise", "container", "response_urls", "callback_id"]

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(ODD),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.sampled_from(NAMES), inside),
    max_leaves=20,
)


KINDS: list[Json] = [{"type": kind} for kind in ("block_actions", "view_submission", "shortcut", "view_closed")]
KINDS += [{"command": "/debrief", "type": ""}]


@given(json_values)
def test_reading_is_total_and_what_was_read_can_be_kept_and_says_who_it_was(value: object) -> None:
    payload = SlackPayload.read(value)
    assert SlackPayload.read(payload.body) == payload, "reading it again changes nothing"
    assert "\0" not in json.dumps(payload.body)
    json.dumps(payload.body, ensure_ascii=False).encode()
    events = ({"type": "event_callback", "event": payload.part("event") | {"type": name}} for name in EVENTS)
    for kind in (*KINDS, *events):
        DECODER.decode(SlackPayload(payload.part() | kind))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("nul\0l", "null"),
        ("half \ud83d", "half \ufffd"),
        ("\ud83c\udf89", "🎉"),
        ("\ufeffé 🎉", "\ufeffé 🎉"),
        ("", ""),
    ],
)
def test_only_what_no_database_takes_is_changed_in_a_text(text: str, kept: str) -> None:
    assert storable(text) == kept


def test_texts_with_nul_and_half_characters_are_kept_without_them_on_either_database(engine: Engine) -> None:
    event = {"text": "I cut costs\0 by 15%\ud83d\nI led six people"}
    text = Payload.read({"event": event}).text("event", "text")
    with transaction(engine) as session:
        persons.enter(session, NOW, SAM, Profile("Sam Rivera", "America/New_York", "en_US"))
        started = beginning.start(session, NOW, SAM, NewInterview("Northwind", "Clerk", NOW - timedelta(hours=1)))
        assert debriefs.typed(session, NOW, SAM, text, NOW.timestamp())
    with transaction(engine) as session:
        debrief = debriefs.look(session, NOW, SAM, started.id)
        assert debrief is not None
        assert debrief.conversation.answers.told == (Point("I cut costs by 15%\ufffd"), Point("I led six people"))
