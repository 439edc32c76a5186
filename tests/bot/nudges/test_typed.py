"""Days that the words of an answer to a nudge name."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.nudges.typed import answer_by, done_at, done_for, named_ahead, names, only_day
from bot.reading import dates

NOW = datetime(2026, 11, 24, 15, tzinfo=ZoneInfo("America/New_York"))
"""A Tuesday."""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("they offered me the job and want an answer by friday!!", date(2026, 11, 27)),
        ("got the offer letter, they need my reply by 5 December", date(2026, 12, 5)),
        ("I have until Monday to decide", date(2026, 11, 30)),
        ("they gave me till thursday", date(2026, 11, 26)),
        ("offer!! 65k, need to let them know within a week", date(2026, 12, 1)),
        ("the deadline is the 4th", date(2026, 12, 4)),
        ("asked for more time, they said monday is ok", date(2026, 11, 30)),
        ("got an extension to the 4th", date(2026, 12, 4)),
        ("they gave me a week to decide", date(2026, 12, 1)),
        ("they gave me a tour to the plant", None),
        ("I have two days left of holiday", None),
        ("got the offer, they want me to start by january 4", None),
        ("they offered it to me on friday", None),
    ],
)
def test_only_the_day_by_which_they_want_an_answer_is_one(text: str, day: date | None) -> None:
    assert answer_by(text, NOW.date(), "en_US") == day


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("second round on the 3rd at 10", NOW.replace(month=12, day=3, hour=10)),
        ("L2 is on friday 4pm", NOW.replace(day=27, hour=16)),
        ("second interview on December 2", date(2026, 12, 2)),
        ("they want me back next thursday at 10", NOW.replace(month=12, day=3, hour=10)),
        ("through to the next round, no date yet", None),
        ("give them one more week", date(2026, 12, 1)),
        ("she said two more weeks", date(2026, 12, 8)),
        ("another fortnight", date(2026, 12, 8)),
        ("remind me in 3 days", date(2026, 11, 27)),
        ("remind me on dec 3", date(2026, 12, 3)),
        ("one question for them", None),
    ],
)
def test_a_moment_is_one_only_where_it_is_plain(text: str, named: datetime | date | None) -> None:
    assert named_ahead(text, NOW, "en_US") == named


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("emailed priya this morning around 8:30", "24 08:30"),
        ("sent it this morning", "24 09:00"),
        ("sent it last night", "23 20:00"),
        ("i sent it yesterday at 5", "23 17:00"),
        ("posted it on monday", "23 12:00"),
        ("sent an hour ago", "24 14:00"),
        ("sent 2 letters", "24 15:00"),
        ("sent it at 9pm", "24 15:00"),
        ("called her back on monday", "23 12:00"),
        ("rang her, nice natter, she says I'll hear monday", "24 15:00"),
    ],
)
def test_it_was_done_when_they_say_so_and_never_ahead(text: str, at: str) -> None:
    assert f"{done_at(text, NOW, 'en_US'):%d %H:%M}" == at


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("friday", date(2026, 11, 27)),
        ("till the 4th", date(2026, 12, 4)),
        ("end of next week", date(2026, 12, 4)),
        ("monday noon pls", date(2026, 11, 30)),
        ("no rush they said", dates.Unsaid.NOT_SAID),
        ("call me friday", None),
        ("i start on monday", None),
        ("remind me tomorrow", None),
        ("friday or maybe when my boss is back from leave", None),
    ],
)
def test_a_few_words_are_a_day_only_where_they_say_nothing_else(text: str, day: date | dates.Unsaid | None) -> None:
    assert only_day(text, NOW.date(), "en_US") == day


DONE_FOR = {
    "sent karens.": "Karen",
    "emailed bo this morning, priya tomorrow": "Bo",
    "Priya's but not Bo's": "Priya",
    "all but Bo": "Karen Priya",
    "sent it to karen and bo, priya will follow": "Karen Bo",
    "sent": "",
    "mailed priya. don't have anything for bo, not even linkedin": "Priya",
    "did bo's, havent got priya's email to hand": "Bo",
    "no time for bo, sent priya's": "Priya",
    "all sent, bo first": "Karen Bo Priya",
    "all good, sent priya's": "Priya",
}


def test_whom_it_was_done_for_is_told_by_name_and_whoever_is_still_to_come_is_not() -> None:
    people = ("Karen Boyd", "Bo Chen", "Priya Raman")
    assert {text: " ".join(name.split()[0] for name in done_for(text, people)) for text in DONE_FOR} == DONE_FOR


def test_a_company_is_not_named_by_its_article() -> None:
    assert names("had my interview at hilton", ["The Hilton"])
    assert not names("had the interview", ["The Hilton"])
