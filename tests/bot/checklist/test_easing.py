"""Which point answers a doubt: when it is asked, and what the answer means."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checklist import easing, sentences
from bot.checklist.conversation import Turn
from bot.checklist.corrections import read_correction
from bot.checklist.steps import STEP, StepName
from bot.reading.answers.reading import Again
from bot.reading.corrections.noted import Corrected
from bot.vocabulary.answers import Answers, Point
from bot.vocabulary.met import Met
from bot.vocabulary.replies import Chosen, Edit, Typed
from tests.bot.checklist.talk import TODAY, begin, said
from tests.words import in_english

COSTS, TEAM = Point("I cut costs by 15%"), Point("I led six people through a move to Oracle")
PRIYA = Met("Priya", doubt="that I have not used SAP")
SAP = Answers(told=(COSTS, TEAM), met=(PRIYA,))


def doubted(doubt: str, *told: Point) -> Answers:
    return Answers(told=told, met=(Met("Priya", doubt=doubt),))


def read(answers: Answers, answer: Typed | Chosen) -> Answers | Again:
    return STEP[StepName.EASED].read(answer, answers, TODAY)


@pytest.mark.parametrize(
    ("answers", "asked", "answered_by"),
    [
        (doubted("", COSTS, TEAM), False, None),
        (doubted("none", COSTS, TEAM), False, None),
        (doubted("that I have not used SAP"), False, None),
        (doubted("that I have not used SAP", COSTS, TEAM), True, None),
        (doubted("that I have not used SAP", COSTS), True, None),
        (doubted("asked if I know Oracle", COSTS, TEAM), False, TEAM),
        (doubted("asked if I know Oracle", TEAM), False, TEAM),
        (doubted("asked if I know Oracle", TEAM, Point("I wrote an Oracle course")), True, None),
        (doubted("if im ok w nights. told him my wife works nights", COSTS, TEAM), False, None),
    ],
    ids=["no doubt", "none", "no point", "no match", "one that does not match", "one match", "it alone", "two", "said"],
)
def test_it_is_asked_where_a_doubt_has_no_answer_of_its_own_and_not_one_point_is_plainly_about_it(
    answers: Answers, asked: bool, answered_by: Point | None
) -> None:
    assert bool(easing.open_doubts(answers)) is asked
    assert easing.answer_to(answers.met[0], answers) == answered_by


def test_of_many_who_get_one_note_no_doubt_is_asked_about() -> None:
    many = tuple(replace(PRIYA, name=f"Priya {number}") for number in range(8))
    assert len(easing.open_doubts(replace(SAP, met=many[:7]))) == 7
    assert easing.open_doubts(replace(SAP, met=many)) == ()


points = st.builds(Point, st.sampled_from(["I cut costs by 15%", "I led six people", "I know Oracle", "I sell a lot"]))
doubts = st.sampled_from(
    ["", "none", "that I have not used SAP", "asked if I know Oracle", "costs. told her I cut them"]
)
people = st.builds(
    Met, st.just("Priya"), doubt=doubts, eased=st.none() | st.sampled_from(["", "I know Oracle", "gone"])
)


@given(st.builds(Answers, told=st.lists(points, max_size=5).map(tuple), met=people.map(lambda met: (met,))), st.data())
def test_whatever_is_tapped_answers_the_question_and_it_is_not_asked_again(
    answers: Answers, data: st.DataObject
) -> None:
    if not easing.open_doubts(answers):
        return
    choice = data.draw(st.sampled_from(easing.offers(answers)))
    read_ = read(answers, Chosen(choice.value))
    assert isinstance(read_, Answers)
    assert easing.open_doubts(read_) == ()
    found = easing.answer_to(read_.met[0], read_)
    assert found is None if choice == easing.NONE else found and found.answer == choice.label


@pytest.mark.parametrize(
    ("text", "eased"),
    [
        ("the second one", TEAM.answer),
        ("2", TEAM.answer),
        ("number one", COSTS.answer),
        ("the one about Oracle", TEAM.answer),
        ("that I cut costs", COSTS.answer),
        ("i led six people", TEAM.answer),
        ("none", ""),
        ("none of these", ""),
        ("neither", ""),
        ("no, none of them really", ""),
        ("I learned Oracle and two other systems in a month", "I learned Oracle and two other systems in a month"),
        ("picked up Workday in three weeks", "picked up Workday in three weeks"),
    ],
)
def test_typed_words_are_a_place_the_words_of_a_point_none_or_an_answer_of_their_own(text: str, eased: str) -> None:
    answers = read(SAP, Typed(text))
    assert isinstance(answers, Answers)
    assert answers.met[0].eased == eased
    is_new = eased not in {"", COSTS.answer, TEAM.answer}
    assert answers.missed == ((Point(eased),) if is_new else ())
    assert answers.told == SAP.told


@pytest.mark.parametrize("text", ["what?", "the sixth one", "maybe", "x" * 3_001])
def test_what_says_neither_is_asked_again_and_changes_nothing(text: str) -> None:
    assert isinstance(read(SAP, Typed(text)), Again)


def asking(answers: Answers) -> Turn:
    return said(begin(answers), *["skip"] * 7)


def test_each_of_a_panel_is_asked_about_and_skipping_leaves_it() -> None:
    turn = asking(replace(SAP, met=(PRIYA, Met("Bo", doubt="too junior"))))
    assert turn.conversation.step is StepName.EASED
    assert (
        STEP[StepName.EASED]
        .put(turn.conversation.answers)
        .startswith(in_english("answer_text.asks_what_eases", name="Priya"))
    )
    turn = said(turn, Chosen("0"))
    assert (
        STEP[StepName.EASED]
        .put(turn.conversation.answers)
        .startswith(in_english("answer_text.asks_what_eases", name="Bo"))
    )
    assert said(turn, "skip").conversation.step is not StepName.EASED
    assert STEP[StepName.EASED].say(turn.conversation.answers) == f"Priya: {COSTS.answer}"


def test_what_was_chosen_is_changed_later_and_asked_anew_with_another_doubt() -> None:
    chosen = said(asking(SAP), Chosen("0"))
    assert said(chosen, Edit(StepName.EASED), Chosen("1")).conversation.answers.met[0].eased == TEAM.answer
    again = said(chosen, Edit(StepName.DOUBT), "that I have not sold anything")
    assert again.conversation.step is StepName.EASED
    assert again.conversation.answers.met[0].eased is None


@pytest.mark.parametrize(
    ("correction", "answered_by"),
    [
        ("the first one was 12%", Point("I cut costs by 12%")),
        ("drop the first point", None),
        ("drop the second point", COSTS),
    ],
)
def test_what_was_chosen_goes_along_with_its_point(correction: str, answered_by: Point | None) -> None:
    chosen = replace(SAP, met=(replace(PRIYA, eased=COSTS.answer),))
    found = read_correction(correction, chosen, TODAY, None)
    assert isinstance(found, Corrected)
    assert easing.answer_to(found.answers.met[0], found.answers) == answered_by


MISSED = tuple(Point(f"I know {tool}") for tool in ("Excel", "Word", "Outlook"))


def test_what_was_typed_to_answer_a_doubt_is_played_back_like_any_point_before_a_note_says_it() -> None:
    answers = read(replace(SAP, missed=MISSED), Typed("picked up Workday in three weeks"))
    assert isinstance(answers, Answers)
    own = sentences.Place(told=False, at=sentences.MOST_MISSED)
    assert own in sentences.unsure(answers)
    assert own not in sentences.used(replace(answers, met=(PRIYA,)))


def test_four_points_at_most_are_offered_and_none_of_them() -> None:
    many = tuple(Point(f"I did thing {number} {'and more ' * 20}") for number in range(9))
    offered = easing.offers(replace(SAP, told=many))
    assert [choice.value for choice in offered] == ["0", "1", "2", "3", "none"]
    assert all(len(choice.label) <= easing.LONGEST_LABEL for choice in offered)
    assert offered[-1] == easing.NONE
