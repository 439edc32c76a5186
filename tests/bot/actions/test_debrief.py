"""`/debrief`, from the first question to the notes, as a person lives it."""

import pytest

from tests.bot.actions.flows import FIRST_QUESTION, NORTHWIND, agreed, changed, offered, settles
from tests.lanes import few
from tests.surfaces import screen
from tests.surfaces.app import App, Person, text
from tests.words import button, in_english, wanted

NORTHWINDS = "Finance Manager at Northwind Traders"
RIGHT_DEAR_PRIYA = in_english("choices.right_dear", way="Priya")


def card(sam: Person) -> str:
    return next(text(posted) for posted in sam.messages() if in_english("closing.title.points") in text(posted))


def does(sam: Person, answer: str) -> str:
    """Type it, or press the button in [brackets]; what the bot answers."""
    return sam.press(answer.strip("[]")) if answer.startswith("[") else sam.say(answer)


def through(sam: Person, *answers: tuple[str, str]) -> None:
    """Answer one question after another; what is asked then has these words."""
    for answer, then in answers:
        assert wanted(then) in does(sam, answer)


def begun(sam: Person) -> None:
    assert FIRST_QUESTION in sam.command(NORTHWIND)


def finish(sam: Person) -> None:
    """A whole debrief, with a hire date, no call, no reminder, two interviewers."""
    begun(sam)
    through(
        sam,
        ("I cut costs by 15%\nI led six people", "steps.question.missed"),
        ("[choices.said_it_all]", "steps.question.hire_date"),
        ("in two weeks", "steps.question.call"),
        ("[No]", "steps.question.closing"),
        ("[No]", "steps.question.people"),
        ("Priya Raman\nBo Chen", in_english("answer_text.asks_what_stuck_with_several", first="Priya", second="Bo")),
        ("Priya: the audits; Bo: the ERP move", "steps.question.wants"),
        ("[choices.wants_the_work]", in_english("answer_text.asks_how_to_address", name="Priya Raman")),
        ("[Priya]", "steps.question.check"),
        (f"[{in_english('choices.right_dear', way='Bo')}]", "debrief.all_written_down"),
    )


def notes(sam: Person) -> int:
    return sum(in_english("note_words.title.thank_you") in text(posted) for posted in sam.messages())


def test_a_question_that_stands_twice_loses_its_buttons_in_both_places_wherever_it_is_answered(app: App) -> None:
    begun(app.sam)
    asked = app.sam.see(FIRST_QUESTION)
    lost = app.surface.put(app.sam.direct, asked.message)  # its answer never came
    copy = next(posted for posted in app.sam.messages() if posted.id == lost)
    app.sam.press(in_english("choices.not_summed_up"), where=copy)
    for each in (asked, copy):
        settles(app.sam, each, in_english("debrief.left_out"))


def test_the_form_says_at_the_field_what_is_wrong_and_keeps_what_was_typed(app: App) -> None:
    app.sam.command("debrief")
    app.sam.submit({"Company": " ", "Role": "Clerk"})
    assert set(app.sam.wrong) == {"company"}
    assert FIRST_QUESTION in app.sam.submit(
        {"Company": "Northwind", "Role": "Clerk", "debrief_forms.when_it_ended": "10:00"}
    )


@pytest.mark.parametrize(
    ("line", "word"),
    few(
        [
            ("debrief Northwind", in_english("unsure.which.role").capitalize()),
            ("debrief Northwind, Clerk", in_english("unsure.when.ended").capitalize()),
            (
                "debrief Northwind, Clerk, today 10am, unless it moved",
                in_english("unsure.understood_but_not", what="unless it moved"),
            ),
            (
                "debrief plimsoll, Northwind Blue, today 10am",
                in_english("unsure.which_is_which", company="Northwind Blue", role="plimsoll").removeprefix("is "),
            ),
            (f"debrief {'x' * 600}", "unsure.not_read.too_long"),
        ],
        quick=1,
    ),
)
def test_a_line_that_lacks_something_opens_the_form_with_what_it_did_say(app: App, line: str, word: str) -> None:
    app.sam.command(line)
    assert app.sam.form
    form = screen.text(app.sam.form)
    assert wanted(word) in form
    assert "Northwind" in form or "xxx" in line


