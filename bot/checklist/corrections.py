"""What mends one thing that was noted before, said in words: "Oh is not a person", "it's Pria", "3 days, not 4". Pure.

Only what names something that is noted, or opens like an order to change it, is one; where it could mean several
things, nothing is changed and it is asked which.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from bot.checklist.additions import added
from bot.checklist.answers import Answers, Point
from bot.checklist.mending import part_changed, part_dropped, title_changed
from bot.checklist.moves import is_of_several, moved, titles_swapped
from bot.checklist.noted import (
    KINDS,
    ONE,
    Corrected,
    Found,
    Unknown,
    Where,
    Which,
    at_place,
    is_place,
    point_in_words,
    point_named,
    whom,
    with_points,
    words_of,
)
from bot.checklist.people import Met, visible
from bot.checklist.reading import Setting
from bot.checklist.respelling import letters_changed, spelled_anew, turned
from bot.checklist.retold import call_told, date_told
from bot.checklist.rewording import reworded
from bot.checklist.steps import StepName
from bot.checklist.swaps import arrow, point_said_anew, swapped

LONGEST_CORRECTION, LONGEST_COMPLAINT = 300, 60


def read_correction(text: str, answers: Answers, setting: Setting, asking: StepName | None = None) -> Found:
    """What a message mends in these answers; None where it is no correction, but a question or a protest. Total.

    While a question is open (`asking`), what may as well be an answer to it is one.
    """
    if not may_correct(text) or _changes_nothing(visible(text)):
        return None
    first, *then = _ALSO.split(visible(text), maxsplit=1)
    read = _first(first, answers, setting, asking)
    if (
        then
        and isinstance(read, Corrected)
        and isinstance(more := _first(then[0], read.answers, setting, asking), Corrected)
    ):
        return Corrected(more.answers, f"{read.what}, and {more.what}")
    return _first(visible(text), answers, setting, asking) if then else read


_ALSO = re.compile(r",? (?:and|then) (?=(?:add|drop|remove|delete|change|scratch|rename|replace)\b)", re.IGNORECASE)


def _first(text: str, answers: Answers, setting: Setting, asking: StepName | None) -> Found:
    """What is plainly mended; else what would be if it were noted, unless that may answer the open question."""
    unknown = None
    for said in _said(text):
        readers = (_dropped,) if _INTERJECTION.match(said) else _readers(asking)
        for read in (*readers, *_retold(asking, setting)):
            found = read(said, answers)
            if found and not isinstance(found, Unknown):
                return found
            unknown = unknown or found
    return unknown if asking in {None, StepName.PEOPLE} else None


def _said(text: str) -> list[str]:
    """The text without the words that people end and open with, each time with one more of these: "Oh" may be a name."""
    ways = [text.strip(" .!,")]
    for chatter in (_BEHIND, _CHATTER):
        while (shorter := chatter.sub("", ways[0]).strip(" .!,")) != ways[0]:
            ways.insert(0, shorter)
    return ways


_INTERJECTION = re.compile(
    r"(?:oh|ah|uh|um|so|no|hey|ok|well)\b(?:[ ]*[,!.]| (?:no|sorry|wait|yes|yeah|ok|and|i|it|that|this|they|the|my|"
    r"we|you|he|she|actually|shoot|dear|well|god|wow|there|one|also|please|can|by)\b)",
    re.IGNORECASE,
)
"""At the head of more words "oh" is no name."""
_CHANGES_NOTHING = re.compile(
    r"(?!.*\b(?:please|pls)\b)(?!(?:can|could|would|will) (?:you|we|u|i)\b).*\?\W*"
    r"|(?:\W*\b(?:no|hey|wait|sorry|um|so|oh|and|but)\b[ ,]+)*"
    r"(?:(?:did|does|have|has|had) (?:i|you|we|they|he|she|it)\b|(?:is|are|was|were|do) (?:i|you|we|they|he|she|it|there|"
    r"(?-i:[A-Z]\w+)) (?!not\b).*|(?:who|why|when|where|how|which|what) (?:is|are|was|were|did|do|does|have|has|many|much)\b)"
    r".*"
    r"|(?:.*[ ,.;!])?(?:don'?t|do not|didn'?t (?:ask|tell|want|say) (?:you )?(?:to )?|never (?:asked|told) you to|"
    r"why did you|please don'?t|no need to|stop)"
    r" ?\b(?:remove|removing|drop|delete|deleting|change|changing|rename|touch|scratch|erase|lose|take|cross|"
    r"swap|move|edit)\b.*",
    re.IGNORECASE,
)


def _changes_nothing(text: str) -> bool:
    """Whether it asks about what is noted, or wants it left: "is Bo on there?", "don't remove Bo"."""
    return bool(_CHANGES_NOTHING.fullmatch(text.replace("’", "'")))


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
    r"keep|start|typo|mine|nonsense|plus|missing|actually|said|want|wants|wanted|call|calls|called|date|guessed|"
    r"should|first|everyone|everybody|surname)\b"
    r"|[:*=%(]|->|=>|→|^s/",
    re.IGNORECASE,
)


_Reader = Callable[[str, Answers], Found]
_AT_LAST = frozenset({StepName.ADDRESS, StepName.CHECK, StepName.FRAGMENT, StepName.SIGNATURE, StepName.RESULT})


def _readers(asking: StepName | None) -> tuple[_Reader, ...]:
    """Those that take no answer to the open question for a correction."""
    people = (part_dropped, part_changed, letters_changed, turned, title_changed, titles_swapped)
    things = (_dropped, point_said_anew, reworded, swapped, spelled_anew, added)
    if asking is None:
        return (*people, moved, _several, arrow, *things, _complained)
    if asking is StepName.PEOPLE:
        return (*people, arrow, *things)
    if asking in {StepName.POINTS, StepName.MISSED}:
        return (part_changed, _dropped, point_said_anew, swapped)
    if asking in _AT_LAST:
        return (part_changed, _dropped)
    return (part_changed, letters_changed, turned, _dropped, swapped, spelled_anew)


def _retold(asking: StepName | None, setting: Setting) -> tuple[_Reader, ...]:
    """Those of the hire date and of the call, where these are not what is being asked."""
    plain = asking not in {None, StepName.CALL, StepName.CLOSING, StepName.PEOPLE}
    day = partial(date_told, setting=setting, plain=plain)
    call = partial(call_told, setting=setting)
    asked_now = {StepName.HIRE_DATE: (call,), StepName.CALL: (day,), StepName.CALL_CONTACT: (day,)}
    return asked_now.get(asking, (day, call)) if asking else (day, call)


_CHATTER = re.compile(
    r"^(?:oh|oops|whoops|ups|sorry|wait|no|hey|hm+|um+|uh|actually|please|pls|can you|could you|correction|ok|and|"
    r"my (?:bad|mistake)|i made a (?:mistake|typo)|typo|so|well)\b[\s,.:!-]*",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"[\s,.]+(?:please|pls|thanks|thx|lol|haha|tho|though|sorry|oops|actually|in the end|after all|my bad|my mistake|"
    r"i think|just so you know|fyi|ok(?:ay)?)\W*\Z",
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
        r"(?P<what>.{1,90}?),? (?:(?:is|was|are|were)(?:n'?t| not)|(?:that|this)(?:'?s| is| was)(?: not|n'?t))"
        r"(?: even| really| actually)? (?:an? |the )?(?:real )?(?:person|somebody|someone|anybody|anyone|people|name|real|there|in (?:it|the .*)|someone i met|"
        r"somebody i met|an? interviewer|on the panel|part of .*|right|true|one of (?:them|"
        r"the .*))(?:[,.;]? (?:please |so )?(?:remove|drop|delete|take).*)?",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:there(?:'s| is| was) no(?:body called|one called)?|i (?:didn'?t|did not|never) (?:meet|met)) (?P<what>.+)",
        re.IGNORECASE,
    ),
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
        if what.endswith("name"):  # the first of them, or a first name
            return [*answers.met]
        return [*at_place(place["place"], answers.met)]
    people = [answers.met[at] for at in whom(what, answers.met)]
    return [*people] or [*point_named(what, answers)]


def _in_words(each: Met | tuple[Where, Point]) -> str:
    return each.name if isinstance(each, Met) else point_in_words(each[1])


def _off(each: Met | tuple[Where, Point]) -> str:
    if isinstance(each, Met):
        return f"{each.name} is off the list of whom you met"
    return f"“{point_in_words(each[1])}” is off your points"


def _several(said: str, answers: Answers) -> Which | None:
    """What would change several things, or does not say which."""
    if not is_of_several(said) or isinstance(_dropped(said, answers), Corrected):
        return None
    return _complained(said, answers) or Which(())
