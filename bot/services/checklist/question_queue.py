"""Which questions have been sent to a person, what is on their screen, and what is still to be sent.

Deciding and sending are separate: an answer is committed first, and the next question follows, even after a crash.
Whoever sends claims it with a lease, so that replicas and retries take turns.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam
from sqlmodel import Session, SQLModel, and_, col, or_, select, update

from bot.checklist.steps import StepName
from bot.services.checklist.debriefs import DebriefView, own, view_of
from bot.store import persons
from bot.store.models import Debrief, Person
from bot.store.persons import Args, Result, Work
from bot.store.plain_rows import read, write
from bot.vocabulary.debrief_state import State

LEASE = timedelta(seconds=60)
"""How long sending may take; if the process dies meanwhile, others take over after that."""


# Built once, because every answer needs it: building a query takes as long as running it.
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
    """The messages that showed a turn to the person."""

    channel: str
    card_ts: str | None
    question: tuple[str, StepName, datetime] | None
    """The question's message, its step, and when it was asked, by the surface's clock; None if nothing is asked."""


def and_tell(
    session: Session,
    now: datetime,
    who: persons.Who,
    work: Work[Args, Result],
    /,
    *args: Args.args,
    **kwargs: Args.kwargs,
) -> tuple[Result, DebriefView | None]:
    """What `work` returns for this person, and the claim to what to send them next: one commit."""
    result = work(session, now, who, *args, **kwargs)
    return result, to_tell(session, now, who, result if isinstance(result, DebriefView) else None)


def to_tell(session: Session, now: datetime, who: persons.Who, known: DebriefView | None = None) -> DebriefView | None:
    """Claim what to send a person next; None if there is nothing, or somebody is sending it already.

    `known` is one of their debriefs, if this transaction has read it.
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
    view = known if known and known.id == debrief.id else view_of(session, now, person, debrief)
    debrief.telling_until, debrief.attempted_turn = now + LEASE, debrief.turn
    return view


def asked(session: Session, _now: datetime, said: DebriefView, put: Put) -> None:
    """Record the messages that ask this turn's question, while the earlier ones still show buttons."""
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
    """Record that this turn has been sent, with its notes; the oldest `settled` questions no longer show buttons.

    `put` are its messages, if they are not recorded yet. Returns the claim to what to send next.
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
    """This turn was refused for good, so nobody sends it again. The next one may still go through."""
    debrief = own(session, persons.present(session, said.who), said.id)
    if debrief is not None:
        debrief.told_turn, debrief.telling_until = said.number, None


def tell_later(session: Session, now: datetime, said: DebriefView, wait: timedelta) -> None:
    """Release the claim; nobody tries again until `wait` is over."""
    debrief = own(session, persons.present(session, said.who), said.id)
    if debrief is not None:
        debrief.telling_until = now + wait


def start_over(session: Session, _now: datetime, said: DebriefView) -> None:
    """Forget the channel and what was posted in it: it is gone, and the debriefs continue in a new one."""
    person = persons.present(session, said.who)
    person.channel = None
    for debrief in session.exec(select(Debrief).where(Debrief.person_id == person.id)):
        debrief.card_ts, debrief.questions, debrief.telling_until = None, [], None
        debrief.note_messages = {}
        debrief.asked_turn = min(debrief.asked_turn, debrief.told_turn)


def release_all(session: Session, _now: datetime) -> None:
    """Release the claims of a process that is gone. Only for whoever has the database to themselves."""
    session.exec(update(Debrief).where(col(Debrief.telling_until).is_not(None)).values(telling_until=None))


def untold(session: Session, now: datetime, before: datetime, workspaces: Collection[str]) -> tuple[persons.Who, ...]:
    """Who has something to be sent: an attempt failed, or it was decided at `before` or earlier; longest wait first.

    What deactivated people were to be sent waits for their return.
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
