"""What mends one thing that was noted before, said in words: "Oh is not a person", "it's Pria", "3 days, not 4". Pure.

Only what names something that is noted, or opens like an order to change it, is one; where it could mean several
things, nothing is changed and it is asked which.
"""

import re
from collections.abc import Callable
from functools import partial

from bot.checklist.additions import added
from bot.checklist.answers import Answers
from bot.checklist.around_corrections import INTERJECTION, changes_nothing, ways_said, with_orders_spelt
from bot.checklist.complaints import complained, of_several
from bot.checklist.dropping import dropped
from bot.checklist.lines import visible
from bot.checklist.mending import addressed, part_changed, part_dropped, part_of_whoever
from bot.checklist.moves import kept, told_or_missed
from bot.checklist.noted import Corrected, Found, Unknown, which_of
from bot.checklist.ordering import ordered
from bot.checklist.reading import Setting
from bot.checklist.respelling import letters_changed, spelled_anew, turned
from bot.checklist.retold import call_told, date_told
from bot.checklist.rewording import reworded
from bot.checklist.steps import StepName
from bot.checklist.swaps import arrow, figure_of_topic, point_said_anew, swapped
from bot.checklist.titles import of_nobody, title_changed, titles_swapped
from bot.notes.addressing import by_name

LONGEST_CORRECTION = 300


def read_correction(text: str, answers: Answers, setting: Setting, asking: StepName | None = None) -> Found:
    """What a message mends in these answers; None where it is no correction, but a question or a protest. Total.

    While a question is open (`asking`), what may as well be an answer to it is one.
    """
    if not may_correct(text) or changes_nothing(visible(text)):
        return None
    said = with_orders_spelt(visible(text))
    read = partial(_first, setting=setting, asking=asking)
    if both := _both(_AND_ALSO.split(said, maxsplit=1), answers, read):
        return both
    found = read(said, answers)
    if isinstance(found, Corrected):
        return found
    return _both(_CLAUSE.split(ways_said(said)[0], maxsplit=1), answers, read) or found


_AND_ALSO = re.compile(r",? (?:and|then) (?=(?:add|drop|remove|delete|change|scratch|rename|replace)\b)", re.IGNORECASE)
_CLAUSE = re.compile(r"\s*[,;.]\s+(?:and |but |also )?|\s+and\s+")


def _both(parts: list[str], answers: Answers, read: Callable[[str, Answers], Found]) -> Corrected | None:
    """What two clauses mend, where each of them mends something."""
    first = read(parts[0], answers) if len(parts) == 2 else None
    then = read(parts[1], first.answers) if isinstance(first, Corrected) else None
    if not (isinstance(first, Corrected) and isinstance(then, Corrected)):
        return None
    return Corrected(then.answers, f"{first.what}, and {then.what}")


def _first(text: str, answers: Answers, setting: Setting, asking: StepName | None) -> Found:
    """What is plainly mended; else what would be if it were noted, unless that may answer the open question."""
    unknown = None
    of_them = asking is None or (asking is StepName.PEOPLE and len(answers.met) == 1)
    for said in ways_said(text):
        named: tuple[_Reader, ...] = (dropped,) if INTERJECTION.match(said) else _readers(asking)
        named = (*named, *_retold(asking, setting))
        if of_them:
            named = (*named, partial(_of_whoever, readers=named))
        for read in named:
            found = read(said, answers)
            if found and not isinstance(found, Unknown):
                return found
            unknown = unknown or found
    return unknown if asking in {None, StepName.PEOPLE} else None


def may_correct(text: str) -> bool:
    """Whether a message is worth comparing with what is noted: short, of one line, and with a word that mends.

    One word alone, such as "no" or "skip", names nothing that it could mend.
    """
    short = len(text) <= LONGEST_CORRECTION and "\n" not in text.strip()
    return short and not text.strip(" .!").isalpha() and bool(_MENDS.search(with_orders_spelt(text)))


_MENDS = re.compile(
    r"n['’]t\b|\b(?:not|(?:are|did|do|does|has|have|is|was|were)nt|"
    r"remove|drop|delete|scratch|erase|forget|forgot|ignore|lose|cross|strike|take|get rid|kick|"
    r"skip|scrap|ditch|bin|axe|don.?t|only|move|merge|swap|combine|clear|one more|another|there|add|"
    r"include|put|note|also|missed|left out|too|change|replace|rename|correct|fix|swap|update|set|make|is|was|"
    r"it'?s|it’s|"
    r"its|are|should|meant|mean|must|never ?mind|instead|rather|no|wrong|with|spelled|spelt|title|e-?mail|"
    r"number|phone|name|never|spells|writes|spelling|double|two|one|way|can go|join|put|switch|flip|edit|leave|"
    r"keep|start|typo|mine|nonsense|plus|missing|actually|said|want|wants|wanted|call|calls|called|date|guessed|"
    r"should|first|everyone|everybody|surname|sorry|just|isn'?t|begin|lead|end|prefers|likes|goes|comes|use|"
    r"promoted|made|needs?|needed|"
    r"did|told|mentioned|moved|pushed|cancelled|canceled|rm|cut|reverse|bring|turn|reword|rephrase)\b"
    r"|^\W*\d|['’]s\b|[:*=%(]|->|=>|→|^s/",
    re.IGNORECASE,
)


_Reader = Callable[[str, Answers], Found]
_AT_LAST = frozenset({StepName.ADDRESS, StepName.CHECK, StepName.FRAGMENT, StepName.SIGNATURE, StepName.RESULT})


def _readers(asking: StepName | None) -> tuple[_Reader, ...]:
    """Those that take no answer to the open question for a correction."""
    people = (part_dropped, part_changed, letters_changed, turned, addressed, title_changed, titles_swapped)
    things = (dropped, point_said_anew, reworded, swapped, spelled_anew, added)
    if asking is None:
        told = (kept, ordered, told_or_missed, of_several, arrow, *things, figure_of_topic)
        return (*people, *told, part_of_whoever, of_nobody, complained)
    if asking is StepName.PEOPLE:
        return (*people, kept, ordered, arrow, *things)
    if asking in {StepName.POINTS, StepName.MISSED}:
        return (part_changed, dropped, ordered, point_said_anew, swapped, figure_of_topic)
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


_THEIR = re.compile(
    r"\b(?:her|his)\b(?= (?:\w+ )?(?:title|role|position|e-?mail|phone|number|cell|mobile|\w*name)\b)", re.I
)
_THEM = re.compile(r"\b(?:s?he|him|her)\b", re.IGNORECASE)


def _of_whoever(said: str, answers: Answers, readers: tuple[_Reader, ...]) -> Found:
    """ "she's a director now": read of the one who was met; of several it is asked who is meant."""
    if not _THEM.search(said) and not _THEIR.search(said):
        return None
    found = []
    for met in answers.met:
        name = by_name(met.name)
        of_them = _THEM.sub(name, _THEIR.sub(f"{name}'s", said))
        found += [each for read in readers if isinstance(each := read(of_them, answers), Corrected)][:1]
    if not found:
        return None
    return found[0] if len(answers.met) == 1 else which_of(answers, range(len(answers.met)))
