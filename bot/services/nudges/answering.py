"""What people do about one nudge: answer, snooze, stop. Each function is one transaction."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import or_
from sqlmodel import Session, col, select

from bot.nudges import snoozing, typed
from bot.nudges.answers import FITS, OUTCOME
from bot.nudges.due_times import MORNING
from bot.nudges.facts import Answer, NudgeFacts, Outcome
from bot.nudges.hours import after_quiet, at, business_day_after
from bot.nudges.plan import is_wanted
from bot.nudges.rules import RULE
from bot.nudges.snoozing import SnoozeUntil
from bot.reading.intents import Intent
from bot.reading.intents.other_employer import is_of_another
from bot.services.checklist import beginning
from bot.services.checklist import debriefs as checklist
from bot.services.interviews.outcomes import end
from bot.services.notes.writing import thank_all
from bot.services.nudges.upcoming import SHOWN
from bot.store import nudge_store, persons
from bot.store.models import Debrief, Interview, Nudge, Person, Try
from bot.store.nudge_rows import facts_of, gather, hours_of
from bot.vocabulary.answers import CallPermission
from bot.vocabulary.debrief_state import State
from bot.vocabulary.nudge_state import NudgeState


def look(session: Session, now: datetime, who: persons.Who, nudge_id: int) -> tuple[NudgeFacts, ...] | None:
    """The nudges of one's message, as they stand; None if it is not this person's."""
    person = persons.present(session, who)
    nudge = _own(session, person, nudge_id)
    return _message(session, now, person, nudge) if nudge else None


def answer(
    session: Session,
    now: datetime,
    who: persons.Who,
    nudge_id: int,
    given: Answer,
    at: datetime | None = None,
    said: str = "",
) -> tuple[NudgeFacts, ...] | None:
    """Take an answer to a nudge; what follows from it is planned in the same transaction.

    `at`: when it was done. `said`: the words of the answer, which may name the day by which they decide.

    Returns the nudges of its message as they stand then; None if it is not this person's. What has been answered, or is
    no longer asked, stays as it is.
    """
    person = persons.present(session, who)
    nudge = _own(session, person, nudge_id)
    if nudge is None:
        return None
    if nudge.answer is None and given in FITS[nudge.kind]:
        if given in OUTCOME or _is_asked(session, person, nudge):
            _note(session, now, person, nudge, given, at or now, said)
            _done(session, now, person, nudge, given)
        else:
            nudge_store.drop(nudge, nudge_store.ANSWERED_LATE)
    return _message(session, now, person, nudge)


@dataclass(frozen=True)
class Told:
    """An answer in words: the nudge it is clearly about, and when they did it."""

    nudge: NudgeFacts
    given: Answer
    at: datetime


@dataclass(frozen=True)
class Which:
    """An answer in words that fits several nudges: each with the answer that it would be."""

    choices: tuple[tuple[NudgeFacts, Answer], ...]
    is_of_all: bool = False
    """Whether it is said of all of them: "neither has come back"."""


def answers_in_words(
    session: Session, now: datetime, who: persons.Who, text: str, intent: Intent
) -> Told | Which | None:
    """Which nudge somebody answers with these words: the last one sent, or the one whose company or person they name.

    None if no open nudge takes that answer. Changes nothing.
    """
    person = persons.present(session, who, lock=False)
    nudges = _open_nudges(session, now, person)
    if is_of_another(text, (name for nudge in nudges for name in (*_names_in(nudge), nudge.role))):
        return None
    fitting = [(nudge, given) for nudge in nudges if (given := typed.answer_to(nudge.kind, intent))]
    named = {nudge.interview_id for nudge in nudges if typed.names(text, _names_in(nudge))}
    chosen = [each for each in fitting if each[0].interview_id in named] if named else fitting
    last = [each for each in chosen if each[0].id == nudges[0].id]
    of_all = len(chosen) > 1 and not named and typed.is_of_all(text)
    if of_all or (len(chosen) > 1 and not last):
        return Which(tuple(chosen), of_all)
    if not chosen:
        return None
    nudge, given = (last or chosen)[0]
    if given is Answer.TRIED and typed.is_other_way(text, by_phone=nudge.call is CallPermission.YES):
        given = Answer.OTHER_WAY
    at = typed.done_at(text, persons.local(now, person), person.locale)
    return Told(nudge, given, at if at >= nudge.ended_at else nudge.now)  # nothing is done after it before it was


def _names_in(nudge: NudgeFacts) -> tuple[str, ...]:
    return nudge.company, *nudge.to_thank, nudge.call_whom


def last_open(session: Session, now: datetime, who: persons.Who) -> tuple[NudgeFacts, ...]:
    """The last nudge sent that waits for an answer; () for none."""
    return _open_nudges(session, now, persons.present(session, who, lock=False))[:1]


RECENT = timedelta(hours=12)
"""For how long after a nudge typed text may be meant for it."""


def just_sent(session: Session, now: datetime, who: persons.Who) -> tuple[NudgeFacts, ...]:
    """The last nudge sent, if that was recently and it waits for an answer; () for none."""
    last = last_open(session, now, who)
    sent = session.get_one(Nudge, last[0].id).attempted_at if last else None
    return last if sent and sent > now - RECENT else ()


@dataclass(frozen=True)
class Place:
    """How to find a nudge's message."""

    key: str
    """The key in the message."""
    since: datetime
    """It was sent then or later."""


