"""What people say in their own words: done, or one tap away; and answers to nudges that are typed."""

import pytest

from bot.nudges.facts import Answer, NudgeKind
from bot.vocabulary.answers import CallPermission
from tests.bot.actions.flows import (
    ASK_NOW,
    FIRST_QUESTION,
    NORTHWIND,
    answers_with,
    arrives,
    asked_how_they_decided,
    becomes,
    called_for,
    changed,
    debriefed,
    november,
)
from tests.lanes import few
from tests.surfaces.app import App, Person, buttons, text
from tests.words import answered, button, in_english, labels, nudged


def asked(app: App) -> Person:
    """The first question is open."""
    app.sam.command(NORTHWIND)
    app.sam.see(FIRST_QUESTION)
    return app.sam


def again(sam: Person) -> None:
    assert FIRST_QUESTION in text(sam.messages()[-1])


# --- an interview


def test_an_interview_that_lies_ahead_is_noted_from_a_sentence(app: App) -> None:
    app.sam.say("i have an interview with Google for product manager tomorrow at 3pm")
    app.sam.see(in_english("about.noted", which="product manager at Google, Wednesday, November 25, 3:00 pm"))


def test_what_a_sentence_leaves_out_is_asked_in_the_form_that_holds_the_rest(app: App) -> None:
    sam = app.sam
    sam.say("i have an interview tomorrow at 3pm with Google")
    sam.see(
        in_english("beside.good_luck_with", known="Google, Wednesday, November 25, 3:00 pm"),
        "beside.which_role_is_it",
    )
    sam.press("Add it")
    assert "Google" in sam.screen()
    sam.submit({"Role": "Product Manager"})
    sam.see(in_english("about.noted", which="Product Manager at Google, Wednesday, November 25, 3:00 pm"))
    sam.say("i have an interview with Contoso tomorrow for clerk")
    sam.see(in_english("beside.good_luck_with", known="Contoso, Wednesday, November 25, 2026"))
    sam.say("i have an interview with Contoso for clerk next Friday at 2pm")
    sam.see("Is it Friday, December 4, 2:00 pm, or Friday, November 27, 2:00 pm?")
    sam.say("i have interviews at Aldi on Friday at 9 and Tesco on Friday at 2pm")
    sam.see("unsure.not_read.several")


def test_a_line_of_all_its_parts_is_noted_wherever_it_is_typed(app: App) -> None:
    assert in_english("about.noted", which="cashier at Tesco, Friday, November 27, 9:00 am") in app.sam.say(
        "Tesco, cashier, friday 9am"
    )


def test_what_was_done_for_whom_they_met_is_understood_by_their_name(app: App) -> None:
    debriefed(app.sam)
    assert "yesterday" not in app.sam.say("wrote to priya 10 mins ago")
    app.sam.see(
        in_english("sending.noted_your_note_for", name="Finance Manager at Northwind Traders", at="today at 11:20 am")
    )
    debriefed(app.sam, "debrief Contoso, Cook, today 9am", meet="Bo Chen\nKaren Boyd")
    app.sam.say("emailed bo this morning, karen tomorrow")
    app.sam.see(in_english("sending.noted_your_note_to", names="Bo Chen", at="today at 9:00 am"))


def test_a_town_at_the_end_of_a_line_is_said_to_be_left_out(app: App) -> None:
    app.sam.command("interviews add Emirates, Cabin Crew, tomorrow 3pm, Dubai")
    app.sam.see(
        in_english("about.noted", which="Cabin Crew at Emirates, Wednesday, November 25, 3:00 pm"),
        in_english("about.left_out", left_out="Dubai"),
    )


def test_a_next_round_told_in_two_sentences_is_noted_with_its_day(app: App) -> None:
    asked_how_they_decided(app)
    assert "December 2, 10:00 am" in app.sam.say("i got through!! second interview on the 2nd at 10")


def test_a_cancelled_interview_is_taken_off_with_one_tap(app: App) -> None:
    sam = app.sam
    sam.command("interviews add Northwind, Clerk, tomorrow 10am")
    sam.see(in_english("about.noted", which="Clerk at Northwind, Wednesday, November 25, 10:00 am"))
    sam.say("my interview got cancelled :(")
    sam.see("beside.i_am_sorry_to")
    sam.press("Take off: Clerk at Northwind")
    sam.see("outcome.not_held")


