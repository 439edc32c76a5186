"""The parts of the playground that belong together, passed to whatever acts on them."""

from copy import copy
from dataclasses import dataclass

from playground.app import payloads
from playground.app.faults import Faults
from playground.app.grants import Grants
from playground.app.link import Link
from playground.app.log import Log
from playground.app.manifest import Manifest
from playground.app.tickets import Hook, Hooks, Triggers, Uploads
from playground.types import Json
from playground.workspace.changes import Changes
from playground.workspace.channels import Channel
from playground.workspace.clock import Clock
from playground.workspace.files import File, mimetype_of
from playground.workspace.ids import new_id
from playground.workspace.people import User
from playground.workspace.team import FIRST, Team
from playground.workspace.workspace import Workspace


@dataclass(frozen=True)
class Timings:
    """How long Slack waits for an ack, and how long a trigger id lives, in real seconds."""

    ack: float = 3
    trigger: float = 3


class World:
    """A team's workspace with the app, and everything between the two."""

    def __init__(self, manifest: Manifest, clock: Clock, timings: Timings) -> None:
        self.manifest = manifest
        self.clock = clock
        self.changes = Changes()
        self.log = Log(clock, self.changes)
        self.link = Link(self.log, clock, timings.ack)
        self.faults = Faults()
        self.triggers = Triggers(timings.trigger)
        self.hooks = Hooks(clock)
        self.uploads = Uploads()
        self.team = FIRST
        self.workspace = Workspace(manifest.bot_name, clock, self.changes, FIRST)
        self.grants = Grants(clock, manifest.redirect_urls, rotates=manifest.rotates)
        self.teams = {FIRST.id: self}
        """The worlds of all teams, by who installs the app there."""
        self.base = ""  # the playground's own URL, known once it listens

    def beside(self, team: Team) -> "World":
        """The world of another team, which has yet to install the app; app, connection and clock are shared."""
        other = copy(self)
        other.team = team
        other.triggers, other.hooks, other.uploads = Triggers(self.triggers.life), Hooks(self.clock), Uploads()
        other.workspace = Workspace(self.manifest.bot_name, self.clock, self.changes, team)
        other.workspace.gone = "invalid_auth"
        self.teams[team.installs_as] = other
        return other

    def end(self, error: str) -> None:
        """The app is gone from here: its tokens give that error."""
        self.grants.forget(self.team.installs_as, error)
        self.workspace.uninstall(error)

    @property
    def installed(self) -> bool:
        """Whether the app is still installed."""
        return self.workspace.gone is None

    @property
    def interactive(self) -> bool:
        """Whether buttons and forms reach the app."""
        return self.installed and self.manifest.interactive

    def reset(self) -> None:
        """Restore the workspace as it was at the start. The clock goes on, and the app stays connected."""
        self.link.forget()
        self.faults.set([])
        self.log.clear()
        self.hooks = Hooks(self.clock)
        self.uploads = Uploads()
        self.workspace = Workspace(self.manifest.bot_name, self.clock, self.changes, self.team)
        self.changes.touch()

    def interaction(self, kind: str, user: User) -> Json:
        """The start of an interactive payload, with a new trigger id."""
        return payloads.interactive(self.team, kind, user, self.triggers.issue(user.id))

    def hook(self, kind: str, user: User, channel: Channel, message: str | None = None) -> tuple[str, Hook]:
        """A new response URL, and what it stands for; `kind` is `commands` or `actions`."""
        hook = self.hooks.issue(user.id, channel.id, message)
        return payloads.hook_url(self.base, kind, self.team.id, hook.secret), hook

    def keep_file(
        self, user: str, name: str, content: bytes, *, file_id: str = "", title: str = "", mimetype: str = ""
    ) -> File:
        """Store a new file of that user's; a message may then show it."""
        file_id = file_id or new_id("F")
        file = File(
            id=file_id,
            user=user,
            name=name,
            title=title or name,
            mimetype=mimetype or mimetype_of(name),
            content=content,
            created=self.clock.now(),
            address=f"{self.base}/files-pri/{self.team.id}-{file_id}",
            readable="files:read" in self.manifest.scopes,
        )
        self.workspace.files[file_id] = file
        return file
