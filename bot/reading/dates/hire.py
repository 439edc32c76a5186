"""When an employer plans to have a position filled, read from a job seeker's sentence.

In four passes: find every date in the text; pair the ones that belong together ("Thursday the 3rd", "Dec 1 to
Dec 10", "two weeks from Tuesday"); let the words before each bend it ("before", "after") or disqualify it ("not",
"interview"); settle on one reading.

What the words before a date do:
- by, on, until, around: nothing. But "by January" asks whether its first day or the whole month is meant.
- before the 10th: the 9th.
- after the 10th: the week that follows, the 11th to the 17th. Not before the 10th: the week from there.
- not the 10th, or a clause about an interview: no date at all.
- the job starts on the 10th: not the day by which they decide, which counts where both are named.
"""

from dataclasses import replace
from datetime import date
from itertools import zip_longest

from bot.reading.dates.date_arithmetic import SUNDAY, add_months, days, monday_of
from bot.reading.dates.days import SPOKEN, WRITTEN, Ground, edges
from bot.reading.dates.events import BEND, is_plan, only_begins, said_of_no_hire, that_count
from bot.reading.dates.filler import unread
from bot.reading.dates.lengths import AT_LEAST, AT_MOST, LENGTHS, from_then_on
from bot.reading.dates.locales import country_of_locale, is_both_ways, is_month_first
from bot.reading.dates.named import NAMED
from bot.reading.dates.pairs import Found, paired
from bot.reading.dates.readings import Ambiguous, Day, JobBegins, Past, Reading, Span, TooFar, Unread
from bot.reading.dates.silence import unsaid
from bot.reading.dates.spans import PARTS_OF_MONTHS, SPANS
from bot.reading.dates.spelling import plain
from bot.support.patterns import regex

RULES = (*WRITTEN, *PARTS_OF_MONTHS, *NAMED, *SPANS, *SPOKEN, *LENGTHS)


def read_date(text: str, today: date, locale: str = "en_US") -> Reading:
    """Read a day that lies ahead, of anything: as `read_hire_date`, but a day on which a job begins is one, too."""
    reading = read_hire_date(text, today, locale)
    return reading.days if isinstance(reading, JobBegins) else reading


_FROM_TODAY = regex(r"\b(days?|weeks?|months?) (?:of|from) (?:today|now)\b")


def read_hire_date(text: str, today: date, locale: str = "en_US") -> Reading:
    """Read a hire date; total, and never a day before `today` (the person's own date, in their zone).

    `locale` decides 12/3: December 3rd in en_US, 12 March elsewhere, and asked back where both are written, or where
    the other one is near and this one far. A text over `words.LONGEST` is not read.
    """
    words = _FROM_TODAY.sub(r"\1", plain(text))
    told = _told_order(words)
    month_first = is_month_first(locale) if told is None else told
    ground = Ground(today, month_first, country_of_locale(locale) or "US", told is None and is_both_ways(locale))
    try:
        reading = _read(words, ground)
        other = _read(words, replace(ground, month_first=not month_first)) if isinstance(reading, Past) else None
    except (OverflowError, ValueError):  # beyond the calendar's last year
        return Unread()
    days_ahead = other.choices if isinstance(other, Ambiguous) else (other,) if isinstance(other, Day) else ()
    return Ambiguous(days_ahead) if days_ahead else reading  # 1/12/26 is written in either order


def _read(words: str, ground: Ground) -> Reading:
    found, rest = _find(words, ground)
    return _settle(paired(found, words, ground), words, rest, ground)


_NUMBERS = regex(r"(?<![\d./])(\d\d?)/(\d\d?)(?![\d/])")


def _told_order(words: str) -> bool | None:
    """Whether 12/4 is December, where a number beside it ("30/11 to 4/12") says so."""
    pairs = [(int(first) > 12, int(second) > 12) for first, second in _NUMBERS.findall(words)]
    told = {second for first, second in pairs if first != second}
    return told.pop() if len(told) == 1 else None