def test_a_moved_interview_gets_its_new_time_in_its_form(app: App) -> None:
    sam = app.sam
    sam.command("interviews add Northwind, Clerk, tomorrow 10am")
    sam.see(in_english("about.noted", which="Clerk at Northwind, Wednesday, November 25, 10:00 am"))
    sam.say("they moved my interview")
    sam.see("beside.give_me_the_new")
    sam.press(in_english("beside.new_time", name="Clerk at Northwind"))
    assert "Northwind" in sam.screen()


@pytest.mark.parametrize(
    ("words", "says"),
    few(
        [
            ("is this private?", "said.answers.private"),
            ("who did i meet", "Finance Manager at Northwind Traders: Priya Raman"),
            ("what should I say?", "beside.short_and_plain_is"),
            ("when do i hear back", "beside.when"),
            ("I'm so nervous", "said.answers.nervous"),
            ("got an offer but I want more money", "beside.outcomes.negotiate"),
            ("can you make it shorter", "Brief."),
            ("undo", "beside.there_is_nothing_that"),
            ("pause for a week", in_english("nudges.all_paused_until", until="Tuesday, December 1 at 8:00 am")),
            ("cancel my reminders", "nudges.all_paused"),
            ("wtf this is useless", "said.answers.frustrated"),
            (
                "i sent it an hour ago",
                in_english(
                    "sending.noted_your_note_for", name="Finance Manager at Northwind Traders", at="today at 10:30 am"
                ),
            ),
            ("what did I tell them?", in_english("remembered.you_told_them", told="I led six people")),
            ("what do i say if they ask why i left", "said.answers.answer_them"),
            ("they interview til fri then decide", "between Saturday, November 28"),
            ("it went terribly", "beside.went_badly"),
        ],
        quick=4,
    ),
)
def test_after_a_debrief_what_is_meant_is_answered(app: App, words: str, says: str) -> None:
    debriefed(app.sam)
    answers_with(app.sam, words, says)


@pytest.mark.parametrize(
    ("words", "says"),
    few(
        [
            ("Tesco turned me down", in_english("beside.outcomes.rejected")),
            ("got an offer from tesco!", in_english("beside.outcomes.offer")),
            ("i got another offer from tesco i need to answer by friday", in_english("beside.outcomes.negotiate")),
            ("withdrew from Tesco", in_english("beside.outcomes.withdrawn")),
            ("TESCO SAID YES!!! 84k", in_english("beside.outcomes.offer")),
        ],
        quick=2,
    ),
)
def test_news_of_an_employer_they_have_not_told_of_changes_no_other_interview(app: App, words: str, says: str) -> None:
    asked_how_they_decided(app)
    answer = answers_with(app.sam, words, says)
    assert in_english("beside.none_with_them") in answer
    assert "Noted" not in answer


@pytest.mark.parametrize("words", ["sent the note to the lady at Tesco", "my interview with Tesco moved to friday 3pm"])
def test_what_was_done_for_another_employer_is_not_noted_for_this_one(app: App, words: str) -> None:
    debriefed(app.sam)
    app.sam.command("interviews add Northwind, Clerk, tomorrow 10am")
    assert "Noted" not in app.sam.say(words)


def test_an_offer_keeps_the_day_by_which_they_want_an_answer(app: App) -> None:
    asked_how_they_decided(app)
    app.sam.say("offer!! but need to answer by monday")
    app.sam.see(answered(Answer.OFFER, answer_by=november(30, 0).date()))


def test_when_it_is_asks_for_the_interview_ahead(app: App) -> None:
    app.sam.command("interviews add Northwind, Clerk, tomorrow 10am")
    assert "Wednesday, November 25, 10:00 am" in app.sam.say("what time is my interview")


@pytest.mark.parametrize(
    ("words", "at"),
    few(
        [
            ("could you push tomorrows one to friday same time", "Friday, November 27, 10:00 am"),
            ("tomorrow's one moved to friday at one", "Friday, November 27, 1:00 pm"),
        ],
        quick=1,
    ),
)
def test_one_of_several_is_no_hour_and_its_old_day_no_new_one(app: App, words: str, at: str) -> None:
    app.sam.command("interviews add Northwind, Clerk, tomorrow 10am")
    assert f"to {at}" in app.sam.say(words)


