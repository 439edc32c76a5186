"""`/debrief Northwind Traders, Finance Manager, today 10am`: an interview from one line, over or, when added, ahead."""

import re
from calendar import month_name
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.reading import dates
from bot.reading.intents.finding import known
from bot.reading.interviews.bare_hours import with_hours
from bot.reading.interviews.chatter import is_talk
from bot.reading.interviews.employers import read_employer
from bot.reading.interviews.held import (
    split_off_address,
    split_off_how,
    split_off_length,
    split_off_round,
    split_off_way_first,
)
from bot.reading.interviews.misread import named_in, settled
from bot.reading.interviews.role_first import is_a_name, is_an_institution, without_grade
from bot.reading.interviews.short_forms import without_whoever_hires, written_out
from bot.reading.interviews.unpunctuated import may_name_employer, tells_apart
from bot.reading.people.addresses import as_written
from bot.reading.people.given import is_given
from bot.reading.people.names import names_a_role
from bot.reading.people.no_names import is_of_a_post
from bot.reading.people.trades import may_be_trade
from bot.reading.places.zones import country_of
from bot.support.limits import LONGEST_EMPLOYER
from bot.support.patterns import regex
from bot.vocabulary.answers import How, NewInterview
from bot.vocabulary.met import Met
from bot.wording.words import capital, say_date_and_time, say_list

LASTS = timedelta(hours=1)
"""An interview that lies ahead, as far as anybody knows."""
EARLIEST = 5
"""The hour before which it is asked whether the time is right."""
NO_SUCH_DAY = "I understood that much, but no calendar has that day. Which one do you mean?"
SEVERAL = "That sounds like more than one interview. Tell me one at a time, and we begin with the first."
TOO_LONG = "That is a long line. Tell me the parts one by one, and we begin."

A_NOTE = "That reads like a note to somebody. To begin, tell me the company, the role and when the interview is or was."
_OF_A_NOTE = [
    regex(pattern, re.I)
    for pattern in (r"^\W*(?:hi|hello|hey|dear)\b[^,!]{1,40}[,!]", r"\bthank", r"\b(?:forward|regards|sincerely|best,)")
]
_SEVERAL = regex(
    r"^\W*(?:(?:i|i['’]ve|have|had|got|we)\s+)*(?:[2-9]|two|three|four|five|several|a couple of) (?:\w+ )?interviews\b"
    r"|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* (?:at )?\d{1,2}(?::\d\d)? ?[ap]m\b[^,;]*[,;](?! or\b)[^,;]*[a-z][^,;]*"
    r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* (?:at )?\d{1,2}(?::\d\d)? ?[ap]m\b",
    re.I,
)
_WAS = regex(
    r",?\s+(?-i:(?:and )?(?:(?:it|that|this|which|interview) )?(?:was|happened|took place)|(?:[Ii] )?had it)"
    r"(?= (?:(?:on|at|last|this) )*(?:the \d|yesterday|today|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|morning\b))",
    re.I,
)
"""What tells that the time behind it is over."""
_VAGUE = regex(
    r"\b(?:(?:sometime|early|late|later|in|by|the|end of) )*(?:next|this|the coming) (?:week|month|year)\b"
    r"(?: some ?time)?"
    rf"|(?<=, )(?:in )?(?:{'|'.join(month_name[1:])})(?=\s*(?:$|,))"
    r"|\b(?:soon|some ?time|one of these days)\b",
    re.I,
)
_SAYS_WHICH = regex(r"\b(?:at(?! (?:\d|noon|midday|about|around|like|half|quarter))|for|as)\b|[@=]|(?<!\d):", re.I)
"""Words and signs that tell a company from a role."""
_STILL_A_TIME = regex(r" (?:today|yesterday|tomorrow|tonight|this (?:morning|afternoon|arvo|evening))\b")
"""Where it is left in an employer's name, the line was not understood."""
_ODD = regex(r"[<>{}]|&\w{1,9};|--$")
"""Markup and code, of which a name has none, and which nothing is to be read into."""


_SLASH = regex(r"(?<=[a-z])/(?=[A-Z]|\d{1,2} ?[ap]m)")
_OF_A_SENTENCE = regex(
    r"\binterviews?\b|^(?:\d+|date|time|when|day|place)$|^(?:in|on|at|by|from) (?:the|an?|their)\b",
    re.IGNORECASE,
)
"""A company or a role in which these are left was not understood: "Lufthansa invites me"."""


