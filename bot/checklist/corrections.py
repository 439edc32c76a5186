"""What mends one thing that was noted before, said in words: "Oh is not a person", "it's Pria", "3 days, not 4". Pure.

Only what names something that is noted, or opens like an order to change it, is one; where it could mean several
things, nothing is changed and it is asked which.
"""

import re
from collections.abc import Callable
from functools import partial

from bot.checklist.additions import added
from bot.checklist.answers import Answers
from bot.checklist.dropping import dropped
from bot.checklist.lines import visible
from bot.checklist.mending import part_changed, part_dropped, title_changed
from bot.checklist.moves import is_of_several, kept, ordered, titles_swapped, told_or_missed
from bot.checklist.noted import (
    KINDS,
    ONE,
    Corrected,
    Found,
    Unknown,
    Which,
    point_in_words,
    point_named,
    words_of,
)
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
        readers = (dropped,) if _INTERJECTION.match(said) else _readers(asking)
        for read in (*readers, *_retold(asking, setting)):
            found = read(said, answers)
            if found and not isinstance(found, Unknown):
                return found
            unknown = unknown or found
    return unknown if asking in {None, StepName.PEOPLE} else None


def _said(text: str) -> list[str]:
    """The text without the words that people end and open with, each time one more: "Oh" may be a name."""
    ways = [text.strip(" .!,")]
    for chatter in (_BEHIND, _CHATTER):
        while (shorter := chatter.sub("", ways[0]).strip(" .!,")) != ways[0]:
            ways.insert(0, shorter)
    return ways


_INTERJECTION = re.compile(
    r"(?:oh|ah|uh|um|so|no|hey|ok|well)\b(?:[ ]*[,!.]| (?:no|sorry|wait|right|yes|yeah|ok|and|i|it|that|this|they|the|"
    r"my|we|you|he|she|actually|shoot|dear|well|god|wow|there|one|also|please|can|by)\b)",
    re.IGNORECASE,
)
"""At the head of more words "oh" is no name."""
_CHANGES_NOTHING = re.compile(
    r"(?!.*\b(?:please|pls)\b)(?!(?:can|could|would|will) (?:you|we|u|i)\b).*\?\W*"
    r"|(?:\W*\b(?:no|hey|wait|sorry|um|so|oh|and|but)\b[ ,]+)*"
    r"(?:(?:did|does|have|has|had) (?:i|you|we|they|he|she|it)\b|(?:is|are|was|were|do) (?:i|you|we|they|he|she|it|"
    r"there|(?-i:[A-Z]\w+)) (?!not\b).*|"
    r"(?:who|why|when|where|how|which|what) (?:is|are|was|were|did|do|does|have|has|many|much)\b)"
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
    r"n['’]t\b|\b(?:not|(?:are|did|do|does|has|have|is|was|were)nt|"
    r"remove|drop|delete|scratch|erase|forget|forgot|ignore|lose|cross|strike|take|get rid|kick|"
    r"skip|scrap|ditch|bin|axe|don.?t|only|move|merge|swap|combine|clear|one more|another|there|add|"
    r"include|put|note|also|missed|left out|too|change|replace|rename|correct|fix|swap|update|set|make|is|was|"
    r"it'?s|it’s|"
    r"its|are|should|meant|mean|must|never ?mind|instead|rather|no|wrong|with|spelled|spelt|title|e-?mail|"
    r"number|phone|name|never|spells|writes|spelling|double|two|one|way|can go|join|put|switch|flip|edit|leave|"
    r"keep|start|typo|mine|nonsense|plus|missing|actually|said|want|wants|wanted|call|calls|called|date|guessed|"
    r"should|first|everyone|everybody|surname|sorry|just|isn'?t|begin|lead|end)\b"
    r"|[:*=%(]|->|=>|→|^s/",
    re.IGNORECASE,
)


_Reader = Callable[[str, Answers], Found]
_AT_LAST = frozenset({StepName.ADDRESS, StepName.CHECK, StepName.FRAGMENT, StepName.SIGNATURE, StepName.RESULT})


def _readers(asking: StepName | None) -> tuple[_Reader, ...]:
    """Those that take no answer to the open question for a correction."""
    people = (part_dropped, part_changed, letters_changed, turned, title_changed, titles_swapped)
    things = (dropped, point_said_anew, reworded, swapped, spelled_anew, added)
    if asking is None:
        return (*people, kept, ordered, told_or_missed, _several, arrow, *things, _complained)
    if asking is StepName.PEOPLE:
        return (*people, kept, ordered, arrow, *things)
    if asking in {StepName.POINTS, StepName.MISSED}:
        return (part_changed, dropped, ordered, point_said_anew, swapped)
    if asking in _AT_LAST:
        return (part_changed, dropped)
    return (part_changed, letters_changed, turned, dropped, ordered, swapped, spelled_anew)


def _retold(asking: StepName | None, setting: Setting) -> tuple[_Reader, ...]:
    """Those of the hire date and of the call, where these are not what is being asked."""
    plain = asking not in {None, StepName.CALL, StepName.CLOSING, StepName.PEOPLE}
    day = partial(date_told, setting=setting, plain=plain)
    call = partial(call_told, setting=setting)
    asked_now = {StepName.HIRE_DATE: (call,), StepName.CALL: (day,), StepName.CALL_CONTACT: (day,)}
    return asked_now.get(asking, (day, call)) if asking else (day, call)


_CHATTER = re.compile(
    r"^(?:oh|oops|whoops|ups|sorry|wait|no|hey|hm+|um+|uh|actually|please|pls|can you|could you|correction|ok|and|"
    r"right|ah|yeah|my (?:bad|mistake)|i made a (?:mistake|typo)|typo|so|well)\b[\s,.:!-]*",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"[\s,.]+(?:please|pls|thanks|thx|lol|haha|tho|though|sorry|oops|actually|in the end|after all|my bad|my mistake|"
    r"i think|just so you know|fyi|ok(?:ay)?)\W*\Z",
    re.IGNORECASE,
)


def _several(said: str, answers: Answers) -> Which | None:
    """What would change several things, or does not say which."""
    if not is_of_several(said) or isinstance(dropped(said, answers), Corrected):
        return None
    return _complained(said, answers) or Which(())