def test_what_fits_nothing_gets_three_lines(app: App) -> None:
    app.sam.say("purple elephants dance")
    menu = text(app.sam.see("about.not_understood")).splitlines()
    assert [line.strip() for line in menu[1:] if "[" not in line][3:] == []
    assert not app.surface.looked_up, "it comes where it was typed"


# --- while a question is open


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("what do you mean?", "explaining.means.points"),
        ("what did others say", "not_taken.what"),
        ("why do you ask?", "explaining.reasons.points"),
        ("is this private?", "said.answers.private"),
        ("when do I hear back?", "beside.when"),
    ],
)
def test_what_is_no_answer_is_answered_and_the_question_comes_again(app: App, words: str, says: str) -> None:
    sam = asked(app)
    sam.say(words)
    sam.see(says)
    again(sam)
    assert "So far" not in sam.screen()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("hold on a sec", "said.answers.wait"),
        ("hang on dog wants out", "said.answers.wait"),
        ("sorry, i'm busy right now", "Set aside"),
        ("bye, have to go", "Set aside"),
        ("let's skip this one", "steps.question.missed"),
        ("honestly not sure", "steps.question.missed"),
    ],
)
def test_a_word_about_the_question_moves_as_it_says(app: App, words: str, says: str) -> None:
    sam = asked(app)
    sam.say(words)
    sam.see(says)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("I led six people. oh and they cancelled my interview", "beside.i_am_sorry_to"),
        ("I led six people. Is this private?", "said.answers.private"),
        (
            "I led six people, btw I have an interview with Lidl, Clerk, tomorrow at 3pm",
            in_english("about.noted", which="Clerk at Lidl, Wednesday, November 25, 3:00 pm"),
        ),
    ],
)
def test_an_answer_is_kept_and_what_is_said_beside_it_is_done(app: App, words: str, says: str) -> None:
    sam = asked(app)
    sam.say(words)
    sam.see(says)
    assert in_english("debrief.so_far", so_far="I led six people") in text(sam.messages()[-1])


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ("they didn't say", in_english("debrief.noted", said=in_english("choices.day_not_said"))),
        ("I'd rather not say", in_english("debrief.left_out")),
    ],
)
def test_what_they_did_not_say_is_an_answer_and_what_i_will_not_say_is_none(app: App, words: str, noted: str) -> None:
    sam = asked(app)
    sam.say("skip")
    sam.see("steps.question.missed")
    sam.say("skip")
    question = sam.see("steps.question.hire_date")
    sam.say(words)
    becomes(sam, question, noted)


def test_what_may_be_an_answer_is_one(app: App) -> None:
    sam = asked(app)
    sam.say("I negotiated a 20% discount with suppliers")
    sam.see(in_english("debrief.so_far", so_far="I negotiated a 20% discount with suppliers"))


# --- answers to nudges


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("nothing yet", answered(Answer.NOTHING_YET)),
        ("nope, they still haven't got back to me", answered(Answer.NOTHING_YET)),
        ("they ghosted me", answered(Answer.NOTHING_YET)),
        ("haven't been rejected yet so that's something", answered(Answer.NOTHING_YET)),
        ("crap forgot, tomorrow morning pls", answered(Answer.SNOOZED, next_due=november(25, 9))),
        ("still deciding", answered(Answer.STILL_DECIDING)),
        ("they said no :(", answered(Answer.REJECTED)),
        ("i got the job!!", answered(Answer.OFFER)),
        ("remind me tomorrow", answered(Answer.SNOOZED, next_due=november(25, 9))),
    ],
)
def test_have_you_heard_is_answered_in_words(app: App, words: str, says: str) -> None:
    asked_how_they_decided(app)
    answers_with(app.sam, words, says)


@pytest.mark.parametrize("words", few(["called, no answer", "left a voicemail", "i rang but she was out"], quick=1))
def test_a_call_that_was_made_is_noted(app: App, words: str) -> None:
    called_for(app)
    answers_with(app.sam, words, answered(Answer.TRIED, call=CallPermission.YES))