_AT_FIRST = regex(
    r"^\W*(?:(?-i:so|ok|okay|um+|uh+|erm|alright)\s+)+"
    r"(?:(?:it|this)(?:['’]?s| was| is) (?:for )?(?:the |an? )?)?(?=(?-i:[a-z]))"
    r"|^\W*(?:hi+|hello|hey+|hiya)(?:\s*[!,.:]+\s*|\s+(?=(?-i:[a-z])))"
    r"(?:(?:it|this|its|it['’]s|is|was|for|the|an?)\s+)*(?=\w)"
    r"|^\W*internal (?:posting|interview|position|vacancy|move)\s*[,:-]\s*",
    re.I,
)
"""How somebody begins before they say what it was: "um ok", "so its", "internal posting,"."""


_LONGEST_TOWN, _COMMAS = 3, 2
"""Words of a town, and what parts company, role and the rest from each other."""


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
    only_day: bool = False
    """The hour of `at` was not said."""
    in_doubt: bool = False
    """`why` tells of words that were not understood, or asks which of two times, or whether it is really that one."""

    @property
    def asks_more(self) -> bool:
        """Whether `why` says more than what is missing."""
        return self.in_doubt or self.why in {SEVERAL, TOO_LONG, A_NOTE}


_WAYS = {How.ONSITE: "on site", How.VIDEO: "video call", How.PHONE: "phone call", How.PANEL: "panel interview"}


def as_line(read: Unsure) -> str:
    """What is known of an interview as a line that says the same on any day."""
    company, hour = (f'"{read.company}"' if read.company else ""), ("" if read.only_day else " %H:%M")
    at = read.at.strftime(f"%B %-d %Y{hour}") if read.at else ""
    way, people = (_WAYS[read.how] if read.how else "", f"with {say_list([each.name for each in read.met])}")
    return ", ".join(filter(None, (company, read.role, at, way, people if read.met else "")))


def read_start(line: str, now: datetime, locale: str, *, ahead: bool = False) -> NewInterview | Unsure:
    """An interview from one line, with commas or without: company, role, when it ended or will begin, how, with whom.

    `now` is aware, in the person's zone. `ahead`: it probably lies ahead, so that "Monday 2pm" is the next one. A zone
    behind the hour ("10am ET") counts, a length ("for an hour") and a round are kept.
    """
    line = ", ".join(" ".join(part.split()) for part in line.splitlines() if part.strip())
    line = ", ".join(_SLASH.split(line)) if len(_SLASH.findall(line)) > 1 and "," not in line else line
    line = with_hours(without_whoever_hires(_AT_FIRST.sub("", line)), now)
    if len(line) > 500:
        return Unsure("", "", TOO_LONG)
    if all(sign.search(line) for sign in _OF_A_NOTE):
        return Unsure("", "", A_NOTE)
    if plain := _in_three(line, now, locale, ahead):
        return plain
    if _SEVERAL.search(line):
        return Unsure("", "", SEVERAL)
    rest, length = split_off_length(written_out(line))
    rest, address = split_off_address(rest)
    rest, how = split_off_how(rest)
    rest, round_ = split_off_round(rest)
    moment, rest = dates.find_moment(_WAS.sub(", ", rest), now, locale, ahead=ahead and not _WAS.search(rest))
    if isinstance(moment, dates.Apart):
        return Unsure("", "", SEVERAL)
    rest, vague = _split_off_vague(rest) if isinstance(moment, dates.Unread) else (rest, "")
    rest, way = _split_off_way(rest) if how is None else (rest, None)
    how = how or way
    company, role, met, unplaced = read_employer(rest)
    company, role, unsure = settled(company, role, rest)
    left = [piece for piece in [unsure, *unplaced.split(", ")] if re.search(r"\w", piece) and not is_talk(piece)]
    unplaced = ", ".join(left)
    if role and not company:
        company, unplaced = named_in(unplaced)
    met = tuple(as_written(each, locale) for each in met)
    unplaced, how = ", ".join(filter(None, [unplaced, address, vague])), how or (How.ONSITE if address else None)
    when = _when(moment, length)
    is_sure = bool(_SAYS_WHICH.search(line)) or _is_told_apart(company, role, rest)
    is_sure = is_sure and not (_OF_A_SENTENCE.search(company) or _OF_A_SENTENCE.search(role))
    is_odd = bool(when and _is_odd(when[0])) or bool(_STILL_A_TIME.search(company))
    fits = max(len(company), len(role)) <= LONGEST_EMPLOYER
    if (
        when
        and company
        and role
        and is_sure
        and fits
        and not is_odd
        and (not unplaced or _may_be_a_town(unplaced, line))
    ):
        start, lasts = when
        read = told_of(
            company, role, start.at, now, how, met, lasts=lasts, round_=round_, country=country_of(start.zone)
        )
        if read.starts_at or not unplaced:
            return replace(read, left_out=unplaced)
    if not is_sure and _are_rather_turned(company, role):
        company, role = role, company
    why = _why(company, role, moment, unplaced, ahead, is_sure=is_sure)
    only_day, at = isinstance(moment, dates.DayOnly), _likeliest(moment, now)
    in_doubt = bool(unplaced or (company and role and not is_sure)) or is_odd or isinstance(moment, dates.Either)
    return Unsure(company[:LONGEST_EMPLOYER], role[:LONGEST_EMPLOYER], why, met, at, how, only_day, in_doubt)


