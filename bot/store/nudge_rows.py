"""What plans are made from, and what nudges may say, read from the tables in bulk."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import BindParameter, bindparam
from sqlmodel import Session, col, func, select

from bot.nudges.answers import OUTCOME
from bot.nudges.facts import ANY_DAY, Facts, Matter, NudgeFacts, NudgeKind, Snooze
from bot.nudges.hours import WORKDAYS, Hours
from bot.nudges.rules import RULE
from bot.reading.answers.conditions import best_hour, is_day_of_call, weekdays
from bot.reading.places.zones import country_of
from bot.store import persons, preparing
from bot.store.models import Debrief, Interview, Interviewer, Nudge, Person, Preferences, Try, Undo
from bot.store.plain_rows import read
from bot.store.talks_ahead import NOTHING, coming
from bot.vocabulary.nudge_state import NudgeState

Key = TypeVar("Key")

# Built once, because every answer needs them: building a query takes as long as running it.
_THESE: BindParameter[int] = bindparam("interviews", expanding=True)
_INTERVIEWS = select(Interview, Debrief).outerjoin(Debrief).where(col(Interview.id).in_(_THESE))
_TRIES = select(Try.interview_id, Try.at).where(col(Try.interview_id).in_(_THESE)).order_by(col(Try.at))
_SNOOZED = select(Nudge).where(col(Nudge.interview_id).in_(_THESE), col(Nudge.snoozed_until).is_not(None))

TOLD_AT = func.coalesce(col(Nudge.held_until), col(Nudge.due_at))
"""When a waiting nudge will be sent: when it is due, unless it is held."""


def grouped(nudges: Iterable[Nudge], key: Callable[[Nudge], Key]) -> dict[Key, list[Nudge]]:
    """Nudges grouped by `key`, in their order."""
    found: dict[Key, list[Nudge]] = {}
    for nudge in nudges:
        found.setdefault(key(nudge), []).append(nudge)
    return found


def paused_until(person: Person, now: datetime) -> datetime | None:
    """Until when they have paused everything; None if they have not."""
    return person.paused_until if person.paused_until and person.paused_until > now else None


def working_days_of(row: Preferences) -> frozenset[int]:
    """The weekdays on which employers work (Monday is 1), for a person or a workspace."""
    return frozenset(int(day) for day in row.working_days) or WORKDAYS


def unwanted_by(row: Preferences) -> frozenset[NudgeKind]:
    """The kinds of nudges that are switched off."""
    return frozenset(NudgeKind(kind) for kind in row.unwanted.split())


def hours_of(person: Person) -> Hours:
    """When this person may be reached."""
    return Hours(
        zone=ZoneInfo(person.zone),
        country=country_of(person.zone) if person.country is None else person.country,
        quiet_from=person.quiet_from,
        quiet_to=person.quiet_to,
        working_days=working_days_of(person),
        unwanted=unwanted_by(person),
        paused_until=person.paused_until,
    )


WithDebrief = tuple[Interview, Debrief | None]
"""An interview has at most one debrief."""


def facts_of(session: Session, interview_ids: Collection[int]) -> dict[int, Facts]:
    """The facts of each interview, by id; deleted ones are left out."""
    return facts_from(session, with_debriefs(session, interview_ids))


def facts_from(
    session: Session, interviews: Mapping[int, WithDebrief], nudges: Iterable[Nudge] | None = None
) -> dict[int, Facts]:
    """The same, for interviews that have been read already. `nudges` are all of theirs, if known."""
    tries, snoozes = _tries(session, interviews), _snoozes(session, interviews, nudges)
    return {
        interview_id: _facts(interview, debrief, tries[interview_id], snoozes.get(interview_id, ()))
        for interview_id, (interview, debrief) in interviews.items()
    }


def with_debriefs(session: Session, interview_ids: Collection[int]) -> dict[int, WithDebrief]:
    """The interviews with these ids and their debriefs, by id; deleted ones are left out."""
    found = session.exec(_INTERVIEWS, params={"interviews": list(interview_ids)})
    return {interview.id: (interview, debrief) for interview, debrief in found if interview.id}


def _facts(interview: Interview, debrief: Debrief | None, tries: list[datetime], snoozes: tuple[Snooze, ...]) -> Facts:
    return Facts(
        starts_at=interview.starts_at,
        ended_at=interview.ended_at,
        heard_at=debrief.moved_at if debrief else interview.entered_at,
        debrief=debrief.state if debrief else None,
        note_sent=interview.note_sent_at is not None,
        hire_first=debrief.hire_first if debrief else None,
        hire_date=debrief.hire_last if debrief else None,
        call=debrief.call if debrief else None,
        call_from=debrief.call_from if debrief else None,
        call_agreed=debrief is not None
        and is_day_of_call(debrief.call_words, debrief.call_from, is_start=debrief.hire_is_start),
        call_hour=best_hour(debrief.call_words) if debrief and debrief.call_words else None,
        call_days=weekdays(debrief.call_words) if debrief and debrief.call_words else ANY_DAY,
        promised=bool(debrief and debrief.promised),
        promised_by=debrief.promised_by if debrief else None,
        outcome=interview.outcome,
        noted_at=interview.closed_at,
        answer_by=interview.answer_by,
        tries=tuple(tries),
        stopped=interview.nudges_stopped,
        snoozes=snoozes,
        country=interview.country,
    )


def _tries(session: Session, interview_ids: Collection[int]) -> dict[int, list[datetime]]:
    found = defaultdict[int, list[datetime]](list)
    for interview_id, at in read(session, _TRIES, interviews=list(interview_ids)):
        found[interview_id].append(at)
    return found


def _snoozes(
    session: Session, interview_ids: Collection[int], nudges: Iterable[Nudge] | None
) -> dict[int, tuple[Snooze, ...]]:
    if nudges is None:
        nudges = session.exec(_SNOOZED, params={"interviews": list(interview_ids)})
    newest = defaultdict[int, dict[Matter, Snooze]](dict)
    put_off = [row for row in nudges if row.snoozed_until]
    for row in sorted(put_off, key=lambda row: (row.answered_at or row.due_at, row.id)):
        if row.id is not None and row.snoozed_until is not None:
            snooze = Snooze(row.id, row.kind, row.about, row.due_at, row.snoozed_until)
            newest[row.interview_id][RULE[row.kind].matter] = snooze
    return {interview_id: tuple(of_matter.values()) for interview_id, of_matter in newest.items()}


def gather(
    session: Session, now: datetime, people: Mapping[int, Person], nudges: Sequence[Nudge]
) -> tuple[NudgeFacts, ...]:
    """Everything that these nudges may say, in their order. `people` are the recipients, by id."""
    ids = {nudge.interview_id for nudge in nudges}
    about, met = with_debriefs(session, ids), _to_thank(session, ids)
    following = _next_due(session, {nudge.interview_id for nudge in nudges if nudge.answer})
    put_off = _comes_back(session, [nudge for nudge in nudges if nudge.snoozed_until])
    back = _ways_back(session, people, [nudge.answered_at for nudge in nudges if nudge.answer in OUTCOME])

    def facts(nudge: Nudge) -> NudgeFacts:
        of = nudge.interview_id
        interview, debrief = about[of]
        due = put_off.get(nudge.id) or following.get(of) if nudge.answer else None
        undo_id = back.get((nudge.person_id, nudge.answered_at))
        person = people[nudge.person_id]
        found = _nudge_facts(now, person, nudge, interview, debrief, met[of], due, undo_id)
        if nudge.kind is NudgeKind.NEXT_DAY:
            return replace(found, last=preparing.last_time(session, person, interview))
        if nudge.kind is not NudgeKind.PREPARE:
            return found
        last, hard = preparing.last_time(session, person, interview), preparing.hard_questions(session, interview)
        talks = coming(session, [of]).get(of, NOTHING)
        return replace(found, last=last, hard=hard, is_hold=talks.is_hold, links=talks.links)

    return tuple(facts(nudge) for nudge in nudges)


def _next_due(session: Session, interview_ids: Collection[int]) -> dict[int, datetime]:
    query = (
        select(Nudge.interview_id, func.min(TOLD_AT))
        .where(col(Nudge.interview_id).in_(interview_ids), Nudge.state == NudgeState.WAITING)
        .group_by(col(Nudge.interview_id))
    )
    return dict(session.exec(query).all()) if interview_ids else {}


def _comes_back(session: Session, put_off: list[Nudge]) -> dict[int | None, datetime]:
    """When each snoozed nudge comes back according to the plan, which knows of quiet hours and pauses."""
    ids = {nudge.id for nudge in put_off}
    query = select(Nudge.again_of, Nudge.due_at).where(col(Nudge.again_of).in_(ids))
    return dict(session.exec(query).all()) if ids else {}


def _ways_back(
    session: Session, people: Collection[int], answered: Collection[datetime | None]
) -> dict[tuple[int, datetime | None], int]:
    """The ids for undoing the outcomes that were recorded at these moments, for as long as that is possible."""
    query = select(Undo).where(col(Undo.person_id).in_(people), col(Undo.done_at).in_(answered))
    return {(row.person_id, row.done_at): row.id for row in session.exec(query) if row.id} if answered else {}


def _to_thank(session: Session, interview_ids: Collection[int]) -> dict[int, list[str]]:
    found = defaultdict[int, list[str]](list)
    query = (
        select(Interviewer.interview_id, Interviewer.name)
        .where(col(Interviewer.interview_id).in_(interview_ids), col(Interviewer.thanked_at).is_(None))
        .order_by(col(Interviewer.id))
    )
    for interview_id, name in session.exec(query):
        found[interview_id].append(name)
    return found


def _nudge_facts(
    now: datetime,
    person: Person,
    nudge: Nudge,
    interview: Interview,
    debrief: Debrief | None,
    met: list[str],
    next_due: datetime | None,
    undo_id: int | None,
) -> NudgeFacts:
    assert nudge.id is not None
    return NudgeFacts(
        id=nudge.id,
        interview_id=nudge.interview_id,
        kind=nudge.kind,
        company=interview.company,
        role=interview.role,
        to_thank=tuple(met),
        starts_at=persons.local(interview.starts_at, person) if interview.starts_at else None,
        ended_at=persons.local(interview.ended_at, person),
        due=persons.local(nudge.held_until or nudge.due_at, person),
        sent=persons.local(nudge.attempted_at or now, person),
        now=persons.local(now, person),
        hire_date=debrief.hire_last if debrief else None,
        call=debrief.call if debrief else None,
        call_whom=debrief.call_whom if debrief else "",
        call_number=debrief.call_number if debrief else "",
        call_words=debrief.call_words if debrief else "",
        promised=debrief.promised if debrief else "",
        promised_by=debrief.promised_by if debrief else None,
        debrief_id=debrief.id if debrief else None,
        debrief=debrief.state if debrief else None,
        answer=nudge.answer,
        snoozed_until=persons.local(nudge.snoozed_until, person) if nudge.snoozed_until else None,
        over=nudge.state is NudgeState.DROPPED,
        next_due=persons.local(max(next_due, now), person) if next_due else None,  # what is late comes now
        answer_by=interview.answer_by,
        again=bool(nudge.again_of),
        undo_id=undo_id,
    )
