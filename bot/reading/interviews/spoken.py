"""An interview in a sentence: "i have an interview tomorrow at 3pm with Google". Pure."""

import re
from dataclasses import replace
from datetime import datetime

from bot.reading.hinglish import in_english
from bot.reading.interviews.chatter import is_talk
from bot.reading.interviews.starting import read_start
from bot.reading.interviews.unsure import Unsure, as_unsure
from bot.support.patterns import regex
from bot.vocabulary.answers import NewInterview

_SOMEBODY = frozenset(("i", "i'm", "i've", "we", "they", "they've", "my", "it", "that", "you", "he", "she"))


_THEM = r"(?:they(?:['’]ve| have)?|he|she|the \w{1,20}|i(?:['’]ve| have)? (?:got|been)|i(?:['’]m| am| was))"
_INVITE = (
    r"(?:want(?:s|ed)?|asked|invited|booked|called|need(?:s|ed)?|(?:would|['’]d) like|selected|shortlisted|picked|got)"
)
_COME = (
    r"(?:(?: me)?(?: to)?(?: come| go| pop)(?: back)?(?: in)?| me (?:back )?in| in(?= (?:by|for)\b)"
    r"|(?: me)? (?:to|for)(?= (?:an? )?(?:interview|chat|talk|call|meeting)\b))"
)
_HAD_WORD = (
    r"^(?:i )?(?:just )?(?:got|had) (?:a )?(?:call|email|text|message|ring) from (?P<who>[\w'&. ]{2,40}?),?(?: and)? "
)
_PLAINLY = (
    (
        regex(
            r"^(?:(?:hey|hi|hello|so|ok|omg|btw|just|also|well|apparently|looks like|i think|can you remind me)"
            r"[,!]? )+",
            re.IGNORECASE,
        ),
        "",
    ),
    (
        regex(
            r"^\W*(?:i(?:['’]?ve| have)? )?(?:just |been |got ){0,3}"
            r"(?:shortlisted|selected|picked|invited|yay+|yes+|woo\w*|good news|finally)\s{0,2}[!.,:–—-]+\s{1,2}",
            re.IGNORECASE,
        ),
        "",
    ),
    (
        regex(
            r"^(?:(?:i )?(?:got|have|had|received) )?(?:an? |the )?invit(?:e|ation) (?:for|to) (?:an? |the )?"
            r"(?!interview\b)",
            re.I,
        ),
        "interview ",
    ),
    (
        regex(rf"{_HAD_WORD}{_THEM} {_INVITE}{_COME}(?: for (?:an? )?(?:interview|chat))?\b", re.IGNORECASE),
        r"interview with \g<who>",
    ),
    (
        regex(
            rf"^(?:{_THEM} )?(?:just )?(?:got |been )?{_INVITE}{_COME}(?: for| by)?(?: an?| the)?"
            r"(?: interview| chat| talk)?\b",
            re.IGNORECASE,
        ),
        "interview",
    ),
    (
        regex(
            r"^(?!(?:they|he|she|i|we)\b)(?P<who>[\w'&.]{2,20}(?: (?!has\b|have\b|just\b)[\w'&.]{2,20})?)"
            rf" (?:has |have |just )*{_INVITE} me(?: to come)?(?: back)? in(?: for)?\b",
            re.IGNORECASE,
        ),
        r"interview with \g<who>,",
    ),
    (
        regex(
            r"^(?!(?:they|he|she|i|we)\b)(?P<who>[\w'&.]{2,20}(?: (?!has\b|have\b|just\b)[\w'&.]{2,20})?)"
            r" (?:has |have |just )*(?:invit|want|ask|book|call|need)(?:s|e[ds]|ed)? me"
            r"(?=(?: back)? (?:for|to|on|at|in|(?:to|mon|tues|wednes|thurs|fri|satur|sun)\w*)\b)"
            r"(?: (?:to|for)(?: an?)? (?=(?:\w+ )?(?:interview|talk|chat|round)\b))?",
            re.IGNORECASE,
        ),
        r"interview with \g<who>,",
    ),
    (
        regex(
            rf"^{_THEM} (?:just )?(?:given|gave|offered|booked|got) me (?:an? )?"
            r"(?:slot|time|place|appointment|interview)\b",
            re.IGNORECASE,
        ),
        "interview",
    ),
    (regex(r"\bi(?:['’]?m| am) (?=interviewing)", re.IGNORECASE), ""),
    (regex(r"[,;]?\s(?:it['’]?s|it is|that['’]?s)(?= (?:for|at|with)\b)", re.IGNORECASE), ","),
    (regex(r"[,;]\s(?i:it['’]?s|it is|that['’]?s) (?=[A-Z])"), " with "),
    (
        regex(
            r"^(?:please )?(?:can|could|will) (?:you|u) (?:please )?(?=put|add|note|log|save)"
            r"|^please (?=put|add|note|log|save)",
            re.IGNORECASE,
        ),
        "",
    ),
    (
        regex(r"^(?:put|add|note|log|save)(?: down| in)? (?:an? |my )?interview(?: for (?:me|us)\b)?", re.IGNORECASE),
        "interview",
    ),
    (
        regex(
            r"^(?:(?:the |my )?\w{2,20} )?(?:(?:has|have|just) )*"
            r"(?:arranged|set up|booked|organi[sz]ed|scheduled|sorted)"
            r"(?: me)?(?: in)?(?: for)?(?: an?)? (?:chat|call|meeting|interview|talk|screen)\b",
            re.IGNORECASE,
        ),
        "interview",
    ),
    (
        regex(
            r",? (?:and )?(?:it|that) (?:was|lasted|took) (?:(?:only|just|like|about|around|maybe|roughly) )*"
            r"(?:an?|half an?|\d{1,3}|two|three|five|ten|fifteen|twenty|thirty|forty(?:[ -]five)?|a couple of) "
            r"(?:min(?:ute)?s?|hours?|hrs?)(?: long)?\b",
            re.IGNORECASE,
        ),
        "",
    ),
    (
        regex(
            r"(?<=\w)[\s,.!-]{1,4}(?:so )?(?:what (?:now|next)|now what|what do i do(?: now| next)?)\W{0,4}\Z",
            re.IGNORECASE,
        ),
        "",
    ),
    (regex(r"(?<=[a-z]) w (?=\w)"), " with "),
    (regex(r"\b(?:by|with|in|at|from|for) (?:the |a )?company (?:called |named )?(?=[A-Z])"), "with "),
    (regex(r"(?<=\w) interview (?:coming up|lined up|booked|scheduled|arranged|set)\b", re.IGNORECASE), ","),
)
"""How people lead up to it, as it stands in a line: "they want me to come in" is "interview"."""
_TRAILING = regex(r"(?: (?:for|at|on|in|by|with|have|has|will|is|be|to)){1,6}$", re.IGNORECASE)
_ARTICLES = frozenset(
    ("", "a", "an", "the", "my", "their", "this", "that", "me", "us", "you", "it", "them", "is", "was", "are")
)
_A_JOB = regex(r"an? (?P<role>.+) (?:job|role|position|post)", re.IGNORECASE)


def read_spoken(text: str, now: datetime, locale: str, *, ahead: bool = True) -> NewInterview | Unsure:
    """The interview in a sentence; what it does not say is left open. `now` is in the person's zone.

    `ahead`: it probably lies ahead, so that "Monday 2pm" is the next one.
    """
    text = in_english(text)
    for pattern, plainly in _PLAINLY:
        text = pattern.sub(plainly, text)
    read = read_start(text, now, locale, ahead=ahead)
    read = replace(read, company=_TRAILING.sub("", read.company))
    if isinstance(read, NewInterview) and read.company.lower() in _ARTICLES:
        return replace(as_unsure(read), company="")
    if isinstance(read, Unsure) and not read.role and (job := _A_JOB.fullmatch(read.company)):
        return replace(read, company="", role=job["role"])
    if isinstance(read, Unsure) and _is_no_company(read.company):
        return replace(read, company="")
    return read


def _is_no_company(said: str) -> bool:
    """Whether it is but a piece of the sentence: "they asked", "got a"."""
    words = said.replace("’", "'").split()
    return said.islower() and (words[0] in _SOMEBODY | {"to", "for"} or all(map(is_talk, words)))
