"""A real Bolt app and the playground, over the real protocol: what people do, and what they and the app see of it."""

from datetime import timedelta
from typing import Any

import pytest
from slack_sdk.webhook.async_client import AsyncWebhookClient

from playground.client import PlaygroundError
from tests.playground.conftest import Stage

Json = dict[str, Any]


def test_a_command_is_answered_to_the_person_only(live: Stage) -> None:
    answer = live.sam.command("/echo hello", "C0GENERAL")
    assert answer == {"ok": True, "acknowledged": True, "problem": None}
    shown = live.sam.messages("C0GENERAL")[-1]
    assert (shown["text"], shown["ephemeral"], shown["is_bot"]) == ("hello", True, True)
    assert live.dana.messages("C0GENERAL") == []


def test_a_command_that_the_manifest_does_not_declare_is_not_sent(live: Stage) -> None:
    answer = live.sam.command("/undeclared now")
    assert answer["acknowledged"] is False
    assert answer["problem"].startswith("/undeclared is not a valid command.")
    assert live.sam.messages()[-1]["notice"] is True
    assert live.app.seen == []


def test_a_commands_text_is_marked_up_only_where_it_asks_for_it(live: Stage) -> None:
    live.sam.command("/echo <b> @dana")
    live.sam.command("/plain <b> @dana")
    assert [body["text"] for body in live.app.seen] == ["&lt;b&gt; <@U0DANA|dana>", "&lt;b&gt; @dana"]


def test_a_message_to_the_bot_reaches_it_and_its_reply_is_read(live: Stage) -> None:
    live.sam.say("Tom & <Jerry>")
    assert live.sam.see("You said Tom & <Jerry>")["name"] == "Echo Bot"
    assert live.client.refusals() == []


def test_the_bot_is_told_of_its_own_message_with_its_bot_id(live: Stage) -> None:
    live.sam.say("hello")
    live.client.wait(lambda: len(live.events("message")) == 2)
    own = live.events("message")[1]
    assert (own["bot_id"], own["channel_type"], own["text"]) == ("B0LOCAL", "im", "You said hello")


def test_edits_and_deletions_arrive_as_slack_sends_them(live: Stage) -> None:
    stamp = live.sam.say("frist")
    live.sam.see("You said frist")
    live.sam.edit(stamp, "first")
    live.sam.delete(stamp)
    live.client.wait(lambda: len(live.events("message")) == 4)
    changed, deleted = live.events("message")[2:]
    assert (changed["subtype"], changed["message"]["text"]) == ("message_changed", "first")
    assert (changed["previous_message"]["text"], changed["message"]["ts"]) == ("frist", stamp)
    assert (deleted["subtype"], deleted["deleted_ts"]) == ("message_deleted", stamp)


def test_a_reply_in_a_thread_names_its_thread(live: Stage) -> None:
    stamp = live.sam.say("parent")
    live.sam.say("child", thread_ts=stamp)
    live.sam.see("You said child")
    assert "thread_ts" not in live.events("message")[0]
    assert next(event for event in live.events("message") if event["text"] == "child")["thread_ts"] == stamp


def test_in_a_channel_the_bot_hears_only_after_it_was_invited(live: Stage) -> None:
    live.sam.say("nobody listens, @echo bot", "C0GENERAL")
    live.sam.invite("C0GENERAL")
    live.dana.say("hello @echo bot", "C0GENERAL")
    live.client.wait(lambda: live.events("app_mention"))
    assert [event["user"] for event in live.events("app_mention")] == ["U0DANA"]
    live.client.wait(lambda: live.events("message"))
    heard = [(event["text"], event["channel_type"]) for event in live.events("message")]
    assert heard == [("hello <@U0BOT>", "channel")]
    assert live.events("member_joined_channel")[0]["user"] == "U0BOT"


def test_a_pressed_button_carries_its_message_and_its_value(live: Stage) -> None:
    live.sam.command("/echo press one")
    assert live.sam.press("Yes")["acknowledged"] is True
    body = live.app.seen[-1]
    assert (body["type"], body["container"]["is_ephemeral"]) == ("block_actions", True)
    assert (body["actions"][0]["value"], body["actions"][0]["block_id"]) == ("YES", "row")
    assert body["message"]["text"] == "press one"


@pytest.mark.parametrize(
    ("label", "left"), [("Again", ["Replaced"]), ("Gone", []), ("Everyone", ["one", "For everyone"])]
)
def test_a_response_url_replaces_deletes_or_adds(live: Stage, label: str, left: list[str]) -> None:
    live.sam.command("/echo one", "C0GENERAL")
    live.sam.press(label)
    live.sam.wait(lambda sam: [message["text"] for message in sam.messages("C0GENERAL")] == left)
    assert [message["text"] for message in live.dana.messages("C0GENERAL")] == left[1:]


def respond(stage: Stage, url: str, **body: Any) -> tuple[int, str]:
    """Post to a response URL with Slack's own client."""
    response = stage.run(AsyncWebhookClient(url).send_dict(body))
    return response.status_code, response.body


def test_a_response_url_is_good_for_five_uses(live: Stage) -> None:
    live.sam.command("/echo")
    url = live.app.seen[-1]["response_url"]
    assert [respond(live, url, text=str(number))[0] for number in range(6)] == [200] * 5 + [404]
    assert "used_url" in respond(live, url, text="again")[1]


def test_a_response_url_is_good_for_thirty_minutes(live: Stage) -> None:
    live.sam.command("/echo")
    url = live.app.seen[-1]["response_url"]
    live.client.advance(minutes=29)
    assert respond(live, url, text="in time") == (200, "ok")
    live.client.advance(minutes=2)
    assert respond(live, url, text="too late") == (404, '{"ok": false, "error": "expired_url"}')


