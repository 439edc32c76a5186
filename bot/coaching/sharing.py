"""What a coach channel may see of a person: everything ever shown to one comes through `seen`. Pure.

Nothing is shared by default. Interviewers' contact details, pay, and what was said in a debrief are in no item at all.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.interviews.figures import Sent
from bot.interviews.stages import Stage
from bot.nudges.facts import Outcome
from bot.vocabulary.asked import Asked
from bot.vocabulary.items import HeldBack, Item, TaskState
from bot.wording.phrases import Phrase

GOOD_NEWS = frozenset({Outcome.NEXT_ROUND, Outcome.OFFER, Outcome.ACCEPTED})


@dataclass(frozen=True)
class SharedNote:
    """A note in the person's own words, or as it was sent."""

    to: str
    """The reader's name; "" for a team."""
    subject: str
    body: str
    """ "" if it is held back."""
    sent_at: datetime | None
    held_back: HeldBack | None = None
    """Why its text is not shown; None if it is."""


@dataclass(frozen=True)
class SharedQuestion:
    """What an employer asked."""

    asked: Asked
    """Its text is "" if it is held back."""
    noted_at: datetime
    """When it was added or last changed."""
    held_back: HeldBack | None = None
    """Why its text is not shown; None if it is."""


@dataclass(frozen=True)
class SharedInterview:
    """One interview as a channel sees it. Times are in the channel's zone."""

    company: str
    """ "" if it is not fit to show; so with the role, and the round."""
    role: str
    round: str | Phrase
    starts_at: datetime | None
    ended_at: datetime
    """When it ended, or will have ended."""
    stage: Stage | None
    """None if the status is not shared."""
    hire_date: date | None
    """When they planned to have decided; part of the status."""
    outcome: Outcome | None
    closed_at: datetime | None
    notes: tuple[SharedNote, ...]
    questions: tuple[SharedQuestion, ...]
    """Those to answer better come first."""


@dataclass(frozen=True)
class SharedTask:
    """A task that the channel's coaches gave, and its state."""

    text: str
    by: date | None
    state: TaskState
    since: datetime
    """When its person answered or did it; when it was given, if they have not answered."""


@dataclass(frozen=True)
class SharedData:
    """One person as a channel sees them."""

    name: str
    items: frozenset[Item]
    interviews: tuple[SharedInterview, ...]
    """The newest (or furthest ahead) first."""
    punctuality: Mapping[Sent, int]
    """When their thank-you notes went out, counted; empty if the status is not shared."""
    last_here: date | None = None
    """The day they last did something with the bot, in the channel's zone; None if that is not shared."""
    tasks: tuple[SharedTask, ...] = ()
    """What this channel's coaches gave them, oldest first; empty if that is not shared."""


def seen(whole: SharedData, items: Collection[Item]) -> SharedData:
    """What these items let a channel see out of everything there is. Never raises."""
    interviews = (_interview(each, items) for each in whole.interviews)
    return replace(
        whole,
        items=frozenset(items),
        interviews=tuple(each for each in interviews if each is not None),
        punctuality=whole.punctuality if Item.STATUS in items else {},
        last_here=whole.last_here if Item.LAST_HERE in items else None,
        tasks=whole.tasks if Item.TASKS in items else (),
    )


def _interview(whole: SharedInterview, items: Collection[Item]) -> SharedInterview | None:
    """An interview of which nothing is shared does not appear at all, not even by name.

    That one is closed reveals that there is an outcome, so it belongs to that item.
    """
    status = Item.STATUS in items and whole.outcome is None and whole.stage is not Stage.CLOSED
    outcome = Item.OUTCOME in items and whole.outcome is not None
    notes = whole.notes if Item.NOTES in items else ()
    questions = whole.questions if Item.QUESTIONS in items else ()
    if not status and not outcome and not notes and not questions:
        return None
    return replace(
        whole,
        stage=whole.stage if status else Stage.CLOSED if outcome else None,
        hire_date=whole.hire_date if status else None,
        outcome=whole.outcome if outcome else None,
        closed_at=whole.closed_at if outcome else None,
        notes=notes,
        questions=questions,
    )
