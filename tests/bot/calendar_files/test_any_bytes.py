"""Whatever is dropped into the conversation gets an answer."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.reading.invitations.invitations import LARGEST, Invitation, Problem
from tests.bot.calendar_files.sample_files import FILES, calendar, problem, read

LINES = [line + b"\n" for file in FILES for line in file.read_bytes().splitlines()]
PARTS = [
    "\0",
    "DTSTART",
    "DTEND",
    "TZID",
    "RRULE",
    "FREQ=MONTHLY",
    "BYDAY=-5MO",
    "UNTIL=",
    "COUNT=",
    "PT1H",
    "\r\n ",
    ";",
    ":",
]
HOSTILE_RULES = [
    "FREQ=SECONDLY",
    "FREQ=DAILY;COUNT=0",
    "FREQ=DAILY;COUNT=999999999999",
    "FREQ=MONTHLY;BYMONTHDAY=31;INTERVAL=999999",
    "FREQ=WEEKLY;WKST=XX",
    "FREQ=MONTHLY;BYDAY=5MO;INTERVAL=0",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
]


def answered(content: bytes) -> None:
    answer = read(content)
    for each in answer.choices if isinstance(answer, Problem) else (answer,):
        assert isinstance(each, Invitation)
        assert each.starts_at < each.ended_at
        assert str(each.starts_at.tzinfo) == str(each.ended_at.tzinfo) == "America/Chicago"
        assert "Sam Rivera" not in {met.name for met in each.met}
        assert all(text.isprintable() for text in (each.company, each.role, each.edition.uid))
        assert all(f"{met.name}{met.title}{met.email}".isprintable() for met in each.met)
    assert not isinstance(answer, Problem) or str(answer.words).isprintable()


@given(st.binary(max_size=2_000))
def test_any_bytes_get_an_answer(content: bytes) -> None:
    answered(content)
    answered(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + content)


@given(st.lists(st.sampled_from(LINES), max_size=80))
def test_the_lines_of_real_files_in_any_order_get_an_answer(lines: list[bytes]) -> None:
    answered(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + b"".join(lines))


@given(st.sampled_from(FILES), st.data())
def test_real_files_with_pieces_cut_out_and_put_in_get_an_answer(file: Path, data: st.DataObject) -> None:
    content = file.read_bytes()
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(content)))
        put = data.draw(st.binary(max_size=5) | st.sampled_from([part.encode() for part in PARTS]))
        content = content[:at] + put + content[at + data.draw(st.integers(0, 20)) :]
    answered(content)


@given(st.text(alphabet="0123456789TZ-:;+PWDHMS\u0663", max_size=20), st.text(max_size=20))
@example("20261201T100000", "../../etc/passwd")
@example("20261201T100000", "America")
@example("20261201T100000", "\0")
@example("19900101T000000", "Pacific/Kiritimati")
@example("20991231T235959", "Pacific/Niue")
def test_any_time_in_any_zone_gets_an_answer(time: str, zone: str) -> None:
    answered(calendar(f"DTSTART;TZID={zone}:{time}\nDTEND:{time}\nDURATION:{time}"))


@given(*[st.text(alphabet="0123456789T+-MOSUFREQ=YALBDN;", max_size=30)] * 4)
def test_any_definition_of_a_zone_gets_an_answer(start: str, before: str, after: str, rule: str) -> None:
    for rules in (rule, f"FREQ=YEARLY;{rule}", f"FREQ=YEARLY;BYMONTH={rule}", f"FREQ=YEARLY;BYDAY={rule}"):
        for first in (start, "16010101T020000", "99991231T235959"):
            change = f"DTSTART:{first}\nTZOFFSETFROM:-9900{before}\nTZOFFSETTO:+{after}0100\nRRULE:{rules}"
            zone = f"BEGIN:VTIMEZONE\nTZID:Own\nBEGIN:STANDARD\n{change}\nEND:STANDARD\nEND:VTIMEZONE\n"
            answered(calendar("DTSTART;TZID=Own:20261201T100000", before=zone))


@pytest.mark.parametrize("rule", HOSTILE_RULES)
def test_a_rule_that_never_ends_or_never_fits_is_not_followed_far(rule: str) -> None:
    answered(calendar(f"DTSTART:19900101T100000Z\nRRULE:{rule}"))
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Own\nBEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:-0500\n"
        f"TZOFFSETTO:-0400\nRRULE:{rule}\nEND:DAYLIGHT\nEND:VTIMEZONE\n"
    )
    answered(calendar("DTSTART;TZID=Own:20261201T100000", before=zone))


@pytest.mark.parametrize(
    "part",
    [
        b"BEGIN:VEVENT\n",
        b"BEGIN:X\n",
        b"END:VEVENT\n",
        b"SUMMARY:a\n",
        b"\n ",
        b"\n",
        b"BEGIN:VTIMEZONE\nBEGIN:STANDARD\n",
        b";CN=\"",
        b"ATTENDEE;CN=a,",
        b"https://",
        b"<br>",
        b"EXDATE:20261201T100000Z\n",
        b"RECURRENCE-ID:20261201T100000Z\n",
    ],
)  # fmt: skip
def test_a_megabyte_of_one_thing_gets_an_answer(part: bytes) -> None:
    opening = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=Own:20261101T100000\nRRULE:FREQ=DAILY\nDESCRIPTION:"
    answered((opening + part * LARGEST)[:LARGEST])


def test_what_is_asked_holds_little_of_the_file() -> None:
    asked = problem(calendar('DTSTART;TZID="a   b' + "c" * 500 + '":20261201T100000'))
    assert "a b" in str(asked.words)
    assert len(str(asked.words)) < 200