@pytest.mark.whole
def test_who_got_the_job_and_says_when_they_start_corrects_no_hire_date(app: App) -> None:
    debriefed(app.sam, filled="December 4")
    app.sam.say("THEY SAID YES!!! I start on the 4th of Jan")
    app.sam.see("an offer")


@pytest.mark.whole
def test_who_did_not_dare_to_call_gets_the_nudge_with_what_helps_and_loses_nothing(app: App) -> None:
    called_for(app)
    app.sam.say("i chickened out")
    assert in_english("beside.dared_not") in text(app.sam.messages()[-1])
    assert in_english("beside.guessed.what_to_say") in buttons(app.sam.messages()[-1])


def test_of_two_interviews_the_last_nudge_is_meant_or_the_one_that_is_named(app: App) -> None:
    sam = app.sam
    debriefed(sam, filled="today", call="Yes")
    debriefed(sam, "debrief Contoso, Clerk, today 10:30am", filled="today", call="Yes")
    arrives(app, november(24, 15), ASK_NOW)
    sam.say("nothing yet from Contoso")
    assert "Contoso" in text(sam.see(answered(Answer.NOTHING_YET)))


def test_the_time_at_which_it_was_sent_is_kept(app: App) -> None:
    debriefed(app.sam)
    arrives(app, november(24, 14), nudged(NudgeKind.SAME_DAY))
    answers_with(app.sam, "i sent it an hour ago", answered(Answer.NOTE_SENT))
    app.sam.command("thankyou")
    app.sam.see(in_english("notes.sent", at="today at 1:00 pm"))


def test_a_bare_word_that_no_button_takes_asks_with_the_choices(app: App) -> None:
    asked_how_they_decided(app)
    assert button("nudges.answer.nothing_yet") in answers_with(app.sam, "ok", "beside.which_is_it")


@pytest.mark.parametrize("words", few(["nothing yet", "they said no :(", "remind me tomorrow"], quick=1))
def test_a_typed_answer_takes_the_buttons_off_the_nudge_as_a_tap_does(app: App, words: str) -> None:
    nudge = asked_how_they_decided(app)
    assert in_english("nudges.answer.nothing_yet") in buttons(nudge)
    app.sam.say(words)
    after = buttons(becomes(app.sam, nudge, ""))
    assert set(labels("nudges.answer.nothing_yet", "nudges.no_more_for_this")).isdisjoint(after)


def test_both_halves_of_a_message_are_done(app: App) -> None:
    asked_how_they_decided(app)
    sam = app.sam
    sam.say("Nope. Should I call?")
    sam.see(answered(Answer.NOTHING_YET))
    sam.see("beside.short_and_plain_is")


def test_a_new_date_told_to_a_nudge_is_kept(app: App) -> None:
    asked_how_they_decided(app)
    app.sam.say("They said end of the month now")
    app.sam.see(
        changed(
            "corrections.answer_is_now",
            what=in_english("corrections.answer.hire_date"),
            after="Monday, November 30, 2026",
            before="Tuesday, November 24, 2026",
        )
    )
    assert "Done: Monday, November 30, 2026" in app.sam.screen()


def test_what_was_sent_to_one_leaves_the_other_open(app: App) -> None:
    debriefed(app.sam, meet="Priya Raman\nBo Chen")
    app.sam.say("i sent priya's but not bo's yet")
    app.sam.see(in_english("sending.noted_your_note_to", names="Priya Raman", at="today at 11:30 am"))
    app.sam.see(in_english("sending.can_still_get_theirs", names="Bo Chen"))


def test_a_note_sent_to_one_by_their_last_name_leaves_the_other_open(app: App) -> None:
    debriefed(app.sam, meet="Priya Raman\nBo Chen")
    app.sam.say("sent the email to Ms Raman")
    app.sam.see(in_english("sending.can_still_get_theirs", names="Bo Chen"))


def test_what_one_of_its_words_does_is_said_and_nothing_is_done(app: App) -> None:
    assert in_english("explaining.stop_ends_my_reminders") in answers_with(
        app.sam, "what does stop do?", "explaining.nothing_is_changed_by"
    )
