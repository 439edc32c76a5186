"""What people type in answer to a nudge, as what its buttons stand for. Pure."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from bot.nudges.answers import FITS
from bot.nudges.facts import Answer, NudgeKind
from bot.reading import dates
from bot.reading.intents import Intent
from bot.support.patterns import regex

ANSWERS: dict[Intent, tuple[Answer, ...]] = {
    Intent.SENT: (Answer.NOTE_SENT, Answer.DONE, Answer.TRIED),
    Intent.TRIED: (Answer.TRIED, Answer.NOTHING_YET),
    Intent.NOTHING_YET: (Answer.NOTHING_YET,),
    Intent.GHOSTED: (Answer.NOTHING_YET, Answer.CROSSED_OFF),
    Intent.STILL_DECIDING: (Answer.STILL_DECIDING,),
    Intent.OFFER: (Answer.OFFER,),
    Intent.NEXT_ROUND: (Answer.NEXT_ROUND,),
    Intent.REJECTED: (Answer.REJECTED,),
    Intent.ACCEPTED: (Answer.ACCEPTED,),
    Intent.DECLINED: (Answer.DECLINED,),
    Intent.READY: (Answer.READY, Answer.STARTED),
    Intent.DEBRIEF: (Answer.STARTED, Answer.READY),
    Intent.NO_SHOW: (Answer.NOT_HELD,),
    Intent.CANCELLED: (Answer.NOT_HELD,),
    Intent.KEEP: (Answer.KEPT,),
    Intent.CROSS_OFF: (Answer.CROSSED_OFF,),
    Intent.INTERVIEWED: (Answer.STARTED,),
    Intent.WENT_BADLY: (Answer.STARTED,),
}
"""What each intent may be an answer to, the likeliest first."""

LONGEST = 200
_FEW = 5
"""Words."""
_OF_THEMSELVES = regex(r"\b(?:i|me|my|we|us)\b", re.IGNORECASE)
"""What they do, or is done to them, then: "call me friday"."""
NIGHT, NOON = time(20), time(12)
_THIS = {
    "this morning": time(9),
    "this afternoon": time(14),
    "this evening": time(18),
    "earlier today": NOON,
    "lunch": NOON,
    "first thing": time(9),
    "breakfast": time(8),
    "before work": time(8),
    "after work": time(18),
    "tonight": time(18),
}


def answer_to(kind: NudgeKind, intent: Intent) -> Answer | None:
    """The answer that somebody means, for a nudge of that kind; None if it takes no such answer."""
    return next((answer for answer in ANSWERS.get(intent, ()) if answer in FITS[kind]), None)


_WROTE = regex(
    r"\b(?:e-?mail(?:ed|led)|mailed|texted|wrote|messaged|whats ?app(?:ed|'d)|dm'?e?d|pinged"
    r"|(?:sent|dropped|shot)\b.{0,20}?\b(?:e-?mail|mail|text|message|note|line|dm|whats ?app))\b",
    re.IGNORECASE,
)
_CALLED = regex(
    r"\b(?:(?:by|on|over) (?:the )?phone|called|rang|rung|phoned|dial+ed|voice ?mail|picked up"
    r"|(?:gave|given) (?:\w+ ){0,2}(?:call|ring|bell|buzz))\b"
    r"|\bleft (?:\w+ ){0,3}(?:message|msg|word|vm)\b",
    re.IGNORECASE,
)


def is_other_way(text: str, *, by_phone: bool) -> bool:
    """Whether they say that they wrote, and did not call as was planned (`by_phone`); or the other way round."""
    wrote, called = bool(_WROTE.search(text)), bool(_CALLED.search(text))
    return wrote and not called if by_phone else called and not wrote


_OWN = regex(r"['’`]s\b")


_OF_ALL = regex(r"\b(?:(?:none|any) of (?:them|these)|either|neither|both)\b", re.IGNORECASE)


def is_of_all(text: str) -> bool:
    """Whether it is said of several alike: "neither has come back"."""
    return bool(_OF_ALL.search(text))


_THE = regex(r"^the\s+(?=\w)", re.IGNORECASE)


def names(text: str, named: Iterable[str]) -> bool:
    """Whether a text names one of these: a company or a person, by at least the first word of its name."""
    words = _named_words(text)
    return any(first[0] in words for name in named if (first := _words(_THE.sub("", name))) and len(first[0]) > 2)


def _named_words(text: str) -> set[str]:
    """The words of a text, also without the "s" of what is somebody's: "Karen's", "karens"."""
    words = set(_words(_OWN.sub("", text)))
    return words | {word[:-1] for word in words if word.endswith("s")}


_ANOTHER_TIME = frozenset({"later", "tomorrow", "will", "still", "'ll", "’ll"})
"""They close the clause that they are about: "emailed Bo this morning, Priya tomorrow"."""
_LEFT = regex(r"\b(?:but|except|apart from|not|will|still|later|tomorrow)\b|['’]ll\b", re.I)


