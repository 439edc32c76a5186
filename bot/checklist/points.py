"""One line as a selling point: the employer's problem and the answer to it apart; None where it is only nerves.

An arrow says which is which. Without one they are read apart only where both are plain: what speaks of a trouble and
not of the writer, and behind it what the writer did.
"""

import re

from bot.checklist.answers import Point
from bot.checklist.yes_no import said_nothing

_BULLET = re.compile(r"^\s*(?:[-*•–—]|\d{1,2}[.)])\s+")
_ARROW = re.compile(r"(?:(?<!\s)\s+)?(?:->|=>|→|➜)\s*")
_CHANGED = re.compile(r"\d(?:%|[kKmM]|\s?(?:days|hours|hrs|weeks|wks|months|min|minutes|percent|/\w+)|/\w+)?\Z")
"""Behind such a figure, and before another, an arrow says how something changed: "90 days → 61"."""

# --- problem and answer ------------------------------------------------------------------------------------------

_APART = re.compile(r" -{1,3} | [–—>] |; |: |[.!] ")
_LABEL = re.compile(
    r"(?:(?:the|their|your|main|biggest) ){0,2}(?:problem|issue|challenge|pain point|pain)s?(?::| was| is)\s+",
    re.IGNORECASE,
)
_ANSWER_LABEL = re.compile(r"(?:my )?(?:answer|solution|fix|response)(?: was)?: ?", re.IGNORECASE)
_DID = re.compile(
    r"(?:(?:i|i'?ve|i'?m|i'?d|we|we'?ve|my)(?= )"
    r"|(?!need|feed|speed|seed|exceed|proceed|succeed|hundred)\w{2,}ed\b"
    r"|(?:cut|led|built|ran|got|made|did|had|brought|took|set|wrote|sold|taught|grew|kept|found|won|rebuilt|paid|went"
    r"|dealt|fought|held|spent|gave|put|redid|rewrote|oversaw)\b)",
    re.IGNORECASE,
)
_OF_ME = re.compile(r"\b(?:i|i'?m|i'?ve|i'?d|me|my|mine|we|we'?ve|our|us)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\b(?:they|they'?re|them|their|theirs|you|you'?re|your|ur)\b", re.IGNORECASE)
_TROUBLE = re.compile(
    r"\b(?:problems?|issues?|slow|late|messy|mess|chaos|broken|old|outdated|manual|angry|rising|high|poor|bad"
    r"|low morale|drowning|losing|lost|missed|missing|struggl\w+|behind|overworked|understaffed|unhappy"
    r"|backlogs?|turnover|churn|attrition|delays?|downtime|outages?|shrinkage|scrap|rework|bottlenecks?|complaints?"
    r"|too (?:many|much|few|little|long|slow|high|old|big|small|often)|not enough|no ?one|nobody|lack\w*|short\w*"
    r"|takes? (?:\w+ )?(?:too|weeks|days|hours|months|forever|ages|long|week|day|month)|all (?:day|the time)"
    r"|keeps?|can'?t|cannot|won'?t|don'?t|doesn'?t|breaks?|crash\w*|fail\w*|falls?|quits?|leaves?|leaving|piling|piles?)\b",
    re.IGNORECASE,
)
_NO_TROUBLE = re.compile(
    r"\W*(?:no(?! ?one)|zero|never|less|fewer|\d+\+? (?:years|yrs))\b|.*\b(?:up|down|fell|dropped|rose) (?:by )?\W?\d"
    r"|.*\bthey (?:asked|liked|loved|laughed|smiled|nodded|agreed|said)\b",
    re.IGNORECASE,
)
"""What has figures to be proud of, or says that there was none of it, is the writer's own; how they took it is none."""


def read_point(line: str) -> Point | None:
    """The point of a line, its bullet or number taken off; None for an empty line and for what says nothing."""
    line = " ".join(_BULLET.sub("", line).split())
    if not line or is_nerves(line):
        return None
    if arrow := next((found for found in _ARROW.finditer(line) if not _tells_a_change(found)), None):
        problem, answer = line[: arrow.start()], line[arrow.end() :]
        if answer:
            return Point(answer, problem)
    return _told_apart(line) or Point(line)


