"""Points that were typed in whole sentences stay whole: only whom they speak of is turned to the reader."""

import pytest

from bot.reading.shorthand.as_letter import as_letter


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "I told them about the debriefing we do for staff after a hard death. It started with one unit.",
            "I told you about the debriefing we do for staff after a hard death. It started with one unit.",
        ),
        ("I said I have no bother with nights or weekends.", "I have no bother with nights or weekends."),
        (
            "I said I'd brought back a walled garden from nothing. It supplies a third of the café's veg.",
            "I've brought back a walled garden from nothing. It supplies a third of the café's veg.",
        ),
        (
            "We talked about box blight. I took ours out, which people grumbled about and then forgot.",
            "We talked about box blight. I took ours out, which people grumbled about and then forgot.",
        ),
        (
            "Housekeeping turnover was 70% a year. It is now 22%. Set schedules, posted three weeks out.",
            "Housekeeping turnover was 70% a year. It is now 22%. I set schedules, posted three weeks out.",
        ),
        (
            "Occupancy in winter: I took it from 41% to 58% in two years.",
            "Occupancy in winter: I took it from 41% to 58% in two years.",
        ),
        ("I know the dryer so I could run their night shift.", "I know the dryer, so I could run your night shift."),
        ("I mentioned my five years in the emergency room.", "I mentioned my five years in the emergency room."),
    ],
)
def test_what_was_typed_as_in_a_letter_is_said_as_it_is(typed: str, said: str) -> None:
    assert as_letter(typed) == said


@pytest.mark.parametrize(
    "typed",
    [
        "cut callbacks from 9 a month to 3",
        "I cut callbacks lol.",
        "Thirty-one years as a ward sister, so I am used to families.",
        "They were worried about turnover. I told them mine was 8% last year.",
        "She said I was the best one today. I was glad.",
        "I meant to mention certified payroll. I have done it for six years.",
        "I tell her I am 6 years caretaker in Gatineau.",
        "It went from 9 a month to 3 under me.",
    ],
)
def test_what_was_typed_in_any_other_way_is_not(typed: str) -> None:
    assert as_letter(typed) == ""
