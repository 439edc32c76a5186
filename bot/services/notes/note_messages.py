"""Which message shows which note: a note has its buttons in one place only. Each function is one transaction."""

from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session

from bot.notes.note_context import Address
from bot.services.checklist.debriefs import own
from bot.store import persons
from bot.vocabulary.note_kinds import NoteKind


def shown(session: Session, _now: datetime, who: persons.Who, note: Address, message: str) -> str | None:
    """This message shows the note from now on, and no other one. Returns the message that showed it until now."""
    debrief = own(session, persons.present(session, who), note.debrief_id)
    if debrief is None:
        return None
    others = {name: each for name, each in debrief.note_messages.items() if each != message}
    before = others.get(_name(note))
    debrief.note_messages = others | {_name(note): message}
    return before


def look(session: Session, _now: datetime, who: persons.Who, debrief_id: int) -> Mapping[Address, str]:
    """The message of each note of a debrief."""
    debrief = own(session, persons.present(session, who, lock=False), debrief_id)
    return {_note(debrief_id, name): each for name, each in debrief.note_messages.items()} if debrief else {}


def _name(note: Address) -> str:
    return f"{note.reader}:{note.kind}"


def _note(debrief_id: int, name: str) -> Address:
    reader, _, kind = name.partition(":")
    return Address(debrief_id, NoteKind(kind), int(reader))