def _may_be_a_town(piece: str, line: str) -> bool:
    """Whether a piece that is left between commas is a name, and nobody's: "Leeds"; "Cancelled" and "Fri" say more."""
    words = piece.split()
    if line.count(",") < _COMMAS or len(words) > _LONGEST_TOWN or (is_given(words[0]) and len(words) > 1):
        return False
    stands_alone = re.search(rf",\s*(?:in )?{re.escape(piece)}\s*(?:,|$)", line)
    is_name = all(word.istitle() and word.isalpha() and word.casefold() not in known() for word in words)
    return bool(stands_alone) and is_name


def _is_told_apart(company: str, role: str, line: str) -> bool:
    """Whether it is plain which is which; a role that stands first may hold the employer: "ikea porter, hull"."""
    stands_first = role and line.find(role) < line.find(company) and f"{role}{company}".islower()
    if stands_first and may_name_employer(role) and not is_an_institution(company):
        return False
    return tells_apart(company, role) or company == role


def _are_rather_turned(company: str, role: str) -> bool:
    """Whether the role is likelier to be the company, where neither is sure: "set carpenter" and "Globe Rep"."""
    if not role or names_a_role(role) or is_an_institution(company) or is_a_name(company):
        return False
    is_trade_like = company[:1].islower() and may_be_trade(without_grade(company).split(" ")[-1])
    is_named = is_a_name(role) and not is_of_a_post(role.split(" ", maxsplit=1)[0])
    return is_trade_like or is_named or is_an_institution(role)


def _split_off_way(line: str) -> tuple[str, How | None]:
    """The line without its time, and without how it is held where that stood before the time: "Acme clerk zoom 3pm"."""
    rest, how = split_off_how(line.rstrip(" ,"))
    return (rest, how) if how else split_off_way_first(line)


def _split_off_vague(line: str) -> tuple[str, str]:
    """The line without a time that is no day: "next week"."""
    found = _VAGUE.search(line)
    return (f"{line[: found.start()]}, {line[found.end() :]}", found[0]) if found else (line, "")


def _in_three(line: str, now: datetime, locale: str, ahead: bool) -> NewInterview | None:
    """A line as the hint shows it, "company, role, when": what stands there is what it is, whatever it looks like."""
    parts = [part.strip() for part in line.split(",")]
    if len(parts) != 3 or not all(parts) or not _ODD.search(parts[0] + parts[1]):
        return None
    company, role, when = parts
    moment = dates.read_moment(when, now, locale, ahead=ahead)
    fits = isinstance(moment, dates.Moment) and max(len(company), len(role)) <= LONGEST_EMPLOYER
    return told_of(company, role, moment.at, now, None, ()) if fits and isinstance(moment, dates.Moment) else None


def _why(company: str, role: str, moment: dates.MomentReading, unplaced: str, ahead: bool, *, is_sure: bool) -> str:
    """One question for all that is missing."""
    if isinstance(moment, dates.NoSuchDay):
        return NO_SUCH_DAY.replace("but no", f"but not “{unplaced}”, and no") if unplaced else NO_SUCH_DAY
    missing = [name for name, said in (("company", company), ("role", role)) if not said]
    asked = [f"which {say_list(missing)} is it for"] if missing else []
    if not missing and not is_sure:
        asked = [f"is “{company}” the company and “{role}” the role"]
    when = _when(moment, None)
    if isinstance(moment, dates.Either):
        asked.append(f"is it {', or '.join(say_date_and_time(each.at) for each in moment.choices)}")
    elif when is None:
        asked.append("when does it begin" if ahead else "when did it end")
    elif _is_odd(when[0]):
        asked.append(f"is it really {say_date_and_time(when[0].at)}")
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


def _is_odd(moment: dates.Moment) -> bool:
    """Whether nobody interviews at that hour of their own zone: "12am" is rather noon."""
    return moment.at.hour < EARLIEST and not moment.zone


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
