"""What somebody says while a question is open, other than its answer."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot.checklist.check import is_of_it
from bot.checklist.conversation import answers
from bot.checklist.steps import StepName
from bot.reading.corrections.noted import is_place
from bot.reading.intents import Meant, WithAnswer, may_be_told
from bot.services.checklist.debriefs import asking, setting_of
from bot.store import debrief_rows, persons
from bot.vocabulary.replies import typed_move


@dataclass(frozen=True)
class Beside:
    """How such a text reads."""

    step: StepName
    """The question."""
    meant: Meant | None
    """What they mean; None if it may be the answer."""
    with_answer: WithAnswer | None = None
    """Where the message holds an answer and something else."""


def meant_beside(
    session: Session, now: datetime, who: persons.Who, text: str, both: WithAnswer | None, meant: Meant | None
) -> Beside | None:
    """What a text means beside the current question; None if there is none.

    `both`, `meant`: how it reads as an answer and something else, and beside any question. Computed by the caller.
    """
    person = persons.present(session, who, lock=False)
    debrief = asking(session, person)
    if debrief is None:
        return None
    meant = None if typed_move(text) else meant
    # "the second one" picks one of what the question shows, and does not ask for a second to think.
    if is_place(text) or not (both or meant):
        return Beside(debrief.step, None)
    conversation, setting = debrief_rows.load(session, debrief), setting_of(now, person)
    if debrief.step is StepName.CHECK and is_of_it(text, conversation.answers, setting):
        return Beside(debrief.step, None)
    if both and (typed_move(both.answer) or answers(conversation, both.answer, setting, narrow_only=both.is_polite)):
        return Beside(debrief.step, None, both)
    if meant and may_be_told(meant) and answers(conversation, text, setting, narrow_only=True):
        meant = None
    return Beside(debrief.step, meant)
