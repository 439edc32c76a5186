"""The note templates of a workspace, or of one coach channel: add, change, remove. Each function is one transaction.

The caller has checked that the person may.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from bot.notes import drafting, own_templates
from bot.notes.note_context import Template
from bot.notes.own_grammar import Problem
from bot.store import persons
from bot.store.models import Interview, Note, NoteTemplate

LONGEST_NAME = 60


@dataclass(frozen=True)
class Kept:
    """A template, and how notes drafted from it fared."""

    template: Template
    drafted: int
    passed: int
    """How many of them passed every check."""
    people: int
    """How many people have notes from it."""


def shelf(session: Session, _now: datetime, who: persons.Who, channel_id: int | None = None) -> tuple[Kept, ...]:
    """The templates of the person's workspace, or of that channel in it, by name."""
    rows = session.exec(_of(who, channel_id).order_by(NoteTemplate.name)).all()
    query = select(Note.template_id, func.count(col(Interview.person_id).distinct())).join(Interview)
    query = query.where(col(Note.template_id).in_([row.id for row in rows])).group_by(col(Note.template_id))
    people = dict(session.exec(query).all())
    return tuple(
        Kept(Template(row.id, row.name, row.source), row.drafted, row.passed, people.get(row.id, 0))
        for row in rows
        if row.id is not None
    )


def preview(_session: Session, _now: datetime, _who: persons.Who, source: str) -> drafting.Note | tuple[Problem, ...]:
    """The note that a template makes of an invented interview; or why it may not be used."""
    return own_templates.preview(source)


def keep(
    session: Session, now: datetime, who: persons.Who, name: str, source: str, channel_id: int | None = None
) -> tuple[Problem, ...]:
    """Check and store a template, replacing one of the same name; returns why it may not be used, if so."""
    persons.present(session, who)
    if problems := own_templates.check(source):
        return problems
    row = session.exec(_of(who, channel_id).where(NoteTemplate.name == name)).first() or NoteTemplate(
        workspace_id=who.workspace, channel_id=channel_id, name=name, source=source, added_at=now
    )
    if row.source != source:
        row.source, row.drafted, row.passed = source, 0, 0
    session.add(row)
    return ()


def take_away(
    session: Session, _now: datetime, who: persons.Who, template_id: int, channel_id: int | None = None
) -> None:
    """Remove a template; its notes are drafted from the bot's own instead."""
    persons.present(session, who)
    if row := session.exec(_of(who, channel_id).where(NoteTemplate.id == template_id)).first():
        session.delete(row)


def _of(who: persons.Who, channel_id: int | None) -> SelectOfScalar[NoteTemplate]:
    of_channel = col(NoteTemplate.channel_id).is_not_distinct_from(channel_id)
    return select(NoteTemplate).where(NoteTemplate.workspace_id == who.workspace, of_channel)
