"""Forgetting: everything of a person at their word, and in time how to reach those whom they met."""

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
from bot.wording.words import count

BATCH = 500
"""Rows of one table in one transaction: nobody has to wait for more."""


@dataclass(frozen=True)
class Counts:
    """How much goes when a person has everything deleted."""

    interviews: int
    interviewers: int
    notes: int
    """Those that they chose a tone for, or wrote themselves."""
    nudges: int
    """Those that are still to come."""

    def things(self) -> list[str]:
        """What there is of it, such as "2 interviews" and "1 note", to be listed."""
        numbers = {
            "interview": self.interviews,
            "interviewer": self.interviewers,
            "note": self.notes,
            "nudge": self.nudges,
        }
        return [count(number, thing) for thing, number in numbers.items() if number]


@dataclass(frozen=True)
class WorkspaceCounts:
    """How much goes when a workspace is erased."""

    people: int
    interviews: int
    channels: int
    """Coach channels, also those that were unlinked."""
    is_installed: bool
    """Whether a token of it is kept."""

    def things(self) -> list[str]:
        """What there is of it, such as "3 people" and "its token", to be listed."""
        numbers = {"interview": self.interviews, "coach channel": self.channels}
        people = [f"{self.people} {'person' if self.people == 1 else 'people'}"] if self.people else []
        token = ["its token"] if self.is_installed else []
        return [*people, *(count(number, thing) for thing, number in numbers.items() if number), *token]


def what_goes(session: Session, _now: datetime, who: persons.Who) -> Counts:
    """What "delete everything" would delete, to be confirmed."""
    return counts(session, persons.present(session, who, lock=False))


def counts(session: Session, person: Person) -> Counts:
    """How much of a person there is, whether they are still here or were deactivated."""
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
    """Delete the person and all that is theirs: every row below goes with them. Their next visit is a first one.

    What coach channels were let see of them is taken out of what was posted there.
    """
    person = persons.find(session, who, lock=True)
    if person and person.id is not None:
        posts.forget(session, now, person.id)
        session.delete(person)
        session.flush()
        leave_no_trace(session)


def purge_contacts(session: Session, now: datetime) -> int:
    """Forget how to reach whom they met, where the interview has been closed for as long as the workspace keeps that.

    Does one batch, and says how many rows that was: there may be more until it is none.
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
    """Empty these columns in some rows below interviews that are closed."""
    filled = or_(*(getattr(table, column) != "" for column in columns))
    some = select(table.id).where(filled, col(table.interview_id).in_(closed)).limit(BATCH)
    ids = session.exec(some).all()
    if ids:
        session.exec(update(table).where(col(table.id).in_(ids)).values(dict.fromkeys(columns, "")))
    return len(ids)
