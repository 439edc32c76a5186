"""What people say of offers, notes and mails that bounced, and how they leave a question or a nudge for later."""

from datetime import datetime

import pytest

from bot.nudges.facts import Answer, NudgeKind
from bot.vocabulary.answers import CallPermission
from tests.bot.actions.flows import ASK_NOW, answers_with, arrives, called_for, debriefed, december, november, offered
from tests.bot.actions.test_beside import again, asked
from tests.surfaces.app import App, Person, buttons, text
from tests.words import answered, button, in_english, labels, nudged, wanted

CALLED = answered(Answer.TRIED, call=CallPermission.YES)
WROTE_INSTEAD = answered(Answer.OTHER_WAY, call=CallPermission.YES)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("can i ask them for more time to decide", "said.answers.more_time"),
        ("i have two offers what do i tell the other company", "said.answers.two_offers"),
        ("how long have i got to send the thank you email", "said.answers.note_by"),
        ("I thanked them in person, is it still needed?", "said.answers.still_thank"),
        ("is it weird to add her on linkedin", "explaining.adding_somebody_you_met"),
        ("stop asking me stuff", button("said.pause_all_nudges")),
        ("I have been shortlisted for interview at Lidl on Monday by 9am", "Lidl, Monday, November 30, 9:00 am"),
        ("it bounced", "sending.noted_your_note_to_did"),
    ],
)
def test_it_is_answered_while_nothing_is_open(app: App, words: str, says: str) -> None:
    debriefed(app.sam)
    if words == "it bounced":
        app.sam.say("i sent it an hour ago")
        app.sam.see("was sent today at 10:30 am")
    answers_with(app.sam, words, says)


def test_a_note_that_bounced_is_not_sent(app: App) -> None:
    debriefed(app.sam)
    app.sam.say("i sent it an hour ago")
    app.sam.see("was sent today at 10:30 am")
    app.sam.say("it bounced")
    app.sam.see(in_english("sending.noted_your_note_to_did", name="Priya Raman"))
    assert "Priya Raman: not yet" in answers_with(app.sam, "did i thank priya", "Priya Raman")


def test_of_two_notes_that_may_have_bounced_none_is_taken_back(app: App) -> None:
    debriefed(app.sam, meet="Priya Raman\nBo Chen")
    app.sam.say("i sent them all an hour ago")
    app.sam.see("was sent today at 10:30 am")
    app.sam.say("it bounced")
    app.sam.see("sending.then_it_has_not")


@pytest.mark.parametrize(
    ("words", "back"),
    [
        ("Snooze til 4", november(24, 16)),
        ("til 4pm", november(24, 16)),
        ("cant call today in meetings all day", november(25, 9)),
        ("forgot!! doing it now", november(24, 15)),
    ],
)
def test_a_nudge_waits_as_long_as_they_say(app: App, words: str, back: datetime) -> None:
    debriefed(app.sam)
    arrives(app, november(24, 14), nudged(NudgeKind.SAME_DAY))
    answers_with(app.sam, words, answered(Answer.SNOOZED, next_due=back))


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ("i emailed instead", WROTE_INSTEAD),
        ("texted her instead, no reply yet", WROTE_INSTEAD),
        ("rung them at half 11 nobody picked", CALLED),
        ("i rang, no answer, so i emailed", CALLED),
        ("spoke w priya, she'll know more friday", answered(Answer.STILL_DECIDING, hire_date=december(4, 0).date())),
        ("got hold of her, says next week", "between Monday, November 30, 2026 and Friday, December 4, 2026"),
        ("its public holiday there today", answered(Answer.SNOOZED, next_due=november(25, 9))),
        ("dont want to chase them", "said.answers.why_call"),
    ],
)
def test_what_was_done_about_a_call_is_noted_as_they_did_it(app: App, words: str, noted: str) -> None:
    called_for(app)
    app.sam.say(words)
    app.sam.see(noted)


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ("i rang instead, no answer", answered(Answer.OTHER_WAY)),
        ("followed up by phone this morning, she was out", answered(Answer.OTHER_WAY)),
        ("emailed on friday", answered(Answer.TRIED)),
        ("dont want to chase them", answered(Answer.STOPPED)),
    ],
)
def test_what_was_done_about_a_check_in_is_noted_as_they_did_it(app: App, words: str, noted: str) -> None:
    debriefed(app.sam, filled="today", call="No")
    arrives(app, november(27, 15), nudged(NudgeKind.CHECK_IN))
    app.sam.say(words)
    app.sam.see(noted)


def wanted_to_decide(company: str) -> str:
    return nudged(NudgeKind.HIRE_DATE, company=company, hire_date=november(24, 0).date())


BOTH_WAIT = (
    f"{wanted_to_decide('Northwind Traders')}\n{answered(Answer.NOTHING_YET)}",
    f"{wanted_to_decide('Contoso')}\n{answered(Answer.NOTHING_YET)}",
)

