"""What may stand in a letter as it is, and what is left over from how it was typed."""

import pytest

from bot.reading.shorthand.sound import is_sound, is_sound_thing
from bot.reading.shorthand.talked import moments


@pytest.mark.parametrize(
    "sentence",
    [
        "I cut signal faults by 20% in 2025.",
        "I supply 12 restaurants and rely on checklists.",
        "I also ran the shop.",
        "At Tansy, I moved 31 libraries, and two went late.",
        "With the refill flow redesign, drop-off went from 31% to 12%.",
        "My aunt was on a trial, and her coordinator was the one she called first.",
        "I'm comfortable with 4:1 and happy to precept.",
    ],
)
def test_a_whole_sentence_may_stand_in_a_letter(sentence: str) -> None:
    assert is_sound(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "I be on site three days.",
        "I give me the route nobody wants.",
        "I told her that, and the bites went down.",
        "I hit a rate of 27%, and I was 19%.",
        "14 of 15 jobs within 2% of the bid.",
        "I can learn your pkg.",
        "I got my certificate it was in October.",
        "Growers saved $14 an acre → less.",
        "You were cleaning rooms and still goes up on the roof.",
        "I like that you sit down with you for dinner.",
        "I did it for her.",
        "So I have first aid.",
    ],
)
def test_what_is_left_over_from_how_it_was_typed_is_no_sentence_of_a_letter(sentence: str) -> None:
    assert not is_sound(sentence)


def test_who_she_is_may_stand_in_the_sentence_before() -> None:
    assert is_sound("She came the same day.", alone=False)
    assert not is_sound("She came the same day.")


def test_what_the_person_typed_as_a_sentence_only_must_not_be_plainly_wrong() -> None:
    assert is_sound("I do check out.", typed=True)
    assert not is_sound("I no tell him I know the daily check.", typed=True)


@pytest.mark.parametrize(
    ("thing", "is_one"),
    [
        ("the overdue list", True),
        ("training of new analysts", True),
        ("how I'd tell a grower", True),
        ("wants local labs", False),
        ("people tour and then ghost", False),
        ("devs file a ticket for every env", False),
        ("mr. Earl", False),
    ],
)
def test_a_topic_is_a_thing_and_no_clause(thing: str, *, is_one: bool) -> None:
    assert is_sound_thing(thing) is is_one


def test_a_favour_with_a_broken_joint_is_none() -> None:
    assert not moments("she made me the taste and the I said less salt")
    assert moments("walked me through the blast freezer")
