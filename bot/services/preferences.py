"""What people prefer, and workspaces for those who chose nothing: hours, days, country, tone, nudges."""

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import or_
from sqlmodel import Session, col, select

from bot.nudges.facts import NudgeKind
from bot.nudges.hours import WORKDAYS, at
from bot.store import nudge_store, persons
from bot.store.debrief_rows import signer_of
from bot.store.models import Person, Preferences, Workspace
from bot.store.nudge_rows import paused_until, unwanted_by, working_days_of
from bot.vocabulary.answers import Signer
from bot.vocabulary.note_kinds import Tone

BATCH = 20
"""People replanned in one transaction."""


@dataclass(frozen=True)
class Preferred:
    """Preferences, as a form shows them."""

    quiet_from: time
    quiet_to: time
    country: str | None
    """ISO 3166; None for that of the zone, "" for no holidays."""
    working_days: frozenset[int]
    tone: Tone
    unwanted: frozenset[NudgeKind]


@dataclass(frozen=True)
class Settings:
    """Everything that people can choose for themselves."""

    preferred: Preferred
    zone: str
    """The IANA zone in use."""
    zone_is_own: bool
    """They chose it; it is not the surface's."""
    paused_until: date | None
    signer: Signer
    """How they sign their notes."""


def settings(session: Session, now: datetime, who: persons.Who) -> Settings:
    """What the person chose."""
    person = persons.present(session, who, lock=False)
    paused = paused_until(person, now)
    return Settings(
        preferred=_preferred(person),
        zone=person.zone,
        zone_is_own=person.zone_is_own,
        paused_until=persons.local(paused, person).date() if paused else None,
        signer=signer_of(person),
    )


def choose(
    session: Session,
    now: datetime,
    who: persons.Who,
    preferred: Preferred,
    zone: str,
    until: date | None,
    signer: Signer | None,
    *,
    zone_is_own: bool,
) -> None:
    """Store what the person chose; what is due moves with it. A zone that is not their own follows the surface's.

    `signer`: None leaves the signature as it is. `until`: nothing comes before quiet hours end on that day.
    """
    person = persons.present(session, who)
    _keep(person, preferred)
    person.has_preferences = True
    if signer:
        person.signed_as, person.sign_phone, person.sign_link = signer.signed_as, signer.sign_phone, signer.sign_link
    persons.move(session, person, zone)
    person.zone_is_own = zone_is_own
    person.paused_until = at(until, person.quiet_to, ZoneInfo(zone)) if until else None
    nudge_store.replan(session, now, person)


def be_quiet(
    session: Session, now: datetime, who: persons.Who, since: time | None, until: time | None
) -> tuple[time, time]:
    """Change quiet hours, in wall time of the person's zone; None leaves that end as it is.

    Returns both ends; what is due moves with them.
    """
    person = persons.present(session, who)
    person.quiet_from, person.quiet_to = since or person.quiet_from, until or person.quiet_to
    person.has_preferences = True
    nudge_store.replan(session, now, person)
    return person.quiet_from, person.quiet_to


@dataclass(frozen=True)
class Defaults:
    """What an admin chooses for the whole workspace."""

    preferred: Preferred
    """For everybody who chose nothing of their own."""
    keep_contacts_days: int
    members_may_link: bool
    """Whether a channel's members may make it a coach channel."""


def defaults(session: Session, _now: datetime, who: persons.Who) -> Defaults:
    """The defaults of the person's workspace."""
    workspace = session.get_one(Workspace, persons.present(session, who, lock=False).workspace_id)
    return Defaults(_preferred(workspace), workspace.keep_contacts_days, workspace.members_may_link)


def set_defaults(session: Session, _now: datetime, who: persons.Who, chosen: Defaults) -> None:
    """Store the workspace's defaults; `follow_defaults` applies them to its people."""
    workspace, preferred = session.get_one(Workspace, who.workspace), chosen.preferred
    _keep(workspace, preferred)
    workspace.keep_contacts_days, workspace.members_may_link = chosen.keep_contacts_days, chosen.members_may_link


def follow_defaults(session: Session, now: datetime) -> int:
    """Apply their workspace's defaults to some of those who chose nothing of their own; what is due moves with them.

    Does one batch, so that nobody has to wait, and returns how many that was: call again until it is 0. Who is left can
    be read from the rows, so it continues after a crash.
    """
    differs = or_(
        *(getattr(Person, name).is_distinct_from(getattr(Workspace, name)) for name in Preferences.model_fields)
    )
    query = (
        select(Person, Workspace)
        .join(Workspace)
        .where(col(Person.has_preferences).is_(False), differs)
        .limit(BATCH)
        .with_for_update(of=Person)
    )
    found = session.exec(query).all()
    for person, workspace in found:
        person.sqlmodel_update(persons.preferences_of(workspace))
        nudge_store.replan(session, now, person)
    return len(found)


def _preferred(row: Preferences) -> Preferred:
    return Preferred(
        quiet_from=row.quiet_from,
        quiet_to=row.quiet_to,
        country=row.country,
        working_days=working_days_of(row),
        tone=row.tone,
        unwanted=unwanted_by(row),
    )


def _keep(row: Preferences, preferred: Preferred) -> None:
    row.quiet_from, row.quiet_to, row.country = preferred.quiet_from, preferred.quiet_to, preferred.country
    row.working_days = "".join(str(day) for day in sorted(preferred.working_days or WORKDAYS))
    row.tone, row.unwanted = preferred.tone, " ".join(sorted(preferred.unwanted))
