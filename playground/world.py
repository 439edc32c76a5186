"""The parts of the playground that belong together, handed to whatever acts on them."""

from dataclasses import dataclass

from playground.app import payloads
from playground.app.faults import Faults
from playground.app.link import Link
from playground.app.log import Log
from playground.app.manifest import Manifest
from playground.app.tickets import Hook, Hooks, Triggers, Uploads
from playground.types import Json
from playground.workspace.changes import Changes
from playground.workspace.channels import Channel
from playground.workspace.clock import Clock
from playground.workspace.files import File, mimetype_of
from playground.workspace.ids import TEAM_ID, new_id
from playground.workspace.people import User
from playground.workspace.workspace import Workspace


@dataclass(frozen=True)
class Timings:
    """How long Slack waits for an ack, and how long a trigger id lives, in real seconds."""

    ack: float = 3
    trigger: float = 3


class World:
    """One workspace with one app, and everything between the two."""

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
        self.workspace = Workspace(manifest.bot_name, clock, self.changes)
        self.base = ""  # the playground's own address, known once it listens

    @property
    def installed(self) -> bool:
        """Whether the app is still there."""
        return self.workspace.gone is None

    @property
    def interactive(self) -> bool:
        """Whether buttons and forms reach the app."""
        return self.installed and self.manifest.interactive

    def reset(self) -> None:
        """The workspace as it was at the start. The clock goes on, and the app stays connected."""
        self.link.forget()
        self.faults.set([])
        self.log.clear()
        self.hooks = Hooks(self.clock)
        self.uploads = Uploads()
        self.workspace = Workspace(self.manifest.bot_name, self.clock, self.changes)
        self.changes.touch()

    def interaction(self, kind: str, user: User) -> Json:
        """The start of an interactive payload, with a fresh trigger id."""
        return payloads.interactive(kind, user, self.triggers.issue(user.id))

    def hook(self, kind: str, user: User, channel: Channel, message: str | None = None) -> tuple[str, Hook]:
        """A fresh response URL, and what it stands for; `kind` is `commands` or `actions`."""
        hook = self.hooks.issue(user.id, channel.id, message)
        return payloads.hook_url(self.base, kind, hook.secret), hook

    def keep_file(
        self, user: str, name: str, content: bytes, *, file_id: str = "", title: str = "", mimetype: str = ""
    ) -> File:
        """Keep a new file of that user; a message may then show it."""
        file_id = file_id or new_id("F")
        file = File(
            id=file_id,
            user=user,
            name=name,
            title=title or name,
            mimetype=mimetype or mimetype_of(name),
            content=content,
            created=self.clock.now(),
            address=f"{self.base}/files-pri/{TEAM_ID}-{file_id}",
            readable="files:read" in self.manifest.scopes,
        )
        self.workspace.files[file_id] = file
        return file
