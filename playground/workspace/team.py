"""A team that has a workspace in the playground; the first one is always there."""

from dataclasses import dataclass

from playground.types import Json
from playground.workspace.ids import TEAM_DOMAIN, TEAM_ID, TEAM_NAME


@dataclass(frozen=True)
class Team:
    """A team. If it belongs to an organisation (`E...`), that installs the app as a whole, not just for the team."""

    id: str
    name: str
    domain: str
    organisation: str | None = None

    @property
    def installs_as(self) -> str:
        """Whose tokens the app gets here."""
        return self.organisation or self.id

    def enterprise(self) -> Json | None:
        """The organisation, as in payloads."""
        return {"id": self.organisation, "name": f"{self.name} Group"} if self.organisation else None


FIRST = Team(TEAM_ID, TEAM_NAME, TEAM_DOMAIN)
