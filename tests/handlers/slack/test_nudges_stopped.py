"""Enough, later, elsewhere: how people list, pause, stop and move their nudges."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.handlers.slack.nudging import (
    ASK_NOW,
    CALL_NOW,
    FIRST_QUESTION,
    NEW_YORK,
    answers_with,
    arrives,
    becomes,
    block_of,
    debriefed,
    listed,
    november,
    offered,
    settles,
    shown,
    tap,
)
from tests.stage import NORTHWIND, Stage

pytestmark = pytest.mark.whole
"""The services beneath these flows are held by tests of their own in the quick lane."""

# --- enough


def test_no_more_for_this_one_ends_all_of_that_interview_until_it_is_turned_on_again(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    debriefed(stage.dana)
    today = arrives(stage, november(24, 13), "Your thank-you note")
    sam.press("No more for this one", where=today)
    settles(sam, today, "No more nudges about this one. Your list of nudges turns them on again.")
    arrives(stage, november(25, 9), "Your note to Northwind", stage.dana)
    assert not any("is still open" in shown(message) for message in sam.messages())

    empty = listed(sam)
    assert "Nothing is coming up" in shown(empty)
    sam.press("Nudge me again: Finance Manager at Northwind Traders", where=empty)
    becomes(sam, empty, "Thank-you note, within two days")
    arrives(stage, november(26, 8), "A late note to Northwind")


def test_stopping_a_nudge_that_has_not_come_shows_what_is_coming_then(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    waiting = block_of(listed(sam), "coming").replace("coming", "put_off")
    shows_it = next(message for message in sam.messages() if not message["ephemeral"])
    assert stage.client.raw("interactive", tap(sam, shows_it, waiting, "nudge.stop"))["acknowledged"]
    becomes(sam, shows_it, "Nudge me again: Finance Manager at Northwind Traders")


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
    sam.wait(lambda who: offered(who, "One form instead"))
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


# --- in words


def test_no_more_about_one_employer_stops_that_interview_and_no_other(stage: Stage) -> None:
    sam = stage.sam
    sam.command("/interviews add Acme, Analyst, Thursday 2pm")
    debriefed(sam)
    said = answers_with(sam, "stop reminding me about acme", "No more nudges about Analyst at Acme.")
    assert "[Nudge me again: Analyst at Acme]" in said
    coming = shown(listed(sam))
    assert "4 nudges coming up" in coming
    assert "paused" not in coming
    assert "All nudges are paused." in answers_with(sam, "stop", "paused")


def test_quiet_hours_are_set_by_words_and_what_is_due_moves(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    answers_with(sam, "dont message me before 10 in the morning pls", "quiet from 9:00 pm to 10:00 am each day")
    assert "Tomorrow at 8:00 am" not in shown(listed(sam))


def test_where_they_moved_to_sets_their_zone_with_one_tap(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    answers_with(sam, "I moved to Chicago", "I go by the time of New York so far.")
    sam.press("Go by Chicago time")
    sam.wait(lambda who: "Today at 12:00 pm: Thank-you note, the same day" in shown(listed(who)))


@pytest.mark.parametrize(
    ("text", "says"),
    [("keep it a bit longer", "I come back to it Friday"), ("ask me again tomorrow", "I come back to it tomorrow")],
)
def test_what_is_to_wait_a_little_comes_back_without_asking_which_nudge_is_meant(
    stage: Stage, text: str, says: str
) -> None:
    debriefed(stage.sam)
    arrives(stage, datetime(2026, 12, 1, 10, tzinfo=NEW_YORK), "Time to ask Northwind Traders")
    answers_with(stage.sam, text, says)