def test_the_card_shows_the_four_closing_steps_and_is_updated_in_place(app: App) -> None:
    finish(app.sam)
    assert sum(in_english("closing.title.points") in text(posted) for posted in app.sam.messages()) == 1
    assert card(app.sam) == (
        "Finance Manager at Northwind Traders\n"
        f"{in_english('debrief.interview_on', at='Tuesday, November 24, 10:00 am')}"
        f" {in_english('debrief.debrief_finished')} {in_english('debrief.of_notes_sent', n=2, thanked=0)}\n"
        f"{in_english('closing.title.points')}\nDone: {in_english('closing.points', n=2)}\n"
        f"{in_english('closing.title.hire_date')}\nDone: Tuesday, December 8, 2026\n"
        f"{in_english('closing.title.call')}\nDone: {in_english('closing.may_not_call')}\n"
        f"{in_english('closing.title.closing')}\nNot this time: {in_english('closing.note_looks_forward')}\n"
        f"{button('debrief.change_an_answer')} {button('debrief.see_and_change_it')}"
    )


def test_skip_back_later_and_go_on_work_tapped_and_typed(app: App) -> None:
    sam = app.sam
    begun(sam)
    assert in_english("steps.question.missed") in sam.press("Skip")
    assert offered(sam, "choices.not_summed_up") == 0
    sam.say("back")
    assert offered(sam, "choices.not_summed_up") == 1
    assert in_english("debrief.set_aside_everything_so", about=NORTHWINDS) in sam.press("Finish later")
    assert offered(sam, "Stop") == 0
    sam.press("Go on")
    assert offered(sam, "Stop") == 1
    assert in_english("debrief.stopped_i_wont_ask", about=NORTHWINDS) in sam.say("stop")
    assert offered(sam, "Stop") == 0
    sam.say("go on")
    assert offered(sam, "Stop") == 1


def test_any_answer_can_be_changed_from_the_card(app: App) -> None:
    sam = app.sam
    finish(sam)
    assert in_english("debrief.so_far", so_far="No") in sam.choose("debrief.change_an_answer", "closing")
    assert in_english("debrief.you_took_all_four") in sam.press("choices.closing_given")
    assert f"Done: {in_english('closing.looked_forward')}" in card(sam)


def test_one_form_instead_answers_everything_at_once(app: App) -> None:
    sam = app.sam
    begun(sam)
    sam.press("debrief.one_form_instead")
    sam.submit({"steps.question.hire_date": "banana"})
    assert in_english("not_taken.no_day") in sam.wrong["hire_date"]
    sam.submit(
        {
            FIRST_QUESTION: "slow close -> I closed the books in five days\nled six people",
            "steps.question.hire_date": "by the 15th",
            "steps.question.call": "yes",
            "steps.question.closing": "given",
            "steps.question.people": "Priya Raman, priya@northwind.example",
        }
    )
    assert not sam.wrong
    assert in_english("debrief.all_written_down") in sam.press(RIGHT_DEAR_PRIYA)
    sam.see(
        in_english("notes.for_about_the_role", whom="Priya Raman", role="Finance Manager", company="Northwind Traders")
    )
    assert f"Done: {in_english('closing.points', n=2)}" in card(sam)


def test_what_is_unclear_is_asked_back_with_the_choices_as_buttons(app: App) -> None:
    sam = app.sam
    begun(sam)
    through(
        sam,
        ("I cut costs\nI led six people", "steps.question.missed"),
        ("[choices.said_it_all]", "steps.question.hire_date"),
        ("December 10 unless the board objects", "not_taken.this_day"),
        ("Dec 1 or Dec 10", "not_taken.which_day"),
        ("[Thursday, December 10, 2026]", "steps.question.call"),
    )
    assert "December 10" in card(sam)


def test_a_second_interview_sets_the_first_aside_and_each_question_says_which_it_is_about(app: App) -> None:
    sam = app.sam
    begun(sam)
    second = sam.command("debrief Contoso, Controller, today 9am")
    assert in_english("debrief.set_aside_everything_so", about=NORTHWINDS) in second
    assert in_english("debrief.about", role="Controller", company="Contoso") in second
    assert offered(sam, "choices.not_summed_up") == 1, "only the question that is asked has buttons"
    assert in_english("about.these_are_not_finished") in sam.command("debrief")
    back = sam.press(in_english("about.go_on", name=NORTHWINDS))
    assert in_english("debrief.set_aside_everything_so", about="Controller at Contoso") in back
    assert in_english("debrief.about", role="Finance Manager", company="Northwind Traders") in back
    assert in_english("steps.question.missed") in sam.say("I led six people\nI know SAP")


def test_the_end_says_what_happens_next(app: App) -> None:
    finish(app.sam)
    end = text(app.sam.see("debrief.all_written_down"))
    assert in_english("debrief.next_note_today", by="tomorrow at 10:00 am") in end
    assert f"{in_english('closing.title.closing')}: {in_english('closing.note_looks_forward')}." in end
    assert in_english("debrief.not_heard_then_write", day="Tuesday, December 8, 2026") in end
    assert f"{in_english('steps.title.people')}: Priya" in end


