"""What a person needs to know before an interview, from its invitations. For nobody else's eyes."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlmodel import Session, col, select

from bot.store.models import Appointment

MOST_LINKS = 3


@dataclass(frozen=True)
class Coming:
    """What is known of one interview."""

    is_hold: bool = False
    """One of its appointments is not confirmed yet."""
    links: tuple[str, ...] = ()
    """To their video meetings, in order of time."""


NOTHING = Coming()


def coming(session: Session, interview_ids: Collection[int]) -> dict[int, Coming]:
    """What invitations said about each of these interviews, by id."""
    on = col(Appointment.interview_id).in_(interview_ids), col(Appointment.cancelled).is_(False)
    query = select(Appointment).where(*on).order_by(col(Appointment.starts_at), col(Appointment.id))
    found: dict[int, list[Appointment]] = {}
    for each in session.exec(query):
        found.setdefault(each.interview_id, []).append(each)
    return {of: _coming(those) for of, those in found.items()}


def _coming(appointments: list[Appointment]) -> Coming:
    links = dict.fromkeys(each.link for each in appointments if each.link)
    return Coming(any(each.is_hold for each in appointments), tuple(links)[:MOST_LINKS])
