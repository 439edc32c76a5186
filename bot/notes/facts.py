"""What a note may say, gathered from an interview and its debrief. Nothing is invented; what is missing is asked."""

import re
from dataclasses import dataclass, replace
from datetime import date

from bot.checklist import easing
from bot.checklist.conversation import Conversation, is_done
from bot.checklist.steps import STEP, StepName
from bot.notes.point_allocation import share
from bot.nudges.hours import WORKDAYS, business_day_after, call_day, days_to_call
from bot.reading.answers.conditions import is_agreed, is_day_of_call, weekdays
from bot.reading.dates.feasts import is_public_holiday
from bot.reading.people.names import HONORIFIC
from bot.reading.shorthand.concerns import concern, is_about
from bot.reading.shorthand.noted import Fragment, sentence_of
from bot.reading.shorthand.private import public
from bot.reading.shorthand.spelling import LONGEST
from bot.support.patterns import literal
from bot.vocabulary.answers import UNSAID, Answers, CallPermission, HireDate, How, Point
from bot.vocabulary.met import Met

NEEDED = (StepName.PEOPLE, StepName.POINTS)
"""The steps without which a note would be a form letter."""
LATE = 7
"""Days after the interview from which on a thank-you says that it comes late; sooner, that is
an apology for nothing."""
SOON = 14
"""Days; what is further away is often the start of the job, and no note says that they decide then."""
LONG = 2
"""Days; what spans more is no day to name."""
MANY = 7
"""More people than these get one note, sent to whoever arranged the interview (Stetson, Iowa State)."""


@dataclass(frozen=True)
class Talk:
    """The interview that a note is about. Days are those of the writer's own zone."""

    company: str
    role: str
    writer: str
    interviewed: date
    today: date
    how: How | None = None
    country: str = ""
    """Whose public holidays are kept (ISO 3166)."""
    working_days: frozenset[int] = WORKDAYS
    locale: str = "en_US"
    phone: str = ""
    """As they sign: a number and a link below the name, where they want them."""
    link: str = ""


@dataclass(frozen=True)
class NoteFacts:
    """Everything one note may say."""

    talk: Talk
    to: Met | None
    """None: nobody's name is known, or the note is for all, and it goes to the team."""
    everyone: tuple[str, ...]
    """Whom a note for all names; () for any other."""
    number: int
    """Its place among the notes of the panel: each takes other words."""
    points: tuple[Point, ...]
    """The points that this note leans on; first, where the reader had a doubt, the one that answers it."""
    missed: tuple[Point, ...]
    hire_date: HireDate | None
    call: CallPermission | None
    call_on: date | None
    """The day of the follow-up call, where the employer allowed one and named a date; always ahead."""
    eased_by: Point | None = None
    """The one of them that answers the reader's doubt."""
    call_is_agreed: bool = False
    """Whether they said on which day to call, and that is it."""
    call_words: str = ""
    """What was said beside the leave to call: "text is best, after 3"."""
    ask_for: str = ""
    """Whom to ask for, and which number to call; "" where no call was allowed."""
    call_whom: str = ""
    """Whom the call goes to, where that is not the reader."""
    call_is_with_reader: bool = True
    """Whether the call was allowed by this reader, or there is nobody else to tell of it."""
    beside: tuple[Met, ...] = ()
    """Who else was met."""
    met: tuple[str, ...] = ()
    """Whom they met, by name."""
    wants: str = ""
    closing: str = ""
    """What they said at the end of the talk of wanting the job, as typed."""
    promised: str = ""
    promised_by: date | None = None
    reminder: bool | None = None
    names: tuple[str, ...] = ()
    """All names that are known, to be written as they are."""

    typed: tuple[str, ...] = ()
    """All that was typed of the talk, which shows how somebody writes."""

    @property
    def is_late(self) -> bool:
        """Whether a thank-you has to say that it comes late."""
        return (self.talk.today - self.talk.interviewed).days >= LATE

    @property
    def decides_today(self) -> bool:
        """Whether they decide today: then a short e-mail is right (Princeton)."""
        return self.hire_date is not None and self.hire_date.last == self.talk.today

    @property
    def decides_by(self) -> date | None:
        """The day by which one may expect to hear; None for a span ("mid-December"), and for a day far off, which is
        the start of the job more often than the decision."""
        hire, today = self.hire_date, self.talk.today
        if hire is None or hire.last is None or hire.is_start:
            return None
        span = (hire.last - hire.first).days if hire.first else 0
        if not 0 <= (hire.last - today).days <= SOON or span > LONG:
            return None
        return None if is_public_holiday(hire.last, self.talk.country) else hire.last  # nobody decides on Christmas Day