def _find(words: str, ground: Ground) -> tuple[list[Found], str]:
    """Every date in the text, in its order, and the text with them blanked out."""
    found, rest = [], words
    for each in RULES:
        for match in each.pattern.finditer(rest):
            reading = each.read(match, ground)
            if reading is not None:
                found.append(Found(match.start(), match.end(), reading, each.kind, match))
                rest = rest[: match.start()] + "\0" * len(match[0]) + rest[match.end() :]
    if any(one.kind != "eod" for one in found):  # the day's end, of another day
        found = [one for one in found if one.kind != "eod"]
    return sorted(found, key=lambda one: one.start), rest


# --- words before and after ------------------------------------------------------------------------------------

_OVER = regex(r"\s*(?:is|are) (?:over|done|behind us)\b")
_EARLIEST = regex(r"\s*(?:at the (?:very )?(?:earliest|soonest)|or later|or after|onwards?|on\s*$)")


_THEN = regex(
    r"[^\0]{0,30}?\b(?:so (?:\w+ ){0,3}?(?P<so>before|after)|and (?:they|she"
    r"|he) (?:\w+ ){1,3}?(?P<and>before)) (?:that|then)\b"
)
"""For "closed from Dec 24 to Jan 2, so before that"."""


def _bend(one: Found, rest: str, ground: Ground) -> Reading:
    """What the words around a date make of it."""
    reading = one.reading
    lead = BEND.search(rest[: one.start])
    word = lead["how"] if lead else "notbefore" if _EARLIEST.match(rest[one.end :]) else ""
    if _OVER.match(rest[one.end :]):
        word = "by" if word == "before" else "after"
    if told := _THEN.match(rest[one.end :]):
        word = told["so"] or told["and"]
    if not word or not isinstance(reading, Day | Span):
        return reading
    first, last = edges(reading)
    if word == "weekend around":
        saturday = monday_of(first) + days(5)
        return Span(saturday, saturday + days(1))
    if word.startswith("week "):
        return _week_around(first, last, word)
    if word == "before":
        ends = one.match.groupdict().get("part") == "end"
        return Day(last) if ends else Day(first - days(1))
    if word == "after" and one.kind == "length":
        return reading  # "after two weeks" counts from today
    if word == "after":
        return Span(last + days(1), last + days(7))
    if word == "notbefore":
        return reading if last >= first + days(7) else from_then_on(reading)
    if one.kind == "month" and isinstance(reading, Span) and not one.match["part"] and first > ground.today:
        return Ambiguous((Day(first), reading))
    return reading


def _week_around(first: date, last: date, word: str) -> Span:
    """For "the week of the 7th", "the week after Thanksgiving": Monday to Friday; a Sunday names the week it opens."""
    monday = monday_of(first) + days(7 if first.weekday() == SUNDAY and word == "week of" else 0)
    if word == "week after":
        monday = monday_of(last) + days(7)
    if word == "week before":
        monday -= days(7)
    return Span(monday, monday + days(4))


# --- one reading -----------------------------------------------------------------------------------------------


def _settle(found: list[Found], words: str, rest: str, ground: Ground) -> Reading:
    """One reading of all that was found: dates go before silence, what lies ahead before what is past."""
    plans = that_count([one for one in found if is_plan(one, rest)], rest)
    standing = [
        one
        for one, then in zip_longest(plans, plans[1:])
        if not then or not _CORRECTED.search(rest[one.end : then.start])
    ]
    if standing != plans:
        words = _SUPERSEDED.sub(lambda said: " " * len(said[0]), words)
    plans = standing
    readings = [bounded(_bend(one, rest, ground), ground.today) for one in plans]
    if not readings:
        return Unread() if found or _SOME_TIME.search(words) else unsaid(words) or Unread()
    far = next((reading for reading in readings if isinstance(reading, TooFar)), None)
    reading = (
        far or _from_until(plans, readings, rest) or (readings[0] if len(readings) == 1 else _asked_back(readings))
    )
    is_before = any(_THEN.match(rest[one.end :]) for one in plans)
    if isinstance(reading, Ambiguous | Day | Span) and only_begins(plans, rest) and not is_before:
        return unsaid(words) or JobBegins(reading.choices[0] if isinstance(reading, Ambiguous) else reading)
    left = _without_why(_left_over(found, plans, words, rest), rest)
    left_out = unread(_without_setting(left, rest, plans[0]) if len(plans) == 1 else left)
    return Ambiguous((reading,), left_out) if left_out and isinstance(reading, Day | Span) else reading


