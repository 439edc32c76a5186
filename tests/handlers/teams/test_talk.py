"""A job seeker's chat in Teams, over the real protocol: typed words, buttons, dialogs, the page that is a card."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.app.stories import FIRST_INTERVIEW
from bot.nudges.facts import Answer, NudgeKind
from bot.wording.catalog import say
from playground.teams import screen
from playground.teams.client import Member
from tests.handlers.teams.conftest import TeamsStage, bot_in_teams
from tests.stage import TUESDAY
from tests.words import answered, in_english, nudged

NORTHWIND = "debrief Northwind Traders, Finance Manager, today 10am"
BEGIN = in_english("common.debrief_an_interview")
ASKED = in_english("steps.question.points")


NOTE = in_english("note_words.title.thank_you")


def debriefed(member: Member) -> None:
    """Begin a debrief, and answer it by the one form."""
    member.say(NORTHWIND)
    member.see(ASKED)
    member.press(say("debrief.one_form_instead"))
    member.wait(lambda sam: sam.dialog())
    member.press("Save", {ASKED: "I led six people", in_english("steps.question.people"): "Priya Raman"})
    member.press(in_english("choices.right_dear", way="Priya"), where=member.see(in_english("steps.question.check")))


def cards(member: Member, text: str) -> list[dict[str, Any]]:
    """The messages that show this."""
    return [message for message in member.messages() if text in screen.message(message)]


@pytest.mark.whole
@pytest.mark.parametrize("teams", [True], ids=["as fast as Teams lets it"], indirect=True)
def test_a_debrief_goes_from_plain_words_to_the_notes(teams: TeamsStage) -> None:
    teams.sam.install()
    for beat in FIRST_INTERVIEW:
        teams.sam.press(beat.says) if beat.tap else teams.sam.say(beat.says.removeprefix("/"))
        teams.sam.see(beat.sees)
    title = in_english("note_words.title.thank_you")
    note = screen.message(teams.sam.see(in_english("notes.title_of_several", title=title, place=1, of=2)))
    assert "Dear Priya," in note
    assert "I cut our month-end close from nine days to five at Contoso." in note
    teams.sam.press(in_english("notes.i_sent_it"), where=teams.sam.see("(2 of 2)"))
    teams.sam.see(in_english("interviews.of_notes_sent", n=2, thanked=1))


def test_a_note_that_comes_again_has_its_buttons_in_the_newest_message_alone(teams: TeamsStage) -> None:
    teams.sam.install()
    debriefed(teams.sam)
    first = teams.sam.see(NOTE)
    teams.sam.say("thankyou")
    teams.sam.see(say("notes.there_is_a_newer"))
    newer = teams.sam.see(NOTE)
    assert newer["id"] != first["id"]
    teams.sam.press("I sent it", where=newer)
    teams.sam.see(say("notes.not_sent_after_all"))
    assert [message["id"] for message in cards(teams.sam, NOTE)] == [newer["id"]]


def test_a_debrief_begins_with_a_word_and_goes_on_by_words_and_buttons(teams: TeamsStage) -> None:
    teams.sam.install()
    teams.sam.say(NORTHWIND)
    teams.sam.press(in_english("choices.not_summed_up"), where=teams.sam.see(ASKED))
    teams.sam.see(in_english("steps.question.missed"))
    assert not screen.find_action(teams.sam.see(ASKED)["cards"], "Skip"), "what is answered has no buttons"


def test_markup_and_mentions_that_people_type_come_back_as_they_typed_them(teams: TeamsStage) -> None:
    teams.sam.install()
    teams.sam.say(NORTHWIND)
    teams.sam.see(ASKED)
    typed = "**led** [six](https://x.example) people & <at>all</at> <b>two</b> audits"
    teams.sam.say(typed)
    teams.sam.see(typed)


def test_the_longest_message_is_answered_like_any_other(teams: TeamsStage) -> None:
    teams.sam.install()
    teams.sam.say(NORTHWIND)
    teams.sam.see(ASKED)
    teams.sam.say("I led a team of six. " * 1_300)
    teams.sam.see(in_english("not_taken.too_long", answer="12,000", line="3,000", points=20, people=30))


def test_a_form_with_a_problem_stays_open_with_what_was_typed_and_says_what_is_wrong(teams: TeamsStage) -> None:
    teams.sam.install()
    teams.sam.press(BEGIN, where=teams.sam.see(BEGIN))
    teams.sam.press("Begin", {"Company": "Acme", "Role": "Analyst", "day": "2036-11-24"})
    shown = screen.dialog(teams.sam.dialog() or {})
    assert say("about.too_far") in shown
    assert "Acme" in shown
    teams.sam.press("Begin", {"day": "2026-11-24", "time": "09:00"})
    assert teams.sam.dialog() is None
    teams.sam.see(ASKED)
    assert "Analyst at Acme" in screen.message(teams.sam.see("Analyst at Acme"))


def test_where_no_dialog_can_open_the_form_waits_behind_a_button(teams: TeamsStage) -> None:
    teams.sam.install()
    teams.sam.say("debrief Acme")
    offered = teams.sam.see(in_english("teams.here_is_the_form"))
    teams.sam.press(BEGIN, where=offered)
    assert "Acme" in screen.dialog(teams.sam.wait(lambda sam: sam.dialog()))


def test_interviews_shows_the_page_anew_below_what_was_said_and_then_keeps_it_up_to_date(teams: TeamsStage) -> None:
    teams.sam.install()
    first = teams.sam.see(BEGIN)
    teams.sam.say("interviews")
    second = teams.sam.wait(lambda sam: next((each for each in cards(sam, BEGIN) if each["id"] != first["id"]), None))
    assert first["id"] not in {message["id"] for message in teams.sam.messages()}
    teams.sam.say(NORTHWIND)
    shown = teams.sam.see(in_english("interviews.open_interviews", n=1))
    assert shown["id"] == second["id"], "it is edited in its place"


def test_a_button_that_was_pressed_before_says_so_and_changes_nothing(teams: TeamsStage) -> None:
    teams.sam.install()
    teams.sam.say(NORTHWIND)
    asked = teams.sam.see(ASKED)
    teams.sam.press(in_english("choices.not_summed_up"), where=asked)
    teams.sam.see(in_english("steps.question.missed"))
    teams.client.happen("redeliver", renewed=True)
    teams.sam.see(in_english("about.stale"))
    assert len(cards(teams.sam, in_english("steps.question.missed"))) == 1


def test_a_press_that_is_delivered_twice_is_known_by_its_id(teams: TeamsStage) -> None:
    teams.sam.install()
    teams.sam.say(NORTHWIND)
    teams.sam.press(in_english("choices.not_summed_up"), where=teams.sam.see(ASKED))
    teams.sam.see(in_english("steps.question.missed"))
    teams.client.happen("redeliver")
    teams.sam.press("Skip", where=teams.sam.see(in_english("steps.question.missed")))
    teams.sam.see(in_english("steps.question.hire_date"))
    assert not cards(teams.sam, in_english("about.stale"))


def test_a_nudge_comes_to_the_chat_and_its_buttons_work(teams: TeamsStage) -> None:
    teams.sam.install()
    teams.sam.say(NORTHWIND)
    teams.sam.see(in_english("interviews.open_interviews", n=1))
    teams.client.advance(hours=2)
    nudge = teams.sam.see(nudged(NudgeKind.SAME_DAY))
    teams.sam.press(in_english("nudges.answer.note_sent"), where=nudge)
    teams.sam.see(answered(Answer.NOTE_SENT))


def test_it_goes_on_after_a_restart_where_it_stopped(database: Path) -> None:
    with bot_in_teams(database) as first:
        first.sam.install()
        first.sam.say(NORTHWIND)
        first.sam.see(ASKED)
    a_minute_later = TUESDAY + timedelta(minutes=1)  # ids of messages are times: none comes a second time
    with bot_in_teams(database, start=a_minute_later) as second:
        second.sam.install()
        second.sam.say("I led a team of six")
        second.sam.see(in_english("steps.more.points"))
