"""How an interview is held, in which round, for how long and where, split off a line that tells it. Pure."""

import re
from datetime import timedelta

from bot.reading.people.names import is_role_word, names_a_role
from bot.reading.people.trades import is_trade
from bot.support.patterns import regex
from bot.vocabulary.answers import How

_BY = r"(?:(?:by|on|via|over|in|through|using) (?:the |an? )?)?"
_PANEL = r"(?:an? |the )?(?:board |selection |hiring )?panel"
_ON_ITS_OWN = r"(?:^|(?<=[,;(|])|(?<=[.!] )|(?<= [-–—] ))\s*"
_DAY = r"(?:today|tomorrow|tmrw|on|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|\d)"
_END = rf"(?=\s*(?:[.:]\s*)?(?:$|[,;)|]| [-–—] | with\b| at \d| {_DAY}\b|https?:))"
_THEIR_PLACE = r"(?:yard|depot|gate|site|garage|workshop|salon|clinic|school|studio|farm|kitchen|reception|place)"
_PLACE = (
    r"(?:offices?|hq|headquarters|building|store|shop|restaurant|plant|branch|warehouse"
    r"|site(?: (?:cabin|office|hut|shed))?)"
)
_VIDEO = r"(?:zoom|teams|video|virtual|virtually|remote|remotely|online|visio)"
_NAMED_VIDEO = (
    r"(?:(?:ms|microsoft)[ -]teams|google[ -]meet|gmeet|web ?ex|skype|hire ?vue|spark ?hire|face ?time|hangouts?"
    r"|discord|blue ?jeans|go ?to ?meeting|slack huddle|huddle|whats ?app video)"
)
_TALK = r"(?:interview|meeting)"
_PEOPLE = r"(?: of (?:\d|two|three|four|five|six))?(?: people| interviewers)?"
_MORE = (
    r"(?: (?:plus|and|then|with) an?(?: (?:short|quick|brief|little|long|written|practical|skills|typing|group"
    r"|\d{1,2}|five|ten|fifteen|twenty|thirty|minute|hour)){0,3}"
    r" (?:activity|test|task|exercise|presentation|tour|lunch|quiz|walk))?"
)
"""What there was beside the talk: "plus a ten minute activity"."""
_HOW: list[tuple[How, re.Pattern[str]]] = [
    (how, regex(pattern, re.I))
    for how, pattern in (
        (
            How.ONSITE,
            r"\b(?:on[ -]?site|in[ -]person|face[ -]to[ -]face|f2f|vor ort|sur place|en persona|presencial)\b"
            r"(?: loop| interview)?",
        ),
        (How.ONSITE, rf"{_ON_ITS_OWN}(?:offices?|hq|headquarters|campus|showroom){_END}"),
        (
            How.ONSITE,
            rf"(?:\b(?:in|at)|@) (?:(?:their|the) )?(?:main )?{_PLACE}\b(?! (?:manager|assistant|clerk|worker)\b)",
        ),
        (How.ONSITE, rf"{_ON_ITS_OWN}(?:their|the) (?:main )?{_PLACE}(?: at)?{_END}"),
        (How.ONSITE, rf"{_ON_ITS_OWN}(?:(?:at|in) )?(?:their|the|our) (?:\w+ )?{_THEIR_PLACE}{_END}"),
        (How.ONSITE, r"\bwalk[- ]?in(?: interviews?| drive)?\b"),
        (How.VIDEO, r"https?://\S*(?:zoom|teams|meet\.google|webex)\S*"),
        (How.VIDEO, rf"\b{_BY}{_NAMED_VIDEO}\b(?:[ -](?:call|interview|meeting))?"),
        (How.VIDEO, rf"\b{_BY}(?:(?:one[- ]way|live) )?(?:zoom|video|teams)[ -]?(?:call|chat|conference|{_TALK})\b"),
        (How.VIDEO, rf"\b(?:by|on|via|over|through) (?:meet|{_VIDEO})\b(?: call)?"),
        (How.VIDEO, rf"{_ON_ITS_OWN}(?:meet|{_VIDEO})(?: interview| call)?{_END}|\b{_VIDEO}\s*+$"),
        (How.VIDEO, rf"\bvirtual(?:ly)?\b(?= (?:round|{_DAY}))"),
        (How.PHONE, r"\b(?:(?:by|on|over) (?:the )?)?(?:tele)?phone[ -](?:call|screen(?:ing)?|interview|chat)\b"),
        (How.PHONE, r"\b(?:by|on|over|via|off) (?:the )?(?:tele)?phone\b"),
        (How.PHONE, r"\btelephonic\b(?: (?:round|interview|screening|call))?"),
        (How.PHONE, r"\b(?:they|he|she)(?:['’]re|['’]s| are| is) (?:calling|ringing|phoning)\b"),
        (
            How.PHONE,
            r"\b(?:they|he|she)(?:['’]ll| will|['’]re going to|['’]s going to)?"
            r" (?:ring|call|phone)s?(?: me)?\b(?: on)?(?=\s*(?:$|[,;)\d+(]))",
        ),
        (How.PHONE, r"\b(?:will|['’]ll|is|are|['’]s|['’]re)(?: going to)? (?:call|ring|phon)e?(?:ing)? me\b"),
        (How.PHONE, rf"{_ON_ITS_OWN}(?:tele)?phone{_END}|\b(?:tele)?phone\s*+$"),
        (
            How.PANEL,
            rf"{_ON_ITS_OWN}{_PANEL}{_PEOPLE}{_MORE}{_END}|\b(?:an? )?panel interview\b|\bpanel\s*$",
        ),
    )
]
_NTH = r"(?:1st|2nd|3rd|[4-9]th|first|second|third|fourth|fifth|final|last|next)"
_ROUND = regex(
    rf"\b(?:the |my |their )?(?P<round>(?:{_NTH} (?:and|&) )?{_NTH}[ -](?:round|interview|int(?=\W|$)|stage|talk|chat)"
    r"|(?:round|stage) (?:\d|one|two|three|four|five)|finals?(?: loop)?(?=\s*(?:$|[,;)|]))"
    r"|(?<!pharm )(?<!lab )(?<!vet )(?<!it )(?:technical|tech|hr|recruiter) (?:screen|round|interview)"
    r"|l[1-4](?: round| interview)?|coffee chat|informational|intro call|meet and greet"
    r"|(?<=[,;.] )(?:shop|floor|skills?|practical|informal|lunch|formal|internal|competency) interview"
    r"|(?:\d+[- ]?min(?:ute)? )?(?:demo|sample|mock) (?:lesson|class)"
    r"|group (?:assessment|interview|exercise)|assessment cent(?:er|re)|(?:assessment|ac) day|open day"
    r"|(?:trial|shadow(?:ing)?|taster|try[- ]?out|test) (?:shift|day|session|morning|lesson)|work(?:ing)? trial"
    r"|(?:group|panel) (?:thing|session)|(?<=[ap]m )thing(?= in | at |\s*$)|(?:job"
    r"|career) fair"
    r"|(?<=\w )assessment(?=\s*(?:$|[,;)]| \d| on\b))|working interview|super ?day|audition"
    r"|oral board|(?:oral|board) interview|over (?:a )?coffee)\b(?: interview)?"
    r"(?: (?:(?:is|was|has been|now|all) ){0,3}(?:booked|confirmed|scheduled|arranged|lined up)\b(?: in\b)?)?",
    re.I,
)
_OF_A_NAME = regex(r"(?:The )?(?:(?:Final|Next|First|Second|Third|Last) (?:Round|Stage)|Round \d) (?=[A-Z])")
"""A line's front in capitals, with a name behind it: "Final Stage Productions"."""
_LEADS = regex(
    r"(?:(?:at|in|@) (?:the|their)|(?:an? )?panel of) .*\|\s*(?:,|today|yesterday|this morning)"
    rf"|(?:{_PANEL}|(?:tele)?phone|video|virtual|in[- ]person|face[- ]to[- ]face|on[- ]?site)\| {_DAY}\b"
    r"|.*\|(?: interview)? (?:with|at|for)\b|.*[ -](?:screen|interview|call|chat|meeting)\|\s*[,:]?\s+\w|.* .*\|\s*:\s",
    re.I,
)
_COUNTS = {
    "fifteen": 15, "twenty": 20, "thirty": 30, "forty-five": 45, "forty five": 45, "fortyfive": 45, "forty": 40,
    "sixty": 60, "ninety": 90,
}  # fmt: skip
"""Minutes that are counted in words."""
_LASTING = regex(
    r"(?:,\s*)?\(?\b(?:for |about |lasting |takes |it took )*(?<!\bin )(?<!\bin about )(?<!half )"
    r"(?P<length>an hour and a half|(?:half an|an?|a half) hour|(?:two|three|four) hours"
    r"|(?:(?P<times>[2-9]) ?[x×] ?|\d{1,3} ?[-–] ?)?(?P<count>\d{1,3}(?:\.5)?"
    rf"|(?:{'|'.join(_COUNTS)})(?= ?min(?:ute)?s?\b(?! (?:from|ago|time|late|early))))"
    r"[ -]?(?P<unit>h(?:ou)?rs?|h|min(?:ute)?s?|(?<=\d\d)m)\b"
    r"(?:[ -](?:long|call|interview|chat))?)\b\)?(?!\s*(?:ago|a (?:day|week)|per|/|before|late"
    r"|(?:activity|test|task|exercise|presentation|quiz|tour|walk|drive)\b))",
    re.I,
)
LONGEST = timedelta(hours=8)
"""No interview lasts longer: "24 Hour Fitness", "40 hours a week"."""
_HOURS_ALONE = timedelta(hours=5)
"""Behind a bare "h" a larger number is an hour of the day: "9h"."""
_THING = regex(r"\s*(?!(?:with|on|at|via|by|for|from|in|and|interview|call|chat|meeting)\b)\w", re.I)
_STREET = (
    r"(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|way|place|plaza|square|court|parkway|highway)"
)
_ADDRESS = regex(
    rf"(?:(?<=[,;@])\s*|\b(?:at|in) (?=\d))(?P<address>\d{{1,5}}[a-z]? (?:[\w'.]{{1,20}} ){{1,3}}{_STREET}\b\.?"
    r"(?:,? (?:suite|ste|floor|unit|room|apt)\.? ?#?\w{1,6}|,? \w{1,6} floor)?)(?=\s*(?:$|[,;)(|]))",
    re.I,
)


