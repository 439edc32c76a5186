"""How somebody's follow-up goes, in numbers: when notes went out, and how interviews ended. Pure."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from bot.nudges.facts import Outcome


class Sent(StrEnum):
    """When a thank-you went out (seed 000: within 24 hours; later the same day is better)."""

    SAME_DAY = "same_day"
    ONE_DAY = "one_day"
    LATE = "later"


@dataclass(frozen=True)
class Figures:
    """Counts; empty while there is nothing to count."""

    notes: dict[Sent, int]
    outcomes: dict[Outcome, int]


def figures(interviews: Iterable[tuple[datetime, datetime | None, Outcome | None]]) -> Figures:
    """From each interview's end and the time its note was sent, in the person's zone, and its outcome."""
    notes, outcomes = Counter[Sent](), Counter[Outcome]()
    for ended_at, sent_at, outcome in interviews:
        if sent_at:
            notes[_sent(ended_at, sent_at)] += 1
        if outcome and outcome is not Outcome.NOT_HELD:
            outcomes[outcome] += 1
    return Figures(
        {each: notes[each] for each in Sent if notes}, {each: outcomes[each] for each in Outcome if outcomes[each]}
    )


def _sent(ended_at: datetime, sent_at: datetime) -> Sent:
    if sent_at.date() <= ended_at.date():
        return Sent.SAME_DAY
    passed = sent_at.astimezone(UTC) - ended_at.astimezone(UTC)  # elapsed hours, even if the clocks changed
    return Sent.ONE_DAY if passed <= timedelta(hours=24) else Sent.LATE
