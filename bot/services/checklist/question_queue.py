"""What a person has been told of their debriefs: who tells it, what is on their screen, and what is still to be told.

Decided and told are two things: an answer is committed first, and its next question follows, also after a crash.
Whoever tells claims it with a lease, so that replicas and retries take turns.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam
from sqlmodel import Session, SQLModel, and_, col, or_, select, update

from bot.checklist.conversation import State
from bot.checklist.steps import StepName
from bot.services.checklist.debriefs import DebriefView, own, standing_of
from bot.store import persons
from bot.store.models import Debrief, Person
from bot.store.persons import Args, Result, Work
from bot.store.plain_rows import read, write

LEASE = timedelta(seconds=60)
"""How long telling may take; a process that dies meanwhile leaves it to the others after that."""


# Made once, because every answer needs it: putting a query together takes as long as running it.
_UNTOLD = (
    select(Debrief)
    .where(Debrief.person_id == bindparam("person"), col(Debrief.told_turn) < col(Debrief.turn))
    .order_by(col(Debrief.moved_at), col(Debrief.state) == State.ASKING)
)

_DEBRIEF = SQLModel.metadata.tables["debrief"]
_OF_TOLD = ("id", "turn", "asked_turn", "card_ts", "questions", "handed_over", "moved_at", "untold_since")
_UNTOLD_IN_BRIEF = _UNTOLD.with_only_columns(*(_DEBRIEF.c[name] for name in _OF_TOLD))
_BECOMES = ("told_turn", "asked_turn", "card_ts", "questions", "telling_until", "handed_over", "untold_since")
_TOLD = update(_DEBRIEF).where(_DEBRIEF.c.id == bindparam("of")).values({name: bindparam(name) for name in _BECOMES})


@dataclass(frozen=True)
class Put:
    """The messages that put a turn before the person."""

    channel: str
    card_ts: str | None
    question: tuple[str, StepName, datetime] | None
    """The question's message, its step, and when it was put, by the surface's clock; None where none is asked."""


def and_tell(
    session: Session,
    now: datetime,
    who: persons.Who,
    work: Work[Args, Result],
    /,
    *args: Args.args,
    **kwargs: Args.kwargs,
) -> tuple[Result, DebriefView | None]:
    """What `work` gives back for this person, and the claim to what they are to be told after it: one commit."""
    result = work(session, now, who, *args, **kwargs)
    return result, to_tell(session, now, who, result if isinstance(result, DebriefView) else None)


def to_tell(session: Session, now: datetime, who: persons.Who, known: DebriefView | None = None) -> DebriefView | None:
    """Claim what a person is to be told first; None where there is nothing to tell, or somebody is telling them.

    `known` is where one of their debriefs stands, if this transaction has read it.
    """
    person = persons.present(session, who)
    waiting = [session.get_one(Debrief, known.id)] if known and known.alone else _untold(session, person)
    return _claim(session, now, person, waiting, known)


def _untold(session: Session, person: Person) -> Sequence[Debrief]:
    return session.exec(_UNTOLD, params={"person": person.id}).all()


def _claim(
    session: Session, now: datetime, person: Person, waiting: Sequence[Debrief], known: DebriefView | None = None
) -> DebriefView | None:
    if not waiting or any(debrief.telling_until and debrief.telling_until > now for debrief in waiting):
        return None
    debrief = waiting[0]
    standing = known if known and known.id == debrief.id else standing_of(session, now, person, debrief)
    debrief.telling_until, debrief.attempted_turn = now + LEASE, debrief.turn
    return standing


def asked(session: Session, _now: datetime, said: DebriefView, put: Put) -> None:
    """Record the messages that put this turn, while the earlier ones still show buttons."""
    person = persons.present(session, said.who)
    if debrief := own(session, person, said.id):
        person.channel, debrief.card_ts, debrief.asked_turn = put.channel, put.card_ts, said.number
        debrief.questions = _questions(debrief, put)


def _questions(debrief: Debrief | Row[Any], put: Put) -> list[list[str]]:
    if put.question is None:
        questions: list[list[str]] = debrief.questions
        return questions
    message_id, step, at = put.question
    return [*debrief.questions, [message_id, step, at.isoformat()]]


def told(
    session: Session, now: datetime, said: DebriefView, put: Put | None = None, *, settled: int
) -> DebriefView | None:
    """Record that this turn is told, with its notes; the oldest `settled` questions show no buttons any more.

    `put` are the messages that put it, where they are not recorded yet. Gives back the claim to what is told next.
    """
    person = persons.locked(session, said.who)
    waiting = {row.id: row for row in read(session, _UNTOLD_IN_BRIEF, person=person.id)}
    debrief = waiting.pop(said.id, None)
    if debrief is None:
        return None
    if put is not None and person.channel != put.channel:
        persons.present(session, said.who).channel = put.channel
    becomes = {
        "told_turn": said.number,
        "asked_turn": max(said.number, debrief.asked_turn),
        "card_ts": put.card_ts if put else debrief.card_ts,
        "questions": (_questions(debrief, put) if put else debrief.questions)[settled:],
        "telling_until": None,
        "handed_over": debrief.handed_over or said.hands_over,
        "untold_since": debrief.moved_at if debrief.turn > said.number else debrief.untold_since,
    }
    write(session, _TOLD, debrief.id, becomes)
    return to_tell(session, now, said.who) if waiting or debrief.turn > said.number else None


def given_up(session: Session, _now: datetime, said: DebriefView) -> None:
    """This turn is refused for good: nobody tells it again. The next one is another matter."""
    debrief = own(session, persons.present(session, said.who), said.id)
    if debrief is not None:
        debrief.told_turn, debrief.telling_until = said.number, None


def tell_later(session: Session, now: datetime, said: DebriefView, wait: timedelta) -> None:
    """Give the claim back; nobody tries again before `wait` is over."""
    debrief = own(session, persons.present(session, said.who), said.id)
    if debrief is not None:
        debrief.telling_until = now + wait


def start_over(session: Session, _now: datetime, said: DebriefView) -> None:
    """Forget the channel and what was posted in it: it is gone, and the person's debriefs go on in a new one."""
    person = persons.present(session, said.who)
    person.channel = None
    for debrief in session.exec(select(Debrief).where(Debrief.person_id == person.id)):
        debrief.card_ts, debrief.questions, debrief.telling_until = None, [], None
        debrief.asked_turn = min(debrief.asked_turn, debrief.told_turn)


def release_all(session: Session, _now: datetime) -> None:
    """Give back the claims of a process that is gone. Only for whoever has the database to themselves."""
    session.exec(update(Debrief).where(col(Debrief.telling_until).is_not(None)).values(telling_until=None))


def untold(session: Session, now: datetime, before: datetime, workspaces: Collection[str]) -> tuple[persons.Who, ...]:
    """Who has something to be told: tried in vain, or decided at `before` or earlier; the longest wait first.

    What those who are deactivated were to be told waits for their return.
    """
    query = (
        select(Person.workspace_id, Person.surface_id)
        .join(Debrief)
        .where(
            col(Debrief.told_turn) < col(Debrief.turn),
            col(Person.gone).is_(False),
            col(Person.workspace_id).in_(workspaces),
            or_(
                col(Debrief.telling_until) <= now,
                and_(col(Debrief.telling_until).is_(None), col(Debrief.moved_at) <= before),
            ),
        )
        .order_by(col(Debrief.moved_at))
        .limit(500)
    )
    return tuple(dict.fromkeys(persons.Who(workspace, user) for workspace, user in session.exec(query)))
