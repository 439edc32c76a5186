"""`/debrief Northwind Traders, Finance Manager, today 10am`: an interview from one line, over or, when added, ahead."""

import re
from calendar import month_name
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.reading import dates
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
from bot.reading.interviews.left_over import changes_nothing
from bot.reading.interviews.misread import named_in, settled
from bot.reading.interviews.role_first import is_a_name, is_an_institution, without_grade
from bot.reading.interviews.short_forms import without_whoever_hires, written_out
from bot.reading.interviews.unpunctuated import may_name_employer, tells_apart
from bot.reading.interviews.unsure import AsksWhen, NotRead, Unsure
from bot.reading.people.addresses import as_written
from bot.reading.people.names import names_a_role
from bot.reading.people.no_names import is_of_a_post
from bot.reading.people.trades import may_be_trade
from bot.reading.places.zones import country_of
from bot.support.limits import LONGEST_EMPLOYER
from bot.support.patterns import regex
from bot.vocabulary.answers import How, NewInterview
from bot.vocabulary.met import Met

LASTS = timedelta(hours=1)
"""An interview that lies ahead, as far as anybody knows."""
EARLIEST = 5
"""The hour before which it is asked whether the time is right."""
_OF_A_NOTE = [
    regex(pattern, re.I)
    for pattern in (r"^\W*(?:hi|hello|hey|dear)\b[^,!]{1,40}[,!]", r"\bthank", r"\b(?:forward|regards|sincerely|best,)")
]
_SEVERAL = regex(
    r"^\W*(?:(?:i|i['’]ve|have|had|got|we)\s+)*(?:[2-9]|two|three|four|five|several|a couple of) (?:\w+ )?interviews\b"
    r"|[,;] (?:and )?then [\w' &]{2,30} (?:the )?(?:same|next) day\b"
    r"|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* (?:at )?\d{1,2}(?::\d\d)? ?[ap]m\b[^,;]*[,;](?! or\b)[^,;]*[a-z][^,;]*"
    r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* (?:at )?\d{1,2}(?::\d\d)? ?[ap]m\b",
    re.I,
)
_WAS = regex(
    r"(?:,|(?<!\s))\s++(?-i:(?:and )?(?:(?:it|that|this|which|interview) )?"
    r"(?:was|happened|took place)|(?:[Ii] )?had it)"
    r"(?= (?:(?:on|at|last|this) )*(?:the \d|\d{1,2}[/ .]|yesterday|today|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b"
    r"|morning\b"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d))"
    r"|(?:,|(?<!\s))\s++(?-i:(?:and )?(?:it )?(?:started|began|kicked off))"
    r"(?= (?:at|about|around) (?:\d|half|noon|(?:one|two"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b))",
    re.I,
)
"""What tells that the time behind it is over."""
_SO_MANY = regex(
    r",?\s+(?:(?:with|and|by|there (?:was|were)) )*(?:\d{1,2}|two|three|four|five|six)"
    r" (?:of (?:them|us)|people|ppl|interviewers|guys|ladies|managers)"
    r"(?: (?:(?:interviewed|grilled|met|saw|asked|questioned) me|there|in the room|on the (?:panel|call)))?"
    r"(?=\s*(?:[,.;]|$))",
    re.I,
)
"""How many were there: their number is no hour."""
_VAGUE = regex(
    r"\b(?:(?:sometime|early|late|later|in|by|the|end of) )*(?:next|this|the coming) (?:week|month|year)\b"
    r"(?: some ?time)?"
    rf"|(?<=, )(?:in )?(?:{'|'.join(month_name[1:])})(?=\s*(?:$|,))"
    r"|\b(?:soon|some ?time|one of these days|last (?:week|month)|the other (?:day|week)|a (?:while|week or so) ago)\b",
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
    r"|^\W*(?:good (?:day|morning|afternoon|evening)|greetings)\s*[!,.:]+\s*"
    r"|^\W*(?:dear|respected) (?:sirs?|madam|ma['’]?am|mam|team|all)(?:\s?(?:/|or|and|&)\s?(?:sirs?|madam|ma['’]?am"
    r"|mam))?\s*[!,.:]*\s+"
    r"|^\W*(?:hi+|hello|hey+|hiya)(?:\s*[!,.:]+\s*|\s+(?=(?-i:[a-z])))"
    r"(?:(?:it|this|its|it['’]s|is|was|for|the|an?)\s+)*(?=\w)"
    r"|^\W*(?:(?:sure|right|grand|well|phew|so|look)[,.]?\s+)*(?:it|that)['’]?s (?:all )?(?:done|over)(?: now)?"
    r"\s*[.!,]+\s*"
    r"|^\W*internal (?:posting|interview|position|vacancy|move)\s*[,:-]\s*",
    re.I,
)
"""How somebody begins before they say what it was: "um ok", "so its", "internal posting,"."""


