"""What a note may say, gathered from an interview and its debrief. Nothing is invented; what is missing is asked."""

from dataclasses import dataclass
from datetime import date

from bot.checklist.answers import Answers, CallPermission, HireDate, Point
from bot.checklist.conversation import Conversation, is_done
from bot.checklist.people import Met
from bot.checklist.steps import STEP, StepName
from bot.nudges.hours import business_day_after

LONGEST = 600
"""Characters that two points of a note may have together."""
NEEDED = (StepName.PEOPLE, StepName.POINTS)
"""The steps without which a note would be a form letter."""


@dataclass(frozen=True)
class NoteFacts:
    """Everything one note may say. Days are those of the writer's own zone."""

    company: str
    role: str
    writer: str
    interviewed: date
    today: date
    to: Met | None
    """None: nobody's name is known, and the note goes to the team."""
    points: tuple[Point, ...]
    """The points told that this note leans on."""
    missed: tuple[Point, ...]
    hire_date: HireDate | None
    call: CallPermission | None
    call_on: date | None
    """The day of the follow-up call, where the employer allowed one and named a date; always ahead."""


def missing(conversation: Conversation) -> StepName | None:
    """The first step that has to be answered, or skipped on purpose, before a note can be written."""
    return next((name for name in NEEDED if not is_done(conversation, STEP[name])), None)


def gather(
    answers: Answers, *, company: str, role: str, writer: str, interviewed: date, today: date, country: str
) -> tuple[NoteFacts, ...]:
    """The facts of each note: one per interviewer, each leaning on another point while there are enough.

    Employers put the notes of one panel side by side (Princeton). `country` is the one whose holidays are kept.
    """
    readers = answers.met or (None,)
    return tuple(
        NoteFacts(
            company=company,
            role=role,
            writer=writer,
            interviewed=interviewed,
            today=today,
            to=to,
            points=_share(answers.told, number, len(readers)),
            missed=_share(answers.missed, number, len(readers)),
            hire_date=answers.hire_date,
            call=answers.call,
            call_on=_call_day(answers, today, country),
        )
        for number, to in enumerate(readers)
    )


def _share(points: tuple[Point, ...], number: int, of: int) -> tuple[Point, ...]:
    """This note's share: dealt out in turn, at most three; where there are fewer points than notes, one again.

    Beyond the first, only what keeps a note short enough to be read.
    """
    if not points:
        return ()
    first, *more = points[number::of][:3] or points[number % len(points) :][:1]
    return (first, *(point for point in more if len(first.answer) + len(point.answer) + len(point.problem) < LONGEST))


def _call_day(answers: Answers, today: date, country: str) -> date | None:
    """The first business day after the hire date: the day itself is too soon (All Star Career Services, WetFeet)."""
    if answers.call is not CallPermission.YES or not answers.hire_date or not answers.hire_date.last:
        return None
    day = business_day_after(answers.hire_date.last, 1, country)
    return day if day > today else None
