"""What a plan of nudges follows from: the facts of one interview, and the words for what nudges are. Values only."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum

from bot.checklist.conversation import State
from bot.vocabulary.answers import CallPermission

NO_DAY_YET = datetime(8000, 1, 1, tzinfo=UTC)
"""When an interview ends of which it is known only that it will be, such as a next round."""


ANY_DAY = frozenset(range(1, 8))
"""Monday is 1."""


class NudgeKind(StrEnum):
    """The nudges, one reason each."""

    NEXT_DAY = "next_day"
    PREPARE = "prepare"
    DEBRIEF = "debrief"
    DECIDE_TODAY = "decide_today"
    SAME_DAY = "same_day"
    ONE_DAY = "one_day"
    TWO_DAYS = "two_days"
    PROMISED = "promised"
    HIRE_DATE = "hire_date"
    CALL = "call"
    CHECK_IN = "check_in"
    SECOND_TRY = "second_try"
    CROSS_OFF = "cross_off"
    OFFER_SOON = "offer_soon"
    OFFER_DAY = "offer_day"
    OFFER_OVER = "offer_over"


class Matter(StrEnum):
    """What nudges are about; of one matter, a later nudge takes the place of an earlier one."""

    GETTING_READY = "getting_ready"
    DEBRIEF = "debrief"
    NOTE = "note"
    PROMISE = "promise"
    ANSWER = "answer"
    OFFER = "offer"


class Outcome(StrEnum):
    """How an interview ended, once that is known."""

    NEXT_ROUND = "next_round"
    OFFER = "offer"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    NO_WORD = "no_word"
    NOT_HELD = "not_held"


class Answer(StrEnum):
    """What was done about a nudge."""

    READY = "ready"
    STARTED = "started"
    NOT_HELD = "not_held"
    NOTE_SENT = "note_sent"
    DONE = "done"
    NOTHING_YET = "nothing_yet"
    TRIED = "tried"
    STILL_DECIDING = "still_deciding"
    NEXT_ROUND = "next_round"
    OFFER = "offer"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    REJECTED = "rejected"
    KEPT = "kept"
    CROSSED_OFF = "crossed_off"
    SNOOZED = "snoozed"
    LEFT_OUT = "left_out"
    STOPPED = "stopped"


@dataclass(frozen=True)
class Snooze:
    """The person's wish to be nudged at a moment of their own: of this kind about this, which was due then."""

    nudge_id: int
    kind: NudgeKind
    about: str
    due: datetime
    until: datetime


@dataclass(frozen=True)
class Facts:
    """What a plan follows from. Moments are aware; the hire date is a day in the person's zone."""

    starts_at: datetime | None
    """Known only where the interview was entered ahead of time."""
    ended_at: datetime
    heard_at: datetime
    """When the person last told us something of this interview: nobody is nudged on the heels of that."""
    debrief: State | None = None
    note_sent: bool = False
    hire_first: date | None = None
    """Where they gave a span: its first day."""
    hire_date: date | None = None
    call: CallPermission | None = None
    call_from: date | None = None
    """The first day on which a call is welcome, in the person's zone."""
    call_agreed: bool = False
    """That is the very day on which it is expected."""
    call_hour: time | None = None
    """The hour at which it is, on the person's clock."""
    call_days: frozenset[int] = ANY_DAY
    """The days of the week on which it is."""
    promised: bool = False
    """They promised to send something."""
    promised_by: date | None = None
    """The day by which they promised it, in the person's zone; None where none was named."""
    outcome: Outcome | None = None
    noted_at: datetime | None = None
    """Since when the outcome is known."""
    answer_by: date | None = None
    """By when they want an answer to their offer, in the person's zone; None where they named no day."""
    tries: tuple[datetime, ...] = ()
    """The calls and check-ins that were made without an answer."""
    stopped: bool = False
    snoozes: tuple[Snooze, ...] = ()
    """The newest of each matter."""
    country: str = ""
    """Whose public holidays the employer keeps (ISO 3166); "" where that is not known: those of the person."""


@dataclass(frozen=True)
class LastTime:
    """The round before an interview. The day is one in the person's zone."""

    day: date
    met: tuple[str, ...]
    told: tuple[str, ...]
    missed: tuple[str, ...]
    doubts: tuple[str, ...]
    promised: str
    kept: bool
    """They said that it was sent."""


@dataclass(frozen=True)
class NudgeFacts:
    """Everything one nudge may say. Moments are in the person's own zone."""

    id: int
    interview_id: int
    kind: NudgeKind
    company: str
    role: str
    to_thank: tuple[str, ...]
    """The names of those they met and have not thanked yet."""
    starts_at: datetime | None
    ended_at: datetime
    due: datetime
    sent: datetime
    now: datetime
    hire_date: date | None
    call: CallPermission | None
    call_whom: str
    call_number: str
    call_words: str
    """What they noted of when and how to call, as typed."""
    promised: str
    """What they promised to send, as typed."""
    promised_by: date | None
    debrief_id: int | None
    debrief: State | None
    answer: Answer | None
    """What they did about it; None while it is open."""
    snoozed_until: datetime | None
    over: bool
    """It was not answered, and is not wanted any more."""
    next_due: datetime | None
    """The next nudge of the same interview, for one that was answered."""
    answer_by: date | None = None
    """By when their offer is to be answered."""
    again: bool = False
    """It was put off before, and comes once more."""
    undo_id: int | None = None
    """By what id the outcome that was answered can be taken back."""
    last: LastTime | None = None
    """The round before, for one to get ready."""
    hard: tuple[str, ...] = ()
    """Questions that they would answer better, for the same."""
    is_hold: bool = False
    """The interview is not confirmed yet, for the same."""
    links: tuple[str, ...] = ()
    """Of its video meetings, for the same."""
