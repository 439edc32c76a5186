"""Who was heard from and where: what Teams asks back when the bot writes first. What lasts of it is in the rows."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlmodel import Session

from bot.services import presence
from bot.store import references
from bot.store.persons import Profile, Who
from bot.store.references import Reference
from bot.store.transact import Transact
from handlers.payload import Json
from handlers.teams.activity import Activity
from handlers.teams.connector import Connector

NO_ZONE, NO_LOCALE = "UTC", "en_US"
"""Of people who have not written yet: only what they write says more."""


@dataclass(frozen=True)
class Sighting:
    """What the newest activities say of somebody; "" for what none of them said."""

    account: str = ""
    """What the bot knows them by, 29:..."""
    name: str = ""
    team: str = ""
    """Where they wrote or tapped last, outside their private conversation."""
    direct: str = ""
    """Their private conversation."""
    zone: str = ""
    locale: str = ""

    def after(self, activity: Activity) -> "Sighting":
        """The same, with what another activity says."""
        told = {
            "account": activity.account,
            "name": activity.text("from", "name"),
            "team": activity.team,
            "direct": activity.conversation if activity.is_personal else "",
            "zone": activity.zone,
            "locale": activity.locale,
        }
        return replace(self, **{name: value for name, value in told.items() if value})

    def as_member(self, member: Json) -> "Sighting":
        """The same, with what a roster says."""
        return replace(self, account=str(member.get("id") or ""), name=str(member.get("name") or ""))

    @property
    def profile(self) -> Profile:
        """As the bot keeps it."""
        return Profile(self.name, self.zone or NO_ZONE, self.locale or NO_LOCALE)


class People:
    """Of one organisation."""

    def __init__(self, transact: Transact, connector: Connector, workspace: str) -> None:
        self._transact = transact
        self._connector = connector
        self._workspace = workspace
        self._seen: dict[str, Sighting] = {}
        self._kept: dict[str, tuple[Sighting, str]] = {}
        self._known: dict[str, Reference] = {}

    async def start(self) -> None:
        """Begin where the bot left off."""
        if url := await self._transact(references.service_url, self._workspace):
            self._connector.service_url = url

    def hear(self, activity: Activity) -> None:
        """Take over what an activity says of its sender, for as long as this process lives."""
        self._connector.service_url = activity.text("serviceUrl") or self._connector.service_url
        if user := activity.user:
            self._seen[user] = self.seen(user).after(activity)

    async def keep(self, user: str) -> None:
        """Keep what was heard from somebody, if it is new. To be called again after the first answer to them: only
        then are there rows to keep it in."""
        new = self.seen(user), self._connector.service_url
        if user and self._kept.get(user) != new and await self._transact(_keep, Who(self._workspace, user), *new):
            self._kept[user] = new

    def is_known(self, user: str) -> bool:
        """Whether there are rows of theirs, as far as this process has seen."""
        return user in self._kept

    def seen(self, user: str) -> Sighting:
        """What is known of somebody since the bot started."""
        return self._seen.get(user, Sighting())

    def met(self, user: str, member: Json) -> Sighting:
        """They were found in a roster."""
        found = self._seen[user] = self.seen(user).as_member(member)
        return found

    async def reference(self, user: str) -> Reference:
        """How to write to them first, as far as anything is known."""
        seen, known = self.seen(user), self._known.get(user)
        if known is None:
            known = self._known[user] = await self._transact(references.look, Who(self._workspace, user))
        return replace(known, address=seen.account or known.address, channel=seen.direct or known.channel)

    async def show_home(self, user: str, message: str) -> None:
        """Their own page is this message from now on; "" for none."""
        self._known[user] = replace(await self.reference(user), home=message)
        await self._transact(references.show_home, Who(self._workspace, user), message)

    def forget_channel(self, channel: str) -> None:
        """Nobody's private conversation is there any more."""
        self._seen = {
            user: replace(seen, direct="") if seen.direct == channel else seen for user, seen in self._seen.items()
        }
        self._known = {user: known for user, known in self._known.items() if known.channel != channel}


def _keep(session: Session, now: datetime, who: Who, seen: Sighting, service_url: str) -> bool:
    references.heard_from(session, now, who.workspace, service_url)
    if seen.zone:
        presence.moved(session, now, who, seen.profile)
    return references.keep(session, now, who, seen.account, seen.direct)
