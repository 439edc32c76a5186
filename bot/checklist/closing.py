"""The four closing steps: which were done in the interview, and how the note makes up for those that were not."""

from dataclasses import dataclass
from enum import StrEnum

from bot.checklist.conversation import Conversation, is_done
from bot.checklist.steps import STEP, StepName
from bot.vocabulary.answers import Answers, CallPermission
from bot.wording.catalog import say


class Taken(StrEnum):
    """Whether a closing step was done."""

    YES = "taken"
    NO = "not_taken"
    OPEN = "open"


@dataclass(frozen=True)
class ClosingStep:
    """One of the four things to do before leaving the room."""

    name: StepName
    taken: Taken
    answers: Answers

    @property
    def title(self) -> str:
        """A few words for it."""
        return say(f"closing.title.{self.name}")

    @property
    def said(self) -> str:
        """What is known of it, or how the note makes up for it; "" if it does not, because the step was skipped."""
        match self.taken:
            case Taken.YES:
                return _known(self.name, self.answers)
            case Taken.NO:
                return _made_up_for(self.name, self.answers)
        return ""


def closing_steps(conversation: Conversation) -> tuple[ClosingStep, ...]:
    """The four in order: points summarised, hire date asked, permission to call asked, reminder given."""
    return tuple(_step(conversation, name) for name in CLOSING)


CLOSING = (StepName.POINTS, StepName.HIRE_DATE, StepName.CALL, StepName.CLOSING)


def _step(conversation: Conversation, name: StepName) -> ClosingStep:
    answers = conversation.answers
    if not is_done(conversation, STEP[name]):
        return ClosingStep(name, Taken.OPEN, answers)
    return ClosingStep(name, Taken.YES if _is_taken(name, answers) else Taken.NO, answers)


def _is_taken(name: StepName, answers: Answers) -> bool:
    match name:
        case StepName.POINTS:
            return bool(answers.told)
        case StepName.HIRE_DATE:
            return bool(answers.hire_date and answers.hire_date.asked)
        case StepName.CALL:
            return answers.call in {CallPermission.YES, CallPermission.NO}
    return bool(answers.reminder)


def _known(name: StepName, answers: Answers) -> str:
    match name:
        case StepName.POINTS:
            return say("closing.points", n=len(answers.told))
        case StepName.HIRE_DATE:
            return STEP[name].say(answers)
        case StepName.CALL:
            may = answers.call is CallPermission.YES
            return _with(say("closing.may_call") if may else say("closing.may_not_call"), answers.call_words)
    return _with(say("closing.looked_forward"), answers.closing_words)


def _made_up_for(name: StepName, answers: Answers) -> str:
    """A note asks what was not asked in the interview, unless they said what comes next; not what was skipped."""
    match name:
        case StepName.POINTS:
            return say("closing.give_a_point")
        case StepName.HIRE_DATE:
            return say("closing.note_asks") if answers.hire_date else ""
        case StepName.CALL:
            return say("closing.note_asks") if answers.call else ""
    return say("closing.note_looks_forward")


def _with(taken: str, words: str) -> str:
    return f"{taken} ({words})" if words else taken
