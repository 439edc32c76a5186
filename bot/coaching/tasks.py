"""Tasks from coaches: reading what was typed, when to remind the person, and which are said to be done. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.nudges.calm import NEXT_MORNING
from bot.nudges.due_times import EARLY, MORNING
from bot.nudges.hours import DAY, Hours, after_quiet, at, day_of
from bot.reading import dates
from bot.reading.dates.readings import Day
from bot.support.patterns import regex
from bot.vocabulary.items import TaskState

SETTLING = timedelta(hours=1)
"""For this long after accepting a task, somebody needs no reminder of it."""


# --- what a coach typed


_BY = regex(r"[\s,;.(–-](?:by|until|before|due)\s", re.I)
LONGEST_DAY = 50
"""Characters at the end of a task in which its day may be."""


def read_task(text: str, today: date, locale: str) -> tuple[str, date | None]:
    """A task in a coach's words, and the day at its end: "read it aloud, by Thursday". Never raises.

    Anything that is not a future day stays part of the task.
    """
    whole = text.strip()
    found = list(_BY.finditer(whole, max(0, len(whole) - LONGEST_DAY)))
    if not found:
        return whole, None
    task, day = (
        whole[: found[-1].start()].rstrip(" \t\n,;.(–-"),
        dates.read_date(whole[found[-1].end() :].strip(" ).\n"), today, locale),
    )
    return (task, day.date) if task and isinstance(day, Day) else (whole, None)


# --- when to remind the person


def when_to_remind(by: date, accepted_at: datetime, hours: Hours) -> datetime | None:
    """The morning before the day or, if that has passed, the morning of the day; None: it is too late for both."""
    mornings = (at(by - DAY, MORNING, hours.zone), at(by, EARLY, hours.zone))
    return next((moment for each in mornings if (moment := _fitted(each, by, accepted_at, hours))), None)


def _fitted(moment: datetime, by: date, accepted_at: datetime, hours: Hours) -> datetime | None:
    """When quiet hours and a pause allow it; None if that is too soon after accepting, or too late."""
    moment = after_quiet(max(moment, hours.paused_until or moment), hours)
    return moment if moment >= accepted_at + SETTLING and day_of(moment, hours) <= by else None


@dataclass(frozen=True)
class Today:
    """What else is going on in a person's day."""

    told_at: datetime | None = None
    """When the last nudge or reminder was sent to them."""
    talking_until: datetime | None = None
    """Until when a debrief that waits for their answer counts as going on."""
    next_due: datetime | None = None
    """When the next nudge is due."""


def wait_for_calm(by: date, now: datetime, hours: Hours, today: Today) -> datetime | None:
    """Until when to hold a due reminder; None: send it now.

    It waits for the end of a debrief, and until the next morning if another message was or will be sent that day: one a
    day is enough. It never waits longer than the task's own day.
    """
    day = day_of(now, hours)
    waits = [today.talking_until] if today.talking_until and now < today.talking_until else []
    if any(moment and day_of(moment, hours) == day for moment in (today.told_at, today.next_due)):
        waits.append(after_quiet(at(day + DAY, NEXT_MORNING, hours.zone), hours))
    return max((moment for moment in waits if day_of(moment, hours) <= by), default=None)


# --- what is said to be done

LONGEST = 160
"""Characters of a message that says only that a task is done."""
_DONE = regex(r"\b(?:done|did|finished|completed?|ticked off|checked off|have|just)\b|['’]ve\b|✅|✔", re.I)
_NOT_DONE = regex(
    r"\?|\b(?:not|never|can'?t|cannot|won'?t|will|later|tomorrow|should|must|to do|almost|half|nearly|when|if|until)\b"
    r"|n['’]t\b|['’]ll\b",
    re.I,
)
_ALONE = regex(
    r"^(?:ok(?:ay)?,? |yes,? )?(?:(?:i )?did (?:it|that)|i['’]ve done (?:it|that)|(?:all )?done(?: it)?|finished)$",
    re.I,
)
_A_TASK = regex(
    r"^(?:i(?:'ve| have)? )?(?:all )?(?:done|did|finished|completed)(?: with)? (?:the |my |that |your |both |all )*"
    r"(?:(?:my )?coach'?s )?tasks?$|^(?:the |my |that )?tasks? (?:is |are |all )*(?:done|finished|completed?)$",
    re.I,
)
_SMALL = regex(
    r"(?:an?|all|already|and|at|by|checked|completed?|did|do|done|finished|for|from|have|i|i've|in|it|its|ive|just|me|my"
    r"|now|of|off|ok|okay|on|our|so|task|that|the|this|ticked|to|today|up|was|with|yes|your?)"
)


