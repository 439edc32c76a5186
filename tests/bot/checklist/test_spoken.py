"""An interview ahead in a sentence: what leads up to it is no company, and what is not said is asked for."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

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
        ("invited to interview at Boots 4 dec 11am for admin officer", "Boots", "admin officer", "12-04 11:00"),
        ("zoom interview tomorrow 3 o'clock its for sales at vodafone", "vodafone", "sales", "11-25 15:00"),
        ("looks like im interviewing with meta next thurs 4pm for clerk", "meta", "clerk", "12-03 16:00"),
        ("i've an interview for a care assistant job on the 3rd at ten", "", "care assistant", "12-03 10:00"),
        ("i have an interview for a nanny job on friday at 10", "", "nanny", "11-27 10:00"),
        ("can u put down an interview for me, friday 4 at Argos", "Argos", "", "11-27 16:00"),
        ("recruiter has arranged a chat with Monzo for weds 2pm", "Monzo", "", "11-25 14:00"),
        ("i have an interview tomorrow at 3pm with Google", "Google", "", "11-25 15:00"),
        ("Lufthansa invites me for second talk on 3.12. at 14:30", "Lufthansa", "", "12-03 14:30"),
        ("Primark calls me for interview thursday 3pm, stock assistant", "Primark", "stock assistant", "11-26 15:00"),
        ("got asked in by the vet surgery for thurs half 9", "", "vet", "11-26 09:30"),
        ("got asked in by Kwik Fit for thurs half 9", "Kwik Fit", "", "11-26 09:30"),
    ],
)
def test_what_leads_up_to_an_interview_is_no_company(text: str, company: str, role: str, at: str) -> None:
    read = read_spoken(text, NOW, "en_US")
    moment = read.starts_at if isinstance(read, NewInterview) else read.at
    assert (read.company, read.role, f"{moment:%m-%d %H:%M}") == (company, role, at)
