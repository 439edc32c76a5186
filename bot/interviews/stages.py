"""Where an interview stands, from its facts. Pure."""

from datetime import datetime, timedelta
from enum import StrEnum

from bot.nudges.facts import Facts
from bot.vocabulary.answers import CallPermission
from bot.vocabulary.debrief_state import State

A_WEEK = timedelta(days=7)
"""How long to wait for employers who named no date, as the check-in nudge does."""
LONGEST = timedelta(hours=12)
"""If it seems to have lasted longer, it was on another day than planned: then only its end is known."""


class Stage(StrEnum):
    """What an interview waits for."""

    AHEAD = "ahead"
    TO_DEBRIEF = "to_debrief"
    NOTE = "note"
    WAITING = "waiting"
    TO_CALL = "to_call"
    TO_WRITE = "to_write"
    CLOSED = "closed"


def stage_of(facts: Facts, now: datetime) -> Stage:
    """The first thing that still has to be done. `now` is in the person's zone."""
    if facts.outcome:
        return Stage.CLOSED
    if facts.ended_at > now:
        return Stage.AHEAD
    if facts.debrief is None or facts.debrief in {State.ASKING, State.LATER}:
        return Stage.TO_DEBRIEF
    if not facts.note_sent:
        return Stage.NOTE
    decided = facts.hire_date or (facts.ended_at.astimezone(now.tzinfo) + A_WEEK).date()
    if decided >= now.date():
        return Stage.WAITING
    return Stage.TO_CALL if facts.call is CallPermission.YES else Stage.TO_WRITE


def held_at(starts_at: datetime | None, ended_at: datetime) -> datetime:
    """When an interview began, if known; otherwise when it ended, as when they later said it was on another day."""
    return starts_at if starts_at and timedelta() < ended_at - starts_at < LONGEST else ended_at
