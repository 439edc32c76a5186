"""What is shown before a note: said yes to, or changed by its number and then shown again."""

import re
from dataclasses import replace
from datetime import date

import pytest

from bot.checklist import sentences
from bot.checklist.answer_text import to_agree_to, ways_to_agree
from bot.checklist.approval import approves
from bot.checklist.check import LONGEST, read_check
from bot.checklist.playback import leave_out
from bot.reading.answers.reading import Again, NotTaken, Setting
from bot.vocabulary.answers import UNSAID, Answers, Point, Signer
from bot.vocabulary.met import Met
from bot.vocabulary.replies import Chosen, Typed

SETTING = Setting(date(2026, 11, 24))
TOLD = Answers(
    (
        Point("I cut late invoices by half", problem="invoices are always late"),
        Point("led six people"),
        Point("SOX, mostly?"),
        Point("I trained the night shift"),
    ),
    met=(Met("Priya Raman", address="Priya"),),
    signer=Signer("sam", signed_as="Sam Rivera"),
)


def changed(typed: str, answers: Answers = TOLD) -> Answers:
    """The answers after what was typed."""
    found = read_check(Typed(typed), answers, SETTING)
    if isinstance(found, Again):
        assert found.why is NotTaken.CHANGED, found
        assert found.answers is not None
        return found.answers
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
        ("why is 3 left out?", NotTaken.WHAT_HAPPENS),
        ("hmm not quite", NotTaken.WHAT_CHANGE),
        ("3. SOX", NotTaken.WHAT_CHANGE),
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


FIGURES = Answers(
    (
        Point("I brought falls from nine a month down to 2", sentence="I brought falls from nine a month down to 2."),
        Point("I trained 40 people", sentence="I trained 40 people."),
        Point("I want at least £14 an hour", sentence="I would want at least £14 an hour."),
        Point("I do end of life care", sentence="I do end-of-life care."),
    ),
    met=(Met("Tobias Feeney"), Met("Dr. Anders Whitlock")),
    signer=Signer("sam", signed_as="Sam Rivera"),
)


@pytest.mark.parametrize(
    ("typed", "number", "said"),
    [
        ("it was 8 a month not 9", 1, "I brought falls from eight a month down to 2."),
        ("it was 45 people not 40", 2, "I trained 45 people."),
        ("i said 40 but it was more like 38", 2, "I trained 38 people."),
        ("2 should be 38", 2, "I trained 38 people."),
        ("number 2 is wrong it was 38 not 40", 2, "I trained 38 people."),
        ("1. from 10 to 3", 1, "I brought falls from ten a month down to 3."),
        ("change 2 to I trained 40 new starters", 2, "I trained 40 new starters."),
        ("the second one should say I trained 40 new starters", 2, "I trained 40 new starters."),
    ],
)
def test_a_figure_is_put_right_in_the_sentence_that_holds_it(typed: str, number: int, said: str) -> None:
    assert shown(changed(typed, FIGURES)) == shown(FIGURES) | {number: said}


@pytest.mark.parametrize(
    "typed",
    ["actually don't mention the wage thing", "yes but dont mention the money", "not 3", "without 3", "yes except 3"],
)
def test_what_is_not_to_be_mentioned_is_left_out_by_its_words(typed: str) -> None:
    assert shown(changed(typed, FIGURES)) == {at: said for at, said in shown(FIGURES).items() if at != 3}


def test_what_was_left_out_is_put_back_with_its_number() -> None:
    without = changed("leave out 2", FIGURES)
    assert 2 not in shown(without)
    put_back = changed("put 2 back in", changed("leave out 2"))
    assert shown(put_back) == shown(TOLD)


@pytest.mark.parametrize(
    "typed",
    ["add that I have my own car", "i also have my own car", "5. I have my own car", "oh and I also have my own car"],
)
def test_a_point_more_goes_in_behind_the_others(typed: str) -> None:
    after = shown(changed(typed, FIGURES))
    assert {at: after[at] for at in range(1, 5)} == shown(FIGURES)
    assert "have my own car." in after[5]


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("Right, Dear Toby", "Toby"),
        ("call him Tobi", "Tobi"),
        ("hi toby", "Toby"),
        ("Please write Dear Mr Feeney", "Mr. Feeney"),
    ],
)
def test_a_greeting_is_taken_from_what_stands_behind_its_dear(typed: str, address: str) -> None:
    assert changed(typed, FIGURES).met[0].address == address


@pytest.mark.parametrize(
    ("typed", "signed"),
    [
        ("sign it Marcus", "Marcus"),
        ("sign off as Denise", "Denise"),
        ("from Siobhan x", "Siobhan"),
        ("my name is Kasia", "Kasia"),
        ("sincerely, Denise Whitaker", "Denise Whitaker"),
    ],
)
def test_a_name_is_signed_with_in_any_words(typed: str, signed: str) -> None:
    assert changed(typed, FIGURES).signer.signed_as == signed


