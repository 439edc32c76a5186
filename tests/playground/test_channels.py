"""The lives of channels and people: what happens to them, what the app is told of it, and what people see."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from playground.client import PlaygroundError
from tests.playground.coaching import coaching, told, without_stamp
from tests.playground.conftest import Stage

Json = dict[str, Any]
COACHES = "C0COACHES"


@pytest.fixture
def coached(tmp_path: Path) -> Iterator[Stage]:
    with coaching(tmp_path) as made:
        yield made


def private(stage: Stage) -> str:
    """A private channel with Dana and the bot."""
    stage.client.happen("create_channel", id="C0WEST", name="west", private=True, members=["U0DANA", "U0BOT"])
    return "C0WEST"


def public(stage: Stage) -> str:
    """The coaches' channel, with the bot."""
    stage.dana.invite(COACHES)
    return COACHES


MEMBER: Json = {"user": "U0SAM", "team": "T0LOCAL"}
NAMED: Json = {"id": COACHES, "name": "new-name", "name_normalized": "new-name", "created": 0, "is_mpim": False}
PUBLIC: list[tuple[str, Json, Json]] = [
    ("archive", {}, {"type": "channel_archive", "user": "U0DANA", "is_moved": 0}),
    ("rename", {"name": "new-name"}, {"type": "channel_rename", "channel": {**NAMED, "is_channel": True}}),
    ("delete_channel", {}, {"type": "channel_deleted"}),
    ("remove_bot", {}, {"type": "channel_left", "actor_id": "U0DANA"}),
    ("share", {"team_id": "T0OTHER"}, {"type": "channel_shared", "connected_team_id": "T0OTHER"}),
    ("leave", {"user": "U0SAM"}, {"type": "member_left_channel", **MEMBER, "channel_type": "C"}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "more", "event"), PUBLIC, ids=[kind for kind, _, _ in PUBLIC])
def test_what_happens_to_a_public_channel_is_told_as_slack_tells_it(
    coached: Stage, kind: str, more: Json, event: Json
) -> None:
    public(coached)
    coached.client.happen(kind, channel=COACHES, **more)
    assert without_stamp(told(coached, 2)[1]) == {"channel": COACHES, **event}


BY_DANA = {"user": "U0SAM", "inviter": "U0DANA"}
PRIVATE: list[tuple[str, Json, Json]] = [
    ("archive", {}, {"type": "group_archive", "user": "U0DANA", "is_moved": 0}),
    ("remove_bot", {}, {"type": "group_left", "actor_id": "U0DANA"}),
    ("join", BY_DANA, {"type": "member_joined_channel", **MEMBER, **BY_DANA, "channel_type": "G"}),
]


@pytest.mark.parametrize(("kind", "more", "event"), PRIVATE, ids=[kind for kind, _, _ in PRIVATE])
def test_what_happens_to_a_private_channel_is_told_as_slack_tells_it(
    coached: Stage, kind: str, more: Json, event: Json
) -> None:
    coached.client.happen(kind, channel=private(coached), **more)
    assert without_stamp(told(coached, 2)[1]) == {"channel": "C0WEST", **event}


def test_a_private_channels_name_return_and_end_are_told_under_its_own_names(coached: Stage) -> None:
    where = private(coached)
    for kind, more in (("rename", {"name": "wild-west"}), ("archive", {}), ("unarchive", {}), ("delete_channel", {})):
        coached.client.happen(kind, channel=where, user="U0DANA", **more)
    _, renamed, _, unarchived, deleted = told(coached, 5)
    assert (renamed["type"], renamed["channel"]["name"]) == ("group_rename", "wild-west")
    assert without_stamp(unarchived) == {"type": "group_unarchive", "channel": where, "actor_id": "U0DANA"}
    assert (deleted["type"], deleted["actor_id"], deleted["date_deleted"] > 0) == ("group_deleted", "U0DANA", True)


def test_of_a_private_channel_without_the_bot_it_is_told_nothing(coached: Stage) -> None:
    coached.client.happen("create_channel", id="C0WEST", name="west", private=True, members=["U0DANA"])
    for kind, more in (("rename", {"name": "wild-west"}), ("share", {"team_id": "T0X"}), ("archive", {})):
        coached.client.happen(kind, channel="C0WEST", **more)
    coached.client.happen("archive", channel=COACHES)
    assert [event["type"] for event in told(coached, 1)] == ["channel_archive"]


