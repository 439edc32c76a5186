"""Tasks from coaches: given, answered, done, and their people reminded. Each function is one transaction.

A task can only be given to somebody who shares with the channel at that moment. After that it is theirs, and what the
channel sees of it goes through `sharing.seen` like everything else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlmodel import Session, col, func, select

from bot.coaching.tasks import Today, wait_for_calm, when_to_remind
from bot.nudges.calm import PAUSE
from bot.nudges.hours import Hours, after_quiet, day_of
from bot.services.coaching.channels import NotLinked, find, linked
from bot.services.coaching.shared import share_of
from bot.store import persons, posts
from bot.store.models import CoachChannel, Nudge, Person, Post, Share, Task
from bot.store.nudge_picking import talking
from bot.store.nudge_rows import TOLD_AT, hours_of
from bot.store.shares import items_of, lasting
from bot.vocabulary.items import Item, PostKind, TaskState
from bot.vocabulary.nudge_state import NudgeState

MOST_OPEN = 10
"""Tasks from one channel that somebody can have open at a time."""
OPEN = (TaskState.GIVEN, TaskState.ACCEPTED)


@dataclass(frozen=True)
class TaskView:
    """A task as its person sees it."""

    id: int
    text: str
    by: date | None
    state: TaskState
    coach: str
    """ "" if the coach had everything deleted."""
    channel: str
    surface_id: str
    """Of the channel."""
    is_seen: bool
    """Whether the channel sees their answer, and whether it is done."""
    today: date
    """In their zone."""


@dataclass(frozen=True)
class Candidate:
    """Somebody whom a coach may give a task."""

    user: str
    """The surface's id."""
    name: str


class Given(StrEnum):
    """The result of giving a task."""

    SENT = "sent"
    NOT_SHARING = "not_sharing"
    """They share nothing with the channel, or there is no such person."""
    TOO_MANY = "too_many"


# --- for coaches


def candidates(session: Session, now: datetime, who: persons.Who, surface_id: str) -> tuple[Candidate, ...]:
    """The people who share with the channel, by name. Raises NotLinked if it is not a coach channel."""
    channel = linked(session, who, surface_id)
    query = (
        select(Person)
        .join(Share, col(Share.person_id) == Person.id)
        .where(Share.channel_id == channel.id, lasting(now), col(Person.gone).is_(False))
        .where(Person.workspace_id == who.workspace)
        .order_by(Person.name, col(Person.id))
    )
    return tuple(Candidate(person.surface_id, person.name) for person in session.exec(query))


def give(
    session: Session, now: datetime, who: persons.Who, surface_id: str, to: persons.Who, text: str, by: date | None
) -> Given:
    """A coach gives a task to somebody who shares with the channel; it is sent once their quiet hours are over.

    Raises NotLinked if it is not a coach channel.
    """
    coach, person = persons.present(session, who, lock=False), persons.find(session, to, lock=True)
    channel = find(session, who, surface_id, hold=True)
    if channel is None or channel.id is None:
        raise NotLinked
    if person is None or person.id is None or person.gone:
        return Given.NOT_SHARING
    if to.workspace != who.workspace or share_of(session, now, channel, person) is None:
        return Given.NOT_SHARING
    theirs = select(func.count(col(Task.id))).where(Task.person_id == person.id, Task.channel_id == channel.id)
    if session.exec(theirs.where(col(Task.state).in_(OPEN))).one() >= MOST_OPEN:
        return Given.TOO_MANY
    task = Task(channel_id=channel.id, person_id=person.id, coach_id=coach.id, text=text, by=by, given_at=now)
    session.add(task)
    session.flush()
    posts.make(
        session,
        now,
        PostKind.TASK,
        channel_id=channel.id,
        person_id=person.id,
        task_id=task.id,
        due_at=after_quiet(now, hours_of(person)),
    )
    return Given.SENT


# --- for the person


def answer(session: Session, now: datetime, who: persons.Who, task_id: int, state: TaskState) -> TaskView | None:
    """The person accepts a task, declines it or has done it, and may change their mind; None if it is not theirs."""
    person = persons.present(session, who)
    query = select(Task).where(Task.id == task_id, Task.person_id == person.id)
    task = session.exec(query.with_for_update()).first()
    if task is None:
        return None
    if task.state is not state:
        task.state, task.answered_at = state, now
        to_be_reminded = state is TaskState.ACCEPTED and task.by is not None and task.reminded_at is None
        task.remind_at = when_to_remind(task.by, now, hours_of(person)) if to_be_reminded and task.by else None
        posts.wake(session, now, col(Post.task_id) == task.id)
    return view(session, now, task)


