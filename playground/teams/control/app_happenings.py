"""What happens to the app: who has it, who blocks it, and whether its tokens are valid."""

from collections.abc import Callable
from dataclasses import dataclass

from playground.control.body import Body
from playground.teams.bot import activities
from playground.teams.bot.delivery import Delivery
from playground.teams.tenant.people import Person
from playground.teams.tenant.places import Chat, Team
from playground.teams.tokens.tokens import SECRET
from playground.teams.world import TeamsWorld
from playground.types import ControlError, Json


@dataclass(frozen=True)
class AppHappenings:
    """Makes things happen; `user` in a body is who does it."""

    world: TeamsWorld
    delivery: Delivery

    def install(self, body: Body) -> Json:
        """A person adds the app for themselves, or to a team of theirs."""
        person, team = self.world.tenant.person(body.get("user")), body.get("team", str, None)
        self._check_scope("team" if team else "personal")
        if team:
            found = self._team_with(person, team)
            found.installed = True
            self._tell_installed(person, found, "add")
            return {"conversation": found.id}
        self.world.tenant.installed_for.add(person.aad_id)
        chat = self.world.tenant.chat_of(person.aad_id)
        self._tell_installed(person, chat, "add")
        return {"conversation": chat.id}

    def uninstall(self, body: Body) -> Json:
        """A person removes the app for themselves, or from a team of theirs."""
        person, team = self.world.tenant.person(body.get("user")), body.get("team", str, None)
        if team:
            found = self._team_with(person, team)
            if not found.installed:
                raise ControlError(f"{found.name} does not have the app.")
            self._tell_removed(person, found)
            found.installed = False
            return {}
        if person.aad_id not in self.world.tenant.installed_for:
            raise ControlError(f"{person.name} has not installed the app.")
        self.world.tenant.installed_for.discard(person.aad_id)
        self._tell_removed(person, self.world.tenant.chat_of(person.aad_id))
        return {}

    def upgrade(self, body: Body) -> Json:
        """A person gets a newer version of the app."""
        person = self.world.tenant.person(body.get("user"))
        chat = self.world.tenant.chat_of(person.aad_id)
        self.delivery.tell(activities.installation(self.world, "add-upgrade", person, chat))
        return {}

    def block(self, body: Body) -> Json:
        """A person blocks the bot; it is not told."""
        self.world.tenant.blocked_by.add(self.world.tenant.person(body.get("user")).aad_id)
        return {}

    def unblock(self, body: Body) -> Json:
        """A person lets the bot write again."""
        self.world.tenant.blocked_by.discard(self.world.tenant.person(body.get("user")).aad_id)
        return {}

    def disable(self, body: Body) -> Json:
        """An administrator turns the app off for everyone; the bot is not told."""
        self.world.tenant.is_disabled = True
        return {}

    def enable(self, body: Body) -> Json:
        """An administrator turns the app on again."""
        self.world.tenant.is_disabled = False
        return {}

    def forge_tokens(self, body: Body) -> Json:
        """From now on the tenant's own tokens are as `how` says, until it says `good`."""
        self.world.tokens.forge(body.get("how"))
        return {}

    def revoke_tokens(self, body: Body) -> Json:
        """The bot's tokens are no longer valid; it can get new ones."""
        self.world.tokens.revoke()
        return {}

    def change_secret(self, body: Body) -> Json:
        """The app's secret changes, by default back to the one at the start; its tokens are revoked."""
        self.world.tokens.secret = body.get("secret", str, SECRET)
        self.world.tokens.revoke()
        return {}

    def redeliver(self, body: Body) -> Json:
        """The bot is sent the last activity again: as it was, or (`renewed`) with another id and time."""
        last = self.delivery.last
        if last is None:
            raise ControlError("Nothing was sent yet that could be sent again.")
        self.delivery.tell(self.delivery.renewed(last) if body.get("renewed", bool, False) else last)
        return {}

    def _team_with(self, person: Person, team_id: str) -> Team:
        team = self.world.tenant.team(team_id)
        if person.aad_id not in team.members:
            raise ControlError(f"{person.name} is not in {team.name}.")
        return team

    def _check_scope(self, scope: str) -> None:
        if scope not in self.world.manifest.scopes:
            raise ControlError(f"The app's manifest has no scope {scope}.")

    def _tell_installed(self, person: Person, place: Team | Chat, action: str) -> None:
        self.delivery.tell(activities.installation(self.world, action, person, place))
        bot = [self.world.bot_account()]
        self.delivery.tell(activities.members(self.world, "membersAdded", person, place, bot))

    def _tell_removed(self, person: Person, place: Team | Chat) -> None:
        if isinstance(place, Team):
            bot = [self.world.bot_account()]
            self.delivery.tell(activities.members(self.world, "membersRemoved", person, place, bot))
        self.delivery.tell(activities.installation(self.world, "remove", person, place))


KINDS: dict[str, Callable[[AppHappenings, Body], Json]] = {
    happening.__name__: happening
    for happening in (
        AppHappenings.install,
        AppHappenings.uninstall,
        AppHappenings.upgrade,
        AppHappenings.block,
        AppHappenings.unblock,
        AppHappenings.disable,
        AppHappenings.enable,
        AppHappenings.forge_tokens,
        AppHappenings.revoke_tokens,
        AppHappenings.change_secret,
        AppHappenings.redeliver,
    )
}
