"""An interview in a sentence: "i have an interview tomorrow at 3pm with Google". Pure."""

import re
from datetime import datetime

from bot import dates
from bot.checklist.answers import NewInterview
from bot.checklist.starting import Unsure, read_start

LONGEST = 160
"""Characters of a sentence that is taken apart; what is longer is asked for in the form."""
_JOINS = frozenset(
    [
        "on",
        "at",
        "for",
        "is",
        "it's",
        "with",
        "the",
        "in",
        "an",
        "a",
        "from",
        "by",
        "have",
        "my",
        "interview",
        "i've",
        "new",
    ]
)
_HOUR = (dates.Moment, dates.Either, dates.NoSuchDay)
_LONGEST_TIME = 5
"""Words."""
_OPENERS = frozenset(
    [
        "i",
        "i've",
        "i'm",
        "we",
        "there",
        "there's",
        "they",
        "my",
        "the",
        "a",
        "an",
        "another",
        "new",
        "next",
        "first",
        "second",
        "third",
        "final",
        "please",
        "can",
        "could",
        "you",
        "add",
        "note",
        "down",
        "put",
        "in",
        "just",
        "got",
        "have",
        "has",
        "had",
        "is",
        "are",
        "will",
        "be",
        "landed",
        "scheduled",
        "booked",
        "invited",
        "invite",
        "me",
        "for",
        "to",
        "having",
        "going",
        "coming",
        "called",
        "up",
        "upcoming",
        "lined",
        "set",
        "hi",
        "hey",
        "hello",
        "ok",
        "so",
        "phone",
        "video",
        "zoom",
        "teams",
        "onsite",
        "technical",
        "panel",
        "job",
        "screening",
        "screen",
        "call",
        "also",
        "do",
        "interview",
        "interviews",
        "interviewing",
        "it's",
        "that's",
        "and",
        "on",
        "been",
        "am",
        "of",
        "round",
        "hr",
    ]
)
"""Words around it that name neither company nor role."""
_WHO = re.compile(r"(?:^|\s)(?:with|at|from)\s+(\S.*)", re.I)
_ROLE = re.compile(r"(?:^|\s)(?:for|as)\s+(?:an?\s+|the\s+)?(\S.*)", re.I)
_KIND = re.compile(r"\s+(?:role|position|job)$", re.I)


def read_spoken(text: str, now: datetime, locale: str) -> NewInterview | Unsure:
    """The interview that lies ahead in a sentence; what it does not say is left open. `now` is in the person's zone."""
    when, rest = _split_off_time(" ".join(text.split())[:LONGEST], now, locale)
    company, role, others = "", "", list[str]()
    for part in re.split(r"[,;:.!?]+", rest):
        who, what = _WHO.search(part), _ROLE.search(part)
        if who:
            company = company or _before(_ROLE, who[1])
        if what and (named := _KIND.sub("", _before(_WHO, what[1]))).lower() not in {"", "interview", "interviews"}:
            role = role or _named(named)
        if not who and not what and (named := _named(part)):
            others.append(named)
    company = company or (others.pop(0) if others else "")
    role = role or (others.pop(0) if others else "")
    read = read_start(", ".join(part for part in (company, role, when) if part), now, locale, ahead=True)
    return (
        read if company else Unsure("", "", read.why if isinstance(read, Unsure) else "", at=_moment(when, now, locale))
    )


def _before(end: re.Pattern[str], words: str) -> str:
    """The words before whatever else is said."""
    found = end.search(words)
    return words[: found.start()].strip() if found else words.strip()


def _named(part: str) -> str:
    """A part without the words that lead up to a name."""
    words = part.split()
    while words and words[0].lower() in _OPENERS:
        words.pop(0)
    return " ".join(words)


def _moment(when: str, now: datetime, locale: str) -> datetime | None:
    read = dates.read_moment(when, now, locale, ahead=True)
    return read.at if isinstance(read, dates.Moment) else None


def _split_off_time(line: str, now: datetime, locale: str) -> tuple[str, str]:
    """The words that say when, as many as do, and what is left; a day with its hour rather than without."""
    words = line.split()
    for wanted in (_HOUR, dates.DayOnly):
        for length in range(min(_LONGEST_TIME, len(words)), 0, -1):
            for start in range(len(words) - length + 1):
                said = words[start : start + length]
                if said[-1].lower() not in _JOINS and isinstance(_read(said, now, locale), wanted):
                    return _time(said), " ".join([*words[:start], ",", *words[start + length :]])
    return "", line


def _read(said: list[str], now: datetime, locale: str) -> dates.MomentReading:
    return dates.read_moment(_time(said), now, locale, ahead=True)


def _time(said: list[str]) -> str:
    return " ".join(said[1:] if said[0].lower() in _JOINS else said).strip(" ,;!?.")
