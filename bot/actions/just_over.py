"""An interview that is over, told in words: its debrief starts at once, or is one tap away with what is known of it."""

from bot.actions import debrief
from bot.actions.interaction import Interaction
from bot.nudges.typed import names
from bot.reading.interviews.spoken import read_spoken
from bot.reading.interviews.unsure import NotRead, Unsure, as_unsure
from bot.reading.people.names import is_title
from bot.screens import beside
from bot.screens.elements import Message
from bot.services.checklist import beginning
from bot.services.interviews import known
from bot.store import persons
from bot.vocabulary.answers import NewInterview


async def starts(it: Interaction, text: str, *, ahead: bool = False) -> bool:
    """Start the debrief of an interview that is over, which is known or of which a message tells all; returns whether
    it did.

    `ahead`: the message may as well be about one that is still to come.
    """
    if not ahead and (known := await it.look(beginning.begun, text)):
        await it.once_telling(beginning.begin_with, known)
        await it.done()
        return True
    told = await _told(it, text, ahead=ahead)
    if isinstance(told, NewInterview):
        await debrief.take(it, told)
    return isinstance(told, NewInterview)


async def offered(it: Interaction, text: str, first: str | None = None, *, ahead: bool = False) -> Message | None:
    """One tap from the debrief, with what a message tells of the interview; None if it tells neither where nor what
    for, or of one that is to come.

    `first` is said instead of asking how it went.
    """
    told = await _told(it, text, ahead=ahead)
    known = as_unsure(told) if isinstance(told, NewInterview) else told
    return beside.go_through(known, first) if known and _is_told(known) else None


_LONGEST_SMALL = 4
"""Words of a company that is typed small: what is longer is a story."""


def _is_told(known: Unsure) -> bool:
    """Whether it says where it was, or what for, or that there was more than one."""
    words = known.company.split()
    is_a_company = bool(words) and (len(words) <= _LONGEST_SMALL or not known.company.islower())
    is_a_role = bool(known.role) and is_title(known.role.split()[-1])
    return is_a_company or is_a_role or known.not_read is NotRead.SEVERAL


async def _told(it: Interaction, text: str, *, ahead: bool) -> NewInterview | Unsure | None:
    """The interview; None for one that they told of before, unless it is the next round there, and for one to come."""
    now, locale = await it.look(persons.local_now)
    told = read_spoken(text, now, locale, ahead=ahead)
    if isinstance(told, NewInterview):
        is_over, is_known = not told.starts_at, not told.round
    else:
        is_over, is_known = (told.at is not None and told.at < now) or not ahead, True
    companies = [each.company for each in await it.look(known.known)]
    return told if is_over and not (is_known and names(text, companies)) else None
