"""Invitations that follow one another, as rows: what moves, what joins, what is called off, what changes nothing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import Session, col, select

from bot.nudges.facts import Outcome
from bot.services.checklist import beginning
from bot.services.interviews import appointments, calling_off
from bot.services.interviews.fates import Fate, Followed
from bot.services.mydata import undoing
from bot.store.models import Appointment, Interview, Interviewer, Nudge
from bot.store.persons import Who
from bot.store.talks_ahead import Coming
from bot.vocabulary.answers import How, NewInterview
from bot.vocabulary.editions import Edition, read_edition
from bot.vocabulary.met import Met

NOW = datetime(2026, 11, 24, 16, 30, tzinfo=UTC)  # a Tuesday
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TEN = datetime(2026, 12, 1, 15, tzinfo=UTC)  # in New York
SAM, DANA = Who("T1", "USAM"), Who("T1", "UDANA")
PRIYA, BO, ANA = Met("Priya Raman"), Met("Bo Chen"), Met("Ana Ray")


def talk(uid: str, at: datetime = TEN, *met: Met, sequence: int = 0, **more: object) -> NewInterview:
    edition = Edition(uid, None, sequence, NOW + sequence * HOUR, "priya@northwind.example")
    new = NewInterview("Northwind", "Clerk", at + HOUR, None, met or (PRIYA,), at, edition=edition)
    return replace(new, **more)  # type: ignore[arg-type]


def follow(session: Session, new: NewInterview) -> Followed:
    followed = appointments.follow(session, NOW, SAM, new)
    assert followed
    return followed


def off(session: Session, new: NewInterview) -> Followed:
    followed = calling_off.call_off(session, NOW, SAM, new)
    assert followed
    return followed


def interviews(session: Session) -> list[tuple[datetime | None, datetime]]:
    rows = session.exec(select(Interview).order_by(col(Interview.id)))
    return [(row.starts_at, row.ended_at) for row in rows]


def nudged(session: Session) -> set[datetime]:
    """The days that nudges are due on."""
    return {nudge.due_at for nudge in session.exec(select(Nudge).where(col(Nudge.wake_at).is_not(None)))}


def test_a_later_edition_moves_the_interview_and_its_nudges_and_can_be_taken_back(session: Session) -> None:
    follow(session, talk("a"))
    before = nudged(session)
    moved = follow(session, talk("a", TEN + 2 * DAY, sequence=1))
    assert (moved.fate, moved.was, moved.starts_at) == (Fate.MOVED, TEN, TEN + 2 * DAY)
    assert interviews(session) == [(TEN + 2 * DAY, TEN + 2 * DAY + HOUR)]
    assert {due - 2 * DAY for due in nudged(session)} == before
    undoing.undo(session, NOW, SAM, moved.undo_id or 0)
    assert interviews(session) == [(TEN, TEN + HOUR)]
    assert nudged(session) == before


def test_what_is_older_or_known_changes_nothing_and_says_so(session: Session) -> None:
    follow(session, talk("a", TEN + 2 * DAY, sequence=1))
    assert follow(session, talk("a", TEN + 2 * DAY, sequence=1)).fate is Fate.KNOWN
    assert follow(session, talk("a", TEN)).fate is Fate.OLDER
    assert off(session, talk("a", TEN)).fate is Fate.OLDER
    assert interviews(session) == [(TEN + 2 * DAY, TEN + 2 * DAY + HOUR)]
    assert nudged(session)


def test_of_two_with_one_sequence_the_later_stamp_counts(session: Session) -> None:
    first, then = Edition("a", stamp=NOW), Edition("a", stamp=NOW + HOUR)
    follow(session, talk("a", edition=first))
    assert follow(session, talk("a", TEN + DAY, edition=then)).fate is Fate.MOVED
    assert follow(session, talk("a", TEN, edition=first)).fate is Fate.OLDER
    assert len(interviews(session)) == 1


def test_a_hold_is_confirmed_and_keeps_its_link_and_the_employers_country(session: Session) -> None:
    hold = Edition("a", stamp=NOW, is_hold=True, link="https://zoom.us/j/1", country="DE")
    held = follow(session, talk("a", edition=hold))
    assert (held.fate, held.coming) == (Fate.NOTED, Coming(is_hold=True, links=("https://zoom.us/j/1",)))
    confirmed = follow(session, talk("a", edition=Edition("a", stamp=NOW + HOUR)))
    assert (confirmed.fate, confirmed.coming) == (Fate.CONFIRMED, Coming(links=("https://zoom.us/j/1",)))
    assert [row.country for row in session.exec(select(Interview))] == ["DE"]


@pytest.mark.parametrize(
    "more", [{"how": How.ONSITE}, {"edition": Edition("a", stamp=NOW + HOUR, link="https://zoom.us/j/2")}]
)
def test_the_same_time_with_another_place_is_an_update(session: Session, more: dict[str, object]) -> None:
    follow(session, talk("a"))
    updated = follow(session, talk("a", sequence=1, **more))
    assert (updated.fate, interviews(session)) == (Fate.CHANGED, [(TEN, TEN + HOUR)])


def test_another_time_moves_it_though_the_calendar_stamps_all_its_files_alike(session: Session) -> None:
    edition = Edition("a", stamp=NOW)
    follow(session, talk("a", edition=edition))
    assert follow(session, talk("a", TEN + DAY, edition=edition)).fate is Fate.MOVED


def test_the_invitations_of_one_days_loop_are_one_interview_with_everybody_in_it(session: Session) -> None:
    follow(session, talk("a", TEN, PRIYA))
    follow(session, talk("b", TEN + 2 * HOUR, BO))
    joined = follow(session, talk("c", TEN + HOUR, ANA, company="", role=""))  # by the same organizer
    assert joined.fate is Fate.JOINED
    assert interviews(session) == [(TEN, TEN + 3 * HOUR)]
    assert joined.met == (PRIYA, BO, ANA)
    assert len(nudged(session)) == 2  # one evening before, one debrief
    moved = follow(session, talk("b", TEN + 4 * HOUR, BO, sequence=1))
    assert (moved.fate, interviews(session)) == (Fate.MOVED, [(TEN, TEN + 5 * HOUR)])
    less = off(session, talk("b", TEN + 4 * HOUR, sequence=2))
    assert (less.fate, less.gone, less.met) == (Fate.TALK_OFF, ("Bo Chen",), (PRIYA, ANA))
    assert interviews(session) == [(TEN, TEN + 2 * HOUR)]


@pytest.mark.parametrize(
    "another",
    [
        talk("b", TEN + DAY),
        talk("b", TEN + 2 * HOUR, company="Contoso"),
        talk("b", TEN + 2 * HOUR, role="Controller"),
    ],
)
def test_another_day_employer_or_role_is_another_interview(session: Session, another: NewInterview) -> None:
    follow(session, talk("a"))
    assert follow(session, another).fate is Fate.NOTED
    assert len(interviews(session)) == 2


def test_one_with_the_same_people_days_later_is_a_second_one_that_may_take_the_firsts_place(session: Session) -> None:
    first = follow(session, talk("a"))
    second = follow(session, talk("b", TEN + 2 * DAY))
    assert (second.fate, second.beside) == (Fate.NOTED, (first.interview_id, TEN))
    assert follow(session, talk("c", TEN + 20 * DAY)).beside is None
    assert follow(session, talk("d", TEN + DAY, BO)).beside is None
    assert len(interviews(session)) == 4


def test_what_names_no_company_and_belongs_to_nothing_is_asked_about(session: Session) -> None:
    assert appointments.follow(session, NOW, SAM, talk("a", company="")) is None
    assert calling_off.call_off(session, NOW, SAM, talk("a")) is None
    assert interviews(session) == []


def test_a_cancelled_interview_is_not_nudged_about_until_it_is_kept_or_on_again(session: Session) -> None:
    follow(session, talk("a"))
    before = nudged(session)
    called_off = off(session, talk("a", sequence=1))
    assert called_off.fate is Fate.CALLED_OFF
    assert nudged(session) == set()
    assert off(session, talk("a", sequence=1)).fate is Fate.KNOWN
    calling_off.keep(session, NOW, SAM, called_off.interview_id)
    assert nudged(session) == before
    off(session, talk("a", sequence=2))
    calling_off.take_off(session, NOW, SAM, called_off.interview_id)
    row = session.get_one(Interview, called_off.interview_id)
    assert row.outcome is Outcome.NOT_HELD
    again = follow(session, talk("a", TEN, sequence=3))
    assert (again.fate, row.outcome, nudged(session)) == (Fate.ON_AGAIN, None, before)


LINK = "https://zoom.us/j/1?pwd=a"
COPIES = {
    "forwarded, with its organizer": {},
    "by the person, with its link": {"edition": Edition("b", link="https://zoom.us/j/1", organizer="sam@example.com")},
    "entered by the person, of the same employer": {"edition": Edition("b"), "met": ()},
    "of a name that is not read": {"company": "", "role": ""},
    "of the same link, and of another length": {
        "edition": Edition("b", link="https://zoom.us/j/1#success"),
        "ended_at": TEN + 2 * HOUR,
    },
}


@pytest.mark.parametrize("more", COPIES.values(), ids=COPIES)
def test_the_same_meeting_under_another_id_is_not_one_more_talk(session: Session, more: dict[str, object]) -> None:
    first = Edition("a", stamp=NOW, organizer="priya@northwind.example", link=LINK)
    follow(session, talk("a", edition=first))
    before = nudged(session)
    copy = follow(session, talk("b", TEN, BO, **more))
    assert (copy.fate, copy.coming.links) == (Fate.COPY, (LINK,))
    assert (interviews(session), nudged(session)) == ([(TEN, TEN + HOUR)], before)
    assert [row.uid for row in session.exec(select(Appointment))] == ["a"]
    assert follow(session, talk("a", edition=replace(first, stamp=NOW + HOUR))).fate in {Fate.KNOWN, Fate.CHANGED}
    assert off(session, talk("b", **more)).fate is Fate.CALLED_OFF
    assert nudged(session) == set()


@pytest.mark.parametrize(
    ("another", "fate"),
    [
        (talk("b", TEN, ended_at=TEN + 4 * HOUR), Fate.JOINED),  # the whole day, beside its talks
        (talk("b", TEN, company="Contoso"), Fate.NOTED),  # by the same agency
        (talk("b", TEN, role="Controller", edition=Edition("b")), Fate.NOTED),
    ],
)
def test_what_only_begins_at_the_same_time_is_another_one(session: Session, another: NewInterview, fate: Fate) -> None:
    follow(session, talk("a"))
    assert follow(session, another).fate is fate


@pytest.mark.parametrize(("at", "fate"), [(TEN, Fate.ON_AGAIN), (TEN + HOUR, Fate.MOVED), (TEN + 9 * DAY, Fate.MOVED)])
def test_a_new_invitation_takes_the_place_of_one_that_was_called_off(
    session: Session, at: datetime, fate: Fate
) -> None:
    follow(session, talk("a"))
    before = nudged(session)
    off(session, talk("a", sequence=1))
    again = follow(session, talk("b", at, edition=Edition("b", stamp=NOW + DAY)))
    assert (again.fate, interviews(session)) == (fate, [(at, at + HOUR)])
    assert len(nudged(session)) == len(before)
    assert max(nudged(session)) - max(before) == at - TEN
    assert follow(session, talk("b", at, edition=Edition("b", stamp=NOW + DAY))).fate is Fate.KNOWN


def test_a_copy_from_before_it_was_called_off_does_not_bring_it_back(session: Session) -> None:
    follow(session, talk("a"))
    off(session, talk("a", sequence=1))
    older = follow(session, talk("b", edition=Edition("b", stamp=NOW, organizer="priya@northwind.example")))
    assert (older.fate, older.is_off, nudged(session)) == (Fate.OLDER, True, set())


def test_one_that_was_called_off_is_deleted_without_a_trace_and_brought_back_whole(session: Session) -> None:
    noted = follow(session, talk("a"))
    off(session, talk("a", sequence=1))
    assert calling_off.erase(session, NOW, DANA, noted.interview_id) is None
    done = calling_off.erase(session, NOW, SAM, noted.interview_id)
    assert done
    for table in (Interview, Appointment, Interviewer, Nudge):
        assert session.exec(select(table)).all() == []
    assert calling_off.erase(session, NOW, SAM, noted.interview_id) is None
    session.expunge_all()  # as in a transaction of its own
    undoing.undo(session, NOW, SAM, done.undo_id)
    assert interviews(session) == [(TEN, TEN + HOUR)]
    assert off(session, talk("a", sequence=1)).fate is Fate.KNOWN


def test_of_what_one_file_calls_off_each_is_told_once_and_nothing_that_another_took_the_place_of(
    session: Session,
) -> None:
    for uid, at in (("a", TEN), ("b", TEN + 2 * HOUR), ("c", TEN + 4 * HOUR)):
        follow(session, talk(uid, at))
    gone = [off(session, talk(uid, at, sequence=1)) for uid, at in (("b", TEN + 2 * HOUR), ("c", TEN + 4 * HOUR))]
    stays = follow(session, talk("a"))
    assert calling_off.to_tell(gone, stays) == gone
    gone.append(off(session, talk("a", sequence=1)))
    assert calling_off.to_tell(gone, None) == gone[-1:]
    again = follow(session, talk("d", TEN + DAY, edition=Edition("d", stamp=NOW + DAY)))
    assert calling_off.to_tell(gone, again) == []


def test_an_interview_typed_by_hand_is_found_by_company_and_day(session: Session) -> None:
    beginning.expect(session, NOW, SAM, replace(talk(""), edition=None))
    assert calling_off.call_off(session, NOW, SAM, talk("a", TEN + 2 * DAY)) is None
    called_off = off(session, talk("a", TEN + 4 * HOUR, company="Northwind Traders", role=""))
    assert (called_off.fate, nudged(session)) == (Fate.CALLED_OFF, set())


def test_an_invitation_of_an_interview_typed_by_hand_moves_it(session: Session) -> None:
    beginning.expect(session, NOW, SAM, replace(talk(""), edition=None))
    moved = follow(session, talk("a", TEN + HOUR))
    assert (moved.fate, moved.was) == (Fate.MOVED, TEN)
    assert interviews(session) == [(TEN + HOUR, TEN + 2 * HOUR)]


def test_an_exception_moves_only_that_one_of_a_series(session: Session) -> None:
    for at in (TEN, TEN + 7 * DAY):
        follow(session, talk("a", at, edition=Edition("a", at)))
    follow(session, talk("a", TEN + 8 * DAY, edition=Edition("a", TEN + 7 * DAY, 1)))
    assert interviews(session) == [(TEN, TEN + HOUR), (TEN + 8 * DAY, TEN + 8 * DAY + HOUR)]


def test_nobody_follows_up_on_an_interview_of_somebody_else(session: Session) -> None:
    mine = follow(session, talk("a"))
    assert calling_off.call_off(session, NOW, DANA, talk("a", sequence=1)) is None
    for look in (calling_off.take_off, calling_off.keep):
        assert look(session, NOW, DANA, mine.interview_id) is None
    assert appointments.name(session, NOW, DANA, mine.interview_id, (BO,)) is None
    assert len(nudged(session)) == 2


@pytest.mark.parametrize(
    "edition", [Edition("a"), Edition('"', TEN, 3, NOW, "a@b.example", True, "https://zoom.us/j/1", "DE")]
)
def test_an_edition_is_carried_by_a_form(edition: Edition) -> None:
    assert read_edition(edition.written()) == edition


@pytest.mark.parametrize("line", ["", "[]", "null", "[1, 2, 3, 4]", '["a", "x", null, 1, ""]', '{"a": 1}', "["])
def test_what_no_edition_wrote_is_none(line: str) -> None:
    assert read_edition(line) is None