def split_off_how(line: str) -> tuple[str, How | None]:
    """The line without all words for how it is held; at its front they are the employer's: "Zoom, Analyst"."""
    held = None
    for how, words in _HOW:
        found = next((each for each in words.finditer(line) if _is_how(each)), None) if held in {None, how} else None
        if found:
            line, held = _without(line, found), how
    return line, held


_WAY_FIRST = regex(
    rf"^\W*(?:(?:{_NAMED_VIDEO}|{_VIDEO}|meet)|(?P<phone>(?:tele)?phone|call)|(?P<onsite>in[ -]person|on ?site"
    rf"|face[ -]to[ -]face))"
    r"(?: call| interview)?"
    r"\s*(?:[,;:|/]|\s[-–—]\s)\s*(?P<next>(?:(?!\s[-–—]\s)[^,;:|/])*\w)(?=\s*(?:[,;:|/]|$)|\s[-–—]\s)",
    re.I,
)


_WAY_BEFORE_A_NAME = regex(
    rf"^(?P<moved>[\s,]*)(?P<way>(?:{_NAMED_VIDEO}|zoom|teams|video)|(?P<phone>(?:tele)?phone))(?: call| interview)? "
    r"(?P<next>[A-Z]\S*)",
    re.I,
)


def split_off_way_first(line: str) -> tuple[str, How | None]:
    """The same of a line without its time where the way stands first and the employer follows: "Teams, Microsoft, PM".

    Before a role it is the employer: "Zoom, Account Executive".
    """
    found = _WAY_FIRST.match(line) or _before_a_name(line)
    if not found or _is_role(found["next"].split()):
        return line, None
    held = How.PHONE if found["phone"] else How.ONSITE if found.groupdict().get("onsite") else How.VIDEO
    return line[found.start("next") :], held