def place_of(session: Session, _now: datetime, who: persons.Who, nudge_id: int) -> Place | None:
    """How to find the message of a nudge; None if it has none, or is not this person's."""
    nudge = _own(session, persons.present(session, who, lock=False), nudge_id)
    return Place(nudge.key, nudge.attempted_at) if nudge and nudge.key and nudge.attempted_at else None


def _open_nudges(session: Session, now: datetime, person: Person) -> tuple[NudgeFacts, ...]:
    """Of each interview the newest nudge that was sent and not answered, the last one first."""
    query = (
        select(Nudge)
        .join(Interview)
        .where(
            Nudge.person_id == person.id,
            # One that is being sent may be on their screen already.
            col(Nudge.state).in_((NudgeState.SENT, NudgeState.SENDING)),
            col(Nudge.attempted_at).is_not(None),
            col(Nudge.answer).is_(None),
            or_(col(Interview.outcome).is_(None), col(Interview.outcome) == Outcome.OFFER),
        )
        .order_by(col(Nudge.attempted_at).desc(), col(Nudge.id).desc())
        .limit(SHOWN)
    )
    newest = {nudge.interview_id: nudge for nudge in reversed(session.exec(query).all())}
    in_order = sorted(newest.values(), key=lambda nudge: (nudge.attempted_at, nudge.id), reverse=True)
    return gather(session, now, {person.id or 0: person}, in_order)


def start_debrief(session: Session, now: datetime, who: persons.Who, nudge_id: int) -> tuple[NudgeFacts, ...] | None:
    """Start or continue the debrief that a nudge is about."""
    person = persons.present(session, who)
    nudge = _own(session, person, nudge_id)
    if nudge is None:
        return None
    if _is_asked(session, person, nudge) or _is_going(session, nudge):
        beginning.begin_with(session, now, who, nudge.interview_id)
        _done(session, now, person, nudge, Answer.STARTED)
    elif nudge.answer is None:
        nudge_store.drop(nudge, nudge_store.ANSWERED_LATE)
    return _message(session, now, person, nudge)


def snooze(
    session: Session, now: datetime, who: persons.Who, nudge_id: int, wish: SnoozeUntil | date
) -> tuple[NudgeFacts, ...] | None:
    """Snooze a nudge, or move one that is still to come: by one of the choices, or until a day.

    None if it is not this person's.
    """
    person = persons.present(session, who)
    nudge = _own(session, person, nudge_id)
    if nudge is None:
        return None
    if nudge.answer is None and not _is_asked(session, person, nudge):
        nudge_store.drop(nudge, nudge_store.ANSWERED_LATE)
    elif nudge.answer is None:
        here = persons.local(now, person)
        nudge.snoozed_until = after_quiet(_moment(wish, here), hours_of(person))
        _done(session, now, person, nudge, Answer.SNOOZED)
    return _message(session, now, person, nudge)