def said_done(text: str, tasks: Sequence[str]) -> tuple[int, ...]:
    """Which of these tasks a message says are done, by index; () if it says nothing of the kind. Never raises.

    It names them by their words ("I've read it aloud" is "Read it aloud"), or says that "the task" is done, which may
    be any. A message that says anything else does not count.
    """
    said = " ".join(text.replace("’", "'").split()).strip(" .!:")
    if not said or len(said) > LONGEST or _NOT_DONE.search(said):
        return ()
    if _A_TASK.match(said):
        return tuple(range(len(tasks)))
    words = _telling(said)
    if not words or not _DONE.search(said):
        return ()
    named = ((at, _telling(task)) for at, task in enumerate(tasks))
    return tuple(at for at, of in named if words <= of and 5 * len(words) >= 3 * len(of))


_CLAUSES = regex(r"[,;.!\n]+|\s[–-]\s|\s(?:but|because|and)\s")
_SMALL_WORDS = regex(r"(?:ok(?:ay)?|yes|yep|sure|great|cool|thanks?|thank you|sorry|no|nope|hi|hey)(?: coach)?")
_TASK = r"(?:it|that|this|(?:the|that|this|your|my|my coach's) task)"
_WHEN = r"(?: (?:now|today|tonight|tomorrow|then|later|this week|by \w+|on \w+))?"
_ACCEPTS = regex(
    rf"(?:(?:i'll|i will|will|i can|i'm going to|happy to|i'd be happy to) do(?: {_TASK})?|(?:i'm )?on it|happy to"
    rf"|(?:i )?accept(?:ed)?(?: {_TASK})?|(?:i'll|i will) take {_TASK}(?: on)?|count me in){_WHEN}"
)
_DECLINES = regex(
    rf"(?:not (?:now|for me)|(?:i've got |i have |i've |got )?no time|(?:i )?(?:don't|do not) have (?:the )?time"
    rf"|(?:i'm )?too busy|(?:i'd )?rather not|no thanks|no thank you|(?:i )?(?:can't|cannot|won't) do {_TASK}"
    rf"|(?:i )?decline(?: {_TASK})?|i'll pass(?: on {_TASK})?)(?: for {_TASK}|for tasks)?{_WHEN}"
)
_NAMES_IT = regex(r"\btasks?\b")


@dataclass(frozen=True)
class SaidAnswer:
    """What a message says to a task that was given."""

    state: TaskState
    names_it: bool
    """Whether it speaks of a task; else it says so only where a task was the last that they heard."""


def said_answer(text: str) -> SaidAnswer | None:
    """Whether a message says no more than that they take a task on ("I'll do it"), or do not ("no time"). Total."""
    said = text.lower().replace("’", "'")
    if len(said) > LONGEST:
        return None
    clauses = [clause for each in _CLAUSES.split(said) if (clause := " ".join(each.split()))]
    telling = [clause for clause in clauses if not _SMALL_WORDS.fullmatch(clause)]
    for state, words in ((TaskState.ACCEPTED, _ACCEPTS), (TaskState.DECLINED, _DECLINES)):
        if telling and all(words.fullmatch(clause) for clause in telling):
            return SaidAnswer(state, bool(_NAMES_IT.search(said)))
    return None


def is_done_alone(text: str) -> bool:
    """Whether a message says that something is done, but not what: "done". Never raises."""
    return bool(_ALONE.match(text.strip(" .!\n\t")))


def _telling(text: str) -> frozenset[str]:
    """The words that distinguish one task from another."""
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)?", text.lower())
    return frozenset(word for word in words if not _SMALL.fullmatch(word))
