"""Nudges over the real protocol: they arrive as the clock moves, and are answered, put off and stopped."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from playground import transcript
from playground.client import Actor
from playground.types import Json
from tests.stage import NORTHWIND, Stage

NEW_YORK = ZoneInfo("America/New_York")
PUT_OFF = ["Remind me later", "On a day I pick", "No more for this one"]
HEARD = ["An offer", "Next round", "They said no", "Still deciding"]
NOTE = ["Show my note", "I sent it", *PUT_OFF]
FIRST_QUESTION = "What did you tell them you would bring?"
AHEAD = "/debrief Northwind, Clerk, tomorrow 10am"
ASK_NOW = "Have you heard from them?"
CALL_NOW = "Time to call Northwind"
TRIGGERS = count(1)


def november(day: int, hour: int, minute: int = 0) -> datetime:
    """In New York; every test begins on Tuesday the 24th at half past eleven."""
    return datetime(2026, 11, day, hour, minute, tzinfo=NEW_YORK)


def december(day: int, hour: int) -> datetime:
    return datetime(2026, 12, day, hour, tzinfo=NEW_YORK)


def shown(message: Json) -> str:
    return transcript.message(message, {}, "America/New_York")


def buttons(message: Json) -> list[str]:
    return re.findall(r"\[([^\]]+)\]", shown(message))


def offered(person: Actor, label: str) -> int:
    """How many messages have a button of that label."""
    return sum(label in buttons(message) for message in person.messages())


def arrives(stage: Stage, moment: datetime, words: str, person: Actor | None = None) -> Json:
    """The nudge with these words that is there once the clock shows that moment."""
    stage.client.set_clock(moment)

    def newest(who: Actor) -> Json | None:
        since = (one for one in reversed(who.messages()) if datetime.fromisoformat(one["time"]) >= moment)
        return next((one for one in since if words in shown(one) and not one["ephemeral"]), None)

    return (person or stage.sam).wait(newest)


def becomes(person: Actor, message: Json, words: str) -> Json:
    """The same message, once it shows these words."""

    def there(who: Actor) -> Json | None:
        return next((one for one in who.messages() if one["ts"] == message["ts"] and words in shown(one)), None)

    return person.wait(there)


def settles(person: Actor, message: Json, words: str) -> None:
    """The same message says so now, and has no button any more."""
    assert buttons(becomes(person, message, words)) == []


def debriefed(person: Actor, line: str = NORTHWIND, **answers: str) -> None:
    """A finished debrief, by the one form; `answers` by the word that is in the question."""
    person.command(line)
    person.wait(lambda who: offered(who, "One form instead"))
    person.press("One form instead")
    form = person.wait(Actor.modal)
    labels = [block["label"]["text"] for block in form["blocks"] if block["type"] == "input"]
    values = {label: said for word, said in answers.items() for label in labels if word in label}
    answer = person.submit({FIRST_QUESTION: "I led six people", "Who did you meet?": "Priya Raman", **values})
    assert answer["errors"] is None
    person.wait(lambda who: not offered(who, "One form instead"))


def asked_how_they_decided(stage: Stage, call: str = "Yes") -> Json:
    """The nudge of a hire date, which is today."""
    debriefed(stage.sam, filled="today", call=call)
    return arrives(stage, november(24, 15), ASK_NOW)


def called_for(stage: Stage) -> Json:
    """The nudge to call, on the next morning."""
    debriefed(stage.sam, filled="today", call="Yes")
    return arrives(stage, november(25, 10), CALL_NOW)


def listed(person: Actor, line: str = "/nudges") -> Json:
    """What the bot whispers about all nudges."""
    before = len(person.messages())
    person.command(line)
    return person.wait(lambda who: next(iter(who.messages()[before:]), None))


def answers_with(person: Actor, text: str, words: str) -> str:
    """What the bot answers to something typed in the direct message."""
    ts = person.say(text)
    return shown(person.wait(lambda who: next((m for m in who.messages() if m["ts"] > ts and words in shown(m)), None)))


def tap(person: Actor, message: Json, block_id: str, action_id: str, **action: Any) -> Json:
    """A button's payload made by hand, on a message of Sam's."""
    channel = person.client.user("U0SAM").direct()
    action = {"type": "button", "block_id": block_id, "action_id": action_id, "value": "-", **action}
    return {
        "type": "block_actions",
        "team": {"id": "T0LOCAL", "domain": "local"},
        "user": {"id": person.id, "name": "x", "team_id": "T0LOCAL"},
        "api_app_id": "A0LOCAL",
        "trigger_id": f"{next(TRIGGERS)}.forged",
        "container": {"type": "message", "message_ts": message["ts"], "channel_id": channel, "is_ephemeral": False},
        "actions": [action],
    }


def answered(stage: Stage, payload: Json) -> str:
    """What its sender is told about a payload made by hand."""
    person = stage.client.user(payload["user"]["id"])
    before = len(person.messages())
    assert stage.client.raw("interactive", payload)["acknowledged"]
    return shown(person.wait(lambda who: next(iter(who.messages()[before:]), None)))


def block_of(message: Json, kind: str = "nudge") -> str:
    return next(str(block["block_id"]) for block in message["blocks"] if block.get("block_id", "").startswith(kind))


# --- each kind, at its hour


def test_an_interview_ahead_is_prepared_the_evening_before_and_debriefed_right_after_it(stage: Stage) -> None:
    sam = stage.sam
    sam.command(AHEAD)
    sam.see("Noted: Clerk at Northwind")
    ready = arrives(stage, november(24, 18), "Four things to do before you leave the room")
    assert "Tomorrow at 10:00 am" in shown(ready)
    assert buttons(ready) == ["Got it", *PUT_OFF]
    sam.press("Got it", where=ready)
    settles(sam, ready, "All the best for the interview! Next from me: tomorrow at 11:15 am.")

    over = arrives(stage, november(25, 11, 15), "How did it go at Northwind?")
    assert buttons(over) == ["Debrief it now", "It did not happen", *PUT_OFF]
    sam.press("Debrief it now", where=over)
    sam.see(FIRST_QUESTION)
    settles(sam, over, "We are going through it")
    sam.press("Finish later")
    sam.see("Set aside")
    again = arrives(stage, november(25, 13, 16), "Everything you told me is kept")
    assert buttons(again) == ["Go on", "It did not happen", *PUT_OFF]
    sam.press("Go on", where=again)
    sam.wait(lambda who: offered(who, "Finish later"))


def test_an_interview_that_did_not_happen_is_left_at_that(stage: Stage) -> None:
    stage.sam.command(AHEAD)
    over = arrives(stage, november(25, 11, 15), "How did it go at Northwind?")
    stage.sam.press("It did not happen", where=over)
    settles(stage.sam, over, "did not take place")
    assert "Nothing is coming up" in shown(listed(stage.sam))


def test_the_note_is_asked_for_the_same_day_then_within_24_hours_then_within_two_days(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    today = arrives(stage, november(24, 13), "Today is the best day for it")
    assert "It goes to Priya Raman." in shown(today)
    assert buttons(today) == NOTE
    sam.press("Show my note", where=today)
    sam.see("Dear Priya Raman")
    tomorrow = arrives(stage, november(25, 8), "within 24 hours, and these end today at 10:00 am")
    assert buttons(tomorrow) == NOTE
    late = arrives(stage, november(26, 8), "A late note to Northwind Traders still counts")
    assert buttons(late) == NOTE
    sam.press("I sent it", where=late)
    settles(sam, late, "Noted as sent. Well done. Next from me: Tuesday, December 1 at 10:00 am.")


def test_where_they_decide_tomorrow_a_short_note_is_due_at_once(stage: Stage) -> None:
    debriefed(stage.sam, filled="tomorrow")
    short = arrives(stage, november(24, 11, 46), "They want to decide tomorrow.")
    assert buttons(short) == NOTE


def test_with_leave_to_call_they_call_twice_and_then_cross_it_off(stage: Stage) -> None:
    sam, tried = stage.sam, ["What to say", "I called, no answer", "They answered", *PUT_OFF]
    asked = asked_how_they_decided(stage)
    assert "Northwind Traders wanted to decide today" in shown(asked)
    assert buttons(asked) == ["Nothing yet", *HEARD, *PUT_OFF]
    sam.press("Nothing yet", where=asked)
    settles(sam, asked, "All right, we wait. Next from me: tomorrow at 8:00 am.")

    call = arrives(stage, november(25, 10), CALL_NOW)
    assert "they said that you may call" in shown(call)
    assert buttons(call) == tried
    sam.press("What to say", where=call)
    sam.see("this is Sam Rivera")
    sam.press("I called, no answer", where=call)
    settles(sam, call, "Noted that you called.")

    second = arrives(stage, december(1, 10), "A second try with Northwind")
    assert buttons(second) == tried
    sam.press("I called, no answer", where=second)
    settles(sam, second, "Noted that you called. Next from me: Friday, December 4 at 10:00 am.")

    last = arrives(stage, december(4, 10), "keep it open, or cross it off?")
    assert buttons(last) == ["Keep it open", "Cross it off", "They answered", *PUT_OFF]
    sam.press("Cross it off", where=last)
    settles(sam, last, "Crossed off.")


def test_without_leave_to_call_they_write(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam, filled="today", call="No")
    write = arrives(stage, november(27, 10), "a short e-mail is right")
    assert buttons(write) == ["Show the e-mail", "I wrote to them", "They answered", *PUT_OFF]
    sam.press("Show the e-mail", where=write)
    sam.see("Subject")
    sam.press("I wrote to them", where=write)
    settles(sam, write, "Noted that you wrote. Next from me: Wednesday, December 2 at 10:00 am.")


# --- answers


def test_several_interviews_due_make_one_message_and_each_part_is_answered_on_its_own(stage: Stage) -> None:
    sam = stage.sam
    for company in ("Northwind", "Contoso", "Fabrikam"):
        debriefed(sam, f"/debrief {company}, Clerk, today 10am", filled="today")
    together = arrives(stage, november(24, 15), "3 things to look at")
    assert buttons(together) == ["Nothing yet", *HEARD, *PUT_OFF] * 3
    sam.press("An offer", where=together)  # of those with one name, the last is pressed
    congratulated = becomes(sam, together, "An offer: congratulations!")
    assert buttons(congratulated) == ["Nothing yet", *HEARD, *PUT_OFF] * 2
    sam.press("They said no", where=congratulated)
    sorry = becomes(sam, together, "I am sorry.")
    sam.press("Still deciding", where=sorry)
    waiting = becomes(sam, together, "They are still deciding.")
    assert buttons(waiting) == ["They named a new date"]
    assert [line.strip() for line in shown(waiting).splitlines() if "wanted to decide" in line] == [
        "Northwind wanted to decide today",
        "Contoso wanted to decide today",
        "Fabrikam wanted to decide today",
    ]
    assert "Fabrikam wanted to decide today\n    An offer" in shown(waiting)
    assert sum("things to look at" in shown(message) for message in sam.messages()) == 1


def test_a_new_date_moves_the_rest(stage: Stage) -> None:
    sam, asked = stage.sam, asked_how_they_decided(stage)
    sam.press("Still deciding", where=asked)
    sam.press("They named a new date", where=becomes(sam, asked, "They are still deciding."))
    sam.see("When do they want the position filled?")
    sam.say("December 10")
    sam.wait(lambda who: "Thursday, December 10, 2026" in who.screen())
    assert "Thursday, December 10 at 3:00 pm: Have you heard?" in shown(listed(sam))
    arrives(stage, december(10, 15), "wanted to decide today")


def test_who_answered_a_call_is_chosen_from_a_list(stage: Stage) -> None:
    call = called_for(stage)
    stage.sam.choose("They answered", "Next round", where=call)
    settles(stage.sam, call, "The next round: well done!")
    assert "Nothing is coming up" in shown(listed(stage.sam))


def test_two_taps_at_once_count_once(stage: Stage) -> None:
    sam, call = stage.sam, called_for(stage)
    taps = [tap(sam, call, block_of(call), "nudge.answer:tried", value="tried") for _ in range(2)]
    with ThreadPoolExecutor(2) as threads:
        assert all(threads.map(lambda each: stage.client.raw("interactive", each)["acknowledged"], taps))
    settles(sam, call, "Noted that you called.")
    assert "Ask a second time" in shown(listed(sam))


# --- later


@pytest.mark.parametrize(
    ("wish", "back", "says"),
    [
        ("In an hour", november(25, 11), "today at 11:00 am"),
        ("This evening", november(25, 18), "today at 6:00 pm"),
        ("Tomorrow morning", november(26, 9), "tomorrow at 9:00 am"),
        ("2026-12-02", december(2, 9), "Wednesday, December 2 at 9:00 am"),
    ],
)
def test_a_nudge_that_is_put_off_comes_back_then(stage: Stage, wish: str, back: datetime, says: str) -> None:
    call = called_for(stage)
    stage.sam.choose("On a day I pick" if wish[0] == "2" else "Remind me later", wish, where=call)
    settles(stage.sam, call, f"I come back to it {says}.")
    again = arrives(stage, back, CALL_NOW)
    assert buttons(again) == buttons(call)


def test_a_nudge_that_is_late_says_when_it_was_due(stage: Stage) -> None:
    debriefed(stage.sam)
    assert "This was due today at 1:00 pm" in shown(arrives(stage, november(24, 16), "Your thank-you note"))


# --- enough


def test_no_more_for_this_one_ends_all_of_that_interview_until_it_is_turned_on_again(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    debriefed(stage.dana)
    today = arrives(stage, november(24, 13), "Your thank-you note")
    sam.press("No more for this one", where=today)
    settles(sam, today, "No more nudges about this one. /nudges turns them on again.")
    arrives(stage, november(25, 9), "Your note to Northwind", stage.dana)
    assert not any("is still open" in shown(message) for message in sam.messages())

    empty = listed(sam)
    assert "Nothing is coming up" in shown(empty)
    sam.press("Nudge me again: Finance Manager at Northwind Traders", where=empty)
    becomes(sam, empty, "Thank-you note, within two days")
    arrives(stage, november(26, 8), "A late note to Northwind")


def test_nudges_lists_what_is_coming_and_moves_it_and_leaves_it_out(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    coming = listed(sam)
    assert coming["ephemeral"]
    assert [line.strip() for line in shown(coming).splitlines() if " at " in line and ":" in line] == [
        "Today at 1:00 pm: Thank-you note, the same day",
        "Tomorrow at 8:00 am: Thank-you note, within 24 hours",
        "Thursday, November 26 at 8:00 am: Thank-you note, within two days",
        "Tuesday, December 1 at 10:00 am: Write to ask how things stand",
    ]
    first = coming | {"blocks": coming["blocks"][:3]}  # of those with one name, the last is pressed
    sam.choose("Move it", "This evening", where=first)
    moved = becomes(sam, coming, "Today at 6:00 pm: Thank-you note, the same day")
    sam.press("Leave it out", where=moved)
    left = becomes(sam, coming, "3 nudges coming up")
    assert "Write to ask how things stand" not in shown(left)
    arrives(stage, november(24, 18), "Your thank-you note")


@pytest.mark.parametrize("line", ["/nudges pause until Monday", "pause everything until Monday"])
def test_a_pause_until_monday_holds_everything_until_then(stage: Stage, line: str) -> None:
    sam = stage.sam
    debriefed(sam, filled="today", call="Yes")
    debriefed(stage.dana)
    paused = "All nudges are paused until Monday, November 30 at 8:00 am."
    assert paused in (shown(listed(sam, line)) if line[0] == "/" else answers_with(sam, line, "paused"))
    arrives(stage, november(26, 9), "A late note", stage.dana)
    assert not any(word in shown(message) for message in sam.messages() for word in (ASK_NOW, CALL_NOW))
    arrives(stage, november(30, 8), CALL_NOW)


def test_a_pause_is_over_when_they_say_so(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    paused = listed(sam, "/nudges pause")
    assert "All nudges are paused." in shown(paused)
    sam.press("Go on with nudges", where=paused)
    becomes(sam, paused, "4 nudges coming up")
    sam.press("Pause all", where=becomes(sam, paused, "Pause all"))
    becomes(sam, paused, "All nudges are paused.")
    assert "4 nudges coming up" in answers_with(sam, "resume", "coming up")
    arrives(stage, november(24, 13), "Your thank-you note")


def test_stop_typed_outside_a_debrief_pauses_everything(stage: Stage) -> None:
    debriefed(stage.sam)
    assert "All nudges are paused." in answers_with(stage.sam, "stop", "paused")


def test_stop_typed_inside_a_debrief_stops_the_debrief_and_its_nudges_alone(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    sam.command("/debrief Contoso, Clerk, today 9am")
    sam.see("About Clerk at Contoso." if "About Clerk" in sam.screen() else FIRST_QUESTION)
    answers_with(sam, "stop", "Stopped.")
    coming = shown(listed(sam))
    assert "4 nudges coming up" in coming
    assert "Contoso" not in coming


@pytest.mark.parametrize("line", ["/nudges pause until yesterday", "/nudges zone Atlantis", "/nudges dance"])
def test_a_wish_that_cannot_be_read_changes_nothing_and_says_what_can(stage: Stage, line: str) -> None:
    debriefed(stage.sam)
    assert "/nudges" in shown(listed(stage.sam, line))
    arrives(stage, november(24, 13), "Your thank-you note")


# --- moving


def test_moving_to_another_zone_moves_what_is_due(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)  # in Berlin it is half past five in the afternoon
    stage.client.happen("user_change", user="U0SAM", changes={"tz": "America/Los_Angeles"})
    stage.client.wait(lambda: any(entry["name"] == "user_change" for entry in stage.client.log()))
    sam.wait(lambda who: "Today at 10:00 am: Thank-you note, the same day" in shown(listed(who)))
    berlin = shown(listed(sam, "/nudges zone Berlin"))
    assert "Today at 7:00 pm: Thank-you note, the same day" in berlin
    assert "Tomorrow at 1:00 pm: Thank-you note, within 24 hours" in berlin
    assert "Tuesday, December 1 at 10:00 am: Write to ask" in berlin
    arrives(stage, datetime(2026, 12, 1, 10, tzinfo=ZoneInfo("Europe/Berlin")), "Time to ask Northwind Traders")


def test_a_zone_of_their_own_is_not_replaced_by_slacks(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    listed(sam, "/nudges zone Berlin")
    stage.client.happen("user_change", user="U0SAM", changes={"tz": "America/Los_Angeles"})
    stage.client.wait(lambda: any(e["name"] == "user_change" and e["answer"] for e in stage.client.log()))
    assert "Today at 7:00 pm: Thank-you note" in shown(listed(sam))


def test_nothing_is_sent_to_the_deactivated_and_after_their_return_it_goes_on(stage: Stage) -> None:
    debriefed(stage.sam)
    debriefed(stage.dana)
    stage.client.happen("user_change", user="U0SAM", changes={"deleted": True})
    stage.client.wait(lambda: any(e["name"] == "user_change" and e["answer"] for e in stage.client.log()))
    arrives(stage, november(24, 14), "Your thank-you note to", stage.dana)
    assert not any("Your thank-you note to" in shown(message) for message in stage.sam.messages())
    stage.client.happen("user_change", user="U0SAM", changes={"deleted": False})
    assert "This was due today at 1:00 pm" in shown(stage.sam.see("Your thank-you note to"))


# --- what is not theirs, or not there


def test_a_nudge_of_another_person_is_refused_politely_and_does_not_change(stage: Stage) -> None:
    call = called_for(stage)
    stage.dana.say("hi")
    stage.dana.see("Debrief an interview")
    own, later = block_of(call), block_of(call, "put_off")
    for block_id, action_id, action in (
        (own, "nudge.answer:tried", {"value": "tried"}),
        (own, "nudge.heard", {"selected_option": {"value": "offer"}}),
        (own, "nudge.debrief", {}),
        (later, "nudge.snooze", {"selected_option": {"value": "hour"}}),
        (later, "nudge.snooze_day", {"selected_date": "2026-12-02"}),
        (later, "nudge.stop", {}),
    ):
        said = answered(stage, tap(stage.dana, call, block_id, action_id, **action))
        assert "That nudge is gone" in said, action_id
    assert "Northwind" not in "\n".join(map(shown, stage.dana.messages()))
    assert buttons(becomes(stage.sam, call, CALL_NOW)) == buttons(call)


@pytest.mark.parametrize(
    ("block_id", "action_id", "action"),
    [
        ("nudge:999", "nudge.answer:tried", {"value": "tried"}),
        ("nudge:", "nudge.answer:tried", {"value": "tried"}),
        ("nudge:-1", "nudge.stop", {}),
        ("nudge:99999999999999999999", "nudge.stop", {}),
        ("put_off:١", "nudge.stop", {}),
        ("rubbish", "nudge.debrief", {}),
        ("", "nudge.snooze", {"selected_option": {"value": "hour"}}),
        ("put_off:1", "nudge.snooze", {"selected_option": {"value": "never"}}),
        ("put_off:1", "nudge.snooze", {"selected_option": None}),
        ("put_off:1", "nudge.snooze_day", {"selected_date": "2026-13-45"}),
        ("put_off:1", "nudge.snooze_day", {"selected_date": "9999-12-31"}),
        ("nudge:1", "nudge.answer:x", {"value": "'; DROP TABLE nudge; --"}),
        ("nudge:1", "nudge.heard", {"selected_option": {"value": "hired"}}),
        ("nudge:1", "nudge.answer:", {"value": ""}),
    ],
)
def test_rubbish_in_a_button_changes_nothing_and_says_so(
    stage: Stage, block_id: str, action_id: str, action: Json
) -> None:
    call = called_for(stage)
    said = answered(stage, tap(stage.sam, call, block_id, action_id, **action))
    assert any(words in said for words in ("That nudge is gone", "I did nothing", "nothing was changed")), said
    assert buttons(becomes(stage.sam, call, CALL_NOW)) == buttons(call)


# --- ahead of time


def test_a_debrief_typed_after_an_interview_that_was_noted_ahead_is_of_that_one(stage: Stage) -> None:
    sam = stage.sam
    sam.command(AHEAD)
    sam.see("Noted: Clerk at Northwind")
    over = arrives(stage, november(25, 11, 15), "How did it go at Northwind?")
    sam.command("/debrief")
    sam.see("How did it go: Clerk at Northwind?")
    sam.press("Debrief: Clerk at Northwind")
    sam.see(FIRST_QUESTION)
    sam.press("Debrief it now", where=over)
    settles(sam, over, "We are going through it")
    sam.wait(lambda who: offered(who, "Finish later") == 1)


# --- what went wrong once


def test_a_pause_that_slack_delivers_twice_is_answered_once(stage: Stage) -> None:
    stage.sam.say("hi")
    stage.sam.see("Debrief an interview")
    event = {"type": "message", "channel": stage.sam.direct(), "channel_type": "im", "user": "U0SAM"}
    event |= {"text": "pause everything until Monday", "ts": "1900000000.000100", "event_ts": "1900000000.000100"}
    payload = {"team_id": "T0LOCAL", "type": "event_callback", "event_id": "Ev0TWICE", "event": event}
    for _ in range(2):
        assert stage.client.raw("events_api", payload)["acknowledged"]
    answers_with(stage.sam, "thanks", "You're welcome")
    assert sum("All nudges are paused" in shown(message) for message in stage.sam.messages()) == 1


def test_resume_ends_a_pause_even_while_a_debrief_waits(stage: Stage) -> None:
    sam = stage.sam
    sam.command(NORTHWIND)
    sam.see(FIRST_QUESTION)
    answers_with(sam, "later", "Set aside")
    answers_with(sam, "pause everything", "paused")
    sam.say("resume")
    sam.wait(lambda who: "coming up" in shown(who.messages()[-1]) or offered(who, "Finish later"))
    assert "All nudges are paused" not in shown(listed(sam))


def test_a_nudge_about_a_hire_date_that_was_taken_back_can_still_be_answered(stage: Stage) -> None:
    sam, asked = stage.sam, asked_how_they_decided(stage)
    sam.choose("Change an answer", "hire_date")
    sam.press("I didn't ask", where=sam.see("When do they want the position filled?") | {"channel": sam.direct()})
    sam.see("That is everything")
    sam.press("An offer", where=asked)
    settles(sam, asked, "An offer: congratulations!")
