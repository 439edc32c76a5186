"""Corrections of when an interview is, or was: "it was at 3, not 2", "they moved it to Friday, same time". Pure."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.reading import dates
from bot.reading.corrections.forms import forms, matched
from bot.reading.interviews.starting import LASTS
from bot.support.patterns import regex


@dataclass(frozen=True)
class Times:
    """When an interview begins, if known, and when it ends. Times are in the person's own zone."""

    starts_at: datetime | None
    ended_at: datetime

    @property
    def at(self) -> datetime:
        """The time that people refer to."""
        return self.starts_at or self.ended_at

    def to(self, at: datetime) -> "Times":
        """The same interview at another time."""
        return Times(at, at + (self.ended_at - self.starts_at)) if self.starts_at else Times(None, at)

    def begun(self, at: datetime) -> "Times":
        """The same interview, now that its start is known."""
        if self.starts_at or not at < self.ended_at <= at + _LONGEST:
            return self.to(at) if self.starts_at else Times(at, at + LASTS)
        return Times(at, self.ended_at)


_LONGEST = timedelta(hours=4)
"""From its start to an end that was given before."""
FORMS = forms(
    """
    (?P<it>TALK)WITH WASREALLY WHEN[NOT OLD]
    (?P<it>TALK FIELD)('s| is| was| should be|:)REALLY WHEN[NOT OLD]
    (?P<it>[the |my ](start time|start|time))( of TALK|)( was| should be| should have been|:)REALLY WHEN[NOT OLD]
    [the |my ]FIELD( was| should be| should have been|:)REALLY WHEN[NOT OLD]
    (it|that|we|[the |our |my ](call|meeting|chat)) WASREALLY WHEN[NOT OLD]
    [HEARD ]it'sREALLY WHEN[ now]NOT OLD
    it'sREALLY not OLD(, | )(but|it's) WHEN
    [my |the ](?P<day>WEEKDAY)[('s)][ (one|thing|interview|call|meeting)]( is| was|'s)[ now]REALLY\
         WHEN[ now]NOT OLD
    (?P<began>[(it|we|they|TALK)WITH ]BEGAN)REALLY WHEN[NOT OLD]
    (?P<ended>[(it|we|they|i|TALK)WITH ]ENDED)REALLY WHEN[NOT OLD]
    (i|we) (had|did) (?P<it>it|TALK)REALLY WHEN[NOT OLD]
    [YOU_HAVE |that's ][the |my ](?P<it>WRONG FIELD)( for TALK|)PAUSEWHEN
    (i|you) (got|have|put|wrote|gave you) the (?P<it>FIELD) WRONGPAUSEWHEN
    [the |that |my ](?P<it>FIELD)( of TALK| for TALK|)( is|'s| was) WRONGPAUSEWHEN
    (?P<it>TALK FIELD)( is|'s| was) WRONGPAUSEWHEN
    (change|move|set|update|correct) (?P<it>TALK|the FIELD)WITH (to|from OLD to) WHEN
    """,
    YOU_HAVE="(?:you have|you've got|you got|i put|i gave you|i wrote|it has)",
    TALK=r"(?:(?:the|my|our|that|this) )?(?:[\w'&.-]+ ){0,2}(?:interview|phone screen|screening|appointment)",
    WITH="(?: (?:with|at|for) [^,?]{2,40}?)?",
    WAS="(?:(?P<past>was|took place|happened|met|spoke|talked)|(?P<ahead>is|will be)"
    "|should be|should have been|should say)",
    HEARD=r"(?:they|he|she|[\w'&.-]{1,30})(?: just| have| has|'ve| only)* (?:called|rang|phoned|texted|messaged"
    r"|e-?mailed|wrote|said|says)(?: me)?(?: back)?(?:,? (?:and said|to say|saying|that))?[,:;.-]*",
    REALLY="(?: actually| really| at| on| supposed to be| meant to be| held| around| about)*",
    BEGAN="(?:started|starts|began|begins|kicked off)",
    ENDED="(?:ended|ends|finished|finishes|was over|got out)",
    WEEKDAY="(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    FIELD="(?:start time|start|time|day|date|hour)",
    WRONG="(?:wrong|incorrect|not right)",
    PAUSE="[,.;: -]+(?:and |but )?(?:it's |it is |it was |it should be |should be |make that )?(?:at |on )?",
    NOT="[,.;-]* ?(?:and not|not|instead of|rather than)(?: at| on)?",
    WHEN="(?P<when>[^?,;]{1,60}?)",
    OLD="(?P<old>[^?,;]{1,30}?)",
)


"""How people say when an interview is."""
_PARTS = ("old", "day", "it", "began", "ended", "past", "ahead")


@dataclass(frozen=True)
class Said:
    """When an interview is, according to a message."""

    times: Times
    is_named: bool
    """It mentions the interview, and not just "it"."""
    was_known: bool
    """What it calls wrong is the stored value."""


