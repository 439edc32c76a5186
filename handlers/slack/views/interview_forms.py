"""The modals about an interview itself: to change it, and to add what a message says to its points."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.checklist import saying
from bot.checklist.answers import Answers
from bot.checklist.people import Met
from bot.checklist.reading import Choice
from bot.interviews.listing import Entry
from bot.interviews.service import Shown, Waiting
from bot.limits import LONGEST_EMPLOYER, LONGEST_LINE
from handlers.slack import ids
from handlers.slack.views.blocks import (
    INPUT_TEXT,
    Block,
    context,
    cut,
    date_field,
    field_select,
    labelled,
    modal,
    text_input,
    time_field,
)
from handlers.slack.views.conversation import HOW

COMPANY, ROLE, ROUND, DAY, BEGINS, ENDS, WAY, MET = "company", "role", "round", "day", "begins", "ends", "way", "met"
SAME_AS = "same_as"
WHICH, WHAT, POINT = "which", "what", "point"
TOLD, MISSED = "told", "missed"


def interview(shown: Shown, changed: str = "", *, from_home: bool = False) -> Block:
    """Everything about the interview itself; `changed`: what became of it since the form was opened first."""
    facts = shown.facts
    return modal(
        ids.INTERVIEW_FORM,
        "Your interview",
        "Save",
        [
            *([context(changed)] if changed else []),
            text_input(COMPANY, "Company", initial=facts.company, most=LONGEST_EMPLOYER),
            text_input(ROLE, "Role", initial=facts.role, most=LONGEST_EMPLOYER),
            text_input(
                ROUND, "Round", initial=facts.round, most=LONGEST_LINE, optional=True, hint="Such as: second round"
            ),
            labelled(DAY, "Day", date_field(facts.ended_at.date())),
            labelled(BEGINS, "Begins", time_field(facts.starts_at.time() if facts.starts_at else None), optional=True),
            labelled(ENDS, "Ends, or ended", time_field(facts.ended_at.time())),
            labelled(
                WAY, "How", field_select([Choice(how, label) for how, label in HOW.items()], facts.how), optional=True
            ),
            *_who(facts.met),
            *_same_as(shown),
        ],
        ids.of_interview_form(shown.id, shown.version, from_home=from_home),
    )


def day(waiting: Waiting, today: date) -> Block:
    """When a next round is: two fields."""
    return modal(
        ids.DAY_FORM,
        "The next round",
        "Save",
        [
            context(f"{waiting.what}. The evening before, I remind you of what you told them last time."),
            labelled(DAY, "Day", date_field(today + timedelta(days=1))),
            labelled(BEGINS, "Begins", time_field(None)),
        ],
        str(waiting.id),
    )


def _who(met: tuple[Met, ...]) -> list[Block]:
    """A field that cannot hold them all would cut them: then they are changed in the debrief."""
    said = saying.met(Answers(met=met))
    if len(said) > INPUT_TEXT:
        return [context("There are too many people for a form: they stay as they are.")]
    hint = "Names, titles and e-mails in any order, one person a line."
    return [text_input(MET, "Who", initial=said, lines=True, optional=True, hint=hint)]


def _same_as(shown: Shown) -> list[Block]:
    if not shown.others:
        return []
    choices = [Choice(str(other), cut(name, 75)) for other, name in shown.others]
    hint = "Noted twice? What the other entry knows is added to this one. You can take it back for ten minutes."
    return [labelled(SAME_AS, "The same interview as", field_select(choices), hint=hint, optional=True)]


def point(text: str, interviews: Sequence[Entry]) -> Block:
    """What a message says, as a point of one of the interviews."""
    which = [Choice(str(each.id), cut(f"{each.role} at {each.company}", 75)) for each in interviews]
    what = [Choice(TOLD, "I told them"), Choice(MISSED, "I did not get to say it")]
    return modal(
        ids.POINT_FORM,
        "Add to interview notes",
        "Add",
        [
            labelled(WHICH, "Interview", field_select(which, which[0].value)),
            labelled(WHAT, "What it is", field_select(what, TOLD)),
            text_input(POINT, "Point", initial=text, lines=True),
        ],
    )
