"""Notes as rows and as values: reads everything for a note's context, and stores what somebody chose or wrote."""

from datetime import datetime

from sqlmodel import Session, col, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from bot.notes.drafting import Note
from bot.notes.facts import Talk
from bot.notes.note_context import TO_ALL, Address, Choice, NoteContext, Template, Text
from bot.store import debrief_rows as debriefs
from bot.store import persons
from bot.store.models import Debrief, Interview, NoteTemplate, NoteText, Person, Share
from bot.store.models import Note as NoteRow
from bot.store.nudge_rows import hours_of
from bot.store.shares import lasting
from bot.vocabulary.note_kinds import NoteKind, Tone

OTHERS = 50
"""Other companies whose names are looked for in a note."""


def context_of(session: Session, now: datetime, person: Person, debrief: Debrief) -> NoteContext:
    """Everything that the notes of a debrief's interview are made from."""
    interview = session.get_one(Interview, debrief.interview_id)
    people = debriefs.interviewers(session, debrief.interview_id)
    hours = hours_of(person)
    assert debrief.id is not None
    return NoteContext(
        debrief_id=debrief.id,
        now=persons.local(now, person),
        talk=Talk(
            company=interview.company,
            role=interview.role,
            writer=person.signed_as or person.name,
            interviewed=persons.local(interview.ended_at, person).date(),
            today=persons.local(now, person).date(),
            how=interview.how,
            country=interview.country or hours.country,
            working_days=hours.working_days,
            locale=person.locale,
            phone=person.sign_phone,
            link=person.sign_link,
        ),
        tone=person.tone,
        answers=debriefs.load(session, debrief).answers,
        readers=tuple(row.id for row in people if row.id is not None),
        thanked={row.id: persons.local(row.thanked_at, person) for row in people if row.id and row.thanked_at},
        note_sent_at=persons.local(interview.note_sent_at, person) if interview.note_sent_at else None,
        choices=_choices(session, person, debrief.interview_id),
        templates=_templates(session, now, person),
        other_companies=_other_companies(session, person, interview.company),
        has_coach=session.exec(_channels(person, now).limit(1)).first() is not None,
    )


def _templates(session: Session, now: datetime, person: Person) -> tuple[Template, ...]:
    """The workspace's own templates, and those of the coach channels that the person shares with, by name."""
    theirs = or_(col(NoteTemplate.channel_id).is_(None), col(NoteTemplate.channel_id).in_(_channels(person, now)))
    query = select(NoteTemplate).where(NoteTemplate.workspace_id == person.workspace_id, theirs)
    found = session.exec(query.order_by(NoteTemplate.name, col(NoteTemplate.id)))
    return tuple(Template(row.id, row.name, row.source) for row in found if row.id is not None)


def _channels(person: Person, now: datetime) -> SelectOfScalar[int]:
    """The coach channels that the person shares with."""
    return select(Share.channel_id).where(Share.person_id == person.id, lasting(now))


def _choices(session: Session, person: Person, interview_id: int) -> dict[tuple[NoteKind, int], Choice]:
    query = (
        select(NoteRow, NoteText)
        .outerjoin(NoteText)
        .where(NoteRow.interview_id == interview_id)
        .order_by(col(NoteText.id).desc())
    )
    texts: dict[int | None, list[Text]] = {}
    notes: dict[int | None, NoteRow] = {}
    for note, text in session.exec(query):
        notes[note.id] = note
        written = texts.setdefault(note.id, [])
        if text and text.id is not None:
            written.append(Text(text.id, Note(text.subject, text.body), persons.local(text.written_at, person)))
    return {
        (note.kind, note.interviewer_id or TO_ALL): Choice(
            note.tone, note.template_id, tuple(texts[note.id]), note.in_own_words
        )
        for note in notes.values()
    }


def _other_companies(session: Session, person: Person, company: str) -> tuple[str, ...]:
    query = (
        select(Interview.company)
        .where(Interview.person_id == person.id, Interview.company != company)
        .distinct()
        .limit(OTHERS)
    )
    return tuple(session.exec(query))


def row_for(session: Session, interview_id: int, address: Address, tone: Tone) -> NoteRow:
    """The row of a note; created in this tone if there is none. The person is locked, so there is only one."""
    reader = address.reader or None
    query = select(NoteRow).where(
        NoteRow.interview_id == interview_id, NoteRow.kind == address.kind, NoteRow.interviewer_id == reader
    )
    row = session.exec(query).first()
    if row is None:
        row = NoteRow(interview_id=interview_id, kind=address.kind, interviewer_id=reader, tone=tone)
        session.add(row)
        session.flush()
    return row
