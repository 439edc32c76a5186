"""An interview with all dependent rows outside the tables: plain values, JSON-able, read strictly.

The fields are the columns. Messages (where a card is, which question it shows) are left out, and so are coming nudges,
which follow from the rest. Ids are only for undo; in a file they are ignored.
"""

from datetime import UTC, date, datetime
from typing import Annotated, Any, Self

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, model_validator

from bot.checklist.steps import StepName
from bot.nudges.facts import Answer, NudgeKind, Outcome
from bot.nudges.hours import FOR_GOOD
from bot.reading.answers.reading import NotTaken
from bot.support.limits import LONGEST_ANSWER, LONGEST_LINE
from bot.vocabulary.answers import CallPermission, Draw, How, LaterRound
from bot.vocabulary.asked import Went
from bot.vocabulary.debrief_state import State
from bot.vocabulary.note_kinds import NoteKind, Tone
from bot.vocabulary.nudge_state import NudgeState

MOST = 1_000
"""Rows of one table for one interview."""
SETTLED = frozenset({NudgeState.SENT, NudgeState.DONE, NudgeState.DROPPED, NudgeState.UNCERTAIN})


def _can_be_kept(text: str) -> str:
    if "\0" in text:  # PostgreSQL cannot store it
        raise ValueError("untypeable")
    return text


def _says_something(text: str) -> str:
    if not text.strip():
        raise ValueError("empty")
    return text


def _in_utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


def _is_settled(state: NudgeState) -> NudgeState:
    if state not in SETTLED:
        raise ValueError("nudge_state")
    return state


_REASONS = {
    "not wanted any more": "not_wanted",
    "replaced by a later one": "replaced",
    "not wanted any more when it was answered": "answered_late",
}


def _as_now(reason: str) -> str:
    """A nudge's reason as it is called now, in files that were made when it was a sentence."""
    return _REASONS.get(reason, reason)


def _is_known(why: str) -> str:
    if why not in NotTaken.__members__:
        raise ValueError("reason")
    return why


Text = Annotated[str, Field(max_length=LONGEST_ANSWER), AfterValidator(_can_be_kept)]
Line = Annotated[str, Field(max_length=LONGEST_LINE), AfterValidator(_can_be_kept)]
Link = Annotated[str, Field(max_length=1_000, pattern=r"^(https?://[^\s<>|]+)?$")]
Name = Annotated[Line, AfterValidator(_says_something)]
Moment = Annotated[
    AwareDatetime, Field(ge=datetime(1900, 1, 1, tzinfo=UTC), le=FOR_GOOD), AfterValidator(_in_utc)
]  # so that neither a zone nor a plan leaves the calendar's range
Day = Annotated[date, Field(ge=date(1900, 1, 1), le=FOR_GOOD.date())]


class Shape(BaseModel):
    """Something we store, exactly as described and nothing more."""

    model_config = ConfigDict(extra="forbid", frozen=True, from_attributes=True, defer_build=True)


class Part(Shape):
    """One row."""

    id: int | None = None
    """The id of the row; None for a new one."""


class Interviewer(Part):
    """Someone met."""

    name: Name
    title: Line = ""
    email: Line = ""
    phone: Line = ""
    address: Line = ""
    talked: Text = ""
    doubt: Text = ""
    eased: Text | None = None
    thanked_at: Moment | None = None


class Point(Part):
    """A selling point."""

    told: bool
    problem: Text = ""
    answer: Text
    sentence: Text = ""
    result: Text = ""


class Question(Part):
    """What an employer asked."""

    text: Name
    went: Went | None = None
    noted_at: Moment


class Again(Shape):
    """Why a question was being asked once more, and with which choices (value and label)."""

    why: Annotated[str, AfterValidator(_is_known)]
    choices: list[Annotated[list[Line], Field(min_length=2, max_length=2, fail_fast=True)]] = Field(
        default_factory=list, max_length=25, fail_fast=True
    )


class Debrief(Part):
    """The answers of a debrief, and where it stands."""

    state: State
    step: StepName
    done: list[StepName] = Field(default_factory=list, max_length=len(StepName), fail_fast=True)
    again: Again | None = None
    hire_asked: bool | None = None
    hire_first: Day | None = None
    hire_last: Day | None = None
    hire_is_start: bool = False
    call: CallPermission | None = None
    call_whom: Line = ""
    call_number: Line = ""
    call_words: Text = ""
    call_from: Day | None = None
    reminder: bool | None = None
    closing_words: Text = ""
    wants: Text = ""
    draw: Draw | None = None
    promised: Text = ""
    promised_by: Day | None = None
    arranged_by: Line = ""
    moved_at: Moment

    @model_validator(mode="after")
    def _is_a_span(self) -> Self:
        if self.hire_first and self.hire_last and self.hire_first <= self.hire_last:
            return self
        if self.hire_first or self.hire_last:
            raise ValueError("hire_date")
        return self


