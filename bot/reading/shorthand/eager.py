"""What somebody said at the end of the talk of wanting the job, and of when they could start. Pure."""

import re

from bot.reading.shorthand.alone import is_amiss
from bot.reading.shorthand.finishing import numbers_in_words
from bot.reading.shorthand.flip import to_you
from bot.reading.shorthand.spelling import spelt_out
from bot.support.patterns import regex

_REPORTED = regex(
    r"^(?:.*?\b(?:told|said|mentioned|say)\b(?: to)?(?: (?:him|her|them|it|so|[A-Z][a-z]+)\b)?"
    r"|(?:plainly|outright|straight (?:up|out)"
    r"|yes|yeah|yea|yep|yup|yess+|sure|well|of course|hell yes|i did|and|but|kind of|think so)\b)"
    r"[\s,.!:-]*(?:that )?|^that (?=I\b|I'd\b)",
    re.IGNORECASE,
)
_MONTHS = {
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "jun": "June", "jul": "July", "aug": "August",
    "sept": "September", "sep": "September", "oct": "October", "nov": "November", "dec": "December",
}  # fmt: skip
_MONTH = "|".join(map(str.lower, (*_MONTHS.values(), "may")))
_DAY = (
    rf"(?:(?:{_MONTH}) \d{{1,2}}|\d{{1,2}} (?:{_MONTH})|the \d{{1,2}}(?:st|nd|rd|th)"
    rf"(?: of (?:{_MONTH}))?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_WHEN = (
    rf"(?:(?:on |from |in |after |by |early in |late in )?(?:{_DAY}|{_MONTH})"
    r"|(?:in|after) [^,]+|right away|straight away)"
)
_I = r"(?:I )?(?:(?:would|'d|I'd|should|am|'m|I'm|was|remain|still am) )?"
_GLAD = r"(?P<how>(?:very |so |really )?(?:glad|happy|pleased|thrilled|excited|delighted|proud|honou?red))"
_VERY = r"(?:very much |really |so )?"
_JOB = r"(?:it|this|the (?:job|role|post|position)|this (?:job|role|post|position)|the work)"
_WISHES = (
    (r"^(?:I )?(?:hope|hoped) (?P<what>(?:to|I get to|I can) .+)$", "I hope {what}"),
    (rf"^{_I}love {_JOB}$|^{_I}love to$", "I'd love this job"),
    (rf"^{_I}love to (?P<what>(?!about\b|like\b|\d).+)$", "I'd love to {what}"),
    (r"^(?:I )?asked (?:(?:him|her|them|you) )?for the job\b.*$", "I asked for this job, and I meant it"),
    (rf"^{_I}be (?P<how>(?:very )?honou?red)\b.*$", "I would be {how} to do this work"),
    (r"^(?:see you soon,? I hope|(?:I )?hope to see you soon)$", "I hope to see you again soon"),
    (rf"^(?:I )?(?:really |do )(?:would )?want {_JOB}\b.*$", "I really want this job"),
    (rf"^I want {_JOB}\b.*$", "I'd really like this job"),
    (rf"^{_I}be {_GLAD} to (?:have|get|take) {_JOB}$", "I'd be {how} to have the job"),
    (
        rf"^{_I}be {_GLAD} to (?P<what>(?:start|work|join|come|take|be|move|do|try|help|meet|show) ?.*)$",
        "I'd be {how} to {what}",
    ),
    (rf"^{_I}(?P<how>(?:really |very |so )?excited) (?:about|by|for) {_JOB}$", "I'm {how} about this job"),
    (r"^(?:this )?is the job I(?: really)? want$", "This is the job I want"),
    (rf"^{_I}take {_JOB}\b.*$", "I'd gladly take the job"),
    (r"^(?:I )?hoped? (?:that )?you(?:'ll|'d| will| would)? (?:choose|pick) me$", "I hope you'll choose me"),
    (rf"^{_I}{_VERY}like (?:very much )?to (?P<what>(?:work|join) .+)$", "I'd very much like to {what}"),
    (r"^(?:I )?(?:would|'d|I'd) accept(?: it)?(?: if .+)?$", "I'd be glad to accept"),
    (rf"^{_I}(?:be )?(?:very |really |so )?(?:interested|keen)(?: on it| in it| as)?$", "{keen}"),
    (rf"^{_I}(?:so|SO) ready$", "I'm so ready for this job"),
)
"""What was said, and how it is said again; the first that fits. What is only asked or thanked for is neither."""
_STARTS = (
    (rf"^{_I}(?:can|could) give (?P<long>[\w-]+ weeks?)'? notice\b.*$", "I can give {long} notice"),
    (rf"^(?:{_I}(?:'ve |have )?(?:got to|have to|need to|must) )?(?:give )?(?P<long>[\w-]+ weeks?)'?(?: notice)?"
     r"(?: where I am)?$", "I'd need to give {long} notice"),
    (
        rf"^{_I}(?:can|could|be able to|able to|available to|free to)? ?(?:start|begin) (?P<when>{_WHEN}|immediately)$",
        "I could start {when}",
    ),
    (rf"^{_I}(?:can|could) (?P<does>move|relocate) (?P<when>(?:by|in|before) .+)$", "I could {does} {when}"),
    (r"^(?:I )?(?:'d |would )?need (?P<weeks>[\w-]+ weeks?) to (?P<does>wrap up|finish up|hand over).*$",
     "I'd need {weeks} to {does}"),
    (rf"^{_I}(?:be )?ready when you are$", "I'm ready when you are"),
    (rf"^{_I}(?:can|could)? ?do an? (?P<when>{_DAY}) start\b.*$", "I could start {when}"),
    (rf"^{_I}(?:can |could )?start (?:whenever|any ?time)\b.*$", "I can start whenever you need me"),
    (rf"^{_I}(?:be )?ready to (?:go|start)(?: (?:whenever|any ?time|right away|now).*)?$",
     "I'm ready to start whenever you are"),
    (rf"^{_I}(?:be )?ready to start (?P<when>the next day)$", "I'd be ready to start {when}"),
    (rf"^{_I}(?:free|available) (?P<when>from {_DAY}|from [^,]+)$", "I'm free {when}"),
    (rf"^{_I}(?:be )?ready to move(?P<when>(?: with my family)?)$", "I'm ready to move{when}"),
    (rf"^{_I}be there on (?P<when>{_DAY})(?P<if>(?: if you'd have me)?)$", "I'd be there {when}{if}"),
    (r"^I can work (?:in |at |on |over )?(?P<when>Christmas|weekends|nights|holidays|Saturdays|Sundays)\b.*$",
     "I can work {when}"),
)  # fmt: skip
_TAIL = regex(
    r",? (?:yeah|yep|yes|lol|haha|tbh|though|tho|actually|also|at a pinch|and (?:shook|thanked) .*)$",
    re.IGNORECASE,
)
"""It is only how it was typed."""
_AND = "I|I'd|I'm|could|can|am|free|available|keen|asked|shook|in|it|she|he|they|hope|hoped|have to|had to"
_CLAUSE = regex(rf"(?<=\w)[.!;]+\s+|\n|,\s+(?:and |but |so )?| (?:and|but) (?=(?:{_AND})\b)| (?=have to give\b)")
LONGEST = 14
"""Words; what is longer is a story."""


