"""What people type to pause their nudges, to resume them, or to use another zone. Pure."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from bot.reading import dates
from bot.reading.corrections.forms import forms, matched
from bot.reading.intents import Intent, read
from bot.reading.places.zones import zone_named
from bot.support.patterns import regex

_ZONE = regex(r"\b(?:time ?)?zone(?:s? (?:to |is |in )?(?P<zone>.+))?", re.I)
_ZONE_ALONE = regex(r"(?:set )?(?:my )?(?:time ?)?zone(?: (?:to |is )?(?P<zone>.+))?", re.I)
_UNTIL = regex(
    r"\b(?:un)?till?\b(?P<until>.+)|\bfor (?:the )?(?P<span>.+)"
    r"|\b(?P<count>(?:\d+|an?|one|two|three|four|five|six|seven|ten|few|couple(?: of)?) (?:more )?"
    r"(?:days?|weeks?|months?|hours?))\b"
    r"|\b(?P<day>tomorrow|tonight|today|(?:this |next |the )?(?:weekend|week|month))\b",
    re.I,
)
_ABOUT = {
    "few": "3",
    "couple": "2",
    "couple of": "2",
    "a few": "3",
    "a couple of": "2",
    "a couple": "2",
    "now": "",
    "good": "",
}
"""Roughly how many that is; "for now" names no end."""
_TODAY = {"today", "tonight", "now"}
_SPANS = frozenset({Intent.PAUSE, Intent.STOP})


@dataclass(frozen=True)
class Pause:
    """No nudges until that day; None: until they say otherwise."""

    until: date | None


@dataclass(frozen=True)
class GoOn:
    """Resume nudges."""


@dataclass(frozen=True)
class Zone:
    """Use this IANA zone for times."""

    name: str


@dataclass(frozen=True)
class NoDay:
    """A pause until a day that cannot be read, or that is not in the future."""


@dataclass(frozen=True)
class NoZone:
    """A zone that does not exist, or could be several."""


Wish = Pause | GoOn | Zone | NoDay | NoZone


def read_wish(text: str, today: date, locale: str, country: str = "") -> Wish | None:
    """What a text asks for; None if nothing. `today` and the country (ISO 3166) are the person's."""
    if zone := _ZONE_ALONE.fullmatch(" ".join(text.split()).rstrip(".!?")):
        return _zone(zone["zone"] or "", country)
    meant = read(text)
    if meant is None:
        return None
    return wish_of(meant.intent, text, today, locale, country)


def wish_of(intent: Intent, text: str, today: date, locale: str, country: str = "") -> Wish | None:
    """What a text with that intent asks for; None if nothing about nudges or the zone."""
    text = " ".join(text.split()).rstrip(".!?")
    if intent in _SPANS:
        return _pause(text, today, locale)
    if intent is Intent.RESUME:
        return GoOn()
    if intent is Intent.ZONE:
        said = _ZONE.search(text[:LONGEST])
        return _zone((said and said["zone"]) or "", country)
    return None


LONGEST = 200
"""Characters of a request."""


def _pause(text: str, today: date, locale: str) -> Pause | NoDay:
    """A pause, with its end if one is named."""
    said = _UNTIL.search(text[:LONGEST])
    if said is None:
        return Pause(None)
    until = (said["until"] or said["span"] or said["count"] or said["day"]).strip(" ,").lower()
    for few, number in _ABOUT.items():
        if until == few:
            return Pause(None)
        until = re.sub(rf"^{few} (?:more )?(?=\w)", f"{number} ", until)
    if "hour" in until or (until in _TODAY | {"the day", "day"} and not said["until"]):
        return Pause(today + timedelta(days=1))
    words = until.removesuffix(" please").split()
    shorter = (" ".join(words[:length]) for length in range(len(words), 0, -1))  # "a week, I'm on holiday"
    reads = (_until(each, today, locale, over=not said["until"]) for each in shorter)
    return next((read for read in reads if isinstance(read, Pause)), NoDay())


