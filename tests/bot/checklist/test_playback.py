"""What is played back before a note: how they sign, and which sentences they leave out."""

from dataclasses import replace
from datetime import date

import pytest

from bot.checklist.answer_text import to_agree_to, ways_to_agree
from bot.checklist.check import read_check
from bot.checklist.personal import read_closing
from bot.checklist.playback import leave_out, with_signature
from bot.checklist.sentences import left_out
from bot.reading.answers.reading import Again, Setting
from bot.reading.shorthand.eager import eager
from bot.reading.shorthand.noted import Fragment, noted, sentence_of
from bot.vocabulary.answers import Answers, Point, Signer
from bot.vocabulary.met import Met
from bot.vocabulary.replies import Chosen, Typed
from tests.words import in_english

SETTING = Setting(date(2026, 11, 24))

NOBODY = Answers(signer=Signer("sam_r99"))


@pytest.mark.parametrize(
    ("typed", "signed"),
    [
        ("Mrs Ofelia Duarte", ("Mrs Ofelia Duarte", "", "")),
        ("I sign as Sam", ("Sam", "", "")),
        ("Sam Rivera, 415 555 0123", ("Sam Rivera", "415 555 0123", "")),
        ("Sam Rivera | sam.example.com/work", ("Sam Rivera", "", "sam.example.com/work")),
        (
            "Sam Rivera, 415 555 0123, sam.example.com",
            ("Sam Rivera", "415 555 0123", "sam.example.com"),
        ),
    ],
)
def test_a_signature_is_a_name_with_a_number_and_a_link_as_they_were_typed(
    typed: str, signed: tuple[str, str, str]
) -> None:
    answers = with_signature(NOBODY, typed)
    assert answers is not None
    assert (answers.signer.signed_as, answers.signer.sign_phone, answers.signer.sign_link) == signed


def test_without_a_name_there_is_no_signature() -> None:
    assert with_signature(NOBODY, "415 555 0123") is None


def test_a_sentence_that_was_played_back_is_left_out_with_one_tap_and_the_point_stays() -> None:
    told = (Point("trained 20 new hires"), Point("opened two stores on time"))
    answers = Answers(told, signer=Signer("sam_r99", signed_as="Sam"))
    assert [choice.label for choice in ways_to_agree(answers)] == [
        in_english("choices.right"),
        *(in_english("choices.leave_out", number=number) for number in (1, 2)),
    ]
    found = read_check(Chosen(leave_out(1).value), answers, SETTING)
    assert isinstance(found, Again)
    dropped = found.answers
    assert dropped is not None
    assert [point.answer for point in dropped.told] == [point.answer for point in told]
    assert [sentence_of(point, Fragment.POINT) for point in dropped.told] == ["", "I opened two stores on time."]
    assert "trained" not in to_agree_to(dropped)
    assert not left_out(replace(dropped, told=dropped.told[:1]))


def test_who_is_met_changes_only_the_sentences_that_name_them() -> None:
    point = Point("I trained priya on the new close")
    assert noted(point, Fragment.POINT, ("Priya Raman",)).sentence == "I trained Priya on the new close."
    assert noted(point, Fragment.POINT, ("Tom Okafor",)) is noted(point, Fragment.POINT)


TITLED = Answers((Point("trained 20 new hires"),), met=(Met("Dr. Anders Whitlock"), Met("Tobias Feeney")))


def test_the_greeting_of_somebody_with_a_title_and_a_first_name_is_shown_before_it_is_used() -> None:
    shown = to_agree_to(TITLED)
    assert "Dr. Anders Whitlock: Dear Dr. Whitlock?" in shown
    assert "Tobias Feeney: Dear Tobias?" in shown
    assert "Prof. Hale" not in to_agree_to(replace(TITLED, met=(Met("Prof. Hale"),))), "no first name is known"
    one = replace(TITLED, met=TITLED.met[:1])
    assert [choice.label for choice in ways_to_agree(one)][:2] == [
        in_english("choices.right_dear", way=way) for way in ("Dr. Whitlock", "Anders")
    ]


@pytest.mark.parametrize(
    ("typed", "called"),
    [
        ("Dear Anders", ("Anders", "")),
        ("Dr. Anders Whitlock: Dear She said to call her Anders.", ("Anders", "")),
        ("Dear Toby", ("", "Toby")),
        ("Tobias Feeney: Dear Toby", ("", "Toby")),
        ("dr whitlock: dear madame Whitlock, always", ("Madame Whitlock", "")),
    ],
)
def test_a_greeting_is_theirs_whose_name_the_line_holds(typed: str, called: tuple[str, str]) -> None:
    found = read_check(Typed(typed), TITLED, SETTING)
    answered = found.answers if isinstance(found, Again) else found
    assert answered is not None
    assert tuple(met.address for met in answered.met) == called


@pytest.mark.parametrize(
    "typed",
    [
        "told her id love to help open the new room",
        "I said I should very much like to join them",
        "said id start whenever, two weeks notice where i am",
    ],
)
def test_who_said_that_they_want_it_or_when_they_could_start_looked_forward_to_it(typed: str) -> None:
    answered = read_closing(Typed(f"{typed}\npromised: my card by friday"), NOBODY, SETTING)
    assert isinstance(answered, Answers)
    assert (answered.reminder, answered.closing_words, answered.promised) == (True, typed, "my card by friday")


def test_what_others_promised_beside_it_is_no_part_of_the_last_sentence() -> None:
    typed = "I said I would be very pleased to join them\npromised: my card by Friday. Mr Rennie to write before May."
    answered = read_closing(Typed(typed), NOBODY, SETTING)
    assert isinstance(answered, Answers)
    assert eager(answered.closing_words) == "I'd be very pleased to join you."
