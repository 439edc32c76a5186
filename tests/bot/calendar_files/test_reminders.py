from datetime import UTC, date, datetime, timedelta
from unicodedata import category
from zoneinfo import ZoneInfo

from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Calendar
from icalendar.cal import Component

from bot.reading.invitations.reminders import Entry, Purpose, calendar_of, uid_of

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)
UID = uid_of(12, Purpose.CALL)
ANY_TEXT = st.text(
    alphabet=st.characters() | st.sampled_from(list("\\,;:\"'\r\n\t \x00\x0b\u2028üÜ字😀")), max_size=300
)


def events(content: bytes) -> list[Component]:
    return Calendar.from_ical(content).walk("VEVENT")


def event(entry: Entry, stamp: datetime = NOW) -> Component:
    (only,) = events(calendar_of([entry], stamp))
    return only


def call(what: str = "Call Priya", starts: datetime = NOW, notes: str = "") -> Entry:
    return Entry(UID, what, starts, notes)


def plain(text: str) -> str:
    """The words that a reader sees, however the lines end; what cannot be written is none."""
    text = text.encode(errors="ignore").decode()
    return " ".join("".join(" " if category(sign) == "Cc" else sign for sign in text).split())


def test_a_call_is_the_same_moment_in_every_zone() -> None:
    found = event(call(starts=datetime(2026, 12, 1, 10, tzinfo=ZoneInfo("America/Chicago"))))
    assert found.decoded("dtstart") == datetime(2026, 12, 1, 16, tzinfo=UTC)
    assert found.decoded("dtend") == datetime(2026, 12, 1, 16, 15, tzinfo=UTC)


def test_a_hire_date_is_a_whole_day_in_no_zone_and_keeps_nobody_busy() -> None:
    content = calendar_of([Entry(uid_of(12, Purpose.HIRE_DATE), "Northwind decides", date(2026, 12, 4))], NOW)
    assert b"DTSTART;VALUE=DATE:20261204\r\n" in content
    assert b"TRANSP:TRANSPARENT\r\n" in content
    assert b"DTEND" not in content


def test_an_updated_copy_keeps_its_uid_and_counts_as_newer() -> None:
    first, second = event(call()), event(call(starts=NOW + timedelta(days=1)), NOW + timedelta(seconds=1))
    assert first["uid"] == second["uid"] == "afterword-12-call@afterword.invalid"
    assert first.decoded("sequence") < second.decoded("sequence") < 2**31
    assert first.decoded("last-modified") < second.decoded("last-modified")


def test_each_purpose_of_each_interview_has_a_uid_of_its_own() -> None:
    assert len({uid_of(number, purpose) for number in (1, 2) for purpose in Purpose}) == 2 * len(Purpose)


def test_nothing_in_the_file_is_shown_to_others() -> None:
    assert event(call())["class"] == "PRIVATE"


@given(what=ANY_TEXT, notes=ANY_TEXT)
@example(what="Call\r\nATTENDEE:mailto:boss@example.com", notes="x\nEND:VEVENT\nBEGIN:VEVENT")
@example(what="a\\nb; c, d: \"e\"", notes="ü" * 300)  # fmt: skip
@example(what="a\u2028ATTACH:x", notes="a\x85ATTACH:x\x0bATTACH:y")
@example(what="C:\\New", notes="\\n\\N\\\\N\\;")
@example(what="\ud800", notes="\r\r\n")
def test_what_is_typed_is_text_and_never_another_property(what: str, notes: str) -> None:
    bare = set(event(call(notes="x"))) - {"DESCRIPTION"}
    content = calendar_of([call(what, notes=notes)], NOW)
    (found,) = events(content)
    assert set(found) - {"DESCRIPTION"} == bare
    assert not found.errors
    assert found.subcomponents == []
    assert plain(str(found["summary"])) == plain(what)[:200].strip()
    assert plain(str(found.get("description", ""))) == plain(notes)
    openings = {line.split(":")[0].split(";")[0] for line in content.decode().splitlines() if line[:1] != " "}
    assert openings <= {"BEGIN", "END", "VERSION", "PRODID", "METHOD", *bare, "DESCRIPTION"}


@given(what=ANY_TEXT, notes=ANY_TEXT)
def test_no_line_is_longer_than_75_octets_and_none_is_cut_within_a_sign(what: str, notes: str) -> None:
    for line in calendar_of([call(what, notes=notes)], NOW).split(b"\r\n"):
        assert len(line) <= 75
        assert line.decode()[:1] != "\n"


def test_texts_of_any_length_fit() -> None:
    found = event(call("字" * 10_000, notes="x" * 100_000))
    assert len(str(found["summary"])) == 200
    assert len(str(found["description"])) == 4_000
