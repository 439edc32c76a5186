import pytest

from bot.checklist.answers import How
from tests.bot.calendar_files.sample_files import START, calendar, interview

LINK = "https://us02web.zoom.us/j/98765432109"


@pytest.mark.parametrize(
    ("lines", "how"),
    [
        (f"LOCATION:{LINK}", How.VIDEO),
        (f"DESCRIPTION:Join: {LINK}", How.VIDEO),
        ("X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/meetup-join/x", How.VIDEO),
        (
            "DESCRIPTION:https://nam02.safelinks.example/?url=https%3A%2F%2Fteams.microsoft.com%2Fl%2Fmeetup-join",
            How.VIDEO,
        ),
        (f"LOCATION:Room 4B\nDESCRIPTION:{LINK}", How.VIDEO),
        ("LOCATION:Microsoft Teams Meeting", How.VIDEO),
        ("LOCATION:+1 (312) 555-0148", How.PHONE),
        ("LOCATION:Priya will call 312-555-0148", How.PHONE),
        ("LOCATION:Phone", How.PHONE),
        ("SUMMARY:Phone screen", How.PHONE),
        (r"LOCATION:200 Main Street\, Chicago\, IL 60601-1234", How.ONSITE),
        (r"LOCATION:Northwind\, Chicago\, IL 60601-1234", How.ONSITE),
        (r"LOCATION:Friedrichstraße 123\, 10117 Berlin", How.ONSITE),
        (r"LOCATION:200 Main St\, Chicago (312-555-0148)" + f"\nDESCRIPTION:{LINK}", How.ONSITE),
        ("LOCATION:Northwind Headquarters", How.ONSITE),
        ("LOCATION:TBD", None),
        ("DESCRIPTION:More at https://zoom.us/download or https://northwind.example/jobs", None),
        ("SUMMARY:Interview", None),
    ],
)
def test_how_an_interview_is_held_is_read_from_its_place_first(lines: str, how: How | None) -> None:
    assert interview(calendar(f"{START}\n{lines}")).how is how
