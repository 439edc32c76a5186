"""The workspace's own note templates: add, change, take away. One transaction's work each.

Whoever calls this has seen to it that the person may.
"""

from datetime import datetime

from sqlmodel import Session, select

from bot import persons
from bot.models import NoteTemplate
from bot.notes import own_templates, rows
from bot.notes.desk import Template
from bot.notes.own_grammar import Problem

LONGEST_NAME = 60


def shelf(session: Session, _now: datetime, who: persons.Who) -> tuple[Template, ...]:
    """The templates of the person's workspace, by name."""
    return rows.templates(session, persons.present(session, who, lock=False).workspace_id)


def keep(session: Session, now: datetime, who: persons.Who, name: str, source: str) -> tuple[Problem, ...]:
    """Take a template that was checked, in the place of one of the same name; why not, where it may not be used."""
    person = persons.present(session, who)
    if problems := own_templates.check(source):
        return problems
    query = select(NoteTemplate).where(NoteTemplate.workspace_id == person.workspace_id, NoteTemplate.name == name)
    row = session.exec(query).first() or NoteTemplate(
        workspace_id=person.workspace_id, name=name, source="", added_at=now
    )
    row.source = source
    session.add(row)
    return ()


def take_away(session: Session, _now: datetime, who: persons.Who, template_id: int) -> None:
    """No note is made from it any more; those that were, are made from the bot's own."""
    person = persons.present(session, who)
    query = select(NoteTemplate).where(NoteTemplate.id == template_id, NoteTemplate.workspace_id == person.workspace_id)
    if row := session.exec(query).first():
        session.delete(row)