def open_tasks(session: Session, now: datetime, who: persons.Who) -> tuple[TaskView, ...]:
    """The tasks that a person has not answered, or has accepted but not done; first due first."""
    person = persons.present(session, who, lock=False)
    query = select(Task).where(Task.person_id == person.id, col(Task.state).in_(OPEN))
    rows = session.exec(query.order_by(col(Task.by).is_(None), col(Task.by), col(Task.id)))
    return tuple(view(session, now, row) for row in rows)


def reminded_last(session: Session, now: datetime, who: persons.Who) -> tuple[TaskView, ...]:
    """The tasks that they were reminded of, if no nudge has gone to them since."""
    person = persons.present(session, who, lock=False)
    query = select(Task).where(Task.person_id == person.id, Task.state == TaskState.ACCEPTED)
    rows = session.exec(query.where(col(Task.reminded_at) == person.nudged_at).order_by(col(Task.id)))
    return tuple(view(session, now, row) for row in rows)


def unanswered(session: Session, now: datetime, who: persons.Who, *, last_heard: bool) -> tuple[TaskView, ...]:
    """The tasks that a person has before them and has not answered.

    `last_heard`: only those that are the last that they heard of the bot, where no debrief waits for their answer.
    """
    person = persons.present(session, who, lock=False)
    query = (
        select(Task)
        .join(Post, col(Post.task_id) == Task.id)
        .where(Task.person_id == person.id, Task.state == TaskState.GIVEN)
        .where(Post.kind == PostKind.TASK, col(Post.ts).is_not(None))
    )
    if last_heard:
        if person.id is None or talking(session, [person.id]):
            return ()
        query = query.where(col(Task.given_at) > person.nudged_at) if person.nudged_at else query
    return tuple(view(session, now, row) for row in session.exec(query.order_by(col(Task.id))))


def view(session: Session, now: datetime, task: Task) -> TaskView:
    """A task's row as its person sees it."""
    assert task.id is not None
    person, channel = session.get_one(Person, task.person_id), session.get_one(CoachChannel, task.channel_id)
    coach = session.get(Person, task.coach_id) if task.coach_id is not None else None
    share = share_of(session, now, channel, person) if channel.is_linked else None
    return TaskView(
        id=task.id,
        text=task.text,
        by=task.by,
        state=task.state,
        coach=coach.name if coach else "",
        channel=channel.name,
        surface_id=channel.surface_id,
        is_seen=share is not None and Item.TASKS in items_of(share.items),
        today=persons.local(now, person).date(),
    )


# --- reminders


def due(session: Session, now: datetime) -> Sequence[int]:
    """The tasks whose people may need a reminder, by id."""
    query = select(Task.id).join(Person, col(Task.person_id) == Person.id)
    query = query.where(col(Task.remind_at) <= now, col(Person.gone).is_(False)).order_by(col(Task.remind_at))
    return [task_id for task_id in session.exec(query) if task_id is not None]


def remind(session: Session, now: datetime, task_id: int) -> None:
    """Remind somebody of a task that is due soon, or wait for calm, unless somebody else is doing so."""
    asked = session.get(Task, task_id)
    person = session.get(Person, asked.person_id, with_for_update={"key_share": True}) if asked else None
    query = select(Task).where(Task.id == task_id, col(Task.remind_at) <= now)
    task = session.exec(query.with_for_update().execution_options(populate_existing=True)).first()
    if task is None or person is None or person.gone:
        return
    hours = hours_of(person)
    moment = max(after_quiet(now, hours), hours.paused_until or now)
    if task.by is None or day_of(moment, hours) > task.by:
        task.remind_at = None
        return
    wait = wait_for_calm(task.by, now, hours, _day(session, now, person, hours))
    if wait or moment > now:
        task.remind_at = max(moment, wait or moment)
        return
    task.remind_at, task.reminded_at, person.nudged_at = None, now, now
    posts.make(session, now, PostKind.TASK_DUE, channel_id=task.channel_id, person_id=task.person_id, task_id=task.id)


def _day(session: Session, now: datetime, person: Person, hours: Hours) -> Today:
    assert person.id is not None
    moved_at = talking(session, [person.id]).get(person.id)
    coming = select(func.min(TOLD_AT)).where(Nudge.person_id == person.id, Nudge.state == NudgeState.WAITING)
    return Today(
        told_at=person.nudged_at,
        talking_until=after_quiet(moved_at + PAUSE, hours) if moved_at else None,
        next_due=session.exec(coming.where(now <= TOLD_AT)).one(),
    )
