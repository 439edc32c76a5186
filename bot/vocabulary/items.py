"""What can be shared with a coach channel, each on its own; the words that the tables store."""

from enum import StrEnum


class Item(StrEnum):
    """One thing that a person may let a channel see."""

    STATUS = "status"
    OUTCOME = "outcome"
    NOTES = "notes"
    QUESTIONS = "questions"
    """What employers asked, and how answering it went."""
    LAST_HERE = "last_here"
    """The day on which they last did something with the bot."""
    TASKS = "tasks"
    """What they said to the tasks that the channel's coaches gave them, and whether these are done."""


class TaskState(StrEnum):
    """Where a coach's task stands with the person who was given it."""

    GIVEN = "given"
    """They have not answered yet."""
    ACCEPTED = "accepted"
    DECLINED = "declined"
    DONE = "done"


class AlertKind(StrEnum):
    """What a channel's coaches may want to be told of at once."""

    TOMORROW = "tomorrow"
    """An interview lies ahead on the next day."""
    OFFER = "offer"
    STUCK = "stuck"
    """Something has been due for days."""


class Rest(StrEnum):
    """Why nothing is posted to a channel for now."""

    ARCHIVED = "archived"
    AWAY = "away"
    """The bot was taken out of it."""


class PostKind(StrEnum):
    """What a post of the bot's is for."""

    DIGEST = "digest"
    DETAILS = "details"
    """Below a digest, in its thread."""
    ALERT = "alert"
    """What the coaches asked to be told of at once."""
    REVIEW = "review"
    NEWS = "news"
    REPORT = "report"
    ANSWER = "answer"
    """A coach's answer, in the direct message of the person who asked."""
    INVITATION = "invitation"
    NOTICE = "notice"
    """What became of a channel that somebody shares with, in their direct message."""
    TASK = "task"
    """A task from a coach, in the direct message of the person who was given it."""
    TASK_DUE = "task_due"
    """A reminder of one that they accepted."""
