"""Debriefs as rows and as values: the only place that converts between them."""

from dataclasses import asdict, fields, replace
from difflib import SequenceMatcher
from typing import Any

from sqlalchemy import Row, bindparam
from sqlmodel import Session, SQLModel, col, func, select

from bot.checklist.conversation import Conversation
from bot.checklist.steps import StepName
from bot.reading.answers.reading import Again, Choice, NotTaken
from bot.store.models import Debrief, Interview, Interviewer, Person, Point
from bot.store.plain_rows import read
from bot.vocabulary.answers import Answers, HireDate, Signer
from bot.vocabulary.answers import Point as PointValue
from bot.vocabulary.met import Met
from bot.wording.phrases import from_json, value_to_json

ALIKE = 0.7
"""From this similarity on, two names are spellings of one: "Pria Raman" and "Priya Raman", "Priya" and "Priya R."."""


# Built once, because every answer needs them: building a query takes as long as running it.
_POINTS = select(Point).where(Point.interview_id == bindparam("interview")).order_by(col(Point.id))
_INTERVIEWERS = (
    select(Interviewer).where(Interviewer.interview_id == bindparam("interview")).order_by(col(Interviewer.id))
)
_BEFORE = (
    select(Interview.id)
    .where(
        Interview.person_id == bindparam("person"),
        func.lower(Interview.company) == bindparam("company"),
        col(Interview.ended_at) < bindparam("ended_at"),
    )
    .order_by(col(Interview.ended_at).desc())
)


_OF_MET = [field.name for field in fields(Met)]


def own_interview(session: Session, person: Person, interview_id: int) -> Interview | None:
    """The interview with that id, if it belongs to this person."""
    query = select(Interview).where(Interview.id == interview_id, Interview.person_id == person.id)
    return session.exec(query).first()


def load(session: Session, debrief: Debrief) -> Conversation:
    """The conversation that a debrief's rows hold."""
    return Conversation(
        answers=_answers(session, debrief),
        step=debrief.step,
        done=frozenset(StepName(name) for name in debrief.done),
        state=debrief.state,
        again=_again(debrief.again),
    )


def store(session: Session, debrief: Debrief, conversation: Conversation, was: Conversation | None = None) -> None:
    """Make the rows agree with the conversation. `was` is what they hold now, where known: whatever is the same in both
    is skipped."""
    answers, hire, signer = conversation.answers, conversation.answers.hire_date, conversation.answers.signer
    _change(
        debrief,
        step=conversation.step,
        state=conversation.state,
        done=sorted(conversation.done),
        again=_again_row(conversation.again),
        hire_asked=hire.asked if hire else None,
        hire_first=hire.first if hire else None,
        hire_last=hire.last if hire else None,
        hire_is_start=hire.is_start if hire else False,
        call=answers.call,
        call_whom=answers.call_whom,
        call_number=answers.call_number,
        call_words=answers.call_words,
        call_from=answers.call_from,
        reminder=answers.reminder,
        closing_words=answers.closing_words,
        wants=answers.wants,
        draw=answers.draw,
        arranged_by=answers.arranged_by,
        promised=answers.promised,
        promised_by=answers.promised_by,
    )
    _change(
        session.get_one(Person, debrief.person_id),
        signed_as=signer.signed_as,
        sign_phone=signer.sign_phone,
        sign_link=signer.sign_link,
    )
    session.add(debrief)
    if was is None or (was.answers.told, was.answers.missed) != (answers.told, answers.missed):
        _agree_points(session, debrief.interview_id, answers, was)
    if was is None or was.answers.met != answers.met:
        agree_interviewers(session, debrief.interview_id, answers.met)


def _change(row: SQLModel, **values: object) -> None:
    """Set only what differs: setting a field costs twenty times as much as reading it, and an answer changes few."""
    for name, value in values.items():
        if getattr(row, name) != value:
            setattr(row, name, value)


def signer_of(person: Person) -> Signer:
    """How a person signs, as far as known."""
    return Signer(person.name, person.locale, person.signed_as, person.sign_phone, person.sign_link)


def interviewers(session: Session, interview_id: int) -> list[Interviewer]:
    """The people met, in the order they were named."""
    return list(session.exec(_INTERVIEWERS, params={"interview": interview_id}))


def met(session: Session, interview_id: int) -> tuple[Met, ...]:
    """The same, as values."""
    return tuple(_met(row) for row in read(session, _INTERVIEWERS, interview=interview_id))


def met_before(session: Session, debrief: Debrief) -> tuple[Met, ...]:
    """The people met in the previous interview with the same company, without what was said of the conversation."""
    interview = session.get_one(Interview, debrief.interview_id)
    this = {"person": interview.person_id, "company": interview.company.lower(), "ended_at": interview.ended_at}
    before = next(iter(read(session, _BEFORE, **this)), None)
    return tuple(replace(each, talked="", doubt="", eased=None) for each in met(session, before.id)) if before else ()


