"""The modals: a new interview to debrief, and the whole debrief as one form."""

from datetime import datetime

from bot.checklist.conversation import Conversation
from bot.checklist.reading import LONGEST_ANSWER, Choice
from bot.checklist.service import Standing
from bot.checklist.steps import STEPS, Step
from handlers.slack import ids
from handlers.slack.views.blocks import Block, context, labelled, modal, option, plain, text_input
from handlers.slack.views.conversation import HOW

COMPANY, ROLE, DAY, TIME, WAY, MET = "company", "role", "day", "time", "way", "met"
LONGEST_NAME = 150


def new_interview(now: datetime, *, company: str = "", role: str = "", met: str = "", why: str = "") -> Block:
    """The short form: company, role, when it ended, how, whom. `now` is in the person's zone and fills in the time."""
    quarter = now.replace(minute=now.minute // 15 * 15)
    day = {"type": "datepicker", "action_id": "value", "initial_date": f"{quarter:%Y-%m-%d}"}
    time = {"type": "timepicker", "action_id": "value", "initial_time": f"{quarter:%H:%M}"}
    how = {
        "type": "static_select",
        "action_id": "value",
        "placeholder": plain("Choose one"),
        "options": [option(Choice(each, label)) for each, label in HOW.items()],
    }
    return modal(
        ids.NEW_FORM,
        "Debrief an interview",
        "Begin",
        [
            context(why or "Six short questions follow in our direct message. Two minutes, and only you see them."),
            text_input(COMPANY, "Company", initial=company, most=LONGEST_NAME),
            text_input(ROLE, "Role", initial=role, most=LONGEST_NAME, hint="As the posting has it: Finance Manager"),
            labelled(DAY, "Day", day),
            labelled(TIME, "When it ended", time),
            labelled(WAY, "How", how, optional=True),
            text_input(
                MET,
                "Who did you meet?",
                initial=met,
                lines=True,
                optional=True,
                hint="Names, titles and e-mails in any order, one person a line.",
            ),
        ],
    )


def one_form(standing: Standing) -> Block:
    """Every question of the debrief at once, with what was answered so far filled in."""
    conversation = standing.conversation
    return modal(
        ids.ONE_FORM,
        "Your interview",
        "Save",
        [
            context(f"{standing.role} at {standing.company}. What you leave empty is left out."),
            *(_field(step, conversation) for step in STEPS),
        ],
        metadata=str(standing.id),
    )


def _field(step: Step, conversation: Conversation) -> Block:
    said = step.say(conversation.answers)
    if not step.only_choices:
        # A field holds 3,000 characters: a longer answer is cut here, and kept whole while the field is not touched.
        most = min(LONGEST_ANSWER, 3_000)
        return text_input(
            step.name, step.question, initial=said, hint=step.hint, lines=step.lines, optional=True, most=most
        )
    radios: Block = {
        "type": "radio_buttons",
        "action_id": "value",
        "options": [option(choice) for choice in step.choices],
    }
    if chosen := [choice for choice in step.choices if choice.label == said]:
        radios["initial_option"] = option(chosen[0])
    return labelled(step.name, step.question, radios, hint=step.hint, optional=True)
