"""What people type to pause their nudges, to go on, or to live by another zone. Pure."""

import re
from dataclasses import dataclass
from datetime import date

from bot import dates
from bot.zones import zone_named

_ALL = r"(?: (?:all|everything|it all|(?:all )?(?:my |the )?(?:nudges|reminders|messages)))"
_END = (
    r"(?:(?:pause|stop|mute|silence|snooze|turn off)"
    + _ALL
    + r"?|stop (?:reminding|nudging|messaging) me|no more (?:nudges|reminders|messages))"
)
_PAUSE = re.compile(rf"(?:please )?{_END}(?: (?:un)?till? (?P<until>.+))?(?: please)?", re.I)
_GO_ON = re.compile(rf"(?:please )?(?:resume|unpause|unmute|restart|start|turn on|go on|continue|on){_ALL}?", re.I)
_ZONE = re.compile(r"(?:set )?(?:my )?time ?zone(?: (?:to |is )?(?P<zone>.+))?|zone(?: (?P<name>.+))?", re.I)
_BARE = re.compile(r"(?:please )?\w+( on)?", re.I)


@dataclass(frozen=True)
class Pause:
    """No nudges until that day; None: until they say otherwise."""

    until: date | None


@dataclass(frozen=True)
class GoOn:
    """Nudges again."""


@dataclass(frozen=True)
class Zone:
    """Times are to be those of this IANA zone."""

    name: str


@dataclass(frozen=True)
class NoDay:
    """A pause until a day that cannot be read, or that is not ahead."""


@dataclass(frozen=True)
class NoZone:
    """A zone that there is not, or several."""


Wish = Pause | GoOn | Zone | NoDay | NoZone


def read_wish(text: str, today: date, locale: str, country: str = "") -> Wish | None:
    """The wish in a text; None where it holds none. `today` and the country (ISO 3166) are the person's."""
    text = " ".join(text.split()).rstrip(".!")
    if asked := _PAUSE.fullmatch(text):
        return _pause(asked["until"], today, locale)
    if _GO_ON.fullmatch(text):
        return GoOn()
    if asked := _ZONE.fullmatch(text):
        return _zone(asked["zone"] or asked["name"] or "", country)
    return None


def holds_wish(text: str) -> bool:
    """Whether `read_wish` would find one."""
    text = " ".join(text.split()).rstrip(".!")
    return any(form.fullmatch(text) for form in (_PAUSE, _GO_ON, _ZONE))


def is_bare(text: str) -> bool:
    """Whether it is one word such as "stop", which may belong to a question instead."""
    return _BARE.fullmatch(" ".join(text.split()).rstrip(".!")) is not None


def _pause(until: str | None, today: date, locale: str) -> Pause | NoDay:
    if until is None:
        return Pause(None)
    match dates.read_hire_date(until, today, locale):
        case dates.Day(day) | dates.Span(day, _) if day > today:
            return Pause(day)
        case dates.TooFar(day):
            return Pause(day)
    return NoDay()


def _zone(name: str, country: str) -> Zone | NoZone:
    zone = zone_named(name, country)
    return Zone(zone) if zone else NoZone()
