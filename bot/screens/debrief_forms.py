"""The forms of a debrief: a new interview to debrief, and the whole debrief as one form."""

from datetime import date, datetime, time

from bot.checklist.answer_text import BESIDE
from bot.checklist.steps import STEPS, Step
from bot.screens import ids
from bot.screens.debrief import HOW
from bot.screens.elements import (
    LONGEST_FIELD,
    AnyField,
    ChoiceField,
    DayField,
    Form,
    Option,
    RadioField,
    Small,
    TextField,
    TimeField,
)
from bot.services.checklist.debriefs import DebriefView
from bot.support.limits import LONGEST_EMPLOYER
from bot.vocabulary.answers import Answers, How

_OVER = "A few short questions follow in our chat. Two minutes, and only you see your answers."
_AHEAD = "I come back to you before it, and right after it to go through it. Is it over already? Then we do that now."
_BEGINS = ("When it begins", "Over already? Then say when it ended.")
_ENDED = ("When it ended", "Still ahead? Then say when it begins.")
COMPANY, ROLE, DAY, TIME, WAY, MET = "company", "role", "day", "time", "way", "met"


def new_interview(
    now: datetime,
    *,
    company: str = "",
    role: str = "",
    met: str = "",
    why: str = "",
    how: How | None = None,
    adding: bool = False,
    only_day: bool = False,
    ref: str = "",
) -> Form:
    """The short form: company, role, when, how, whom. `now` is in the person's zone and fills in the time.

    `adding`: it probably lies ahead; else it is over, and the debrief begins. `only_day`: the time is not known.
    """
    at = now.replace(minute=now.minute // 15 * 15)
    ways = tuple(Option(each, label) for each, label in HOW.items())
    return Form(
        ids.NEW_FORM,
        "Add an interview" if adding else "Debrief an interview",
        "Add" if adding else "Begin",
        (
            Small(why or (_AHEAD if adding else _OVER)),
            *_itself(company, role, at.date(), None if only_day else at.time(), *(_BEGINS if adding else _ENDED)),
            ChoiceField(WAY, "How", ways, how, optional=True),
            TextField(
                MET,
                "Who did you meet?",
                initial=met,
                lines=True,
                optional=True,
                hint="Names, titles and e-mails in any order, one person a line.",
            ),
        ),
        ref,
    )


def _itself(company: str, role: str, day: date, at: time | None, label: str, hint: str) -> list[AnyField]:
    """The fields of the interview itself."""
    return [
        TextField(COMPANY, "Company", initial=company, most=LONGEST_EMPLOYER),
        TextField(ROLE, "Role", initial=role, most=LONGEST_EMPLOYER, hint="As the posting has it: Finance Manager"),
        DayField(DAY, "Day", day),
        TimeField(TIME, label, at, hint=hint),
    ]


def one_form(standing: DebriefView) -> Form:
    """Every question of the debrief at once, with what was answered so far filled in."""
    answers, ended = standing.conversation.answers, standing.ended_at
    # A field that cannot hold the answer would cut it.
    asked = [step for step in STEPS if not step.last]
    too_long = [step for step in asked if len(step.say(answers)) > LONGEST_FIELD]
    about = "Everything about this interview. What you leave empty is left out."
    if too_long:
        about += f" Too long for a form, and kept as it is: {', '.join(step.title.lower() for step in too_long)}."
    return Form(
        ids.ONE_FORM,
        "Your interview",
        "Save",
        (
            Small(about),
            *_itself(standing.company, standing.role, ended.date(), ended.time(), "When it ended", ""),
            *(_field(step, answers) for step in asked if step not in too_long),
        ),
        ref=str(standing.id),
    )


def _field(step: Step, answers: Answers) -> AnyField:
    said = step.say(answers)
    if not step.only_choices:
        return TextField(step.name, step.question, initial=said, hint=step.hint, lines=step.lines, optional=True)
    options = tuple(Option(choice.value, choice.label) for choice in step.choices if not choice.opens)
    chosen = next((choice.value for choice in step.choices if choice.label == said.partition(BESIDE)[0]), None)
    return RadioField(step.name, step.question, options, chosen, optional=True)
