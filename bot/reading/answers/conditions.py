"""On what condition a call is welcome: the words for it as typed, and the day and the hour that they name. Pure.

"Yes, but not before Friday, after 3pm, ask for Jo" is kept as "not before Friday, after 3pm, ask for Jo": from Friday,
at three. What is neither a day nor an hour stays words, and is shown when the call is due.
"""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from bot.reading import dates
from bot.reading.answers.yes_no import without_yes
from bot.reading.dates.spelling import plain
from bot.reading.dates.words import MONTH, WEEKDAY, WEEKDAYS
from bot.reading.people.contact import Contact
from bot.reading.people.phones import phone_numbers, without_phones
from bot.support.patterns import regex
from bot.support.rewriting import Rules, rewritten


@dataclass(frozen=True)
class Condition:
    """What was said beside the yes or the no."""

    words: str = ""
    first: date | None = None
    """No call before this day, in no zone."""


def read_condition(text: str, contact: Contact | None, today: date, locale: str) -> Condition:
    """What a text says beside the yes and whom to call; nothing where it says no more than that."""
    rest = without_yes(" ".join(text.split()))
    said = _without_contact(rest, contact)
    if not re.search(r"[^\W_]", _SAYS_NO_MORE.sub(" ", said)):
        return Condition()
    return Condition(rest.strip(), first_day(said, today, locale))


_SAYS_NO_MORE = regex(
    r"\b(?:she|he|they|you|u|we|i|i'?d|i'?m|i'?ll|it|it'?s|that|thats|that's|me|us|her|his|him|them|their|my|the|an?|is|"
    r"was|are|were|be|will|would|can|could|may|might|should|do|don'?t|does|doesn'?t|wouldn'?t|did|said|says|told|thinks?|"
    r"guess|so|yes|yeah|no|not|ok|okay|fine|sure|welcome|allowed|happy|glad|good|great|please|pls|thx|thanks?|problem|"
    r"worries|objections?|mind|feel|free|definitely|absolutely|certainly|of|course|to|by|then|if|hear|heard|haven'?t|"
    r"back|from|anything|nothing|call|calls|called|calling|ring|phone|dial|ask|for|at|on|in|with|and|or|too|also|just|"
    r"sir|ma'?am|madam|boss|bro|mate|man|fam|hmu|bother|nae|aye|do|go|ahead|na|oui|s[ií]|ja|haan|ji|permission|granted|"
    r"name|names|cell|mobile|number|numbers|tel|direct|line|w|def|pl[sz]|lol|tbh|up|know|let|as|well|affirmative)\b",
    re.IGNORECASE,
)
"""Beside these, a yes or a no has no condition."""


def _without_contact(text: str, contact: Contact | None) -> str:
    """The text without numbers and names: "ask for April" names no month."""
    if len({re.sub(r"\D", "", number)[-7:] for number in phone_numbers(text)}) > 1:
        return text  # the call has one number, and no other one is lost
    names = "|".join(map(re.escape, contact.whom.split(" or "))) if contact and contact.whom else "(?!)"
    return re.sub(names, " ", without_phones(text), flags=re.IGNORECASE)


# --- the day -----------------------------------------------------------------------------------------------------