class Try(Part):
    """A call or an e-mail that got no answer."""

    at: Moment


class Appointment(Part):
    """What an invitation put into the calendar."""

    uid: Line
    occurrence: Moment | None = None
    sequence: int = Field(default=0, ge=0, le=1_000_000_000)
    stamp: Moment | None = None
    organizer: Line = ""
    starts_at: Moment
    ended_at: Moment
    names: list[Line] = Field(default_factory=list, max_length=MOST, fail_fast=True)
    cancelled: bool = False
    is_hold: bool = False
    link: Link = ""


class NoteText(Part):
    """One version of a note, in the person's own words."""

    subject: Text
    body: Text
    written_at: Moment


class Note(Part):
    """How one note is to be written."""

    reader: int | None = Field(default=None, ge=0)
    """Whom it is for, by index among the interviewers."""
    kind: NoteKind
    tone: Tone
    template: Line | None = None
    """The name of the workspace's own template, if one was chosen."""
    in_own_words: bool = False
    texts: tuple[NoteText, ...] = Field(default=(), max_length=MOST, fail_fast=True)


class Nudge(Part):
    """A settled nudge: it keeps another one like it from being sent, and an answer to it counts."""

    kind: NudgeKind
    about: str = Field(pattern=r"^[0-9T:.+-]{10,40}$")
    """A day or a moment."""
    again_of: int | None = Field(default=None, ge=0)
    """The snoozed nudge that this one replaced, by index among these."""
    due_at: Moment
    expires_at: Moment
    state: Annotated[NudgeState, AfterValidator(_is_settled)]
    reason: Annotated[Line, AfterValidator(_as_now)] = ""
    attempted_at: Moment | None = None
    answer: Answer | None = None
    answered_at: Moment | None = None
    snoozed_until: Moment | None = None


class Record(Part):
    """An interview with all dependent rows."""

    company: Name
    role: Name
    round: Line = ""
    later_round: LaterRound | None = None
    country: Line = ""
    starts_at: Moment | None = None
    ended_at: Moment
    how: How | None = None
    entered_at: Moment
    note_sent_at: Moment | None = None
    outcome: Outcome | None = None
    closed_at: Moment | None = None
    answer_by: Day | None = None
    nudges_stopped: bool = False
    version: int = Field(default=1, ge=1, le=1_000_000_000)
    interviewers: tuple[Interviewer, ...] = Field(default=(), max_length=MOST, fail_fast=True)
    points: tuple[Point, ...] = Field(default=(), max_length=MOST, fail_fast=True)
    questions: tuple[Question, ...] = Field(default=(), max_length=MOST, fail_fast=True)
    debrief: Debrief | None = None
    tries: tuple[Try, ...] = Field(default=(), max_length=MOST, fail_fast=True)
    appointments: tuple[Appointment, ...] = Field(default=(), max_length=MOST, fail_fast=True)
    notes: tuple[Note, ...] = Field(default=(), max_length=MOST, fail_fast=True)
    nudges: tuple[Nudge, ...] = Field(default=(), max_length=MOST, fail_fast=True)

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        if any(note.reader is not None and note.reader >= len(self.interviewers) for note in self.notes):
            raise ValueError("note_reader")
        if len({(note.kind, note.reader) for note in self.notes}) < len(self.notes):
            raise ValueError("two_notes")
        if any(nudge.again_of is not None and nudge.again_of >= place for place, nudge in enumerate(self.nudges)):
            raise ValueError("nudge_place")
        if len({(nudge.kind, nudge.about, nudge.again_of) for nudge in self.nudges}) < len(self.nudges):
            raise ValueError("two_nudges")
        return self

    def portable(self) -> "Record":
        """For use outside this database: without ids, and asking nothing, because its messages do not come along."""
        values = self.model_dump(exclude=_IDS)
        if self.debrief and self.debrief.state is State.ASKING:
            values["debrief"] |= {"state": State.LATER, "again": None}
        return Record.model_validate(values)


_EVERY: dict[str, Any] = {"__all__": {"id": True}}
_IDS: dict[str, Any] = {
    "id": True,
    "interviewers": _EVERY,
    "points": _EVERY,
    "questions": _EVERY,
    "debrief": {"id": True},
    "tries": _EVERY,
    "appointments": _EVERY,
    "notes": {"__all__": {"id": True, "texts": _EVERY}},
    "nudges": _EVERY,
}
