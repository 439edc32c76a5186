"""People come, change and go, as the surface reports it. Each function is one transaction."""

from datetime import datetime

from sqlmodel import Session

from bot.store import nudge_store, persons


def let_in(session: Session, now: datetime, who: persons.Who, profile: persons.Profile) -> None:
    """The surface says that they are active: on their first visit, or back after being deactivated."""
    persons.enter(session, now, who, profile)
    moved(session, now, who, profile)


def moved(session: Session, now: datetime, who: persons.Who, profile: persons.Profile) -> None:
    """Follow a change of name, zone or locale of somebody the bot knows, and move what is due with it."""
    person = persons.find(session, who, lock=True)
    if person is None:
        return
    zone = person.zone
    persons.follow(session, person, profile)
    if person.gone:
        nudge_store.unpark(session, now, person)
    elif person.zone != zone:  # most changes are of a status, which does not matter here
        nudge_store.replan(session, now, person)


def left(session: Session, _now: datetime, who: persons.Who) -> None:
    """The person was deactivated: send them nothing until they are back."""
    if person := persons.find(session, who, lock=True):
        nudge_store.park(session, person)
