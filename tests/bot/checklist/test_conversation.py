"""The debrief's state machine: total, patient, and nothing that was said is lost."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checklist.answers import Answers, CallPermission, HireDate, Point
from bot.checklist.conversation import (
    Ask,
    AskAgain,
    Finished,
    Left,
    State,
    Turn,
    advance,
    begin,
    fill,
    pending,
    standing,
)
from bot.checklist.people import Met
from bot.checklist.reading import Again, Setting, Why
from bot.checklist.replies import Chosen, Early, Edit, Move, Picked, Reply, Typed
from bot.checklist.steps import STEP, STEPS, StepName

TODAY = Setting(today=date(2026, 11, 19))

words = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        ["", " ", "yes", "no", "skip", "back", "later", "stop", "I didn't ask", "by the 15th", "3/4", "9999-12-31"]
    ),
    st.sampled_from(
        [
            "Priya Raman, VP Finance",
            "Bob and jen was there too",
            "and xkcd123",
            "<!channel>",
            "{{7*7}}",
            "'; DROP TABLE debrief; --",
            "🎉",
            "مرحبا",
            "a\nb\nc",
        ]
    ),
)
values = st.one_of(st.text(max_size=12), st.sampled_from([choice.value for step in STEPS for choice in step.choices]))
replies: st.SearchStrategy[Reply] = st.one_of(
    words.map(Typed),
    words.map(Early),
    values.map(Chosen),
    st.dates().map(Picked),
    st.sampled_from(list(Move)),
    st.one_of(st.sampled_from(list(StepName)), st.text(max_size=8)).map(Edit),
)


def said(turn: Turn, *what: Reply | str) -> Turn:
    """The turn after these replies."""
    for each in what:
        turn = advance(
            turn.conversation, each if not isinstance(each, str) or isinstance(each, Move) else Typed(each), TODAY
        )
    return turn


def at(step: StepName, answers: Answers | None = None) -> Turn:
    """A debrief that asks this step."""
    return said(begin(answers or Answers()), Edit(step))


@given(st.lists(replies, max_size=25))
def test_every_reply_at_every_step_has_an_answer_and_leads_on_or_asks_again(conversation_of: list[Reply]) -> None:
    turn = begin(Answers())
    for reply in conversation_of:
        turn = advance(turn.conversation, reply, TODAY)
        match turn:
            case Ask() | AskAgain():
                assert turn.conversation.state is State.ASKING
                assert turn.step.name == turn.conversation.step
            case Left(conversation, for_good):
                assert conversation.state is (State.STOPPED if for_good else State.LATER)
            case Finished(conversation):
                assert not pending(conversation)
        assert standing(turn.conversation) == turn, "a restart must say the same"


@given(st.lists(replies, max_size=15), words)
def test_an_answer_that_is_not_understood_at_all_changes_no_answer(before: list[Reply], text: str) -> None:
    turn = said(begin(Answers()), *before)
    after = advance(turn.conversation, Typed(text), TODAY)
    if isinstance(after, AskAgain) and after.why is not Why.SOME_NAMES:
        assert after.conversation.answers == turn.conversation.answers
        assert after.conversation.done == turn.conversation.done


@given(st.lists(replies, max_size=15), st.sampled_from(list(Move)))
def test_moving_about_loses_no_answer(before: list[Reply], move: Move) -> None:
    turn = said(begin(Answers()), *before)
    assert advance(turn.conversation, move, TODAY).conversation.answers == turn.conversation.answers


@given(st.lists(replies, max_size=15))
def test_skipping_on_always_comes_to_the_end(before: list[Reply]) -> None:
    turn = said(said(begin(Answers()), *before), Move.RESUME, *[Move.SKIP] * len(STEPS))
    assert isinstance(turn, Finished)


def test_the_questions_come_in_the_order_of_the_checklist() -> None:
    turn, asked = begin(Answers()), []
    while isinstance(turn, Ask):
        asked.append(turn.step.name)
        turn = said(turn, Move.SKIP)
    assert asked == [step.name for step in STEPS if step.name != StepName.CALL_CONTACT]


def test_whom_they_met_is_not_asked_when_it_is_known() -> None:
    turn = begin(Answers(met=(Met("Priya Raman"),)))
    assert StepName.PEOPLE not in {step.name for step in pending(turn.conversation)}


def test_whom_to_call_is_asked_only_with_permission() -> None:
    assert said(at(StepName.CALL), Chosen("yes")).conversation.step == StepName.POINTS  # first what is still open
    allowed = replace(begin(Answers()).conversation, done=frozenset(STEP) - {StepName.CALL, StepName.CALL_CONTACT})
    asking = replace(allowed, step=StepName.CALL)
    assert advance(asking, Chosen("yes"), TODAY).conversation.step == StepName.CALL_CONTACT
    assert isinstance(advance(asking, Chosen("no"), TODAY), Finished)
    assert isinstance(advance(asking, Typed("yes, Priya, 555 010 2200"), TODAY), Finished)


def test_permission_taken_back_takes_the_number_with_it_and_given_again_asks_for_it_again() -> None:
    turn = said(at(StepName.CALL), "yes, Priya, 555 010 2200", Edit(StepName.CALL), Chosen("no"))
    assert (turn.conversation.answers.call_whom, turn.conversation.answers.call_number) == ("", "")
    turn = said(turn, Edit(StepName.CALL), Chosen("yes"))
    assert StepName.CALL_CONTACT in {step.name for step in pending(turn.conversation)}


def test_an_edited_answer_leads_back_to_the_first_open_question() -> None:
    turn = said(begin(Answers()), "I cut costs\nI led six people", Move.SKIP)
    turn = said(turn, Edit(StepName.POINTS), Chosen("again"), "I cut costs by 20%\nI led ten people")
    assert turn.conversation.step == StepName.HIRE_DATE
    assert turn.conversation.answers.told == (Point("I cut costs by 20%"), Point("I led ten people"))


def test_back_goes_one_question_back_and_at_the_first_one_stays() -> None:
    turn = said(begin(Answers()), Move.SKIP, Move.SKIP)
    assert said(turn, Move.BACK).conversation.step == StepName.MISSED
    assert said(turn, Move.BACK, Move.BACK, Move.BACK).conversation.step == StepName.POINTS


@pytest.mark.parametrize("word", ["later", "Finish later", "LATER.", "not now"])
def test_later_keeps_everything_and_any_answer_comes_back(word: str) -> None:
    turn = said(begin(Answers()), "I cut costs\nI led six people", word)
    assert isinstance(turn, Left)
    assert not turn.for_good
    assert said(turn, Move.RESUME).conversation.step == StepName.MISSED
    assert said(turn, Chosen("none")).conversation.step == StepName.HIRE_DATE


def test_stop_works_at_every_step() -> None:
    for step in STEPS:
        turn = said(at(step.name, Answers(call=CallPermission.YES)), "stop")
        assert isinstance(turn, Left)
        assert turn.for_good


def test_text_from_before_the_question_goes_on_with_the_answer_before() -> None:
    turn = said(begin(Answers()), "I cut costs by 15%\nI know SAP", Early("I led six people"))
    assert turn.conversation.step == StepName.MISSED
    assert turn.conversation.answers.told[-1] == Point("I led six people")
    assert turn.conversation.answers.missed == ()


@pytest.mark.parametrize("step", [StepName.CALL, StepName.CLOSING])
def test_text_from_before_a_question_that_has_no_such_answer_before_it_is_not_taken_for_its_answer(
    step: StepName,
) -> None:
    turn = said(at(step), Early("purple"))
    assert isinstance(turn, AskAgain)
    assert turn.why is Why.EARLY
    assert turn.conversation.answers == Answers()


def test_one_line_a_message_is_asked_for_more_and_a_list_is_taken_as_all() -> None:
    turn = said(begin(Answers()), "I cut costs", "I led six people")
    assert turn.conversation.step == StepName.POINTS
    assert [choice.value for choice in turn.choices] == ["done", "again"]  # type: ignore[union-attr]
    assert said(turn, Chosen("done")).conversation.step == StepName.MISSED
    assert said(turn, "no").conversation.step == StepName.MISSED
    assert said(turn, "I know SAP\nand Excel").conversation.step == StepName.MISSED
    assert said(turn, Chosen("again")).conversation.answers.told == ()


def test_text_from_before_anything_else_was_asked_for_adds_to_the_list() -> None:
    turn = said(begin(Answers()), "I cut costs", Early("I led six people"))
    assert turn.conversation.answers.told == (Point("I cut costs"), Point("I led six people"))


def test_a_message_that_goes_on_where_the_last_one_ended_adds_to_its_answer() -> None:
    turn = said(begin(Answers()), "I cut costs\nI know SAP", "my audits", "oh, and I led six people")
    assert turn.conversation.step == StepName.HIRE_DATE
    assert turn.conversation.answers.missed == (Point("my audits"), Point("I led six people"))
    assert said(turn, "and they said by Friday").conversation.answers.hire_date is not None


def test_back_and_typing_adds_and_replaces_only_when_asked_to() -> None:
    turn = said(begin(Answers()), "I cut costs\nI know SAP", Move.BACK, "I led six people")
    assert len(turn.conversation.answers.told) == 3


def test_what_was_not_understood_twice_is_left_open() -> None:
    turn = said(at(StepName.CLOSING), "purple", "green")
    assert turn.conversation.step == StepName.POINTS
    assert StepName.CLOSING in turn.conversation.done
    assert turn.conversation.answers.reminder is None


def test_a_message_that_goes_on_with_nothing_that_can_be_read_is_asked_again() -> None:
    turn = said(at(StepName.PEOPLE), "Bo", "and xkcd123")
    assert isinstance(turn, AskAgain)
    assert turn.why is Why.NO_NAMES
    assert turn.conversation.answers.met == (Met("Bo"),)


# Whom they met


def test_whoever_could_be_read_is_kept_and_whoever_could_not_is_asked_for() -> None:
    turn = said(at(StepName.PEOPLE), "Bob and jen was there too")
    assert isinstance(turn, AskAgain)
    assert turn.conversation.again == Again(Why.SOME_NAMES), "what is kept is kept in the answers alone"
    assert turn.conversation.answers.met == (Met("Bob"),)
    assert said(turn, "Jen").conversation.answers.met == (Met("Bob"), Met("Jen"))
    assert StepName.PEOPLE in said(turn, Chosen("done")).conversation.done


def test_a_form_takes_whoever_could_be_read() -> None:
    turn = fill(begin(Answers()).conversation, {StepName.PEOPLE: Typed("Bob and jen was there too")}, TODAY)
    assert isinstance(turn, Finished)
    assert turn.conversation.answers.met == (Met("Bob"),)


# Points


def test_points_are_read_one_a_line_with_bullets_off_and_problem_and_answer_apart() -> None:
    turn = said(begin(Answers()), "- slow close -> cut it to five days\n2) led six people\n\n•  15% more output")
    assert turn.conversation.answers.told == (
        Point("cut it to five days", "slow close"),
        Point("led six people"),
        Point("15% more output"),
    )


def test_too_long_an_answer_is_not_half_kept() -> None:
    turn = said(begin(Answers()), "x" * 40_000)
    assert isinstance(turn, AskAgain)
    assert turn.why is Why.TOO_LONG
    assert turn.conversation.answers.told == ()
    assert said(begin(Answers()), "\n".join(["y"] * 21)).conversation.again.why is Why.TOO_MANY_POINTS  # type: ignore[union-attr]
    assert len(said(begin(Answers()), "z" * 3_000).conversation.answers.told[0].answer) == 3_000


# The hire date


@pytest.mark.parametrize(
    ("text", "hire"),
    [
        ("by the 20th", HireDate(True, date(2026, 11, 20), date(2026, 11, 20))),
        ("they didn't say", HireDate(True)),
        ("I forgot to ask", HireDate(False)),
        ("in two to three weeks", HireDate(True, date(2026, 12, 3), date(2026, 12, 10))),
    ],
)
def test_a_hire_date_is_read_from_plain_words(text: str, hire: HireDate) -> None:
    assert said(at(StepName.HIRE_DATE), text).conversation.answers.hire_date == hire


def test_a_past_hire_date_is_questioned_and_may_be_insisted_on() -> None:
    asked = said(at(StepName.HIRE_DATE), Picked(date(2026, 11, 2)))
    assert isinstance(asked, AskAgain)
    assert asked.why is Why.PAST_DAY
    insisted = said(asked, Chosen("2026-11-02"))
    assert insisted.conversation.answers.hire_date == HireDate(True, date(2026, 11, 2), date(2026, 11, 2))


def test_a_day_far_ahead_is_questioned_however_it_was_said() -> None:
    for reply in (Picked(date(2031, 3, 1)), Typed("March 1, 2031")):
        asked = said(at(StepName.HIRE_DATE), reply)
        assert isinstance(asked, AskAgain)
        assert asked.why is Why.FAR_DAY
        assert said(asked, Chosen("2031-03-01")).conversation.answers.hire_date is not None
    absurd = said(at(StepName.HIRE_DATE), Typed("9999-12-31"))
    assert isinstance(absurd, AskAgain)
    assert absurd.choices == STEP[StepName.HIRE_DATE].choices


def test_whom_to_call_said_twice_is_no_mistake() -> None:
    known = Answers(call=CallPermission.YES, call_whom="Priya", call_number="555 010 2200")
    assert not isinstance(said(at(StepName.CALL_CONTACT, known), "Priya, 555 010 2200"), AskAgain)


def test_a_form_keeps_no_contact_without_permission() -> None:
    form = {StepName.CALL: Chosen("no"), StepName.CALL_CONTACT: Typed("Priya, 555 010 2200")}
    turn = fill(begin(Answers()).conversation, form, TODAY)
    assert isinstance(turn, Finished)
    assert turn.conversation.answers.call_whom == ""


def test_a_day_that_was_not_offered_cannot_be_chosen() -> None:
    forged = said(at(StepName.HIRE_DATE), Chosen("2031-01-01"))
    assert isinstance(forged, AskAgain)
    assert forged.conversation.answers.hire_date is None


# Call and closing


@pytest.mark.parametrize(
    ("text", "permission"),
    [
        ("yes", CallPermission.YES),
        ("Sure, they said I can", CallPermission.YES),
        ("no", CallPermission.NO),
        ("no, e-mail only", CallPermission.NO),
        ("they'd rather not", CallPermission.NO),
        ("I didn't ask", CallPermission.NOT_ASKED),
        ("forgot to ask", CallPermission.NOT_ASKED),
        ("yes, no problem", CallPermission.YES),
        ("not sure, I did not ask", CallPermission.NOT_ASKED),
    ],
)
def test_call_permission_is_read_from_plain_words(text: str, permission: CallPermission) -> None:
    assert said(at(StepName.CALL), text).conversation.answers.call is permission


@pytest.mark.parametrize("text", ["maybe", "not sure", "purple", "hmm"])
def test_what_is_neither_yes_nor_no_is_asked_again(text: str) -> None:
    turn = said(at(StepName.CALL), text)
    assert isinstance(turn, AskAgain)
    assert turn.why is Why.YES_OR_NO


@pytest.mark.parametrize(
    ("text", "given_"),
    [
        ("I said I look forward to hearing about the start date", True),
        ("yes", True),
        ("no", False),
        ("I forgot", False),
        ("I didn't say I look forward to it", False),
        ("just thanked them, no", False),
    ],
)
def test_the_closing_reminder_is_read_from_plain_words(text: str, given_: bool) -> None:
    assert said(at(StepName.CLOSING), text).conversation.answers.reminder is given_


# One form


def test_a_form_answers_every_step_at_once_and_what_was_skipped_is_done() -> None:
    turn = fill(
        begin(Answers()).conversation,
        {
            StepName.POINTS: Typed("I cut costs by 15%"),
            StepName.HIRE_DATE: Typed("by the 20th"),
            StepName.CALL: Chosen("yes"),
            StepName.CALL_CONTACT: Typed("Priya, 555 010 2200"),
            StepName.CLOSING: Chosen("given"),
            StepName.PEOPLE: Typed("Priya Raman"),
        },
        TODAY,
    )
    assert isinstance(turn, Finished)
    assert turn.conversation.answers.call_number == "555 010 2200"
    assert turn.conversation.answers.met == (Met("Priya Raman"),)


def test_a_form_with_a_field_that_cannot_be_read_changes_nothing_and_names_the_field() -> None:
    problems = fill(
        begin(Answers()).conversation,
        {StepName.POINTS: Typed("I cut costs"), StepName.HIRE_DATE: Typed("banana")},
        TODAY,
    )
    assert problems == {StepName.HIRE_DATE: Why.NO_DAY}


def test_an_emptied_field_empties_its_answer() -> None:
    conversation = said(begin(Answers()), "I cut costs by 15%").conversation
    turn = fill(conversation, {StepName.POINTS: None}, TODAY)
    assert isinstance(turn, Finished)
    assert turn.conversation.answers.told == ()


@given(st.lists(replies, max_size=20))
def test_what_an_answer_reads_back_as_is_read_as_itself(before: list[Reply]) -> None:
    answers = said(begin(Answers()), *before).conversation.answers
    for step in STEPS:
        text = step.say(answers)
        if text and not step.only_choices and "\n" not in text:
            again = step.read(Typed(text), Answers(call=answers.call), TODAY)
            if isinstance(again, Answers):
                assert step.say(again) == text


def test_done_steps_never_shrink_while_answers_come_in() -> None:
    turn: Turn = begin(Answers())
    seen = [turn.conversation]
    for reply in ("one point\nanother", "nothing", "in two weeks", "no", "yes", "Priya\nBo"):
        turn = said(turn, reply)
        seen.append(turn.conversation)
    assert isinstance(turn, Finished)
    assert all(earlier.done <= later.done for earlier, later in pairwise(seen))


@pytest.mark.parametrize("word", ["that's all", "Thats it", "done", "no more", "x", "nope, that's everything thx"])
def test_that_is_all_ends_a_list_and_is_no_answer(word: str) -> None:
    assert said(begin(Answers()), "I cut costs", word).conversation.answers.told == (Point("I cut costs"),)
    met = said(at(StepName.PEOPLE), "Priya Raman", word)
    assert met.conversation.answers.met == (Met("Priya Raman"),)
    assert met.conversation.step == StepName.POINTS, "the next open question"


def test_lines_typed_before_the_first_question_was_there_are_its_answer() -> None:
    turn = said(begin(Answers()), Early("I cut costs"), Early("I led six people"))
    assert len(turn.conversation.answers.told) == 2


def test_an_early_answer_that_reads_as_one_is_taken_for_the_question_it_fits() -> None:
    turn = said(begin(Answers()), "I cut costs\nI know SAP", "none", Early("dec 15"))
    assert turn.conversation.answers.hire_date == HireDate(True, date(2026, 12, 15), date(2026, 12, 15))
    assert turn.conversation.answers.missed == ()


def test_more_said_of_somebody_adds_to_what_was_known_of_them() -> None:
    turn = said(at(StepName.PEOPLE), "Priya Raman, VP Finance, priya@x.io", "Priya Raman 555-010-2222")
    assert turn.conversation.answers.met == (Met("Priya Raman", "VP Finance", "priya@x.io", "555-010-2222"),)


def test_a_number_added_later_keeps_the_name() -> None:
    known = Answers(call=CallPermission.YES, call_whom="Priya")
    answers = said(at(StepName.CALL_CONTACT, known), "555-010-2222").conversation.answers
    assert (answers.call_whom, answers.call_number) == ("Priya", "555-010-2222")


def test_a_form_with_a_number_and_no_word_on_calling_means_yes() -> None:
    turn = fill(begin(Answers()).conversation, {StepName.CALL_CONTACT: Typed("Priya 555 010 2222")}, TODAY)
    assert isinstance(turn, Finished)
    assert turn.conversation.answers.call is CallPermission.YES


@pytest.mark.parametrize("text", ["why do you need this?", "what counts as a point", "can you give me an example?"])
def test_a_question_back_is_no_point(text: str) -> None:
    turn = said(begin(Answers()), text)
    assert isinstance(turn, AskAgain)
    assert turn.why is Why.WHAT


def test_i_did_not_is_no_yes() -> None:
    assert said(at(StepName.CALL), "I did not").conversation.answers.call is not CallPermission.YES