def _before_a_name(line: str) -> re.Match[str] | None:
    """The way with the employer right behind it, where its time stood before it or it is small: "phone Vodafone"."""
    found = _WAY_BEFORE_A_NAME.match(line)
    is_way = found and found["next"][0].isupper() and ("," in found["moved"] or found["way"].islower())
    return found if is_way else None


def _is_role(words: list[str]) -> bool:
    return all(map(is_role_word, words)) or names_a_role(words[-1]) or is_trade(words[-1])


def split_off_round(line: str) -> tuple[str, str]:
    """The line without its round, and that: "2nd round", "coffee chat"; "" where none is named."""
    named = _OF_A_NAME.match(line)
    found = _ROUND.search(line, named.end() if named else 0)
    return (_without(line, found), found["round"]) if found else (line, "")


def split_off_length(line: str) -> tuple[str, timedelta | None]:
    """The line without how long the interview lasts, and that. A number of a name is none: "24 Hour Fitness"."""
    for found in _LASTING.finditer(line):
        lasts = _lasts(found)
        if lasts <= LONGEST and not _is_of_a_name(found, lasts):
            return _without(line, found), lasts
    return line, None


def split_off_address(line: str) -> tuple[str, str]:
    """The line without the address where it is held, and that: "350 5th Ave, Suite 300"; "" where none is named."""
    found = _ADDRESS.search(line)
    return (_without(line, found), found["address"]) if found else (line, "")


def _without(line: str, found: re.Match[str]) -> str:
    return f"{line[: found.start()]}, {line[found.end() :]}"


def _is_how(found: re.Match[str]) -> bool:
    """Not at the front, where it is the employer's name, unless the employer follows: "phone screen Netflix"."""
    before, after = found.string[: found.start()], found.string[found.end() :]
    return bool(before.strip()) or bool(_LEADS.match(f"{found[0]}|{after}"))


def _is_of_a_name(found: re.Match[str], lasts: timedelta) -> bool:
    """Whether it opens the line or a piece of it and another word follows, or it is an hour of the day."""
    opens = found.string[: found.start()].rstrip()[-1:] in ("", ",", ";", "|") or found[0].startswith(",")
    is_clock = (found["unit"] or "").lower() == "h" and lasts >= _HOURS_ALONE
    return is_clock or (opens and bool(_THING.match(found.string, found.end())))


_IN_WORDS = {
    "half an hour": 30,
    "a half hour": 30,
    "an hour and a half": 90,
    "two hours": 120,
    "three hours": 180,
    "four hours": 240,
}
"""Minutes."""


def _lasts(said: re.Match[str]) -> timedelta:
    if not said["count"]:
        return timedelta(minutes=_IN_WORDS.get(said["length"].lower(), 60))
    times, count = int(said["times"] or 1), said["count"].lower()
    return times * timedelta(
        minutes=float(_COUNTS.get(count, count)) * (60 if said["unit"].lower().startswith("h") else 1)
    )
