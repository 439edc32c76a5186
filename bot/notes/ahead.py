"""What lies ahead in a note: what was promised, what they said they would do, and the days, as one says them. Pure."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from bot.notes import language
from bot.notes.facts import NoteFacts, Talk
from bot.reading import dates
from bot.reading.people.addressing import called
from bot.reading.shorthand.awaited import awaited
from bot.reading.shorthand.figures_said import nth
from bot.reading.shorthand.promises import own, promise
from bot.support.patterns import regex
from bot.vocabulary.answers import CallPermission


@dataclass(frozen=True)
class Ahead:
    """What a note says at its end; what there is nothing of is "" or False."""

    promise: str
    """Behind "I'll": "send you my updated resume tonight"."""
    awaited: str
    """Behind "I look forward to": "your email about round three next week"; what they said that they would do next."""
    awaits_papers: bool
    """Whether that is something one looks out for: a packet, a task."""
    may_call: bool
    by_text: bool
    """Whether they asked for a text message instead."""
    call_whom: str
    """Whom to call, where that is not the reader."""
    call_day: str
    call_is_agreed: bool
    """Whether that is the day on which they asked to be called."""
    calls_when_promised: bool
    """Whether that is the very day by which something was promised."""
    decide_by: str
    check_in: str
    """When one may ask how things stand: "after December 4"; "" where there is no saying."""
    forgot_date: bool
    """They said that they did not ask for it; what was skipped is not known."""
    forgot_call: bool


def ahead_of(facts: NoteFacts, names: tuple[str, ...]) -> Ahead:
    """What lies ahead, as far as it is known."""
    talk, day, promised = facts.talk, facts.decides_by, promised_of(facts, names)
    awaited_next = awaited_of(facts, names) or ("your call" if _will_call(facts) else "")
    calls_on = facts.call_on if facts.call is CallPermission.YES else None
    return Ahead(
        promise=promised,
        awaited=awaited_next,
        awaits_papers=bool(PAPERS.search(awaited_next)),
        may_call=facts.call is CallPermission.YES and facts.call_is_with_reader and not _is_for_questions(facts),
        by_text=_is_by_text(facts.call_words),
        call_whom=facts.call_whom,
        call_day=on_day(facts.call_on, day, talk),
        call_is_agreed=facts.call_is_agreed,
        calls_when_promised=bool(promised and facts.call_on and facts.call_on == facts.promised_by),
        decide_by=date_of(day, talk) if day and day != talk.today and not (calls_on and calls_on <= day) else "",
        check_in=check_in(facts),
        forgot_date=facts.hire_date is not None and not facts.hire_date.asked,
        forgot_call=facts.call is CallPermission.NOT_ASKED,
    )


def _will_call(facts: NoteFacts) -> bool:
    """Whether they said, instead of leave to call, that they call themselves."""
    return facts.call is CallPermission.NO and bool(_THEY_CALL.search(facts.call_words))


def _is_for_questions(facts: NoteFacts) -> bool:
    """Whether they are to be called with a question; to be asked how things stand is another matter."""
    return bool(_QUESTIONS.search(facts.call_words)) and not _NO_NEWS.search(facts.call_words)


_QUESTIONS = regex(r"\b(?:questions?|queries|query|qs)\b|\bq['’]s\b|\b(?:think of|need) anything\b", re.IGNORECASE)
_NO_NEWS = regex(r"\b(?:hear|heard|news|stands?|update)\b", re.IGNORECASE)

_THEY_CALL = regex(
    r"\b(?:he|she|they)(?:'ll|ll|'d|d| will| would)? (?:call|ring|phone)s? (?:me|us|you|every(?:body|one)|people)\b",
    re.I,
)


def _is_by_text(words: str) -> bool:
    """Whether a text message is what they asked for: only that is spoken of, or it is called the better way."""
    return bool(_TEXTS.search(words)) and bool(_BETTER.search(words) or not _CALLS.search(words))


_BETTER = regex(
    r"\b(?:te?xts?|message|whats ?app|sms)\b[^.;]{0,20}\b(?:better|best|easier|instead|first|only)\b"
    r"|\b(?:prefers?|rather|just|only|better to|easier to) (?:an? )?(?:te?xt|message|whats ?app|sms)\b"
    r"|\bte?xt (?:not|don'?t|no) (?:call|ring|phone)",
    re.IGNORECASE,
)
_TEXTS = regex(r"\b(?:te?xt|whats ?app|message|sms|dm)\b", re.IGNORECASE)
_CALLS = regex(r"\b(?:call|ring|phone|bell|buzz)\b", re.IGNORECASE)


def promised_of(facts: NoteFacts, names: tuple[str, ...]) -> str:
    """What was promised, with its day, while that lies ahead."""
    by, today = facts.promised_by, facts.talk.today
    if by and by < today:
        return ""
    text = promise(facts.promised, _all_names(facts), names)
    if not text or by is None:
        return text
    is_on = _IS_ON_A_DAY.match(text) and not re.search(r"\b(?:by|before|until)\b", own(facts.promised))
    day = _by(by, facts, is_on=bool(is_on))
    goes_on = len(text.split()) < LONG and not re.search(r" (?:I|we) [a-z]+|\byou [a-z]+ed$", text)
    parted = "," if re.search(r", with [^,]+$", text) else ""
    return f"{text}{parted} {day}" if goes_on else f"{day}: {text}"


def _all_names(facts: NoteFacts) -> str:
    """The reader's name, with the short one that they go by before it: either may be what was typed."""
    short = called(facts.to) if facts.to else ""
    name = facts.to.name if facts.to else ""
    return name if " " in short or short in name.split() else f"{short} {name}"


