from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.reading.invitations.asking import Obstacle
from bot.reading.invitations.invitations import LARGEST, Invitation
from bot.vocabulary.answers import How
from bot.vocabulary.editions import Edition
from bot.vocabulary.met import Met
from bot.wording.phrases import phrase
from tests.bot.calendar_files.sample_files import START, calendar, interview, problem, read, sample

CHICAGO = ZoneInfo("America/Chicago")
PRIYA = Met("Priya Raman", email="priya.raman@northwindtraders.example")


def chicago(month: int, day: int, hour: int, minute: int = 0, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=CHICAGO)


# --- the files that people get ---------------------------------------------------------------------------------


def test_a_google_invitation_becomes_an_interview() -> None:
    assert interview(sample("google_meet")) == Invitation(
        company="Northwind Traders",
        role="Finance Manager",
        starts_at=chicago(12, 1, 9),
        ended_at=chicago(12, 1, 9, 45),
        how=How.VIDEO,
        met=(PRIYA, Met("Bo Chen", email="bo.chen@northwindtraders.example")),
        edition=Edition(
            "4v2k1m8q0c7d9t3e5a6b@google.com",
            stamp=datetime(2026, 11, 20, 17, 44, 11, tzinfo=UTC),
            organizer="priya.raman@northwindtraders.example",
            link="https://meet.google.com/abc-defg-hij",
        ),
    )


def test_an_outlook_invitation_with_a_windows_zone_directory_names_a_room_and_a_shared_mailbox() -> None:
    found = interview(sample("outlook_teams"))
    assert (found.company, found.role, found.how) == ("Contoso", "Senior Accountant", How.VIDEO)
    assert (found.starts_at, found.ended_at) == (chicago(12, 2, 12, 30), chicago(12, 2, 13, 30))
    assert found.met == (
        Met("Priya Raman", email="priya.raman@contoso.example"),
        Met("John Okafor", email="john.okafor@contoso.example"),
    )


@pytest.mark.parametrize(("month", "day"), [(1, 12), (3, 13), (3, 15), (4, 8), (10, 30), (11, 8), (12, 10)])
def test_a_zone_that_only_the_file_defines_is_followed_through_the_year(month: int, day: int) -> None:
    whole = sample("outlook_customized_zone").replace(b"20270408", f"2027{month:02}{day:02}".encode())
    found = interview(whole)
    assert (found.starts_at, found.ended_at) == (chicago(month, day, 10, year=2027), chicago(month, day, 11, year=2027))


def test_a_company_that_only_the_place_names_is_read_by_the_organizers_address() -> None:
    found = interview(sample("outlook_customized_zone"))
    assert (found.company, found.role, found.how) == ("Fabrikam", "", How.ONSITE)


def test_a_calendly_call_is_by_phone_and_the_persons_own_entry_is_nobody_to_thank() -> None:
    found = interview(sample("calendly_phone"))
    assert (found.company, found.is_guess, found.role) == ("Northwindtraders", True, "Finance Manager")
    assert found.how is How.PHONE
    assert found.starts_at == chicago(12, 3, 11, 15)
    assert found.met == (Met("Priya Raman", email="priya@northwindtraders.example"),)


def test_a_zoom_file_names_no_people() -> None:
    found = interview(sample("zoom"))
    assert (found.company, found.role, found.how, found.met) == ("Northwind Traders", "", How.VIDEO, ())


def test_a_panel_from_greenhouse_lasts_as_long_as_its_duration() -> None:
    found = interview(sample("greenhouse_panel"))
    assert (found.company, found.role) == ("Litware Inc", "Controller")
    assert found.ended_at - found.starts_at == timedelta(minutes=90)
    assert [met.name for met in found.met] == ["Dana Whitfield", "Luis Ortega"]


def test_an_address_that_only_a_program_reads_is_nobodys_e_mail() -> None:
    found = interview(sample("lever"))
    assert (found.company, found.role) == ("Adventure Works", "Payroll Specialist")
    assert found.met == (Met("Noor El-Sayed"), Met("Grace Lim", email="grace@adventureworks.example"))


def test_an_address_counts_for_more_than_the_link_that_google_adds_by_itself() -> None:
    found = interview(sample("google_onsite"))
    assert (found.company, found.how) == ("Tailspin Toys", How.ONSITE)
    assert found.met == (Met("Ines Duarte", email="ines@tailspintoys.example"),)


