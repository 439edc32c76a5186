"""The parts of the tenant that belong together, passed to whatever acts on them."""

from dataclasses import dataclass

from playground.app.faults import Faults
from playground.app.log import Log
from playground.teams.manifest import Manifest
from playground.teams.rates import Rates
from playground.teams.tenant.tenant import Tenant
from playground.teams.tokens.tokens import Tokens
from playground.types import Json
from playground.workspace.changes import Changes
from playground.workspace.clock import Clock

REGION = "/amer/"


@dataclass(frozen=True)
class Patience:
    """How long Teams waits for the bot, in real seconds: for its answer to a press, and to everything else."""

    invoke: float = 10
    event: float = 15


@dataclass
class Dialog:
    """An open dialog; `origin` is what opened it, as the bot is told when it is submitted."""

    id: str
    title: str
    card: Json
    origin: Json


class TeamsWorld:
    """One tenant with one app, and everything between the two."""

    def __init__(self, manifest: Manifest, clock: Clock, patience: Patience) -> None:
        self.manifest = manifest
        self.clock = clock
        self.patience = patience
        self.changes = Changes()
        self.log = Log(clock, self.changes)
        self.faults = Faults()
        self.tokens = Tokens(manifest.bot_id)
        self.rates = Rates(clock)
        self.tenant = Tenant(manifest.bot_id, clock, self.changes)
        self.dialogs: dict[str, Dialog] = {}  # by aad id
        self.base = ""  # the tenant's own URL, known once it listens

    @property
    def service_url(self) -> str:
        """Where the bot finds the connector; as in Teams it has a path, and a trailing slash."""
        return self.base + REGION

    def bot_account(self) -> Json:
        """The bot as it appears in activities."""
        return {"id": f"28:{self.manifest.bot_id}", "name": self.manifest.name}

    def reset(self) -> None:
        """Restore the tenant as it was at the start. The clock goes on."""
        self.faults.set([])
        self.log.clear()
        self.tokens.forge("good")
        self.rates = Rates(self.clock)
        self.tenant = Tenant(self.manifest.bot_id, self.clock, self.changes)
        self.dialogs = {}
        self.changes.touch()
