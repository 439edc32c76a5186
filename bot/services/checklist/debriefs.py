"""Debriefs in progress: answer, look. Each function is one transaction, with a frozen result."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from sqlalchemy import bindparam
from sqlmodel import Session, col, func, select

from bot.checklist.conversation import Conversation, Turn, advance, current_turn
from bot.checklist.steps import STEP, StepName
from bot.nudges.facts import NudgeKind
from bot.reading.answers.reading import Again, Setting
from bot.store import debrief_rows, nudge_store, persons
from bot.store.models import Debrief, Interview, Interviewer, Person
from bot.store.nudge_store import replan_one
from bot.store.plain_rows import read
from bot.vocabulary.answers import How
from bot.vocabulary.debrief_state import State
from bot.vocabulary.replies import Early, Edit, Move, Reply, Typed


@dataclass(frozen=True)
class DebriefView:
    """Where a debrief stands, and what a surface needs to show it. Times are in the person's own zone."""

    id: int
    interview_id: int
    who: persons.Who
    company: str
    role: str
    how: How | None
    starts_at: datetime | None
    """Only known if it was entered ahead of time."""
    ended_at: datetime
    now: datetime
    turn: Turn
    among_others: bool
    """Whether another debrief is open too, so that each has to say which one it is."""
    alone: bool
    """Whether no other debrief has anything to send."""
    number: int
    """The turn; a button from an older turn is stale."""
    key: str
    channel: str | None
    card_ts: str | None
    questions: tuple[tuple[str, StepName], ...]
    """The messages that still show buttons, with the step that each asks."""
    asked: bool
    """Whether the newest of them asks this turn's question."""
    traces_since: datetime | None
    """If an earlier attempt may have got through: since when to look for its messages."""
    coming: tuple[tuple[NudgeKind, datetime], ...]
    """The coming nudges of this interview, soonest first."""
    thanked: int
    """How many of the interviewers have been thanked."""
    hands_over: bool
    """Whether its notes are to be sent without being asked for, which happens only once."""
    there: Mapping[str, str] = field(default_factory=dict)
    """Messages that an earlier attempt was found to have posted, by their keys."""

    @property
    def conversation(self) -> Conversation:
        """The conversation as it stands."""
        return self.turn.conversation

    @property
    def locale(self) -> str:
        """The person's, such as en_US."""
        return self.conversation.answers.signer.locale


# Built once, because every answer needs them: building a query takes as long as running it.
_OF_PERSON = select(Debrief).where(Debrief.person_id == bindparam("person"))
_ASKING = (
    select(Debrief, Interview)
    .join(Interview)
    .where(Debrief.person_id == bindparam("person"), col(Debrief.state) == State.ASKING)
)
_OWN = _OF_PERSON.where(Debrief.id == bindparam("debrief"))
_IS_OPEN = col(Debrief.state).in_((State.ASKING, State.LATER))
_IS_UNTOLD = col(Debrief.told_turn) < col(Debrief.turn)
_OTHERS = select(func.count()).where(Debrief.person_id == bindparam("person"), col(Debrief.id) != bindparam("debrief"))
_THANKED = select(func.count()).where(
    Interviewer.interview_id == bindparam("interview"), col(Interviewer.thanked_at).is_not(None)
)
_AROUND = select(
    _OTHERS.where(_IS_OPEN).scalar_subquery(),
    _OTHERS.where(_IS_UNTOLD).scalar_subquery(),
    _THANKED.scalar_subquery(),
)


@dataclass(frozen=True)
class Loaded:
    """A debrief's row, and the conversation that its rows hold."""

    debrief: Debrief
    conversation: Conversation


class Stale:
    """The button belongs to an earlier turn; nothing was changed."""


def reply(
    session: Session,
    now: datetime,
    who: persons.Who,
    debrief_id: int,
    said: Reply,
    number: int | None = None,
    message: str = "",
) -> DebriefView | Stale | None:
    """Take a reply to one debrief; None if it is not this person's.

    `number` is the turn of the question whose button was pressed, and `message` shows that question; None and "" where
    it does not matter.
    """
    person = persons.present(session, who)
    debrief = own(session, person, debrief_id)
    if debrief is None:
        return None
    if number is not None and number != debrief.turn:
        return Stale()
    _asked_in(debrief, message, now)
    return _move(session, now, person, debrief, said)


def _asked_in(debrief: Debrief, message: str, now: datetime) -> None:
    """This message asks the open question, too: one whose fate was unknown may stand beside the one that is known."""
    if message and message not in {known for known, *_ in debrief.questions}:
        debrief.questions = [*debrief.questions, [message, debrief.step, now.isoformat()]]


