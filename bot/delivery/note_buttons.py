"""Keeps a note's buttons in one place: the newest message that shows it."""

from bot.delivery.direct import Direct
from bot.screens import ids, notes
from bot.screens.elements import Message
from bot.services.notes import note_messages
from bot.store.persons import Who
from bot.store.transact import Transact
from bot.support.logs import log_failure


async def moved(transact: Transact, who: Who, direct: Direct, message_id: str, message: Message) -> None:
    """If this message shows a note, the message that showed it before loses its buttons.

    If that fails they stay, and act on the same note.
    """
    ref = notes.of_which(message)
    if not (ref and message_id):
        return
    try:
        before = await transact(note_messages.shown, who, ids.note_in(ref), message_id)
        if before:
            await direct.surface.edit(await direct.channel(), before, notes.older())
    except Exception as error:
        log_failure("retiring an older note", error)
