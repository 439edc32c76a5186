import pytest

from bot.vocabulary.answers import How
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
        ("LOCATION:Whereby (link follows)", How.VIDEO),
        ("LOCATION:FaceTime", How.VIDEO),
        ("LOCATION:Slack huddle", How.VIDEO),
        ("LOCATION:TBD", None),
        ("DESCRIPTION:More at https://zoom.us/download or https://northwind.example/jobs", None),
        ("SUMMARY:Interview", None),
    ],
)
def test_how_an_interview_is_held_is_read_from_its_place_first(lines: str, how: How | None) -> None:
    assert interview(calendar(f"{START}\n{lines}")).how is how


@pytest.mark.parametrize(
    ("lines", "link"),
    [
        (f"LOCATION:{LINK}?pwd=a&b=1", f"{LINK}?pwd=a&b=1"),
        (f"LOCATION:Room 4B\nDESCRIPTION:Join ({LINK}).", LINK),
        ("X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij", "https://meet.google.com/abc-defg-hij"),
        ("LOCATION:meet.google.com/abc-defg-hij", "https://meet.google.com/abc-defg-hij"),
        (
            "DESCRIPTION:<https://teams.microsoft.com/l/meetup-join/19%3ax>",
            "https://teams.microsoft.com/l/meetup-join/19%3ax",
        ),
        (
            "DESCRIPTION:https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fteams.microsoft.com%2Fmeet%2F23&d=1",
            "https://teams.microsoft.com/meet/23",
        ),
        (f"DESCRIPTION:See https://northwind.example/jobs\\n{LINK}", LINK),
        ("DESCRIPTION:https://zoom.us/download", ""),
        ("DESCRIPTION:https://evil.example/https://zoom.us/j/1", ""),
        (f"LOCATION:{LINK}?x={'x' * 2_000}", ""),
        ("LOCATION:Jitsi", ""),
    ],
)
def test_the_link_of_the_video_meeting_is_kept(lines: str, link: str) -> None:
    assert interview(calendar(f"{START}\n{lines}")).edition.link == link


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("12 Rue des Lilas\\, Lyon\\, France", "FR"),
        ("Marienplatz 1\\, 80331 München\\, Deutschland", "DE"),
        ("500 Main St\\, Columbus\\, OH 43215", "US"),
        ("500 Main St\\, Columbus\\, OH", "US"),
        ("Jersey City\\, NJ", "US"),
        ("55 Peach St\\, Austin\\, Texas", "US"),
        ("1 Bay St\\, Toronto ON M5J 2N8", "CA"),
        ("1 Bay St\\, London\\, Ontario", "CA"),
        ("1 Hat Lane\\, London EC1A 1BB", "GB"),
        ("Hatworks\\, Kurfürstendamm 1\\, 10719 Berlin", "DE"),
        ("1 Hauptstr.\\, Berlin\\, DE", "DE"),
        ("Remote - Germany", "DE"),
        # What is not surely known
        ("Conference Room\\, Paris 4", ""),
        ("Main Hall\\, Paris", ""),
        ("Tbilisi Ave 1\\, Georgia", ""),
        ("1 Main St\\, Milan\\, IN", ""),
        ("12 Main St\\, Cordoba", ""),
        ("Tower 2\\, Central", ""),
        ("Zoom", ""),
    ],
)
def test_the_employers_country_is_that_of_the_place(place: str, country: str) -> None:
    assert interview(calendar(f"{START}\nLOCATION:{place}")).edition.country == country


LONDON = "DTSTART;TZID=Europe/London:20261201T160000"
CHICAGO = "DTSTART;TZID=America/Chicago:20261201T160000"


@pytest.mark.parametrize(
    ("start", "email", "more", "country"),
    [
        (LONDON, "priya@northwind.example", "", "GB"),
        (CHICAGO, "priya@northwind.de", "", "DE"),  # the person's own zone tells nothing
        (LONDON, "priya@northwind.de", "", ""),  # they do not agree
        (LONDON, "priya@northwind.de", "\nLOCATION:Kanalstr. 1\\, Wien\\, Österreich", "AT"),
        (START, "priya@northwind.co.uk", "", "GB"),
        (START, "priya@northwind.io", "", ""),
        (START, "priya@web.de", "", ""),
        (START, "priya@northwind.example", "\nLOCATION:Call +44 20 7946 0018", "GB"),
        (START, "priya@northwind.example", "\nLOCATION:Call +1 312 555 0142", ""),
        (START, "priya@northwind.example", "\nLOCATION:Priya will call you at +44 20 7946 0018", ""),
    ],
)
def test_without_a_place_zone_domain_and_phone_tell_the_country_if_they_agree(
    start: str, email: str, more: str, country: str
) -> None:
    organizer = f"ORGANIZER;CN=Priya Raman:mailto:{email}"
    assert interview(calendar(f"{start}\n{organizer}{more}")).edition.country == country