_HOURS = regex(
    r"\b(?:after|from|notbefore|before|at|between|until|till|by) \d{1,2}(?:(?: ?- ?| to | and )\d{1,2})?"
    rf"(?=\W*$|\s*[,;.]| (?:on|next|this|any|{WEEKDAY})\b)|\b(?:before|by|until|till)(?=\W*$|\s*[,;.])"
)
_AWAY = (
    r"(?:away|out(?: of (?:the )?(?:office|town))?|off|on (?:leave|holidays?|vacation|pto|annual leave)|ooo|"
    r"travel(?:s|l?ing)|busy|slammed|gone|unavailable|not (?:back|in|there|around|available))"
)
_A_WHILE = r"(?=(?:this|next|1|2|3|4|few) (?:week|month)s?\b)"
_LEADS = ("in", "after", "from", "until", "till", "before", "early", "mid", "late", "end", "of")
_NO_LEAD = "".join(f"(?<!{word} )" for word in (*_LEADS, "st", "nd", "rd", "th", r"\d"))
"""Before a month that is rather a name, or may."""
_TURNS: Rules = tuple(
    (regex(pattern), turned)
    for pattern, turned in (
        (r"\b\d{1,2}\.(?:00|15|30|45)\b(?!\.)", " "),  # an hour: whoever calls names no day so
        (r"\bwed (?=morning|afternoon|evening|at \d|after \d)", "wednesday "),
        (r"(?<=[a-z] )wed(?=\s*(?:$|[,.;]|if\b))", "wednesday"),
        (r"(?<=[a-z] )mon(?=\s*(?:$|[,.;]|if\b))", "monday"),
        (
            r"\b(?:if|unless|when|in case)\b.{0,40}?\b(?:hear|heard|hearing|news|reply|replied|response|answer|word"
            r"|back|contacted|contact|nothing|written|wrote|e-?mailed)\b.{0,30}?\b(?:by|before|until|till|within)\b",
            " after ",
        ),
        (rf"\b{_AWAY}\b.{{0,20}}?\b(?:notbefore|until|till|thru|through)\b", " notbefore "),
        (rf"\b(?:{_AWAY}|not)(?: in| here)?(?: for)?(?: all(?: of)?| the (?:whole|rest) of)? {_A_WHILE}", " after "),
        (
            r"\b(?:wait|hold off|leave it|give (?:it|them|her|him)|cant|cannot|never|no calls?)\b"
            r".{0,20}?\b(?:before|until|till)\b",
            " notbefore ",
        ),
        (_HOURS.pattern, " "),
        (r"\b(?:pls|plz|please|thx|thanks|only|madam|sir|mate|tho|though|ok)\b", " "),
        (r"\b(after|in) (?:the )?(?:long weekend)\b", r"\1 the weekend"),
        (
            rf"{_NO_LEAD}\b{MONTH}\b(?! \d)",
            " ",
        ),
    )
)
_IN_SILENCE = regex(
    r"(?:^|,? )\b(?:if|in case) (?:i |you |u |we |they |she |he |there\W?s |there is |they\W?ve |she\W?s |he\W?s )?"
    r"(?:(?:ha(?:ve|d|s)|do|did|does) ?(?:n\W?t|not)|not|no|nothing|never|hear nothing|heard nothing)"
    r"(?: (?:heard|hear|had|got|get|news|word|anything|nothing|back|from|you|them|him|her|us|it|a"
    r"|call|called|rung|rang|phoned|been|in|touch))*"
    r"(?=\s*(?:$|[,.;])|\s+(?:ring|call|phone|give|text|try|buzz)\b)"
)
"""Where there is no news, which says nothing of when: "ring her Monday if not heard"."""
_UP_TO = regex(
    r"\b(?:before|(?<!come )(?<!stop )(?<!drop )(?<!swing )(?<!pop )by|until|till|through|thru|within|up to"
    r"|no later than)"
    r"\b(?! then\b)"
)
_AFTER = regex(r"\bafter\b")


def first_day(text: str, today: date, locale: str) -> date | None:
    """The first day on which a call is welcome; None where none is named. Of two that may be meant, the later one."""
    words = rewritten(_IN_SILENCE.sub(" ", plain(text)), _TURNS)
    if _UP_TO.search(words):
        return None
    reading = dates.read_date(words, today, locale)
    match reading:
        case dates.Day(day) | dates.Span(day, _):
            return day
        case dates.Ambiguous(choices):
            last = choices[-1]
            if isinstance(last, dates.Span):
                return last.first
            return last.date + timedelta(days=1) if len(choices) > 1 and _AFTER.search(words) else last.date
    return None


_FROM_THEN_ON = regex(
    r"\b(?:after|from|since|not\w*|no|never|before|by|until|till|or|any|later|onwards?|once|if|unless|when|earliest|week\w*"
    rf"|month\w*|back|away|out|off|in|on an?|(?:{WEEKDAY})s)\b"
)


_IF_SILENT = regex(
    r",? (?:if|in case) (?:i |you |u |there (?:is |s )?)?"
    r"(?:(?:ha(?:ve|d)|do|did) ?(?:n\W?t|not)|not|no|nothing|never)\b[^,.;]*(?=$|[,.;])"
)
"""Where there is no news till then, which is why one calls."""


def without_silence(text: str) -> str:
    """A text without "if I don't hear by Thursday", which refuses nothing."""
    return _IF_NOTHING.sub(" ", text)


_IF_NOTHING = regex(
    r"\b(?:if|in case) (?:i |you |u |we )?(?:(?:(?:have|had|do|did) ?(?:n\W?t|not)|not|never) ?"
    r"(?:hear|heard|hearing|had|got|get)|(?:hear|heard|get|got|have) nothing)\b[^,.;\d]*"
    r"(?:\d{1,2}(?:st|nd|rd|th)\b[^,.;\d]*)?",
    re.IGNORECASE,
)


def is_agreed(words: str) -> bool:
    """Whether what they said names the day of the call, "ring me Wednesday", and not the first one that suits."""
    said = re.sub(rf"\b({WEEKDAY}) week\b", r"\1", _IF_SILENT.sub("", _IN_SILENCE.sub("", plain(words))))
    return bool(
        re.search(rf"\b(?:{WEEKDAY}|wed|mon|tues?|thurs?|fri|sat|sun|tomorrow)\b", said)
    ) and not _FROM_THEN_ON.search(said)


def is_day_of_call(words: str, first: date | None, *, is_start: bool) -> bool:
    """Whether the first day on which a call suits is its day: they named it, or somebody is to be there by a later one.

    `first`: that day; `is_start`: the hire date is when somebody is to be there, after which a call may be too late.
    """
    said = plain(words)
    names_it = _IN_A_WEEK.search(said) or (first is not None and _IF_NONE_BY.search(said))
    return is_agreed(words) or bool(names_it) or (is_start and first is not None)