def read_start(line: str, now: datetime, locale: str, *, ahead: bool = False) -> NewInterview | Unsure:
    """An interview from one line, with commas or without: company, role, when it ended or will begin, how, with whom.

    `now` is aware, in the person's zone. `ahead`: it probably lies ahead, so that "Monday 2pm" is the next one. A zone
    behind the hour ("10am ET") counts, a length ("for an hour") and a round are kept.
    """
    line = ", ".join(" ".join(part.split()) for part in line.splitlines() if part.strip())
    line = ", ".join(_SLASH.split(line)) if len(_SLASH.findall(line)) > 1 and "," not in line else line
    line = with_hours(without_whoever_hires(_AT_FIRST.sub("", line)), now)
    if len(line) > 500:
        return Unsure(not_read=NotRead.TOO_LONG)
    if all(sign.search(line) for sign in _OF_A_NOTE):
        return Unsure(not_read=NotRead.A_NOTE)
    if plain := _in_three(line, now, locale, ahead):
        return plain
    parts = None if _SEVERAL.search(line) else _parts(line, now, locale, ahead)
    if parts is None:
        return Unsure(not_read=NotRead.SEVERAL)
    return _sure(parts, line, now) or _unsure(parts, now, ahead)


@dataclass(frozen=True)
class _Parts:
    """What a line was read as."""

    company: str
    role: str
    met: tuple[Met, ...]
    left: str
    """What has no place in an interview."""
    moment: dates.MomentReading
    lasts: timedelta | None
    how: How | None
    round: str
    is_sure: bool
    """Whether it is plain which is the company and which the role."""

    @property
    def when(self) -> tuple[dates.Moment, timedelta | None] | None:
        """When it was or will be, and how long, where that was said."""
        return _when(self.moment, self.lasts)

    @property
    def is_odd(self) -> bool:
        """Whether the time is to be asked about: it is at night, or some of its words are in the company's name."""
        return bool((self.when and _is_odd(self.when[0])) or _STILL_A_TIME.search(self.company))


