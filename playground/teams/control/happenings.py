"""What happens to people, teams and channels, and what the bot is told about it."""

from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from playground.control.body import Body
from playground.teams.bot import activities
from playground.teams.bot.delivery import Delivery
from playground.teams.ids import TEAM, TENANT_ID, channel_id, guid
from playground.teams.tenant.people import Person
from playground.teams.tenant.places import Channel, Team
from playground.teams.world import TeamsWorld
from playground.types import ControlError, Json

CHANGEABLE = ("name", "title", "tz", "locale")


@dataclass(frozen=True)
class TenantHappenings:
    """Makes things happen; `user` in a body is who does it, by default an owner of the team."""

    world: TeamsWorld
    delivery: Delivery

    # People

    def create_user(self, body: Body) -> Json:
        """A new person, in this tenant or a guest from another."""
        aad_id = body.get("aad_id", str, None) or guid()
        if aad_id in self.world.tenant.people:
            raise ControlError(f"{aad_id} is there already.")
        zone, more = body.get("tz", str, "America/New_York"), {}
        for name, usual in {"title": "", "locale": "en-US", "tenant_id": TENANT_ID}.items():
            more[name] = body.get(name, str, usual)
        person = self.world.tenant.welcome(aad_id, body.get("name"), tz=_zone(zone), **more)
        return {"user": person.aad_id, "id": person.id}

    def user_change(self, body: Body) -> Json:
        """A person's details change; the bot finds out from what they write next."""
        person, changes = self.world.tenant.person(body.get("user")), body.get("changes", dict)
        if not set(changes) <= set(CHANGEABLE) or not all(isinstance(value, str) for value in changes.values()):
            raise ControlError(f"What can be changed is {', '.join(CHANGEABLE)}.")
        _zone(changes.get("tz", person.tz))
        for name, value in changes.items():
            setattr(person, name, value)
        return {}

    # Teams

    def create_team(self, body: Body) -> Json:
        """A new team with a General channel."""
        members = {self.world.tenant.person(str(one)).aad_id for one in body.get("members", list, [])}
        owners = {self.world.tenant.person(str(one)).aad_id for one in body.get("owners", list, [])}
        team = Team(channel_id(), body.get("name"), members | owners, owners)
        team.add(team.id, "General")
        self.world.tenant.teams[team.id] = team
        return {"team": team.id}

    def rename_team(self, body: Body) -> Json:
        """It gets a new name."""
        team = self._team(body)
        team.name = body.get("name")
        return self._changed("teamRenamed", body, team)

    def archive_team(self, body: Body) -> Json:
        """Nobody can write in it any more."""
        team = self._team(body)
        team.is_archived = True
        return self._changed("teamArchived", body, team)

    def unarchive_team(self, body: Body) -> Json:
        """It is in use again."""
        team = self._team(body)
        team.is_archived = False
        return self._changed("teamUnarchived", body, team)

    def delete_team(self, body: Body) -> Json:
        """It is gone with all its channels."""
        team = self._team(body)
        made = self._changed("teamDeleted", body, team)
        team.is_deleted = True
        return made

    def join(self, body: Body) -> Json:
        """A person joins a team, or a private or shared channel."""
        person = self.world.tenant.person(body.get("user"))
        if body.get("channel", str, None):
            self._own_members(body).add(person.aad_id)
            return {}
        team = self._team(body)
        team.members.add(person.aad_id)
        self._tell_members("membersAdded", person, team, [person.account()])
        return {}

    def leave(self, body: Body) -> Json:
        """A person leaves a team, or a private or shared channel."""
        person = self.world.tenant.person(body.get("user"))
        if body.get("channel", str, None):
            self._own_members(body).discard(person.aad_id)
            return {}
        team = self._team(body)
        if person.aad_id not in team.members:
            raise ControlError(f"{person.name} is not in {team.name}.")
        team.members.discard(person.aad_id)
        team.owners.discard(person.aad_id)
        self._tell_members("membersRemoved", person, team, [person.account()])
        return {}

    # Channels

    def create_channel(self, body: Body) -> Json:
        """A new channel: `kind` is standard, private or shared; the latter two have `members` of their own."""
        team, kind = self._team(body), body.get("kind", str, "standard")
        if kind not in ("standard", "private", "shared"):
            raise ControlError("kind is one of standard, private, shared.")
        members = {self.world.tenant.person(str(one)).aad_id for one in body.get("members", list, [])}
        channel = team.add(channel_id(), body.get("name"), kind, members)
        self._changed("channelCreated", body, team, channel)
        return {"channel": channel.id}

    def rename_channel(self, body: Body) -> Json:
        """It gets a new name."""
        channel = self._channel(body)
        channel.name = body.get("name")
        return self._changed("channelRenamed", body, channel.team, channel)

    def delete_channel(self, body: Body) -> Json:
        """It is gone, until it is restored."""
        channel = self._channel(body)
        if channel.id == channel.team.id:
            raise ControlError("General is there for as long as its team is.")
        channel.is_deleted = True
        return self._changed("channelDeleted", body, channel.team, channel)

    def restore_channel(self, body: Body) -> Json:
        """It is back, with everything said in it."""
        channel = self._channel(body, deleted=True)
        channel.is_deleted = False
        return self._changed("channelRestored", body, channel.team, channel)

    # What they share

    def _tell_members(self, what: str, person: Person, team: Team, accounts: list[Json]) -> None:
        if team.installed:
            self.delivery.tell(activities.members(self.world, what, person, team, accounts))

    def _changed(self, event: str, body: Body, team: Team, channel: Channel | None = None) -> Json:
        actor = self.world.tenant.person(body.get("user", str, None) or next(iter(team.owners or team.members)))
        if team.installed and (channel is None or channel.kind == "standard" or self.world.manifest.channel_features):
            self.delivery.tell(activities.changed(self.world, event, actor, team, channel))
        return {"team": team.id}

    def _team(self, body: Body) -> Team:
        return self.world.tenant.team(body.get("team", str, TEAM))

    def _channel(self, body: Body, *, deleted: bool = False) -> Channel:
        wanted = body.get("channel")
        for team in self.world.tenant.teams.values():
            channel = team.channels.get(wanted)
            if channel is not None and channel.is_deleted is deleted and not team.is_deleted:
                return channel
        raise ControlError(f"There is no channel {wanted} here.", 404)

    def _own_members(self, body: Body) -> set[str]:
        channel = self._channel(body)
        if channel.kind == "standard":
            raise ControlError(f"The members of {channel.name} are those of its team.")
        return channel.own_members


KINDS: dict[str, Callable[[TenantHappenings, Body], Json]] = {
    happening.__name__: happening
    for happening in (
        TenantHappenings.create_user,
        TenantHappenings.user_change,
        TenantHappenings.create_team,
        TenantHappenings.rename_team,
        TenantHappenings.archive_team,
        TenantHappenings.unarchive_team,
        TenantHappenings.delete_team,
        TenantHappenings.join,
        TenantHappenings.leave,
        TenantHappenings.create_channel,
        TenantHappenings.rename_channel,
        TenantHappenings.delete_channel,
        TenantHappenings.restore_channel,
    )
}


def _zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (KeyError, ValueError, OSError):
        raise ControlError(f"{name!r} is no time zone.") from None
