"""Typed corrections of what was stored: "Oh is not a person", "it's Pria", "3 days, not 4". Pure.

Only what names a stored value, or starts like a request to change it, is one; if it could mean several things, nothing
is changed and the person is asked which.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from bot.checklist.check import is_of_it
from bot.checklist.recalled import call_told, leave_told
from bot.checklist.retold import closing_told, date_named, date_told, promise_told
from bot.checklist.steps import STEP, StepName
from bot.reading.answers.reading import Again, Setting
from bot.reading.corrections.additions import added, point_forgotten, point_told, said_again, somebody_met
from bot.reading.corrections.around_corrections import INTERJECTION, changes_nothing, ways_said, written_out
from bot.reading.corrections.complaints import begun_anew, complained, missed, of_several, rephrased
from bot.reading.corrections.dropping import dropped
from bot.reading.corrections.mending import addressed, part_changed, part_dropped, reached
from bot.reading.corrections.moves import kept, told_or_missed
from bot.reading.corrections.noted import Corrected, Found, Unknown, all_of, which_of
from bot.reading.corrections.numbers import end_changed
from bot.reading.corrections.ordering import ordered
from bot.reading.corrections.pointed import figure_anew, figure_of_topic, people_counted, point_said_anew, topic_anew
from bot.reading.corrections.respelling import letters_changed, name_alone, spelled_anew, turned
from bot.reading.corrections.rewording import reworded
from bot.reading.corrections.swaps import arrow, contrasted, denied, stood_in, swapped
from bot.reading.corrections.titles import of_nobody, title_changed, titles_swapped
from bot.reading.people.addressing import by_name
from bot.reading.people.lines import visible
from bot.reading.people.pasted import written_out as with_addresses
from bot.support.patterns import literal, regex
from bot.vocabulary.answers import Answers
from bot.vocabulary.met import Met
from bot.vocabulary.replies import Typed

LONGEST_CORRECTION = 300


def read_correction(text: str, answers: Answers, setting: Setting, asking: StepName | None = None) -> Found:
    """What a message corrects in these answers; None if it is not a correction, but a question or a protest. Never
    raises.

    While a question is open (`asking`), what may just as well be an answer to it is one.
    """
    if not may_correct(text) or (asking is StepName.CHECK and is_of_it(text, answers, setting)):
        return None
    said = written_out(with_addresses(visible(text)), answers.met)
    if changes_nothing(said):
        return missed(said, answers) if asking is None else None
    read = partial(_first, setting=setting, asking=asking)
    found = read(said, answers)
    clauses = (way.split(said.strip(" .,!?")) for way in (_AND_ALSO, _PAUSE, _CLAUSE))
    mended = filter(None, (_each_of(parts, answers, read) for parts in clauses))
    several = max(mended, key=lambda each: each.clauses, default=None)
    if several is None or (isinstance(found, Corrected) and found.answers == several.found.answers):
        return found
    return several.found if several.is_apart or not isinstance(found, Corrected) else found


_AND_ALSO = regex(
    r",?(?: and)?(?: then| also)? (?=(?:add|drop|remove|delete|change|scratch|rename|replace|make)\b)", re.IGNORECASE
)
_STOP = r"\s*(?:[,;]|(?<!\bmr)(?<!\bms)(?<!\bdr)(?<!\bmrs)(?<!\bprof)\.)\s+(?:and |but |so )?"
_PAUSE = regex(_STOP, re.IGNORECASE)
_CLAUSE = regex(
    rf"{_STOP}|\s+and\s+|\s+so\s+(?=(?:please |just |can you )*(?:take|drop|remove|delete)\b)"
    r"|(?<=off|out) (?=s?he (?:was|is|did)n)",
    re.IGNORECASE,
)
_OF_THEM = regex(r"(?:s?he|they)\b", re.IGNORECASE)
"""Refers to somebody who is off the list, and to nobody else."""
_LEADS_UP = regex(
    r"(?:there (?:was|were)|it was|they were|we were|i met) (?:\w+ ){1,4}"
    r"(?:people|persons|interviewers|them|others|us)",
    re.IGNORECASE,
)
"""How many there were, before they are named: "there were three of them, add Bo"."""
_TAKES_OFF = regex(
    r"(?:please |just |so |then |can you )*(?:take|drop|remove|delete|scratch|cross|lose|get rid of|kick)\b.{0,20}"
    r"\b(?:him|her|them|that one|it)\b",
    re.IGNORECASE,
)
"""Asks once more to remove somebody who is off the list already."""
_TELLS_WHY = regex(
    r"(?:s?he|they|it|that|who|because|cause|cos|since|as|sounds?|looks?|feels?|seems?|too|sorry|my bad|don'?t want to|"
    r"don'?t wanna|i (?:always|keep|just|only|barely|hardly|must have|mixed|typed|checked|got it))\b(?!.*\d)"
    r"|i (?:put|said|wrote|typed|had|gave you) (?:it as )?[$€£]?[\d.,]+%?$",
    re.IGNORECASE,
)
MOST_CLAUSES = 4


def _is_said(clause: str, answers: Answers) -> bool:
    """Whether a point has these words by now: "it was six, so nine to six"."""
    said = set(re.findall(r"\w+", clause.casefold())) - {"so", "and", "to", "from", "it", "is", "was", "now", "the"}
    told = (set(re.findall(r"\w+", point.answer.casefold())) for point in (*answers.told, *answers.missed))
    return bool(said) and any(said <= each for each in told)


@dataclass(frozen=True)
class _Several:
    """What the clauses of a message correct together; `is_apart`: no two are about one answer, such as the call."""

    found: Corrected
    clauses: int
    is_apart: bool


def _each_of(clauses: list[str], answers: Answers, read: Callable[[str, Answers], Found]) -> _Several | None:
    """What several clauses correct in the end, if each of them corrects something, or says why."""
    mended, told, begun = list[Corrected](), list[str](), answers
    clauses = [clause for clause in clauses if ways_said(clause)[0]]
    if not 1 < len(clauses) <= MOST_CLAUSES:
        return None
    if _LEADS_UP.fullmatch(clauses[0]):
        clauses = clauses[1:]
    for clause in clauses:
        found = _then(clause, answers, mended[-1].answers if mended else answers, read)
        is_known = not found and (_TELLS_WHY.match(clause) or _TAKES_OFF.match(clause))
        if mended and (is_known or _is_said(clause, mended[-1].answers)):
            continue
        if not isinstance(found, Corrected):
            return None
        answers, mended = (mended[-1].answers if mended else answers), [*mended, found]
        told += _told_anew(answers, found.answers)
    if mended[-1].answers == begun:  # what one of them added, another took off
        return None
    said = all_of([each.what for each in mended])
    return _Several(Corrected(mended[-1].answers, said), len(mended), len(mended) > 1 and len({*told}) == len(told))


def _then(clause: str, was: Answers, now: Answers, read: Callable[[str, Answers], Found]) -> Found:
    """What a clause corrects after another: "she" is whoever was just changed; nothing is about a removed person."""
    whose = [met for met in now.met if met not in was.met]
    found = read(_said_of(whose[0], clause) if len(whose) == 1 else clause, now)
    is_of_them = not isinstance(found, Corrected) or found.answers.met != now.met
    is_said_of_them = _OF_THEM.match(clause) or _TAKES_OFF.match(clause)
    return None if len(now.met) < len(was.met) and is_said_of_them and is_of_them else found


def _told_anew(was: Answers, now: Answers) -> list[str]:
    """The answers that differ, apart from people and points, of which there are several."""
    anew = (name for name, before in vars(was).items() if name not in _LISTS and before != vars(now)[name])
    return [*dict.fromkeys("call" if name in _OF_THE_CALL else name for name in anew)]


_LISTS = frozenset({"met", "told", "missed"})
_OF_THE_CALL = frozenset({"call", "call_words", "call_from"})
"""These are one answer."""


def _first(text: str, answers: Answers, setting: Setting, asking: StepName | None) -> Found:
    """What is clearly corrected; else what to ask, or what would be corrected if it were stored."""
    found = [each for said in ways_said(text) for each in _all(said, answers, setting, asking)]
    mended = next((each for each in found if isinstance(each, Corrected)), None)
    asked = mended or next((each for each in found if not isinstance(each, Unknown)), None)
    return asked or (found[0] if found and asking in {None, StepName.PEOPLE} else None)


def _all(said: str, answers: Answers, setting: Setting, asking: StepName | None) -> Iterator[Found]:
    """What each reader finds, up to the first that finds more than an unknown value."""
    readers: tuple[_Reader, ...] = (dropped,) if INTERJECTION.match(said) else _READERS.get(asking, _ELSE)
    readers = (*readers, *_retold(asking, setting), *_of_others(said, answers, setting, asking))
    if asking is None or (asking is StepName.PEOPLE and len(answers.met) == 1):
        readers = (*readers, partial(_of_whoever, readers=readers))
    for read in readers:
        if found := read(said, answers):
            yield found
        if found and not isinstance(found, Unknown):
            return


def may_correct(text: str) -> bool:
    """Whether a message is worth comparing with what is stored: it is short, on one line, and more than a "no"."""
    said = text.strip(" .!?\n").casefold()
    return len(text) <= LONGEST_CORRECTION and "\n" not in text.strip() and said not in _MENDS_NOTHING


_MENDS_NOTHING = frozenset(["yes", "no", "yep", "nope", "yeah", "ok", "okay", "skip", "back", "stop"])


_Reader = Callable[[str, Answers], Found]
_PEOPLE = (stood_in, part_dropped, part_changed, letters_changed, turned, addressed, title_changed, titles_swapped)
_THINGS = (
    dropped,
    point_said_anew,
    reworded,
    denied,
    swapped,
    figure_anew,
    people_counted,
    spelled_anew,
    added,
    contrasted,
)
_MOVES = (kept, ordered, told_or_missed, rephrased, begun_anew, of_several, arrow)
_OPEN = (
    reached,
    end_changed,
    *_PEOPLE,
    *_MOVES,
    *_THINGS,
    figure_of_topic,
    topic_anew,
    said_again,
    of_nobody,
    complained,
    missed,
    name_alone,
)
_OF_POINTS = (part_changed, dropped, ordered, point_said_anew, swapped, figure_anew, figure_of_topic)
_READERS: dict[StepName | None, tuple[_Reader, ...]] = {
    None: _OPEN,
    StepName.PEOPLE: (*_PEOPLE, kept, ordered, arrow, *_THINGS),
    StepName.POINTS: _OF_POINTS,
    StepName.MISSED: _OF_POINTS,
    **dict.fromkeys(
        (StepName.EASED, StepName.ADDRESS, StepName.CHECK, StepName.FRAGMENT, StepName.SIGNATURE, StepName.RESULT),
        (part_changed, dropped),
    ),
}
"""By open question: readers that do not mistake an answer to it for a correction."""
_ELSE = (part_changed, letters_changed, turned, dropped, ordered, swapped, figure_anew, spelled_anew)


def _retold(asking: StepName | None, setting: Setting) -> tuple[_Reader, ...]:
    """Those of the hire date and of the call, unless these are being asked; once nothing is, also those of the end."""
    plain = asking not in {None, StepName.CALL, StepName.CLOSING, StepName.PEOPLE}
    day = partial(date_told, setting=setting, plain=plain)
    call = partial(call_told, setting=setting, is_over=asking is None)
    closing, promise = partial(closing_told, setting=setting), partial(promise_told, setting=setting)
    asked_now = {
        StepName.HIRE_DATE: (call, closing),
        StepName.CALL: (day, closing),
        StepName.CALL_CONTACT: (day, closing),
    }
    return asked_now.get(asking, (day, call)) if asking else (day, call, closing, promise)


def _of_others(said: str, answers: Answers, setting: Setting, asking: StepName | None) -> tuple[_Reader, ...]:
    """What says by itself which other question it answers; what may be about the open one is not looked for."""
    day, leave, promise = (partial(told, setting=setting) for told in (date_named, leave_told, promise_told))
    if asking is StepName.CLOSING:  # a promise is an answer to it
        return day, leave, somebody_met
    if asking in _TAKE_ANYTHING:  # what was not said is no point told, and what was told was not missed
        return day, leave, promise, somebody_met, point_forgotten if asking is StepName.POINTS else point_told
    if asking not in _TAKE_LITTLE:
        return ()
    read = STEP[asking].read(Typed(said), answers, setting)
    if not isinstance(read, Again) or read.choices:
        return (point_forgotten,)  # "I forgot to say" is no "I forgot to ask"
    return day, leave, promise, point_told, *(() if asking is StepName.PEOPLE else (somebody_met,))


_TAKE_ANYTHING = frozenset({StepName.POINTS, StepName.MISSED})
_TAKE_LITTLE = frozenset({StepName.HIRE_DATE, StepName.CALL, StepName.PEOPLE})


_THEIR = regex(r"\b(?:her|his)\b(?= (?:\w+ )?(?:title|role|position|e-?mail|phone|number|cell|mobile|\w*name)\b)", re.I)
_THEM = regex(r"\b(?:s?he|him|her)\b", re.IGNORECASE)


def _of_whoever(said: str, answers: Answers, readers: tuple[_Reader, ...]) -> Found:
    """ "she's a director now": about the only interviewer; if there are several, ask who is meant."""
    if not _THEM.search(said) and not _THEIR.search(said):
        return None
    found = []
    for met in answers.met:
        of_them = _said_of(met, said)
        found += [each for read in readers if isinstance(each := read(of_them, answers), Corrected)][:1]
    if not found:
        return None
    return found[0] if len(answers.met) == 1 else which_of(answers, range(len(answers.met)))


def _said_of(met: Met, said: str) -> str:
    """With a name for "she" and "her"."""
    name = literal(by_name(met.name))
    return _THEM.sub(name, _THEIR.sub(f"{name}'s", said))
