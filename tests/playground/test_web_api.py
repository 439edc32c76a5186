"""The Web API through Slack's own client and through bare HTTP: what is answered, and what is refused."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import ProxyHandler, Request, build_opener

import pytest
import yaml
from aiohttp import ClientError
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk.errors import SlackApiError

from playground.slack.methods.table import METHODS
from playground.world import Timings
from tests.lanes import few
from tests.playground.conftest import MANIFEST, Stage, stage
from tests.playground.echo_app import WORD, modal, section

Json = dict[str, Any]
OPENER = build_opener(ProxyHandler({}))


def call(stage: Stage, method: str, token: str | None = None, **arguments: Any) -> Json:
    """Call a method through the SDK; the answer, refused or not."""
    try:
        return dict(stage.run(stage.sdk(token).api_call(method, json=arguments)).data)
    except SlackApiError as refused:
        return dict(refused.response.data)


def raw(stage: Stage, method: str, data: bytes | None, kind: str, query: str = "") -> tuple[Json, Any]:
    """Call a method over bare HTTP; the answer and its headers."""
    headers = {"Authorization": f"Bearer {stage.playground.bot_token}"} | ({"Content-Type": kind} if kind else {})
    with OPENER.open(Request(f"{stage.playground.api_url}{method}{query}", data, headers)) as response:
        return json.load(response), response.headers


@pytest.fixture
def scopeless(tmp_path: Path) -> Iterator[Stage]:
    """A playground whose app may only post."""
    document = yaml.safe_load(MANIFEST.read_text())
    document["oauth_config"]["scopes"]["bot"] = ["chat:write"]
    document["features"]["app_home"] = {"home_tab_enabled": False, "messages_tab_enabled": False}
    document["settings"]["interactivity"]["is_enabled"] = False
    path = tmp_path / "manifest.yml"
    path.write_text(yaml.safe_dump(document))
    with stage(manifest=path) as made:
        yield made


@pytest.mark.parametrize("way", ["query", "form", "json", "form with JSON inside"])
def test_every_method_takes_a_query_a_form_and_json(empty: Stage, way: str) -> None:
    arguments: Json = {"channel": "D0SAM", "text": "hello", "blocks": [section("hello")]}
    flat = urlencode(arguments | {"blocks": json.dumps(arguments["blocks"])})
    ways = {
        "query": (None, "", f"?{flat}"),
        "form": (flat.encode(), "application/x-www-form-urlencoded", ""),
        "json": (json.dumps(arguments).encode(), "application/json; charset=utf-8", ""),
        "form with JSON inside": (flat.encode(), "application/x-www-form-urlencoded; charset=utf-8", ""),
    }
    answer, headers = raw(empty, "chat.postMessage", *ways[way])
    assert (answer["ok"], answer["message"]["text"]) == (True, "hello")
    assert answer["message"]["blocks"][0]["text"] == {"type": "mrkdwn", "text": "hello"}
    assert headers["X-OAuth-Scopes"].startswith("app_mentions:read,channels:history")
    assert headers["X-Accepted-OAuth-Scopes"] == "chat:write"


@pytest.mark.parametrize(
    ("data", "kind", "error"),
    [
        (b"{", "application/json", "invalid_json"),
        (b"[1]", "application/json", "json_not_object"),
        (b"hello", "text/plain", "invalid_post_type"),
        (b"channel=D0SAM&blocks=%7B", "application/x-www-form-urlencoded", "invalid_blocks_format"),
    ],
)
def test_a_body_that_cannot_be_read_is_refused(empty: Stage, data: bytes, kind: str, error: str) -> None:
    assert raw(empty, "chat.postMessage", data, kind)[0]["error"] == error


@pytest.mark.parametrize(
    ("method", "token", "error"),
    [
        ("auth.test", "", "not_authed"),
        ("auth.test", "xoxb-somebody-else", "invalid_auth"),
        ("auth.test", "app", "not_allowed_token_type"),
        ("apps.connections.open", None, "not_allowed_token_type"),
        ("chat.sendPigeon", None, "unknown_method"),
    ],
)
def test_a_wrong_token_or_method_is_refused(empty: Stage, method: str, token: str | None, error: str) -> None:
    given = empty.playground.app_token if token == "app" else token
    assert call(empty, method, given)["error"] == error
    assert [entry["answer"]["error"] for entry in empty.client.refusals()] == [error]


@pytest.mark.parametrize(("kind", "error"), [("uninstall", "account_inactive"), ("tokens_revoked", "token_revoked")])
def test_a_token_dies_with_its_installation(empty: Stage, kind: str, error: str) -> None:
    empty.client.happen(kind)
    assert call(empty, "auth.test")["error"] == error
    assert call(empty, "apps.connections.open", empty.playground.app_token)["ok"] is True


@pytest.mark.parametrize(
    ("method", "arguments", "scope"),
    [
        ("conversations.open", {"users": "U0SAM"}, "im:write"),
        ("conversations.history", {"channel": "D0SAM"}, "im:history"),
        ("conversations.history", {"channel": "C0GENERAL"}, "channels:history"),
        ("conversations.info", {"channel": "D0SAM"}, "im:read"),
        ("conversations.members", {"channel": "C0GENERAL"}, "channels:read"),
        ("conversations.list", {"types": "public_channel,im"}, "channels:read"),
        ("users.info", {"user": "U0SAM"}, "users:read"),
        ("users.list", {}, "users:read"),
        ("team.info", {}, "team:read"),
    ],
)
def test_a_method_without_its_scope_is_refused(scopeless: Stage, method: str, arguments: Json, scope: str) -> None:
    answer = call(scopeless, method, **arguments)
    assert (answer["error"], answer["needed"], answer["provided"]) == ("missing_scope", scope, "chat:write")


def test_what_the_manifest_switches_off_is_off(scopeless: Stage) -> None:
    view = {"type": "home", "blocks": [section("x")]}
    assert call(scopeless, "views.publish", user_id="U0SAM", view=view)["error"] == "not_enabled"
    with pytest.raises(Exception, match="turned off"):
        scopeless.sam.say("hello")
    with pytest.raises(Exception, match="no Home tab"):
        scopeless.sam.open_home()
    assert "not a valid command" in scopeless.sam.command("/echo")["problem"]
    button = {"type": "button", "action_id": "yes", "text": {"type": "plain_text", "text": "Yes"}}
    call(scopeless, "chat.postMessage", channel="U0SAM", text="x", blocks=[{"type": "actions", "elements": [button]}])
    assert "not configured" in scopeless.sam.press("Yes")["problem"]


@pytest.mark.parametrize(
    ("method", "arguments", "error"),
    [
        ("chat.postMessage", {"text": "x"}, "invalid_arguments"),
        ("chat.postMessage", {"channel": "C0NOWHERE", "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": "C0GENERAL", "text": "x"}, "not_in_channel"),
        ("chat.postMessage", {"channel": "#general", "text": "x"}, "not_in_channel"),
        ("chat.postMessage", {"channel": "D0SAM"}, "no_text"),
        ("chat.postMessage", {"channel": "D0SAM", "text": "x" * 40_001}, "msg_too_long"),
        ("chat.postMessage", {"channel": "D0SAM", "text": "x", "thread_ts": "1.0"}, "thread_not_found"),
        ("chat.postMessage", {"channel": "D0SAM", "text": "x", "metadata": {}}, "invalid_metadata_format"),
        ("chat.postMessage", {"channel": "D0SAM", "attachments": [{"text": "x"}]}, "invalid_attachments"),
        ("chat.postEphemeral", {"channel": "D0SAM", "user": "U0DANA", "text": "x"}, "user_not_in_channel"),
        ("chat.update", {"channel": "D0SAM", "ts": "1.0", "text": "x"}, "message_not_found"),
        ("chat.delete", {"channel": "D0SAM", "ts": "1.0"}, "message_not_found"),
        ("conversations.open", {"users": "U0NOBODY"}, "user_not_found"),
        ("conversations.open", {"users": "U0BOT"}, "user_not_found"),
        ("conversations.info", {"channel": "C0NOWHERE"}, "channel_not_found"),
        ("conversations.history", {"channel": "C0GENERAL"}, "not_in_channel"),
        ("conversations.history", {"channel": "D0SAM", "cursor": "???"}, "invalid_cursor"),
        ("conversations.history", {"channel": "D0SAM", "oldest": "yesterday"}, "invalid_ts_oldest"),
        ("conversations.history", {"channel": "D0SAM", "limit": "many"}, "invalid_arguments"),
        ("users.info", {"user": "U0NOBODY"}, "user_not_found"),
        ("views.open", {"trigger_id": "made.up", "view": modal("A form", WORD)}, "invalid_trigger_id"),
        ("views.update", {"view_id": "V0NOWHERE", "view": modal("A form", WORD)}, "not_found"),
        ("views.update", {"view": modal("A form", WORD)}, "invalid_arguments"),
        ("views.publish", {"user_id": "U0SAM", "view": modal("A form", WORD)}, "invalid_arguments"),
        ("views.publish", {"user_id": "U0SAM", "view": None}, "invalid_arguments"),
        ("api.test", {"error": "my_error"}, "my_error"),
    ],
)  # fmt: skip
def test_what_slack_refuses_is_refused_with_its_error(empty: Stage, method: str, arguments: Json, error: str) -> None:
    assert call(empty, method, **arguments)["error"] == error


def test_the_bots_messages_are_posted_changed_and_deleted(empty: Stage) -> None:
    first = call(empty, "chat.postMessage", channel="U0SAM", text="one", blocks=[section("*one*")])
    where = {"channel": first["channel"], "ts": first["ts"]}
    assert first["channel"] == "D0SAM"
    call(empty, "chat.update", **where, text="two")
    assert [(message["text"], len(message["blocks"])) for message in empty.sam.messages()] == [("two", 1)]
    call(empty, "chat.update", **where, text="three", blocks=[])
    assert [(one["text"], one["blocks"], one["edited"]) for one in empty.sam.messages()] == [("three", [], True)]
    assert call(empty, "chat.update", **where, text="x" * 4_001)["error"] == "msg_too_long"
    assert call(empty, "chat.update", **where)["error"] == "no_text"
    assert call(empty, "chat.delete", **where)["ok"] is True
    assert empty.sam.messages() == []


def test_another_ones_message_is_not_the_bots_to_change(empty: Stage) -> None:
    stamp = empty.sam.say("mine")
    assert call(empty, "chat.update", channel="D0SAM", ts=stamp, text="yours")["error"] == "cant_update_message"
    assert call(empty, "chat.delete", channel="D0SAM", ts=stamp)["error"] == "cant_delete_message"


def test_an_ephemeral_message_is_seen_by_one_and_kept_out_of_the_history(empty: Stage) -> None:
    empty.sam.invite("C0GENERAL")
    stamp = call(empty, "chat.postEphemeral", channel="C0GENERAL", user="U0SAM", text="psst")["message_ts"]
    assert [message["text"] for message in empty.sam.messages("C0GENERAL")] == ["psst"]
    assert empty.dana.messages("C0GENERAL") == []
    assert call(empty, "conversations.history", channel="C0GENERAL")["messages"] == []
    assert call(empty, "chat.update", channel="C0GENERAL", ts=stamp, text="x")["error"] == "message_not_found"


def test_metadata_is_kept_and_shown_when_it_is_asked_for(empty: Stage) -> None:
    metadata = {"event_type": "nudge", "event_payload": {"id": "n1"}}
    posted = call(empty, "chat.postMessage", channel="D0SAM", text="x", metadata=metadata)
    assert posted["message"]["metadata"] == metadata
    shown = call(empty, "conversations.history", channel="D0SAM", include_all_metadata=True)["messages"][0]
    plain = call(empty, "conversations.history", channel="D0SAM")["messages"][0]
    assert (shown["metadata"], "metadata" in plain) == (metadata, False)


def test_a_history_is_read_newest_first_in_pages_and_without_replies(empty: Stage) -> None:
    stamps = [empty.sam.say(str(number)) for number in range(7)]
    empty.sam.say("a reply", thread_ts=stamps[0])
    texts, cursor, pages = [], "", 0
    while cursor or not pages:
        answer = call(empty, "conversations.history", channel="D0SAM", limit=3, cursor=cursor)
        texts += [message["text"] for message in answer["messages"]]
        cursor = answer.get("response_metadata", {}).get("next_cursor", "")
        pages += 1
        assert answer["has_more"] is bool(cursor)
    assert (texts, pages) == (["6", "5", "4", "3", "2", "1", "0"], 3)


@pytest.mark.parametrize(("inclusive", "texts"), [(False, ["2"]), (True, ["3", "2", "1"])])
def test_a_history_has_bounds_with_or_without_their_messages(empty: Stage, inclusive: bool, texts: list[str]) -> None:
    stamps = [empty.sam.say(str(number)) for number in range(5)]
    bounds: Json = {"oldest": stamps[1], "latest": stamps[3], "inclusive": inclusive}
    answer = call(empty, "conversations.history", channel="D0SAM", **bounds)
    assert [message["text"] for message in answer["messages"]] == texts


def test_conversations_are_found_with_their_members(empty: Stage) -> None:
    assert call(empty, "conversations.open", users="U0DANA")["channel"] == {"id": "D0DANA"}
    assert call(empty, "conversations.info", channel="D0DANA")["channel"]["user"] == "U0DANA"
    assert call(empty, "conversations.info", channel="C0GENERAL")["channel"]["is_member"] is False
    assert call(empty, "conversations.members", channel="D0DANA")["members"] == ["U0BOT", "U0DANA"]
    first = call(empty, "conversations.list", types="public_channel, im", limit=3)
    rest = call(
        empty, "conversations.list", types="im,public_channel", cursor=first["response_metadata"]["next_cursor"]
    )
    found = [channel["id"] for channel in first["channels"] + rest["channels"]]
    assert found == ["C0GENERAL", "C0COACHES", "D0SAM", "D0DANA"]


def test_a_user_has_a_zone_and_a_locale_when_it_is_asked_for(empty: Stage) -> None:
    user = call(empty, "users.info", user="U0DANA", include_locale=True)["user"]
    offset = {"Central Standard Time": -21_600, "Central Daylight Time": -18_000}[user["tz_label"]]
    assert (user["tz"], user["tz_offset"], user["locale"], user["is_admin"]) == (
        "America/Chicago",
        offset,
        "en-US",
        True,
    )
    assert "locale" not in call(empty, "users.info", user="U0DANA")["user"]
    assert [one["id"] for one in call(empty, "users.list")["members"]] == ["U0SAM", "U0DANA", "U0BOT"]
    assert call(empty, "team.info")["team"]["id"] == call(empty, "auth.test")["team_id"] == "T0LOCAL"


def test_a_conversation_with_a_deactivated_person_cannot_be_opened(empty: Stage) -> None:
    empty.client.happen("user_change", user="U0SAM", changes={"deleted": True})
    assert call(empty, "conversations.open", users="U0SAM")["error"] == "user_disabled"
    with pytest.raises(Exception, match="deactivated"):
        empty.sam.say("hello")


def trigger(stage: Stage, user: str = "U0SAM") -> str:
    return stage.playground.world.triggers.issue(user)


def test_a_trigger_id_opens_one_view(empty: Stage) -> None:
    view, trigger_id = modal("A form", WORD), trigger(empty)
    assert call(empty, "views.open", trigger_id=trigger_id, view=view)["view"]["root_view_id"]
    assert call(empty, "views.open", trigger_id=trigger_id, view=view)["error"] == "exchanged_trigger_id"


def test_a_trigger_id_lives_three_seconds() -> None:
    assert Timings().trigger == 3
    with stage(timings=Timings(trigger=0)) as made:
        answer = call(made, "views.open", trigger_id=trigger(made), view=modal("A form", WORD))
        assert answer["error"] == "expired_trigger_id"


def test_modals_lie_on_each_other_up_to_three(empty: Stage) -> None:
    view = modal("A form", WORD)
    assert call(empty, "views.push", trigger_id=trigger(empty), view=view)["error"] == "not_found"
    first = call(empty, "views.open", trigger_id=trigger(empty), view=view)["view"]
    second = call(empty, "views.push", trigger_id=trigger(empty), view=view)["view"]
    assert (second["root_view_id"], second["previous_view_id"]) == (first["id"], first["id"])
    call(empty, "views.push", trigger_id=trigger(empty), view=view)
    assert call(empty, "views.push", trigger_id=trigger(empty), view=view)["error"] == "push_limit_reached"


def test_a_stale_hash_is_a_conflict(empty: Stage) -> None:
    view = modal("A form", WORD)
    opened = call(empty, "views.open", trigger_id=trigger(empty), view=view)["view"]
    updated = {"view_id": opened["id"], "hash": opened["hash"], "view": view}
    assert call(empty, "views.update", **updated)["ok"] is True
    assert call(empty, "views.update", **updated)["error"] == "hash_conflict"
    home = {"type": "home", "blocks": [section("x")]}
    stale = call(empty, "views.publish", user_id="U0SAM", view=home)["view"]["hash"]
    call(empty, "views.publish", user_id="U0SAM", view=home)
    assert call(empty, "views.publish", user_id="U0SAM", view=home, hash=stale)["error"] == "hash_conflict"


def test_an_external_id_names_one_view(empty: Stage) -> None:
    view = modal("A form", WORD, external_id="mine")
    call(empty, "views.open", trigger_id=trigger(empty), view=view)
    again = call(empty, "views.push", trigger_id=trigger(empty), view=view)
    assert again["error"] == "duplicate_external_id"
    assert call(empty, "views.update", external_id="mine", view=view)["ok"] is True


def test_a_rate_limit_names_its_wait_and_does_nothing(empty: Stage) -> None:
    empty.client.faults({"method": "chat.postMessage", "kind": "ratelimited", "times": 1, "after": 1, "seconds": 7})
    assert call(empty, "chat.postMessage", channel="D0SAM", text="before")["ok"] is True
    with pytest.raises(SlackApiError) as refused:
        empty.run(empty.sdk().chat_postMessage(channel="D0SAM", text="limited"))
    assert (refused.value.response.status_code, refused.value.response.headers["Retry-After"]) == (429, "7")
    assert call(empty, "chat.postMessage", channel="D0SAM", text="after")["ok"] is True
    assert [message["text"] for message in empty.sam.messages()] == ["before", "after"]
    assert empty.client.refusals() == []


def test_a_dropped_answer_was_done(empty: Stage) -> None:
    empty.client.faults({"method": "*", "kind": "drop_answer", "times": 1})
    with pytest.raises(ClientError):
        empty.run(empty.sdk().chat_postMessage(channel="D0SAM", text="done"))
    assert [message["text"] for message in empty.sam.messages()] == ["done"]


def test_a_server_error_was_not_done(empty: Stage) -> None:
    empty.client.faults({"method": "chat.postMessage", "kind": "server_error", "times": 1})
    with pytest.raises(SlackApiError) as refused:
        empty.run(empty.sdk().chat_postMessage(channel="D0SAM", text="never"))
    assert (refused.value.response.status_code, empty.sam.messages()) == (503, [])


def test_a_slow_call_is_done_late_and_others_pass_it(empty: Stage) -> None:
    empty.client.faults({"method": "chat.postMessage", "kind": "slow", "times": 1, "seconds": 0.3})
    with ThreadPoolExecutor() as pool:
        slow = pool.submit(call, empty, "chat.postMessage", channel="D0SAM", text="slow")
        empty.client.wait(empty.client.log)
        call(empty, "chat.postMessage", channel="D0SAM", text="fast")
        assert slow.result()["ok"] is True
    assert [message["text"] for message in empty.sam.messages()] == ["fast", "slow"]


def test_a_refused_call_is_not_done_and_says_what_slack_would_say(empty: Stage) -> None:
    empty.client.faults({"method": "chat.postMessage", "kind": "refused", "error": "user_disabled", "times": 1})
    assert call(empty, "chat.postMessage", channel="D0SAM", text="never") == {"ok": False, "error": "user_disabled"}
    assert (empty.sam.messages(), empty.client.refusals()) == ([], [])


@pytest.mark.parametrize("fault", [{"kind": "earthquake"}, "slow", {"kind": "slow", "times": "often"}])
def test_a_fault_that_makes_no_sense_is_refused(empty: Stage, fault: Any) -> None:
    with pytest.raises(Exception, match="fault"):
        empty.client.faults(fault)


@pytest.fixture(scope="module")
def shared() -> Iterator[Stage]:
    """A playground that outlives one example."""
    with stage() as made:
        yield made


NAMES = (
    "channel text blocks ts message_ts user users view view_id trigger_id hash external_id user_id metadata limit"
    " cursor oldest latest inclusive types thread_ts attachments error return_im token filename length files"
    " channel_id file"
)
plausible = st.sampled_from(["D0SAM", "U0SAM", "C0GENERAL", "1.0", "bmV4dDp4", "nan", "", 5, -1, 1.5, True, [], {}])
nested = st.lists(plausible, max_size=2) | st.dictionaries(st.sampled_from(["type", "blocks"]), plausible)


@given(st.sampled_from(sorted(METHODS)), st.dictionaries(st.sampled_from(NAMES.split()), plausible | nested))
def test_whatever_the_app_asks_it_gets_an_answer(shared: Stage, method: str, arguments: Json) -> None:
    answer, _ = raw(shared, method, json.dumps(arguments).encode(), "application/json")
    assert answer["ok"] is True or answer["error"]


def test_the_log_holds_no_token(live: Stage) -> None:
    token = live.playground.bot_token
    assert raw(live, "auth.test", None, "", f"?token={token}")[0]["ok"] is True
    live.sam.say("hello")
    live.sam.see("You said hello")
    written = json.dumps(live.client.log())
    assert "chat.postMessage" in written
    assert token not in written
    assert live.playground.app_token not in written


FORM = modal("Hello", section("hello"))
HEADER: Json = {"type": "header", "text": {"type": "mrkdwn", "text": "hello"}}
NOT_PLAIN = ("unsupported type: mrkdwn", "/text/type")


@pytest.mark.parametrize(
    ("arguments", "error", "problem"),
    few(
        [
            ({"blocks": [section("hello")]}, None, None),
            ({"view": FORM}, None, None),
            ({"message": {"blocks": [section("hello")]}}, None, None),
            ({"blocks": [section("hello"), HEADER]}, "invalid_blocks", (NOT_PLAIN[0], f"/1{NOT_PLAIN[1]}")),
            ({"view": FORM | {"blocks": [HEADER]}}, "invalid_view", (NOT_PLAIN[0], f"/blocks/0{NOT_PLAIN[1]}")),
            ({"message": {"blocks": [HEADER]}}, "invalid_message", (NOT_PLAIN[0], f"/blocks/0{NOT_PLAIN[1]}")),
            ({"message": {"text": "hello"}}, "invalid_message", ("invalid additional property: text", "")),
            ({"message": []}, "invalid_message", ("must provide an object", "")),
            ({}, "invalid_arguments", None),
            ({"blocks": [section("hello")], "view": FORM}, "invalid_arguments", None),
        ],
        quick=1,
    ),
)
def test_blocks_can_be_asked_about_without_a_token(
    empty: Stage, arguments: Json, error: str | None, problem: tuple[str, str] | None
) -> None:
    answer = call(empty, "blocks.validate", "", **arguments)
    assert answer.get("error") == error
    assert answer["ok"] is (error is None)
    found = [(each["message"], each["pointer"]) for each in answer.get("errors", [])]
    assert found == ([problem] if problem else [])
