"""The forms of a debrief: a new interview to debrief, and the whole debrief as one form."""

from datetime import date, datetime, time

from bot.checklist.steps import STEPS, Step
from bot.screens import ids
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
from bot.wording.catalog import say
from bot.wording.words import sentences

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
    label = say("debrief_forms.when_it_begins") if adding else say("debrief_forms.when_it_ended")
    hint = say("debrief_forms.over_already_then_say") if adding else say("debrief_forms.still_ahead_then_say")
    ways = tuple(Option(each, say(f"debrief.how.{each}")) for each in How)
    return Form(
        ids.NEW_FORM,
        say("common.add_an_interview") if adding else say("common.debrief_an_interview"),
        say("common.add") if adding else say("debrief_forms.begin"),
        (
            Small(why or (say("debrief_forms.ahead") if adding else say("debrief_forms.over"))),
            *_itself(company, role, at.date(), None if only_day else at.time(), label, hint),
            ChoiceField(WAY, say("common.how"), ways, how, optional=True),
            TextField(
                MET,
                say("debrief_forms.who_did_you_meet"),
                initial=met,
                lines=True,
                optional=True,
                hint=say("common.names_titles_and_e"),
            ),
        ),
        ref,
    )


def _itself(company: str, role: str, day: date, at: time | None, label: str, hint: str) -> list[AnyField]:
    """The fields of the interview itself."""
    return [
        TextField(COMPANY, say("common.company"), initial=company, most=LONGEST_EMPLOYER),
        TextField(
            ROLE, say("common.role"), initial=role, most=LONGEST_EMPLOYER, hint=say("debrief_forms.as_the_posting_has")
        ),
        DayField(DAY, say("common.day"), day),
        TimeField(TIME, label, at, hint=hint),
    ]


def one_form(standing: DebriefView) -> Form:
    """Every question of the debrief at once, with what was answered so far filled in."""
    answers, ended = standing.conversation.answers, standing.ended_at
    # A field that cannot hold the answer would cut it.
    asked = [step for step in STEPS if not step.last]
    too_long = [step for step in asked if len(step.say(answers)) > LONGEST_FIELD]
    about = say("debrief_forms.everything_about_this_interview")
    if too_long:
        titles = ", ".join(step.title.lower() for step in too_long)
        about = sentences(about, say("debrief_forms.too_long_for_a", titles=titles))
    return Form(
        ids.ONE_FORM,
        say("common.your_interview"),
        say("common.save"),
        (
            Small(about),
            *_itself(
                standing.company, standing.role, ended.date(), ended.time(), say("debrief_forms.when_it_ended"), ""
            ),
            *(_field(step, answers) for step in asked if step not in too_long),
        ),
        ref=str(standing.id),
    )


def _field(step: Step, answers: Answers) -> AnyField:
    said = step.say(answers)
    if step.picks is None:
        return TextField(step.name, step.question, initial=said, hint=step.hint, lines=step.lines, optional=True)
    options = tuple(Option(choice.value, choice.label) for choice in step.choices if not choice.opens)
    return RadioField(step.name, step.question, options, step.picks(answers) or None, optional=True)
