"""The forms about an interview itself: to change it, and to add what a message says to its points."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.checklist import answer_text
from bot.screens import ids
from bot.screens.elements import LONGEST_FIELD, ChoiceField, DayField, Form, Option, Small, TextField, TimeField
from bot.services.interviews.changing import Shown, Waiting
from bot.services.interviews.listing import Entry
from bot.support.limits import LONGEST_EMPLOYER, LONGEST_LINE
from bot.vocabulary.answers import Answers, How
from bot.vocabulary.met import Met
from bot.wording.catalog import say

COMPANY, ROLE, ROUND, DAY, BEGINS, ENDS, WAY, MET = "company", "role", "round", "day", "begins", "ends", "way", "met"
SAME_AS = "same_as"
WHICH, WHAT, POINT = "which", "what", "point"
TOLD, MISSED = "told", "missed"


def interview(shown: Shown, changed: str = "", *, from_home: bool = False) -> Form:
    """Everything about the interview itself; `changed`: what became of it since the form was opened first."""
    facts = shown.facts
    return Form(
        ids.INTERVIEW_FORM,
        say("common.your_interview"),
        say("common.save"),
        (
            *([Small(changed)] if changed else []),
            TextField(COMPANY, say("common.company"), initial=facts.company, most=LONGEST_EMPLOYER),
            TextField(ROLE, say("common.role"), initial=facts.role, most=LONGEST_EMPLOYER),
            TextField(
                ROUND,
                say("interview_forms.round"),
                initial=facts.round,
                most=LONGEST_LINE,
                optional=True,
                hint=say("interview_forms.such_as_second_round"),
            ),
            DayField(DAY, say("common.day"), facts.ended_at.date()),
            TimeField(
                BEGINS,
                say("interview_forms.begins"),
                facts.starts_at.time() if facts.starts_at else None,
                optional=True,
            ),
            TimeField(ENDS, say("interview_forms.ends_or_ended"), facts.ended_at.time()),
            ChoiceField(
                WAY,
                say("common.how"),
                tuple(Option(how, say(f"debrief.how.{how}")) for how in How),
                facts.how,
                optional=True,
            ),
            *_who(facts.met),
            *_same_as(shown),
        ),
        ids.of_interview_form(shown.id, shown.version, from_home=from_home),
    )


def day(waiting: Waiting, today: date) -> Form:
    """When a next round is: two fields."""
    return Form(
        ids.DAY_FORM,
        say("interview_forms.the_next_round"),
        say("common.save"),
        (
            Small(say("interview_forms.the_evening_before_i", what=waiting.what)),
            DayField(DAY, say("common.day"), today + timedelta(days=1)),
            TimeField(BEGINS, say("interview_forms.begins"), None),
        ),
        str(waiting.id),
    )


def _who(met: tuple[Met, ...]) -> list[Small | TextField]:
    """A field that cannot hold them all would cut them: then they are changed in the debrief."""
    said = answer_text.met(Answers(met=met))
    if len(said) > LONGEST_FIELD:
        return [Small(say("interview_forms.there_are_too_many"))]
    hint = say("common.names_titles_and_e")
    return [TextField(MET, say("interview_forms.who"), initial=said, lines=True, optional=True, hint=hint)]


def _same_as(shown: Shown) -> list[ChoiceField]:
    if not shown.others:
        return []
    choices = tuple(Option(str(other), name) for other, name in shown.others)
    hint = say("interview_forms.noted_twice_what_the")
    return [ChoiceField(SAME_AS, say("interview_forms.the_same_interview_as"), choices, hint=hint, optional=True)]


def point(text: str, interviews: Sequence[Entry]) -> Form:
    """What a message says, as a point of one of the interviews."""
    which = tuple(
        Option(str(each.id), say("common.role_at_company", role=each.role, company=each.company)) for each in interviews
    )
    what = (Option(TOLD, say("interview_forms.i_told_them")), Option(MISSED, say("interview_forms.i_did_not_get")))
    return Form(
        ids.POINT_FORM,
        say("interview_forms.add_to_interview_notes"),
        say("common.add"),
        (
            ChoiceField(WHICH, say("interview_forms.interview"), which, which[0].value),
            ChoiceField(WHAT, say("interview_forms.what_it_is"), what, TOLD),
            TextField(POINT, say("interview_forms.point"), initial=text, lines=True),
        ),
    )
