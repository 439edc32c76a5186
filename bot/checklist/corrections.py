"""What mends one thing that was noted before, said in words: "Oh is not a person", "it's Pria", "3 days, not 4". Pure.

Only what names something that is noted, or opens like an order to change it, is one; where it could mean several
things, nothing is changed and it is asked which.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.checklist.additions import added
from bot.checklist.answers import Answers, Point
from bot.checklist.mending import part_changed, part_dropped, title_changed
from bot.checklist.noted import (
    KINDS,
    ONE,
    PLACES,
    Corrected,
    Found,
    Unknown,
    Where,
    Which,
    is_place,
    point_in_words,
    point_named,
    whom,
    with_points,
    words_of,
)
from bot.checklist.people import Met, visible
from bot.checklist.respelling import letters_changed, spelled_anew, turned
from bot.checklist.steps import StepName
from bot.checklist.swaps import arrow, point_said_anew, swapped

LONGEST_CORRECTION, LONGEST_COMPLAINT = 300, 60


def read_correction(text: str, answers: Answers, asking: StepName | None = None) -> Found:
    """What a message mends in these answers; None where it is no correction. Total.

    While a question is open (`asking`), what may as well be an answer to it is one.
    """
    if not may_correct(text):
        return None
    first, *then = _ALSO.split(visible(text), maxsplit=1)
    read = _first(first, answers, asking)
    if then and isinstance(read, Corrected) and isinstance(more := _first(then[0], read.answers, asking), Corrected):
        return Corrected(more.answers, f"{read.what}, and {more.what}")
    return _first(visible(text), answers, asking) if then else read


_ALSO = re.compile(r",? (?:and|then) (?=(?:add|drop|remove|delete|change|scratch|rename|replace)\b)", re.IGNORECASE)


def _first(text: str, answers: Answers, asking: StepName | None) -> Found:
    """What is plainly mended; else what would be if it were noted, unless that may answer the open question."""
    unknown = None
    for said in _said(text):
        for read in _readers(asking):
            found = read(said, answers)
            if found and not isinstance(found, Unknown):
                return found
            unknown = unknown or found
    return unknown if asking in {None, StepName.PEOPLE} else None


def _said(text: str) -> list[str]:
    """The text without the words that people open with, and with one more of them each time: "Oh" may be a name."""
    shorter, ways = text.strip(" .!,"), list[str]()
    while shorter not in ways:
        ways.insert(0, shorter)
        shorter = _CHATTER.sub("", shorter).strip(" .!,")
    return ways


_COMPLAINS = re.compile(
    r"\b(?:wrong|typo|mis-?spel\w+|mistake|incorrect|nonsense|missing|not (?:right|mine|true)|isn'?t (?:right|"
    r"mine|true))\b|"
    r"^[\w' -]+ with an? [^\W\d_](?: at the end)?$",
    re.IGNORECASE,
)


def _complained(said: str, answers: Answers) -> Which | None:
    """What is said to be wrong, where it is not said what would be right."""
    if len(said) > LONGEST_COMPLAINT or not _COMPLAINS.search(said):
        return None
    words = set(words_of(said))
    people = [met.name for met in answers.met if words & {word for word in words_of(met.name) if len(word) > 1}]
    place = re.search(rf"\b(?:{ONE} {KINDS}|{KINDS} \d)\b", said, re.IGNORECASE)
    points = point_named(place[0], answers) if place else []
    among = (*people, *(point_in_words(point) for _, point in points))
    return Which(among) if among else None


def may_correct(text: str) -> bool:
    """Whether a message is worth comparing with what is noted: short, of one line, and with a word that mends."""
    return len(text) <= LONGEST_CORRECTION and "\n" not in text.strip() and bool(_MENDS.search(text))


_MENDS = re.compile(
    r"n[o'’]?t\b|\b(?:remove|drop|delete|scratch|erase|forget|forgot|ignore|lose|cross|strike|take|get rid|kick|"
    r"skip|scrap|ditch|bin|axe|don.?t|only|move|merge|swap|combine|clear|one more|another|there|add|"
    r"include|put|note|also|missed|left out|too|change|replace|rename|correct|fix|swap|update|set|make|is|was|"
    r"it'?s|it’s|"
    r"its|are|should|meant|mean|must|never ?mind|instead|rather|no|wrong|with|spelled|spelt|title|e-?mail|"
    r"number|phone|name|never|spells|writes|spelling|double|two|one|way|can go|join|put|switch|flip|edit|leave|"
    r"keep|start|typo|mine|nonsense|plus|missing)\b"
    r"|[:*=%(]|->|=>|→|^s/",
    re.IGNORECASE,
)


def _readers(asking: StepName | None) -> tuple[Callable[[str, Answers], Found], ...]:
    """Those that take no answer to the open question for a correction."""
    people = (part_dropped, part_changed, letters_changed, turned, title_changed)
    things = (_dropped, point_said_anew, swapped, spelled_anew, added)
    match asking:
        case None:
            return (*people, _moved, _several, arrow, *things, _complained)
        case StepName.PEOPLE:
            return (*people, arrow, *things)
        case StepName.POINTS | StepName.MISSED:
            return (part_changed, _dropped, point_said_anew, swapped)
        case StepName.ADDRESS | StepName.CHECK | StepName.FRAGMENT | StepName.SIGNATURE | StepName.RESULT:
            return (part_changed, _dropped)
    return (part_changed, letters_changed, turned, _dropped, swapped, spelled_anew)


_CHATTER = re.compile(
    r"^(?:(?:oh|oops|whoops|ups|sorry|wait|no|hey|hm+|um+|uh|actually|please|pls|can you|could you|correction|ok|and|"
    r"my (?:bad|mistake)|i made a (?:mistake|typo)|typo|so)\b[\s,.:!-]*)|\b(?:please|pls|thanks|thx)\W*$",
    re.IGNORECASE,
)
_DROP = (
    r"(?:remove|drop|delete|scratch|erase|forget(?: about)?|ignore|lose|cross out|strike|take out|get rid of|kick|"
    r"skip|scrap|ditch|bin|axe)"
)
_DROPS = (
    re.compile(rf"(?:let'?s |i want to )?{_DROP}\s+(?P<what>.{{1,90}}?)(?:\s+(?:from|off) .*)?", re.IGNORECASE),
    re.compile(r"take (?P<what>.{1,90}?) (?:off|out|away)(?: .*)?", re.IGNORECASE),
    re.compile(
        r"(?P<what>.{1,90}?),? (?:is|was|are|were)(?:n'?t| not)(?: even| really| actually)? (?:an? |"
        r"the )?(?:person|people|name|real|there|in (?:it|the .*)|someone i met|"
        r"somebody i met|an? interviewer|on the panel|part of .*|right|true|one of (?:them|"
        r"the .*))(?:[,.;]? (?:please |so )?(?:remove|drop|delete|take).*)?",
        re.IGNORECASE,
    ),
    re.compile(r"(?:there (?:is|was) no|i (?:didn'?t|did not|never) (?:meet|met)) (?P<what>.+)", re.IGNORECASE),
    re.compile(
        r"(?P<what>.{1,90}?) (?:didn'?t|did not) (?:interview me|come|show up|attend)|"
        r"(?P<other>.{1,90}?) (?:should(?:n'?t| not) be (?:there|on .*|in .*)|does(?:n'?t| not) (?:exist|belong.*))",
        re.IGNORECASE,
    ),
    re.compile(r"(?P<what>.{1,90}?) (?:can|has to|should) go", re.IGNORECASE),
    re.compile(
        r"(?P<what>.{1,90}?) is (?:wrong|a mistake|not right)[,;.]? (?:please )?"
        r"(?:remove|drop|delete|scratch|take).*",
        re.IGNORECASE,
    ),
    re.compile(r"never ?mind (?P<what>.+)", re.IGNORECASE),
    re.compile(
        r"do(?:n'?t| not) (?:use|mention|include|say|put|write)(?: about)? (?P<what>.{1,90}?)(?: (?:in|on|into) .*)?",
        re.IGNORECASE,
    ),
)


_ELSEWHERE = re.compile(
    r"\b(?:paragraph|sentence|note|letter|e-?mail|message|reminder|nudge|interview|debrief|calendar|account|"
    r"data|file|card|"
    r"channel|coach|share|history|date|time|day|quiet|hours|signature|step|question|all|everything|it|that|this|"
    r"them|me|"
    r"my)s?\b|\d:\d\d",
    re.IGNORECASE,
)
"""What may be dropped, and is neither a point nor a person."""
_LIKE_A_NAME = re.compile(r"(?!That|This|It|There|He|She|They|We|You|What)[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}")


def _dropped(said: str, answers: Answers) -> Found:
    unknown = None
    for at, form in enumerate(_DROPS):
        if found := form.fullmatch(said):
            what = next(filter(None, found.groups()))
            if done := _without(what, answers):
                return done
            is_meant = at < 2 or _LIKE_A_NAME.fullmatch(what)
            if is_meant and (is_place(what) or (len(what.split()) < 6 and not _ELSEWHERE.search(what))):
                unknown = unknown or Unknown(what)
    return unknown


def _without(what: str, answers: Answers) -> Corrected | Which | None:
    """The answers without what is named, or without both of two."""
    found = _named(what, answers)
    if len(found) > 1:
        return Which(tuple(map(_in_words, found)))
    pieces = [_named(re.sub("^(?:both|the) ", "", piece), answers) for piece in re.split(r",? and |, | & ", what)]
    both = [piece[0] for piece in pieces if len(piece) == 1]
    if not found and len(pieces) > 1 and len(both) == len(pieces):
        found = both
    if not 0 < len(found) < 3:
        return Which(tuple(map(_in_words, found))) if found else None
    known = replace(answers, met=tuple(met for met in answers.met if met not in found))
    gone = [each[0] for each in found if isinstance(each, tuple)]
    known = with_points(known, lambda at, point: None if at in gone else point)
    return Corrected(known, ", and ".join(map(_off, found)))


def _named(what: str, answers: Answers) -> list[Met | tuple[Where, Point]]:
    """The people, else the points, that words mean."""
    if place := re.fullmatch(rf"(?:the )?(?P<place>{ONE}) (?:person|name|interviewer)", what, re.IGNORECASE):
        at = PLACES[place["place"].lower()]
        if what.endswith("name"):  # the first of them, or a first name
            return [*answers.met]
        return [answers.met[at]] if -len(answers.met) <= at < len(answers.met) else []
    people = [answers.met[at] for at in whom(what, answers.met)]
    return [*people] or [*point_named(what, answers)]


def _in_words(each: Met | tuple[Where, Point]) -> str:
    return each.name if isinstance(each, Met) else point_in_words(each[1])


def _off(each: Met | tuple[Where, Point]) -> str:
    if isinstance(each, Met):
        return f"{each.name} is off the list of whom you met"
    return f"“{point_in_words(each[1])}” is off your points"


_KEEP = re.compile(
    r"keep (?P<alone>.{1,90}?) only|(?:keep|leave|use) (?:only|just) (?P<what>.+)|only (?:keep|leave|use) (?P<only>.+)",
    re.IGNORECASE,
)
_MOVE = re.compile(
    r"move (?P<what>.{1,90}?) (?:to|into|under) .*?(?P<where>missed|not (?:get to )?sa(?:y|id)|forgot|told|said).*"
    r"|i (?:didn'?t|did not|never)(?: actually| really| get to| even)* (?:say|said|tell them|told them|mention|"
    r"mentioned|bring up|brought up|get to|got to)(?: about)? (?P<unsaid>.+)"
    r"|i (?:did|actually) (?:say|said|tell them|told them|mention|mentioned)(?: about)? (?P<told>.+)",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    rf"(?:delete|remove|drop|clear|scratch) (?:all|everyone|everybody|both|them|everything(?= ))(?: .*)?"
    rf"|(?:delete|remove|drop|clear|scratch) (?:(?:all|my|the) )+(?:people|points|names|interviewers)|"
    rf"start (?:it )?over"
    rf"|merge .+ (?:and|with|&) .+"
    rf"|add (?:(?:a|an|another|one more|some) )?(?:person|people|someone|somebody|interviewer|name|point)s?"
    rf"|(?:(?:that|it)(?:'s| is) |you (?:got|have) )?(?:the |both |all |my |these |those )*"
    rf"(?:wrong (?:names?|person|people|points?|titles?|number|e-?mail)"
    rf"|(?:names?|points?|people|titles?|both|all|they|it)(?:'re| are| is| was| were)? (?:all )?wrong)"
    rf"|(?:merge|swap|combine|join|switch|flip) .*(?:{KINDS}|{ONE}|two|both|them|\d).*"
    rf"|(?:put|move) .*\b{ONE}\b.* (?:first|last|up|down|(?:to|at) the (?:top|end|bottom|front|start))"
    rf"|(?:one of (?:them|those|the \w+)|that|this|it|something)"
    rf"(?:(?:'s| is| was) (?:wrong|not)|(?: is|'s| was|is|was)n'?t)"
    rf"(?: (?:right|quite right|correct|true|what i (?:said|told|meant).*))?"
    rf"|(?:the |my )?{ONE}(?: {KINDS})?(?:'s| is| was) (?:wrong|not right|not correct)"
    rf"|only (?:the )?{ONE}(?: {KINDS})? (?:is|was) (?:right|correct|true)"
    rf"|(?:change|fix|correct|edit|reword|rephrase)(?: the typo in)? (?:the |my )?(?:{ONE}(?: {KINDS})?|{KINDS} ?\d)"
    rf"|(?:leave|take) (?:out the (?:number|figure|percentage)s?|the (?:number|figure|percentage)s? out)"
    rf"|.+ (?:and|&) .+ (?:are|is) (?:really |actually )?(?:the same|one)(?: (?:person|point|one|thing))?",
    re.IGNORECASE,
)


def _moved(said: str, answers: Answers) -> Found:
    """A point from what was told to what was missed, or back; or all others dropped but one."""
    if keep := _KEEP.fullmatch(said):
        points = point_named(keep["alone"] or keep["what"] or keep["only"], answers)
        if len(points) != 1:
            return None
        known = replace(answers, told=(points[0][1],), missed=())
        return Corrected(known, f"“{point_in_words(points[0][1])}” is your only point")
    found = _MOVE.fullmatch(said)
    points = point_named(found["what"] or found["unsaid"] or found["told"], answers) if found else []
    if not found or len(points) != 1:
        return None
    [(at, point)] = points
    if not re.search(r"[^\W\d_]{2}", next(filter(None, (found["what"], found["unsaid"], found["told"])))):
        return Which((point_in_words(point),))  # a figure of it, and not all of it
    told = bool(found["told"]) or (found["where"] or "").lower() in {"told", "said"}
    if at.told == told:
        return None
    known = with_points(answers, lambda place, each: None if place == at else each)
    words = f"“{point_in_words(point)}” is now among what you {'told them' if told else 'did not get to say'}"
    if told:
        return Corrected(replace(known, told=(*known.told, point)), words)
    return Corrected(replace(known, missed=(*known.missed, point)), words)


def _several(said: str, answers: Answers) -> Which | None:
    """What is plainly to be changed, and would change several things, or does not say which: the form is for that."""
    if not _SEVERAL.fullmatch(said) or isinstance(_dropped(said, answers), Corrected):
        return None
    return _complained(said, answers) or Which(())
