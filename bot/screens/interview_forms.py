"""The forms about an interview itself: to change it, and to add what a message says to its points."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.checklist import answer_text
from bot.screens import ids
from bot.screens.debrief import HOW
from bot.screens.elements import LONGEST_FIELD, ChoiceField, DayField, Form, Option, Small, TextField, TimeField
from bot.services.interviews.changing import Shown, Waiting
from bot.services.interviews.listing import Entry
from bot.support.limits import LONGEST_EMPLOYER, LONGEST_LINE
from bot.vocabulary.answers import Answers
from bot.vocabulary.met import Met

COMPANY, ROLE, ROUND, DAY, BEGINS, ENDS, WAY, MET = "company", "role", "round", "day", "begins", "ends", "way", "met"
SAME_AS = "same_as"
WHICH, WHAT, POINT = "which", "what", "point"
TOLD, MISSED = "told", "missed"


def interview(shown: Shown, changed: str = "", *, from_home: bool = False) -> Form:
    """Everything about the interview itself; `changed`: what became of it since the form was opened first."""
    facts = shown.facts
    return Form(
        ids.INTERVIEW_FORM,
        "Your interview",
        "Save",
        (
            *([Small(changed)] if changed else []),
            TextField(COMPANY, "Company", initial=facts.company, most=LONGEST_EMPLOYER),
            TextField(ROLE, "Role", initial=facts.role, most=LONGEST_EMPLOYER),
            TextField(
                ROUND, "Round", initial=facts.round, most=LONGEST_LINE, optional=True, hint="Such as: second round"
            ),
            DayField(DAY, "Day", facts.ended_at.date()),
            TimeField(BEGINS, "Begins", facts.starts_at.time() if facts.starts_at else None, optional=True),
            TimeField(ENDS, "Ends, or ended", facts.ended_at.time()),
            ChoiceField(WAY, "How", tuple(Option(how, label) for how, label in HOW.items()), facts.how, optional=True),
            *_who(facts.met),
            *_same_as(shown),
        ),
        ids.of_interview_form(shown.id, shown.version, from_home=from_home),
    )


def day(waiting: Waiting, today: date) -> Form:
    """When a next round is: two fields."""
    return Form(
        ids.DAY_FORM,
        "The next round",
        "Save",
        (
            Small(f"{waiting.what}. The evening before, I remind you of what you told them last time."),
            DayField(DAY, "Day", today + timedelta(days=1)),
            TimeField(BEGINS, "Begins", None),
        ),
        str(waiting.id),
    )


def _who(met: tuple[Met, ...]) -> list[Small | TextField]:
    """A field that cannot hold them all would cut them: then they are changed in the debrief."""
    said = answer_text.met(Answers(met=met))
    if len(said) > LONGEST_FIELD:
        return [Small("There are too many people for a form: they stay as they are.")]
    hint = "Names, titles and e-mails in any order, one person a line."
    return [TextField(MET, "Who", initial=said, lines=True, optional=True, hint=hint)]


def _same_as(shown: Shown) -> list[ChoiceField]:
    if not shown.others:
        return []
    choices = tuple(Option(str(other), name) for other, name in shown.others)
    hint = "Noted twice? What the other entry knows is added to this one. You can take it back for ten minutes."
    return [ChoiceField(SAME_AS, "The same interview as", choices, hint=hint, optional=True)]


def point(text: str, interviews: Sequence[Entry]) -> Form:
    """What a message says, as a point of one of the interviews."""
    which = tuple(Option(str(each.id), f"{each.role} at {each.company}") for each in interviews)
    what = (Option(TOLD, "I told them"), Option(MISSED, "I did not get to say it"))
    return Form(
        ids.POINT_FORM,
        "Add to interview notes",
        "Add",
        (
            ChoiceField(WHICH, "Interview", which, which[0].value),
            ChoiceField(WHAT, "What it is", what, TOLD),
            TextField(POINT, "Point", initial=text, lines=True),
        ),
    )
