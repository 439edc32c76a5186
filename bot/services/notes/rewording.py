"""Changes a note by typed words: which note is meant, and the change itself. Each function is one transaction."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from bot.notes.changes import all_made
from bot.notes.drafting import Note
from bot.notes.edit_words import read_edit, whose
from bot.notes.edits import Edit, What, as_sentence, edited
from bot.notes.note_context import TO_ALL, Address, Ready
from bot.services.notes import writing
from bot.store import persons
from bot.store.models import Debrief, NoteText
from bot.store.models import Note as NoteRow
from bot.vocabulary.note_kinds import Tone

AT_WORK = timedelta(hours=1)
"""For how long the note that was last changed is the one that is meant, and its change can be undone in words."""
_NEXT = {Tone.WARM: Tone.COLLEAGUE, Tone.COLLEAGUE: Tone.FORMAL, Tone.FORMAL: Tone.WARM, Tone.BRIEF: Tone.WARM}
"""What "another version" is: put together differently, rather than just with other words."""


@dataclass(frozen=True)
class Meant:
    """The change that is asked for, and the notes it may be about; if there are several, the person says which."""

    edit: Edit
    notes: tuple[Ready, ...]


@dataclass(frozen=True)
class Changed:
    """The note as it is now; `was_done` says whether there was anything to change in it."""

    edit: Edit
    note: Ready
    was_done: bool = True


def meant(session: Session, now: datetime, who: persons.Who, text: str, reader: int | None = None) -> Meant | None:
    """The change a message asks for in the newest interview's notes; None if it asks for nothing of the kind."""
    found = writing.wanted(session, now, who, "")
    unsent = [each for each in found if not each.thanked_at] if isinstance(found, tuple) else []
    if reader is not None:
        unsent = [each for each in unsent if each.address.reader == reader]
    named, text = _named(unsent, text)
    edit = read_edit(text)
    if not (edit and unsent):
        return None
    if edit.what is What.ALSO_TO:
        others = tuple(each for each in unsent if _is_name_of(edit.words, each))
        return Meant(edit, others) if others else None
    last = _last_changed(session, now, unsent[0])
    if edit.what is What.UNDO and last is None:
        return None
    notes = named or [each for each in unsent if each.address.reader == last] or unsent
    if edit.what in {What.CHANGE, What.STRIKE, What.LEAVE_OUT}:
        holding = [each for each in notes if edited(each.note, edit)]
        notes = holding or (notes if edit.what is What.LEAVE_OUT else [])  # it may correct something else
    words = set(re.findall(r"\w+", text.casefold()))
    in_it = [each for each in notes if each.to and each.to.name.split()[0].casefold() in words]
    notes = in_it if len(in_it) == 1 else notes
    return Meant(edit, tuple(notes)) if notes else None


def _named(notes: list[Ready], text: str) -> tuple[list[Ready], str]:
    """The notes whose reader a text names at its end ("shorter for Bo"), and the rest of the text."""
    name, rest = whose(text)
    named = [each for each in notes if name and _is_name_of(name, each)]
    return (named, rest) if named else ([], text)


def _is_name_of(name: str, note: Ready) -> bool:
    known = set(note.to.name.casefold().split()) if note.to else set()
    return bool(known) and set(name.casefold().split()) <= known


def _last_changed(session: Session, now: datetime, of: Ready) -> int | None:
    """Whose note of this interview was last changed, if recently."""
    query = (
        select(NoteRow.interviewer_id)
        .join(NoteText)
        .join(Debrief, col(Debrief.interview_id) == NoteRow.interview_id)
        .where(Debrief.id == of.address.debrief_id, NoteRow.kind == of.address.kind)
        .where(col(NoteText.written_at) > now - AT_WORK)
        .order_by(col(NoteText.id).desc())
        .limit(1)
    )
    found = session.exec(query).all()
    return (found[0] or TO_ALL) if found else None


def change(session: Session, now: datetime, who: persons.Who, text: str, reader: int | None = None) -> Changed | None:
    """Make the change that a message asks for; None if it is not clear in which note."""
    asked = meant(session, now, who, text, reader)
    if asked is None or len(asked.notes) != 1:
        return None
    edit, ready = asked.edit, asked.notes[0]
    if edit.what is What.ALSO_TO:
        return Changed(edit, ready)
    if edit.what is What.UNDO:
        return _result(edit, ready, _undone(session, now, who, ready))
    if tone := _tone(edit, ready):
        writing.edit(session, now, who, ready.address, ready.note)  # so that it can be undone
        return _result(edit, ready, writing.rewrite(session, now, who, ready.address, tone))
    if edit.what is What.LONGER and ready.unused:
        edit = replace(edit, what=What.ADD, words=ready.unused[0])
    note = edited(ready.note, edit, ready.points)
    if note is None:
        return Changed(edit, ready, was_done=False)
    if ready.earlier and not ready.in_own_words:
        writing.edit(session, now, who, ready.address, ready.note)
    return _result(edit, ready, writing.edit(session, now, who, ready.address, note))


def put_in(session: Session, now: datetime, who: persons.Who, address: Address, point: str) -> Ready | None:
    """Add one of the points that the note does not mention yet; None if it is not this person's."""
    note = writing.look(session, now, who, address)
    if note is None or point not in note.unused or not as_sentence(point):
        return note
    changed = edited(note.note, Edit(What.ADD, point), note.points)
    return writing.edit(session, now, who, address, changed) if changed else note


def mend(session: Session, now: datetime, who: persons.Who, address: Address, key: str) -> Ready | None:
    """The note with the change of that `key`, or with all that its review offers; unchanged if none fits."""
    ready = writing.look(session, now, who, address)
    if ready is None:
        return None
    note = all_made(ready.note, ready.fits) if key == ALL else _one_made(ready, key)
    return writing.edit(session, now, who, address, note) if note != ready.note else ready


ALL = "all"
"""Stands for every change offered."""


def _one_made(ready: Ready, key: str) -> Note:
    return next((each.note for each in ready.changes if each.key == key), ready.note)


def _tone(edit: Edit, ready: Ready) -> Tone | None:
    if edit.what is What.TONE:
        return Tone(edit.words)
    if edit.what is What.ANOTHER or (edit.what is What.LONGER and ready.tone is Tone.BRIEF):
        return _NEXT[ready.tone]
    return None


def _undone(session: Session, now: datetime, who: persons.Who, ready: Ready) -> Ready | None:
    if ready.earlier:
        return writing.bring_back(session, now, who, ready.address, ready.earlier[0].id)
    return writing.rewrite(session, now, who, ready.address)


def _result(edit: Edit, before: Ready, after: Ready | None) -> Changed:
    return Changed(edit, after or before, was_done=after is not None and after.note != before.note)
