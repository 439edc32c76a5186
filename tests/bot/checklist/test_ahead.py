"""An interview that is entered ahead of time, and its debrief when it is over."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from bot.checklist.steps import StepName
from bot.nudges.facts import NudgeKind, Outcome
from bot.reading.interviews.starting import LASTS, read_start, told_of
from bot.reading.interviews.unsure import Unsure
from bot.screens.unsure import why
from bot.services.checklist import beginning, debriefs
from bot.store import persons
from bot.store.database import transaction
from bot.store.models import Interview, Nudge
from bot.store.nudge_rows import facts_of
from bot.store.persons import Profile, Who
from bot.vocabulary.answers import How, NewInterview
from bot.vocabulary.debrief_state import State
from bot.vocabulary.met import Met
from bot.vocabulary.replies import Move
from bot.wording.phrases import role_at_company
from tests.words import in_english

NOW = datetime(2026, 11, 24, 16, 30, tzinfo=UTC)  # a Tuesday
TOMORROW = NOW + timedelta(days=1)
SAM, DANA = Who("T1", "USAM"), Who("T1", "UDANA")
AHEAD = NewInterview("Northwind", "Clerk", TOMORROW + LASTS, met=(Met("Priya Raman"),), starts_at=TOMORROW)
OVER = TOMORROW + LASTS + timedelta(minutes=5)


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with transaction(engine) as session:
        for who in (SAM, DANA):
            persons.enter(session, NOW, who, Profile("Sam Rivera", "America/New_York", "en_US"))
        yield session


def interviews(session: Session) -> list[Interview]:
    return list(session.exec(select(Interview).order_by(col(Interview.id))))


def kinds(session: Session) -> set[NudgeKind]:
    return {nudge.kind for nudge in session.exec(select(Nudge).where(col(Nudge.wake_at).is_not(None)))}


moments = st.integers(-100_000, 100_000).map(lambda minutes: NOW + timedelta(minutes=minutes))


@given(moments)
def test_a_moment_ahead_is_when_it_begins_and_any_other_when_it_ended(at: datetime) -> None:
    new = told_of("Northwind", "Clerk", at, NOW, How.VIDEO, ())
    assert new.starts_at == (at if at > NOW else None)
    assert new.ended_at == (at + LASTS if at > NOW else at)
    assert (new.company, new.role, new.how) == ("Northwind", "Clerk", How.VIDEO)


@pytest.mark.parametrize(
    ("line", "ahead"),
    [
        ("Northwind, Clerk, tomorrow 10am", True),
        ("Northwind, Clerk, today at 7pm, video", True),
        ("Northwind, Clerk, today 10am", False),
        ("Northwind, Clerk, yesterday 3pm with Priya Raman", False),
    ],
)
def test_one_line_tells_whether_it_lies_ahead(line: str, ahead: bool) -> None:
    new = read_start(line, NOW, "en_US")
    assert not isinstance(new, Unsure)
    assert (new.starts_at is not None) is ahead


@pytest.mark.parametrize(
    ("line", "over", "added"),
    [
        ("Northwind, Clerk, Monday 2pm", (11, 23, 14), (11, 30, 14)),
        ("Northwind, Clerk, Monday, 2pm", (11, 23, 14), (11, 30, 14)),
        ("Northwind, Clerk, Tuesday 5pm", (11, 24, 17), (11, 24, 17)),
    ],
)
def test_a_bare_weekday_is_the_last_in_a_debrief_and_the_next_where_an_interview_is_added(
    line: str, over: tuple[int, int, int], added: tuple[int, int, int]
) -> None:
    read, ahead = read_start(line, NOW, "en_US"), read_start(line, NOW, "en_US", ahead=True)
    said = read.at if isinstance(read, Unsure) else read.starts_at or read.ended_at
    assert not isinstance(ahead, Unsure)
    assert ahead.starts_at == datetime(2026, *added, tzinfo=UTC)
    assert said == (datetime(2026, *over, tzinfo=UTC) - timedelta(days=7 * isinstance(read, Unsure)))


UNDERSTOOD, NO_DAY = in_english("unsure.understood"), in_english("unsure.not_read.no_such_day")
ROLE_AND_END, ROLE_AND_BEGIN, END, BEGIN = (
    in_english("unsure.asks", what=what).capitalize()
    for what in (
        in_english("unsure.asks_both", one=in_english("unsure.which.role"), other=in_english("unsure.when.ended")),
        in_english("unsure.asks_both", one=in_english("unsure.which.role"), other=in_english("unsure.when.begins")),
        in_english("unsure.when.ended"),
        in_english("unsure.when.begins"),
    )
)


@pytest.mark.parametrize(
    ("line", "ahead", "asks"),
    [
        ("Northwind", False, f"{UNDERSTOOD} {ROLE_AND_END}"),
        ("Northwind", True, f"{UNDERSTOOD} {ROLE_AND_BEGIN}"),
        ("Northwind, Clerk", False, f"{UNDERSTOOD} {END}"),
        ("Northwind, Clerk", True, f"{UNDERSTOOD} {BEGIN}"),
        ("Northwind, Clerk, Monday, Tuesday", False, f"{in_english('unsure.understood_but_not', what='Monday')} {END}"),
        ("Northwind, Clerk, 31 Feb 3pm", True, NO_DAY),
        ("Northwind, Clerk, 31 Feb, 3pm", False, NO_DAY),
    ],
)
def test_what_a_line_leaves_open_is_asked_for_and_what_it_says_is_kept(line: str, ahead: bool, asks: str) -> None:
    read = read_start(line, NOW, "en_US", ahead=ahead)
    assert isinstance(read, Unsure)
    assert (read.company, read.role, why(read)) == ("Northwind", "Clerk" if "Clerk" in line else "", asks)


def test_entered_ahead_it_has_no_debrief_yet_and_nudges_to_prepare_and_to_debrief_it(session: Session) -> None:
    beginning.expect(session, NOW, SAM, AHEAD)
    assert debriefs.unfinished(session, NOW, SAM) == ()
    assert kinds(session) == {NudgeKind.PREPARE, NudgeKind.DEBRIEF}


def test_it_waits_for_its_debrief_once_it_is_over(session: Session) -> None:
    beginning.expect(session, NOW, SAM, AHEAD)
    assert beginning.to_debrief(session, NOW, SAM) == ()
    [waiting] = beginning.to_debrief(session, OVER, SAM)
    assert waiting == (interviews(session)[0].id, role_at_company("Clerk", "Northwind"))
    assert beginning.to_debrief(session, OVER, DANA) == ()


def test_of_those_that_wait_the_newest_three_are_offered(session: Session) -> None:
    for hours in range(5):
        later = timedelta(hours=hours)
        new = replace(AHEAD, company=f"C{hours}", starts_at=TOMORROW + later, ended_at=TOMORROW + LASTS + later)
        beginning.expect(session, NOW, SAM, new)
    names = [str(name) for _, name in beginning.to_debrief(session, OVER + timedelta(days=1), SAM)]
    assert names == ["Clerk at C4", "Clerk at C3", "Clerk at C2"]


def test_said_twice_it_is_one_interview_and_the_newer_time_holds(session: Session) -> None:
    beginning.expect(session, NOW, SAM, AHEAD)
    at = TOMORROW + timedelta(hours=3)
    beginning.expect(session, NOW, SAM, NewInterview("NORTHWIND", "clerk", at + LASTS, How.VIDEO, starts_at=at))
    [one] = interviews(session)
    assert (one.starts_at, one.ended_at, one.how) == (at, at + LASTS, How.VIDEO)


@pytest.mark.parametrize(
    "other",
    [
        replace(AHEAD, company="Contoso"),
        replace(AHEAD, role="Controller"),
        replace(AHEAD, ended_at=AHEAD.ended_at + timedelta(days=2), starts_at=TOMORROW + timedelta(days=2)),
    ],
)
def test_another_company_role_or_week_is_another_interview(session: Session, other: NewInterview) -> None:
    beginning.expect(session, NOW, SAM, AHEAD)
    beginning.expect(session, NOW, SAM, other)
    assert len(interviews(session)) == 2


def test_another_persons_interview_of_that_name_is_not_taken_for_it(session: Session) -> None:
    beginning.expect(session, NOW, SAM, AHEAD)
    beginning.expect(session, NOW, DANA, AHEAD)
    assert len(interviews(session)) == 2


def test_its_debrief_begins_with_whom_they_meet_and_a_line_typed_later_is_about_the_same_one(session: Session) -> None:
    beginning.expect(session, NOW, SAM, AHEAD)
    started = beginning.start(session, OVER, SAM, NewInterview("Northwind", "Clerk", OVER))
    assert started.conversation.answers.met == (Met("Priya Raman"),)
    [one] = interviews(session)
    assert one.ended_at == OVER
    assert beginning.to_debrief(session, OVER, SAM) == ()


def test_begun_from_its_nudge_it_begins_once_and_then_goes_on(session: Session) -> None:
    beginning.expect(session, NOW, SAM, AHEAD)
    [one] = interviews(session)
    assert one.id is not None
    first = beginning.begin_with(session, OVER, SAM, one.id)
    assert first
    assert first.conversation.step is StepName.POINTS
    debriefs.reply(session, OVER, SAM, first.id, Move.SKIP)
    debriefs.reply(session, OVER, SAM, first.id, Move.LATER)
    again = beginning.begin_with(session, OVER, SAM, one.id)
    assert again
    assert (again.id, again.conversation.state, again.conversation.step) == (first.id, State.ASKING, StepName.MISSED)


@pytest.mark.parametrize("interview_id", [0, 999])
def test_nobody_begins_what_is_not_theirs(session: Session, interview_id: int) -> None:
    beginning.expect(session, NOW, SAM, AHEAD)
    [one] = interviews(session)
    assert one.id is not None
    assert beginning.begin_with(session, OVER, DANA, one.id) is None
    assert beginning.begin_with(session, OVER, SAM, interview_id) is None
    assert beginning.to_debrief(session, OVER, SAM) != ()


def test_one_that_did_not_happen_is_not_offered_any_more(session: Session) -> None:
    beginning.expect(session, NOW, SAM, AHEAD)
    [one] = interviews(session)
    one.outcome = Outcome.NOT_HELD
    session.flush()
    assert beginning.to_debrief(session, OVER, SAM) == ()


def test_a_zone_beside_the_hour_says_whose_holidays_the_employer_keeps(session: Session) -> None:
    new = read_start(
        "Northwind, Clerk, tomorrow 10am ET", NOW.astimezone(ZoneInfo("Europe/Berlin")), "en_GB", ahead=True
    )
    assert isinstance(new, NewInterview)
    beginning.expect(session, NOW, SAM, new)
    [interview] = interviews(session)
    assert interview.country == "US"
    assert facts_of(session, [interview.id])[interview.id].country == "US"
