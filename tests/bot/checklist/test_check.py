"""What is shown before a note: said yes to, or changed by its number and then shown again."""

import re
from dataclasses import replace
from datetime import date

import pytest

from bot.checklist import sentences
from bot.checklist.answer_text import to_agree_to, ways_to_agree
from bot.checklist.playback import LONGEST, approves, leave_out, read_check
from bot.reading.answers.reading import Again, NotTaken, Setting
from bot.vocabulary.answers import UNSAID, Answers, Point, Signer
from bot.vocabulary.met import Met
from bot.vocabulary.replies import Chosen, Typed

SETTING = Setting(date(2026, 11, 24))
TOLD = Answers(
    (
        Point("I cut late invoices by half", problem="invoices are always late"),
        Point("led six people"),
        Point("SOX, mostly"),
        Point("I trained the night shift"),
    ),
    met=(Met("Priya Raman", address="Priya"),),
    signer=Signer("sam", signed_as="Sam Rivera"),
)


def changed(typed: str, answers: Answers = TOLD) -> Answers:
    """The answers after what was typed."""
    found = read_check(Typed(typed), answers, SETTING)
    assert isinstance(found, Answers), found
    return found


def shown(answers: Answers) -> dict[int, str]:
    """The numbered lines, by number."""
    return {int(number): said for number, said in re.findall(r"^(\d)\. (.+)$", to_agree_to(answers), re.MULTILINE)}


def test_a_point_keeps_its_number_whatever_is_left_out_or_put_in() -> None:
    assert sorted(shown(TOLD)) == [1, 2, 3, 4]
    assert shown(changed("leave out 2")) == {number: said for number, said in shown(TOLD).items() if number != 2}
    put_in = changed("3. I wrote our SOX controls")
    assert shown(put_in) == shown(TOLD) | {3: "I wrote our SOX controls."}


def test_what_was_changed_is_shown_again_and_nothing_else_is_taken_as_agreed() -> None:
    after = changed("3. I wrote our SOX controls")
    assert after.told[1] == TOLD.told[1]
    assert leave_out(2) in ways_to_agree(after)


@pytest.mark.parametrize(
    "typed", ["yes", "Right", "yep", "ok that's right", "looks good", "all good", "perfect, thanks", "go ahead"]
)
def test_a_yes_agrees_to_all_that_is_shown(typed: str) -> None:
    assert approves(typed)
    agreed = changed(typed)
    assert agreed == read_check(Chosen("right"), TOLD, SETTING)
    assert agreed.told[1].sentence == "I led six people."
    assert agreed.told[2].sentence == UNSAID


@pytest.mark.parametrize("typed", ["right but 2 is wrong", "good idea but not like this", "no", "fine, leave out 2"])
def test_a_yes_with_more_behind_it_agrees_to_nothing(typed: str) -> None:
    assert not approves(typed)


@pytest.mark.parametrize(
    "typed", ["leave out 2", "drop 2 please", "leave 2 out", "please take out number 2", "skip #2"]
)
def test_a_sentence_is_left_out_in_words(typed: str) -> None:
    assert changed(typed).told[1].sentence == UNSAID


def test_several_are_left_out_at_once() -> None:
    assert sorted(shown(changed("leave out 2 and 4"))) == [1, 3]


def test_several_lines_change_several_sentences() -> None:
    after = changed("2. I led a team of six\nleave out 4\nsign Sam")
    assert after.told[1].sentence == "I led a team of six."
    assert after.told[3].sentence == UNSAID
    assert after.signer.signed_as == "Sam"


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("9. I led a team of six", NotTaken.NO_SUCH_NUMBER),
        ("why is 3 left out?", NotTaken.WHAT_CHANGE),
        ("hmm not quite", NotTaken.WHAT_CHANGE),
        ("3. SOX", NotTaken.WHAT_SENTENCE),
        (f"2. I led {'a team of ' * LONGEST}", NotTaken.LONG_FOR_A_NOTE),
    ],
)
def test_what_changes_nothing_is_asked_again_and_says_why(typed: str, why: NotTaken) -> None:
    found = read_check(Typed(typed), TOLD, SETTING)
    assert isinstance(found, Again)
    assert (found.why, found.answers) == (why, None)


def test_what_was_changed_above_a_line_that_is_not_understood_is_kept() -> None:
    found = read_check(Typed("2. I led a team of six\n9. I sew"), TOLD, SETTING)
    assert isinstance(found, Again)
    assert found.answers == changed("2. I led a team of six")


def test_of_one_who_writes_a_second_language_the_sentence_they_typed_goes_in_as_it_is() -> None:
    foreign = replace(
        TOLD, told=(Point("since ten years I am working with the oven"), Point("I have make the bread since 2010"))
    )
    own = "I run the ovens every morning and I train the two apprentices who work with me"
    assert sentences.heard(changed(f"1. {own}", foreign), sentences.Place(told=True, at=0)).sentence == f"{own}."
