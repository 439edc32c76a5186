"""Facts of a nudge, for tests that say what one says."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.nudges.facts import NudgeFacts, NudgeKind
from bot.vocabulary.debrief_state import State

ENDED = datetime(2026, 11, 24, 11, tzinfo=ZoneInfo("America/New_York"))
PLAIN = NudgeFacts(
    id=1,
    interview_id=1,
    kind=NudgeKind.SAME_DAY,
    company="Northwind Traders",
    role="Finance Manager",
    to_thank=(),
    starts_at=None,
    ended_at=ENDED,
    due=ENDED,
    sent=ENDED,
    now=ENDED,
    hire_date=None,
    call=None,
    call_whom="",
    call_number="",
    call_words="",
    promised="",
    promised_by=None,
    debrief_id=1,
    debrief=State.FINISHED,
    answer=None,
    snoozed_until=None,
    over=False,
    next_due=None,
)