def typed(session: Session, now: datetime, who: persons.Who, text: str, sent_ts: float) -> DebriefView | None:
    """Take free text as the answer to the current question; None if there is none.

    `sent_ts` is the surface's time of the message: text from before the question was seen goes where it fits.
    """
    person = persons.present(session, who)
    debrief = asking(session, person)
    if debrief is None:
        return None
    loaded = Loaded(debrief, debrief_rows.load(session, debrief))
    return typed_to(session, now, person, loaded, text, sent_ts)


def typed_to(session: Session, now: datetime, person: Person, loaded: Loaded, text: str, sent_ts: float) -> DebriefView:
    """The same, with the debrief already loaded."""
    said = Early(text) if _is_early(loaded.debrief, sent_ts) else Typed(text)
    return _move(session, now, person, loaded.debrief, said, loaded.conversation)


def go_to(session: Session, now: datetime, who: persons.Who, step: StepName) -> DebriefView | None:
    """Ask the question of `step` in the debrief that is being asked; None if there is none."""
    person = persons.present(session, who)
    debrief = asking(session, person)
    return _move(session, now, person, debrief, Edit(step)) if debrief else None


def asking(session: Session, person: Person) -> Debrief | None:
    """The debrief whose question is open."""
    found = session.exec(_ASKING, params={"person": person.id}).first()
    return found[0] if found else None


def is_asking(session: Session, now: datetime, who: persons.Who) -> bool:
    """Whether a question is open."""
    return asking(session, persons.present(session, who, lock=False)) is not None


def just_finished(session: Session, now: datetime, who: persons.Who) -> DebriefView | None:
    """The debrief that the person finished within the last day: what they say next may belong to it."""
    person = persons.present(session, who, lock=False)
    query = (
        select(Debrief)
        .where(
            Debrief.person_id == person.id,
            col(Debrief.state) == State.FINISHED,
            col(Debrief.moved_at) > now - timedelta(days=1),
        )
        .order_by(col(Debrief.moved_at).desc())
    )
    debrief = session.exec(query).first()
    return view_of(session, now, person, debrief) if debrief else None


def go_on(session: Session, now: datetime, who: persons.Who, *, asking_only: bool = False) -> DebriefView | None:
    """Ask the open question once more, or resume the debrief that was left last; None if there is none."""
    person = persons.present(session, who)
    states = (State.ASKING,) if asking_only else (State.ASKING, State.LATER, State.STOPPED)
    query = (
        select(Debrief)
        .where(Debrief.person_id == person.id, col(Debrief.state).in_(states))
        .order_by(col(Debrief.state) != State.ASKING, col(Debrief.moved_at).desc())
    )
    debrief = session.exec(query).first()
    return go_on_with(session, now, person, debrief) if debrief else None


def go_on_with(session: Session, now: datetime, person: Person, debrief: Debrief) -> DebriefView:
    """Ask the open question of one debrief once more, or resume it where it was left."""
    return _move(session, now, person, debrief, Move.RESUME)


def names_hire_date(session: Session, now: datetime, person: Person, interview: Interview, said: str) -> bool:
    """Whether the words name the day by which they decide, which is then stored. The caller replans the nudges."""
    debrief = session.exec(select(Debrief).where(Debrief.interview_id == interview.id)).first()
    if debrief is None or not said:
        return False
    was = debrief_rows.load(session, debrief)
    read = STEP[StepName.HIRE_DATE].read(Typed(said), was.answers, setting_of(now, person))
    if isinstance(read, Again):
        return False
    debrief_rows.store(session, debrief, replace(was, answers=read), was)
    return True


def look(session: Session, now: datetime, who: persons.Who, debrief_id: int) -> DebriefView | None:
    """One debrief as it stands; None if it is not this person's."""
    person = persons.present(session, who, lock=False)
    debrief = own(session, person, debrief_id)
    return view_of(session, now, person, debrief) if debrief else None


def unfinished(session: Session, now: datetime, who: persons.Who) -> tuple[DebriefView, ...]:
    """The debriefs that the person may want to continue: the one being asked, the newest, those that were stopped."""
    person = persons.present(session, who, lock=False)
    query = (
        select(Debrief)
        .where(Debrief.person_id == person.id, col(Debrief.state) != State.FINISHED)
        .order_by(
            col(Debrief.state) != State.ASKING,
            col(Debrief.state) == State.STOPPED,
            col(Debrief.moved_at).desc(),
            col(Debrief.id).desc(),
        )
        .limit(5)
    )
    return tuple(view_of(session, now, person, debrief) for debrief in session.exec(query))


