"""The modals: a new interview to debrief, and the whole debrief as one form."""

from datetime import date, datetime, time

from bot.checklist.answers import Answers, How
from bot.checklist.reading import Choice
from bot.checklist.saying import BESIDE
from bot.checklist.service import Standing
from bot.checklist.steps import STEPS, Step
from bot.limits import LONGEST_EMPLOYER
from handlers.slack import ids
from handlers.slack.views.blocks import (
    INPUT_TEXT,
    Block,
    context,
    date_field,
    field_select,
    labelled,
    modal,
    option,
    text_input,
    time_field,
)
from handlers.slack.views.conversation import HOW

_OVER = "A few short questions follow in our direct message. Two minutes, and only you see your answers."
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
    metadata: str = "",
) -> Block:
    """The short form: company, role, when, how, whom. `now` is in the person's zone and fills in the time.

    `adding`: it probably lies ahead; else it is over, and the debrief begins. `only_day`: the time is not known.
    """
    at = now.replace(minute=now.minute // 15 * 15)
    ways = field_select([Choice(each, label) for each, label in HOW.items()], how)
    return modal(
        ids.NEW_FORM,
        "Add an interview" if adding else "Debrief an interview",
        "Add" if adding else "Begin",
        [
            context(why or (_AHEAD if adding else _OVER)),
            *_itself(company, role, at.date(), None if only_day else at.time(), *(_BEGINS if adding else _ENDED)),
            labelled(WAY, "How", ways, optional=True),
            text_input(
                MET,
                "Who did you meet?",
                initial=met,
                lines=True,
                optional=True,
                hint="Names, titles and e-mails in any order, one person a line.",
            ),
        ],
        metadata,
    )


def _itself(company: str, role: str, day: date, at: time | None, label: str, hint: str) -> list[Block]:
    """The fields of the interview itself."""
    return [
        text_input(COMPANY, "Company", initial=company, most=LONGEST_EMPLOYER),
        text_input(ROLE, "Role", initial=role, most=LONGEST_EMPLOYER, hint="As the posting has it: Finance Manager"),
        labelled(DAY, "Day", date_field(day)),
        labelled(TIME, label, time_field(at), hint=hint),
    ]


def one_form(standing: Standing) -> Block:
    """Every question of the debrief at once, with what was answered so far filled in."""
    answers, ended = standing.conversation.answers, standing.ended_at
    # A field that cannot hold the answer would cut it.
    asked = [step for step in STEPS if not step.last]
    too_long = [step for step in asked if len(step.say(answers)) > INPUT_TEXT]
    about = "Everything about this interview. What you leave empty is left out."
    if too_long:
        about += f" Too long for a form, and kept as it is: {', '.join(step.title.lower() for step in too_long)}."
    return modal(
        ids.ONE_FORM,
        "Your interview",
        "Save",
        [
            context(about),
            *_itself(standing.company, standing.role, ended.date(), ended.time(), "When it ended", ""),
            *(_field(step, answers) for step in asked if step not in too_long),
        ],
        metadata=str(standing.id),
    )


def _field(step: Step, answers: Answers) -> Block:
    said = step.say(answers)
    if not step.only_choices:
        return text_input(step.name, step.question, initial=said, hint=step.hint, lines=step.lines, optional=True)
    radios: Block = {
        "type": "radio_buttons",
        "action_id": "value",
        "options": [option(choice) for choice in step.choices if not choice.opens],
    }
    if chosen := [choice for choice in step.choices if choice.label == said.partition(BESIDE)[0]]:
        radios["initial_option"] = option(chosen[0])
    return labelled(step.name, step.question, radios, optional=True)