_CORRECTED = regex(
    r"\b(?:no,? sorry|sorry|i mean|scratch that|correction|make that|no,? wait|wait,? no|or rather|"
    r"no,? seriously|(?<!be )(?<!get )(?:pushed|moved|changed|postponed|delayed|shifted|bumped)"
    r"(?: back| out| up)? to)\b"
    r"|^\W*(?:but |and )?(?:(?:its|it is) )?now(?: (?:its|on|by|the|for|saying))*\s*$"
)
_SUPERSEDED = regex(rf"{_CORRECTED.pattern}|\b(?:originally|initially|used to|got|it was)\b")
"""Words that say that another day held before."""
_SOME_TIME = regex(r"\b(?:spring|summer|autumn|winter|easter|\d+ (?:day|week|month)s?)\b")
"""A time that no rule reads: "they didn't say, in spring I guess" is more than silence."""


def _from_until(plans: list[Found], readings: list[Reading], rest: str) -> Reading | None:
    """For "after Dec 4 but before Christmas": the days between."""
    leads = [lead["how"] if (lead := BEND.search(rest[: one.start])) else "" for one in plans]
    match leads, [one.reading for one in plans], readings:
        case ["after" | "notbefore" as word, "before" | "by"], [Day() | Span() as begins, _], [
            _,
            Day(last) | Span(_, last),
        ]:
            first = edges(begins)[0] if word == "notbefore" else edges(begins)[1] + days(1)
            return Span(first, last) if first <= last else None
    return None


_LEADS = regex(
    r"(?:\bnotbefore )?\b(?:before|after|notbefore|by|week of|week ending|week after|week before|weekend around)"
    r"(?: the| sometime| around)?\s*$|\b(?:over|during|throughout|within)(?: the)?\s*$"
)
_COUNTED = regex(rf"\b(?:(?:{AT_MOST}|{AT_LEAST}|by|for filling|notbefore|after|before)\b\s*)+$")


def _left_over(found: list[Found], plans: list[Found], words: str, rest: str) -> str:
    """The words that no reading has used; those of a clause about another day, and who decides, are used, too."""
    left = list(words)

    def use(start: int, end: int) -> None:
        left[start:end] = " " * (end - start)

    for one in found:
        lead = (_COUNTED if one.kind == "length" else _LEADS).search(rest[: one.start])
        use(lead.start() if lead else one.start, one.end)
        if one in plans:
            over = _OVER.match(rest[one.end :])
            use(one.end, one.end + (over.end() if over else 0))
        else:
            for said in said_of_no_hire(one, rest):
                use(*said)
    return "".join(left)


_WHY = regex(
    r"(?:,|\.|;| -+|\b(?:cos|cause|because|as|since)\b) ?(?:(?:cos|cause|because|as|since|and) )?"
    r"(?:they|theyre|theyve|she|shes|he|hes|theres|there are|there is)"
    r" (?!.*\b(?:not?|\w+nt|unless|if|maybe|may|might|could|or|before|after|until|till|then|later|first|push\w*"
    r"|mov\w+|chang\w+"
    r"|delay\w*|postpon\w*|slip\w*|cancel\w*|freez\w*|froze\w*|hold|extend\w*)\b)[^\0]{3,60}\Z"
)
"""A reason behind a day, which leaves the day as it is: "end of Jan, they have 6 more to see"."""


def _without_why(left: str, rest: str) -> str:
    """What is left of a text, without the reason that it ends in."""
    found = _WHY.search(rest)
    return left[: found.start()] if found and "\0" in rest[: found.start()] else left