@pytest.mark.whole
def test_who_sends_one_point_a_message_is_asked_for_more_until_that_is_all(app: App) -> None:
    sam = app.sam
    begun(sam)
    assert in_english("steps.more.points") in sam.say("im good w quickbooks")
    assert "and i cut late invoices by half\nType what to add" in sam.say("and i cut late invoices by half")
    assert in_english("steps.question.missed") in sam.press("That's all")
    assert f"Done: {in_english('closing.points', n=2)}" in card(sam)


def test_company_role_and_time_can_be_corrected(app: App) -> None:
    sam = app.sam
    sam.command("debrief Northwnd, finance mgr, today 10am")
    sam.choose("debrief.change_an_answer", "interview")
    sam.submit({"Company": "Northwind", "Role": "Finance Manager", "debrief_forms.when_it_ended": "09:30"})
    assert not sam.wrong
    assert "Finance Manager at Northwind\nInterview on Tuesday, November 24, 9:30 am" in card(sam)


def test_the_form_keeps_answers_that_came_in_after_it_was_opened(app: App) -> None:
    sam = app.sam
    begun(sam)
    sam.press("debrief.one_form_instead")
    sam.say("I cut costs by 15%\nI led six people")
    sam.submit({"steps.question.missed": "my audits"})
    assert not sam.wrong
    assert f"Done: {in_english('closing.points', n=2)}" in card(sam)


def test_help_in_the_middle_comes_back_to_the_question(app: App) -> None:
    sam = app.sam
    begun(sam)
    assert in_english("common.draft_my_note") in sam.say("help")
    assert FIRST_QUESTION in text(sam.messages()[-1])


def test_what_is_said_after_the_end_is_led_to_where_it_belongs(app: App) -> None:
    sam = app.sam
    finish(sam)
    sam.say("so that was that")
    over = sam.see("debrief.i_have_changed_nothing")
    assert in_english("steps.more.people") in sam.choose("debrief.change_an_answer", "people", where=over)
    assert in_english("answer_text.asks_how_to_address", name="Lee Wong") in sam.say("Lee Wong\nAda Hill")
    agreed(sam)
    assert f"{in_english('steps.title.people')}: Priya Raman\nBo Chen\nLee Wong\nAda Hill" in sam.screen()


def test_one_thing_is_mended_by_words_and_taken_back_with_a_tap_while_it_is_asked_and_afterwards(app: App) -> None:
    sam = app.sam
    begun(sam)
    through(
        sam,
        ("I cut costs by 15%\nI led six people", "steps.question.missed"),
        (
            "the first one was 12%",
            changed("corrections.point_is_now", before="I cut costs by 15%", after="I cut costs by 12%"),
        ),
        ("[choices.said_it_all]", "steps.question.hire_date"),
        ("in two weeks", "steps.question.call"),
        ("[No]", "steps.question.closing"),
        ("[No]", "steps.question.people"),
        ("Priya Raman\nBo Chen", "stuck"),
        (
            "i spelled priya wrong, it's Pria",
            changed("corrections.name_is_now", before="Priya Raman", after="Pria Raman"),
        ),
        ("Pria: the audits; Bo: the ERP move", "steps.question.wants"),
        ("[choices.wants_the_work]", in_english("answer_text.asks_how_to_address", name="Pria Raman")),
    )
    agreed(sam)
    sam.say("Bo is not a person")
    sam.press("common.take_it_back", where=sam.see(changed("corrections.off_the_list", n=1, names="Bo Chen")))
    assert changed("corrections.on_the_list", n=1, names="Lee Wong") in sam.say("oh wait I met Lee Wong too")
    assert in_english("debrief.of_notes_sent", n=3, thanked=0) in card(sam)
    through(sam, *SAID_AFTERWARDS)
    sam.press("debrief.see_and_change_it")
    assert "Lee Wong" in sam.screen()