_WITHOUT = regex(r"\b(?:no|none|nothing|never|cannot|can't|can’t|[a-z]+n['’]?t (?:got|have|find|know|see))\b", re.I)
"""It was not done in a clause that has one of these: "don't have anything for Bo"."""
_CLAUSE = regex(r"[,.;]|\band\b", re.I)
_EACH = regex(r"\b(?:both|all (?:of them|sent|done|gone|out))\b", re.I)


def done_for(text: str, named: Sequence[str]) -> tuple[str, ...]:
    """Those of these people a text says it was done for: "Priya's but not Bo's", "all but Bo"; () if unclear."""
    done, left = _done_and_left(text)
    said = tuple(name for name in named if _is_of(done, name))
    spared = tuple(name for name in named if _is_of(left, name))
    if _EACH.search(done) and not spared and not _LEFT.search(left):
        return tuple(named)
    return said or (tuple(name for name in named if name not in spared) if spared else ())


def _done_and_left(text: str) -> tuple[str, str]:
    """What a text says was done, and what of it was not."""
    found, without = _LEFT.search(text), _WITHOUT.search(text)
    if without and (found is None or without.start() < found.start()):
        start = max((each.start() for each in _CLAUSE.finditer(text, 0, without.start())), default=0)
        behind = _CLAUSE.search(text, without.end())
        end = behind.start() if behind else len(text)
        return text[:start] + text[end:], text[start:end]
    end = found.start() if found else len(text)
    is_led_up_to = found and found[0].casefold() in _ANOTHER_TIME and "," in text[:end]
    end = text.rfind(",", 0, end) if is_led_up_to else end
    return text[:end], text[end:]


def _is_of(text: str, name: str) -> bool:
    """Whether a text names somebody by their first or last name."""
    own = _words(name)
    return any(len(word) > 1 and word in _named_words(text) for word in (*own[:1], *own[-1:]))


def _words(text: str) -> list[str]:
    return "".join(sign if sign.isalnum() else " " for sign in text.casefold()).split()


_TO_COME = regex(
    r"\b(?:(?:i|s?he|they|we|you)(?:['’]?ll| will| should| may)|will|going to|gonna|(?:i )?hear|try(?: again| back)?"
    r"|(?:call|ring|phone)(?: again| back| her| him| them)"
    r"|(?:they|s?he) (?:want|need|are deciding|is deciding|decide)\w*|(?:['’]?s|is|be) back|until|till)\b.*"
)
"""What is told of a day to come, behind what was done: "rang her, I'll hear monday"."""


def done_at(text: str, now: datetime, locale: str) -> datetime:
    """When they say they did it: "last night", "yesterday at 5"; now, if they name no time in the past."""
    words = _TO_COME.sub("", " ".join(text.casefold().split())[:LONGEST])
    read = _moment(words, now, locale, ahead=False)
    at = read.choices[0] if isinstance(read, dates.Either) else read
    if isinstance(at, dates.Moment) and _was(at.at, now):
        return at.at
    for said, hour in _THIS.items():
        if said in words:
            return min(now, datetime.combine(now.date(), hour, now.tzinfo))
    day = _on_day(words, read, now) if isinstance(read, dates.DayOnly) else now
    return day if _was(day, now) else now


_AN_HOUR = regex(
    r"\b(?:at|around|about|by|till?|until|after|before|half|quarter|past|noon|midday|lunch\w*|ago|hours?|mins?|minutes?"
    r"|today|tonight|morning|afternoon|evening|just|now)\b|@|\d ?[ap]\.?m|\d[:.]\d\d|\A\W*\w+\W*\Z"
)


def _moment(words: str, now: datetime, locale: str, *, ahead: bool) -> dates.MomentReading | dates.Apart:
    """The moment that words give; a bare number is not an hour today: "sent 2 letters"."""
    read, _ = dates.find_moment(f"it {words}", now, locale, ahead=ahead)
    is_number = isinstance(read, dates.Moment) and read.at.date() == now.date() and not _AN_HOUR.search(words)
    return dates.Unread() if is_number else read


def _was(at: datetime, now: datetime) -> bool:
    return now - timedelta(days=366) < at <= now


def _on_day(said: str, read: dates.DayOnly, now: datetime) -> datetime:
    hour = NIGHT if "night" in said or "evening" in said else NOON
    return datetime.combine(read.date, hour, now.tzinfo)


def named_ahead(text: str, now: datetime, locale: str) -> datetime | date | None:
    """The moment that somebody names, or else the day, also if two are possible; None if they name none."""
    words = with_days(" ".join(text.casefold().split())[:LONGEST])
    match _moment(words, now, locale, ahead=True):
        case dates.Moment(at) if at > now:
            return at
        case dates.Either((dates.Moment(at), _)):
            return at.date()
        case dates.DayOnly(day):
            return day
    return _day(words, now.date(), locale, last=False)


