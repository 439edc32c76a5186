"""Quiet hours, and what is to come no more, are read in whatever words; what is said of others sets none."""

import pytest

from bot.nudges.quiet import Quiet, read_quiet
from bot.nudges.wishes import read_of_one


def said(quiet: Quiet | None) -> str:
    since, until = (f"{end:%H:%M}" if end else "-" for end in (quiet.since, quiet.until)) if quiet else ("", "")
    return f"{since} {until}".strip()


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("don't write to me before 9", "- 09:00"),
        ("don’t ping me b4 9", "- 09:00"),
        ("please dont text me before 10.30", "- 10:30"),
        ("nothing before noon please", "- 12:00"),
        ("no text before 9 o'clock in the morning", "- 09:00"),
        ("i sleep till 10", "- 10:00"),
        ("dont msg me before 10 i do night shifts", "- 10:00"),
        ("im not up til 11 so dont message before that", "- 11:00"),
        ("dont send stuff after 10 at night", "22:00 -"),
        ("no messages after 8pm", "20:00 -"),
        ("dont message me after half 7", "19:30 -"),
        ("leave me alone after 9pm", "21:00 -"),
        ("no more texts after nine at night", "21:00 -"),
        ("only write to me between 10 and 6", "18:00 10:00"),
        ("you can only message me 9 to 5", "17:00 09:00"),
        ("only text me after 10am", "- 10:00"),
        ("can u only remind me after 5, i'm at work", "- 17:00"),
        ("don't message me between 9 and 5 i'm working", "09:00 17:00"),
        ("do not disturb 11pm - 7am", "23:00 07:00"),
        ("my quiet hours are 10 to 8", "22:00 08:00"),
        ("no reminders before 9am or after 6pm", "18:00 09:00"),
        ("can you not text me until after 10 each day", "- 10:00"),
        ("dont message me before 9 tomorrow", ""),
        ("they said no messages after 5", ""),
        ("I told them no call before 9", ""),
        ("I speak nothing but English after 5 years", ""),
        ("stop messaging me so late", ""),
        ("message me before 9", ""),
    ],
)
def test_quiet_hours_are_read_in_whatever_words(text: str, hours: str) -> None:
    assert said(read_quiet(text)) == hours


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("stop reminding me about acme", "acme"),
        ("please stop the acme reminders", "acme"),
        ("i dont need the nudges for the acme one", "the acme one"),
        ("turn off reminders for the tesco job", "the tesco job"),
        ("quit pinging me about the tesco one", "the tesco one"),
        ("no more about kfc", "kfc"),
        ("mute acme", "acme"),
        ("i dont want to hear anything more about northwind", "northwind"),
        ("stop", ""),
        ("stop messaging me", ""),
        ("cancel acme", ""),
    ],
)
def test_what_is_to_come_no_more_is_read_in_whatever_words(text: str, what: str) -> None:
    assert read_of_one(text) == what