ALL_TOLD = ("Pria Raman", "Bo Chen", "Lee Wong", "I cut costs by 12%", "I led seven people")
WHAT_I_HAVE = in_english("debrief.what_i_have_is", among="; ".join((*ALL_TOLD[:4], "I led six people")))
WHICH_DATE = in_english("debrief.until_then_it_stays", among="Tuesday, December 8, 2026")
READS = in_english("debrief.until_then_it_stays", among="I led seven people")
SAID_AFTERWARDS = (
    ("remove Tom", f"{in_english('debrief.i_have_nothing_called', what='Tom')} {WHAT_I_HAVE}"),
    ("drop the seventh point", in_english("debrief.i_have_nothing_called", what="the seventh point")),
    ("delete the 2nd", in_english("debrief.not_sure_among", among="Bo Chen; I led six people")),
    ("Pira", f"{in_english('debrief.i_have_nothing_called', what='Pira')} {WHAT_I_HAVE}"),
    (
        "second one shld be seven, thx",
        changed("corrections.point_is_now", before="I led six people", after="I led seven people"),
    ),
    ("change Pria to Bo", in_english("debrief.not_sure_among", among="Pria Raman; Bo Chen")),
    (
        "can u shorten the second one",
        f"{in_english('corrections.how_should_it_read', place=2)} {READS}",
    ),
    (
        "purple elephants dance",
        in_english("debrief.i_have_changed_nothing", about=NORTHWINDS),
    ),
    (
        "delete all of them",
        in_english("debrief.not_sure_among", among="; ".join(ALL_TOLD)),
    ),
    (
        "the date is wrong",
        f"{in_english('corrections.which_date')} {WHICH_DATE}",
    ),
    (
        "they didn't give a date, I guessed",
        changed(
            "corrections.answer_is",
            what=in_english("corrections.answer.hire_date"),
            after=in_english("choices.day_not_said"),
        ),
    ),
    (
        "only Bo may be called",
        changed("corrections.answer_is", what=in_english("corrections.answer.call_contact"), after="Bo Chen"),
    ),
    ("the second point is wrong", in_english("debrief.not_sure_among", among="I led seven people")),
)


ONE_BY_ONE = (
    ("in two weeks", in_english("steps.question.call")),
    ("[Yes]", in_english("steps.question.closing")),
)
AT_ONCE = (("in two weeks\nyes, call Priya, 555 0102", in_english("steps.question.closing")),)
"""As the question for the date invites to."""


@pytest.mark.parametrize(
    ("date_and_call", "doubt", "asked"),
    [
        pytest.param(ONE_BY_ONE, "if I have used SAP, told her I used it at Tansy", (), id="a doubt that was answered"),
        pytest.param(
            AT_ONCE,
            "that I have not used SAP",
            (("[led six people]", in_english("steps.question.check")),),
            id="a doubt that is asked about",
        ),
    ],
)
def test_with_one_interviewer_it_takes_ten_interactions_from_the_command_to_the_note(
    app: App, date_and_call: tuple[tuple[str, str], ...], doubt: str, asked: tuple[tuple[str, str], ...]
) -> None:
    sam = app.sam
    begun(sam)
    through(
        sam,
        ("I cut costs by 15%\nled six people", "steps.question.missed"),
        ("[choices.said_it_all]", "steps.question.hire_date"),
        *date_and_call,
        ("[choices.closing_given]", "steps.question.people"),
        (
            "Priya Raman, VP Finance, priya@northwind.example\nJess from HR set it up",
            in_english("answer_text.asks_what_stuck_with_one", name="Priya"),
        ),
        (f"the ERP move, she wants it live by spring\ndoubt: {doubt}", "steps.question.wants"),
        (
            "[choices.wants_the_work]",
            in_english("answer_text.asks_what_eases", name="Priya") if asked else "steps.question.check",
        ),
        *asked,
        (f"[{RIGHT_DEAR_PRIYA}]", "Dear Priya,"),
    )
    assert app.heard == 10


def test_the_notes_come_by_themselves_once_and_after_a_change_on_request(app: App) -> None:
    sam = app.sam
    finish(sam)
    before = notes(sam)
    assert before == 2
    sam.choose("debrief.change_an_answer", "closing")
    assert button("common.draft_my_note") in sam.press("choices.closing_given")
    assert notes(sam) == before


@pytest.mark.whole
def test_what_is_no_sentence_is_asked_for_and_what_stays_out_of_the_note_is_said(app: App) -> None:
    sam = app.sam
    begun(sam)
    through(
        sam,
        ("zzz dunno\nbbb dunno", "steps.question.missed"),
        ("[Skip]", "steps.question.hire_date"),
        ("[Skip]", "steps.question.call"),
        ("[Skip]", "steps.question.closing"),
        ("[Skip]", "steps.question.people"),
        ("[Skip]", "steps.question.wants"),
        ("[Skip]", in_english("answer_text.you_wrote", words="zzz dunno")),
        ("purple", "not_taken.what_sentence"),
        ("[Skip]", "answer_text.left_out_so_far"),
        ("[Right]", "debrief.debrief_finished"),
    )