_MORE = regex(
    r"\b(?:(?P<count>\d{1,2}|an?|one|two|three|four|five|six|a few|a couple(?: of)?|couple(?: of)?) (?:more|extra)"
    r"|another(?: (?P<also>\d|two|three|few|couple(?: of)?))?) (?P<unit>day|week|fortnight|month)s?\b",
    re.IGNORECASE,
)
"""How much longer: "give them one more week", "another fortnight"."""
_COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "few": 3, "couple": 2}
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30}


def with_days(text: str) -> str:
    """The text with an extra wait counted from today: "give it one more week" is "give it in 7 days"."""
    return _MORE.sub(_in_so_long, text)


def _in_so_long(more: re.Match[str]) -> str:
    said = (more["count"] or more["also"] or "").lower().removeprefix("a ").removesuffix(" of")
    count = int(said) if said.isdigit() else _COUNTS.get(said, 1)
    return f"in {count * _DAYS[more['unit'].lower()]} days"


_KNOWN = regex(
    r"\b(?:know|decid\w+|decision|choos\w+|answer|hear|tell me|let me know|get(?:ting)? back(?: to (?:me|us))?|revert"
    r"|update me|confirm|news|till?|until|by)\b(?: more| something| for sure)?,? (?P<day>[^,.;]{2,60})\W*\Z",
    re.IGNORECASE,
)


_NTH = r"\d{1,2}(?:st|nd|rd|th)"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_ENDS_IN_A_DATE = regex(
    rf"\b(?P<day>(?:the )?(?:{_NTH}|\d{{1,2}})(?: of)? {_MONTH}|{_MONTH} (?:{_NTH}|\d{{1,2}})|the {_NTH})\W*\Z",
    re.IGNORECASE,
)


def told_day(text: str) -> str:
    """The words behind "she'll know more", which may name the day by which they decide, or the date that a message ends
    in; "" if there are none."""
    said = " ".join(text.split())[:LONGEST]
    found = _ENDS_IN_A_DATE.search(said) or _KNOWN.search(said)
    return found["day"] if found else ""


_ANSWER_BY = regex(
    r"\b(?:(?:answer|reply|respond|response|decision|decide|know|hear|deadline|tell (?:them|him|her))\b.{0,40}?\b"
    r"(?:by|before|until|till?|within|in)|deadline(?: is|'s)|(?:have|got|gave|given|give)(?: me| us)?(?: an? \w+)?"
    r" (?:until|till?|'?til)"
    r"|(?:more time|an? extension|extended|longer)\b.{0,40}?\b(?:until|till?|by|to|said|say|agreed(?: to)?|ok with))\b "
    r"(?P<day>.{2,60})",
    re.I,
)


_GIVEN = regex(
    r"\b(?:have|got|gave|given|give)(?: me| us)? (?:only |just )?(?P<day>(?:an?|\d{1,3}|two|three|four|five|ten) "
    r"(?:more )?(?:days?|weeks?|hours?))(?: to (?:decide|think|answer|reply|respond|say)\b|\W*$)",
    re.I,
)


_ASKS = regex(
    r"\W*(?:(?:so|and|but|ok|hey) )*(?:can|could|may|might|should|do|would|is it ok if) (?:i|we|you|they)\b", re.I
)


def answer_by(text: str, today: date, locale: str) -> date | None:
    """When they want an answer to their offer: "they need my reply by Friday"; None if no day is named."""
    said = " ".join(text.split())[:LONGEST]
    found = _ANSWER_BY.search(said) or (None if _ASKS.match(said) else _GIVEN.search(said))
    words = found["day"].split() if found else []
    days = (_day(" ".join(words[:length]), today, locale, last=True) for length in range(len(words), 0, -1))
    return next(filter(None, days), None)


def only_day(text: str, today: date, locale: str) -> date | dates.Unsaid | None:
    """The day that is all of a few words, or that none was named; None where they say anything else."""
    if len(text.split()) > _FEW or _OF_THEMSELVES.search(text):
        return None
    match dates.read_hire_date(text, today, locale):
        case dates.Day(day) | dates.Span(_, day):
            return day
        case dates.Unsaid.NOT_SAID as unsaid:
            return unsaid
    return None


def _day(text: str, today: date, locale: str, *, last: bool) -> date | None:
    """The first or the last of several days."""
    match dates.read_date(text, today, locale):
        case dates.Span(first, end) | dates.Ambiguous((dates.Span(first, end),)):
            return end if last else first
        case dates.Day(day) | dates.Ambiguous((dates.Day(day),)):
            return day
    return None
