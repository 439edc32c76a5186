"""What each step's answer reads back as: plain text that the person could have typed, "" where there is no answer."""

from bot.checklist.answers import Answers, Point
from bot.checklist.people import Met
from bot.checklist.reading import CALL_CHOICES, GIVEN, NOT_ASKED, NOT_GIVEN, NOT_SAID
from bot.words import say_days


def told(answers: Answers) -> str:
    """The points put to the employer, one a line."""
    return _lines(answers.told)


def missed(answers: Answers) -> str:
    """The points that were not said, one a line."""
    return _lines(answers.missed)


def hire_date(answers: Answers) -> str:
    """When the position is to be filled."""
    said = answers.hire_date
    if said is None:
        return ""
    if said.first and said.last:
        return say_days(said.first, said.last)
    return NOT_SAID.label if said.asked else NOT_ASKED.label


def call(answers: Answers) -> str:
    """Whether they may call."""
    return CALL_CHOICES[answers.call].label if answers.call else ""


def call_contact(answers: Answers) -> str:
    """Whom to call, and the number."""
    return ", ".join(part for part in (answers.call_whom, answers.call_number) if part)


def closing(answers: Answers) -> str:
    """Whether the closing reminder was given."""
    if answers.reminder is None:
        return ""
    return GIVEN.label if answers.reminder else NOT_GIVEN.label


def met(answers: Answers) -> str:
    """The interviewers, one a line."""
    return "\n".join(_person(person) for person in answers.met)


def _lines(points: tuple[Point, ...]) -> str:
    return "\n".join(f"{point.problem} -> {point.answer}" if point.problem else point.answer for point in points)


def _person(person: Met) -> str:
    return ", ".join(part for part in (person.name, person.title, person.email, person.phone) if part)
