"""Changes a note: by what is typed, by a point it does not mention yet, by what its review offers."""

from collections.abc import Sequence

from bot.actions.interaction import Entry, Interaction, May
from bot.actions.request import RequestKind
from bot.actions.thankyou import hand_over, show
from bot.notes.edit_words import find_edit
from bot.notes.edits import What
from bot.notes.note_context import Address, Ready
from bot.screens import ids, notes
from bot.screens.texts import as_message
from bot.services.checklist import debriefs as checklist
from bot.services.notes import rewording
from bot.services.notes.rewording import Changed, Meant
from bot.store import persons


async def in_words(it: Interaction, changes: Sequence[str], *, corrects: bool) -> bool:
    """Typed changes to notes, one after the other. Returns whether they were.

    While a question is open it may be the answer instead; and what `corrects` one answer to another is no change to a
    note.
    """
    asks = {edit.what for edit in map(find_edit, changes) if edit}
    if (corrects and not asks.isdisjoint(_MAY_CORRECT)) or await it.look(checklist.is_asking):
        return False
    looked = [(text, await it.look(rewording.meant, text)) for text in changes]
    asked = [(text, meant) for text, meant in looked if meant]
    if len(asked) > 1:
        await _in_turn(it, asked)
    elif asked:
        await _one(it, *asked[0])
    return bool(asked)


async def _one(it: Interaction, text: str, asked: Meant) -> None:
    if len(asked.notes) > 1 and asked.edit.what in _OF_ALL:
        await _in_all(it, text, asked.notes)
    elif len(asked.notes) > 1:
        await it.once(persons.local_now)
        await it.say(notes.whose(asked.notes, text))
    elif changed := await it.once(rewording.change, text):
        await it.done()
        it.tools.soon("handing over a changed note", hand_over(it, [notes.changed(changed)]))


async def _in_turn(it: Interaction, asked: Sequence[tuple[str, Meant]]) -> None:
    """Several changes: each in the note that holds it, else in those that the others are about."""
    sure = {note.address.reader for _, meant in asked if len(meant.notes) == 1 for note in meant.notes}
    now, not_done = dict[int | None, Changed](), list[Changed]()
    place = 0
    for text, meant in asked:
        is_of_all = meant.edit.what in _OF_ALL or not sure
        readers = [note.address.reader for note in meant.notes if is_of_all or note.address.reader in sure]
        found = list[Changed]()
        for reader in readers:
            found += filter(None, [await it.part(place).once(rewording.change, text, reader)])
            place += 1
        now |= {each.note.address.reader: each for each in found if each.was_done}
        not_done += [] if any(each.was_done for each in found) else found[:1]
    await it.done()
    shown = [notes.changed(each) for each in (*now.values(), *not_done)]
    it.tools.soon("handing over changed notes", hand_over(it, shown))


_MAY_CORRECT = frozenset({What.CHANGE, What.STRIKE, What.NAMED})
_OF_ALL = frozenset({What.SIGN, What.CLOSE, What.LEAVE_OUT, What.CALM})
"""Whoever asks for it means every note: how they sign, and what is to be in none."""


async def _in_all(it: Interaction, text: str, ready: Sequence[Ready]) -> None:
    found = [await it.part(place).once(rewording.change, text, note.address.reader) for place, note in enumerate(ready)]
    await it.done()
    done = [each for each in found if each and each.was_done] or [each for each in found[:1] if each]
    it.tools.soon("handing over changed notes", hand_over(it, [notes.changed(each) for each in done]))


async def in_whose(it: Interaction) -> None:
    """In whose note the change is meant."""
    reader, _, text = it.request.value.partition(" ")
    changed = await it.once(rewording.change, text, ids.number(reader))
    await (show(it, notes.changed(changed)) if changed else it.whisper(as_message("about.missing")))


async def put_in(it: Interaction) -> None:
    """Put one more of the points told into the note."""
    await _show(it, await it.once(rewording.put_in, _note(it), it.request.value))


async def mend(it: Interaction) -> None:
    """Do what a finding of the review asks for; or all of it at once."""
    await _show(it, await it.once(rewording.mend, _note(it), it.request.value))


async def _show(it: Interaction, ready: Ready | None) -> None:
    """The note as it is now, checked again, in the place of its message."""
    await (
        show(it, notes.note(ready, can_undo=not ready.sent_at)) if ready else it.whisper(as_message("about.missing"))
    )


def _note(it: Interaction) -> Address:
    return ids.note_in(it.request.ref)


ENTRIES = (
    Entry(RequestKind.ACTION, ids.IN_WORDS, May.OWNER, in_whose),
    Entry(RequestKind.ACTION, ids.PUT_IN, May.OWNER, put_in),
    Entry(RequestKind.ACTION, ids.MEND, May.OWNER, mend),
)
