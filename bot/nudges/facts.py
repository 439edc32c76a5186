"""What a plan of nudges is made from: the facts of one interview, and the words for what nudges are. Values only."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum

from bot.vocabulary.answers import CallPermission
from bot.vocabulary.debrief_state import State

NO_DAY_YET = datetime(8000, 1, 1, tzinfo=UTC)
"""The end of an interview that has no date yet, such as a next round."""


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
    """What nudges are about; of one matter, a later nudge replaces an earlier one."""

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
    OTHER_WAY = "other_way"
    """They wrote where a call was planned, or called where an e-mail was."""
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
    """The person asked for a nudge at a time of their own: of this kind about this, which was due then."""

    nudge_id: int
    kind: NudgeKind
    about: str
    due: datetime
    until: datetime


@dataclass(frozen=True)
class Facts:
    """What a plan is made from. Times are aware; the hire date is a day in the person's zone."""

    starts_at: datetime | None
    """Only known if the interview was entered ahead of time."""
    ended_at: datetime
    heard_at: datetime
    """When the person last told us something about this interview: nobody is nudged right after that."""
    debrief: State | None = None
    note_sent: bool = False
    hire_first: date | None = None
    """If they gave a range: its first day."""
    hire_date: date | None = None
    call: CallPermission | None = None
    call_from: date | None = None
    """The first day on which a call is welcome, in the person's zone."""
    call_agreed: bool = False
    """That is the very day on which it is expected."""
    call_hour: time | None = None
    """The welcome hour, on the person's clock."""
    call_days: frozenset[int] = ANY_DAY
    """The welcome weekdays."""
    promised: bool = False
    """They promised to send something."""
    promised_by: date | None = None
    """The day by which they promised it, in the person's zone; None if none was named."""
    outcome: Outcome | None = None
    noted_at: datetime | None = None
    """Since when the outcome has been known."""
    answer_by: date | None = None
    """When they want an answer to their offer, in the person's zone; None if they named no day."""
    tries: tuple[datetime, ...] = ()
    """Calls and check-ins that got no answer."""
    stopped: bool = False
    snoozes: tuple[Snooze, ...] = ()
    """The newest for each matter."""
    country: str = ""
    """Whose public holidays the employer observes (ISO 3166); "" if not known, and then the person's apply."""


@dataclass(frozen=True)
class LastTime:
    """The previous round. The day is in the person's zone."""

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
    """Everything that one nudge may say. Times are in the person's own zone."""

    id: int
    interview_id: int
    kind: NudgeKind
    company: str
    role: str
    to_thank: tuple[str, ...]
    """The names of interviewers who have not been thanked yet."""
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
    """What they wrote about when and how to call, as typed."""
    promised: str
    """What they promised to send, as typed."""
    promised_by: date | None
    debrief_id: int | None
    debrief: State | None
    answer: Answer | None
    """What they did about it; None while it is open."""
    snoozed_until: datetime | None
    over: bool
    """It was not answered, and is no longer wanted."""
    next_due: datetime | None
    """The next nudge of the same interview, if this one was answered."""
    answer_by: date | None = None
    """When to answer their offer by."""
    again: bool = False
    """It was snoozed, and comes once more."""
    undo_id: int | None = None
    """The id for undoing the outcome that was the answer."""
    last: LastTime | None = None
    """The previous round, for a nudge to get ready, or for the day of the next one."""
    hard: tuple[str, ...] = ()
    """Questions that they would like to answer better; also to get ready."""
    is_hold: bool = False
    """The interview is not confirmed yet; also to get ready."""
    links: tuple[str, ...] = ()
    """To its video meetings; also to get ready."""