def _parts(line: str, now: datetime, locale: str, ahead: bool) -> _Parts | None:
    """A line taken apart; None where it tells of two times."""
    rest, length = split_off_length(written_out(_SO_MANY.sub("", line)))
    rest, address = split_off_address(rest)
    rest, how = split_off_how(rest)
    rest, round_ = split_off_round(rest)
    moment, rest = dates.find_moment(_WAS.sub(", ", rest), now, locale, ahead=ahead and not _WAS.search(rest))
    if isinstance(moment, dates.Apart):
        return None
    rest, vague = _split_off_vague(rest) if isinstance(moment, dates.Unread) else (rest, "")
    rest, way = _split_off_way(rest) if how is None else (rest, None)
    how = how or way
    company, role, met, unplaced = read_employer(_BEHIND_BRACKETS.sub(")", rest))
    company, role, unsure = settled(_FULL_STOP.sub("", company), _FULL_STOP.sub("", role), rest)
    left = [piece for piece in [unsure, *unplaced.split(", ")] if re.search(r"\w", piece) and not is_talk(piece)]
    unplaced = ", ".join(left)
    if role and not company:
        company, unplaced = named_in(unplaced)
    elif unplaced.islower() and (not role or _is_of_a_name(company, role, rest)) and _is_a_trade(unplaced, role):
        company, role, unplaced = f"{company} {role}".strip(), unplaced, ""
    met = tuple(as_written(each, locale) for each in met)
    unplaced, how = ", ".join(filter(None, [unplaced, address, vague])), how or (How.ONSITE if address else None)
    is_sure = bool(_SAYS_WHICH.search(line)) or _is_told_apart(company, role, rest)
    is_sure = is_sure and not (_OF_A_SENTENCE.search(company) or _OF_A_SENTENCE.search(role))
    return _Parts(company, role, met, unplaced, moment, length, how, round_, is_sure)


def _is_of_a_name(company: str, role: str, line: str) -> bool:
    """Whether the role is the trade that an employer is named by: "Holt Locksmiths"."""
    return role.istitle() and role.endswith("s") and f"{company} {role}" in line


def _is_a_trade(said: str, of_a_name: str) -> bool:
    """Whether small words end in a trade: that of the employer's name, or any."""
    last = said.rsplit(maxsplit=1)[-1]
    return f"{last}s" == of_a_name.lower() or may_be_trade(last)


_BEHIND_BRACKETS = regex(r"\)\.(?=[\s,]*$)")
_FULL_STOP = regex(
    r"(?<=[a-z]{3})(?<!\bInc)(?<!\bLtd)(?<!\bCorp)(?<!\bBros)(?<!\bLLC)(?<!\bLLP)(?<!\bPty)(?<!\bPLC)\.\Z",
    re.IGNORECASE,
)


def _sure(parts: _Parts, line: str, now: datetime) -> NewInterview | None:
    """The interview, where the line says all that is needed, and nothing else that may change it."""
    when, company, role = parts.when, parts.company, parts.role
    if not (when and company and role and parts.is_sure) or parts.is_odd:
        return None
    if max(len(company), len(role)) > LONGEST_EMPLOYER or not changes_nothing(parts.left, company, role, line):
        return None
    start, lasts = when
    country = country_of(start.zone)
    read = told_of(company, role, start.at, now, parts.how, parts.met, lasts=lasts, round_=parts.round, country=country)
    return replace(read, left_out=parts.left)


def _unsure(parts: _Parts, now: datetime, ahead: bool) -> Unsure:
    """What the line says, and what it leaves open."""
    company, role = parts.company, parts.role
    if not parts.is_sure and _are_rather_turned(company, role):
        company, role = role, company
    asks_when, moments = _asked_when(parts.moment, ahead)
    return Unsure(
        company[:LONGEST_EMPLOYER],
        role[:LONGEST_EMPLOYER],
        NotRead.NO_SUCH_DAY if isinstance(parts.moment, dates.NoSuchDay) else None,
        parts.met,
        _likeliest(parts.moment, now),
        parts.how,
        only_day=isinstance(parts.moment, dates.DayOnly),
        left=parts.left,
        is_sure=parts.is_sure,
        asks_when=asks_when,
        moments=moments,
        in_doubt=parts.is_odd,
    )


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


def _asked_when(moment: dates.MomentReading, ahead: bool) -> tuple[AsksWhen | None, tuple[datetime, ...]]:
    """What is to be asked of the time, and of which moments."""
    when = _when(moment, None)
    if isinstance(moment, dates.Either):
        return AsksWhen.WHICH, tuple(each.at for each in moment.choices)
    if when is None:
        return AsksWhen.BEGINS if ahead else AsksWhen.ENDED, ()
    return (AsksWhen.REALLY, (when[0].at,)) if _is_odd(when[0]) else (None, ())


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
