"""Modals and Home tabs: a view as the app gave it, with its ids, its hash, and what the person has put into it."""

from dataclasses import dataclass, field

from playground.block_kit.inputs import state_of
from playground.types import Json
from playground.workspace.ids import APP_ID, BOT_ID

ABSENT: Json = {"close": None, "submit": None, "notify_on_close": False, "clear_on_close": False}
COMMON: Json = {"private_metadata": "", "callback_id": "", "external_id": "", "title": None}


@dataclass
class View:
    """A view that one person sees."""

    id: str
    user: str
    team: str
    content: Json
    hash: str
    root_id: str
    previous_id: str | None = None
    state: Json = field(default_factory=dict)

    @property
    def blocks(self) -> list[Json]:
        """Its blocks, each with ids."""
        blocks: list[Json] = self.content["blocks"]
        return blocks

    def body(self) -> Json:
        """The view as Slack sends it to the app."""
        return {
            **ABSENT,
            **COMMON,
            **self.content,
            "id": self.id,
            "team_id": self.team,
            "hash": self.hash,
            "state": {"values": state_of(self.blocks, {}, self.state)},
            "root_view_id": self.root_id,
            "previous_view_id": self.previous_id,
            "app_id": APP_ID,
            "bot_id": BOT_ID,
            "app_installed_team_id": self.team,
        }