def test_a_link_alone_stands_behind_the_name() -> None:
    signer = changed("add my github github.com/samr", FIGURES).signer
    assert (signer.signed_as, signer.sign_link) == ("Sam Rivera", "github.com/samr")


def test_a_sentence_without_its_number_goes_to_the_one_point_that_waits_for_it() -> None:
    assert shown(changed("I wrote our SOX controls")) == shown(TOLD) | {3: "I wrote our SOX controls."}


def test_a_phone_number_alone_stands_behind_the_name() -> None:
    signer = changed("my number is 07700 900123", FIGURES).signer
    assert (signer.signed_as, signer.sign_phone) == ("Sam Rivera", "07700 900123")


def test_how_it_was_done_goes_into_the_sentence() -> None:
    trained = replace(TOLD, told=(Point("I trained 20 new hires"),))
    after = shown(changed("by lining up deliveries early", trained))
    assert after == {1: "I trained 20 new hires by lining up deliveries early."}


@pytest.mark.parametrize(
    "typed", ["is this what you send her??", "what happens if I tap right?", "can you fix the grammar?"]
)
def test_a_question_is_answered_with_what_happens_next(typed: str) -> None:
    found = read_check(Typed(typed), FIGURES, SETTING)
    assert isinstance(found, Again)
    assert found.why is NotTaken.WHAT_HAPPENS


@pytest.mark.parametrize(
    "typed",
    [
        "i didnt say number 4 like that",
        "I dont like 4",
        "4 sounds weird",
        "my last job was stressful",
        "the first one isn't right",
        "I think 1 and 2 are good but 3 makes me sound like I don't know much, can we say I know Excel",
    ],
)
def test_a_complaint_puts_nothing_into_the_note(typed: str) -> None:
    found = read_check(Typed(typed), FIGURES, SETTING)
    assert isinstance(found, Again)
    assert found.answers is None


@pytest.mark.parametrize("typed", ["2. I led a team of six", "leave out 2", "2 should be 38", "Right, Dear Toby"])
def test_what_was_changed_is_never_the_yes_even_where_nothing_else_is_open(typed: str) -> None:
    answers = replace(FIGURES, met=(Met("Tobias Feeney", address="Toby"),))
    found = read_check(Typed(typed), answers, SETTING)
    assert isinstance(found, Again)
    assert found.why is NotTaken.CHANGED


@pytest.mark.parametrize(
    "typed",
    [
        "leave 2 in",
        "leave 3 as it is",
        "leave 2 alone",
        "I don't want to leave out the wage",
        "leave the wage in",
        "don't say brought say got",
        "I don't need training",
        "without falls we did well",
        "2 good",
        "2 is fine",
        "2. I am not sure about this",
        "3. I'd rather not say",
        "2. make it shorter",
        "2 I don't like",
        "1. ok 2. ok",
        "I never did end of life care",
        "I also think it's too long",
        "i'm also not happy with 3",
        "mention Excel",
        "the 40 people were from 3 sites",
        "I signed up 30 new members",
        "sign it",
        "sign with my full name",
        "my name is wrong",
        "from Monday",
        "cheers, looks good",
        "looks good.but change 2",
        "hi there",
        "hello?",
        "call him back",
        "hi i want to leave out 2",
        "I talked to Tobias about falls",
        "leave out Tobias",
    ],
)
def test_what_asks_for_nothing_plain_changes_nothing(typed: str) -> None:
    found = read_check(Typed(typed), FIGURES, SETTING)
    assert isinstance(found, Again)
    assert found.answers in {None, FIGURES}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("leave out 2 to 4", [1]), ("leave out 2-4", [1]), ("3. remove", [1, 2, 4]), ("4. leave it out", [1, 2, 3])],
)
def test_ranges_and_orders_behind_a_number_leave_out(typed: str, kept: list[int]) -> None:
    assert sorted(shown(changed(typed, FIGURES))) == kept


def test_a_number_that_is_not_there_leaves_out_nothing() -> None:
    found = read_check(Typed("leave out 2 and 10"), FIGURES, SETTING)
    assert isinstance(found, Again)
    assert (found.why, found.answers) == (NotTaken.NO_SUCH_NUMBER, None)


def test_ordinals_in_a_sentence_stay() -> None:
    said = "I was the first point of contact for new starters"
    assert shown(changed(f"2. {said}", FIGURES))[2] == f"{said}."


def test_a_name_a_phone_number_and_a_link_stay_with_each_other() -> None:
    signer = changed("sign Sammy\n07700 900123\ngithub.com/samr", FIGURES).signer
    assert (signer.signed_as, signer.sign_phone, signer.sign_link) == ("Sammy", "07700 900123", "github.com/samr")


@pytest.mark.parametrize(
    ("typed", "said"), [("40 should be 45", "I trained 45 people."), ("change 40 to 45", "I trained 45 people.")]
)
def test_a_figure_becomes_another(typed: str, said: str) -> None:
    assert shown(changed(typed, FIGURES))[2] == said