def read_when(said: str, was: Times, now: datetime, locale: str) -> Said | None:
    """When it is, or was, in a sentence that corrects the stored time; None if it gives no time. Never raises."""
    if not (found := matched(said, FORMS)):
        return None
    parts, is_ahead = dict.fromkeys(_PARTS, "") | found.groupdict(default=""), was.ended_at > now
    at = _moment(found["when"], was.at, now, locale, ahead=is_ahead)
    if at is None or parts["past" if is_ahead else "ahead"]:
        return None
    if parts["day"] and not _is_then(parts["day"], was.at, now, locale):
        return None
    if parts["ended"]:
        begins = was.starts_at if was.starts_at and was.starts_at < at else None
        times = Times(begins, at)
    else:
        times = was.begun(at) if parts["began"] else was.to(at)
    known = bool(parts["old"]) and _is_then(parts["old"], was.at, now, locale)
    is_named = bool(parts["it"] or parts["began"] or parts["ended"]) and (known or not parts["old"])
    return Said(times, is_named, known) if times != was else None


_SAME = regex(r",?\s*\b(?:(?:at|for) )?(?:the )?same (?:time|hour)\b", re.IGNORECASE)
_NOW = regex(r"\b(?:right )?now\b", re.IGNORECASE)
"""For "it is at two now": that is no moment."""
_ONE = regex(r"\b(?:the|that|my|this) (?:[\w'&.-]{1,30} ){1,2}one\b", re.IGNORECASE)
"""As in "the Acme one", which is no hour."""
_WHICH = regex(
    r"\b(?:today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)['’]?s "
    r"(?=(?:one|interview|talk|call|meeting|chat|appointment)\b)",
    re.IGNORECASE,
)
"""Before it, the day on which it was: "tomorrow's interview is moved to Friday"."""
_FROM = regex(
    r"\b(?:from|instead of|not|rather than|originally|was)(?: at| on)? .{1,40}?(?=\bto\b|[,;.]|\s+(?:it's|its|now)\b"
    r"|$)",
    re.IGNORECASE,
)
_BY = regex(
    r"\b(?P<way>back|forward|up|later|earlier|ahead|sooner|postponed|delayed)?\b(?: it| by)* ?"
    r"(?P<count>an?|half an|\d{1,3}|one|two|three)"
    r" (?P<unit>min(?:ute)?|h(?:ou)?r|day|week)s?\b ?(?P<way2>later|earlier|back|forward|sooner)?",
    re.IGNORECASE,
)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "half an": 0.5}
_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_EARLIER = frozenset({"earlier", "forward", "up", "ahead", "sooner"})


def moved_to(text: str, was: Times, now: datetime, locale: str) -> Times | date | None:
    """Where an upcoming interview was moved to: its times, or only the day if no hour is given; None for neither. Never
    raises.

    "An hour later" counts from when it was.
    """
    by = _BY.search(text)
    if by and (way := by["way"] or by["way2"]):
        span = _UNITS[by["unit"][0].lower()] * float(_COUNTS.get(by["count"].lower()) or by["count"])
        return was.to(was.at - span if way.lower() in _EARLIER else was.at + span)
    text = _ONE.sub("it", text)
    keeps_hour = _SAME.search(text)
    said = _WHICH.sub(" ", _NOW.sub(" ", _FROM.sub(" ", _SAME.sub(" ", text))))
    read, _ = dates.find_moment(f"it {said}", now, locale, ahead=True)
    match read:
        case dates.Moment(at) if at.date() == now.date() and not names_today(said):
            at = datetime.combine(was.at.date(), at.timetz())
            return was.to(at) if at != was.at else None
        case dates.Moment(at) if at > now:
            return was.to(at) if at != was.at else None
        case dates.DayOnly(day):
            return was.to(datetime.combine(day, was.at.timetz())) if keeps_hour else day
    return None


def names_today(said: str) -> bool:
    """Whether words say that it is today, so that a weekday is not the same day of next week."""
    return re.search(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b", said, re.IGNORECASE) is not None


def _moment(said: str, was: datetime, now: datetime, locale: str, *, ahead: bool) -> datetime | None:
    """The moment that words mean: the day or hour that they leave out stays as it was."""
    hour, day = dates.read_hour(said), None
    if hour is None:
        match dates.read_moment(_SAME.sub("", said), now, locale, ahead=ahead):
            case dates.Moment(at):
                return at
            case dates.DayOnly(read):
                day = read
            case _:
                return None
    return _combined(day or was.date(), hour or was.timetz().replace(tzinfo=None), was)


def _combined(day: date, hour: time, was: datetime) -> datetime:
    return datetime.combine(day, hour, was.tzinfo)


def _is_then(said: str, was: datetime, now: datetime, locale: str) -> bool:
    """Whether words give the day, or the clock hour, that was stored."""
    if hour := dates.read_hour(said):
        return (hour.hour % 12, hour.minute) == (was.hour % 12, was.minute)
    reads = (dates.read_moment(said, now, locale, ahead=ahead) for ahead in (True, False))
    days = {each.date for each in reads if isinstance(each, dates.DayOnly)}
    is_weekday = _WEEKDAY.search(said) is not None
    return was.date() in days or (is_weekday and was.weekday() in {day.weekday() for day in days})


_WEEKDAY = regex(r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b", re.IGNORECASE)
