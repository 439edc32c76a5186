"""What people do with their interviews: it can be taken back whole, and nothing of anybody else is touched."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, col, func, select

from bot.checklist.steps import StepName
from bot.notes.drafting import Note
from bot.nudges.facts import NudgeKind, Outcome
from bot.services import home_page, preferences
from bot.services.checklist import beginning
from bot.services.checklist.form import Corrected, fill_in
from bot.services.interviews import changing
from bot.services.interviews.changing import Changed, Facts, TooMany
from bot.services.interviews.listing import Wanted
from bot.services.interviews.outcomes import Done
from bot.services.mydata import undoing
from bot.services.mydata.records import records
from bot.services.notes import writing as notes
from bot.services.preferences import Defaults, Preferred
from bot.store import persons
from bot.store.database import transaction
from bot.store.models import Interview, Interviewer, Nudge, Point
from bot.store.persons import Profile, Who
from bot.support.limits import MOST_PEOPLE, MOST_POINTS
from bot.vocabulary.answers import LaterRound, NewInterview, Signer
from bot.vocabulary.met import Met
from bot.vocabulary.note_kinds import Tone
from bot.vocabulary.nudge_state import NudgeState
from bot.vocabulary.replies import Typed

SAM, DANA = Who("T1", "USAM"), Who("T1", "UDANA")
NOW = datetime(2026, 11, 24, 16, 30, tzinfo=UTC)
ENDED = NOW - timedelta(hours=1)


@pytest.fixture
def ids(engine: Engine) -> list[int]:
    """Two entries of one interview of Sam's: one debriefed, one noted ahead; by id."""
    with transaction(engine) as session:
        for who in (SAM, DANA):
            persons.enter(session, NOW, who, Profile(who.user, "America/New_York", "en_US"))
        begun = beginning.start(session, NOW, SAM, NewInterview("Northwind", "Clerk", ENDED, met=(Met("Priya Raman"),)))
        told = {StepName.POINTS: Typed("I led six people")}
        fill_in(session, NOW, SAM, begun.id, told, Corrected("Northwind", "Clerk", ENDED))
        again = NewInterview("Northwind", "Clark", ENDED, met=(Met("Priya Raman"), Met("Bo Chen")))
        beginning.expect(session, NOW, SAM, again)
        return [
            interview_id for interview_id in session.exec(select(Interview.id).order_by(Interview.id)) if interview_id
        ]


def everything(session: Session) -> list[Any]:
    """All of Sam's interviews as records, without what counts changes."""
    person = persons.present(session, SAM)
    return [record.model_dump(exclude={"version"}) for record in records(session, person)]


def merged(session: Session, one: int, other: int) -> Done | Changed | TooMany | None:
    """The form of one entry, saved as it was shown, with the other chosen as the same interview."""
    shown = changing.shown(session, NOW, SAM, one)
    assert shown
    return changing.change(session, NOW, SAM, one, shown.version, shown.facts, other)


def version(session: Session, interview_id: int) -> int:
    return session.get_one(Interview, interview_id).version


