"""An interview ahead in a sentence: what leads up to it is no company, and what is not said is asked for."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.interviews.spoken import read_spoken
from bot.vocabulary.answers import NewInterview

NOW = datetime(2026, 11, 24, 13, 30, tzinfo=ZoneInfo("America/New_York"))


@pytest.mark.parametrize(
    ("text", "company", "role", "at"),
    [
        ("they want me to come in on wednesday at 9", "", "", "11-25 09:00"),
        ("they asked me to come for an interview monday 10am", "", "", "11-30 10:00"),
        ("got a call from aldi they want me in on monday at 9", "aldi", "", "11-30 09:00"),
        ("phone screen w amazon tmrw 4:15pm", "amazon", "", "11-25 16:15"),
        (
            "interview is on position welder, in bakery Ambrey & Rye, monday 9am",
            "Ambrey & Rye",
            "welder",
            "11-30 09:00",
        ),
        ("invited to interview at Boots 4 dec 11am for admin officer", "Boots", "admin officer", "12-04 11:00"),
        ("zoom interview tomorrow 3 o'clock its for sales at vodafone", "vodafone", "sales", "11-25 15:00"),
        ("looks like im interviewing with meta next thurs 4pm for clerk", "meta", "clerk", "12-03 16:00"),
        (
            "next tues arvo w Munson's, think its 3ish, ops coordinator",
            "Munson's",
            "ops coordinator",
            "12-01 15:00",
        ),
        ("i've an interview for a care assistant job on the 3rd at ten", "", "care assistant", "12-03 10:00"),
        ("i have an interview for a nanny job on friday at 10", "", "nanny", "11-27 10:00"),
        ("can u put down an interview for me, friday 4 at Argos", "Argos", "", "11-27 16:00"),
        ("recruiter has arranged a chat with Monzo for weds 2pm", "Monzo", "", "11-25 14:00"),
        ("i have an interview tomorrow at 3pm with Google", "Google", "", "11-25 15:00"),
        ("Lufthansa invites me for second talk on 3.12. at 14:30", "Lufthansa", "", "12-03 14:30"),
        ("Primark calls me for interview thursday 3pm, stock assistant", "Primark", "stock assistant", "11-26 15:00"),
        ("got asked in by the vet surgery for thurs half 9", "", "vet", "11-26 09:30"),
        ("got asked in by Kwik Fit for thurs half 9", "Kwik Fit", "", "11-26 09:30"),
        (
            "Target just called, I have an interview there on Nov 30 at 11am, cashier",
            "Target",
            "cashier",
            "11-30 11:00",
        ),
        ("ive a barista interview in Corner Bean at 2 today", "Corner Bean", "barista", "11-24 14:00"),
    ],
)
def test_what_leads_up_to_an_interview_is_no_company(text: str, company: str, role: str, at: str) -> None:
    read = read_spoken(text, NOW, "en_US")
    moment = read.starts_at if isinstance(read, NewInterview) else read.at
    assert (read.company, read.role, f"{moment:%m-%d %H:%M}") == (company, role, at)


_OVER = """
Had that interview with Northwind Roofing Mon 4pm, they need a slater => Northwind Roofing | slater | 11-23 16:00
was up with Ballymore Creamery there yesterday at quarter to 3 for an interview, they're after a forklift fitter\
 => Ballymore Creamery | forklift fitter | 11-23 14:45
Interview's done and dusted. Ironbark Drilling, drillers offsider, yesterday 6.30am\
 => Ironbark Drilling | drillers offsider | 11-23 06:30
Dear sir my interview was held yesterday at 12.15 pm with Vaayu Air Conditioning for site supervisor\
 => Vaayu Air Conditioning | site supervisor | 11-23 12:15
I went for an interview at Bluewave Hotels on Monday, front desk officer, they called me in by 10am\
 => Bluewave Hotels | front desk officer | 11-23 10:00
Yesterday I had talk about job in firm Nordbau, crane operator, from 13 to 13:40\
 => Nordbau | crane operator | 11-23 13:40
they interviewed me at Oakmont Hall monday at 11:15 for apprentice embalmer\
 => Oakmont Hall | apprentice embalmer | 11-23 11:15
my interview with the post office was yesterday morning at like 9:20 and um it's for mail carrier\
 => the post office | mail carrier | 11-23 09:20
zoomed w hiring manager at Inkwell Press yest 10:30a, copyeditor => Inkwell Press | copyeditor | 11-23 10:30
My final round with Ashgrove Capital took place on November 20 at 4:00 PM. The position is compliance analyst.\
 => Ashgrove Capital | compliance analyst | 11-20 16:00
saturday at 1 i interviewd at Twisted Fork for line cook, forgot to tell you => Twisted Fork | line cook | 11-21 13:00
bombed it. 4pm yday, Quillfeather Books, marketing coordinator\
 => Quillfeather Books | marketing coordinator | 11-23 16:00
it went ok. 4pm yday, Quillfeather Books, marketing coordinator\
 => Quillfeather Books | marketing coordinator | 11-23 16:00
had a phone interview yesterday at 4 with Alder Homecare for care assistant\
 => Alder Homecare | care assistant | 11-23 16:00
my interview at Larch Dental for dental nurse went ok this morning at 9 => Larch Dental | dental nurse | 11-24 09:00
Had my interview today at 9 with Holt Locksmiths, apprentice locksmith\
 => Holt Locksmiths | apprentice locksmith | 11-24 09:00
Interview with Lamna earlier this morning, clerk, 8am => Lamna | clerk | 11-24 08:00
done na po my interview kanina with Lamna Healthcare, billing specialist, 8am\
 => Lamna Healthcare | billing specialist | 11-24 08:00
"""
"""What people type when it is over => company | role | when it ended, or began where they do not say how long."""


def test_an_interview_that_is_over_is_read_from_the_sentence_that_tells_of_it() -> None:
    rows = dict(row.split(" => ") for row in _OVER.strip().splitlines())
    read = {text: read_spoken(text, NOW, "en_US", ahead=False) for text in rows}
    told = {text: each for text, each in read.items() if isinstance(each, NewInterview)}
    assert {text: f"{each.company} | {each.role} | {each.ended_at:%m-%d %H:%M}" for text, each in told.items()} == rows


_PIECES = st.sampled_from(
    [
        "it went ok",
        "i do not know the company",
        "bombed it",
        "wish me luck",
        "so",
        "interview",
        "with",
        "at",
        "for",
        "on",
        "4pm",
        "yesterday",
        "tomorrow 3pm",
        "Acme Books",
        "acme",
        "clerk",
        "nights",
        "grade 7",
        "the",
        "a",
        "zoom",
        "(x)",
        "second round",
        "innit",
        ".",
        "...",
        ",",
        "-",
        "!",
        "?",
        "/",
        ":",
        "\n",
    ]
)


@given(st.lists(_PIECES, max_size=8), st.sampled_from(["", " "]), st.booleans())
def test_a_message_of_whatever_pieces_is_read_as_an_interview_or_asked_about(
    pieces: list[str], between: str, ahead: bool
) -> None:
    read = read_spoken(between.join(pieces), NOW, "en_US", ahead=ahead)
    assert read.company == "" or read.company.strip(" .,;:!?-")
