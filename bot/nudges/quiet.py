"""Quiet hours that people type: "don't write to me before 9", "only between 10 and 6". Pure."""

import re
from dataclasses import dataclass
from datetime import time

from bot.reading.dates.clocks import in_digits
from bot.reading.dates.spelling import plain
from bot.support.patterns import regex

LONGEST = 120


@dataclass(frozen=True)
class Quiet:
    """From when until when nothing should come each day; None for what was not said. Wall time of the person."""

    since: time | None = None
    until: time | None = None


_T = (
    r"(?:at |about |around )?(?P<{0}>\d{{1,2}})(?:[:.](?P<{0}_minute>\d\d))? ?(?P<{0}_half>[ap]\.?m\b)?"
    r"(?! ?(?:st|nd|rd|th|days?|weeks?|months?|years?|hours?|min)\b)"
)
_BETWEEN = regex(rf"\b(?:between |from )?{_T.format('first')} ?(?:-|–|to|till|until|and) ?{_T.format('second')}")
_BEFORE = regex(
    r"\b(?:before|b4|earlier than|(?:sleep|asleep|in bed|(?<!get )up|awake|get up) (?:before |till|until)"
    r"|only (?:up )?(?:till|until)) "
    rf"{_T.format('hour')}"
)
_AFTER = regex(rf"\b(?:after|later than|past) {_T.format('hour')}")
_UNTIL_EACH_DAY = regex(
    rf"\b(?:until|till)(?: after)? {_T.format('hour')}(?=.*\b(?:each|every|mornings?|daily|always|usually)\b|[ap]m\b)"
)
"""Every day, and not just this once."""
_OF_US = regex(
    r"\b(?:(?:messag|msg|text|writ|ping|nudg|remind|bug|bother|contact|disturb|notif|buzz|poke|pester|spam|dm|alert|wak)\w*"
    r" ?(?:to )?me\b|(?:messages?|msgs?|texts?|pings?|nudges?|reminders?|notifications?|alerts?|dms?|anything)\b"
    r"|^(?:please )?nothing\b"
    r"|(?:\w{2,5}n['’]?t|not|never) (?:message|text|write|send|ping|nudge|remind|bug)\b|(?:not|n['’]?t) (?:up|awake)\b"
    r"|quiet (?:hours?|time)|not disturb|leave me alone|sleep|asleep)"
)
_NOT = regex(
    r"n['’]t\b|\b(?:dont|cant|wont|not|no|never|nothing|stop|quit|without|quiet|alone|silent|sleep|asleep|mute"
    r"|too early|too late)\b"
)
_DENIED = regex(r"n['’]t\b|\b(?:dont|cant|wont|not)\b")
_ONLY = regex(r"\b(?:only|just|you (?:can|may)|u can|ok to|fine to|best)\b")
_ELSE = regex(
    r"\b(?:they|she|he|said|told|says|interviews?|calls?|called|ring|rings?|today|tonight|tomorrow|this|next"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
"""It is about somebody else, or about one day."""
_AT_WORK = regex(r"\b(?:work|working|at school|in class|on shift)\b")
EARLIEST = 5
"""Nobody gets up before that hour, or goes to bed after it in the evening, without saying so."""


def read_quiet(text: str) -> Quiet | None:
    """The quiet hours that a message asks for; None if it asks for none. Never raises.

    Without am or pm, "before" means an hour in the morning, and "after" one in the evening.
    """
    said = " ".join(text.casefold().split()) if len(text) <= LONGEST else ""
    is_not = bool(_NOT.search(said))
    is_only = bool(_ONLY.search(said)) and not is_not
    if not (is_only or is_not) or not _OF_US.search(said) or _ELSE.search(said):
        return None
    words = in_digits(plain(_DENIED.sub(" ", said), keep_times=True))
    if between := _BETWEEN.search(words):
        by_day = is_only or bool(_AT_WORK.search(words))
        first, second = _hour(between, "first", evening=not by_day), _hour(between, "second", evening=by_day)
        return _quiet(second, first) if is_only else _quiet(first, second)
    before, after = _BEFORE.search(words), _AFTER.search(words)
    if is_not and not before and (before := _UNTIL_EACH_DAY.search(words)):
        after = None
    morning, evening = _hour(before, "hour", evening=is_only), _hour(after, "hour", evening=not is_only)
    return _quiet(morning, evening) if is_only else _quiet(evening, morning)


def _quiet(since: time | None, until: time | None) -> Quiet | None:
    return Quiet(since, until) if (since or until) and since != until else None


def _hour(found: re.Match[str] | None, name: str, *, evening: bool) -> time | None:
    if found is None:
        return None
    hour, minute, half = int(found[name]), int(found[f"{name}_minute"] or 0), (found[f"{name}_half"] or "")[:1]
    if hour > 24 or minute > 59 or (half and not 1 <= hour <= 12):
        return None
    if half:
        return time(hour % 12 + (12 if half == "p" else 0), minute)
    return time((hour + 12 if 0 < hour < (12 if evening else EARLIEST + 1) else hour) % 24, minute)