def eager(typed: str, company: str = "", names: tuple[str, ...] = ()) -> str:
    """A sentence that says once more that they want it: "I'd love to join you."; "" where nothing surely does."""
    keen = "I'm very keen on this job" if re.search(r"\bkeen\b", typed) else "I'm very interested in this job"
    for clause in () if _LEFT_UNSAID.search(typed) else _clauses(typed, names):
        if re.match(r"^(?:I )?(?:could|can) see myself there$", clause, re.IGNORECASE) and company:
            return f"I can see myself at {company}."
        for shape, says in _WISHES:
            if found := re.match(shape, clause, re.IGNORECASE):
                return _as_sentence(says.format(keen=keen, **found.groupdict()))
    return ""


_LEFT_UNSAID = regex(
    r"(?:\b(?:did|would|could)(?:n['’]?t| not)|\bnever|\bforgot to) (?:actually |really |quite )?"
    r"(?:say|tell|mention)\b",
    re.IGNORECASE,
)
"""That they want it, they did not say then; what stands behind it is no report of it."""


def available(typed: str, names: tuple[str, ...] = ()) -> str:
    """When they could start, as they said: "I could start on April 5."; "" where they did not."""
    clauses = _clauses(typed, names)
    for shape, says in _STARTS:
        for found in filter(None, (re.match(shape, clause, re.IGNORECASE) for clause in clauses)):
            return _as_sentence(
                says.format(**{name: _said(name, part or "") for name, part in found.groupdict().items()})
            )
    return ""


def _clauses(typed: str, names: tuple[str, ...]) -> list[str]:
    """What they said, clause by clause, as of the writer to the reader, without how they told of it."""
    text = _with_months(re.sub(r"\bI should very\b", "I would very", spelt_out(typed, names)))
    text = re.sub(r"\bid (?=(?:love|be|like|want|start|need|have)\b)", "I'd ", text)
    clauses = (to_you(_unreported(each.strip(" .!?,"))) for each in _CLAUSE.split(text))
    plain = (re.sub(r"\b(?:(?:you|them) guys|y'?all)\b", "you", _bare(each)).strip(" .!?,") for each in clauses)
    return [each for each in plain if each and len(each.split()) <= LONGEST]


def _bare(clause: str) -> str:
    while found := _TAIL.search(clause):
        clause = clause[: found.start()]
    return clause


def _unreported(said: str) -> str:
    """Without its "yes" and "told her that"."""
    while found := _REPORTED.match(said):
        said = said[found.end() :]
    return said


def _with_months(text: str) -> str:
    short = rf"\b({'|'.join(_MONTHS)})\b\.?(?= \d|[,.]|$)|(?<=\d )({'|'.join(_MONTHS)})\b"
    text = re.sub(short, lambda found: _MONTHS[found[0].rstrip(".").lower()], text, flags=re.IGNORECASE)
    return re.sub(
        rf"\b(?:{_MONTH.replace('|may', '')})\b", lambda found: found[0].capitalize(), text, flags=re.IGNORECASE
    )


def _said(name: str, part: str) -> str:
    """ "Saturday" is "on Saturday", "2 weeks" is "two weeks'"."""
    if name == "weeks":
        return numbers_in_words(part)
    if name == "long":
        part = re.sub(r"\b(a|one|1) weeks$", r"\1 week", part)
        return re.sub(r"week$", "week's", re.sub(r"weeks$", "weeks'", numbers_in_words(part)))
    return re.sub(rf"^(?={_DAY}$)", "on ", re.sub(r"^(?=Christmas$)", "over ", part), flags=re.IGNORECASE)


def _as_sentence(said: str) -> str:
    said = re.sub(r"\bwork (?:there|here)$", "work with you", said)
    said = re.sub(r"\bpart of the team$", "part of your team", said)
    said = re.sub(r"\b(move|come) (?:up |down |out |over )?there\b", r"\1", said)
    sentence = f"{said}.".replace("ride along", "ride-along")
    return "" if is_amiss(sentence) or _OF_OTHERS.search(sentence) else sentence


_OF_OTHERS = regex(r"\b(?:nothing|them|they|he|she|him|her)\b")
