"""What the end of a debrief says of the thank-you note: by when, and a reminder that comes in time."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.checklist.conversation import Conversation, current_turn
from bot.nudges.facts import NudgeKind
from bot.screens import debrief
from bot.services.checklist.debriefs import DebriefView
from bot.store.persons import Who
from bot.vocabulary.answers import Answers
from bot.vocabulary.debrief_state import State
from handlers.slack import render
from tests.words import in_english

NOW = datetime(2026, 11, 24, 15, 8, tzinfo=ZoneInfo("America/New_York"))
TODAY = in_english("debrief.next_note_today", by="tomorrow at 3:00 pm")
LITTLE_LEFT = in_english("debrief.next_note_now", by="today at 4:00 pm")
LATE = in_english("debrief.next_late_note")


@pytest.mark.parametrize(
    ("ended", "reminded", "says"),
    [
        (
            timedelta(minutes=8),
            timedelta(hours=3),
            f"{TODAY} {in_english('debrief.i_remind_you', at='today at 6:08 pm')}",
        ),
        (timedelta(minutes=8), timedelta(hours=25), TODAY),
        (
            timedelta(hours=23, minutes=8),
            timedelta(minutes=30),
            f"{LITTLE_LEFT} {in_english('debrief.i_remind_you', at='today at 3:38 pm')}",
        ),
        (timedelta(hours=23, minutes=8), timedelta(hours=22), LITTLE_LEFT),
        (timedelta(hours=24), timedelta(hours=2), LATE),
        (timedelta(days=3), timedelta(hours=2), LATE),
    ],
)
def test_the_end_names_the_time_that_is_left_and_no_reminder_that_is_too_late(
    ended: timedelta, reminded: timedelta, says: str
) -> None:
    finished = DebriefView(
        id=1,
        interview_id=1,
        who=Who("T1", "U1"),
        company="Northwind",
        role="Clerk",
        how=None,
        starts_at=None,
        ended_at=NOW - ended,
        now=NOW,
        turn=current_turn(Conversation(answers=Answers(), state=State.FINISHED)),
        among_others=False,
        alone=True,
        number=3,
        key="k",
        channel="D1",
        card_ts="1.1",
        questions=(),
        asked=False,
        traces_since=None,
        coming=((NudgeKind.TWO_DAYS, NOW + reminded),),
        thanked=0,
        hands_over=True,
    )
    blocks = render.blocks(debrief.question(finished))
    assert says in [block["text"]["text"] for block in blocks if block["type"] == "section"]
