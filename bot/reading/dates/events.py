"""What a date in an employer's plans is the day of: that they decide, that the job begins, that they interview. Pure.

Only the day by which they decide is a hire date. "Board approves Jan 12, wants somebody by Feb 1" is January 12, and a
day that only the job begins on is asked about. The verb or noun nearest before a date says which it is, else the one
behind it, within its clause.
"""

from enum import Enum, auto

from bot.reading.dates.filler import unread
from bot.reading.dates.pairs import Found
from bot.support.patterns import regex

_NT = r"(?:do|does|did|wo|would|is|are|was|were|ca|could|have|has|had|should)nt"
_BREAK = regex(
    r"[.,;:!?()]| - |(?:^|(?<=\0))\s*and (?!\0)|"
    r"\b(?:but|though|maybe|perhaps|probably|possibly|hopefully|likely|however|so|then|because|think|guess)\b"
)
_AROUND_SOMETHING = regex(r"\b(?:before|after) (?!the |sometime |\0)[a-z]")
_NO_PLAN = regex(
    r"\b(?:(?:\d(?:st|nd|rd|th) )?(?:interview\w*|rounds?)|shortlist\w*|screening|asked|applied|posted|met"
    r"|last day|vacation"
    r"|(?:see|seeing|meet|meeting) (?:\w+ ){0,3}(?:people|candidates|applicants|others)"
    rf"|birthday|(?<!sign )(?<!signs )(?<!sign it )(?<!signs it )(?<!kicks )(?<!kick )off|since|every|been|born"
    rf"|worked|not|never|cannot|{_NT})\b"
)
_NO_PLAN_AFTER = regex(rf"\b(?:not(?! the \0| \0)|never|cannot|ago|interview\w*|rounds?|{_NT})\b")
_EXCEPT = regex(
    r"\b(?:any(?:time|thing|where)? (?:day )?but|except(?: for| on)?|excluding|other than|apart from)(?: the)?\s*$"
)
BEND = regex(
    r"\b(?P<how>before|after|notbefore|by|week of|week ending|week after|week before|weekend around)(?: the"
    r"| sometime| around)?"
    r"(?P<event>(?:(?<=\bbefore)|(?<=\bafter))(?: the)?"
    r"(?: (?!(?:that|then|by|until|till|and|or|so|they|she|he|we|i)\b)[a-z]{2,}){1,4}?(?: on| of| in| at)?)?\s*$"
)
"""Before a date: "before", and "before the audit on"."""
_EVENT = regex(
    r"\b(?:(?P<decided>decid\w*|decisions?|choos\w+|chosen|pick\w*|select\w*|name|naming|offers?|award\w*|votes?|voting"
    r"|approv\w+|announc\w+|know|hear\w*|tell\w*|notif\w+|mak(?:e|es|ing) (?:the|a|their) call|answer|response"
    r"|get(?:ting)? back|sign(?:s|ed|ing)?(?: it| this| that| them)? off|fill\w*|hir(?:e|es|ed|ing)|finaliz\w+"
    r"|finalis\w+)"
    r"|(?P<begins>(?:start|begin)\w*(?! (?!training|working)\w+ing\b)|onboard\w*"
    r"|join\w*|orientation|induction|training|in place|on board|on site"
    r"|on the floor|in (?:the )?(?:seat|post|chair)|up and running|(?:re)?opens?|launch\w*|go(?:es)? live|kick(?:s"
    r"|ed|ing)? off|semester)"
    r"|(?P<needed>(?:want|need|like)(?:s|ed|ing)? (?:someone|somebody|anyone|me from)"
    r"|(?:someone|somebody) in|(?:someone|somebody|them|you|me) (?:there|here)))\b"
)


class Event(Enum):
    """What happens on a day that an employer named."""

    DECISION = auto()
    BEGINNING = auto()
    NEED = auto()
    """By then somebody is needed: the decision, unless that has its own day."""
    PLAIN = auto()


def clauses(one: Found, rest: str) -> tuple[str, str]:
    """The words of the same clause before and after a date."""
    before = _BREAK.split(rest[: one.start])[-1]
    return before, _BREAK.split(rest[one.end :], maxsplit=1)[0]


def own_clause(one: Found, rest: str) -> tuple[int, int]:
    """Where the words of a date's clause begin and end that are no other date's."""
    before, after = clauses(one, rest)
    return one.start - len(before.rpartition("\0")[2]), one.end + len(after.partition("\0")[0])


def event_of(one: Found, rest: str) -> Event:
    """What happens on that day."""
    start, end = own_clause(one, rest)
    before = rest[start : one.start]
    bend = BEND.search(before)
    before = before[: bend.start()] if bend and bend["event"] else before
    nearest = [*_EVENT.finditer(before)][-1:] or [*_EVENT.finditer(rest[one.end : end])][:1]
    if not nearest:
        return Event.PLAIN
    kinds = {"decided": Event.DECISION, "begins": Event.BEGINNING, "needed": Event.NEED}
    return kinds[nearest[0].lastgroup or ""]


def that_count(plans: list[Found], rest: str) -> list[Found]:
    """Of several days those by which they decide; a plain one goes with the one before it."""
    if len(plans) < 2:
        return plans
    events = [event_of(one, rest) for one in plans]
    if Event.DECISION in events:
        first = events.index(Event.DECISION)
        last = next((at for at, event in enumerate(events) if at > first and event not in _GO_ON), len(plans))
        return [*plans[first:last], *(one for one, e in zip(plans[last:], events[last:], strict=True) if e in _DECIDED)]
    wanted = [one for one, event in zip(plans, events, strict=True) if event is not Event.BEGINNING]
    if events[0] is Event.PLAIN and events[1:] == [Event.NEED]:
        told = unread(clauses(plans[0], rest)[0])  # "the trial is in Feb, so they need someone in by January 7"
        return plans[1:] if told else plans[:1]  # "by the end of the month, they want someone for the 15th"
    return wanted or plans


_DECIDED = {Event.DECISION}
_GO_ON = {Event.DECISION, Event.PLAIN}


def only_begins(plans: list[Found], rest: str) -> bool:
    """Whether all that is named is when the job begins."""
    return "begins" in {found.lastgroup for found in _EVENT.finditer(rest)} and all(
        event_of(one, rest) is Event.BEGINNING for one in plans
    )


def said_of_no_hire(one: Found, rest: str) -> list[tuple[int, int]]:
    """Where the words stand by which a date is not the one by which they decide."""
    before, after = clauses(one, rest)
    at_before, bend = one.start - len(before), BEND.search(before)
    event = [(at_before + bend.start(), one.start)] if bend else []
    return event + [
        (at + said.start(), at + said.end())
        for clause, at in ((before, at_before), (after, one.end))
        for words in (_NO_PLAN, _EVENT)
        for said in words.finditer(clause)
    ]


def _is_bent_by_an_event(lead: str) -> bool:
    bend = BEND.search(lead)
    return bool(bend and bend["event"])


def is_plan(one: Found, rest: str) -> bool:
    """Whether anything of the employer's is planned for a date: not where it is denied, or an interview's."""
    before, after = clauses(one, rest)
    lead = rest[: one.start]
    return not (
        _EXCEPT.search(lead)
        or (_AROUND_SOMETHING.search(before) and not _is_bent_by_an_event(lead))
        or _NO_PLAN.search(before)
        or _NO_PLAN_AFTER.search(after)
    )