def missing(conversation: Conversation) -> tuple[StepName, ...]:
    """The steps that have to be answered, or skipped on purpose, before a note can be written."""
    return tuple(name for name in NEEDED if not is_done(conversation, STEP[name]))


def wants_one_for_all(met: tuple[Met, ...]) -> bool:
    """Whether one note to a coordinator is better than one each: there are too many people."""
    return len(met) > MANY


def gather(talk: Talk, answers: Answers) -> tuple[NoteFacts, ...]:
    """The facts of each note: one per interviewer, each leaning on another point while there are enough.

    Employers put the notes of one panel side by side (Princeton).
    """
    return tuple(for_reader(talk, answers, number) for number in range(max(1, len(answers.met))))


def for_reader(talk: Talk, answers: Answers, number: int) -> NoteFacts:
    """The facts of one of them: the note to the interviewer in this place, or to the team where nobody is known."""
    readers = answers.met or (None,)
    return _facts(talk, answers, readers[number], number, len(readers))


def for_all(talk: Talk, answers: Answers) -> NoteFacts:
    """The facts of one note to whoever arranged the interview, naming everyone who was met."""
    return _facts(talk, answers, None, 0, 1, tuple(person.name for person in answers.met))


def for_one(talk: Talk, answers: Answers) -> NoteFacts:
    """The facts of what goes to one person: whoever may be called, else the first who was met."""
    return _facts(talk, answers, _contact(answers), 0, 1)


def for_arranger(talk: Talk, answers: Answers) -> NoteFacts:
    """The facts of the thanks to whoever set the interview up, by the name that was given."""
    name = answers.arranged_by.split(",")[0].strip()
    known = next((each for each in answers.met if name and name.casefold() in each.name.casefold()), None)
    return _facts(talk, answers, known or (Met(name) if name[:1].isupper() else None), 0, 1)


def _contact(answers: Answers) -> Met | None:
    whom = answers.call_whom if answers.call is CallPermission.YES else ""
    words = set(whom.casefold().split())
    known = next((person for person in answers.met if words and words <= set(person.name.casefold().split())), None)
    if known or not whom[:1].isupper():  # "her", "the front desk": nobody to be greeted by that name
        return known or next(iter(answers.met), None)
    return Met(whom)


def _facts(
    talk: Talk, answers: Answers, to: Met | None, number: int, of: int, everyone: tuple[str, ...] = ()
) -> NoteFacts:
    answers = replace(answers, told=_wanted(answers.told), missed=_wanted(answers.missed))
    eased_by = easing.answer_to(to, answers) if to else None
    others = {easing.answer_to(met, answers) for met in answers.met if of > 1} | {eased_by}
    told, missed = share(
        _strongest_first(_without(answers.told, others) or _without(answers.told, {eased_by}), answers.met[:1]),
        _without(answers.missed, others),
        number,
        of,
        has_more=bool(answers.missed or answers.wants),
    )
    whose, call_on = _whose_call(answers), _call_day(answers, talk)
    return NoteFacts(
        talk=talk,
        to=to,
        everyone=everyone,
        number=number,
        points=(eased_by, *told) if eased_by else told,
        eased_by=eased_by,
        missed=missed,
        hire_date=answers.hire_date,
        call=answers.call,
        call_on=call_on,
        call_is_agreed=call_on is not None and call_on == answers.call_from and is_agreed(answers.call_words),
        call_words=answers.call_words,
        ask_for=", ".join(part for part in (answers.call_whom, answers.call_number) if part),
        call_whom="" if whose or not answers.call_whom[:1].isupper() else answers.call_whom,
        call_is_with_reader=whose == to if whose else number == 0,
        beside=tuple(each for each in answers.met if each != to and not everyone),
        met=tuple(each.name for each in answers.met),
        wants=answers.wants if number == 0 else "",
        closing=public(answers.closing_words),
        promised=public(_with_names(answers.promised, answers.met)) if _is_promised_to(answers, to, number) else "",
        promised_by=answers.promised_by,
        reminder=answers.reminder,
        typed=answers.typed,
        names=tuple(name for name in (*(each.name for each in answers.met), answers.call_whom) if name),
    )