def _moment(wish: SnoozeUntil | date, here: datetime) -> datetime:
    match wish:
        case SnoozeUntil():
            return snoozing.until(wish, here)
        case datetime():
            return wish
    return snoozing.on_day(wish, here)


def leave_out(session: Session, now: datetime, who: persons.Who, nudge_id: int) -> None:
    """Do not send this one nudge; the others of its interview still come."""
    person = persons.present(session, who)
    if (nudge := _own(session, person, nudge_id)) and nudge.answer is None:
        _done(session, now, person, nudge, Answer.LEFT_OUT)


def stop(session: Session, now: datetime, who: persons.Who, nudge_id: int) -> tuple[NudgeFacts, ...] | None:
    """Stop all nudges about this one's interview; () if it had not been sent, and now will not be."""
    person = persons.present(session, who)
    nudge = _own(session, person, nudge_id)
    if nudge is None:
        return None
    session.get_one(Interview, nudge.interview_id).nudges_stopped = True
    if nudge.state is NudgeState.WAITING:  # it was stopped before it was sent, and may come if they are started again
        nudge_store.replan(session, now, person, [nudge.interview_id])
        return ()
    _done(session, now, person, nudge, Answer.STOPPED)
    return _message(session, now, person, nudge)


def _own(session: Session, person: Person, nudge_id: int) -> Nudge | None:
    return session.exec(select(Nudge).where(Nudge.id == nudge_id, Nudge.person_id == person.id)).first()


def _is_asked(session: Session, person: Person, nudge: Nudge) -> bool:
    """Whether the facts are still what the nudge was about: a second message about it may have been answered."""
    facts = facts_of(session, [nudge.interview_id])[nudge.interview_id]
    return is_wanted(RULE[nudge.kind], facts, hours_of(person))


def _is_going(session: Session, nudge: Nudge) -> bool:
    """Whether its debrief was started elsewhere and waits for an answer."""
    query = select(Debrief).where(Debrief.interview_id == nudge.interview_id, Debrief.state == State.ASKING)
    return session.exec(query).first() is not None


def _note(
    session: Session, now: datetime, person: Person, nudge: Nudge, given: Answer, done: datetime, said: str
) -> None:
    interview = session.get_one(Interview, nudge.interview_id)
    if given in OUTCOME:
        end(session, now, person, interview, OUTCOME[given])
        if given is Answer.OFFER:
            interview.answer_by = typed.answer_by(said, persons.local(now, person).date(), person.locale)
    elif given is Answer.NOTE_SENT:
        thank_all(session, done, person, interview)
    elif given in {Answer.TRIED, Answer.OTHER_WAY}:
        session.add(Try(interview_id=nudge.interview_id, at=done))
    elif given is Answer.STILL_DECIDING and not any(
        checklist.names_hire_date(session, now, person, interview, words)
        for words in (typed.with_days(said), typed.told_day(said))
    ):
        # They get a week.
        hours = hours_of(person)
        country = interview.country or hours.country
        week = business_day_after(persons.local(now, person).date(), 5, country, hours.working_days)
        nudge.snoozed_until = at(week, MORNING, hours.zone)


def _done(session: Session, now: datetime, person: Person, nudge: Nudge, given: Answer) -> None:
    nudge.state, nudge.wake_at, nudge.token = NudgeState.DONE, None, None
    nudge.answer, nudge.answered_at = given, now
    nudge_store.replan(session, now, person, [nudge.interview_id])


def _message(session: Session, now: datetime, person: Person, nudge: Nudge) -> tuple[NudgeFacts, ...]:
    """All nudges of the message that this one is in, as they stand."""
    session.flush()
    query = (
        select(Nudge)
        .where(Nudge.key == nudge.key, Nudge.person_id == person.id)
        .order_by(col(Nudge.due_at), col(Nudge.id))
    )
    together = list(session.exec(query)) if nudge.key else [nudge]
    return gather(session, now, {person.id or 0: person}, together)