@pytest.mark.parametrize(("scopes", "kinds"), [(["channels:read"], ["C"]), (["groups:read"], ["G"]), ([], [])])
def test_an_app_is_told_of_the_kinds_of_channels_that_its_scopes_name(
    tmp_path: Path, scopes: list[str], kinds: list[str]
) -> None:
    with coaching(tmp_path, scopes) as made:
        public(made)
        private(made)
        made.client.happen("user_change", user="U0SAM", changes={"title": "the end"})
        *before, last = told(made, len(kinds) + 1)
        assert ([event["channel_type"] for event in before], last["type"]) == (kinds, "user_change")


def test_a_bot_that_was_removed_is_told_so_and_nothing_of_its_members(coached: Stage) -> None:
    public(coached)
    coached.client.happen("remove_bot", channel=COACHES, user="U0SAM")
    coached.client.happen("leave", channel=COACHES, user="U0SAM")
    coached.client.happen("archive", channel=COACHES)
    assert [event["type"] for event in told(coached, 3)] == ["member_joined_channel", "channel_left", "channel_archive"]
    assert coached.sam.channels()[-1]["id"] == "D0SAM"


def test_an_archived_channel_is_read_and_not_written(coached: Stage) -> None:
    coached.sam.say("last words", COACHES)
    coached.client.happen("archive", channel=COACHES, user="U0DANA")
    assert [one["text"] for one in coached.sam.messages(COACHES)] == ["last words"]
    assert next(one for one in coached.sam.channels() if one["id"] == COACHES)["is_archived"] is True
    for attempt in (coached.sam.say, coached.sam.command):
        with pytest.raises(PlaygroundError, match="is archived"):
            attempt("/echo hello", COACHES)


def test_a_public_channel_comes_back_empty_and_a_private_one_with_its_members(coached: Stage) -> None:
    channels = coached.playground.world.workspace.channels
    for where in (public(coached), private(coached)):
        coached.client.happen("archive", channel=where)
        coached.client.happen("unarchive", channel=where, user="U0DANA")
    assert (channels[COACHES].members, channels["C0WEST"].members) == ({"U0DANA"}, {"U0DANA", "U0BOT"})


def test_a_channel_that_was_made_private_says_so_in_a_message_and_keeps_its_id(coached: Stage) -> None:
    coached.client.happen("make_private", channel=public(coached), user="U0DANA")
    coached.dana.say("just us", COACHES)
    heard = coached.client.wait(lambda: coached.events("message")[1:] and coached.events("message"))
    heard_once = {event["ts"]: event for event in heard}  # an app that is slow to acknowledge hears it again
    converted, said = (heard_once[ts] for ts in sorted(heard_once))
    assert (converted["subtype"], converted["channel_type"]) == ("channel_convert_to_private", "group")
    assert (said["text"], said["channel"], said["channel_type"]) == ("just us", COACHES, "group")
    coached.dana.command("/echo hello", COACHES)
    assert coached.app.seen[-1]["channel_name"] == "privategroup"


def test_a_deleted_channel_is_gone_with_its_files(coached: Stage) -> None:
    coached.sam.drop("a.txt", b"a", channel=COACHES)
    file = coached.sam.messages(COACHES)[0]["files"][0]["id"]
    coached.client.happen("delete_channel", channel=COACHES)
    with pytest.raises(PlaygroundError, match="sees no channel"):
        coached.sam.messages(COACHES)
    with pytest.raises(PlaygroundError, match="sees no file"):
        coached.dana.download(file)


# People


def test_a_new_person_acts_like_those_who_were_there(coached: Stage) -> None:
    made = coached.client.happen("create_user", id="U0MIA", name="mia", real_name="Mia Berg", tz="Europe/Berlin")
    mia = coached.client.user("U0MIA")
    assert (made["channel"], mia.direct()) == ("D0MIA", "D0MIA")
    mia.say("hello")
    mia.see("You said hello")
    coached.client.happen("join", channel=public(coached), user="U0MIA")
    coached.dana.say("welcome @Mia Berg", COACHES)
    assert mia.messages(COACHES)[0]["text"] == "welcome <@U0MIA>"
    mia.command("/form")
    assert mia.wait(lambda actor: actor.modal())
    coached.client.reset()
    with pytest.raises(PlaygroundError, match="no person U0MIA"):
        mia.say("still here?")