@pytest.mark.parametrize("zone", ["America/Chicago", "Europe/Berlin", "Asia/Kolkata"])
def test_a_floating_time_is_the_persons_own_and_without_an_end_it_lasts_an_hour(zone: str) -> None:
    found = interview(sample("apple_floating"), zone)
    assert found.starts_at == datetime(2026, 12, 11, 14, tzinfo=ZoneInfo(zone))
    assert found.ended_at == datetime(2026, 12, 11, 15, tzinfo=ZoneInfo(zone))
    assert (found.company, found.role, found.how) == ("", "", None)


# --- what is asked ---------------------------------------------------------------------------------------------


def test_an_all_day_appointment_asks_for_its_time() -> None:
    asked = problem(sample("google_all_day"))
    assert asked.why is Obstacle.ALL_DAY
    assert asked.words.message == "asking.all_day"
    assert [choice.starts_at.date() for choice in asked.choices] == [chicago(12, 14, 0).date()]
    assert [(choice.company, choice.role) for choice in asked.choices] == [("Woodgrove Bank", "")]


def test_a_cancelled_one_is_said_to_be_off_and_tells_which_it_was() -> None:
    asked = problem(sample("outlook_cancelled"))
    assert asked.why is Obstacle.CANCELLED
    assert [f"{one.starts_at:%b %d %H:%M}" for one in asked.cancelled] == ["Dec 01 10:00"]
    assert [one.edition.uid for one in asked.cancelled] == ["040000008200E00074C5B7101A82E00800000000CANCEL"]


def test_a_series_offers_its_next_time_and_those_moved_but_none_taken_out() -> None:
    asked = problem(sample("google_weekly"))
    assert asked.why is Obstacle.RECURRING
    # Every second Tuesday from September 1 on: November 24 is taken out, December 8 moved to the 9th.
    assert [choice.starts_at for choice in asked.choices] == [chicago(12, 9, 14), chicago(12, 22, 10)]


@pytest.mark.parametrize(
    ("rule", "following"),
    [
        ("FREQ=DAILY", chicago(11, 24, 10)),
        ("FREQ=DAILY;INTERVAL=10", chicago(11, 30, 10)),
        ("FREQ=WEEKLY;BYDAY=MO,WE", chicago(11, 25, 10)),
        ("FREQ=MONTHLY;BYDAY=-1FR", chicago(11, 27, 10)),
        ("FREQ=MONTHLY;BYDAY=2TU", chicago(12, 8, 10)),
        ("FREQ=MONTHLY;BYMONTHDAY=1", chicago(12, 1, 10)),
    ],
)
def test_the_next_time_of_a_series_is_found_by_its_rule(rule: str, following: datetime) -> None:
    asked = problem(calendar(f"DTSTART;TZID=America/Chicago:20261001T100000\nRRULE:{rule}"))
    assert [choice.starts_at for choice in asked.choices] == [following]
    assert asked.words.message == "asking.recurring_next"


def test_the_first_of_a_series_is_the_next_while_it_lies_ahead_whatever_the_rule() -> None:
    asked = problem(calendar(f"{START}\nRRULE:FREQ=YEARLY;BYEASTER=0"))
    assert [choice.starts_at for choice in asked.choices] == [chicago(12, 1, 9)]
    assert asked.words.message == "asking.recurring_next"


@pytest.mark.parametrize(
    "rule", ["FREQ=SECONDLY", "FREQ=YEARLY;BYEASTER=0", "FREQ=DAILY;UNTIL=20261010", "FREQ=DAILY;COUNT=3", "nonsense"]
)
def test_a_series_without_a_next_time_that_is_known_asks_when(rule: str) -> None:
    asked = problem(calendar(f"DTSTART:20261001T150000Z\nRRULE:{rule}"))
    assert (asked.why, asked.words) == (Obstacle.RECURRING, phrase("asking.recurring"))


def test_several_appointments_are_offered_in_their_order_without_the_cancelled_one() -> None:
    asked = problem(sample("loop_day"))
    assert asked.why is Obstacle.SEVERAL
    assert asked.words.message == "asking.talks"
    assert dict(asked.words.values)["company"] == "Proseware"
    assert [choice.edition.uid for choice in asked.choices] == ["loop-1@goodtime.io", "loop-2@goodtime.io"]