CONTOSO_IS_A_NO = (f"{wanted_to_decide('Contoso')}\n{answered(Answer.REJECTED)}", BOTH_WAIT[0])


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ("neither have come back", BOTH_WAIT),
        ("contoso is a no, still nowt from northwind", CONTOSO_IS_A_NO),
        ("contoso rejected me, nothing from northwind", CONTOSO_IS_A_NO),
        ("northwind want a 2nd interview, contoso nothing", (answered(Answer.NEXT_ROUND), BOTH_WAIT[1])),
    ],
)
def test_what_is_said_of_two_employers_is_noted_of_each(app: App, words: str, noted: tuple[str, ...]) -> None:
    debriefed(app.sam, filled="today", call="Yes")
    debriefed(app.sam, "debrief Contoso, Clerk, today 10:30am", filled="today", call="Yes")
    arrives(app, november(24, 15), ASK_NOW)
    app.sam.say(words)
    assert all(each in app.sam.screen() for each in noted)


# --- while a question is open


def skips_to(sam: Person, question: str) -> None:
    """Leave out what comes before that question."""
    for _ in range(8):
        last = [one for one in sam.messages() if "Stop" in buttons(one)][-1]
        if wanted(question) in text(last):
            return
        skip = next(label for label in buttons(last) if label in labels("Skip", "debrief.keep_as_it_is", "That's all"))
        sam.press(skip, where=last)
    raise AssertionError(question)


def test_enough_of_the_questions_shows_how_to_leave_them(app: App) -> None:
    sam = asked(app)
    sam.say("stop asking me stuff")
    sam.see("Fair enough.")
    again(sam)
    assert {"Finish later", "Stop"} <= set(buttons(sam.messages()[-1]))


def test_a_word_of_the_question_is_explained(app: App) -> None:
    sam = asked(app)
    sam.say("what do you mean by points")
    sam.see("explaining.means.points")
    again(sam)


@pytest.mark.parametrize("words", ["none of the above, I just want the thank you note", "can i just have the note now"])
def test_whoever_wants_the_note_gets_it_and_the_rest_is_set_aside(app: App, words: str) -> None:
    sam = asked(app)
    sam.say("I led six people")
    sam.see(in_english("debrief.so_far", so_far="I led six people"))
    skips_to(sam, "steps.question.people")
    sam.say("Priya Raman")
    sam.see(in_english("debrief.so_far", so_far="Priya Raman"))
    sam.say(words)
    sam.see("Set aside")
    sam.see("note_words.title.thank_you")


def test_an_interview_that_is_still_ahead_leaves_its_debrief(app: App) -> None:
    sam = asked(app)
    sam.say("wait the interview got moved, it hasnt happened yet")
    sam.see("Set aside")
    sam.see("beside.give_me_the_new")
    assert offered(sam, in_english("beside.new_time", name="Finance Manager at Northwind Traders"))


def test_whoever_wants_to_change_an_answer_gets_its_question(app: App) -> None:
    sam = asked(app)
    sam.say("I led six people")
    sam.see(in_english("debrief.so_far", so_far="I led six people"))
    skips_to(sam, "steps.question.hire_date")
    sam.say("go back i want to change my points")
    assert "I led six people" in text(sam.messages()[-1])
    assert "Stop" in buttons(sam.messages()[-1])


def test_names_that_are_forgotten_leave_the_question_out(app: App) -> None:
    sam = asked(app)
    skips_to(sam, "steps.question.people")
    sam.say("dont remember names sorry")
    sam.see("steps.question.wants")


def test_an_offer_told_to_the_question_for_the_day_is_one(app: App) -> None:
    sam = asked(app)
    skips_to(sam, "steps.question.hire_date")
    sam.say("they already called, i got it!")
    sam.see("Congratulations!")


@pytest.mark.parametrize(
    ("question", "words", "noted", "says"),
    [
        (
            "steps.question.hire_date",
            "by the 10th. oh and they cancelled my other one at Aldi",
            "December 10",
            "beside.i_am_sorry_to",
        ),
        (
            "steps.question.call",
            "yeah she said ring any time. can u remind me to send my portfolio tmrw",
            "Yes",
            in_english(
                "sending.noted_for_i_remind",
                interview="Finance Manager at Northwind Traders",
                promised="send my portfolio tmrw",
                day="Wednesday, November 25, 2026",
            ),
        ),
        (
            "steps.question.people",
            "Just Fatima, she's the store manager. is it weird to add her on linkedin",
            "Fatima",
            "normal",
        ),
        (
            "steps.question.people",
            "Priya Raman, p@x.io, and change my quiet hours to 10pm",
            "p@x.io",
            "said.answers.settings",
        ),
    ],
)
def test_both_halves_are_done(app: App, question: str, words: str, noted: str, says: str) -> None:
    sam = asked(app)
    sam.command("interviews add Aldi, Clerk, tomorrow 10am")
    skips_to(sam, question)
    sam.say(words)
    sam.see(says)
    sam.see(noted)


def test_an_address_is_noted_and_the_settings_are_offered(app: App) -> None:
    sam = asked(app)
    skips_to(sam, "steps.question.people")
    sam.say("Priya Raman")
    sam.see(in_english("debrief.so_far", so_far="Priya Raman"))
    sam.say("her email is p@x.io, and change my quiet hours to 10pm")
    sam.see(in_english("corrections.part_is.email", name="Priya Raman", after="p@x.io"))
    sam.see("said.answers.settings")