def test_a_person_of_another_organisation_carries_their_own_team(coached: Stage) -> None:
    coached.client.happen("create_user", id="U0ZOE", name="zoe", team_id="T0OTHER")
    coached.client.happen("create_channel", id="C0BOTH", name="both", members=["U0DANA", "U0ZOE", "U0BOT"])
    zoe = coached.client.user("U0ZOE")
    zoe.command("/echo hello", "C0BOTH")
    command = coached.app.seen[-1]
    zoe.press("Yes")
    action = coached.app.seen[-1]
    zoe.say("hi", "C0BOTH")
    coached.client.wait(lambda: coached.events("message"))
    message = next(body for body in coached.app.seen if body.get("event", {}).get("type") == "message")
    assert (command["team_id"], command["user_id"]) == ("T0OTHER", "U0ZOE")
    assert (action["user"]["team_id"], action["team"]["id"]) == ("T0OTHER", "T0LOCAL")
    assert (message["event"]["user_team"], message["event"]["team"]) == ("T0OTHER", "T0OTHER")
    assert (message["team_id"], message["is_ext_shared_channel"]) == ("T0LOCAL", True)


def test_an_organisation_that_leaves_takes_its_people_along(coached: Stage) -> None:
    coached.client.happen("create_user", id="U0ZOE", name="zoe", team_id="T0OTHER")
    with pytest.raises(PlaygroundError, match="is not shared with T0OTHER"):
        coached.client.happen("join", channel=COACHES, user="U0ZOE")
    public(coached)
    coached.client.happen("share", channel=COACHES, team_id="T0OTHER")
    coached.client.happen("join", channel=COACHES, user="U0ZOE")
    coached.client.happen("unshare", channel=COACHES, team_id="T0OTHER")
    _, shared, joined, left, unshared = told(coached, 5)
    assert (shared["connected_team_id"], joined["team"], left["user"]) == ("T0OTHER", "T0OTHER", "U0ZOE")
    assert (unshared["previously_connected_team_id"], unshared["is_ext_shared"]) == ("T0OTHER", False)


IMPOSSIBLE: list[tuple[str, Json, str]] = [
    ("create_channel", {"name": "General"}, "no name of a channel"),
    ("create_channel", {"name": "general"}, "a channel general already"),
    ("create_channel", {"name": "x", "members": ["U0NOBODY"]}, "no person U0NOBODY"),
    ("create_channel", {"name": "x", "members": [[]]}, "no person"),
    ("create_channel", {"name": "x", "id": "west"}, "no new id"),
    ("create_user", {"name": "x", "id": "U0SAM"}, "no new id"),
    ("create_user", {}, "The body needs name."),
    ("create_user", {"name": "x", "tz": "Mars/Base"}, "no time zone"),
    ("create_user", {"name": "x", "team_id": "elsewhere"}, "no id of a team"),
    ("archive", {"channel": "C0NOWHERE"}, "no channel C0NOWHERE"),
    ("archive", {"channel": "D0SAM"}, "no channel D0SAM"),
    ("archive", {"channel": COACHES, "user": "U0NOBODY"}, "no person U0NOBODY"),
    ("unarchive", {"channel": COACHES}, "is not archived"),
    ("join", {"channel": COACHES, "user": "U0SAM"}, "is in C0COACHES already"),
    ("remove_bot", {"channel": COACHES}, "is not in C0COACHES"),
    ("unshare", {"channel": COACHES, "team_id": "T0X"}, "is not in C0COACHES"),
]


@pytest.mark.parametrize(("kind", "more", "sentence"), IMPOSSIBLE)
def test_what_cannot_happen_is_said_in_one_sentence(empty: Stage, kind: str, more: Json, sentence: str) -> None:
    with pytest.raises(PlaygroundError, match=sentence):
        empty.client.happen(kind, **more)
