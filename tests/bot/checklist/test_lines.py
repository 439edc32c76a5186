"""An interview from one line, with commas or without: company, role, when, how, how long, which round, with whom."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checklist.answers import How, NewInterview
from bot.checklist.starting import SEVERAL, Unsure, read_start
from bot.dates.filler import unread
from bot.dates.spelling import plain

NOW = datetime(2026, 11, 24, 11, 30, tzinfo=ZoneInfo("America/Chicago"))
LINES = """
Acme, Inc., Finance Manager, today 10am | Acme, Inc. | Finance Manager | 24 10:00 |
"Smith, Jones & Co.", Paralegal, today 10am | Smith, Jones & Co. | Paralegal | 24 10:00 |
Smith, Jones & Co., Paralegal, today 10am | Smith, Jones & Co. | Paralegal | 24 10:00 |
Northwind, Finance Manager, today 10am, MS Teams | Northwind | Finance Manager | 24 10:00 | video
Northwind, Finance Manager, today 10am, in their office | Northwind | Finance Manager | 24 10:00 | onsite
Northwind, Finance Manager, Nov 24, 2026 10:00 AM | Northwind | Finance Manager | 24 10:00 |
Gamma Inc tomorrow 4pm | Gamma Inc | | 25 16:00 | Which role is it for?
finance manager at Northwind on Thursday at 2 | Northwind | finance manager | 26 14:00 |
google swe 3pm tmrw onsite | google | swe | 25 15:00 | onsite
Northwind, Clerk, 10am ET, Zoom | Northwind | Clerk | 24 09:00 | video
Northwind, Clerk, tomorrow 3pm GMT, Google Meet | Northwind | Clerk | 25 09:00 | video
Northwind, Clerk, Friday 9 PT phone screen | Northwind | Clerk | 27 11:00 | phone
Bank of America, Teller, Thursday 3 p.m. Eastern, phone | Bank of America | Teller | 26 14:00 | phone
Amazon.com, Inc., SDE II, 26 November 14:00 London time | Amazon.com, Inc. | SDE II | 26 08:00 |
Northwind, Clerk, 10-10:45am tomorrow | Northwind | Clerk | 25 10:00 | 45 min
Northwind, Clerk, tomorrow 10am for an hour and a half | Northwind | Clerk | 25 10:00 | 90 min
Northwind, Clerk, tomorrow 10am (45 min) | Northwind | Clerk | 25 10:00 | 45 min
Northwind, Clerk, 2nd round, tomorrow 10am | Northwind | Clerk | 25 10:00 | 2nd round
Meta product manager final round thursday 10am PT | Meta | product manager | 26 12:00 | final round
i have an interview tomorrow at 3pm with Google | Google | | 25 15:00 | Which role is it for?
Friday Health, Clerk, tomorrow 9am | Friday Health | Clerk | 25 09:00 |
Zoom, Engineer, tomorrow 9am, Zoom | Zoom | Engineer | 25 09:00 | video
3M, Analyst, Monday 10am | 3M | Analyst | 30 10:00 |
Northwind - Finance Manager - tomorrow 3pm - Teams | Northwind | Finance Manager | 25 15:00 | video
Deloitte for senior consultant tomorrow at noon | Deloitte | senior consultant | 25 12:00 |
tomorrow 4pm Gamma LLC, Office Manager | Gamma LLC | Office Manager | 25 16:00 |
Johnson & Johnson, R&D Manager, tomorrow 4pm | Johnson & Johnson | R&D Manager | 25 16:00 |
Alphabet, Inc. Software Engineer, 25 Nov 2pm | Alphabet, Inc. | Software Engineer | 25 14:00 |
Finance Manager tomorrow 4pm | | Finance Manager | 25 16:00 | Which company is it for?
Northwind, Clerk, tomorrow half past two over the phone | Northwind | Clerk | 25 14:30 | phone
Northwind, Clerk, tomorrow from 2 to 3.30pm, face to face | Northwind | Clerk | 25 14:00 | 90 min
Northwind, Clerk, coffee chat, tomorrow 9am, https://zoom.us/j/1 | Northwind | Clerk | 25 09:00 | coffee chat
Marks and Spencer Sales Assistant tomorrow 4pm in store | Marks and Spencer | Sales Assistant | 25 16:00 | onsite
Ace Hardware / assistant manager / wed 2p | Ace Hardware | assistant manager | 25 14:00 |
Google (SWE) tomorrow 3pm | Google | SWE | 25 15:00 |
aldi cashier tomorow 3 pm, FaceTime | aldi | cashier | 25 15:00 | video
Interview with Dr. Smith at Kaiser Permanente, Nurse, Thursday 9am | Kaiser Permanente | Nurse | 26 09:00 |
zoom interview with Figma for product designer Wed 2pm | Figma | product designer | 25 14:00 | video
my interview at Costco for stocker is on Friday at 8am | Costco | stocker | 27 08:00 |
NHS, Band 5 Nurse, 26 November 2026 at 14:30, Teams | NHS | Band 5 Nurse | 26 14:30 | video
Acme, Clerk, Friday this week at 11 | Acme | Clerk | 27 11:00 |
Acme, Clerk, in 3 days at 11am | Acme | Clerk | 27 11:00 |
Acme, Clerk, noon to 1 tomorrow | Acme | Clerk | 25 12:00 | 60 min
"Acme, Inc" "Clerk" tomorrow 11 | Acme, Inc | Clerk | 25 11:00 |
role: Clerk, company: Acme, tomorrow 11am | Acme | Clerk | 25 11:00 |
Company 3, Clerk, tomorrow 12:00 | Company 3 | Clerk | 25 12:00 |
Northwind, Clerk, tomorrow 9am, cancelled | Northwind | Clerk | 25 09:00 | but not “cancelled”. Is the rest right?
Contoso: Data Analyst: Wed 3pm | Contoso | Data Analyst | 25 15:00 |
Interview: Northwind, Clerk, Monday 10:00 AM | Northwind | Clerk | 30 10:00 |
Northwind, Clerk, in 2 days at 10 | Northwind | Clerk | 26 10:00 |
Northwind, Clerk, tomorrow 10am couple | Northwind | Clerk | 25 10:00 | but not “couple”. Is the rest right?
The Gap cashier tomorrow 9am | The Gap | cashier | 25 09:00 |
I had one with Greggs this morning at 9 for team member | Greggs | team member | 24 09:00 |
interview w/ Ocado driver job thurs 8am | Ocado | driver | 26 08:00 |
Phone screen Netflix SRE yesterday 5pm | Netflix | SRE | 23 17:00 | phone
https://jobs.lever.example/acorn, Acorn, Designer, thu 3pm | Acorn | Designer | 26 15:00 | but not “https://jobs.lever.example/acorn”
the bakery on 5th, baker, 2pm tom | the bakery on 5th | baker | 25 14:00 |
Northwind, Clerk, tomorrow 9am, HireVue | Northwind | Clerk | 25 09:00 | video
Northwind, Clerk, tomorrow 9am, their office | Northwind | Clerk | 25 09:00 | onsite
Northwind, Clerk, 13-12-2026 09:00 | Northwind | Clerk | 13 09:00 |
tomorrow 4pm | | | 25 16:00 | Which company and role is it for?
Northwind, Clerk, tomorrow 10am XYZ | Northwind | Clerk | 25 10:00 | but not “XYZ”. Is the rest right?
"""


SEVERAL_LINES = """
2 interviews: Aldi fri 9am stocker, Tesco fri 2pm picker
I have two interviews, Aldi and Tesco, tomorrow
Aldi fri 9am stocker; Tesco sat 2pm picker
"""


def shown(read: NewInterview | Unsure) -> str:
    """What was read, with all that was said beside company, role and time behind them."""
    if isinstance(read, Unsure):
        return f"{read.company} | {read.role} | {read.at:%d %H:%M} | {read.how or ''} {read.why}"
    at = read.starts_at or read.ended_at
    return f"{read.company} | {read.role} | {at:%d %H:%M} | {read.how or ''} {read.ended_at - at} {read.round}"


@pytest.mark.parametrize("row", LINES.strip().splitlines())
def test_a_line_comes_apart_or_what_is_missing_is_asked_for(row: str) -> None:
    line, company, role, when, beside = (part.strip() for part in row.split("|"))
    read = shown(read_start(line, NOW, "en_US", ahead=True))
    wanted = str(timedelta(minutes=int(beside.split()[0]))) if beside.endswith("min") else beside
    assert read.startswith(f"{company} | {role} | {when} | "), read
    assert wanted in read
    assert ("Which" in read or "but not" in read) == ("Which" in beside or "but not" in beside), read


@pytest.mark.parametrize("line", SEVERAL_LINES.strip().splitlines())
def test_several_interviews_in_one_line_are_never_mixed(line: str) -> None:
    assert read_start(line, NOW, "en_US", ahead=True) == Unsure("", "", SEVERAL)


@given(
    st.sampled_from([row.split("|")[0].split() for row in LINES.strip().splitlines()]),
    st.integers(0, 12),
    st.text("abcdefghijklmnopqrstuvwxyz", min_size=4, max_size=12).filter(lambda word: unread(plain(word))),
)
def test_no_word_of_a_line_is_lost(words: list[str], at: int, word: str) -> None:
    line = " ".join([*words[:at], word, *words[at:]])
    read = read_start(line, NOW, "en_US", ahead=True)
    said = [read.company, read.role, *(f"{met.name} {met.title}" for met in read.met), getattr(read, "why", "")]
    assert word in " ".join(said).casefold(), line


def test_how_an_interview_is_held_goes_into_the_form_that_asks_for_the_rest() -> None:
    read = read_start("Gamma Inc tomorrow 4pm on Zoom", NOW, "en_US", ahead=True)
    assert isinstance(read, Unsure)
    assert read.how is How.VIDEO


def test_what_is_over_ended_when_it_ended() -> None:
    read = read_start("Northwind, Clerk, 10-10:45am", NOW, "en_US")
    assert isinstance(read, NewInterview)
    assert (read.starts_at, read.ended_at) == (None, NOW.replace(hour=10, minute=45))
