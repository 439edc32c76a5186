"""What can be shared with a coach channel, item by item; these values are stored."""

from enum import StrEnum


class Item(StrEnum):
    """One thing that a person may let a channel see."""

    STATUS = "status"
    OUTCOME = "outcome"
    NOTES = "notes"
    QUESTIONS = "questions"
    """What employers asked, and how answering went."""
    LAST_HERE = "last_here"
    """The day they last did something with the bot."""
    TASKS = "tasks"
    """Their answers to tasks from the channel's coaches, and whether these are done."""


class TaskState(StrEnum):
    """Where a coach's task stands with the person it was given to."""

    GIVEN = "given"
    """They have not answered yet."""
    ACCEPTED = "accepted"
    DECLINED = "declined"
    DONE = "done"


class AlertKind(StrEnum):
    """What a channel's coaches may want to hear about at once."""

    TOMORROW = "tomorrow"
    """An interview is tomorrow."""
    OFFER = "offer"
    STUCK = "stuck"
    """Something has been overdue for days."""


class Rest(StrEnum):
    """Why nothing is posted to a channel for now."""

    ARCHIVED = "archived"
    AWAY = "away"
    """The bot was removed from it."""


class PostKind(StrEnum):
    """What a post of the bot's is for."""

    DIGEST = "digest"
    DETAILS = "details"
    """In a digest's thread."""
    ALERT = "alert"
    """What the coaches asked to hear about at once."""
    REVIEW = "review"
    NEWS = "news"
    REPORT = "report"
    ANSWER = "answer"
    """A coach's answer, in the DM of the person who asked."""
    INVITATION = "invitation"
    NOTICE = "notice"
    """Something happened to a channel that they share with; in their DM."""
    TASK = "task"
    """A task from a coach, in the DM of the person it was given to."""
    TASK_DUE = "task_due"
    """A reminder of a task they accepted."""


class HeldBack(StrEnum):
    """Why a text is not shown to a channel."""

    CONTACT = "contact"
    """There is an address or a number in it."""
    PAY = "pay"
    """It speaks of pay."""
    TOO_LONG = "too_long"
    """No message there holds it."""
