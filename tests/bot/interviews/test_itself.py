"""An interview itself is mended by words, and by whatever words; what is about something else is left alone."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.interviews.itself import Itself, read_itself
from bot.interviews.when import Times, moved_to
from bot.vocabulary.answers import How

ZONE = ZoneInfo("America/New_York")
NOW = datetime(2026, 11, 24, 16, 30, tzinfo=ZONE)
TWO = datetime(2026, 11, 24, 14, tzinfo=ZONE)
OVER = Itself("Northwind", "Finance Manager", Times(None, TWO), How.ONSITE)
THURSDAY = TWO + timedelta(days=2)
AHEAD = Itself("Acme", "Analyst", Times(THURSDAY, THURSDAY + timedelta(hours=1)))


def mended(text: str, was: Itself) -> str:
    """What is said of it, by its message and the new value; with a (?) where it is only likely."""
    anew = read_itself(text, was, NOW, "en_US")
    if not anew:
        return ""
    after = dict(anew.what.values).get("after", "")
    new = f"{after:%m-%d %H:%M}" if isinstance(after, datetime) else str(after)
    return " ".join(filter(None, (anew.what.message.removeprefix("itself."), new, "" if anew.is_sure else "(?)")))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("its Northwinds not Northwind", "company_is_now Northwinds"),
        ("company name should be Northwind Traders Ltd", "company_is_now Northwind Traders Ltd"),
        ("you have the wrong company, its Contoso", "company_is_now Contoso"),
        ("the interview was with Contoso not Northwind", "company_is_now Contoso"),
        ("not northwind, contoso", "company_is_now Contoso"),
        ("the company name is spelled wrong, should be Nordwind", "company_is_now Nordwind"),
        ("its spelt Northwynd", "company_is_now Northwynd (?)"),
        ("the role is senior finance manager", "role_is_now Senior Finance Manager"),
        ("i applied for controller not finance manager", "role_is_now Controller"),
        ("you got the job title wrong, its finance analyst", "role_is_now Finance Analyst"),
        ("wrong role, i went for assistant controller", "role_is_now Assistant Controller"),
        ("job title was Accounts Payable Lead", "role_is_now Accounts Payable Lead"),
        ("it's director, not manager", "role_is_now Finance Director"),
        ("i interviewed for the payroll lead position", "role_is_now Payroll Lead (?)"),
        ("the interview was at 3 not 2", "is_now_at 11-24 15:00"),
        ("it was on monday not tuesday", "is_now_at 11-23 14:00"),
        ("it was the 23rd not the 24th", "is_now_at 11-23 14:00"),
        ("it was the 20th not the 17th", "is_now_at 11-20 14:00 (?)"),
        ("it started at half one", "is_now_at 11-24 13:30"),
        ("the time is wrong, it was 10am", "is_now_at 11-24 10:00"),
        ("it was yesterday", "is_now_at 11-23 14:00 (?)"),
        ("it was a zoom call not in person", "is_now.video"),
        ("the interview was over the phone", "is_now.phone"),
        ("it was a panel", "is_now.panel (?)"),
        ("the company is growing", ""),
        ("the job is hard", ""),
        ("the role is remote", ""),
        ("the role was wrong for me", ""),
        ("it was 5 days not 4", ""),
        ("it was great", ""),
        ("I was a clerk not a cook", ""),
        ("it's Priya not Pria", ""),
        ("was the interview at 3?", ""),
        ("the interview is tomorrow at 3", ""),
    ],
)
def test_what_is_said_of_an_interview_that_is_over_mends_it(text: str, what: str) -> None:
    assert mended(text, OVER) == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("the acme interview is on friday", "is_now_at 11-27 14:00"),
        ("it's at 3 not 2", "is_now_at 11-26 15:00"),
        ("they want to swap it to zoom", "is_now.video"),
        ("can we do it over the phone", "is_now.phone"),
        ("its by phone now", "is_now.phone"),
        ("Acme is now on Zoom instead of in the office", "is_now.video"),
        ("the analyst one is on site not video", "is_now.onsite"),
        ("Contoso is now on Zoom", ""),
        ("acme just called its 3 now not 2", "is_now_at 11-26 15:00"),
        ("the interview was at 3", ""),
        ("it was over the phone", ""),
    ],
)
def test_what_is_said_of_an_interview_ahead_mends_it(text: str, what: str) -> None:
    assert mended(text, AHEAD) == what


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("acme moved it to friday same time", "11-27 14:00"),
        ("the acme thing got pushed to next week tuesday 11am", "12-01 11:00"),
        ("they rescheduled, now its 4 instead of 2", "11-26 16:00"),
        ("they pushed it back an hour", "11-26 15:00"),
        ("interview brought forward to 10", "11-26 10:00"),
        ("moved from thursday 2pm to friday 3pm", "11-27 15:00"),
        ("postponed by a week", "12-03 14:00"),
        ("its been moved to monday", "2026-11-30"),
        ("they moved my interview", "None"),
    ],
)
def test_where_an_interview_is_moved_to_counts_from_when_it_was(text: str, to: str) -> None:
    moved = moved_to(text, AHEAD.times, NOW, "en_US")
    assert (f"{moved.at:%m-%d %H:%M}" if isinstance(moved, Times) else str(moved)) == to
