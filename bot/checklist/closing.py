"""The four closing steps: which were done in the interview, and how the note makes up for those that were not."""

from dataclasses import dataclass
from enum import StrEnum

from bot.checklist.conversation import Conversation, is_done
from bot.checklist.steps import STEP, StepName
from bot.vocabulary.answers import CallPermission
from bot.wording.words import count


class Taken(StrEnum):
    """Whether a closing step was done."""

    YES = "taken"
    NO = "not_taken"
    OPEN = "open"


@dataclass(frozen=True)
class ClosingStep:
    """One of the four things to do before leaving the room."""

    title: str
    taken: Taken
    said: str
    """What is known of it, or how the note makes up for it; "" if it does not, because the step was skipped."""


_ASKS = "your note asks, where that fits"
"""A note asks what was not asked in the interview, unless they said what comes next; not what was skipped."""


def closing_steps(conversation: Conversation) -> tuple[ClosingStep, ...]:
    """The four in order: points summarised, hire date asked, permission to call asked, reminder given."""
    answers = conversation.answers

    def step(title: str, name: StepName, taken: bool, said: str, repair: str) -> ClosingStep:
        if not is_done(conversation, STEP[name]):
            return ClosingStep(title, Taken.OPEN, "")
        return ClosingStep(title, Taken.YES, said) if taken else ClosingStep(title, Taken.NO, repair)

    hire, call = answers.hire_date, answers.call
    return (
        step(
            "Your points",
            StepName.POINTS,
            bool(answers.told),
            count(len(answers.told), "point"),
            "give me one, and your note says it",
        ),
        step(
            "Hire date",
            StepName.HIRE_DATE,
            bool(hire and hire.asked),
            STEP[StepName.HIRE_DATE].say(answers),
            _ASKS if hire else "",
        ),
        step(
            "Permission to call",
            StepName.CALL,
            call in {CallPermission.YES, CallPermission.NO},
            _with(
                "yes, you may call" if call is CallPermission.YES else "no, so you write instead", answers.call_words
            ),
            _ASKS if call else "",
        ),
        step(
            "Closing words",
            StepName.CLOSING,
            bool(answers.reminder),
            _with("you looked forward to the start", answers.closing_words),
            "your note looks forward to the start",
        ),
    )


def _with(taken: str, words: str) -> str:
    return f"{taken} ({words})" if words else taken