CHANGES: dict[str, Callable[[Session, list[int]], Done | Changed | TooMany | None]] = {
    "outcome": lambda session, ids: changing.end(session, NOW, SAM, ids[0], Outcome.REJECTED),
    "merge": lambda session, ids: merged(session, ids[0], ids[1]),
    "merge the other way": lambda session, ids: merged(session, ids[1], ids[0]),
    "point": lambda session, ids: changing.add_point(session, NOW, SAM, ids[0], "I speak Polish", told=False),
    "edit": lambda session, ids: changing.change(
        session, NOW, SAM, ids[1], version(session, ids[1]), Facts("Contoso", "Lead", ENDED)
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_can_be_taken_back_whole(engine: Engine, ids: list[int], change: str) -> None:
    with transaction(engine) as session:
        before = everything(session)
    with transaction(engine) as session:
        done = CHANGES[change](session, ids)
        assert isinstance(done, Done)
    with transaction(engine) as session:
        assert everything(session) != before
        assert undoing.undo(session, NOW + timedelta(minutes=9), SAM, done.undo_id) == done.what
    with transaction(engine) as session:
        assert everything(session) == before
        assert undoing.undo(session, NOW, SAM, done.undo_id) is None, "once"


def test_a_form_that_leaves_the_round_as_it_was_counted_makes_it_nobodys_word(engine: Engine, ids: list[int]) -> None:
    with transaction(engine) as session:
        session.get_one(Interview, ids[1]).later_round = LaterRound.SECOND
        shown = changing.shown(session, NOW, SAM, ids[1])
        assert shown
        assert shown.facts.round == "second round"
        changing.change(session, NOW, SAM, ids[1], shown.version, replace(shown.facts, role="Lead"))
        row = session.get_one(Interview, ids[1])
        assert (row.round, row.later_round) == ("", LaterRound.SECOND)
        changing.change(session, NOW, SAM, ids[1], row.version, replace(shown.facts, round="with the board"))
        assert (row.round, row.later_round) == ("with the board", None)


def test_what_is_merged_has_all_that_either_knew(engine: Engine, ids: list[int]) -> None:
    with transaction(engine) as session:
        merged(session, ids[1], ids[0])
    with transaction(engine) as session:
        [kept] = session.exec(select(Interview)).all()
        assert kept.id == ids[1]
        assert {row.name for row in session.exec(select(Interviewer))} == {"Priya Raman", "Bo Chen"}
        assert [row.answer for row in session.exec(select(Point))] == ["I led six people"]
        listing, *_ = home_page.seen(session, NOW, SAM, Wanted())
        assert listing.entries[0].debrief_id is not None


def test_two_entries_with_more_people_or_points_than_one_may_have_stay_two(engine: Engine, ids: list[int]) -> None:
    with transaction(engine) as session:
        shown = changing.shown(session, NOW, SAM, ids[0])
        assert shown
        crowd = tuple(Met(f"Reader {n}") for n in range(MOST_PEOPLE - 1))
        full = replace(shown.facts, met=crowd)
        assert isinstance(changing.change(session, NOW, SAM, ids[0], shown.version, full, ids[1]), TooMany)
        just_fits = replace(shown.facts, met=(*crowd[1:], Met("Priya Raman")))
        assert isinstance(changing.change(session, NOW, SAM, ids[0], shown.version, just_fits, ids[1]), Done)


def test_words_written_to_somebody_whom_both_entries_know_are_kept(engine: Engine, ids: list[int]) -> None:
    with transaction(engine) as session:
        [ready, *_] = notes.one_each(session, NOW, SAM, 1)
        notes.edit(session, NOW, SAM, ready.address, Note("Mine", "Dear Priya"))
        notes.mark_sent(session, NOW, SAM, ready.address, sent=True)
    with transaction(engine) as session:
        merged(session, ids[1], ids[0])
    with transaction(engine) as session:
        priya, bo = notes.one_each(session, NOW, SAM, 1)
        assert (priya.note, priya.in_own_words, bool(priya.sent_at)) == (Note("Mine", "Dear Priya"), True, True)
        assert not bo.sent_at


def test_a_form_that_shows_an_older_version_changes_nothing(engine: Engine, ids: list[int]) -> None:
    with transaction(engine) as session:
        changing.end(session, NOW, SAM, ids[0], Outcome.OFFER)
        changed = changing.change(session, NOW, SAM, ids[0], 1, Facts("X", "Y", ENDED))
        assert isinstance(changed, Changed)
        assert (changed.now.facts.company, changed.now.version) == ("Northwind", version(session, ids[0]))


def test_people_who_were_told_while_a_form_was_open_are_not_written_over(engine: Engine, ids: list[int]) -> None:
    with transaction(engine) as session:
        shown = changing.shown(session, NOW, SAM, ids[0])
        assert shown
        told = {StepName.PEOPLE: Typed("Priya Raman\nBo Chen, CFO")}
        fill_in(session, NOW, SAM, 1, told, Corrected("Northwind", "Clerk", ENDED))
        assert isinstance(changing.change(session, NOW, SAM, ids[0], shown.version, shown.facts), Changed)
        assert {row.name for row in session.exec(select(Interviewer).where(Interviewer.interview_id == ids[0]))} == {
            "Priya Raman",
            "Bo Chen",
        }


def test_nobody_elses_interview_is_found_whatever_is_done_about_it(engine: Engine, ids: list[int]) -> None:
    with transaction(engine) as session:
        before = everything(session)
        done = changing.end(session, NOW, SAM, ids[0], Outcome.OFFER)
        assert done
        assert undoing.undo(session, NOW, DANA, done.undo_id) is None
        undoing.undo(session, NOW, SAM, done.undo_id)
        assert changing.shown(session, NOW, DANA, ids[0]) is None
        assert changing.end(session, NOW, DANA, ids[0], Outcome.OFFER) is None
        assert changing.change(session, NOW, DANA, ids[0], 1, Facts("X", "Y", ENDED)) is None
        assert changing.add_point(session, NOW, DANA, ids[0], "x", told=True) is None
        assert everything(session) == before


def test_a_point_over_the_limit_is_refused_and_those_of_the_other_kind_are_not(engine: Engine, ids: list[int]) -> None:
    with transaction(engine) as session:
        given = (
            changing.add_point(session, NOW, SAM, ids[0], f"point {n}", told=False) for n in range(MOST_POINTS + 1)
        )
        assert any(isinstance(each, TooMany) for each in given)
        assert isinstance(changing.add_point(session, NOW, SAM, ids[0], "one that was told", told=True), Done)
        missed = select(func.count()).where(Point.interview_id == ids[0], col(Point.told).is_(False))
        assert session.exec(missed).one() == MOST_POINTS


def test_new_defaults_reach_people_in_batches_and_go_on_where_they_were_left(engine: Engine) -> None:
    many = 2 * preferences.BATCH + 1
    with transaction(engine) as session:
        for who in (SAM, *(Who("T1", f"U{number}") for number in range(many - 1))):
            persons.enter(session, NOW, who, Profile("Bo", "America/New_York", "en_US"))
        current = preferences.defaults(session, NOW, SAM).preferred
        preferences.set_defaults(
            session, NOW, SAM, Defaults(replace(current, tone=Tone.FORMAL), 30, members_may_link=False)
        )
    batches = []
    while not batches or batches[-1]:
        with transaction(engine) as session:
            batches.append(preferences.follow_defaults(session, NOW))
    assert batches == [preferences.BATCH, preferences.BATCH, 1, 0]


def test_defaults_hold_for_those_who_chose_nothing_and_unwanted_kinds_are_not_planned(
    engine: Engine, ids: list[int]
) -> None:
    with transaction(engine) as session:
        assert ids
        current = preferences.defaults(session, NOW, SAM).preferred
        quiet = Preferred(
            current.quiet_from, current.quiet_to, "", current.working_days, Tone.FORMAL, frozenset(NudgeKind)
        )
        preferences.set_defaults(session, NOW, SAM, Defaults(quiet, 30, members_may_link=False))
        preferences.follow_defaults(session, NOW)
        waiting = select(Nudge).where(Nudge.state == NudgeState.WAITING)
        assert session.exec(waiting).all() == []
        own = Preferred(current.quiet_from, current.quiet_to, None, current.working_days, Tone.BRIEF, frozenset())
        preferences.choose(session, NOW, SAM, own, "America/New_York", None, Signer(), zone_is_own=False)
        planned = len(session.exec(waiting).all())
        assert planned
        preferences.set_defaults(session, NOW, DANA, Defaults(quiet, 30, members_may_link=False))
        preferences.follow_defaults(session, NOW)
        assert len(session.exec(waiting).all()) == planned
        assert preferences.settings(session, NOW, DANA).preferred.tone is Tone.FORMAL