def agree_interviewers(session: Session, interview_id: int, people: tuple[Met, ...]) -> None:
    """Make the interviewer rows those of `people`. Whoever stays keeps their row, because notes refer to it, even if
    the spelling of their name has changed."""
    rows = interviewers(session, interview_id)
    if tuple(_met(row) for row in rows) != people:  # tells a form that shows the old ones
        session.get_one(Interview, interview_id).version += 1
    named = {row.name: row for row in rows}
    new = [person for person in people if person.name not in named]
    gone = [row for row in rows if row.name not in {person.name for person in people}]
    for row, person in _mended(gone, new):
        row.name = person.name
        named[person.name] = row
        gone.remove(row)
    for person in people:
        row = named.get(person.name) or Interviewer(interview_id=interview_id, name=person.name)
        session.add(row.sqlmodel_update(asdict(person)))
    for row in gone:
        session.delete(row)
    session.flush()
    if new or gone:
        settle_note(session, session.get_one(Interview, interview_id))


def _mended(gone: list[Interviewer], new: list[Met]) -> list[tuple[Interviewer, Met]]:
    """Pairs that are one person under two spellings, the likeliest first, each used once."""
    pairs = [(_alike(row, person), row, person) for row in gone for person in new]
    found: list[tuple[Interviewer, Met]] = []
    for alike, row, person in sorted(pairs, key=lambda pair: pair[0], reverse=True):
        free = all(row is not taken and person is not given for taken, given in found)
        if free and alike > ALIKE:
            found.append((row, person))
    return found


def _alike(row: Interviewer, person: Met) -> float:
    if row.email and row.email == person.email:
        return 1.0
    return SequenceMatcher(None, row.name.casefold(), person.name.casefold()).ratio()


def settle_note(session: Session, interview: Interview) -> None:
    """The interview's note counts as sent once everybody who was met has been thanked, and not before."""
    people = interviewers(session, interview.id or 0)
    if people:
        thanked = [row.thanked_at for row in people if row.thanked_at]
        interview.note_sent_at = max(thanked) if len(thanked) == len(people) else None
    session.flush()


def _answers(session: Session, debrief: Debrief) -> Answers:
    points = read(session, _POINTS, interview=debrief.interview_id)
    days = (debrief.hire_first, debrief.hire_last, debrief.hire_is_start)
    hire = None if debrief.hire_asked is None else HireDate(debrief.hire_asked, *days)
    return Answers(
        told=tuple(_point(row) for row in points if row.told),
        missed=tuple(_point(row) for row in points if not row.told),
        hire_date=hire,
        call=debrief.call,
        call_whom=debrief.call_whom,
        call_number=debrief.call_number,
        call_words=debrief.call_words,
        call_from=debrief.call_from,
        reminder=debrief.reminder,
        closing_words=debrief.closing_words,
        met=met(session, debrief.interview_id),
        wants=debrief.wants,
        draw=debrief.draw,
        promised=debrief.promised,
        promised_by=debrief.promised_by,
        arranged_by=debrief.arranged_by,
        signer=signer_of(session.get_one(Person, debrief.person_id)),
    )


def _agree_points(session: Session, interview_id: int, answers: Answers, was: Conversation | None) -> None:
    there, wanted = _points_of(was.answers) if was else [], _points_of(answers)
    if was is None or wanted[: len(there)] != there:  # otherwise the new ones are only appended
        rows = session.exec(_POINTS, params={"interview": interview_id}).all()
        if [(row.told, _point(row)) for row in rows] == wanted:
            return
        for row in rows:
            session.delete(row)
        session.flush()
        there = []
    new = wanted[len(there) :]
    session.add_all(Point(interview_id=interview_id, told=told, **asdict(point)) for told, point in new)


def _points_of(answers: Answers) -> list[tuple[bool, PointValue]]:
    return [(True, point) for point in answers.told] + [(False, point) for point in answers.missed]


def _point(row: Point | Row[Any]) -> PointValue:
    return PointValue(row.answer, row.problem, row.sentence, row.result)


def _met(row: Interviewer | Row[Any]) -> Met:
    return Met(**{name: getattr(row, name) for name in _OF_MET})


def _again(row: dict[str, object] | None) -> Again | None:
    if row is None:
        return None
    choices = row["choices"]
    assert isinstance(choices, list)
    offered = tuple(Choice(value, says if isinstance(says, str) else from_json(says)) for value, says in choices)
    return Again(NotTaken[str(row["why"])], offered, about=str(row.get("about", "")))


def _again_row(again: Again | None) -> dict[str, object] | None:
    if again is None:
        return None
    choices = [[choice.value, value_to_json(choice.says)] for choice in again.choices]
    return {"why": again.why.name, "choices": choices, "about": again.about}
