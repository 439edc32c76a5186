"""What is on one day, and at one time: talks that move to another day, and interviews that take place at once."""

from datetime import datetime, timedelta
from itertools import count

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlmodel import Session, col, select

from bot.services.checklist import beginning
from bot.services.interviews import appointments, calling_off, overlapping, talks
from bot.services.interviews.fates import Fate, Followed
from bot.services.mydata import undoing
from bot.store import debrief_rows, persons
from bot.store.models import Appointment, Interview, Interviewer
from bot.store.persons import Profile, Who
from bot.vocabulary.answers import NewInterview
from bot.vocabulary.met import Met
from tests.bot.interviews.test_appointments import (
    ANA,
    BO,
    DANA,
    DAY,
    HOUR,
    NOW,
    PRIYA,
    SAM,
    TEN,
    follow,
    interviews,
    nudged,
    off,
    talk,
)
from tests.lanes import examples


def loop(session: Session) -> Followed:
    """Two talks on Tuesday, the second of which is now on Thursday."""
    follow(session, talk("a", TEN, PRIYA))
    follow(session, talk("b", TEN + 2 * HOUR, Met("Bo Chen", "CFO"), ANA))
    return follow(session, talk("b", TEN + 2 * DAY, Met("Bo Chen"), sequence=1))


def test_a_talk_that_moves_to_another_day_is_an_interview_of_its_own_with_its_own_people_and_debrief(
    session: Session,
) -> None:
    moved = loop(session)
    assert interviews(session) == [(TEN, TEN + HOUR), (TEN + 2 * DAY, TEN + 2 * DAY + HOUR)]
    assert (moved.fate, moved.rest) == (Fate.MOVED, (TEN, TEN + HOUR))
    assert (moved.met, moved.gone) == ((Met("Bo Chen", "CFO"),), ("Ana Ray",))
    names = session.exec(select(Interviewer.name).order_by(col(Interviewer.interview_id))).all()
    assert names == ["Priya Raman", "Bo Chen"]
    assert len(nudged(session)) == 4  # for each day the evening before, and a debrief


def test_it_is_one_interview_again_once_it_moves_back_or_its_move_is_taken_back(session: Session) -> None:
    moved = loop(session)
    assert undoing.undo(session, NOW, SAM, moved.undo_id or 0)
    assert interviews(session) == [(TEN, TEN + 3 * HOUR)]
    assert len(session.exec(select(Appointment)).all()) == 2
    follow(session, talk("b", TEN + 2 * DAY, BO, sequence=2))
    back = follow(session, talk("b", TEN + 3 * HOUR, BO, sequence=3))
    assert interviews(session) == [(TEN, TEN + 4 * HOUR)]
    assert {each.name for each in back.met} == {"Priya Raman", "Bo Chen"}
    assert undoing.undo(session, NOW, SAM, back.undo_id or 0)
    assert len(interviews(session)) == 2


def test_wherever_the_talks_of_a_loop_move_those_of_one_day_are_one_interview_with_their_people(
    session: Session,
) -> None:
    numbers = count()

    @examples(0.25)
    @given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 3), st.integers(0, 6)), max_size=8))
    @example([("b", 2, 0), ("c", 2, 1), ("a", 2, 2), ("b", 0, 0)])
    def check(moves: list[tuple[str, int, int]]) -> None:
        who = Who("T1", f"UMOVES{next(numbers)}")
        persons.enter(session, NOW, who, Profile("Kai Moss", "America/New_York", "en_US"))
        days: dict[str, int] = {}
        first = [(uid, 0, at) for at, uid in enumerate("abc")]
        for sequence, (uid, day, hour) in enumerate([*first, *moves]):
            at = TEN + day * DAY + hour * HOUR
            assert appointments.follow(session, NOW, who, talk(uid, at, Met(f"Person {uid}"), sequence=sequence))
            days[uid] = day
            assert by_day(session, who) == {
                at: {f"Person {uid}" for uid in days if days[uid] == at} for at in days.values()
            }

    check()


def by_day(session: Session, who: Who) -> dict[int, set[str]]:
    """Whom one meets in the one interview of each day."""
    found: dict[int, set[str]] = {}
    person = persons.present(session, who)
    for each in session.exec(select(Interview).where(Interview.person_id == person.id)):
        on = talks.of(session, each)
        assert each.starts_at
        assert (each.starts_at, each.ended_at) == (min(one.starts_at for one in on), max(one.ended_at for one in on))
        day = (each.starts_at - TEN) // DAY
        assert (each.ended_at - HOUR - TEN) // DAY == day
        assert day not in found
        found[day] = {met.name for met in debrief_rows.met(session, each.id or 0)}
    return found


def at_once(session: Session, new: NewInterview) -> list[str]:
    """The others at the time of one that is told of."""
    interview_id = beginning.expect(session, NOW, SAM, new)
    return [str(each.what) for each in overlapping.with_interview(session, NOW, SAM, interview_id)]


@pytest.mark.parametrize(
    ("begins", "lasts", "others"),
    [
        (TEN - HOUR, HOUR, []),
        (TEN - HOUR / 2, HOUR, ["Clerk at Northwind"]),
        (TEN + HOUR, HOUR, []),  # between two talks of the loop
        (TEN + 2 * HOUR, HOUR, ["Clerk at Northwind"]),
        (TEN, 5 * HOUR, ["Clerk at Northwind", "Clerk at Fabrikam"]),
        (TEN + 4 * HOUR, HOUR, ["Clerk at Fabrikam"]),
        (TEN + DAY, HOUR, []),
    ],
)
def test_who_is_to_be_in_two_places_at_once_is_told_of_the_other(
    session: Session, begins: datetime, lasts: timedelta, others: list[str]
) -> None:
    follow(session, talk("a"))
    follow(session, talk("b", TEN + 2 * HOUR, BO))
    beginning.expect(session, NOW, SAM, talk("c", TEN + 4 * HOUR, company="Fabrikam"))
    beginning.expect(session, NOW, DANA, talk("d", TEN))
    assert at_once(session, talk("e", begins, company="Contoso", ended_at=begins + lasts)) == others


def test_what_is_called_off_or_over_is_at_the_same_time_as_nothing(session: Session) -> None:
    noted = follow(session, talk("a"))
    off(session, talk("a", sequence=1))
    assert at_once(session, talk("b", company="Contoso")) == []
    kept = calling_off.keep(session, NOW, SAM, noted.interview_id)
    assert kept
    assert [str(each.what) for each in kept.at_once] == ["Clerk at Contoso"]
    calling_off.take_off(session, NOW, SAM, noted.interview_id)
    assert at_once(session, talk("c", company="Fabrikam")) == ["Clerk at Contoso"]
