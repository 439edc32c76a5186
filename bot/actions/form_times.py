"""Days and times that come back in forms."""

from datetime import UTC, datetime, timedelta

FAR = timedelta(days=3 * 366)
"""No interview is further away than that, in either direction: it is a slip."""


def moment_in(day: str, wall: str, now: datetime) -> datetime | None:
    """The moment that a form's day and time mean in the zone of `now`; None where one of them is missing."""
    try:
        return datetime.fromisoformat(f"{day}T{wall}").replace(tzinfo=now.tzinfo)
    except ValueError:
        return None


def exists(moment: datetime) -> bool:
    """Whether a wall clock ever shows that time: spring skips an hour."""
    return moment.astimezone(UTC).astimezone(moment.tzinfo).replace(fold=0) == moment.replace(fold=0)
