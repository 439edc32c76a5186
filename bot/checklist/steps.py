"""The checklist's questions, in their order.

To add one: give its answer a field in `answers.py` and a column in `models.py`, write its reader in `reading.py` and
what it reads back in `saying.py`, and put a Step into STEPS. CONTRIBUTING.md walks through it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from bot.checklist import reading, saying
from bot.checklist.answers import Answers, CallPermission
from bot.checklist.reading import Again, Choice, Setting
from bot.checklist.replies import Answer


class StepName(StrEnum):
    """The steps by name; tables, buttons and logs use it."""

    POINTS = "points"
    MISSED = "missed"
    HIRE_DATE = "hire_date"
    CALL = "call"
    CALL_CONTACT = "call_contact"
    CLOSING = "closing"
    PEOPLE = "people"


def _always(_answers: Answers) -> bool:
    return True


def _may_call(answers: Answers) -> bool:
    return answers.call is CallPermission.YES


@dataclass(frozen=True)
class Step:
    """One question of the debrief."""

    name: StepName
    title: str
    """A few words for lists and headings."""
    question: str
    hint: str
    fields: tuple[str, ...]
    """The fields of Answers that it fills."""
    read: Callable[[Answer, Answers, Setting], Answers | Again]
    say: Callable[[Answers], str]
    """The answer as the person could have typed it; "" where there is none."""
    choices: tuple[Choice, ...]
    wanted: Callable[[Answers], bool] = _always
    takes_day: bool = False
    only_choices: bool = False
    """Whether a form shows its choices alone."""
    lines: bool = False
    """Whether an answer may have several lines; what is typed then adds to what was said before."""
    more: str = ""
    """The question after an answer of one line, for those who send one line a message; "": it goes on at once."""


STEPS = (
    Step(
        StepName.POINTS,
        title="What you told them",
        question="What did you tell them you would bring?",
        hint="Your strong points, one a line; a figure helps. Best as their problem -> your answer: "
        "slow month-end close -> I cut it from nine days to five",
        fields=("told",),
        read=reading.read_told,
        say=saying.told,
        choices=(reading.NOT_SUMMED_UP,),
        lines=True,
        more="Got it. Anything else you told them?",
    ),
    Step(
        StepName.MISSED,
        title="What you did not get to say",
        question="What did you not get to say?",
        hint="Something you had no time for, or saw too late that it mattered. Your note can say it for you.",
        fields=("missed",),
        read=reading.read_missed,
        say=saying.missed,
        choices=(reading.SAID_IT_ALL,),
        lines=True,
    ),
    Step(
        StepName.HIRE_DATE,
        title="When they want the position filled",
        question="When do they want the position filled?",
        hint="In your own words: in two weeks, Friday next week, the end of next month.",
        fields=("hire_date",),
        read=reading.read_hire_date,
        say=saying.hire_date,
        choices=(reading.NOT_SAID, reading.NOT_ASKED),
        takes_day=True,
    ),
    Step(
        StepName.CALL,
        title="Whether you may call",
        question="Did they say you may call if you don't hear from them?",
        hint="You can add whom and the number: yes, Priya, 555 0102",
        fields=("call",),
        read=reading.read_call,
        say=saying.call,
        choices=(reading.YES, reading.NO, reading.CALL_NOT_ASKED),
        only_choices=True,
    ),
    Step(
        StepName.CALL_CONTACT,
        title="Whom to call",
        question="Whom may you call, and on which number?",
        hint="A name, a number, or both.",
        fields=("call_whom", "call_number"),
        read=reading.read_call_contact,
        say=saying.call_contact,
        choices=(reading.CONTACT_UNKNOWN,),
        wanted=_may_call,
    ),
    Step(
        StepName.CLOSING,
        title="Whether you looked forward to the start",
        question="Before you left, did you say you look forward to hearing about a start date?",
        hint="However you closed is fine. If not, your note says it.",
        fields=("reminder",),
        read=reading.read_closing,
        say=saying.closing,
        choices=(reading.GIVEN, reading.NOT_GIVEN),
        only_choices=True,
    ),
    Step(
        StepName.PEOPLE,
        title="Whom you met",
        question="Who did you meet?",
        hint="Names, titles and e-mails in any order, one person a line. Each of them gets a note of their own.",
        fields=("met",),
        read=reading.read_met,
        say=saying.met,
        choices=(reading.NAMES_UNKNOWN,),
        lines=True,
        more="Got it. Anyone else?",
    ),
)

STEP = {step.name: step for step in STEPS}
