"""The Web API around channels, threads and files that are deleted: what is answered, and what is refused."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import ProxyHandler, build_opener

import pytest

from playground.client import PlaygroundError
from tests.playground.coaching import coaching
from tests.playground.conftest import Stage
from tests.playground.test_web_api import call

Json = dict[str, Any]
COACHES, WEST = "C0COACHES", "C0WEST"


@pytest.fixture
def coached(tmp_path: Path) -> Iterator[Stage]:
    """With the bot in the public channel of the coaches, and not in the private one."""
    with coaching(tmp_path) as made:
        made.dana.invite(COACHES)
        made.client.happen("create_channel", id=WEST, name="west", private=True, members=["U0DANA"])
        yield made


def refusal(stage: Stage, method: str, **arguments: Any) -> str:
    """The error of a call, or "" when it was done."""
    return str(call(stage, method, **arguments).get("error", ""))


CALLS: dict[str, Json] = {
    "chat.postMessage": {"text": "x"},
    "chat.postEphemeral": {"text": "x", "user": "U0DANA"},
    "chat.update": {"text": "x", "ts": "1.0"},
    "chat.delete": {"ts": "1.0"},
    "conversations.info": {},
    "conversations.members": {},
    "conversations.history": {},
    "conversations.replies": {"ts": "1.0"},
    "chat.getPermalink": {"message_ts": "1.0"},
}
WRITING = ("chat.postMessage", "chat.postEphemeral", "chat.update", "chat.delete")


@pytest.mark.parametrize("method", CALLS)
def test_a_private_channel_without_the_bot_is_not_there_for_it(coached: Stage, method: str) -> None:
    assert refusal(coached, method, channel=WEST, **CALLS[method]) == "channel_not_found"


def test_a_private_channel_is_not_found_by_its_name_either_or_in_a_list(coached: Stage) -> None:
    listing = {"types": "public_channel,private_channel"}
    assert refusal(coached, "chat.postMessage", channel="#west", text="x") == "channel_not_found"
    assert WEST not in [one["id"] for one in call(coached, "conversations.list", **listing)["channels"]]
    coached.dana.invite(WEST)
    assert refusal(coached, "chat.postMessage", channel="#west", text="x") == ""
    assert WEST in [one["id"] for one in call(coached, "conversations.list", **listing)["channels"]]


@pytest.mark.parametrize("method", WRITING)
def test_nobody_writes_in_an_archived_channel(coached: Stage, method: str) -> None:
    coached.client.happen("archive", channel=COACHES)
    assert refusal(coached, method, channel=COACHES, **CALLS[method]) == "is_archived"


@pytest.mark.parametrize("method", [*WRITING, "conversations.history", "conversations.replies"])
def test_the_bot_writes_and_reads_only_where_it_is_a_member(coached: Stage, method: str) -> None:
    coached.client.happen("remove_bot", channel=COACHES)
    assert refusal(coached, method, channel=COACHES, **CALLS[method]) == "not_in_channel"


def test_an_archived_channel_is_read_as_before(coached: Stage) -> None:
    coached.sam.say("hello", COACHES)
    coached.client.happen("archive", channel=COACHES)
    assert [one["text"] for one in call(coached, "conversations.history", channel=COACHES)["messages"]] == ["hello"]


def test_a_channel_says_what_became_of_it(coached: Stage) -> None:
    def now() -> Json:
        return dict(call(coached, "conversations.info", channel=COACHES, include_num_members=True)["channel"])

    fresh = {"name": "career-coaches", "is_private": False, "is_archived": False, "is_ext_shared": False}
    assert now().items() >= {**fresh, "is_member": True, "num_members": 3, "is_channel": True}.items()
    coached.client.happen("share", channel=COACHES, team_id="T0OTHER")
    coached.client.happen("rename", channel=COACHES, name="coaches")
    coached.client.happen("make_private", channel=COACHES)
    coached.client.happen("archive", channel=COACHES)
    changed = {"name": "coaches", "is_private": True, "is_archived": True, "is_ext_shared": True, "is_shared": True}
    assert now().items() >= changed.items()
    assert "num_members" not in call(coached, "conversations.info", channel=COACHES)["channel"]


@pytest.mark.parametrize(("private", "family"), [(False, "channels"), (True, "groups")])
def test_each_kind_of_channel_asks_for_its_own_scopes(tmp_path: Path, private: bool, family: str) -> None:
    with coaching(tmp_path, []) as made:
        made.client.happen("create_channel", id="C0ANY", name="any", private=private, members=["U0SAM", "U0BOT"])
        for method, right in {"info": "read", "members": "read", "history": "history", "replies": "history"}.items():
            answer = call(made, f"conversations.{method}", channel="C0ANY", ts="1.0")
            assert (answer["error"], answer["needed"]) == ("missing_scope", f"{family}:{right}")


def test_a_user_says_whether_they_are_a_guest_or_from_elsewhere(coached: Stage) -> None:
    coached.client.happen("create_user", id="U0GUS", name="gus", is_ultra_restricted=True, is_restricted=True)
    coached.client.happen("create_user", id="U0ZOE", name="zoe", team_id="T0OTHER")
    guest, zoe = (call(coached, "users.info", user=user)["user"] for user in ("U0GUS", "U0ZOE"))
    assert (guest["is_restricted"], guest["is_ultra_restricted"], guest["team_id"]) == (True, True, "T0LOCAL")
    assert (zoe["team_id"], zoe["is_stranger"]) == ("T0OTHER", True)
    coached.client.happen("share", channel=COACHES, team_id="T0OTHER")
    coached.client.happen("join", channel=COACHES, user="U0ZOE")
    assert call(coached, "users.info", user="U0ZOE")["user"]["is_stranger"] is False


# Threads


def test_a_thread_is_read_oldest_first_with_its_parent_and_in_pages(coached: Stage) -> None:
    parent = call(coached, "chat.postMessage", channel=COACHES, text="digest")["ts"]
    metadata = {"event_type": "nudge", "event_payload": {"id": "n1"}}
    call(coached, "chat.postMessage", channel=COACHES, text="0", thread_ts=parent, metadata=metadata)
    stamps = [coached.sam.say(str(number), COACHES, thread_ts=parent) for number in range(1, 4)]
    coached.dana.say("elsewhere", COACHES)
    where: Json = {"channel": COACHES, "ts": parent, "include_all_metadata": True}
    whole = call(coached, "conversations.replies", **where)
    assert [one["text"] for one in whole["messages"]] == ["digest", "0", "1", "2", "3"]
    assert (whole["has_more"], "response_metadata" in whole) == (False, False)
    assert whole["messages"][1]["metadata"] == metadata
    assert {one.get("parent_user_id") for one in whole["messages"][1:]} == {"U0BOT"}
    first = call(coached, "conversations.replies", **where, limit=3)
    rest = call(coached, "conversations.replies", **where, cursor=first["response_metadata"]["next_cursor"])
    assert [one["text"] for one in first["messages"] + rest["messages"]] == ["digest", "0", "1", "2", "3"]
    later = call(coached, "conversations.replies", **where, oldest=stamps[0], latest=stamps[2])
    assert [one["text"] for one in later["messages"]] == ["digest", "2"]
    bounds = call(coached, "conversations.replies", **where, oldest=stamps[0], latest=stamps[2], inclusive=True)
    assert [one["text"] for one in bounds["messages"]] == ["digest", "1", "2", "3"]


def test_a_history_says_of_a_message_how_it_was_answered(coached: Stage) -> None:
    parent = coached.sam.say("question", COACHES)
    reply = coached.dana.say("answer", COACHES, thread_ts=parent)
    last = coached.sam.say("thanks", COACHES, thread_ts=reply)  # who answers a reply answers in its thread
    (shown,) = call(coached, "conversations.history", channel=COACHES)["messages"]
    assert (shown["reply_count"], shown["latest_reply"], shown["thread_ts"]) == (2, last, parent)
    assert shown["reply_users"] == ["U0DANA", "U0SAM"]
    coached.sam.delete(last, COACHES)
    assert call(coached, "conversations.history", channel=COACHES)["messages"][0]["reply_count"] == 1


def test_a_thread_that_is_not_there_is_not_found(coached: Stage) -> None:
    assert refusal(coached, "conversations.replies", channel=COACHES, ts="1.0") == "thread_not_found"


def test_a_message_has_an_address_that_opens_its_channel(coached: Stage) -> None:
    parent = coached.sam.say("question", COACHES)
    reply = coached.dana.say("answer", COACHES, thread_ts=parent)
    one, other = (
        call(coached, "chat.getPermalink", channel=COACHES, message_ts=stamp)["permalink"] for stamp in (parent, reply)
    )
    assert one == f"{coached.playground.url}/archives/{COACHES}/p{parent.replace('.', '')}"
    assert other.endswith(f"?thread_ts={parent}&cid={COACHES}")
    with build_opener(ProxyHandler({})).open(one) as response:
        assert response.url == f"{coached.playground.url}/#//{COACHES}"
    assert refusal(coached, "chat.getPermalink", channel=COACHES, message_ts="1.0") == "message_not_found"


# Files that are deleted


def test_a_file_that_the_bot_deletes_leaves_a_trace_and_no_bytes(coached: Stage) -> None:
    upload = coached.sdk().files_upload_v2(content=b"a,b", filename="report.csv", channel=COACHES)
    file = coached.run(upload).data["file"]["id"]
    address = call(coached, "files.info", file=file)["file"]["url_private"]
    assert refusal(coached, "files.delete", file=file) == ""
    assert call(coached, "conversations.history", channel=COACHES)["messages"][0]["files"] == [
        {"id": file, "mode": "tombstone"}
    ]
    assert "This file was deleted." in coached.sam.screen()
    assert "report.csv" not in coached.sam.screen()
    with pytest.raises(PlaygroundError, match="sees no file"):
        coached.sam.download(file)
    with build_opener(ProxyHandler({})).open(address) as response:
        assert response.headers.get_content_type() == "text/html"
    for method in ("files.delete", "files.info"):
        assert refusal(coached, method, file=file) == "file_deleted"


def test_the_bot_deletes_its_own_files_only(coached: Stage) -> None:
    coached.sam.drop("mine.txt", b"mine")
    coached.sam.drop("ours.txt", b"ours", channel="C0GENERAL")
    seen, unseen = (coached.sam.messages(channel)[0]["files"][0]["id"] for channel in ("D0SAM", "C0GENERAL"))
    assert refusal(coached, "files.delete", file=seen) == "cant_delete_file"
    assert refusal(coached, "files.delete", file=unseen) == "file_not_found"
    assert refusal(coached, "files.delete", file="F0NOWHERE") == "file_not_found"
    assert coached.sam.download(seen) == b"mine"
