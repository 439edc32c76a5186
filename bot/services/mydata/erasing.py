"""Erasing: all of a person's data when they ask, and eventually the contact details of their interviewers."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import or_
from sqlmodel import Session, col, func, select, update

from bot.store import persons, posts
from bot.store.database import leave_no_trace
from bot.store.models import (
    CoachChannel,
    Debrief,
    Installation,
    Interview,
    Interviewer,
    Note,
    Nudge,
    Person,
    Workspace,
)
from bot.vocabulary.nudge_state import NudgeState

BATCH = 500
"""Rows of one table per transaction, so that nobody has to wait."""


@dataclass(frozen=True)
class Counts:
    """How much is deleted when a person deletes everything."""

    interviews: int
    interviewers: int
    notes: int
    """Those that they chose a tone for, or edited."""
    nudges: int
    """Those still to come."""


@dataclass(frozen=True)
class WorkspaceCounts:
    """How much goes when a workspace is erased."""

    people: int
    interviews: int
    channels: int
    """Coach channels, also those that were unlinked."""
    is_installed: bool
    """Whether a token of it is kept."""


def what_goes(session: Session, _now: datetime, who: persons.Who) -> Counts:
    """What "delete everything" would delete, for confirmation."""
    return counts(session, persons.present(session, who, lock=False))


def counts(session: Session, person: Person) -> Counts:
    """How much of a person's data there is, whether they are active or deactivated."""
    own = select(Interview.id).where(Interview.person_id == person.id)

    def rows(column: Any, *which: Any) -> int:
        return session.exec(select(func.count(column)).where(*which)).one()

    return Counts(
        interviews=rows(Interview.id, Interview.person_id == person.id),
        interviewers=rows(Interviewer.id, col(Interviewer.interview_id).in_(own)),
        notes=rows(Note.id, col(Note.interview_id).in_(own)),
        nudges=rows(Nudge.id, Nudge.person_id == person.id, Nudge.state == NudgeState.WAITING),
    )


def workspace_counts(session: Session, workspace: str) -> WorkspaceCounts | None:
    """How much of a workspace there is; None where nothing is known of it."""
    if session.get(Workspace, workspace) is None:
        return None
    people = select(func.count()).select_from(Person).where(Person.workspace_id == workspace)
    interviews = select(func.count()).select_from(Interview).join(Person).where(Person.workspace_id == workspace)
    channels = select(func.count()).select_from(CoachChannel).where(CoachChannel.workspace_id == workspace)
    return WorkspaceCounts(
        people=session.exec(people).one(),
        interviews=session.exec(interviews).one(),
        channels=session.exec(channels).one(),
        is_installed=session.get(Installation, workspace) is not None,
    )


def erase(session: Session, now: datetime, who: persons.Who) -> None:
    """Delete the person with every dependent row. Their next visit is a first visit.

    What coach channels could see of them is removed from what was posted there.
    """
    person = persons.find(session, who, lock=True)
    if person and person.id is not None:
        posts.forget(session, now, person.id)
        session.delete(person)
        session.flush()
        leave_no_trace(session)


def purge_contacts(session: Session, now: datetime) -> int:
    """Delete interviewers' contact details once the interview has been closed for as long as the workspace keeps them.

    Does one batch, and returns how many rows that was: call again until it is 0.
    """
    done = 0
    for workspace, days in session.exec(select(Workspace.id, Workspace.keep_contacts_days)).all():
        closed = (
            select(Interview.id)
            .join(Person)
            .where(Person.workspace_id == workspace, col(Interview.closed_at) < now - timedelta(days=days))
        )
        done += _blank(session, Interviewer, closed, "email", "phone")
        done += _blank(session, Debrief, closed, "call_whom", "call_number", "call_words")
    return done


def _blank(session: Session, table: type[Interviewer] | type[Debrief], closed: Any, *columns: str) -> int:
    """Empty these columns in some rows of closed interviews."""
    filled = or_(*(getattr(table, column) != "" for column in columns))
    some = select(table.id).where(filled, col(table.interview_id).in_(closed)).limit(BATCH)
    ids = session.exec(some).all()
    if ids:
        session.exec(update(table).where(col(table.id).in_(ids)).values(dict.fromkeys(columns, "")))
    return len(ids)
