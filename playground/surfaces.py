"""Modals and Home tabs: a view as the app gave it, with its ids, its hash, and what the person has put into it."""

import secrets
from dataclasses import dataclass, field

from playground.inputs import state_of
from playground.people import APP_ID, BOT_ID, TEAM_ID
from playground.types import Json

ABSENT: Json = {"close": None, "submit": None, "notify_on_close": False, "clear_on_close": False}
COMMON: Json = {"private_metadata": "", "callback_id": "", "external_id": "", "title": None}


@dataclass
class View:
    """A view that one person sees."""

    id: str
    user: str
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
            "team_id": TEAM_ID,
            "hash": self.hash,
            "state": {"values": state_of(self.blocks, {}, self.state)},
            "root_view_id": self.root_id,
            "previous_view_id": self.previous_id,
            "app_id": APP_ID,
            "bot_id": BOT_ID,
            "app_installed_team_id": TEAM_ID,
        }


def new_id(letter: str) -> str:
    """An id in Slack's form."""
    return letter + secrets.token_hex(5).upper()


def with_ids(blocks: list[Json]) -> list[Json]:
    """The blocks, with ids where the app gave none, as Slack adds them."""
    return [_with_ids(block) for block in blocks]


def _with_ids(block: Json) -> Json:
    block = {**block, "block_id": block.get("block_id") or secrets.token_hex(3)}
    for name in ("accessory", "element"):
        if name in block and block[name]["type"] != "image":
            block[name] = _named(block[name])
    if block["type"] == "actions":
        block["elements"] = [_named(one) for one in block["elements"]]
    return block


def _named(element: Json) -> Json:
    return {**element, "action_id": element.get("action_id") or secrets.token_hex(3)}
