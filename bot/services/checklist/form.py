"""The one form, in which several questions are answered at once."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot.checklist.conversation import fill
from bot.checklist.steps import StepName
from bot.reading.answers.reading import NotTaken
from bot.services.checklist.debriefs import DebriefView, moved_on, own, setting_of
from bot.store import debrief_rows, persons
from bot.store.models import Interview
from bot.vocabulary.replies import Answer


@dataclass(frozen=True)
class Corrected:
    """How the interview itself should read."""

    company: str
    role: str
    ended_at: datetime


def fill_in(
    session: Session,
    now: datetime,
    who: persons.Who,
    debrief_id: int,
    form: dict[StepName, Answer | None],
    corrected: Corrected,
) -> DebriefView | dict[StepName, NotTaken] | None:
    """Answer several steps at once, and correct the interview itself.

    Returns why for each field that could not be read, or None if the debrief is not this person's; in both cases
    nothing has changed.
    """
    person = persons.present(session, who)
    debrief = own(session, person, debrief_id)
    if debrief is None:
        return None
    was = debrief_rows.load(session, debrief)
    result = fill(was, form, setting_of(now, person))
    if isinstance(result, dict):
        return result
    interview = session.get_one(Interview, debrief.interview_id)
    interview.company, interview.role, interview.ended_at = corrected.company, corrected.role, corrected.ended_at
    interview.version += 1
    return moved_on(session, now, person, debrief, was, result)