LONG = 12
"""Words of a promise, before which its day stands."""


def _by(day: date, facts: NoteFacts, *, is_on: bool) -> str:
    """The day by which, or on which, something was promised, as it was said."""
    talk, typed = facts.talk, own(facts.promised)
    away = (day - talk.today).days
    if away == 0:
        return "tonight" if re.search(r"\btonight\b", typed) else "today"
    if away == 1:
        return "tomorrow"
    said = re.search(r"\bthis week(?:end)?\b", typed)
    same_week = talk.today.isocalendar()[:2] == talk.interviewed.isocalendar()[:2]
    if said and same_week and day.isocalendar()[:2] == talk.today.isocalendar()[:2]:
        return said[0]
    after = re.search(r" after (?:school|class|work|church|lunch)\b", typed)
    return f"{'on' if is_on else 'by'} {_near(day, talk)}{after[0] if after and is_on else ''}"


_IS_ON_A_DAY = regex(r"(?:come|be|meet|stop|visit|join|call|drop|bring|take)\b")
"""What one does on a day, and not by it."""
PAPERS = regex(r"\b(?:statements?|packet|forms?|contract|link|files?|paperwork|documents?|task|list|details)\b")


def awaited_of(facts: NoteFacts, names: tuple[str, ...]) -> str:
    """What they said that they would do next, and when, while that lies ahead; its day as a day."""
    theirs = awaited(facts.promised, _all_names(facts), names)
    if theirs is None:
        return ""
    called_so = {each.name.split()[-2 if " " in each.name else 0]: called(each) for each in facts.beside if each.name}
    thing = re.sub(r"^(\w+)(?='s )", lambda found: called_so.get(found[1], found[1]), theirs.thing)
    talk, when = facts.talk, re.sub(r"^(?:on|by|before|in|the|this) ", "", theirs.when)
    by = "by" if theirs.when.startswith(("by ", "before ")) else "on"
    if by == "by" and re.match(r"(?:your|the|[A-Z][\w']*s) (?:call|email)|hearing", thing):
        return thing
    if when in {"", "after the vote"}:
        return f"{thing} {when}".strip()
    if when == "next week":
        same_week = talk.today.isocalendar()[:2] == talk.interviewed.isocalendar()[:2]
        return f"{thing} next week" if same_week else thing
    day, part = (
        re.sub(r" (?:morning|afternoon|evening)$", "", when),
        re.search(r" (?:morning|afternoon|evening)$", when),
    )
    match dates.read_date(day, talk.interviewed, talk.locale):
        case dates.Day(on) if on > talk.today:
            soon = (on - talk.today).days < 6
            return f"{thing} {by} {f'{on:%A}' if soon else date_of(on, talk)}{part[0] if part and soon else ''}"
        case dates.Span(first, last) if first > talk.today and (last - first).days < 7:
            return f"{thing} in the week of {date_of(first, talk)}"
        case dates.Day() | dates.Span():
            return ""
    return thing


WEEK = timedelta(days=6)


def when_of(talk: Talk) -> str:
    """When they spoke, as one says it."""
    away = (talk.today - talk.interviewed).days
    if away == 0:
        return "today"
    if away == 1:
        return "yesterday"
    return f"on {talk.interviewed:%A}" if away < 7 else f"on {_day_of(talk.interviewed, talk)}"


def _day_of(day: date | None, talk: Talk) -> str:
    if day is None:
        return ""
    near = talk.today if abs((day - talk.today).days) > HALF_A_YEAR else day  # "January 4" needs no year in December
    return language.day(day, near, language.written_in(talk.locale))


HALF_A_YEAR = 180


def date_of(day: date | None, talk: Talk) -> str:
    """A day by its date: "December 7", "7 December"."""
    return language.short_day(day, language.written_in(talk.locale)) if day else ""


def on_day(day: date | None, after: date | None, talk: Talk) -> str:
    """The day of a call: "Tuesday the 8th" behind another day of that month."""
    if day and after and (day.year, day.month) == (after.year, after.month):
        return f"{day:%A} the {nth(day.day)}"
    return _day_of(day, talk)


def check_in(facts: NoteFacts) -> str:
    """A time to ask how things stand: never before the day on which they decide, nor long after."""
    hire, today = facts.hire_date, facts.talk.today
    if hire is None or hire.last is None or hire.is_start or not 0 < (hire.last - today).days <= SOON:
        return ""  # what is far off is the start of the job more often than the choice
    if facts.decides_by:
        return f"after {date_of(hire.last, facts.talk)}"
    return f"late in {hire.last:%B}" if hire.last.day <= MID_MONTH else f"early in {hire.last + WEEK + WEEK:%B}"


SOON, MID_MONTH = 28, 21
"""Days."""


def _near(day: date, talk: Talk) -> str:
    return f"{day:%A}" if 0 < (day - talk.today).days < 6 else _day_of(day, talk)
