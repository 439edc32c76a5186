"""`/debrief Northwind Traders, Finance Manager, today 10am`: an interview from one line, over or, when added, ahead."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot import dates
from bot.checklist.answers import How, NewInterview
from bot.checklist.employers import read_employer
from bot.checklist.people import Met
from bot.limits import LONGEST_EMPLOYER
from bot.words import capital, say_list
from bot.zones import country_of

LASTS = timedelta(hours=1)
"""An interview that lies ahead, as far as anybody knows."""
NO_SUCH_DAY = "I understood that much, but no calendar has that day. Which one do you mean?"
SEVERAL = "That sounds like more than one interview. Tell me one at a time, and we begin with the first."
TOO_LONG = "That is a long line. Tell me the parts one by one, and we begin."

_BY = r"(?:(?:by|on|via|over|in|through|using) (?:the |an? )?)?"
_ON_ITS_OWN, _END = r"(?:^|(?<=[,;(|])|(?<= - ))\s*", r"(?=\s*(?:$|[,;)|]| - | with\b))"
_PLACE = r"(?:offices?|hq|headquarters|building|store|shop|restaurant|plant|branch|warehouse|site)"
_VIDEO = r"(?:zoom|teams|video|virtual|virtually|remote|remotely|online)"
_HOW: list[tuple[How, re.Pattern[str]]] = [
    (how, re.compile(pattern, re.I))
    for how, pattern in (
        (How.ONSITE, r"\b(?:on[ -]?site|in[ -]person|face[ -]to[ -]face|f2f)\b(?: loop| interview)?"),
        (How.ONSITE, rf"\b(?:in|at) (?:(?:their|the) )?(?:main )?{_PLACE}\b"),
        (How.ONSITE, rf"{_ON_ITS_OWN}(?:their|the) (?:main )?{_PLACE}{_END}"),
        (How.VIDEO, r"https?://\S*(?:zoom|teams|meet\.google|webex)\S*"),
        (
            How.VIDEO,
            rf"\b{_BY}(?:(?:ms|microsoft)[ -]teams|google[ -]meet|gmeet|web ?ex|skype|hirevue|facetime|hangouts?)\b",
        ),
        (How.VIDEO, rf"\b{_BY}(?:zoom|video)[ -]?(?:call|chat|conference|interview|meeting)\b"),
        (How.VIDEO, rf"\b(?:by|on|via|over|through) (?:meet|{_VIDEO})\b(?: call)?"),
        (How.VIDEO, rf"{_ON_ITS_OWN}(?:meet|{_VIDEO})(?: interview| call)?{_END}|\b{_VIDEO}\s*$"),
        (How.PHONE, r"\b(?:(?:by|on|over) (?:the )?)?(?:tele)?phone[ -](?:call|screen|interview|chat)\b"),
        (How.PHONE, r"\b(?:by|on|over|via) (?:the )?(?:tele)?phone\b"),
        (How.PHONE, rf"{_ON_ITS_OWN}(?:tele)?phone{_END}|\b(?:tele)?phone\s*$"),
        (How.PANEL, rf"{_ON_ITS_OWN}(?:an? )?panel{_END}|\b(?:an? )?panel interview\b|\bpanel\s*$"),
    )
]
_NTH = r"(?:1st|2nd|3rd|[4-9]th|first|second|third|fourth|fifth|final|last|next)"
_ROUND = re.compile(
    rf"\b(?:the |my |their )?(?P<round>{_NTH}[ -](?:round|interview|stage)"
    r"|(?:round|stage) (?:\d|one|two|three|four|five)|finals?(?: loop)?(?=\s*(?:$|[,;)|]))"
    r"|(?:technical|tech|hr|recruiter) (?:screen|round|interview)|coffee chat|informational|intro call|meet and greet"
    r"|assessment cent(?:er|re)|trial shift|working interview|super ?day)\b(?: interview)?",
    re.I,
)
_SEVERAL = re.compile(
    r"^\W*(?:(?:i|i['’]ve|have|had|got|we)\s+)*(?:[2-9]|two|three|four|five|several|a couple of) (?:\w+ )?interviews\b"
    r"|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* (?:at )?\d{1,2}(?::\d\d)? ?[ap]m\b[^,;]*[,;](?! or\b)[^,;]*[a-z][^,;]*"
    r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* (?:at )?\d{1,2}(?::\d\d)? ?[ap]m\b",
    re.I,
)
_SHORT = [
    (re.compile(r"\bw/(?: +|(?=[A-Z]))"), "with "),
    (re.compile(r"(?<=[ap]m )tom\b(?=\s*(?:$|[,;]))"), "tomorrow"),
]
"""Where "Tom" is a person and "w/c" a week, neither is short for anything."""
_LEADS = re.compile(r".*\|(?: interview)? (?:with|at|for)\b|.*[ -](?:screen|interview|call)\|\s+\w", re.I)
_ODD = re.compile(r"[<>{}]")
"""Markup, of which a name has none, and which nothing is to be read into."""
_LASTING = re.compile(
    r"(?:,\s*)?\(?\b(?:for |about |lasting |takes |it took )*(?<!\bin )(?<!\bin about )"
    r"(?P<length>an hour and a half|(?:half an|an?|a half) hour"
    r"|(?P<count>\d{1,3}(?:\.5)?)[ -]?(?P<unit>h(?:ou)?rs?|h|min(?:ute)?s?|(?<=\d\d)m)\b"
    r"(?:[ -](?:long|call|interview))?)\b\)?(?!\s*ago)",
    re.I,
)


@dataclass(frozen=True)
class Unsure:
    """The line does not say all that is needed: what it does say goes into the form, and `why` above it."""

    company: str
    role: str
    why: str
    met: tuple[Met, ...] = ()
    at: datetime | None = None
    """The likeliest moment, where one was said without its hour or in two ways."""
    how: How | None = None


def read_start(line: str, now: datetime, locale: str, *, ahead: bool = False) -> NewInterview | Unsure:
    """An interview from one line, with commas or without: company, role, when it ended or will begin, how, with whom.

    `now` is aware, in the person's zone. `ahead`: it probably lies ahead, so that "Monday 2pm" is the next one. A zone
    behind the hour ("10am ET") counts, a length ("for an hour") and a round are kept.
    """
    line = ", ".join(" ".join(part.split()) for part in line.splitlines() if part.strip())
    if len(line) > 500:
        return Unsure("", "", TOO_LONG)
    if plain := _in_three(line, now, locale, ahead):
        return plain
    if _SEVERAL.search(line):
        return Unsure("", "", SEVERAL)
    for short, word in _SHORT:
        line = short.sub(word, line)
    rest, length = _split_off(_LASTING, line)
    rest, how = _split_off_how(rest)
    rest, which = _split_off(_ROUND, rest)
    moment, rest = dates.find_moment(rest, now, locale, ahead=ahead)
    company, role, met, unplaced = read_employer(rest)
    when = _when(moment, _lasts(length))
    if when and company and role and not unplaced and max(len(company), len(role)) <= LONGEST_EMPLOYER:
        start, lasts = when
        round_, country = which["round"] if which else "", country_of(start.zone)
        return told_of(company, role, start.at, now, how, met, lasts=lasts, round_=round_, country=country)
    why = _why(company, role, moment, unplaced, ahead)
    return Unsure(company[:LONGEST_EMPLOYER], role[:LONGEST_EMPLOYER], why, met, _likeliest(moment, now), how)


def _in_three(line: str, now: datetime, locale: str, ahead: bool) -> NewInterview | None:
    """A line as the hint shows it, "company, role, when": what stands there is what it is, whatever it looks like."""
    parts = [part.strip() for part in line.split(",")]
    if len(parts) != 3 or not all(parts) or not _ODD.search(parts[0] + parts[1]):
        return None
    company, role, when = parts
    moment = dates.read_moment(when, now, locale, ahead=ahead)
    fits = isinstance(moment, dates.Moment) and max(len(company), len(role)) <= LONGEST_EMPLOYER
    return told_of(company, role, moment.at, now, None, ()) if fits and isinstance(moment, dates.Moment) else None


def _why(company: str, role: str, moment: dates.MomentReading, unplaced: str, ahead: bool) -> str:
    """One question for all that is missing."""
    if isinstance(moment, dates.NoSuchDay):
        return NO_SUCH_DAY
    missing = [name for name, said in (("company", company), ("role", role)) if not said]
    asked = [f"which {say_list(missing)} is it for"] if missing else []
    if not isinstance(moment, dates.Moment | dates.Stretch):
        asked.append("when does it begin" if ahead else "when did it end")
    but = f", but not “{unplaced}”" if unplaced else ""
    return f"I understood that much{but}. " + (f"{capital(', and '.join(asked))}?" if asked else "Is the rest right?")


def _when(moment: dates.MomentReading, lasts: timedelta | None) -> tuple[dates.Moment, timedelta | None] | None:
    """When it was or will be, and how long, where that was said: then the moment is its beginning."""
    match moment:
        case dates.Stretch(start, end):
            return start, end.at - start.at
        case dates.Moment():
            return moment, lasts
    return None


def told_of(
    company: str,
    role: str,
    at: datetime,
    now: datetime,
    how: How | None,
    met: tuple[Met, ...],
    *,
    lasts: timedelta | None = None,
    round_: str = "",
    country: str = "",
) -> NewInterview:
    """An interview that ended at that moment, or, where that is still ahead, begins then and lasts an hour.

    With `lasts`, the moment is its beginning in either case.
    """
    ended_at = at + (lasts or (LASTS if at > now else timedelta()))
    starts_at = at if ended_at > now else None
    return NewInterview(company, role, ended_at, how, met, starts_at=starts_at, round=round_, country=country)


def _likeliest(reading: dates.MomentReading, now: datetime) -> datetime | None:
    match reading:
        case dates.Moment(at) | dates.Either((dates.Moment(at), _)) | dates.Stretch(dates.Moment(at), _):
            return at
        case dates.DayOnly(day):
            return datetime.combine(day, now.timetz())
    return None


def _split_off(pattern: re.Pattern[str], line: str) -> tuple[str, re.Match[str] | None]:
    """The line without what the pattern finds in it, and that."""
    found = pattern.search(line)
    return (_without(line, found), found) if found else (line, None)


def _without(line: str, found: re.Match[str]) -> str:
    return f"{line[: found.start()]}, {line[found.end() :]}"


def _split_off_how(line: str) -> tuple[str, How | None]:
    """The line without the words for how it is held; at its front they are the employer's: "Zoom, Analyst"."""
    for how, words in _HOW:
        found = next((each for each in words.finditer(line) if _is_how(each)), None)
        if found:
            return _without(line, found), how
    return line, None


def _is_how(found: re.Match[str]) -> bool:
    """Not at the front, where it is the employer's name, unless the employer follows: "phone screen Netflix"."""
    before, after = found.string[: found.start()], found.string[found.end() :]
    return bool(before.strip()) or bool(_LEADS.match(f"{found[0]}|{after}"))


def _lasts(said: re.Match[str] | None) -> timedelta | None:
    if said is None:
        return None
    if not said["count"]:
        named = {"half an hour": 30, "a half hour": 30, "an hour and a half": 90}
        return timedelta(minutes=named.get(said["length"].lower(), 60))
    return timedelta(minutes=float(said["count"]) * (60 if said["unit"].lower().startswith("h") else 1))
