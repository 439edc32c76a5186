"""An upcoming interview, described in words: entered, moved, or offered to be added."""

import re
from dataclasses import replace

from bot.actions import just_over, nudge_words, outcomes, which_one
from bot.actions.interaction import Interaction
from bot.nudges.typed import names
from bot.reading.intents import Intent, Meant
from bot.reading.interviews.spoken import read_spoken
from bot.reading.interviews.unsure import Unsure
from bot.screens import about, beside
from bot.screens import interviews as lists
from bot.screens.elements import Message
from bot.services.checklist import beginning
from bot.services.interviews import amending, known, overlapping
from bot.services.interviews.amending import NoHour
from bot.store import persons
from bot.support.patterns import regex
from bot.vocabulary.answers import NewInterview

_ROUND_FIRST = regex(
    r"(?:\A\W*|[,.;:!–—-]\s{1,2})(?:(?:the|my|our|their|and|so|ok|got) )*"
    r"(?:(?:\d(?:st|nd|rd|th)|second|third|fourth|next|final|last)"
    r" (?:round|stage|interview|step|talk|panel|one)|(?:round|stage) (?:\d|two|three|four))(?: innit)?"
    r"(?:['’]?s| is| will be|:|,| on| at| with (?:the|their)\b| (?:booked|confirmed|scheduled|arranged|set)\b"
    r"| (?:next |this )?(?:today|tomorrow|tmrw|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\b)",
    re.IGNORECASE,
)
"""It names no company: it is the next round of what they have told of."""


async def told(it: Interaction, meant: Meant, text: str) -> Message:
    """Enter an upcoming interview, or offer the form with what is known of it."""
    is_later = meant.ideas & {"next_round", "later_round", "round_one"}
    if is_later:
        over = [each for each in await it.look(known.known, text) if not each.ahead]
        is_theirs = "they" in meant.ideas or _ROUND_FIRST.search(text) or names(text, [each.company for each in over])
        if len(over) == 1 and is_theirs:
            return await outcomes.told(it, replace(meant, intent=Intent.NEXT_ROUND, others=0), text)
    now, locale = await it.look(persons.local_now)
    read = read_spoken(text, now, locale)
    if isinstance(read, NewInterview) and read.starts_at:
        at_once = await it.look(overlapping.with_interview, await it.once(beginning.expect, read))
        return about.noted_ahead(read, at_once)
    await it.once(persons.local_now)
    over = [each for each in await it.look(known.known, text) if not each.ahead and names(text, (each.company,))]
    if over and isinstance(read, Unsure):  # it is most likely their next round
        return beside.heard(Intent.NEXT_ROUND, over)
    if is_over := await just_over.offered(it, text, ahead=True):
        return is_over
    return beside.add(read) if isinstance(read, Unsure) else beside.while_it_is_fresh()


async def next_round(it: Interaction, meant: Meant, text: str) -> Message:
    """Their next round; where none is known that it could follow, it is an interview like any other."""
    now, locale = await it.look(persons.local_now)
    read = read_spoken(text, now, locale)
    is_first = not await it.look(known.known, text) and (isinstance(read, NewInterview) or read.at)
    return await (told(it, meant, text) if is_first else outcomes.told(it, meant, text))


async def moved(it: Interaction, meant: Meant, text: str) -> Message:
    """Move an interview to the time they name, or ask for it."""
    if put_off := await nudge_words.may_wait(it, meant, text):
        return put_off
    moved = await it.once(amending.move, text)
    if isinstance(moved, NoHour):
        return beside.at_what_hour(moved)
    if moved is None:
        return await which_one.moved(it, text)
    return lists.what_was_done(moved)


_A_TALK = regex(
    r"\b(?:interview\w*|phone|call|chat|zoom(?:ed)?|teams|video|meet\w*|seeing|screen\w*|talk\w*|onsite)\b",
    re.IGNORECASE,
)
MAY_BE_TOLD = regex(rf",[^,]*,|{_A_TALK.pattern}", re.IGNORECASE)
"""A message may tell all of an interview, with commas as a line of /interviews add has them, or as a talk."""


async def whole_line(it: Interaction, text: str) -> Message | None:
    """Note an interview that lies ahead, of which a message tells all; None for any other message."""
    read = await _read(it, text)
    return await _noted(it, read) if isinstance(read, NewInterview) else None


async def noted_or_asked(it: Interaction, text: str) -> Message | None:
    """Note it as `whole_line` does; of a talk with somebody in the future that lacks something, the form. Else None."""
    read = await _read(it, text)
    if isinstance(read, NewInterview):
        return await _noted(it, read)
    if not (read and read.at and (read.company or read.met) and _A_TALK.search(text)):
        return None
    now, _ = await it.look(persons.local_now)
    return beside.add(read) if read.at > now else None


async def _read(it: Interaction, text: str) -> NewInterview | Unsure | None:
    """What a message tells of an interview; None where it cannot be one, or names an employer whom they told of."""
    if not MAY_BE_TOLD.search(text):
        return None
    now, locale = await it.look(persons.local_now)
    companies = [each.company for each in await it.look(known.known)]
    return None if names(text, companies) else read_spoken(text, now, locale)


async def _noted(it: Interaction, new: NewInterview) -> Message | None:
    """It is noted, if it lies ahead."""
    if not new.starts_at:
        return None
    return about.noted_ahead(new, await it.look(overlapping.with_interview, await it.once(beginning.expect, new)))