_IF_NONE_BY = regex(r"\b(?:if|unless)\b[^.;]{0,30}\b(?:hear|heard|hearing|news|nothing)\b[^.;]{0,20}\b(?:by|before)\b")
"""They may be called on the day after: "ring if I haven't heard by the 14th"."""


_IN_A_WEEK = regex(
    r"\b(?:ring|call|phone|buzz|bell|text|try)\b[^,.;]{0,20}? (?:the week after next|next week|in (?:a|1|one|two"
    r"|2) weeks?"
    r"|in a fortnight)\b"
)
""" "Give me a ring the week after next" is that week, whenever they decide."""


_WEEKDAYS = regex(
    r"(?P<no>\b(?:not|never|no calls?|dont|except|avoid)\b[^,;.]*?)?"
    rf"(?:\b(?:on a|any) (?P<one>{WEEKDAY})\b|\b(?P<many>{WEEKDAY})s\b)"
)


def weekdays(words: str) -> frozenset[int]:
    """The days of the week on which a call is welcome (Monday is 1): all of them where none is named."""
    named, unwanted = set[int](), set[int]()
    for found in _WEEKDAYS.finditer(plain(words)):
        day = WEEKDAYS.index(found["one"] or found["many"]) + 1
        (unwanted if found["no"] or (unwanted and not named) else named).add(day)
    if not named and (on := _AT_THE_WEEKEND.search(plain(words))) and is_agreed(words):
        named.add(WEEKDAYS.index(on[0]) + 1)  # "ring me Sunday" is for Sunday
    return frozenset((named or set(range(1, 8))) - unwanted)


_AT_THE_WEEKEND = regex(r"\b(?:saturday|sunday)\b")


# --- the hour ----------------------------------------------------------------------------------------------------

_HOUR = (
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s*(?P<half>[ap]\.?m\b)?(?![\d/]|\s*(?:st|nd|rd|th|days?|weeks?)\b)"
)
_FROM = regex(
    r"\b(?:(?P<no>\w*nt |not |never )?(?:\w+ ){0,2}?(?P<word>before|until|till|by)|after|past|from|between|around|"
    rf"about|at|earlier than|later than|@)\s*(?:about |around )?{_HOUR}|\b{_HOUR.replace('<', '<_')}"
)
_PARTS = (
    (regex(r"\blate (?:in the )?(?:afternoon|day)|\b(?:end|close) of (?:the )?(?:day|business)"), time(16)),
    (regex(r"\b(?:early (?:in the )?morning|first thing)"), time(9)),
    (regex(r"\bmornings?\b"), time(10)),
    (regex(r"\bafternoons?\b|\bafter (?:lunch|noon|midday)|\bp\.?m\.?s?\b"), time(14)),
    (regex(r"\b(?:lunch ?(?:time)?|noon|midday)\b"), time(12)),
    (regex(r"\bevenings?\b|\bafter (?:work|hours)\b"), time(18)),
)
_NOT_THEN = regex(
    r"\b(?:not|never|no calls?|dont|avoid|except)\b[^,;.]*?\b(?P<part>mornings?|afternoons?|evenings?|lunch\w*)|"
    r"\bbefore (?:noon|midday|lunch)"
)

_NO_LATER = regex(rf"\b(?:not|no|never|dont call) (?:after|later than|past) {_HOUR}")


def best_hour(words: str) -> time | None:
    """The hour of the day that a condition names, on the person's own clock: 15:00 for "after 3". None for none."""
    words = _NO_LATER.sub(" ", without_phones(words).lower().replace("’", "'").replace("'", ""))
    words = _HOURS_TO.sub(_beginning, words)
    if unwanted := _NOT_THEN.search(words):
        return time(14) if (unwanted["part"] or "").startswith("morning") else time(10)
    named = [(part.search(words), hour) for part, hour in _PARTS]
    return _clock(words) or next((hour for found, hour in named if found), None)


_HOURS_TO = regex(r"\b(?P<first>\d{1,2})\s?(?:-|–|to)\s?(?P<last>\d{1,2})\s?(?P<half>[ap])\.?m\b")


def _beginning(hours: re.Match[str]) -> str:
    """ "4pm" of "4-6pm", "11am" of "11-1pm"."""
    first, last = int(hours["first"]) % 12, int(hours["last"]) % 12
    return f"{hours['first']}{'a' if first > last else hours['half']}m"


def _clock(words: str) -> time | None:
    for found in _FROM.finditer(words):
        hour, minute, half = (found[name] or found["_" + name] for name in ("hour", "minute", "half"))
        if found["_hour"] and not (minute or half):
            continue  # a bare number
        at = _on_the_clock(int(hour), int(minute or 0), half or "")
        if at and found["word"] and not found["no"]:
            return max(at.replace(hour=at.hour - 1), time(8)) if at <= time(10) else None
        if at:
            return at
    return None


def _on_the_clock(hour: int, minute: int, half: str) -> time | None:
    """Without am or pm, one of business hours."""
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    elif 1 <= hour <= 6:
        hour += 12
    return time(hour, minute) if hour < 24 else None
