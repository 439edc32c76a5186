"""A next round described in words, with its day."""

from datetime import datetime

from bot.actions.interaction import Interaction
from bot.interviews.when import names_today
from bot.nudges.typed import named_ahead
from bot.screens import beside
from bot.screens import interviews as lists
from bot.screens.elements import Message
from bot.services.interviews import changing
from bot.store import persons
from bot.wording.catalog import say


async def on_its_day(it: Interaction, interview_id: int, text: str) -> Message | None:
    """Give the next round of an interview the day and time they name; None if they name none."""
    waiting = await it.look(changing.waiting_round, interview_id)
    at = named_ahead(text, *await it.look(persons.local_now))
    now, _ = await it.look(persons.local_now)
    is_today = isinstance(at, datetime) and at.date() == now.date() and not names_today(text)  # "tuesday", on a Tuesday
    if not waiting or not isinstance(at, datetime) or is_today:
        return None
    done = await it.look(changing.set_day, waiting.id, at)
    return beside.above(say("beside.next_round_well_done"), lists.what_was_done(done)) if done else None
