"""Debriefs: start, answer, fill in, tell. Each function is one transaction's work and gives back a frozen result."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from bot import persons
from bot.checklist import rows
from bot.checklist.answers import Answers
from bot.checklist.conversation import Conversation, State, Turn, advance, begin, fill, standing
from bot.checklist.people import Met
from bot.checklist.reading import Setting, Why
from bot.checklist.replies import Answer, Early, Reply, Typed
from bot.checklist.steps import StepName
from bot.models import Debrief, How, Interview, Person

UNFINISHED = (State.ASKING, State.LATER, State.STOPPED)


@dataclass(frozen=True)
class NewInterview:
    """What the bot needs to know of an interview to debrief it. `ended_at` is aware."""

    company: str
    role: str
    ended_at: datetime
    how: How | None = None
    met: tuple[Met, ...] = ()


@dataclass(frozen=True)
class Standing:
    """Where a debrief stands, and what a surface needs to say so. Times are in the person's own zone."""

    id: int
    who: persons.Who
    company: str
    role: str
    how: How | None
    ended_at: datetime
    now: datetime
    turn: Turn
    number: int
    """Counts the turns; a button of an older turn is stale."""
    told: bool
    key: str
    moved_at: datetime
    channel: str | None
    card_ts: str | None
    question_ts: str | None
    question_step: StepName | None

    @property
    def conversation(self) -> Conversation:
        """The conversation as it stands."""
        return self.turn.conversation


class Missing:
    """There is no such debrief among this person's own."""


@dataclass(frozen=True)
class Stale:
    """The button belongs to a turn that has passed; nothing was changed."""

    standing: Standing


def start(session: Session, now: datetime, who: persons.Who, new: NewInterview) -> Standing:
    """Begin the debrief of a new interview. Another one that is being asked waits until later."""
    person = persons.present(session, who)
    assert person.id is not None
    _set_others_aside(session, person, keep=None)
    interview = Interview(
        person_id=person.id,
        company=new.company,
        role=new.role,
        ended_at=new.ended_at,
        zone=person.zone,
        how=new.how,
    )
    session.add(interview)
    session.flush()
    assert interview.id is not None
    first = begin(Answers(met=new.met)).conversation
    debrief = Debrief(
        person_id=person.id,
        interview_id=interview.id,
        state=first.state,
        step=first.step,
        key=secrets.token_hex(12),
        moved_at=now,
    )
    rows.store(session, debrief, first)
    session.flush()
    return _standing(session, now, person, debrief)


def reply(
    session: Session, now: datetime, who: persons.Who, debrief_id: int, said: Reply, number: int | None = None
) -> Standing | Stale | type[Missing]:
    """Take a reply to one debrief. `number` is the turn whose button was tapped; None where it does not matter."""
    person = persons.present(session, who)
    debrief = _own(session, person, debrief_id)
    if debrief is None:
        return Missing
    if number is not None and number != debrief.turn:
        return Stale(_standing(session, now, person, debrief))
    return _move(session, now, person, debrief, said)


def typed(session: Session, now: datetime, who: persons.Who, text: str, sent_ts: str) -> Standing | None:
    """Take free text as the answer to the question that is being asked; None when there is none.

    `sent_ts` is the surface's own time of the message: text sent before the question is not taken for its answer.
    """
    person = persons.present(session, who)
    query = select(Debrief).where(Debrief.person_id == person.id, col(Debrief.state) == State.ASKING)
    debrief = session.exec(query).first()
    if debrief is None:
        return None
    early = debrief.question_ts is not None and float(sent_ts) < float(debrief.question_ts)
    said = Early(text) if early else Typed(text)
    return _move(session, now, person, debrief, said)


def fill_in(
    session: Session, now: datetime, who: persons.Who, debrief_id: int, form: dict[StepName, Answer | None]
) -> Standing | dict[StepName, Why] | type[Missing]:
    """Answer several steps at once. Gives back why, for each field that could not be read; then nothing has changed."""
    person = persons.present(session, who)
    debrief = _own(session, person, debrief_id)
    if debrief is None:
        return Missing
    result = fill(rows.load(session, debrief), form, _setting(now, person))
    if isinstance(result, dict):
        return result
    return _store(session, now, person, debrief, result)