def test_of_two_the_one_that_is_on_needs_no_question_and_the_other_is_not_dropped_in_silence() -> None:
    found = interview(calendar(START, f"{START}\nSTATUS:CANCELLED"))
    assert (found.edition.uid, [one.edition.uid for one in found.cancelled]) == ("0", ["1"])
    asked = problem(calendar(START, f"{START}\nSTATUS:CANCELLED", START.replace("1201", "1203")))
    assert (asked.why, len(asked.choices), [one.edition.uid for one in asked.cancelled]) == (Obstacle.SEVERAL, 2, ["1"])


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (f"{START}\nDTEND:20261201T140000Z", Obstacle.ENDS_BEFORE),
        (f"{START}\nDURATION:-PT1H", Obstacle.ENDS_BEFORE),
        ("DTSTART:20261120T150000Z", Obstacle.OVER),
        ("DTSTART;TZID=Nowhere/At All:20261201T150000", Obstacle.UNKNOWN_ZONE),
        ("SUMMARY:Interview", Obstacle.NO_START),
        ("DTSTART:tomorrow", Obstacle.NO_START),
        ("DTSTART:20261301T256199Z", Obstacle.NO_START),
        ("DTSTART:99991231T235959Z", Obstacle.NO_START),
    ],
)
def test_times_that_cannot_be_right_are_asked_about(lines: str, why: Obstacle) -> None:
    assert problem(calendar(lines)).why is why


@pytest.mark.parametrize(
    "end", ["DTEND:20261201T150000Z", "DTEND;VALUE=DATE:20261202", "DTEND:later", "DURATION:P", "DURATION:PT0S", ""]
)
def test_an_end_that_says_nothing_is_an_hour_later(end: str) -> None:
    found = interview(calendar(f"{START}\n{end}"))
    assert found.ended_at - found.starts_at == timedelta(hours=1)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"x" * 5_000_000, Obstacle.TOO_BIG),
        (b"BEGIN:VCALENDAR\n" * (LARGEST // 16 + 1), Obstacle.TOO_BIG),
        (b"", Obstacle.BROKEN),
        (b"\x89PNG\r\n\x1a\n\x00\x00", Obstacle.BROKEN),
        (b"Dear Sam, your interview is on Tuesday: 10 am", Obstacle.BROKEN),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR", Obstacle.NO_EVENT),
        (b"BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR", Obstacle.NO_EVENT),
        (calendar(*[START] * 1_000), Obstacle.WHOLE_CALENDAR),
    ],
)
def test_what_is_no_invitation_is_said_with_a_way_on(content: bytes, why: Obstacle) -> None:
    refused = problem(content)
    assert refused.why is why
    assert refused.words.message == f"asking.{why}"


# --- leniency --------------------------------------------------------------------------------------------------


def test_broken_lines_cost_no_more_than_themselves() -> None:
    whole = sample("google_meet")
    broken = whole.replace(b"CREATED:", b"\x00\xff;;;:\r\n=\r\nno colon\r\n;CN:\r\nCREATED:").replace(
        b"END:VEVENT\r\n", b""
    )
    assert read(broken) == read(whole)


@pytest.mark.parametrize("line_end", [b"\n", b"\r", b"\r\n"])
def test_every_line_end_and_a_byte_order_mark_are_read(line_end: bytes) -> None:
    whole = sample("outlook_teams")
    assert read(b"\xef\xbb\xbf" + whole.replace(b"\r\n", line_end)) == read(whole)


def test_a_name_in_an_old_encoding_is_read() -> None:
    found = interview(
        calendar(f"{START}\nATTENDEE;CN=José Núñez:mailto:jose@northwind.example").decode().encode("cp1252")
    )
    assert [met.name for met in found.met] == ["José Núñez"]


def test_what_one_file_calls_a_zone_is_unknown_to_the_next() -> None:
    assert isinstance(read(sample("outlook_customized_zone")), Invitation)
    assert problem(calendar("DTSTART;TZID=Customized Time Zone:20261201T100000")).why is Obstacle.UNKNOWN_ZONE


@pytest.mark.parametrize(
    "tzid", ["Europe/Berlin", "W. Europe Standard Time", "/vendor.example/20260101/Europe/Berlin", '"europe/berlin"']
)
def test_a_zone_is_known_by_any_of_its_names(tzid: str) -> None:
    assert interview(calendar(f"DTSTART;TZID={tzid}:20261201T160000")).starts_at == chicago(12, 1, 9)


def test_a_time_that_a_clock_change_skips_is_the_one_it_means() -> None:
    found = interview(calendar("DTSTART;TZID=America/Chicago:20270314T023000"))
    assert found.starts_at.isoformat() == "2027-03-14T03:30:00-05:00"
