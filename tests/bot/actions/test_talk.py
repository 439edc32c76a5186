"""What people ask in passing: answered from what is known; and times, days and deadlines said in passing are kept."""

import pytest

from bot.nudges.facts import Answer, NudgeKind
from tests.bot.actions.flows import (
    AHEAD,
    FIRST_QUESTION,
    NORTHWIND,
    answers_with,
    arrives,
    asked_how_they_decided,
    debriefed,
    november,
)
from tests.surfaces.app import App, text
from tests.words import answered, button, in_english, nudged


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("which promise??", "my references, by Friday"),
        ("did I already thank Priya?", in_english("remembered.not_yet_as_far_as", name="Priya Raman")),
        ("I don't have her mail", "said.answers.no_address"),
        ("still waiting on my ref", "beside.waiting_on"),
        ("I moved to Chicago", in_english("remembered.zone_could_be", city="New York", there="Chicago")),
        ("what time zone are you using?", in_english("remembered.zone_as_slack_has_it", city="New York")),
        ("what should i wear tmrw", "said.answers.dress"),
        ("any good questions to ask at the end?", "said.answers.ask_them"),
        ("they want my salary expectations, what do i say", "said.answers.salary"),
        ("not sure i even want this job tbh", "said.answers.second_thoughts"),
        ("isn't calling them annoying?", "said.answers.why_call"),
        ("show me the worst questions i got", "questions.no_questions_are_noted"),
        ("lol", "said.answers.chat"),
        ("🙏", "said.answers.thanks"),
    ],
)
def test_what_is_asked_in_passing_is_answered(app: App, words: str, says: str) -> None:
    sam = app.sam
    debriefed(sam, promise="my references, by Friday")
    answers_with(sam, words, says)


def test_whom_they_thanked_is_told_with_the_time(app: App) -> None:
    sam = app.sam
    debriefed(sam, meet="Priya Raman\nZara Khan")
    sam.say("i sent priya's but not zara's yet")
    sam.see(in_english("sending.noted_your_note_to", names="Priya Raman", at="today at 11:30 am"))
    assert button("common.show_my_note") in answers_with(
        sam, "did I already thank Zara?", in_english("remembered.not_yet_as_far_as", name="Zara Khan")
    )
    sam.see(in_english("remembered.yes", name="Priya Raman", at="today at 11:30 am"))


def test_a_named_zone_is_taken_at_once(app: App) -> None:
    app.sam.say("set my time zone to Chicago")
    app.sam.see("nudges")
    app.sam.say("what time zone are you on?")
    app.sam.see(in_english("remembered.zone_as_told", city="Chicago"))


def test_what_is_still_with_a_referee_comes_back_tomorrow(app: App) -> None:
    debriefed(app.sam, promise="my references, by Thursday")
    arrives(app, november(25, 10), "my references")
    answers_with(
        app.sam, "still waiting on my ref to say ok", answered(Answer.SNOOZED, now=app.now, next_due=november(26, 9))
    )


def test_off_to_another_interview_the_debrief_is_kept_for_later(app: App) -> None:
    sam = app.sam
    sam.command(NORTHWIND)
    sam.see(FIRST_QUESTION)
    sam.say("another interview at 4 today gotta run")
    sam.see("good luck!")
    sam.see("Set aside")
    assert "So far" not in sam.screen()


def test_no_more_ends_an_answer_and_pauses_no_nudges(app: App) -> None:
    sam = app.sam
    sam.command(NORTHWIND)
    sam.see(FIRST_QUESTION)
    sam.say("no more")
    sam.see("steps.question.missed")
    sam.say("that's enough")
    sam.see("steps.question.hire_date")
    sam.say("no more reminders please")
    sam.see("paused")


def test_why_one_would_call_is_told_and_the_question_stays(app: App) -> None:
    sam = app.sam
    sam.command(NORTHWIND)
    for question in (FIRST_QUESTION, in_english("steps.question.missed"), in_english("steps.question.hire_date")):
        sam.see(question)
        sam.say("skip")
    sam.see("steps.question.call")
    sam.say("whats the point of calling, isnt that annoying?")
    sam.see("said.answers.why_call")
    assert in_english("steps.question.call") in text(sam.messages()[-1])


def test_the_hour_of_tomorrow_is_kept(app: App) -> None:
    asked_how_they_decided(app)
    answers_with(app.sam, "remind me at 4 and at 7", "beside.it_comes_back_once")
    answers_with(app.sam, "remind me tomorrow at 8:30", answered(Answer.SNOOZED, next_due=november(25, 8, 30)))


def test_the_day_by_which_they_want_an_answer_is_read_from_the_news(app: App) -> None:
    asked_how_they_decided(app)
    answers_with(
        app.sam,
        "they offered me the job and want an answer by friday!!",
        answered(Answer.OFFER, answer_by=november(27, 0).date()),
    )


def test_the_day_and_hour_of_a_next_round_are_taken_from_the_news(app: App) -> None:
    asked_how_they_decided(app)
    news = "they want me back for a second round on the 3rd at 10"
    answers_with(app.sam, news, "second round: Thursday, December 3, 10:00 am.")


def test_one_sentence_of_several_may_say_it_all(app: App) -> None:
    asked_how_they_decided(app)
    news = "Sorry for the late message, been at work. They called yesterday and said no. Not even a reason."
    answers_with(app.sam, news, answered(Answer.REJECTED))


def test_a_long_story_of_an_interview_begins_the_debrief_that_was_asked_for(app: App) -> None:
    app.sam.command(AHEAD)
    app.sam.see(in_english("about.noted", which="Clerk at Northwind, Wednesday, November 25, 10:00 am"))
    arrives(app, november(25, 11, 20), nudged(NudgeKind.DEBRIEF, company="Northwind"))
    app.sam.say("Hey. So I had my interview at Northwind today. Two people and HR. The tea was cold")
    app.sam.see(FIRST_QUESTION)