def look(session: Session, now: datetime, who: persons.Who, debrief_id: int) -> Standing | type[Missing]:
    """One debrief as it stands."""
    person = persons.present(session, who)
    debrief = _own(session, person, debrief_id)
    return Missing if debrief is None else _standing(session, now, person, debrief)


def unfinished(session: Session, now: datetime, who: persons.Who) -> Standing | None:
    """The debrief that the person would most likely want to go on with: the one being asked, else the newest."""
    person = persons.present(session, who)
    query = (
        select(Debrief)
        .where(Debrief.person_id == person.id, col(Debrief.state).in_(UNFINISHED))
        .order_by(col(Debrief.state) != State.ASKING, col(Debrief.moved_at).desc())
    )
    debrief = session.exec(query).first()
    return _standing(session, now, person, debrief) if debrief else None


def told(
    session: Session, now: datetime, said: Standing, channel: str, card_ts: str, question_ts: str, step: StepName | None
) -> None:
    """Record that the person has been told where `said` stands, and in which messages."""
    debrief = session.get(Debrief, said.id, with_for_update=True)
    if debrief is None or debrief.told_turn >= said.number:
        return
    debrief.told_turn = said.number
    debrief.card_ts, debrief.question_ts, debrief.question_step = card_ts, question_ts, step
    person = session.get_one(Person, debrief.person_id)
    person.channel = channel


def untold(session: Session, now: datetime, before: datetime) -> Sequence[Standing]:
    """Debriefs that moved before `before` and whose person has not been told: a crash or a lost answer came between."""
    query = (
        select(Debrief)
        .where(col(Debrief.told_turn) < col(Debrief.turn), col(Debrief.moved_at) <= before)
        .order_by(col(Debrief.moved_at))
        .limit(100)
    )
    return tuple(
        _standing(session, now, session.get_one(Person, debrief.person_id), debrief) for debrief in session.exec(query)
    )


def _own(session: Session, person: Person, debrief_id: int) -> Debrief | None:
    query = select(Debrief).where(Debrief.id == debrief_id, Debrief.person_id == person.id)
    return session.exec(query).first()


def _setting(now: datetime, person: Person) -> Setting:
    return Setting(today=persons.local(now, person).date(), locale=person.locale)


def _move(session: Session, now: datetime, person: Person, debrief: Debrief, said: Reply) -> Standing:
    return _store(session, now, person, debrief, advance(rows.load(session, debrief), said, _setting(now, person)))


def _store(session: Session, now: datetime, person: Person, debrief: Debrief, turn: Turn) -> Standing:
    if turn.conversation.state is State.ASKING:
        _set_others_aside(session, person, keep=debrief.id)
    debrief.turn += 1
    debrief.moved_at = now
    rows.store(session, debrief, turn.conversation)
    session.flush()
    return _standing(session, now, person, debrief)


def _set_others_aside(session: Session, person: Person, keep: int | None) -> None:
    # Silently: their question stays where it is, and its buttons bring the debrief back.
    query = select(Debrief).where(
        Debrief.person_id == person.id, col(Debrief.state) == State.ASKING, Debrief.id != keep
    )
    for other in session.exec(query):
        other.state = State.LATER
    session.flush()


def _standing(session: Session, now: datetime, person: Person, debrief: Debrief) -> Standing:
    interview = session.get_one(Interview, debrief.interview_id)
    assert debrief.id is not None
    return Standing(
        id=debrief.id,
        who=persons.Who(person.workspace_id, person.surface_id),
        company=interview.company,
        role=interview.role,
        how=interview.how,
        ended_at=persons.local(interview.ended_at, person),
        now=persons.local(now, person),
        turn=standing(rows.load(session, debrief)),
        number=debrief.turn,
        told=debrief.told_turn >= debrief.turn,
        key=debrief.key,
        moved_at=debrief.moved_at,
        channel=person.channel,
        card_ts=debrief.card_ts,
        question_ts=debrief.question_ts,
        question_step=debrief.question_step,
    )