def own(session: Session, person: Person, debrief_id: int) -> Debrief | None:
    """The debrief with that id, if it is this person's own."""
    return session.exec(_OWN, params={"debrief": debrief_id, "person": person.id}).first()


def _is_early(debrief: Debrief, sent_ts: float) -> bool:
    if debrief.asked_turn < debrief.turn:
        return True
    if not debrief.questions:
        return False
    put_at = debrief.questions[-1][2:]
    return bool(put_at) and sent_ts < datetime.fromisoformat(put_at[0]).timestamp()


def setting_of(now: datetime, person: Person) -> Setting:
    """What a reader needs to know about the person: their today at `now` (aware), and how they write dates."""
    return Setting(today=persons.local(now, person).date(), locale=person.locale)


def _move(
    session: Session, now: datetime, person: Person, debrief: Debrief, said: Reply, was: Conversation | None = None
) -> DebriefView:
    """`was` is what the rows hold, if known."""
    was = was or debrief_rows.load(session, debrief)
    setting = setting_of(now, person)
    if was.step is StepName.PEOPLE:
        setting = replace(setting, met_before=debrief_rows.met_before(session, debrief))
    return moved_on(session, now, person, debrief, was, advance(was, said, setting))


def moved_on(
    session: Session, now: datetime, person: Person, debrief: Debrief, was: Conversation, turn: Turn
) -> DebriefView:
    """Store where the conversation went, and what follows from it. `was` is what the rows hold."""
    if turn.conversation.state is State.ASKING and was.state is not State.ASKING:
        set_others_aside(session, now, person, keep=debrief.id)
    coming = _moved(session, now, person, debrief, was, turn.conversation)
    with session.no_autoflush:  # the query need not see what was changed here
        return view_of(session, now, person, debrief, turn.conversation, coming)


def set_others_aside(session: Session, now: datetime, person: Person, keep: int | None) -> None:
    """One question at a time: put aside until later whatever debrief is being asked, other than `keep`."""
    asking = session.exec(_ASKING, params={"person": person.id}).all()
    for other in (debrief for debrief, _ in asking if debrief.id != keep):
        was = debrief_rows.load(session, other)
        _moved(session, now, person, other, was, advance(was, Move.LATER, setting_of(now, person)).conversation)
    session.flush()


def _moved(
    session: Session, now: datetime, person: Person, debrief: Debrief, was: Conversation, conversation: Conversation
) -> list[tuple[NudgeKind, datetime]]:
    """Make the rows follow the conversation; returns the coming nudges."""
    if debrief.told_turn == debrief.turn:
        debrief.untold_since = now
    debrief.turn += 1
    debrief.moved_at = now
    debrief_rows.store(session, debrief, conversation, was)
    return replan_one(session, now, person, session.get_one(Interview, debrief.interview_id), debrief)


def view_of(
    session: Session,
    now: datetime,
    person: Person,
    debrief: Debrief,
    conversation: Conversation | None = None,
    coming: list[tuple[NudgeKind, datetime]] | None = None,
) -> DebriefView:
    """Where a debrief stands, as a value. `conversation` and `coming` are what its rows hold, if known."""
    interview = session.get_one(Interview, debrief.interview_id)
    assert debrief.id is not None
    assert interview.id is not None
    around = read(session, _AROUND, debrief=debrief.id, person=person.id, interview=interview.id)
    others_open, others_untold, thanked = around[0]
    coming = nudge_store.coming(session, interview.id) if coming is None else coming
    return DebriefView(
        id=debrief.id,
        interview_id=interview.id,
        who=persons.Who(person.workspace_id, person.surface_id),
        company=interview.company,
        role=interview.role,
        how=interview.how,
        starts_at=persons.local(interview.starts_at, person) if interview.starts_at else None,
        ended_at=persons.local(interview.ended_at, person),
        now=persons.local(now, person),
        turn=current_turn(conversation or debrief_rows.load(session, debrief)),
        among_others=bool(others_open),
        alone=not others_untold,
        number=debrief.turn,
        key=debrief.key,
        channel=person.channel,
        card_ts=debrief.card_ts,
        questions=tuple((ts, StepName(step)) for ts, step, *_ in debrief.questions),
        asked=debrief.asked_turn == debrief.turn,
        traces_since=debrief.untold_since if debrief.attempted_turn > debrief.told_turn else None,
        coming=tuple((kind, persons.local(due, person)) for kind, due in coming),
        thanked=thanked,
        hands_over=debrief.state is State.FINISHED and not debrief.handed_over,
    )
