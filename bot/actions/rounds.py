"""A next round described in words, with its day."""

from datetime import datetime

from bot.actions.interaction import Interaction
from bot.nudges.typed import named_ahead
from bot.screens import beside
from bot.screens import interviews as lists
from bot.screens.elements import Message
from bot.services.interviews import changing
from bot.store import persons


async def on_its_day(it: Interaction, interview_id: int, text: str) -> Message | None:
    """Give the next round of an interview the day and time they name; None if they name none."""
    waiting = await it.look(changing.waiting_round, interview_id)
    at = named_ahead(text, *await it.look(persons.local_now))
    if not waiting or not isinstance(at, datetime):
        return None
    done = await it.look(changing.set_day, waiting.id, at)
    return beside.above("The next round: well done!", lists.what_was_done(done)) if done else None