def _with_names(text: str, people: tuple[Met, ...]) -> str:
    """A text with the name of whoever it has by their initials: "a scorecard to TF"."""
    for met in people:
        name = HONORIFIC.sub("", met.name)
        if met.address and " " not in met.address and " " in name:
            text = re.sub(rf"\b(?:Mr|Mrs|Ms|Miss)\.? {re.escape(name.split()[-1])}\b", literal(met.address), text)
        letters = "".join(re.findall(r"\b[A-Z](?=[a-z])", name))
        if len(letters) > 1 and letters not in _DEPARTMENTS:
            text = re.sub(rf"(?<=\bto ){letters}\b|(?<=\bwith ){letters}\b", literal(name.split()[0]), text)
    return text


_DEPARTMENTS = frozenset({"HR", "IT", "PR", "QA", "AP", "AR", "PA", "PM", "MD", "GM", "OR", "ER", "ED"})


def _wanted(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """The points that the person has not left out: a note is dealt none of the others, and is told to miss none."""
    return tuple(point for point in points if point.sentence != UNSAID)


def _without(points: tuple[Point, ...], others: set[Point | None]) -> tuple[Point, ...]:
    """The points that are not these: what answers somebody's doubt is told to them, and to nobody else as well."""
    return tuple(point for point in points if point not in others)


def _is_promised_to(answers: Answers, to: Met | None, number: int) -> bool:
    """Whether a promise belongs in this reader's note: it names them, or names nobody else who was met, and is the
    first's. What was promised to an assistant, or to somebody who gets no note of it, is told to the first as well."""
    promised = _name_words(answers.promised)
    named = [each for each in answers.met if promised & _name_words(each.name)]
    return number == 0 or to in named


def _strongest_first(told: tuple[Point, ...], first: tuple[Met, ...]) -> tuple[Point, ...]:
    """The points by what they say to an employer, and before all what answers the first reader's concern.

    What is no sentence comes last.
    """
    talked = first[0].talked if first else ""
    on_mind = concern(talked)

    def weight(point: Point) -> tuple[bool, bool, int]:
        said = sentence_of(point, Fragment.POINT)
        return bool(said), bool(on_mind) and is_about(on_mind, talked, said), _strength(point)

    return tuple(sorted(told, key=weight, reverse=True))


def _strength(point: Point) -> int:
    """How much a point says to an employer: their trouble, what changed, a figure at all."""
    text = f"{point.problem} {point.answer}"[:LONGEST]
    wanted = point.problem or re.search(r"\b(?:they|their)\b", text, re.IGNORECASE)
    changed = re.search(
        r"→|\d\S* (?:to|down to|up to) \S*\d|\bfrom (?:\w+ ){1,3}(?:down "
        r"|up )?to \w|\b(?:from|went|dropped|cut|down by|up by|no|zero)\b.*\d",
        text,
    )
    theirs_only = re.search(r"\b\d+ of (?:'?em|them)\b", text)  # "for 4 of em": only who was there understands it
    return (
        2 * bool(wanted) - 3 * bool(theirs_only) + 2 * bool(changed) + bool(re.search(r"\d", text)) + bool(point.result)
    )


def _whose_call(answers: Answers) -> Met | None:
    """Who of those met allowed the call."""
    words = _name_words(answers.call_whom)
    return next((each for each in answers.met if words & _name_words(f"{each.name} {each.address}")), None)


def _name_words(name: str) -> set[str]:
    """The words of a name in small letters, without titles."""
    return {
        word for word in re.findall(r"[^\W\d_]{2,}", name.casefold()) if word not in {"mr", "mrs", "ms", "miss", "dr"}
    }


def _call_day(answers: Answers, talk: Talk) -> date | None:
    """The day of a call that was allowed, the nudge's own; always ahead."""
    if answers.call is not CallPermission.YES:
        return None
    hire, today = answers.hire_date, talk.today
    is_start = hire is not None and hire.is_start
    named = is_day_of_call(answers.call_words, answers.call_from, is_start=is_start)
    if hire and hire.last and (hire.last < today or (is_start and not named)):
        return None
    days = (hire.first, hire.last) if hire else (None, None)
    working = days_to_call(talk.working_days, weekdays(answers.call_words))
    day = call_day(
        days,
        talk.interviewed,
        answers.promised_by,
        talk.country,
        working,
        answers.call_from,
        is_agreed=named,
    )
    return day if day > today else business_day_after(today, 1, talk.country, working)