_LED = regex(
    r"\b(?:by|before|on|until|till|in|within|around|for|from|notbefore|week of|week ending|decid\w*|know|hears?"
    r"|(?:pick|fill|choos|hir)\w*)(?: the)?\s*$|[,;:.-]\s*$"
)
"""Right before a day, so that what was told further ahead says nothing of which day it is."""
_GOES_ON = regex(
    r"\s*(?:[,;.](?! ?(?:its|it is|i|im|ive|my|we|thats)\b)|-+ "
    r"|\b(?:and|so|when|then|that|thats|to|with|because|cos|cause|cuz|as|since|which|where|while"
    r"|right after|ahead of)\b)"
)
_OF_THEM = regex(
    r"\b(?:they\w*|she\w*|he|hes|hell|hed|someone|somebody|want\w*|need\w*|fill\w*|hir\w+|decid\w*|decisions?|pick\w*"
    r"|choos\w*|offers?|know|hears?|tell\w*|let\w*|board|panel|committee|start\w*|results?|post\w*|job|role|position"
    r"|rounds?|boss|manager|owners?|class|course|training|academy|school|list|roster|recommendation)\b"
)
"""It tells of the employer, and asks the bot for nothing."""
_MAY_BEND = regex(
    r"\d(?! (?:people|persons|ppl|lads|guys|girls|crews?|lines|names|spots|more|rounds|others|candidates)\b)"
    r"|\b(?:not?|\w+nt|never|barring|depend\w*|assuming|subject|pending|provided|meet\w*|unless|if|maybe|may|might"
    r"|could|or|except|either|between|than|minus|plus|less|shy|short of"
    r"|past|beyond|give|take|earlier|later|sooner|before|after|until|till|by|push\w*|mov\w+|chang\w+|delay\w*|postpon\w*"
    r"|slip\w*|cancel\w*|fr[eo]ez\w*|froze\w*|hold|extend\w*|half|quarter|bit|more|roughly|almost|nearly|first|second|last|next|every|off|again"
    r"|(?:day|week|month|year|fortnight|quarter|morning|evening)s?)\b|[%±?]"
)
"""What may change which day is meant."""


def _without_setting(left: str, rest: str, plan: Found) -> str:
    """What is left of a text, without what was told around one day and says nothing of which it is: "the chair"."""
    before, after = left[: plan.start], left[plan.end :]
    led = _LED.search(rest[: plan.start])
    if led and _OF_THEM.search(rest[: led.end()]) and not _MAY_BEND.search(rest[: led.start()]):
        before = ""
    if _GOES_ON.match(rest[plan.end :]) and not _MAY_BEND.search(after):
        after = ""
    return f"{before} {after}"


def _asked_back(readings: list[Reading]) -> Reading:
    """Several readings: their distinct choices, if they are few enough to be buttons."""
    choices: list[Day | Span] = []
    for reading in readings:
        if isinstance(reading, Ambiguous):
            choices += reading.choices
        elif isinstance(reading, Day | Span):
            choices.append(reading)
    distinct = tuple(dict.fromkeys(choices))
    if not distinct:
        return readings[-1]
    if len(distinct) == 1:
        return distinct[0]
    first, last = edges(distinct[0])[0], edges(distinct[-1])[1]
    if not any(isinstance(reading, Ambiguous) for reading in readings) and first < last < first + days(7):
        return Span(first, last)
    return Ambiguous(distinct) if len(distinct) <= 4 else Unread()


def bounded(reading: Reading, today: date) -> Reading:
    """The reading with nothing in it before today and nothing over two years ahead."""
    horizon = add_months(today, 24)
    match reading:
        case Ambiguous(choices):
            each = [bounded(choice, today) for choice in choices]
            left = tuple(dict.fromkeys(choice for choice in each if isinstance(choice, Day | Span)))
            return Ambiguous(left) if len(left) > 1 else left[0] if left else each[0]
        case Span(first, last) if last >= today and first <= horizon:
            first = max(first, today)
            return Day(first) if first == last else Span(first, last)
        case Span(_, last) if last < today:
            return Past(last, None)
        case Span(first, _):
            return TooFar(first)
        case Day(day) if day < today:
            return Past(day, None)
        case Day(day) if day > horizon:
            return TooFar(day)
        case Past(day, Day(later)) if later > horizon:
            return Past(day, None)
    return reading
