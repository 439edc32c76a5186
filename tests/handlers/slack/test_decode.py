"""Slack's payloads become requests that know nothing of Slack."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.actions.request import File, Malformed, Place, RequestKind
from bot.screens import ids
from bot.store.persons import Profile, Who
from handlers.slack.decode import Decoder
from handlers.slack.payload import SlackPayload

DECODER = Decoder(frozenset({"T1"}), "UBOT")
HERE = {"team": {"id": "T1"}, "user": {"id": "USAM", "team_id": "T1"}, "trigger_id": "1.2"}


def decode(body: object) -> Any:
    return DECODER.decode(SlackPayload.read(body))


def event(kind: str, **fields: Any) -> Any:
    envelope = {"type": "event_callback", "team_id": "T1", "event_id": "Ev1"}
    return decode(envelope | {"event": {"type": kind, "user": "USAM", **fields}})


def action(**fields: Any) -> Any:
    made = {"action_id": "debrief.choose:2", "block_id": "answer:7:3", **fields}
    place = {"container": {"channel_id": "D1", "message_ts": "5.1"}, "actions": [made]}
    return decode({"type": "block_actions", **HERE, **place})


def test_a_command_says_what_follows_it_where_and_whom_it_mentions() -> None:
    body = {"command": "/coach", "text": " invite <@U0MIA|mia> &amp; <@U0BO> ", "team_id": "T1", "user_id": "USAM"}
    request = decode(body | {"channel_id": "C1", "channel_name": "general", "trigger_id": "1.2"})
    assert (request.kind, request.id, request.who, request.key) == (
        RequestKind.COMMAND,
        "coach",
        Who("T1", "USAM"),
        "1.2",
    )
    assert request.text == "invite @mia & @U0BO"
    assert request.mentioned == ("U0MIA", "U0BO")
    assert request.place == Place("C1")
    direct = body | {"channel_id": "D1", "channel_name": "directmessage"}
    assert decode(direct).place.is_direct


def test_a_button_a_menu_and_a_date_carry_their_row_and_their_value() -> None:
    pressed = action(value="yes")
    assert (pressed.id, pressed.ref, pressed.value) == (ids.CHOOSE, "answer:7:3", "yes")
    assert pressed.place == Place("D1", "5.1")
    assert action(selected_option={"value": "tone:warm"}).value == "tone:warm"
    assert action(selected_date="2026-12-04").day == date(2026, 12, 4)
    assert action(selected_date=None).day is None, "it was cleared"
    with pytest.raises(Malformed):
        _ = action(value="no date at all").day


def test_a_form_brings_what_is_in_its_fields_and_what_it_showed_in_them() -> None:
    shown = {"type": "input", "block_id": "company", "element": {"type": "plain_text_input", "initial_value": "Acme"}}
    values = {
        "company": {"value": {"type": "plain_text_input", "value": "Acme Ltd"}},
        "role": {"value": {"type": "plain_text_input", "value": None}},
        "how": {"value": {"type": "static_select", "selected_option": {"value": "phone"}}},
        "days": {"value": {"type": "checkboxes", "selected_options": [{"value": "1"}, {"value": "2"}]}},
    }
    view = {"callback_id": "debrief.new", "private_metadata": "7", "blocks": [shown], "state": {"values": values}}
    request = decode({"type": "view_submission", **HERE, "view": view})
    assert (request.id, request.ref, request.shown) == ("debrief.new", "7", {"company": "Acme"})
    assert {name: request.fields[name] for name in ("company", "role", "how")} == {
        "company": "Acme Ltd", "role": "", "how": "phone",
    }  # fmt: skip
    assert request.several["days"] == ("1", "2")
    with pytest.raises(Malformed, match="the field zone"):
        request.fields["zone"]


def test_a_message_says_when_it_was_sent_and_in_which_conversation_it_is_answered() -> None:
    request = event("message", text="5 &lt; 6", ts="1764000000.000100", channel="D1", channel_type="im")
    assert (request.id, request.text, request.direct) == ("message", "5 < 6", "D1")
    assert request.sent_at == datetime.fromtimestamp(1764000000.0001, UTC)
    assert event("message", text="x", ts="999999999999", channel="D1", channel_type="im").sent_at is None
    files = event("message", subtype="file_share", files=[{"id": "F1", "name": "a.ics"}], channel="D1").files
    assert files == (File("F1", "a.ics"),)


@pytest.mark.parametrize(
    ("happened", "name"),
    [
        (event("message", subtype="message_deleted"), "message.deleted"),
        (event("message", subtype="message_changed", message={"text": "a"}, previous_message={}), "message.edited"),
        (event("message", subtype="message_changed", message={"text": "a"}, previous_message={"text": "a"}), None),
        (event("message", subtype="channel_topic"), None),
        (event("app_home_opened", tab="home"), "home.opened"),
        (event("app_home_opened", tab="messages"), None),
        (event("tokens_revoked", tokens={"bot": ["U1"]}), "workspace.left"),
        (event("tokens_revoked", tokens={"oauth": ["U1"]}), None),
        (event("user_change", user={"id": "USAM", "deleted": True}), "person.left"),
        (event("user_change", user={"id": "USAM"}), None),
        (event("member_joined_channel", user="UBOT", channel="C1"), "channel.bot_joined"),
        (event("member_joined_channel", channel="C1"), None),
        (event("member_left_channel", user="UBOT", channel="C1"), "channel.bot_left"),
        (event("member_left_channel", channel="C1"), "channel.left"),
        (event("pin_added"), "pin_added"),
    ],
)
def test_what_happens_has_the_registrys_name_or_is_of_no_interest(happened: Any, name: str | None) -> None:
    assert (happened.id if happened else None) == name


def test_a_channel_is_renamed_to_its_name_and_is_private_where_its_events_are_those_of_a_group() -> None:
    renamed = event("group_rename", channel={"id": "C1", "name": "inner-circle"})
    assert renamed.place == Place("C1", name="inner-circle", is_private=True)
    assert not event("channel_rename", channel={"id": "C1", "name": "open"}).place.is_private


def test_a_change_of_a_person_says_who_they_are_now() -> None:
    user = {"id": "USAM", "team_id": "T1", "real_name": "Sam Rivera", "tz": "Europe/Berlin", "locale": "de-DE"}
    assert event("user_change", user=user).profile == Profile("Sam Rivera", "Europe/Berlin", "de_DE")


def test_whoever_is_of_another_workspace_is_a_stranger() -> None:
    here = {"command": "/debrief", "team_id": "T1", "user_id": "USAM"}
    assert not decode(here).is_stranger
    assert decode(here | {"team_id": "T2"}).is_stranger
    assert event("message", text="hi", user_team="T2").is_stranger
