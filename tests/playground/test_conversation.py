"""A real Bolt app and the playground, over the real protocol: what people do, and what they see of it."""

from tests.playground.conftest import Stage


def test_a_command_is_answered_to_the_person_only(live: Stage) -> None:
    answer = live.sam.command("/echo hello", "C0GENERAL")
    assert answer == {"ok": True, "acknowledged": True, "problem": None}
    shown = live.sam.messages("C0GENERAL")[-1]
    assert (shown["text"], shown["ephemeral"], shown["is_bot"]) == ("hello", True, True)
    assert live.dana.messages("C0GENERAL") == []


def test_a_message_to_the_bot_reaches_it_and_its_reply_is_read(live: Stage) -> None:
    live.sam.say("good morning")
    assert live.sam.see("You said good morning")["name"] == "Echo Bot"
    assert live.client.refusals() == []


def test_a_form_is_opened_filled_in_and_closed(live: Stage) -> None:
    live.sam.command("/form")
    live.sam.wait(lambda sam: sam.modal())
    answer = live.sam.submit({"A word": "fine"})
    assert (answer["acknowledged"], answer["errors"]) == (True, None)
    assert live.sam.modal() is None


def test_home_is_published_when_it_is_opened(live: Stage) -> None:
    assert live.sam.home() is None
    live.sam.open_home()
    assert live.sam.wait(lambda sam: sam.home())["blocks"][0]["text"]["text"] == "Welcome *home*"
    assert live.dana.home() is None
