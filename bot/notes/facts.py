"""What a note may say, gathered from an interview and its debrief. Nothing is invented; what is missing is asked."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.checklist.answers import Answers, CallPermission, HireDate, How, Point
from bot.checklist.conversation import Conversation, is_done
from bot.checklist.people import Met
from bot.checklist.steps import STEP, StepName
from bot.notes.shares import share
from bot.nudges.hours import WORKDAYS, business_day_after

NEEDED = (StepName.PEOPLE, StepName.POINTS)
"""The steps without which a note would be a form letter."""
LATE = 2
"""Days after the interview from which on a thank-you says that it comes late (seed 001)."""
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
    """The points told that this note leans on."""
    missed: tuple[Point, ...]
    hire_date: HireDate | None
    call: CallPermission | None
    call_on: date | None
    """The day of the follow-up call, where the employer allowed one and named a date; always ahead."""
    ask_for: str = ""
    """Whom to ask for, and which number to call; "" where no call was allowed."""

    @property
    def is_late(self) -> bool:
        """Whether a thank-you has to say that it comes late."""
        return (self.talk.today - self.talk.interviewed).days >= LATE

    @property
    def decides_soon(self) -> bool:
        """Whether they decide today or tomorrow: then a short e-mail is right (Princeton)."""
        last = self.hire_date.last if self.hire_date else None
        return last is not None and timedelta(0) <= last - self.talk.today <= timedelta(days=1)


def missing(conversation: Conversation) -> tuple[StepName, ...]:
    """The steps that have to be answered, or skipped on purpose, before a note can be written."""
    return tuple(name for name in NEEDED if not is_done(conversation, STEP[name]))


def wants_one_for_all(met: tuple[Met, ...]) -> bool:
    """Whether one note to a coordinator is better than one each: too many people, or no address of any of them."""
    return len(met) > MANY or (len(met) > 1 and not any(person.email for person in met))


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
    told, missed = share(answers.told, answers.missed, number, of)
    return NoteFacts(
        talk=talk,
        to=to,
        everyone=everyone,
        number=number,
        points=told,
        missed=missed,
        hire_date=answers.hire_date,
        call=answers.call,
        call_on=_call_day(answers, talk),
        ask_for=", ".join(part for part in (answers.call_whom, answers.call_number) if part),
    )


def _call_day(answers: Answers, talk: Talk) -> date | None:
    """The first business day after the hire date: the day itself is too soon (All Star Career Services, WetFeet)."""
    if answers.call is not CallPermission.YES or not answers.hire_date or not answers.hire_date.last:
        return None
    day = business_day_after(answers.hire_date.last, 1, talk.country, talk.working_days)
    return day if day > talk.today else None
