"""How each step reads an answer, typed, tapped or filled into the form."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.checklist.answer_fields import emptied
from bot.checklist.conversation import Ask, AskAgain, Finished, advance, begin, fill
from bot.checklist.steps import STEP, STEPS, Step, StepName
from bot.reading.answers.reading import NotTaken
from bot.reading.dates import Day, read_hire_date
from bot.reading.interviews.starting import read_start
from bot.screens.debrief import not_taken
from bot.vocabulary.answers import Answers, CallPermission, Draw, HireDate, Point
from bot.vocabulary.met import Met
from bot.vocabulary.replies import Chosen, Edit, Move, Picked, Reply, Typed
from tests.bot.checklist.talk import SIGNED, TODAY, at, replies, said


def test_permission_taken_back_takes_the_number_with_it_and_given_again_does_not_bring_it_back() -> None:
    turn = said(at(StepName.CALL), "yes, Priya, 555 010 2200", Edit(StepName.CALL), Chosen("no"))
    assert (turn.conversation.answers.call_whom, turn.conversation.answers.call_number) == ("", "")
    turn = said(turn, Edit(StepName.CALL), Chosen("yes"))
    assert turn.conversation.answers.call is CallPermission.YES
    assert (turn.conversation.answers.call_whom, turn.conversation.answers.call_number) == ("", "")


def test_back_goes_one_question_back_and_at_the_first_one_stays() -> None:
    turn = said(begin(Answers()), Move.SKIP, Move.SKIP)
    assert said(turn, Move.BACK).conversation.step == StepName.MISSED
    assert said(turn, Move.BACK, Move.BACK, Move.BACK).conversation.step == StepName.POINTS


def test_a_reason_is_a_button_or_their_own_words_and_never_both() -> None:
    turn = said(at(StepName.WANTS), Chosen(Draw.PEOPLE))
    assert (turn.conversation.answers.draw, turn.conversation.answers.wants) == (Draw.PEOPLE, "")
    turn = said(turn, Edit(StepName.WANTS), Typed("they let people cook"))
    assert (turn.conversation.answers.draw, turn.conversation.answers.wants) == (None, "they let people cook")
    turn = said(turn, Edit(StepName.WANTS), Chosen(Draw.WORK))
    assert (turn.conversation.answers.draw, turn.conversation.answers.wants) == (Draw.WORK, "")


def test_one_line_a_message_is_asked_for_more_and_a_list_is_taken_as_all() -> None:
    turn = said(begin(Answers()), "I cut costs", "I led six people")
    assert turn.conversation.step == StepName.POINTS
    assert [choice.value for choice in turn.choices] == ["done", "drop:0", "drop:1", "again"]  # type: ignore[union-attr]
    assert said(turn, Chosen("done")).conversation.step == StepName.MISSED
    assert said(turn, "no").conversation.step == StepName.MISSED
    assert said(turn, "I know SAP\nand Excel").conversation.step == StepName.MISSED
    assert said(turn, Chosen("again")).conversation.answers.told == ()


def test_a_form_takes_whoever_could_be_read() -> None:
    turn = fill(begin(SIGNED).conversation, {StepName.PEOPLE: Typed("Bob and jen was there too")}, TODAY)
    assert isinstance(turn, Finished)
    assert turn.conversation.answers.met == (Met("Bob"),)


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
    assert turn.why is NotTaken.TOO_LONG
    assert turn.conversation.answers.told == ()
    assert said(begin(Answers()), "\n".join(["I cook"] * 21)).conversation.again.why is NotTaken.TOO_MANY_POINTS  # type: ignore[union-attr]
    assert len(said(begin(Answers()), "z" * 3_000).conversation.answers.told[0].answer) == 3_000


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


@pytest.mark.parametrize(
    ("text", "offered"),
    [("the room opens jan 11", "2027-01-08"), ("want me to start Monday", "2026-11-20")],
)
def test_where_only_the_start_of_the_job_was_told_the_working_day_before_it_is_offered(text: str, offered: str) -> None:
    asked = said(at(StepName.HIRE_DATE), text)
    assert isinstance(asked, AskAgain)
    before, not_said = asked.choices
    assert (asked.why, before.value[:10], not_said.value) == (NotTaken.START_DAY, offered, "not_said")
    day = date.fromisoformat(offered)
    hire = said(asked, Chosen(before.value)).conversation.answers.hire_date
    assert (hire.first, hire.last) == (day, day)


@pytest.mark.parametrize(
    ("text", "is_start"),
    [
        ("they want someone in by the 14th of December", True),
        ("training starts December 7", True),
        ("needs somebody from December 7", True),
        ("they decide by December 11", False),
        ("she'll know by next Friday, they want someone in after that", False),
        ("by the 20th", False),
        ("needs two drivers by December 7", True),
        ("he wants a full crew by December 7", True),
        ("seeing two more people on December 7", False),
    ],
)
def test_a_day_by_which_somebody_is_to_be_there_is_told_from_one_by_which_they_choose(
    text: str, is_start: bool
) -> None:
    turn = said(at(StepName.HIRE_DATE), text)
    if isinstance(turn, AskAgain):
        turn = said(turn, Chosen(turn.choices[0].value))
    hire = turn.conversation.answers.hire_date
    assert hire is not None
    assert hire.is_start is is_start


def test_a_past_hire_date_is_questioned_and_may_be_insisted_on() -> None:
    asked = said(at(StepName.HIRE_DATE), Picked(date(2026, 11, 2)))
    assert isinstance(asked, AskAgain)
    assert asked.why is NotTaken.PAST_DAY
    insisted = said(asked, Chosen("2026-11-02"))
    assert insisted.conversation.answers.hire_date == HireDate(True, date(2026, 11, 2), date(2026, 11, 2))


def test_a_day_far_ahead_is_questioned_however_it_was_said() -> None:
    for reply in (Picked(date(2031, 3, 1)), Typed("March 1, 2031")):
        asked = said(at(StepName.HIRE_DATE), reply)
        assert isinstance(asked, AskAgain)
        assert asked.why is NotTaken.FAR_DAY
        assert said(asked, Chosen("2031-03-01")).conversation.answers.hire_date is not None
    absurd = said(at(StepName.HIRE_DATE), Typed("9999-12-31"))
    assert isinstance(absurd, AskAgain)
    assert absurd.choices == STEP[StepName.HIRE_DATE].choices


def test_whom_to_call_said_twice_is_no_mistake() -> None:
    known = Answers(call=CallPermission.YES, call_whom="Priya", call_number="555 010 2200")
    assert not isinstance(said(at(StepName.CALL_CONTACT, known), "Priya, 555 010 2200"), AskAgain)


def test_a_form_keeps_no_contact_without_permission() -> None:
    form = {StepName.CALL: Chosen("no"), StepName.CALL_CONTACT: Typed("Priya, 555 010 2200")}
    turn = fill(begin(SIGNED).conversation, form, TODAY)
    assert isinstance(turn, Finished)
    assert turn.conversation.answers.call_whom == ""


def test_a_day_that_was_not_offered_cannot_be_chosen() -> None:
    forged = said(at(StepName.HIRE_DATE), Chosen("2031-01-01"))
    assert isinstance(forged, AskAgain)
    assert forged.conversation.answers.hire_date is None


@pytest.mark.parametrize(
    ("text", "permission"),
    [
        ("yes", CallPermission.YES),
        ("Sure, they said I can", CallPermission.YES),
        ("no", CallPermission.NO),
        ("no, e-mail only", CallPermission.NO),
        ("they'd rather not", CallPermission.NO),
        ("Marguerite said pls dont call during the day, email is fine", CallPermission.NO),
        ("dont call before 5, email till then", CallPermission.YES),
        ("I didn't ask", CallPermission.NOT_ASKED),
        ("forgot to ask", CallPermission.NOT_ASKED),
        ("yes, no problem", CallPermission.YES),
        ("not sure, I did not ask", CallPermission.NOT_ASKED),
    ],
)
def test_call_permission_is_read_from_plain_words(text: str, permission: CallPermission) -> None:
    assert said(at(StepName.CALL), text).conversation.answers.call is permission


def test_who_says_that_they_will_call_has_named_no_date() -> None:
    text = "they said they would call me"
    assert said(at(StepName.HIRE_DATE), text).conversation.answers.hire_date == HireDate(asked=True)


def test_a_question_to_the_bot_is_no_point_though_a_word_follows_it() -> None:
    turn = said(at(StepName.POINTS), "hang on is this about northwind or the contoso one? i lose track")
    assert isinstance(turn, AskAgain)


@pytest.mark.parametrize("text", ["what?", "huh", "what do you mean"])
@pytest.mark.parametrize(
    ("step", "why"),
    [
        (StepName.POINTS, NotTaken.WHAT),
        (StepName.MISSED, NotTaken.WHAT_MISSED),
        (StepName.HIRE_DATE, NotTaken.WHAT_DAY),
        (StepName.CALL, NotTaken.WHAT_CALL),
        (StepName.CALL_CONTACT, NotTaken.NO_CONTACT),
        (StepName.CLOSING, NotTaken.LAST_WORDS),
        (StepName.PEOPLE, NotTaken.WHAT_PEOPLE),
    ],
)
def test_who_asks_back_is_told_what_the_question_means(step: StepName, why: NotTaken, text: str) -> None:
    turn = said(at(step), text)
    assert isinstance(turn, AskAgain)
    assert turn.why is why


def test_a_short_answer_that_doubts_itself_is_still_an_answer() -> None:
    assert said(at(StepName.PEOPLE), "Priya Raman?").conversation.answers.met == (Met("Priya Raman"),)
    assert said(at(StepName.CALL), "yes?").conversation.answers.call is CallPermission.YES
    assert isinstance(said(at(StepName.HIRE_DATE), "in two weeks?"), Ask)


@given(st.dates(date(2020, 1, 1), date(2060, 1, 1)), st.sampled_from(["en_US", "en_GB"]))
def test_the_examples_of_a_hire_date_are_read_on_any_day(today: date, locale: str) -> None:
    hinted = STEP[StepName.HIRE_DATE].hint.partition(": ")[2].partition(".")[0].split(", ")
    quoted = [
        part.partition("”")[0] for why in (NotTaken.NO_DAY, NotTaken.WHAT_DAY) for part in not_taken(why).split("“")[1:]
    ]
    assert len(hinted) == len(quoted) == 3
    for example in (*hinted, *quoted):
        assert isinstance(read_hire_date(example, today, locale), Day), example


def test_before_the_first_question_there_is_none_and_what_was_said_stays() -> None:
    turn = said(begin(Answers()), "I led six people", Move.BACK)
    assert isinstance(turn, AskAgain)
    assert (turn.step.name, turn.why) == (StepName.POINTS, NotTaken.FIRST)
    assert turn.conversation.answers.told == (Point("I led six people"),)
    assert said(turn, "I know SAP").conversation.answers.told == (Point("I led six people"), Point("I know SAP"))


@pytest.mark.parametrize("text", ["maybe", "not sure", "purple", "hmm"])
def test_what_is_neither_yes_nor_no_is_asked_again(text: str) -> None:
    turn = said(at(StepName.CALL), text)
    assert isinstance(turn, AskAgain)
    assert turn.why is NotTaken.YES_OR_NO


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


def test_a_form_answers_every_step_at_once_and_what_was_skipped_is_done() -> None:
    turn = fill(
        begin(SIGNED).conversation,
        {
            StepName.POINTS: Typed("I cut costs by 15%"),
            StepName.HIRE_DATE: Typed("by the 20th"),
            StepName.CALL: Chosen("yes"),
            StepName.CALL_CONTACT: Typed("Priya, 555 010 2200"),
            StepName.CLOSING: Chosen("given"),
            StepName.PEOPLE: Typed("Priya"),
        },
        TODAY,
    )
    assert isinstance(turn, Finished)
    assert turn.conversation.answers.call_number == "555 010 2200"
    assert turn.conversation.answers.met == (Met("Priya"),)


def test_a_form_with_a_field_that_cannot_be_read_changes_nothing_and_names_the_field() -> None:
    problems = fill(
        begin(Answers()).conversation,
        {StepName.POINTS: Typed("I cut costs"), StepName.HIRE_DATE: Typed("banana")},
        TODAY,
    )
    assert problems == {StepName.HIRE_DATE: NotTaken.NO_DAY}


def test_an_emptied_field_empties_its_answer() -> None:
    conversation = said(begin(SIGNED), "I cut costs by 15%").conversation
    turn = fill(conversation, {StepName.POINTS: None}, TODAY)
    assert isinstance(turn, Finished)
    assert turn.conversation.answers.told == ()


@given(st.lists(replies, max_size=20))
def test_what_an_answer_reads_back_as_is_read_as_itself(before: list[Reply]) -> None:
    answers = said(begin(Answers()), *before).conversation.answers
    assume(not any(len(met.title) == 1 for met in answers.met))  # "B, C" is how a surname with its initial is written
    for step in STEPS:
        text = step.say(answers)
        if text and not step.picks and "\n" not in text:
            again = step.read(Typed(text), emptied(step, answers), TODAY)
            if isinstance(again, Answers):
                assert step.say(again) == text


@pytest.mark.parametrize(
    "word",
    ["that's all", "Thats it", "done", "no more", "x", "nope, that's everything thx", "ok enough", "that's everyone"],
)
def test_that_is_all_ends_a_list_and_is_no_answer(word: str) -> None:
    assert said(begin(Answers()), "I cut costs", word).conversation.answers.told == (Point("I cut costs"),)
    met = said(at(StepName.PEOPLE), "Priya Raman", word)
    assert met.conversation.answers.met == (Met("Priya Raman"),)
    assert met.conversation.step == StepName.POINTS, "the next open question"


@pytest.mark.parametrize("word", ["no more", "that's it", "enough", "finished", "nothing to add"])
@pytest.mark.parametrize("step", [step for step in STEPS if not (step.last or step.along)], ids=lambda step: step.name)
def test_no_more_goes_on_from_each_question_and_says_neither_yes_nor_no(step: Step, word: str) -> None:
    known = Answers(met=(Met("Priya Raman"),)) if step.name is StepName.TALKED else Answers()
    turn = said(at(step.name, known), word)
    assert (turn.conversation.answers, step.name in turn.conversation.done) == (known, True)


@pytest.mark.parametrize(
    ("word", "goes_on"), [("no more", True), ("nah", True), ("no thank you", True), ("yes", False)]
)
def test_nothing_to_say_of_a_piece_leaves_it_out(word: str, goes_on: bool) -> None:
    pieces = Answers(told=(Point("", "the mill nights five years and the crane"),))
    turn = said(at(StepName.FRAGMENT, pieces), word)
    assert (StepName.FRAGMENT in turn.conversation.done, turn.conversation.answers) == (goes_on, pieces)


def test_more_said_of_somebody_adds_to_what_was_known_of_them() -> None:
    turn = said(at(StepName.PEOPLE), "Priya Raman, VP Finance, priya@x.io", "Priya Raman 555-010-2222")
    assert turn.conversation.answers.met == (Met("Priya Raman", "VP Finance", "priya@x.io", "555-010-2222"),)


def test_a_number_added_later_keeps_the_name() -> None:
    known = Answers(call=CallPermission.YES, call_whom="Priya")
    answers = said(at(StepName.CALL_CONTACT, known), "555-010-2222").conversation.answers
    assert (answers.call_whom, answers.call_number) == ("Priya", "555-010-2222")


def test_a_form_with_a_number_and_no_word_on_calling_means_yes() -> None:
    turn = fill(begin(SIGNED).conversation, {StepName.CALL_CONTACT: Typed("Priya 555 010 2222")}, TODAY)
    assert isinstance(turn, Finished)
    assert turn.conversation.answers.call is CallPermission.YES


def test_a_question_under_what_was_missed_is_answered_with_the_words_of_that_step() -> None:
    turn = said(at(StepName.MISSED), "can i work from home 3 days???")
    assert isinstance(turn, AskAgain)
    assert turn.why is NotTaken.WHAT_MISSED


@pytest.mark.parametrize("text", ["why do you need this?", "what counts as a point", "can you give me an example?"])
def test_a_question_back_is_no_point(text: str) -> None:
    turn = said(begin(Answers()), text)
    assert isinstance(turn, AskAgain)
    assert turn.why is NotTaken.WHAT


def test_i_did_not_is_no_yes() -> None:
    assert said(at(StepName.CALL), "I did not").conversation.answers.call is not CallPermission.YES


@pytest.mark.parametrize(
    ("locale", "name", "address"),
    [
        ("en_GB", "Mr Declan Hurley", "Mr Hurley"),
        ("en-IE", "Mr Declan Hurley", "Mr Hurley"),
        ("en-AU", "Mr Declan Hurley", "Mr Hurley"),
        ("en_US", "Mr. Declan Hurley", "Mr. Hurley"),
    ],
)
@pytest.mark.parametrize("typed", ["Mr Declan Hurley", "Mr. Declan Hurley"])
def test_a_title_has_its_full_stop_where_it_is_written_so(locale: str, name: str, address: str, typed: str) -> None:
    setting = replace(TODAY, locale=locale)
    turn = advance(at(StepName.PEOPLE).conversation, Typed(typed), setting)
    again = advance(turn.conversation, Typed(f"{typed}, principal"), setting)
    assert turn.conversation.answers.met == (Met(name, address=address),)
    assert again.conversation.answers.met == (Met(name, "Principal", address=address),), "no second one"
    line = read_start(f"Clerk at Acme, today 9am, with {typed}", datetime(2026, 11, 24, 11, 30, tzinfo=UTC), locale)
    assert [met.name for met in line.met] == [name]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("set up by: my cousin Tadeo, he drives for them", "my cousin Tadeo, he drives for them"),
        ("set up: Hana", "Hana"),
        ("referred by Father Emeka of the parish", "Father Emeka of the parish"),
        ("my old neighbour Kath put in a word", "my old neighbour Kath"),
        ("my tutor put me forward", "my tutor"),
    ],
)
def test_who_set_it_up_is_nobody_they_met(line: str, who: str) -> None:
    answers = said(at(StepName.PEOPLE), f"Priya Raman\n{line}").conversation.answers
    assert (answers.met, answers.arranged_by) == ((Met("Priya Raman"),), who)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("ran the mill on nights for five years", "I ran the mill on nights for five years."),
        ("took about five months. foremen picked the days", ""),
        ("Lived on the river road my whole life", ""),
        ("I signed off on every load myself.", "I signed off on every load myself."),
    ],
)
def test_shorthand_that_names_nothing_of_a_piece_is_not_said_in_its_place(typed: str, sentence: str) -> None:
    piece = Answers(told=(Point("", "the mill nights five years and the crane"),))
    turn = said(at(StepName.FRAGMENT, piece), typed)
    assert turn.conversation.answers.told[0].sentence == sentence