def _until(until: str, today: date, locale: str, *, over: bool) -> Pause | NoDay:
    """`over`: once that is over, such as this weekend; otherwise as soon as it starts."""
    match dates.read_date(until, today, locale):
        case dates.Span(_, last) if over:
            return Pause(last + timedelta(days=1))
        case dates.Day(day) if day == today and until not in _TODAY:
            return Pause(day + timedelta(weeks=1))
        case dates.Day(day) | dates.Span(day, _) if day > today:
            return Pause(day)
        case dates.Ambiguous((*_, dates.Day(day))) if day > today:
            return Pause(day)
        case dates.TooFar(day):
            return Pause(day)
    return NoDay()


_OF_ONE = forms(
    """
    (stop|quit) [REMIND ][me ]ABOUT WHAT
    no more[ of][ the| your] REMINDERS ABOUT WHAT
    (no more|enough|nothing more|shut up|no need to remind me) (about|on|of) WHAT
    (stop|END|unsubscribe|unsubscribe me)( all| the| my| your| those| any| sending me)*[ REMINDERS] ABOUT WHAT
    (stop|END)( all| the| my| your)* WHAT (REMINDERS)
    ((the|my|all) )*WHAT (REMINDERS) (off|away|gone|no more)
    i NOT (need|want) (REMIND|to be reminded|to be told)( any more| anymore| again)* ABOUT WHAT
    i NOT (need|want)( any| the| more| your)*[ REMINDERS] ABOUT WHAT
    i NOT (want|need) to (hear|know)[ anything| any][ more| else] ABOUT WHAT
    NOT (REMIND|send)( me)*( any| more| the)*[ REMINDERS] ABOUT WHAT
    (mute|silence|unfollow) WHAT
    """,
    REMINDERS="reminders?|nudges?|messages?|pings?|notifications?|alerts?|texts?|msgs?|dms?|emails",
    REMIND="(?:remind|nudg|messag|ping|bug|bother|nag|hassl|hound|spam|chas|harass"
    "|text|writ|pester|contact|notify|ask|email|tell)[a-z]*(?: to)?",
    ABOUT="(?:about|for|on|from|over|re|regarding|of|with)",
    END="turn off|switch off|shut off|mute|cancel|kill|end|silence|disable|delete|remove|get rid of|drop",
    NOT="(?:don'?t|do not|won'?t|no longer|never|not)",
    WHAT="(?P<what>.{2,80})",
)


def read_of_one(text: str) -> str:
    """What a message wants no more of: "acme" in "stop reminding me about acme"; "" for none. Never raises."""
    said = " ".join(text.replace("’", "'").split()).strip(" .!")
    said = _POLITE.sub("", said) if len(said) <= LONGEST else ""
    found = matched(said, _OF_ONE)
    return found["what"] if found and not spares_some(said) else ""


def spares_some(text: str) -> bool:
    """Whether it means all except some: "mute everything except Acme"."""
    return bool(_ALL_BUT.search(text))


_ALL_BUT = regex(r"\b(?:except|excluding|apart from|other than|(?:all|everything|everyone|anything) but)\b", re.I)
"""What is named after it is to stay."""


_POLITE = regex(r"^(?:(?:please|pls|plz|hey|hi|ok|can you|could you|can u|u can|you can|just|now|so)[ ,]+)+", re.I)
_PLACE = regex(r"\b(?:to|in|into|on|from) (?=(\w[^,.;:!?]{1,40}))")


def place_in(text: str, country: str) -> str:
    """The first place in a text whose zone we know; "" for none."""
    for found in _PLACE.finditer(text[:LONGEST]):
        words = found[1].split()[:3]
        names = (" ".join(words[:length]) for length in range(len(words), 0, -1))
        if name := next((name for name in names if zone_named(name, country)), ""):
            return name
    return ""


def _zone(name: str, country: str) -> Zone | NoZone:
    zone = zone_named(name, country)
    return Zone(zone) if zone else NoZone()
