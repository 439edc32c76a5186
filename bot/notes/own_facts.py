"""What a workspace's own template knows: a few plain texts, answers and points, each by its name. Pure."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from functools import cache

from bot.notes import language
from bot.notes.facts import NoteFacts, Talk, for_all, gather
from bot.reading.people.addressing import called
from bot.reading.shorthand.capitals import lower_first
from bot.reading.shorthand.flip import to_you
from bot.reading.shorthand.noted import Fragment, sentence_of
from bot.reading.shorthand.nouns import with_the
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.stretches import has_subject
from bot.reading.shorthand.verbs import with_you
from bot.vocabulary.answers import Answers, CallPermission, HireDate, Point
from bot.vocabulary.met import Met
from bot.wording.words import say_list


class Shape(Enum):
    """What can be done with a name."""

    TEXT = "a text"
    YES_NO = "yes or no"
    POINTS = "a list of points"
    POINT = "a point"
    LOOP = "where a loop stands"


@dataclass(frozen=True, slots=True)
class OwnPoint:
    """A point as a template sees it."""

    answer: str
    problem: str


@dataclass(frozen=True)
class Fact:
    """A name that a template knows: its shape, what the coach is told of it, and its value. A missing text is ""."""

    name: str
    shape: Shape
    what: str
    of: Callable[[NoteFacts], object]


def known_names() -> list[tuple[str, str]]:
    """Every name that a template knows, and what it is."""
    return [(each.name, each.what) for each in FACTS] + [
        ("point.answer", "inside a `{% for point in ... %}`: what the writer can do, as a whole sentence"),
        ("point.problem", 'the employer\'s problem that it answers, as it goes on after "You mentioned", or nothing'),
        ("loop.first, loop.last", "inside a `{% for %}`: yes for the first, and for the last, point"),
    ]


def _flat(text: str) -> str:
    """On one line: only a template's own empty lines make paragraphs."""
    return " ".join(text.split())


def _day(day: date | None, facts: NoteFacts) -> str:
    return language.day(day, facts.talk.today, language.written_in(facts.talk.locale)) if day else ""


def _when(facts: NoteFacts) -> str:
    talk = facts.talk
    return "today" if talk.interviewed == talk.today else f"on {_day(talk.interviewed, facts)}"


def _hire_date(facts: NoteFacts) -> str:
    last = facts.hire_date.last if facts.hire_date else None
    return _day(last, facts) if last and last >= facts.talk.today else ""


def _points(points: Iterable[Point]) -> tuple[OwnPoint, ...]:
    said = ((sentence_of(each, Fragment.POINT), each.problem) for each in points)
    return tuple(OwnPoint(_flat(sentence), _flat(_trouble(problem))) for sentence, problem in said if sentence)


FACTS = (
    Fact("company", Shape.TEXT, "the employer", lambda n: _flat(n.talk.company)),
    Fact("role", Shape.TEXT, "the position", lambda n: _flat(n.talk.role)),
    Fact("writer", Shape.TEXT, "who writes the note", lambda n: _flat(n.talk.writer)),
    Fact("reader", Shape.TEXT, 'the interviewer, as one greets them; where nobody is known, "Northwind team"',
         lambda n: _flat(called(n.to) if n.to else f"{n.talk.company} team")),
    Fact("title", Shape.TEXT, "the interviewer's title, or nothing", lambda n: _flat(n.to.title if n.to else "")),
    Fact("everyone", Shape.TEXT, 'in one note for many interviewers, all their names ("Ann, Bo and Cy"); else nothing',
         lambda n: _flat(say_list(n.everyone))),
    Fact("interviewed", Shape.TEXT, 'the day of the interview, such as "Monday, November 23"',
         lambda n: _day(n.talk.interviewed, n)),
    Fact("when", Shape.TEXT, 'the same in a sentence: "on Monday, November 23", or "today"', _when),
    Fact("late", Shape.YES_NO, "yes, if the interview was a week ago or more", lambda n: n.is_late),
    Fact("points", Shape.POINTS, "the points told in the interview that this note leans on; may be empty",
         lambda n: _points(n.points)),
    Fact("missed", Shape.POINTS, "the points that there was no time for; may be empty", lambda n: _points(n.missed)),
    Fact("hire_date", Shape.TEXT, "the day by which they plan to have the position filled, if it is ahead; or nothing",
         _hire_date),
    Fact("hire_date_asked", Shape.YES_NO, "yes, if they were asked for that day, whether or not they named one",
         lambda n: n.hire_date is not None and n.hire_date.asked),
    Fact("call_on", Shape.TEXT, "the day of the follow-up call, where they allowed it and named a day; or nothing",
         lambda n: _day(n.call_on, n)),
    Fact("may_call", Shape.YES_NO, "yes, if they allowed a call", lambda n: n.call is CallPermission.YES),
    Fact("no_calls", Shape.YES_NO, "yes, if they do not want a call; if both are no, nobody asked",
         lambda n: n.call is CallPermission.NO),
)  # fmt: skip

PARTS = {
    Shape.POINT: {"answer": Shape.TEXT, "problem": Shape.TEXT},
    Shape.LOOP: {"first": Shape.YES_NO, "last": Shape.YES_NO},
}

_TALK = Talk("Northwind Traders", "Finance Manager", "Sam Rivera", date(2026, 11, 23), date(2026, 11, 23))
_FULL = Answers(
    told=(Point("I cut it from nine days to five", "slow month-end close"), Point("I have led a team of six")),
    missed=(Point("I know your planning software"),),
    hire_date=HireDate(True, date(2026, 12, 11), date(2026, 12, 11)),
    call=CallPermission.YES,
    met=(Met("Priya Raman", "VP Finance"),),
)


@cache
def invented() -> NoteFacts:
    """An interview of which everything is known: a template is shown as its note."""
    return gather(_TALK, _FULL)[0]


@cache
def nothing() -> NoteFacts:
    """An interview of which nothing was told."""
    return gather(replace(_TALK, today=date(2026, 11, 26)), Answers())[0]


@cache
def samples() -> tuple[NoteFacts, ...]:
    """Facts that a template is tried with: all, none, a call refused, and a note for everyone with no date."""
    refused = gather(_TALK, Answers(missed=_FULL.missed, call=CallPermission.NO, met=(Met("Bo Chen"),)))[0]
    for_everyone = for_all(_TALK, replace(_FULL, told=_FULL.told[1:], hire_date=HireDate(True)))
    return invented(), nothing(), refused, for_everyone


def _trouble(problem: str) -> str:
    """A trouble of the employer's as it goes on after "You mentioned"; "" for none."""
    text = to_you(spelt_out(problem)).strip(" .!?")
    if not text:
        return ""
    first = text.split()[0].lower()
    if first in {"too", "short-staffed", "understaffed", "overworked", "overwhelmed", "stretched", "behind"}:
        return f"that you are {lower_first(text)}"
    if found := re.match(r"^(needs|wants|has|lacks|struggles|loses) (.+)$", text):
        return f"that you {with_you(found[1])} {found[2]}"
    return f"that {lower_first(text)}" if has_subject(text) else with_the(lower_first(text))