def test_a_response_url_is_as_strict_as_the_web_api(live: Stage) -> None:
    live.sam.command("/echo")
    status, body = respond(live, live.app.seen[-1]["response_url"], blocks=[{"type": "banner"}])
    assert (status, "invalid_blocks" in body) == (404, True)
    assert [entry["kind"] for entry in live.client.refusals()] == ["hook"]


def open_form(stage: Stage) -> None:
    stage.sam.command("/form")
    stage.sam.wait(lambda sam: sam.modal())


def test_a_form_is_opened_filled_in_and_closed(live: Stage) -> None:
    open_form(live)
    answer = live.sam.submit({"A word": "<fine>", "A day": "2026-12-24"})
    assert (answer["acknowledged"], answer["errors"]) == (True, None)
    assert live.sam.modal() is None
    values = live.app.seen[-1]["view"]["state"]["values"]
    assert values["word"] == {"typed": {"type": "plain_text_input", "value": "<fine>"}}
    assert values["day"] == {"picked": {"type": "datepicker", "selected_date": "2026-12-24"}}


def test_what_is_left_out_of_a_form_keeps_its_initial_value(live: Stage) -> None:
    open_form(live)
    live.sam.submit({"word": "fine"})
    assert live.app.seen[-1]["view"]["state"]["values"]["day"]["picked"]["selected_date"] == "2026-11-23"


@pytest.mark.parametrize(
    ("word", "error"),
    [("", "Please complete this required field."), ("x" * 11, "Please enter no more than 10 characters.")],
)
def test_what_slack_checks_itself_never_reaches_the_app(live: Stage, word: str, error: str) -> None:
    open_form(live)
    before = len(live.app.seen)
    assert live.sam.submit({"word": word})["errors"] == {"word": error}
    assert len(live.app.seen) == before


def test_errors_of_the_app_leave_the_form_open_with_what_was_typed(live: Stage) -> None:
    open_form(live)
    assert live.sam.submit({"word": "wrong"})["errors"] == {"word": "Not that one"}
    assert live.sam.wait(lambda sam: sam.modal())["state"]["values"]["word"]["typed"]["value"] == "wrong"


@pytest.mark.parametrize(
    ("word", "titles"), [("other", ["Another"]), ("more", ["A form", "On top"]), ("clear", []), ("fine", [])]
)
def test_a_form_gives_way_to_what_its_ack_asks_for(live: Stage, word: str, titles: list[str]) -> None:
    open_form(live)
    live.sam.submit({"word": word})
    assert [view["title"]["text"] for view in live.sam.modals()] == titles


def test_an_ack_that_slack_could_not_follow_is_refused_and_shown(live: Stage) -> None:
    open_form(live)
    assert "invalid_errors" in live.sam.submit({"word": "lost"})["problem"]
    assert [entry["kind"] for entry in live.client.refusals()] == ["ack"]


def test_closing_a_form_is_told_where_the_app_asked_for_it(live: Stage) -> None:
    open_form(live)
    live.sam.close_modal()
    assert live.sam.modals() == []
    assert (live.app.seen[-1]["type"], live.app.seen[-1]["is_cleared"]) == ("view_closed", False)


def test_home_is_published_when_it_is_opened(live: Stage) -> None:
    assert live.sam.home() is None
    live.sam.open_home()
    assert live.sam.wait(lambda sam: sam.home())["blocks"][0]["text"]["text"] == "Welcome *home*"
    assert live.dana.home() is None
    assert live.sam.press("Yes")["acknowledged"] is True
    assert live.app.seen[-1]["container"]["type"] == "view"


def test_shortcuts_of_both_kinds_reach_the_app(live: Stage) -> None:
    live.sam.shortcut("wave")
    stamp = live.sam.see("You waved")["ts"]
    assert live.sam.shortcut("quote", live.sam.direct(), stamp)["acknowledged"] is True
    assert live.app.seen[-1]["message"]["text"] == "You waved"
    with pytest.raises(PlaygroundError, match="declares no shortcut"):
        live.sam.shortcut("unknown")


def test_what_changes_about_a_person_is_told_and_shown(live: Stage) -> None:
    live.client.happen("user_change", user="U0SAM", changes={"tz": "Europe/Berlin", "real_name": "Sam R."})
    user = live.client.wait(lambda: live.events("user_change"))[0]["user"]
    assert (user["tz"], user["real_name"], user["locale"]) == ("Europe/Berlin", "Sam R.", "en-US")
    with pytest.raises(PlaygroundError, match="no time zone"):
        live.client.happen("user_change", user="U0SAM", changes={"tz": "Mars/Base"})


def test_after_an_uninstall_the_app_is_told_and_nothing_works(live: Stage) -> None:
    live.client.happen("uninstall")
    live.client.wait(lambda: live.events("app_uninstalled") and live.events("tokens_revoked"))
    assert "not a valid command" in live.sam.command("/echo")["problem"]
    live.client.reset()
    assert live.sam.command("/echo")["acknowledged"] is True


def test_messages_carry_the_playgrounds_time(live: Stage) -> None:
    before = live.client.now()
    live.client.advance(days=3)
    live.sam.say("later")
    message = live.sam.see("You said later")
    assert timedelta(days=3) <= live.client.now() - before < timedelta(days=3, minutes=1)
    assert message["time"][:10] == live.client.now().isoformat()[:10]


def test_pressing_what_is_not_there_says_what_is(live: Stage) -> None:
    live.sam.command("/echo one")
    with pytest.raises(PlaygroundError, match=r"sees no button 'No'(.|\n)*\[Yes\] \[Again\] \[Gone\]"):
        live.sam.press("No")