def _tells_a_change(arrow: re.Match[str]) -> bool:
    before, after = arrow.string[: arrow.start()], arrow.string[arrow.end() :]
    return bool(_CHANGED.search(before)) and bool(re.match(r"\W?\d", after))


def _told_apart(line: str) -> Point | None:
    """The problem and the answer of a line without an arrow, where it is surely both."""
    label = _LABEL.match(line)
    plain = line[label.end() :] if label else line
    for found in _APART.finditer(plain):
        problem, answer = plain[: found.start()].strip(), plain[found.end() :].strip()
        named = _ANSWER_LABEL.match(answer)
        answer = answer[named.end() :] if named else answer
        if not (named or _DID.match(answer)) or _OF_ME.search(problem) or _DID.match(problem):
            continue
        if problem and answer and (label or named or found[0] == " > " or _is_their_trouble(problem, found[0])):
            return Point(answer, problem)
    return None


def _is_their_trouble(text: str, mark: str) -> bool:
    """Whether a text tells of the employer's trouble; before a full stop, which parts any sentences, plainly so."""
    of_them, troubled = _OF_THEM.search(text), _TROUBLE.search(text)
    sure = of_them and troubled if mark[0] in ".!" else of_them or troubled
    return bool(sure) and not _NO_TROUBLE.match(text)


# --- nerves ------------------------------------------------------------------------------------------------------

_FILLER = (
    r"(?:idk|dunno|lol|haha|tbh|well|um+|uh+|ugh|omg|oh|no|nope|nothing|honestly|just|really|basically|totally"
    r"|completely|and|but|because|cause|cuz|bc|since|so|i guess|i think|then|kinda|all|at all|much|out|up|today|there"
    r"|the whole time|for me|of me|to say|what to say|what i said|anything|everything|a word|any of it"
    r"|not (?:much|a lot|really))"
)
_NERVES = (
    r"(?:(?:i|i'?m|was|were|got|am|felt|feel|too|so|very|super|way|really|pretty|kinda|just|totally|completely) )*+"
    r"(?:nervous|anxious|scared|stressed|shaking|nerves|a wreck|a mess|awkward|terrible|terrified|tired"
    r"|stupid|dumb|awful|embarrassed|ashamed|exhausted|sweat(?:ing|y)|shak(?:ing|y)|crying|sad)"
    r"|(?:i )?(?:just |totally |completely |really )?(?:blanked|froze|choked|panicked|spaced|rambled|bombed|messed"
    r"|blew it|screwed|stuttered|forgot|went blank|drew a blank)"
    r"|(?:my )?(?:mind|head|brain) (?:went|was|is) (?:blank|empty|mush)|it (?:was|is|went) (?:all |by )?(?:so |too )?"
    r"(?:a blur|fast|quick(?:ly)?)|went by so fast"
    r"|(?:my |the )?(?:hands?|voice|legs?|knees?|heart)(?: (?:is|are|was|were|kept|just|still|all))* "
    r"(?:shak(?:ing|y|en)|trembling|sweat(?:ing|y)|racing|pounding)"
    r"|i (?:just )?(?:cried|sweated|shook)"
    r"|(?:i'?m |i am |i was )?(?:so |very |really )*sorry"
    r"|(?:i |my )?apolog(?:ies|i[sz]e)"
    r"|it (?:all )?went (?:so |really |very |pretty )?(?:badly|bad|terribly|horribly)"
    r"|(?:i )?(?:can'?t|cannot|can not|couldn'?t|don'?t|do not|didn'?t|did not) (?:even |really )?"
    r"(?:remember|recall|know|think|say)"
)
_ONLY_NERVES = re.compile(rf"(?:{_FILLER} )*+(?:(?:{_NERVES})(?: {_FILLER}\b)*+(?: |$))+", re.IGNORECASE)


def is_nerves(text: str) -> bool:
    """Whether an answer holds nothing to note: "idk i was so nervous lol", "nothing, i blanked", "n/a"."""
    if said_nothing(text):
        return True
    words = " ".join(re.sub(r"[^\w\s']|_", " ", text[:200].replace("’", "'")).split())
    return len(text) < 200 and bool(_ONLY_NERVES.fullmatch(words))
