"""The debrief's state machine: total, patient, and nothing that was said is lost."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checklist.closing import closing_steps
from bot.checklist.conversation import (
    Ask,
    AskAgain,
    Conversation,
    Finished,
    Left,
    Turn,
    advance,
    begin,
    current_turn,
    is_done,
    next_step,
)
from bot.checklist.steps import STEP, STEPS, StepName
from bot.reading.answers.reading import Again, NotTaken
from bot.vocabulary.answers import Answers, CallPermission, HireDate, Point
from bot.vocabulary.debrief_state import State
from bot.vocabulary.met import Met
from bot.vocabulary.replies import Chosen, Early, Edit, Move, Reply, Typed
from tests.bot.checklist.talk import SIGNED, TODAY, at, replies, said, words
from tests.words import in_english, labels


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
                assert next_step(conversation) is None
        assert current_turn(turn.conversation) == turn, "a restart must say the same"


@given(st.lists(replies, max_size=15), words)
def test_an_answer_that_is_not_understood_at_all_changes_no_answer(before: list[Reply], text: str) -> None:
    turn = said(begin(Answers()), *before)
    after = advance(turn.conversation, Typed(text), TODAY)
    if isinstance(after, AskAgain) and after.why not in {NotTaken.SOME_NAMES, NotTaken.LEFT_OUT}:
        kept = ("call", "call_whom", "call_number", "call_words", "call_from", "promised", "promised_by", "arranged_by")
        before_it = {name: getattr(turn.conversation.answers, name) for name in kept}
        assert replace(after.conversation.answers, **before_it) == turn.conversation.answers, "but for a part of it"
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
    turn, asked = begin(SIGNED), []
    while isinstance(turn, Ask):
        asked.append(turn.step.name)
        turn = said(turn, Move.SKIP)
    put = [step.name for step in STEPS if step.along is None and not step.last]
    assert asked == [name for name in put if name != StepName.TALKED], "with nobody whom they know by name"


def test_whom_they_met_is_not_asked_when_it_is_known() -> None:
    turn = begin(Answers(met=(Met("Priya Raman"),)))
    assert is_done(turn.conversation, STEP[StepName.PEOPLE])


def test_what_is_asked_in_the_breath_of_another_question_is_put_alone_only_to_be_changed() -> None:
    for step in STEPS:
        if step.along and not step.last:
            turn = said(at(step.along, Answers(call=CallPermission.YES, met=(Met("Priya"),))), Move.SKIP)
            assert step.name in turn.conversation.done
            assert said(turn, Edit(step.name)).conversation.step == step.name


def test_a_button_may_lead_to_what_is_else_asked_along() -> None:
    turn = said(at(StepName.CLOSING, SIGNED), Chosen("given_and"))
    assert turn.conversation.answers.reminder is True
    rest = said(turn, *[Move.SKIP] * 4)
    assert rest.conversation.step == StepName.PROMISED
    assert said(rest, "my references by Friday").conversation.answers.promised_by == date(2026, 11, 20)


def test_an_edited_answer_leads_back_to_the_first_open_question() -> None:
    turn = said(begin(Answers()), "I cut costs\nI led six people", Move.SKIP)
    turn = said(turn, Edit(StepName.POINTS), Chosen("again"), "I cut costs by 20%\nI led ten people")
    assert turn.conversation.step == StepName.HIRE_DATE
    assert turn.conversation.answers.told == (Point("I cut costs by 20%"), Point("I led ten people"))


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
    assert turn.why is NotTaken.EARLY
    assert turn.conversation.answers == Answers()


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
    assert turn.why is NotTaken.NO_NAMES
    assert turn.conversation.answers.met == (Met("Bo"),)


# Whom they met


def test_one_of_those_met_is_dropped_with_one_tap_and_what_was_taken_for_no_name_is_said() -> None:
    turn = said(at(StepName.PEOPLE), "Priya Raman\nNorthwind Traders\nBo Chen")
    assert isinstance(turn, AskAgain)
    assert (turn.why, turn.conversation.again and turn.conversation.again.about) == (
        NotTaken.LEFT_OUT,
        "Northwind Traders",
    )
    assert [choice.label for choice in turn.choices][1:3] == ["Drop Priya Raman", "Drop Bo Chen"]
    turn = said(turn, Chosen("drop:0"))
    assert turn.conversation.answers.met == (Met("Bo Chen"),)
    assert turn.conversation.step is StepName.PEOPLE


def test_the_same_people_as_last_time_are_meant_and_confirmed() -> None:
    last_time = replace(TODAY, met_before=(priya := Met("Priya Raman", "VP"),))
    turn = advance(at(StepName.PEOPLE).conversation, Typed("same as last time"), last_time)
    assert isinstance(turn, AskAgain)
    assert (turn.why, turn.conversation.again and turn.conversation.again.about) == (
        NotTaken.SAME_PEOPLE,
        "Priya Raman",
    )
    assert advance(turn.conversation, Chosen("same"), last_time).conversation.answers.met == (priya,)
    assert said(at(StepName.PEOPLE), "same as last time").conversation.answers.met == ()


def test_whoever_could_be_read_is_kept_and_whoever_could_not_is_asked_for() -> None:
    turn = said(at(StepName.PEOPLE), "Bob and jen was there too")
    assert isinstance(turn, AskAgain)
    assert turn.conversation.again == Again(NotTaken.SOME_NAMES, about="jen was there; too"), (
        "what is kept is kept in the answers alone"
    )
    assert turn.conversation.answers.met == (Met("Bob"),)
    assert said(turn, "Jen").conversation.answers.met == (Met("Bob"), Met("Jen"))
    assert StepName.PEOPLE in said(turn, Chosen("done")).conversation.done


def test_done_steps_never_shrink_while_answers_come_in() -> None:
    turn: Turn = begin(SIGNED)
    seen = [turn.conversation]
    replies = (
        "I cut costs\nI led six people",
        "nothing",
        "in two weeks",
        "no",
        "yes",
        "Priya\nBo",
        "Bo: audits",
        "SAP",
    )
    for reply in (*replies, "the SAP rollout", "we asked every team"):
        turn = said(turn, reply)
        seen.append(turn.conversation)
    assert isinstance(turn, Finished)
    assert all(earlier.done <= later.done for earlier, later in pairwise(seen))


def test_lines_typed_before_the_first_question_was_there_are_its_answer() -> None:
    turn = said(begin(Answers()), Early("I cut costs"), Early("I led six people"))
    assert len(turn.conversation.answers.told) == 2


def test_an_early_answer_that_reads_as_one_is_taken_for_the_question_it_fits() -> None:
    turn = said(begin(Answers()), "I cut costs\nI know SAP", "none", Early("dec 15"))
    assert turn.conversation.answers.hire_date == HireDate(True, date(2026, 12, 15), date(2026, 12, 15))
    assert turn.conversation.answers.missed == ()


@pytest.mark.parametrize(("word", "state"), [("stop", State.STOPPED), ("Finish later.", State.LATER)])
def test_leaving_means_leaving_also_before_the_question_is_there(word: str, state: State) -> None:
    assert said(begin(Answers()), Early(word)).conversation.state is state


@pytest.mark.parametrize("word", ["skip", "back", "undo", "next"])
def test_a_word_that_was_meant_for_the_question_before_is_no_answer_to_this_one(word: str) -> None:
    turn = said(begin(Answers()), Early(word))
    assert turn.conversation.answers == Answers()
    assert isinstance(turn, AskAgain)


@pytest.mark.parametrize(
    ("answers", "said_of_it"),
    [
        (Answers(), ""),
        (Answers(hire_date=HireDate(asked=False), call=CallPermission.NOT_ASKED), in_english("closing.note_asks")),
    ],
)
def test_only_what_was_not_asked_in_the_room_is_said_to_be_asked_in_the_note(answers: Answers, said_of_it: str) -> None:
    steps = closing_steps(Conversation(answers, done=frozenset(StepName)))
    assert {step.said for step in steps if step.title in labels("closing.title.hire_date", "closing.title.call")} == {
        said_of_it
    }
