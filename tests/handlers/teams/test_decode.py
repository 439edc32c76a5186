"""What an activity is taken for. Whatever comes, reading it raises nothing."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actions.request import Request, RequestKind
from handlers.teams.activity import Activity
from handlers.teams.decode import TeamRequest, decode

TENANT, SAM = "7e0a7000-0000-4000-8000-00000000c0de", "aad00000-0000-4000-8000-000000000001"
BOT = {"type": "mention", "text": "<at>Afterword</at>", "mentioned": {"id": "28:bot", "name": "Afterword"}}
DANA = {"type": "mention", "text": "<at>Dana</at>", "mentioned": {"id": "29:dana", "name": "Dana"}}


def message(text: str, *, personal: bool = True, **more: Any) -> Activity:
    kind = "personal" if personal else "channel"
    place: dict[str, Any] = {"tenant": {"id": TENANT}}
    if not personal:
        place |= {"team": {"id": "19:team"}, "channel": {"id": "19:channel"}}
    body = {
        "type": "message",
        "id": "1",
        "timestamp": "2026-11-24T16:31:00.123Z",
        "from": {"id": "29:sam", "aadObjectId": SAM.upper()},
        "recipient": {"id": "28:bot"},
        "conversation": {"id": "a:1", "conversationType": kind, "tenantId": TENANT},
        "channelData": place,
        "text": text,
    }
    return Activity.read(body | more)


def asked(activity: Activity) -> Request:
    found = decode(activity)
    assert isinstance(found, Request)
    return found


@pytest.mark.parametrize(
    ("text", "command", "rest"),
    [
        ("debrief", "debrief", ""),
        ("Debrief Northwind, Analyst, today 10am", "debrief", "Northwind, Analyst, today 10am"),
        ("/debrief  Northwind", "debrief", "Northwind"),
        ("thankyou", "thankyou", ""),
        ("thankyou check Dear Bo,\nthank you", "thankyou", "check Dear Bo,\nthank you"),
        ("/thankyou Northwind formal", "thankyou", "Northwind formal"),
        ("interviews closed", "interviews", "closed"),
        ("nudges pause until Monday", "nudges", "pause until Monday"),
        ("coach join", "coach", "join"),
    ],
)
def test_a_command_is_taken_with_and_without_its_slash(text: str, command: str, rest: str) -> None:
    found = asked(message(text))
    assert (found.kind, found.id, found.text) == (RequestKind.COMMAND, command, rest)


@pytest.mark.parametrize(
    "text", ["thankyou so much!", "interviews make me nervous", "coaches asked me that", "nudges are fine", "hello"]
)
def test_a_sentence_that_begins_with_such_a_word_is_a_message(text: str) -> None:
    found = asked(message(text))
    assert (found.kind, found.id, found.text) == (RequestKind.EVENT, "message", text)


def test_interviews_alone_is_the_page_in_the_chat_and_the_command_in_a_channel() -> None:
    assert asked(message("interviews")).id == "home.opened"
    assert asked(message("interviews", personal=False)).kind is RequestKind.COMMAND


def test_in_a_channel_all_that_is_said_to_the_bot_is_about_coaching() -> None:
    found = asked(message("<at>Afterword</at>\xa0link", personal=False, entities=[BOT]))
    assert (found.id, found.text, found.place.channel) == ("coach", "link", "19:team/19:channel")
    found = asked(message("<at>Afterword</at> coach invite <at>Dana</at>", personal=False, entities=[BOT, DANA]))
    assert (found.id, found.text, found.mentioned) == ("coach", "invite @Dana", ("29:dana",))


def test_a_tag_that_somebody_typed_is_a_text_like_any_other() -> None:
    assert asked(message("<at>Afterword</at> said <at>no</at>", entities=[BOT])).text == "said <at>no</at>"


def test_who_wrote_when_and_where_is_told() -> None:
    found = asked(message("hello"))
    assert (found.who.workspace, found.who.user, found.direct) == (TENANT, SAM, "a:1")
    assert found.sent_at is not None
    assert found.sent_at.isoformat() == "2026-11-24T16:31:00.123000+00:00"


def test_zone_and_locale_are_those_of_the_message() -> None:
    client = {"type": "clientInfo", "timezone": "Europe/Berlin", "locale": "de-DE"}
    told = message("hello", entities=[client], locale="de-DE", localTimezone="Europe/Paris")
    assert (told.zone, told.locale) == ("Europe/Berlin", "de_DE")
    assert message("hello", localTimezone="Nowhere/Else", locale="../../etc").zone == ""


def test_what_happens_to_a_team_happens_to_all_its_channels() -> None:
    gone = message("", personal=False, type="conversationUpdate", membersRemoved=[{"id": "29:x", "aadObjectId": SAM}])
    assert decode(gone) == TeamRequest("19:team", "channel.left", TENANT, (SAM,), gone.key)
    out = message("", personal=False, type="conversationUpdate", membersRemoved=[{"id": "28:bot"}])
    assert isinstance(found := decode(out), TeamRequest)
    assert found.id == "channel.bot_left"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=20,
)
NAMES = ["type", "name", "text", "value", "from", "conversation", "channelData", "entities", "attachments", "replyToId"]
KINDS = ["message", "invoke", "installationUpdate", "conversationUpdate", "messageUpdate", "messageDelete"]
INVOKES = ["task/fetch", "task/submit", "adaptiveCard/action", "composeExtension/fetchTask"]


@given(st.dictionaries(st.sampled_from(NAMES), JSON), st.sampled_from(KINDS), st.sampled_from(INVOKES))
def test_whatever_comes_is_read_or_is_nothing(body: dict[str, Any], kind: str, name: str) -> None:
    activity = Activity.read({**body, "type": kind, "name": name})
    assert decode(activity) is None or activity.key is not None
    assert isinstance(activity.zone + activity.locale + activity.channel, str)
