"""The day of a next round, and the hour of an interview of which only the day is known, in words."""

import re
from datetime import date, datetime

from bot.actions.form_times import wrong_start
from bot.actions.interaction import Interaction
from bot.interviews.when import names_today
from bot.nudges.typed import named_ahead
from bot.reading import dates
from bot.screens import beside
from bot.screens import interviews as lists
from bot.screens.elements import Message
from bot.services.interviews import changing, overlapping
from bot.store import persons
from bot.support.patterns import regex
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


FEW_WORDS = 80
"""Characters of a message that says when something is, and nothing else."""


_IT_IS = regex(r"^\s*(?:(?:it['’]?s|it is|that['’]?s|they said)\s+)?(?:on\s+)?", re.I)
_HOUR_FIRST = regex(r"(?:(?:starts?|begins?|at|around|about|by) )*", re.I)
_SHORT = 40
"""Characters of a message that is an hour."""


async def typed_hour(it: Interaction, text: str) -> Message | None:
    """Take an hour as that of the interview of which only the day is known; None unless there are both."""
    now, locale = await it.look(persons.local_now)
    said = _HOUR_FIRST.sub("", _IT_IS.sub("", text), count=1)
    if len(text) > _SHORT or not isinstance(_on(now.date(), said, now, locale), dates.Moment):
        return None
    waiting = [each for each in await it.look(changing.waiting_rounds) if each.day]
    read = _on(waiting[0].day, said, now, locale) if len(waiting) == 1 and waiting[0].day else None
    if not isinstance(read, dates.Moment) or wrong_start(read.at, now):
        return None
    done = await it.look(changing.set_day, waiting[0].id, read.at)
    return lists.what_was_done(done, await it.look(overlapping.with_interview, waiting[0].id)) if done else None


def _on(day: date, said: str, now: datetime, locale: str) -> dates.MomentReading:
    """The moment of an hour on a day, of "8 till noon" the first; none where the words name a day of their own."""
    read = dates.read_moment(f"{day:%Y-%m-%d} at {said}", now, locale, ahead=True)
    return read.start if isinstance(read, dates.Stretch) else read


async def typed_day(it: Interaction, text: str) -> Message | None:
    """The answer to a day typed while a next round has none; None unless there are both."""
    if noted := await typed_hour(it, text):
        return noted
    waiting = await it.look(changing.waiting_rounds)
    now, locale = await it.look(persons.local_now)
    if not waiting or len(text) > FEW_WORDS:
        return None
    read = dates.read_moment(_IT_IS.sub("", text), now, locale, ahead=True)
    if isinstance(read, dates.DayOnly | dates.Either) or (isinstance(read, dates.Moment) and len(waiting) > 1):
        return lists.which_round(waiting)
    if not isinstance(read, dates.Moment) or wrong_start(read.at, now):
        return None
    done = await it.look(changing.set_day, waiting[0].id, read.at)
    at_once = await it.look(overlapping.with_interview, waiting[0].id)
    return lists.what_was_done(done, at_once) if done else None
